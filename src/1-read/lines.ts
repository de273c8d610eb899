import { CHAR, NEWLINE, SPACE } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";

/** The lines of a text that are not blank, in order: `text.slice(start[i], end[i])` has no white space at its ends. */
export interface Lines {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const BLANK = SPACE | NEWLINE;

/** Cuts `text[from:]` into lines. One pass, linear. */
export function cutLines(text: string, from: number): Lines {
  const start: number[] = [];
  const end: number[] = [];
  const { length } = text;
  for (let at = from; at < length; ) {
    const feed = text.indexOf("\n", at);
    const stop = feed < 0 ? length : feed;
    let first = at;
    let last = stop;
    while (first < last && ((CHAR[text.charCodeAt(first)] as number) & BLANK) !== 0) first++;
    while (last > first && ((CHAR[text.charCodeAt(last - 1)] as number) & BLANK) !== 0) last--;
    if (first < last) {
      start.push(first);
      end.push(last);
    }
    at = stop + 1;
  }
  return { start, end };
}

/** A span without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && ((CHAR[text.charCodeAt(first)] as number) & BLANK) !== 0) first++;
  while (last > first && ((CHAR[text.charCodeAt(last - 1)] as number) & BLANK) !== 0) last--;
  return { start: first, end: last };
}

/** Spans in order, those that touch or overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  let isOrdered = true;
  for (let i = 1; i < spans.length && isOrdered; i++) isOrdered = (spans[i - 1] as Span).start <= (spans[i] as Span).start;
  for (const span of isOrdered ? spans : [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1];
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) out.push({ start: span.start, end: span.end });
  }
  return out;
}
