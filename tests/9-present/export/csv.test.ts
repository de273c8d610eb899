import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/7-tabulate/schema.ts";
import { fromCsv, toCsv, toCsvBytes, toPlainCsv, toPlainCsvBytes } from "../../../src/9-present/export/csv.ts";
import { toNdjson, toNdjsonBytes } from "../../../src/9-present/export/ndjson.ts";

const figure: Row<"statistics"> = {
  statistic_id: "a#s1",
  article_id: "a",
  text: "-5 percent",
  value: -5.25,
  value_max: null,
  comparator: "=",
  unit: "%",
  measure: '=HYPERLINK("http://example.org";"prices, of ""grain""")',
  country: "GEO",
  period: null,
  speaker: "Şükrü Əliyev-Iğdır",
  source: "00420",
  per: null,
  change: null,
  status: "actual",
  part_of: null,
  statement_id: null,
  quote: "Prices fell,\r\nhe said;\t=1+1",
  start: 0,
  end: 28,
  certainty: "high",
  checked: "machine",
};

const conflict: Row<"conflicts"> = { conflict_id: "e1#city", event_id: "e1", column: "city", values: ["Oslo (a)", "Bergen (b/c)"] };

const records = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

describe("toCsv", () => {
  it("starts with a byte order mark, ends lines by CRLF, and quotes every cell that is not empty", () => {
    const text = toCsv("conflicts", [conflict]);
    expect(text).toBe('\ufeff"conflict_id","event_id","column","values"\r\n"e1#city","e1","city","Oslo (a); Bergen (b/c)"\r\n');
  });

  it("gives a real parser the same cells, made safe", () => {
    const [record] = records(toCsv("statistics", [figure]));
    expect(record).toMatchObject({
      text: "'-5 percent",
      value: "-5.25",
      value_max: "",
      comparator: "=",
      measure: '\'=HYPERLINK("http://example.org";"prices, of ""grain""")',
      speaker: "Şükrü Əliyev-Iğdır",
      source: "00420",
      quote: "Prices fell,  he said; '=1+1",
    });
  });

  it("has one line a row, whatever stands in the cells", () => {
    expect(toCsv("statistics", [figure, { ...figure, statistic_id: "a#s2" }]).split(/\r\n|\r|\n/)).toHaveLength(4);
  });

  it("writes truth values as words and a table without rows as its header", () => {
    const text = toCsv("participants", []);
    expect(records(text)).toEqual([]);
    expect(text).toContain('"leads_delegation"');
  });

  it("gives a long table in parts that join without a seam, one byte order mark and one header in front", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      ...figure,
      statistic_id: `a#s${index}`,
      measure: `sacks ${index}; çuval`,
    }));
    const bytes = Buffer.from(toCsvBytes("statistics", many));
    expect(bytes.equals(Buffer.from(toCsv("statistics", many)))).toBe(true);
    expect(bytes.toString().lastIndexOf("\ufeff")).toBe(0);
    expect(fromCsv("statistics", bytes.toString()).map(({ statistic_id, measure }) => [statistic_id, measure])).toEqual(
      many.map(({ statistic_id, measure }) => [statistic_id, measure]),
    );
    expect(Buffer.from(toNdjsonBytes("statistics", many)).equals(Buffer.from(toNdjson("statistics", many)))).toBe(true);
    expect(Buffer.from(toPlainCsvBytes("statistics", many)).equals(Buffer.from(toPlainCsv("statistics", many)))).toBe(true);
  });

  it("refuses rows that break the schema", () => {
    expect(() => toCsv("statistics", [{ ...figure, value: Number.NaN }])).toThrow("statistics, row 1, column value");
  });
});

describe("fromCsv", () => {
  it("reads back what toCsv wrote, with types, lists and nulls", () => {
    expect(fromCsv("statistics", toCsv("statistics", [figure]))).toEqual([{ ...figure, quote: "Prices fell,  he said; =1+1" }]);
    expect(fromCsv("conflicts", toCsv("conflicts", [conflict]))).toEqual([conflict]);
  });

  it("finds columns by name and says which is missing", () => {
    expect(fromCsv("conflicts", "values,column,event_id,conflict_id\nOslo (a); Bergen (b/c),city,e1,e1#city\n")).toEqual([conflict]);
    expect(() => fromCsv("events", "event_id,date\ne1,\n")).toThrow("events.csv has no column country");
  });

  it("names the cell that a spreadsheet has changed", () => {
    const changed = toCsv("statistics", [figure]).replace('"-5.25"', '"many"');
    expect(() => fromCsv("statistics", changed)).toThrow("statistics, row 1, column value");
  });
});
