import type { Span } from "../0-ground/span.ts";
import { bodysName } from "./body-name.ts";
import { markAround, readStamps, type Stamp } from "./byline.ts";
import { placeInByline } from "./byline-place.ts";
import type { Dateline } from "./dateline.ts";
import { furnitureAt, isMenu, isRule, photoCredit } from "./furniture.ts";
import type { Furniture } from "./furniture-lines.ts";
import { isBodysName, issuer, isToday, stampedOutlet, unmarked } from "./head-names.ts";
import { cityAlone, findDateline, isByline, isPlaceAlone } from "./head-place.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { outletInCredit } from "./outlet-credit.ts";
import { outletInHead } from "./outlet-head.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";
import { lineAt, type Page } from "./page.ts";
import { stampInside } from "./stamp-inside.ts";
import { bare, belowMenu, bestTitle, isCaption, isHeading, isParagraph, type Title, WEIGHT, wordsIn } from "./title.ts";
import { readTitleTail } from "./title-tail.ts";
import { readLink } from "./url.ts";
import type { WrittenDay } from "./written-day.ts";

/** A stamp, and whether it stands above the title. */
export interface HeadStamp extends Stamp {
  readonly isAbove: boolean;
  /** Above the title, a weekday before it and no other word beside it: today's date rather than the article's. */
  readonly isClock: boolean;
}

/** What the lines before the article's text, and the first of it, say of the article. */
export interface Head {
  readonly title: Span | null;
  readonly stamps: readonly HeadStamp[];
  readonly datelines: readonly Dateline[];
  readonly outlets: readonly OutletMention[];
  readonly links: readonly Span[];
  readonly furniture: readonly Span[];
  /** The article's first paragraphs, at most three. */
  readonly paragraphs: readonly Span[];
  /** The line of the first paragraph. */
  readonly body: number;
  /** Lines from this one on are not looked at here. */
  readonly next: number;
}

/** So many lines that are not blank belong to the head at most, and so many that tell something: menus are long. */
const MOST_LINES = 80;
const MOST_TOLD = 14;
/** So many where no paragraph has come yet: a menu uses no limit up. */
const MOST_OF_MENUS = 600;
const MOST_TOLD_OF_MENUS = 80;
const MOST_PARAGRAPHS = 3;

interface Reading {
  readonly stamps: HeadStamp[];
  readonly datelines: Dateline[];
  readonly outlets: OutletMention[];
  readonly links: Span[];
  readonly furniture: Span[];
  readonly paragraphs: Span[];
  readonly titles: Title[];
  /** Lines of three words and less, names of bodies and outlets: sections, credits. */
  readonly labels: Span[];
  inList: boolean;
  hasPlace: boolean;
  /** The line above names an author. */
  byline: boolean;
  /** Lines right below a heading over links: titles of other articles, where a title comes below them. */
  readonly listed: Title[];
  /** Days beside the temperature: the site's clock, where another day comes. */
  readonly besideWeather: HeadStamp[];
  /** Where the last line of the list above ends, or -1. */
  listEnd: number;
  /** Lines since the last one that gave the temperature. */
  sinceWeather: number;
  weatherEnd: number;
  /** Where an author's line says that it was written. */
  authorAt: Dateline | null;
}

export function readHead(page: Page): Head {
  const { text, lines, lexicon } = page;
  const head: Reading = {
    stamps: [],
    datelines: [],
    outlets: [],
    links: [],
    furniture: [],
    paragraphs: [],
    titles: [],
    labels: [],
    inList: false,
    hasPlace: false,
    byline: false,
    sinceWeather: 9,
    weatherEnd: 0,
    authorAt: null,
    listed: [],
    besideWeather: [],
    listEnd: -1,
  };
  const { furniture, paragraphs, titles, labels } = head;
  let next = 0;
  let body = 0;
  for (let told = 0; next < lines.start.length && goesOn(next, told, paragraphs.length); next++) {
    const line = unmarked(page, handedOn(text, lineAt(lines, next), head));
    if (paragraphs.length === 0) body = next;
    if (line.start === line.end) continue;
    head.sinceWeather = WEATHER.test(text.slice(line.start, Math.min(line.end, line.start + 12))) ? 0 : head.sinceWeather + 1;
    if (head.sinceWeather === 0) head.weatherEnd = line.end;
    if (isRule(text, line.start, line.end) || (page.hasMenus && isMenu(text, line.start, line.end))) furniture.push(line);
    else if (isHeading(text, line)) titles.push({ span: bare(text, line), weight: WEIGHT.heading });
    // "29.5 C", "Delhi": where it is so warm
    else if (head.sinceWeather === 1 && cityAlone(text, line, lexicon) !== null) furniture.push(line);
    else if (isPlaceAlone(page, line, next)) {
      head.datelines.push({ ...line, place: cityAlone(text, line, lexicon), country: null, day: null, outlets: [], alone: true });
      head.hasPlace = true;
    } else if (!takesAuthorAt(page, line, next, head) && !takesDateline(text, line, next, head, lexicon)) {
      const kind = furnitureAt(text, line.start, line.end);
      // Below the article's first lines a list of other articles is the rest's affair.
      if (paragraphs.length > 0 && (kind === "list" || kind === "last")) break;
      // "Monday, May 4, 2015 - 09:12. Updated on Friday, June 5, 2015.": a stamp with its full stop is no paragraph
      const isStamp = line.end - line.start < 110 && readStamps(text, line.start, line.end, lexicon).some(({ day }) => day.year !== null);
      if (!isStamp && isParagraph(text, line)) takeParagraph(text, line, kind, head, lexicon);
      else if (takeLine(page, line, kind, head)) told++;
    }
  }
  if (head.authorAt !== null) head.datelines.push(head.authorAt);
  if (page.hasPhotos) {
    for (const line of paragraphs) addCredit(text, line, furniture);
    for (const { span } of titles) addCredit(text, span, furniture);
  }
  // One line below "Latest news" may be the article's own.
  if (titles.length > 0 || head.listed.length > 1) for (const { span } of head.listed) furniture.push(span);
  else titles.push(...head.listed);
  if (head.stamps.length === 0) head.stamps.push(...head.besideWeather);
  else for (const { start, end } of head.besideWeather) furniture.push({ start, end });
  const title = bestTitle(belowMenu(titles), labels, paragraphs.length > 0 || next < lines.start.length);
  const textAt = paragraphs[0]?.start ?? text.length;
  for (const label of labels)
    if (label.start !== title?.start && label.start < textAt && !/\b(?:19|20)\d\d\b/.test(text.slice(label.start, label.end)))
      furniture.push(label);
  if (title !== null) takeTail(text, title, head, lexicon);
  const { stamps, datelines, outlets, links } = head;
  return { title, stamps, datelines, outlets, links, furniture, paragraphs, body, next };
}

/** `Ministers meet - Coral Times, 11 April 2016` */
function takeTail(text: string, title: Span, head: Reading, lexicon: ReadingLexicon): void {
  const { outlet, day, dateline } = readTitleTail(text, title, lexicon);
  if (dateline !== null) head.datelines.push(dateline);
  if (day !== null) head.stamps.push(dayIn(title, day, outlet === null ? "bare" : "byline", outlet));
  if (outlet === null) return;
  head.outlets.push(mention("title-tail", outletAt(lexicon, text, outlet)?.agency === true ? RANK.desk : RANK.owner, outlet));
}

/** The page's own day, told in a line that tells other things too. */
const dayIn = (line: Span, day: WrittenDay, said: Stamp["said"], outlet: Span | null): HeadStamp => ({
  ...line,
  day,
  said,
  outlet,
  place: null,
  glued: false,
  isAbove: false,
  isClock: false,
});

/** `(MENAFN- Coral Gazette) MINSK, June 3. Text`: what an aggregator puts before a report is no part of its first line. */
function handedOn(text: string, line: Span, head: Reading): Span {
  const unit = text.charCodeAt(line.start);
  // "Article content OSLO — Text": a label for screen readers
  if (text.startsWith("Article content ", line.start)) {
    head.furniture.push({ start: line.start, end: line.start + 16 });
    return { start: line.start + 16, end: line.end };
  }
  if (unit !== 0x4d && unit !== 0x28) return line;
  const found = /^\(?MENAFN ?[-–] ?([^() ][^()]{0,58}[^() ])(?: ?\([^()]{2,12}\))? ?\)\s*/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 90)),
  );
  if (found === null) return line;
  const after = line.start + found[0].length;
  head.outlets.push(mention("handed-on", RANK.named, spanOf(line.start, found, 1)));
  head.furniture.push({ start: line.start, end: after });
  return { start: after, end: line.end };
}

/** `Ann Berg in Abuja`: an author's line below the title and right above the text that names a city. */
function takesAuthorAt({ text, lines, lexicon }: Page, line: Span, index: number, head: Reading): boolean {
  if (
    head.authorAt !== null ||
    head.hasPlace ||
    (head.titles.length === 0 && index > 0 && !isByline(text, line.start)) ||
    index + 1 >= lines.start.length
  )
    return false;
  const place = placeInByline(text, line, lexicon);
  if (place === null) return false;
  let below = index + 1;
  while (below < index + 3 && below + 1 < lines.start.length && !isParagraph(text, lineAt(lines, below))) below++;
  if (!isParagraph(text, lineAt(lines, below))) return false;
  head.authorAt = { ...line, place, country: null, day: null, outlets: [], alone: true };
  head.furniture.push(line);
  return true;
}

const goesOn = (lines: number, told: number, paragraphs: number): boolean =>
  paragraphs === 0
    ? lines < MOST_OF_MENUS && told < MOST_TOLD_OF_MENUS
    : paragraphs < MOST_PARAGRAPHS && lines < MOST_LINES && told < MOST_TOLD;

function takesDateline(text: string, line: Span, index: number, head: Reading, lexicon: ReadingLexicon): boolean {
  if (head.hasPlace) return false;
  const dateline = findDateline(text, line, index, head.paragraphs.length, lexicon);
  if (dateline === null) return false;
  head.datelines.push(dateline);
  head.hasPlace = dateline.place !== null;
  // "November 19, 2021 – Ottawa, Ontario – Coral Affairs": the outlet's own day.
  const { day } = dateline;
  if (dateline.alone && day !== null && day.year !== null && day.start === line.start && dateline.outlets.length > 0)
    head.stamps.push(dayIn(line, day, "byline", null));
  head.inList = false;
  if (dateline.start > line.start) head.titles.push({ span: trimmed(text, line.start, dateline.start), weight: WEIGHT.beforeDateline });
  if (!dateline.alone && line.end - dateline.end > 40) head.paragraphs.push(line);
  return true;
}

function takeParagraph(text: string, line: Span, kind: Furniture | null, head: Reading, lexicon: ReadingLexicon): void {
  const length = line.end - line.start;
  const outlet = head.paragraphs.length === 0 && length < 200 ? outletInHead(text, line.start, line.end, lexicon, "no") : null;
  if (outlet !== null) head.outlets.push(outlet);
  if (kind !== null) head.furniture.push(line);
  else if (!head.inList || length > 140) {
    const stamp = head.paragraphs.length === 0 ? stampInside(text, line, lexicon) : null;
    if (stamp !== null) head.stamps.push({ ...stamp, isAbove: false, isClock: false });
    head.paragraphs.push(line);
  }
}

const WEATHER = /^-?\d{1,3}(?:\.\d)? ?[°º]? ?[CF]$/;

/** A short line: a stamp, a link, an outlet, a piece of furniture, a label or a title. True where it tells of the article. */
function takeLine({ text, lexicon, hasLinks, hasOwner }: Page, line: Span, kind: Furniture | null, head: Reading): boolean {
  const { stamps, outlets, furniture, labels, titles } = head;
  const stamped = readStamps(text, line.start, line.end, lexicon);
  // "Time in Oslo: 11:07:36, 8 February"
  if (stamped.length > 0 && kind === "line" && /^(?:\w+ )?time in /i.test(text.slice(line.start, line.start + 24))) {
    furniture.push(line);
    return false;
  }
  // "9.5 C", "Oslo", "Friday, May 29, 2020": the site's clock.
  if (stamped.length > 0 && head.sinceWeather <= 2) {
    // "9.5 C", "Oslo", "Friday, May 29, 2020" on three lines
    if (!/\n\s*\n/.test(text.slice(head.weatherEnd, line.start))) {
      furniture.push(line);
      return false;
    }
    if (titles.length === 0) {
      for (const stamp of stamped) head.besideWeather.push(Object.assign(stamp, { isAbove: true, isClock: false }));
      return false;
    }
  }
  if (stamped.length > 0) {
    const isAbove = titles.length === 0;
    for (const stamp of stamped) stamps.push(Object.assign(stamp, { isAbove, isClock: isAbove && isToday(text, stamp, lexicon) }));
    const named = stamped.find((stamp) => stamp.outlet !== null);
    const outlet = named === undefined ? outletInHead(text, line.start, line.end, lexicon, "known") : stampedOutlet(text, named, lexicon);
    if (outlet !== null) outlets.push(outlet);
    markAround(text, line, stamped, furniture, lexicon);
    return true;
  }
  const isBelowByline = head.byline;
  head.byline = false;
  const link = hasLinks ? readLink(text, line.start, line.end) : null;
  if (link !== null) {
    head.links.push(link);
    furniture.push(line);
    return true;
  }
  const shape = wordsIn(text, line);
  const mayBeName = shape.words <= 7 && shape.small <= 2;
  const isFirst = titles.length + labels.length + stamps.length + head.paragraphs.length === 0;
  const body = isFirst ? bodysName(text, line, lexicon) : null;
  const isBody = body !== null || (mayBeName && shape.words >= 3 && isBodysName(text, line));
  const outlet =
    outletInCredit(text, line.start, line.end, hasOwner, lexicon) ??
    outletInHead(
      text,
      line.start,
      line.end,
      lexicon,
      !mayBeName || kind !== null ? "no" : head.paragraphs.length === 0 ? "any" : "known",
    ) ??
    (mayBeName ? issuer(text, line, labels, lexicon) : null) ??
    (isBody && isFirst ? mention("body", RANK.owner, body ?? line) : null);
  // "4 May 2017", then "Coral Times (Accra)": the outlet's own day.
  const above = stamps[stamps.length - 1];
  if (outlet?.rule === "outlet/name-and-city" && above !== undefined && above.said === "bare" && line.start - above.end <= 4)
    stamps[stamps.length - 1] = { ...above, said: "byline" };
  if (outlet !== null)
    outlets.push(isBelowByline && outlet.rank === RANK.desk ? { ...outlet, rule: "outlet/below-the-author", rank: RANK.byline } : outlet);
  head.byline = isByline(text, line.start);
  if (kind !== null || head.byline || outlet?.rank === RANK.source) {
    furniture.push(line);
    head.inList = kind === "list";
    head.listEnd = kind === "list" ? line.end : -1;
    return outlet !== null;
  }
  const isLabel = shape.words <= 3 || isBody;
  if (isLabel || (outlet !== null && line.end - line.start - (outlet.end - outlet.start) < 24)) {
    labels.push(line);
    return outlet !== null;
  }
  if (head.paragraphs.length === 0) {
    const isPicture = line.end - line.start > 60 && isCaption(text, line);
    const title = { span: bare(text, line), weight: isPicture ? WEIGHT.caption : WEIGHT.line };
    const isListed =
      head.listEnd > 0 && text.slice(head.listEnd, line.start).trim() === "" && !/\n\s*\n/.test(text.slice(head.listEnd, line.start));
    head.listEnd = isListed ? line.end : -1;
    (isListed ? head.listed : titles).push(title);
  }
  return true;
}

function addCredit(text: string, line: Span, furniture: Span[]): void {
  const credit = photoCredit(text, line.start, line.end);
  if (credit !== null) furniture.push(credit);
}
