import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluate } from "../src/8-evaluate/evaluate.ts";
import { readGold } from "../src/command-line/evaluate.ts";
import { corpusOf } from "./own-articles.ts";

const [articles, gold] = ["../shared/seeds", "../shared/gold"];
const isHere = existsSync(articles) && existsSync(gold);

it.skipIf(!isHere)(
  isHere ? "reads the five real articles without one wrong cell" : "reads the five real articles (SKIPPED: ../shared/seeds is not here)",
  () => {
    const { differences, fact_f1 } = evaluate(corpusOf(articles).tables, readGold(gold));
    expect(
      differences.map(({ table, column, article_id, got, want }) => `${article_id} ${table}.${column}: ${got} instead of ${want}`),
    ).toEqual([]);
    expect(fact_f1).toBe(1);
  },
);
