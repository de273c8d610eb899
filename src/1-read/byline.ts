import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { isName } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
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
/** A stamp names no more than so many words beside its day. */
const MOST_NAMES = 9;

/** Words in small letters that stand in stamps; any other makes the line a sentence. */
const STAMP_WORDS = new Set(
  (
    "published posted updated update modified last first created date issued released release uploaded edited edition filed added print printed online on at in by from since of and the to time local utc gmt " +
    "ist pkt wib est edt et bst cet cest msk eet hrs hours hour h am pm a.m p.m a m p noon midnight reads read views view viewed visits hits count comments comment shares share min mins minute minutes seconds second ago adjust font size press news " +
    "report staff desk bureau web correspondent reporter special author writer editor day publicat actualizat publicado a las le à um uhr"
  ).split(" "),
);
const PUBLISHED = /\b(?:publish|posted|issued|created|released?|uploaded|filed|added|date ?:|publicat|publicado)/i;
const UPDATED = /\b(?:updat|modif|edited|revis|actualiz)/i;

/** The days that a line gives the article, in order; none where the line is a sentence. */
export function readStamps(text: string, start: number, end: number, lexicon: ReadingLexicon): Stamp[] {
  if (end - start > LONGEST) return [];
  const days = findDays(text, start, end, lexicon.months);
  if (days.length === 0) return [];
  const parts = namedParts(text, start, end, days, lexicon);
  if (parts === null) return [];
  const isBarred = text.slice(start, end).includes("|");
  const lastDay = days[days.length - 1] as WrittenDay;
  // "October 12, 2021 18:05 The Kremlin, Moscow"
  const place =
    parts.find(
      (part) => (isBarred || (part.end === end && part.start > lastDay.end)) && lexicon.cities.has(keyOf(text, part.start, part.end)),
    ) ?? null;
  return days.map((day, i) => {
    const before = text.slice(i === 0 ? start : (days[i - 1] as WrittenDay).end, day.start);
    const outlet = outletBeside(text, start, end, day, before, parts, lexicon);
    const isAuthors = /^by /i.test(before) && before.length < 80;
    const said =
      outlet !== null ? "byline" : UPDATED.test(before) ? "updated" : isAuthors ? "byline" : PUBLISHED.test(before) ? "published" : "bare";
    const glued = ((CHAR[text.charCodeAt(day.end)] ?? 0) & LETTER) !== 0 && day.end < end;
    return {
      start,
      end,
      day,
      said,
      outlet: outlet ?? parts.find((part) => outletAt(lexicon, text, part) !== undefined) ?? null,
      place,
      glued,
    };
  });
}

/** The names that stand beside the days, cut at commas, bars and brackets; null where the line is a sentence. */
function namedParts(text: string, start: number, end: number, days: readonly WrittenDay[], lexicon: ReadingLexicon): Span[] | null {
  const parts: Span[] = [];
  let names = 0;
  let from = -1;
  let to = -1;
  const close = (): void => {
    if (from >= 0) parts.push({ start: from, end: to });
    from = -1;
  };
  for (let at = start; at < end; ) {
    const day = days.find((one) => one.start === at);
    const unit = text[at] as string;
    if (day !== undefined) {
      close();
      at = day.end;
    } else if ((CHAR[text.charCodeAt(at)] as number) & (LETTER | DIGIT)) {
      const stop = wordEnd(text, at, end, days);
      const word = text.slice(at, stop);
      const lower = word.toLowerCase();
      const isTime = /^\d{1,2}[.:]?\d{0,2}(?::\d\d)?(?:am|pm|h|hrs)?$/i.test(word) || /^\d+$/.test(word);
      const isOther = isTime || STAMP_WORDS.has(lower) || lexicon.weekdays.has(keyOf(word));
      const isInName = from >= 0 && /^(?:of|and|the|de|du|la)$/.test(word);
      if (isOther && !isInName && !(from >= 0 && /^[A-Z]/.test(word) && !isTime && !PUBLISHED.test(word) && !UPDATED.test(word))) close();
      else if (!isOther && word === lower && !/[.@]/.test(word)) return null;
      else {
        if (from < 0) from = at;
        to = stop;
        names++;
      }
      at = stop;
    } else {
      if (!" \t-'’.&".includes(unit)) close();
      at++;
    }
  }
  close();
  return names > MOST_NAMES ? null : parts;
}

function wordEnd(text: string, at: number, end: number, days: readonly WrittenDay[]): number {
  let i = at;
  while (i < end && (CHAR[text.charCodeAt(i)] as number) & (LETTER | DIGIT) && !days.some((day) => day.start === i)) i++;
  // "UTC+4", "a.m.", "TEMPO.CO", "name@site.net"
  while (i + 1 < end && ".:@+".includes(text[i] as string) && (CHAR[text.charCodeAt(i + 1)] as number) & (LETTER | DIGIT)) {
    i++;
    while (i < end && (CHAR[text.charCodeAt(i)] as number) & (LETTER | DIGIT) && !days.some((day) => day.start === i)) i++;
  }
  return i;
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
  const known = (span: Span): boolean => outletAt(lexicon, text, span) !== undefined;
  const bracket = /^(.{2,60}?)\s*\((?:[^()]{0,20})$/.exec(text.slice(start, day.start));
  if (bracket !== null && text[day.end] === ")" && trimmed(text, day.end + 1, end).start >= trimmed(text, day.end + 1, end).end) {
    const name = trimmed(text, start, start + (bracket[1] as string).length);
    if (known(name) || isName(text, name)) return name;
  }
  const inWords =
    /\b(?:published|printed|appeared|posted) (?:in|by|on) ((?:the )?\p{Lu}.{1,50}?),? (?:on |dated )?(?:\p{L}+day,? )?$/iu.exec(before);
  if (inWords !== null) {
    const from = day.start - before.length + before.indexOf(inWords[1] as string, inWords.index);
    const name = { start: from, end: from + (inWords[1] as string).length };
    if (isName(text, name) && !lexicon.weekdays.has(keyOf(text, name.start, name.end))) return name;
  }
  const first = parts[0];
  return first !== undefined && first.start === start && known(first) && /^,\s*$/.test(text.slice(first.end, day.start)) ? first : null;
}

/** Of a stamp's line everything but the days, their weekdays and times is furniture, and a day that leads elsewhere. */
export function markAround(text: string, line: Span, stamps: readonly Stamp[], furniture: Span[], lexicon: ReadingLexicon): void {
  let at = line.start;
  for (const { day, glued } of stamps) {
    const isTimed = /^[\s,|[(]*(?:at )?\d{1,2}[:.]\d\d/.test(text.slice(day.end, day.end + 12));
    const lead = leadOf(text.slice(Math.max(at, day.start - 24), day.start), lexicon);
    if (day.start - lead > at) furniture.push({ start: at, end: day.start - lead });
    at = glued ? day.start : day.end;
    if (isTimed) return;
  }
  if (line.end > at && (stamps.some((stamp) => stamp.glued) || line.end - at > 1)) furniture.push({ start: at, end: line.end });
}

/** Length of the weekday or the time at the end of what stands before a day. */
function leadOf(before: string, lexicon: ReadingLexicon): number {
  const time = /\d{1,2}[:.]\d\d(?: ?[ap]m)?[ ,|]*$/i.exec(before);
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
