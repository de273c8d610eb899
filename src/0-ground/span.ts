import { bisect } from "./bisect.ts";
/** A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets in Unicode code points for offsets in UTF-16 code units, as the tables give them.
 * A text without surrogates needs no table, and nearly every text has none.
 */
export function codePoints(text: string): (offset: number) => number {
  const first = text.search(/[\ud800-\udbff]/);
  if (first < 0) return (offset) => offset;
  const highs: number[] = [];
  for (let i = first; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xd800) highs.push(i);
  return (offset) => offset - bisect(0, highs.length, (index) => (highs[index] as number) < offset);
}
