import type { Because } from "../0-ground/because.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import { fold } from "../0-ground/fold.ts";
import type { Place } from "../3-recognise/places.ts";
import type { VisitTime, VisitType } from "../3-recognise/visits/visits.ts";
import type { Entity } from "../4-resolve/entities.ts";
import type { Dated, Reading } from "./reading.ts";

/** One trip of one visitor to one country. */
export interface Visit {
  readonly visitors: Entity[];
  country: string | null;
  city: string | null;
  type: VisitType | null;
  status: "planned" | "current" | "completed";
  /** No words say when: `current` until some do. */
  untimed: boolean;
  /** An earlier trip, not the one that the article reports. */
  readonly recalled: boolean;
  /** Told of in the past tense. */
  readonly past: boolean;
  date: string | null;
  dated: Dated | null;
  readonly sentence: number;
  readonly because: Because;
}

/** What one clause says of one visitor's trip. */
export interface Told {
  readonly visitor: Entity;
  readonly place: Pick<Place, "city" | "country"> | null;
  readonly type: VisitType | null;
  /** Null where the words leave it open. */
  readonly time: VisitTime | null;
  readonly past: boolean;
  /** "Then he will proceed to": on from where he was. */
  readonly onward: boolean;
  readonly dated: Dated | null;
  readonly sentence: number;
  readonly because: Because;
}

/** Adds what was told to the trip that it speaks of, or as a new one. */
export function takeTrip(visits: Visit[], told: Told): void {
  const { visitor, place, dated } = told;
  const country = place?.country ?? null;
  const fits = (visit: Visit, isNamed: boolean): boolean =>
    (!isNamed || visit.country === country) &&
    visit.visitors.includes(visitor) &&
    (visit.country === country || country === null || visit.country === null) &&
    !isOtherStop(visit, told) &&
    ((sameTime(visit, told.time) && !isApart(visit.dated, dated)) || leadsUpTo(visit, dated) || isToldAgain(visit, told));
  const named = visits.findIndex((visit) => fits(visit, true));
  const index = named >= 0 ? named : visits.findIndex((visit) => fits(visit, false));
  let known = visits[index];
  if (!known) {
    visits.push({
      visitors: [visitor],
      country,
      city: place?.city ?? null,
      type: told.type,
      status: statusOf(told.time),
      untimed: told.time === null,
      recalled: told.time === "recalled",
      past: told.past,
      date: dated?.value ?? null,
      dated,
      sentence: told.sentence,
      because: told.because,
    });
    return;
  }
  // "met Y in Oslo. His visit has ended": of the two, the words that speak of the trip tell of it
  if (isMeetingOnly(known) && told.because.rule !== known.because.rule) {
    known = { ...known, because: told.because };
    visits[index] = known;
  }
  known.country ??= country;
  if (known.city === null && country === known.country) known.city = place?.city ?? null;
  known.type ??= told.type;
  if (known.date === null && dated?.value) {
    known.date = dated.value;
    known.dated = dated;
  }
  if (told.time === null) return;
  if (told.time === "ended" || told.time === "recalled") known.status = "completed";
  else if (known.status === "planned" || known.untimed) known.status = statusOf(told.time);
  known.untimed = false;
}

/** "is in Japan, and will travel on to Nagoya", "went to Osaka and Kyoto": another leg in the same country. */
function isOtherStop(visit: Visit, { place, time, onward }: Told): boolean {
  const city = place?.city ?? null;
  // "said during a visit", "the visiting minister": under way
  const isUnderWay = visit.status === "current" && (!visit.untimed || /^visit\/(?:during-visit|visiting)$/.test(visit.because.rule));
  // "arrived in the capital, before travelling on to Norway": somewhere else than where nobody says
  if (visit.country === null && place?.country != null && isUnderWay && time === "planned") return true;
  if (city === null) return false;
  if (visit.city === null) return onward || (isUnderWay && time === "planned");
  return !isSameCity(visit.city, city);
}

/** "two weeks after X's visit. ... X visited Oslo in May": the words that say where come later. */
const isToldAgain = (visit: Visit, { past }: Told): boolean => visit.recalled && visit.country === null && past;

/** "Washington" and "Washington, D.C.", "Delhi" and "New Delhi" are one. */
export function isSameCity(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return one.includes(other) || other.includes(one);
}

/** Told of by a meeting alone, which tells it better. */
export const isMeetingOnly = (visit: Visit): boolean => visit.because.rule === "visit/met-in";

const statusOf = (time: VisitTime | null): Visit["status"] => (time === "ended" || time === "recalled" ? "completed" : (time ?? "current"));

/** Two mentions of one trip: an earlier one is none of the present ones, what lies ahead is not over. */
function sameTime(visit: Visit, time: VisitTime | null): boolean {
  if (visit.recalled || time === "recalled") return visit.recalled && time === "recalled";
  return visit.untimed || (!(visit.status === "planned" && time === "ended") && !(visit.status === "completed" && time === "planned"));
}

/** What a meeting abroad says of the trip on which it is. */
export interface Stop {
  readonly city: string | null;
  readonly dated: Dated | null;
  readonly recalled: boolean;
  readonly status: "held" | "planned" | "cancelled";
}

/** True where somebody met people on that trip: an earlier or later one is another. */
export function isOn(visit: Visit, stop: Stop): boolean {
  if (isApart(visit.dated, stop.dated)) return false;
  if (stop.status === "planned") return visit.status !== "completed";
  if (!stop.recalled || visit.recalled) return true;
  const elsewhere = visit.city !== null && stop.city !== null && !isSameCity(visit.city, stop.city);
  return !elsewhere && (visit.dated !== null || stop.dated === null);
}

/** Days more than a week apart: two trips. */
export function isApart(a: Dated | null, b: Dated | null): boolean {
  const days = daysBetween(a, b);
  return days !== null && Math.abs(days) > 7;
}

/** Told to have lasted from day to day, in another city and at another time than a meeting. */
export const isElsewhere = (visit: Visit, { city, dated }: Stop): boolean =>
  visit.city !== null &&
  city !== null &&
  !isSameCity(visit.city, city) &&
  visit.date?.includes("/") === true &&
  (daysBetween(visit.dated, dated) ?? 0) !== 0;

/** Days that all lie before others. */
export const isBefore = (a: Dated | null, b: Dated | null): boolean => (daysBetween(a, b) ?? 0) > 0;

/** Told to have lasted from day to day, at another time. */
export const isThen = (visit: Visit, dated: Dated | null): boolean =>
  visit.date?.includes("/") !== true || (daysBetween(visit.dated, dated) ?? 0) === 0;

/** "returned on 12 May. He had left for Norway on 28 April": a few weeks before the day on which a trip ended. */
function leadsUpTo(visit: Visit, dated: Dated | null): boolean {
  if (visit.status !== "completed" || visit.recalled) return false;
  const days = daysBetween(dated, visit.dated);
  return days !== null && days >= 0 && days <= 31;
}

/** Days from the one to the other, 0 where they touch, negative where the other comes first; null where a day is open. */
function daysBetween(a: Dated | null, b: Dated | null): number | null {
  const x = a?.value ? edtfBounds(a.value) : null;
  const y = b?.value ? edtfBounds(b.value) : null;
  if (x?.last == null || y?.first == null || x.first === null || y.last === null) return null;
  return y.first > x.last ? y.first - x.last : x.first > y.last ? y.last - x.first : 0;
}

/** What the day says of the trip: one long past is an earlier one, an interval that is over has ended, one ahead is planned. */
export function timeBy(reading: Reading, time: VisitTime | null, dated: Dated | null, tense = "", begins = false): VisitTime | null {
  const day = dated?.value ? edtfBounds(dated.value) : null;
  const { published } = reading;
  if (!day || published === null) return time;
  if (day.last !== null && published - day.last > 7) return "recalled";
  if (day.first !== null && day.first > published) return "planned";
  // "Minister X visits Norway on Monday", read on Tuesday; "begins a visit on Monday", read that day
  if (time === "planned" && tense === "present" && day.last !== null && (day.last < published || (begins && day.last === published)))
    return "current";
  // "is visiting Norway from 10 to 14 June", read on the 12th
  if (
    time === "planned" &&
    tense === "present" &&
    day.first !== null &&
    day.last !== null &&
    day.first < published &&
    published <= day.last
  )
    return "current";
  if (
    day.last !== null &&
    day.first !== null &&
    day.last > day.first &&
    day.last - day.first < 30 &&
    day.last < published &&
    (time === null || time === "current")
  )
    return "ended";
  return time;
}
