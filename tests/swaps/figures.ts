import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { type Edit, edited, likeIn, type Placed, placed, withRows } from "./rows.ts";
import type { Draw, Swap, Told } from "./swap.ts";

/** Other words for a figure, and the cells that change with them. */
export interface Other {
  readonly words: string;
  readonly cells?: Cells;
}

type Rewrite = (at: Placed, told: Told, draw: Draw) => Other | undefined;

/** Figures in other words; `rest` changes the cells of figures whose words stay ("one billion" of the same currency). */
const rewritten =
  (rewrite: Rewrite, rest: (row: Cells) => Cells = (row) => row): Swap =>
  (told, draw) => {
    const rows = new Map<number, Cells>();
    const edits: Edit[] = [];
    for (const at of placed(told).statistics) {
      const other = rewrite(at, told, draw);
      if (other === undefined || other.words === at.row.text) continue;
      rows.set(at.index, { ...at.row, ...other.cells, text: other.words });
      edits.push({ start: at.start, end: at.end, words: other.words });
    }
    if (edits.length === 0) return undefined;
    const fillers = [...rows.values()].map(({ text }) => String(text));
    for (const [index, row] of told.gold.statistics.entries()) if (!rows.has(index)) rows.set(index, rest(row));
    return { id: told.id, text: edited(told.text, edits), gold: withRows(told, "statistics", rows), fillers };
  };

/** How a bound is said before a figure. */
export const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  ">": [
    "more than",
    "over",
    "in excess of",
    "upwards of",
    "above",
    "well over",
    "just over",
    "slightly more than",
    "a little over",
    "north of",
  ],
  "~": [
    "about",
    "around",
    "some",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "close to",
    "an estimated",
    "somewhere around",
    "in the region of",
    "in the order of",
  ],
  ">=": ["at least", "no fewer than", "no less than", "not less than", "a minimum of", "not fewer than"],
  "<=": ["up to", "at most", "no more than", "not more than", "a maximum of", "as many as"],
  "<": ["less than", "fewer than", "under", "below", "just under", "slightly less than", "a little under"],
};
const ALL_BOUNDS = Object.values(BOUNDS)
  .flat()
  .sort((a, b) => b.length - a.length);
const BOUND = new RegExp(`^(${ALL_BOUNDS.join("|")}|barely|hardly|scarcely) `, "i");
/** Before whole things only, or not before them. */
const fits = (bound: string, row: Cells): boolean => (row.unit === "count" ? !/less|little/.test(bound) : !/fewer|many/.test(bound));

interface Parts {
  /** With the space behind it, or empty. */
  readonly bound: string;
  readonly figure: string;
}

function partsOf({ row }: Placed): Parts {
  const text = String(row.text);
  const bound = BOUND.exec(text)?.[0] ?? "";
  return { bound, figure: text.slice(bound.length) };
}

const single = ({ row }: Placed): boolean => typeof row.value === "number" && (row.value_max === null || row.value_max === undefined);

/** "1,300", "20,000", "37" */
const WHOLE = /^\d{1,3}(?:,\d{3})*$|^\d+$/;
const wholeIn = (figure: string): number | undefined => (WHOLE.test(figure) ? Number(figure.replaceAll(",", "")) : undefined);

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export function inWords(value: number): string {
  if (value < 20) return ONES[value] as string;
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? "" : `-${ONES[value % 10]}`}`;
  if (value < 1000) return `${ONES[Math.floor(value / 100)]} hundred${value % 100 === 0 ? "" : ` and ${inWords(value % 100)}`}`;
  if (value < 1e6)
    return `${inWords(Math.floor(value / 1000))} thousand${value % 1000 === 0 ? "" : ` ${value % 1000 < 100 ? "and " : ""}${inWords(value % 1000)}`}`;
  return String(value);
}

const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);

/** A whole number in other digits or in words. Behind a year or a day it would no longer be told apart. */
const inDigits =
  (write: (value: number) => string | undefined): Rewrite =>
  (at, told) => {
    if (!single(at)) return undefined;
    const { bound, figure } = partsOf(at);
    const value = wholeIn(figure) ?? ONES.indexOf(figure.toLowerCase());
    if (value < 0 || at.row.value !== value || /^[-–\d]/.test(told.text.slice(at.end)) || /\d,? $/.test(told.text.slice(0, at.start)))
      return undefined;
    const words = write(value);
    return words === undefined
      ? undefined
      : { words: bound === "" && /^\p{L}/u.test(words) && opensSentence(told.text, at.start) ? likeIn("A", words) : bound + words };
  };

const opensSentence = (text: string, start: number): boolean => /(?:^|[.!?"“]\s+|\n|["“])$/.test(text.slice(Math.max(0, start - 4), start));

const DIGITS: Readonly<Record<string, Rewrite>> = {
  spaces: inDigits((value) => (value >= 1000 ? grouped(value, " ") : undefined)),
  hard_spaces: inDigits((value) => (value >= 1000 ? grouped(value, "\u00a0") : undefined)),
  bare: inDigits((value) => (value >= 1000 ? String(value) : undefined)),
  words: inDigits((value) => (value > 1 && (value < 100 || value % 100 === 0) && value < 1e6 ? inWords(value) : undefined)),
  long_words: inDigits((value) => (value >= 100 && value < 1e6 ? inWords(value) : undefined)),
  digits: inDigits((value) => (value > 1 && value < 20 ? String(value) : undefined)),
  thousand: inDigits((value) => (value > 1000 && value < 1e6 && value % 100 === 0 ? `${value / 1000} thousand` : undefined)),
  indian: inDigits((value) => (value >= 1e5 ? String(value).replace(/\B(?=(?:\d\d)*\d{3}$)/g, ",") : undefined)),
};

const SCALES = [
  [1e12, "trillion", "tn"],
  [1e9, "billion", "bn"],
  [1e6, "million", "mln"],
] as const;

/** A sum as it is written: "3.2 billion". */
function amount(value: number, isShort: boolean): string {
  const scale = SCALES.find(([factor]) => value >= factor);
  if (scale === undefined) return Number.isInteger(value) ? grouped(value, ",") : String(value);
  const number = Number((value / scale[0]).toPrecision(12));
  return isShort ? `${number}${scale[2]}` : `${number} ${scale[1]}`;
}

type Money = readonly [code: string, write: (value: number) => string];

const before = (code: string, sign: string): Money => [code, (value) => `${sign}${amount(value, false)}`];
const behind = (code: string, name: string): Money => [code, (value) => `${amount(value, false)} ${name}`];

const CURRENCY_WORDS = /[$€£¥₦₹₽]|\b(?:dollars?|euros?|USD|EUR|US|cents?)\b/;

/** Sums in dollars in another form or another currency. */
function inMoney([code, write]: Money): Swap {
  return rewritten(
    (at) => {
      if (!single(at) || at.row.unit !== "USD") return undefined;
      const { bound, figure } = partsOf(at);
      if (
        !/^(?:US ?)?\$ ?[\d.,]+(?:-| )?(?:million|billion|trillion|bn|mln|m|tn)?$|^[\d.,]+ (?:(?:million|billion|trillion) )?(?:US |U\.S\. )?(?:dollars|USD)$/.test(
          figure,
        )
      )
        return undefined;
      return { words: bound + write(at.row.value as number), cells: { unit: code } };
    },
    (row) => (row.unit === "USD" && !CURRENCY_WORDS.test(String(row.text)) ? { ...row, unit: code } : row),
  );
}

const MONEY: Readonly<Record<string, Money>> = {
  sign: before("USD", "$"),
  us_sign: before("USD", "US$"),
  us_spaced_sign: before("USD", "US $"),
  code: before("USD", "USD "),
  glued_code: before("USD", "USD"),
  code_behind: behind("USD", "USD"),
  dollars: behind("USD", "dollars"),
  us_dollars: behind("USD", "US dollars"),
  us_points_dollars: behind("USD", "U.S. dollars"),
  american_dollars: behind("USD", "American dollars"),
  short: ["USD", (value) => `$${amount(value, true)}`],
  spaced_short: ["USD", (value) => `$${amount(value, true).replace(/(?=[a-z])/, " ")}`],
  short_behind: ["USD", (value) => `${amount(value, true).replace(/(?=[a-z])/, " ")} US dollars`],
};

const CURRENCIES: Readonly<Record<string, Money>> = {
  euro_sign: before("EUR", "€"),
  euros: behind("EUR", "euros"),
  eur: before("EUR", "EUR "),
  pounds: before("GBP", "£"),
  francs: behind("CHF", "Swiss francs"),
  yen: behind("JPY", "yen"),
  yuan: behind("CNY", "yuan"),
  manats: behind("AZN", "manats"),
  tenge: behind("KZT", "tenge"),
  rubles: behind("RUB", "rubles"),
  lira: behind("TRY", "Turkish lira"),
  rupees: before("INR", "Rs "),
  crowns: behind("SEK", "kronor"),
  riyals: behind("SAR", "Saudi riyals"),
  dirhams: before("AED", "AED "),
  rand: before("ZAR", "R"),
  naira: before("NGN", "₦"),
  canadian: before("CAD", "C$"),
  zlotys: behind("PLN", "zlotys"),
  shillings: before("KES", "KSh "),
  won: behind("KRW", "won"),
  reais: before("BRL", "R$"),
  dong: behind("VND", "VND"),
  peso: behind("MXN", "Mexican pesos"),
};

const PERCENT = /^(\d+(?:\.\d+)?)(?: ?%| per ?cent| pct)$/;

const inPercent =
  (write: (number: string) => string | undefined): Rewrite =>
  (at) => {
    const { bound, figure } = partsOf(at);
    const parts = PERCENT.exec(figure);
    const words = parts === null || !single(at) ? undefined : write(parts[1] as string);
    return words === undefined ? undefined : { words: bound + words };
  };

const PERCENTS: Readonly<Record<string, Rewrite>> = {
  sign: inPercent((number) => `${number}%`),
  spaced_sign: inPercent((number) => `${number} %`),
  percent: inPercent((number) => `${number} percent`),
  per_cent: inPercent((number) => `${number} per cent`),
  pct: inPercent((number) => `${number} pct`),
  words: inPercent((number) => (/^\d\d?$/.test(number) ? `${inWords(Number(number))} percent` : undefined)),
  comma: inPercent((number) => (number.includes(".") ? `${number.replace(".", ",")}%` : undefined)),
};

/** A bound that is said, in other words. */
const inBound =
  (one: number): Rewrite =>
  (at, told) => {
    const { bound, figure } = partsOf(at);
    const words = (BOUNDS[String(at.row.comparator)] ?? []).filter((other) => fits(other, at.row));
    const other = words[one % Math.max(1, words.length)];
    if (bound === "" || other === undefined || /barely|hardly/.test(bound) || /\ban? $/.test(told.text.slice(0, at.start)))
      return undefined;
    return { words: `${likeIn(bound, other)} ${figure}` };
  };

/** Behind these a figure may have any bound. */
const OPEN = /(?:\b(?:of|to|by|was|were|is|are|has|have|had|reached|totalled|worth|and|that|with|for|cost|\w{3,}ed) )$/;

/** A figure that had none gets a bound. */
const bounded =
  (comparator: string, one: number): Rewrite =>
  (at, told) => {
    const words = (BOUNDS[comparator] ?? []).filter((other) => fits(other, at.row));
    const other = words[one % Math.max(1, words.length)] as string;
    const { bound, figure } = partsOf(at);
    if (bound !== "" || at.row.comparator !== "=" || !single(at) || !/^[$€£\d]|^US\$/.test(figure)) return undefined;
    if (/^[-–]/.test(told.text.slice(at.end)) || /[-–]/.test(figure) || !OPEN.test(told.text.slice(Math.max(0, at.start - 20), at.start)))
      return undefined;
    if (/\b(?:first|than|between|from \S+ to) $/.test(told.text.slice(Math.max(0, at.start - 30), at.start))) return undefined;
    return { words: `${other} ${figure}`, cells: { comparator } };
  };

/** Names of a unit, and what its values are in others: `[words, unit, factor]`. */
const UNITS: readonly (readonly [RegExp, readonly (readonly [string, string, number])[]])[] = [
  [
    /^(?:tonnes|tons|metric tons)$/,
    [
      ["tonnes", "t", 1],
      ["tons", "t", 1],
      ["metric tons", "t", 1],
      ["t", "t", 1],
      ["kilograms", "kg", 1],
      ["kg", "kg", 1],
      ["barrels", "bbl", 1],
      ["litres", "other", 1],
    ],
  ],
  [
    /^(?:kilomet(?:re|er)s|km)$/,
    [
      ["kilometres", "km", 1],
      ["kilometers", "km", 1],
      ["km", "km", 1],
      ["miles", "other", 1],
      ["metres", "m", 1],
      ["meters", "m", 1],
      ["kilometres", "km", 1],
      ["km", "km", 1],
    ],
  ],
  [
    /^(?:hectares|ha)$/,
    [
      ["hectares", "ha", 1],
      ["ha", "ha", 1],
      ["acres", "other", 1],
      ["square kilometres", "km2", 1],
      ["sq km", "km2", 1],
      ["square miles", "other", 1],
      ["km²", "km2", 1],
      ["sq. km", "km2", 1],
    ],
  ],
  [
    /^(?:cubic met(?:re|er)s)$/,
    [
      ["cubic metres", "m3", 1],
      ["cubic meters", "m3", 1],
      ["m³", "m3", 1],
      ["cubic feet", "other", 1],
      ["barrels", "bbl", 1],
      ["cu m", "m3", 1],
      ["m3", "m3", 1],
      ["tonnes", "t", 1],
    ],
  ],
  [
    /^(?:megawatts|MW)$/,
    [
      ["MW", "W", 1e6],
      ["megawatts", "W", 1e6],
      ["gigawatts", "W", 1e9],
      ["GW", "W", 1e9],
      ["kilowatts", "W", 1e3],
      ["MWh", "Wh", 1e6],
      ["gigawatt-hours", "Wh", 1e9],
      ["GWh", "Wh", 1e9],
    ],
  ],
];

const FIGURE_WITH_UNIT = /^([\d.,]+(?: million| billion| thousand)?)[ -]?(.+)$/;

/** A measure in another name of its unit, or in another unit. */
const inUnit =
  (one: number): Rewrite =>
  (at) => {
    const { bound, figure } = partsOf(at);
    const parts = FIGURE_WITH_UNIT.exec(figure);
    const family = UNITS.find(([names]) => names.test(parts?.[2] ?? ""));
    if (parts === null || family === undefined || !single(at)) return undefined;
    const factor = family[1].find(([name]) => name === parts[2])?.[2];
    const [name, unit, by] = family[1][one % family[1].length] as readonly [string, string, number];
    if (factor === undefined) return undefined;
    return { words: `${bound}${parts[1]} ${name}`, cells: { unit, value: ((at.row.value as number) / factor) * by } };
  };

const named = (kind: string, swaps: Readonly<Record<string, Swap>>): [string, Swap][] =>
  Object.entries(swaps).map(([name, swap]) => [`figures/${kind}/${name}`, swap]);

const each = <F>(of: Readonly<Record<string, F>>, make: (one: F) => Swap): Readonly<Record<string, Swap>> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, make(one)]));

const counted = (names: readonly string[], make: (one: number) => Swap): Readonly<Record<string, Swap>> =>
  Object.fromEntries(names.map((name, one) => [name, make(one)]));

/** The same figures in other words, or other figures of their kind. */
export const figureForms: readonly (readonly [string, Swap])[] = [
  ...named(
    "digits",
    each(DIGITS, (rewrite) => rewritten(rewrite)),
  ),
  ...named("money", each(MONEY, inMoney)),
  ...named("currency", each(CURRENCIES, inMoney)),
  ...named(
    "percent",
    each(PERCENTS, (rewrite) => rewritten(rewrite)),
  ),
  ...named(
    "bound",
    counted("1 2 3 4 5 6".split(" "), (one) => rewritten(inBound(one))),
  ),
  ...Object.entries(BOUNDS).flatMap(([comparator, words]) =>
    named(
      "bounded",
      Object.fromEntries(words.slice(1, 4).map((word, one) => [word.replaceAll(" ", "_"), rewritten(bounded(comparator, one))])),
    ),
  ),
  ...named(
    "unit",
    counted("1 2 3 4 5 6 7 8".split(" "), (one) => rewritten(inUnit(one))),
  ),
];
