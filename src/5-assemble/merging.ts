import { edtfBounds } from "../0-ground/edtf.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import type { Entity } from "../4-resolve/entities.ts";
import { mayBe } from "./identity.ts";
import type { Meeting } from "./meetings.ts";
import { nameParties, uniteByPart } from "./naming.ts";
import type { Dated, Reading } from "./reading.ts";
import { isSpouse, withoutRetinue } from "./retinue.ts";
import { compatible, inHeadline, isApart, partHeadline } from "./same-meeting.ts";
import type { Told } from "./told.ts";
import { cameFor, goesOnAbout, isProgramme, justRecalled } from "./told-again.ts";
import { entitiesOf } from "./told-sides.ts";

/** Adds what was told to the meeting that it speaks of, or to `meetings` as a new one. */
export function merge(reading: Reading, meetings: Meeting[], told: Told): void {
  const all = withoutRetinue(told);
  const parties = all.filter((entity) => !isSpouse(reading.doc, entity));
  if (parties.length === 1 && all.length > 1) return;
  if (told.frame.rule === "encounter/called-off") {
    callOff(meetings, told);
    return;
  }
  if (parties.length === 0 || (told.frame.rule === "encounter/took-place" && parties.length === 1)) {
    const latest = meetings.reduce<Meeting | null>(
      (best, meeting) =>
        meeting.status === told.status && !meeting.recalled && (best === null || meeting.lastSentence >= best.lastSentence)
          ? meeting
          : best,
      null,
    );
    // "A was invited to meet B in Oslo. The meeting took place on Monday"
    const planned = told.status === "held" && told.dated?.value ? meetings.at(-1) : undefined;
    const isNext = planned?.status === "planned" && told.frame.sentence - planned.lastSentence <= 2;
    if (planned && isNext && told.frame.rule === "encounter/took-place" && (latest === null || latest.sentence < planned.sentence)) {
      // what the title tells of, too
      if (latest?.parties.every(({ entity }) => planned.parties.some((party) => party.entity === entity)))
        meetings.splice(meetings.indexOf(latest), 1);
      planned.status = "held";
      update(planned, told, parties);
      return;
    }
    // "The day before, the meeting itself took place": no news of the one told of
    const isApart = told.dated !== null && opensWithDayBefore(reading, told);
    if (latest && !isApart && told.frame.rule === "encounter/took-place" && told.frame.sentence - latest.lastSentence <= 8) {
      // "The meetings will be organised by video": of all that are told of, whatever their verb made likely
      if (told.frame.mode === "phone" || told.frame.mode === "video")
        for (const meeting of told.frame.each ? meetings : [latest])
          if (meeting.status === told.status && !meeting.recalled && !meeting.placed) meeting.mode = told.frame.mode;
      update(latest, told, parties);
    }
    // "The day before, the meeting itself took place under the chairmanship of X": of those who were received after it
    const [chair] = parties;
    if (latest && isApart && chair && latest.parties.length > 3 && latest.parties.every(({ entity }) => entity !== chair)) {
      const guests = latest.parties.map(({ entity }) => entity).filter((entity) => entity !== latest.host && entity !== latest.left[0]);
      meetings.push(newMeeting(reading, { ...told, left: [chair, ...guests] }, [chair, ...guests]));
    }
    return;
  }
  const named = uniteByPart(reading, meetings, told, parties);
  if (named) {
    reading.refresh();
    update(named, told, []);
    return;
  }
  partHeadline(reading, meetings, told, parties);
  const known = told.again ? null : findKnown(reading, meetings, told, parties);
  if (known) {
    update(known, told, parties);
    return;
  }
  if (parties.length < 2) return;
  const same = told.again ? null : findAlike(meetings, told, parties);
  if (same) {
    nameParties(same, parties, { meetings });
    update(same, told, parties);
    return;
  }
  // "arrived on Tuesday to meet B. She is scheduled to meet B in the afternoon": what she came for lies ahead
  const errand = told.status === "planned" && !told.again ? cameFor(reading, meetings, told, parties) : null;
  if (errand) {
    errand.status = "planned";
    update(errand, told, parties);
    return;
  }
  const headline = told.again ? null : inHeadline(reading, meetings, told, parties);
  if (headline) {
    nameParties(headline.meeting, parties, { named: headline.named });
    // "hold talks", and below it "in a telephone conversation"
    headline.meeting.mode = told.frame.mode ?? headline.meeting.mode;
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
    (told.status === "held" || goesOnAbout(meetings, told, parties)) &&
    !told.recalled &&
    !told.again &&
    !isListedBefore(reading, told) &&
    !isAnother(meetings, told, parties)
  )
    return;
  // Counterparts of somebody who is not known meet nobody.
  if (told.left.length === 0 && told.frame.rule !== "encounter/noun-between") return;
  const meeting = newMeeting(reading, told, parties);
  // "He also met each of his guests before the summit opened": on the day of the summit
  const table =
    told.dated === null && told.status === "held" && isApart(reading, told, parties)
      ? meetings.findLast(
          (other) =>
            other.parties.length > parties.length &&
            other.date !== null &&
            parties.every((entity) => other.parties.some((party) => party.entity === entity)),
        )
      : undefined;
  if (table && !told.recalled && !table.recalled && table.status === "held") {
    meeting.date = table.date;
    meeting.dateBasis = table.dateBasis;
    meeting.dated = table.dated;
  }
  setRelation(meeting, told);
  // "spoke by phone ... In their previous conversation on May 3": by phone as well
  if (meeting.mode === null && told.recalled && isConversation(reading, told))
    meeting.mode =
      meetings.findLast(
        (other) =>
          other.parties.length === parties.length && parties.every((entity) => other.parties.some((party) => party.entity === entity)),
      )?.mode ?? null;
  meetings.push(meeting);
}

const isConversation = ({ doc }: Reading, { frame }: Told): boolean => /^(?:conversation|call|contact)$/.test(wordAt(doc, frame.at));

function newMeeting({ doc }: Reading, told: Told, parties: readonly Entity[]): Meeting {
  const { frame } = told;
  return {
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
}

/** "... held by A and B. The two leaders met in Oslo": the sentence before names just them together. */
function isListedBefore(reading: Reading, { frame, left }: Told): boolean {
  const groups = reading.sentences[frame.sentence - 1]?.clauses.groups ?? [];
  return groups.some(({ members }) => {
    const listed = members.length > 1 ? entitiesOf(reading, members) : [];
    return listed.length === left.length && left.every((entity) => listed.includes(entity));
  });
}

/** "... is to be received by X, but the audience was postponed until Friday": the one planned last falls, its new appointment stands. */
function callOff(meetings: Meeting[], told: Told): void {
  const from = told.status === "cancelled" ? "planned" : "cancelled";
  const latest = meetings.findLast((meeting) => meeting.status === from && told.frame.sentence - meeting.lastSentence <= 1);
  if (!latest) return;
  if (told.status === "cancelled") latest.status = "cancelled";
  else
    meetings.push({
      ...latest,
      parties: latest.parties.map((party) => ({ ...party })),
      status: "planned",
      date: dayValue(told.dated),
      dateBasis: told.dated?.value ? "stated" : null,
      dated: told.dated,
      lastSentence: told.frame.sentence,
    });
}

/** "Before that, on Saturday night, X spoke to Y": told by its first words as earlier than the news. */
function isEarlier({ doc, published }: Reading, { frame, dated }: Told): boolean {
  const { first } = doc.sentenceRange(frame.sentence);
  const day = dated?.value ? edtfBounds(dated.value) : null;
  return /^(before|earlier|previously|prior)$/.test(wordAt(doc, first)) && published !== null && day?.last != null && day.last < published;
}

function opensWithDayBefore({ doc }: Reading, { frame }: Told): boolean {
  const { first } = doc.sentenceRange(frame.sentence);
  const at = wordAt(doc, first) === "the" || wordAt(doc, first) === "a" ? first + 1 : first;
  return wordAt(doc, at) === "day" && /^(before|earlier)$/.test(wordAt(doc, at + 1));
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
    if (isProgramme(reading, meeting, told, parties)) return true;
    if (meeting.status !== told.status || (meeting.recalled !== told.recalled && parties.length > 1)) return false;
    if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return false;
    // Whoever only attended one meeting may hold the next: "separately, the commander received X".
    const own = meeting.parties.filter((party) => !party.attends || told.frame.definite);
    const shared = parties.filter((entity) => own.some((party) => party.entity === entity)).length;
    // "They had spoken by phone": no talk at a table
    if (told.frame.mode === "phone" && (meeting.mode === "in_person" || (meeting.placed && meeting.mode === null)) && !told.frame.definite)
      return false;
    // "Before the trilateral session, A held a separate meeting with B"
    if (apart && own.length > parties.length) return false;
    // "spoke to A. Before that, on Saturday, he spoke to A"
    if (meeting.date === null && told.dated?.value && isEarlier(reading, told)) return false;
    // "met in Oslo ... held trilateral talks with X in Suva"
    if (isElsewhere(meeting, told) && (!told.frame.definite || (parties.length > 2 && parties.length > own.length))) return false;
    // "met A, who is there for the meeting of the ministers of Kenya, Mali and Togo": more sat at that table
    if (ofThree(told) && own.length < parties.length) return false;
    if (parties.length >= 2) return shared >= 2 && (shared === parties.length || shared === meeting.parties.length);
    return shared === 1 && told.frame.definite;
  };
  return meetings.findLast(fits) ?? justRecalled(reading, meetings, told, parties);
}

/** "met in Oslo ... held talks in Suva" */
const isElsewhere = (meeting: Meeting, { place }: Told): boolean =>
  meeting.placed && meeting.city !== null && place?.city != null && place.city !== meeting.city;

/** "A met B in Oslo. The two ministers also spoke by phone on Tuesday": all that is told of the two so far was at a table, or in another city. */
function isAnother(meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): boolean {
  const own = meetings.filter((meeting) => parties.every((entity) => meeting.parties.some((party) => party.entity === entity)));
  return (
    own.length > 0 &&
    own.every(
      (meeting) =>
        meeting.status === "cancelled" || isElsewhere(meeting, told) || (told.frame.mode === "phone" && meeting.mode === "in_person"),
    )
  );
}

/** "the meeting of the ministers of Kenya, Mali and Togo" */
const ofThree = ({ frame: { left, right } }: Told): boolean =>
  left.length === 1 && right.length === 0 && (left[0]?.countries.length ?? 0) > 2;

/** The meeting told of before whose parties these are, where one telling has only an office or a delegation for a person whom the other names. */
function findAlike(meetings: readonly Meeting[], told: Told, parties: readonly Entity[]): Meeting | null {
  const fits = (meeting: Meeting): boolean => {
    if (meeting.status !== told.status || meeting.recalled !== told.recalled) return false;
    if (told.dated?.value && meeting.date && !compatible(told.dated.value, meeting.date)) return false;
    const principals = meeting.parties.filter((party) => !party.attends).map((party) => party.entity);
    const left = [...principals];
    let shared = 0;
    let unnamed = 0;
    // "The ministers of Kenya and Mali met. Kenya's minister hosted A and B, as well as C of the agency": C is told of late
    let more = 0;
    for (const entity of parties) {
      const own = left.indexOf(entity);
      const alike = own >= 0 ? own : left.findIndex((other) => mayBe(entity, other) || mayBe(other, entity));
      if (alike < 0 || (own < 0 && parties.length > principals.length && left[alike]?.kind === "delegation")) {
        more++;
        continue;
      }
      if (own >= 0) shared++;
      else unnamed++;
      left.splice(alike, 1);
    }
    if (more > 0 && (left.length > 0 || more > 1 || told.frame.sentence - meeting.lastSentence > 1)) return false;
    // Two offices without names are those of two named persons only where the title or lead tells of them.
    return unnamed > 0 && (shared > 0 || meeting.sentence <= 1);
  };
  const found = meetings.filter(fits);
  return found.length === 1 || told.frame.definite ? (found.at(-1) ?? null) : null;
}

function update(meeting: Meeting, told: Told, parties: readonly Entity[]): void {
  for (const entity of parties)
    if (!meeting.parties.some((party) => party.entity === entity) && parties.length > meeting.parties.length) {
      meeting.parties.push({ entity, side: "other" });
      if (told.right.includes(entity) && meeting.right.length > 0) meeting.right = [...meeting.right, entity];
    }
  if (told.dated?.value && meeting.date === null) {
    meeting.date = dayValue(told.dated);
    meeting.dateBasis = "stated";
    meeting.dated = told.dated;
  }
  // "A Meets With B" in the title, "met virtually" in the text
  if (told.frame.mode === "video" && meeting.sentence <= 1 && meeting.lastSentence === meeting.sentence) meeting.mode = "video";
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
