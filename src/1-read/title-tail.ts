import type { Span } from "../0-ground/span.ts";
import { isName, looksLikeOutlet } from "./credit.ts";
import type { Dateline } from "./dateline.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { isProperName } from "./outlet-head.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

/** What the end of a title says of the page: `Ministers meet - Coral Times, 11 April 2016`, `Ministers meet (Paris, July 6, 2017)`. */
export interface TitleTail {
  readonly outlet: Span | null;
  readonly day: WrittenDay | null;
  readonly dateline: Dateline | null;
}

const NOTHING: TitleTail = { outlet: null, day: null, dateline: null };
/** So many characters of a title at least are its own. */
const OWN = 15;

export function readTitleTail(text: string, title: Span, lexicon: ReadingLexicon): TitleTail {
  const { start, end } = title;
  if (end - start > 300) return NOTHING;
  if (text[end - 1] === ")") return inBracket(text, title, lexicon);
  // "Ministers meet in Oslo |05 December 2017"
  const bar = text.lastIndexOf("|", end - 1);
  if (bar > start + OWN && end - bar < 30) {
    const tail = trimmed(text, bar + 1, end);
    const day = findDays(text, tail.start, tail.end, lexicon.months, 1)[0] ?? null;
    if (day !== null && day.year !== null && day.start === tail.start && day.end === tail.end) return { outlet: null, day, dateline: null };
  }
  for (let at = end - 4; at > start + OWN && at > end - 60; at--) {
    if (!MARKS.has(text[at] as string) || text[at - 1] !== " " || text[at + 1] !== " ") continue;
    const tail = trimmed(text, at + 1, end);
    const day = findDays(text, tail.start, tail.end, lexicon.months, 1)[0] ?? null;
    const isDated = day !== null && day.year !== null && day.end === tail.end && day.start > tail.start + 2;
    const name = isDated ? trimmed(text, tail.start, day.start - (text[day.start - 2] === "," ? 2 : 1)) : tail;
    const isSure = outletAt(lexicon, text, name) !== undefined || isProperName(text, name, lexicon);
    if (!isSure && !(isDated && isName(text, name) && looksLikeOutlet(text, name))) return NOTHING;
    return { outlet: name, day: isDated ? day : null, dateline: null };
  }
  return NOTHING;
}
const MARKS: ReadonlySet<string> = new Set(["-", "–", "—", "|"]);

/** `(Paris - July 6, 2017)`: where and when a ministry's note was given out. */
function inBracket(text: string, { start, end }: Span, lexicon: ReadingLexicon): TitleTail {
  const open = text.lastIndexOf("(", end - 1);
  if (open < start + OWN || end - open > 50) return NOTHING;
  const day = findDays(text, open + 1, end - 1, lexicon.months, 1)[0] ?? null;
  if (day === null || day.year === null || day.end !== end - 1) return NOTHING;
  const place = trimmed(text, open + 1, day.start);
  const mark = /\s?[-–—,]$/.exec(text.slice(place.start, place.end));
  const city = { start: place.start, end: place.end - (mark?.[0].length ?? 0) };
  if (!lexicon.cities.has(keyOf(text, city.start, city.end))) return NOTHING;
  return { outlet: null, day: null, dateline: { start: open, end, place: city, country: null, day, outlets: [], alone: true } };
}
