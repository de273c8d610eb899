import { sha256 } from "../../0-ground/sha256.ts";
import { type Column, columnsOf, schema, type TableName, tableNames } from "../../7-tabulate/schema.ts";
import type { TableFormat } from "./formats.ts";
import type { OutputFile } from "./write.ts";

const fieldOf = (column: Column, form: "text" | "typed"): object => {
  const list = column.type === "list";
  return {
    name: column.name,
    // Table Schema 2.0 has a type `list`, which its own published profile rejects.
    type: list ? (form === "typed" ? "array" : "string") : column.type,
    description: `${column.description}${list && form === "text" ? " A list: its items are joined by `; `." : ""}${column.unit === undefined ? "" : ` Unit: ${column.unit}.`}`,
    ...(column.type === "boolean" && form === "text" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    constraints: {
      required: !column.nullable && !list,
      ...(column.values !== undefined && !list ? { enum: column.values } : {}),
      ...(column.pattern !== undefined && !list ? { pattern: column.pattern.source } : {}),
    },
  };
};

/** Table Schema of a table. Keys in lists (`events.people`) cannot be said in it: the build itself checks those. */
const tableSchemaOf = (table: TableName, form: "text" | "typed"): object => {
  const foreign = columnsOf(table).filter(({ type, references }) => references !== undefined && type !== "list");
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columnsOf(table).map((column) => fieldOf(column, form)),
    missingValues: [""],
    primaryKey: [schema[table].key],
    ...(foreign.length === 0
      ? {}
      : {
          foreignKeys: foreign.map(({ name, references }) => ({
            fields: [name],
            reference: { resource: references?.table, fields: [references?.column] },
          })),
        }),
  };
};

/** The formats in which a table can stand as a resource, the most widely read first. */
const resourceFormats = {
  csv: { format: "csv", mediatype: "text/csv", form: "text" },
  "csv-plain": { format: "csv", mediatype: "text/csv", form: "text" },
  ndjson: { format: "ndjson", mediatype: "application/x-ndjson", form: "typed" },
  parquet: { format: "parquet", mediatype: "application/vnd.apache.parquet", form: "typed" },
  arrow: { format: "arrow", mediatype: "application/vnd.apache.arrow.file", form: "typed" },
} as const satisfies Partial<Record<TableFormat, object>>;

const described = Object.keys(resourceFormats) as (keyof typeof resourceFormats)[];

const bytesOf = (file: OutputFile): Uint8Array => (typeof file.bytes === "string" ? Buffer.from(file.bytes) : file.bytes);

/**
 * `datapackage.json` (Data Package 2.0) for the files of the tables: types, keys, foreign keys, missing values, SHA-256 and
 * size. It describes each table once, in the first of CSV, plain CSV, NDJSON, Parquet and Arrow that was written; null where
 * none was.
 * @param fileOf the file of a table in a format, where it was written
 */
export const dataPackage = (
  fileOf: (table: TableName, format: TableFormat) => OutputFile | undefined,
  { title, issued, version }: { readonly title: string; readonly issued: string | null; readonly version: string },
): OutputFile | null => {
  const chosen = described.find((format) => fileOf(tableNames[0], format) !== undefined);
  if (chosen === undefined) return null;
  const { format, mediatype, form } = resourceFormats[chosen];
  const resources = tableNames.flatMap((table) => {
    const file = fileOf(table, chosen);
    if (file === undefined) return [];
    const bytes = bytesOf(file);
    return [
      {
        $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
        name: table,
        type: "table",
        path: file.path,
        title: `One row is ${schema[table].grain}`,
        description: schema[table].description,
        format,
        mediatype,
        ...(form === "text"
          ? { encoding: "utf-8", dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true } }
          : {}),
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
        schema: tableSchemaOf(table, form),
      },
    ];
  });
  const body = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "readout",
    title,
    description:
      "Tables of meetings, participants, visitors, dates and cited figures, read from news reports. quote, start and end lead each row back to its words.",
    version,
    ...(issued === null ? {} : { created: `${issued}T00:00:00Z` }),
    resources,
  };
  return { path: "datapackage.json", bytes: `${JSON.stringify(body, null, 2)}\n` };
};
