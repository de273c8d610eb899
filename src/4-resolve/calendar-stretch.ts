import { addMonths, type Day, isoDay } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { Calendar, Edge, Point, Range, Said, Span } from "../3-recognise/dates/said.ts";
import { type Around, Firm, type Resolution } from "./calendar-around.ts";
import { ENDS_BEFORE, none } from "./calendar-period.ts";
import { calendarValue } from "./calendar-value.ts";

/** "from March to May", "June 3-5": each end read beside the other. `end` reads one of them. */
export function rangeValue(said: Range, around: Around, end: (point: Point, around: Around) => Resolution): Resolution {
  const { from: first, to: second } = said;
  let from: Resolution;
  let to: Resolution;
  if (first.kind === "calendar" && isRelative(first) && second.kind === "calendar" && !isRelative(second)) {
    to = end(second, around);
    const last = to.value === null ? null : edtfBounds(to.value)?.last;
    from = last == null ? to : end(first, new Firm(around, last, "past"));
  } else if (isMonthAlone(first) && isMonthAlone(second) && around.direction() !== "future") {
    // "in the July-March period": its end lies behind, and its beginning before that
    to = end(second, around);
    const last = to.value === null ? null : edtfBounds(to.value)?.last;
    from = last == null ? to : end(first, new Firm(around, last, "past"));
  } else {
    from = end(first, first.kind === "calendar" && first.day === undefined ? new Firm(around, around.published, null) : around);
    const start = from.value !== null && isRelative(second) ? edtfBounds(from.value)?.first : null;
    to = end(second, start == null ? around : new Firm(around, start, "future"));
  }
  if (from.value === null || to.value === null) return { value: null, anchor: null, direction: null, note: from.note ?? to.note };
  const left = begins(from.value);
  const right = ends(to.value);
  const start = edtfBounds(left)?.first;
  const finish = edtfBounds(right)?.last;
  if (start == null || finish == null || start > finish) return none(ENDS_BEFORE);
  return {
    value: left === right ? left : `${left}/${right}`,
    anchor: from.anchor ?? to.anchor,
    direction: from.direction,
    note: from.note,
  };
}

const isRelative = (point: Point): boolean => point.kind === "calendar" && point.year === undefined && point.within === undefined;

/** "July" without a year. */
const isMonthAlone = (said: Point): said is Calendar =>
  said.kind === "calendar" &&
  said.month !== undefined &&
  said.day === undefined &&
  said.year === undefined &&
  said.within === undefined &&
  said.which === undefined;

/** "the first seven months of this year": whole months where its parts are months, else days. */
export function edgeValue(said: Edge, around: Around): Resolution {
  const of = calendarValue(said.of, around);
  const bounds = of.value === null ? null : edtfBounds(of.value);
  if (bounds?.first == null || bounds.last == null) return { ...of, value: null };
  const value = readPeriod(said, bounds.first, bounds.last);
  return { ...of, value };
}

/** "the year to June 2017" begins as many months before the end of June, "the 10 days to August 7" nine days before that day. */
export function spanValue({ count, unit, to }: Span, around: Around): Resolution {
  const end = calendarValue(to, to.year === undefined ? new Firm(around, around.published, "past") : around);
  const last = end.value === null ? null : edtfBounds(end.value)?.last;
  if (end.value === null || last == null) return { ...end, value: null };
  const months = MONTHS_OF[unit];
  const first = months === undefined ? last + 1 - count * (unit === "week" ? 7 : 1) : addMonths(last + 1, -count * months);
  return { ...end, value: `${isoDay(first).slice(0, end.value.length)}/${end.value}` };
}
const MONTHS_OF: Readonly<Partial<Record<Span["unit"], number>>> = { month: 1, quarter: 3, year: 12 };

/** The first or last so many parts of the days `[first, last]`. */
function readPeriod(said: Edge, first: Day, last: Day): string | null {
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

/** An `~` where the words say "about" of a whole date. */
export const approximate = (value: string, said: Said): string => (said.mod === "approx" && !/[T/X]/.test(value) ? `${value}~` : value);

/** `2022-03/..` for "since March 2022", `../2022-03` for "until". */
export function opened(value: string, said: Said): string {
  if (said.open === undefined) return value;
  // "since the winter of 2022"
  if (said.open === "after" && SEASON.test(value)) return `${value}/..`;
  return said.open === "after" ? `${begins(value)}/..` : `../${ends(value)}`;
}
const SEASON = /^\d{4}-2[1-4]$/;

// A stretch EDTF interval has no seasons or quarters for its ends: their months stand for them.
const GROUP = /^\d{4}-(2[1-4]|3[3-6])$/;

function begins(value: string): string {
  const left = value.includes("/") ? value.slice(0, value.indexOf("/")) : value;
  const first = GROUP.test(left) ? edtfBounds(left)?.first : null;
  return first == null ? left : isoDay(first).slice(0, 7);
}

function ends(value: string): string {
  const right = value.includes("/") ? value.slice(value.indexOf("/") + 1) : value;
  const last = GROUP.test(right) ? edtfBounds(right)?.last : null;
  return last == null ? right : isoDay(last).slice(0, 7);
}
