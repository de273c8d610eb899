import {
  addMonths,
  type Day,
  dayOf,
  four,
  isoDay,
  monthLength,
  parseIsoDay,
  partsOf,
  two,
  weekday,
  weekStart,
} from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { Calendar, Clock, Edge, Ref } from "../3-recognise/dates/said.ts";
import type { Direction } from "./calendar-tense.ts";

/** The date last mentioned: its value, and which mention it was. */
export interface Last {
  readonly value: string;
  readonly index: number;
}

export interface Resolution {
  readonly value: string | null;
  readonly anchor: "published" | number | null;
  readonly direction: Direction | null;
  readonly note: string | null;
}

/** What a date may stand on. */
export interface Around {
  /** The date that the text gave with this weekday's name before. */
  named(weekday: number): Last | null;
  /** The mention before, where it counts back from another in the same words: both mean one period. */
  counted(ref: Ref): Last | null;
  /** The day on which a quotation was spoken, where "today" stands in one; else the publication. */
  readonly spoken: Day | null;
  readonly published: Day | null;
  readonly last: Last | null;
  readonly lastDay: Last | null;
  /** The month, `2022-09`, of a date mentioned shortly before: what "on the 22nd" is a day of. */
  monthNear(): Last | null;
  /** The direction is certain: "since January 1" lies behind, a range's ends lie together. */
  readonly firm?: boolean;
  /** The day last mentioned on which something happened, not was said. */
  eventDay(): Last | null;
  direction(): Direction | null;
  /** The verb that gave the direction stands so far off that it may be another clause's. */
  isRemote(): boolean;
  /** The tense leaves both sides open: the nearest such date is meant. */
  isNearest(): boolean;
}

/** `2021-06-03`, or null where there is no such day */
export const onDay = (year: number, month: number, day: number): string | null =>
  dayOf(year, month, day) === null ? null : `${four(year)}-${two(month)}-${two(day)}`;

/** Notes of expressions whose words contradict the calendar or each other, and of those that name no day of it. */
export const NO_SUCH_DAY = "there is no such day";
export const ENDS_BEFORE = "it would end before it begins";
export const NOT_TOLD = "the calendar does not tell it";

const none = (note: string): Resolution => ({ value: null, anchor: null, direction: null, note });
const plain = (value: string | null): Resolution => ({
  value,
  anchor: null,
  direction: null,
  note: value === null ? NO_SUCH_DAY : null,
});
const NO_ANCHOR = "the article has no day of publication";

/** The EDTF value of a calendar expression. */
export function calendarValue(said: Calendar, around: Around): Resolution {
  const read = withoutClock(said, around);
  if (said.same) return { ...read, value: read.value === null ? null : samePeriod(read.value, around.last) };
  if (said.week) return { ...read, value: read.value === null ? null : weekOf(read.value) };
  if (said.clock === undefined || read.value === null) return read;
  return read.value.length === 10 && !read.value.includes("/")
    ? { ...read, value: `${read.value}${clockValue(said.clock, read.value)}` }
    : { ...read, value: null };
}

/** What was mentioned, in another year: `2022-01/2022-06` in `2021`; the year itself where that was no part of one. */
function samePeriod(year: string, last: Last | null): string {
  const parts = last === null ? null : /^(\d{4})(-\d\d(?:-\d\d)?)(?:\/(\d{4})(-\d\d(?:-\d\d)?))?$/.exec(last.value);
  // A single day is no period.
  if (
    parts === null ||
    (parts[4] === undefined && (parts[2] as string).length > 3) ||
    !/^\d{4}$/.test(year) ||
    (parts[3] !== undefined && parts[3] !== parts[1])
  )
    return year;
  return parts[4] === undefined ? `${year}${parts[2]}` : `${year}${parts[2]}/${year}${parts[4]}`;
}

function weekOf(day: string): string | null {
  const at = parseIsoDay(day);
  return at === null ? null : `${isoDay(weekStart(at))}/${isoDay(weekStart(at) + 6)}`;
}

/** `T10:00+04:00`; `day` settles zones that go with the season. */
export const clockValue = (clock: Clock, day: string): string =>
  `T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? "" : `:${two(clock.second)}`}${offsetOn(clock.zone, day)}`;

/** Hours behind UTC in winter. */
const AMERICAN: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 };

function offsetOn(zone: string | null, day: string): string {
  const behind = zone === null ? undefined : AMERICAN[zone];
  if (zone === null || behind === undefined) return zone ?? "";
  const at = parseIsoDay(day);
  if (at === null) return "";
  const { year } = partsOf(at);
  const isSummer = year >= 2007 && at >= nthSunday(year, 3, 2) && at < nthSunday(year, 11, 1);
  // Before 2007 the rule was another: near its edges nothing is claimed.
  if (year < 2007 && at >= nthSunday(year, 3, 1) && at <= nthSunday(year, 11, 2)) return "";
  return `-${two(behind - (isSummer ? 1 : 0))}:00`;
}

function nthSunday(year: number, month: number, nth: number): Day {
  const first = dayOf(year, month, 1) as Day;
  return first + ((7 - weekday(first)) % 7) + 7 * (nth - 1);
}

function withoutClock(said: Calendar, around: Around): Resolution {
  if (said.year !== undefined) return plain(inYear(said, said.year));
  if (said.within) return within(said, said.within, around);
  if (said.weekday !== undefined && said.month === undefined && said.day === undefined) return weekdayValue(said, around);
  if (said.month !== undefined || said.group !== undefined) return yearless(said, around);
  return said.day === undefined ? none("it names nothing") : dayOfMonth(said.day, said.weekday, around);
}

function inYear(said: Calendar, year: number): string | null {
  if (said.unknown) return four(year).slice(0, -said.unknown) + "X".repeat(said.unknown);
  if (said.group !== undefined) return `${four(year)}-${two(said.group)}`;
  if (said.month === undefined) return four(year);
  return said.day === undefined ? `${four(year)}-${two(said.month)}` : onDay(year, said.month, said.day);
}

/** "September this year", "Monday last week", "the same day", "two weeks ago" */
function within(said: Calendar, ref: Ref, around: Around): Resolution {
  const direction: Direction | null = ref.shift < 0 ? "past" : ref.shift > 0 ? "future" : null;
  if (ref.from === "published") {
    const base = ref.unit === "day" ? around.spoken : around.published;
    if (base === null) return none(NO_ANCHOR);
    return {
      value: inPeriod(said, ref, base, around),
      anchor: "published",
      direction,
      note: base === around.published ? null : `spoken on ${isoDay(base)}`,
    };
  }
  const again = isBare(said) && ref.shift < 0 ? around.counted(ref) : null;
  if (again !== null) return { value: again.value, anchor: again.index, direction, note: "the same as before" };
  const last = ref.unit !== "day" ? around.last : ref.shift === 0 ? around.eventDay() : around.lastDay;
  const bounds = last === null ? null : edtfBounds(last.value);
  if (last === null || bounds?.first == null || bounds.last == null) return none("no date stands before it");
  // What was mentioned must be told as finely as what hangs on it: "three days later" needs a day.
  if (isBare(said) && finer(ref.unit, bounds.last - bounds.first)) return none("the date before it is told too roughly");
  return { value: inPeriod(said, ref, bounds.first, around), anchor: last.index, direction, note: null };
}

const isBare = (said: Calendar): boolean =>
  said.month === undefined && said.group === undefined && said.day === undefined && said.weekday === undefined;

function inPeriod(said: Calendar, ref: Ref, base: Day, around: Around): string | null {
  if (ref.unit === "year" && (said.month !== undefined || said.group !== undefined)) return inYear(said, partsOf(base).year + ref.shift);
  if (ref.unit === "month" && said.day !== undefined) {
    const at = partsOf(addMonths(base, ref.shift));
    return onDay(at.year, at.month, said.day);
  }
  if (ref.unit === "week" && said.weekday !== undefined) return isoDay(weekStart(base) + ref.shift * 7 + said.weekday - 1);
  return shifted(ref, base, around);
}

const finer = (unit: Ref["unit"], days: number): boolean =>
  (unit === "day" && days > 0) || (unit === "week" && days > 6) || (unit === "month" && days > 30);

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

const against = (value: string | null, direction: Direction | null, note: string | null = null): Resolution => ({
  value,
  anchor: "published",
  direction,
  note,
});

/** The last such day up to and including the publication, or the first from it on, as the clause looks. */
function weekdayValue(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const wanted = said.weekday as number;
  if (said.from) return besideMentioned(said, around);
  const today = weekday(published);
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  switch (said.which) {
    case "this": {
      // "was told of it this Sunday", read on Monday; "will travel this Monday", read on Friday
      const told = around.direction();
      const shift = told === "past" && wanted > today ? -7 : told === "future" && wanted < today ? 7 : 0;
      const day = weekStart(published) + wanted - 1 + shift;
      return against(isoDay(day), day < published ? "past" : day > published ? "future" : null);
    }
    case "last":
      return against(isoDay(published - (back === 0 ? 7 : back)), "past");
    case "coming":
      return against(isoDay(published + (ahead === 0 ? 7 : ahead)), "future");
    case "next":
      // Said on Monday, "next Sunday" is the coming one; "next Wednesday" is that of next week.
      return against(isoDay(ahead >= 4 ? published + ahead : weekStart(published) + 7 + wanted - 1), "future");
    default: {
      const told = around.direction() ?? "past";
      const known = around.named(wanted);
      const knownDay = known === null ? null : parseIsoDay(known.value);
      // "on Wednesday (February 22)", and later "on Wednesday": that one, though another is nearer.
      if (known !== null && knownDay !== null && Math.abs(knownDay - published) > 7 && knownDay > published === (told === "future"))
        return { value: known.value, anchor: known.index, direction: told, note: "the weekday named before" };
      const direction: Direction = told === "future" && around.isNearest() && back < ahead ? "past" : told;
      return against(isoDay(direction === "future" ? published + ahead : published - back), direction);
    }
  }
}

/** "the following Monday", "the previous Friday" */
function besideMentioned(said: Calendar, around: Around): Resolution {
  const last = around.lastDay;
  const base = last === null ? null : parseIsoDay(last.value.slice(0, 10));
  if (last === null || base === null) return none("no date stands before it");
  const ahead = ((said.weekday as number) - weekday(base) + 7) % 7;
  const day = said.which === "last" ? base - (ahead === 0 ? 7 : 7 - ahead) : base + (ahead === 0 ? 7 : ahead);
  return { value: isoDay(day), anchor: last.index, direction: said.which === "last" ? "past" : "future", note: null };
}

interface Candidate {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

/** Days between a candidate and the publication; 0 where it holds it. */
const distance = ({ first, last }: Candidate, published: Day): number =>
  published < first ? first - published : published > last ? published - last : 0;

/** A month, day or season whose year the clause tells: back, ahead, or the nearest. */
function yearless(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const { year } = partsOf(published);
  // A leap day may be four years away, or eight.
  const reach = said.month === 2 && said.day === 29 ? 8 : 1;
  const candidates: Candidate[] = [];
  let nearest: Candidate | null = null;
  for (let y = year - reach; y <= year + reach; y++) {
    const candidate = candidateIn(said, y);
    if (candidate === null) continue;
    candidates.push(candidate);
    if (nearest === null || distance(candidate, published) < distance(nearest, published)) nearest = candidate;
  }
  if (nearest === null) return none("there is no such day");
  const named = said.which;
  const inItsYear = (candidate: Candidate): string | null => inYear(said, candidate.year);
  if (named === "this") return against(inItsYear(candidates[reach] ?? nearest), null);
  const direction = named === "last" ? "past" : named === "next" || named === "coming" ? "future" : around.direction();
  if (direction === null || (named === undefined && around.isNearest()))
    return against(inItsYear(nearest), null, "the nearest: no verb tells");
  // A report may be dated a day before its dateline.
  const slack = named !== undefined ? -1 : said.day === undefined ? 0 : 1;
  let fits: Candidate | null = null;
  for (const candidate of candidates) {
    if (direction === "past") {
      if ((named ? candidate.last : candidate.first) <= published + slack) fits = candidate;
    } else if (fits === null && (named ? candidate.first : candidate.last) >= published - slack) fits = candidate;
  }
  if (fits === null) return against(inItsYear(nearest), null);
  // "Wednesday, June 3" of another year than the tense tells: the weekday tells better.
  if (said.weekday !== undefined && weekday(fits.first) !== said.weekday) {
    const named = candidates.filter(({ first }) => weekday(first) === said.weekday && Math.abs(first - published) < 200);
    if (named.length === 1) return against(inItsYear(named[0] as Candidate), null, "the year in which it is that weekday");
  }
  // "was invited to come on 3 May", read in April: a date a few weeks off is not the one most of a year away.
  if (named === undefined && !around.firm && isFarther(distance(nearest, published), distance(fits, published), around.isRemote()))
    return against(inItsYear(nearest), null, "the nearest, against the tense");
  return against(inItsYear(fits), direction);
}

const isFarther = (near: number, far: number, remote: boolean): boolean =>
  (near <= 31 && far >= 290) || (remote && near <= 60 && far >= 240);

function candidateIn(said: Calendar, year: number): Candidate | null {
  const { month, day } = said;
  if (month !== undefined) {
    const first = dayOf(year, month, day ?? 1);
    if (first === null) return null;
    return { year, first, last: day === undefined ? first + monthLength(year, month) - 1 : first };
  }
  const value = inYear(said, year);
  const bounds = value === null ? null : edtfBounds(value);
  return value === null || bounds?.first == null || bounds.last == null ? null : { year, first: bounds.first, last: bounds.last };
}

/** "on the 12th" */
function dayOfMonth(day: number, named: number | undefined, around: Around): Resolution {
  const { published } = around;
  const near = named === undefined ? around.monthNear() : null;
  if (near !== null) {
    const day0 = parseIsoDay(`${near.value.slice(0, 7)}-01`);
    const from = near.value.length >= 10 ? parseIsoDay(near.value.slice(-10)) : null;
    // "arrived on May 30 and leaves on the 2nd": the month after
    const month = day0 === null ? null : from !== null && partsOf(from).day > day ? partsOf(addMonths(day0, 1)) : partsOf(day0);
    const at = month === null ? null : dayOf(month.year, month.month, day);
    const isAfter = at !== null && published !== null && at > published;
    if (at !== null && !(isAfter && near.value.length >= 10 && around.direction() === "past"))
      return { value: isoDay(at), anchor: near.index, direction: null, note: "in the month mentioned before" };
  }
  if (published === null) return none(NO_ANCHOR);
  if (named !== undefined) {
    // "on Wednesday (14)": the nearest month in which it is that weekday
    for (const shift of [0, 1, -1, 2, -2]) {
      const at = partsOf(addMonths(published, shift));
      const here = dayOf(at.year, at.month, day);
      if (here !== null && weekday(here) === named)
        return against(isoDay(here), here < published ? "past" : here > published ? "future" : null);
    }
    return none("the weekday is another");
  }
  const direction = around.direction() ?? "past";
  const ahead = direction === "future";
  for (let shift = 0; shift < 3; shift++) {
    const at = partsOf(addMonths(published, ahead ? shift : -shift));
    const here = dayOf(at.year, at.month, day);
    if (here !== null && (ahead ? here >= published : here <= published)) return against(isoDay(here), direction);
  }
  return none("there is no such day");
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
