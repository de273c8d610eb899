import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE } from "../../2-segment/tokens.ts";
import { grammar, TIME, wordSet } from "./grammar.ts";
import { lexisOf, type Numeral } from "./lexis.ts";

/** A numeral as read, before its unit: tokens `[first, last)`. */
export interface Amount {
  readonly value: number;
  readonly first: number;
  readonly last: number;
  readonly style: "digits" | "words" | "vague";
  /** Digits after the point; three may be a group of thousands ("1.300"). */
  readonly decimals: number;
  /** The factor of its scale words: 1000000000 in `3.2bn`, else 1. */
  readonly scale: number;
}

const MOST_DIGITS = 15;
const MOST_GROUPS = 5;

export const isArticle = wordSet("a an");
const isHalf = wordSet("half");
const isSeveral = wordSet("several few couple");
const isOf = wordSet("of");
const isAnd = wordSet("and");

const width = (doc: Doc, at: number): number => doc.end(at) - doc.start(at);
const glued = (doc: Doc, at: number): boolean => doc.is(at, GLUED);
const numberOf = (doc: Doc, at: number, digits: number): boolean => doc.isNumber(at) && width(doc, at) === digits;

export function numeralAt(doc: Doc, at: number): Numeral | null {
  if (!doc.isWord(at)) return null;
  const lexis = lexisOf(doc);
  const hash = doc.tokens.hash[at] as number;
  return lexis.known.get(hash) === 0 ? null : (lexis.numerals.get(hash) ?? null);
}

/** `hundred`, `million`, `bn`, `crore`, `dozen`: a word that multiplies the numeral before it. */
function scaleAt(doc: Doc, at: number): number {
  const numeral = numeralAt(doc, at);
  if (numeral === null || numeral.value < 12 || doc.is(at, LINE)) return 0;
  if (numeral.weak && !glued(doc, at)) return 0;
  if (numeral.kind === "collective") return numeral.value;
  // "502 millions"
  if (numeral.kind === "vague" && numeral.value >= 1e5) return numeral.value;
  return numeral.kind === "cardinal" && numeral.value >= 100 ? numeral.value : 0;
}

interface Digits {
  readonly value: number;
  readonly last: number;
  readonly decimals: number;
}

/** How many groups of `digits` digits, each behind the mark, begin at `at`: `,300,000`. */
function groupsAt(doc: Doc, at: number, mark: number, digits: number): number {
  let n = 0;
  while (
    n <= MOST_GROUPS &&
    doc.mark(at + 2 * n) === mark &&
    glued(doc, at + 2 * n) &&
    numberOf(doc, at + 2 * n + 1, digits) &&
    glued(doc, at + 2 * n + 1)
  )
    n++;
  return n;
}

/** The digits of the number tokens in `[first, last)`, marks left out. */
function joined(doc: Doc, first: number, last: number): string {
  let digits = "";
  for (let i = first; i < last; i++) if (doc.isNumber(i)) digits += doc.slice(i, i + 1);
  return digits;
}

const COMMA = 0x2c;
const POINT = 0x2e;
const GROUPERS = [COMMA, 0x27, 0x2019, POINT] as const;

/** Where the groups of a numeral end whose first token, with `lead` digits, stands before `at`. */
function groupedTo(doc: Doc, at: number, lead: number): number {
  const mark = doc.mark(at);
  if (lead > 3 || (mark === 0 && !doc.isNumber(at)) || (lead === 1 && doc.number(at - 1) === 0)) return at;
  for (const grouper of GROUPERS) {
    if (mark !== grouper) continue;
    const n = groupsAt(doc, at, mark, 3);
    if (n > 0 && n <= MOST_GROUPS && (mark !== POINT || n > 1)) {
      // "1,081, 365 visitors"
      const end = at + 2 * n;
      const isSpaced = mark === COMMA && n === 1 && doc.mark(end) === COMMA && glued(doc, end) && numberOf(doc, end + 1, 3);
      return isSpaced && !glued(doc, end + 1) && doc.isWord(end + 2) && !doc.is(end + 2, CAPITAL) ? end + 2 : end;
    }
  }
  if (mark === COMMA) {
    // 2,30,000: pairs, then a group of three
    const pairs = lead <= 2 ? groupsAt(doc, at, COMMA, 2) : 0;
    if (pairs > 0 && pairs < MOST_GROUPS && groupsAt(doc, at + 2 * pairs, COMMA, 3) === 1) return at + 2 * pairs + 2;
    // "25, 000 tents"
    return glued(doc, at) && numberOf(doc, at + 1, 3) && !glued(doc, at + 1) && doc.number(at + 1) === 0 ? at + 2 : at;
  }
  let i = at;
  while (i - at < MOST_GROUPS && numberOf(doc, i, 3) && !glued(doc, i) && !doc.is(i, LINE) && doc.start(i) - doc.end(i - 1) === 1) i++;
  return i;
}

/** Digits in groups from a number token on; `skip` code units of the first token are a sign ("N2" in "N2.7"). */
function digitsAt(doc: Doc, at: number, skip: number): Digits | null {
  const lead = width(doc, at) - skip;
  if (lead < 1 || lead > MOST_DIGITS) return null;
  const last = groupedTo(doc, at + 1, lead);
  const mark = doc.mark(last);
  const point = mark === POINT || (mark === COMMA && last === at + 1 && doc.isNumber(last + 1) && width(doc, last + 1) < 3);
  const decimal = point && glued(doc, last) && doc.isNumber(last + 1) && glued(doc, last + 1) && width(doc, last + 1) <= MOST_DIGITS;
  if (last === at + 1 && !decimal && skip === 0 && lead < 10) return { value: doc.number(at), last, decimals: 0 };
  const whole = doc.text.slice(doc.start(at) + skip, doc.end(at)) + joined(doc, at + 1, last);
  if (!decimal) return { value: Number(whole), last, decimals: 0 };
  // 3.5.2 is a version, not a figure
  if (
    (doc.mark(last + 2) === POINT || doc.mark(last + 2) === COMMA) &&
    glued(doc, last + 2) &&
    doc.isNumber(last + 3) &&
    glued(doc, last + 3)
  )
    return null;
  return { value: Number(`${whole}.${doc.slice(last + 1, last + 2)}`), last: last + 2, decimals: width(doc, last + 1) };
}

/** Number words from `at`: `ninety-two`, `two hundred and five`; the value so far, and the token after. */
function wordsAt(doc: Doc, at: number): { value: number; last: number; scale: number } | null {
  let total = 0;
  let current = 0;
  let scale = 1;
  let i = at;
  let read = false;
  for (;;) {
    const numeral = numeralAt(doc, i);
    if (numeral === null || (numeral.kind !== "cardinal" && numeral.kind !== "collective") || numeral.weak || (read && doc.is(i, LINE)))
      break;
    const { value } = numeral;
    if (numeral.kind === "collective") {
      current = (current || 1) * value;
      scale = value;
      i++;
      read = true;
      break;
    }
    if (value < 100) {
      const free = current % 100;
      if (read && current > 0 && !(free === 0 && current >= 100) && !(free >= 20 && free % 10 === 0 && value < 10)) break;
      current += value;
    } else if (value === 100) {
      if (current >= 100) break;
      current = (current || 1) * 100;
      scale = Math.max(scale, 100);
    } else {
      if (current === 0 && read) break;
      total += (current || 1) * value;
      current = 0;
      scale = Math.max(scale, value);
    }
    read = true;
    i++;
    if (doc.isMark(i, "-") && glued(doc, i) && numeralAt(doc, i + 1)?.kind === "cardinal" && glued(doc, i + 1)) i++;
    else if (isAnd(doc, i) && (current >= 100 || (current === 0 && total > 0))) {
      const next = numeralAt(doc, i + 1);
      if (next === null || next.kind !== "cardinal" || next.value >= 100) break;
      i++;
    }
    if (i - at > 24) break;
  }
  return read ? { value: total + current, last: i, scale } : null;
}

/** `and a half` after a number word: 0.5 */
const halfAfter = (doc: Doc, at: number): boolean => isAnd(doc, at) && isArticle(doc, at + 1) && isHalf(doc, at + 2);

/** Scale words that follow a numeral: `billion`, `lakh crore`, `-million`. */
function scaled(doc: Doc, value: number, from: number): { value: number; last: number; scale: number } {
  let scale = 1;
  let i = from;
  for (let n = 0; n < 3; n++) {
    const at = doc.isMark(i, "-") && glued(doc, i) && glued(doc, i + 1) ? i + 1 : i;
    const next = scaleAt(doc, at);
    if (next === 0) break;
    scale *= next;
    i = at + 1;
  }
  return { value: value * scale, last: i, scale };
}

/** Letters that scale a sum written in one word with its sign: `RM200m`, `N3bn`. */
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, bln: 1e9, tn: 1e12, cr: 1e7 };

export const suffixed = (doc: Doc, at: number): boolean => {
  const last = doc.text.charCodeAt(doc.end(at) - 1);
  return last >= 0x61 && last <= 0x7a;
};

function suffixedAt(doc: Doc, at: number, skip: number): Amount | null {
  const parts = /^(\d{1,6})([a-z]{1,3})$/.exec(doc.text.slice(doc.start(at) + skip, doc.end(at)));
  const scale = SUFFIXES[parts?.[2] ?? ""];
  if (parts === null || scale === undefined) return null;
  return { value: Number(parts[1]) * scale, first: at, last: at + 1, style: "digits", decimals: 0, scale };
}

/** The numeral that begins at `at`. `skip`: code units of a sign written into its first token. */
export function amountAt(doc: Doc, at: number, skip = 0): Amount | null {
  if (skip > 0 && suffixed(doc, at)) return suffixedAt(doc, at, skip);
  if (doc.isNumber(at) || skip > 0) {
    const digits = digitsAt(doc, at, skip);
    if (digits === null) return null;
    const first = scaled(doc, digits.value, digits.last);
    let { value, last } = first;
    if (first.scale >= 1e6 && doc.isNumber(last) && !glued(doc, last) && width(doc, last) <= 3) {
      // "4 billion 200 million"
      const rest = scaled(doc, doc.number(last), last + 1);
      if (rest.scale > 1 && rest.scale < first.scale) {
        value += rest.value;
        last = rest.last;
      }
    }
    if (!Number.isFinite(value)) return null;
    return { value: tidy(value), first: at, last, style: "digits", decimals: digits.decimals, scale: first.scale };
  }
  if (!doc.isWord(at)) return null;
  const vague = vagueAt(doc, at);
  if (vague !== null) return vague;
  if (isHalf(doc, at)) {
    // "half a million"
    const scale = isArticle(doc, at + 1) ? scaleAt(doc, at + 2) : 0;
    // "half a percentage point", "half a tonne"
    if (scale === 0 && isArticle(doc, at + 1) && doc.begins(at + 2, UNITS) && !(grammar(doc, at + 2) & TIME))
      return { value: 0.5, first: at, last: at + 2, style: "words", decimals: 1, scale: 1 };
    return scale === 0 ? null : { value: scale / 2, first: at, last: at + 3, style: "words", decimals: 0, scale };
  }
  const partial = partOfScale(doc, at);
  if (partial !== null) return partial;
  if (isArticle(doc, at)) {
    const scale = scaleAt(doc, at + 1);
    if (scale === 0) return null;
    const rest = scaled(doc, scale, at + 2);
    const half = halfAfter(doc, rest.last);
    return {
      value: rest.value * (half ? 1.5 : 1),
      first: at,
      last: rest.last + (half ? 3 : 0),
      style: "words",
      decimals: 0,
      scale: rest.value,
    };
  }
  const words = wordsAt(doc, at);
  if (words === null) return null;
  if (words.scale === 1 && halfAfter(doc, words.last)) {
    const rest = scaled(doc, words.value + 0.5, words.last + 3);
    return { value: rest.value, first: at, last: rest.last, style: "words", decimals: 1, scale: rest.scale };
  }
  if (doc.isMark(words.last, ".") || words.value < 100) {
    const rest = scaled(doc, words.value, words.last);
    return { value: rest.value, first: at, last: rest.last, style: "words", decimals: 0, scale: Math.max(words.scale, rest.scale) };
  }
  return { value: words.value, first: at, last: words.last, style: "words", decimals: 0, scale: words.scale };
}

/** "a quarter of a million", "three quarters of a billion" */
function partOfScale(doc: Doc, at: number): Amount | null {
  const count = isArticle(doc, at) ? 1 : (numeralAt(doc, at)?.value ?? 0);
  const part = numeralAt(doc, at + 1);
  if (count === 0 || count > 20 || part?.kind !== "fraction" || !isOf(doc, at + 2) || !isArticle(doc, at + 3)) return null;
  const scale = scaleAt(doc, at + 4);
  return scale < 1000 ? null : { value: tidy(count * part.value * scale), first: at, last: at + 5, style: "words", decimals: 0, scale };
}

const UNITS = bitOf("units");

/** `thousands`, `tens of thousands`, `several hundred`, `a few dozen` */
function vagueAt(doc: Doc, at: number): Amount | null {
  const few = isArticle(doc, at) && isSeveral(doc, at + 1) ? at + 1 : at;
  if (isSeveral(doc, few)) {
    const from = isOf(doc, few + 1) ? few + 2 : few + 1;
    const scale = scaleAt(doc, from);
    if (scale === 0) return null;
    const rest = scaled(doc, scale, from + 1);
    return { value: rest.value, first: at, last: rest.last, style: "vague", decimals: 0, scale: rest.value };
  }
  const numeral = numeralAt(doc, at);
  if (numeral?.kind !== "vague" || (numeral.weak && !isOf(doc, at + 1))) return null;
  let { value } = numeral;
  let last = at + 1;
  while (last - at < 6 && isOf(doc, last)) {
    const next = numeralAt(doc, last + 1);
    if (next === null || next.value < 100) break;
    value *= next.value;
    last += 2;
  }
  return { value, first: at, last, style: "vague", decimals: 0, scale: value };
}

// 3.2 * 1e9 is 3200000000.0000005 in binary
const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
