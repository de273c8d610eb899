import { expect, it } from "vitest";
import { citedFigures } from "../../src/8-transform/cited-figures.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { figure } from "./sample-rows.ts";

it("puts statements of one figure together and keeps different ones apart", () => {
  const statistics = toArquero("statistics", [
    figure("s2", 500, { article_id: "b", text: "five hundred", speaker: "Litia Vakaloa", source: "Ministry" }),
    figure("s1", 500, { text: "500", speaker: "Ana Tui" }),
    figure("s3", 500, { comparator: ">" }),
    figure("s4", 900, { measure: null }),
    figure("s5", 900, { measure: null, unit: "t" }),
  ]);
  const rows = citedFigures(statistics).objects() as { readonly statistic_ids: readonly string[] }[];
  expect(rows.map((row) => row.statistic_ids)).toEqual([["s1", "s2"], ["s4"], ["s5"], ["s3"]]);
  expect(rows[0]).toEqual({
    measure: "people displaced",
    country: null,
    period: null,
    unit: "count",
    comparator: "=",
    value: 500,
    value_max: null,
    text: "500",
    articles: 2,
    statements: 2,
    speakers: ["Ana Tui", "Litia Vakaloa"],
    sources: ["Ministry"],
    statistic_ids: ["s1", "s2"],
  });
});
