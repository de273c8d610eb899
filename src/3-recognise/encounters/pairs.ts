import type { Doc } from "../../2-segment/doc.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";

/** True where the token is "they", the "two" of "the two" or the "men" of "the two men": whoever was told of last, as a pair. */
export const standsForPair = (doc: Doc, at: number): boolean => at >= 0 && /^(they|two|both|pair|duo|men|women)$/.test(wordAt(doc, at));

/** Token of the pronoun that stands beside a party as one side: "she and Minister X met", "X and I spoke"; or -1. */
export function pronounBeside(doc: Doc, left: readonly PartyPhrase[]): number {
  const [one] = left;
  if (!one || left.length !== 1) return -1;
  if (wordAt(doc, one.last) === "and" && /^(i|he|she)$/.test(wordAt(doc, one.last + 1))) return one.last + 1;
  let i = one.first - 1;
  if (/^(the|his|her|my)$/.test(wordAt(doc, i))) i--;
  return wordAt(doc, i) === "and" && /^(i|he|she)$/.test(wordAt(doc, i - 1)) ? i - 1 : -1;
}
