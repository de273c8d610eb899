import { foldedHash } from "../0-ground/fold.ts";
import type { Part } from "../0-ground/rule.ts";
import type { Doc } from "./doc.ts";

/** One of some words, case folded; the value is the folded word. */
export function words(...spellings: readonly string[]): Part<Doc, string> {
  const wanted = new Map(spellings.map((word) => [foldedHash(word, 0, word.length), word]));
  return {
    name: spellings.join("|"),
    read(doc, at) {
      if (!doc.isWord(at)) return null;
      const word = wanted.get(doc.tokens.hash[at] as number);
      return word === undefined ? null : { value: word, last: at + 1 };
    },
  };
}
