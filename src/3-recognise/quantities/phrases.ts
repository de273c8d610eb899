import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE } from "../../2-segment/tokens.ts";
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
  looksPresentParticiple,
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

const NOTHING: { busy: Uint8Array } = { busy: new Uint8Array(1024) };

/** No dates and no figures marked. */
export function unmarked(doc: Doc): Marked {
  if (NOTHING.busy.length <= doc.count) NOTHING.busy = new Uint8Array(doc.count * 2);
  return { doc, busy: NOTHING.busy };
}

export function mark(doc: Doc, dates: readonly (Stretch & { readonly type: string })[], figures: readonly Stretch[]): Marked {
  const busy = new Uint8Array(doc.count + 1);
  // "annual fees": what recurs may be a part of the noun
  for (const { first, last, type } of dates) if (type !== "set") for (let i = first; i < last; i++) busy[i] = 1;
  for (const { first, last } of figures) for (let i = first; i < last; i++) busy[i] = 2;
  return { doc, busy };
}

const CLOSED = ARTICLE | DEFINITE | PREPOSITION | CONJUNCTION | PRONOUN | RELATIVE | AUXILIARY | CLAUSE;
const isOf = wordSet("of");
const isAnd = wordSet("and or &");
const isThat = wordSet("that this these those");
const isParticle = wordSet("up out down off over in on");
const isTo = wordSet("to");
export const isVerbal = wordSet(
  "operate live work study attend participate visit visited come go arrive serve take make use receive need die remain exist reside travel train learn return stay play enter leave cover produce account cross pass depend support join form lie stand constitute include contain belong carry provide represent say says told said have has get gets become became begin began want hope plan expect face suffer suffered",
);
const isSpeech = (doc: Doc, at: number): boolean => isShowing(doc, at) || speechAt(doc, at);
const isQuote = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0x201d;
const isBreak = (mark: number): boolean =>
  mark === 0x2c ||
  mark === 0x3b ||
  mark === 0x3a ||
  mark === 0x28 ||
  mark === 0x29 ||
  mark === 0x22 ||
  mark === 0x201c ||
  mark === 0x201d ||
  mark === 0x2014 ||
  mark === 0x2013 ||
  mark === 0x2e ||
  mark === 0x3f ||
  mark === 0x21 ||
  mark === 0x5b ||
  mark === 0x5d ||
  mark === 0xab ||
  mark === 0xbb;

const possessive = (doc: Doc, at: number): boolean => doc.mark(at) === 0x27;
const hyphen = (doc: Doc, at: number): boolean =>
  (doc.isMark(at, "-") || doc.mark(at) === 0x2011) && doc.is(at, GLUED) && doc.is(at + 1, GLUED);

/** True where a token may be part of a noun: an open-class word, or one that only counts as one behind a noun. */
const nominal = ({ doc, busy }: Marked, at: number): boolean =>
  doc.isWord(at) && busy[at] === 0 && (grammar(doc, at) & (CLOSED | ADVERB)) === 0;

/** Words that say: the lexicon's verbs of speech, and those that only bodies and documents do. */
const isShowing = wordSet("forecast forecasts estimates predicts says said show shows showed");

const MOST_WORDS = 9;

/** The noun that begins at `at`: determiners skipped, up to its first plural or to where its words end. */
export function nounFrom(words: Marked, at: number, limit: number, deep = true): Noun | null {
  const { doc, busy } = words;
  let first = at;
  // "the 2,000-megawatt cable"
  while (first < limit && busy[first] === 2) first++;
  while (
    first < limit &&
    busy[first] === 0 &&
    (grammar(doc, first) & (ARTICLE | DEFINITE) || (grammar(doc, first) & QUANTIFIER && !(grammar(doc, first) & CLAUSE)))
  )
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
    if (!nominal(words, i)) {
      const join = isAnd(doc, i) && i > first && joins(words, i, limit, plural);
      if (!join) break;
      i++;
      plural = false;
      continue;
    }
    if (grammar(doc, i) & TIME && i > first) break;
    if (head >= 0 && !doc.is(i, GLUED)) {
      if (plural && !continues(words, i, limit)) break;
      if (!plural && endsAt(words, i, limit)) break;
    }
    head = i;
    plural = looksPlural(doc, i);
    i++;
  }
  if (head < 0) return null;
  const last = head + 1;
  return { first, last, head, plural, complement: deep ? complementOf(words, last, limit) : null };
}

/** After a plural, another noun goes on only where it is one too: `sports facilities`, not `companies operate`. */
const continues = ({ doc }: Marked, at: number, limit: number): boolean =>
  at < limit &&
  ((doc.is(at, CAPITAL) && doc.is(at - 1, CAPITAL)) ||
    (looksPlural(doc, at) && !looksPast(doc, at) && !isVerbal(doc, at) && changeAt(doc, at) === null));

/** After a singular, a participle or verb ends the noun, unless it stands before another noun: `registered companies`. */
function endsAt({ doc, busy }: Marked, at: number, limit: number): boolean {
  if (changeAt(doc, at) !== null && !looksPlural(doc, at) && !isNounOfChange(doc, at)) return true;
  if (isSpeech(doc, at) && looksPast(doc, at)) return true;
  if (!looksPast(doc, at)) return false;
  if (grammar(doc, at) & IRREGULAR_PAST) return true;
  const next = at + 1;
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
  if (!plural) return nominal(words, next + 1) && !looksPast(doc, next + 1);
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
  while (end > floor && (grammar(doc, end - 1) & ADVERB || busy[end - 1] === 1) && !nominal(words, end - 1)) end--;
  let i = end - 1;
  while (i >= floor && end - i <= MOST_WORDS && busy[i] === 0) {
    if (possessive(doc, i) || hyphen(doc, i) || (nominal(words, i) && (i === end - 1 || !verbal(doc, i)))) i--;
    else break;
    if (doc.is(i + 1, LINE)) break;
  }
  const first = i + 1;
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

const verbal = (doc: Doc, at: number): boolean =>
  (looksPast(doc, at) && !doc.is(at, CAPITAL) && (grammar(doc, at) & IRREGULAR_PAST) !== 0) ||
  isSpeech(doc, at) ||
  (changeAt(doc, at) !== null && !isNounOfChange(doc, at));

/** First token of the clause that holds `at`: after a comma, a conjunction that opens a clause, a reporting verb. */
export function clauseStart(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor; i--) {
    if (busy[i] === 1) continue;
    if (isBreak(doc.mark(i)) && !(busy[i] === 2)) return i + 1;
    if (grammar(doc, i) & CLAUSE && !isThat(doc, i + 1)) {
      if (isAnd(doc, i) && !finiteBefore(words, i, floor)) continue;
      if (grammar(doc, i) & (RELATIVE | CONJUNCTION) || i + 1 < at)
        return isThat(doc, i) || grammar(doc, i) & (CONJUNCTION | RELATIVE) ? i + 1 : i + 1;
    }
    if ((isShowing(doc, i) || (isSpeech(doc, i) && looksPast(doc, i))) && i + 1 < at) return i + 1;
  }
  return floor;
}

/** True where a finite verb stands between the clause's start and `at`. */
function finiteBefore(words: Marked, at: number, floor: number): boolean {
  const { doc } = words;
  for (let i = at - 1; i >= floor && at - i < 40; i--) {
    if (isBreak(doc.mark(i)) && words.busy[i] === 0) return false;
    const bits = grammar(doc, i);
    if (bits & AUXILIARY || (changeAt(doc, i) !== null && !isNounOfChange(doc, i)) || looksPast(doc, i)) return true;
    if (bits & CLAUSE && !isAnd(doc, i)) return false;
  }
  return false;
}

/** The subject of the verb at `verb`: the noun that opens its clause, or what a relative pronoun stands for. */
export function subjectOf(words: Marked, verb: number, floor: number, depth = 0): Noun | null {
  const { doc, busy } = words;
  if (depth > 3 || verb <= floor) return null;
  let before = verb;
  while (
    before > floor &&
    (grammar(doc, before - 1) & (AUXILIARY | ADVERB) || busy[before - 1] === 1 || isTo(doc, before - 1) || isQuote(doc.mark(before - 1)))
  )
    before--;
  if (before > floor && busy[before - 1] === 0) {
    const mark = doc.mark(before - 1);
    if (mark === 0x2c && looksPresentParticiple(doc, verb)) {
      // "trade keeps growing, reaching"
      const main = nounFrom(words, pastOpening(words, clauseStart(words, before - 1, floor), before - 1), before - 1);
      if (main !== null) return main;
    }
    if (mark === 0x2c) {
      // "trade, which was small, reached": the subject stands before the inserted clause
      let open = before - 2;
      while (open > floor && doc.mark(open) !== 0x2c) open--;
      if (open > floor) return subjectOf(words, open, floor, depth + 1) ?? nounBefore(words, open, floor);
      return nounBefore(words, before - 1, floor);
    }
    const bits = grammar(doc, before - 1);
    if (isAnd(doc, before - 1) || doc.slice(before - 1, before) === "but") {
      const shared = finiteVerbBefore(words, before - 1, floor);
      return shared < 0 ? null : subjectOf(words, shared, floor, depth + 1);
    }
    if (bits & RELATIVE) {
      let end = before - 1;
      while (end > floor && (doc.mark(end - 1) === 0x2c || grammar(doc, end - 1) & PREPOSITION)) end--;
      return nounBefore(words, end, floor);
    }
  }
  let start = clauseStart(words, before, floor);
  start = pastOpening(words, start, before);
  const noun = nounFrom(words, start, before);
  return noun;
}

/** Skips what opens a clause before its subject: adverbs, dates, a prepositional phrase. */
function pastOpening(words: Marked, from: number, limit: number): number {
  const { doc, busy } = words;
  let i = from;
  for (let guard = 0; guard < 12 && i < limit; guard++) {
    if (busy[i] === 1 || grammar(doc, i) & ADVERB) {
      i++;
      continue;
    }
    if (grammar(doc, i) & PREPOSITION) {
      if (busy[i + 1] === 1) {
        i++;
        continue;
      }
      // "During the meeting the trade turnover": the next article opens the subject
      let next = i + 2;
      while (next < limit && !(grammar(doc, next) & (ARTICLE | DEFINITE)) && busy[next] !== 1) next++;
      if (next >= limit) return doc.slice(i, i + 1).toLowerCase() === "with" ? i + 1 : i;
      i = next;
      continue;
    }
    if (isAnd(doc, i)) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

function finiteVerbBefore(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor && at - i < 60; i--) {
    if (busy[i] !== 0) continue;
    if ((changeAt(doc, i) !== null && !isNounOfChange(doc, i)) || (looksPast(doc, i) && !doc.is(i, CAPITAL))) return i;
    const mark = doc.mark(i);
    if (mark === 0x2e || mark === 0x3b || mark === 0x22) return -1;
  }
  return -1;
}

/** A verb that tells what befell a thing, and the form in which a measure gives it, where the article has another. */
export interface Told extends Stretch {
  readonly form?: "participle" | "gerund";
}

const isUsed = wordSet("used");

/** What befell the noun that ends at `from`: the verb form that says so, passive, participle or active. */
export function befell(words: Marked, from: number, limit: number, plural: boolean): Told | null {
  const { doc, busy } = words;
  let i = from;
  let auxiliary = false;
  let phrase = false;
  for (let steps = 0; i < limit && steps < 16; steps++) {
    if (doc.is(i, LINE) && i > from) return null;
    if (busy[i] === 1) {
      i++;
      continue;
    }
    if (busy[i] === 2) return null;
    const mark = doc.mark(i);
    if (mark !== 0) {
      if (hyphen(doc, i)) {
        i++;
        continue;
      }
      return null;
    }
    const bits = grammar(doc, i);
    if (bits & RELATIVE) {
      i++;
      phrase = false;
      plural = true;
      continue;
    }
    if (isTo(doc, i) && !phrase) {
      if (grammar(doc, i + 1) & AUXILIARY && looksPast(doc, i + 2)) return { first: i, last: i + 3 };
      const infinitive = isOpen(doc, i + 1) && !doc.is(i + 1, CAPITAL) && busy[i + 1] === 0;
      if (auxiliary && infinitive) {
        i++;
        continue;
      }
      if (infinitive) return { first: i, last: i + 2 };
    }
    if (bits & AUXILIARY) {
      auxiliary = true;
      phrase = false;
      i++;
      continue;
    }
    if (bits & ADVERB && !(bits & PREPOSITION)) {
      i++;
      continue;
    }
    if (isUsed(doc, i) && isTo(doc, i + 1) && isOpen(doc, i + 2)) return { first: i + 2, last: i + 3, form: "gerund" };
    if (looksPast(doc, i) && !doc.is(i, CAPITAL) && !isSpeech(doc, i)) return withParticle(words, i, limit);
    if (auxiliary) {
      if (isOpen(doc, i)) return withParticle(words, i, limit);
      return null;
    }
    if (looksPresentParticiple(doc, i) && !phrase) return { first: i, last: i + 1 };
    if (bits & (CONJUNCTION | CLAUSE)) return null;
    if (bits & PREPOSITION) {
      phrase = true;
      const noun = nounFrom(words, i + 1, limit, true);
      if (noun === null) {
        i++;
        continue;
      }
      i = noun.complement?.last ?? noun.last;
      continue;
    }
    if (phrase || !plural || doc.is(i, CAPITAL) || isSpeech(doc, i)) return null;
    if (isOpen(doc, i) && !looksPlural(doc, i) && !isNounOfChange(doc, i)) return { ...withParticle(words, i, limit), form: "gerund" };
    return null;
  }
  return null;
}

const withParticle = ({ doc }: Marked, at: number, limit: number): Told => ({
  first: at,
  last: isParticle(doc, at + 1) && at + 1 < limit && doc.slice(at + 1, at + 2).length > 2 ? at + 2 : at + 1,
});
