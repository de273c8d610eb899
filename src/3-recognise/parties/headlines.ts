import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, DOTTED } from "../../2-segment/tokens.ts";

const HAVE = classBit("have");

let headlineEdition = 0;
let headlineSentence = -1;
let headlineIs = false;

/** True in a headline: a capital on nearly every long word, no full stop at its end, and no small "has" or "had", which headlines leave out. */
export function shouting(doc: Doc, at: number): boolean {
  const sentence = doc.sentence[at] as number;
  if (sentence === headlineSentence && doc.edition === headlineEdition) return headlineIs;
  headlineEdition = doc.edition;
  headlineSentence = sentence;
  const { first, last } = doc.sentenceRange(sentence);
  let words = 0;
  let capitals = 0;
  headlineIs = false;
  for (let i = first; i < last && words < 24; i++) {
    if (doc.hasClass(i, HAVE) && !doc.is(i, CAPITAL)) return false;
    if (!doc.isWord(i) || doc.end(i) - doc.start(i) < 4) continue;
    words++;
    if (doc.is(i, CAPITAL)) capitals++;
  }
  headlineIs = words >= 4 && capitals >= words * 0.75 && !doc.isMark(last - 1, ".") && !doc.is(last - 1, DOTTED);
  return headlineIs;
}
