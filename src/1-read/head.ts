import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { readStamps, type Stamp } from "./byline.ts";
import { BODY, isName, OFFICE } from "./credit.ts";
import { type Dateline, isLoud, readDateline } from "./dateline.ts";
import { furnitureAt, isMenu, isRule, photoCredit } from "./furniture.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";
import { type Lines, trimmed } from "./lines.ts";
import { type OutletMention, outletInHead } from "./outlet.ts";
import { readLink } from "./url.ts";

/** What the lines before the article's text, and the first of it, say of the article. */
export interface Head {
  readonly title: Span | null;
  readonly stamps: readonly (Stamp & { readonly beforeTitle: boolean })[];
  readonly datelines: readonly Dateline[];
  readonly outlets: readonly OutletMention[];
  readonly links: readonly Span[];
  readonly furniture: readonly Span[];
  /** The article's first paragraphs, at most three. */
  readonly paragraphs: readonly Span[];
  /** Lines from this one on are not looked at here. */
  readonly next: number;
}

/** So many lines that are not blank belong to the head at most. */
const MOST_LINES = 16;
const MOST_PARAGRAPHS = 3;

export function readHead(text: string, lines: Lines, lexicon: ReadingLexicon): Head {
  const stamps: (Stamp & { beforeTitle: boolean })[] = [];
  const datelines: Dateline[] = [];
  const outlets: OutletMention[] = [];
  const links: Span[] = [];
  const furniture: Span[] = [];
  const paragraphs: Span[] = [];
  const titles: Title[] = [];
  const labels: Span[] = [];
  let inList = false;
  let i = 0;
  for (; i < lines.start.length && i < MOST_LINES && paragraphs.length < MOST_PARAGRAPHS; i++) {
    const line = { start: lines.start[i] as number, end: lines.end[i] as number };
    const length = line.end - line.start;
    if (isRule(text, line.start, line.end)) {
      furniture.push(line);
      continue;
    }
    if (isHeading(text, line)) {
      titles.push({ span: bare(text, line), weight: 3 });
      continue;
    }
    if (isMenu(text, line.start, line.end)) {
      furniture.push(line);
      continue;
    }
    const dateline = findDateline(text, line, i, paragraphs.length, datelines, lexicon);
    if (dateline !== null) {
      datelines.push(dateline);
      if (dateline.start > line.start) titles.push({ span: trimmed(text, line.start, dateline.start), weight: 2 });
      inList = false;
      if (!dateline.alone && line.end - dateline.end > 40) paragraphs.push(line);
      continue;
    }
    if (isParagraph(text, line)) {
      const outlet = paragraphs.length === 0 && length < 200 ? outletInHead(text, line.start, line.end, lexicon) : null;
      if (outlet !== null) outlets.push(outlet);
      const kind = furnitureAt(text, line.start, line.end);
      if (kind !== null) furniture.push(line);
      else if (!inList || length > 140) paragraphs.push(line);
      continue;
    }
    const kind = furnitureAt(text, line.start, line.end);
    const stamped = readStamps(text, line.start, line.end, lexicon);
    if (stamped.length > 0) {
      for (const stamp of stamped) stamps.push({ ...stamp, beforeTitle: titles.length === 0 });
      const outlet = stamped.find((stamp) => stamp.outlet !== null)?.outlet ?? null;
      if (outlet !== null) outlets.push(stampedOutlet(text, outlet, stamped[0] as Stamp, lexicon));
      else addOutlet(outlets, outletInHead(text, line.start, line.end, lexicon));
      markAround(text, line, stamped, furniture, lexicon);
      continue;
    }
    const link = readLink(text, line.start, line.end);
    if (link !== null) {
      links.push(link);
      furniture.push(line);
      continue;
    }
    const outlet = outletInHead(text, line.start, line.end, lexicon) ?? issuer(text, line, labels);
    if (outlet !== null) outlets.push(outlet);
    if (kind !== null) {
      furniture.push(line);
      inList = kind === "list";
      continue;
    }
    if (/^by /i.test(text.slice(line.start, line.start + 3)) && length < 90) furniture.push(line);
    else if (wordsIn(text, line) <= 3 || isBodysName(text, line) || (outlet !== null && length - (outlet.end - outlet.start) < 24)) labels.push(line);
    else if (paragraphs.length === 0) titles.push({ span: bare(text, line), weight: isCaption(text, line) ? 0 : 1 });
  }
  for (const line of paragraphs) addCredit(text, line, furniture);
  for (const { span } of titles) addCredit(text, span, furniture);
  const title = bestTitle(titles, labels, paragraphs, i >= lines.start.length);
  const body = paragraphs[0]?.start ?? text.length;
  for (const label of labels) if (label.start !== title?.start && label.start < body && !/\b(?:19|20)\d\d\b/.test(text.slice(label.start, label.start + 80))) furniture.push(label);
  return { title, stamps, datelines, outlets, links, furniture, paragraphs, next: i };
}

function addCredit(text: string, line: Span, furniture: Span[]): void {
  const credit = photoCredit(text, line.start, line.end);
  if (credit !== null) furniture.push(credit);
}

/** The body named above the line `Press release No. 214`. */
function issuer(text: string, line: Span, labels: readonly Span[]): OutletMention | null {
  const above = labels[labels.length - 1];
  if (above === undefined || !/^(?:press|media|news) (?:release|statement)(?: n[o°]\.? ?[\d/-]+)?$/i.test(text.slice(line.start, line.end))) return null;
  return isName(text, above) ? { rule: "outlet/issuer", rank: 1, start: above.start, end: above.end } : null;
}

/** `... taken from video. Agency via Reuters/File`, `... Ramil Sitdikov/POOL/TASS` */
const isCaption = (text: string, line: Span): boolean => /(?:\/(?:file|pool|handout)\b.{0,20}|\b(?:file )?photo\)?|\(photo.{0,30}|via (?:reuters|ap|afp)\b.{0,12})$/i.test(text.slice(Math.max(line.start, line.end - 50), line.end));

interface Title {
  readonly span: Span;
  readonly weight: number;
}

/** Markdown's heading before a title that a dateline ends, before the first line of four words and more. */
function bestTitle(titles: readonly Title[], labels: readonly Span[], paragraphs: readonly Span[], isAll: boolean): Span | null {
  const best = titles.reduce<Title | null>((one, other) => (one === null || other.weight > one.weight ? other : one), null);
  if (best !== null && best.weight > 0) return best.span;
  // A line of three words above the text may be its title; of two it is a section's name.
  return paragraphs.length > 0 || !isAll ? null : (labels[0] ?? null);
}

function findDateline(text: string, line: Span, index: number, paragraphs: number, found: readonly Dateline[], lexicon: ReadingLexicon): Dateline | null {
  if (found.some((one) => one.place !== null)) return null;
  const dateline = readDateline(text, line.start, line.end, lexicon);
  if (dateline === null) return index === 0 && line.end - line.start > 60 ? datelineInside(text, line, lexicon) : null;
  const { place, day, outlets } = dateline;
  if (dateline.alone) return place !== null && day === null && outlets.length === 0 && index === 0 ? null : dateline;
  const rest = line.end - dateline.end;
  const isLoudPlace = isLoud(text, place ?? dateline.country ?? line);
  // "Jakarta: minister to visit" is a title; "Jakarta: The minister said on Monday that ..." a paragraph.
  if (day === null && outlets.length === 0 && (rest < 60 || (rest < 110 && !endsSentence(text, line)))) return null;
  if (paragraphs > 0 && !isLoudPlace && day === null && outlets.length === 0) return null;
  return dateline;
}

/** A title that runs into the dateline: `Ministers meet in Baku BAKU, Azerbaijan, June 3. Text`. */
function datelineInside(text: string, line: Span, lexicon: ReadingLexicon): Dateline | null {
  const last = Math.min(line.end, line.start + 260);
  for (let at = line.start + 12; at < last; at++) {
    if (text[at - 1] !== " " || ((CHAR[text.charCodeAt(at)] as number) & UPPER) === 0 || ((CHAR[text.charCodeAt(at + 1)] ?? 0) & UPPER) === 0) continue;
    const dateline = readDateline(text, at, line.end, lexicon);
    if (dateline === null || dateline.alone || dateline.place === null || !isLoud(text, dateline.place)) continue;
    if (!lexicon.cities.has(keyOf(text, dateline.place.start, dateline.place.end))) continue;
    if ((dateline.day !== null || dateline.outlets.length > 0) && line.end - dateline.end > 60) return dateline;
  }
  return null;
}

const stampedOutlet = (text: string, outlet: Span, stamp: Stamp, lexicon: ReadingLexicon): OutletMention => {
  const isAgency = lexicon.outlets.get(keyOf(text, outlet.start, outlet.end))?.agency === true;
  const isBar = text.slice(stamp.start, stamp.end).includes("|");
  return { rule: "outlet/beside-the-day", rank: stamp.said === "byline" ? 1 : isAgency || isBar ? 6 : 2, start: outlet.start, end: outlet.end };
};

function addOutlet(outlets: OutletMention[], outlet: OutletMention | null): void {
  if (outlet !== null) outlets.push(outlet);
}

/** Of a stamp's line everything but the days is furniture, and a day that leads elsewhere. */
export function markAround(text: string, line: Span, stamps: readonly Stamp[], furniture: Span[], lexicon: ReadingLexicon): void {
  let at = line.start;
  for (const { day, glued } of stamps) {
    const isTime = /^[\s,|[(]*(?:at )?\d{1,2}[:.]\d\d/.test(text.slice(day.end, day.end + 12));
    const lead = leadOf(text.slice(Math.max(at, day.start - 24), day.start), lexicon);
    if (day.start - lead > at) furniture.push({ start: at, end: day.start - lead });
    at = glued ? day.start : day.end;
    if (isTime) return;
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

const isHeading = (text: string, line: Span): boolean => text[line.start] === "#" && /^#{1,4} +\S/.test(text.slice(line.start, line.start + 12)) && line.end - line.start < 400;

/** A title without the marks of Markdown around it. */
function bare(text: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && "#*_ ".includes(text[start] as string)) start++;
  while (end > start && "*_ #".includes(text[end - 1] as string)) end--;
  return { start, end };
}

/** `Federal Government Press Office`: a body's name, not a headline. */
const isBodysName = (text: string, line: Span): boolean => line.end - line.start < 60 && BODY.test(text.slice(line.start, line.end)) && !OFFICE.test(text.slice(line.start, line.end).replace(BODY, "")) && isName(text, line);

export function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at > line.start && "”’\"')]»*_".includes(text[at] as string)) at--;
  return ".!?…".includes(text[at] as string);
}

/** `... were present. (NNT)`, `... he said. — Bernama` */
const isSigned = (text: string, line: Span): boolean => /[.!?]["”’]* *[—–(-].{1,30}$/.test(text.slice(Math.max(line.start, line.end - 40), line.end));

/** Text rather than a title: long, or a sentence with its stop. */
export function isParagraph(text: string, line: Span): boolean {
  const length = line.end - line.start;
  return length >= 300 || (length >= 50 && (endsSentence(text, line) || isSigned(text, line)));
}

function wordsIn(text: string, line: Span): number {
  let words = 0;
  let inside = false;
  for (let i = line.start; i < line.end && words < 12; i++) {
    const isWord = ((CHAR[text.charCodeAt(i)] as number) & LETTER) !== 0;
    // A number is no word of a title.
    if (isWord && !inside) words++;
    inside = isWord || ((CHAR[text.charCodeAt(i)] as number) & DIGIT) !== 0 || (inside && "'’-.".includes(text[i] as string));
  }
  return words;
}
