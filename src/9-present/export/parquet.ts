import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { checkRows } from "../../7-tabulate/check.ts";
import { type Column, columnsOf, type Row, schema, type TableName } from "../../7-tabulate/schema.ts";

const text = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

/** The elements of one column. Nothing is inferred: an empty table has the same types as a full one. */
const elementsOf = (column: Column): SchemaElement[] => {
  const { name } = column;
  const repetition_type = column.nullable ? "OPTIONAL" : "REQUIRED";
  switch (column.type) {
    case "string":
      return [{ name, repetition_type, ...text }];
    case "integer":
      return [{ name, repetition_type, type: "INT32" }];
    case "number":
      return [{ name, repetition_type, type: "DOUBLE" }];
    case "boolean":
      return [{ name, repetition_type, type: "BOOLEAN" }];
    case "date":
      return [{ name, repetition_type, type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } }];
    case "list":
      return [
        { name, repetition_type, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "REQUIRED", ...text },
      ];
  }
};

const dataOf = (column: Column, rows: readonly Readonly<Record<string, unknown>>[]): ColumnSource["data"] =>
  rows.map((row) => {
    const value = row[column.name];
    return column.type === "date" && value !== null ? new Date(`${value}T00:00:00Z`) : value;
  });

/**
 * The table as a Parquet file with the declared types, nulls and lists, compressed with Snappy. The codebook's words are
 * key-value metadata: `description`, `grain` and `key` of the table, and `columns`, a JSON object with the description,
 * unit, closed values and reference of each column.
 */
export const toParquet = <T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array => {
  checkRows(table, rows); // the writer turns what does not fit its column into something else
  const columns = columnsOf(table);
  const { description, grain, key } = schema[table];
  const said = Object.fromEntries(
    columns.map(({ name, description, unit, values, references }) => [name, { description, unit, values, references }]),
  );
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column) => ({
        name: column.name,
        data: dataOf(column, rows as readonly Readonly<Record<string, unknown>>[]),
      })),
      schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
      createdBy: "readout",
      kvMetadata: Object.entries({ description, grain, key, columns: JSON.stringify(said) }).map(([key, value]) => ({ key, value })),
    }),
  );
};
