import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import type { Clauses } from "../clauses.ts";
import { hyphen } from "../parties/names.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { EncounterFrame } from "./frame.ts";
import { modeWords } from "./modes.ts";

const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const BE = classBit("be");
const HAVE = classBit("have");
const RELATIVE = classBit("relative");
const PRONOUN = classBit("pronoun");
const VERBS = bitOf("verbs");
const ENCOUNTERS = bitOf("encounters");
const TIMES = bitOf("months") | bitOf("weekdays");
const ARTICLE = classBit("article");
const POSSESSOR = classBit("possessive");

/** A noun that tells of an encounter: "courtesy call", "talks". Tokens `[first, last)`. */
export interface Noun {
  readonly first: number;
  readonly last: number;
  readonly mode: "in_person" | "phone" | "video" | null;
  readonly use: string;
  readonly text: string;
}

export function encounterNouns(clauses: Clauses): Noun[] {
  const { doc, first, last, verbs, groups } = clauses;
  const nouns: Noun[] = [];
  for (let i = doc.nextBegin(first, last, ENCOUNTERS); i < last; i = doc.nextBegin(i + 1, last, ENCOUNTERS)) {
    const found = doc.find(i, "encounters");
    if (
      !found ||
      verbs.some((verb) => verb.head === i) ||
      groups.some((group) => group.members.some((member) => member.first <= i && i < member.last))
    )
      continue;
    const cells = found.sense.row.cells;
    // "gave a gift in exchange for a portrait of A and B"
    if (cells.use === "none" || (wordAt(doc, i - 1) === "in" && wordAt(doc, found.last) === "for" && isExchange(doc, i))) continue;
    // "strong bilateral relations"
    if (isShort(doc, i) && found.last === i + 1 && doc.isWord(i + 1) && !isBehindNoun(doc, i + 1)) continue;
    const told = cells.mode === "" ? null : (cells.mode as Noun["mode"]);
    const mode = told === "phone" && isPaid(doc, found.last) ? "in_person" : told;
    nouns.push({ first: i, last: found.last, mode: mode ?? modeBefore(doc, i), use: cells.use as string, text: found.sense.spelling });
    i = found.last - 1;
  }
  return nouns;
}

/** "pay a call on the minister", "hold talks with X and call on Y": no telephone; "a phone call on Sunday from X" is. */
const isPaid = (doc: Doc, at: number): boolean =>
  /^calls?$/.test(wordAt(doc, at - 1)) && /^(on|upon)$/.test(wordAt(doc, at)) && !doc.begins(at + 1, TIMES) && !doc.isNumber(at + 1);

/** An adjective that stands for a meeting where no noun follows: "held a bilateral with X". */
const isShort = oneOf("bilateral trilateral quadrilateral");
const isBehindNoun = (doc: Doc, at: number): boolean =>
  doc.hasClass(at, ARTICLE | POSSESSOR | PREPOSITION | CONJUNCTION | BE | HAVE | RELATIVE | PRONOUN) ||
  doc.begins(at, VERBS | TIMES | ENCOUNTERS);

const isExchange = oneOf("exchange");

const modeBefore = (doc: Doc, at: number): Noun["mode"] =>
  /^(virtual|online|video)$/.test(wordAt(doc, at - 1))
    ? "video"
    : /^(phone|telephone|telephonic)$/.test(wordAt(doc, at - 1))
      ? "phone"
      : null;

/** True where the token can stand between a determiner and its noun. */
export function premodifies(doc: Doc, at: number): boolean {
  if (doc.mark(at) !== 0) return hyphen(doc, at) || (doc.isMark(at, ",") === false && doc.isMark(at, "/"));
  if (doc.isNumber(at)) return true;
  if (!doc.isWord(at)) return false;
  if (doc.hasClass(at, ARTICLE | POSSESSOR | PREPOSITION | CONJUNCTION | BE | HAVE | RELATIVE | PRONOUN)) return false;
  if (!doc.begins(at, VERBS)) return true;
  // "the planned meeting", "X's postponed talks"
  return /ed$/.test(wordAt(doc, at)) && (doc.hasClass(at - 1, ARTICLE | POSSESSOR) || doc.is(at - 1, POSSESSIVE));
}

export function spokenMode(clauses: Clauses, noun: Noun): EncounterFrame["mode"] {
  return modeWords(clauses, noun.first, Math.min(clauses.last, noun.last + 14)) ?? null;
}
