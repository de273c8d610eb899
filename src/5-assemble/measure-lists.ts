import type { Doc } from "../2-segment/doc.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  QUANTIFIER,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { type Marked, type Noun, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";

const isAnd = wordSet("and or");
const MOST_IN_LIST = 6;

/** The token behind the noun and what hangs on it. */
const endOf = ({ complement, last }: Noun): number => (complement !== null && complement.first >= last ? complement.last : last);

/** "15 million of grants, soft loans and credits": the noun with those listed behind it, where the list has its "and". */
export function listedBehind(words: Marked, noun: Noun, limit: number): Stretch {
  const { doc, busy } = words;
  const first = noun.first;
  let last = endOf(noun);
  const end = last;
  for (let k = 0; k < MOST_IN_LIST && last < limit; k++) {
    const comma = doc.mark(last) === 0x2c;
    let at = comma ? last + 1 : last;
    const and = isAnd(doc, at);
    if (and) at++;
    if ((!comma && !and) || busy[at] !== 0 || !startsNoun(doc, at)) break;
    const next = nounFrom(words, at, limit);
    if (next === null || looksPast(doc, next.last)) break;
    last = next.complement?.last ?? next.last;
    if (and || isJoined(doc, at, last)) return { first, last };
  }
  return { first, last: end };
}

/** "rifles, helmets and trucks worth 70 million": the noun with those listed before it. */
export function listedBefore(words: Marked, noun: Noun, floor: number): Stretch {
  const { doc, busy } = words;
  const end = endOf(noun);
  let { first } = noun;
  for (let k = 0; k < MOST_IN_LIST; k++) {
    let at = first - 1;
    while (at > floor && grammar(doc, at) & (ARTICLE | DEFINITE | QUANTIFIER) && doc.lower(at) !== "that") at--;
    const and = isAnd(doc, at);
    if (k === 0 && !and) break;
    if (and) at--;
    if (doc.mark(at) === 0x2c) at--;
    else if (!and) break;
    if (busy[at] !== 0) break;
    const before = nounBefore(words, at + 1, floor);
    if (before === null) break;
    ({ first } = before);
    // "would send rifles, helmets and trucks": behind the verb
    if (first < before.last - 1 && (grammar(doc, first - 1) & AUXILIARY || doc.lower(first - 1) === "to")) first++;
  }
  return { first, last: end };
}

const isJoined = (doc: Doc, first: number, last: number): boolean => {
  for (let i = first + 1; i < last - 1; i++) if (isAnd(doc, i)) return true;
  return false;
};

const startsNoun = (doc: Doc, at: number): boolean =>
  (isOpen(doc, at) && !looksPast(doc, at)) || ((grammar(doc, at) & (ARTICLE | DEFINITE)) !== 0 && !(grammar(doc, at) & ADVERB));
