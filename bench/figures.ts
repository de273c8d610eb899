import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import numbers from "@microsoft/recognizers-text-number";
import units from "@microsoft/recognizers-text-number-with-unit";
import nlp from "compromise";
import { loadLexicon } from "../src/0-ground/lexicon.ts";
import { recogniseDates } from "../src/3-recognise/dates/dates.ts";
import { recogniseQuantities } from "../src/3-recognise/quantities/recognise-quantities.ts";
import { readGold } from "../src/command-line/evaluate.ts";
import { engineOf } from "../src/pipeline.ts";

/**
 * The figures alone: how many of the hand-coded ones each tool finds in the same paragraph, with which value and unit, beside
 * Recognizers-Text and compromise. The peers know no bounds, nothing counted and no speaker; what they find besides is not held against them.
 */
const engine = engineOf(loadLexicon([resolve("lexicon")]));
const CULTURE = "en-us";

/** A figure as a tool reads it; `units`: the codes that its unit may stand for, "" for none. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly units: readonly string[];
}

type Tagger = (text: string) => Told[];

// A dollar without its country may be of any.
const CODES: Readonly<Record<string, readonly string[]>> = {
  dollar: ["USD", "CAD", "AUD", "NZD", "SGD", "FJD", "HKD"],
  "united states dollar": ["USD"],
  euro: ["EUR"],
  pound: ["GBP", "EGP"],
  rupee: ["INR", "PKR", "NPR", "LKR"],
  yuan: ["CNY"],
  yen: ["JPY"],
  won: ["KRW"],
  krone: ["NOK", "DKK"],
  krona: ["SEK", "ISK"],
  kroner: ["NOK", "DKK"],
  peso: ["MXN", "PHP", "ARS", "CLP"],
  manat: ["AZN", "TMT"],
  shilling: ["KES", "UGX", "TZS"],
  percent: ["%"],
  kilometer: ["km"],
  kilometre: ["km"],
  km: ["km"],
  meter: ["m"],
  metre: ["m"],
  hectare: ["ha"],
  "square hectometer": ["ha"],
  "square kilometer": ["km2"],
  ton: ["t"],
  tonne: ["t"],
  "metric ton": ["t"],
  kilogram: ["kg"],
  kg: ["kg"],
  barrel: ["bbl"],
  megawatt: ["W"],
  mw: ["W"],
};
const SIGNS: Readonly<Record<string, string>> = { $: "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee", "%": "percent" };

/** The codes of a unit as the peers name it, plural or not. */
function codesOf(unit: string): readonly string[] {
  const name = unit.toLowerCase().trim();
  return CODES[name] ?? CODES[name.replace(/s$/, "")] ?? (/^[A-Z]{3}$/.test(unit) ? [unit] : name === "" ? [""] : ["other"]);
}

const ours: Tagger = (text) => {
  const { doc } = engine;
  doc.read(text);
  return recogniseQuantities(doc, recogniseDates(doc)).map(({ start, end, value, unit }) => ({ start, end, value, units: [unit] }));
};

interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly resolution: { readonly [key: string]: string | null };
}

const byRecognizers: Tagger = (text) => {
  const read = (found: readonly Recognised[], percent: boolean): Told[] =>
    found.flatMap(({ start, end, resolution }) => {
      if (resolution?.value == null) return [];
      const value = Number(String(resolution.value).replace("%", ""));
      const unit = percent ? ["%"] : resolution.isoCurrency ? [resolution.isoCurrency] : codesOf(resolution.unit ?? "");
      return Number.isNaN(value) ? [] : [{ start, end: end + 1, value, units: unit }];
    });
  // what has a unit first: the bare number stands within it
  return [
    ...read(units.recognizeCurrency(text, CULTURE), false),
    ...read(units.recognizeDimension(text, CULTURE), false),
    ...read(numbers.recognizePercentage(text, CULTURE), true),
    ...read(numbers.recognizeNumber(text, CULTURE), false),
  ];
};

interface CompromiseNumber {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly number: { readonly num: number | null; readonly unit: string } | null;
}

const byCompromise: Tagger = (text) =>
  (nlp(text).numbers() as unknown as { json(options: object): CompromiseNumber[] })
    .json({ offset: true })
    .flatMap(({ text: words, offset, number }) => {
      if (number?.num == null) return [];
      const sign = [...words].find((char) => SIGNS[char] !== undefined);
      return [
        {
          start: offset.start,
          end: offset.start + offset.length,
          value: number.num,
          units: codesOf(number.unit || (sign === undefined ? "" : (SIGNS[sign] as string))),
        },
      ];
    });

interface Wanted {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** The hand-coded figures with the paragraph that each stands in, in the order of the text. */
function wanted(): Wanted[] {
  const all: Wanted[] = [];
  for (const [id, { statistics }] of readGold("tests/gold")) {
    const text = articleOf(id);
    let from = 0;
    for (const { text: words, value, unit } of statistics) {
      const at = text.indexOf(String(words), from);
      if (at < 0) continue;
      from = at + String(words).length;
      const open = text.lastIndexOf("\n", at) + 1;
      const close = text.indexOf("\n", from);
      all.push({
        paragraph: text.slice(open, close < 0 ? text.length : close),
        start: at - open,
        end: from - open,
        value: Number(value),
        unit: String(unit),
      });
    }
  }
  return all;
}

function articleOf(id: string): string {
  for (const ending of [".txt", ".md", ".html", ".json", ".csv"]) {
    try {
      return readFileSync(join("articles", `${id}${ending}`), "utf8").replaceAll("\r\n", "\n");
    } catch {}
  }
  return "";
}

const sameValue = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
const COUNTED = new Set(["count", "share", "times", "other"]);
/** Counts and shares have no unit of their own elsewhere; "other" is any that the codebook does not name. */
const sameUnit = (units: readonly string[], want: string): boolean =>
  units.includes(want) || (COUNTED.has(want) && (units.includes("") || units.includes("other")));

const figures = wanted();
const paragraphs = [...new Set(figures.map(({ paragraph }) => paragraph))];
const bytes = paragraphs.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const share = (n: number): string => `${((100 * n) / figures.length).toFixed(1).padStart(5)}%`;

console.log(`${figures.length} hand-coded figures in ${paragraphs.length} paragraphs of tests/gold\n`);
console.log("tool               found  value  unit   both   MB/s");
for (const [name, tagger] of [
  ["readout", ours],
  ["Recognizers-Text", byRecognizers],
  ["compromise", byCompromise],
] as const) {
  for (const text of paragraphs.slice(0, 40)) tagger(text);
  const start = performance.now();
  const read = new Map(paragraphs.map((text) => [text, tagger(text)]));
  const seconds = (performance.now() - start) / 1000;
  let [found, value, unit, both] = [0, 0, 0, 0];
  for (const want of figures) {
    const over = (read.get(want.paragraph) ?? []).filter(({ start: open, end }) => open < want.end && end > want.start);
    if (over.length === 0) continue;
    found++;
    const right = over.filter((told) => sameValue(told.value, want.value));
    if (right.length > 0) value++;
    if (over.some((told) => sameUnit(told.units, want.unit))) unit++;
    if (right.some((told) => sameUnit(told.units, want.unit))) both++;
  }
  console.log(`${name.padEnd(18)} ${[found, value, unit, both].map(share).join(" ")}  ${(bytes / 1e6 / seconds).toFixed(3)}`);
}
