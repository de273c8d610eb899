import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { findFiles } from "../../src/1-read/files.ts";
import { checkTables } from "../../src/7-tabulate/check.ts";
import { evidencedColumns, isFilled } from "../../src/7-tabulate/evidence.ts";
import { PlaceWords } from "../../src/7-tabulate/place-words.ts";
import { columnsOf, schema, type TableName } from "../../src/7-tabulate/schema.ts";
import { extract, readCorpus, tablesOf } from "../../src/pipeline.ts";
import { articleOf } from "../../src/read-articles.ts";
import { shippedEngine } from "../own-articles.ts";

const { articles, tables } = readCorpus(shippedEngine(), findFiles(["articles"]), { ledgers: true });
const texts = new Map(articles.map(({ article }) => [article.id, Array.from(article.text)]));
const told = [
  "articles",
  "meetings",
  "participants",
  "visitors",
  "dates",
  "statistics",
  "statements",
] as const satisfies readonly TableName[];

type AnyRow = Readonly<Record<string, unknown>>;
const cellsOf = (filled: boolean): string[] =>
  told.flatMap((table) => {
    const nullable = new Map(columnsOf(table).map((column) => [column.name, column.nullable]));
    return (tables[table] as readonly AnyRow[]).flatMap((row) =>
      evidencedColumns(table)
        .filter((column) => (filled ? isFilled(row[column]) : row[column] === null && nullable.get(column)))
        .map((column) => `${table}#${String(row[schema[table].key])}#${column}`),
    );
  });
const cellOf = (table: TableName, key: string, column: string): unknown =>
  (tables[table] as readonly AnyRow[]).find((row) => row[schema[table].key] === key)?.[column];

describe("evidence", () => {
  it("has one row for every filled cell, in order, and holds to the schema", () => {
    expect(tables.evidence.map((row) => row.evidence_id).sort()).toEqual(cellsOf(true).sort());
    expect(() => checkTables(tables)).not.toThrow();
  });

  it("quotes the article at its offsets", () => {
    for (const { article_id, start, end, quote, evidence_id } of tables.evidence)
      expect(texts.get(article_id)?.slice(start, end).join("") || null, evidence_id).toBe(quote);
  });

  it("calls quoted only what stands there as it is", () => {
    const quoted = tables.evidence.filter(({ kind }) => kind === "quoted");
    expect(quoted.length).toBeGreaterThan(1000);
    for (const { table, row_id, column, quote, evidence_id } of quoted)
      expect(String(cellOf(table, row_id, column)).replace(/\s+/g, " "), evidence_id).toBe(quote?.replace(/\s+/g, " "));
  });

  it("calls a country normalised only where the lexicon knows the words for it", () => {
    const places = new PlaceWords(loadLexicon());
    const countries = tables.evidence.filter(
      ({ column, kind, table }) => /country$/.test(column) && kind === "normalised" && table !== "articles",
    );
    expect(countries.length).toBeGreaterThan(200);
    for (const { table, row_id, column, quote, evidence_id } of countries)
      expect(places.means(quote ?? "", String(cellOf(table, row_id, column))), `${evidence_id}: ${quote}`).toBe(true);
  });

  it("calls the day of publication a default, never a stated date", () => {
    const days = tables.evidence.filter(({ table, column }) => table === "meetings" && column === "date");
    const byBasis = (basis: string) => days.filter(({ row_id }) => cellOf("meetings", row_id, "date_basis") === basis);
    expect(byBasis("published").every(({ kind }) => kind === "default")).toBe(true);
    expect(byBasis("stated").some(({ kind }) => kind === "default")).toBe(false);
  });
});

describe("absences", () => {
  it("has one row for every empty cell that could be filled", () => {
    expect(tables.absences.map((row) => row.absence_id).sort()).toEqual(cellsOf(false).sort());
  });

  it("says that a call has no place, and a length of time no day", () => {
    const reason = (id: string): string | undefined => tables.absences.find(({ absence_id }) => absence_id === id)?.reason;
    const call = tables.meetings.find(({ mode }) => mode === "phone");
    const length = tables.dates.find(({ type }) => type === "duration");
    expect(reason(`meetings#${call?.meeting_id}#city`)).toBe("not_applicable");
    expect(reason(`dates#${length?.date_id}#date_start`)).toBe("not_applicable");
  });

  const reasonsOf = (text: string, column: string): (string | null)[][] => {
    const engine = shippedEngine();
    const article = articleOf(text, "2024-06-11");
    return tablesOf(engine, [{ article, facts: extract(engine.doc, article) }], true)
      .absences.filter((row) => row.column === column)
      .map(({ table, reason, note }) => [table, reason, note]);
  };

  it("tells words that contradict the calendar from words that allow several values", () => {
    expect(reasonsOf("It was signed on 30.02.2024 in Oslo.", "value")).toEqual([["dates", "conflicting", "there is no such day"]]);
    expect(reasonsOf("Exports of 40 tonnes were told of, for 2021 or for 2023.", "period")).toEqual([
      ["statistics", "ambiguous", "2021; 2023"],
    ]);
    expect(reasonsOf("Exports of 40 tonnes were told of.", "period")).toEqual([["statistics", "not_stated", null]]);
  });

  it("says where the words have a speaker whom they do not settle", () => {
    const text = "Finance Minister Ana Ferro and Trade Minister Luis Vega said that 40 roads were closed.";
    expect(reasonsOf(text, "speaker").map(([table, reason]) => [table, reason])).toEqual([
      ["statistics", "ambiguous"],
      ["statements", "ambiguous"],
    ]);
  });

  it("gives the candidates of each ambiguous day", () => {
    const days = tables.absences.filter(({ column, reason }) => reason === "ambiguous" && (column === "date" || column === "period"));
    expect(days.length).toBeGreaterThan(10);
    for (const { note, absence_id } of days) expect(note?.split("; ").length, absence_id).toBeGreaterThan(1);
  });
});
