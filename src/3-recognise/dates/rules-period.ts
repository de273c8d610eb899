import type { Read } from "../../0-ground/rule.ts";
import { clockTail } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { dateRule, isDash, kind, nothing, part, the, unitName, weekday } from "./parts.ts";
import { dayPartTail, periodRef, type YearTail, yearTail } from "./tails.ts";
import { telling } from "./telling.ts";
import { K, UNIT, WHICH } from "./vocabulary.ts";

/** "last week", "the year before", "the same period last year", "the weekend": periods told from another day. */

/** True where the expression is over. */
export const ends = (text: Marked, at: number): boolean =>
  at >= text.count ||
  text.breaks(at) ||
  (text.doc.mark(at) !== 0 &&
    !isDash(text.doc.mark(at)) &&
    text.doc.mark(at) !== 0x28 &&
    text.doc.mark(at) !== 0x22 &&
    text.doc.mark(at) !== 0x201c) ||
  text.kind[at] === K.and ||
  text.kind[at] === K.to ||
  text.kind[at] === K.in;

/** "a year prior", "two weeks previously", "a month beforehand" */
export const isPrior = (text: Marked, at: number): boolean =>
  !text.breaks(at) && (text.doc.lower(at) === "prior" || text.doc.lower(at) === "previously" || text.doc.lower(at) === "beforehand");

/** "the year before", "the day after": relative to the date last mentioned, where nothing follows to which it could be. */
export const unitBefore = dateRule({
  name: "date/the-year-before",
  starts: (text, at) => text.kind[at] === K.the && text.kind[at + 1] === K.unit,
  pattern: [
    the,
    kind("unit", K.unit, UNIT.day, UNIT.week, UNIT.month, UNIT.year),
    part("before|after", (text, at) =>
      (text.is(at, K.before) || text.is(at, K.earlier) || isPrior(text, at)) && ends(text, at + 1)
        ? nothing(-1, at + 1)
        : text.is(at, K.after) && ends(text, at + 1)
          ? nothing(1, at + 1)
          : null,
    ),
  ],
  make: (_the, unit, shift) => ({ kind: "calendar", within: { unit: unitName(unit), shift, from: "mentioned" } }),
  yes: { "up from the year before.": "year-1 from it", "than the month prior.": "month-1 from it", "the day before, he": "day-1 from it" },
  no: ["the day before the conference", "the year after he came"],
});

/** "last week", "this year", "the same day", "the previous month", "the current quarter" */
export const period = dateRule({
  name: "date/which-period",
  starts: (text, at) =>
    (text.kind[at] === K.which &&
      (text.kind[at + 1] === K.unit ||
        ((text.kind[at + 1] === K.which || text.kind[at + 1] === K.fiscal) && text.kind[at + 2] === K.unit))) ||
    (text.kind[at] === K.the && text.kind[at + 1] === K.which && text.kind[at + 2] === K.unit),
  pattern: [
    periodRef(UNIT.day, UNIT.weekend, UNIT.week, UNIT.month, UNIT.quarter, UNIT.year, UNIT.decade, UNIT.century),
    part("end", (text, at) => nothing(text.doc.isWord(at) && /^(old|olds)$/i.test(text.doc.slice(at, at + 1)), at)),
    part("[weekday]", (text, at): Read<number | null> => {
      const isWeek = text.kind[at - 1] === K.unit && (text.value[at - 1] as number) === UNIT.week;
      return (isWeek ? weekday.read(text, at) : null) ?? nothing(null, at);
    }),
    dayPartTail,
    clockTail,
  ],
  make: (within, _old, weekday, _part, clock) => {
    const calendar = telling("calendar");
    calendar.within = within;
    if (weekday !== null) calendar.weekday = weekday;
    if (clock !== null) calendar.clock = clock;
    return calendar;
  },
  yes: {
    "last week": "week-1",
    "this year": "year+0",
    "on the same day": "day+0 from it",
    "that year": "year+0 from it",
    "the previous month": "month-1 from it",
    "next month's": "month+1",
    "held that same day": "day+0 from it",
    "this calendar year": "year+0",
    "the following day": "day+1 from it",
    "this weekend": "weekend+0",
    "the next day": "day+1 from it",
    "the current year": "year+0",
    "next week Wednesday": "Wed week+1",
    "last week Thursday": "Thu week-1",
    "The next month should": "month+1 from it",
  },
  no: ["the last year", "last day", "that years", "this day", "last fortnight"],
});

/** "the same period last year", "the same quarter of 2021", "the same month a year ago": what was mentioned, in that year. */
export const samePeriod = dateRule({
  name: "date/same-period",
  starts: (text, at) => text.kind[at] === K.the && text.kind[at + 1] === K.which && text.value[at + 1] === WHICH.same,
  pattern: [
    the,
    kind("same", K.which, WHICH.same),
    part("period", (text, at) => (isPeriod(text, at) ? nothing(null, at + 1) : null)),
    part("of year", (text, at): Read<YearTail> | null => {
      const from = text.is(at, K.in) || text.is(at, K.of) ? at + 1 : at;
      const tail = yearTail.read(text, from);
      if (tail !== null) return tail;
      const isYear = text.is(at, K.a) && text.kind[at + 1] === K.unit && (text.value[at + 1] as number) === UNIT.year;
      if (!isYear || !(text.is(at + 2, K.ago) || text.is(at + 2, K.earlier))) return null;
      return nothing({ within: { unit: "year", shift: -1, from: text.is(at + 2, K.ago) ? "published" : "mentioned" } }, at + 3);
    }),
  ],
  make: (_the, _same, _period, tail) => ({ kind: "calendar", ...tail, same: true }),
  yes: {
    "the same period last year": "same year-1",
    "the same period of 2021": "same 2021",
    "the same quarter of the previous year": "same year-1 from it",
    "the same month a year ago": "same year-1",
  },
  no: ["the same period", "the same talks last year"],
});

const isPeriod = (text: Marked, at: number): boolean =>
  (text.kind[at] === K.unit &&
    ((text.value[at] as number) === UNIT.month ||
      (text.value[at] as number) === UNIT.quarter ||
      (text.value[at] as number) === UNIT.week)) ||
  PERIODS.has(text.doc.lower(at));
const PERIODS: ReadonlySet<string> = new Set(["period", "timeframe", "span", "interval", "time", "half", "date", "point"]);

/** "the weekend": the nearest one that the tense allows */
export const weekend = dateRule({
  name: "date/weekend",
  starts: (text, at) => text.kind[at] === K.the && text.kind[at + 1] === K.unit && (text.value[at + 1] as number) === UNIT.weekend,
  pattern: [
    the,
    kind("weekend", K.unit, UNIT.weekend),
    part("end", (text, at) =>
      text.doc.isWord(at) && !text.breaks(at) && text.kind[at] === K.none && /^(of|edition|break|home)$/i.test(text.doc.slice(at, at + 1))
        ? null
        : nothing(null, at),
    ),
  ],
  make: () => ({ kind: "calendar", within: { unit: "weekend", shift: 0, from: "published" } }),
  yes: { "over the weekend": "weekend+0" },
  no: ["the weekends", "the weekend edition"],
});

/** "the year" in "for the year", "during the month"; "the end of the year" is read by its own rule. */
export const theUnit = dateRule({
  name: "date/for-the-year",
  starts: (text, at) => text.kind[at] === K.the && text.kind[at + 1] === K.unit && announces(text, at - 1),
  pattern: [
    the,
    kind("week|month|year", K.unit, UNIT.week, UNIT.month, UNIT.year),
    part("end", (text, at) =>
      (ends(text, at) || text.kind[at] === K.none) && !text.is(at, K.of) && !isDash(text.markAt(at)) && !isParticipant(text, at)
        ? nothing(null, at)
        : null,
    ),
  ],
  make: (_the, unit) => ({ kind: "calendar", within: { unit: unitName(unit), shift: 0, from: "published" } }),
  yes: { "scheduled for the year, he said": "year+0", "during the month.": "month+0" },
  no: ["for the years", "for the year of the horse", "the year"],
});

const announces = (text: Marked, at: number): boolean =>
  at >= 0 && text.doc.isWord(at) && /^(for|during|throughout)$/i.test(text.doc.slice(at, at + 1));

const isParticipant = (text: Marked, at: number): boolean =>
  text.doc.isWord(at) && !text.breaks(at) && /^(ended|ending|to|award|award|round)$/i.test(text.doc.slice(at, at + 1));
