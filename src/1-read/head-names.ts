import type { Span } from "../0-ground/span.ts";
import { bodysName } from "./body-name.ts";
import { readStamps, type Stamp } from "./byline.ts";
import { BODY, isName, isSite, PERSON } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { mention, type OutletMention, RANK } from "./outlet-mention.ts";
import type { Page } from "./page.ts";

/** The body named above the line `Press release No. 214`, or below the line `News provided by`, `Source`. */
export function issuer(text: string, line: Span, labels: readonly Span[], lexicon: ReadingLexicon): OutletMention | null {
  const above = labels[labels.length - 1];
  const label = above === undefined ? "" : text.slice(above.start, Math.min(above.end, above.start + 30));
  if (/^(?:news provided by|source):?$/i.test(label))
    return isName(text, line) ? mention("issuer", label.length > 8 ? RANK.named : RANK.source, line) : null;
  if (above === undefined || !/^(?:press|media|news) (?:release|statement)(?: n[o°]\.? ?[\d/-]+)?$/i.test(text.slice(line.start, line.end)))
    return null;
  // "MINISTRY OF PORTS", "REPUBLIC OF RURITANIA", "PRESS RELEASE": the body rather than its country
  const body = [labels[labels.length - 2], above].find((one) => one !== undefined && bodysName(text, one, lexicon) !== null);
  const name = body ?? above;
  return isName(text, name) ? mention("issuer", RANK.named, name) : null;
}

/** The outlet that a stamp names, by what stands around it. */
export function stampedOutlet(text: string, stamp: Stamp, lexicon: ReadingLexicon): OutletMention | null {
  const { outlet } = stamp;
  if (outlet === null) return null;
  const isAgency = outletAt(lexicon, text, outlet)?.agency === true;
  const isBarred = text.slice(stamp.start, stamp.end).includes("|") || isSite(text, outlet);
  const rank = stamp.said === "byline" && !isSite(text, outlet) ? RANK.named : isAgency || isBarred ? RANK.desk : RANK.owner;
  return { rule: "outlet/beside-the-day", rank, start: outlet.start, end: outlet.end };
}

/** `Federal Government Press Office`: a body's name, not a headline. */
export const isBodysName = (text: string, line: Span): boolean => {
  if (line.end - line.start >= 60) return false;
  const words = text.slice(line.start, line.end);
  return BODY.test(words) && !PERSON.test(words) && isName(text, line);
};

/** `Tuesday, 02 January 2024 12:17 GMT` */
export function isToday(text: string, { start, day, said, outlet }: Stamp, lexicon: ReadingLexicon): boolean {
  if (said !== "bare" || outlet !== null || day.start === start) return false;
  // "Thu, 03/15/2018 - 00:47": a content system stamps its articles so
  if (/^[\d/.]+$/.test(text.slice(day.start, day.end)) && /^ - \d\d:\d\d/.test(text.slice(day.end, day.end + 8))) return false;
  const before = trimmed(text, start, day.start);
  const end = text[before.end - 1] === "," ? before.end - 1 : before.end;
  return lexicon.weekdays.has(keyOf(text, before.start, end));
}

/** `• 2010-04-14`, `• EFE`: a day or an outlet in a list's item, its mark left out; any other item stays a menu's. */
export function unmarked({ text, hasMenus, lexicon }: Page, line: Span): Span {
  if (!hasMenus || text[line.start] !== "•" || line.end - line.start > 60) return line;
  const item = trimmed(text, line.start + 1, line.end);
  if (item.start >= item.end) return line;
  return outletAt(lexicon, text, item) !== undefined ||
    readStamps(text, item.start, item.end, lexicon).some((stamp) => stamp.day.year !== null)
    ? item
    : line;
}
