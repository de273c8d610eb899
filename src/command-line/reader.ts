import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import type { Found } from "../1-read/files.ts";
import { engineOf, readFiles } from "../pipeline.ts";

// The process of one reader: a portion of files in, what they tell out.

export interface ReaderSetup {
  /** Folders of own lexicon tables. */
  readonly lexicon: readonly string[];
  readonly audit: boolean;
}

export type Portion = readonly Found[];

const { lexicon, audit } = JSON.parse(process.argv[2] ?? "") as ReaderSetup;
const engine = engineOf(loadLexicon([shippedLexicon, ...lexicon]));

process.on("message", (portion: Portion) => process.send?.(readFiles(engine, portion, { audit })));
