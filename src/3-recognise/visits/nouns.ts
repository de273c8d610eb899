import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, isRelative } from "../clauses.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { ofApposition, ofBeing, ofCircumstance, ofEnd, ofFallen, ofMention, ofPostponer, ofReturner, ofSupport } from "./hanging.ts";
import { isAdjectival, readNoun } from "./noun-phrases.ts";
import { ofAgent, ofPossessor, ofPronoun, ofRelative, ofSpeaker, type Told, type Way } from "./owners.ts";
import { ATTENDANCE, VISIT_NOUN } from "./types.ts";

/** The ways in which words tell whose visit it is, the closest to the noun first. */
const OF_VISITS: readonly Way[] = [
  ofReturner,
  ofPossessor,
  ofPronoun,
  ofSpeaker,
  ofRelative,
  ofPostponer,
  ofSupport,
  ofBeing,
  ofApposition,
  ofAgent,
  ofEnd,
  ofCircumstance,
  ofFallen,
  ofMention,
];
/** "X's participation in the forum in Oslo", "the presence of X at the parade in Oslo". */
const OF_ATTENDANCE: readonly Way[] = [ofPossessor, ofPronoun, ofAgent];

/** Visits that a noun tells of, at each "visit" that is no verb and no part of a name. */
const NOUNS = VISIT_NOUN | ATTENDANCE;

export function visitNouns(clauses: Clauses, places: readonly Place[], used: Set<VerbGroup>): VisitFrame[] {
  const { doc, groups, verbs } = clauses;
  const frames: VisitFrame[] = [];
  const { first, last } = clauses;
  for (let i = doc.nextTrigger(first, last, NOUNS); i < last; i = doc.nextTrigger(i + 1, last, NOUNS)) {
    if (verbs.some((verb) => verb.head === i)) continue;
    if (groups.some((group) => group.members.some((member) => member.first <= i && i < member.last))) continue;
    const frame = doc.hasTrigger(i, ATTENDANCE)
      ? attendanceNoun(clauses, i, places)
      : isSeveral(doc, i) && !isSeries(doc, i) && !areLegs(clauses, i, places)
        ? null
        : (nextLeg(clauses, i, places, frames.at(-1)) ?? visitNoun(clauses, i, places, used));
    if (frame) frames.push(frame);
  }
  return frames;
}

const isSeveral = oneOf("visits");

/** "will pay state visits to Norway and Mali": one to each. */
function areLegs(clauses: Clauses, at: number, places: readonly Place[]): boolean {
  const noun = readNoun(clauses, at, places);
  return noun.places.length > 1 && clauses.verbs.some(({ last, head }) => last === noun.start && isPaying(clauses.doc, head));
}
const isPaying = oneOf("pay pays paid paying make makes made undertake undertakes undertook");

/** "a series of visits to Norway": trips; "his visits to Norway" are trips in general. */
function isSeries(doc: Doc, at: number): boolean {
  const before = /^(?:official|working|state)$/.test(wordAt(doc, at - 1)) ? at - 2 : at - 1;
  return wordAt(doc, before) === "of" && /^(?:series|string|round)$/.test(wordAt(doc, before - 1));
}

/** "a visit to Norway, followed by a visit to Mali", "then on a visit to Mali": the next leg of a trip that the sentence tells of. */
function nextLeg(clauses: Clauses, at: number, places: readonly Place[], leg: VisitFrame | undefined): VisitFrame | null {
  if (leg === undefined || leg.cancelled) return null;
  const { doc } = clauses;
  const noun = readNoun(clauses, at, places);
  if (noun.places.length === 0) return null;
  let goesOn = false;
  for (let i = noun.start - 1; i > noun.start - 5 && i > leg.at; i--)
    if (/^(?:followed|then|before|ahead)$/.test(wordAt(doc, i))) goesOn = true;
  return goesOn ? { ...leg, at, places: noun.places, type: noun.type } : null;
}

/** "an official visit to Norway", with whoever makes it. */
function visitNoun(clauses: Clauses, at: number, places: readonly Place[], used: Set<VerbGroup>): VisitFrame | null {
  const { verbs } = clauses;
  const governor = verbs.findLast((verb) => verb.last <= at && !(verb.last === at && isAdjectival(clauses, verb))) ?? null;
  if (governor && (governor.negated || governor.tense === "modal")) return null;
  const following = verbs.find((verb) => verb.form === "finite" && verb.first > at && !isRelative(clauses, verb)) ?? null;
  const cancelled =
    (governor?.kind === "cancel" && at - governor.last < 10) || (following?.kind === "cancel" && following.first - at < 16) || false;
  const noun = readNoun(clauses, at, places);
  // "paid a courtesy visit to the president": a call
  if (noun.type === "courtesy" && (noun.places.length === 0 || isCall(clauses, at))) return null;
  const frame = owned({ clauses, noun, governor, following, places, cancelled }, OF_VISITS);
  if (frame?.rule === "visit/pays-visit" && frame.verb) used.add(frame.verb);
  return frame;
}

/** "a courtesy visit to the minister, in Abuja", "to his office in Abuja": to somebody, wherever that is. */
function isCall({ doc, groups }: Clauses, at: number): boolean {
  if (wordAt(doc, at + 1) !== "to") return false;
  if (/^(his|her|their|the)$/.test(wordAt(doc, at + 2)) && wordAt(doc, at + 3) === "office") return true;
  return groups.some(({ first, members }) => first > at + 1 && first - at <= 4 && members.every(isSomebody));
}

const announces = oneOf("confirm confirms confirmed announce announces announced expect expects expected");

function attendanceNoun(clauses: Clauses, at: number, places: readonly Place[]): VisitFrame | null {
  const { doc } = clauses;
  const noun = readNoun(clauses, at, places);
  if (noun.places.length === 0) return null;
  const governor = clauses.verbs.findLast((verb) => verb.last <= at) ?? null;
  const frame = owned({ clauses, noun, governor, following: null, places, cancelled: false }, OF_ATTENDANCE);
  // "confirmed X's participation in the summit in Oslo"
  const isAhead = governor !== null && announces(doc, governor.head);
  return frame && { ...frame, rule: "visit/participation", time: frame.time ?? (isAhead ? "planned" : null) };
}

/** The frame by the first way that finds an owner. */
function owned(told: Told, ways: readonly Way[]): VisitFrame | null {
  const { clauses, noun, cancelled } = told;
  for (const way of ways) {
    const owner = way(told);
    if (owner === null) continue;
    const { sentence } = clauses;
    return { ...UNTOLD, sentence, at: noun.at, places: noun.places, type: noun.type, cancelled, ...owner };
  }
  return null;
}
