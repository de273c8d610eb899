import type { Part, Read, Rule } from "../../0-ground/rule.ts";
import { beginsClock } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { part, unitAhead } from "./parts.ts";
import { appositive } from "./rules-apposition.ts";
import { clockTime, noon } from "./rules-clock.ts";
import { compoundRules } from "./rules-compound.ts";
import { dayMonth, monthAhead, monthDay, weekdayDayMonth, weekdayMonthDay, weekOf } from "./rules-day.ts";
import { daysMonth, daysThisMonth, listedAfter, listedBefore, monthDayList, monthDays } from "./rules-days.ts";
import { halfHour, length, longUnit, pastLength } from "./rules-length.ts";
import { bareMonth, isoMonth, monthYear, season, whichMonth, whichSeason } from "./rules-month.ts";
import { chineseOrder, isoDate, numericDate, numericDays } from "./rules-numeric.ts";
import { period, samePeriod, theUnit, unitBefore, weekend } from "./rules-period.ts";
import { edge, monthsOfYear, quarter, quarterCode } from "./rules-quarter.ts";
import { countedFrequency, everyUnit, frequency, timesAUnit } from "./rules-recurrence.ts";
import { ago, dayBeforeYesterday, deictic, fromNow, laterEarlier, ordinalDay, partOfDay, whichPart } from "./rules-relative.ts";
import { inTheDay, inTheEvening, numberInBrackets, yearEnd } from "./rules-same-day.ts";
import { monthsYear, spanRules } from "./rules-span.ts";
import { bareWeekday, weekdayNumber, whichWeekday } from "./rules-weekday.ts";
import { apostropheYear, bareYear, century, decade, fiscalCode, fiscalYear, theYear, unknownYear, years } from "./rules-year.ts";
import type { Point, Said } from "./said.ts";
import { K } from "./vocabulary.ts";

export type DateRule = Rule<Marked, Said>;

/** The rules that may begin at a token, by its key: a token's cost does not grow with the number of rules of other kinds. */
type ByKey = (readonly DateRule[] | undefined)[];

// Keys beyond the kinds: numbers by their digits and what follows, "the" by what follows.
const YEAR_NUMBER = 64;
const LONG_NUMBER = 65;
const COUNT_NUMBER = 66;
const THE = 70;

function keyOf(text: Marked, at: number): number {
  const what = text.kind[at] as number;
  if (what === K.the) return THE + ((text.kind[at + 1] as number) & 0x7f);
  if (what !== K.number) return what;
  const digits = text.digits(at);
  if (digits === 4) return YEAR_NUMBER;
  if (digits > 2) return LONG_NUMBER;
  const next = text.kind[at + 1];
  return next === K.unit || next === K.filler || next === K.more ? COUNT_NUMBER : K.number;
}

/** What a rule needs beside its token; a token that has it not is not asked further. */
const UNIT_AHEAD = 1;
const MONTH_AHEAD = 2;
const SUFFIX = 4;
const MARK = 8;
const CLOCK = 16;
const AND_BEFORE = 32;
const APOSTROPHE = 64;

/** What stands around a number, a count or an article, of what some of its rules need. */
function around(text: Marked, at: number, key: number): number {
  let bits = unitAhead(text, at) ? UNIT_AHEAD : 0;
  if (key === K.a || key === K.half) return bits;
  const { doc } = text;
  if (key === K.cardinal) return doc.mark(at + 1) === 0 ? bits : bits | MARK;
  if (beginsClock(text, at)) bits |= CLOCK;
  if (key !== K.number) return bits;
  if (monthAhead(text, at)) bits |= MONTH_AHEAD;
  if (text.kind[at + 1] === K.suffix) bits |= SUFFIX;
  if (doc.mark(at + 1) !== 0) bits |= MARK;
  if (text.kindAt(at - 1) === K.and) bits |= AND_BEFORE;
  if (text.glued(at)) bits |= APOSTROPHE;
  return bits;
}

const table = (...entries: readonly (readonly [number, readonly DateRule[]])[]): ByKey => {
  const out: ByKey = new Array(THE + 64).fill(undefined);
  for (const [key, rules] of entries) out[key] = rules;
  return out;
};

const lengths = [monthsOfYear, ago, laterEarlier, fromNow, length];
/** By key, what its rules need. */
const NEEDS: ReadonlyMap<number, Map<DateRule, number>> = new Map(
  [K.number, YEAR_NUMBER, LONG_NUMBER, K.cardinal, K.a, K.half].map((key) => {
    const needs = new Map<DateRule, number>([monthsOfYear, ago, laterEarlier, fromNow, length].map((one) => [one, UNIT_AHEAD]));
    needs.set(clockTime, CLOCK).set(countedFrequency, MARK).set(timesAUnit, UNIT_AHEAD);
    if (key === K.number) {
      for (const one of [dayMonth, daysMonth, listedBefore]) needs.set(one, MONTH_AHEAD);
      for (const one of [century, quarter, edge]) needs.set(one, SUFFIX);
      for (const one of [numericDate, numericDays]) needs.set(one, MARK);
      needs.set(numberInBrackets, APOSTROPHE | MARK);
      needs.set(listedAfter, AND_BEFORE).set(apostropheYear, APOSTROPHE);
    } else if (key === K.cardinal) needs.set(century, UNIT_AHEAD);
    return [key, needs] as const;
  }),
);

const theOrdinal = [decade, century, quarter, edge, ordinalDay, pastLength, daysThisMonth];

const points: ByKey = table(
  [
    K.number,
    [
      dayMonth,
      daysMonth,
      numericDate,
      numericDays,
      listedBefore,
      listedAfter,
      daysThisMonth,
      numberInBrackets,
      apostropheYear,
      century,
      quarter,
      edge,
      clockTime,
      countedFrequency,
      ...lengths,
    ],
  ],
  [YEAR_NUMBER, [isoDate, chineseOrder, years, isoMonth, bareYear, decade, clockTime, ...lengths]],
  [LONG_NUMBER, [isoDate, ...lengths]],
  [COUNT_NUMBER, lengths],
  [K.month, [monthDay, monthDays, monthDayList, monthYear, bareMonth]],
  [K.weekday, [weekdayDayMonth, weekdayMonthDay, appositive, weekdayNumber, bareWeekday]],
  [K.season, [season]],
  [K.unit, [theYear, weekOf, dayBeforeYesterday, longUnit, yearEnd]],
  [K.long, [longUnit]],
  [K.dayPart, [partOfDay, noon]],
  [K.deictic, [appositive, deictic]],
  [K.which, [appositive, whichMonth, whichSeason, whichWeekday, whichPart, period, unknownYear, quarter, edge, pastLength]],
  [K.ordinal, [quarter, edge, century, pastLength]],
  [K.latter, [quarter]],
  [K.cardinal, [countedFrequency, century, ...lengths]],
  [K.a, [timesAUnit, ...lengths]],
  [K.half, [...lengths, halfHour]],
  [K.every, [everyUnit]],
  [K.frequency, [frequency]],
  [K.fiscal, [fiscalYear, fiscalCode]],
  [K.quarterCode, [quarterCode]],
  [THE + K.none, [decade]],
  [THE + K.unit, [theYear, dayBeforeYesterday, unitBefore, weekend, theUnit]],
  [THE + K.which, [samePeriod, unknownYear, quarter, edge, period, pastLength]],
  [THE + K.ordinal, theOrdinal],
  [THE + K.number, theOrdinal],
  [THE + K.cardinal, [century]],
  [THE + K.decade, [decade]],
  [THE + K.season, [season]],
  [THE + K.latter, [quarter]],
  [THE + K.dayPart, [inTheEvening]],
);

/** The rules of a table that may begin at a token: of those of its key, the ones that have beside it what they need. */
function picker(byKey: ByKey): (text: Marked, at: number) => readonly DateRule[] | undefined {
  const narrowed: (readonly DateRule[] | undefined)[][] = [];
  for (const [key, needs] of NEEDS) {
    const rules = byKey[key] ?? [];
    narrowed[key] = Array.from({ length: 128 }, (_, bits) => {
      const some = rules.filter((one) => ((needs.get(one) ?? 0) & ~bits) === 0);
      return some.length === 0 ? undefined : some;
    });
  }
  return (text, at) => {
    const key = keyOf(text, at);
    const some = narrowed[key];
    return some === undefined ? byKey[key] : some[around(text, at, key)];
  };
}

const pointRules = picker(points);

/** Reads the longest point of the calendar at a token, for the rules that are made of one. */
const point: Part<Marked, Point> = part("point", (text, at): Read<Point> | null => {
  const rules = pointRules(text, at);
  if (rules === undefined) return null;
  let best: Read<Point> | null = null;
  for (const rule of rules) {
    const read = rule.read(text, at);
    if (read === null || (best !== null && read.last <= best.last)) continue;
    const { value } = read;
    if (value.kind === "duration" || value.kind === "set" || value.kind === "range" || value.kind === "span") continue;
    best = { value, last: read.last };
  }
  return best;
});

const compound = compoundRules(point);
const { spanTo } = spanRules(point);
for (const key of [K.number, YEAR_NUMBER]) NEEDS.get(key)?.set(compound.clockOnDate, CLOCK);

const modifiers: ByKey = table(
  [K.month, [monthsYear]],
  [THE + K.unit, [spanTo]],
  [THE + K.number, [spanTo]],
  [THE + K.cardinal, [spanTo]],
  [THE + K.which, [spanTo]],
  [K.part, [compound.partOf, partOfDay]],
  [THE + K.part, [compound.partOf]],
  [K.earlier, [compound.earlierIn, inTheDay]],
  [K.later, [compound.earlierIn, inTheDay]],
  [K.about, [compound.about]],
  [K.more, [compound.about]],
  [K.number, [compound.clockOnDate]],
  [YEAR_NUMBER, [compound.clockOnDate]],
  [K.dayPart, [compound.clockOnDate]],
);

const all: ByKey = points.map((rules, key) =>
  rules === undefined && modifiers[key] === undefined ? undefined : [...(rules ?? []), ...(modifiers[key] ?? [])],
);

/** All rules that may begin at a token. */
export const rulesAt = picker(all);

export const rangeRule: DateRule = compound.range;

/** Every rule of this grammar, for the test that proves them and for `explain`. */
export const dateRules: readonly DateRule[] = [...new Set(all.flatMap((rules) => rules ?? [])), rangeRule];
