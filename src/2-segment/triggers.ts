import { HashBits } from "../0-ground/hash-bits.ts";

// The words that rules wait for, merged: a token is looked up once for all of them.
const merged = new HashBits();
let given = 0;

/**
 * The bit of some words, given with spaces between (case and accents are folded), which rules then find with
 * `Doc.nextTrigger`: what a sentence has none of costs it nothing. For rules, once at load.
 */
export function trigger(words: string): number {
  if (given === 32) throw new Error("32 sets of trigger words are given out; share one, or widen the bits of a token");
  const bit = 1 << given++;
  merged.addWords(words, bit);
  return bit;
}

/** The bits of all sets that hold the word with this folded hash. */
export const triggersOf = (hash: number): number => merged.get(hash);
