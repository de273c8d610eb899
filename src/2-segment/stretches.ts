import type { Span } from "../0-ground/span.ts";

/** UTF-16 units. News reports have up to some 20,000; a transcript of a long press conference 50,000. */
const LONGEST = 64_000;

/**
 * A text cut into the stretches that are read one by one, so that what is compared within one stays small however long
 * the text is. A report is one stretch; a longer text is cut at blank lines, else at lines, sentences or words.
 */
export function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = cutIn(text, start + LONGEST / 2, start + LONGEST);
    stretches.push({ start, end });
    start = end;
  }
  stretches.push({ start, end: text.length });
  return stretches;
}

function cutIn(text: string, from: number, until: number): number {
  const within = text.slice(from, until);
  for (const boundary of ["\n\n", "\n", ". ", " "]) {
    const at = within.lastIndexOf(boundary);
    if (at >= 0) return from + at + boundary.length;
  }
  // A surrogate pair stays whole.
  return (text.charCodeAt(until) & 0xfc00) === 0xdc00 ? until - 1 : until;
}
