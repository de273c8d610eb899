import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type ArticleBytes, readArticle } from "../src/1-read/article.ts";
import { extract, tellAll } from "../src/pipeline.ts";
import { shippedEngine } from "./own-articles.ts";

/** More than go side by side, and no multiple of it. */
const files: ArticleBytes[] = readdirSync("articles")
  .filter((file) => /\.(txt|md)$/.test(file))
  .slice(0, 40)
  .map((file) => ({ id: file, file, bytes: readFileSync(`articles/${file}`) }));

test("articles that go through the stages side by side tell what each tells alone", () => {
  const engine = shippedEngine();
  const alone = files.map((file) => {
    const read = readArticle(file, engine.reading);
    return "skipped" in read ? read.skipped : { article: read.article, facts: extract(engine.doc, read.article) };
  });
  expect(JSON.stringify(tellAll(engine, files))).toBe(JSON.stringify(alone));
});
