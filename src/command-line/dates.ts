import { readFileSync } from "node:fs";
import { parseIsoDay } from "../0-ground/civil-day.ts";
import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import { type Article, readArticle } from "../1-read/article.ts";
import { findFiles, isSkipped, readBytes } from "../1-read/files.ts";
import { readTimeMl } from "../1-read/timeml.ts";
import { toCsv } from "../9-present/export/csv.ts";
import { timexesOf, toTimeMl } from "../9-present/export/timex3.ts";
import { type Engine, engineOf, extract, readTimes, tablesOf } from "../pipeline.ts";
import { articleOf } from "../read-articles.ts";
import { UsageError } from "./usage-error.ts";

export interface DatesOptions {
  readonly published?: string;
  readonly format: string;
  readonly lexicon: readonly string[];
}

const FORMATS: readonly string[] = ["csv", "json", "timex3"];

/** `readout dates`: the temporal expressions of one file, as the table of dates or as TimeML with inline tags. */
export function printDates(path: string, { published, format, lexicon }: DatesOptions): number {
  if (!FORMATS.includes(format)) throw new UsageError(`--format "${format}" is none of ${FORMATS.join(", ")}`);
  if (published !== undefined && parseIsoDay(published) === null)
    throw new UsageError(`--published "${published}" is no day; write it as 2024-06-11`);
  const engine = engineOf(loadLexicon([shippedLexicon, ...lexicon]));
  const article = articleAt(path, published ?? null, engine);
  if (format === "timex3") {
    const { dates, vague } = readTimes(engine.doc, article);
    process.stdout.write(toTimeMl(article.text, timexesOf(article.text, dates, vague), article.published, article.id));
    return 0;
  }
  const { dates } = tablesOf(engine, [{ article, facts: extract(engine.doc, article) }]);
  process.stdout.write(format === "csv" ? toCsv("dates", dates) : `${JSON.stringify(dates, null, 2)}\n`);
  return 0;
}

function articleAt(path: string, published: string | null, engine: Engine): Article {
  if (/\.tml$/i.test(path)) {
    const { text, created, id } = readTimeMl(readText(path));
    return { ...articleOf(text, published ?? created), id: id ?? path, file: path };
  }
  const [found] = findFiles([path]);
  if (found === undefined || isSkipped(found))
    throw new UsageError(`${path}: ${found?.reason ?? "no such file"}; give the path of one article or of one .tml file`);
  const bytes = readBytes(found);
  if (isSkipped(bytes)) throw new UsageError(`${bytes.file}: ${bytes.reason}; ${bytes.advice}`);
  const read = readArticle({ ...found, bytes }, engine.reading);
  if ("skipped" in read) throw new UsageError(`${path}: ${read.skipped.reason}; ${read.skipped.advice}`);
  return published === null ? read.article : { ...read.article, published, publishedBasis: "metadata" };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8")
      .replace(/^\ufeff/, "")
      .replaceAll("\r\n", "\n");
  } catch {
    throw new UsageError(`${path}: no such file; give the path of one article or of one .tml file`);
  }
}
