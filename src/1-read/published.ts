import type { Because } from "../0-ground/because.ts";
import { type Day, dayOf, isoDay, parseIsoDay, weekday } from "../0-ground/civil-day.ts";
import type { Span } from "../0-ground/span.ts";
import { STRENGTH, type Stamp } from "./byline.ts";
import { type FrontMatter, valueAt } from "./front-matter.ts";
import type { Head } from "./head.ts";
import type { Header } from "./header.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { dayInName, dayInUrl } from "./url.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

export type PublishedBasis = "header" | "byline" | "dateline" | "metadata" | "url" | "file_name";

export interface Published {
  /** ISO day */
  readonly day: string;
  readonly basis: PublishedBasis;
  readonly because: Because;
}

/** What may tell the day of publication. */
export interface Evidence {
  readonly text: string;
  readonly file: string;
  readonly header: Header | null;
  readonly matter: FrontMatter | null;
  readonly head: Head;
  /** Of the lines at the end. */
  readonly stamps: readonly Stamp[];
  /** Those among the last lines that are a day without a word. */
  readonly closing: readonly Stamp[];
  readonly url: Span | null;
}

export const DATE_KEYS: readonly string[] = [
  "date",
  "published",
  "published_at",
  "publish_date",
  "published_time",
  "pubdate",
  "datepublished",
  "publishdate",
  "created",
];

const told = (basis: PublishedBasis, rule: string, day: string, span: Span, note?: string): Published => ({
  day,
  basis,
  because: { rule: `published/${rule}`, start: span.start, end: span.end, ...(note === undefined ? {} : { note }) },
});

/**
 * The outlet's own day where a byline gives one, else the header's, metadata's, URL's, dateline's, file name's.
 * A day that the page calls "Published" is the outlet's own where it differs from the header's, or there is no header;
 * one that stands there without a word, where there is no header. What is doubtful goes into `warnings`.
 */
export function publishedOf(evidence: Evidence, lexicon: ReadingLexicon, warnings: string[]): Published | null {
  const { text, file, matter, head, url } = evidence;
  const header = evidence.header?.day == null ? null : evidence.header;
  const near = header?.day ?? null;
  const stamp = strongest(evidence);
  const stampDay = stamp === null ? null : settled(text, stamp.day, near, head, warnings);
  if (stamp !== null && stampDay !== null) {
    const isOwn = stamp.said === "byline" || (stamp.said === "published" && stampDay !== header?.day);
    if (isOwn || (header === null && stamp.said !== "updated")) return told("byline", stamp.said, stampDay, stamp.day);
  }
  // "Latest update September 25th" and a dateline of that day: two against the header's one.
  if (stamp !== null && stampDay !== null && header?.day != null && stampDay !== header.day && isDatelined(stampDay, head))
    return told("byline", stamp.said, stampDay, stamp.day);
  if (header?.day != null) return told("header", "header", header.day, header.span);
  const meta = matter === null ? null : valueAt(matter, DATE_KEYS);
  const metaDay = meta === null ? undefined : findDays(text, meta.start, meta.end, lexicon.months, 1)[0];
  if (metaDay !== undefined) {
    const day = settled(text, metaDay, null, head, warnings);
    if (day !== null) return told("metadata", "front-matter", day, metaDay);
  }
  const code = readCode(text);
  if (code !== null) return told("metadata", "aggregator-code", code.day, code);
  const inUrl = url === null ? null : dayInUrl(text.slice(url.start, url.end));
  if (url !== null && inUrl !== null) return told("url", "url", inUrl, url);
  for (const { day: written } of head.datelines) {
    const day = written === null ? null : settled(text, written, null, head, warnings);
    if (written !== null && day !== null) return told("dateline", "dateline", day, written);
    const year = written === null || written.year !== null ? null : yearAbove(text, written, lexicon);
    if (written !== null && year !== null) return told("dateline", "dateline-with-year", year, written);
  }
  if (stamp !== null && stampDay !== null) return told("byline", "updated", stampDay, stamp.day);
  for (const { day: written, glued } of evidence.closing) {
    const day = glued ? null : settled(text, written, null, head, warnings);
    if (day !== null) return told("byline", "closing", day, written);
  }
  const inName = dayInName(file);
  return inName === null ? null : told("file_name", "file-name", inName, { start: 0, end: 0 }, file);
}

/** `calendar | May 4. 2018` above `PYONGYANG, May 4 --`: the dateline's day with the year that a line above gives it. */
function yearAbove(text: string, { start, month, day }: WrittenDay, lexicon: ReadingLexicon): string | null {
  const above = findDays(text, Math.max(0, start - ABOVE), start, lexicon.months, 8).filter(
    (other) => other.year !== null && !other.swappable && other.month === month && other.day === day,
  );
  const days = new Set(above.map((other) => isoDay(dayOf(other.year as number, month, day) as Day)));
  return days.size === 1 ? ([...days][0] as string) : null;
}
const ABOVE = 600;

const isDatelined = (at: string, head: Head): boolean =>
  head.datelines.some(({ day }) => {
    const own = day === null || day.year === null || day.swappable ? null : dayOf(day.year, day.month, day.day);
    return own !== null && isoDay(own) === at;
  });

/** The code below a report that MENAFN hands on: its day, month and year, then numbers. */
function readCode(text: string): (Span & { readonly day: string }) | null {
  const from = Math.max(0, text.length - CODE_WITHIN);
  const found = /\bMENAFN(\d\d)(\d\d)(20\d\d)\d{6,}ID\d+/.exec(text.slice(from));
  if (found === null) return null;
  const day = dayOf(Number(found[3]), Number(found[2]), Number(found[1]));
  return day === null ? null : { day: isoDay(day), start: from + found.index, end: from + found.index + found[0].length };
}
const CODE_WITHIN = 4000;

/** The strongest stamp with a year; one below the title before one above it, then the first. */
function strongest(evidence: Evidence): Stamp | null {
  const { head, stamps } = evidence;
  let best: Stamp | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stamp of head.stamps) {
    const weight = STRENGTH[stamp.said] * 2 + (stamp.isAbove ? 1 : 0);
    // "Saturday, November 16, 2024" above the title is the day of the visit to the site.
    if (stamp.day.year === null || stamp.glued || (stamp.isClock && !isTitled(stamp, evidence)) || weight >= least) continue;
    best = stamp;
    least = weight;
  }
  for (const stamp of stamps) {
    const weight = STRENGTH[stamp.said] * 2;
    if (stamp.day.year === null || stamp.glued || weight >= least) continue;
    best = stamp;
    least = weight;
  }
  return best;
}

/** The title, or the text of a page without one, stands right below the day, and no day of the text contradicts it: the article's, though it has a weekday as a clock has. */
function isTitled({ end, day }: Stamp, { text, head }: Evidence): boolean {
  const { title, paragraphs } = head;
  const below = title?.start ?? paragraphs[0]?.start ?? -1;
  if (below < end || !isSection(text.slice(end, below))) return false;
  return !paragraphs.some(({ start, end }) =>
    text
      .slice(start, Math.min(end, start + 600))
      .match(/\b(?:19|20)\d\d\b/g)
      ?.some((year) => Number(year) !== day.year),
  );
}

/** Nothing, or the section's name: `Karvan News`. */
const isSection = (between: string): boolean => /^\s*(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2} News\s*)?$/u.test(between);

/** ISO day of a written one. `09/07/2024` is read day first, unless another date of the page or an American dateline tells otherwise. */
function settled(text: string, written: WrittenDay, near: string | null, head: Head, warnings: string[]): string | null {
  const { year, month, day } = written;
  const first = year === null ? null : dayOf(year, month, day);
  if (first === null || year === null) return null;
  const swapped = dayOf(year, day, month);
  if (!written.swappable) {
    const isProven =
      swapped !== null && STOPS.test(text.slice(written.start, written.end)) && head.stamps.some((stamp) => isMonthFirst(text, stamp.day));
    return isoDay(isProven ? swapped : first);
  }
  // "Mon, 02/04/2019": the weekday tells which number is the month.
  const named = weekdayBefore(text, written.start);
  if (swapped !== null && named !== null && weekday(first) !== weekday(swapped)) {
    if (weekday(first) === named) return isoDay(first);
    if (weekday(swapped) === named) return isoDay(swapped);
  }
  if (isBeside(first, year, near, head)) return isoDay(first);
  const isAmerican = head.datelines.some((dateline) => dateline.country?.code === "USA");
  if (swapped !== null && (isAmerican || isBeside(swapped, year, near, head))) return isoDay(swapped);
  warnings.push(`"${text.slice(written.start, written.end)}" is read day first; write the date as YYYY-MM-DD if the month comes first`);
  return isoDay(first);
}

const STOPS = /^(?:0?[1-9]|1[0-2])\.\d\d?\.\d{4}$/;
/** "11.13.2013": full stops that have the month first. */
const isMonthFirst = (text: string, { start, end, day }: WrittenDay): boolean => day > 12 && STOPS.test(text.slice(start, end));

/** 1 to 7 from Monday, of the weekday right before a day, or null. */
function weekdayBefore(text: string, at: number): number | null {
  const found = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? *$/i.exec(text.slice(Math.max(0, at - 14), at));
  return found === null ? null : WEEKDAYS.indexOf((found[1] as string).toLowerCase()) + 1;
}
const WEEKDAYS: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** At most two days from the header's day or another day of the page's head. */
function isBeside(at: Day, year: number, near: string | null, head: Head): boolean {
  const nearDay = near === null ? null : parseIsoDay(near);
  if (nearDay !== null && Math.abs(at - nearDay) <= 2) return true;
  for (const { day } of [...head.stamps, ...head.datelines]) {
    const other = day === null || day.swappable ? null : dayOf(day.year ?? year, day.month, day.day);
    if (other !== null && Math.abs(at - other) <= 2) return true;
  }
  return false;
}

/** Starts of lines above the title that give another day than the article's: the site's own clock. */
export function clocksOf(head: Head, published: Published | null): readonly number[] {
  const { title, stamps, datelines } = head;
  const clocks: number[] = [];
  if (published === null) return stamps.filter((stamp) => stamp.isClock).map(({ start }) => start);
  if (title === null || (stamps.length === 0 && datelines.length === 0)) return [];
  for (const { start, said, outlet, day } of stamps)
    if (start < title.start && said === "bare" && outlet === null && isOther(day, published)) clocks.push(start);
  for (const { start, alone, day } of datelines)
    if (start < title.start && day !== null && (alone || day.year !== null) && isOther(day, published)) clocks.push(start);
  return clocks;
}

function isOther({ year, month, day, start }: WrittenDay, published: Published): boolean {
  const at = year === null ? null : dayOf(year, month, day);
  return at !== null && isoDay(at) !== published.day && start !== published.because.start;
}
