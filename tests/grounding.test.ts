import { tableFromIPC } from "apache-arrow";
import { expect, it } from "vitest";
import { checkTables } from "../src/7-tabulate/check.ts";
import type { Row, TableName } from "../src/7-tabulate/schema.ts";
import { toArrow } from "../src/9-present/export/arrow.ts";
import { fromCsv, toCsv } from "../src/9-present/export/csv.ts";
import { extract, tablesOf } from "../src/pipeline.ts";
import { articleOf } from "../src/read-articles.ts";
import { corpusOf, shippedEngine } from "./own-articles.ts";

const { articles, tables } = corpusOf("articles");
/** Each text as its code points: what Python and R count by. */
const points = new Map(articles.map(({ article }) => [article.id, [...article.text]]));

const grounded = ["meetings", "participants", "visitors", "dates", "statistics", "statements"] as const satisfies readonly TableName[];
interface Grounded {
  readonly article_id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
const quoteOf = ({ article_id, start, end }: Grounded): string | undefined => points.get(article_id)?.slice(start, end).join("");
const asGrounded = (row: object): Grounded => {
  const cells = row as Grounded & { readonly text?: string };
  return { ...cells, quote: cells.quote ?? (cells.text as string) };
};

it("keeps the schema, with every reference to a row that is there", () => {
  expect(() => checkTables(tables)).not.toThrow();
});

it.each(grounded)("%s: the text between start and end is the quote, in code points", (table) => {
  const rows = (tables[table] as readonly object[]).map(asGrounded);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => quoteOf(row) !== row.quote || row.quote === "")).toEqual([]);
});

it.each(grounded)("%s: the exported Arrow file says the same", (table) => {
  const rows = tableFromIPC(toArrow(table, tables[table] as readonly Row<typeof table>[]))
    .toArray()
    .map((row) => asGrounded(row.toJSON() as object));
  expect(rows.length).toBe(tables[table].length);
  expect(rows.filter((row) => quoteOf(row) !== row.quote)).toEqual([]);
});

it.each(grounded)("%s: the exported CSV file says the same, its line breaks as spaces", (table) => {
  const rows = fromCsv(table, toCsv(table, tables[table] as readonly Row<typeof table>[])).map(asGrounded);
  expect(rows.length).toBe(tables[table].length);
  expect(rows.filter((row) => quoteOf(row)?.replace(/[\n\t]/g, " ") !== row.quote)).toEqual([]);
});

it("writes names, offices and statistics with words that stand in the article", () => {
  const text = (id: string): string => (points.get(id) as string[]).join("").replace(/\s+/g, " ");
  const strange = tables.participants.filter(
    ({ article_id, name, rank }) =>
      (name !== null && !text(article_id).includes(name)) || (rank !== null && !text(article_id).includes(rank)),
  );
  expect(strange.map(({ participant_id, name, rank }) => `${participant_id} ${rank} ${name}`)).toEqual([]);
  expect(tables.statistics.filter(({ quote, text: written }) => !quote.includes(written)).map((row) => row.statistic_id)).toEqual([]);
});

it("counts an emoji as one", () => {
  const article = articleOf("😀😀 The President of France met the President of Ghana in Accra on 3 May 2024.", "2024-05-04");
  const [date] = tablesOf(shippedEngine(), [{ article, facts: extract(shippedEngine().doc, article) }]).dates;
  expect(date).toMatchObject({ text: "3 May 2024", start: 66 });
  expect([...article.text].slice(date?.start, date?.end).join("")).toBe("3 May 2024");
});
