import { type Because, explain } from "../0-ground/because.ts";
import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import { readArticle } from "../1-read/article.ts";
import { findFiles, isSkipped, readBytes } from "../1-read/files.ts";
import { stretchesOf } from "../2-segment/stretches.ts";
import type { Entity } from "../4-resolve/entities.ts";
import { becauseOfParty } from "../5-assemble/facts.ts";
import { nearDates, nearMeetings } from "../5-assemble/near.ts";
import { factsOf } from "../5-assemble/parties.ts";
import { engineOf, readStages, type Stages } from "../pipeline.ts";
import { UsageError } from "./usage-error.ts";

export interface ExplainOptions {
  readonly near: boolean;
  readonly lexicon: readonly string[];
}

interface ExplainedRow {
  /** `m1`, `m1/p2`, `v1`, `d3`, `s1` */
  readonly id: string;
  readonly says: string;
  readonly because: Because;
}

/** `readout explain`: which rules and words made the rows of one article; with `near`, what nearly made one. */
export function explainArticle(path: string, row: string | undefined, { near, lexicon: folders }: ExplainOptions): number {
  const [found] = findFiles([path]);
  if (found === undefined || isSkipped(found))
    throw new UsageError(`${path}: ${found?.reason ?? "no such file"}; give the path of one article`);
  const bytes = readBytes(found);
  if (isSkipped(bytes)) throw new UsageError(`${bytes.file}: ${bytes.reason}; ${bytes.advice}`);
  const engine = engineOf(loadLexicon([shippedLexicon, ...folders]));
  const read = readArticle({ ...found, bytes }, engine.reading);
  if ("skipped" in read) throw new UsageError(`${path}: ${read.skipped.reason}; ${read.skipped.advice}`);
  const { article } = read;
  const all: ExplainedRow[] = [
    ...Object.entries(article.because).map(([column, because]) => ({
      id: column,
      says: String(article[column as keyof typeof article.because]),
      because,
    })),
  ];
  const missed: Because[] = [];
  const before: RowCounts = { m: 0, v: 0, d: 0, s: 0 };
  for (const stretch of stretchesOf(article.text)) {
    const stages = readStages(engine.doc, article, stretch);
    all.push(...rowsOf(stages, before));
    if (near) missed.push(...nearOf(stages));
  }
  const wanted =
    row === undefined
      ? all
      : all.filter(
          ({ id }) =>
            id === row || `${article.id}/${id}` === row || id.startsWith(`${row}/`) || `${article.id}/${id}`.startsWith(`${row}/`),
        );
  if (wanted.length === 0) throw new UsageError(`${path} has no row ${row}; it has ${all.map(({ id }) => id).join(", ") || "none"}`);
  console.log(wanted.map(({ id, says, because }) => `${id}  ${says}\n${explain(because, article.text, 1)}`).join("\n"));
  if (near) {
    const told = missed.map((because) => explain(because, article.text, 1)).join("\n");
    console.log(`\n${missed.length === 0 ? "Nothing came near." : `What came near:\n${told}`}`);
  }
  return 0;
}

function nearOf({ reading, meetings, dates }: Stages): Because[] {
  const read = dates.map(({ mention }) => mention);
  return [...nearMeetings(reading, meetings), ...nearDates(reading, read)].sort((a, b) => a.start - b.start);
}

/** Rows of the stretches before, by the letter of their ids. */
type RowCounts = Record<"m" | "v" | "d" | "s", number>;

function rowsOf({ meetings, visits, dates, statistics }: Stages, before: RowCounts): ExplainedRow[] {
  const next = (letter: keyof RowCounts): string => `${letter}${++before[letter]}`;
  return [
    ...meetings.flatMap(({ status, date, city, country, parties, because }) => {
      const id = next("m");
      return [
        { id, says: said(status, date, city, country), because },
        ...parties.map(({ entity, side }, p) => ({
          id: `${id}/p${p + 1}`,
          says: said(nameOf(entity), side),
          because: becauseOfParty(entity),
        })),
      ];
    }),
    ...visits
      .flatMap(({ visitors, ...visit }) => visitors.map((visitor) => ({ visitor, ...visit })))
      .map(({ visitor, status, date, city, country, because }) => ({
        id: next("v"),
        says: said(nameOf(visitor), "to", city, country, status, date),
        because: { ...because, from: [...(because.from ?? []), becauseOfParty(visitor)] },
      })),
    ...dates.map(({ type, value, mod, because }) => ({ id: next("d"), says: said(type, value, mod), because })),
    ...statistics.map(({ text, measure, speaker, source, because }) => ({
      id: next("s"),
      says: said(text, measure, speaker ?? source),
      because,
    })),
  ];
}

const said = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== "").join(" ");

function nameOf(entity: Entity): string {
  const { name, office, organisation, country } = factsOf(entity);
  return said(name ?? office ?? organisation ?? entity.kind, country === null ? null : `(${country})`);
}
