import { type BrokenLine, mayEnd, spaces } from "../0-ground/wrapped.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, PARAGRAPH, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/**
 * In a text that was wrapped at a fixed width a line feed stands in the midst of names: "the Prime / Minister of Kenya, Peter / Otieno".
 * Where it is no more than a space, the token behind it opens no line.
 */
export function unwrap(tokens: Tokens): void {
  const { flags } = tokens;
  const { lines, all } = brokenLines(tokens);
  for (const { at } of spaces(lines, all)) flags[at] = (flags[at] as number) & ~LINE;
}

interface Line extends BrokenLine {
  /** First token of the line behind. */
  readonly at: number;
}

function brokenLines({ start, end, flags, kind, hash, count }: Tokens): { readonly lines: readonly Line[]; readonly all: number } {
  const lines: Line[] = [];
  // "Lt.", "W. M. P.": what seldom ends a sentence.
  const isShortened = (stop: number): boolean =>
    hash[stop] === 0x2e &&
    kind[stop - 1] === WORD &&
    ((flags[stop - 1] as number) & CAPITAL) !== 0 &&
    ((flags[stop - 1] as number) & CAPITALS) === 0 &&
    (end[stop - 1] as number) - (start[stop - 1] as number) <= 3;
  let all = 0;
  let opened = 0;
  for (let i = 1; i < count; i++) {
    const written = flags[i] as number;
    if ((written & LINE) === 0) continue;
    const length = (end[i - 1] as number) - (start[opened] as number);
    opened = i;
    if ((written & PARAGRAPH) !== 0) continue;
    all++;
    if (kind[i - 1] === PUNCTUATION && mayEnd(hash[i - 1] as number) && !isShortened(i - 1)) continue;
    let last = i;
    while (last + 1 < count && ((flags[last + 1] as number) & GLUED) !== 0) last++;
    lines.push({
      at: i,
      length,
      next: (end[last] as number) - (start[i] as number),
      isSmall: kind[i] === WORD && (written & CAPITAL) === 0,
    });
  }
  return { lines, all };
}
