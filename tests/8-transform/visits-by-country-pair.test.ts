import { expect, it } from "vitest";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { visitsByCountryPair } from "../../src/8-transform/visits-by-country-pair.ts";
import { visitor } from "./sample-rows.ts";

it("counts a stay once however many articles report it, and says how many were led", () => {
  const visitors = toArquero("visitors", [
    visitor("v1", "p1", "NZL"),
    visitor("v2", "p1", "NZL", { article_id: "b", leads_delegation: true }),
    visitor("v3", "p2", "NZL"),
    visitor("v4", "p1", "NZL", { date_start: "2024-09-01", date_end: "2024-09-01", leads_delegation: true }),
    visitor("v5", null, "AUS"),
    visitor("v6", null, "AUS"),
    visitor("v7", "p3", "FJI", { country: "AUS", status: "completed" }),
  ]);
  expect(visitsByCountryPair(visitors).objects()).toEqual([
    { country: "FJI", destination_country: "NZL", visits: 3, led: 2, reports: 4 },
    { country: "FJI", destination_country: "AUS", visits: 2, led: 0, reports: 2 },
    { country: "AUS", destination_country: "FJI", visits: 1, led: 0, reports: 1 },
  ]);
});

it("leaves out planned visits and those without a country at either end", () => {
  const visitors = toArquero("visitors", [
    visitor("v1", "p1", "NZL", { status: "planned" }),
    visitor("v2", "p1", null),
    visitor("v3", "p1", "NZL", { country: null }),
  ]);
  expect(visitsByCountryPair(visitors).objects()).toEqual([]);
});
