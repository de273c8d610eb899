import { parseIsoDay } from "../0-ground/civil-day.ts";
import { type Column, columnsOf, type Row, schema, type TableName, type Tables, tableNames } from "./schema.ts";

type Value = string | number | boolean | null | undefined | readonly string[];

/** What is wrong with one string of a column, or null. Never an empty string: no value is null. */
const faultOfText = (column: Column, value: string): string | null => {
  if (value === "") return "is an empty text; use null for no value";
  if (column.values !== undefined && !column.values.includes(value)) return `is none of ${column.values.join(", ")}`;
  if (column.pattern !== undefined && !column.pattern.test(value)) return `does not match ${column.pattern}`;
  return null;
};

const faultOf = (column: Column, value: Value): string | null => {
  if (value === undefined) return "is missing; use null for no value";
  if (value === null) return column.nullable ? null : "is null, but the column has a value in every row";
  switch (column.type) {
    case "string":
      return typeof value === "string" ? faultOfText(column, value) : "is not a text";
    case "date":
      return typeof value === "string" && parseIsoDay(value) !== null ? null : "is not a calendar day such as 2021-06-03";
    case "boolean":
      return typeof value === "boolean" ? null : "is neither true nor false";
    case "number":
      return Number.isFinite(value) ? null : "is not a finite number";
    case "integer":
      return Number.isInteger(value) && value === (Number(value) | 0) ? null : "is not a whole number of 32 bits";
    case "list":
      if (!Array.isArray(value)) return "is not a list";
      for (const item of value) {
        const fault = typeof item === "string" ? faultOfText(column, item) : "is not a text";
        if (fault !== null) return `holds ${JSON.stringify(item)}, which ${fault}`;
      }
      return null;
  }
};

const rowsOf = (tables: Tables, table: TableName) => tables[table] as readonly Readonly<Record<string, Value>>[];

const fail = (table: string, index: number, column: string, value: Value, fault: string): never => {
  throw new Error(`${table}, row ${index + 1}, column ${column}: ${JSON.stringify(value) ?? "undefined"} ${fault}.`);
};

/** Tables that were found right: every format asks again, and rows do not change. */
const foundRight = new WeakMap<readonly object[], TableName>();

/** Throws at the first cell of a table with a wrong type, a value outside a closed set, or a key given twice. */
export const checkRows = <T extends TableName>(table: T, rows: readonly Row<T>[]): void => {
  if (foundRight.get(rows) === table) return;
  const columns = columnsOf(table);
  const names = new Set(columns.map((column) => column.name));
  const { key } = schema[table];
  const keys = new Set<Value>();
  for (const [index, row] of (rows as readonly Readonly<Record<string, Value>>[]).entries()) {
    for (const column of columns) {
      const fault = faultOf(column, row[column.name]);
      if (fault !== null) fail(table, index, column.name, row[column.name], fault);
    }
    for (const name of Object.keys(row)) if (!names.has(name)) fail(table, index, name, row[name], "stands in no column of the schema");
    if (keys.has(row[key])) fail(table, index, key, row[key], "is the key of an earlier row too");
    keys.add(row[key]);
  }
  foundRight.set(rows, table);
};

/**
 * Throws at the first cell that breaks the schema: what `checkRows` refuses, or a reference to a row that is not there.
 * The message names the table, the row (counted from 1), the column and the value.
 */
export const checkTables = (tables: Tables): void => {
  for (const table of tableNames) checkRows(table, tables[table] as readonly Row<typeof table>[]);

  const keysOf = new Map(tableNames.map((table) => [table as string, new Set(rowsOf(tables, table).map((row) => row[schema[table].key]))]));
  for (const table of tableNames) {
    for (const { name, references } of columnsOf(table)) {
      if (references === undefined) continue;
      const known = keysOf.get(references.table);
      for (const [index, row] of rowsOf(tables, table).entries()) {
        const value = row[name];
        const referred = Array.isArray(value) ? value : [value];
        const lost = referred.find((one) => one !== null && !known?.has(one));
        if (lost !== undefined) fail(table, index, name, lost, `is no ${references.column} of the table ${references.table}`);
      }
    }
  }
};
