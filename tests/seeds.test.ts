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

it.skipIf(!isHere)(
  isHere
    ? "tells the persons of the real articles apart"
    : "tells the persons of the real articles apart (SKIPPED: ../shared/seeds is not here)",
  () => {
    const { people, near, statements } = corpusOf(articles).tables;
    const called = (name: RegExp) => people.filter((person) => name.test([person.name, ...person.aliases].join("; ")));
    expect(called(/Haji/)).toMatchObject([
      { name: "Hikmat Hajiyeve", aliases: ["Hajiyeu"], merged: [expect.stringMatching(/^Hajiyeu: damaged spelling \(/)] },
    ]);
    expect(new Set(statements.filter(({ speaker }) => /Haji/.test(speaker ?? "")).map(({ person_id }) => person_id))).toEqual(
      new Set(called(/Haji/).map(({ person_id }) => person_id)),
    );
    expect(
      called(/Bayraktar/)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["Selcuk Bayraktar", "Selcuk Bayraktaroglu"]);
    expect(near).toContainEqual(expect.objectContaining({ reason: "one family name begins with the other" }));
  },
);
