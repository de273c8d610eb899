import { type Row, schema, type TableName, type Tables, tableNames } from "../../7-tabulate/schema.ts";
import { toArrow } from "./arrow.ts";
import { toCsvBytes, toPlainCsvBytes } from "./csv.ts";
import { toNdjsonBytes } from "./ndjson.ts";
import { toParquet } from "./parquet.ts";
import { toWorkbook } from "./workbook.ts";
import type { OutputFile } from "./write.ts";

export const tableFormats = ["csv", "csv-plain", "arrow", "parquet", "xlsx", "ndjson"] as const;

/** `csv` is safe to open in a spreadsheet; `csv-plain` is the exact copy; `xlsx` is one workbook for all tables. */
export type TableFormat = (typeof tableFormats)[number];

export const usualFormats: readonly TableFormat[] = ["csv", "arrow", "parquet", "xlsx"];

const writers: { readonly [F in Exclude<TableFormat, "xlsx">]: <T extends TableName>(table: T, rows: readonly Row<T>[]) => OutputFile } = {
  csv: (table, rows) => ({ path: `${table}.csv`, bytes: toCsvBytes(table, rows) }),
  "csv-plain": (table, rows) => ({ path: `plain/${table}.csv`, bytes: toPlainCsvBytes(table, rows) }),
  arrow: (table, rows) => ({ path: `${table}.arrow`, bytes: toArrow(table, rows) }),
  parquet: (table, rows) => ({ path: `${table}.parquet`, bytes: toParquet(table, rows) }),
  ndjson: (table, rows) => ({ path: `${table}.ndjson`, bytes: toNdjsonBytes(table, rows) }),
};

export interface TableFiles {
  readonly files: readonly OutputFile[];
  readonly fileOf: (table: TableName, format: TableFormat) => OutputFile | undefined;
  /** What each file is, by its path. */
  readonly says: ReadonlyMap<string, string>;
}

/** The tables in the formats asked for. */
export const tableFiles = async (tables: Tables, formats: readonly TableFormat[], day: string | null): Promise<TableFiles> => {
  const made = new Map<string, OutputFile>();
  const says = new Map<string, string>();
  for (const format of tableFormats) {
    if (!formats.includes(format)) continue;
    if (format === "xlsx") {
      made.set("xlsx", { path: "readout.xlsx", bytes: await toWorkbook(tables, day) });
      says.set("readout.xlsx", "All tables as a workbook, a sheet a table, with the codebook.");
      continue;
    }
    for (const table of tableNames) {
      const file = writers[format](table, tables[table] as readonly Row<typeof table>[]);
      made.set(`${format} ${table}`, file);
      says.set(file.path, schema[table].description);
    }
  }
  return { files: [...made.values()], fileOf: (table, format) => made.get(`${format} ${table}`), says };
};
