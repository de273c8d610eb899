import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { pairDates, pairStatistics } from "../../src/8-evaluate/pairing.ts";
import { tellAll } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";
import type { Told } from "./swap.ts";

/** A coded row of dates or figures, and where its `text` stands in the article. */
export interface Placed {
  readonly row: Cells;
  /** Of the row in the gold's table. */
  readonly index: number;
  /** `[start, end)` in code units. */
  readonly start: number;
  readonly end: number;
}

export interface PlacedRows {
  readonly dates: readonly Placed[];
  readonly statistics: readonly Placed[];
}

const known = new Map<string, PlacedRows>();

/** Where the article has its coded dates and figures, as far as we read them; the words alone may stand in several places. */
export function placed(told: Told): PlacedRows {
  const before = known.get(told.text);
  if (before !== undefined) return before;
  const [read] = tellAll(shippedEngine(), [{ id: told.id, file: `${told.id}.txt`, bytes: new TextEncoder().encode(told.text) }]);
  if (read === undefined || !("facts" in read)) throw new Error(`${told.id} is not read`);
  const { dates, statistics } = read.facts;
  const { text: article } = read.article;
  const rows: PlacedRows = {
    dates: placedBy(
      told,
      "dates",
      dates.map(({ mention: { start, end } }) => ({ start, text: article.slice(start, end) })),
      pairDates,
    ),
    statistics: placedBy(
      told,
      "statistics",
      statistics.map(({ start, text, value, measure }) => ({ start, text, value, measure })),
      pairStatistics,
    ),
  };
  known.set(told.text, rows);
  return rows;
}

type Read = Cells & { readonly start: number };

function placedBy(told: Told, table: "dates" | "statistics", got: readonly Read[], pair: typeof pairDates): Placed[] {
  return pair(told.gold[table], got).flatMap(([index, at]) => {
    const row = told.gold[table][index] as Cells;
    const { start } = got[at] as Read;
    const end = start + String(row.text).length;
    return told.text.slice(start, end) === row.text ? [{ row, index, start, end }] : [];
  });
}

/** Other words for a stretch of the article. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The text with all edits made that reach into no other. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, words } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += text.slice(at, start) + words;
    at = end;
  }
  return out + text.slice(at);
}

/** A row of the table in place of the one at its index. Statements are left out: their words would have to change as well. */
export function withRows({ gold }: Told, table: "dates" | "statistics", rows: ReadonlyMap<number, Cells>): Told["gold"] {
  const { statements: _, ...others } = gold;
  return { ...others, [table]: gold[table].map((row, index) => rows.get(index) ?? row) };
}

/** With a capital where the words that it replaces have one. */
export const likeIn = (before: string, words: string): string =>
  /^\p{Lu}/u.test(before) && !/^\p{Lu}{2}/u.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
