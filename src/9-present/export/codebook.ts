import { type Column, columnsOf, schema, tableNames } from "../../7-tabulate/schema.ts";

const types: Readonly<Record<Column["type"], string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "day",
  list: "list of texts",
};

const code = (text: string): string => `\`${text}\``;

const codingOf = ({ description, unit, values, pattern, references }: Column): string =>
  [
    description,
    unit === undefined ? null : `Unit: ${unit}.`,
    values === undefined ? null : `Values: ${values.map(code).join(", ")}.`,
    values === undefined && pattern !== undefined && pattern.source.length < 30
      ? `Form: ${code(pattern.source.replaceAll("|", "\\|"))}.`
      : null,
    references === undefined ? null : `Refers to ${code(`${references.table}.${references.column}`)}.`,
  ]
    .filter((part) => part !== null)
    .join(" ");

/** The codebook as Markdown, made from the schema alone. */
export const codebook = (): string =>
  [
    "# Codebook",
    "",
    "What each table holds and how each column is coded. This page is made from `src/7-tabulate/schema.ts` by `npm run docs`.",
    "",
    "- A value that the article does not give, and that no rule infers, is empty (null): never `unknown` and never 0.",
    "- `quote` is the passage that a row was read from, exactly as written. `start` and `end` are its half-open offsets in Unicode code points",
    "  into the article's text (decoded, byte order mark dropped, CRLF turned into LF), so that `text[start:end] == quote` in Python and R.",
    "- Dates are EDTF (ISO 8601-2, levels 0 and 1); countries are ISO 3166-1 alpha-3 codes, currencies ISO 4217.",
    "- In CSV and in the workbook the items of a list are joined by `; `; in Arrow, Parquet and NDJSON they are lists.",
    ...tableNames.flatMap((table) => {
      const { grain, description, key } = schema[table];
      return [
        "",
        `## ${table}`,
        "",
        `One row is ${grain}. ${description} Key: ${code(key)}.`,
        "",
        "| column | type | empty | coding |",
        "| --- | --- | --- | --- |",
        ...columnsOf(table).map(
          (column) => `| ${code(column.name)} | ${types[column.type]} | ${column.nullable ? "may be" : "never"} | ${codingOf(column)} |`,
        ),
      ];
    }),
    "",
  ].join("\n");
