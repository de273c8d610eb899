import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { isState, wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { isPronoun } from "../4-resolve/entities.ts";
import { dateOf, governor, isPurpose } from "./governors.ts";
import type { Dated, SentenceReading } from "./reading.ts";
import { followsOn, isAbout, isTopic } from "./told-setting.ts";

const DETERMINER = classBit("article") | classBit("possessive");
const PREPOSITION = classBit("preposition");
const JOINT = classBit("relative") | classBit("be") | classBit("have") | classBit("will");
const ENCOUNTERS = bitOf("encounters");
const isVisitNoun = oneOf("visit trip tour stay stopover");

/** The date that the clause of an encounter gives it. */
export function dateOfFrame(sentence: SentenceReading, frame: EncounterFrame): Dated | null {
  // "their Thursday meeting"
  const before = sentence.dates.find((date) => date.last === frame.at && date.type === "date" && date.value !== null && isDay(date));
  if (before) return before;
  const own = dateOf(
    sentence,
    frame.verb,
    frame.at,
    [frame.at + 1, endOfParties(frame), ...placesBehind(sentence, frame), ...placeBehindParties(sentence, frame)],
    (date) =>
      !isOfVisit(sentence, frame, date) &&
      !isInAside(sentence, frame, date) &&
      !isOfContent(sentence, frame, date) &&
      !isOfLandmark(sentence, date) &&
      !isOfNextStep(sentence, frame, date) &&
      !isOpen(date) &&
      !isPremodifier(sentence, date) &&
      !isOfEvent(sentence, frame, date) &&
      (isDay(date) || !isOfTopic(sentence, frame, date)),
  );
  return (
    own ??
    dateOfHolding(sentence, frame) ??
    dateOfOpening(sentence, frame) ??
    dateOfCarrier(sentence, frame) ??
    dateOfPurpose(sentence, frame) ??
    dateOfMain(sentence, frame) ??
    dateOfJourney(sentence, frame) ??
    dateOfFollowing(sentence, frame) ??
    dateOfSince(sentence, frame)
  );
}

/** "the first talks since December 2012, when A met B": the day from which the time is counted. */
function dateOfSince({ clauses: { doc, first }, dates }: SentenceReading, { verb, left }: EncounterFrame): Dated | null {
  const subject = left[0]?.first ?? verb?.first ?? -1;
  for (let at = subject - 1; at > first && at > subject - 4; at--) {
    if (wordAt(doc, at) !== "when") continue;
    const date = dates.findLast(({ last }) => last <= at && at - last <= 1);
    const isSince = date?.value?.endsWith("/..") && wordAt(doc, date.first - 1) === "since";
    return date !== undefined && isSince ? { ...date, value: (date.value as string).slice(0, -3) } : null;
  }
  return null;
}

/**
 * "took part in talks with X held in Oslo on Monday", "a meeting of A and B, which was held on Monday", "the round was held on Monday, chaired by
 * A and B": the day on which they were held.
 */
function dateOfHolding(sentence: SentenceReading, { at, left, right, verb, rule }: EncounterFrame): Dated | null {
  if (verb !== null && verb.head === at) return null;
  const { doc, verbs } = sentence.clauses;
  const end = Math.max(at + 1, ...[...left, ...right].map(({ last }) => last));
  const held =
    rule === "encounter/chaired-by" && verb !== null
      ? verbs.find(({ first, last }) => first > at && last <= verb.first)
      : verbs.find(({ first }) => first >= end && first - end <= 3);
  const isSo = held !== undefined && held !== verb && isHeld(doc, held.head) && (held.passive || doc.hasClass(held.last, PREPOSITION));
  return isSo ? dateOf(sentence, held, held.head, [], isDay) : null;
}
const isHeld = oneOf("held hosted convened organised organized conducted");
/** "A, who took office a month ago, met": the day within the commas of a relative clause before the verb. */
function isInAside({ clauses: { doc, first } }: SentenceReading, { at, verb }: EncounterFrame, date: Dated): boolean {
  if (!doc.isMark(date.last, ",") || date.last >= Math.min(at, verb?.first ?? at)) return false;
  for (let i = date.first - 1; i > first && i > date.first - 14 && !doc.isMark(i, ","); i--)
    if (isRelative(doc, i)) return doc.isMark(i - 1, ",");
  return false;
}
const isRelative = oneOf("who which whose");

/** Token behind the last party that stands behind the encounter: "met A", "a meeting between A and B"; or -9. */
const endOfParties = ({ at, left, right }: EncounterFrame): number => {
  const last = right.at(-1)?.last ?? left.at(-1)?.last ?? -9;
  return last > at || right.length > 0 ? last : -9;
};

/** "signed the accord in Oslo on Wednesday, following a breakfast of the two": on the day of what was done after it, not of what was said. */
function dateOfFollowing(sentence: SentenceReading, frame: EncounterFrame): Dated | null {
  const after = followsOn(sentence, frame);
  if (after < 0) return null;
  const verb = sentence.clauses.verbs.findLast((other) => other.form === "finite" && other.last <= after);
  if (verb === undefined || verb.kind.includes("speech") || verb.tense !== "past") return null;
  return dateOf(sentence, verb, verb.head, [], isDay);
}

/** "after their meeting at the ministry in Tokyo | on May 28": the end of the place that stands shortly behind the noun, with no party or verb between. */
function placesBehind({ clauses: { groups, verbs }, places }: SentenceReading, { at, verb }: EncounterFrame): number[] {
  if (verb !== null && verb.head === at) return [];
  const place = places.find(({ first, preposition }) => first > at && first - at < WITHIN && /^(in|at)$/.test(preposition));
  if (place === undefined) return [];
  const isClear =
    !verbs.some(({ first }) => first > at && first < place.first) &&
    !groups.some(({ first, members }) => first > at && first < place.first && !members.every(isState));
  return isClear ? [place.last] : [];
}
const WITHIN = 10;

/** "following a meeting between A and B in Oslo | on Tuesday": the end of the place right behind the parties of a noun. */
function placeBehindParties({ places }: SentenceReading, frame: EncounterFrame): number[] {
  const end = frame.verb !== null && frame.verb.head === frame.at ? -1 : endOfParties(frame);
  const place =
    end < 0 ? undefined : places.find(({ first, preposition }) => first > end && first - end <= 2 && /^(in|at)$/.test(preposition));
  return place === undefined ? [] : [place.last];
}

/** "In phone talks held last month, A and B agreed": of the talks that open the sentence, the only date before the subject. */
function dateOfOpening({ clauses: { doc, first }, dates }: SentenceReading, { rule, left }: EncounterFrame): Dated | null {
  const subject = left[0]?.first ?? -1;
  if (!/^encounter\/(?:agree|discuss|exchange)$/.test(rule) || !/^(?:in|during|at)$/.test(wordAt(doc, first))) return null;
  const noun = doc.nextBegin(first, first + 5, ENCOUNTERS);
  if (noun >= first + 5 || noun > subject) return null;
  const told = dates.filter((date) => date.first > noun && date.last <= subject && date.type === "date" && date.value !== null);
  return told.length === 1 ? (told[0] as Dated) : null;
}

/** "On Friday, X is expected to meet": the day of the verb that the infinitive hangs on. */
function dateOfCarrier(sentence: SentenceReading, { verb, at }: EncounterFrame): Dated | null {
  if (verb === null || !isInfinitive(sentence, verb)) return null;
  const carrier = sentence.clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  if (carrier === undefined || verb.first - carrier.last > 3) return null;
  return dateOf(sentence, carrier, at, [], (date) => date.last <= carrier.first && isDay(date) && !isOpen(date));
}

/** "met X to discuss relations on Friday": the day behind what they met for, with no other day in the clause. */
function dateOfPurpose(sentence: SentenceReading, { verb, at }: EncounterFrame): Dated | null {
  if (verb === null || verb.form !== "finite") return null;
  const { clauses, dates } = sentence;
  const purpose = clauses.verbs.find((other) => other.first > verb.last && other.first > at);
  if (purpose === undefined || !isPurpose(purpose)) return null;
  const days = dates.filter((date) => date.type === "date" && date.value !== null && governor(sentence, date.first) === purpose);
  const [day] = days;
  return days.length === 1 && day !== undefined && isDay(day) && !isOpen(day) && wordAt(clauses.doc, day.first - 1) === "on" ? day : null;
}

/** "visited Rome on Tuesday, where she met", "flies to Suva on June 18 to meet": on the day of the journey to the place. */
function dateOfJourney(sentence: SentenceReading, { at, verb }: EncounterFrame): Dated | null {
  const { clauses, dates, places } = sentence;
  const where = verb !== null && verb.form === "finite" ? whereBefore(clauses, verb.first) : -1;
  const from = where >= 0 ? where : verb !== null && isInfinitive(sentence, verb) ? verb.first : -1;
  // "arrived in Oslo on Tuesday from Suva, where he had met X": before that day
  if (from < 0 || from > at || verb?.tense === "pluperfect") return null;
  const told = dates.filter((date) => date.last <= from && date.type !== "duration" && date.value !== null);
  const date = told.at(-1);
  if (date === undefined || !isDay(date) || date.value?.includes("/")) return null;
  // "On Thursday, X is due to attend a session, where he will meet"
  if (told.length === 1 && where >= 0) return date;
  if (from - date.last > 5) return null;
  const isJourney = places.some(
    (place) =>
      place.last <= from &&
      Math.abs(date.first - place.last) <= 6 &&
      /^(?:to|in|visit|visits|visited|visiting|for)$/.test(place.preposition),
  );
  return isJourney ? date : null;
}

/** "told this on Monday when he received X", "the ministry said yesterday, as Y met Z": the day right before the clause of the encounter. */
function dateOfMain(sentence: SentenceReading, frame: EncounterFrame): Dated | null {
  const { clauses, dates } = sentence;
  // "when he led a delegation to meet X"
  const verb =
    frame.verb !== null && frame.verb.form !== "finite"
      ? clauses.verbs.findLast((other) => other.form === "finite" && other.last <= (frame.verb?.first ?? 0))
      : frame.verb;
  if (verb == null || verb.form !== "finite") return null;
  const { doc, first, groups, verbs } = clauses;
  let at = verb.first - 1;
  while (at > first + 3 && at > verb.first - LONGEST_SUBJECT && !isWhile(doc, at)) at--;
  if (verb !== frame.verb && wordAt(doc, at) !== "when") return null;
  if (!isWhile(doc, at) || verbs.some((other) => other.form === "finite" && other.first > at && other.last <= verb.first)) return null;
  const isSubject =
    (isPronoun(doc, at + 1) && verb.first - at <= 4) ||
    groups.some((group) => group.first - at <= 2 && group.first > at && verb.first - group.last <= 3);
  const date = dates.findLast((other) => other.last <= at && other.type === "date" && other.value !== null);
  return isSubject && date !== undefined && at - date.last <= 1 && isDay(date) && !date.value?.includes("/") ? date : null;
}
const isWhile = oneOf("when as while");
const LONGEST_SUBJECT = 24;

const isInfinitive = ({ clauses: { doc } }: SentenceReading, verb: VerbGroup): boolean =>
  verb.form === "infinitive" || wordAt(doc, verb.first) === "to";

/** Token of the "where", "at which" that opens the clause of a verb, however long its subject is, or -1. */
function whereBefore({ doc, groups }: SentenceReading["clauses"], at: number): number {
  const subject = groups.find(({ first, last }) => first < at && at - last <= 1 && last <= at)?.first ?? at;
  for (let i = subject - 1; i > subject - 8 && i > 0; i--)
    if (wordAt(doc, i) === "where" || (wordAt(doc, i) === "which" && isIn(doc, i - 1))) return i;
  return -1;
}
const isIn = oneOf("in at during");

const isDay = ({ value }: Dated): boolean => value === null || /^\d{4}-\d{2}-\d{2}/.test(value);

/** "since April", "until 2025", "for 2025-2026": no day of an encounter. */
const isOpen = ({ value }: Dated): boolean =>
  value !== null && (value.startsWith("..") || value.endsWith("..") || /^\d{4}\/\d{4}$/.test(value));

/** "the 2024 agreement", "the May 3 accord": the date tells which, not when. */
function isPremodifier({ clauses: { doc, verbs } }: SentenceReading, { first, last }: Dated): boolean {
  // "said that last Friday X met Y"
  if (!doc.hasClass(first - 1, DETERMINER) || wordAt(doc, first - 1) === "that") return false;
  if (!doc.isWord(last) || doc.hasClass(last, PREPOSITION | JOINT) || doc.begins(last, ENCOUNTERS)) return false;
  return !verbs.some((verb) => verb.first <= last && last < verb.last);
}

/** "the outcome of the summit, which was held in May", "a senator who brokered the deal in 2018": the day of what a relative clause speaks of. */
function isOfEvent({ clauses: { doc } }: SentenceReading, frame: EncounterFrame, date: Dated): boolean {
  const { first } = date;
  if (!isDay(date))
    for (let i = first - 1; i > frame.at && i > first - LONGEST_SUBJECT && !doc.isMark(i, ","); i--)
      if (isWho(doc, i)) return frame.verb === null || frame.verb.first < i;
  for (let i = first - 1; i > frame.at && i > first - 8; i--) {
    if (doc.isMark(i, ",")) return false;
    if (isWhich(doc, i)) return frame.verb === null || frame.verb.first < i;
  }
  return false;
}
const isWhich = oneOf("which that");
const isWho = oneOf("who whose");

/** "discussed the signing in October 2020 of the accord": the month or year belongs to what is talked about. */
function isOfTopic({ clauses: { doc, groups } }: SentenceReading, frame: EncounterFrame, { first }: Dated): boolean {
  const end = Math.max(frame.at + 1, ...[...frame.left, ...frame.right].map((party) => party.last).filter((last) => last <= first));
  for (let i = end; i < first - 1; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) i = group.last - 1;
    else if (isTopic(doc, i) || isAbout(doc, i)) return true;
  }
  return false;
}

/** "Trade grew last year, X said opening talks with Y": the time of what is said, not of the talks. */
function isOfContent({ clauses: { doc, first, verbs } }: SentenceReading, frame: EncounterFrame, date: Dated): boolean {
  // "told the press after his talks with X that trade had grown since 1995"
  for (let i = date.first - 1; i > frame.at; i--)
    if (wordAt(doc, i) === "that")
      return verbs.some(({ form, kind, last }) => form === "finite" && kind.includes("speech") && last <= i && i - last < MOST_TOLD);
  const said = verbs.findLast((verb) => verb.last <= frame.at && verb.form === "finite" && verb.kind.includes("speech"));
  if (said === undefined || date.last > said.first || date.first - first <= 4) return false;
  for (let i = date.last; i < said.first; i++) if (doc.isMark(i, ",")) return true;
  return false;
}

const MOST_TOLD = 40;

/** "met X two days after the attack of June 11": the day of what came before. */
function isOfLandmark({ clauses: { doc, first } }: SentenceReading, date: Dated): boolean {
  if (wordAt(doc, date.first - 1) !== "of") return false;
  for (let i = date.first - 2; i >= first && i > date.first - 8; i--) if (isAfter(doc, i)) return true;
  return false;
}
const isAfter = oneOf("after before following since");

/** "will call on X before travelling on to Norway on Thursday": the day of what comes after. */
function isOfNextStep({ clauses: { doc } }: SentenceReading, frame: EncounterFrame, { first }: Dated): boolean {
  for (let i = frame.at + 1; i < first - 1; i++) if (isAround(doc, i) && wordAt(doc, i + 1).endsWith("ing")) return true;
  return false;
}
const isAround = oneOf("before after");

/** "during his visit from May 10 to 12": several days of a visit told behind the meeting do not date it. */
function isOfVisit({ clauses: { doc } }: SentenceReading, frame: EncounterFrame, date: Dated): boolean {
  if (date.first < frame.at || !date.value?.includes("/")) return false;
  for (let i = date.first - 1; i > frame.at && i > date.first - 10; i--) if (isVisitNoun(doc, i)) return true;
  return false;
}

/** "A summit set for November 16 was cancelled": the only day between the encounter and the verb that cancels it. */
export function dateOfAppointment(sentence: SentenceReading, { at, verb }: EncounterFrame): Dated | null {
  const { doc } = sentence.clauses;
  const told = sentence.dates.filter((date) => date.first > at && date.type !== "duration");
  const between = verb === null ? [] : told.filter((date) => date.last <= verb.first);
  // "called off a meeting with X that was due on Friday", "postponed their talks, which were to be held on Friday"
  const behind = told.filter(({ first }) => verb !== null && verb.last <= at && isOfRelative(doc, at, first));
  const [date] = between.length > 0 ? between : behind;
  return date !== undefined && between.length + behind.length === 1 && date.value !== null ? date : null;
}

/** True where "that was due", "which were to be held" stands between the encounter and the day. */
function isOfRelative(doc: Doc, at: number, day: number): boolean {
  for (let i = day - 1; i > at && i > day - LONGEST_SUBJECT; i--)
    if (isWhich(doc, i)) return /^(?:was|were|is|are|had)$/.test(wordAt(doc, i + 1));
  return false;
}

/** The only other date of the sentence, or the only one before the verb: "talks scheduled for Thursday were put off until". */
export function otherDate(sentence: SentenceReading, frame: EncounterFrame, besides: Dated): Dated | null {
  const others = sentence.dates.filter((date) => {
    if (date === besides || date.type !== "date" || date.value === null) return false;
    // "is to call on X on Monday, while a meeting with Y was put off to Tuesday": of another clause
    const verb = governor(sentence, date.first);
    return verb === frame.verb || verb === null || verb.form !== "finite";
  });
  // The day of the dateline stands before the encounter, too.
  const between = others.filter((date) => frame.verb !== null && date.first > frame.at && date.last <= frame.verb.first);
  if (between.length === 1) return between[0] as Dated;
  const earlier = others.filter((date) => frame.verb !== null && date.last <= frame.verb.first);
  return others.length === 1 ? (others[0] as Dated) : earlier.length === 1 ? (earlier[0] as Dated) : null;
}
