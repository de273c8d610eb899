import type { Because } from "../0-ground/because.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import { recogniseAttendance } from "../3-recognise/encounters/attendance.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { type Entity, isPerson, isPronoun, typeOf } from "../4-resolve/entities.ts";
import { attend } from "./attending.ts";
import { metByLeading } from "./leading.ts";
import { nameLeaders, nameSpeakers } from "./led.ts";
import { merge } from "./merging.ts";
import type { Dated, Reading } from "./reading.ts";
import { metBySpeaking } from "./speaking.ts";
import { readFrame, type Told } from "./told.ts";
import { entitiesOf } from "./told-sides.ts";

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
  left: readonly Entity[];
  right: readonly Entity[];
  /** Who received, where the words say so. */
  host: Entity | null;
  guest: Entity | null;
  because: Because;
}

/** The meetings that the article reports, in order of first mention. */
export function assembleMeetings(reading: Reading): Meeting[] {
  readLeaders(reading);
  const meetings: Meeting[] = [];
  let host: Entity | null = null;
  let opened = null as Told | null;
  for (const sentence of reading.sentences) {
    for (const frame of reading.framesOf(sentence.clauses.sentence)) {
      // "X said after the talks": tells of a meeting only where nothing else did.
      if (frame.rule === "encounter/the-talks" && meetings.length > 0) continue;
      for (const told of readFrame(reading, sentence, frame)) {
        merge(reading, meetings, inCourseOf(opened, told));
        const [one] = told.left;
        if (one && told.left.length === 1 && told.right.length === 0 && frame.right.length > 0 && (one.sure || one.offices.length > 0))
          host = one;
        if (told.right.length === 0 && (one ? host === one && frame.right.length > 0 : frame.left.length > 0) && meetings.length === 0)
          opened = opened?.dated && !told.dated ? opened : told;
        if ((told.left.length > 0 && told.right.length > 0) || told.left.length > 1) reading.discourse.tellsOf(told.left, told.right);
      }
    }
    for (const frame of recogniseAttendance(sentence.clauses)) attend(reading, meetings, frame, { host, opened });
  }
  if (meetings.length === 0) meetings.push(...metBySpeaking(reading));
  nameLeaders(reading, meetings);
  metByLeading(reading, meetings);
  nameSpeakers(reading, meetings);
  for (const meeting of meetings) dropConsort(meeting);
  const sound = meetings.filter((meeting) => meeting.parties.length >= 2);
  return sound.filter(
    (meeting) =>
      (!ofStates(meeting) && !isHomeWelcome(meeting) && !isArrival(reading, meeting)) ||
      (ofStates(meeting) &&
        !isTold(meeting, sound) &&
        /^encounter\/(support-verb|noun-between|noun-with|with)$/.test(meeting.because.rule)),
  );
}

/** "On Wednesday X received three envoys in Oslo. First came A, with whom X talked": on the day and at the place of the reception. */
function inCourseOf(opened: Told | null, told: Told): Told {
  if (opened === null || told.status !== "held" || told.recalled || told.frame.sentence - opened.frame.sentence > 3) return told;
  if (told.frame.mode === "phone" || told.frame.mode === "video" || ![...told.left, ...told.right].includes(opened.left[0] as Entity))
    return told;
  const mode = told.frame.mode ?? opened.frame.mode;
  return { ...told, frame: { ...told.frame, mode }, dated: told.dated ?? opened.dated, place: told.place ?? opened.place };
}

/** "the king and queen of Norway": beside a king the queen is his spouse, and no party. */
function dropConsort(meeting: Meeting): void {
  const { parties } = meeting;
  const king = parties.find(({ entity }) => entity.offices.some(({ text }) => KING.test(text)))?.entity;
  const at = parties.findIndex(
    ({ entity }) =>
      entity.offices.some(({ text }) => QUEEN.test(text)) &&
      king !== undefined &&
      (entity.country === null || king.country === null || entity.country === king.country),
  );
  if (at >= 0 && parties.length > 2) parties.splice(at, 1);
}
const KING = /^(king|emperor|sultan|emir|amir|grand duke)\b/i;
const QUEEN = /^(queen|empress|sultana|grand duchess)\b/i;

/** "X led a Jamaican delegation": X heads it and comes from there. */
function readLeaders(reading: Reading): void {
  for (const { clauses } of reading.sentences) {
    for (const verb of clauses.verbs) {
      if (verb.kind !== "chairing" || !/^(led|leads|leading|headed|heads|heading)$/.test(wordAt(reading.doc, verb.head)) || verb.passive)
        continue;
      const object = clauses.groups.find(
        (group) => group.first >= verb.last && group.first - verb.last <= 5 && group.members[0]?.kind === "delegation",
      );
      if (!object) continue;
      const { group, pronoun } = subjectOf(clauses, verb);
      const [named] = entitiesOf(reading, group?.members ?? []);
      const leader = named ?? (pronoun >= 0 && isPronoun(reading.doc, pronoun) ? reading.pronoun(clauses.sentence, pronoun) : null);
      if (!leader || !isPerson(leader)) continue;
      leader.leads = true;
      leader.country ??= object.members[0]?.country ?? null;
    }
  }
}

/** "Kenya and Mali will hold talks. The ministers A of Kenya and B of Mali will discuss": of persons, too. */
const isTold = (meeting: Meeting, meetings: readonly Meeting[]): boolean =>
  meeting.status === "planned" &&
  meetings.some(
    (other) =>
      other !== meeting &&
      !ofStates(other) &&
      other.status === meeting.status &&
      meeting.parties.every(({ entity }) => other.parties.some((party) => party.entity.country === entity.country)),
  );

/** "The Kenyan ambassador to Norway welcomed the Kenyan delegation": on its arrival, no meeting. */
const isHomeWelcome = ({ because, left, right }: Meeting): boolean => {
  const [host] = left;
  const home = host?.country ?? null;
  return (
    because.rule === "encounter/welcomes" &&
    host !== undefined &&
    typeOf(host) === "ambassador" &&
    home !== null &&
    right.length > 0 &&
    right.every(({ country }) => country === home)
  );
};

/** "She was welcomed by the deputy speaker, Kenya's envoy in Oslo A and Norway's envoy in Nairobi B": her own envoy comes to the airport. */
function isArrival({ doc }: Reading, { because, left, right }: Meeting): boolean {
  const home = left[0]?.country ?? null;
  if (because.rule !== "encounter/received-by" || home === null || left.length > 1 || right.length < 2) return false;
  const isWelcome = isGreeted(doc, doc.tokenAt(because.start, 0, doc.count));
  const isEnvoy = (entity: Entity): boolean => typeOf(entity) === "ambassador" || entity.offices.some(({ text }) => /^envoy\b/i.test(text));
  return isWelcome && right.some((entity) => entity.country === home && isEnvoy(entity));
}
const isGreeted = oneOf("welcomed greeted met");

const ofStates = (meeting: Meeting): boolean => meeting.parties.every(({ entity }) => entity.kind === "country");
