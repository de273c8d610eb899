import { describe, expect, it } from "vitest";
import { noRows, type Row } from "../../src/7-tabulate/schema.ts";
import { evaluate, type GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import { foldCell, overlap, sameCell, sameName } from "../../src/8-evaluate/likeness.ts";
import { bestFirst, inOrder } from "../../src/8-evaluate/pairing.ts";

describe("likeness", () => {
  it("folds case, accents and the letters that NFKD leaves", () => expect(foldCell("  Şuşa–ƏLİ’S  ")).toBe("susa ali s"));
  it("counts words in common, small ones left out", () => {
    expect(overlap("Minister of Defence", "Defence Minister")).toBe(1);
    expect(overlap("of the", "of the")).toBe(0);
    expect(overlap("joint events", "events")).toBeCloseTo(2 / 3);
  });
  it.each([
    ["Zakir Hasanov", "Z. Hasanov", true],
    ["Hasanov", "Zakir Hasanov", true],
    ["Selcuk Bayraktar", "Selcuk Bayraktaroglu", false],
    ["Ali Hasanov", "Zakir Hasanov", false],
    ["Kim Min-ji", "Min-ji Kim", true],
    ["", "", false],
  ])("takes %j and %j for one name: %s", (a, b, want) => expect(sameName(a, b)).toBe(want));
  it.each([
    ["value", 12, "12.0", true],
    ["value", null, 12, false],
    ["value", "2024-06-11", "2024-06-11", true],
    ["office", "Minister of National Defence", "Defence Minister", true],
    ["city", "Ankara", "ANKARA", true],
    ["status", "held", "planned", false],
    ["leads_delegation", "false", null, true],
  ])("compares %s %j with %j: %s", (column, got, want, equal) => expect(sameCell(column, got, want)).toBe(equal));
});

describe("pairing", () => {
  const same = (a: string, b: string): number => (a === b ? 1 : 0);
  it("keeps the order of the text", () =>
    expect(inOrder([..."abc"], [..."cab"], same)).toEqual([
      [0, 1],
      [1, 2],
    ]));
  it("takes the best pair first", () =>
    expect(bestFirst([1, 5], [4, 5], (a, b) => 10 - Math.abs(a - b))).toEqual([
      [1, 1],
      [0, 0],
    ]));
});

const nothing = noRows;
const gold = (change: Partial<GoldArticle>): ReadonlyMap<string, GoldArticle> =>
  new Map([["a", { article: {}, meetings: [], visitors: [], dates: [], statistics: [], ...change }]]);
const article = { article_id: "a", published: "2024-06-11" } as Row<"articles">;

describe("evaluate", () => {
  it("counts a wrong cell twice, as too much and as missing", () => {
    const { rows, columns, fact_f1, differences } = evaluate(
      { ...nothing, articles: [article] },
      gold({ article: { published: "2024-06-12", outlet: "BNS" } }),
    );
    expect(rows.articles).toMatchObject({ tp: 1, fp: 0, fn: 0 });
    expect(columns.articles).toEqual({ published: 0, outlet: 0 });
    expect(fact_f1).toBeCloseTo((2 * 1) / (2 * 1 + 1 + 2));
    expect(differences.map(({ column, got, want }) => [column, got, want])).toEqual([
      ["outlet", null, "BNS"],
      ["published", "2024-06-11", "2024-06-12"],
    ]);
  });

  it("counts every cell of a missed row as missing", () => {
    const { rows, facts, differences } = evaluate(
      { ...nothing, articles: [article] },
      gold({ article: { published: "2024-06-11" }, dates: [{ text: "Monday", type: "date", value: "2024-06-10", mod: null }] }),
    );
    expect(rows.dates).toMatchObject({ tp: 0, fn: 1, f1: 0 });
    expect(facts.dates).toBe(0);
    expect(differences).toMatchObject([{ table: "dates", column: "row", got: null, want: "Monday" }]);
  });

  it("passes over articles that nobody coded, and names those that the export lacks", () => {
    expect(evaluate({ ...nothing, articles: [article, { ...article, article_id: "b" }] }, gold({})).fact_f1).toBe(1 / (1 + 0.5 * 1));
    expect(evaluate(nothing, gold({})).differences).toMatchObject([
      { table: "articles", column: "row", want: "article missing from the export" },
    ]);
  });
});
