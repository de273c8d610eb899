import { codePoints } from "../0-ground/span.ts";
import { columnsOf, type Row, schema } from "./schema.ts";

/** Tables whose rows an analyst may correct: those of one article, but the article itself. */
export const correctableTables = ["meetings", "participants", "visitors", "dates", "statistics", "statements"] as const;
export type CorrectableTable = (typeof correctableTables)[number];

/** One decision of an analyst on one row, as it is kept in a file: small, readable, and anchored by words. */
export interface Patch {
  readonly article_id: string;
  readonly table: CorrectableTable;
  /** `accept`: the row is right as it is. */
  readonly op: "change" | "delete" | "add" | "accept";
  /** Key of the row when it was corrected; for an added one the key that the analyst gave, or "". */
  readonly row_id: string;
  /** The passage that the row was read from, and some words before and after it. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Cells as the CSV has them, lists joined by `; `, null where empty. For an added row `from` is null. */
  readonly cells: Readonly<Record<string, { readonly from: string | null; readonly to: string | null }>>;
  readonly author: string;
  readonly note: string;
}

/** A patch that no row fits any more, and why. */
export interface StalePatch {
  readonly patch: Patch;
  readonly why: string;
}

/** What an analyst did to the rows of one article, by row key. */
export interface Corrections {
  /** The columns changed by hand, and by whom; of an added row all its filled ones. */
  readonly changed: ReadonlyMap<string, { readonly columns: ReadonlySet<string>; readonly author: string }>;
  readonly accepted: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** Columns of a table that an analyst may change: not keys, references, offsets, or what follows from other cells. */
export const correctableColumns = (table: CorrectableTable): string[] =>
  columnsOf(table)
    .map(({ name }) => name)
    .filter((name) => name !== schema[table].key && !FIXED.has(name));

const FIXED: ReadonlySet<string> = new Set([
  ...["article_id", "meeting_id", "event_id", "person_id", "statement_id", "part_of", "quote", "start", "end"],
  ...["hosts", "visitors", "date_start", "date_end", "checked", "certainty", "text"],
]);

/** A cell as the CSV has it. */
export const cellText = (value: unknown): string | null =>
  value === null || value === undefined || value === ""
    ? null
    : Array.isArray(value)
      ? value.length === 0
        ? null
        : value.join("; ")
      : String(value);

const CONTEXT = 40;

/** The words around a passage of a text; offsets in code points. */
export function contextOf(text: string, start: number, end: number): { before: string; after: string } {
  const points = Array.from(text);
  return { before: points.slice(Math.max(0, start - CONTEXT), start).join(""), after: points.slice(end, end + CONTEXT).join("") };
}

/** Where a patch's quote stands in a text, in UTF-16 units: of several places the one with the same words around it; null where it is gone. */
export function anchorOf(
  text: string,
  { quote, before, after }: Pick<Patch, "quote" | "before" | "after">,
): { start: number; end: number } | null {
  let best: number | null = null;
  let score = -1;
  for (let at = text.indexOf(quote); at >= 0 && quote !== ""; at = text.indexOf(quote, at + 1)) {
    const fits =
      Number(before !== "" && text.slice(0, at).endsWith(before)) + Number(after !== "" && text.slice(at + quote.length).startsWith(after));
    if (fits > score) {
      best = at;
      score = fits;
    }
  }
  return best === null ? null : { start: best, end: best + quote.length };
}

type AnyRow = Readonly<Record<string, unknown>>;

/** The row that a patch speaks of, or why there is none. */
export function rowFor(
  { table, row_id, quote, before, after, cells }: Patch,
  rows: readonly Row<CorrectableTable>[],
  text: string,
): { readonly index: number } | { readonly why: string } {
  const { key } = schema[table];
  const words = table === "dates" ? "text" : "quote";
  const held = (row: AnyRow): boolean => Object.entries(cells).every(([column, { from }]) => cellText(row[column]) === from);
  const anchor = anchorOf(text, { quote, before, after });
  if (anchor === null) return { why: "the words that it was anchored to are gone from the article" };
  const offset = codePoints(text);
  const there = (rows as readonly AnyRow[])
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row[words] === quote && (row.start === offset(anchor.start) || row[key] === row_id));
  if (there.length === 0) return { why: "no row is read from those words any more" };
  const fitting = there.filter(({ row }) => held(row));
  const [only] = fitting.length > 1 ? fitting.filter(({ row }) => row[key] === row_id) : fitting;
  if (only !== undefined) return { index: only.index };
  if (fitting.length > 1) return { why: `${fitting.length} rows fit it` };
  const done = there.some(({ row }) => Object.entries(cells).every(([column, { to }]) => cellText(row[column]) === to));
  return { why: done ? "the row says so by itself now" : "the cell has another value now than the one that was corrected" };
}

/** The patch's new cells in the types of the schema. */
export function valuesOf({ table, cells }: Patch): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, type } of columnsOf(table)) {
    const to = cells[name]?.to;
    if (to === undefined) continue;
    if (type === "list") values[name] = to === null ? [] : to.split("; ");
    else if (type === "boolean") values[name] = to === "true";
    else values[name] = to !== null && (type === "integer" || type === "number") ? Number(to) : to;
  }
  return values;
}
