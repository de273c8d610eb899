import { classBit } from "../2-segment/dictionary.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import type { AttendanceFrame } from "../3-recognise/encounters/attendance.ts";
import { type EncounterFrame, UNTOLD } from "../3-recognise/encounters/frame.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { isSpouseInCompany } from "../3-recognise/spouses.ts";
import { type Entity, isPerson, typeOf, unite } from "../4-resolve/entities.ts";
import { mayBe } from "./identity.ts";
import { eventBefore, settingOfEvent } from "./leading.ts";
import type { Meeting } from "./meetings.ts";
import { merge } from "./merging.ts";
import { type Reading, type SentenceReading, sizeOf } from "./reading.ts";
import type { Told } from "./told.ts";
import { entitiesOf } from "./told-sides.ts";

const WILL = classBit("will");

/** "will be attended by": the words before the token speak of what is to come. */
function isToCome({ sentences }: Reading, { sentence, at }: AttendanceFrame): boolean {
  const { doc, first, last } = (sentences[sentence] as SentenceReading).clauses;
  for (let i = first; i < at + 3 && i < last; i++) if (doc.hasClass(i, WILL)) return true;
  return false;
}

/** What was told before anybody was known to have met. */
interface Before {
  /** Who met somebody not named. */
  readonly host: Entity | null;
  /** "The chiefs of the region's forces met in Oslo on Monday": an encounter of nobody named, with its day and place. */
  readonly opened: Told | null;
}

/**
 * Adds those present to the meeting told of last, up to two paragraphs before. `host`: who met somebody not named before,
 * where no meeting is known yet: "The minister met ambassadors. The ambassadors of A and B took part".
 */
export function attend(reading: Reading, meetings: Meeting[], frame: AttendanceFrame, before: Before): void {
  for (const { party, country, leads } of frame.heads ?? [])
    for (const entity of reading.entitiesOf(party)) {
      entity.country ??= country;
      entity.leads ||= leads;
    }
  const there = near(reading, toldBefore(reading, meetings, frame), frame);
  const latest = lastOf(there);
  if (!latest) {
    if (meetings.length === 0 && GATHERS.has(frame.rule)) meetings.push(...gathered(reading, frame, before));
    return;
  }
  const present = frame.attendees.filter((phrase) => phrase.offices.length > 0 || !isSpouseInCompany(reading.doc, phrase));
  // "The president meets today ... The meeting will be attended by A": it lies ahead
  if (frame.rule === "attendance/attended-by" && isToCome(reading, frame) && isOfToday(reading, latest)) latest.status = "planned";
  const leader = leaderOf(reading, frame);
  if (leader !== null && isPerson(leader) && /delegation/.test(frame.rule))
    for (const entity of entitiesOf(reading, present)) {
      if (entity === leader || (entity.country !== null && entity.country !== leader.country)) continue;
      reading.discourse.belongs(leader, entity);
      if (typeOf(entity) !== "org_official") entity.country ??= leader.country;
    }
  // "The guest is accompanied by X", "He will be accompanied by X": on the journey, whomever he meets
  if (frame.rule === "attendance/is-accompanied-by" && (leader?.visiting || isToCome(reading, frame))) return;
  // Whoever belongs to a delegation is wherever its head is.
  const own =
    /delegation/.test(frame.rule) && leader !== null
      ? there.filter((meeting) => meeting.parties.some((party) => party.entity === leader))
      : [];
  const several = isOfMeetings(reading, frame) ? sizeOf(wordAt(reading.doc, frame.at + 2)) : 0;
  // "separately received A, B and C, in the presence of D": at all of what one verb told
  const isOfAll = frame.rule === "attendance/in-presence-of" && frame.sentence === latest.sentence;
  const one = isOfAll ? there.filter(({ because }) => because.start === latest.because.start) : [];
  const all =
    several > 1
      ? [...there].sort((a, b) => a.lastSentence - b.lastSentence).slice(-several)
      : one.length > 1 || isOfMeetings(reading, frame) || frame.rule === "attendance/hosted-by"
        ? there.filter(({ sentence }) => sentence === latest.sentence)
        : [];
  for (const meeting of own.length > 0 ? own : all.length > 0 ? all : [latest])
    for (const entity of entitiesOf(reading, present)) {
      if (!isPerson(entity) || entity.name === "" || meeting.parties.some((party) => party.entity === entity)) continue;
      if (leader === null && named(meeting, entity)) {
        reading.refresh();
        continue;
      }
      meeting.parties.push({ entity, side: "other", company: leader, attends: true });
      reading.discourse.attends(entity);
    }
}

/** Held, with nothing but "today" or no day at all said of when. */
const isOfToday = ({ doc }: Reading, { status, recalled, date, dated }: Meeting): boolean =>
  status === "held" && !recalled && (dated === null ? date === null : /^today\b/i.test(doc.slice(dated.first, dated.last)));

/** "hosted his counterparts from Kenya and Mali. The meeting was attended by Kenya's A": the one whom the meeting has without a name. */
function named(meeting: Meeting, entity: Entity): boolean {
  const [unnamed, ...others] = meeting.parties.filter((party) => party.entity.country !== null && mayBe(party.entity, entity));
  if (!unnamed || others.length > 0 || unnamed.entity.kind !== "office") return false;
  unite(unnamed.entity, entity);
  return true;
}

/** "The meeting was attended by X, who met Y separately": what stands behind is another. */
function toldBefore({ doc }: Reading, meetings: readonly Meeting[], { rule, sentence, at }: AttendanceFrame): readonly Meeting[] {
  if (rule !== "attendance/attended-by") return meetings;
  const before = meetings.filter((meeting) => meeting.sentence !== sentence || meeting.because.start < doc.start(at));
  return before.length > 0 ? before : meetings;
}

/** The meetings told of so far that the frame may speak of. */
function near(reading: Reading, meetings: readonly Meeting[], frame: AttendanceFrame): Meeting[] {
  // "The two last met in May. The talks were hosted by X": of the sentence before, recalled or not
  const isOfHosts = frame.rule === "attendance/hosted-by";
  const isSoon = ({ lastSentence }: Meeting): boolean => !isOfHosts || frame.sentence - lastSentence <= 1;
  const told = meetings.filter(
    (meeting) =>
      meeting.status !== "cancelled" && (!meeting.recalled || isOfHosts) && isSoon(meeting) && meeting.lastSentence <= frame.sentence,
  );
  // What is told in the past was no attendance at a meeting to come.
  const held = told.filter(({ status }) => status === "held");
  return held.length > 0 && !isToCome(reading, frame) ? held : told;
}

const lastOf = (meetings: readonly Meeting[]): Meeting | null =>
  meetings.reduce<Meeting | null>((best, meeting) => (best === null || meeting.lastSentence >= best.lastSentence ? meeting : best), null);

function leaderOf(reading: Reading, { rule, company, sentence }: AttendanceFrame): Entity | null {
  const told = entitiesOf(reading, company);
  if (/accompanie/.test(rule)) return told[0] ?? reading.subjectOf(sentence);
  // "Also present together with the general were A and B"
  if (rule === "attendance/present-were") return told[0] ?? null;
  if (!/delegation/.test(rule)) return null;
  const [leader, ...others] = reading.register.entities.filter((entity) => isPerson(entity) && entity.leads && entity.name !== "");
  return told.find((entity) => entity.country !== null || isPerson(entity)) ?? (others.length === 0 ? (leader ?? null) : null);
}

const isMeetings = oneOf("meetings talks audiences calls");

/** "also attended the meetings": of all that one sentence told. */
function isOfMeetings({ doc }: Reading, { at }: AttendanceFrame): boolean {
  for (let i = at + 1; i < at + 5; i++) if (isMeetings(doc, i)) return true;
  return false;
}

const SOON = 3;
const UNSET = { dated: null, place: null } as const;

const GATHERS: ReadonlySet<string> = new Set([
  "attendance/attended-by",
  "attendance/attended",
  "attendance/took-part",
  "attendance/participants-were",
  "attendance/present-were",
  "attendance/heads-of-sides",
]);

/** "The meeting was attended by A and B", where nothing else tells of it: a meeting of persons from two countries. */
function gathered(reading: Reading, frame: AttendanceFrame, { host, opened }: Before): Meeting[] {
  const present = entitiesOf(reading, frame.attendees).filter(isPerson);
  if (new Set(present.map((entity) => entity.country)).size < 2) return [];
  const { rule, sentence, at, attendees } = frame;
  const told: EncounterFrame = { ...UNTOLD, rule, sentence, at, left: attendees, mode: "in_person" };
  const chair = host === null ? chairOf(reading, frame) : null;
  const first = host ?? chair?.entity ?? receiver(reading, sentence - 1);
  const left = first === null || present.includes(first) ? present : [first, ...present];
  const meetings: Meeting[] = [];
  const event = rule === "attendance/heads-of-sides" ? eventBefore(reading, { first: sentence, last: sentence }) : null;
  const { dated, place } =
    chair !== null
      ? chair
      : opened !== null && sentence - opened.frame.sentence <= SOON
        ? opened
        : event !== null
          ? settingOfEvent(reading, event)
          : UNSET;
  const status = rule === "attendance/heads-of-sides" && isToCome(reading, frame) ? "planned" : "held";
  merge(reading, meetings, { frame: told, left, right: [], status, recalled: false, dated, place });
  reading.discourse.tellsOf(left, []);
  return meetings;
}

/** "X chaired in Oslo on Friday the ministerial meeting, in which took part A and B": who chairs it, where and when. */
function chairOf(
  reading: Reading,
  { sentence, at }: AttendanceFrame,
): (Pick<Told, "dated" | "place"> & { readonly entity: Entity }) | null {
  const { clauses, dates, places } = reading.sentences[sentence] as SentenceReading;
  const verb = clauses.verbs.find((other) => other.kind === "chairing" && other.form === "finite" && !other.passive && other.last <= at);
  const chairs = verb ? (subjectOf(clauses, verb).group?.members ?? []) : [];
  const [entity] = chairs.length === 1 ? entitiesOf(reading, chairs) : [];
  if (!entity || !isPerson(entity)) return null;
  const days = dates.filter((date) => date.type === "date" && date.last <= at);
  return {
    entity,
    dated: days.length === 1 ? (days[0] as Told["dated"]) : null,
    place: places.find((place) => place.preposition === "in" && place.last <= at) ?? null,
  };
}

/** "The president received the participants. Present were A and B": who received, in the sentence before. */
function receiver(reading: Reading, sentence: number): Entity | null {
  const receives = reading.sentences[sentence]?.clauses.verbs.some(
    (verb) => verb.kind === "meeting" && verb.frame === "host" && !verb.passive,
  );
  return receives ? reading.subjectOf(sentence) : null;
}
