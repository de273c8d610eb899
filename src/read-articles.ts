import { createHash } from "node:crypto";
import { type LexiconTables, loadLexicon, shippedLexicon } from "./0-ground/lexicon.ts";
import type { Article } from "./1-read/article.ts";
import { findFiles } from "./1-read/files.ts";
import type { Tables } from "./7-tabulate/schema.ts";
import { type Corpus, type Engine, engineOf, extract, readCorpus, tablesOf } from "./pipeline.ts";

export type ArticlesRead = Corpus;

/** Folders of lexicon tables that come after the shipped ones. */
export interface ReadOptions {
  readonly lexicon?: readonly string[];
  /** Also fill the tables of evidence and absences. */
  readonly ledgers?: boolean;
}

const engines = new Map<string, Engine>();

/** The engine over the shipped lexicon and the folders given; made once for each set of folders. */
export function engineFor({ lexicon = [] }: ReadOptions): Engine {
  const key = JSON.stringify(lexicon);
  const engine = engines.get(key) ?? engineOf(lexiconOf({ lexicon }));
  engines.set(key, engine);
  return engine;
}

/**
 * Reads files and folders of articles into tables. What cannot be read is in `skipped` with the reason; it never makes
 * the promise fail.
 * @throws LexiconError where a table of an own lexicon has a mistake.
 */
export const readArticles = async (paths: readonly string[], options: ReadOptions = {}): Promise<ArticlesRead> =>
  readCorpus(engineFor(options), findFiles(paths), { ledgers: options.ledgers ?? false });

const lexicons = new Map<string, LexiconTables>();

/** A lexicon is read once in a process. */
function lexiconOf({ lexicon = [] }: ReadOptions): LexiconTables {
  const key = JSON.stringify(lexicon);
  const tables = lexicons.get(key) ?? loadLexicon([shippedLexicon, ...lexicon]);
  lexicons.set(key, tables);
  return tables;
}

/** English country names by alpha-3 code, as the lexicon has them, for the charts. */
export const countryNames = (options: ReadOptions = {}): Map<string, string> => countryNamesOf(lexiconOf(options));

export const countryNamesOf = (lexicon: LexiconTables): Map<string, string> =>
  new Map((lexicon.get("countries") ?? []).map(({ cells, spellings }) => [cells.code ?? "", spellings[0] ?? ""]));

/**
 * Reads one text into tables, as an article of the day `published` (`2024-06-11`; relative dates are resolved against it).
 * The same engine serves call after call; nothing but the lexicon is read from disk.
 */
export function readText(text: string, published: string | null, options: ReadOptions = {}): Tables {
  const article = articleOf(text, published);
  const engine = engineFor(options);
  return tablesOf(engine, [{ article, facts: extract(engine.doc, article) }]);
}

/** A bare text as an article, without title, outlet or page around it. */
export const articleOf = (text: string, published: string | null): Article => ({
  id: "text",
  file: "text.txt",
  text,
  title: null,
  outlet: null,
  published,
  publishedBasis: published === null ? null : "metadata",
  place: null,
  country: null,
  url: null,
  language: "en",
  words: text.split(/\s+/).filter((word) => word !== "").length,
  sha256: createHash("sha256").update(text).digest("hex"),
  furniture: [],
  warnings: [],
  because: {},
});
