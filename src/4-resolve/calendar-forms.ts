import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { ADVERB, at, BE, FUTURE, HAVE, is, NOT_VERB, PAST, PRESENT_BE, SPEECH, WILLING } from "./calendar-verbs.ts";

/** The form of a verb, by its ending and the words beside it. */

const VERBS = bitOf("verbs");
const ENCOUNTERS = bitOf("encounters");

export function endsInEd(doc: Doc, token: number): boolean {
  if (!doc.isWord(token) || doc.is(token, CAPITAL) || at(doc, token) === NOT_VERB) return false;
  const end = doc.end(token);
  return end - doc.start(token) > 3 && doc.text.charCodeAt(end - 1) === 0x64 && doc.text.charCodeAt(end - 2) === 0x65;
}

/** "to discuss", "to be held"; not "to Baku", "to the capital". */
export function isInfinitive(doc: Doc, to: number): boolean {
  const next = to + 1;
  // "according to him"
  if (!doc.isWord(next) || /^(?:him|her|them|us|me|it|which|whom)$/.test(doc.lower(next)) || doc.lower(to - 1) === "according")
    return false;
  // "Harbour to Welcome Delegates Friday": a headline's capitals
  if (doc.is(next, CAPITAL)) return doc.is(to - 1, CAPITAL) && doc.is(next + 1, CAPITAL) && doc.begins(next, VERBS);
  const what = at(doc, next);
  if (what === BE || what === HAVE) return true;
  if (what !== 0 && what !== WILLING && what !== PAST) return false;
  if (doc.begins(next, VERBS)) return true;
  const end = doc.end(next);
  const tail = doc.text.charCodeAt(end - 1);
  return tail !== 0x73 && !doc.text.startsWith("ing", end - 3);
}

export const isProgressive = (doc: Doc, token: number): boolean => {
  const verb = at(doc, token) === ADVERB ? token + 1 : token;
  return doc.isWord(verb) && doc.text.startsWith("ing", doc.end(verb) - 3) && doc.end(verb) - doc.start(verb) > 4;
};

/** "has met", "have signed": a participle within three words. */
export function isPerfect(doc: Doc, have: number): boolean {
  for (let i = have + 1; i < have + 4; i++) {
    const what = at(doc, i);
    if (what === PAST || what === BE || endsInEd(doc, i)) return true;
    if (what !== ADVERB) break;
  }
  return false;
}

export const isNoun = (doc: Doc, token: number): boolean =>
  doc.isWord(token) && at(doc, token) === 0 && !doc.is(token, CAPITAL) && !endsInEd(doc, token) && !doc.begins(token, VERBS);

/** Ends a clause. */
export const isStop = (mark: number): boolean =>
  mark === 0x3b || mark === 0x3a || mark === 0x2014 || mark === 0x201c || mark === 0x201d || mark === 0x22 || mark === 0x28;

const isWho = oneOf("who whose");

/** "On Friday the minister, whose career has spanned three decades, | is to meet X": the comma that closes the clause, or the token itself. */
export function pastClause(doc: Doc, at: number, to: number): number {
  if (!doc.isMark(at, ",")) return at;
  const said = reportAfter(doc, at, to);
  if (said > at && isPredicate(doc, said + 1)) return said;
  if (!isWho(doc, at + 1)) return at;
  for (let i = at + 2; i < to; i++) if (doc.isMark(i, ",") && isPredicate(doc, i + 1)) return i;
  return at;
}
const isPredicate = (doc: Doc, token: number): boolean => {
  const what = at(doc, token);
  return what === FUTURE || what === PAST || what === HAVE || what === PRESENT_BE || endsInEd(doc, token);
};

/** "cancelled his meeting with X | on Friday" */
export function cancels(doc: Doc, verb: number, head: number): boolean {
  if (!isCancelled(doc, verb)) return false;
  for (let i = verb + 1; i < head && i < verb + 6; i++) if (doc.begins(i, ENCOUNTERS)) return true;
  return false;
}
const isCancelled = oneOf("cancelled canceled scrapped aborted shelved");

/** "agreed to raise trade during talks in Oslo | on Tuesday": the token of what was agreed at talks that the only day of the clause dates, or -1. */
export function agreedAt(doc: Doc, first: number, from: number): number {
  let noun = first - 1;
  while (noun > from && noun > first - 8 && doc.isWord(noun) && !doc.begins(noun, ENCOUNTERS)) noun--;
  if (!doc.begins(noun, ENCOUNTERS)) return -1;
  let opener = noun - 1;
  while (opener > from && opener > noun - 4 && doc.isWord(opener) && !isDuring(doc, opener)) opener--;
  if (!isDuring(doc, opener)) return -1;
  for (let i = opener - 1; i > from; i--) {
    if (doc.begins(i, CALENDAR) || at(doc, i) === FUTURE || at(doc, i) === PRESENT_BE || at(doc, i) === PAST) return -1;
    if (isAgreed(doc, i)) return i;
  }
  return -1;
}
const isDuring = oneOf("during after following at");
const isAgreed = oneOf("agreed decided pledged vowed promised");
const CALENDAR = bitOf("weekdays") | bitOf("months");

/** ", officials said,": the comma that closes a report set in, by the one that opens it; or the token itself. */
function reportAfter(doc: Doc, open: number, to: number): number {
  for (let i = open + 1; i < to && i < open + LONGEST_REPORT; i++) {
    if (!doc.isWord(i)) return open;
    if (is(doc, i, SPEECH) && i > open + 1 && doc.isMark(i + 1, ",")) return i + 1;
  }
  return open;
}

/** "met A, the ministry said, | on Monday": the comma that opens the report right before the token, or -1. */
export function reportBefore(doc: Doc, at: number, from: number): number {
  if (!doc.isMark(at - 1, ",")) return -1;
  for (let open = at - 3; open > from && open > at - LONGEST_REPORT; open--)
    if (doc.isMark(open, ",")) return reportAfter(doc, open, at) === at - 1 ? open : -1;
  return -1;
}
const LONGEST_REPORT = 9;
