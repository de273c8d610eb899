import { addMonths, type Day, dayOf, isoDay, parseIsoDay, partsOf, weekday, weekStart } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { Calendar, Clock, Edge, Ref } from "../3-recognise/dates/said.ts";
import type { Direction } from "./calendar-tense.ts";

/** The date last mentioned: its value, its days, and which mention it was. */
export interface Last {
  readonly value: string;
  readonly first: Day;
  readonly last: Day;
  readonly index: number;
}

export interface Resolution {
  readonly value: string | null;
  readonly anchor: "published" | number | null;
  readonly direction: Direction | null;
  readonly note: string | null;
}

interface Around {
  readonly published: Day | null;
  readonly last: Last | null;
  readonly lastDay: Last | null;
  readonly direction: () => Direction | null;
  /** The direction is certain: "since January 1" lies behind, a range's ends lie together. */
  readonly firm?: boolean;
}

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/** `2021-06-03`, or null where there is no such day */
export const onDay = (year: number, month: number, day: number): string | null => (dayOf(year, month, day) === null ? null : `${four(year)}-${two(month)}-${two(day)}`);

const none = (note: string): Resolution => ({ value: null, anchor: null, direction: null, note });
const plain = (value: string | null): Resolution => ({ value, anchor: null, direction: null, note: value === null ? "there is no such day" : null });
const NO_ANCHOR = "the article has no day of publication";

/** The EDTF value of a calendar expression. */
export function calendarValue(said: Calendar, around: Around): Resolution {
  const read = withoutClock(said, around);
  if (said.week) return { ...read, value: read.value === null ? null : weekOf(read.value) };
  if (said.clock === undefined || read.value === null) return read;
  return /^\d{4}-\d{2}-\d{2}$/.test(read.value) ? { ...read, value: `${read.value}${clockValue(said.clock)}` } : { ...read, value: null };
}

function weekOf(day: string): string | null {
  const at = parseIsoDay(day);
  return at === null ? null : `${isoDay(weekStart(at))}/${isoDay(weekStart(at) + 6)}`;
}

/** `T10:00+04:00` */
export const clockValue = (clock: Clock): string => `T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? "" : `:${two(clock.second)}`}${clock.zone ?? ""}`;

function withoutClock(said: Calendar, around: Around): Resolution {
  if (said.year !== undefined) return plain(inYear(said, said.year));
  if (said.within) return within(said, said.within, around);
  if (said.weekday !== undefined && said.month === undefined) return weekdayValue(said, around);
  if (said.month !== undefined || said.group !== undefined) return yearless(said, around);
  return said.day === undefined ? none("it names nothing") : dayOfMonth(said.day, around);
}

function inYear(said: Calendar, year: number): string | null {
  if (said.unknown) return four(year).slice(0, -said.unknown) + "X".repeat(said.unknown);
  if (said.group !== undefined) return `${four(year)}-${two(said.group)}`;
  if (said.month === undefined) return four(year);
  return said.day === undefined ? `${four(year)}-${two(said.month)}` : onDay(year, said.month, said.day);
}

/** "September this year", "Monday last week", "the same day", "two weeks ago" */
function within(said: Calendar, ref: Ref, around: Around): Resolution {
  const mentioned = ref.from === "mentioned";
  const last = ref.unit === "day" ? around.lastDay : around.last;
  if (mentioned && last === null) return none("no date stands before it");
  if (!mentioned && around.published === null) return none(NO_ANCHOR);
  const base = mentioned ? (last as Last).first : (around.published as Day);
  const anchor = mentioned ? (last as Last).index : "published";
  const direction: Direction | null = ref.shift < 0 ? "past" : ref.shift > 0 ? "future" : null;
  const done = (value: string | null): Resolution => ({ value, anchor, direction, note: null });
  const { year } = partsOf(base);
  if (ref.unit === "year" && (said.month !== undefined || said.group !== undefined)) return done(inYear(said, year + ref.shift));
  if (ref.unit === "month" && said.day !== undefined) {
    const at = partsOf(addMonths(base, ref.shift));
    return done(onDay(at.year, at.month, said.day));
  }
  if (ref.unit === "week" && said.weekday !== undefined) return done(isoDay(weekStart(base) + ref.shift * 7 + said.weekday - 1));
  // What was mentioned must be told as finely as what hangs on it: "three days later" needs a day.
  if (mentioned && finer(ref.unit, (last as Last).last - (last as Last).first)) return none("the date before it is told too roughly");
  return done(shifted(ref, base, around));
}

const finer = (unit: Ref["unit"], days: number): boolean => (unit === "day" && days > 0) || (unit === "week" && days > 6) || (unit === "month" && days > 30);

function shifted({ unit, shift }: Ref, base: Day, around: Around): string | null {
  const { year } = partsOf(base);
  switch (unit) {
    case "day":
      return isoDay(base + shift);
    case "week": {
      const monday = weekStart(base) + shift * 7;
      return `${isoDay(monday)}/${isoDay(monday + 6)}`;
    }
    case "weekend": {
      const back = shift === 0 && weekday(base) < 6 && around.direction() === "past" ? -7 : 0;
      const saturday = weekStart(base) + 5 + shift * 7 + back;
      return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
    }
    case "month":
      return isoDay(addMonths(base, shift)).slice(0, 7);
    case "quarter": {
      const at = partsOf(addMonths(base, shift * 3));
      return `${four(at.year)}-${33 + Math.floor((at.month - 1) / 3)}`;
    }
    case "year":
      return four(year + shift);
    case "decade":
      return `${four(Math.floor(year / 10) * 10 + shift * 10).slice(0, 3)}X`;
    case "century":
      return `${four(year + shift * 100).slice(0, 2)}XX`;
    default:
      return null;
  }
}

/** The last such day up to and including the publication, or the first from it on, as the clause looks. */
function weekdayValue(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const wanted = said.weekday as number;
  const today = weekday(published);
  const done = (day: Day, direction: Direction | null): Resolution => ({ value: isoDay(day), anchor: "published", direction, note: null });
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  switch (said.which) {
    case "this":
      return done(weekStart(published) + wanted - 1, wanted < today ? "past" : wanted > today ? "future" : null);
    case "last":
      return done(published - (back === 0 ? 7 : back), "past");
    case "next":
      // Said on Monday, "next Sunday" is the coming one; "next Wednesday" is that of next week.
      return done(ahead >= 4 ? published + ahead : weekStart(published) + 7 + wanted - 1, "future");
    default: {
      const direction = around.direction();
      return direction === "future" ? done(published + ahead, "future") : done(published - back, "past");
    }
  }
}

/** A month, day or season whose year the clause tells: back, ahead, or the nearest. */
function yearless(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const { year } = partsOf(published);
  const candidates: { value: string; first: Day; last: Day }[] = [];
  // A leap day may be four years away.
  const reach = said.month === 2 && said.day === 29 ? 4 : 1;
  for (let y = year - reach; y <= year + reach; y++) {
    const value = inYear(said, y);
    const bounds = value === null ? null : edtfBounds(value);
    if (value !== null && bounds?.first != null && bounds.last != null) candidates.push({ value, first: bounds.first, last: bounds.last });
  }
  const distance = (candidate: { first: Day; last: Day }): number => (published < candidate.first ? candidate.first - published : published > candidate.last ? published - candidate.last : 0);
  const nearest = candidates.reduce<(typeof candidates)[number] | null>((best, candidate) => (best === null || distance(candidate) < distance(best) ? candidate : best), null);
  if (nearest === null) return none("there is no such day");
  const done = (candidate: { value: string; first: Day }, direction: Direction | null, note: string | null = null): Resolution => ({ value: candidate.value, anchor: "published", direction, note });
  const named = said.which;
  if (named === "this") return done(candidates.find((candidate) => candidate.value.startsWith(four(year))) ?? nearest, null);
  const strict = named !== undefined;
  const direction = named === "last" ? "past" : named === "next" ? "future" : around.direction();
  if (direction === null) return done(nearest, null, "the nearest: no verb tells");
  // A report may be dated a day before its dateline.
  const slack = strict ? -1 : said.day === undefined ? 0 : 1;
  const fits = direction === "past" ? candidates.filter((candidate) => (strict ? candidate.last : candidate.first) <= published + slack).at(-1) : candidates.find((candidate) => (strict ? candidate.first : candidate.last) >= published - slack);
  if (fits === undefined) return done(nearest, null);
  // "was invited to come on 3 May", read in April: a date a few weeks off is not the one most of a year away.
  if (!strict && !around.firm && distance(nearest) <= 60 && distance(fits) >= 240) return done(nearest, null, "the nearest, against the tense");
  return done(fits, direction);
}

/** "on the 12th" */
function dayOfMonth(day: number, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const direction = around.direction();
  const inMonth = (shift: number): Day | null => {
    const at = partsOf(addMonths(published, shift));
    return dayOf(at.year, at.month, day);
  };
  const here = inMonth(0);
  const ahead = direction === "future";
  if (here !== null && (ahead ? here >= published : here <= published)) return { value: isoDay(here), anchor: "published", direction: ahead ? "future" : "past", note: null };
  const other = inMonth(ahead ? 1 : -1);
  return other === null ? none("there is no such day") : { value: isoDay(other), anchor: "published", direction: ahead ? "future" : "past", note: null };
}

/** The first or last so many parts of the days `[first, last]`. */
export function readPeriod(said: Edge, first: Day, last: Day): string | null {
  const { count, unit, edge } = said;
  if (unit === "half") return halfOf(first, last, edge === "first");
  if (unit === "month" || unit === "quarter") {
    const months = unit === "quarter" ? count * 3 : count;
    const from = edge === "first" ? first : addMonths(dayAfter(last), -months);
    const to = edge === "first" ? addMonths(first, months) - 1 : last;
    if (from < first || to > last) return null;
    const [left, right] = [isoDay(from).slice(0, 7), isoDay(to).slice(0, 7)];
    return left === right ? left : `${left}/${right}`;
  }
  const days = unit === "week" ? count * 7 : unit === "day" ? count : 0;
  if (days < 1 || days > last - first + 1) return null;
  const [from, to] = edge === "first" ? [first, first + days - 1] : [last - days + 1, last];
  return from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
}

/** The half of a year in months, of a month in days. */
function halfOf(first: Day, last: Day, isFirst: boolean): string {
  if (last - first > 40) {
    const middle = addMonths(first, 6);
    const [from, to] = isFirst ? [first, middle - 1] : [middle, last];
    return `${isoDay(from).slice(0, 7)}/${isoDay(to).slice(0, 7)}`;
  }
  return isFirst ? `${isoDay(first)}/${isoDay(first + 14)}` : `${isoDay(first + 15)}/${isoDay(last)}`;
}

const dayAfter = (day: Day): Day => day + 1;
