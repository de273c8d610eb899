import type { Because } from "../0-ground/because.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import { type AttendanceFrame, recogniseAttendance } from "../3-recognise/attendance.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import { type EncounterFrame, recogniseEncounters } from "../3-recognise/encounters.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import type { Place } from "../3-recognise/places.ts";
import { type Entity, typeOf, unite } from "../4-resolve/register.ts";
import { type Dated, dateOf, isPerson, type Reading, type SentenceReading } from "./reading.ts";

export type Status = "held" | "planned" | "cancelled";
export type Side = "host" | "visitor" | "other";

export interface MeetingParty {
  readonly entity: Entity;
  side: Side;
  /** Whom they accompany, for those told of as company. */
  readonly company?: Entity | null;
  /** Told of as present, on neither side. */
  readonly attends?: boolean;
}

/** One encounter of the article, its parties in order of mention. */
export interface Meeting {
  readonly parties: MeetingParty[];
  status: Status;
  mode: "in_person" | "phone" | "video" | null;
  date: string | null;
  dateBasis: "stated" | "published" | null;
  /** The date expression that dates it. */
  dated: Dated | null;
  city: string | null;
  country: string | null;
  venue: string | null;
  occasion: string | null;
  topics: readonly string[];
  /** Told of as an earlier one: last year's, the previous one. */
  recalled: boolean;
  /** The words say where it took place. */
  readonly placed: boolean;
  /** Told of as a courtesy visit: the trip is of that type. */
  courtesy: boolean;
  /** Sentence that reports it. */
  readonly sentence: number;
  /** The last sentence that speaks of it so far. */
  lastSentence: number;
  /** The two sides as the clause that first tells of it names them. */
  readonly left: readonly Entity[];
  readonly right: readonly Entity[];
  /** Who received, where the words say so. */
  host: Entity | null;
  guest: Entity | null;
  because: Because;
}

interface Told {
  readonly frame: EncounterFrame;
  readonly left: readonly Entity[];
  readonly right: readonly Entity[];
  readonly status: Status;
  readonly recalled: boolean;
  readonly dated: Dated | null;
  readonly place: Place | null;
}

/** The meetings that the article reports, in order of first mention. */
export function assembleMeetings(reading: Reading): Meeting[] {
  readLeaders(reading);
  const meetings: Meeting[] = [];
  for (const sentence of reading.sentences) {
    for (const frame of recogniseEncounters(sentence.clauses)) {
      // "X said after the talks": tells of a meeting only where nothing else did.
      if (frame.rule === "encounter/the-talks" && meetings.length > 0) continue;
      for (const told of readFrame(reading, sentence, frame)) merge(reading, meetings, told);
    }
    for (const frame of recogniseAttendance(sentence.clauses)) attend(reading, meetings, frame);
  }
  const sound = meetings.filter((meeting) => meeting.parties.length >= 2);
  return sound.filter((meeting) => !ofStates(meeting) || (sound.length === 1 && meeting.because.rule === "encounter/support-verb"));
}

const EARLIER = /^(recent|previous|earlier|last|past|former|latest)$/;

/** "X led a Jamaican delegation": X heads it and comes from there. */
function readLeaders(reading: Reading): void {
  for (const { clauses } of reading.sentences) {
    for (const verb of clauses.verbs) {
      if (verb.kind !== "chairing" || !/^(led|leads|leading|headed|heads|heading)$/.test(wordAt(reading.doc, verb.head)) || verb.passive)
        continue;
      const object = clauses.groups.find(
        (group) => group.first >= verb.last && group.first - verb.last <= 5 && group.members[0]?.kind === "delegation",
      );
      const leader = object ? entitiesOf(reading, subjectOf(clauses, verb).group?.members ?? [])[0] : undefined;
      if (!leader || !isPerson(leader)) continue;
      leader.leads = true;
      leader.country ??= object?.members[0]?.country ?? null;
    }
  }
}

const ofStates = (meeting: Meeting): boolean => meeting.parties.every(({ entity }) => entity.kind === "country");

/** "recalled his recent meeting", "had met", "at their previous talks": not the news itself. */
function isRecalled(sentence: SentenceReading, frame: EncounterFrame): boolean {
  const { doc, first } = sentence.clauses;
  if (frame.tense === "pluperfect" || frame.verb?.lemma === "recall") return true;
  for (let i = frame.at - 1; i >= first && i > frame.at - 4; i--) if (EARLIER.test(wordAt(doc, i))) return true;
  return /^(previously|once)$/.test(wordAt(doc, frame.at - 1));
}

function readFrame(reading: Reading, sentence: SentenceReading, frame: EncounterFrame): Told[] {
  let left = entitiesOf(reading, frame.left);
  if (left.length === 0 && frame.pronoun >= 0) {
    const pronoun = wordAt(reading.doc, frame.pronoun);
    if (/^(they|two|both|pair|duo)$/.test(pronoun)) left = reading.pairBefore(frame.sentence, frame.pronoun);
    else {
      const who = /^(he|she|his|her|i|we)$/.test(pronoun) ? reading.pronoun(frame.sentence, frame.pronoun) : null;
      if (who) left = [who];
    }
  }
  if (/^encounter\/the(ir)?-talks$/.test(frame.rule) && left.length < 2) left = reading.pairBefore(frame.sentence, frame.at, left);
  // "In a separate meeting with X": of whoever the text speaks of
  if (left.length === 0 && frame.left.length === 0 && frame.pronoun < 0 && frame.separate && frame.rule === "encounter/noun-with") {
    const who = reading.sentences[frame.sentence - 1]?.subject;
    if (who) left = [who];
  }
  let right = entitiesOf(reading, frame.right).filter((entity) => !left.includes(entity));
  if (right.length === 0 && frame.rightPronoun >= 0) {
    const who = reading.objectPronoun(frame.sentence, left);
    if (who) right = [who];
  }
  if (frame.left.length > 0 && left.length === 0 && frame.right.length > 0 && !frame.definite) return [];
  const all = [...left, ...right];
  // Countries speak for themselves only among themselves.
  if (all.some(isParty)) {
    left = left.filter(isParty);
    right = right.filter(isParty);
  }
  const found = dateOf(sentence, frame.verb, frame.at, [frame.at + 1, frame.right.at(-1)?.last ?? -9]);
  // What was held is not dated by a day to come.
  const dated = /^(past|perfect|pluperfect)$/.test(frame.tense) && isAhead(reading, found) ? null : found;
  const ahead = frame.tense === "future" || frame.tense === "intent" || (frame.tense === "present" && isAhead(reading, dated));
  const status: Status = frame.cancelled ? "cancelled" : ahead ? "planned" : "held";
  const recalled = status === "held" && (isRecalled(sentence, frame) || isPast(reading, dated));
  const place = placeOf(sentence, frame);
  // "postponed to July 22": the old appointment falls, a new one stands.
  const appointed =
    status === "cancelled" &&
    dated !== null &&
    /^(to|until|till|for)$/.test(wordAt(reading.doc, dated.first - 1)) &&
    frame.verb !== null &&
    dated.first >= frame.verb.last;
  const told: Told = { frame, left, right, status, recalled, dated: appointed ? otherDate(sentence, dated) : dated, place };
  if (appointed) return [told, { ...told, status: "planned", dated }];
  const further = entitiesOf(reading, frame.further ?? []).filter((entity) => !left.includes(entity));
  if (further.length > 0) return [...right, ...further].map((entity) => ({ ...told, right: [entity] }));
  if (separates(frame, left, right)) return right.map((entity) => ({ ...told, right: [entity] }));
  return [told];
}

/** The only other date of the sentence. */
function otherDate(sentence: SentenceReading, besides: Dated): Dated | null {
  const others = sentence.dates.filter((date) => date !== besides && date.type === "date" && date.value !== null);
  return others.length === 1 ? (others[0] as Dated) : null;
}

const isParty = (entity: Entity): boolean =>
  isPerson(entity) || entity.kind === "delegation" || (entity.kind === "body" && entity.organisation !== null);

function entitiesOf(reading: Reading, phrases: readonly PartyPhrase[]): Entity[] {
  const entities: Entity[] = [];
  for (const phrase of phrases) for (const entity of reading.entitiesOf(phrase)) if (!entities.includes(entity)) entities.push(entity);
  return entities;
}

/** "when X meets Y on Monday": the day lies ahead. */
function isAhead(reading: Reading, dated: Dated | null): boolean {
  const value = dated?.value ? edtfBounds(dated.value) : null;
  const published = reading.head.published ? edtfBounds(reading.head.published) : null;
  return value?.first != null && published?.last != null && value.first > published.last;
}

/** More than ten days before the publication: no news of the day. */
function isPast(reading: Reading, dated: Dated | null): boolean {
  const value = dated?.value ? edtfBounds(dated.value) : null;
  const published = reading.head.published ? edtfBounds(reading.head.published) : null;
  if (value?.last == null || value.first == null || published?.first == null) return false;
  // "earlier this year", told in the past tense: longer than a week and the day of publication in it.
  const vague = value.last - value.first > 7 && value.first <= published.first && published.first <= value.last;
  return vague || published.first - value.last > 10;
}

const PRINCIPAL = new Set(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "other_minister", "legislator"]);

/** "met President A and Speaker B": principals of several houses are met one by one; a minister and his staff together. */
function separates(frame: EncounterFrame, left: readonly Entity[], right: readonly Entity[]): boolean {
  if (right.length < 2 || left.length !== 1) return false;
  if (frame.separate && right.every(isPerson)) return true;
  const countries = new Set(right.map((entity) => entity.country).filter((country) => country !== null));
  const types = right.map(typeOf);
  // "courtesy visits from his counterparts": one after the other; "received A and B": together.
  if (countries.size > 1) return frame.relation !== "with" && frame.rule === "encounter/support-verb" && right.every(isPerson);
  return (
    types.every((type) => type !== null && PRINCIPAL.has(type)) &&
    new Set(types).size === types.length &&
    (right.length > 2 || types.includes("head_of_state") || types.includes("head_of_government") || types.includes("legislator"))
  );
}

function placeOf(sentence: SentenceReading, frame: EncounterFrame): Place | null {
  // "his stay in Dominica, where he also met X"
  const { doc } = sentence.clauses;
  for (let i = frame.at - 1; i > sentence.clauses.first && i > frame.at - 8; i--) {
    if (wordAt(doc, i) !== "where") continue;
    const scene = sentence.places.find((place) => place.last <= i && i - place.last <= 1);
    if (scene) return scene;
  }
  const scenes = sentence.places.filter((place) => place.preposition === "in" || place.preposition === "at");
  const after = scenes.filter((place) => place.first > frame.at && !blocked(sentence, frame, place) && !topical(frame, place));
  const before = scenes.filter((place) => place.first < frame.at && place.first - sentence.clauses.first <= 8);
  const pool = after.length > 0 ? after : before;
  return pool[0] ?? null;
}

/** "discussed the situation in Gaza": after a verb of talking a place belongs to the topic, unless it follows at once. */
function topical(frame: EncounterFrame, place: Place): boolean {
  if (!/^encounter\/(discuss|agree|talk|exchange)$/.test(frame.rule)) return false;
  const ends = [frame.verb?.last ?? frame.at + 1, ...frame.right.map((party) => party.last)];
  return !ends.some((end) => place.first >= end && place.first - end <= 2);
}

/** True where another finite verb stands between the encounter and the place. */
function blocked(sentence: SentenceReading, frame: EncounterFrame, place: Place): boolean {
  return sentence.clauses.verbs.some(
    (verb) => verb !== frame.verb && verb.first > frame.at && verb.last <= place.first && verb.frame !== "support",
  );
}

function merge(reading: Reading, meetings: Meeting[], told: Told): void {
  const parties: Entity[] = [];
  for (const entity of told.left) if (!parties.includes(entity)) parties.push(entity);
  for (const entity of told.right) if (!parties.includes(entity)) parties.push(entity);
  if (parties.length === 0) {
    const latest = meetings.reduce<Meeting | null>(
      (best, meeting) =>
        meeting.status === told.status && !meeting.recalled && (best === null || meeting.lastSentence >= best.lastSentence)
          ? meeting
          : best,
      null,
    );
    if (latest && told.frame.rule === "encounter/took-place" && told.frame.sentence - latest.lastSentence <= 8)
      update(latest, told, parties);
    return;
  }
  if (uniteByPart(meetings, told)) {
    reading.refresh();
    return;
  }
  const known = findKnown(meetings, told, parties);
  if (known) {
    update(known, told, parties);
    return;
  }
  if (parties.length < 2) return;
  // "The two ministers discussed": speaks of the meeting already told of, never of a new one beside it.
  const [pair] = told.frame.left;
  if (
    meetings.length > 0 &&
    told.frame.left.length === 1 &&
    pair?.plural &&
    pair.countries.length === 0 &&
    told.right.length === 0 &&
    told.status === "held" &&
    !told.recalled
  )
    return;
  if (told.left.length === 0 && told.frame.rule !== "encounter/noun-between" && told.frame.left.length > 0) return;
  const { doc } = reading;
  const { frame } = told;
  const meeting: Meeting = {
    parties: parties.map((entity) => ({ entity, side: "other" })),
    status: told.status,
    mode: frame.mode,
    date: dayValue(told.dated),
    dateBasis: told.dated?.value ? "stated" : null,
    dated: told.dated,
    city: told.place?.city ?? null,
    country: told.place?.country ?? null,
    venue: null,
    occasion: null,
    topics: [],
    recalled: told.recalled,
    placed: told.place !== null,
    courtesy: told.frame.courtesy === true,
    sentence: frame.sentence,
    lastSentence: frame.sentence,
    left: told.left,
    right: told.right,
    host: null,
    guest: null,
    because: {
      rule: frame.rule,
      start: doc.start(frame.at),
      end: doc.end(frame.at),
      from: parties.flatMap((entity) => (entity.mentions[0] ? [entity.mentions[0].because] : [])),
    },
  };
  setRelation(meeting, told);
  meetings.push(meeting);
}

/** Adds those present to the meeting told of last, up to two paragraphs before. */
function attend(reading: Reading, meetings: Meeting[], frame: AttendanceFrame): void {
  const near = meetings.filter((meeting) => meeting.status !== "cancelled" && !meeting.recalled && meeting.lastSentence <= frame.sentence);
  const latest = near.reduce<Meeting | null>(
    (best, meeting) => (best === null || meeting.lastSentence >= best.lastSentence ? meeting : best),
    null,
  );
  if (!latest) {
    if (meetings.length === 0 && frame.rule === "attendance/attended-by") meetings.push(...gathered(reading, frame));
    return;
  }
  const leader =
    frame.rule === "attendance/accompanied-by"
      ? (entitiesOf(reading, frame.company)[0] ?? reading.sentences[frame.sentence]?.subject ?? null)
      : null;
  for (const entity of entitiesOf(reading, frame.attendees)) {
    if (!isPerson(entity) || entity.name === "" || latest.parties.some((party) => party.entity === entity)) continue;
    latest.parties.push({ entity, side: "other", company: leader, attends: true });
  }
}

/** "The meeting was attended by A and B", where nothing else tells of it: a meeting of persons from two countries. */
function gathered(reading: Reading, frame: AttendanceFrame): Meeting[] {
  const left = entitiesOf(reading, frame.attendees).filter(isPerson);
  if (new Set(left.map((entity) => entity.country)).size < 2) return [];
  const told: EncounterFrame = {
    rule: frame.rule,
    sentence: frame.sentence,
    at: frame.at,
    left: frame.attendees,
    pronoun: -1,
    right: [],
    rightPronoun: -1,
    relation: "with",
    mode: "in_person",
    tense: "past",
    cancelled: false,
    definite: false,
    verb: null,
    separate: false,
  };
  const meetings: Meeting[] = [];
  merge(reading, meetings, { frame: told, left, right: [], status: "held", recalled: false, dated: null, place: null });
  return meetings;
}

/** The day of a date expression, its clock time left out. */
const dayValue = (dated: Dated | null): string | null => dated?.value?.replace(/T.*$/, "") ?? null;

function setRelation(meeting: Meeting, told: Told): void {
  if (told.frame.relation === "host") {
    meeting.host ??= told.left[0] ?? null;
    meeting.guest ??= told.right[0] ?? null;
  } else if (told.frame.relation === "guest") {
    meeting.host ??= told.right[0] ?? null;
    meeting.guest ??= told.left[0] ?? null;
  }
}

/**
 * "The Azerbaijani president received the head of Baykar. ... during the meeting with Selcuk Bayraktar, Ilham Aliyev said":
 * two offices without names, then the same meeting with two names without offices in the same parts.
 */
function uniteByPart(meetings: readonly Meeting[], told: Told): boolean {
  const [left] = told.left;
  const [right] = told.right;
  if (!told.frame.definite || told.left.length !== 1 || told.right.length !== 1 || !left || !right || !isBare(left) || !isBare(right))
    return false;
  const meeting = meetings.find(
    (candidate) =>
      candidate.status === told.status &&
      candidate.left.length === 1 &&
      candidate.right.length === 1 &&
      told.frame.sentence - candidate.sentence <= 3,
  );
  const first = meeting?.left[0];
  const second = meeting?.right[0];
  if (first?.kind !== "office" || second?.kind !== "office") return false;
  unite(first, left);
  unite(second, right);
  return true;
}

const isBare = (entity: Entity): boolean =>
  entity.kind === "person" && entity.offices.length === 0 && entity.rank === null && entity.country === null;

/** The meeting already told of that this clause speaks of again, or null. */
function findKnown(meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): Meeting | null {
  const fits = (meeting: Meeting): boolean => {
    if (meeting.status !== told.status || (meeting.recalled !== told.recalled && parties.length > 1)) return false;
    if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return false;
    const shared = parties.filter((entity) => meeting.parties.some((party) => party.entity === entity)).length;
    if (parties.length >= 2) return shared >= 2 && (shared === parties.length || shared === meeting.parties.length);
    return shared === 1 && told.frame.definite;
  };
  const found = meetings.filter(fits);
  return found[found.length - 1] ?? null;
}

function compatible(a: string, b: string): boolean {
  const x = edtfBounds(a);
  const y = edtfBounds(b);
  if (!x || !y) return true;
  return (x.first ?? -Infinity) <= (y.last ?? Infinity) && (y.first ?? -Infinity) <= (x.last ?? Infinity);
}

function update(meeting: Meeting, told: Told, parties: readonly Entity[]): void {
  for (const entity of parties)
    if (!meeting.parties.some((party) => party.entity === entity) && parties.length > meeting.parties.length)
      meeting.parties.push({ entity, side: "other" });
  if (told.dated?.value && meeting.date === null) {
    meeting.date = dayValue(told.dated);
    meeting.dateBasis = "stated";
    meeting.dated = told.dated;
  }
  meeting.mode ??= told.frame.mode;
  meeting.lastSentence = told.frame.sentence;
  if (meeting.city === null && told.place?.city && (meeting.country === null || told.place.country === meeting.country)) {
    meeting.city = told.place.city;
    meeting.country = told.place.country;
  }
  meeting.country ??= told.place?.country ?? null;
  setRelation(meeting, told);
}
