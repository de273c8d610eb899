import { columnsOf, type Row, schema, type TableName, type Tables, tableNames } from "../../7-tabulate/schema.ts";

/** The tables that the page shows; the ledgers stand in it as the words behind cells. */
export const shownTables: readonly TableName[] = tableNames.filter((table) => table !== "evidence" && table !== "absences");

/** Articles a piece: the page reads a piece when one of its articles is opened. */
export const chunkSize = 50;

const kinds = columnsOf("evidence").find(({ name }) => name === "kind")?.values ?? [];

/** Columns that say little to a reader; "all columns" shows them. */
const isPlain = (table: TableName, name: string): boolean =>
  !/^(?:start|end|sha256|file|event_id|person_id|date_start|date_end)$/.test(name) || name === schema[table].key;

const letters: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "e",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŋ: "n",
  ʻ: "'",
  ʼ: "'",
  "’": "'",
  "‘": "'",
};

/** What the page must know at once; `folder` is where its pieces lie, null where they stand in it. */
export const infoOf = (tables: Tables, folder: string | null): object => ({
  folder,
  order: shownTables,
  chunk: chunkSize,
  kinds,
  folds: letters,
  tables: Object.fromEntries(
    shownTables.map((table) => [
      table,
      {
        key: schema[table].key,
        grain: schema[table].grain,
        rows: tables[table].length,
        columns: columnsOf(table).map(({ name, type, description, values }) => ({
          name,
          type,
          description,
          values: values ?? null,
          plain: isPlain(table, name),
        })),
      },
    ]),
  ),
});

/** A table column by column, which is half as long as row by row. */
export const columnsOfTable = (table: TableName, tables: Tables): readonly (readonly unknown[])[] =>
  columnsOf(table).map(({ name }) => (tables[table] as readonly Readonly<Record<string, unknown>>[]).map((row) => row[name]));

/**
 * The articles in pieces: text and evidence, each cell as table, row below the article, column, kind, start and end (code
 * points); with `withRows` also its rows, by table, so that the reader needs no table.
 * @param texts by article_id; an article without one has an empty text
 */
export const articlePieces = (
  tables: Tables,
  texts: ReadonlyMap<string, string>,
  { withRows = false }: { readonly withRows?: boolean } = {},
): readonly object[][] => {
  const rows = withRows ? rowsByArticle(tables) : null;
  const evidence = new Map<string, Row<"evidence">[]>();
  for (const cell of tables.evidence) {
    const cells = evidence.get(cell.article_id);
    if (cells === undefined) evidence.set(cell.article_id, [cell]);
    else cells.push(cell);
  }
  const articles = tables.articles.map(({ article_id: id }) => ({
    id,
    text: texts.get(id) ?? "",
    ev: (evidence.get(id) ?? []).map(({ table, row_id, column, kind, quote, start, end }) => [
      shownTables.indexOf(table),
      row_id === id ? "" : row_id.slice(id.length + 1),
      column,
      kinds.indexOf(kind),
      quote === null ? 0 : start,
      quote === null ? 0 : end,
    ]),
    ...(rows === null ? {} : { rows: rows.get(id) ?? {} }),
  }));
  return Array.from({ length: Math.ceil(articles.length / chunkSize) }, (_, index) =>
    articles.slice(index * chunkSize, (index + 1) * chunkSize),
  );
};

/** Cells of the rows that belong to one article, by article and table; the article's own row stands in its table. */
const rowsByArticle = (tables: Tables): Map<string, Record<string, unknown[][]>> => {
  const byArticle = new Map<string, Record<string, unknown[][]>>();
  for (const table of shownTables) {
    if (table === "articles" || !columnsOf(table).some(({ name }) => name === "article_id")) continue;
    const names = columnsOf(table).map(({ name }) => name);
    for (const row of tables[table] as readonly Readonly<Record<string, unknown>>[]) {
      const id = String(row.article_id);
      const own = byArticle.get(id) ?? {};
      byArticle.set(id, own);
      own[table] ??= [];
      own[table].push(names.map((name) => row[name]));
    }
  }
  return byArticle;
};
