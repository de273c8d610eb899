import { tableFromIPC as flechette } from "@uwdata/flechette";
import { tableFromIPC } from "apache-arrow";
import { fromArrow } from "arquero";
import { describe, expect, it } from "vitest";
import { columnsOf, type Row, tableNames } from "../../../src/7-tabulate/schema.ts";
import { toArrow } from "../../../src/9-present/export/arrow.ts";

const meeting = (id: string, change: Partial<Row<"meetings">> = {}): Row<"meetings"> => ({
  meeting_id: id,
  article_id: "a",
  event_id: "e1",
  status: "held",
  mode: null,
  date: "2024-02-29",
  date_start: "2024-02-29",
  date_end: null,
  date_basis: "stated",
  city: "Şuşa",
  country: "AZE",
  venue: null,
  occasion: null,
  topics: ["trade", "energy"],
  hosts: [],
  visitors: ["Nikos Παπάς (GRC)"],
  quote: "They met,\n=1+1; in Şuşa 🤝.",
  start: 0,
  end: 27,
  certainty: "medium",
  checked: "machine",
  ...change,
});

const rows = [meeting("m1"), meeting("m2", { date_start: null, city: null, topics: [], date_end: "1969-12-31" }), meeting("m3")];

const person: Row<"participants"> = {
  participant_id: "p1",
  meeting_id: "m1",
  article_id: "a",
  person_id: null,
  name: null,
  rank: null,
  office: null,
  office_type: null,
  organisation: null,
  country: "TJK",
  side: "visitor",
  leads_delegation: true,
  quote: "They met.",
  start: 0,
  end: 9,
  checked: "machine",
};

describe("toArrow", () => {
  it("declares every column's type, and says what it means", () => {
    const names = { string: "Utf8", integer: "Int32", number: "Float64", boolean: "Bool", date: "Date32<DAY>", list: "List<Utf8>" };
    for (const table of tableNames) {
      const { fields } = tableFromIPC(toArrow(table, [])).schema;
      const columns = columnsOf(table);
      expect(fields.map((field) => [field.name, String(field.type), field.nullable])).toEqual(
        columns.map((column) => [column.name, names[column.type], column.nullable]),
      );
      for (const [index, field] of fields.entries()) expect(field.metadata.get("description")).toBe(columns[index]?.description);
    }
  });

  it("is read back by apache-arrow, value by value", () => {
    const table = tableFromIPC(toArrow("meetings", rows));
    expect(table.numRows).toBe(3);
    expect(table.getChild("quote")?.get(0)).toBe(rows[0]?.quote);
    expect([...(table.getChild("date_start") ?? [])]).toEqual([Date.UTC(2024, 1, 29), null, Date.UTC(2024, 1, 29)]);
    expect(table.getChild("date_end")?.get(1)).toBe(Date.UTC(1969, 11, 31));
    expect([...(table.getChild("city") ?? [])]).toEqual(["Şuşa", null, "Şuşa"]);
    expect(table.getChild("topics")?.get(0)?.toJSON()).toEqual(["trade", "energy"]);
    expect(table.getChild("topics")?.get(1)?.toJSON()).toEqual([]);
    expect(table.getChild("city")?.nullCount).toBe(1);
  });

  it("is read back by flechette and arquero alike", () => {
    const bytes = toArrow("meetings", rows);
    const expected = { meeting_id: "m2", city: null, topics: [], visitors: ["Nikos Παπάς (GRC)"], end: 27 };
    expect(flechette(bytes).toArray()[1]).toMatchObject(expected);
    expect(fromArrow(bytes).objects()[1]).toMatchObject(expected);
    expect(fromArrow(toArrow("participants", [person])).objects()).toMatchObject([{ leads_delegation: true, name: null, country: "TJK" }]);
  });

  it("is an uncompressed IPC file, not a stream", () => {
    const bytes = toArrow("meetings", rows);
    expect(Buffer.from(bytes.subarray(0, 6)).toString()).toBe("ARROW1");
    expect(Buffer.from(bytes).toString("latin1")).toContain("They met,\n=1+1; in");
  });

  it("refuses an invalid day, which the format would turn into 1970", () => {
    expect(() => toArrow("meetings", [meeting("m1", { date_start: "2023-02-30" })])).toThrow("meetings, row 1, column date_start");
  });
});
