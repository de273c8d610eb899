import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ArticleBytes } from "../src/1-read/article.ts";

/** Numbers from 0 up to 1, the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const folder = resolve("articles");

/**
 * Articles of about `bytes` bytes of UTF-8 together: each has the head and lead of a shipped article and paragraphs drawn
 * from it and others, with other numbers in them, so that no two are the same.
 */
export function variedArticles(bytes: number): ArticleBytes[] {
  const random = seeded(7);
  const shipped = readdirSync(folder)
    .filter((file) => /\.(txt|md)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n\n"));
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const articles: ArticleBytes[] = [];
  for (let total = 0, n = 0; total < bytes; n++) {
    const own = shipped[n % shipped.length] as string[];
    const other = pick(shipped);
    const body = [...own.slice(1), ...other.slice(2)]
      .filter(() => random() < 0.7)
      .map((paragraph) => paragraph.replace(/\b\d{3}\b/g, () => String(100 + Math.floor(random() * 900))));
    const encoded = Buffer.from([own[0], ...body].join("\n\n"), "utf8");
    articles.push({ id: `bench/${n}`, file: `bench/${n}.txt`, bytes: encoded });
    total += encoded.length;
  }
  return articles;
}

/** One text of exactly `bytes` bytes of ASCII: `unit` over and over. */
export const repeated = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length)).slice(0, bytes);
