import { fold } from "../0-ground/fold.ts";
import type { Part } from "../0-ground/rule.ts";
import type { Doc } from "./doc.ts";

/** One of some words, case folded; the value is the folded word. */
export function words(...spellings: readonly string[]): Part<Doc, string> {
  const wanted = new Set(spellings);
  return {
    name: spellings.join("|"),
    read(doc, at) {
      if (!doc.isWord(at)) return null;
      const word = fold(doc.slice(at, at + 1));
      return wanted.has(word) ? { value: word, last: at + 1 } : null;
    },
  };
}
