import { monthLength } from "../../0-ground/civil-day.ts";
import type { Read } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { dateRule, day, fullYear, isDash, month, numberGoesOn, part, unless, weekday, year4 } from "./parts.ts";
import type { Calendar, Clock, Said } from "./said.ts";
import { clockTail, dayPartTail, isName, weekdayTail, type YearTail, yearTail } from "./tails.ts";
import { K, UNIT } from "./vocabulary.ts";

/** Dates with a day and a month. */

interface Fields {
  readonly month: number;
  readonly day: number;
  readonly tail: YearTail | null;
  readonly weekday: number | null;
  readonly clock: Clock | null;
}

/** Null where no year has such a day. */
export function dated({ month, day, tail, weekday, clock }: Fields): Calendar | null {
  const length = tail?.year === undefined ? (month === 2 ? 29 : monthLength(2000, month)) : monthLength(tail.year, month);
  if (day > length) return null;
  return { kind: "calendar", ...tail, month, day, ...(weekday === null ? {} : { weekday }), ...(clock === null ? {} : { clock }) };
}

/** A number begins a date only where it is not the rest of something: `1.12 March`, `F-12`, `/12/`. */
export function freeStanding(text: Marked, at: number): boolean {
  const before = text.kindAt(at - 1);
  if (!text.glued(at)) return true;
  const mark = text.doc.mark(at - 1);
  if (
    mark === 0x28 ||
    mark === 0x5b ||
    mark === 0x22 ||
    mark === 0x201c ||
    mark === 0x2018 ||
    mark === 0xab ||
    mark === 0x2014 ||
    mark === 0x7c ||
    mark === 0x3e
  )
    return true;
  if (mark === 0x27) return !text.glued(at - 1);
  if (mark === 0x3a) return text.doc.isWord(at - 2) && before === K.none;
  return isDash(mark) && (!text.glued(at - 1) || text.kindAt(at - 2) === K.part || isYearAt(text, at - 2));
}

// "02.04.2021-05.04.2021"
const isYearAt = (text: Marked, at: number): boolean =>
  text.kindAt(at) === K.number && text.digits(at) === 4 && (text.value[at] as number) > 1900 && (text.value[at] as number) < 2100;

const dayNumber = (text: Marked, at: number): boolean =>
  text.kind[at] === K.number &&
  text.digits(at) <= 2 &&
  (text.kind[at + 1] !== K.none || text.doc.mark(at + 1) !== 0) &&
  freeStanding(text, at);

const monthAhead = (text: Marked, at: number): boolean => {
  for (let i = at + 1; i < at + 8; i++) if (text.kind[i] === K.month || text.kind[i] === K.roman) return true;
  return false;
};

const dateAfterWeekday = (text: Marked, at: number): boolean => {
  for (let i = at + 1; i < at + 5; i++) if (text.kind[i] === K.number || text.kind[i] === K.month) return true;
  return false;
};

/** The bracket that `(` opened before the date. */
const closing = part("[)]", (text, at): Read<null> => {
  if (text.markAt(at) !== 0x29) return { value: null, last: at };
  for (let i = at - 1; i > at - 8; i--)
    if (text.markAt(i) === 0x28)
      return { value: null, last: text.kindAt(i - 1) === K.weekday || text.kindAt(i - 1) === K.dayPart ? at + 1 : at };
  return { value: null, last: at };
});

const notName = unless("name", isName);
const optionalYear = part("[year]", (text, at): Read<YearTail | null> => yearTail.read(text, at) ?? { value: null, last: at });
/** "of", or the mark in `12-Mar-24` and `12/Mar/2024` */
const joint = part("[of - /]", (text, at) => {
  const mark = text.markAt(at);
  // "1. August 2023" as some languages write it
  if (mark === 0x2e && text.glued(at) && text.kind[at + 1] === K.month && !text.breaks(at + 1)) {
    const year = text.markAt(at + 2) === 0x2e ? at + 3 : at + 2;
    return { value: null, last: text.is(year, K.number) && text.digits(year) === 4 ? at + 1 : at };
  }
  const joins = text.is(at, K.of) || ((isDash(mark) || mark === 0x2f || mark === 0x2e) && text.glued(at) && text.glued(at + 1));
  return { value: null, last: joins ? at + 1 : at };
});
const yearAfterJoint = part("[year]", (text, at): Read<YearTail | null> => {
  const mark = text.markAt(at);
  if (
    (isDash(mark) || mark === 0x2f || mark === 0x2e) &&
    text.glued(at) &&
    text.is(at + 1, K.number) &&
    text.glued(at + 1) &&
    isJointMonth(text, at - 1)
  ) {
    const digits = text.digits(at + 1);
    const value = text.value[at + 1] as number;
    if (digits === 4 && value >= 1000 && value < 2200) return { value: { year: value }, last: at + 2 };
    if (digits === 2 && !numberGoesOn(text, at + 2)) return { value: { year: fullYear(value) }, last: at + 2 };
  }
  return yearTail.read(text, at) ?? { value: null, last: at };
});
const isJointMonth = (text: Marked, at: number): boolean =>
  text.glued(at) && (isDash(text.doc.mark(at - 1)) || text.doc.mark(at - 1) === 0x2f || text.doc.mark(at - 1) === 0x2e);

export const dayMonth = dateRule({
  name: "date/day-month",
  starts: (text, at) => dayNumber(text, at) && monthAhead(text, at),
  pattern: [day, joint, month, yearAfterJoint, dayPartTail, weekdayTail, clockTail, notName],
  make: (day, _joint, month, tail, _part, weekday, clock) => dated({ month, day, tail, weekday, clock }),
  yes: {
    "on the 1st May 2023,": "2023-05-01",
    "29 February 2024": "2024-02-29",
    "The two met on 12 March.": "--03-12",
    "12 Mar. 2024": "2024-03-12",
    "12-Mar-24": "2024-03-12",
    "12/Mar/2024": "2024-03-12",
    "the 12th of May": "--05-12",
    "3rd of June, 2021": "2021-06-03",
    "11 June 2024 10:00 (UTC+04:00)": "2024-06-11T10:00+04:00",
    "14 April 2015, 15:45": "2015-04-14T15:45",
    "12 XI 2023": "2023-11-12",
    "5 May this year": "--05-05 year+0",
    "4 May 2022, Wednesday": "Wed 2022-05-04",
    "1. August 2023 16:59": "2023-08-01T16:59",
    "on 4 July evening": "--07-04",
  },
  no: ["31 June 2024", "12 March Street", "March 2024", "5 may leave", "29 February 2023", "1.12 March", "32 May"],
});

export const weekdayDayMonth = dateRule({
  name: "date/weekday-day-month",
  starts: (text, at) => text.kind[at] === K.weekday && dateAfterWeekday(text, at),
  pattern: [
    weekday,
    part("[, the]", (text, at) => ({ value: null, last: skipCommaThe(text, at) })),
    day,
    joint,
    month,
    yearAfterJoint,
    dayPartTail,
    clockTail,
    closing,
    notName,
  ],
  make: (weekday, _the, day, _joint, month, tail, _part, clock) => dated({ month, day, tail, weekday, clock }),
  yes: {
    "on Thursday 12 March": "Thu --03-12",
    "Thu 03rd September 2020 | 08:00 AM": "Thu 2020-09-03T08:00",
    "Monday, the 3rd of May": "Mon --05-03",
    "Sat, 12 May 2018": "Sat 2018-05-12",
  },
  no: ["on Thursday 12 ministers", "Thursday March"],
});

export const monthDay = dateRule({
  name: "date/month-day",
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at),
  pattern: [month, day, optionalYear, dayPartTail, weekdayTail, clockTail, notName],
  make: (month, day, tail, _part, weekday, clock) => dated({ month, day, tail, weekday, clock }),
  yes: {
    "on June 3, a report said": "--06-03",
    "May 18, 2021": "2021-05-18",
    "March 12th, 2024": "2024-03-12",
    "Aug. 30": "--08-30",
    "AUGUST 9": "--08-09",
    "Nov 15, 2021, 11:30 AM": "2021-11-15T11:30",
    "January 25, 2022 14:27": "2022-01-25T14:27",
    "June 3 last year": "--06-03 year-1",
    "June 10 of the same year": "--06-10 year+0 from it",
    "April 5 (Monday)": "Mon --04-05",
    "July 4, 2020, at 9 p.m. local time": "2020-07-04T21:00",
    "Dec. 5, '21": "2021-12-05",
  },
  no: ["March 2024", "May 3,000 people", "may 3 people come", "June 31", "April 5.5 percent", "July 15 Martyrs' Bridge", "march 12 km"],
});

const monthThenDay = (text: Marked, at: number): boolean =>
  text.kind[at + 1] === K.number || (text.doc.mark(at + 1) === 0x2e && text.kind[at + 2] === K.number);

export const weekdayMonthDay = dateRule({
  name: "date/weekday-month-day",
  starts: (text, at) => text.kind[at] === K.weekday && dateAfterWeekday(text, at),
  pattern: [
    weekday,
    part("[, the]", (text, at) => ({ value: null, last: skipCommaThe(text, at) })),
    month,
    day,
    optionalYear,
    dayPartTail,
    clockTail,
    closing,
    notName,
  ],
  make: (weekday, _the, month, day, tail, _part, clock) => dated({ month, day, tail, weekday, clock }),
  yes: {
    "Monday, June 3, 2024": "Mon 2024-06-03",
    "Wed. Aug. 4": "Wed --08-04",
    "Tuesday (Dec 13) on": "Tue --12-13",
    "Thursday morning, April 18, 2024": "Thu 2024-04-18",
    "Friday June 7 at 10:30": "Fri --06-07T10:30",
  },
  no: ["Monday June", "Monday, June and July"],
});

function skipCommaThe(text: Marked, at: number): number {
  let i = dayPartTail.read(text, at)?.last ?? at;
  const mark = text.markAt(i);
  if (mark === 0x2c || mark === 0x28 || isDash(mark)) i++;
  return text.is(i, K.the) ? i + 1 : i;
}

/** "in the week of September 12" */
export const weekOf = dateRule({
  name: "date/week-of",
  starts: (text, at) => text.kind[at] === K.unit && (text.value[at] as number) === UNIT.week && text.kind[at + 1] === K.of,
  pattern: [
    part("week of", (_text, at) => ({ value: null, last: at + 2 })),
    part("day month", (text, at): Read<Calendar> | null => {
      const read = monthDay.read(text, at) ?? dayMonth.read(text, at);
      return read?.value.kind === "calendar" ? { value: read.value, last: read.last } : null;
    }),
  ],
  make: (_week, calendar) => ({ ...calendar, week: true }),
  yes: { "in the week of September 12": "week of --09-12", "the week of 3 May 2021": "week of 2021-05-03" },
  no: ["a week of talks", "the week of September"],
});

/** A dash, "to", "through", "until", or "and" between two days that follow each other. */
const joins = part("to|and|-", (text, at) => {
  if (isDash(text.markAt(at)) || (text.markAt(at) === 0x2f && text.glued(at))) return { value: "to" as const, last: at + 1 };
  if (text.is(at, K.to)) return { value: "to" as const, last: at + 1 };
  if (text.is(at, K.and) || text.markAt(at) === 0x26) return { value: "and" as const, last: at + 1 };
  return null;
});

const theDay = part("day", (text, at) => day.read(text, text.is(at, K.the) ? at + 1 : at));

function dayRange(from: number, to: number, join: "to" | "and", month: number, tail: YearTail | null): Said | null {
  if (to <= from || (join === "and" && to !== from + 1)) return null;
  const first = dated({ month, day: from, tail, weekday: null, clock: null });
  const last = dated({ month, day: to, tail, weekday: null, clock: null });
  return first && last ? { kind: "range", from: first, to: last } : null;
}

export const daysMonth = dateRule({
  name: "date/day-to-day-month",
  starts: (text, at) => dayNumber(text, at) && text.kind[at + 1] !== K.month && monthAhead(text, at),
  pattern: [day, joins, theDay, joint, month, optionalYear, notName],
  make: (from, join, to, _joint, month, tail) => dayRange(from, to, join, month, tail),
  yes: {
    "3-5 June": "--06-03 to --06-05",
    "from 12 to 14 May 2022": "2022-05-12 to 2022-05-14",
    "on 14 and 15 May": "--05-14 to --05-15",
    "11–13 October 2021": "2021-10-11 to 2021-10-13",
    "the 3rd to the 5th of June": "--06-03 to --06-05",
  },
  no: ["3 and 17 June", "5-3 June", "2 to 1 May"],
});

export const monthDays = dateRule({
  name: "date/month-day-to-day",
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at),
  pattern: [
    month,
    day,
    joins,
    theDay,
    unless("month", (text, at) => text.kind[at] === K.month || text.kind[at] === K.unit || numberGoesOn(text, at)),
    optionalYear,
    notName,
  ],
  make: (month, from, join, to, _not, tail) => dayRange(from, to, join, month, tail),
  yes: {
    "June 3-5": "--06-03 to --06-05",
    "from May 12 to 14": "--05-12 to --05-14",
    "Nov 21-24": "--11-21 to --11-24",
    "on July 7 and 8, 2021": "2021-07-07 to 2021-07-08",
    "September 11 through 13": "--09-11 to --09-13",
  },
  no: ["June 3-July 2", "May 12 to 14 days", "June 3 and 17", "May 30 to June 2"],
});

/** "June 3, 4 and 5": days that follow each other are one stretch. */
export const monthDayList = dateRule({
  name: "date/month-day-list",
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at),
  pattern: [
    month,
    day,
    part("days", (text, at) => {
      let last = at;
      let to = -1;
      while (text.markAt(last) === 0x2c) {
        const next = day.read(text, last + 1);
        if (!next || text.kind[next.last] === K.month) break;
        to = next.value;
        last = next.last;
      }
      if (to < 0) return null;
      if (text.markAt(last) === 0x2c && text.is(last + 1, K.and)) last++;
      if (!text.is(last, K.and)) return null;
      const end = day.read(text, last + 1);
      return end && end.value === to + 1 ? { value: end.value, last: end.last } : null;
    }),
    optionalYear,
  ],
  make: (month, from, to, tail) => dayRange(from, to, "to", month, tail),
  yes: { "on June 3, 4 and 5": "--06-03 to --06-05" },
  no: ["June 3, 2021 and 2022", "June 3 and 4"],
});

/** "3 and 17 June": the month of the first day stands with the last. */
export const listedBefore = dateRule({
  name: "date/day-and-day-month",
  starts: (text, at) => dayNumber(text, at) && (text.kind[at + 1] === K.and || text.doc.mark(at + 1) === 0x2c) && monthAhead(text, at),
  pattern: [
    day,
    part("(and day month)", (text, at): Read<Calendar> | null => {
      let i = at;
      while (text.markAt(i) === 0x2c || text.is(i, K.and)) {
        const next = day.read(text, i + 1);
        if (!next) return null;
        const read = dayMonth.read(text, i + 1);
        if (read?.value.kind === "calendar") return { value: read.value, last: at };
        i = next.last;
      }
      return null;
    }),
  ],
  make: (day, { year, within, month }) =>
    month === undefined
      ? null
      : dated({ month, day, tail: year !== undefined ? { year } : within ? { within } : null, weekday: null, clock: null }),
  yes: { "on 3 and 17 June": "--06-03", "3, 5 and 17 June 2021": "2021-06-03" },
  no: ["3 and 17 ministers", "3 June and 17 July"],
});

/** "June 3 and 7": the second day has the month of the first. */
export const listedAfter = dateRule({
  name: "date/month-day-and-day",
  starts: (text, at) =>
    text.kind[at] === K.number &&
    text.kindAt(at - 1) === K.and &&
    text.kindAt(at - 2) === K.number &&
    text.digits(at - 2) <= 2 &&
    text.kindAt(at - 3) === K.month &&
    !text.breaks(at) &&
    !text.breaks(at - 1),
  pattern: [
    part("(month day and)", (text, at) => {
      const read = month.read(text, at - 3);
      return read ? { value: read.value, last: at } : null;
    }),
    day,
    unless(
      "noun",
      (text, at) =>
        text.kind[at] === K.month ||
        text.kind[at] === K.unit ||
        (text.doc.isWord(at) && text.kind[at] === K.none && !text.breaks(at)) ||
        text.markAt(at) === 0x25,
    ),
    optionalYear,
  ],
  make: (month, day, _noun, tail) => dated({ month, day, tail, weekday: null, clock: null }),
  yes: { "June 3 and 7.": "--06-07" },
  no: ["June 3 and 7 ministers", "June 2021 and 7", "and 7."],
});

/** `12.03.2024`, `03/12/2024`, `2.4.21`: day and month by the evidence. */
export const numericDate = dateRule({
  name: "date/numeric",
  starts: (text, at) => dayNumber(text, at) && text.glued(at + 1) && text.glued(at + 2) && text.kind[at + 2] === K.number,
  pattern: [
    part("d m y", (text, at) => {
      const mark = text.markAt(at + 1);
      const stops = mark === 0x2e;
      if ((!stops && mark !== 0x2f && mark !== 0x2d) || text.markAt(at + 3) !== mark || !text.glued(at + 3)) return null;
      if (text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number || !text.glued(at + 4) || text.digits(at + 2) > 2) return null;
      const digits = text.digits(at + 4);
      if (digits !== 4 && (digits !== 2 || mark === 0x2d)) return null;
      if (
        numberGoesOn(text, at + 5) ||
        (text.glued(at + 5) &&
          (mark !== 0x2e || text.markAt(at + 5) !== 0x2d) &&
          (text.markAt(at + 5) === mark || text.markAt(at + 5) === 0x2f) &&
          text.kind[at + 6] === K.number)
      )
        return null;
      const first = text.value[at] as number;
      const second = text.value[at + 2] as number;
      const written = text.value[at + 4] as number;
      const year = digits === 4 ? written : fullYear(written);
      return { value: { first, second, year, stops }, last: at + 5 };
    }),
    dayPartTail,
    weekdayTail,
    clockTail,
  ],
  make: ({ first, second, year, stops }, _part, _weekday, clock) => {
    if (year < 1000 || year > 2199 || first < 1 || second < 1) return null;
    if (!((first <= 31 && second <= 12) || (first <= 12 && second <= 31))) return null;
    return { kind: "numeric", first, second, year, stops, ...(clock === null ? {} : { clock }) };
  },
  yes: {
    "02.04.2021": "02.04.2021",
    "28.05.2022 [11:37]": "28.05.2022T11:37",
    "03/12/2024": "03/12/2024",
    "12-03-2024": "12/03/2024",
    "3/5/24": "03/05/2024",
  },
  no: ["13.13.2021", "10.10.10.10", "192.168.20.21", "1/2/3", "0.04.2021", "32/01/2020"],
});

/** `2024-03-12`, `2024/3/12`, `20240312` */
export const isoDate = dateRule({
  name: "date/year-month-day",
  starts: (text, at) => text.kind[at] === K.number && (text.digits(at) === 4 || text.digits(at) === 8) && freeStanding(text, at),
  pattern: [
    part("y m d", (text, at) => {
      if (text.digits(at) === 8) {
        const value = text.value[at] as number;
        return value < 19000101 || value > 20991231
          ? null
          : { value: { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 }, last: at + 1 };
      }
      const mark = text.markAt(at + 1);
      if ((!isDash(mark) && mark !== 0x2f && mark !== 0x2e) || !text.glued(at + 1) || text.markAt(at + 3) !== mark || !text.glued(at + 3))
        return null;
      if (text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number || !text.glued(at + 2) || !text.glued(at + 4)) return null;
      if (text.digits(at + 2) > 2 || text.digits(at + 4) > 2 || numberGoesOn(text, at + 5)) return null;
      return {
        value: { year: text.value[at] as number, month: text.value[at + 2] as number, day: text.value[at + 4] as number },
        last: at + 5,
      };
    }),
    clockTail,
  ],
  make: ({ year, month, day }, clock) =>
    month < 1 || month > 12 || year < 1000 || year > 2199 || day < 1 ? null : dated({ month, day, tail: { year }, weekday: null, clock }),
  yes: {
    "date 2024-06-11 11 June": "2024-06-11",
    "2017-08-30 15:16 | 0": "2017-08-30T15:16",
    "2024/3/12": "2024-03-12",
    "20240312": "2024-03-12",
    "2024-06-11T10:00:00+04:00": "2024-06-11T10:00+04:00",
    "2024-06-11T10:00Z": "2024-06-11T10:00Z",
    "2021.06.03": "2021-06-03",
  },
  no: ["2024-13-12", "2024-02-30", "/2023/09/18/crossings", "12345678", "20241301"],
});

export const chineseOrder = dateRule({
  name: "date/year-month-name-day",
  starts: (text, at) => text.kind[at] === K.number && text.digits(at) === 4 && text.kind[at + 1] === K.month,
  pattern: [year4, month, day],
  make: (year, month, day) => dated({ month, day, tail: { year }, weekday: null, clock: null }),
  yes: { "2021 June 3": "2021-06-03" },
  no: ["2021 June", "2021, June 3"],
});
