import { subjectOf } from "../3-recognise/clauses.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { isState, wordAt } from "../3-recognise/parties/parties.ts";
import type { Place } from "../3-recognise/places.ts";
import { isLongAgo, isLongBefore, isOnce } from "../3-recognise/visits/time.ts";
import type { Entity } from "../4-resolve/entities.ts";
import { governor } from "./governors.ts";
import { separates } from "./joint.ts";
import type { Status } from "./meetings.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import { dateOfAppointment, dateOfFrame, otherDate } from "./told-date.ts";
import { placeOf } from "./told-setting.ts";
import { entitiesOf, isParty, sidesOf } from "./told-sides.ts";
import { errandAhead, isAhead, isBehind, isOnAgenda, isPast } from "./told-time.ts";

/** What one frame tells, its phrases resolved. */
export interface Told {
  readonly frame: EncounterFrame;
  readonly left: readonly Entity[];
  readonly right: readonly Entity[];
  readonly status: Status;
  readonly recalled: boolean;
  readonly dated: Dated | null;
  readonly place: Place | null;
  /** A further encounter of the same parties, whatever was told of them before. */
  readonly again?: boolean;
  /** One of several that the clause tells apart. */
  readonly apart?: boolean;
}

const EARLIER = /^(recent|previous|earlier|last|past|former|latest)$/;

/** "recalled his recent meeting", "had met", "at their previous talks": not the news itself. */
function isRecalled(sentence: SentenceReading, frame: EncounterFrame): boolean {
  const { doc, first } = sentence.clauses;
  if ((frame.tense === "pluperfect" && !isReported(sentence, frame)) || (frame.verb?.lemma === "recall" && frame.verb.last <= frame.at))
    return true;
  // "Let us recall that in January X met Y"
  const carrier = sentence.clauses.verbs.findLast((verb) => verb.last <= (frame.verb?.first ?? frame.at));
  if (carrier?.lemma === "recall" && wordAt(doc, carrier.last) === "that") return true;
  for (let i = frame.at - 1; i >= first && i > frame.at - 4; i--)
    if (EARLIER.test(wordAt(doc, i)) && !sentence.dates.some((date) => date.first <= i && i < date.last)) return true;
  if (isOnce(doc, frame.at - 1)) return true;
  // "Before this, A and B met in May"
  if (
    /^(before|prior)$/.test(wordAt(doc, first)) &&
    [1, 2].some((next) => /^(this|that)$/.test(wordAt(doc, first + next)) && doc.isMark(first + next + 1, ","))
  )
    return true;
  // "four days after X held talks with Y"
  const [one] = frame.left;
  if (frame.tense === "past" && one !== undefined && one.first < frame.at && isLongBefore(doc, one.first)) return true;
  // "recently paid a visit to Moscow to hold talks with X"
  const errand =
    frame.verb?.form === "infinitive"
      ? sentence.clauses.verbs.findLast((verb) => verb.form === "finite" && verb.last <= frame.at)
      : undefined;
  return errand !== undefined && isLongAgo(doc, errand);
}

/** "The press service said that A had met B": the news, put back by the tense of the report, where no person recalls it. */
function isReported({ clauses }: SentenceReading, { verb, left }: EncounterFrame): boolean {
  const { doc, verbs } = clauses;
  const said = verb === null ? undefined : verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  if (said === undefined || !said.kind.includes("speech") || said.tense !== "past" || said.passive) return false;
  const subject = subjectOf(clauses, said);
  const isBody = subject.pronoun < 0 && (subject.group === null || subject.group.members.every(isState));
  return isBody && wordAt(doc, said.last) === "that" && (left[0]?.first ?? 0) - said.last <= 3;
}

/** "since December 2012, when A met B" */
const isSince = ({ doc }: Reading, dated: Dated | null): boolean => dated !== null && wordAt(doc, dated.first - 1) === "since";

export function readFrame(reading: Reading, sentence: SentenceReading, frame: EncounterFrame): Told[] {
  const sides = sidesOf(reading, sentence, frame);
  if (sides === null) return [];
  const { left, right } = sides;
  const errand = errandAhead(reading, sentence, frame);
  // "set for Sunday, were put back to February 2": the new appointment
  const moved = frame.cancelled && frame.verb !== null ? movedTo(sentence, frame.verb.last) : null;
  const found = errand ?? moved ?? dateOfFrame(sentence, frame) ?? (frame.cancelled ? dateOfAppointment(sentence, frame) : null);
  // What was held is not dated by a day to come, nor what will be by the day of a report.
  const isHeld = errand === null && /^(past|perfect|pluperfect)$/.test(frame.tense) && !frame.cancelled;
  // "will be shown around and call on X tomorrow": what no verb of the lexicon carries, on a day to come
  const isAppointed = errand === null && frame.verb === null && !frame.cancelled && isAhead(reading, found);
  // "discussed the summit to be held in Oslo"
  const isToBeHeld = frame.rule === "encounter/took-place" && frame.verb?.form === "infinitive" && frame.tense === "none";
  const isToCome = (isToBeHeld || /^(future|intent)$/.test(frame.tense)) && !frame.cancelled;
  const dated = (isHeld && !isAppointed && isAhead(reading, found)) || (isToCome && isBehind(reading, found)) ? null : found;
  const ahead =
    errand !== null || isAppointed || isToCome || (frame.tense === "present" && isAhead(reading, dated)) || isOnAgenda(sentence, frame);
  const status: Status = frame.cancelled ? "cancelled" : ahead ? "planned" : "held";
  const recalled = status === "held" && (isRecalled(sentence, frame) || isPast(reading, dated) || isSince(reading, dated));
  const place = placeOf(sentence, frame);
  // "postponed to July 22": the old appointment falls, a new one stands.
  const appointed =
    status === "cancelled" &&
    dated !== null &&
    /^(to|until|till|for)$/.test(wordAt(reading.doc, dated.first - 1)) &&
    frame.verb !== null &&
    dated.first >= frame.verb.last;
  const told: Told = {
    frame,
    left,
    right,
    status,
    recalled,
    dated: appointed ? otherDate(sentence, frame, dated) : dated,
    // "was put off to May 3, when the two will meet in Oslo": where the new one is
    place: appointed && place !== null && place.first > dated.first ? null : place,
    again: frame.another,
  };
  if (appointed) return [told, { ...told, status: "planned", dated, place }];
  const further = furtherOf(reading, sentence, told);
  // "met on May 3 and on June 7": two encounters
  const again = dated === null || further.length > 0 ? null : (alsoOn(reading, sentence, dated) ?? againIn(sentence, dated));
  if (again) return [told, { ...told, dated: again.dated, place: again.place ?? told.place, again: true }];
  if (status === "held" && isTwice(sentence, frame))
    return [
      { ...told, again: true },
      { ...told, again: true },
    ];
  // "met virtually with A and with B": at one table
  const isTable = frame.mode === "video" || saysTogether(sentence, frame);
  if (further.length > 0 && isTable && further.every(({ dated, place }) => dated === told.dated && place === told.place))
    return [{ ...told, right: [...right, ...further.flatMap((other) => other.right)] }];
  if (further.length > 0) return [...right.map((entity) => ({ ...told, right: [entity] })), ...further];
  if (right.length > 1 && ofEach(sentence, frame)) return right.map((entity) => ({ ...told, right: [entity], apart: true }));
  if (frame.each && right.length === 1 && left.length > 1 && left.every(isParty))
    return left.map((entity) => ({ ...told, left: [entity] }));
  const pairs = parallel(frame, left);
  if (pairs.length > 0) return pairs.map((entity) => ({ ...told, left: [left[0] as Entity], right: [entity] }));
  if (separates(reading, frame, left, right)) return right.map((entity) => ({ ...told, right: [entity], apart: true }));
  return [told];
}

/** "met A in Oslo on Monday and B in Suva on Thursday": whoever is added, with the day and place told behind them, else those of the first. */
function furtherOf(reading: Reading, sentence: SentenceReading, told: Told): Told[] {
  return (told.frame.further ?? []).flatMap((phrase) => {
    const frame: EncounterFrame = { ...told.frame, at: phrase.last - 1, right: [phrase] };
    const dated = dayBefore(sentence, phrase.first) ?? dateOfFrame(sentence, frame) ?? told.dated;
    const place = placeOf(sentence, frame) ?? told.place;
    return entitiesOf(reading, [phrase])
      .filter((entity) => !told.left.includes(entity) && !told.right.includes(entity))
      .map((entity) => ({ ...told, right: [entity], dated, place }));
  });
}

/** "and on Tuesday with B": the day between "and" and whom it adds. */
function dayBefore({ clauses: { doc }, dates }: SentenceReading, at: number): Dated | null {
  const date = dates.findLast(({ last }) => last <= at);
  if (date === undefined || at - date.last > 3 || date.value === null) return null;
  for (let i = date.last; i < at; i++) if (!/^(?:with|by|the|a|an)$/.test(wordAt(doc, i))) return null;
  return wordAt(doc, date.first - 1) === "and" || wordAt(doc, date.first - 2) === "and" ? date : null;
}

const movedTo = ({ clauses: { doc }, dates }: SentenceReading, from: number): Dated | null =>
  dates.find(
    (date) => date.first >= from && date.type === "date" && date.value !== null && /^(to|until|till)$/.test(wordAt(doc, date.first - 1)),
  ) ?? null;

/** "a meeting with each of his guests" */
function ofEach({ clauses: { doc } }: SentenceReading, { at, right }: EncounterFrame): boolean {
  for (let i = at + 1; i < (right[0]?.first ?? 0); i++) if (wordAt(doc, i) === "each" && wordAt(doc, i + 1) === "of") return true;
  return false;
}

function saysTogether({ clauses: { doc } }: SentenceReading, { at }: EncounterFrame): boolean {
  for (let i = at - 2; i < at + 3; i++) if (/^(jointly|together|simultaneously|virtually)$/.test(wordAt(doc, i))) return true;
  return false;
}

/** "Parallel meetings took place between A and B as well as C": A's with each of the others, who are of one country. */
function parallel({ rule, each }: EncounterFrame, left: readonly Entity[]): readonly Entity[] {
  const [one, ...others] = left;
  if (rule !== "encounter/noun-between" || !each || !one || others.length < 2) return [];
  const countries = new Set(others.flatMap(({ country }) => country ?? []));
  return countries.size === 1 && (one.country === null || !countries.has(one.country)) ? others : [];
}

/** "met twice in Oslo", "met in Oslo twice": two encounters, "twice" in the clause of the verb. */
function isTwice({ clauses: { doc, verbs, last } }: SentenceReading, { verb }: EncounterFrame): boolean {
  if (verb === null || !/^(past|perfect|pluperfect)$/.test(verb.tense)) return false;
  const end = Math.min(verbs.find((other) => other.first >= verb.last)?.first ?? last, verb.last + 8);
  for (let i = verb.last; i < end; i++) if (wordAt(doc, i) === "twice") return wordAt(doc, i + 1) !== "a";
  return false;
}

/** The date that an "and" adds to the one before: "in May 2021 and June 2022". */
function alsoOn(reading: Reading, sentence: SentenceReading, dated: Dated): Again | null {
  const { doc } = reading;
  if (dated.type !== "date") return null;
  let at = dated.last;
  if (wordAt(doc, at) !== "and") return null;
  at++;
  if (/^(on|in|again|then)$/.test(wordAt(doc, at))) at++;
  const next = sentence.dates.find((date) => date.first >= at && date.first <= at + 1 && date.type === "date");
  // "met A on Monday and on Tuesday she was received": the second day opens a clause of its own.
  if (next === undefined || governor(sentence, next.first) !== governor(sentence, dated.first)) return null;
  return next.value !== null && next.value !== dated.value ? { dated: next, place: null } : null;
}

interface Again {
  readonly dated: Dated;
  readonly place: Place | null;
}

/** "met in Oslo on August 15, when B was sworn in, and again in Suva on January 15", "in Oslo on May 1 and in Suva in the last week of June". */
function againIn({ clauses: { doc, last, verbs }, dates, places }: SentenceReading, dated: Dated): Again | null {
  if (dated.type !== "date") return null;
  for (let i = dated.last; i < last && i < dated.last + 24; i++) {
    if (wordAt(doc, i) !== "and" || (i > dated.last && wordAt(doc, i + 1) !== "again")) continue;
    const place = places.find((other) => other.preposition === "in" && other.first > i && other.first - i <= 3);
    const next = dates.find((date) => date.first > i && date.first - (place?.last ?? i) <= 4 && date.type === "date");
    if (!place || !next || next.value === null || verbs.some((verb) => verb.first > i && verb.first < next.first)) return null;
    return { dated: next, place };
  }
  return null;
}
