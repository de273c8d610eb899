import { CAPITAL } from "../2-segment/tokens.ts";
import type { Told } from "../3-recognise/quantities/befell.ts";
import { ARTICLE, AUXILIARY, DEFINITE, grammar, isOpen, looksPast, PREPOSITION, wordSet } from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { type Noun, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import { subjectOf } from "../3-recognise/quantities/subjects.ts";
import { type Around, type Measure, purposeOf, told, whole } from "./measure-around.ts";

/** "increase arrivals from China to one million": the object of a verb of change, with the phrase behind it that ends at `at`. */
export function changedObject({ doc, words, floor }: Around, at: number): { readonly thing: Stretch; readonly verb: Told } | null {
  for (let verb = at - 2; verb > floor && at - verb < 16; verb--) {
    if (doc.mark(verb) !== 0 || words.busy[verb] === 2) return null;
    // "we increased the number of posts in the north from 3 to 8"
    const isChanging = changeAt(doc, verb) !== null && changeAt(doc, verb) !== "level" && looksPast(doc, verb);
    const isPast = (isChanging || isBringing(doc, verb)) && doc.lower(verb + 1) === "the";
    const isVerb = isTo(doc, verb - 1) || isModal(doc, verb - 1) || isPast;
    if (!isVerb || !isOpen(doc, verb) || doc.is(verb, CAPITAL)) continue;
    const object = nounFrom(words, verb + 1, at + 1);
    return object !== null && object.last <= at && grammar(doc, object.last) & PREPOSITION && words.busy[at] === 0
      ? { thing: { first: object.first, last: at + 1 }, verb: { first: verb, last: verb + 1, form: "participle" } }
      : null;
  }
  return null;
}

/** "owes Iran 10 billion for gas", "will grant Moldova 60 million to help households": what was done, to whom and for what. */
export function givenTo(around: Around, at: number): Measure | null {
  const { doc, words, floor, quantity, limit } = around;
  let verb = at;
  while (
    verb > floor &&
    at - verb < 5 &&
    words.busy[verb] === 0 &&
    (isOpen(doc, verb) || grammar(doc, verb) & (ARTICLE | DEFINITE)) &&
    !isGranting(doc, verb)
  )
    verb--;
  if (verb === at || !isGranting(doc, verb)) return null;
  const to = { first: verb + 1, last: at + 1 };
  const aim =
    isTo(doc, quantity.last) && isOpen(doc, quantity.last + 1) && !doc.is(quantity.last + 1, CAPITAL)
      ? nounFrom(words, quantity.last + 2, limit)
      : null;
  const purpose = aim === null ? purposeOf(around, quantity.last) : { first: quantity.last, last: aim.last };
  return {
    noun: [{ first: verb, last: verb + 1, form: "participle" } as Told, to, ...(purpose === null ? [] : [purpose])],
    befell: [],
    rule: "measure/act",
  };
}

const isGranting = wordSet(
  "owe owes owed owing grant grants granted granting lend lends lent lending give gives gave given giving offer offers offered offering pay pays paid paying send sends sent sending provide provides provided providing supply supplies supplied furnish furnished award awards awarded promise promises promised pledge pledges pledged",
);

/** "the programme, for which the state has yet to pay": what the money is for. */
export function forWhich({ doc, words, floor }: Around, at: number): Noun | null {
  for (let i = at; i > floor && at - i < 12; i--)
    if (isFor(doc, i) && doc.lower(i + 1) === "which") return nounBefore(words, doc.mark(i - 1) === 0x2c ? i - 1 : i, floor);
  return null;
}

/** The subject of the clause that the comma ends: "Wages are still low,". */
export function subjectAside({ doc, words, floor }: Around, comma: number): Noun | null {
  for (let i = comma - 1; i > floor && comma - i < 8 && doc.mark(i) === 0; i--)
    if (grammar(doc, i) & AUXILIARY) return subjectOf(words, i, floor);
  return null;
}

/** "puts losses in transport at 20 per cent", "whose cost the ministry puts at": what the verb values. */
export function putAt({ doc, words, floor }: Around, at: number): Stretch[] | null {
  for (let verb = at; verb > floor && at - verb < 14; verb--) {
    if (doc.mark(verb) === 0x3b || words.busy[verb] === 2) return null;
    if (!isValuing(doc, verb) || words.busy[verb] !== 0 || grammar(doc, verb - 1) & AUXILIARY) continue;
    if (verb < at) {
      const object = nounFrom(words, verb + 1, at + 1);
      if (object === null) return null;
      // "puts the number of pupils in need of books at 12,000"
      const counted = isNumber(doc, object.head) ? object.complement : null;
      return counted === null ? told(words, object, at + 1) : [{ first: counted.first, last: Math.min(at + 1, counted.last + 4) }];
    }
    // "the price, which Lima would like to see at $22"
    for (let which = verb - 1; which > floor && verb - which < 8; which--)
      if (doc.lower(which) === "which") {
        const thing = nounBefore(words, doc.mark(which - 1) === 0x2c ? which - 1 : which, floor);
        return thing === null ? null : whole(thing);
      }
    for (let of = verb - 1; of > floor && verb - of < 10; of--)
      if (isWhose(doc, of)) {
        const object = nounFrom(words, of + 1, verb);
        const owner = nounBefore(words, doc.mark(of - 1) === 0x2c ? of - 1 : of, floor);
        return object === null ? null : [{ first: object.first, last: object.first + 1 }, ...(owner === null ? [] : whole(owner))];
      }
    return null;
  }
  return null;
}

const isBringing = wordSet("brought brings bringing takes took taking pushed pushes pushing drove");

const isValuing = wordSet("put puts putting estimate estimates estimated sets pegs pegged values reckons keep keeps kept see sees");

const isNumber = wordSet("number total");

const isWhose = wordSet("whose");

const isModal = wordSet("will would can could may might must should shall");

export const isFor = wordSet("for in on into from towards toward");

export const isTo = wordSet("to");
