import { describe, expect, it } from "vitest";
import { swaps } from "./swaps/all.ts";
import { outcomeOf, toldIn } from "./swaps/apply.ts";

/**
 * How well articles are read that had some of their words changed for others of their kind, by kind of swap: fact F1 over a sample.
 * What stands, and must not be lost again; `npm run swaps` measures all of it.
 */
const FLOOR: Readonly<Record<string, number>> = {};

/** Each swap is tried on one article in so many, another part of them for each swap. */
const ONE_IN = 16;
const told = toldIn("articles", "tests/gold");
const numbered = [...swaps].map(([name, swap], at) => ({ name, swap, at, kind: name.slice(0, name.indexOf("/")) }));
const kinds = [...new Set(numbered.map(({ kind }) => kind))];

describe("articles in other words", () => {
  it.each(kinds)("%s", (kind) => {
    let [score, articles] = [0, 0];
    for (const { name, swap, at } of numbered.filter((one) => one.kind === kind)) {
      const { swapped, after } = outcomeOf(
        name,
        swap,
        told.filter((_, i) => i % ONE_IN === at % ONE_IN),
      );
      if (swapped.length === 0) continue;
      score += after.fact_f1 * swapped.length;
      articles += swapped.length;
    }
    expect(articles).toBeGreaterThan(0);
    expect(score / articles).toBeGreaterThanOrEqual(FLOOR[kind] ?? 1);
  });
});
