import { checkRows } from "../../7-tabulate/check.ts";
import { columnsOf, type Row, type TableName } from "../../7-tabulate/schema.ts";

import { bytesOfParts, partsOf } from "./parts.ts";

/** The table as one JSON object a line, every column in its order; lists are arrays, days are ISO texts, no value is `null`. */
export const toNdjson = <T extends TableName>(table: T, rows: readonly Row<T>[]): string => [...ndjsonParts(table, rows)].join("");

/** `toNdjson` as UTF-8, also where the table is longer than a string can be. */
export const toNdjsonBytes = <T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array => bytesOfParts(ndjsonParts(table, rows));

function* ndjsonParts<T extends TableName>(table: T, rows: readonly Row<T>[]): Generator<string> {
  checkRows(table, rows);
  const names = columnsOf(table).map(({ name }) => name);
  for (const part of partsOf(rows)) yield part.map((row) => `${JSON.stringify(row, names)}\n`).join("");
}
