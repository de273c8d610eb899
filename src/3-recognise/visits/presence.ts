import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { actedIn, wentTo } from "./acted.ts";
import { didIn, doneBy } from "./acts.ts";
import { attendedBy, attendeesHere, attendeesOf, eventScene, isEvent } from "./events.ts";
import { UNTOLD, type VisitFrame, type VisitTime } from "./frame.ts";
import { travellers } from "./hanging.ts";
import { opensEarlier, timeBehind, timeOfVerb } from "./time.ts";
import { typeWithin } from "./types.ts";

const ADVERB = classBit("adverb");
const TIME = classBit("time");
const BE = classBit("be");
const HAVE = classBit("have");
const WILL = classBit("will");
const MODAL = classBit("modal");
const RELATIVE = classBit("relative");
const ARTICLE = classBit("article");
const CALENDAR = bitOf("weekdays") | bitOf("months");

const isExpected = oneOf("expected due");
/** Somebody abroad, with no verb of travel: at each place that "in" or "at" makes the scene. */
export function presences(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const frames: VisitFrame[] = [];
  for (const [k, place] of places.entries()) {
    if (place.country === null) continue;
    const event = eventScene(clauses, place);
    if (event) {
      const frame = wentTo(clauses, event);
      if (frame) frames.push(frame);
    }
    if (place.preposition !== "in" && place.preposition !== "to" && place.preposition !== "at") continue;
    const opener = openerOf(clauses, place);
    if (opener < 0) continue;
    const frame =
      wasIn(clauses, place, opener) ??
      alsoIn(clauses, place, opener, places[k - 1], frames.at(-1)) ??
      (place.preposition === "to"
        ? null
        : (attendeesOf(clauses, place, opener) ??
          actedIn(clauses, place, opener) ??
          didIn(clauses, place, opener) ??
          doneBy(clauses, place, opener) ??
          attendedBy(clauses, place, opener) ??
          opensWith(clauses, place, opener)));
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "was in the country to assess", "is here for talks": where, the article tells. */
export function presencesHere(clauses: Clauses): VisitFrame[] {
  const { doc, first, last } = clauses;
  const attendees = attendeesHere(clauses);
  const frames: VisitFrame[] = attendees ? [attendees] : [];
  for (let i = doc.nextTrigger(first + 1, last, BEING); i < last; i = doc.nextTrigger(i + 1, last, BEING)) {
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

const BEING = trigger("is was are were be been");
const isHere = oneOf("here");
const isPurpose = oneOf("on for to");
const isLand = oneOf("country kingdom republic sultanate capital island");

/** Token of the preposition that governs a place, or -1. */
function openerOf({ doc, first }: Clauses, place: Place): number {
  let i = place.first - 1;
  while (i > first && wordAt(doc, i) !== place.preposition) i--;
  return wordAt(doc, i) === place.preposition ? i : -1;
}

/** "In Oslo, X will sign", "At the summit in Oslo, she said": the place that opens a clause about somebody. */
function opensWith(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, groups, verbs, first } = clauses;
  const event = opensAtEvent(clauses, opener);
  if ((opener > first + 1 && !event) || place.preposition !== "in") return null;
  // "In Oslo on Monday, X said": with a day it is no topic
  let start = place.last;
  let dated = false;
  while (start < place.last + 6 && (wordAt(doc, start) === "on" || doc.begins(start, CALENDAR) || doc.isNumber(start))) {
    dated ||= doc.begins(start, CALENDAR);
    start++;
  }
  if (doc.isMark(start, ",")) start++;
  const group = groups.find((candidate) => candidate.first >= place.last && candidate.first - start <= 1);
  const pronoun = !group && event && /^(he|she|i)$/.test(wordAt(doc, start)) ? start : -1;
  if (pronoun < 0 && !group?.members.every(isSomebody)) return null;
  const after = group?.last ?? start + 1;
  const verb = verbs.find((candidate) => candidate.form === "finite" && candidate.last > after);
  if (!verb || verb.first - after > 3 || (verb.kind === "speech" && !dated && !event) || verb.negated || verb.tense === "modal")
    return null;
  return {
    ...UNTOLD,
    rule: "visit/opens-with",
    sentence: clauses.sentence,
    at: verb.head,
    visitors: group?.members ?? [],
    pronoun,
    places: [place],
    // "In Oslo, X is due to be received"
    time:
      timeOfVerb(doc, verb) ?? (/^(future|intent)$/.test(verb.tense) || (verb.kind === "intent" && verb.passive) ? "planned" : "current"),
    verb,
  };
}

const opensEvent = oneOf("at during");
/** What may stand between an event and its place: "the summit, which will be held soon | in Oslo". */
const isAppointing = oneOf("which that is was will be to being held taking place soon hosted scheduled organised organized");

/** "At the forum | in Oslo", where the phrase opens the sentence or follows a comma, "that" or a quotation mark. */
function opensAtEvent({ doc, first }: Clauses, opener: number): boolean {
  let i = opener - 1;
  while (i > first && (isAppointing(doc, i) || doc.isMark(i, ","))) i--;
  while (i > first && i > opener - 16 && doc.isWord(i) && !opensEvent(doc, i)) i--;
  if (!opensEvent(doc, i)) return false;
  for (let at = i + 1; at < opener; at++)
    if (isEvent(doc, at)) return i === first || !doc.isWord(i - 1) || /^(that|said|and)$/.test(wordAt(doc, i - 1));
  return false;
}

/** "was in Minsk on July 17", "has been to Washington", "will be in Athens", "is expected in Bamako". */
function wasIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs, first } = clauses;
  let i = beforeDay(doc, opener - 1, first);
  while (i > first && doc.hasClass(i, ADVERB | TIME) && !doc.hasClass(i, BE)) i--;
  if (wordAt(doc, i) === "last") i--;
  const text = wordAt(doc, i);
  if (text === "while") return whileIn(clauses, place, i);
  if (i < opener - 1 && doc.isMark(i, ",") && place.preposition === "in") return nowIn(clauses, place, i);
  const headline = headlineIn(clauses, place, opener);
  if (headline) return headline;
  const expected = isExpected(doc, i) && doc.hasClass(i - 1, BE);
  if (!expected && (!/^(is|was|be|been|are|were)$/.test(text) || (place.preposition === "to" && text !== "been"))) return null;
  if (!expected && verbs.some((verb) => verb.first <= i && verb.last > i)) return null;
  const frame = being(clauses, i, place);
  if (frame === null || expected) return frame && { ...frame, rule: "visit/due-in", time: "planned" };
  return isErrand(clauses, place.last) ? { ...frame, rule: "visit/is-in-for" } : frame;
}

/** "was in Oslo on June 3, | in Suva on June 5 | and in Lima": the next stop of whoever was in the one before, with no more than its day between. */
function alsoIn(
  { doc }: Clauses,
  place: Place,
  opener: number,
  before: Place | undefined,
  stop: VisitFrame | undefined,
): VisitFrame | null {
  if (before === undefined || stop === undefined || !/^visit\/(?:was-in|is-in-for)$/.test(stop.rule) || stop.places[0] !== before)
    return null;
  if (opener <= before.last) return null;
  for (let i = before.last; i < opener; i++)
    if (!(doc.begins(i, CALENDAR) || doc.isNumber(i) || doc.isMark(i, ",") || /^(?:on|and|then)$/.test(wordAt(doc, i)))) return null;
  return { ...stop, places: [place] };
}

/** "was on Saturday, June 8 | in Oslo": the token of the "was" before a day, else the token itself. */
function beforeDay(doc: Doc, at: number, first: number): number {
  let i = at;
  while (i > first && i > at - 7 && (doc.begins(i, CALENDAR) || doc.isNumber(i) || doc.isMark(i, ",") || wordAt(doc, i) === "on")) i--;
  return i < at && /^(?:is|was|are|were)$/.test(wordAt(doc, i)) ? i : at;
}

/** "is in Oslo to attend", "was in Oslo for talks": on a journey, wherever home is. */
function isErrand({ doc, verbs }: Clauses, behind: number): boolean {
  let at = behind;
  // "was in Oslo in July for a meeting"
  if (/^(on|in|last|from)$/.test(wordAt(doc, at)))
    while (at < behind + 6 && (/^(on|in|last|from|to|week|month)$/.test(wordAt(doc, at)) || doc.begins(at, CALENDAR) || doc.isNumber(at)))
      at++;
  return (
    (wordAt(doc, at) === "to" && verbs.some((verb) => verb.first === at)) ||
    (wordAt(doc, at) === "for" && [1, 2, 3, 4].some((ahead) => isEvent(doc, at + ahead) || isJourney(doc, at + ahead)))
  );
}
const isJourney = oneOf("visit trip tour");

/** "X, currently in Oslo, said": the adverb is all that the apposition has for a verb. */
function nowIn({ doc, groups, sentence }: Clauses, place: Place, at: number): VisitFrame | null {
  const group = groups.findLast((candidate) => candidate.last === at);
  if (!group?.members.every(isSomebody) || !isNow(doc, at + 1) || !doc.isMark(place.last, ",")) return null;
  return { ...UNTOLD, rule: "visit/was-in", sentence, at: at + 1, visitors: group.members.slice(-1), places: [place], time: "current" };
}

const isNow = oneOf("now currently presently still already");

/** "Minister X in Oslo for talks": a headline without a verb. */
function headlineIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, groups, verbs, sentence, last } = clauses;
  const [group] = groups;
  if (place.preposition !== "in" || !group || group.last !== opener || group.first - clauses.first > 1 || last - place.last > 8)
    return null;
  if (verbs.some((verb) => verb.form === "finite") || !group.members.every(isSomebody) || !/^(for|to|on)$/.test(wordAt(doc, place.last)))
    return null;
  return { ...UNTOLD, rule: "visit/headline-in", sentence, at: opener, visitors: group.members, places: [place], time: "current" };
}

/** "met Y while in Oslo", "While in Oslo, X met Y". */
function whileIn(clauses: Clauses, place: Place, at: number): VisitFrame | null {
  const { doc, verbs, sentence } = clauses;
  const isMain = (verb: VerbGroup): boolean => verb.form === "finite";
  const verb = verbs.findLast((candidate) => isMain(candidate) && candidate.last <= at) ?? verbs.find(isMain);
  // "While in Oslo, X laid": right behind the comma, whatever the verb
  const next = at - clauses.first <= 1 && doc.isMark(place.last, ",") ? place.last + 1 : -1;
  const opened = next < 0 ? undefined : clauses.groups.find((group) => group.first >= next && group.first - next <= 1);
  if (!verb && !opened) return null;
  const { group, pronoun } = opened ? { group: opened, pronoun: -1 } : travellers(clauses, verb as VerbGroup);
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  const time = verb ? timeOfVerb(doc, verb) : null;
  return { ...UNTOLD, rule: "visit/while-in", sentence, at, visitors, pronoun, places: [place], time, verb: verb ?? null };
}

/** Whoever "is", "was" or "will be" somewhere, by the token of the verb. */
/** "A, a close ally of President B, was in Oslo": whom the words between commas describe, naming another; or null. */
function describedBy({ doc, groups, verbs }: Clauses, inner: Group, at: number): Group | null {
  if (!doc.isMark(inner.last, ",") || inner.last !== at - 1 || !/^(of|to)$/.test(prepositionOf(doc, inner.first))) return null;
  const outer = groups.findLast(({ last }) => last < inner.first && doc.isMark(last, ",") && inner.first - last < 9);
  if (outer === undefined || !doc.hasClass(outer.last + 1, ARTICLE)) return null;
  return verbs.some(({ first }) => first >= outer.last && first < inner.first) ? null : outer;
}

function being(clauses: Clauses, i: number, place: Place | null): VisitFrame | null {
  const { doc, groups, first } = clauses;
  let start = i;
  while (start > first && doc.hasClass(start - 1, WILL | HAVE | BE | ADVERB | MODAL)) start--;
  const relative = doc.hasClass(start - 1, RELATIVE);
  const nearest = groups.findLast((candidate) => candidate.last <= start && start - candidate.last <= (relative ? 3 : 1));
  const group = nearest && !relative ? (describedBy(clauses, nearest, start) ?? nearest) : nearest;
  const pronoun = group || !/^(he|she)$/.test(wordAt(doc, start - 1)) ? -1 : start - 1;
  // "has ended a visit to Oslo and is now in Suva": of whoever has
  const joined =
    !nearest && pronoun < 0 && wordAt(doc, start - 1) === "and"
      ? clauses.verbs.findLast((verb) => verb.form === "finite" && verb.last < start)
      : undefined;
  const shared = joined ? travellers(clauses, joined) : null;
  if (shared?.group?.members.every(isSomebody)) return { ...frameIn(clauses, i, place, start), visitors: shared.group.members };
  const isParty = (member: PartyPhrase): boolean =>
    isSomebody(member) ||
    (member.kind === "delegation" && (place === null || (member.country !== null && /^an?$/.test(member.determiner))));
  if ((!group && pronoun < 0) || !group?.members.every(isParty))
    return pronoun >= 0 ? { ...frameIn(clauses, i, place, start), pronoun } : null;
  return { ...frameIn(clauses, i, place, start), visitors: group.members };
}

function frameIn(clauses: Clauses, i: number, place: Place | null, start: number): VisitFrame {
  const { doc } = clauses;
  const text = wordAt(doc, i);
  // "was in Oslo this week" is news; "has been to Oslo" is over
  const isOver = text === "been" && place?.preposition === "to";
  let time: VisitTime | null = isOver ? "ended" : /^(was|were)$/.test(text) && opensEarlier(doc, start) ? "recalled" : "current";
  for (let j = start; j <= i; j++) if (doc.hasClass(j, WILL)) time = "planned";
  return {
    ...UNTOLD,
    rule: "visit/was-in",
    sentence: clauses.sentence,
    at: i,
    places: place === null ? [] : [place],
    type: typeWithin(doc, i, clauses.last),
    time: time === "planned" || place === null ? time : (timeBehind(doc, i, Math.min(clauses.last, i + 12)) ?? time),
  };
}
