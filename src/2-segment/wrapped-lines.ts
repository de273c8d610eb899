import { CAPITAL, LINE, PARAGRAPH, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/** UTF-16 units of a line that a width has cut; a shorter one was ended on purpose. */
const WIDTH = 55;

/**
 * Takes the mark of a new line from tokens before which a width has cut the text: where many of its lines go on in small letters, a
 * long line that ends in no stop goes on as well, whatever letter the next begins with ("Chief of Staff, General / Omar Halim").
 */
export function joinWrapped({ count, start, end, kind, flags }: Tokens): void {
  let breaks = 0;
  let cut = 0;
  for (let i = 1; i < count; i++) {
    if (((flags[i] as number) & (LINE | PARAGRAPH)) !== LINE) continue;
    breaks++;
    if (kind[i] === WORD && ((flags[i] as number) & CAPITAL) === 0 && kind[i - 1] !== PUNCTUATION) cut++;
  }
  if (cut < 3 || cut * 3 < breaks) return;
  let from = count > 0 ? (start[0] as number) : 0;
  for (let i = 1; i < count; i++) {
    if (((flags[i] as number) & LINE) === 0) continue;
    const width = (end[i - 1] as number) - from;
    from = start[i] as number;
    if (((flags[i] as number) & PARAGRAPH) === 0 && width >= WIDTH && kind[i] === WORD && kind[i - 1] === WORD)
      flags[i] = (flags[i] as number) & ~LINE;
  }
}
