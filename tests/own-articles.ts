import { loadLexicon } from "../src/0-ground/lexicon.ts";
import { findFiles } from "../src/1-read/files.ts";
import { type Corpus, type Engine, engineOf, readCorpus } from "../src/pipeline.ts";

let engine: Engine | undefined;
/** One engine over the shipped lexicon for all tests of a file. */
export const shippedEngine = (): Engine => {
  engine ??= engineOf(loadLexicon());
  return engine;
};

/** What a folder of articles gives, read from scratch. */
export const corpusOf = (folder: string): Corpus => readCorpus(shippedEngine(), findFiles([folder]));
