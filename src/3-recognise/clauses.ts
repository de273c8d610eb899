import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { opensQuotation } from "../2-segment/quotation-marks.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { reportingAsides } from "./asides.ts";
import { type Group, groupsOf, prepositional, prepositionOf, SKIPPED } from "./groups.ts";
import { isState, type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import { pastDateline } from "./past-dateline.ts";
import { type VerbGroup, verbGroups } from "./verbs.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const ADVERB = classBit("adverb");
const PRONOUN = classBit("pronoun");
const BE = classBit("be");
const WILL = classBit("will");
const TIME = classBit("time");
const PREPOSITION = classBit("preposition");
const CALENDAR = bitOf("weekdays") | bitOf("months");

/** One sentence with its parties and verbs, and the questions that frames ask of it. */
export interface Clauses {
  readonly doc: Doc;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly groups: readonly Group[];
  readonly verbs: readonly VerbGroup[];
  /** Subjects found so far. */
  readonly subjects: Map<VerbGroup, Subject>;
}

const isAgain = oneOf("last first previously recently together instead");
const isStyle = oneOf("excellency highness majesty lyonpo dasho");
const isInsertion = oneOf("accompanied currently now leading heading representing speaking visiting during in at on after");
export const isPassedOver = oneOf("visiting new newly appointed outgoing incoming up down out former his her senior top host guest");

/** True where a verb has no subject that is a party. */
export const isNobody = ({ group, pronoun }: Subject): boolean => group === null && pronoun < 0;

/** Cuts a sentence up. `phrases` are the sentence's, in order. */
export function clausesOf(doc: Doc, sentence: number, told: readonly PartyPhrase[]): Clauses {
  const { first: start, last } = doc.sentenceRange(sentence);
  // "OSLO, June 12 (Agency) – ": the sentence begins behind it
  const first = pastDateline(doc, start, last);
  const phrases = first === start ? told : told.filter((phrase) => phrase.first >= first);
  const all = verbGroups(doc, first, last).filter(
    (verb) => !phrases.some((phrase) => phrase.first <= verb.head && verb.head < phrase.last),
  );
  const asides = reportingAsides(doc, first, all, phrases);
  const outside = (part: { readonly first: number }): boolean =>
    !asides.some((aside) => aside.first < part.first && part.first < aside.last);
  const verbs = asides.length === 0 ? all : all.filter(outside);
  const parties = asides.length === 0 ? phrases : phrases.filter(outside);
  return { doc, sentence, first, last, groups: groupsOf(doc, parties, verbs), verbs, subjects: new Map() };
}

const RELATIVE = classBit("relative");

/** True where a verb stands in a relative clause: "X, who is on a visit, met Y". */
export const isRelative = ({ doc, groups }: Clauses, { first }: VerbGroup): boolean =>
  doc.hasClass(first - 1, RELATIVE) ||
  // "a government that has been criticised"; but "said that hosted"
  (wordAt(doc, first - 1) === "that" && (isNounBeforeThat(doc, first - 2) || groups.some((group) => group.last === first - 1)));

/** A noun with its article right before "that": "a government that", "the summit that". */
const isNounBeforeThat = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && (doc.hasClass(at - 1, ARTICLE) || (doc.isWord(at - 1) && doc.hasClass(at - 2, ARTICLE)));

/** Subject of a verb: a group, or the token of a pronoun. */
export interface Subject {
  readonly group: Group | null;
  /** Token of `he`, `she` or `they`, or -1. */
  readonly pronoun: number;
}

/** Past a comma that closes an apposition. */
const beside = (doc: Doc, at: number): number => (doc.isMark(at, ",") ? at + 1 : at);

export const NO_SUBJECT: Subject = { group: null, pronoun: -1 };

export function subjectOf(clauses: Clauses, verb: VerbGroup): Subject {
  let subject = clauses.subjects.get(verb);
  if (subject === undefined) {
    subject = readSubject(clauses, verb, 0);
    clauses.subjects.set(verb, subject);
  }
  return subject;
}

/** "X was among several leaders who met Y", "X is one of the ministers who met Y": X, too. */
function countedAmong({ doc, groups, first }: Clauses, relative: number): Subject | null {
  for (let i = relative - 1; i > first && i > relative - 12; i--) {
    if (doc.isMark(i, ",")) return null;
    const be = wordAt(doc, i) === "among" ? i - 1 : wordAt(doc, i) === "of" && wordAt(doc, i - 1) === "one" ? i - 2 : -1;
    if (be < 0) continue;
    if (!doc.hasClass(be, BE)) return null;
    const group = groups.find((candidate) => candidate.last === be);
    return group ? { group, pronoun: -1 } : /^(?:he|she)$/.test(wordAt(doc, be - 1)) ? { group: null, pronoun: be - 1 } : null;
  }
  return null;
}

function readSubject(clauses: Clauses, verb: VerbGroup, depth: number): Subject {
  const { doc, groups, verbs, first } = clauses;
  if (depth > 6) return NO_SUBJECT;
  const before = verb.first - 1;
  if (isRelative(clauses, verb)) {
    const counted = countedAmong(clauses, before);
    if (counted) return counted;
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] as Group;
      if (group.last <= before && group.last >= before - 2) return { group, pronoun: -1 };
    }
    return NO_SUBJECT;
  }
  // "Receiving the guest, the president said": a participle takes the subject of the clause it hangs on.
  if (verb.form === "participle") {
    // "X while meeting Y in Suva said": of whom stands before it
    const met =
      before > first && /^(?:while|when|after)$/.test(wordAt(doc, before)) ? groups.find(({ last }) => last === before) : undefined;
    if (met !== undefined && !prepositional(doc, met.first)) return { group: met, pronoun: -1 };
    const main = verbs.find((other) => other.form === "finite" && other.first > verb.last && !isRelative(clauses, other));
    // "ended the visit by telling X that it would": of the verb before
    const opens = verb.first <= first + 1 || /^(after|while|before|when|upon)$/.test(wordAt(doc, before));
    if (main && opens) return readSubject(clauses, main, depth + 1);
    // "The minister said that landings had tripled, after meeting X": of the last clause whose subject is somebody
    const earlier = verbs.filter((other) => other.form === "finite" && other.last <= verb.first).slice(-4);
    for (const previous of earlier.reverse()) {
      const subject = readSubject(clauses, previous, depth + 1);
      if (subject.pronoun >= 0 || (subject.group && !subject.group.members.every(isState))) return subject;
    }
    return NO_SUBJECT;
  }
  const finite = verbs.filter((other) => other.form === "finite" && other.last <= verb.first && !isRelative(clauses, other));
  const previous = finite[finite.length - 1];
  // "was slated to arrive", "plans to visit": of the verb that it hangs on
  const carrier = verbs.find(
    (other) => other.last === verb.first || (other.last === verb.first - 1 && doc.hasClass(verb.first - 1, SKIPPED)),
  );
  if (carrier && wordAt(doc, verb.first) === "to") return readSubject(clauses, carrier, depth + 1);
  if (verb.form === "infinitive") {
    if (previous) return readSubject(clauses, previous, depth + 1);
    // "X was in Oslo to meet Y": no verb that the lexicon knows before it
    const group = groups.find((candidate) => candidate.last < verb.first && doc.hasClass(beside(doc, candidate.last), BE | WILL));
    if (group && !prepositional(doc, group.first)) return { group, pronoun: -1 };
    for (let i = first; i < verb.first; i++)
      if (/^(he|she|they|i|we)$/.test(wordAt(doc, i)) && doc.hasClass(i + 1, BE | WILL)) return { group: null, pronoun: i };
    return NO_SUBJECT;
  }
  // "and on Monday she was received", "had spoken by phone and last met in May": adverbs passed over
  let near = before;
  while (near > first && (doc.hasClass(near, ADVERB) || isAgain(doc, near))) near--;
  const glue = /^(and|but)$/.test(wordAt(doc, near)) ? wordAt(doc, near) : wordAt(doc, before);
  if (previous && (glue === "and" || glue === "then" || glue === "but" || doc.isMark(before, ","))) {
    // "arrived in Baku and met": coordinated, unless a comma closes an insertion after a new subject.
    const between = groups.filter((group) => group.first >= previous.last && group.last <= verb.first && !prepositional(doc, group.first));
    if (glue !== "" || between.length === 0) return readSubject(clauses, previous, depth + 1);
  }
  // "A and B both called on"
  const all = /^(both|all|each)$/.test(wordAt(doc, near)) ? groups.find((group) => group.last === near) : undefined;
  if (all) return { group: all, pronoun: -1 };
  if (
    /^(he|she|they|we|i)$/.test(wordAt(doc, near)) ||
    // "A delegation came to Suva. It met X"
    (wordAt(doc, near) === "it" && /^(?:meeting|support)$/.test(verb.kind)) ||
    // "His Excellency also met X"
    (isStyle(doc, near) && !groups.some((group) => group.first <= near && near < group.last)) ||
    (/^(two|both|pair|duo)$/.test(wordAt(doc, near)) && (wordAt(doc, near) === "both" || wordAt(doc, near - 1) === "the")) ||
    (/^(three|four|five|six)$/.test(wordAt(doc, near)) && /^(the|all)$/.test(wordAt(doc, near - 1))) ||
    (/^(men|women)$/.test(wordAt(doc, near)) && /^(two|both)$/.test(wordAt(doc, near - 1)))
  )
    return { group: null, pronoun: near };
  const inserted = insertionBefore(clauses, beforeDay(doc, before, first));
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as Group;
    if (group.last > verb.first || group.first > inserted) continue;
    // "the Nepal visit": a country that another noun follows
    if (isState(group.members[0] as PartyPhrase) && attributive(doc, group.last)) continue;
    if (finite.some((other) => other.first >= group.last && other.last <= verb.first)) break;
    if (prepositional(doc, group.first) && !absolute(clauses, group, verb)) continue;
    // "Carlito Galvez, Officer-in-Charge, Department of National Defense, met": a body in an apposition is no subject.
    const holder = groups[i - 1];
    if (
      holder &&
      isState(group.members[0] as PartyPhrase) &&
      !isState(holder.members[0] as PartyPhrase) &&
      group.first - holder.last <= 4 &&
      doc.isMark(group.first - 1, ",") &&
      doc.isMark(group.last, ",")
    )
      continue;
    if (doc.is(group.last, POSSESSIVE)) continue;
    if (opensAnother(doc, group.last, verb.first)) break;
    return { group, pronoun: -1 };
  }
  const from = previous ? previous.last : first;
  for (let i = before; i >= from; i--) {
    if (doc.hasClass(i, PRONOUN) && /^(he|she|they|we|i)$/.test(wordAt(doc, i))) return { group: null, pronoun: i };
  }
  // "Met President X today," he wrote: whoever speaks
  return opensQuotation(doc.mark(before)) ? { group: null, pronoun: before } : NO_SUBJECT;
}

/** "The officers decided that their staffs would meet": whose subject is a noun behind "that". */
function opensAnother(doc: Doc, from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (wordAt(doc, i) === "that" && doc.hasClass(i + 1, POSSESSIVE_WORD | ARTICLE) && doc.isWord(to - 1) && !doc.is(to - 1, CAPITAL))
      return true;
  return false;
}

/** "With President X scheduled to meet Y": the group has a predicate of its own. */
const absolute = ({ doc }: Clauses, group: Group, verb: VerbGroup): boolean =>
  verb.kind === "intent" && verb.first === group.last && prepositionOf(doc, group.first) === "with";

/** Token of the comma that opens an insertion which a comma at `close` ends: "X, who is on a visit to Y, met"; else past all tokens. */
function insertionBefore({ doc, first, groups }: Clauses, close: number): number {
  if (!doc.isMark(close, ",")) return doc.count;
  for (let i = close - 1; i > first && i > close - 40; i--)
    if (doc.isMark(i, ",")) {
      // "to cut tariffs, after A, a lawyer by training, met B": A is the subject of what follows
      if (isBeforeSubject(doc, i + 1) && groups.some((group) => group.first - i > 1 && group.first - i < 4 && group.last <= close))
        return doc.count;
      if (doc.hasClass(i + 1, RELATIVE) || isInsertion(doc, i + 1) || isAccompanying(doc, i + 1)) return i;
      // "receiving A on Monday, B, the minister, said": B opens the clause
      const from = doc.hasClass(i + 1, ARTICLE) ? i + 2 : i + 1;
      const opens = groups.find((group) => group.first === i + 1 || group.first === from);
      if (opens && !isState(opens.members[0] as PartyPhrase) && !groups.some((group) => group.first < i && i < group.last + 1))
        return doc.count;
    }
  return doc.count;
}

const isBeforeSubject = oneOf("after before as when while");

/** "flanked by", "known for", "speaking of": a participle in small letters that describes whoever stands before it. */
const isAccompanying = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && !doc.is(at, CAPITAL) && /(?:ed|own|ing)$/.test(wordAt(doc, at)) && doc.hasClass(at + 1, PREPOSITION);

/** The token before a verb, past the day that stands there: "X, flanked by aides, on Monday | met". */
function beforeDay(doc: Doc, at: number, first: number): number {
  let i = at;
  while (i > first && i > at - 4 && (doc.begins(i, CALENDAR) || doc.hasClass(i, TIME | PREPOSITION) || doc.isNumber(i))) i--;
  return i;
}

/** A lower-case noun right after a country's name: "Nepal visit". */
const attributive = (doc: Doc, at: number): boolean =>
  doc.isWord(at) &&
  !doc.is(at, CAPITAL) &&
  /^(visit|trip|tour|stay|side|government|delegation|embassy|talks|capital)$/.test(wordAt(doc, at));
