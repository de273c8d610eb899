import { parseIsoDay } from "../0-ground/civil-day.ts";
import { columnsOf, type Row, tableNames } from "../7-tabulate/schema.ts";
import { toArquero } from "../8-transform/to-arquero.ts";
import { textTable } from "../9-present/notebook/text-table.ts";
import { readText } from "../read-articles.ts";
import { UsageError } from "./usage-error.ts";

export interface TryOptions {
  readonly published?: string;
  readonly lexicon: readonly string[];
}

/** Ids and offsets say little about a single sentence. */
const PLAIN: ReadonlySet<string> = new Set([
  "article_id",
  "event_id",
  "person_id",
  "quote",
  "start",
  "end",
  "date_start",
  "date_end",
  "checked",
]);

/** `readout try`: the tables of one text in the terminal, without empty columns. */
export function tryText(text: string, { published, lexicon }: TryOptions): number {
  if (published !== undefined && parseIsoDay(published) === null)
    throw new UsageError(`--published "${published}" is no day; write it as 2024-06-11`);
  const tables = readText(text, published ?? null, { lexicon });
  let shown = 0;
  for (const table of tableNames) {
    const rows = tables[table] as readonly Row<typeof table>[];
    if (rows.length === 0 || table === "articles" || table === "people" || table === "events") continue;
    const filled = columnsOf(table).filter(
      ({ name }) => !PLAIN.has(name) && rows.some((row) => isFilled((row as Readonly<Record<string, unknown>>)[name])),
    );
    console.log(
      `${shown++ === 0 ? "" : "\n"}${table}\n\n${textTable(toArquero(table, rows).select(...filled.map(({ name }) => name)), { rows: 50 })}`,
    );
  }
  if (shown === 0) console.log("No row: the text tells of no meeting, visit, date or figure that Readout knows.");
  return 0;
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== false && !(Array.isArray(cell) && cell.length === 0);
