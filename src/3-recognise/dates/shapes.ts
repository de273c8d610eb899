import { K } from "./vocabulary.ts";

/** What a token looks like to a rule that has read the one before it: a kind (`K`), or one of these; a `year` is a number of four digits. */
export const S = { word: 50, mark: 51, dash: 52, comma: 53, stop: 54, slash: 55, bracket: 56, apostrophe: 57, year: 58 } as const;
/** Of kinds and these together. */
export const SHAPES = 64;

/** By code unit, as far as the last that is told from other marks. */
export const MARKS: Uint8Array = new Uint8Array(0x2213).fill(S.mark);
const shapes: readonly (readonly [shape: number, units: readonly number[]])[] = [
  [S.dash, [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]],
  [S.comma, [0x2c]],
  [S.stop, [0x2e]],
  [S.slash, [0x2f]],
  [S.bracket, [0x28]],
  [S.apostrophe, [0x27, 0x2018, 0x2019]],
];
for (const [shape, units] of shapes) for (const unit of units) MARKS[unit] = shape;

/** What a point of the calendar may begin with. */
export const POINT: readonly number[] = [
  K.number,
  S.year,
  K.month,
  K.weekday,
  K.season,
  K.unit,
  K.dayPart,
  K.deictic,
  K.which,
  K.ordinal,
  K.latter,
  K.cardinal,
  K.a,
  K.half,
  K.fiscal,
  K.quarterCode,
  K.the,
];
