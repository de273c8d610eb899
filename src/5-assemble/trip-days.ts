import { isoDay, parseIsoDay } from "../0-ground/civil-day.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import type { Visit } from "./trips.ts";

const isTrip = oneOf("visit trip tour stay");
const isStart = oneOf(
  "arrive arrives arrived arriving arrival land lands landed begin begins began starts started embarks embarked kicked",
);
const isDeparture = oneOf("left departed flew");
const NEAR = 14;

/**
 * "arrived on Monday. ... his four-day visit", "begins a visit on Saturday. The visit, until October 26, will": the day on which a trip
 * begins and its length or last day, told in sentences apart, make its interval, where the article tells of one trip only.
 */
export function spanTrips(reading: Reading, visits: readonly Visit[]): void {
  const present = visits.filter((visit) => !visit.recalled && visit.country !== null);
  fromDeparture(reading, present);
  const trips = new Set(present.map((visit) => `${visit.country} ${visit.visitors[0]?.country}`));
  const start = trips.size === 1 ? startOf(reading, present) : null;
  const end = start === null ? null : endOf(reading, start);
  const first = start === null ? null : parseIsoDay(start.value as string);
  if (start === null || end === null || first === null || end <= first) return;
  const value = `${start.value}/${isoDay(end)}`;
  for (const visit of present)
    if (visit.date === null || visit.date === start.value) {
      visit.date = value;
      visit.dated = { ...start, value };
    }
}

/** "returned today after an 11-day visit. ... On October 15 he left for it": the day of departure goes before the length. */
function fromDeparture({ sentences }: Reading, visits: readonly Visit[]): void {
  const ended = visits.filter(({ status, date }) => status === "completed" && date?.includes("/") === true);
  const spans = new Set(ended.map(({ date }) => date));
  const [span] = spans;
  if (span == null || spans.size > 1) return;
  const [start, end] = span.split("/").map((day) => parseIsoDay(day)) as [number | null, number | null];
  if (start === null || end === null) return;
  const days = new Set<number>();
  for (const { clauses, dates } of sentences)
    for (const { value, type, first } of dates) {
      const day = type === "date" && value !== null ? parseIsoDay(value) : null;
      if (day === null || Math.abs(day - start) > 2 || day >= end) continue;
      for (let i = Math.max(clauses.first, first - NEAR); i < clauses.last && i < first + NEAR; i++)
        if (isDeparture(clauses.doc, i)) days.add(day);
    }
  const [day] = days;
  if (day === undefined || days.size > 1) return;
  for (const visit of ended)
    if (visit.dated !== null) {
      visit.date = `${isoDay(day)}/${isoDay(end)}`;
      visit.dated = { ...visit.dated, value: visit.date };
    }
}

/** The only day near which a verb or noun says that a trip begins. */
function startOf({ doc, sentences }: Reading, visits: readonly Visit[]): Dated | null {
  const days = new Map<string, Dated>();
  for (const visit of visits) {
    const { dated } = visit;
    if (dated?.value == null || !/^\d{4}-\d{2}-\d{2}$/.test(dated.value)) continue;
    const { first } = (sentences[doc.sentence[dated.first] as number] as SentenceReading).clauses;
    for (let i = dated.first - 1; i >= first && i > dated.first - NEAR; i--) if (isStart(doc, i)) days.set(dated.value, dated);
  }
  return days.size === 1 ? ([...days.values()][0] as Dated) : null;
}

/** The last day of a trip: as told, or by its length in days. */
function endOf({ doc, sentences }: Reading, start: Dated): number | null {
  const first = parseIsoDay(start.value as string);
  const ends = new Set<number>();
  if (first === null) return null;
  for (const { dates } of sentences)
    for (const date of dates) {
      const length = date.type === "duration" ? /^P(\d{1,2})D$/.exec(date.value ?? "")?.[1] : undefined;
      if (length !== undefined && [0, 1, 2].some((ahead) => isTrip(doc, date.last + ahead))) ends.add(first + Number(length) - 1);
      const until = date.type === "date" ? /^\.\.\/(\d{4}-\d{2}-\d{2})$/.exec(date.value ?? "")?.[1] : undefined;
      const last = until === undefined ? null : parseIsoDay(until);
      if (last !== null && [2, 3, 4].some((back) => isTrip(doc, date.first - back))) ends.add(last);
    }
  return ends.size === 1 ? ([...ends][0] as number) : null;
}
