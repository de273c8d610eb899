import { parseIsoDay } from "../0-ground/civil-day.ts";
import type { Span } from "../0-ground/span.ts";

/** The line that some archives put before an article: ` date 2021-06-03 BAKU, Azerbaijan, June 3`. */
export interface Header {
  /** ISO day, or null where the header is empty or names no day of the calendar. */
  readonly day: string | null;
  /** The day's own span, empty where there is none. */
  readonly span: Span;
  /** Where the article goes on: after the day and the space behind it. */
  readonly rest: number;
}

//   " date 2021-06-03 BAKU"
//    ^ at most one blank, then the word, one blank, the day
const DATED =
  /^[ \t]?date[ \t]{1,3}(\d{4}-\d{2}-\d{2})((?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?(?:[ \t]\d{1,2}:\d\d(?::\d\d)?(?![\d:]))?)(?![\w-])[ \t]*/;
//   " date 2021-06 BAKU": a month or a year alone is no day
const DAYLESS = /^[ \t]?date(?:[ \t]{1,3}\d{4}(?:-\d{2})?(?![\w-])[ \t]*|[ \t]*(?=\n))/;

/** The header at the beginning of `text`, or null. */
export function readHeader(text: string): Header | null {
  if (!text.startsWith("date", text.charCodeAt(0) === 0x64 ? 0 : 1)) return null;
  const beginning = text.slice(0, 80);
  const dated = DATED.exec(beginning);
  if (dated !== null) {
    const day = dated[1] as string;
    const start = beginning.indexOf(day);
    return { day: parseIsoDay(day) === null ? null : day, span: { start, end: start + day.length }, rest: dated[0].length };
  }
  const dayless = DAYLESS.exec(beginning);
  return dayless === null ? null : { day: null, span: { start: 0, end: 0 }, rest: dayless[0].length };
}
