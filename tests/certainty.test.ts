import { expect, it } from "vitest";
import { pairMeetings, pairStatistics, pairVisits } from "../src/8-evaluate/pairing.ts";
import { readGold } from "../src/command-line/evaluate.ts";
import { corpusOf } from "./own-articles.ts";

const { tables } = corpusOf("articles");
const gold = readGold("tests/gold");

interface Judged {
  readonly id: string;
  readonly certainty: string;
  readonly isRight: boolean;
}

/** Each row of a table, and whether the hand coding has it too. */
function judged(table: "meetings" | "visitors" | "statistics"): Judged[] {
  return [...gold].flatMap(([article, hand]) => {
    const of = <R extends { readonly article_id: string }>(rows: readonly R[]): R[] => rows.filter((row) => row.article_id === article);
    if (table === "meetings") {
      const parties = of(tables.participants);
      const meetings = of(tables.meetings);
      const got = meetings.map((cells) => ({
        cells: cells as never,
        participants: parties.filter((party) => party.meeting_id === cells.meeting_id) as never,
      }));
      const want = hand.meetings.map(({ participants, ...cells }) => ({ cells: cells as never, participants }));
      const right = new Set(pairMeetings(want, got).map(([, j]) => j));
      return meetings.map(({ meeting_id: id, certainty }, j) => ({ id, certainty, isRight: right.has(j) }));
    }
    if (table === "visitors") {
      const rows = of(tables.visitors);
      const right = new Set(pairVisits(hand.visitors, rows as never).map(([, j]) => j));
      return rows.map(({ visit_id: id, certainty }, j) => ({ id, certainty, isRight: right.has(j) }));
    }
    const rows = of(tables.statistics);
    const right = new Set(pairStatistics(hand.statistics, rows as never).map(([, j]) => j));
    return rows.map(({ statistic_id: id, certainty }, j) => ({ id, certainty, isRight: right.has(j) }));
  });
}

it.each(["meetings", "visitors", "statistics"] as const)("is right in at least 98 of 100 %s that it calls high", (table) => {
  const high = judged(table).filter(({ certainty }) => certainty === "high");
  const wrong = high.filter(({ isRight }) => !isRight).map(({ id }) => id);
  expect(high.length).toBeGreaterThan(5);
  expect(1 - wrong.length / high.length, wrong.join(", ")).toBeGreaterThanOrEqual(0.98);
});

it("tells rows apart: no table is all of one level", () => {
  for (const table of ["meetings", "visitors", "statistics"] as const)
    expect(new Set(tables[table].map(({ certainty }) => certainty)).size).toBeGreaterThan(1);
});
