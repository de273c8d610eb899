import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { didIn } from "./acts.ts";
import { UNTOLD, type VisitFrame, type VisitTime } from "./frame.ts";
import { mainAfter, travellers } from "./hanging.ts";
import { isSomebody } from "./owners.ts";
import { timeBehind, timeOfParticiple, timeOfVerb } from "./time.ts";

const ADVERB = classBit("adverb");
const TIME = classBit("time");
const BE = classBit("be");
const HAVE = classBit("have");
const WILL = classBit("will");
const MODAL = classBit("modal");
const RELATIVE = classBit("relative");
const ARTICLE = classBit("article");
const CALENDAR = bitOf("weekdays") | bitOf("months");

const BY: ReadonlySet<string> = new Set(["by"]);
const isExpected = oneOf("expected due");
const isAudience = oneOf(
  "reporters journalists media press correspondents newsmen audience students parliament lawmakers parliamentarians delegates participants",
);
/** What officials travel to attend. */
const isEvent = oneOf(
  "conference conferences summit summits forum congress assembly session sessions ceremony inauguration funeral parade exhibition expo fair symposium seminar celebrations celebration workshop event events games opening gathering convention consultations briefing lecture commemoration commemorations wedding coronation plenary roundtable anniversary meeting meetings talks",
);
const separates = oneOf("that which who whom where when if but while");
const isAttending = oneOf(
  "attend attends attended attending address addresses addressed addressing participate participates participated participating join joins joined joining represent represents represented representing",
);

/** Somebody abroad, with no verb of travel: at each place that "in" or "at" makes the scene. */
export function presences(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const frames: VisitFrame[] = [];
  for (const place of places) {
    if (place.country === null) continue;
    if (place.preposition !== "in" && place.preposition !== "to" && place.preposition !== "at") continue;
    const opener = openerOf(clauses, place);
    if (opener < 0) continue;
    const frame =
      wasIn(clauses, place, opener) ??
      (place.preposition === "to"
        ? null
        : (actedIn(clauses, place, opener) ??
          didIn(clauses, place, opener) ??
          attendedBy(clauses, place, opener) ??
          opensWith(clauses, place, opener)));
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "was in the country to assess", "is here for talks": where, the article tells. */
export function presencesHere(clauses: Clauses): VisitFrame[] {
  const { doc, first, last } = clauses;
  const frames: VisitFrame[] = [];
  for (let i = first + 1; i < last; i++) {
    if (!doc.hasClass(i, BE) || !/^(is|was|are|were|be|been)$/.test(wordAt(doc, i))) continue;
    let at = i + 1;
    while (at < last && /^(currently|now|also|presently|already)$/.test(wordAt(doc, at))) at++;
    const country =
      /^(in|on)$/.test(wordAt(doc, at)) && doc.hasClass(at + 1, ARTICLE) && isLand(doc, at + 2) && !/^of$/.test(wordAt(doc, at + 3));
    if (!country && !(isHere(doc, at) && isPurpose(doc, at + 1))) continue;
    const frame = being(clauses, i, null);
    if (frame) frames.push({ ...frame, rule: "visit/was-here" });
  }
  return frames;
}

const isHere = oneOf("here");
const isPurpose = oneOf("on for to");
const isLand = oneOf("country kingdom republic sultanate capital island");

/** Token of the preposition that governs a place, or -1. */
function openerOf({ doc, first }: Clauses, place: Place): number {
  let i = place.first - 1;
  while (i > first && wordAt(doc, i) !== place.preposition) i--;
  return wordAt(doc, i) === place.preposition ? i : -1;
}

/** "The summit in Oslo was attended by A and B". */
function attendedBy(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs } = clauses;
  const verb = verbs.find((candidate) => candidate.first > opener && candidate.passive && isAttending(doc, candidate.head));
  if (!verb || verb.first - place.last > 10 || wordAt(doc, verb.last) !== "by") return null;
  let event = false;
  for (let i = Math.max(clauses.first, opener - 6); i < opener; i++) if (isEvent(doc, i)) event = true;
  if (!event) return null;
  const agent = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 6 });
  const visitors = agent?.group.members.filter(isSomebody) ?? [];
  if (visitors.length === 0) return null;
  return {
    ...UNTOLD,
    rule: "visit/attended-by",
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    places: [place],
    time: timeOfVerb(doc, verb) ?? "current",
    verb,
  };
}

/** "In Oslo, X will sign": the place that opens a sentence about somebody. */
function opensWith(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, groups, verbs, first } = clauses;
  if (opener > first + 1 || place.preposition !== "in") return null;
  const group = groups.find((candidate) => candidate.first >= place.last);
  const start = doc.isMark(place.last, ",") ? place.last + 1 : place.last;
  if (!group || group.first - start > 1 || !group.members.every(isSomebody)) return null;
  const verb = verbs.find((candidate) => candidate.form === "finite" && candidate.first >= group.last);
  if (!verb || verb.first - group.last > 3 || verb.kind === "speech" || verb.negated || verb.tense === "modal") return null;
  return {
    ...UNTOLD,
    rule: "visit/opens-with",
    sentence: clauses.sentence,
    at: verb.head,
    visitors: group.members,
    places: [place],
    time: timeOfVerb(doc, verb) ?? "current",
    verb,
  };
}

/** "was in Minsk on July 17", "has been to Washington", "will be in Athens", "is expected in Bamako". */
function wasIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs, first } = clauses;
  let i = opener - 1;
  while (i > first && doc.hasClass(i, ADVERB | TIME) && !doc.hasClass(i, BE)) i--;
  if (wordAt(doc, i) === "last") i--;
  const text = wordAt(doc, i);
  if (text === "while") return whileIn(clauses, place, i);
  const expected = isExpected(doc, i) && doc.hasClass(i - 1, BE);
  if (!expected && (!/^(is|was|be|been|are|were)$/.test(text) || (place.preposition === "to" && text !== "been"))) return null;
  if (!expected && verbs.some((verb) => verb.first <= i && verb.last > i)) return null;
  const frame = being(clauses, i, place);
  return frame && expected ? { ...frame, time: "planned" } : frame;
}

/** "met Y while in Oslo", "While in Oslo, X met Y". */
function whileIn(clauses: Clauses, place: Place, at: number): VisitFrame | null {
  const { doc, verbs, sentence } = clauses;
  const isMain = (verb: VerbGroup): boolean => verb.form === "finite";
  const verb = verbs.findLast((candidate) => isMain(candidate) && candidate.last <= at) ?? verbs.find(isMain);
  if (!verb) return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  return { ...UNTOLD, rule: "visit/while-in", sentence, at, visitors, pronoun, places: [place], time: timeOfVerb(doc, verb), verb };
}

/** Whoever "is", "was" or "will be" somewhere, by the token of the verb. */
function being(clauses: Clauses, i: number, place: Place | null): VisitFrame | null {
  const { doc, groups, first } = clauses;
  const text = wordAt(doc, i);
  let start = i;
  while (start > first && doc.hasClass(start - 1, WILL | HAVE | BE | ADVERB | MODAL)) start--;
  const relative = doc.hasClass(start - 1, RELATIVE);
  const group = groups.findLast((candidate) => candidate.last <= start && start - candidate.last <= (relative ? 3 : 1));
  const pronoun = group || !/^(he|she)$/.test(wordAt(doc, start - 1)) ? -1 : start - 1;
  if ((!group && pronoun < 0) || group?.members.some((member) => !isSomebody(member) && (place !== null || member.kind !== "delegation")))
    return null;
  // "was in Oslo this week" is news; "has been to Oslo" is over
  const isOver = text === "been" && place?.preposition === "to";
  let time: VisitTime | null = isOver ? "ended" : "current";
  for (let j = start; j <= i; j++) if (doc.hasClass(j, WILL)) time = "planned";
  return {
    ...UNTOLD,
    rule: "visit/was-in",
    sentence: clauses.sentence,
    at: i,
    visitors: group?.members ?? [],
    pronoun,
    places: place === null ? [] : [place],
    time: time === "planned" || place === null ? time : (timeBehind(doc, i, Math.min(clauses.last, i + 12)) ?? time),
  };
}

/** "said in Oslo", "told reporters in Oslo", "attended the conference in Oslo", "Speaking at a forum in Oslo,". */
function actedIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs } = clauses;
  // "the forum, held in Oslo": of whoever attends it
  const verb = verbs.findLast((candidate) => candidate.last <= opener && !(candidate.passive && candidate.form === "participle"));
  if (!verb || verb.passive || verb.negated || verb.tense === "modal" || (verb.form === "infinitive" && verb.tense !== "intent"))
    return null;
  const attends = isAttending(doc, verb.head) || tookPart(doc, verb);
  const speaks = verb.kind.includes("speech") || verb.frame === "presence";
  const acts = (attends || speaks) && reaches(clauses, verb, opener, attends);
  if (!acts && !meetsThere(clauses, verb, opener)) return null;
  const { group, pronoun } = travellers(clauses, verb);
  if (!group && pronoun < 0) return null;
  const visitors = (group?.members ?? []).filter((member) => member.kind === "person" || member.kind === "office");
  if (visitors.length === 0 && pronoun < 0) return null;
  return {
    ...UNTOLD,
    rule: attends ? "visit/attended-in" : acts ? "visit/spoke-in" : "visit/met-in",
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    pronoun,
    places: [place],
    time: timeOfAct(clauses, verb, opener),
    verb,
  };
}

/** "After attending the summit in Oslo": over; else what the verb and the words behind it say. */
const timeOfAct = (clauses: Clauses, verb: VerbGroup, opener: number): VisitTime => {
  const { doc, last } = clauses;
  return (
    timeOfVerb(doc, verb) ??
    timeBehind(doc, opener, Math.min(last, opener + 10)) ??
    (verb.form === "participle" ? timeOfParticiple(doc, verb, mainAfter(clauses, verb)) : "current")
  );
};

/** "will meet with officials in Oslo", "held talks in Oslo": with whom, nobody need be told. */
function meetsThere({ doc, groups }: Clauses, verb: VerbGroup, opener: number): boolean {
  if (verb.lemma !== "meet" && verb.lemma !== "hold") return false;
  if (opener - verb.last > 12) return false;
  let talks = verb.lemma === "meet";
  for (let i = verb.last; i < opener; i++) {
    if (groups.some((group) => group.first <= i && i < group.last)) continue;
    if (separates(doc, i) || doc.isMark(i, ";") || /^(on|about|of|to|for|discuss)$/.test(wordAt(doc, i))) return false;
    if (isEvent(doc, i)) talks = true;
  }
  return talks;
}

const tookPart = (doc: Doc, verb: VerbGroup): boolean => verb.lemma === "take" && wordAt(doc, verb.last) === "part";
/** True where only hearers, an event and the time stand between the verb and the place. */
function reaches({ doc }: Clauses, verb: VerbGroup, opener: number, attends: boolean): boolean {
  if (opener - verb.last > 14) return false;
  let event = false;
  for (let i = verb.last; i < opener; i++) {
    if (separates(doc, i) || doc.isMark(i, '"') || doc.isMark(i, ":") || doc.isMark(i, ";")) return false;
    if (isEvent(doc, i)) event = true;
  }
  let before = opener - 1;
  while (
    before >= verb.last &&
    (doc.isNumber(before) ||
      doc.isMark(before, ",") ||
      doc.hasClass(before, TIME | ADVERB) ||
      doc.begins(before, CALENDAR) ||
      /^(on|held|morning|afternoon|evening|week)$/.test(wordAt(doc, before)))
  )
    before--;
  if (attends) return event;
  if (before < verb.last) return true;
  if (isAudience(doc, before)) return true;
  // "told a press conference in Oslo"
  if (verb.lemma === "tell" && isEvent(doc, before)) return true;
  // "told the Halden Times in Oslo"
  if (verb.lemma === "tell" && opener - verb.last <= 6 && doc.is(before, CAPITAL)) return true;
  if (!isEvent(doc, before)) return verb.frame === "presence" && opener - verb.last <= 8;
  // "said at the conference in Oslo"; "said the conference in Oslo would" speaks of it
  for (let i = verb.last; i < before; i++) if (/^(at|during|of|to)$/.test(wordAt(doc, i)) && !doc.hasClass(i, ARTICLE)) return true;
  return verb.frame === "presence";
}
