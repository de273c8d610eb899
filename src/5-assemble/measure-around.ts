import { isCurrency } from "../0-ground/codes.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, GLUED } from "../2-segment/tokens.ts";
import type { Told } from "../3-recognise/quantities/befell.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  IRREGULAR_PAST,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { type Marked, type Noun, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";

/** What is counted or measured: stretches of the text in the order in which they are told. */
export interface Measure {
  /** The thing: `civilians and servicemen`. */
  readonly noun: readonly Stretch[];
  /** What befell it: `wounded`. */
  readonly befell: readonly Told[];
  /** Whose members or parts are counted: `trade mission` in "a trade mission of 30 companies". */
  readonly owner?: Stretch;
  /** Words that the article implies by its form: `members` in `45-member delegation`. */
  readonly implied?: string;
  /** The figure that this one is a part of. */
  readonly whole?: Earlier;
  /** `measure/what-shape` */
  readonly rule: string;
}

/** A measure already found, that an elliptical figure may lean on. */
export interface Earlier {
  readonly quantity: QuantityMention;
  readonly measure: Measure;
  /** Which figure of the article it is. */
  readonly index: number;
}

export const isOf = wordSet("of");

export const isIn = wordSet("in");

export const isLike = wordSet("or and plus");

export const isUp = wordSet("up down");

export const isOfThis = wordSet("this that which whom these those them it");

export const isAnd = wordSet("and or to");

export const isStretching = wordSet("go goes went come comes came lie lies run runs");

const isPurpose = wordSet("with for under against between on");

const isTrade = wordSet("exports imports deliveries aid assistance supplies export import shipments loans");

const isDirection = wordSet("to from");

const isTotal = wordSet(
  "total additional further another record combined some mere whopping staggering modest paltry impressive massive huge hefty meagre meager full whole extra estimated current present existing",
);

/** "is 80 percent complete" */
export const isState = wordSet("complete completed full ready empty");

export const isMember = wordSet("member person seat seater bed room man strong");

export const isPlace = wordSet(
  "region country world area province city district capital territory year month period total addition turn general particular case cash value",
);

export const MOST_BACK = 60;

export const MOST_AHEAD = 40;

export interface Around {
  readonly words: Marked;
  readonly doc: Doc;
  readonly quantity: QuantityMention;
  readonly floor: number;
  readonly limit: number;
  /** First token before the numeral and all that bounds it. */
  readonly before: number;
}

const isThat = wordSet("that");
const isObject = wordSet("us them him me");

/** What may stand between a figure and what governs it: an article, an adverb, "a total of". */
export function transparent(doc: Doc, at: number): boolean {
  if (isThat(doc, at)) return false;
  // "has given us 300 million"
  if (isObject(doc, at)) return isOpen(doc, at - 1) || (grammar(doc, at - 1) & IRREGULAR_PAST) !== 0;
  const bits = grammar(doc, at);
  if (isOf(doc, at)) return isTotal(doc, at - 1);
  // "may total 150": a verb
  if (doc.lower(at) === "total" && grammar(doc, at - 1) & AUXILIARY) return false;
  // "investments in Kenya total $2 billion"
  if (
    doc.lower(at) === "total" &&
    isOpen(doc, at - 1) &&
    !(grammar(doc, at - 2) & ARTICLE) &&
    (looksPlural(doc, at - 1) || doc.is(at - 1, CAPITAL))
  )
    return false;
  return isTotal(doc, at) || ((bits & (ARTICLE | DEFINITE | ADVERB)) !== 0 && (bits & PREPOSITION) === 0);
}

/** "a record-breaking 20 billion dollars": the participle of a word with a hyphen governs no figure; "co-hosted 30" does. */
export const isCompoundEnd = (doc: Doc, at: number): boolean =>
  doc.isMark(at - 1, "-") &&
  doc.is(at - 1, GLUED) &&
  doc.is(at, GLUED) &&
  (looksPast(doc, at) || looksPresentParticiple(doc, at)) &&
  doc.end(at - 2) - doc.start(at - 2) > 3 &&
  !isPrefix(doc, at - 2);
const isPrefix = wordSet("over under cross");

/** Where a figure ends and what it counts begins: past the second figure of "230, or 23 percent, of those". */
export function beforeOf({ doc, busy }: Marked, { first, last, unit }: QuantityMention): number {
  if (doc.mark(last) !== 0x2c || isCurrency(unit)) return last;
  if (isOf(doc, last + 1)) return isOr(doc, first - 1) ? last + 1 : last;
  let at = last + 1;
  if (!isOr(doc, at)) return last;
  at++;
  while (at < last + 8 && (busy[at] === 2 || grammar(doc, at) & ADVERB)) at++;
  return at > last + 2 && doc.mark(at) === 0x2c && isOf(doc, at + 1) ? at + 1 : last;
}
const isOr = wordSet("or");

export const stretch = ({ first, last }: Stretch): Stretch => ({ first, last });

/** The noun with what tells it apart behind it: "companies with Turkish capital", "exports to Germany". */
export function told(words: Marked, noun: Noun, limit: number): Stretch[] {
  const { doc, busy } = words;
  const end = noun.last;
  if (noun.complement !== null) {
    // "German exports of cars to the republic"
    const behind = noun.complement.last;
    const to =
      isTrade(doc, noun.head) && isDirection(doc, behind) && busy[behind + 1] === 0 ? nounFrom(words, behind + 1, limit, false) : null;
    return to === null || behind + 1 >= limit ? whole(noun) : [{ first: noun.first, last: to.last }];
  }
  if (end + 1 >= limit) return whole(noun);
  const purpose = isPurpose(doc, end) || (isDirection(doc, end) && isTrade(doc, noun.head));
  if (!purpose || busy[end + 1] !== 0) return whole(noun);
  const inside = nounFrom(words, end + 1, limit, false);
  // "bilaterals on the last day": when, not what
  if (inside === null || inside.last - inside.first > 7 || grammar(doc, inside.last) & TIME) return whole(noun);
  // "between Azerbaijan and Russia"
  const pair = isBetween(doc, end) && isAnd(doc, inside.last) ? nounFrom(words, inside.last + 1, limit, false) : null;
  return [{ first: noun.first, last: pair?.last ?? inside.last }];
}

const isBetween = wordSet("between");

export const whole = (noun: Noun): Stretch[] =>
  noun.complement === null
    ? [stretch(noun)]
    : noun.complement.first >= noun.last
      ? [{ first: noun.first, last: noun.complement.last }]
      : [stretch(noun)];

export const isAgoish = wordSet(
  "due owing thanks higher lower larger smaller greater faster cheaper ago respectively year-on-year yearly annually apiece each monthly daily",
);

/** `for victims of the flood` behind a sum, dates and "a year" passed over: what the money is for. */
export function purposeOf({ doc, words, limit }: Around, from: number): Stretch | null {
  let next = from;
  while (
    next < limit &&
    (words.busy[next] === 1 ||
      (grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 1) ||
      (grammar(doc, next) & ADVERB && !(grammar(doc, next) & PREPOSITION)) ||
      isAgoish(doc, next) ||
      (grammar(doc, next) & ARTICLE && grammar(doc, next + 1) & TIME) ||
      grammar(doc, next) & TIME)
  )
    next++;
  if (!isForWhat(doc, next) || words.busy[next + 1] !== 0) return null;
  const object = nounFrom(words, next + 1, limit);
  return object === null || grammar(doc, object.head) & TIME ? null : { first: next, last: object.complement?.last ?? object.last };
}
const isForWhat = wordSet("for towards toward");

export const isPeak = wordSet("high record low peak mark maximum minimum figure threshold milestone");

/** Past the same amount in another currency: "2.9 million euros (3.88 million dollars) in aid". */
export function afterBracket({ doc, busy }: Marked, at: number): number {
  if (doc.mark(at) !== 0x28) return at;
  let i = at + 1;
  while (i < at + 12 && busy[i] === 2) i++;
  return i > at + 1 && doc.mark(i) === 0x29 ? i + 1 : at;
}
