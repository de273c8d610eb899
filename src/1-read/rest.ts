import type { Span } from "../0-ground/span.ts";
import { markAround, readSignature, readStamps, type Stamp } from "./byline.ts";
import type { Dateline } from "./dateline.ts";
import { furnitureAt, isMenu, isRule, photoCredit } from "./furniture.ts";
import type { Furniture } from "./furniture-lines.ts";
import type { Head } from "./head.ts";
import type { Lines } from "./lines.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";
import { outletInNotice, outletInTail } from "./outlet-tail.ts";
import { lineAt, type Page } from "./page.ts";
import { readSignOff } from "./sign-off.ts";
import { endsSentence, isParagraph } from "./title.ts";
import { readLink } from "./url.ts";

/** What the lines after the head say of the article, and which of them are none of it. */
export interface Rest {
  readonly stamps: readonly Stamp[];
  /** Days that stand at the end without a word. */
  readonly closing: readonly Stamp[];
  readonly outlets: readonly OutletMention[];
  readonly links: readonly Span[];
  readonly furniture: readonly Span[];
  /** Where the page's last lines say that it was given out. */
  readonly datelines: readonly Dateline[];
  /** The last line that is a sentence, or null where the head has all. */
  readonly last: Span | null;
}

interface Reading {
  readonly stamps: Stamp[];
  readonly closing: Stamp[];
  readonly outlets: OutletMention[];
  readonly links: Span[];
  readonly furniture: Span[];
}

/** Below what signs the article there are no more paragraphs: notes of the page. */
const MOST_BELOW = 2;
/** So many lines at the end may sign, date or credit the article. */
const TAIL = 12;
/** A line that is a day with a name or a number beside it is no longer. */
const LONGEST_CLOSE = 60;

export function readRest(page: Page, head: Head): Rest {
  const { text, lines } = page;
  const { length } = lines.start;
  const rest: Reading = { stamps: [], closing: [], outlets: [], links: [], furniture: [] };
  const { furniture } = rest;
  let inList = false;
  // Below a list of other articles or the copyright line no day is the article's.
  let isBelow = false;
  let isBelowOwner = false;
  // Those of the article that go on below a list in its midst.
  let paragraphs = 0;
  let last: Span | null = null;
  // Lines of furniture one after another are one stretch: its start, or -1.
  let from = -1;
  let to = -1;
  // Of a short article the head has the last lines, too.
  for (let i = Math.max(head.body, length - TAIL); i < Math.min(head.next, length); i++) {
    const line = lineAt(lines, i);
    readTail(page, line, furnitureAt(text, line.start, line.end), i === length - 1, isBelow, rest);
    isBelow ||= isOwner(text, line);
  }
  for (let i = head.next; i < length; i++) {
    const line = lineAt(lines, i);
    const kind = furnitureAt(text, line.start, line.end);
    inList ||= kind === "list";
    const isStamp = i >= length - TAIL && readTail(page, line, kind, i === length - 1, isBelow, rest) && !inList;
    isBelowOwner ||= isOwner(text, line);
    if (inList) paragraphs = 0;
    isBelow = isBelowOwner || inList || (isBelow && paragraphs < MOST_BELOW);
    const isSentence = endsSentence(text, line);
    if (kind !== null || isApart(page, line) || (inList && !isStamp && isLinked(text, line, isSentence))) {
      if (from < 0) from = line.start;
      to = line.end;
      if (kind !== "last") continue;
      to = lines.end[length - 1] as number;
      for (let j = Math.max(i + 1, length - TAIL); j < length; j++) readPublished(page, lineAt(lines, j), rest);
      break;
    }
    if (from >= 0) furniture.push({ start: from, end: to });
    from = -1;
    inList = false;
    if (isParagraph(text, line)) paragraphs++;
    if (isSentence) last = line;
    const credit = page.hasPhotos ? photoCredit(text, line.start, line.end) : null;
    if (credit !== null) furniture.push(credit);
  }
  if (from >= 0) furniture.push({ start: from, end: to });
  markTeasers(text, lines, head, furniture);
  markHeadlines(page, last, furniture);
  const signOff = readSignOff(page, head.body);
  if (signOff !== null) rest.outlets.push(mention("sign-off", RANK.source, signOff.body));
  const { stamps, closing, outlets, links } = rest;
  return { stamps, closing, outlets, links, furniture, datelines: signOff === null ? [] : [signOff.dateline], last };
}

/** Marks only, a menu, another script. */
const isApart = (page: Page, line: Span): boolean =>
  isRule(page.text, line.start, line.end) || isForeign(page.text, line) || (page.hasMenus && isMenu(page.text, line.start, line.end));

/** Below a heading over links: no paragraph of the article. */
const isLinked = (text: string, line: Span, isSentence: boolean): boolean =>
  line.end - line.start < 120 || !isSentence || isCutShort(text, line);

/** True where the line dates the article. */
function readTail(page: Page, line: Span, kind: Furniture | null, isLast: boolean, isBelow: boolean, rest: Reading): boolean {
  const { text, lexicon, hasLinks, hasOwner } = page;
  const { stamps, outlets, links, furniture } = rest;
  const { start, end } = line;
  const link = hasLinks ? readLink(text, start, end) : null;
  if (link !== null) {
    links.push(link);
    furniture.push(line);
    const owner = /^[[(]?(\p{Lu}[\p{L}\d.&' -]{1,39}),\s+$/u.exec(text.slice(start, link.start));
    if (owner !== null) outlets.push({ rule: "outlet/beside-the-address", rank: RANK.named, ...spanOf(start, owner, 1) });
    return false;
  }
  const named = outletInNotice(text, start, end, kind !== null, lexicon) ?? outletInTail(text, start, end, hasOwner, lexicon);
  // "... calls on the minister. — CNA" below a picture signs the picture
  const outlet = named?.rule === "outlet/signed" && paragraphsBelow(page, line) > MOST_BELOW ? null : named;
  if (outlet !== null) {
    outlets.push(outlet);
    if (outlet.rule === "outlet/signed") furniture.push({ start: marksBefore(text, outlet.start, start), end });
    else furniture.push(outlet.rule === "outlet/name-and-day" ? { start, end: outlet.end } : line);
  }
  const signature = isLast && text.includes("//", Math.max(start, end - 160)) ? readSignature(text, start, end, lexicon) : null;
  if (signature !== null) add(signature, rest);
  if (end - start > 70 && (end - start > 160 || !/^(?:first )?(?:published|posted|updated)\b/i.test(text.slice(start, start + 20))))
    return false;
  const stamped = readStamps(text, start, end, lexicon);
  // "04.12.2023 19:03", "Wednesday 18 September 2024 | Issue 9,114": a day without a word closes the page.
  if (stamped.length > 0) markAround(text, line, stamped, furniture, lexicon);
  if (isBelow) return stamped.length > 0;
  // Above the article's last paragraphs it dates a picture.
  if (kind !== "list" && end - start <= LONGEST_CLOSE && paragraphsBelow(page, line) <= MOST_BELOW)
    for (const stamp of stamped) if (stamp.said === "bare") rest.closing.push(stamp);
  for (const stamp of stamped) if (stamp.said === "byline" || stamp.said === "published") add(stamp, rest);
  if (stamped.length > 0) stamps.push(...stamped.filter((stamp) => stamp.said === "updated"));
  // The author's name below the text.
  if (isLast && outlet === null && end - start < 50 && /^(?:\p{Lu}\p{L}+ ){1,2}\p{Lu}\p{L}+$/u.test(text.slice(start, end)))
    furniture.push(line);
  return stamped.length > 0;
}

/** How many of the page's last lines below this one are paragraphs. */
function paragraphsBelow({ text, lines }: Page, { end }: Span): number {
  let paragraphs = 0;
  for (let i = lines.start.length - 1; i >= 0 && (lines.start[i] as number) > end; i--)
    if (isParagraph(text, lineAt(lines, i))) paragraphs++;
  return paragraphs;
}

const isOwner = (text: string, { start, end }: Span): boolean =>
  end - start < 160 && /^(?:©|copyright\b)/i.test(text.slice(start, start + 12));

/** `First Published: Mar 20 2020 | 9:56 PM IST` below everything else of the page. */
function readPublished({ text, lexicon }: Page, { start, end }: Span, { stamps }: Reading): void {
  if (!/^(?:first |originally )?published\b/i.test(text.slice(start, Math.min(end, start + 24)))) return;
  for (const stamp of readStamps(text, start, end, lexicon)) if (stamp.said === "published") stamps.push(stamp);
}

function add(stamp: Stamp, { stamps, outlets }: Reading): void {
  stamps.push(stamp);
  if (stamp.outlet !== null)
    outlets.push({ rule: "outlet/beside-the-day", rank: RANK.named, start: stamp.outlet.start, end: stamp.outlet.end });
}

/** Where the dash or bracket before a signature begins. */
function marksBefore(text: string, at: number, start: number): number {
  let i = at;
  while (i > start && " —–-=(/".includes(text[i - 1] as string)) i--;
  return i;
}

/** A short line in another script than the page's: a link's or a section's name. */
const isForeign = (text: string, line: Span): boolean => text.charCodeAt(line.start) >= 0x2e80 && line.end - line.start <= 30;

/** `The report was passed on to..` */
const isCutShort = (text: string, line: Span): boolean => text.endsWith("..", line.end) || text.charCodeAt(line.end - 1) === 0x2026;

/** Three and more lines in a row at the very end that are no sentences: other articles' headlines. */
function markHeadlines({ text, lines, lexicon }: Page, last: Span | null, furniture: Span[]): void {
  if (last === null) return;
  const tail: Span[] = [];
  for (let i = lines.start.length - 1; i > 0; i--) {
    const line = lineAt(lines, i);
    if (line.start <= last.start) break;
    const isOther = line.end - line.start < 140 && /^["“‘\p{Lu}\d]/u.test(text.slice(line.start, line.start + 1));
    if (!isOther) return;
    if (readStamps(text, line.start, line.end, lexicon).length === 0) tail.push(line);
  }
  if (tail.length >= 3) furniture.push(...tail);
}

/** Two and more lines cut short at the very end announce other articles. */
function markTeasers(text: string, lines: Lines, head: Head, furniture: Span[]): void {
  const body = head.paragraphs[0]?.start ?? 0;
  let first = lines.start.length;
  while (first > 1 && (lines.start[first - 1] as number) > body && isCutShort(text, lineAt(lines, first - 1))) first--;
  if (lines.start.length - first < 2) return;
  for (let i = first; i < lines.start.length; i++) furniture.push(lineAt(lines, i));
}
