import { type Because, explain } from "../0-ground/because.ts";
import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import { readArticle } from "../1-read/article.ts";
import { findFiles, isSkipped, readBytes } from "../1-read/files.ts";
import type { Entity } from "../4-resolve/register.ts";
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
  const stages = readStages(engine.doc, article);
  const all: ExplainedRow[] = [
    ...Object.entries(article.because).map(([column, because]) => ({
      id: column,
      says: String(article[column as keyof typeof article.because]),
      because,
    })),
    ...rowsOf(stages),
  ];
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
    const { reading, meetings, dates } = stages;
    const missed = [
      ...nearMeetings(reading, meetings),
      ...nearDates(
        reading,
        dates.map(({ mention }) => mention),
      ),
    ].sort((a, b) => a.start - b.start);
    console.log(
      `\n${missed.length === 0 ? "Nothing came near." : `What came near:\n${missed.map((because) => explain(because, article.text, 1)).join("\n")}`}`,
    );
  }
  return 0;
}

function rowsOf({ meetings, visits, dates, statistics }: Stages): ExplainedRow[] {
  return [
    ...meetings.flatMap(({ status, date, city, country, parties, because }, m) => [
      { id: `m${m + 1}`, says: said(status, date, city, country), because },
      ...parties.map(({ entity, side }, p) => ({
        id: `m${m + 1}/p${p + 1}`,
        says: said(nameOf(entity), side),
        because: becauseOfParty(entity),
      })),
    ]),
    ...visits
      .flatMap(({ visitors, ...visit }) => visitors.map((visitor) => ({ visitor, ...visit })))
      .map(({ visitor, status, date, city, country, because }, v) => ({
        id: `v${v + 1}`,
        says: said(nameOf(visitor), "to", city, country, status, date),
        because: { ...because, from: [...(because.from ?? []), becauseOfParty(visitor)] },
      })),
    ...dates.map(({ type, value, mod, because }, d) => ({ id: `d${d + 1}`, says: said(type, value, mod), because })),
    ...statistics.map(({ text, measure, speaker, source, because }, s) => ({
      id: `s${s + 1}`,
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
