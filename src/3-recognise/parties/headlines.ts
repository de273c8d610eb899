import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";

let headlineEdition = 0;
let headlineSentence = -1;
let headlineIs = false;

/** True in a headline: a capital on nearly every long word, and no full stop at its end. */
export function shouting(doc: Doc, at: number): boolean {
  const sentence = doc.sentence[at] as number;
  if (sentence === headlineSentence && doc.edition === headlineEdition) return headlineIs;
  headlineEdition = doc.edition;
  headlineSentence = sentence;
  const { first, last } = doc.sentenceRange(sentence);
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last && words < 24; i++) {
    if (!doc.isWord(i) || doc.end(i) - doc.start(i) < 4) continue;
    words++;
    if (doc.is(i, CAPITAL)) capitals++;
  }
  headlineIs = words >= 4 && capitals >= words * 0.75 && !doc.isMark(last - 1, ".");
  return headlineIs;
}
