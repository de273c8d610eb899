import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { ARTICLE, DEFINITE, grammar, isOpen, looksPast, PREPOSITION, QUANTIFIER, wordSet } from "../3-recognise/quantities/grammar.ts";
import { isNounOfChange, type Noun, nounBefore, type Stretch } from "../3-recognise/quantities/phrases.ts";
import { type Around, isIn, isOf, MOST_BACK, stretch } from "./measure-around.ts";

/** `trade turnover` for "increase in trade turnover", where the turnover itself is told. */
export function withoutChange(doc: Doc, noun: readonly Stretch[]): Stretch[] {
  return noun.map(({ first, last }) =>
    isNounOfChange(doc, first) && first + 2 < last && (isIn(doc, first + 1) || isOf(doc, first + 1))
      ? { first: first + 2, last }
      : { first, last },
  );
}

// What meetings measure; "bring it to $5 billion" speaks of the nearest of them.
const isTopic = wordSet(
  "trade turnover commerce investment investments exports imports budget production output debt aid deliveries supplies",
);

/** The measurable thing named nearest before, in this sentence or the one before. */
export function topicBefore({ doc, quantity }: Around): Stretch | null {
  const sentence = doc.sentence[quantity.first] as number;
  const open = doc.sentenceStart[Math.max(0, sentence - 1)] as number;
  for (let i = quantity.first - 1; i >= open && quantity.first - i < MOST_BACK; i--) {
    if (!isTopic(doc, i)) continue;
    const modified = isOpen(doc, i - 1) && !looksPast(doc, i - 1) && !doc.is(i - 1, CAPITAL) && i - 1 >= open;
    return { first: modified ? i - 1 : i, last: i + 1 };
  }
  return null;
}

/** `a laboratory at a cost of`: what the generic noun is of, where `of` does not say. */
export function ownerBefore({ doc, words, floor }: Around, noun: Noun): Stretch | null {
  let at = noun.first - 1;
  while (at > floor && grammar(doc, at) & (ARTICLE | DEFINITE | QUANTIFIER)) at--;
  if (!(grammar(doc, at) & PREPOSITION)) return null;
  // "to build a hall, at a cost of"
  if (doc.mark(at - 1) === 0x2c) at--;
  // "the port, built at the cost of"
  if (looksPast(doc, at - 1) && doc.mark(at - 2) === 0x2c) at -= 2;
  const owner = nounBefore(words, at, floor);
  if (owner === null) return null;
  const place = owner.first - 1;
  if (doc.is(owner.first, CAPITAL) && grammar(doc, place) & PREPOSITION && !isOf(doc, place)) {
    const real = nounBefore(words, place, floor);
    if (real !== null) return stretch(real);
  }
  return stretch(owner);
}
