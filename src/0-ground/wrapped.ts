/** A line feed before which no sentence ends and behind which no blank line stands. */
export interface BrokenLine {
  /** Characters of the line before it. */
  readonly length: number;
  /** Characters of the first word behind it. */
  readonly next: number;
  /** That word is in small letters. */
  readonly isSmall: boolean;
}

/** Where a mail or an agency's feed wraps its lines, in characters. */
const NARROWEST = 45;
const WIDEST = 100;
/** So many broken lines tell of a width, where so large a share of them agrees on it. */
const FEWEST = 4;
const SHARE = 0.8;
/** What a page loses that was wrapped before its markup was taken out: the `<p>` of a paragraph's first line. */
const MARKUP = 3;

const counts = new Int32Array(WIDEST);

/**
 * The width at which a text's lines were wrapped, or 0: every line is so long that the first word of the next did not fit into it.
 * Lines of menus and titles, and paragraphs of one line each, agree on no width.
 */
function wrapWidth(lines: readonly BrokenLine[]): number {
  const told = lines.filter(({ length }) => length >= NARROWEST && length < WIDEST);
  if (told.length < FEWEST) return 0;
  counts.fill(0);
  for (const { length, next } of told)
    for (let width = length; width <= length + next + MARKUP && width < WIDEST; width++) counts[width] = (counts[width] as number) + 1;
  let best = 0;
  for (let width = NARROWEST; width < WIDEST; width++) if ((counts[width] as number) > (counts[best] as number)) best = width;
  return (counts[best] as number) < SHARE * told.length ? 0 : best;
}

/** A line of so many characters, in a text of which every third line feed stands before small letters, was cut by a width, too. */
const LONG = 55;
const FEWEST_SMALL = 3;

/** Those of the line feeds that are no more than a space; `all` is how many line feeds the text has, whatever stands before them. */
export function spaces<T extends BrokenLine>(lines: readonly T[], all: number): T[] {
  const width = wrapWidth(lines);
  if (width > 0) return lines.filter(({ length, next, isSmall }) => isSmall || (length <= width && width <= length + next + MARKUP));
  const small = lines.filter(({ isSmall }) => isSmall).length;
  return small < FEWEST_SMALL || small * 3 < all ? [] : lines.filter(({ length, isSmall }) => isSmall || length >= LONG);
}

/** True where a sentence may end with the character: `.`, `!`, `?`, `:`, `;`, and what closes a quotation or bracket. */
export const mayEnd = (unit: number): boolean => ENDING.has(unit);
const ENDING: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f, 0x3a, 0x3b, 0x22, 0x201d, 0xbb, 0x29, 0x5d, 0x2026]);
