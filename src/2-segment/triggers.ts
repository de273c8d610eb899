import { foldedHash } from "../0-ground/fold.ts";
import type { LexiconTables } from "../0-ground/lexicon.ts";

/** What stages want to know of each word, beside what the lexicon says of it: told by the same look-up, whoever asks. */

/** Words by their folded hash, each with a number that is not 0. */
export type Asked = Iterable<readonly [hash: number, value: number]>;

const triggers = new Map<number, number>();
const layers: ((tables: LexiconTables) => Asked)[] = [() => triggers];
let given = 0;
let changes = 1;

/**
 * The bit of some words, given with spaces between (case and accents are folded), which rules then find with
 * `Doc.nextTrigger`: what a sentence has none of costs it nothing. For rules, once at load.
 */
export function trigger(words: string): number {
  if (given === 32) throw new Error("32 sets of trigger words are given out; share one, or widen the bits of a token");
  const bit = 1 << given++;
  for (const word of words.split(" ")) {
    const hash = foldedHash(word, 0, word.length);
    triggers.set(hash, (triggers.get(hash) ?? 0) | bit);
  }
  changes++;
  return bit;
}

/** The layer of some words, for `Doc.layer`: a number for each, which may hang on the lexicon. For rules, once at load. */
export function layer(words: (tables: LexiconTables) => Asked): number {
  if (layers.length === LAYERS) throw new Error(`${LAYERS - 1} layers are given out; widen the records of the dictionary`);
  changes++;
  return layers.push(words) - 1;
}
/** That of the triggers is the first. */
const LAYERS = 3;

/** By layer, its words. */
export const asked = (tables: LexiconTables): Asked[] => layers.map((words) => words(tables));

/** Another number whenever something more was asked. */
export const askings = (): number => changes;
