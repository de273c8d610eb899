import type { Span } from "../0-ground/span.ts";
import type { Stamp } from "./byline.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";
import { findDays } from "./written-day.ts";

/** So many characters of a page's first paragraph may hold its title, its summary and its stamp, run together. */
const WITHIN = 500;

//   "Friday, April 6, 2018 | 16:46"   "6 April 2018 - 16:46"   "April 6, 2018, 4:46 PM"
//                        ^^^^^^^^
const CLOCK = /^ ?[|,•·–—-]? ?(?:at )?\d{1,2}:\d\d\b/;

/** A day in full with its clock time, no preposition before it, inside the first paragraph: the stamp of a page whose lines run together. */
export function stampInside(text: string, { start, end }: Span, lexicon: ReadingLexicon): Stamp | null {
  const limit = Math.min(end, start + WITHIN);
  for (const day of findDays(text, start, limit, lexicon.months)) {
    if (day.year === null || !CLOCK.test(text.slice(day.end, day.end + 14))) continue;
    const before = /(?:(?<weekday>\p{L}{3,12}),? )?$/u.exec(text.slice(Math.max(start, day.start - 14), day.start));
    const weekday = before?.groups?.weekday;
    // "2018-04-06 16:46 Halden — Text": it begins the paragraph
    if (day.start === start) return { start, end: day.end, day, said: "bare", outlet: null, place: null, glued: false };
    // "on April 6, 2018, 16:46": a sentence tells it
    if (weekday === undefined || !lexicon.weekdays.has(keyOf(weekday))) continue;
    const from = day.start - (before?.[0].length ?? 0);
    if (/\b(?:on|of|since|until|from|by|this|last|next) $/i.test(text.slice(Math.max(start, from - 7), from))) continue;
    return { start: from, end: day.end, day, said: "bare", outlet: null, place: null, glued: false };
  }
  return null;
}
