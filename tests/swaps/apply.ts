import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { type Evaluation, evaluate, type GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Difference } from "../../src/8-evaluate/tally.ts";
import { readGold } from "../../src/command-line/evaluate.ts";
import { corpusOf } from "../own-articles.ts";
import { Draw, type Swap, type Swapped, type Told } from "./swap.ts";

/** What a swap did to the reading of the articles that it could change. */
export interface Outcome {
  readonly swapped: readonly Swapped[];
  /** The same articles as they are. */
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** What is wrong after the swap in articles that have become worse by it. */
  readonly worse: ReadonlyMap<string, Worse>;
}

export interface Worse {
  /** How many more differences there are than before. */
  readonly by: number;
  readonly differences: readonly Difference[];
}

/** Articles in plain text and their rows, from a folder each. */
export function toldIn(articles: string, gold: string): Told[] {
  const coded = readGold(gold);
  return readdirSync(articles)
    .sort()
    .flatMap((file) => {
      const id = parse(file).name;
      const rows = coded.get(id);
      return rows === undefined ? [] : [{ id, text: readFileSync(join(articles, file), "utf8"), gold: rows }];
    });
}

/** Reads the articles as they are and as the swap makes them, each with its own rows. */
export function outcomeOf(name: string, swap: Swap, told: readonly Told[]): Outcome {
  const swapped = told.flatMap((one) => swap(one, new Draw(`${name} ${one.id}`)) ?? []);
  const ids = new Set(swapped.map(({ id }) => id));
  const before = evaluationOf(told.filter(({ id }) => ids.has(id)));
  const after = evaluationOf(swapped);
  const counts = countsOf(before);
  const worse = new Map<string, Worse>();
  for (const [id, now] of countsOf(after)) {
    const by = now - (counts.get(id) ?? 0);
    if (by > 0) worse.set(id, { by, differences: after.differences.filter((difference) => difference.article_id === id) });
  }
  return { swapped, before, after, worse };
}

const read = new Map<string, Evaluation>();

function evaluationOf(told: readonly Told[]): Evaluation {
  const key = JSON.stringify(told);
  const known = read.get(key);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), "readout-swaps-"));
  try {
    for (const { id, text } of told) writeFileSync(join(folder, `${id}.txt`), text);
    const gold: ReadonlyMap<string, GoldArticle> = new Map(told.map((one) => [one.id, one.gold]));
    const evaluation = evaluate(corpusOf(folder).tables, gold);
    read.set(key, evaluation);
    return evaluation;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countsOf({ differences }: Evaluation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article_id } of differences) counts.set(article_id, (counts.get(article_id) ?? 0) + 1);
  return counts;
}
