import { checkRows } from "../../7-tabulate/check.ts";
import { columnsOf, type Row, type TableName } from "../../7-tabulate/schema.ts";

/** The table as one JSON object a line, every column in its order; lists are arrays, days are ISO texts, no value is `null`. */
export const toNdjson = <T extends TableName>(table: T, rows: readonly Row<T>[]): string => {
  checkRows(table, rows);
  const names = columnsOf(table).map(({ name }) => name);
  return (rows as readonly Readonly<Record<string, unknown>>[]).map((row) => `${JSON.stringify(row, names)}\n`).join("");
};
