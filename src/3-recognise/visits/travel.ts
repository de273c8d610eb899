import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { isAirfield } from "../airfields.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { purposeOf } from "../encounters/tenses.ts";
import type { Group } from "../groups.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { Tense, VerbGroup } from "../verbs.ts";
import { placeLeft, placesAfter, placesOf, placeThere } from "./destinations.ts";
import { isAttending } from "./events.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { mainAfter, travellers } from "./hanging.ts";
import { isAdjectival } from "./noun-phrases.ts";
import { comesHome, isLongBefore, timeBefore, timeBehind, timeOfParticiple, timeOfVerb } from "./time.ts";
import { typeWithin, VISIT_NOUN } from "./types.ts";

/** "arrived from Oslo, where he had met": the leg before. */
function comesFrom(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  const { doc, sentence } = clauses;
  if (verb.kind !== "arrival" || verb.passive || verb.tense === "modal") return null;
  const place = places.find(({ first, preposition }) => preposition === "from" && first >= verb.last && first - verb.last <= 9);
  if (place === undefined || !doc.isMark(place.last, ",") || wordAt(doc, place.last + 1) !== "where") return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  return { ...UNTOLD, rule: "visit/came-from", sentence, at: verb.head, visitors, pronoun, places: [place], time: "ended", verb };
}

const isHere = oneOf("here");
const isLand = oneOf("country kingdom republic sultanate emirate emirates capital island nation");
const CALENDAR = bitOf("weekdays") | bitOf("months");
const DIRECT: ReadonlySet<string> = new Set();

/** "visited Norway", "arrived in Oslo", "left for Mali", "leads a delegation to Norway". */
export function travels(clauses: Clauses, places: readonly Place[], used: ReadonlySet<VerbGroup>): VisitFrame[] {
  const { doc } = clauses;
  const frames: VisitFrame[] = [];
  for (const verb of clauses.verbs) {
    // "his coming visit": an adjective
    if (used.has(verb) || verb.negated || (doc.hasTrigger(verb.last, VISIT_NOUN) && isAdjectival(clauses, verb))) continue;
    const frame = travel(clauses, verb, places) ?? leadsTo(clauses, verb, places);
    if (frame) frames.push(frame);
    const before = comesFrom(clauses, verb, places);
    if (before) frames.push(before);
  }
  return frames;
}

function travel(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  const { doc, last } = clauses;
  if (verb.passive) return null;
  if (isInvited(clauses, verb)) return acceptsVisit(clauses, verb, places);
  if (verb.kind !== "visit" && verb.kind !== "arrival" && verb.kind !== "departure") return null;
  // "hopes to visit": no visit yet.
  // "is leaving today to travel to Oslo": what one sets out for
  const tense = verb.form === "infinitive" && verb.tense === "none" ? errandOf(clauses, verb) : verb.tense;
  if (tense === "modal" || isKeptFrom(clauses, verb)) return null;
  const goals = placesOf(clauses, verb, places).filter((place) => place.country !== null || place.city !== null);
  const left = goals.length === 0 ? placeLeft(clauses, verb, places) : null;
  const back = goals.length === 0 && !left ? placeThere(clauses, verb, places) : null;
  const found = left ? [left] : back ? [back] : goals;
  // "arrived here", "visited the country": where, the article tells
  const here = found.length === 0 && staysOpen(clauses, verb);
  const home = found.length === 0 && !here && isHomeward(clauses, verb);
  if (found.length === 0 && !here && !home) return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  // "640,000 Norwegians visited Mali"
  if (group !== null && group.first > clauses.first && doc.isNumber(group.first - 1)) return null;
  if (home)
    return { ...UNTOLD, rule: "visit/went-home", sentence: clauses.sentence, at: verb.head, visitors, pronoun, time: "ended", verb };
  if (visitors.length > 0 && visitors.every(isState)) return null;
  const type = typeWithin(doc, verb.last, last) ?? (verb.lemma === "stop in" ? "transit" : null);
  const from =
    (left !== null && verb.tense !== "future" && verb.tense !== "intent") || (comesHome(doc, verb) && found[0]?.preposition === "from");
  const time = from
    ? "ended"
    : verb.tense === "past" && group !== null && isLongBefore(doc, group.first)
      ? "recalled"
      : left !== null
        ? "current"
        : verb.form === "participle"
          ? timeOfParticiple(doc, verb, mainAfter(clauses, verb))
          : (timeOfVerb(doc, tense === verb.tense ? verb : { ...verb, tense }) ??
            timeBefore(doc, Math.max(clauses.first, verb.head - 6), verb.head) ??
            timeBehind(doc, verb.head, Math.min(last, verb.head + 12)) ??
            "current");
  return {
    ...UNTOLD,
    rule: `visit/${verb.frame}`,
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    pronoun,
    places: found,
    type,
    time,
    verb,
  };
}

/** When the errand takes place for which somebody leaves; of other infinitives nobody knows. */
function errandOf(clauses: Clauses, verb: VerbGroup): Tense {
  const before = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  return before?.kind === "departure" ? purposeOf(clauses, verb) : "modal";
}

/** "returned the next day", "returned home", "flew back on Friday": no place told. */
function isHomeward({ doc, last }: Clauses, verb: VerbGroup): boolean {
  if (!/^(past|perfect|pluperfect)$/.test(verb.tense) || verb.form !== "finite") return false;
  const at = verb.last;
  if (comesHome(doc, verb) && verb.kind === "arrival") return true;
  if (!/^returned$/.test(wordAt(doc, verb.head))) return false;
  return at >= last || doc.isMark(at, ".") || /^(home|on|yesterday|today|late|earlier)$/.test(wordAt(doc, at)) || isDayAfter(doc, at);
}
const isDayAfter = (doc: Doc, at: number): boolean => wordAt(doc, at) === "the" && /^(next|same|following)$/.test(wordAt(doc, at + 1));

const isKeeping = oneOf(
  "prevent prevents prevented preventing stop stops stopped ban bans banned banning bar bars barred block blocks blocked keep keeps kept deter deters deterred dissuade dissuaded discourage discouraged refrain refrained restrict restricted prohibit prohibited",
);

/** "kept 300 people from reaching Norway": who does not arrive. */
function isKeptFrom({ doc, first }: Clauses, verb: VerbGroup): boolean {
  if (wordAt(doc, verb.first - 1) !== "from") return false;
  for (let i = verb.first - 2; i >= first && i > verb.first - 9; i--) if (isKeeping(doc, i)) return true;
  return false;
}

const isInviting = oneOf("invite invites invited inviting invitation invitations");
const isAccepting = oneOf("accept accepts accepted accepting");

/** "an invitation to visit Norway", "invited X to attend the forum". */
function isInvited({ doc, first }: Clauses, verb: VerbGroup): boolean {
  if ((verb.kind !== "visit" && verb.kind !== "attendance") || wordAt(doc, verb.first) !== "to") return false;
  for (let i = verb.first - 1; i >= first && i > verb.first - 16; i--) if (isInviting(doc, i)) return true;
  return false;
}

/** "accepted an invitation to visit Norway", "invited X to visit Norway, which he accepted": planned. */
function acceptsVisit(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  const { doc, groups, first, last, sentence } = clauses;
  let accepts = -1;
  for (let i = first; i < last; i++) if (isAccepting(doc, i)) accepts = i;
  // "to attend the celebrations, which will take place in Oslo in May"
  const found =
    verb.kind === "attendance"
      ? places.filter(({ first: at, preposition }) => at >= verb.last && preposition === "in").slice(0, 1)
      : placesOf(clauses, verb, places);
  if (accepts < 0 || found.length === 0) return null;
  const before = (at: number, reach: number): Group | undefined => groups.findLast(({ last: end }) => end <= at && at - end <= reach);
  // "X accepted the invitation of Y to visit", "Y invited X to visit, which he accepted"
  const guest = accepts < verb.first ? before(accepts, 3) : (before(verb.first, 1) ?? before(accepts, 2));
  const visitors = guest?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0) return null;
  return { ...UNTOLD, rule: "visit/accepted", sentence, at: verb.head, visitors, places: found, time: "planned", verb };
}

function staysOpen({ doc }: Clauses, verb: VerbGroup): boolean {
  if (verb.kind === "departure") return false;
  if (isHere(doc, verb.last)) return true;
  // "arrived at Halden International Airport"
  if (verb.frame === "arrive" && /^(at|in)$/.test(wordAt(doc, verb.last)))
    for (let i = verb.last + 1; i < verb.last + 7; i++) if (isAirfield(doc, i)) return true;
  if (isArriving(doc, verb.head) && isTimeOrAim(doc, verb.last)) return true;
  const noun = verb.frame === "visit" ? verb.last + 1 : verb.last + 2;
  return wordAt(doc, noun - 1) === "the" && isLand(doc, noun) && (verb.frame === "visit" || /^(in|to|at|on)$/.test(wordAt(doc, verb.last)));
}

const isArriving = oneOf("arrive arrives arrived arriving land lands landed landing");

/** "arrived to attend", "will arrive on Friday", "landed at 10:15", "has arrived.": nothing says where. */
function isTimeOrAim(doc: Doc, at: number): boolean {
  const next = wordAt(doc, at);
  if (next === "on") return doc.begins(at + 1, CALENDAR);
  if (next === "at" || next === "around") return doc.isNumber(at + 1) || wordAt(doc, at + 1) === "around";
  if (next === "to") return isAttending(doc, at + 1) || wordAt(doc, at + 1) === "take";
  return doc.isMark(at, ".") || /^(today|yesterday|tonight|tomorrow|earlier|later|shortly|this)$/.test(next);
}

/** "is leading a delegation to Norway": a chair of talks leads nobody anywhere. */
function leadsTo(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  if (verb.kind === "accompany") return takesAlong(clauses, verb, places);
  if (verb.kind !== "chairing" || verb.passive || verb.tense === "modal" || places.length === 0) return null;
  const led = objectAfter(clauses, verb.last, { direct: true, prepositions: DIRECT, reach: 8 });
  const delegation = led?.group.members.find((member: PartyPhrase) => member.kind === "delegation");
  if (!delegation) return null;
  const found = placesAfter(clauses, places, delegation.last, clauses.last);
  if (found[0]?.preposition !== "to" && found[0]?.preposition !== "in") return null;
  const { group, pronoun } = travellers(clauses, verb);
  if (!group && pronoun < 0) return null;
  return {
    ...UNTOLD,
    rule: "visit/leads-to",
    sentence: clauses.sentence,
    at: verb.head,
    visitors: group?.members ?? [],
    pronoun,
    places: found,
    time: timeOfVerb(clauses.doc, verb) ?? "current",
    verb,
  };
}

/** "X accompanied Y to Norway": both are there. */
function takesAlong(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): VisitFrame | null {
  if (verb.passive || verb.tense === "modal" || places.length === 0) return null;
  const object = objectAfter(clauses, verb.last, { direct: true, prepositions: DIRECT, reach: 6 });
  const from = object?.group.last ?? verb.last + 1;
  const goal = places.find((place) => place.first >= from && place.first - from <= 3);
  if (!goal || wordAt(clauses.doc, goal.first - 1) !== "to") return null;
  const { group, pronoun } = travellers(clauses, verb);
  if (!group && pronoun < 0) return null;
  return {
    ...UNTOLD,
    rule: "visit/accompanies-to",
    sentence: clauses.sentence,
    at: verb.head,
    visitors: [...(group?.members ?? []), ...(object?.group.members ?? [])],
    pronoun,
    places: placesAfter(clauses, places, from, clauses.last),
    time: timeOfVerb(clauses.doc, verb) ?? "current",
    verb,
  };
}
