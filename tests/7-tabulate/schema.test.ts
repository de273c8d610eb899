import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/7-tabulate/check.ts";
import { columnsOf, noRows, type Row, schema, type Tables, tableNames } from "../../src/7-tabulate/schema.ts";

const article: Row<"articles"> = {
  article_id: "2024/a",
  file: "2024/a.txt",
  title: null,
  outlet: "Coastal Wire",
  published: "2024-02-29",
  published_basis: "header",
  place: null,
  country: "FJI",
  url: null,
  language: "en",
  words: 12,
  sha256: "0".repeat(64),
};

const meeting: Row<"meetings"> = {
  meeting_id: "2024/a#m1",
  article_id: "2024/a",
  event_id: "e1",
  status: "held",
  mode: null,
  date: "2024-02",
  date_start: "2024-02-01",
  date_end: "2024-02-29",
  date_basis: "stated",
  city: null,
  country: null,
  venue: null,
  occasion: null,
  topics: ["trade"],
  hosts: [],
  visitors: [],
  quote: "They met.",
  start: 0,
  end: 9,
  certainty: "medium",
  checked: "machine",
};

const event: Row<"events"> = {
  event_id: "e1",
  date: null,
  country: null,
  city: null,
  people: [],
  articles: ["2024/a"],
  reports: 1,
  status: "held",
  mode: null,
  venue: null,
  independent_reports: 1,
  outlets: [],
  provenance: [],
  history: [],
};

const tables: Tables = {
  ...noRows,
  articles: [article],
  meetings: [meeting],
  events: [event],
};

/** A cell of the wrong kind, past the compiler. */
const broken = <T extends keyof Tables>(table: T, change: Record<string, unknown>): Tables => ({
  ...tables,
  [table]: [{ ...tables[table][0], ...change }],
});

describe("the schema", () => {
  it("names each column once, with a key that is a column never empty", () => {
    for (const table of tableNames) {
      const names = columnsOf(table).map((column) => column.name);
      expect(new Set(names).size, table).toBe(names.length);
      expect(columnsOf(table).find((column) => column.name === schema[table].key)).toMatchObject({ type: "string", nullable: false });
    }
  });

  it("refers to keys only", () => {
    for (const table of tableNames) {
      for (const { references } of columnsOf(table)) {
        if (references === undefined) continue;
        expect(tableNames).toContain(references.table);
        expect(schema[references.table as keyof typeof schema].key).toBe(references.column);
      }
    }
  });

  it("describes every column in one sentence", () => {
    for (const table of tableNames)
      for (const { name, description } of columnsOf(table)) expect(description, `${table}.${name}`).toMatch(/^[A-Z].{10,}\.$/);
  });

  it("puts the grounding last, and behind it how far the row can be trusted", () => {
    const lastOf = (table: (typeof tableNames)[number], count: number): string[] =>
      columnsOf(table)
        .slice(-count)
        .map((column) => column.name);
    for (const table of ["meetings", "visitors", "statistics"] as const)
      expect(lastOf(table, 5), table).toEqual(["quote", "start", "end", "certainty", "checked"]);
    expect(lastOf("participants", 4)).toEqual(["quote", "start", "end", "checked"]);
    expect(lastOf("dates", 3)).toEqual(["start", "end", "checked"]);
  });
});

describe("checkTables", () => {
  it("passes tables that keep the schema", () => {
    expect(() => checkTables(tables)).not.toThrow();
  });

  it.each([
    ["a day that does not exist", broken("articles", { published: "2023-02-29" }), 'articles, row 1, column published: "2023-02-29"'],
    [
      "a value outside the closed set",
      broken("meetings", { status: "done" }),
      'column status: "done" is none of held, planned, cancelled.',
    ],
    ["a topic outside the closed set", broken("meetings", { topics: ["trade", "sport"] }), 'holds "sport", which is none of defence'],
    ["a country that is no code", broken("articles", { country: "Fiji" }), 'column country: "Fiji" does not match'],
    ["an empty text", broken("meetings", { city: "" }), "use null for no value"],
    ["no value at all", broken("meetings", { city: undefined }), "column city: undefined is missing"],
    ["null where a value must be", broken("meetings", { quote: null }), "column quote: null is null"],
    ["a number that is no integer", broken("meetings", { end: 8.5 }), "column end: 8.5 is not a whole number"],
    ["an integer beyond 32 bits", broken("meetings", { end: 2 ** 31 }), "column end: 2147483648 is not a whole number of 32 bits"],
    ["a text for a list", broken("meetings", { hosts: "A (FJI)" }), 'column hosts: "A (FJI)" is not a list'],
    ["a column of its own", broken("meetings", { mood: "warm" }), "column mood"],
    ["a reference to nothing", broken("meetings", { event_id: "e2" }), '"e2" is no event_id of the table events'],
    ["a reference to nothing in a list", broken("events", { articles: ["2024/a", "b"] }), '"b" is no article_id of the table articles'],
    ["a key twice", { ...tables, events: [event, event] }, 'events, row 2, column event_id: "e1" is the key of an earlier row too'],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => checkTables(wrong)).toThrow(message);
  });
});
