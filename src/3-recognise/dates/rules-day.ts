import { monthLength } from "../../0-ground/civil-day.ts";
import type { Read } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { clockTail } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { dateRule, day, fullYear, isDash, month, numberGoesOn, part, unless, weekday, year4 } from "./parts.ts";
import type { Calendar, Clock } from "./said.ts";
import { dayPartTail, isName, weekdayTail, type YearTail, yearTail } from "./tails.ts";
import { telling } from "./telling.ts";
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
  const calendar = telling("calendar");
  if (tail?.year !== undefined) calendar.year = tail.year;
  if (tail?.within !== undefined) calendar.within = tail.within;
  calendar.month = month;
  calendar.day = day;
  if (weekday !== null) calendar.weekday = weekday;
  if (clock !== null) calendar.clock = clock;
  return calendar;
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
  return (
    isDash(mark) &&
    (!text.glued(at - 1) ||
      text.kindAt(at - 2) === K.part ||
      text.kindAt(at - 2) === K.month ||
      isYearAt(text, at - 2) ||
      isPrefix(text, at - 2))
  );
}

// "pre-2014", "post-2015"
const isPrefix = (text: Marked, at: number): boolean => {
  const word = text.doc.lower(at);
  return word === "pre" || word === "post";
};

// "02.04.2021-05.04.2021"
const isYearAt = (text: Marked, at: number): boolean =>
  text.kindAt(at) === K.number && text.digits(at) === 4 && (text.value[at] as number) > 1900 && (text.value[at] as number) < 2100;

export const dayNumber = (text: Marked, at: number): boolean =>
  text.kind[at] === K.number &&
  text.digits(at) <= 2 &&
  (text.kind[at + 1] !== K.none || text.doc.mark(at + 1) !== 0 || isDe(text, at + 1)) &&
  freeStanding(text, at);

export const monthAhead = (text: Marked, at: number): boolean => {
  for (let i = at + 1; i < at + 8; i++) if (text.kind[i] === K.month || text.kind[i] === K.roman) return true;
  return false;
};

const dateAfterWeekday = (text: Marked, at: number): boolean => {
  for (let i = at + 1; i < at + 5; i++) if (text.kind[i] === K.number || text.kind[i] === K.month) return true;
  return false;
};

/** The bracket that `(` opened before the date. */
export const closing = part("[)]", (text, at): Read<null> => {
  if (text.markAt(at) !== 0x29) return { value: null, last: at };
  for (let i = at - 1; i > at - 8; i--) if (text.markAt(i) === 0x28) return { value: null, last: namesDay(text, i - 1) ? at + 1 : at };
  return { value: null, last: at };
});

function namesDay(text: Marked, at: number): boolean {
  const what = text.kindAt(at);
  return what === K.weekday || what === K.dayPart || what === K.deictic;
}

export const notName = unless("name", isName);

/** `September 9. 2018`, where nothing goes on behind the year */
const stoppedYear = part("[year]", (text, at): Read<YearTail | null> => {
  const read = yearTail.read(text, at);
  if (read !== null) return read;
  const year = text.markAt(at) === 0x2e && text.glued(at) ? year4.read(text, at + 1) : null;
  if (year === null || year.value < 1900 || year.value > 2099) return { value: null, last: at };
  const next = year.last;
  const goesOn = text.doc.isWord(next) && !text.breaks(next) && !text.doc.is(next, CAPITAL);
  return goesOn ? { value: null, last: at } : { value: { year: year.value }, last: next };
});

export const optionalYear = part("[year]", (text, at): Read<YearTail | null> => yearTail.read(text, at) ?? { value: null, last: at });

/** "of", or the mark in `12-Mar-24` and `12/Mar/2024` */
export const joint = part("[of - /]", (text, at) => {
  const mark = text.markAt(at);
  // "1. August 2023" as some languages write it
  if (mark === 0x2e && text.glued(at) && text.kind[at + 1] === K.month && !text.breaks(at + 1) && !text.glued(at + 1)) {
    const year = text.markAt(at + 2) === 0x2e ? at + 3 : at + 2;
    // "on 29. September": where no sentence ends between
    const isOne = text.doc.sentence[at + 1] === text.doc.sentence[at];
    return { value: null, last: isOne || (text.is(year, K.number) && text.digits(year) === 4) ? at + 1 : at };
  }
  const joins =
    text.is(at, K.of) || isDe(text, at) || ((isDash(mark) || mark === 0x2f || mark === 0x2e) && text.glued(at) && text.glued(at + 1));
  return { value: null, last: joins ? at + 1 : at };
});

/** "4 de mayo de 2022" */
const isDe = (text: Marked, at: number): boolean => text.kind[at + 1] === K.month && text.doc.lower(at) === "de";

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
  const after = isDe(text, at - 2) && text.doc.lower(at) === "de" ? at + 1 : at;
  return yearTail.read(text, after) ?? { value: null, last: at };
});

const isJointMonth = (text: Marked, at: number): boolean =>
  text.glued(at) && (isDash(text.doc.mark(at - 1)) || text.doc.mark(at - 1) === 0x2f || text.doc.mark(at - 1) === 0x2e);

/** "the 12th of May": with its article. */
const isTheDayOf = (text: Marked, at: number): boolean =>
  text.is(at, K.the) && text.kind[at + 1] === K.number && text.kind[at + 2] === K.suffix && text.kind[at + 3] === K.of;

/** "the first of July" */
const isWordedDayOf = (text: Marked, at: number): boolean =>
  text.is(at, K.the) &&
  text.kind[at + 1] === K.ordinal &&
  text.kind[at + 2] === K.of &&
  text.kind[at + 3] === K.month &&
  text.doc.is(at + 3, CAPITAL);

const theOfDay = part("[the]", (text, at) => ({ value: null, last: isTheDayOf(text, at) ? at + 1 : at }));

export const dayMonth = dateRule({
  name: "date/day-month",
  starts: (text, at) => (isTheDayOf(text, at) ? dayNumber(text, at + 1) : dayNumber(text, at)) && monthAhead(text, at),
  pattern: [theOfDay, day, joint, month, yearAfterJoint, dayPartTail, weekdayTail, clockTail, notName],
  make: (_the, day, _joint, month, tail, _part, weekday, clock) => dated({ month, day, tail, weekday, clock }),
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
    "on 12.III.2024": "2024-03-12",
    "5 May this year": "--05-05 year+0",
    "4 May 2022, Wednesday": "Wed 2022-05-04",
    "1. August 2023 16:59": "2023-08-01T16:59",
    "met on 29. September in Oslo": "--09-29",
    "on 4 July evening": "--07-04",
    "4 de mayo de 2022": "2022-05-04",
  },
  no: ["31 June 2024", "12 March Street", "March 2024", "5 may leave", "29 February 2023", "1.12 March", "32 May"],
});

export const wordedDay = dateRule({
  name: "date/the-first-of-month",
  starts: isWordedDayOf,
  pattern: [
    part("the first of", (text, at) => {
      const value = text.value[at + 1] as number;
      return value >= 1 && value <= 31 ? { value, last: at + 3 } : null;
    }),
    month,
    optionalYear,
    notName,
  ],
  make: (day, month, tail) => dated({ month, day, tail, weekday: null, clock: null }),
  yes: { "on the first of July": "--07-01", "the second of May 2023": "2023-05-02" },
  no: ["the first of the month", "the first March meeting"],
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

/** "May the 18th" */
const isTheOrdinal = (text: Marked, at: number): boolean =>
  text.is(at, K.the) && text.kind[at + 1] === K.number && text.kind[at + 2] === K.suffix;
const theBefore = part("[the]", (text, at) => ({ value: null, last: isTheOrdinal(text, at) ? at + 1 : at }));

export const monthDay = dateRule({
  name: "date/month-day",
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at),
  pattern: [month, theBefore, day, stoppedYear, dayPartTail, weekdayTail, clockTail, notName],
  make: (month, _the, day, tail, _part, weekday, clock) => dated({ month, day, tail, weekday, clock }),
  yes: {
    "on June 3, a report said": "--06-03",
    "May 18, 2021": "2021-05-18",
    "May the 18th": "--05-18",
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
    "September 9. 2018 |": "2018-09-09",
  },
  no: ["March 2024", "May 3,000 people", "may 3 people come", "June 31", "April 5.5 percent", "July 15 Martyrs' Bridge", "march 12 km"],
});

export const monthThenDay = (text: Marked, at: number): boolean =>
  isTheOrdinal(text, at + 1) || text.kind[at + 1] === K.number || (text.doc.mark(at + 1) === 0x2e && text.kind[at + 2] === K.number);

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
    "Thursday morning, April 18, 2024": "Thu 2024-04-18",
    "Friday June 7 at 10:30": "Fri --06-07T10:30",
  },
  no: ["Monday June", "Monday, June and July", "Tuesday (Dec 13) on"],
});

function skipCommaThe(text: Marked, at: number): number {
  let i = dayPartTail.read(text, at)?.last ?? at;
  const mark = text.markAt(i);
  if (mark === 0x2c || isDash(mark)) i++;
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
