/** Writes the advance widths of Source Sans 3 that the charts are laid out by: `npx tsx scripts/measure-advances.ts`. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openSync } from "fontkit";

const require = createRequire(import.meta.url);

// Latin with its extensions, Greek, Cyrillic, punctuation, currencies, arrows and signs of comparison.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2bb, 0x2bc],
  [0x386, 0x3ce],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
] as const;

const advancesOf = (file: string): string => {
  const font = openSync(require.resolve(file));
  const blocks = ranges.map(([from, to]) => {
    const advances: number[] = [];
    for (let point = from; point <= to; point++)
      advances.push(font.hasGlyphForCodePoint(point) ? font.glyphForCodePoint(point).advanceWidth : 0);
    return `  [${from}, [${advances.join(", ")}]],`;
  });
  return `[\n${blocks.join("\n")}\n]`;
};

const family = "@expo-google-fonts/source-sans-3";
writeFileSync(
  new URL("../src/9-present/charts/advances.ts", import.meta.url),
  `/** Advance widths of Source Sans 3 in thousandths of the font size, made by scripts/measure-advances.ts: first code point, then one each; 0 has no glyph. */
type Advances = readonly (readonly [number, readonly number[]])[];

export const regular: Advances = ${advancesOf(`${family}/400Regular/SourceSans3_400Regular.ttf`)};

export const semibold: Advances = ${advancesOf(`${family}/600SemiBold/SourceSans3_600SemiBold.ttf`)};
`,
);
