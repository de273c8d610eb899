import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { befell } from "../3-recognise/quantities/befell.ts";
import {
  ADVERB,
  AUXILIARY,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  RELATIVE,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { isVerbal, type Marked, nounBefore, nounFrom } from "../3-recognise/quantities/phrases.ts";
import { type Around, type Earlier, isOf, isOfThis, isStretching, type Measure, whole } from "./measure-around.ts";
import { objectVerb, withObject } from "./measure-verbs.ts";

const isThem = wordSet("them these those whom which others us it");

/** `68 of them died`, `thousands of others were injured`: the thing counted before, and what befell these. */
export function ofThem(around: Around, earlier: readonly Earlier[]): Measure | null {
  const { doc, quantity, words, limit } = around;
  const of = isOf(doc, quantity.last);
  let at = of ? quantity.last + 1 : quantity.last;
  // "2,000 of those people": a noun of its own
  const pointing = isPointer(doc, at) && isOpen(doc, at + 1) && !looksPast(doc, at + 1);
  const others = (of && isThem(doc, at) && !pointing) || (isThem(doc, at) && wordOthers(doc, at));
  // "1,000 more still waiting"; "2 million who had fled"
  const more =
    !of &&
    wordMore(doc, at) &&
    (!isOpen(doc, at + 1) || looksPresentParticiple(doc, at + 1) || looksPast(doc, at + 1)) &&
    quantity.unit === "count";
  const who = !of && quantity.unit === "count" && !quantity.compound && doc.lower(at) === "who";
  const otherwise = wordOthers(doc, at) || more || who;
  const parts = quantity.unit === "count" || quantity.unit === "share" || quantity.unit === "%";
  // "millions have fled, with thousands crossing the strait"
  const absolute = isWith(doc, quantity.first - 1) && looksPresentParticiple(doc, at);
  // "eighty per cent live outside", "30 percent used to go to Russia"
  const lives = quantity.unit !== "count" && (isVerbal(doc, at) || (isUsed(doc, at) && doc.lower(at + 1) === "to"));
  const acts = ((grammar(doc, at) & AUXILIARY) !== 0 || lives) && quantity.style !== "vague";
  const bare = !of && parts && !quantity.compound && (acts || absolute);
  if (!others && !bare && !otherwise) return null;
  const antecedent =
    others && grammar(doc, at) & RELATIVE
      ? nounBefore(words, doc.mark(quantity.first - 1) === 0x2c ? quantity.first - 1 : quantity.first, around.floor)
      : null;
  const last = earlier.at(-1);
  const nearest = earlier.findLast(isCount) ?? last;
  // "Half had been delivered": of what was measured last
  const counted =
    isSingle(doc, at) || (bare && quantity.unit !== "count") ? last : bare ? (actorBeside(doc, nearest, earlier) ?? nearest) : nearest;
  // "speaking to thousands who had gathered"
  if (who && (counted === undefined || doc.sentence[counted.quantity.first] !== doc.sentence[quantity.first])) {
    const fate = befell(words, at, limit, true);
    if (fate !== null) return { noun: [], befell: [fate], implied: PEOPLE, rule: "measure/of-them" };
  }
  const noun = antecedent !== null ? whole(antecedent) : counted?.measure.noun;
  if (noun === undefined || (noun.length === 0 && !counted?.measure.implied)) return bare ? peopleWho(around, at) : null;
  if (!bare && !who) at++;
  at = pastOr(words, at);
  // "half of them children"
  const kind = of && isOpen(doc, at) && looksPlural(doc, at) && !looksPast(doc, at) ? nounFrom(words, at, limit) : null;
  const part = of && !otherwise && counted !== undefined && antecedent === null ? { whole: counted } : {};
  if (kind !== null) return { noun: whole(kind), befell: [], ...part, rule: "measure/of-them" };
  // "and arrested 40 others"
  const behind = befell(words, at, limit, true);
  // "I knew eleven of them by name"
  const object = (otherwise && !of) || (of && behind === null) ? objectVerb(around, null) : null;
  const fate = object ?? behind;
  return {
    ...part,
    noun,
    ...(antecedent === null && counted?.measure.implied === PEOPLE ? { implied: PEOPLE } : {}),
    befell:
      fate === null ? (antecedent === null ? (counted?.measure.befell ?? []) : []) : fate === object ? [fate] : withObject(around, fate),
    rule: "measure/of-them",
  };
}

const isUsed = wordSet("used");

/** "3 percent of them, or some 40,000, chose": past the same in another figure. */
function pastOr({ doc, busy }: Marked, at: number): number {
  if (doc.mark(at) !== 0x2c || doc.lower(at + 1) !== "or") return at;
  let i = at + 2;
  while (i < at + 9 && (busy[i] === 2 || grammar(doc, i) & ADVERB || isOpen(doc, i)) && doc.mark(i) === 0) i++;
  return busy[i - 1] === 2 && doc.mark(i) === 0x2c ? i + 1 : at;
}

const PEOPLE = "people";

/** "Four million have fled": what only people do or suffer. */
function peopleWho({ words, limit, doc, quantity }: Around, at: number): Measure | null {
  const fate = quantity.unit === "count" ? befell(words, at, limit, true) : null;
  return fate !== null && isHuman(doc, fate.first) ? { noun: [], befell: [fate], implied: PEOPLE, rule: "measure/of-them" } : null;
}

const isHuman = wordSet(
  "fled fleeing died dying killed wounded injured displaced drowned arrested detained evacuated hospitalised hospitalized",
);

const isCount = ({ quantity }: Earlier): boolean => quantity.unit === "count" && !quantity.compound;

/** "500 soldiers were guarding 15 posts, while another 200 were training": who does something in the sentence of the thing counted last. */
function actorBeside(doc: Doc, nearest: Earlier | undefined, earlier: readonly Earlier[]): Earlier | undefined {
  return earlier.find(
    (one) =>
      isCount(one) &&
      nearest !== undefined &&
      doc.sentence[one.quantity.first] === doc.sentence[nearest.quantity.first] &&
      (one.measure.rule === "measure/of-them" || isActor(doc, one)),
  );
}

function isActor(doc: Doc, { measure }: Earlier): boolean {
  const end = measure.noun.at(-1)?.last;
  return end !== undefined && (grammar(doc, end) & AUXILIARY) !== 0;
}

const isPointer = wordSet("these those this that");

const isWith = wordSet("with");

const isSingle = wordSet("it this that which");

/** `of whom 3,100 come from`, `of which 2,250 kilometres lie in`, `of this amount, 3.2 million tons`: a part of what was counted before. */
export function partOf(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit, floor } = around;
  if (near === null) return null;
  let at = quantity.first - 1;
  let steps = 0;
  while (at > floor && steps < 8 && !(isOf(doc, at) && isOfThis(doc, at + 1))) {
    at--;
    steps++;
  }
  if (!(isOf(doc, at) && isOfThis(doc, at + 1)) || words.busy[at] !== 0) return null;
  // "two-thirds of these people": a whole of its own
  if (isPointer(doc, at + 1) && words.busy[at - 1] === 2 && isOpen(doc, at + 2)) return null;
  if (near.quantity.last > at) return null;
  const noun = quantity.unit === "count" && !isVerbal(doc, quantity.last) ? nounFrom(words, quantity.last, limit) : null;
  const own = noun !== null && looksPlural(doc, noun.head) ? noun : null;
  // "of the figure, 16 billion was from exports"
  const from = quantity.last + 1;
  // "of which exports accounted for $3 billion"
  const named =
    own === null && at + 2 < quantity.first && isOpen(doc, at + 2) && !doc.is(at + 2, CAPITAL)
      ? nounFrom(words, at + 2, quantity.first)
      : null;
  if (named !== null && named.last < quantity.first) return { noun: whole(named), befell: [], whole: near, rule: "measure/part-of" };
  const isPlaceName = doc.lower(from) === "in" && doc.is(from + 1, CAPITAL);
  const origin =
    own === null && !isPlaceName && grammar(doc, quantity.last) & AUXILIARY && isFrom(doc, from) ? nounFrom(words, from + 1, limit) : null;
  if (origin !== null) return { noun: whole(origin), befell: [], whole: near, rule: "measure/part-of" };
  // "or a little more than 40,000, chose"
  const behind = own?.last ?? quantity.last;
  const isOr = doc.mark(behind) === 0x2c && doc.lower(quantity.first - 1) === "or";
  const fate = befell(words, isOr ? behind + 1 : behind, limit, true);
  const moved = fate !== null && isStretching(doc, fate.first) && near.measure.befell.length > 0;
  return {
    noun: own === null ? near.measure.noun : whole(own),
    befell: fate === null || moved ? near.measure.befell : withObject(around, fate),
    whole: near,
    rule: "measure/part-of",
  };
}

/** "Of the people told to leave, a fifth go": the whole opens the sentence. */
export function ofWhole({ doc, quantity, words, floor, limit }: Around): Measure | null {
  const open = doc.sentenceStart[doc.sentence[quantity.first] as number] as number;
  if (!isOf(doc, open) || open < floor || quantity.first - open > 14) return null;
  const noun = nounFrom(words, open + 1, quantity.first);
  if (noun === null) return null;
  const reduced = looksPast(doc, noun.last) ? [{ first: noun.last, last: noun.last + 1 }] : [];
  // "Of this amount, 3 million tons was farm produce"
  const be = quantity.last;
  const being = grammar(doc, be) & AUXILIARY && isOpen(doc, be + 1) && !looksPast(doc, be + 1) ? nounFrom(words, be + 1, limit) : null;
  if (being !== null && isPointer(doc, open + 1)) return { noun: whole(being), befell: [], rule: "measure/of-whole" };
  const fate = befell(words, quantity.last, limit, true);
  return { noun: whole(noun), befell: fate === null ? reduced : [...reduced, fate], rule: "measure/of-whole" };
}

const isFrom = wordSet("from for in");

const wordOthers = wordSet("others");

const wordMore = wordSet("more");
