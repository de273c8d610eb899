import type { Part, Read, Rule } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { part } from "./parts.ts";
import * as calendar from "./rules-calendar.ts";
import { compoundRules } from "./rules-compound.ts";
import * as length from "./rules-length.ts";
import * as period from "./rules-period.ts";
import * as relative from "./rules-relative.ts";
import type { Point, Said } from "./said.ts";
import { K, type Kind } from "./vocabulary.ts";

export type DateRule = Rule<Marked, Said>;

/** The rules that may begin at a token, by its kind: a token's cost does not grow with the number of rules of other kinds. */
type ByKind = (readonly DateRule[] | undefined)[];

const table = (...entries: readonly (readonly [Kind, readonly DateRule[]])[]): ByKind => {
  const out: ByKind = new Array(64).fill(undefined);
  for (const [kind, rules] of entries) out[kind] = rules;
  return out;
};

const lengths = [relative.ago, relative.laterEarlier, relative.fromNow, length.length];

const points: ByKind = table(
  [
    K.number,
    [
      calendar.dayMonth,
      calendar.daysMonth,
      calendar.numericDate,
      calendar.isoDate,
      calendar.chineseOrder,
      calendar.listedBefore,
      calendar.listedAfter,
      period.years,
      period.isoMonth,
      period.bareYear,
      period.apostropheYear,
      period.decade,
      period.century,
      period.quarter,
      period.edge,
      length.clockTime,
      ...lengths,
    ],
  ],
  [K.month, [calendar.monthDay, calendar.monthDays, calendar.monthDayList, period.monthYear, period.bareMonth]],
  [K.weekday, [calendar.weekdayDayMonth, calendar.weekdayMonthDay, relative.bareWeekday]],
  [K.season, [period.season]],
  [K.unit, [period.theYear, calendar.weekOf, relative.dayBeforeYesterday, length.longUnit]],
  [K.long, [length.longUnit]],
  [K.dayPart, [relative.partOfDay]],
  [K.deictic, [relative.deictic]],
  [K.which, [period.whichMonth, period.whichSeason, relative.whichWeekday, relative.whichPart, relative.period, period.unknownYear, period.quarter, period.edge, length.pastLength]],
  [K.ordinal, [period.quarter, period.edge, period.century, length.pastLength]],
  [K.latter, [period.quarter]],
  [K.cardinal, [period.century, ...lengths]],
  [
    K.the,
    [
      period.theYear,
      period.decade,
      period.century,
      period.season,
      period.quarter,
      period.edge,
      period.unknownYear,
      relative.dayBeforeYesterday,
      relative.unitBefore,
      relative.period,
      relative.weekend,
      relative.theUnit,
      relative.ordinalDay,
      length.pastLength,
    ],
  ],
  [K.a, [length.timesAUnit, ...lengths]],
  [K.half, [...lengths, length.halfHour]],
  [K.every, [length.everyUnit]],
  [K.frequency, [length.frequency]],
  [K.fiscal, [period.fiscalYear]],
  [K.quarterCode, [period.quarterCode]],
  [K.part, []],
  [K.about, []],
  [K.earlier, []],
  [K.later, []],
);

/** Reads the longest point of the calendar at a token, for the rules that are made of one. */
const point: Part<Marked, Point> = part("point", (text, at): Read<Point> | null => {
  const rules = points[text.kind[at] as number];
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

const modifiers: ByKind = table(
  [K.part, [compound.partOf]],
  [K.the, [compound.partOf]],
  [K.earlier, [compound.earlierIn]],
  [K.later, [compound.earlierIn]],
  [K.about, [compound.about]],
  [K.more, [compound.about]],
  [K.number, [compound.clockOnDate]],
  [K.dayPart, [compound.clockOnDate]],
);
/** All rules that may begin at a token, by its kind. */
export const rulesByKind: ByKind = points.map((rules, kind) => (rules === undefined && modifiers[kind] === undefined ? undefined : [...(rules ?? []), ...(modifiers[kind] ?? [])]));
export const rangeRule: DateRule = compound.range;

/** Every rule of this grammar, for the test that proves them and for `explain`. */
export const dateRules: readonly DateRule[] = [...new Set(rulesByKind.flatMap((rules) => rules ?? [])), rangeRule];
