import { foldedHash } from "../../0-ground/fold.ts";
import type { Dictionary } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";

const known = new WeakMap<Dictionary, ReadonlySet<number>>();

/** Words of the language that are nobody's given name, by folded hash. */
function plainWords(dictionary: Dictionary): ReadonlySet<number> {
  let words = known.get(dictionary);
  if (words === undefined) {
    words = new Set(
      (dictionary.tables.get("plain-words") ?? []).flatMap(({ spellings }) => spellings.map((word) => foldedHash(word, 0, word.length))),
    );
    known.set(dictionary, words);
  }
  return words;
}

/** True where the tokens are words of the language, none of them a name: "Light Rail", "Rural Roads". */
export function arePlain(doc: Doc, first: number, last: number): boolean {
  const words = plainWords(doc.dictionary);
  for (let i = first; i < last; i++) if (!doc.isWord(i) || !words.has(doc.tokens.hash[i] as number)) return false;
  return true;
}
