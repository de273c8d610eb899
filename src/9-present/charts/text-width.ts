import { regular, semibold } from "./advances.ts";

type Weight = "regular" | "semibold";

/** Thousandths of the font size by code point. */
const tableOf = (blocks: typeof regular): ReadonlyMap<number, number> =>
  new Map(
    blocks
      .flatMap(([first, advances]) => advances.map((advance, index) => [first + index, advance] as const))
      .filter(([, advance]) => advance > 0),
  );

const advances = { regular: tableOf(regular), semibold: tableOf(semibold) } as const;

const combining = /^\p{M}$/u;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/** DejaVu Sans is so much wider than Source Sans 3, on the safe side. */
const fallback = 1.22;

/**
 * The width of a line of Source Sans 3, in the unit of `size`. A line with a letter that it lacks is drawn in DejaVu Sans as a
 * whole, as the renderer of PNG does; its other letters are taken as 0.7 wide.
 */
export const textWidth = (text: string, size: number, weight: Weight = "regular"): number => {
  let width = 0;
  let lacks = false;
  for (const letter of text) {
    const advance = advances[weight].get(letter.codePointAt(0) ?? 0);
    if (advance !== undefined) width += advance;
    else if (!combining.test(letter)) {
      lacks = true;
      width += wide.test(letter) ? 1000 / fallback : 700 / fallback;
    }
  }
  return (width * size * (lacks ? fallback : 1)) / 1000;
};

/** Whether the width of a line is that of its letters and no estimate. */
export const isMeasured = (text: string, weight: Weight = "regular"): boolean =>
  [...text].every((letter) => combining.test(letter) || advances[weight].has(letter.codePointAt(0) ?? 0));

const shorten = (line: string, size: number, limit: number, weight: Weight): string => {
  let letters = [...line];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, size, weight) > limit) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}…`;
};

/** The text in lines no wider than `limit`, broken at spaces; what exceeds `maxLines`, or one word that is too long, ends in `…`. */
export const wrap = (
  text: string,
  size: number,
  limit: number,
  { weight = "regular", maxLines = 9 }: { weight?: Weight; maxLines?: number } = {},
): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, size, weight) <= limit) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, maxLines);
  const last = kept.length - 1;
  return kept.map((one, index) => {
    if (index === last && lines.length > maxLines) return shorten(lines.slice(last).join(" "), size, limit, weight);
    return textWidth(one, size, weight) > limit ? shorten(one, size, limit, weight) : one;
  });
};
