import type { Part, Read, Rule } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { part } from "./parts.ts";
import { clockTime, noon } from "./rules-clock.ts";
import { compoundRules } from "./rules-compound.ts";
import { appositive, dayMonth, monthDay, weekdayDayMonth, weekdayMonthDay, weekOf } from "./rules-day.ts";
import { daysMonth, listedAfter, listedBefore, monthDayList, monthDays } from "./rules-days.ts";
import { halfHour, length, longUnit, pastLength } from "./rules-length.ts";
import { bareMonth, isoMonth, monthYear, season, whichMonth, whichSeason } from "./rules-month.ts";
import { chineseOrder, isoDate, numericDate, numericDays } from "./rules-numeric.ts";
import { edge, monthsOfYear, quarter, quarterCode } from "./rules-quarter.ts";
import { countedFrequency, everyUnit, frequency, timesAUnit } from "./rules-recurrence.ts";
import {
  ago,
  dayBeforeYesterday,
  deictic,
  fromNow,
  laterEarlier,
  ordinalDay,
  partOfDay,
  period,
  samePeriod,
  theUnit,
  unitBefore,
  weekend,
  whichPart,
} from "./rules-relative.ts";
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

const table = (...entries: readonly (readonly [number, readonly DateRule[]])[]): ByKey => {
  const out: ByKey = new Array(THE + 64).fill(undefined);
  for (const [key, rules] of entries) out[key] = rules;
  return out;
};

const lengths = [monthsOfYear, ago, laterEarlier, fromNow, length];
const theOrdinal = [decade, century, quarter, edge, ordinalDay, pastLength];

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
  [K.unit, [theYear, weekOf, dayBeforeYesterday, longUnit]],
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
);

/** Reads the longest point of the calendar at a token, for the rules that are made of one. */
const point: Part<Marked, Point> = part("point", (text, at): Read<Point> | null => {
  const rules = points[keyOf(text, at)];
  if (rules === undefined) return null;
  let best: Read<Point> | null = null;
  for (const rule of rules) {
    const read = rule.read(text, at);
    if (read === null || (best !== null && read.last <= best.last)) continue;
    const { value } = read;
    if (value.kind === "duration" || value.kind === "set" || value.kind === "range") continue;
    best = { value, last: read.last };
  }
  return best;
});

const compound = compoundRules(point);

const modifiers: ByKey = table(
  [K.part, [compound.partOf, partOfDay]],
  [THE + K.part, [compound.partOf]],
  [K.earlier, [compound.earlierIn]],
  [K.later, [compound.earlierIn]],
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
export const rulesAt = (text: Marked, at: number): readonly DateRule[] | undefined => all[keyOf(text, at)];

export const rangeRule: DateRule = compound.range;

/** Every rule of this grammar, for the test that proves them and for `explain`. */
export const dateRules: readonly DateRule[] = [...new Set(all.flatMap((rules) => rules ?? [])), rangeRule];
