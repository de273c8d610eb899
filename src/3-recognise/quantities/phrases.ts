import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE } from "../../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  CONJUNCTION,
  DEFINITE,
  grammar,
  IRREGULAR_PAST,
  isOpen,
  looksPast,
  looksPlural,
  PREPOSITION,
  PRONOUN,
  QUANTIFIER,
  RELATIVE,
  TIME,
  wordSet,
} from "./grammar.ts";
import { changeAt, speechAt } from "./lexis.ts";

/** Tokens `[first, last)`. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A noun with what tells it apart: the stretch in the text, its head, and the complement that `of` adds. */
export interface Noun extends Stretch {
  readonly head: number;
  readonly complement: Stretch | null;
  readonly plural: boolean;
}

/** A text with its dates (1) and figures (2) marked, token by token: no part of a noun. */
export interface Marked {
  readonly doc: Doc;
  readonly busy: Uint8Array;
}

const PEOPLES = bitOf("demonyms") | bitOf("countries");

const NATIONS = bitOf("countries");

const NOTHING: { busy: Uint8Array } = { busy: new Uint8Array(1024) };

/** No dates and no figures marked. */
export function unmarked(doc: Doc): Marked {
  if (NOTHING.busy.length <= doc.count) NOTHING.busy = new Uint8Array(doc.count * 2);
  return { doc, busy: NOTHING.busy };
}

export function mark(doc: Doc, dates: readonly (Stretch & { readonly type: string })[], figures: readonly Stretch[]): Marked {
  const busy = new Uint8Array(doc.count + 1);
  // "annual fees": what recurs may be a part of the noun
  // "3,100 a day", "nine weekly."
  for (const { first, last, type } of dates)
    if (type !== "set" || last - first > 1 || !isOpen(doc, last)) for (let i = first; i < last; i++) busy[i] = 1;
  for (const { first, last } of figures) {
    for (let i = first; i < last; i++) busy[i] = 2;
    for (let i = last; i < pastYearOnYear(doc, last); i++) busy[i] = 1;
  }
  return { doc, busy };
}

/** Behind "year on year", "month-over-month"; the token itself where they do not stand there. */
export function pastYearOnYear(doc: Doc, at: number): number {
  if (!(grammar(doc, at) & TIME)) return at;
  if (isOnOver(doc, at + 1) && doc.lower(at) === doc.lower(at + 2)) return at + 3;
  // "year-on-year"
  return doc.isMark(at + 1, "-") && isOnOver(doc, at + 2) && doc.isMark(at + 3, "-") && doc.lower(at) === doc.lower(at + 4) ? at + 5 : at;
}
const isOnOver = wordSet("on over");

/** How many tokens stand between two, a country's name counted as one: "The Republic of Korea | on Monday reported". */
export function wordsBetween(doc: Doc, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words < 40; words++) i = doc.find(i, "countries")?.last ?? i + 1;
  return words;
}

const CLOSED = ARTICLE | DEFINITE | PREPOSITION | CONJUNCTION | PRONOUN | RELATIVE | AUXILIARY | CLAUSE;

const isOf = wordSet("of");

export const isAnd = wordSet("and or &");

export const isThat = wordSet("that this these those");

export const isTo = wordSet("to");

export const isVerbal = wordSet(
  "operate live work study attend participate visit visited come go arrive serve take make use receive need die remain exist reside travel train learn return stay play enter leave cover produce account cross pass depend support join form lie stand constitute include contain belong carry provide represent say says told said have has get gets become became begin began want hope plan expect face suffer suffered",
);

export const isSpeech = (doc: Doc, at: number): boolean => isShowing(doc, at) || speechAt(doc, at);

const possessive = (doc: Doc, at: number): boolean => doc.mark(at) === 0x27;

export const hyphen = (doc: Doc, at: number): boolean =>
  (doc.isMark(at, "-") || doc.mark(at) === 0x2011) && doc.is(at, GLUED) && doc.is(at + 1, GLUED);

/** True where a token may be part of a noun: an open-class word, or one that only counts as one behind a noun. */
const nominal = ({ doc, busy }: Marked, at: number): boolean =>
  doc.isWord(at) &&
  busy[at] === 0 &&
  ((grammar(doc, at) & (CLOSED | ADVERB)) === 0 || (doc.is(at, CAPITALS) && isLetters(doc, at) && !isCoin(doc, at + 1)));
/** In capitals no pronouns. */
const isLetters = wordSet("us who");
const isCoin = wordSet("cent cents dollar dollars");

/** Words that say: the lexicon's verbs of speech, and those that only bodies and documents do. */
export const isShowing = wordSet(
  "forecast forecasts estimates predicts says said show shows showed hopes expects believes thinks reckons insists warns",
);

const MOST_WORDS = 9;

const isNounInLy = wordSet(
  "family supply assembly ally rally reply monopoly july italy lily jelly belly fly anomaly bully butterfly weekly daily",
);

export const isAdverbial = (doc: Doc, at: number): boolean =>
  doc.end(at) - doc.start(at) > 4 && doc.slice(at, at + 1).endsWith("ly") && !isNounInLy(doc, at);

/** The noun that begins at `at`: determiners skipped, up to its first plural or to where its words end. */
export function nounFrom(words: Marked, at: number, limit: number, deep = true): Noun | null {
  const { doc, busy } = words;
  let first = at;
  // "the 2,000-megawatt cable"
  while (first < limit && busy[first] === 2) first++;
  while (
    first < limit &&
    busy[first] === 0 &&
    (grammar(doc, first) & (ARTICLE | DEFINITE) || (grammar(doc, first) & QUANTIFIER && !(grammar(doc, first) & CLAUSE))) &&
    // "New Zealand soldiers"
    !(doc.is(first, CAPITAL) && doc.is(first + 1, CAPITAL) && doc.begins(first, PEOPLES))
  )
    first++;
  // "their 2014 plan"
  if (first > at && (busy[first] === 1 || doc.isNumber(first)))
    for (let next = first; next < first + 4 && next < limit; next++)
      if (busy[next] !== 1 && !doc.isNumber(next)) {
        if (nominal(words, next)) first = next;
        break;
      }
  // "the yearly rate", "the only plant"
  if (first > at && grammar(doc, first) & ADVERB && !(grammar(doc, first) & (PREPOSITION | AUXILIARY)) && nominal(words, first + 1))
    first++;
  while (first < limit && busy[first] === 2) first++;
  let i = first;
  let head = -1;
  let plural = false;
  while (i < limit && i - first < MOST_WORDS) {
    if (i > first && doc.is(i, LINE)) break;
    if (possessive(doc, i) && i > first) {
      i++;
      plural = false;
      continue;
    }
    if (hyphen(doc, i) && i > first) {
      i++;
      continue;
    }
    if ((doc.isMark(i, '"') || doc.mark(i) === 0x201c || doc.mark(i) === 0x201d) && i > first) break;
    // "Leopard 2 tanks", "Su-30 jets"
    if (doc.isNumber(i) && i > first && busy[i] === 0 && isModel(doc, i - 1) && nominal(words, i + 1) && looksPlural(doc, i + 1)) {
      i++;
      continue;
    }
    // "stay-over arrivals"
    const isTail = i > first + 1 && hyphen(doc, i - 1) && doc.isWord(i) && busy[i] === 0;
    if (!nominal(words, i) && !isTail) {
      const join = isAnd(doc, i) && i > first && joins(words, i, limit, plural);
      if (!join) break;
      i++;
      plural = false;
      continue;
    }
    // "suspected second-hand cars"
    if (grammar(doc, i) & TIME && i > first && !hyphen(doc, i + 1)) break;
    if (head >= 0 && isThirdPerson(doc, i)) break;
    if (head >= 0 && !doc.is(i, GLUED)) {
      if (plural && !continues(words, i, limit)) break;
      if (!plural && endsAt(words, i, limit)) break;
    }
    head = i;
    plural = looksPlural(doc, i);
    i++;
  }
  // "4 million internally"
  while (head >= first && isAdverbial(doc, head)) head--;
  if (head < first) return null;
  const last = head + 1;
  return { first, last, head, plural, complement: deep ? complementOf(words, last, limit) : null };
}

const isModel = (doc: Doc, at: number): boolean => doc.is(hyphen(doc, at) ? at - 1 : at, CAPITAL);

/** Third persons that are no plurals: "salt goes to Malta". */
export const isThirdPerson = wordSet("goes comes gets gives becomes begins belongs depends remains seems lies sits");

// Plurals by their look that stand before another noun as often: "statistics office", "arms exports".
const isModifying = wordSet(
  "statistics customs sports communications economics news arms sales savings operations systems logistics affairs works elections rights jobs goods services parts contents funds securities telecommunications electronics textiles fisheries forests mines ports railways roads airports veterans women's earnings business politics",
);

/** After a plural, another noun goes on only where it is one too: `sports facilities`, not `companies operate`. */
const continues = ({ doc }: Marked, at: number, limit: number): boolean =>
  at < limit &&
  ((isModifying(doc, at - 1) && !looksPast(doc, at) && !isVerbal(doc, at) && changeAt(doc, at) === null && !isSpeech(doc, at)) ||
    (doc.is(at, CAPITAL) && doc.is(at - 1, CAPITAL)) ||
    // "97 Tejas fighter aircraft": a name that only looks like a plural
    (doc.is(at - 1, CAPITAL) && !doc.begins(at - 1, PEOPLES) && !looksPast(doc, at) && looksPlural(doc, at + 1) && isOpen(doc, at + 1)) ||
    (looksPlural(doc, at) && !looksPast(doc, at) && !isVerbal(doc, at) && changeAt(doc, at) === null));

/** After a singular, a participle or verb ends the noun, unless it stands before another noun: `registered companies`. */
function endsAt({ doc, busy }: Marked, at: number, limit: number): boolean {
  if (changeAt(doc, at) !== null && !looksPlural(doc, at) && !isNounOfChange(doc, at)) return true;
  if (isSpeech(doc, at) && looksPast(doc, at)) return true;
  if (!looksPast(doc, at)) return false;
  if (grammar(doc, at) & IRREGULAR_PAST) return true;
  const next = at + 1;
  // "Ni-Vanuatu visited Fiji"
  if (doc.is(next, CAPITAL) && !doc.is(at, CAPITAL) && doc.begins(at - 1, PEOPLES)) return true;
  return next >= limit || busy[next] !== 0 || !isOpen(doc, next) || looksPast(doc, next);
}

export const isNounOfChange = wordSet(
  "increase growth rise expansion improvement decrease decline drop fall reduction cut raise surge jump total gain average number measure value worth cost",
);

/** `civilians and servicemen`: the second half is a noun of the same kind, and no verb. */
function joins(words: Marked, at: number, limit: number, plural: boolean): boolean {
  const { doc } = words;
  const next = at + 1;
  if (next >= limit || !nominal(words, next) || looksPast(doc, next) || isSpeech(doc, next)) return false;
  if (changeAt(doc, next) !== null) return false;
  // "small and medium-sized enterprises"
  const behind = hyphen(doc, next + 1) ? next + 3 : next + 1;
  if (!plural) return nominal(words, behind) && !looksPast(doc, behind);
  // "has 24 boats and wants 10 more": a verb
  if (words.busy[next + 1] === 2) return false;
  for (let i = next; i < next + 3 && nominal(words, i) && !looksPast(doc, i); i++) if (looksPlural(doc, i)) return true;
  return false;
}

/** `of cholera` in "84 cases of cholera": the noun behind `of`, one level deep. */
function complementOf(words: Marked, at: number, limit: number): Stretch | null {
  if (at >= limit || !isOf(words.doc, at)) return null;
  const noun = nounFrom(words, at + 1, limit, false);
  return noun === null ? null : { first: noun.first, last: noun.last };
}

/** The noun that ends before `last`, not before `floor`, with an `of` before it followed to the noun that it belongs to. */
export function nounBefore(words: Marked, last: number, floor: number, deep = true): Noun | null {
  const { doc, busy } = words;
  let end = last;
  while (end > floor + 1 && isAdverbial(doc, end - 1)) end--;
  while (end > floor && (grammar(doc, end - 1) & ADVERB || busy[end - 1] === 1) && !nominal(words, end - 1)) end--;
  let i = end - 1;
  while (i >= floor && end - i <= MOST_WORDS && busy[i] === 0) {
    if (possessive(doc, i) || hyphen(doc, i) || (nominal(words, i) && (i === end - 1 || !verbal(doc, i)))) i--;
    else break;
    if (doc.is(i + 1, LINE)) break;
  }
  let first = i + 1;
  // "has received orders"
  if (first < end - 1 && looksPast(doc, first) && grammar(doc, first - 1) & AUXILIARY) first++;
  // "last year's economic growth": behind the date
  while (first < end - 1 && possessive(doc, first)) first++;
  // "a year-on-year rate": past the word with hyphens
  if (first < end - 2 && hyphen(doc, first)) first += 2;
  while (first < end - 1 && hyphen(doc, first)) first++;
  if (first >= end || !nominal(words, first)) return null;
  if (deep) {
    let of = first - 1;
    while (of > floor && grammar(doc, of) & (ARTICLE | DEFINITE) && busy[of] === 0) of--;
    if (of > floor && isOf(doc, of)) {
      const outer = nounBefore(words, of, floor, false);
      if (outer !== null) return { ...outer, complement: { first, last: end } };
    }
  }
  return { first, last: end, head: end - 1, plural: looksPlural(doc, end - 1), complement: null };
}

// "state media", "report findings": a noun before another as often as a verb
const isState = wordSet("state");
const isSigning = wordSet("sign ink seal clinch buy sell win agree send give target");
const isNeverNoun = wordSet("receive provide include require represent operate contribute maintain employ earn seek want wants");

const verbal = (doc: Doc, at: number): boolean =>
  (looksPast(doc, at) && !doc.is(at, CAPITAL) && (grammar(doc, at) & IRREGULAR_PAST) !== 0) ||
  // "Chad exported goods"
  (looksPast(doc, at) && !doc.is(at, CAPITAL) && doc.begins(at - 1, NATIONS)) ||
  (isSpeech(doc, at) && !isState(doc, at)) ||
  // a headline's "Ports sign deals"
  (isSigning(doc, at) && looksPlural(doc, at - 1)) ||
  (isNeverNoun(doc, at) && !doc.is(at, CAPITAL)) ||
  // "agreed to increase trade"
  (changeAt(doc, at) !== null && isTo(doc, at - 1)) ||
  (changeAt(doc, at) !== null && !isNounOfChange(doc, at));
