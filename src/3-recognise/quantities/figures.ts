import { isCurrency } from "../../0-ground/codes.ts";
import { fold } from "../../0-ground/fold.ts";
import { list } from "../../0-ground/lexicon.ts";
import type { Part, Read } from "../../0-ground/rule.ts";
import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE } from "../../2-segment/tokens.ts";
import { type Amount, amountAt, suffixed } from "./amounts.ts";
import { ADVERB, ARTICLE, AUXILIARY, grammar, PREPOSITION, TIME, wordSet } from "./grammar.ts";
import { type Comparator, lexisOf } from "./lexis.ts";

/** A numeral with its bound and unit, as one rule reads it: tokens `[first, last)`. */
export class Figure {
  constructor(
    readonly first: number,
    readonly last: number,
    readonly value: number,
    readonly valueMax: number | null,
    readonly comparator: Comparator,
    /** As the column `unit` has it. */
    readonly unit: string,
    /** First and last token of the numeral itself. */
    readonly amount: Amount,
    /** Written as an adjective: `11-kilometre`, `45-member`. */
    readonly compound: boolean,
    /** The currency's name or sign, folded, where there is one: `rs`, `peso`. */
    readonly said: string,
  ) {}

  with(change: { first?: number; last?: number; value?: number; valueMax?: number; comparator?: Comparator; unit?: string }): Figure {
    return new Figure(
      change.first ?? this.first,
      change.last ?? this.last,
      change.value ?? this.value,
      change.valueMax ?? this.valueMax,
      change.comparator ?? this.comparator,
      change.unit ?? this.unit,
      this.amount,
      this.compound,
      this.said,
    );
  }

  /** `>= 40 count`, `= 20..30 %` */
  toString(): string {
    return `${this.comparator} ${this.value}${this.valueMax === null ? "" : `..${this.valueMax}`} ${this.unit}`;
  }
}

const isCounted = wordSet("member person seat seater bed man strong room nation country");
const isOf = wordSet("of");
const scaledBy = (value: number, factor: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(15)));

/** ISO code of a sign or code that ends before `at`, and its first token: `$`, `US$`, `Tk`, `EUR`. */
export function signBefore(doc: Doc, at: number): { code: string; first: number } | null {
  const { signs } = lexisOf(doc);
  if (at < 1 || doc.is(at, LINE) || doc.end(at - 1) + 1 < doc.start(at)) return null;
  const one = doc.end(at - 1) - doc.start(at - 1) <= 4 ? doc.slice(at - 1, at) : "";
  if (one === "") return null;
  if (doc.isWord(at - 1)) {
    // "dlrs 440 million"
    if ((!doc.is(at - 1, CAPITAL) && one.length < 4) || (one.length < 2 && !doc.is(at, GLUED))) return null;
    const code = signs.get(one);
    return code === undefined ? null : { code, first: at - 1 };
  }
  if (doc.is(at - 1, GLUED) && doc.isWord(at - 2) && doc.end(at - 2) - doc.start(at - 2) <= 3) {
    const code = signs.get(doc.slice(at - 2, at));
    if (code !== undefined) return { code, first: at - 2 };
  }
  // "Rs. 500"
  if (
    one === "." &&
    doc.isWord(at - 2) &&
    doc.is(at - 2, CAPITAL) &&
    doc.end(at - 2) - doc.start(at - 2) <= 4 &&
    doc.end(at - 2) - doc.start(at - 2) > 1
  ) {
    const code = signs.get(doc.slice(at - 2, at - 1));
    return code === undefined ? null : { code, first: at - 2 };
  }
  // "US $40 million"
  if (isDollar(one) && !doc.is(at - 1, LINE) && doc.is(at - 2, CAPITALS) && doc.start(at - 1) - doc.end(at - 2) === 1) {
    const code = doc.isWord(at - 2) && doc.end(at - 2) - doc.start(at - 2) <= 4 ? signs.get(doc.slice(at - 2, at - 1) + one) : undefined;
    if (code !== undefined) return { code, first: at - 2 };
  }
  const code = signs.get(one);
  return code === undefined ? null : { code, first: at - 1 };
}
const isDollar = (sign: string): boolean => sign === "$" || sign === "£";

/** How many code units of a word token are a currency's sign, the rest digits: 1 in `N2`, 2 in `RM500`. */
export function signWithin(doc: Doc, at: number): { code: string; skip: number } | null {
  if (!doc.isWord(at) || !doc.is(at, CAPITAL)) return null;
  const start = doc.start(at);
  const end = doc.end(at);
  let skip = 0;
  while (start + skip < end && skip < 5 && !isDigit(doc.text.charCodeAt(start + skip))) skip++;
  if (skip === 0 || skip > 4 || start + skip >= end) return null;
  let digits = start + skip;
  while (digits < end && isDigit(doc.text.charCodeAt(digits))) digits++;
  if (digits < end && (end - digits > 3 || !suffixed(doc, at) || amountAt(doc, at, skip) === null)) return null;
  const code = lexisOf(doc).signs.get(doc.text.slice(start, start + skip));
  return code === undefined ? null : { code, skip };
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

interface Unit {
  readonly unit: string;
  readonly factor: number;
  readonly last: number;
  /** A currency's name as the lexicon spells it, folded; else "". */
  readonly said: string;
}

/** The unit or currency that begins at `at`, behind the numeral `value`. */
function unitAt(doc: Doc, at: number, value: number): Unit | null {
  if (at >= doc.count || doc.is(at, LINE)) return null;
  const unit = physicalAt(doc, at);
  const money = moneyAt(doc, at, value);
  if (money !== null && (unit === null || money.last >= unit.last)) return money;
  if (unit !== null) return unit;
  const length = doc.end(at) - doc.start(at);
  if (doc.isWord(at) ? !doc.is(at, CAPITAL) || length < 2 || length > 4 : !doc.is(at, GLUED)) return null;
  const code = lexisOf(doc).signs.get(doc.slice(at, at + 1));
  return code === undefined ? null : { unit: code, factor: 1, last: at + 1, said: fold(doc.slice(at, at + 1)) };
}

const FUNCTION_WORD = AUXILIARY | PREPOSITION | ADVERB | ARTICLE;
const UNITS = bitOf("units");
const CURRENCIES = bitOf("currencies");
const isNoUnit = wordSet("share shares point points head heads unit units person mu x l q b");

/** "16 t of flour" */
const isTonne = (doc: Doc, at: number): boolean => doc.slice(at, at + 1) === "t";

function physicalAt(doc: Doc, at: number): Unit | null {
  if (!doc.begins(at, UNITS)) return null;
  let best: Unit | null = null;
  for (const { sense, last } of doc.findAll(at, "units")) {
    const { unit = "other", factor } = sense.row.cells;
    const single = last - at === 1;
    // People are counted, not measured; what multiplies is a numeral.
    if (unit === "count" || (unit === "times" && Number(factor) !== 1)) continue;
    if (single && (grammar(doc, at) & FUNCTION_WORD || isNoUnit(doc, at) || (sense.plural && sense.spelling.length <= 3))) continue;
    if (single && sense.spelling.length === 1 && doc.isWord(at) && !doc.is(at, GLUED) && sense.spelling !== "m" && !isTonne(doc, at))
      continue;
    // longest first, and of two as long the row that comes first in the table
    if (best !== null && last < best.last) break;
    const times = Number(factor || 1);
    // Prefixes are worked into the value; a measure of its own (mile, litre, acre) keeps its number.
    const prefixed =
      Math.abs(Math.log10(times) % 1) < 1e-9 && (times >= 1 || unit === "m" || unit === "kg" || unit === "pp" || unit === "%");
    best = prefixed ? { unit, factor: times, last, said: "" } : { unit: "other", factor: 1, last, said: "" };
  }
  return best;
}

function moneyAt(doc: Doc, at: number, value: number): Unit | null {
  if (!doc.begins(at, CURRENCIES)) return null;
  let best: Unit | null = null;
  for (const { sense, last } of doc.findAll(at, "currencies")) {
    const code = sense.row.cells.code ?? "";
    const single = last - at === 1;
    if (single && sense.spelling.length === 3 && sense.spelling === sense.spelling.toUpperCase() && !doc.is(at, CAPITALS)) continue;
    if (single && sense.spelling.length < 3 && !doc.is(at, CAPITAL)) continue;
    if (value < 13 && list(sense.row.cells.weak).includes(sense.plural ? sense.spelling.replace(/s$/, "") : sense.spelling)) continue;
    if (best !== null && last < best.last) break;
    best = { unit: code, factor: 1, last, said: single ? fold(sense.plural ? sense.spelling.replace(/s$/, "") : sense.spelling) : "" };
  }
  return best;
}

const isOdd = wordSet("odd");

/** A numeral with its unit before or behind, no bound and no range. */
function measuredAt(doc: Doc, at: number): Figure | null {
  let code: string | null = null;
  let from = at;
  let skip = 0;
  const within = signWithin(doc, at);
  if (within !== null) {
    code = within.code;
    skip = within.skip;
  } else {
    for (let k = at + 1; k <= at + 3 && k < doc.count; k++) {
      const sign = signBefore(doc, k);
      if (sign === null || sign.first !== at || amountAt(doc, k) === null) continue;
      code = sign.code;
      from = k;
      break;
    }
  }
  const amount = amountAt(doc, from, skip);
  if (amount === null) return null;
  if (skip === 1 && amount.last === from + 1 && amount.scale === 1) return null;
  let last = amount.last;
  let { value } = amount;
  let unit = code ?? "count";
  let said =
    code === null
      ? ""
      : fold(skip > 0 ? doc.text.slice(doc.start(at), doc.start(at) + skip) : doc.slice(at, doc.isMark(from - 1, ".") ? from - 1 : from));
  // "40-odd nations"
  const odd = doc.isMark(last, "-") && isOdd(doc, last + 1) && doc.is(last, GLUED);
  if (odd) last += 2;
  const hyphen = !odd && doc.isMark(last, "-") && doc.is(last, GLUED) && doc.is(last + 1, GLUED) && doc.isWord(last + 1);
  let compound = false;
  // "5 bil. yen"
  if (code === null && amount.scale >= 1e6 && doc.isMark(last, ".") && doc.is(last, GLUED) && unitAt(doc, last + 1, amount.value) !== null)
    last++;
  const behind = unitAt(doc, hyphen ? last + 1 : last, amount.value);
  if (code !== null) {
    if (behind !== null && (behind.unit === code || isCurrency(behind.unit))) {
      last = behind.last;
      unit = behind.unit;
      said = behind.said;
    } else if (hyphen) compound = true;
  } else if (behind !== null) {
    unit = behind.unit;
    value = scaledBy(value, behind.factor);
    last = behind.last;
    said = behind.said;
    compound = hyphen;
  } else if (amount.scale >= 1e6 && grammar(doc, last) & TIME && !doc.is(last, LINE)) {
    // "3.9 billion minutes" of calls: no length of time
    unit = "other";
    last++;
  } else if (hyphen && isCounted(doc, last + 1)) {
    compound = true;
    last += 2;
  } else {
    // "20,000 of tonnes" is rare; "two thirds of percent" is not read
    if (isOf(doc, last) && amount.style === "vague") {
      const after = unitAt(doc, last + 1, amount.value);
      if (after !== null && after.unit !== "count" && after.unit !== "%") {
        unit = after.unit;
        value = scaledBy(value, after.factor);
        last = after.last;
      }
    }
  }
  // "1.300 people": no one counts people to the thousandth
  if (unit === "count" && amount.decimals === 3 && amount.scale === 1 && amount.style === "digits") value = Math.round(value * 1000);
  return new Figure(at, last, value, null, odd ? "~" : amount.style === "vague" ? "vague" : "=", unit, amount, compound, said);
}

const isTo = wordSet("to");
const isOr = wordSet("or");
const isDash = (doc: Doc, at: number): boolean => doc.isMark(at, "-") || doc.isMark(at, "–") || doc.isMark(at, "—");

/** Two figures that share scale and unit where only the second is written with them: `1.5 to two billion euros`. */
export function paired(low: Figure, high: Figure): [Figure, Figure] | null {
  let { value, unit } = low;
  if (low.unit !== high.unit) {
    if (low.unit !== "count" && !(high.unit === "count" && isCurrency(low.unit))) return null;
    // "$5 million to 10 countries"
    if (high.unit === "count" && (low.amount.scale > 1 || high.amount.scale === 1)) return null;
  }
  const shared = high.unit === "count" ? low.unit : high.unit;
  if (low.unit === "count" && high.unit !== "count") {
    const factor = high.amount.value === 0 ? 1 : high.value / high.amount.value;
    value = scaledBy(value, factor);
    unit = shared;
  }
  if (low.amount.scale === 1 && high.amount.scale > 1) {
    const mantissa = high.amount.value / high.amount.scale;
    if (low.amount.value <= mantissa || (shared !== "count" && low.amount.value < 10 * mantissa))
      value = scaledBy(value, high.amount.scale);
  }
  return [low.with({ value, unit: unit === "count" ? shared : unit }), high.with({ unit: shared })];
}

/** `20 to 30`, `10-12 percent`, `$4.5 billion to $4.7 billion`; a single figure where no range is written. */
function spannedAt(doc: Doc, at: number): Figure | null {
  const low = measuredAt(doc, at);
  if (low === null || low.compound) return low;
  const dash = isDash(doc, low.last);
  const or = isOr(doc, low.last) && low.amount.style === "words" && low.value < 10;
  if (!dash && !or && !isTo(doc, low.last)) return low;
  const high = measuredAt(doc, low.last + 1);
  if (high === null || high.amount.style === "vague") return low;
  if (dash && doc.is(low.last, GLUED) !== doc.is(low.last + 1, GLUED)) return low;
  const pair = paired(low, high);
  if (pair === null || pair[1].value <= pair[0].value || (or && pair[1].value - pair[0].value > 2)) return low;
  return new Figure(
    at,
    high.last,
    pair[0].value,
    pair[1].value,
    pair[0].comparator,
    pair[1].unit,
    low.amount,
    high.compound,
    high.said === "" ? low.said : high.said,
  );
}

const part = (name: string, at: (doc: Doc, at: number) => Figure | null): Part<Doc, Figure> => ({
  name,
  read(doc: Doc, from: number): Read<Figure> | null {
    const value = at(doc, from);
    return value === null ? null : { value, last: value.last };
  },
});

export const measured: Part<Doc, Figure> = part("figure", measuredAt);
export const spanned: Part<Doc, Figure> = part("figure or range", spannedAt);
