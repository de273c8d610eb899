import { edtfBounds } from "../0-ground/edtf.ts";
import { trigger } from "../2-segment/triggers.ts";
import type { Meeting } from "./meetings.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import { dayOfScene } from "./scene-day.ts";
import type { Visit } from "./trips.ts";

/** Told of a visit that is over, and whose last day, as stated, does not lie ahead: "returned today after a ten-day visit". */
function isOver(reading: Reading, meeting: Meeting, visits: readonly Visit[]): boolean {
  const { published } = reading;
  return visits.some((visit) => {
    const last = visit.date?.includes("/") ? edtfBounds(visit.date)?.last : null;
    return (
      last != null &&
      published !== null &&
      (last < published || (last === published && visit.status === "completed")) &&
      visit.country === meeting.country &&
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor))
    );
  });
}

/**
 * The day of what the words do not date: of news the day before it in the same course of events, else the day of
 * publication; of what lies ahead or is recalled the days of the visit.
 */
export function completeDate(reading: Reading, meeting: Meeting, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  if (meeting.date !== null) return;
  const scene = meeting.status === "cancelled" || meeting.recalled ? null : dayOfScene(reading, meeting, meetings);
  if (scene !== null) {
    meeting.date = scene.value;
    meeting.dateBasis = "stated";
    meeting.dated = scene;
    return;
  }
  if (meeting.status === "held" && !meeting.recalled && reading.head.published !== null && !isOver(reading, meeting, visits)) {
    meeting.date = reading.head.published;
    meeting.dateBasis = "published";
    return;
  }
  if (meeting.status === "held" && !meeting.recalled && reading.head.published === null) {
    const today = toldToday(reading);
    // "On 6 May the minister was in Estonia on a visit": of an undated page the day of the visit
    if (today !== null) {
      meeting.date = today.value;
      meeting.dateBasis = "stated";
      meeting.dated = today;
      return;
    }
  }
  const trips = visits.filter(
    (visit) =>
      (visit.country === meeting.country || meeting.country === null) &&
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)) &&
      daysOf(reading, visit) !== null,
  );
  // What is planned falls into the visit that goes on, where none lies ahead.
  const trip =
    trips.find((visit) => (visit.status === "planned") === (meeting.status === "planned")) ??
    (meeting.status === "planned" ? trips.find((visit) => visit.status === "current") : undefined);
  const days = trip === undefined ? null : daysOf(reading, trip);
  // "began his visit yesterday and will meet X": what lies ahead is on none of the days that are over
  if (days !== null && !(meeting.status === "planned" && isBefore(days, reading.published))) {
    meeting.date = days.value;
    meeting.dateBasis = "stated";
    meeting.dated = days;
  }
}

function isBefore({ value }: Dated, published: number | null): boolean {
  const last = value === null ? null : edtfBounds(value)?.last;
  return last != null && published !== null && last < published;
}

/** "today, 15 August 2017": the day of the news, where the page has none. */
function toldToday({ doc, sentences }: Reading): Dated | null {
  for (const { dates } of sentences)
    for (const date of dates)
      if (date.type === "date" && /^\d{4}-\d\d-\d\d$/.test(date.value ?? "") && /^today\b/i.test(doc.slice(date.first, date.last)))
        return date;
  return null;
}

/** The days of a trip: its own, else the only interval ahead that its sentence names, else the only one of the article. */
function daysOf(reading: Reading, visit: Visit): Dated | null {
  // "the first trip since 2014": no days of it
  const isOpen = visit.date?.endsWith("/..") ?? false;
  if (visit.date !== null && !isOpen) return visit.dated === null ? null : { ...visit.dated, value: visit.date };
  if (visit.status !== "planned") return null;
  const told =
    reading.sentences[visit.sentence]?.dates.filter((date) => date.type === "date" && /^\d[\d-]+\/\d/.test(date.value ?? "")) ?? [];
  return told.length === 1 ? (told[0] as Dated) : onlyDays(reading, visit);
}

/**
 * "Scheduled for October 14-15, the minister is to", "will travel to Oslo for talks on May 3 and 4": days in a sentence of their own, which speaks
 * of the trip or opens with them and names who travels, where the article gives no others.
 */
function onlyDays({ doc, sentences }: Reading, { visitors }: Visit): Dated | null {
  const days = sentences.flatMap(({ dates }) => dates.filter((date) => isDays(date) && /\d/.test(doc.slice(date.first, date.last))));
  const [only] = days;
  if (only === undefined || days.some(({ value }) => value !== only.value)) return null;
  const isOfTrip = (date: Dated): boolean => {
    const { first, last } = (sentences[doc.sentence[date.first] as number] as SentenceReading).clauses;
    if (doc.nextTrigger(first, last, TRIP) < last) return true;
    return (
      date.first - first <= OPENING &&
      visitors.some(({ mentions }) => mentions.some(({ phrase }) => phrase.first >= first && phrase.last <= last))
    );
  };
  return days.find(isOfTrip) ?? null;
}
const TRIP = trigger("visit visits trip tour stay travel travels travelling traveling");
const OPENING = 4;
const isDays = ({ type, value }: Dated): boolean => type === "date" && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value ?? "");
