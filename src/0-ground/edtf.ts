import { type Day, dayOf, digits, isoDay, monthLength, parseIsoDay } from "./civil-day.ts";

/** First and last day that a value allows; null for an open end. */
export interface Bounds {
  readonly first: Day | null;
  readonly last: Day | null;
}

// EDTF sub-year groupings: first and last month; winter runs into the next year.
const GROUPINGS: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

const monthBounds = (year: number, from: number, to: number): Bounds => {
  const lastYear = to > 12 ? year + 1 : year;
  const lastMonth = to > 12 ? to - 12 : to;
  return { first: dayOf(year, from, 1), last: dayOf(lastYear, lastMonth, monthLength(lastYear, lastMonth)) };
};

const yearBounds = (from: number, to: number): Bounds => ({ first: dayOf(from, 1, 1), last: dayOf(to, 12, 31) });

/** Of a month, a season, a quarter or a half. */
function partBounds(year: number, number: number): Bounds | null {
  const grouping = GROUPINGS[number];
  if (grouping) return monthBounds(year, grouping[0], grouping[1]);
  return number >= 1 && number <= 12 ? monthBounds(year, number, number) : null;
}

/** Bounds of an EDTF value (levels 0 and 1, as the codebook uses them), or null where it is none. */
export function edtfBounds(value: string): Bounds | null {
  // Most values are a plain day.
  const plainDay = parseIsoDay(value);
  if (plainDay !== null) return { first: plainDay, last: plainDay };
  if (value.length === 4 || (value.length === 7 && value.charCodeAt(4) === 0x2d)) {
    const year = digits(value, 0, 4);
    const number = value.length === 4 ? 0 : digits(value, 5, 7);
    if (year >= 0 && number >= 0) return value.length === 4 ? yearBounds(year, year) : partBounds(year, number);
  }
  const slash = value.indexOf("/");
  if (slash >= 0) {
    const left = value.slice(0, slash);
    const right = value.slice(slash + 1);
    const from = left === ".." ? { first: null, last: null } : edtfBounds(left);
    const to = right === ".." ? { first: null, last: null } : edtfBounds(right);
    return from && to ? { first: from.first, last: to.last } : null;
  }
  const plain = value.replace(/[~?%]$/, "");
  const time = /^(\d{4}-\d{2}-\d{2})T/.exec(plain);
  if (time) return edtfBounds(time[1] as string);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) {
    const day = parseIsoDay(plain);
    return day === null ? null : { first: day, last: day };
  }
  const part = /^(\d{4})-(\d{2})$/.exec(plain);
  if (part) return partBounds(Number(part[1]), Number(part[2]));
  const year = /^(\d{1,4})(X{0,3})$/.exec(plain);
  if (year && plain.length === 4) {
    const unknown = (year[2] as string).length;
    const low = Number((year[1] as string) + "0".repeat(unknown));
    const high = Number((year[1] as string) + "9".repeat(unknown));
    return yearBounds(low, high);
  }
  return null;
}

/** `date_start` and `date_end` of a value, as ISO days; null for an open end or where there is no value. */
export function isoBounds(value: string | null): { start: string | null; end: string | null } {
  const bounds = value === null ? null : edtfBounds(value);
  return { start: bounds?.first == null ? null : isoDay(bounds.first), end: bounds?.last == null ? null : isoDay(bounds.last) };
}
