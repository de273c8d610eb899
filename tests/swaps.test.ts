import { describe, expect, it } from "vitest";
import { swaps } from "./swaps/all.ts";
import { outcomeOf, toldIn } from "./swaps/apply.ts";

/**
 * Articles that had some of their words changed for others of their kind are read as well as before: no kind of swap may fall below
 * this fact F1 over a sample (2026-11-30: 0.939 to 0.99; 0.85 at first). `npm run swaps` measures all of it.
 */
const FLOOR = 0.92;

/** Each swap is tried on one article in so many, another part of them for each swap. */
const ONE_IN = 24;
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
    expect(score / articles).toBeGreaterThanOrEqual(FLOOR);
  });
});
