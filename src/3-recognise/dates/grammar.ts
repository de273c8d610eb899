import type { Part, Read, Rule } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { part } from "./parts.ts";
import * as calendar from "./rules-calendar.ts";
import { compoundRules } from "./rules-compound.ts";
import * as length from "./rules-length.ts";
import * as period from "./rules-period.ts";
import * as relative from "./rules-relative.ts";
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

const lengths = [period.monthsOfYear, relative.ago, relative.laterEarlier, relative.fromNow, length.length];
const theOrdinal = [period.decade, period.century, period.quarter, period.edge, relative.ordinalDay, length.pastLength];

const points: ByKey = table(
  [
    K.number,
    [
      calendar.dayMonth,
      calendar.daysMonth,
      calendar.numericDate,
      calendar.listedBefore,
      calendar.listedAfter,
      period.apostropheYear,
      period.century,
      period.quarter,
      period.edge,
      length.clockTime,
      ...lengths,
    ],
  ],
  [
    YEAR_NUMBER,
    [calendar.isoDate, calendar.chineseOrder, period.years, period.isoMonth, period.bareYear, period.decade, length.clockTime, ...lengths],
  ],
  [LONG_NUMBER, [calendar.isoDate, ...lengths]],
  [COUNT_NUMBER, lengths],
  [K.month, [calendar.monthDay, calendar.monthDays, calendar.monthDayList, period.monthYear, period.bareMonth]],
  [K.weekday, [calendar.weekdayDayMonth, calendar.weekdayMonthDay, relative.bareWeekday]],
  [K.season, [period.season]],
  [K.unit, [period.theYear, calendar.weekOf, relative.dayBeforeYesterday, length.longUnit]],
  [K.long, [length.longUnit]],
  [K.dayPart, [relative.partOfDay]],
  [K.deictic, [relative.deictic]],
  [
    K.which,
    [
      period.whichMonth,
      period.whichSeason,
      relative.whichWeekday,
      relative.whichPart,
      relative.period,
      period.unknownYear,
      period.quarter,
      period.edge,
      length.pastLength,
    ],
  ],
  [K.ordinal, [period.quarter, period.edge, period.century, length.pastLength]],
  [K.latter, [period.quarter]],
  [K.cardinal, [period.century, ...lengths]],
  [K.a, [length.timesAUnit, ...lengths]],
  [K.half, [...lengths, length.halfHour]],
  [K.every, [length.everyUnit]],
  [K.frequency, [length.frequency]],
  [K.fiscal, [period.fiscalYear]],
  [K.quarterCode, [period.quarterCode]],
  [THE + K.none, [period.decade]],
  [THE + K.unit, [period.theYear, relative.dayBeforeYesterday, relative.unitBefore, relative.weekend, relative.theUnit]],
  [THE + K.which, [period.unknownYear, period.quarter, period.edge, relative.period, length.pastLength]],
  [THE + K.ordinal, theOrdinal],
  [THE + K.number, theOrdinal],
  [THE + K.cardinal, [period.century]],
  [THE + K.decade, [period.decade]],
  [THE + K.season, [period.season]],
  [THE + K.latter, [period.quarter]],
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
  [K.part, [compound.partOf]],
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
