import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { isState, type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import { isSomebodysSpouse, isSpouseOf } from "./spouses.ts";
import type { VerbGroup } from "./verbs.ts";

const COUNTRIES = bitOf("countries");
const LOCAL = COUNTRIES | bitOf("demonyms");
const WEEKDAYS = bitOf("weekdays");
const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const RELATIVE = classBit("relative");

/** Parties joined in a list: "A, B and C". */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly members: readonly PartyPhrase[];
}

const PREPOSITION = classBit("preposition");
/** Words that may stand before a phrase or inside it. */
export const SKIPPED = classBit("article") | classBit("possessive") | classBit("quantifier") | classBit("adverb") | classBit("time");
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
  "host",
  "guest",
]);

const isPremodifier = oneOf(
  "visiting new newly appointed two three four five six seven eight nine ten eleven twelve several various many other outgoing incoming a senior top",
);
const isNew = oneOf("visiting new newly appointed his her");
const isAnd = oneOf("and");
const isTemporal = oneOf("after before despite");

/** "Dudek's chief of staff X": whose he is, no party beside him. */
const owns = (owner: PartyPhrase, next: PartyPhrase | undefined): boolean =>
  owner.possessive && owner.kind === "person" && next?.kind === "person" && next.first === owner.last + 1;

/** The parties of a sentence, those of a list together. */
export function groupsOf(doc: Doc, told: readonly PartyPhrase[], verbs: readonly VerbGroup[]): Group[] {
  const groups: Group[] = [];
  const phrases = told.filter((phrase, i) => !owns(phrase, told[i + 1]) && !isSomebodysSpouse(doc, phrase));
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
      if (link === "semicolon") {
        members.push(...pending);
        pending = [];
        end = j;
      } else if (link === "and") {
        // "met X, Y and Z and signed": with the verb's own subject
        // "met Y, and Z said": a verb right after the last member makes it a new clause's subject where a verb came before the list.
        const opens = verbs.some(
          (verb) =>
            verb.form === "finite" &&
            verb.first >= next.last &&
            verb.first <= next.last + 1 &&
            !verb.passive &&
            // "talks chaired by A and B, took place", "met A and B who arrived": the comma, the pronoun close the list
            !(doc.isMark(next.last, ",") || doc.hasClass(next.last, RELATIVE) || isAnd(doc, next.last)),
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
    // "A, B, C and other officials", "with A, B, C.", "with A, B, C, and will attend"
    const open = pending.at(-1);
    const isWhole =
      pending.length > 1 &&
      open !== undefined &&
      (endsSentence(doc, open.last) || goesOn(doc, open.last, verbs) || endsList(doc, open.last));
    if (open && !open.possessive && (hasOpenEnd(doc, open.last) || isWhole)) {
      members.push(...pending);
      end = i + members.length - 1;
    }
    const parties = members.filter((member, k) => !isSpouseOf(doc, member, members[k - 1]));
    groups.push({ first: members[0]?.first as number, last: (members[members.length - 1] as PartyPhrase).last, members: parties });
    i = end + 1;
  }
  return groups;
}

/** Nothing but marks between a token and the end of its sentence. */
function endsSentence(doc: Doc, at: number): boolean {
  const { last } = doc.sentenceRange(doc.sentence[at - 1] as number);
  for (let i = at; i < last; i++) if (doc.isWord(i)) return false;
  return true;
}

/** "with A, B, C, and will attend": behind the list the clause goes on with its next verb. */
const goesOn = (doc: Doc, at: number, verbs: readonly VerbGroup[]): boolean =>
  doc.isMark(at, ",") && wordAt(doc, at + 1) === "and" && (doc.hasClass(at + 2, WILL) || verbs.some(({ first }) => first === at + 2));
const WILL = classBit("will");

/** "met with A, B, C, according to the palace": three or more, and whose word it is behind the last comma. */
const endsList = (doc: Doc, at: number): boolean => doc.isMark(at, ",") && isSource(doc, at + 1);
const isSource = oneOf("according during on in at to before after where as");

const isMore = oneOf("other others several many more numerous various senior officials representatives members some high-ranking");

/** "and other officials", "among others", "as well as members of the cabinet": a list that ends in nobody named. */
function hasOpenEnd(doc: Doc, at: number): boolean {
  const i = doc.isMark(at, ",") ? at + 1 : at;
  if (wordAt(doc, i) === "among" && wordAt(doc, i + 1) === "others") return true;
  if (wordAt(doc, i) === "as" && wordAt(doc, i + 1) === "well" && wordAt(doc, i + 2) === "as")
    return isMore(doc, i + 3) || isMore(doc, i + 4);
  return wordAt(doc, i) === "and" && (isMore(doc, i + 1) || isMore(doc, i + 2));
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

/** "Kenya's X and Norway's Y": the country in front of a name. */
function ownsNext(doc: Doc, at: number, to: number): boolean {
  if (!doc.is(to - 1, POSSESSIVE) || !doc.begins(at, COUNTRIES)) return false;
  return doc.find(at, "countries")?.last === to - 1;
}

/** "the Secretary | Defence, the Chief of Staff", "Una Holm | of the Royal Seal, and": the rest of a title that was not read with the phrase before. */
function pastTail(doc: Doc, end: number, to: number): number {
  let i = end;
  while (i < to && i < end + 8 && doc.isWord(i) && (doc.is(i, CAPITAL) ? !doc.begins(i, LOCAL) : isOfTitle(doc, i))) i++;
  return i < to && i > end && (doc.isMark(i, ",") || doc.isMark(i, ";") || wordAt(doc, i) === "and") ? i : end;
}
/** "Minister A | (as the chair of the council) and Minister B": the token behind a bracket within a list, or the token itself. */
function pastBracket(doc: Doc, at: number, to: number): number {
  let open = 0;
  for (let i = at; i < to; i++) {
    if (doc.isMark(i, "(")) open++;
    else if (doc.isMark(i, ")")) open--;
    if (open === 0) return i === at ? at : i + 1;
  }
  return at;
}
/** "with Minister A | today, Minister B and", "A | on Monday, B": the token of the comma behind a day within a list, or the token itself. */
function pastDay(doc: Doc, at: number): number {
  const day = wordAt(doc, at) === "on" && doc.begins(at + 1, WEEKDAYS) ? at + 2 : isToday(doc, at) ? at + 1 : at;
  return day > at && doc.isMark(day, ",") ? day : at;
}
const isToday = oneOf("today tomorrow yesterday tonight");
const isOfTitle = oneOf("of for the");

const isPartOfTitle = oneOf("of for the and");

/** "A, [Head of the Grand Assembly,] B and C": what joins B where a list's item between was not read; null where there is none. */
function missedItem(doc: Doc, from: number, to: number): "comma" | "semicolon" | "and" | null {
  const mark = doc.isMark(from, ";") ? ";" : ",";
  if (!doc.isMark(from, mark) || to - from < 4 || to - from > 12 || !doc.is(from + 1, CAPITAL)) return null;
  const and = wordAt(doc, to - 1) === "and";
  const close = and ? to - 2 : to - 1;
  if (!doc.isMark(close, mark)) return null;
  for (let i = from + 1; i < close; i++) if (!(doc.isWord(i) && (doc.is(i, CAPITAL) || isPartOfTitle(doc, i)))) return null;
  return and ? "and" : mark === ";" ? "semicolon" : "comma";
}

/** "and LDP | Member A", "and Berg's | adviser B": capitalised words right before a phrase that were not read with it. */
function isUnread(doc: Doc, at: number, to: number): boolean {
  for (let i = at; i < to; i++) if (!(doc.isWord(i) && doc.is(i, CAPITAL)) && !doc.is(i, POSSESSIVE)) return false;
  return true;
}

function joint(doc: Doc, end: number, to: number): "none" | "comma" | "semicolon" | "and" {
  const from = pastTail(doc, pastDay(doc, pastBracket(doc, end, to)), to);
  if (to <= from) return "none";
  const missed = missedItem(doc, from, to);
  if (missed !== null) return missed;
  if (to - from > 5) return "none";
  let and = false;
  const semicolon = doc.isMark(from, ";");
  let comma = false;
  for (let i = from; i < to; i++) {
    if (doc.isMark(i, ",") || doc.isMark(i, ";")) comma = true;
    else if (doc.isMark(i, "&")) and = true;
    else if (ownsNext(doc, i, to) || ((and || comma) && isUnread(doc, i, to))) break;
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
  return and ? "and" : semicolon ? "semicolon" : comma ? "comma" : "none";
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
