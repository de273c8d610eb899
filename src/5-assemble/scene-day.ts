import { edtfBounds } from "../0-ground/edtf.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { type Entity, isPronoun } from "../4-resolve/entities.ts";
import { isEventNoun, marginOf } from "./events-told.ts";
import { dateOf } from "./governors.ts";
import type { Meeting } from "./meetings.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import { entitiesOf } from "./told-sides.ts";

/** The day on which the story is when it tells of a meeting that its own words do not date, or null. */
export const dayOfScene = (reading: Reading, meeting: Meeting, meetings: readonly Meeting[]): Dated | null =>
  meeting.status === "planned"
    ? (dayGoneOn(reading, meeting, meetings) ?? dayOfAgenda(reading, meeting, meetings))
    : (dayGoneOn(reading, meeting, meetings) ??
      dayOfMargin(reading, meeting) ??
      dayOfOpening(reading, meeting, meetings) ??
      dayOfSeries(reading, meeting));

/**
 * "On Saturday the minister will meet X. She will also hold talks with Y": a day's agenda goes on to the paragraph's end, and with "also"
 * into the next one.
 */
function dayOfAgenda({ doc, sentences }: Reading, meeting: Meeting, meetings: readonly Meeting[]): Dated | null {
  const last = meetings
    .slice(0, meetings.indexOf(meeting))
    .findLast((other) => other.status === "planned" && other.dateBasis === "stated" && other.sentence < meeting.sentence);
  if (last?.dated?.value == null || !/^\d{4}-\d{2}-\d{2}$/.test(last.dated.value)) return null;
  if (!last.parties.some((party) => meeting.parties.some((own) => own.entity === party.entity))) return null;
  const apart = (doc.paragraph[meeting.sentence] as number) - (doc.paragraph[last.sentence] as number);
  const { first, last: end } = (sentences[meeting.sentence] as SentenceReading).clauses;
  let isMore = apart === 0;
  for (let i = first; i < end && apart === 1; i++) isMore ||= isAlso(doc, i);
  return isMore ? last.dated : null;
}
const isAlso = oneOf("also furthermore");

const isSequel = oneOf("later afterwards afterward thereafter subsequently following afternoon evening");

/** "In the afternoon", "Following the talks", "Later": it goes on with the day of the meeting told before with one of the parties. */
function dayGoneOn(reading: Reading, meeting: Meeting, meetings: readonly Meeting[]): Dated | null {
  if (reading.head.published !== null && !isGoingOn(reading, meeting)) return null;
  const last = meetings
    .slice(0, meetings.indexOf(meeting))
    .findLast(
      (other) =>
        other.status === meeting.status &&
        other.recalled === meeting.recalled &&
        other.dateBasis === "stated" &&
        (other.parties.some((party) => meeting.parties.some((own) => own.entity === party.entity)) ||
          (other.country !== null && other.country === meeting.country)),
    );
  return last?.dated && last.date !== null ? { ...last.dated, value: last.date } : null;
}

function isGoingOn({ doc }: Reading, { sentence }: Meeting): boolean {
  const { first } = doc.sentenceRange(sentence);
  for (let i = first; i < first + 6; i++) if (isSequel(doc, i)) return true;
  return false;
}

/** "On the sidelines of the forum", "On its margins": the days of the event, as the sentences before tell them, where it is over. */
function dayOfMargin(reading: Reading, meeting: Meeting): Dated | null {
  const { doc, sentences } = reading;
  const { clauses } = sentences[meeting.sentence] as SentenceReading;
  if (/^(?:its|their)$/.test(wordAt(doc, clauses.first + 1)) && isMargin(doc, clauses.first + 2)) {
    const days = (sentences[meeting.sentence - 1]?.dates ?? []).filter((date) => isOver(reading, date));
    return days.length === 1 ? (days[0] as Dated) : null;
  }
  const margin = marginOf(sentences[meeting.sentence] as SentenceReading);
  if (margin < 0) return null;
  let event = margin + 2;
  while (event < clauses.last && event < margin + 12 && !isEventNoun(doc, event)) event++;
  if (!isEventNoun(doc, event)) return null;
  for (let i = meeting.sentence; i >= 0; i--) {
    const told = sentences[i] as SentenceReading;
    const days = told.dates.filter((date) => isOver(reading, date) && isOfEvent(told, date, wordAt(doc, event)));
    if (days.length > 0) return days.length === 1 ? (days[0] as Dated) : null;
  }
  return null;
}
const isMargin = oneOf("sidelines margins fringes");
const EVENT_WITHIN = 40;

/** "the conference of chiefs of staff, which was held in Rome on May 2": the day stands behind the event, with no other clause between. */
function isOfEvent({ clauses: { doc, first, verbs } }: SentenceReading, date: Dated, event: string): boolean {
  for (let i = date.first - 1; i >= first && i > date.first - EVENT_WITHIN; i--)
    if (wordAt(doc, i) === event)
      return verbs.filter((verb) => verb.first > i && verb.last <= date.first).every(({ head }) => isHeld(doc, head));
  return false;
}
const isHeld = oneOf("held hosted organised organized convened took taking takes opened");

/** Lies behind, or nobody knows the day of publication. */
function isOver({ published }: Reading, { type, value }: Dated): boolean {
  const days = type === "date" && value !== null && /^\d{4}-\d{2}-\d{2}/.test(value) ? edtfBounds(value) : null;
  return days?.last != null && (published === null || days.last < published);
}

/** So many sentences before the meeting may tell of its day. */
const NEAR = 2;
/** So many, where they tell that one of them met others. */
const FAR = 5;
/** News is no older, in days. */
const NEWS = 6;

/**
 * "A told B's minister on Monday that ... . A and B talked for two hours on board": what the article's first meeting was about is told before
 * it, and on which day one of those who met said or did it. Who arrived that day may have met the others later.
 */
function dayOfOpening(reading: Reading, meeting: Meeting, meetings: readonly Meeting[]): Dated | null {
  const { sentences, doc } = reading;
  if (
    meetings.some((other) => other !== meeting && other.status === "held" && other.sentence <= meeting.sentence && other.dateBasis !== null)
  )
    return null;
  const own = sentences[meeting.sentence] as SentenceReading;
  if (tellsDay(own)) return null;
  for (let i = own.clauses.first; i < own.clauses.last; i++) if (isAnother(doc, i)) return null;
  for (let i = meeting.sentence - 1; i >= 0 && i >= meeting.sentence - FAR; i--) {
    const told = sentences[i] as SentenceReading;
    for (const verb of told.clauses.verbs) {
      if (verb.form !== "finite" || verb.tense !== "past" || isJourney(doc, verb.head)) continue;
      // "A met many guests on Monday. ... During a meeting with B"
      if (i < meeting.sentence - NEAR && !verb.kind.includes("meeting")) continue;
      const date = newsOf(reading, told, verb, meeting);
      if (date !== null) return date;
    }
  }
  return null;
}

/**
 * "A met a number of delegations at the fair on 14 May. A meeting was held with B. ... A also met C": the opening tells the day of the whole
 * series, which goes on as long as A is one of those who meet.
 */
function dayOfSeries(reading: Reading, meeting: Meeting): Dated | null {
  const { sentences, doc } = reading;
  if (tellsDay(sentences[meeting.sentence] as SentenceReading)) return null;
  for (const told of sentences.slice(0, Math.min(meeting.sentence, OPENING)))
    for (const verb of told.clauses.verbs) {
      if (verb.form !== "finite" || verb.tense !== "past" || !/meeting|support/.test(verb.kind) || !tellsSeveral(doc, verb)) continue;
      const date = newsOf(reading, told, verb, meeting);
      if (date !== null) return date;
    }
  return null;
}
/** So many sentences at the beginning may open a series. */
const OPENING = 4;
const SERIES_WITHIN = 8;

function tellsSeveral(doc: Reading["doc"], { last }: VerbGroup): boolean {
  for (let i = last; i < last + SERIES_WITHIN; i++) if (isSeveral(doc, i)) return true;
  return false;
}
const isSeveral = oneOf("number series several various multiple many numerous meetings bilaterals delegations counterparts audiences");

const tellsDay = ({ dates }: SentenceReading): boolean =>
  dates.some(({ type, value }) => (type === "date" || type === "time") && value !== null);

/** The day of a verb whose subject is one of those who meet, where it is news; or null. */
function newsOf(reading: Reading, told: SentenceReading, verb: VerbGroup, { parties }: Meeting): Dated | null {
  const date = dateOf(told, verb, verb.head);
  const isOfParty = (who: Entity): boolean => parties.some(({ entity }) => entity === who);
  return date !== null && isNews(reading, date) && subjects(reading, told, verb).some(isOfParty) ? date : null;
}

const isAnother = oneOf("also separate separately another");
const isJourney = oneOf("arrived landed reached flew came travelled traveled left departed began started concluded returned");

function isNews({ published }: Reading, { value }: Dated): boolean {
  const days = value !== null && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) ? edtfBounds(value.slice(0, 10)) : null;
  return days?.last != null && published !== null && days.last < published && published - days.last <= NEWS;
}

function subjects(reading: Reading, { clauses }: SentenceReading, verb: VerbGroup): readonly Entity[] {
  const { group, pronoun } = subjectOf(clauses, verb);
  if (pronoun < 0 || !isPronoun(reading.doc, pronoun)) return entitiesOf(reading, group?.members ?? []);
  const who = reading.pronoun(clauses.sentence, pronoun);
  return who === null ? [] : [who];
}
