import type { Doc } from "../../2-segment/doc.ts";
import { isQuotationMark } from "../../2-segment/quotation-marks.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  CONJUNCTION,
  DEFINITE,
  grammar,
  looksPast,
  looksPresentParticiple,
  PREPOSITION,
  RELATIVE,
  wordSet,
} from "./grammar.ts";
import { changeAt } from "./lexis.ts";
import {
  hyphen,
  isAnd,
  isNounOfChange,
  isShowing,
  isSpeech,
  isThat,
  isTo,
  type Marked,
  type Noun,
  nounBefore,
  nounFrom,
} from "./phrases.ts";

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

/** First token of the clause that holds `at`: after a comma, a conjunction that opens a clause, a reporting verb. */
function clauseStart(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor; i--) {
    if (busy[i] === 1) continue;
    if (isBreak(doc.mark(i)) && !(busy[i] === 2)) return i + 1;
    // "DHAKA - Remittances"
    if (doc.isMark(i, "-") && !hyphen(doc, i)) return i + 1;
    // "remittances from that country"
    if (doc.lower(i) === "that" && grammar(doc, i - 1) & PREPOSITION) continue;
    // "note that this figure comes to"
    if (grammar(doc, i) & CLAUSE && (!isThat(doc, i + 1) || doc.lower(i) === "that")) {
      if (isAnd(doc, i) && (isOfPair(doc, i, floor) || !finiteBefore(words, i, floor))) continue;
      if (grammar(doc, i) & (RELATIVE | CONJUNCTION) || i + 1 < at)
        return isThat(doc, i) || grammar(doc, i) & (CONJUNCTION | RELATIVE) ? i + 1 : i + 1;
    }
    if ((isShowing(doc, i) || (isSpeech(doc, i) && looksPast(doc, i))) && i + 1 < at) return i + 1;
  }
  return floor;
}

/** "trade between the coast and the islands grew": the "and" of a pair. */
function isOfPair(doc: Doc, and: number, floor: number): boolean {
  for (let i = and - 1; i >= floor && and - i < 6; i--) {
    if (isBetween(doc, i)) return true;
    if (doc.mark(i) !== 0 || grammar(doc, i) & (AUXILIARY | PREPOSITION)) return false;
  }
  return false;
}
const isBetween = wordSet("between");

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
  const raised = raisedSubject(words, verb, floor);
  if (raised !== null) return raised;
  let before = verb;
  while (
    before > floor &&
    (grammar(doc, before - 1) & (AUXILIARY | ADVERB) ||
      busy[before - 1] === 1 ||
      isTo(doc, before - 1) ||
      isQuotationMark(doc.mark(before - 1)))
  )
    before--;
  // "the Gross Domestic Product (GDP) grew": past the short form
  before = pastBracket(doc, before, floor);
  if (before > floor && busy[before - 1] === 0) {
    const mark = doc.mark(before - 1);
    if (mark === 0x2c && (looksPresentParticiple(doc, verb) || doc.lower(before) === "having")) {
      // "trade keeps growing, reaching"; "the rate, which is low, eased, falling": the subject of the verb before
      const start = pastOpening(words, clauseStart(words, before - 1, floor), before - 1);
      const main = looksPast(doc, start) && start > floor ? subjectOf(words, start, floor, depth + 1) : nounFrom(words, start, before - 1);
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
      // "a record flow was registered, which reached": what was registered
      if (doc.mark(before - 2) === 0x2c && looksPast(doc, end - 1) && isBe(doc, end - 2))
        return subjectOf(words, end - 1, floor, depth + 1);
      return nounBefore(words, end, floor);
    }
  }
  let start = clauseStart(words, before, floor);
  // "with trade between the islands for the past season reaching"
  const isAbsolute = doc.lower(start) === "with" && looksPresentParticiple(doc, verb) && !(grammar(doc, verb - 1) & (ARTICLE | DEFINITE));
  start = isAbsolute ? start + 1 : pastOpening(words, pastAddressee(words, start, before), before);
  const noun = nounFrom(words, start, before);
  return noun;
}

/** "was", "are": what joins a subject to what it is or undergoes. */
/** Where the bracket that ends right before `at` opens, a short one; else `at`. */
function pastBracket(doc: Doc, at: number, floor: number): number {
  if (doc.mark(at - 1) !== 0x29) return at;
  for (let i = at - 2; i > floor && at - i < 8; i--) if (doc.mark(i) === 0x28) return i;
  return at;
}

export const isBe = wordSet("was were is are been be");
const isExpecting = wordSet(
  "expect expects expected expecting predict predicts predicted forecast forecasts projected projects allow allows allowed enable enables enabled cause causes caused causing want wants wanted help helps helped lead led pushed drove saw sees",
);

const isHaving = wordSet("has have had");
/** "expects the number of refugees in the north to grow": the subject of the infinitive is the verb's object. */
function raisedSubject(words: Marked, verb: number, floor: number): Noun | null {
  const { doc, busy } = words;
  if (verb - 1 <= floor || !isTo(doc, verb - 1)) return null;
  for (let i = verb - 2; i > floor && verb - i < 16; i--) {
    if (isExpecting(doc, i)) return i + 2 < verb ? nounFrom(words, i + 1, verb - 1) : null;
    const mark = doc.mark(i);
    if ((mark !== 0 && mark !== 0x27 && mark !== 0x28 && mark !== 0x29 && mark !== 0x2d) || busy[i] === 2) return null;
    if (grammar(doc, i) & (AUXILIARY | CLAUSE) && !isThat(doc, i)) return null;
  }
  return null;
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

/** "told parliament on Monday the deficit had narrowed": past those who were told, and when. */
function pastAddressee({ doc, busy }: Marked, from: number, limit: number): number {
  if (!isTold(doc, from - 1) || !isAddressee(doc, from)) return from;
  let i = from + 1;
  while (i < limit && (busy[i] === 1 || (grammar(doc, i) & PREPOSITION && busy[i + 1] === 1))) i++;
  return i < limit ? i : from;
}
const isTold = wordSet("told tells tell informed");
const isAddressee = wordSet("parliament reporters journalists lawmakers deputies mps media newsmen investors senators them him her us");

function finiteVerbBefore(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor && at - i < 60; i--) {
    if (busy[i] !== 0) continue;
    if ((changeAt(doc, i) !== null && !isNounOfChange(doc, i)) || (looksPast(doc, i) && !doc.is(i, CAPITAL))) return i;
    // "has 36 beds and cost 5 million"
    if (isHaving(doc, i) && busy[i + 1] === 2) return i;
    const mark = doc.mark(i);
    if (mark === 0x2e || mark === 0x3b || mark === 0x22) return -1;
  }
  return -1;
}
