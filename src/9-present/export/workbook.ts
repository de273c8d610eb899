import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre";
import { checkRows } from "../../7-tabulate/check.ts";
import { type Column, columnsOf, type Row, schema, type TableName, type Tables, tableNames } from "../../7-tabulate/schema.ts";

/** What Excel holds in one cell, and rows and links that one sheet holds. */
const limits = { text: 32_767, rows: 1_048_576, links: 65_530 } as const;

/** A ledger has a row for each cell of the other tables. With more than this, nobody opens it as a sheet, and no spreadsheet does in a minute. */
const LEDGER_ROWS = 100_000;

/** How many rows of a table stand in the workbook. */
const keptRows = (tables: Tables, table: TableName): number => {
  const all = tables[table].length;
  const isLedger = table === "evidence" || table === "absences";
  return isLedger && all > LEDGER_ROWS ? 0 : Math.min(all, limits.rows - 1);
};

const head: CellStyle = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7ECF3" } } };
const linked: CellStyle = { font: { color: { rgb: "0B57A4" }, underline: true } };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };

// What XML cannot hold. Tabs and line breaks stay: in a workbook they end no cell.
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const textOf = (value: string): string => {
  const clean = value.replace(unfit, " ");
  return clean.length <= limits.text ? clean : `${clean.slice(0, limits.text - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};

/** Typed cells: a text stays a text, whatever it begins with, so that nothing runs and no leading zero is lost. */
const cellOf = (column: Column, value: unknown): CellValue => {
  if (value === null) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : textOf(value.join("; "));
  if (column.type === "date") return new Date(`${value}T00:00:00Z`);
  return typeof value === "string" ? textOf(value) : (value as number | boolean);
};

const letters = (index: number): string => (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const widths: Readonly<Record<Column["type"], number>> = { string: 22, integer: 10, number: 14, boolean: 10, date: 12, list: 30 };
const widthOf = (column: Column): number => (/^(?:quote|title|measure)$/.test(column.name) ? 60 : widths[column.type]);

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && url.length <= 2_079 && URL.canParse(url);

/** Links of a row: its article's row in the first sheet, or, in that sheet, the article's own address. */
const linksOf = (table: TableName, rows: readonly Readonly<Record<string, unknown>>[], articleRow: ReadonlyMap<unknown, number>) => {
  const cells = new Map<string, Partial<Cell>>();
  const names = columnsOf(table).map(({ name }) => name);
  const column = names.indexOf(table === "articles" ? "url" : "article_id");
  if (column < 0) return cells;
  for (const [index, row] of rows.entries()) {
    if (cells.size >= limits.links) break; // Excel calls a workbook with more of them damaged
    const value = row[names[column]];
    if (typeof value !== "string") continue;
    const at = `${index + 1},${column}`;
    if (table === "articles") {
      if (isWeb(value)) cells.set(at, { value: textOf(value), type: "string", style: linked, hyperlink: { target: value } });
      continue;
    }
    const target = articleRow.get(value);
    if (target !== undefined)
      cells.set(at, {
        value: textOf(value),
        type: "string",
        style: linked,
        hyperlink: { target: "", location: `articles!A${target}`, tooltip: "To its article" },
      });
  }
  return cells;
};

const sheetOf = (table: TableName, tables: Tables, articleRow: ReadonlyMap<unknown, number>): WriteSheet => {
  const rows = tables[table] as readonly Readonly<Record<string, unknown>>[];
  const columns = columnsOf(table);
  const kept = rows.slice(0, keptRows(tables, table));
  const cells = linksOf(table, kept, articleRow);
  for (const [index, { name }] of columns.entries()) cells.set(`0,${index}`, { value: name, type: "string", style: head });
  return {
    name: table,
    columns: columns.map((column) => ({ width: widthOf(column), ...(column.type === "date" ? { numFmt: "yyyy-mm-dd" } : {}) })),
    rows: [columns.map(({ name }) => name), ...kept.map((row) => columns.map((column) => cellOf(column, row[column.name])))],
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${kept.length + 1}` },
  };
};

/** What each column means, so that the file explains itself where it is sent alone. */
const codebookSheet = (tables: Tables): WriteSheet => {
  const heads = ["table", "column", "type", "empty", "description", "unit", "values", "refers to"];
  const rows = tableNames.flatMap((table) => [
    [table, null, null, null, `One row is ${schema[table].grain}. ${schema[table].description}${cutNote(tables, table)}`, null, null, null],
    ...columnsOf(table).map(({ name, type, nullable, description, unit, values, references }) => [
      table,
      name,
      type === "list" ? "list, joined by ;" : type,
      nullable ? "may be" : "never",
      description,
      unit ?? null,
      values?.join("; ") ?? null,
      references === undefined ? null : `${references.table}.${references.column}`,
    ]),
  ]);
  return {
    name: "codebook",
    columns: [12, 22, 16, 8, 90, 20, 50, 24].map((width) => ({ width, style: wrapped })),
    rows: [heads, ...rows],
    cells: new Map(heads.map((value, index) => [`0,${index}`, { value, type: "string", style: head }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:H${rows.length + 1}` },
  };
};

const cutNote = (tables: Tables, table: TableName): string => {
  const kept = keptRows(tables, table);
  const all = tables[table].length;
  if (kept === all) return "";
  return kept === 0
    ? ` Its ${all} rows do not stand here, since they are too many for a sheet: the CSV and Parquet files have them.`
    : ` Only the first ${kept} of ${all} rows stand here, since a sheet holds no more: the CSV and Parquet files have all.`;
};

/**
 * All tables in one workbook: a sheet a table with typed cells, a frozen header, filters, links from each row to its
 * article and from each article to its address, and a sheet with the codebook.
 * @param day the day that the file gives as its own, since it may not depend on a clock
 */
export const toWorkbook = async (tables: Tables, day: string | null): Promise<Uint8Array> => {
  for (const table of tableNames) checkRows(table, tables[table] as readonly Row<typeof table>[]);
  const articleRow = new Map<unknown, number>(tables.articles.map(({ article_id }, index) => [article_id, index + 2]));
  const stamp = new Date(`${day ?? "1980-01-01"}T00:00:00Z`);
  return writeXlsx({
    sheets: [...tableNames.map((table) => sheetOf(table, tables, articleRow)), codebookSheet(tables)],
    properties: { title: "Meetings read by Readout", creator: "Readout", created: stamp, modified: stamp },
    stringMode: "shared",
  });
};
