import type { Part, Read } from "../../0-ground/rule.ts";
import { type ByKey, COUNT_NUMBER, chooser, type DateRule, type Entry, LONG_NUMBER, THE, table, YEAR_NUMBER } from "./choice.ts";
import { glance, NEED } from "./glance.ts";
import type { Marked } from "./marked.ts";
import { part } from "./parts.ts";
import { appositive } from "./rules-apposition.ts";
import { clockTime, noon } from "./rules-clock.ts";
import { compoundRules } from "./rules-compound.ts";
import { dayMonth, monthDay, weekdayDayMonth, weekdayMonthDay, weekOf, wordedDay } from "./rules-day.ts";
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
import type { Point } from "./said.ts";
import { POINT, S } from "./shapes.ts";
import { BREAK, K } from "./vocabulary.ts";

const behind = (...shapes: readonly number[]): ReadonlySet<number> => new Set(shapes);
const DAY_BEFORE_MONTH = behind(K.suffix, K.of, K.month, K.roman, S.dash, S.slash, S.stop, S.word);
const JOINED_DAY = behind(K.suffix, K.to, K.and, S.dash, S.slash, S.mark);
const SUFFIX = behind(K.suffix);
const DASH = behind(S.dash);
const DAY_AFTER_MONTH = behind(K.number, S.stop);
const YEAR = behind(S.year);
const HALF_OR_QUARTER = behind(K.half, K.unit, S.dash);
const COUNTED_UNIT = behind(K.number, S.year, K.cardinal, K.half, K.a, K.unit);
const COUNTED_LENGTH = behind(K.number, S.year, K.cardinal, K.half);
const LENGTH = behind(K.number, S.year, K.cardinal, K.half, K.unit);
const AFTER_NUMBER = [K.number, S.year, K.and, K.unit, K.filler, K.more, S.stop, S.comma, S.dash, S.mark];
const AFTER_CARDINAL = [K.cardinal, K.and, K.unit, K.filler, K.more, S.dash];
const afterNumber = behind(...AFTER_NUMBER);
const afterCardinal = behind(...AFTER_CARDINAL);
const afterA = behind(K.unit, K.half, K.couple, K.filler, K.more, K.cardinal, S.dash);
const afterHalf = behind(K.a);

const lengths = (next: ReadonlySet<number>): readonly Entry[] => [
  [monthsOfYear, next, NEED.amountOf],
  [ago, next, NEED.amountAgo],
  [laterEarlier, next, NEED.amountLater],
  [fromNow, next, NEED.amountFrom],
  [length, new Set([...next, K.to]), NEED.amount],
];

const points: ByKey = table(
  [
    K.number,
    [
      [dayMonth, DAY_BEFORE_MONTH, NEED.month],
      [daysMonth, JOINED_DAY, NEED.month],
      [numericDate, behind(S.stop, S.slash, S.dash), NEED.figures],
      [numericDays, behind(S.stop, S.dash), NEED.figures],
      [listedBefore, behind(K.and, S.comma), NEED.month],
      [listedAfter, null, NEED.and],
      [daysThisMonth, JOINED_DAY, NEED.which],
      [numberInBrackets, behind(S.mark), NEED.glued],
      [apostropheYear, null, NEED.glued],
      [century, SUFFIX],
      [quarter, SUFFIX],
      [edge, SUFFIX],
      [clockTime, null, NEED.clock],
      [countedFrequency, DASH],
      ...lengths(afterNumber),
    ],
  ],
  [
    YEAR_NUMBER,
    [
      [isoDate, behind(S.stop, S.slash, S.dash), NEED.figures],
      [chineseOrder, behind(K.month)],
      [years, behind(K.to, K.and, S.slash, S.dash), NEED.figure],
      [isoMonth, DASH, NEED.figure],
      [bareYear, null],
      [decade, behind(S.word, S.apostrophe)],
      [clockTime, null, NEED.clock],
      ...lengths(afterNumber),
    ],
  ],
  [LONG_NUMBER, [[isoDate, null, NEED.figures], ...lengths(afterNumber)]],
  [COUNT_NUMBER, lengths(afterNumber)],
  [
    K.month,
    [
      [monthDay, behind(K.number, K.the, S.stop)],
      [monthDays, DAY_AFTER_MONTH, NEED.joined],
      [monthDayList, DAY_AFTER_MONTH, NEED.joined],
      [monthYear, behind(S.year, K.which, K.of, K.the, S.comma, S.apostrophe, S.stop)],
      [bareMonth, null],
    ],
  ],
  [
    K.weekday,
    [
      [weekdayDayMonth, behind(K.number, K.the, K.dayPart, K.part, S.comma, S.dash, S.stop), NEED.number],
      [weekdayMonthDay, behind(K.month, K.roman, K.the, K.dayPart, K.part, S.comma, S.dash, S.stop), NEED.number],
      [
        appositive,
        behind(K.number, S.year, K.month, K.roman, K.the, K.dayPart, K.part, K.weekday, S.comma, S.bracket, S.stop),
        NEED.number,
      ],
      [weekdayNumber, behind(K.number, K.the, S.comma, S.bracket)],
      [bareWeekday, null],
    ],
  ],
  [K.season, [[season, null]]],
  [
    K.unit,
    [
      [theYear, YEAR],
      [weekOf, behind(K.of)],
      [dayBeforeYesterday, behind(K.before, K.after)],
      [longUnit, DASH],
      [yearEnd, behind(K.part, S.apostrophe, S.dash)],
    ],
  ],
  [K.long, [[longUnit, null]]],
  [
    K.dayPart,
    [
      [partOfDay, behind(K.of)],
      [noon, null],
    ],
  ],
  [
    K.deictic,
    [
      [appositive, behind(K.number, S.year, K.month, K.roman, K.the, K.dayPart, K.part, K.weekday, S.comma, S.bracket), NEED.number],
      [deictic, null],
    ],
  ],
  [
    K.which,
    [
      [appositive, behind(K.weekday, K.dayPart), NEED.number],
      [whichMonth, behind(K.month)],
      [whichSeason, behind(K.season)],
      [whichWeekday, behind(K.weekday)],
      [whichPart, behind(K.dayPart)],
      [period, behind(K.unit, K.which, K.fiscal)],
      [unknownYear, behind(K.fiscal, K.filler, S.word)],
      [quarter, HALF_OR_QUARTER, NEED.last],
      [edge, COUNTED_UNIT, NEED.last],
      [pastLength, LENGTH, NEED.counted],
    ],
  ],
  [
    K.ordinal,
    [
      [quarter, HALF_OR_QUARTER],
      [edge, COUNTED_UNIT],
      [century, behind(K.unit, S.dash)],
      [pastLength, COUNTED_LENGTH],
    ],
  ],
  [K.latter, [[quarter, HALF_OR_QUARTER]]],
  [K.cardinal, [[countedFrequency, DASH], [century, behind(K.ordinal, S.dash)], ...lengths(afterCardinal)]],
  [K.a, [[timesAUnit, behind(K.unit)], ...lengths(afterA)]],
  [K.half, [...lengths(afterHalf), [halfHour, DASH]]],
  [
    K.every,
    [
      [
        everyUnit,
        behind(K.number, S.year, K.cardinal, K.half, K.a, K.unit, K.weekday, K.season, K.month, K.dayPart, K.ordinal, K.filler, S.word),
      ],
    ],
  ],
  [K.frequency, [[frequency, null]]],
  [
    K.fiscal,
    [
      [fiscalYear, behind(K.unit, S.year)],
      [fiscalCode, null],
    ],
  ],
  [K.quarterCode, [[quarterCode, null]]],
  [THE + S.apostrophe, [[decade, null]]],
  [
    THE + K.unit,
    [
      [theYear, YEAR],
      [dayBeforeYesterday, behind(K.before, K.after)],
      [unitBefore, behind(K.before, K.earlier, K.after, K.which, S.word)],
      [weekend, null],
      [theUnit, null],
    ],
  ],
  [
    THE + K.which,
    [
      [samePeriod, behind(K.unit, K.half, S.word), NEED.same],
      [unknownYear, behind(K.fiscal, K.filler, S.word)],
      [quarter, HALF_OR_QUARTER, NEED.last],
      [edge, COUNTED_UNIT, NEED.last],
      [period, behind(K.unit)],
      [pastLength, LENGTH, NEED.counted],
    ],
  ],
  [
    THE + K.ordinal,
    [
      [century, behind(K.unit, S.dash)],
      [quarter, HALF_OR_QUARTER],
      [edge, COUNTED_UNIT],
      [ordinalDay, null],
      [wordedDay, behind(K.of)],
      [pastLength, COUNTED_LENGTH],
    ],
  ],
  [
    THE + K.number,
    [
      [decade, behind(S.word, S.apostrophe)],
      [century, SUFFIX],
      [quarter, SUFFIX],
      [edge, SUFFIX],
      [ordinalDay, SUFFIX],
      [dayMonth, SUFFIX, NEED.month],
      [daysThisMonth, SUFFIX, NEED.which],
    ],
  ],
  [THE + S.year, [[decade, behind(S.word, S.apostrophe)]]],
  [THE + K.cardinal, [[century, behind(K.ordinal, S.dash)]]],
  [THE + K.decade, [[decade, null]]],
  [THE + K.season, [[season, null]]],
  [THE + K.latter, [[quarter, HALF_OR_QUARTER]]],
  [THE + K.dayPart, [[inTheEvening, null]]],
);

const pointRules = chooser(points);

/** Reads the longest point of the calendar at a token, for the rules that are made of one. */
const point: Part<Marked, Point> = part("point", (text, at): Read<Point> | null => {
  const what = text.kind[at] as number;
  const choice = (what & BREAK) !== 0 ? null : pointRules(text, at, what);
  if (choice === null) return null;
  const { rules, needs, asked } = choice;
  const met = asked === 0 ? 0 : glance(text, at, asked);
  let best: Read<Point> | null = null;
  for (let r = 0; r < rules.length; r++) {
    if (((needs[r] as number) & ~met) !== 0) continue;
    const read = (rules[r] as DateRule).read(text, at);
    if (read === null || (best !== null && read.last <= best.last)) continue;
    const { value } = read;
    if (value.kind === "duration" || value.kind === "set" || value.kind === "range" || value.kind === "span") continue;
    best = { value, last: read.last };
  }
  return best;
});

const compound = compoundRules(point);
const { spanTo } = spanRules(point);

const partOf: Entry = [compound.partOf, behind(...POINT, K.of, K.in, K.on, S.dash, S.apostrophe)];
const spanCounted: Entry = [spanTo, LENGTH];

const modifiers: ByKey = table(
  [K.month, [[monthsYear, behind(K.unit, S.year, S.stop)]]],
  [THE + K.unit, [[spanTo, behind(K.to, S.word)]]],
  [THE + K.number, [[spanTo, afterNumber]]],
  [THE + S.year, [[spanTo, afterNumber]]],
  [THE + K.cardinal, [[spanTo, afterCardinal]]],
  [THE + K.which, [spanCounted]],
  [K.part, [partOf, [partOfDay, behind(K.unit)]]],
  [THE + K.part, [partOf]],
  [
    K.earlier,
    [
      [compound.earlierIn, behind(K.in, K.which)],
      [inTheDay, behind(K.in)],
    ],
  ],
  [
    K.later,
    [
      [compound.earlierIn, behind(K.in, K.which)],
      [inTheDay, behind(K.in)],
    ],
  ],
  [K.about, [[compound.about, behind(...POINT), NEED.ago]]],
  [K.more, [[compound.about, behind(K.about), NEED.ago]]],
  [K.number, [[compound.clockOnDate, null, NEED.clock]]],
  [YEAR_NUMBER, [[compound.clockOnDate, null, NEED.clock]]],
  [K.dayPart, [[compound.clockOnDate, null, NEED.clock]]],
);

const all: ByKey = points.map((rules, key) =>
  rules === undefined && modifiers[key] === undefined ? undefined : [...(rules ?? []), ...(modifiers[key] ?? [])],
);

/** All rules that may begin at a token. */
export const rulesAt = chooser(all);

export const rangeRule: DateRule = compound.range;

/** Every rule of this grammar, for the test that proves them and for `explain`. */
export const dateRules: readonly DateRule[] = [...new Set(all.flatMap((rules) => (rules ?? []).map(([rule]) => rule))), rangeRule];
