import { CHAR, LETTER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { isName, isRole, isSite, looksLikeOutlet } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { isMediumsName, isProperName } from "./outlet-head.ts";
import { namedParts } from "./stamp-names.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

/**
 * What the words beside a day say of it, strongest first: the outlet or author named with it (`AzerNews (1 April 2021)`,
 * `By Staff Report on 19 August 2022`), "Published", nothing (`20 May, 2023, 08:55 pm`), "Updated".
 */
export type Said = "byline" | "published" | "bare" | "updated";
export const STRENGTH: Readonly<Record<Said, number>> = { byline: 0, published: 1, bare: 2, updated: 3 };

/** A line of the page that gives the article a day. */
export interface Stamp extends Span {
  readonly day: WrittenDay;
  readonly said: Said;
  /** The outlet that it names. */
  readonly outlet: Span | null;
  /** The city that it names: `PTI | New Delhi | Updated: ...`. */
  readonly place: Span | null;
  /** Run together with what follows (`07/06/2023NEXT ARTICLE`): a way to another page. */
  readonly glued: boolean;
}

/** A stamp's line is no longer than this. */
const LONGEST = 160;
const PUBLISHED =
  /\b(?:publish|posted|issued|created|released?|uploaded|filed|added|date ?:|publicat|publicado)|\b(?:write|written|input|registered) ?:/i;
const UPDATED = /\b(?:updat|modif|edited|revis|actualiz)/i;

/** The days that a line gives the article, in order; none where the line is a sentence. */
export function readStamps(text: string, start: number, end: number, lexicon: ReadingLexicon): Stamp[] {
  if (end - start > LONGEST) return [];
  // "(Coral News Agency August 21, 2007)"
  if (text[start] === "(" && text[end - 1] === ")" && text.indexOf(")", start) === end - 1)
    return readStamps(text, start + 1, end - 1, lexicon).map((stamp) => ({ ...stamp, start, end }));
  // "# 5 June 2023 17:23": a sign before the stamp
  if (text[start] === "#" && /^# +\d/.test(text.slice(start, start + 6)))
    return readStamps(text, text.indexOf(" ", start) + 1, end, lexicon).map((stamp) => ({ ...stamp, start }));
  const days = findDays(text, start, end, lexicon.months);
  // "— Anna Berg (@annaberg) October 13, 2022" dates a post.
  if (days.length === 0 || /^[—–-].*\(@\w+\)/.test(text.slice(start, end))) return [];
  const parts = namedParts(text, start, end, days, lexicon) ?? (saysDay(text, start, days[0] as Span) ? [] : null);
  if (parts === null) return inSegments(text, start, end, lexicon);
  const isBarred = text.slice(start, end).includes("|");
  const lastDay = days[days.length - 1] as WrittenDay;
  // "October 12, 2021 18:05 The Kremlin, Moscow"
  const place =
    parts.find(
      (part, i) =>
        (isBarred || (part.start > lastDay.end && (part.end === end || isCountryAtEnd(text, parts[i + 1], end, lexicon)))) &&
        lexicon.cities.has(keyOf(text, part.start, part.end)),
    ) ?? null;
  return days.map((day, i) => {
    const before = text.slice(i === 0 ? start : (days[i - 1] as WrittenDay).end, day.start);
    const outlet = outletBeside(text, start, end, day, before, parts, lexicon);
    const glued = ((CHAR[text.charCodeAt(day.end)] ?? 0) & LETTER) !== 0 && day.end < end;
    const said = outlet === null ? saidBefore(before) : "byline";
    return {
      start,
      end,
      day,
      said,
      outlet:
        outlet ??
        parts.find((part) => outletAt(lexicon, text, part) !== undefined) ??
        parts.find((part) => isService(text, part, lexicon)) ??
        withArticle(
          text,
          start,
          parts.find((part) => isProperName(text, part, lexicon) || isMediumsName(text, part, lexicon)),
        ) ??
        theNamed(text, parts[parts.length - 1], end) ??
        null,
      place,
      glued,
    };
  });
}

/** `Published date: 05.07.2017 11:49 | Author: mod`: whatever follows, the line gives the day; so does one with a label in another script. */
const saysDay = (text: string, start: number, day: Span): boolean =>
  day.start - start < 60 && (isForeignLabel(text.slice(start, day.start)) || SAYS_DAY.test(text.slice(start, day.start)));
const isForeignLabel = (label: string): boolean => /^[^\p{Script=Latin}\p{N}]{3,}$/u.test(label) && /\p{L}/u.test(label);
const SAYS_DAY =
  /^(?:th(?:is|e) (?:article|report|story|piece|page|text|item) (?:was |has been )?)?(?:first |originally )?(?:publish(?:ed|ing)?|posted|issued|uploaded|added|released|created|date|updated|last updated|modified)(?: date| on| at| time| of (?:publication|issue|release))?\s?:?[ \t]*(?:(?:\p{L}+day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? )?$/iu;

/** `14:08, Tbilisi, Georgia` */
const isCountryAtEnd = (text: string, part: Span | undefined, end: number, lexicon: ReadingLexicon): boolean =>
  part !== undefined && part.end === end && lexicon.countries.has(keyOf(text, part.start, part.end));
/** `Apr 24, 2022 • 59 minutes ago • Join the conversation`: what stands between bullets is read by itself. */
function inSegments(text: string, start: number, end: number, lexicon: ReadingLexicon): Stamp[] {
  if (!text.slice(start, end).includes(BULLET)) return [];
  const stamps: Stamp[] = [];
  for (let from = start; from < end; ) {
    const bullet = text.indexOf(BULLET, from);
    const to = bullet < 0 || bullet > end ? end : bullet;
    const segment = trimmed(text, from, to);
    for (const stamp of readStamps(text, segment.start, segment.end, lexicon)) stamps.push({ ...stamp, start, end });
    from = to + 1;
  }
  return stamps;
}
const BULLET = "•";

/** `Express News Service | Updated: 5 October 2021`, `Source: Coralfax | 5 October 2021` */
function isService(text: string, part: Span, lexicon: ReadingLexicon): boolean {
  if (/(?:News|Press) (?:Service|Network|Agency)$/.test(text.slice(part.start, part.end))) return isProperName(text, part, lexicon);
  return /\bsource ?: ?$/i.test(text.slice(Math.max(0, part.start - 10), part.start)) && isName(text, part) && !isRole(text, part, lexicon);
}

/** `12 February 2025 | The Coral Sentinel`: a name with its article behind a bar, at the line's end. */
function theNamed(text: string, part: Span | undefined, end: number): Span | null {
  if (part === undefined || part.end !== end || !/[|•] The $/.test(text.slice(Math.max(0, part.start - 6), part.start))) return null;
  return isName(text, part) ? { start: part.start - 4, end } : null;
}

/** "The" of "The Coral Herald" is no part: the name with it. */
const withArticle = (text: string, start: number, part: Span | undefined): Span | undefined =>
  part !== undefined && part.start - 4 >= start && text.startsWith("The ", part.start - 4)
    ? { start: part.start - 4, end: part.end }
    : part;

function saidBefore(before: string): Said {
  if (before.length < 3) return "bare";
  if (UPDATED.test(before)) return "updated";
  if (before.length < 80 && /^by /i.test(before)) return "byline";
  return PUBLISHED.test(before) ? "published" : "bare";
}

/** `AzerNews (1 April 2021)`, `Xinhua, February 19, 2016`, `Published in The Courier, July 1st, 2022`. */
function outletBeside(
  text: string,
  start: number,
  end: number,
  day: Span,
  before: string,
  parts: readonly Span[],
  lexicon: ReadingLexicon,
): Span | null {
  const bracket = text[day.end] !== ")" ? null : /^(.{2,60}?)\s*\((?:[^()]{0,20})$/.exec(text.slice(start, day.start));
  if (bracket !== null && day.end + 1 >= end) {
    const name = trimmed(text, start, start + (bracket[1] as string).length);
    // "Sep. 18, 2023 (Updated: Sep. 18, 2023)"
    const isDay = findDays(text, name.start, name.end, lexicon.months, 1).length > 0;
    if (!isDay && (outletAt(lexicon, text, name) !== undefined || isName(text, name))) return name;
  }
  // "By CN - 08 November 2019": letters alone are the outlet's.
  const letters = /^[Bb]y (\p{Lu}{2,6})[ ,|–—-]+$/u.exec(before);
  if (letters !== null) {
    const from = day.start - before.length + 3;
    return { start: from, end: from + (letters[1] as string).length };
  }
  const inWords =
    /\b(?:published|printed|appeared|posted) (?:in|by|on) ((?:the )?\p{Lu}.{1,50}?),? (?:on |dated )?(?:(?:\p{L}+day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? )?$/iu.exec(
      before,
    );
  if (inWords !== null) {
    const from = day.start - before.length + before.indexOf(inWords[1] as string, inWords.index);
    const name = { start: from, end: from + (inWords[1] as string).length };
    if (isName(text, name) && !lexicon.weekdays.has(keyOf(text, name.start, name.end))) return name;
  }
  // "0 Comment(s) Print E-mail Xinhua, 20 August 2012"
  const last = /(?:^|[ |])(\p{Lu}[\p{L}\d.&'-]*(?: \p{Lu}[\p{L}\d.&'-]*){0,3}), $/u.exec(before);
  if (last !== null) {
    let name = last[1] as string;
    for (let words = 0; words < 4; words++) {
      const span = { start: day.start - 2 - name.length, end: day.start - 2 };
      if (outletAt(lexicon, text, span) !== undefined) return span;
      const blank = name.indexOf(" ");
      if (blank < 0) break;
      name = name.slice(blank + 1);
    }
  }
  const dashed =
    /^[–—-]{1,2} ?((?:The )?\p{Lu}[\p{L}\d&'-]*(?: \p{Lu}[\p{L}\d&'-]*){0,3}), (?:(?:\p{L}+day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? )?$/u.exec(
      text.slice(start, day.start),
    );
  if (dashed !== null && day.end === end) {
    const from = start + dashed[0].indexOf(dashed[1] as string);
    const name = { start: from, end: from + (dashed[1] as string).length };
    if (outletAt(lexicon, text, name) !== undefined || (looksLikeOutlet(text, name) && isName(text, name))) return name;
  }
  const part = parts[0];
  // "The" of "The Coral Herald" is no part.
  const first = part !== undefined && part.start === start + 4 && text.startsWith("The ", start) ? { start, end: part.end } : part;
  return first !== undefined &&
    first.start === start &&
    (((outletAt(lexicon, text, first) !== undefined || isSite(text, first)) && /^,?\s*$/.test(text.slice(first.end, day.start))) ||
      // "The Coral Herald May 21/2023", "Coral Media May 21, 2023 News"
      (/^(?: \p{Lu}\p{L}{2,12}| [–—|] .{2,30})?$/u.test(text.slice(day.end, end)) &&
        /^(?:,?| [–—|-])\s+(?:(?:\p{L}+day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? )?$/u.test(text.slice(first.end, day.start)) &&
        (isProperName(text, first, lexicon) || isMediumsName(text, first, lexicon) || isPapersName(text, first))) ||
      // "Coral Islands Telegraph: 21 February 2019:"
      (/^:\s*$/.test(text.slice(first.end, day.start)) &&
        (outletAt(lexicon, text, first) !== undefined || isProperName(text, first, lexicon))))
    ? first
    : null;
}

/** "Coral Star", "Coral Voice": names that only a day beside them tells from others. */
const isPapersName = (text: string, span: Span): boolean =>
  isName(text, span) &&
  /^(?:\p{Lu}\S+ ){1,3}(?:Star|Sun|Voice|Echo|Nation|Citizen|Advocate|Record|Sentinel|Argus)$/u.test(text.slice(span.start, span.end));

/** Of a stamp's line everything but the days, their weekdays and times is furniture, and a day that leads elsewhere. */
export function markAround(text: string, line: Span, stamps: readonly Stamp[], furniture: Span[], lexicon: ReadingLexicon): void {
  let at = line.start;
  for (const { day, glued } of stamps) {
    const time = CLOCK.exec(text.slice(day.end, Math.min(line.end, day.end + 40)));
    const lead = leadOf(text.slice(Math.max(at, day.start - 24), day.start), lexicon);
    // "18:15 | Lima, Feb. 8"
    at += /^\d{1,2}:\d\d\b/.exec(text.slice(at, at + 5))?.[0].length ?? 0;
    if (day.start - lead > at) furniture.push({ start: at, end: day.start - lead });
    at = glued ? day.start : day.end + (time?.[0].length ?? 0);
  }
  if (line.end > at && (stamps.some((stamp) => stamp.glued) || line.end - at > 1)) furniture.push({ start: at, end: line.end });
}

//   ", 11:30 PM"  " - 14:08"  " | 08:29 WIB"  " 16:32 (UTC+04:00)"  "T10:00:00Z"
const CLOCK =
  /^(?:[\s,|[(/•·–—-]*(?:at )?|\. |T)\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?\]?(?: ?[ap]\.?m\b\.?)?(?: ?(?:hrs|hours)\b)?(?:Z\b| ?[A-Z]{2,4}(?:[+-]\d{1,2}(?::?\d\d)?)?\b| ?\((?:UTC|GMT)[^)]{0,8}\)| ?[+-]\d\d:?\d\d)?/i;

/** Length of the weekday or the time at the end of what stands before a day. */
function leadOf(before: string, lexicon: ReadingLexicon): number {
  const time = /\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?: on)?[ ,|]*$/i.exec(before);
  if (time !== null) return time[0].length;
  const word = /(\p{L}{3,12})\.?,? *$/u.exec(before);
  return word !== null && lexicon.weekdays.has(keyOf(word[1] as string)) ? word[0].length : 0;
}

/** `///nCa, 9 March 2023 [photo credit ...]` at the end of a text. */
export function readSignature(text: string, start: number, end: number, lexicon: ReadingLexicon): Stamp | null {
  const from = Math.max(start, end - LONGEST);
  const found = /\/\/\/? ?([\p{L}\d .&-]{2,40}), (?=\S)/u.exec(text.slice(from, end));
  if (found === null) return null;
  const name = { start: from + found.index + found[0].indexOf(found[1] as string), end: 0 };
  name.end = name.start + (found[1] as string).length;
  const day = findDays(text, name.end, Math.min(end, name.end + 40), lexicon.months, 1)[0];
  if (day === undefined || day.start > name.end + 3) return null;
  return { start: from + found.index, end: day.end, day, said: "byline", outlet: name, place: null, glued: false };
}
