import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { checkRows } from "../../7-tabulate/check.ts";
import { type Column, columnsOf, type Row, type TableName } from "../../7-tabulate/schema.ts";
import { guard, unguard } from "./formula-guard.ts";
import { bytesOfParts, partsOf } from "./parts.ts";

const listSeparator = "; ";

/** Closed values come from the schema, never from an article: the comparator `=` stays `=`. */
const cellText = (column: Column, value: unknown): string => {
  if (value === null) return "";
  if (Array.isArray(value)) return guard(value.join(listSeparator));
  return typeof value === "string" && column.values === undefined ? guard(value) : String(value);
};

const cellValue = (column: Column, text: string): unknown => {
  if (column.type === "list") return text === "" ? [] : unguard(text).split(listSeparator);
  if (text === "") return null;
  switch (column.type) {
    case "integer":
    case "number":
      return Number(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    default:
      return column.values === undefined ? unguard(text) : text;
  }
};

/**
 * The table as CSV that is safe to open in a spreadsheet: UTF-8 with a byte order mark, CRLF, every cell quoted, no
 * control character in a cell, and an apostrophe before what would run as a formula (see `guard`). Lists are joined by
 * `; `, no value is an empty cell. Arrow is the exact copy.
 */
export const toCsv = <T extends TableName>(table: T, rows: readonly Row<T>[]): string => [...csvParts(table, rows)].join("");

/** `toCsv` as UTF-8, also where the table is longer than a string can be. */
export const toCsvBytes = <T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array => bytesOfParts(csvParts(table, rows));

function* csvParts<T extends TableName>(table: T, rows: readonly Row<T>[]): Generator<string> {
  checkRows(table, rows);
  const columns = columnsOf(table);
  yield csvOf([columns.map((column) => column.name)], true);
  for (const part of partsOf<AnyRow>(rows)) yield csvOf(part.map((row) => columns.map((column) => cellText(column, row[column.name]))));
}

type AnyRow = Readonly<Record<string, unknown>>;

/** Records in the form of `toCsv`; their cells are guarded already. The byte order mark stands before the first of a file. */
const csvOf = (records: readonly (readonly string[])[], isFirst = false): string =>
  stringify(records as string[][], {
    bom: isFirst,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    quoted: true,
    quoted_empty: false, // a row that ends in "" swallows the line break where the file is opened with another separator
  });

/** A list that is no table of the schema, in the form of `toCsv`. */
export const listCsv = (header: readonly string[], records: readonly (readonly (string | number | null)[])[]): string =>
  csvOf(
    [
      header,
      ...records.map((record) => record.map((cell) => (typeof cell === "string" ? guard(cell) : cell === null ? "" : String(cell)))),
    ],
    true,
  );

/**
 * The table as plain CSV by RFC 4180, for programs: UTF-8 without a byte order mark, CRLF, quotation marks only where they
 * are needed, every text exactly as it is, line breaks too. Not safe in a spreadsheet, which runs what looks like a formula.
 */
export const toPlainCsv = <T extends TableName>(table: T, rows: readonly Row<T>[]): string => [...plainParts(table, rows)].join("");

/** `toPlainCsv` as UTF-8, also where the table is longer than a string can be. */
export const toPlainCsvBytes = <T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array =>
  bytesOfParts(plainParts(table, rows));

function* plainParts<T extends TableName>(table: T, rows: readonly Row<T>[]): Generator<string> {
  checkRows(table, rows);
  const names = columnsOf(table).map(({ name }) => name);
  const write = (records: string[][]): string => stringify(records, { record_delimiter: "windows", quoted_match: /[\r\n]/ });
  yield write([names]);
  for (const part of partsOf<AnyRow>(rows))
    yield write(
      part.map((row) =>
        names.map((name) => {
          const value = row[name];
          return value === null ? "" : Array.isArray(value) ? value.join(listSeparator) : String(value);
        }),
      ),
    );
}

/**
 * The rows of a CSV file that `toCsv` made. Columns are found by name; an error names row and column.
 * @throws where a column is missing or a cell does not fit the schema.
 */
export const fromCsv = <T extends TableName>(table: T, text: string): Row<T>[] => {
  const [header = [], ...records] = parse(text, { bom: true }) as string[][];
  const columns = columnsOf(table).map((column) => {
    const index = header.indexOf(column.name);
    if (index < 0) throw new Error(`${table}.csv has no column ${column.name}: build the folder again.`);
    return { column, index };
  });
  const rows = records.map((record) =>
    Object.fromEntries(columns.map(({ column, index }) => [column.name, cellValue(column, record[index])])),
  );
  checkRows(table, rows as Row<T>[]);
  return rows as Row<T>[];
};

/** The cells of any CSV file with a header, by column; what guards a cell against being run as a formula is taken off. */
export function anyCsv(text: string): { readonly header: readonly string[]; readonly rows: readonly Readonly<Record<string, string>>[] } {
  const [header = [], ...records] = parse(text, { bom: true, relax_column_count: true }) as string[][];
  return { header, rows: records.map((record) => Object.fromEntries(header.map((column, i) => [column, unguard(record[i] ?? "")]))) };
}
