import { expect, it } from "vitest";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { topTravellers } from "../../src/8-transform/top-travellers.ts";
import { person, visitor } from "./sample-rows.ts";

it("ranks persons by visits, then countries, then id, under one name each", () => {
  const visitors = toArquero("visitors", [
    visitor("v1", "p3", "NZL", { name: "L. Vakaloa" }),
    visitor("v2", "p3", "AUS"),
    visitor("v3", "p3", "AUS", { article_id: "b" }),
    visitor("v4", "p2", "AUS"),
    visitor("v5", "p1", "TON", { country: null }),
    visitor("v6", null, "TON"),
    visitor("v7", "p1", "NZL", { status: "planned" }),
    visitor("v8", "p1", null),
  ]);
  const people = toArquero("people", [person("p1", "Ana Tui"), person("p2", "Şükrü Iğdır"), person("p3", "Litia Vakaloa")]);
  expect(topTravellers(visitors, people).objects()).toEqual([
    {
      person_id: "p3",
      name: "Litia Vakaloa",
      country: "FJI",
      visits: 2,
      countries: 2,
      destinations: ["AUS", "NZL"],
      visit_ids: ["v1", "v2", "v3"],
    },
    { person_id: "p1", name: "Ana Tui", country: null, visits: 1, countries: 1, destinations: ["TON"], visit_ids: ["v5"] },
    { person_id: "p2", name: "Şükrü Iğdır", country: "FJI", visits: 1, countries: 1, destinations: ["AUS"], visit_ids: ["v4"] },
  ]);
});
