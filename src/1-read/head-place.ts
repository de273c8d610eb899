import { CHAR, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { type Dateline, readDateline } from "./dateline.ts";
import { isLoud } from "./dateline-parts.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";
import { lineAt, type Page } from "./page.ts";
import { endsSentence, isParagraph } from "./title.ts";
import { findDays } from "./written-day.ts";

/** A city alone on its line, its region or country behind it allowed, below the author, the day or the title and right above the text. */
export function isPlaceAlone({ text, lines, lexicon }: Page, line: Span, index: number): boolean {
  if (index + 1 >= lines.start.length || line.end - line.start > 40) return false;
  if (((CHAR[text.charCodeAt(line.start)] as number) & UPPER) === 0 || cityAlone(text, line, lexicon) === null) return false;
  const below = lineAt(lines, index + 1);
  // The first line of all may be a section's name.
  if (index === 0)
    return isParagraph(text, below) && below.end - below.start >= 120 && readDateline(text, below.start, below.end, lexicon) === null;
  if (text[line.end - 1] === "|") return true;
  // "Washington, DC", "January 17, 2014"
  const day = below.end - below.start > 20 ? undefined : findDays(text, below.start, below.end, lexicon.months, 1)[0];
  if (day !== undefined && day.year !== null && day.start === below.start && day.end === below.end) return true;
  return (isParagraph(text, below) || below.end - below.start >= 120) && readDateline(text, below.start, below.end, lexicon) === null;
}

/** `Doha`, `Ottawa, Ontario`, `São Paulo (SP) |`: the city, or null. */
export function cityAlone(text: string, { start, end }: Span, lexicon: ReadingLexicon): Span | null {
  const found = /^(\p{Lu}[\p{L}'’. -]{2,24}?)(?:, ?\p{Lu}[\p{L}. ]{1,20}| ?\(\p{Lu}{2}\))? ?[|.:]?$/u.exec(text.slice(start, end));
  const city = { start, end: found === null ? end : start + (found[1] as string).length };
  return lexicon.cities.has(keyOf(text, city.start, city.end)) ? city : null;
}

/** The dateline at the beginning of a line of the head, or inside its first one, where the line may have one. */
export function findDateline(text: string, line: Span, index: number, paragraphs: number, lexicon: ReadingLexicon): Dateline | null {
  // "By JT - Nov 08, 2019" is no dateline.
  const dateline = isByline(text, line.start) ? null : readDateline(text, line.start, line.end, lexicon);
  if (dateline === null || isGlued(text, dateline.place))
    return (index < 4 || dateline !== null) && paragraphs < 2 && line.end - line.start > 60 ? datelineInside(text, line, lexicon) : null;
  const { place, day, outlets } = dateline;
  const isStrong = day !== null || outlets.length > 0;
  if (dateline.alone) return place !== null && !isStrong && index === 0 ? null : dateline;
  const rest = line.end - dateline.end;
  // "Ann Berg, May 6, 2024 - 07:50": an author's line and its clock
  if (/^\d{1,2}[:.]\d\d(?!\d)/.test(text.slice(dateline.end, dateline.end + 6))) return null;
  // "Reuters - Duvar English" is no dateline.
  if (place === null && dateline.country === null && rest < 60) return null;
  // "Jakarta: minister to visit" is a title; "Jakarta: The minister said on Monday that ..." a paragraph.
  // "THE HAGUE – The prime minister spoke with the king after his government fell", "OSLO — The following is attributable to:"
  const isDashed = place !== null && isLoud(text, place) && DASHES.has(text.charCodeAt(dateline.end - 2));
  if (!isStrong && (rest < 60 || (rest < 110 && !isDashed && !endsSentence(text, line)))) return null;
  if (paragraphs === 0 || isStrong || isLoud(text, place ?? dateline.country ?? line)) return dateline;
  // Below a caption or a summary a city in small letters begins a text.
  const isCity = place !== null && lexicon.cities.has(keyOf(text, place.start, place.end));
  return isCity && rest >= 110 && endsSentence(text, line) ? dateline : null;
}

const DASHES: ReadonlySet<number> = new Set([0x2013, 0x2014]);

/** `Karl HolmKATHMANDU`: a caption that runs into the city. */
const isGlued = (text: string, place: Span | null): boolean =>
  place !== null && /\p{Ll}{2}\p{Lu}{3}/u.test(text.slice(place.start, place.end));

/** A title or a caption that runs into the dateline: `Ministers meet in Baku BAKU, Azerbaijan, June 3. Text`, `... CNW photoSYDNEY, March 17 — Text`. */
function datelineInside(text: string, line: Span, lexicon: ReadingLexicon): Dateline | null {
  const credited = afterPhoto(text, line, lexicon);
  if (credited !== null) return credited;
  const last = Math.min(line.end, line.start + 260);
  let run = 0;
  for (let at = line.start + 6; at < last; at++) {
    run = (CHAR[text.charCodeAt(at)] as number) & UPPER ? run + 1 : 0;
    if (run !== 3 || (text.charCodeAt(at - 3) !== 0x20 && !SMALL.test(text[at - 3] as string))) continue;
    const dateline = readDateline(text, at - 2, line.end, lexicon);
    if (dateline === null || dateline.alone || dateline.place === null || !isLoud(text, dateline.place)) continue;
    if (!lexicon.cities.has(keyOf(text, dateline.place.start, dateline.place.end))) continue;
    if ((dateline.day !== null || dateline.outlets.length > 0) && line.end - dateline.end > 60) return dateline;
  }
  return null;
}

/** `... on Friday. (Photo: Harbour Office)Suva (CNA) – Text`: a caption and its credit run into the dateline. */
function afterPhoto(text: string, line: Span, lexicon: ReadingLexicon): Dateline | null {
  const credit = /\((?:[Pp]hotos?|PHOTOS?|[Ff]ile photo|[Ii]mage|[Pp]icture)\b[^()\n]{0,90}\) ?(?=\p{Lu})/u.exec(
    text.slice(line.start, Math.min(line.end, line.start + 500)),
  );
  if (credit === null) return null;
  const dateline = readDateline(text, line.start + credit.index + credit[0].length, line.end, lexicon);
  const isStrong = dateline !== null && (dateline.day !== null || dateline.outlets.length > 0);
  return isStrong && dateline.place !== null && line.end - dateline.end > 60 ? dateline : null;
}

const SMALL = /\p{Ll}/u;

/** Begins with "By ". */
export const isByline = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 0x20) === 0x62 && (text.charCodeAt(at + 1) | 0x20) === 0x79 && text.charCodeAt(at + 2) === 0x20;
