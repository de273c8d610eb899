import { dayOf } from "../0-ground/civil-day.ts";
import { DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";
import { kindAt } from "./marks.ts";

/** A day as headers, bylines and datelines write it. */
export interface WrittenDay extends Span {
  /** Null where it is not written. */
  readonly year: number | null;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  /** `09/07/2024`: day and month might change places. */
  readonly swappable: boolean;
}

type Months = ReadingLexicon["months"];

const isDigit = (text: string, at: number): boolean => (kindAt(text, at) & DIGIT) !== 0;

/** The day written at `at`, or null. Reads no further than `end`. */
export function readDay(text: string, at: number, end: number, months: Months): WrittenDay | null {
  return isDigit(text, at) ? fromNumber(text, at, end, months) : fromMonth(text, at, end, months);
}

/** The days written in a stretch, in order; at most `most`. */
export function findDays(text: string, start: number, end: number, months: Months, most = 3): WrittenDay[] {
  const days: WrittenDay[] = [];
  if (!/\d/.test(text.slice(start, end))) return days;
  for (let at = start; at < end && days.length < most; ) {
    const kind = kindAt(text, at);
    const before = at > start ? kindAt(text, at - 1) : 0;
    // The minutes of "08:10, August 10" begin no day.
    const begins =
      kind & DIGIT ? (before & DIGIT) === 0 && text[at - 1] !== ":" : (kind & UPPER) !== 0 && (before & (LETTER | DIGIT)) === 0;
    const day = begins ? readDay(text, at, end, months) : null;
    // "Desk03.01.2018": a site's pieces run together; "T20 March" is no day.
    const glued = day !== null && (before & LETTER) !== 0 && (day.year === null || isLetterIn(text, day));
    if (day !== null && !glued) {
      days.push(day);
      at = day.end;
    } else at++;
  }
  return days;
}

function isLetterIn(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) if (kindAt(text, i) & LETTER) return true;
  return false;
}

function fromNumber(text: string, at: number, end: number, months: Months): WrittenDay | null {
  const first = digits(text, at, end);
  if (first.count === 4) {
    const second = divided(text, first.end, end);
    const third = second === null ? null : divided(text, second.end, end);
    if (second === null || third === null || second.count > 2 || third.count > 2) return null;
    return made(at, third.end, first.value, second.value, third.value, false);
  }
  if (first.count > 2) return null;
  const second = divided(text, first.end, end);
  if (second !== null) {
    const third = divided(text, second.end, end);
    // "22.10.10"
    if (
      third?.count === 2 &&
      first.count === 2 &&
      second.count === 2 &&
      text[first.end] === "." &&
      text[second.end] === "." &&
      third.value < 40
    )
      return made(at, third.end, 2000 + third.value, second.value, first.value, false);
    if (second.count > 2 || third === null || third.count !== 4) return null;
    if (second.value > 12) return made(at, third.end, third.value, first.value, second.value, false);
    return made(
      at,
      third.end,
      third.value,
      second.value,
      first.value,
      text[first.end] !== "." && first.value <= 12 && first.value !== second.value,
    );
  }
  const stop = ordinalEnd(text, first.end, end);
  const from = gap(text, stop, end);
  const month = text[stop] === "," ? null : monthAt(text, from, end, months);
  if (month === null) return null;
  const year = yearAfter(text, month.end, end) ?? (text[stop] === "-" ? shortYear(text, month.end, end) : null);
  // "No. 024-17 Jan. 23, 2017": the number before the month is another's
  if (year === null && fromMonth(text, from, end, months)?.year != null) return null;
  return made(at, year?.end ?? month.end, year?.value ?? null, month.value, first.value, false);
}

function fromMonth(text: string, at: number, end: number, months: Months): WrittenDay | null {
  const word = wordEnd(text, at, end);
  const from = gap(text, word, end);
  if (!isDigit(text, from)) return null;
  const month = monthAt(text, at, end, months);
  if (month === null) return null;
  const day = digits(text, from, end);
  // "March 2021" and "May 10:30" name no day.
  if (day.count === 0 || day.count > 2 || (text[day.end] === ":" && isDigit(text, day.end + 1))) return null;
  const stop = ordinalEnd(text, day.end, end);
  const year = yearAfter(text, stop, end);
  return made(at, year?.end ?? stop, year?.value ?? null, month.value, day.value, false);
}

function made(start: number, end: number, year: number | null, month: number, day: number, swappable: boolean): WrittenDay | null {
  if (year !== null && (year < 1900 || year > 2100)) return null;
  return dayOf(year ?? 2000, month, day) === null ? null : { start, end, year, month, day, swappable };
}

interface Digits {
  readonly value: number;
  readonly count: number;
  readonly end: number;
}

/** Up to five digits: five tell that a number is too long. */
function digits(text: string, at: number, end: number): Digits {
  let i = at;
  let value = 0;
  while (i < end && i - at < 5 && isDigit(text, i)) {
    value = value * 10 + text.charCodeAt(i) - 0x30;
    i++;
  }
  return { value, count: i - at, end: i };
}

/** Digits after one `.`, `/` or `-`; after a stop a blank may stand: `29. 9. 2023.` */
function divided(text: string, at: number, end: number): Digits | null {
  const mark = text[at];
  if (mark === "." && text[at + 1] === " " && isDigit(text, at + 2)) return at + 2 < end ? digits(text, at + 2, end) : null;
  if (at >= end || (mark !== "." && mark !== "/" && mark !== "-") || !isDigit(text, at + 1)) return null;
  return digits(text, at + 1, end);
}

/** After `st`, `nd`, `rd`, `th` or a full stop. */
function ordinalEnd(text: string, at: number, end: number): number {
  if (at + 2 <= end && /^(?:st|nd|rd|th)$/i.test(text.slice(at, at + 2)) && (kindAt(text, at + 2) & LETTER) === 0) return at + 2;
  return at;
}

/** After at most three blanks, commas, stops, hyphens and slashes, "de" and "of" behind them allowed: `29 de julho de 2010`, `3rd of May`. */
function gap(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i - at < 3 && GAPS.has(text.charCodeAt(i))) i++;
  return i > at && (text.startsWith("de ", i) || text.startsWith("of ", i)) ? i + 3 : i;
}
const GAPS: ReadonlySet<number> = new Set([...", ./-\u00a0"].map((char) => char.charCodeAt(0)));

function monthAt(text: string, at: number, end: number, months: Months): { value: number; end: number } | null {
  const stop = wordEnd(text, at, end);
  if (stop - at < 3 || stop - at > 12) return null;
  const value = months.get(keyOf(text, at, stop));
  return value === undefined ? null : { value, end: stop };
}

/** After the letters at `at`; thirteen tell that a word is too long for a month. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && i - at <= 12 && (kindAt(text, i) & LETTER) !== 0) i++;
  return i;
}

function yearAfter(text: string, at: number, end: number): { value: number; end: number } | null {
  const year = digits(text, gap(text, at, end), end);
  return year.count === 4 && year.end > at + 4 && year.value >= 1900 && year.value <= 2100 ? { value: year.value, end: year.end } : null;
}

/** `16-Nov-23` */
function shortYear(text: string, at: number, end: number): { value: number; end: number } | null {
  if (text[at] !== "-") return null;
  const year = digits(text, at + 1, end);
  return year.count === 2 && year.value < 40 ? { value: 2000 + year.value, end: year.end } : null;
}
