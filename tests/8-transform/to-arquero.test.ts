import { fromArrow } from "arquero";
import { describe, expect, it } from "vitest";
import { columnsOf, tableNames } from "../../src/7-tabulate/schema.ts";
import { meetingsByMonth } from "../../src/8-transform/meetings-by-month.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { topTravellers } from "../../src/8-transform/top-travellers.ts";
import { visitsByCountryPair } from "../../src/8-transform/visits-by-country-pair.ts";
import { toArrow } from "../../src/9-present/export/arrow.ts";
import { fromCsv, toCsv } from "../../src/9-present/export/csv.ts";
import { meeting, person, visitor } from "./sample-rows.ts";

describe("toArquero", () => {
  it("has the columns of the schema, also without rows", () => {
    for (const table of tableNames) expect(toArquero(table, []).columnNames()).toEqual(columnsOf(table).map((column) => column.name));
  });

  it("keeps lists, nulls and ISO days as they are", () => {
    const rows = [meeting("m1", { city: null, topics: ["trade"] }), meeting("m2", { city: "Suva" })];
    expect(toArquero("meetings", rows).objects()).toEqual(rows);
  });
});

describe("a transform gives the same on our rows and on an export read back", () => {
  const meetings = [meeting("m1"), meeting("m2", { date_start: "2024-07-01", date_end: null })];
  const visitors = [visitor("v1", "p1", "NZL", { leads_delegation: true }), visitor("v2", "p1", "AUS", { date_start: null })];
  const people = [person("p1", "Litia Vakaloa")];

  it.each([
    ["Arrow", fromArrow(toArrow("meetings", meetings)), fromArrow(toArrow("visitors", visitors)), fromArrow(toArrow("people", people))],
    [
      "CSV",
      toArquero("meetings", fromCsv("meetings", toCsv("meetings", meetings))),
      toArquero("visitors", fromCsv("visitors", toCsv("visitors", visitors))),
      toArquero("people", fromCsv("people", toCsv("people", people))),
    ],
  ])("%s", (_, meetingsBack, visitorsBack, peopleBack) => {
    const [meetingsHere, visitorsHere, peopleHere] = [
      toArquero("meetings", meetings),
      toArquero("visitors", visitors),
      toArquero("people", people),
    ];
    expect(meetingsByMonth(meetingsBack).objects()).toEqual(meetingsByMonth(meetingsHere).objects());
    expect(visitsByCountryPair(visitorsBack).objects()).toEqual(visitsByCountryPair(visitorsHere).objects());
    expect(topTravellers(visitorsBack, peopleBack).objects()).toEqual(topTravellers(visitorsHere, peopleHere).objects());
  });
});
