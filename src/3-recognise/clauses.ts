import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import { type VerbGroup, verbGroups } from "./verbs.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const ADVERB = classBit("adverb");
const PRONOUN = classBit("pronoun");
const QUANTIFIER = classBit("quantifier");
const VERBS = bitOf("verbs");

/** Parties joined in a list: "A, B and C". */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly members: readonly PartyPhrase[];
}

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

const PREPOSITION = classBit("preposition");
const SKIPPED = classBit("article") | classBit("possessive") | classBit("quantifier") | classBit("adverb") | classBit("time");
const JOINERS = new Set([
  "and",
  "as",
  "well",
  "along",
  "with",
  "together",
  "the",
  "his",
  "her",
  "their",
  "also",
  "a",
  "an",
  "visiting",
  "separately",
  "accompanied",
  "by",
  "newly",
  "appointed",
  "both",
  "accompanying",
]);

const isPremodifier = oneOf("visiting new newly appointed two three four several outgoing incoming a senior top");
const isNew = oneOf("visiting new newly appointed his her");
const isAgain = oneOf("last first previously recently together");
const isTemporal = oneOf("after before despite");
const isInsertion = oneOf("accompanied currently now leading heading representing speaking visiting during in at on after");
const isPassedOver = oneOf("visiting new newly appointed outgoing incoming up down out former his her senior top");
/** What is talked about, not with whom. */
const isSubject = oneOf(
  "relation relations ties cooperation development partnership friendship issues support agreement role progress importance framework field contact contacts level memorandum trade expansion",
);

const LOCAL = bitOf("countries") | bitOf("demonyms");
const TITLES = bitOf("honorifics") | bitOf("ranks");
const TIMES = bitOf("months") | bitOf("weekdays");
const TOWNS = bitOf("capitals") | bitOf("cities") | bitOf("seats");

const isState = (party: PartyPhrase): boolean => party.kind === "country" || party.kind === "body";

/** Cuts a sentence up. `phrases` are the sentence's, in order. */
export function clausesOf(doc: Doc, sentence: number, phrases: readonly PartyPhrase[]): Clauses {
  const { first, last } = doc.sentenceRange(sentence);
  const verbs = verbGroups(doc, first, last).filter(
    (verb) => !phrases.some((phrase) => phrase.first <= verb.head && verb.head < phrase.last),
  );
  return { doc, sentence, first, last, groups: groupsOf(doc, phrases, verbs), verbs, subjects: new Map() };
}

function groupsOf(doc: Doc, phrases: readonly PartyPhrase[], verbs: readonly VerbGroup[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < phrases.length; ) {
    const members = [phrases[i] as PartyPhrase];
    let end = i;
    let pending: PartyPhrase[] = [];
    for (let j = i + 1; j < phrases.length; j++) {
      const next = phrases[j] as PartyPhrase;
      const last = phrases[j - 1] as PartyPhrase;
      if (isState(next) !== isState(members[0] as PartyPhrase) || last.possessive) break;
      const link = joint(doc, last.last, next.first);
      if (link === "none") break;
      pending.push(next);
      if (link === "and") {
        // "met Y, and Z said": a verb right after the last member makes it a new clause's subject where a verb came before the list.
        const opens = verbs.some(
          (verb) => verb.form === "finite" && verb.first >= next.last && verb.first <= next.last + 1 && !verb.passive,
        );
        const before = openerOf(doc, (members[0] as PartyPhrase).first);
        const object =
          verbs.some((verb) => verb.form === "finite" && verb.last === before && verb.kind !== "speech") ||
          prepositional(doc, (members[0] as PartyPhrase).first);
        if (opens && object && !/^(between|among|of)$/.test(prepositionOf(doc, (members[0] as PartyPhrase).first))) {
          pending = [];
          break;
        }
        members.push(...pending);
        pending = [];
        end = j;
      }
    }
    // "President A, Prime Minister B discuss trade": a headline's list without "and".
    if (members.length === 1 && pending.length === 1 && heads(doc, members[0] as PartyPhrase, pending[0] as PartyPhrase, verbs)) {
      members.push(pending[0] as PartyPhrase);
      end = i + 1;
    }
    groups.push({ first: members[0]?.first as number, last: (members[members.length - 1] as PartyPhrase).last, members });
    i = end + 1;
  }
  return groups;
}

/** True where the second of two phrases stands right before a verb in the plural and both can be its subject. */
function heads(doc: Doc, one: PartyPhrase, other: PartyPhrase, verbs: readonly VerbGroup[]): boolean {
  if (prepositional(doc, one.first) || other.possessive) return false;
  return verbs.some(
    (verb) =>
      verb.first === other.last &&
      verb.form === "finite" &&
      ((verb.tense === "present" && verb.first === verb.head && wordAt(doc, verb.head) === verb.lemma) ||
        (verb.tense === "intent" && wordAt(doc, verb.first) === "to")),
  );
}

function joint(doc: Doc, from: number, to: number): "none" | "comma" | "and" {
  if (to - from > 5 || to <= from) return "none";
  let and = false;
  let comma = false;
  for (let i = from; i < to; i++) {
    if (doc.isMark(i, ",") || doc.isMark(i, ";")) comma = true;
    else if (doc.isMark(i, "&")) and = true;
    else if (!doc.isWord(i) || !JOINERS.has(wordAt(doc, i))) return "none";
    else if (wordAt(doc, i) === "and" || wordAt(doc, i) === "well" || wordAt(doc, i) === "along" || wordAt(doc, i) === "together")
      and = true;
    else if (wordAt(doc, i) === "with" && wordAt(doc, i - 1) !== "along" && wordAt(doc, i - 1) !== "together") return "none";
    else if (wordAt(doc, i) === "by" && wordAt(doc, i - 1) !== "accompanied") return "none";
    else if (wordAt(doc, i) === "accompanied") {
      // "A accompanied B": a verb, no list
      if (wordAt(doc, i + 1) !== "by") return "none";
      and = true;
    }
  }
  return and ? "and" : comma ? "comma" : "none";
}

/** Token after the word that stands before a phrase, determiners and adjectives passed over. */
function openerOf(doc: Doc, first: number): number {
  let i = first - 1;
  while (i >= 0 && (doc.hasClass(i, ARTICLE | POSSESSIVE_WORD) || isNew(doc, i))) i--;
  return i + 1;
}

/** The preposition that governs the phrase at `first`, or "". */
export function prepositionOf(doc: Doc, first: number): string {
  let i = first - 1;
  const sentence = doc.sentence[first];
  while (i >= 0 && doc.sentence[i] === sentence && (doc.hasClass(i, SKIPPED) || isPremodifier(doc, i))) {
    if (doc.hasClass(i, PREPOSITION)) break;
    i--;
  }
  if (i < 0 || doc.sentence[i] !== sentence) return "";
  return doc.hasClass(i, PREPOSITION) && !isTemporal(doc, i) ? wordAt(doc, i) : "";
}

export const prepositional = (doc: Doc, first: number): boolean => prepositionOf(doc, first) !== "";

const RELATIVE = classBit("relative");

/** True where a verb stands in a relative clause: "X, who is on a visit, met Y". */
export const isRelative = (clauses: Clauses, verb: VerbGroup): boolean =>
  clauses.doc.hasClass(verb.first - 1, RELATIVE) ||
  (wordAt(clauses.doc, verb.first - 1) === "that" && clauses.groups.some((group) => group.last === verb.first - 1));

/** Subject of a verb: a group, or the token of a pronoun. */
export interface Subject {
  readonly group: Group | null;
  /** Token of `he`, `she` or `they`, or -1. */
  readonly pronoun: number;
}

const NONE: Subject = { group: null, pronoun: -1 };

export function subjectOf(clauses: Clauses, verb: VerbGroup): Subject {
  let subject = clauses.subjects.get(verb);
  if (subject === undefined) {
    subject = readSubject(clauses, verb, 0);
    clauses.subjects.set(verb, subject);
  }
  return subject;
}

function readSubject(clauses: Clauses, verb: VerbGroup, depth: number): Subject {
  const { doc, groups, verbs, first } = clauses;
  if (depth > 6) return NONE;
  const before = verb.first - 1;
  if (isRelative(clauses, verb)) {
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i] as Group;
      if (group.last <= before && group.last >= before - 2) return { group, pronoun: -1 };
    }
    return NONE;
  }
  // "Receiving the guest, the president said": a participle takes the subject of the clause it hangs on.
  if (verb.form === "participle") {
    const main = verbs.find((other) => other.form === "finite" && other.first > verb.last && !isRelative(clauses, other));
    if (verb.first <= first + 1 || /^(after|while|before|when|by|upon)$/.test(wordAt(doc, before))) {
      if (main) return readSubject(clauses, main, depth + 1);
    }
    const previous = verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
    return previous ? readSubject(clauses, previous, depth + 1) : NONE;
  }
  const finite = verbs.filter((other) => other.form === "finite" && other.last <= verb.first && !isRelative(clauses, other));
  const previous = finite[finite.length - 1];
  // "was slated to arrive", "plans to visit": of the verb that it hangs on
  const carrier = verbs.find(
    (other) => other.last === verb.first || (other.last === verb.first - 1 && doc.hasClass(verb.first - 1, SKIPPED)),
  );
  if (carrier && wordAt(doc, verb.first) === "to") return readSubject(clauses, carrier, depth + 1);
  if (verb.form === "infinitive") return previous ? readSubject(clauses, previous, depth + 1) : NONE;
  const glue = wordAt(doc, before);
  if (previous && (glue === "and" || glue === "then" || glue === "but" || doc.isMark(before, ","))) {
    // "arrived in Baku and met": coordinated, unless a comma closes an insertion after a new subject.
    const between = groups.filter((group) => group.first >= previous.last && group.last <= verb.first && !prepositional(doc, group.first));
    if (glue !== "" || between.length === 0) return readSubject(clauses, previous, depth + 1);
  }
  // "and on Monday she was received": the pronoun stands right before the verb.
  let near = before;
  while (near > first && (doc.hasClass(near, ADVERB) || isAgain(doc, near))) near--;
  // "A and B both called on"
  const all = /^(both|all|each)$/.test(wordAt(doc, near)) ? groups.find((group) => group.last === near) : undefined;
  if (all) return { group: all, pronoun: -1 };
  if (
    /^(he|she|they|we|i)$/.test(wordAt(doc, near)) ||
    (/^(two|both|pair|duo)$/.test(wordAt(doc, near)) && (wordAt(doc, near) === "both" || wordAt(doc, near - 1) === "the")) ||
    (/^(men|women)$/.test(wordAt(doc, near)) && /^(two|both)$/.test(wordAt(doc, near - 1)))
  )
    return { group: null, pronoun: near };
  const inserted = insertionBefore(clauses, before);
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
    return { group, pronoun: -1 };
  }
  const from = previous ? previous.last : first;
  for (let i = before; i >= from; i--) {
    if (doc.hasClass(i, PRONOUN) && /^(he|she|they|we|i)$/.test(wordAt(doc, i))) return { group: null, pronoun: i };
  }
  return NONE;
}

/** "With President X scheduled to meet Y": the group has a predicate of its own. */
const absolute = ({ doc }: Clauses, group: Group, verb: VerbGroup): boolean =>
  verb.kind === "intent" && verb.first === group.last && prepositionOf(doc, group.first) === "with";

/** Token of the comma that opens an insertion which a comma at `close` ends: "X, who is on a visit to Y, met"; else past all tokens. */
function insertionBefore({ doc, first }: Clauses, close: number): number {
  if (!doc.isMark(close, ",")) return doc.count;
  for (let i = close - 1; i > first && i > close - 40; i--)
    if (doc.isMark(i, ",") && (doc.hasClass(i + 1, RELATIVE) || isInsertion(doc, i + 1))) return i;
  return doc.count;
}

/** A lower-case noun right after a country's name: "Nepal visit". */
const attributive = (doc: Doc, at: number): boolean =>
  doc.isWord(at) &&
  !doc.is(at, CAPITAL) &&
  /^(visit|trip|tour|stay|side|government|delegation|embassy|talks|capital)$/.test(wordAt(doc, at));

/** The group after a verb: direct, or governed by one of `prepositions`. */
export function objectAfter(
  clauses: Clauses,
  from: number,
  options: {
    readonly direct: boolean;
    readonly prepositions: ReadonlySet<string>;
    readonly reach?: number /** Nothing but place, time and manner may stand between. */;
    readonly near?: boolean;
  },
): { group: Group; preposition: string; examples?: boolean } | null {
  const { doc, groups, verbs, last } = clauses;
  let preposition = "";
  let barrier = false;
  // The preposition that governs the whole object, "" where it has none; null before it is settled.
  let governing: string | null = options.direct ? "" : null;
  let examples = false;
  // A host receives persons: places between verb and object are passed over.
  const hosting = options.direct && options.prepositions.size === 0;
  const reach = Math.min(last, from + (options.reach ?? 26));
  for (let i = from; i < reach; i++) {
    const group = groups.find((candidate) => candidate.first === i);
    if (group && hosting && isState(group.members[0] as PartyPhrase)) {
      i = group.last - 1;
      continue;
    }
    if (group) {
      // "received President A's envoy B": the owner is passed over
      const owned = group.members.at(-1)?.possessive
        ? groups.find((other) => other.first > group.last && other.first - group.last <= 5)
        : undefined;
      if (owned && !verbs.some((verb) => verb.first >= group.last && verb.first < owned.first)) {
        i = owned.first - 1;
        continue;
      }
      const named =
        (preposition === "" ? options.direct && !barrier : options.prepositions.has(preposition)) && instancesOf(clauses, group);
      if (named) return { group: named, preposition, examples: true };
      if (preposition !== "" && options.prepositions.has(preposition))
        return examples ? { group, preposition, examples } : { group, preposition };
      if (preposition === "" && options.direct && !barrier)
        return examples ? { group, preposition: "", examples } : { group, preposition: "" };
      if (preposition === "" && (!options.direct || barrier)) {
        if (!isState(group.members[0] as PartyPhrase)) return null;
      }
      i = group.last - 1;
      preposition = "";
      barrier = true;
      continue;
    }
    const mark = doc.mark(i);
    // "received, in a video format, a delegation": an insertion between commas
    if (mark === 0x2c && (i === from || (hosting && !barrier && /^(at|in|on|during)$/.test(wordAt(doc, i + 1))))) {
      let close = i + 1;
      while (close < reach && close < i + 10 && !doc.isMark(close, ",")) close++;
      if (doc.isMark(close, ",")) {
        i = close - 1;
        continue;
      }
    }
    // "had received last Monday (June 3)": an insertion in brackets
    if (mark === 0x28) {
      let close = i + 1;
      while (close < reach && close < i + 10 && !doc.isMark(close, ")")) close++;
      if (doc.isMark(close, ")")) {
        i = close;
        continue;
      }
    }
    if (mark === 0x3b || (mark === 0x3a && !options.prepositions.has(preposition))) return null;
    if (verbs.some((verb) => verb.form === "finite" && verb.first === i && !isRelative(clauses, verb))) return null;
    const text = wordAt(doc, i);
    // "met a number of officials, including X", "with lawmakers, among them X": examples of an object that names nobody
    if (governing !== null && opensExample(doc, i) && isExample(doc, i)) {
      preposition = governing;
      barrier = false;
      examples = true;
      if (text === "among") i++;
      continue;
    }
    if (text === "who" || text === "which" || text === "where" || text === "that") return null;
    if (text === "to" && doc.begins(i + 1, VERBS)) return null;
    if (options.near && mark === 0 && !doc.hasClass(i, PREPOSITION | SKIPPED) && isSubject(doc, i)) return null;
    if (doc.hasClass(i, PREPOSITION)) {
      const passed =
        text === "including" ||
        (text === "of" && counts(doc, i - 1)) ||
        (text === "like" && options.prepositions.has(preposition)) ||
        (text === "of" && options.prepositions.has(preposition) && doc.is(i - 1, CAPITAL) && doc.is(i + 1, CAPITAL));
      preposition = passed ? preposition : text;
      if (options.prepositions.has(preposition)) governing ??= preposition;
      // "received in his office on Wednesday X": a phrase of place or time between verb and object.
      const end =
        options.direct && options.prepositions.size === 0 && !barrier && /^(in|at|on|during|via|by)$/.test(text)
          ? circumstance(doc, i, reach)
          : 0;
      if (end > 0) {
        i = end - 1;
        preposition = "";
      }
    } else if (text === "and" || mark === 0x2c) {
      if (text === "and") barrier = true;
    } else if (
      doc.isWord(i) &&
      preposition === "" &&
      !doc.hasClass(i, SKIPPED) &&
      !doc.begins(i, LOCAL | TITLES) &&
      !isPassedOver(doc, i) &&
      !(isCount(doc, i) && wordAt(doc, i + 1) === "of") &&
      !(doc.is(i, CAPITAL) && !doc.begins(i, VERBS)) &&
      !(hosting && (isPartOfDay(doc, i) || doc.begins(i, TIMES)))
    )
      barrier = true;
  }
  return null;
}

/**
 * The persons that an example or a list names after a vague plural: "politicians such as A and B", "three counterparts - A,
 * B and C", "officials, including A"; null where the group is none or names nobody.
 */
function instancesOf(clauses: Clauses, group: Group, depth = 0): Group | null {
  const { doc, groups } = clauses;
  const vague =
    depth < 3 && group.members.every((party) => party.name === null && party.countries.length === 0 && isVague(doc, party.last - 1));
  if (!vague) return null;
  const next = groups.find((candidate) => candidate.first >= group.last);
  if (!next || next.first - group.last > 6 || next.members.every((party) => isState(party))) return null;
  let opened = false;
  for (let i = group.last; i < next.first; i++) {
    const mark = doc.mark(i);
    if (mark === 0x2d || mark === 0x2013 || mark === 0x2014 || mark === 0x3a || opensExample(doc, i)) opened = true;
    else if (mark !== 0 && mark !== 0x2c && mark !== 0x28) return null;
    else if (
      mark === 0 &&
      !doc.hasClass(i, SKIPPED) &&
      !doc.begins(i, LOCAL | TITLES) &&
      !isPassedOver(doc, i) &&
      !/^(such|them)$/.test(wordAt(doc, i))
    )
      return null;
  }
  return opened ? (instancesOf(clauses, next, depth + 1) ?? next) : null;
}
const isVague = oneOf(
  "officials leaders counterparts colleagues peers politicians ministers representatives diplomats ambassadors envoys lawmakers legislators parliamentarians senators members dignitaries figures personalities executives businessmen commanders generals officers heads presidents premiers partners guests interlocutors authorities",
);
const opensExample = oneOf("as including like namely notably among particularly especially");

/** "such as", "among them": by themselves "as" and "among" open no example. */
const isExample = (doc: Doc, at: number): boolean =>
  wordAt(doc, at) === "as" ? wordAt(doc, at - 1) === "such" : wordAt(doc, at) !== "among" || wordAt(doc, at + 1) === "them";

/** "three of his counterparts", "a number of ministers": the word before "of" counts. */
const counts = (doc: Doc, at: number): boolean => doc.isNumber(at) || doc.hasClass(at, QUANTIFIER) || isCount(doc, at);
const isCount = oneOf("number series group host range variety couple one two three four five six seven eight nine ten dozen");
const isPartOfDay = oneOf("morning afternoon evening night noon last next week");

const isScene = oneOf(
  "office audience residence palace headquarters ministry building capital presence morning afternoon evening meeting premises seat house villa hall lounge chamber compound complex department embassy",
);

/** Token after "in his office", "on Wednesday", "at the Kremlin": a short phrase of place or time; 0 where it is none. */
function circumstance(doc: Doc, at: number, limit: number): number {
  let i = at + 1;
  while (i < limit && (doc.hasClass(i, ARTICLE | POSSESSIVE_WORD) || doc.isNumber(i))) i++;
  if (doc.begins(i, TIMES | LOCAL | TOWNS)) {
    while (i < limit && (doc.begins(i, TIMES | LOCAL | TOWNS) || doc.isNumber(i) || (doc.isMark(i, ",") && doc.isNumber(i + 1)))) i++;
    return i;
  }
  if (!isScene(doc, i)) return 0;
  i++;
  // "at the premises of the ministry"
  while (i < limit && wordAt(doc, i) === "of") {
    i++;
    while (i < limit && doc.hasClass(i, ARTICLE | POSSESSIVE_WORD)) i++;
    while (i < limit && doc.isWord(i) && (doc.is(i, CAPITAL) || isScene(doc, i))) i++;
  }
  return i;
}

/** Groups that further "with"s add: "met X and, separately, with Y", "with X on Monday and with Y in the evening". */
export function furtherWith(clauses: Clauses, from: number): Group[] {
  const { doc, groups, verbs, last } = clauses;
  const found: Group[] = [];
  let i = from;
  let and = false;
  while (i < last && i < from + 14) {
    const group = groups.find((candidate) => candidate.first === i);
    if (group) {
      if (!and || prepositionOf(doc, group.first) !== "with") break;
      found.push(group);
      i = group.last;
      from = i;
      and = false;
      continue;
    }
    const text = wordAt(doc, i);
    if (text === "and" || text === "then" || text === "later") and = true;
    if (verbs.some((verb) => verb.first === i) || /^(who|which|that|to)$/.test(text)) break;
    i++;
  }
  return found;
}
