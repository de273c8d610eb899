import { expect, it } from "vitest";
import type { Row } from "../../src/7-tabulate/schema.ts";
import { figuresOverTime, type ToldFigure } from "../../src/8-transform/figures-over-time.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { article, figure } from "./sample-rows.ts";

const told = (articles: readonly Row<"articles">[], ...figures: readonly Row<"statistics">[]): ToldFigure[] =>
  figuresOverTime(toArquero("statistics", figures), toArquero("articles", articles)).objects() as ToldFigure[];

it("sets the tellings of one figure side by side in order of time, each with its bounds and its teller", () => {
  const rows = told(
    [article("a", "2024-06-11"), article("b", "2024-05-02"), article("c", null)],
    figure("s1", 500, { comparator: ">", measure: "displaced people", speaker: "Ana Tui", source: "Ministry" }),
    figure("s2", 450, { article_id: "b", measure: "people displaced", source: "Ministry", value_max: 480 }),
    figure("s3", 600, { article_id: "b", measure: "People displaced", comparator: "<=" }),
    figure("s4", 700, { article_id: "c", measure: "people displaced" }),
    figure("s5", 40, { unit: "%", measure: "people displaced" }),
    figure("s6", 900, { measure: null }),
  );
  expect(rows.map(({ statistic_id, date, low, high, teller, measure }) => [statistic_id, date, low, high, teller, measure])).toEqual([
    ["s2", "2024-05-02", 450, 480, "Ministry", "people displaced"],
    ["s3", "2024-05-02", null, 600, null, "people displaced"],
    ["s1", "2024-06-11", 500, null, "Ana Tui", "people displaced"],
  ]);
});

it("leaves out what one article alone tells", () => {
  expect(told([article("a", "2024-06-11")], figure("s1", 500), figure("s2", 510))).toEqual([]);
});
