import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";

/** A line that may be the article's title. The heaviest wins, then the first. */
export interface Title {
  readonly span: Span;
  readonly weight: number;
}

/** Markdown's heading, a title that a dateline ends, a line of four words and more, a caption. */
export const WEIGHT = { heading: 3, beforeDateline: 2, line: 1, caption: 0 } as const;

export function bestTitle(titles: readonly Title[], labels: readonly Span[], hasText: boolean): Span | null {
  let best: Title | null = null;
  for (const title of titles) if (title.weight > (best?.weight ?? WEIGHT.caption)) best = title;
  if (best !== null) return best.span;
  // Above a text a line of three words is a section's name; alone it is a title.
  return hasText ? null : (labels[0] ?? null);
}

/** A menu's lines look like titles: where there are many, the longest of the last ones is the article's. */
export function belowMenu(titles: readonly Title[]): readonly Title[] {
  if (titles.length < 7 || titles.some((title) => title.weight > WEIGHT.line)) return titles;
  const last = titles.slice(-4).filter((title) => title.weight === WEIGHT.line);
  const longest = Math.max(...last.map(({ span }) => span.end - span.start));
  return last.filter(({ span }) => span.end - span.start === longest);
}

export const isHeading = (text: string, line: Span): boolean =>
  text.charCodeAt(line.start) === 0x23 &&
  line.end - line.start < 400 &&
  /^#{1,4} +(?!\d{1,2} \p{L}{3,9} \d{4})\S/u.test(text.slice(line.start, line.start + 24));

/** A title without the marks of Markdown around it. */
export function bare(text: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && "#*_ ".includes(text[start] as string)) start++;
  while (end > start && "*_ #".includes(text[end - 1] as string)) end--;
  return { start, end };
}

/** `... taken from video. Agency via Reuters/File`, `... Ann Berg/POOL/TASS` */
export const isCaption = (text: string, line: Span): boolean =>
  /(?:\/(?:file|pool|handout)\b.{0,20}|\b(?:file )?photo\)?|\(photo.{0,30}|via (?:reuters|ap|afp)\b.{0,12})$/i.test(
    text.slice(Math.max(line.start, line.end - 50), line.end),
  );

/** Ends with a full stop or its like, closing marks behind it allowed. */
export function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at > line.start && CLOSING.has(text.charCodeAt(at))) at--;
  const unit = text.charCodeAt(at);
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}
const CLOSING: ReadonlySet<number> = new Set([..."”’\"')]»*_"].map((mark) => mark.charCodeAt(0)));

/** `... were present. (NNT)`, `... he said. — Bernama`, `... information. ik/09:12` */
function isSigned(text: string, line: Span): boolean {
  const from = Math.max(line.start, line.end - 40);
  for (let at = line.end - 3; at > from; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e || unit === 0x21 || unit === 0x3f) return /^["”’]*(?: *[—–(-]| +\S{2,10}$)/.test(text.slice(at + 1, line.end));
  }
  return false;
}

/** Text rather than a title: long, or a sentence with its stop. */
export function isParagraph(text: string, line: Span): boolean {
  const length = line.end - line.start;
  return length >= 300 || (length >= 50 && (endsSentence(text, line) || isSigned(text, line)));
}

/** How many words a line has, numbers not counted, and how many begin with a small letter; twelve words at most are counted. */
export function wordsIn(text: string, line: Span): { readonly words: number; readonly small: number } {
  let words = 0;
  let small = 0;
  let inside = false;
  for (let i = line.start; i < line.end && words < 12; i++) {
    const unit = text.charCodeAt(i);
    const kind = CHAR[unit] as number;
    if ((kind & LETTER) !== 0 && !inside) {
      words++;
      if ((kind & UPPER) === 0) small++;
    }
    inside = (kind & (LETTER | DIGIT)) !== 0 || (inside && INSIDE.has(unit));
  }
  return { words, small };
}
const INSIDE: ReadonlySet<number> = new Set([..."'’-."].map((mark) => mark.charCodeAt(0)));
