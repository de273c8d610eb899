import { expect, it } from "vitest";
import { fold } from "../../src/0-ground/fold.ts";
import { readArticle } from "../../src/1-read/article.ts";
import type { ToldArticle } from "../../src/7-tabulate/tabulate.ts";
import { extract, tablesOf } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";
import { encounters, reportsOf } from "./corpus.ts";

// Every encounter is reported three times, in another style, spelling and order each; the whole way from text to events.
const reports = encounters.flatMap((encounter) => reportsOf(encounter));
const engine = shippedEngine();
const articles = reports
  .map(({ id, text }): ToldArticle => {
    const read = readArticle({ id, file: `${id}.txt`, bytes: new TextEncoder().encode(text) }, engine.reading);
    if (!("article" in read)) throw new Error(`${id} was not read`);
    return { article: read.article, facts: extract(engine.doc, read.article) };
  })
  .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
const tables = tablesOf(engine, articles);

it("is large enough to mean something", () => {
  expect(encounters.length).toBeGreaterThanOrEqual(40);
  expect(reports.length).toBeGreaterThanOrEqual(120);
});

it("brings the reports of one encounter together and no others: pairwise F1 of 0.99 at least", () => {
  const eventOf = new Map<string, string>();
  for (const { article_id, event_id } of tables.meetings) eventOf.set(article_id, event_id);
  let [together, right, wanted] = [0, 0, 0];
  const faults: string[] = [];
  for (const [i, one] of reports.entries())
    for (const other of reports.slice(i + 1)) {
      const same = one.encounter === other.encounter;
      const found = eventOf.has(one.id) && eventOf.get(one.id) === eventOf.get(other.id);
      if (same) wanted++;
      if (found) together++;
      if (same && found) right++;
      if (same !== found) faults.push(`${one.id} ${other.id}: ${found ? "one event" : "two events"}`);
    }
  const f1 = (2 * right) / (together + wanted);
  expect(f1, faults.join("\n")).toBeGreaterThanOrEqual(0.99);
});

it("makes no two men of one, and no one man of two", () => {
  const idsOf = new Map<string, Set<string>>();
  const peopleOf = new Map<string, Set<string>>();
  for (const { article_id, name, person_id } of tables.participants) {
    const report = reports.find(({ id }) => id === article_id);
    const who = report?.people.find(({ written }) => name !== null && fold(written) === fold(name))?.person;
    if (who === undefined || person_id === null) continue;
    idsOf.set(who, (idsOf.get(who) ?? new Set()).add(person_id));
    peopleOf.set(person_id, (peopleOf.get(person_id) ?? new Set()).add(who));
  }
  expect([...peopleOf].filter(([, who]) => who.size > 1)).toEqual([]);
  expect([...idsOf].filter(([, ids]) => ids.size > 1)).toEqual([]);
  expect(idsOf.size).toBe(new Set(encounters.flatMap(({ host, guest }) => [host.person, guest.person])).size);
});

it("lists the near misses", () => {
  const pairs = tables.near.map(({ person_a, person_b }) => `${person_a} ${person_b}`);
  expect(pairs).toContain("selim-baiar-tur selim-baiaroglu-tur");
  expect(pairs).toContain("arman-saiadian-arm armen-saiadian-arm");
});

it("changes no id of the others when fifty articles are added", () => {
  const some = articles.filter((_, index) => index % 3 !== 0);
  const few = tablesOf(engine, some);
  const ids = (table: "meetings" | "participants" | "visitors" | "dates" | "statistics", all: typeof tables): string[] => {
    const kept = new Set(some.map(({ article }) => article.id));
    return all[table].filter(({ article_id }) => kept.has(article_id)).map((row) => Object.values(row)[0] as string);
  };
  expect(articles.length - some.length).toBeGreaterThanOrEqual(40);
  for (const table of ["meetings", "participants", "visitors", "dates", "statistics"] as const)
    expect(ids(table, few)).toEqual(ids(table, tables));
  const people = (all: typeof tables) => new Map(all.participants.map((row) => [row.participant_id, row.person_id]));
  const after = people(tables);
  for (const [row, person] of people(few)) expect(after.get(row)).toBe(person);
});
