import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { type Clauses, isRelative } from "../clauses.ts";
import type { Group } from "../groups.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Tense, VerbGroup } from "../verbs.ts";
import { type Around, fellThrough, partiesAfter, reaches } from "./around.ts";
import { type EncounterFrame, type Relation, UNTOLD } from "./frame.ts";
import { type Noun, premodifies, spokenMode } from "./nouns.ts";
import { purposeOf } from "./tenses.ts";
import { isUnreal } from "./unreal.ts";

const ARTICLE = classBit("article");
const POSSESSOR = classBit("possessive");

/** A noun of encounter with everything around it that the shapes ask for. */
export interface Scene {
  readonly clauses: Clauses;
  readonly noun: Noun;
  /** First token of the noun phrase, its determiner left out. */
  readonly start: number;
  /** `the`, `a`, `his`, or "". */
  readonly determiner: string;
  /** "X's meeting" */
  readonly possessor: Group | null;
  readonly around: Around;
  /** The verb before, and whether it governs the noun: "held talks". */
  readonly governor: VerbGroup | undefined;
  readonly governs: boolean;
  readonly following: VerbGroup | undefined;
  readonly cancelled: boolean;
  readonly relation: Relation;
  readonly base: EncounterFrame;
}

/** The scene of a noun; null where it tells of no encounter that there is, was or will be. */
export function sceneOf(clauses: Clauses, noun: Noun): Scene | null {
  const { doc, verbs, first } = clauses;
  // Back over the adjectives to the determiner or possessor.
  let start = noun.first;
  while (start > first && start > noun.first - 8 && premodifies(doc, start - 1)) start--;
  start = pastFramework(clauses, start);
  const determined = doc.hasClass(start - 1, ARTICLE | POSSESSOR);
  const determiner = determined ? wordAt(doc, start - 1) : "";
  // "similar meetings", but "a similar meeting with X", "a further call with X"
  const isOne = /^(similar|further)$/.test(wordAt(doc, start)) && determiner === "a";
  const general = !isOne && /^(such|regular|frequent|mutual|no|any|further|future|similar|more)$/.test(wordAt(doc, start));
  if (general || /^(such|no|any)$/.test(determiner)) return null;
  if (isUnreal(doc, determined ? start - 2 : start - 1) || isTitleOf(doc, determined ? start - 2 : start - 1)) return null;
  // "[X's] meeting"
  const owned = doc.isMark(start - 1, "]") || doc.isMark(start - 1, ")") ? start - 2 : start - 1;
  const possessor = clauses.groups.find((group) => group.last === owned && doc.is(owned, POSSESSIVE)) ?? null;
  const around = partiesAfter(clauses, noun);
  const governor = verbs.findLast((verb) => verb.last <= noun.first);
  const governs = governor !== undefined && noun.first - governor.last <= 12 && reaches(clauses, governor, start);
  const following = verbs.find((verb) => verb.form === "finite" && verb.first >= noun.last && !isRelative(clauses, verb));
  const attributes = attributesOf(clauses, start, noun);
  const separate =
    /^(separate|individual)$/.test(wordAt(doc, noun.first - 1)) || /^(separate|individual)$/.test(wordAt(doc, noun.first - 2));
  return {
    clauses,
    noun,
    start,
    determiner,
    possessor,
    around,
    governor,
    governs,
    following,
    cancelled:
      attributes === "cancelled" ||
      (governs && governor?.kind === "cancel") ||
      (following !== undefined && isNotHeld(doc, following) && fellThrough(clauses, noun, around, following)) ||
      (following?.kind === "cancel" &&
        (following.passive || wordAt(doc, following.head) !== "dropped") &&
        fellThrough(clauses, noun, around, following)),
    relation: around.call === "on" ? "guest" : around.call === "from" ? "host" : "with",
    base: {
      ...UNTOLD,
      sentence: clauses.sentence,
      at: noun.first,
      courtesy: noun.text.startsWith("courtesy visit"),
      mode: noun.mode ?? spokenMode(clauses, noun),
      tense:
        attributes === "planned" ||
        forward(clauses, start) ||
        willBe(clauses, possessor?.first ?? (determined ? start - 1 : start)) ||
        willFollow(clauses, around)
          ? "intent"
          : "past",
      another: wordAt(doc, noun.first - 1) === "another" || wordAt(doc, start - 1) === "another" || wordAt(doc, start) === "another",
      separate: separate || noun.text.endsWith("meetings"),
      // "phone calls with A, B and C", "separate meetings": one with each
      each:
        separate ||
        around.examples ||
        (around.call === "on" && around.partner.length > 1) ||
        bilateral(clauses, start, noun, around) ||
        /(meetings|calls|conversations|audiences|bilaterals|visits)$/.test(noun.text),
    },
  };
}

/** "will not take place", "was not held" */
const isNotHeld = (doc: Doc, { negated, lemma, passive, last }: VerbGroup): boolean =>
  negated && ((lemma === "take" && wordAt(doc, last) === "place") || (lemma === "hold" && passive));

/** "the Declaration of Allied Interaction between A and B", "the Agreement on a Dialogue": what a document is called. */
function isTitleOf(doc: Doc, at: number): boolean {
  const before = isQuote(doc.mark(at)) ? at - 1 : at;
  return /^(of|on|for)$/.test(wordAt(doc, before)) && isDocument(doc, before - 1);
}
const isQuote = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0xab;
const isDocument = oneOf("declaration agreement memorandum treaty charter roadmap concept protocol accord pact convention");

/** "a Kenya-Mali Foreign Ministers' | telephone talk": the token behind the article where offices in the plural only name the kind of talk, or the token itself. */
function pastFramework({ doc, first }: Clauses, start: number): number {
  if (!doc.is(start - 1, POSSESSIVE) || !isPlural(doc, start - 2)) return start;
  for (let i = start - 3; i >= first && i > start - 12; i--) {
    if (/^an?$/.test(wordAt(doc, i))) return i + 1;
    if (!premodifies(doc, i)) return start;
  }
  return start;
}
const isPlural = oneOf("ministers leaders presidents premiers secretaries chiefs speakers ambassadors directors");

/** "the planned meeting", "his postponed talks": what a participle before the noun says. */
function attributesOf({ doc }: Clauses, start: number, noun: Noun): "planned" | "cancelled" | null {
  for (let i = start; i < noun.first; i++) {
    const word = wordAt(doc, i);
    if (/^(planned|scheduled|upcoming|forthcoming|expected|proposed|anticipated|imminent)$/.test(word)) return "planned";
    if (/^(cancell?ed|postponed|abandoned|scrapped|aborted)$/.test(word)) return "cancelled";
  }
  return null;
}

/** "bilateral talks with A and B", "met with A and B respectively": two by two */
const bilateral = ({ doc }: Clauses, start: number, noun: Noun, around: Around): boolean => {
  const last = around.partner.at(-1)?.last ?? 0;
  if (wordAt(doc, last) === "respectively" || wordAt(doc, last + 1) === "respectively") return true;
  for (let i = start; i <= noun.first; i++)
    if (/^bilaterals?$/.test(wordAt(doc, i))) return new Set(around.partner.map((party) => party.country ?? party)).size > 1;
  return false;
};

/** "looks forward to talks with X" */
function forward({ doc }: Clauses, start: number): boolean {
  for (let i = start - 1; i > start - 5; i--) if (wordAt(doc, i) === "forward" && /^look/.test(wordAt(doc, i - 1))) return true;
  return false;
}

/** "It will be the first meeting between A and B" */
const willBe = ({ doc }: Clauses, at: number): boolean => wordAt(doc, at - 1) === "be" && doc.hasClass(at - 2, WILL);
const WILL = classBit("will");

/** "his meeting with X will strengthen ties", "talks between X and Y on gas will resume": before any verb of the lexicon. */
function willFollow({ doc, last, verbs }: Clauses, { partner, both }: Around): boolean {
  const end = (both.length > 0 ? both : partner).at(-1)?.last ?? -1;
  if (end < 0) return false;
  for (let i = end; i < last && i < end + MOST_BETWEEN && !doc.isMark(i, ","); i++) {
    if (doc.hasClass(i, WILL)) return wordAt(doc, i) === "will";
    if (!doc.isWord(i) || isWho(doc, i) || verbs.some(({ first }) => first === i)) return false;
  }
  return false;
}
const MOST_BETWEEN = 9;
const isWho = oneOf("who which that where and but");

/** "will use his meeting", "will also take the meeting" */
const isWilled = (doc: Doc, at: number): boolean =>
  /^(?:his|her|their|the|this)$/.test(wordAt(doc, at - 1)) &&
  /^(?:use|utilise|utilize|take)$/.test(wordAt(doc, at - 2)) &&
  (doc.hasClass(at - 3, WILL) || doc.hasClass(at - 4, WILL));

/** Tense of the encounter: that of the verb that holds it, or past where the verb only tells of it. */
export function eventTense({ base, clauses, noun }: Scene, verb: VerbGroup | null, governs: boolean): Tense {
  // "will use his meeting with Y to"
  if (base.tense === "past" && (!verb || !governs) && isWilled(clauses.doc, noun.first)) return "future";
  if (base.tense === "intent" || !verb) return base.tense;
  if (!governs && (verb.kind.includes("speech") || verb.kind === "other")) return verb.tense === "future" ? "future" : "past";
  // "is scheduled", "has scheduled meetings with"
  if (verb.kind === "intent" && (verb.passive || (governs && /^(schedule|plan|arrange)/.test(wordAt(clauses.doc, verb.head)))))
    return "intent";
  // "urged X to hold talks with Y"
  if (verb.form === "infinitive" && verb.tense === "none") {
    const asks = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
    if (asks && (asks.kind === "speech" || asks.negated)) return "modal";
    // "left for Oslo to hold talks with X"
    if (purposeOf(clauses, verb) === "intent") return "intent";
  }
  return verb.tense === "none" ? "past" : verb.tense;
}
