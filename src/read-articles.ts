import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type LexiconTables, loadLexicon, shippedLexicon } from "./0-ground/lexicon.ts";
import { sha256 } from "./0-ground/sha256.ts";
import type { Article } from "./1-read/article.ts";
import { findFiles } from "./1-read/files.ts";
import type { Tables } from "./7-tabulate/schema.ts";
import { type Corpus, type Engine, engineOf, extract, type Memory, readCorpus, tablesOf } from "./pipeline.ts";

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

let memories: WeakMap<Engine, Memory> | null = null;

/**
 * For a process that runs notebook after notebook: from now on files that have not changed are not read again, and a lexicon
 * that has changed since is.
 */
export function rememberArticles(): void {
  memories ??= new WeakMap();
  for (const [key, stamp] of stamps) {
    if (stampOf(JSON.parse(key) as string[]) === stamp) continue;
    stamps.delete(key);
    lexicons.delete(key);
    engines.delete(key);
  }
}

function memoryOf(engine: Engine): Memory | null {
  if (memories === null) return null;
  const memory = memories.get(engine) ?? new Map();
  memories.set(engine, memory);
  return memory;
}

/**
 * Reads files and folders of articles into tables. What cannot be read is in `skipped` with the reason; it never makes
 * the promise fail.
 * @throws LexiconError where a table of an own lexicon has a mistake.
 */
export const readArticles = async (paths: readonly string[], options: ReadOptions = {}): Promise<ArticlesRead> =>
  readCorpus(engineFor(options), findFiles(paths), { ledgers: options.ledgers ?? false, memory: memoryOf(engineFor(options)) });

const lexicons = new Map<string, LexiconTables>();
/** What the folders of a lexicon looked like before they were read. */
const stamps = new Map<string, string>();

const stampOf = (folders: readonly string[]): string =>
  [shippedLexicon, ...folders]
    .flatMap((folder) => {
      const files = existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
      return files.map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`);
    })
    .join("\n");

/** A lexicon is read once in a process. */
function lexiconOf({ lexicon = [] }: ReadOptions): LexiconTables {
  const key = JSON.stringify(lexicon);
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  stamps.set(key, stampOf(lexicon));
  const tables = loadLexicon([shippedLexicon, ...lexicon]);
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
  sha256: sha256(text),
  furniture: [],
  warnings: [],
  because: {},
});
