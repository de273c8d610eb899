import { type Part, type Read, rule as ruleOf } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import type { Marked } from "./marked.ts";
import type { Said } from "./said.ts";
import { FOREIGN, K, type Kind, PLURAL, SHORT, UNIT, UNITS, WEAK } from "./vocabulary.ts";

export type DatePart<V> = Part<Marked, V>;

export const part = <V>(name: string, read: (text: Marked, at: number) => Read<V> | null): DatePart<V> => ({ name, read });

/** What a part read. */
export const nothing = <V>(value: V, last: number): Read<V> => ({ value, last });

/** A rule of this grammar: `rule` with the text that it reads filled in. */
export const dateRule = <const P extends readonly Part<Marked, unknown>[]>(spec: Parameters<typeof ruleOf<Marked, Said, P>>[0]) =>
  ruleOf<Marked, Said, P>(spec);

/** A token of a kind, with one of some values where they are given. */
export const kind = (name: string, wanted: Kind, ...values: readonly number[]): DatePart<number> =>
  part(name, (text, at) => {
    if (!text.is(at, wanted)) return null;
    const value = text.value[at] as number;
    return values.length > 0 && !values.includes(value) ? null : { value, last: at + 1 };
  });

/** `-`, the hyphens and dashes from U+2010 to U+2014, the minus sign. */
export const isDash = (unit: number): boolean => unit === 0x2d || (unit >= 0x2010 && unit <= 0x2014) || unit === 0x2212;

export const the = kind("the", K.the);

/** Reads nothing; fails where `test` does. `at` is the token after what was read. */
export const unless = (name: string, test: (text: Marked, at: number) => boolean): DatePart<null> =>
  part(`not ${name}`, (text, at) => (test(text, at) ? null : { value: null, last: at }));

const isDigitAt = (text: Marked, at: number): boolean => text.kindAt(at) === K.number && text.glued(at);

/** True where the number before `at` goes on: `3,000`, `10.5`, `12:30`, `5%`. */
export function numberGoesOn(text: Marked, at: number): boolean {
  if (!text.glued(at)) return false;
  const unit = text.doc.mark(at);
  if (unit === 0x25) return true;
  // "Nov 08,2019" has lost its space.
  if (unit === 0x2c) return isDigitAt(text, at + 1) && text.digits(at + 1) === 3;
  if (unit === 0x2e || unit === 0x3a) return isDigitAt(text, at + 1);
  return false;
}

/** 1 to 31 in one or two digits, `3rd` too. */
export const day = part("day", (text, at) => {
  if (text.kind[at] !== K.number || text.digits(at) > 2) return null;
  const value = text.value[at] as number;
  if (value < 1 || value > 31) return null;
  const last = text.is(at + 1, K.suffix) && text.glued(at + 1) ? at + 2 : at + 1;
  return numberGoesOn(text, last) ? null : { value, last };
});

/** `12th`, `twelfth`, `twenty-first` */
export const ordinal = part("ordinal", (text, at) => {
  if (text.kind[at] === K.number) {
    if (!(text.is(at + 1, K.suffix) && text.glued(at + 1))) return null;
    return { value: text.value[at] as number, last: at + 2 };
  }
  if (text.kind[at] === K.ordinal) return { value: text.value[at] as number, last: at + 1 };
  if (text.kind[at] !== K.cardinal) return null;
  const tens = text.value[at] as number;
  const next = isDash(text.markAt(at + 1)) ? at + 2 : at + 1;
  if (tens < 20 || tens % 10 !== 0 || !text.is(next, K.ordinal) || (text.value[next] as number) > 9) return null;
  return { value: tens + (text.value[next] as number), last: next + 1 };
});

/** A month beside a day or year; the full stop of `Aug.` belongs to it. Lower case `may` and `march` are verbs. */
export const month = part("month", (text, at) => {
  if (text.kind[at] === K.roman) return romanMonth(text, at);
  if (text.kind[at] !== K.month) return null;
  const value = text.value[at] as number;
  if (value & WEAK && !text.doc.is(at, CAPITAL)) return null;
  const last = at + 1 + (value & SHORT && text.markAt(at + 1) === 0x2e && text.glued(at + 1) ? 1 : 0);
  // "12 Mart 2021": a foreign month is one where a year follows; `Mars` and `Maya` are names.
  const year = value & FOREIGN && text.doc.lower(last) === "de" ? last + 1 : last;
  if (value & FOREIGN && !(text.is(year, K.number) && text.digits(year) === 4)) return null;
  return { value: value & 31, last };
});

/** An English month beside nothing but a preposition needs its full name. */
export const monthValue = (
  text: Marked,
  at: number,
): { readonly month: number; readonly short: boolean; readonly weak: boolean; readonly foreign: boolean } => {
  const value = text.value[at] as number;
  return { month: value & 31, short: (value & SHORT) !== 0, weak: (value & WEAK) !== 0, foreign: (value & FOREIGN) !== 0 };
};

// "12.III.2024", "12 XI 2023": a Roman month stands between a day and a year.
function romanMonth(text: Marked, at: number): Read<number> | null {
  const before = text.doc.mark(at - 1) === 0x2e ? at - 2 : at - 1;
  if (!text.doc.is(at, CAPITAL) || text.kindAt(before) !== K.number) return null;
  const next = text.markAt(at + 1) === 0x2e ? at + 2 : at + 1;
  return text.is(next, K.number) && text.digits(next) === 4 ? { value: text.value[at] as number, last: at + 1 } : null;
}

/** Four digits, 1000 to 2199. */
export const year4 = part("year", (text, at) => {
  if (text.kind[at] !== K.number || text.digits(at) !== 4) return null;
  const value = text.value[at] as number;
  return value < 1000 || value > 2199 || numberGoesOn(text, at + 1) ? null : { value, last: at + 1 };
});

/** `'99`: the century is the one that puts it nearest to our days. */
export const yearShort = part("'yy", (text, at) => {
  const unit = text.markAt(at);
  if (unit !== 0x27 && unit !== 0x2019 && unit !== 0x2018) return null;
  if (!text.is(at + 1, K.number) || !text.glued(at + 1) || text.digits(at + 1) !== 2) return null;
  return { value: fullYear(text.value[at + 1] as number), last: at + 2 };
});

export const fullYear = (two: number): number => (two < 50 ? 2000 + two : 1900 + two);

/** A weekday's name or its short form; `Sat` and `Sun` count only where the rule has more. */
export const weekday = part("weekday", (text, at) => {
  if (text.kind[at] !== K.weekday) return null;
  const value = text.value[at] as number;
  const short = (value & SHORT) !== 0;
  if (short && !text.doc.is(at, CAPITAL)) return null;
  return { value: value & 31, last: at + 1 + (short && text.markAt(at + 1) === 0x2e && text.glued(at + 1) ? 1 : 0) };
});

export interface Amount {
  readonly count: number;
  /** Index into `UNITS`; `fortnight` is two weeks already. */
  readonly unit: number;
}

/** The unit of time at a token: its index and whether it is plural. A decade of years and the like keep their unit. */
export const unit = part("unit", (text, at) => (text.kind[at] === K.unit ? { value: text.value[at] as number, last: at + 1 } : null));

/** `3`, `three`, `twenty-five`, `two and a half`, `half a`, `a`, `a couple of`; decimals as `2.5`. */
export const count = part("count", (text, at) => readCount(text, at));

function readCount(text: Marked, at: number): Read<number> | null {
  switch (text.kind[at]) {
    case K.number: {
      if (text.digits(at) > 4) return null;
      const value = text.value[at] as number;
      if (text.markAt(at + 1) === 0x2e && text.glued(at + 1) && isDigitAt(text, at + 2)) {
        const fraction = text.doc.slice(at + 2, at + 3);
        return fraction.length > 2 || numberGoesOn(text, at + 3) ? null : { value: Number(`${value}.${fraction}`), last: at + 3 };
      }
      if (
        text.markAt(at + 1) === 0x2c &&
        text.glued(at + 1) &&
        isDigitAt(text, at + 2) &&
        text.digits(at + 2) === 3 &&
        !numberGoesOn(text, at + 3)
      )
        return { value: value * 1000 + (text.value[at + 2] as number), last: at + 3 };
      // "2-1/2 years", "2 1/2 hours"
      const half = isDash(text.markAt(at + 1)) ? at + 2 : at + 1;
      if (text.is(half, K.number) && text.value[half] === 1 && text.markAt(half + 1) === 0x2f && text.value[half + 2] === 2)
        return { value: value + 0.5, last: half + 3 };
      // "1½ hours"
      if (text.markAt(at + 1) === 0xbd && text.glued(at + 1)) return { value: value + 0.5, last: at + 2 };
      return numberGoesOn(text, at + 1) || (text.is(at + 1, K.suffix) && text.glued(at + 1)) ? null : andHalf(text, at + 1, value);
    }
    case K.cardinal: {
      let value = text.value[at] as number;
      let last = at + 1;
      const next = isDash(text.markAt(last)) ? last + 1 : last;
      if (value >= 20 && value < 100 && value % 10 === 0 && text.is(next, K.cardinal) && (text.value[next] as number) < 10) {
        value += text.value[next] as number;
        last = next + 1;
      }
      return andHalf(text, last, value);
    }
    case K.half:
      return text.is(at + 1, K.a) ? { value: 0.5, last: at + 2 } : null;
    case K.a:
      if (text.is(at + 1, K.half)) return { value: 0.5, last: at + 2 };
      // "a quarter of a century", "a quarter of an hour"
      if (text.kind[at + 1] === K.unit && text.value[at + 1] === UNIT.quarter && text.is(at + 2, K.of) && text.is(at + 3, K.a))
        return { value: 0.25, last: at + 4 };
      if (text.is(at + 1, K.couple)) return { value: 2, last: text.is(at + 2, K.of) ? at + 3 : at + 2 };
      if (text.is(at + 1, K.cardinal) && (text.value[at + 1] as number) === 100) return { value: 100, last: at + 2 };
      return { value: 1, last: at + 1 };
    default:
      return null;
  }
}

// "two and a half years"
function andHalf(text: Marked, last: number, value: number): Read<number> {
  // "two-and-a-half-year"
  if (isDash(text.markAt(last)) && text.is(last + 1, K.and) && text.is(last + 3, K.a) && text.is(last + 5, K.half))
    return { value: value + 0.5, last: last + 6 };
  return text.is(last, K.and) && text.is(last + 1, K.a) && text.is(last + 2, K.half)
    ? { value: value + 0.5, last: last + 3 }
    : { value, last };
}

/** `three years`, `44-day`, `10 working days`; not `30-year-old`. */
export const amount = part("count unit", (text, at): Read<Amount> | null => {
  // All rules of counts ask it of one token after the other.
  if (text.amountAt !== at) {
    text.amount = readAmount(text, at);
    text.amountAt = at;
  }
  return text.amount;
});

function readAmount(text: Marked, at: number): Read<Amount> | null {
  const number = readCount(text, at);
  if (number === null) return null;
  let next = number.last;
  const hyphenated = isDash(text.markAt(next)) && text.glued(next);
  if (hyphenated) next++;
  else for (let words = 0; words < 2 && (text.is(next, K.filler) || text.is(next, K.more)); words++) next++;
  if (text.kind[next] !== K.unit) return null;
  const which = text.value[next] as number;
  const base = which & (PLURAL - 1);
  if (base === UNIT.weekend || (base === UNIT.second && which < PLURAL && !hyphenated)) return null;
  if (number.value === 1 && which >= PLURAL && text.kind[at] !== K.number) return null;
  const last = next + 1;
  if (text.doc.lower(at - 1) === "aged" || isOfAge(text, at)) return null;
  if (isAge(text, last) || isRound(text, last)) return null;
  return base === UNIT.fortnight
    ? { value: { count: number.value * 2, unit: UNIT.week }, last }
    : { value: { count: number.value, unit: base }, last };
}

/** True where a unit of time stands near enough to belong to a count at the token. */
export function unitAhead(text: Marked, at: number): boolean {
  // All rules of counts ask it of one token after the other.
  if (text.askedAt !== at) {
    text.askedAt = at;
    text.isUnitAhead = findUnit(text, at);
  }
  return text.isUnitAhead;
}

function findUnit(text: Marked, at: number): boolean {
  const { kind } = text;
  for (let i = at + 1; i < at + 10; i++) {
    const what = kind[i];
    if (what === K.unit) return true;
    if (what === K.none && !isDash(text.doc.mark(i)) && !isOfNumber(text.doc.mark(i))) return false;
  }
  return false;
}

/** `.` `,` `/` `½` */
const isOfNumber = (mark: number): boolean => mark === 0x2e || mark === 0x2c || mark === 0x2f || mark === 0xbd;

/** `year-round`, `year-end`, `day-to-day` */
const isRound = (text: Marked, at: number): boolean =>
  isDash(text.markAt(at)) && text.glued(at) && text.glued(at + 1) && ROUND.has(text.doc.lower(at + 1));
const ROUND: ReadonlySet<string> = new Set(["round", "end", "on", "over", "to", "by"]);

/** "the average age of Finns being 28.4 years", "retirement age is 63 years" */
function isOfAge(text: Marked, at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= 0 && text.doc.mark(i) === 0; i--) if (text.doc.lower(i) === "age") return true;
  return false;
}

/** `65-year-old`, `65 years old`, `of age` */
function isAge(text: Marked, at: number): boolean {
  const next = isDash(text.markAt(at)) ? at + 1 : at;
  if (text.is(next, K.age)) return true;
  return text.is(at, K.of) && text.doc.isWord(at + 1) && /^age$/i.test(text.doc.slice(at + 1, at + 2));
}

const LETTERS: Readonly<Record<number, readonly [designator: string, factor: number, time: boolean]>> = {
  [UNIT.second]: ["S", 1, true],
  [UNIT.minute]: ["M", 1, true],
  [UNIT.hour]: ["H", 1, true],
  [UNIT.day]: ["D", 1, false],
  [UNIT.week]: ["W", 1, false],
  [UNIT.month]: ["M", 1, false],
  [UNIT.quarter]: ["M", 3, false],
  [UNIT.year]: ["Y", 1, false],
  [UNIT.decade]: ["Y", 10, false],
  [UNIT.century]: ["Y", 100, false],
};

/** An ISO 8601 duration; a half of a year is six months, of an hour thirty minutes, of a day twelve hours; a quarter of an hour is fifteen. */
export function isoDuration({ count, unit: which }: Amount): string | null {
  const letter = LETTERS[which];
  if (!letter) return null;
  const [designator, factor, time] = letter;
  const value = count * factor;
  const whole = Math.floor(value);
  const rest = value - whole;
  const head = whole > 0 || rest === 0 ? `${whole}${designator}` : "";
  if (rest === 0) return `P${time ? "T" : ""}${head}`;
  if (which === UNIT.hour && (rest === 0.5 || rest === 0.25)) return `PT${head}${rest * 60}M`;
  if (rest === 0.5 && which === UNIT.minute) return `PT${head}30S`;
  if (rest === 0.5 && designator === "Y") return `P${head}6M`;
  if (rest === 0.5 && designator === "D") return `P${head}T12H`;
  return `P${time ? "T" : ""}${value}${designator}`;
}

export const unitName = (index: number): (typeof UNITS)[number] => UNITS[index & (PLURAL - 1)] as (typeof UNITS)[number];
