import { classBit } from "../2-segment/dictionary.ts";
import type { AttendanceFrame } from "../3-recognise/encounters/attendance.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { mayBe } from "./identity.ts";
import type { Meeting } from "./meetings.ts";
import { nameParties, uniteByPart } from "./naming.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import { compatible, inHeadline, isApart } from "./same-meeting.ts";
import type { Told } from "./told.ts";
import { entitiesOf } from "./told-sides.ts";

/** Adds what was told to the meeting that it speaks of, or to `meetings` as a new one. */
export function merge(reading: Reading, meetings: Meeting[], told: Told): void {
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
  const named = uniteByPart(reading, meetings, told, parties);
  if (named) {
    reading.refresh();
    update(named, told, []);
    return;
  }
  const known = told.again ? null : findKnown(reading, meetings, told, parties);
  if (known) {
    update(known, told, parties);
    return;
  }
  if (parties.length < 2) return;
  const same = told.again ? null : findAlike(meetings, told, parties);
  if (same) {
    nameParties(same, parties);
    update(same, told, parties);
    return;
  }
  const headline = told.again ? null : inHeadline(reading, meetings, told, parties);
  if (headline) {
    nameParties(headline.meeting, parties, headline.named);
    update(headline.meeting, told, parties);
    return;
  }
  // "The two ministers discussed": speaks of the meeting already told of, never of a new one beside it.
  const [pair] = told.frame.left;
  if (
    meetings.length > 0 &&
    told.frame.left.length === 1 &&
    pair?.plural &&
    pair.countries.length === 0 &&
    told.right.length === 0 &&
    told.status === "held" &&
    !told.recalled &&
    !told.again
  )
    return;
  // Counterparts of somebody who is not known meet nobody.
  if (told.left.length === 0 && told.frame.rule !== "encounter/noun-between") return;
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

const WILL = classBit("will");

/** "will be attended by": the words before the token speak of what is to come. */
function isToCome({ sentences }: Reading, { sentence, at }: AttendanceFrame): boolean {
  const { doc, first, last } = (sentences[sentence] as SentenceReading).clauses;
  for (let i = first; i < at + 3 && i < last; i++) if (doc.hasClass(i, WILL)) return true;
  return false;
}

/** Adds those present to the meeting told of last, up to two paragraphs before. */
export function attend(reading: Reading, meetings: Meeting[], frame: AttendanceFrame): void {
  for (const { party, country } of frame.heads ?? [])
    for (const entity of reading.entitiesOf(party)) {
      entity.country ??= country;
      entity.leads = true;
    }
  const near = meetings.filter((meeting) => meeting.status !== "cancelled" && !meeting.recalled && meeting.lastSentence <= frame.sentence);
  // What is told in the past was no attendance at a meeting to come.
  const held = near.filter(({ status }) => status === "held");
  const there = held.length > 0 && !isToCome(reading, frame) ? held : near;
  const latest = there.reduce<Meeting | null>(
    (best, meeting) => (best === null || meeting.lastSentence >= best.lastSentence ? meeting : best),
    null,
  );
  if (!latest) {
    if (meetings.length === 0 && GATHERS.has(frame.rule)) meetings.push(...gathered(reading, frame));
    return;
  }
  const leader =
    frame.rule === "attendance/accompanied-by"
      ? (entitiesOf(reading, frame.company)[0] ?? reading.subjectOf(frame.sentence))
      : /delegation/.test(frame.rule)
        ? (entitiesOf(reading, frame.company).find((entity) => entity.country !== null || isPerson(entity)) ?? null)
        : null;
  // Whoever belongs to a delegation is wherever its head is.
  const own =
    /delegation/.test(frame.rule) && leader !== null
      ? there.filter((meeting) => meeting.parties.some((party) => party.entity === leader))
      : [];
  for (const meeting of own.length > 0 ? own : [latest])
    for (const entity of entitiesOf(reading, frame.attendees)) {
      if (!isPerson(entity) || entity.name === "" || meeting.parties.some((party) => party.entity === entity)) continue;
      meeting.parties.push({ entity, side: "other", company: leader, attends: true });
      reading.discourse.attends(entity);
    }
}

const GATHERS: ReadonlySet<string> = new Set([
  "attendance/attended-by",
  "attendance/attended",
  "attendance/took-part",
  "attendance/participants-were",
  "attendance/heads-of-sides",
]);

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
    each: false,
    another: false,
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

/** The meeting already told of that this clause speaks of again, or null. */
function findKnown(reading: Reading, meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): Meeting | null {
  const apart = isApart(reading, told, parties);
  const fits = (meeting: Meeting): boolean => {
    if (meeting.status !== told.status || (meeting.recalled !== told.recalled && parties.length > 1)) return false;
    if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return false;
    // Whoever only attended one meeting may hold the next: "separately, the commander received X".
    const own = meeting.parties.filter((party) => !party.attends || told.frame.definite);
    const shared = parties.filter((entity) => own.some((party) => party.entity === entity)).length;
    // "They had spoken by phone": no talk at a table
    if (told.frame.mode === "phone" && meeting.mode === "in_person" && !told.frame.definite) return false;
    // "Before the trilateral session, A held a separate meeting with B"
    if (apart && own.length > parties.length) return false;
    if (parties.length >= 2) return shared >= 2 && (shared === parties.length || shared === meeting.parties.length);
    return shared === 1 && told.frame.definite;
  };
  const found = meetings.filter(fits);
  return found[found.length - 1] ?? null;
}

/** The meeting told of before whose parties these are, where one telling has only an office or a delegation for a person whom the other names. */
function findAlike(meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): Meeting | null {
  const fits = (meeting: Meeting): boolean => {
    if (meeting.status !== told.status || meeting.recalled !== told.recalled) return false;
    if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return false;
    const principals = meeting.parties.filter((party) => !party.attends).map((party) => party.entity);
    if (parties.length > principals.length) return false;
    const left = [...principals];
    let shared = 0;
    let unnamed = 0;
    for (const entity of parties) {
      const own = left.indexOf(entity);
      const alike = own >= 0 ? own : left.findIndex((other) => mayBe(entity, other) || mayBe(other, entity));
      if (alike < 0) return false;
      if (own >= 0) shared++;
      else unnamed++;
      left.splice(alike, 1);
    }
    // Two offices without names are those of two named persons only where the title or lead tells of them.
    return unnamed > 0 && (shared > 0 || meeting.sentence <= 1);
  };
  const found = meetings.filter(fits);
  return found.length === 1 || told.frame.definite ? (found.at(-1) ?? null) : null;
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
  // A country that a later sentence names is more often talked about than the scene.
  if (/^encounter\/(took-place|with|receive|between)/.test(told.frame.rule)) meeting.country ??= told.place?.country ?? null;
  setRelation(meeting, told);
}
