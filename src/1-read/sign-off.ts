import type { Span } from "../0-ground/span.ts";
import { bodysName } from "./body-name.ts";
import type { Dateline } from "./dateline.ts";
import { cityAlone } from "./head-place.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { lineAt, type Page } from "./page.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

/** How a note ends: who gave it out, where and when, on three lines or two. */
export interface SignOff {
  readonly body: Span;
  /** The city and the day, as a dateline has them. */
  readonly dateline: Dateline;
}

/** So many lines from the end one looks for it: captions and contacts may follow. */
const WITHIN = 40;

/**
 * The last one of the page, or null.
 *
 *     Embassy of Ruritania       MINISTRY FOR PORTS
 *     Oslo                       Oslo, 22 November 2019
 *     21 September 2018
 */
export function readSignOff({ text, lines, lexicon }: Page, from: number): SignOff | null {
  for (let i = lines.start.length - 1; i > Math.max(from, lines.start.length - WITHIN); i--) {
    const line = lineAt(lines, i);
    const day = dayAtEnd(text, line, lexicon);
    if (day === null) continue;
    const isAlone = day.start === line.start;
    const where = isAlone ? lineAt(lines, i - 1) : beforeDay(text, line, day);
    const place = cityAlone(text, where, lexicon);
    const above = isAlone ? i - 2 : i - 1;
    const body = place === null || above < from ? null : bodysName(text, lineAt(lines, above), lexicon);
    if (place === null || body === null) continue;
    return { body, dateline: { start: where.start, end: line.end, place, country: null, day, outlets: [], alone: true } };
  }
  return null;
}

/** The day in full with which a short line ends. */
function dayAtEnd(text: string, { start, end }: Span, lexicon: ReadingLexicon): WrittenDay | null {
  if (end - start > 60) return null;
  const day = findDays(text, start, end, lexicon.months, 1)[0];
  return day !== undefined && day.year !== null && day.end >= end - 1 ? day : null;
}

const beforeDay = (text: string, { start }: Span, day: Span): Span => {
  const before = trimmed(text, start, day.start);
  const mark = /\s?[,–—-]$/.exec(text.slice(before.start, before.end));
  return { start: before.start, end: before.end - (mark?.[0].length ?? 0) };
};
