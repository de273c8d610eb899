import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import { sha256 } from "../0-ground/sha256.ts";
import { type Article, readArticle } from "../1-read/article.ts";
import { findFiles, isSkipped, readBytes } from "../1-read/files.ts";
import { readingLexicon } from "../1-read/lexicon.ts";
import type { GoldArticle } from "../8-evaluate/evaluate.ts";
import { listCsv } from "../9-present/export/csv.ts";
import { progressLine } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

export interface SampleOptions {
  /** How many articles to draw. */
  readonly n: number;
  readonly seed: string;
  /** The sheet (CSV) to write. */
  readonly out: string;
  /** Folder for one empty ARTICLE_ID.json per drawn article, or undefined. */
  readonly templates?: string;
}

/**
 * `readout sample`: draws articles for hand coding into a sheet. The draw depends on the seed and on the articles' texts
 * alone, not on their names or order; drawing more with the same seed keeps those already drawn.
 */
export function sampleArticles(paths: readonly string[], { n, seed, out, templates }: SampleOptions): number {
  if (existsSync(out)) throw new UsageError(`${out} is there already and may hold your coding: take another name with --out`);
  const lexicon = readingLexicon(loadLexicon([shippedLexicon]));
  const articles: Article[] = [];
  let skipped = 0;
  const found = findFiles(paths);
  const progress = progressLine("reading");
  for (const [index, file] of found.entries()) {
    progress.step(index, found.length);
    const bytes = isSkipped(file) ? file : readBytes(file);
    const read = isSkipped(bytes)
      ? { skipped: bytes }
      : readArticle({ ...(file as Exclude<typeof file, { reason: string }>), bytes }, lexicon);
    if ("article" in read) articles.push(read.article);
    else {
      skipped++;
      console.error(`skipped ${read.skipped.file}: ${read.skipped.reason}; ${read.skipped.advice}`);
    }
  }
  progress.done();
  if (articles.length === 0)
    throw new UsageError(`${paths.join(", ")}: no article could be read; give .txt or .md files, or folders that hold them`);
  const drawn = draw(articles, n, seed);
  writeWhole(
    out,
    listCsv(
      ["article_id", "file", "title", "outlet", "published", "words", "sha256", "coder", "note"],
      drawn.map(({ id, file, title, outlet, published, words, sha256 }) => [id, file, title, outlet, published, words, sha256, "", ""]),
    ),
  );
  if (templates !== undefined) for (const { id } of drawn) writeTemplate(join(templates, `${id}.json`));
  console.log(`${out}: ${drawn.length} of ${articles.length} articles${drawn.length < n ? ` (there are no ${n})` : ""}`);
  return skipped === 0 ? 0 : 1;
}

/** `n` of the articles, in the order of the draw; of two articles with one text, the first id. */
export function draw(articles: readonly Article[], n: number, seed: string): Article[] {
  const byText = new Map<string, Article>();
  for (const article of articles) {
    const twin = byText.get(article.sha256);
    if (twin === undefined || article.id < twin.id) byText.set(article.sha256, article);
  }
  return [...byText.values()]
    .map((article) => ({ article, key: sha256(`${seed}\n${article.sha256}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, n)
    .map(({ article }) => article);
}

const EMPTY: GoldArticle = {
  article: { outlet: null, published: null, published_basis: null, place: null, country: null },
  meetings: [],
  visitors: [],
  dates: [],
  statistics: [],
};

/** A template is for a person to fill in: one that is there is never written over. */
function writeTemplate(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeWhole(path, `${JSON.stringify(EMPTY, null, 1)}\n`);
}

function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as Error).message}); give a file in a folder that is there`);
  }
}
