import type { Span } from "../0-ground/span.ts";
import { readSignature, readStamps, type Stamp } from "./byline.ts";
import { furnitureAt, isMenu, isRule, photoCredit } from "./furniture.ts";
import { endsSentence, type Head, markAround } from "./head.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import type { Lines } from "./lines.ts";
import { type OutletMention, outletInTail } from "./outlet.ts";
import { readLink } from "./url.ts";

/** What the lines after the head say of the article, and which of them are none of it. */
export interface Rest {
  readonly stamps: readonly Stamp[];
  readonly outlets: readonly OutletMention[];
  readonly links: readonly Span[];
  readonly furniture: readonly Span[];
  /** The last line that is a sentence, or null where the head has all. */
  readonly last: Span | null;
}

/** So many lines at the end may sign, date or credit the article. */
const TAIL = 12;

export function readRest(text: string, lines: Lines, head: Head, lexicon: ReadingLexicon): Rest {
  const { start, end } = lines;
  const { length } = start;
  const stamps: Stamp[] = [];
  const outlets: OutletMention[] = [];
  const links: Span[] = [];
  const furniture: Span[] = [];
  const tail = length - TAIL;
  let inList = false;
  let over = false;
  let last: Span | null = null;
  // The last paragraph of the head may be the article's last, too.
  for (let i = Math.max(0, Math.min(head.next, length - 1)); i < length; i++) {
    const line = { start: start[i] as number, end: end[i] as number };
    const size = line.end - line.start;
    const isTail = i >= tail;
    if (isTail && !over) readTail(text, line, i === length - 1, lexicon, stamps, outlets, links, furniture);
    const kind = over ? "last" : furnitureAt(text, line.start, line.end);
    if (kind === "last") over = true;
    if (kind === "list") inList = true;
    if (kind !== null || isForeign(text, line) || isMenu(text, line.start, line.end)) {
      furniture.push(line);
      continue;
    }
    const credit = photoCredit(text, line.start, line.end);
    if (credit !== null) furniture.push(credit);
    if (size <= 80 && isRule(text, line.start, line.end)) furniture.push(line);
    else if (inList && (size < 120 || !endsSentence(text, line) || isCutShort(text, line))) furniture.push(line);
    else {
      inList = false;
      if (endsSentence(text, line)) last = line;
    }
  }
  markTeasers(text, lines, head, furniture);
  return { stamps, outlets, links, furniture, last };
}

function readTail(text: string, line: Span, isLast: boolean, lexicon: ReadingLexicon, stamps: Stamp[], outlets: OutletMention[], links: Span[], furniture: Span[]): void {
  const link = readLink(text, line.start, line.end);
  if (link !== null) {
    links.push(link);
    furniture.push(line);
    return;
  }
  const outlet = outletInTail(text, line.start, line.end, lexicon);
  if (outlet !== null) {
    outlets.push(outlet);
    furniture.push(outlet.rule === "outlet/signed" ? { start: marksBefore(text, outlet.start, line.start), end: line.end } : line);
  }
  const stamped = readStamps(text, line.start, line.end, lexicon);
  if (stamped.length > 0) markAround(text, line, stamped, furniture, lexicon);
  for (const stamp of stamped) if (stamp.said === "byline" || stamp.said === "published") add(stamp, stamps, outlets);
  if (isLast && outlet === null && /^(?:\p{Lu}\p{L}+ ){1,2}\p{Lu}\p{L}+$/u.test(text.slice(line.start, Math.min(line.end, line.start + 60)))) furniture.push(line);
  const signature = isLast ? readSignature(text, line.start, line.end, lexicon) : null;
  if (signature !== null) add(signature, stamps, outlets);
}

function add(stamp: Stamp, stamps: Stamp[], outlets: OutletMention[]): void {
  stamps.push(stamp);
  if (stamp.outlet !== null) outlets.push({ rule: "outlet/beside-the-day", rank: 1, start: stamp.outlet.start, end: stamp.outlet.end });
}

/** `The ministers have been asked to submit..` */
const isCutShort = (text: string, line: Span): boolean => text.endsWith("..", line.end) || text[line.end - 1] === "…";

/** Where the dash or bracket before a signature begins. */
function marksBefore(text: string, at: number, start: number): number {
  let i = at;
  while (i > start && " —–-=(/".includes(text[i - 1] as string)) i--;
  return i;
}

/** A short line in another script than the page's: a link's or a section's name. */
const isForeign = (text: string, line: Span): boolean => text.charCodeAt(line.start) >= 0x2e80 && line.end - line.start <= 30;

/** Two and more lines cut short at the very end announce other articles. */
function markTeasers(text: string, { start, end }: Lines, head: Head, furniture: Span[]): void {
  let first = start.length;
  while (first > 1 && isCutShort(text, { start: start[first - 1] as number, end: end[first - 1] as number }) && (start[first - 1] as number) > (head.paragraphs[0]?.start ?? 0)) first--;
  if (start.length - first < 2) return;
  for (let i = first; i < start.length; i++) furniture.push({ start: start[i] as number, end: end[i] as number });
}
