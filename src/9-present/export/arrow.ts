import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  makeBuilder,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
} from "apache-arrow";
import { checkRows, columnsOf, type Row, schema, type TableName } from "../../7-tabulate/schema.ts";

type Column = ReturnType<typeof columnsOf>[number];

const typeOf = (column: Column): DataType => {
  switch (column.type) {
    case "string":
      return new Utf8();
    case "integer":
      return new Int32();
    case "number":
      return new Float64();
    case "boolean":
      return new Bool();
    case "date":
      return new DateDay();
    case "list":
      return new List(new Field("item", new Utf8(), false));
  }
};

const metadataOf = (column: Column): Map<string, string> =>
  new Map(
    Object.entries({
      description: column.description,
      unit: column.unit,
      values: column.values && JSON.stringify(column.values),
      references: column.references && `${column.references.table}.${column.references.column}`,
    }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );

/** Plain strings for dictionaries: not every reader knows a dictionary that grows from batch to batch. */
const dataOf = (field: Field, column: Column, rows: readonly Readonly<Record<string, unknown>>[]) => {
  const builder = makeBuilder({ type: field.type, nullValues: [null] });
  for (const row of rows) {
    const value = row[column.name];
    builder.append(column.type === "date" && value !== null ? new Date(`${value}T00:00:00Z`) : value);
  }
  return builder.finish().flush();
};

/**
 * The table as an Arrow IPC file, uncompressed (compressed files of this writer are unreadable elsewhere), with the
 * declared types and the codebook's words as metadata.
 */
export const toArrow = <T extends TableName>(table: T, rows: readonly Row<T>[]): Uint8Array => {
  checkRows(table, rows); // the builders turn an invalid date into 1970 and wrap a large integer without a word
  const columns = columnsOf(table);
  const fields = columns.map((column) => new Field(column.name, typeOf(column), column.nullable, metadataOf(column)));
  const { description, grain, key } = schema[table];
  const arrowSchema = new Schema(fields, new Map(Object.entries({ description, grain, key })));
  const children = columns.map((column, index) => dataOf(fields[index], column, rows as readonly Readonly<Record<string, unknown>>[]));
  const struct = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children });
  return tableToIPC(new Table(arrowSchema, [new RecordBatch(arrowSchema, struct)]), "file");
};
