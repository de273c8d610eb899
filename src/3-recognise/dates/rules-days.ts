import type { Read } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { dateRule, day, isDash, month, numberGoesOn, part, unless } from "./parts.ts";
import { dated, dayMonth, dayNumber, joint, monthAhead, monthThenDay, notName, optionalYear } from "./rules-day.ts";
import type { Calendar, Said } from "./said.ts";
import { periodRef, type YearTail } from "./tails.ts";
import { K, UNIT } from "./vocabulary.ts";

/** Several days of a month: stretches and lists. */

/** A dash, "to", "through", "until", or "and" between two days that follow each other. */
export const joins = part("to|and|-", (text, at) => {
  if (isDash(text.markAt(at)) || (text.markAt(at) === 0x2f && text.glued(at))) return { value: "to" as const, last: at + 1 };
  if (text.is(at, K.to)) return { value: "to" as const, last: at + 1 };
  if (text.is(at, K.and) || text.markAt(at) === 0x26) return { value: "and" as const, last: at + 1 };
  return null;
});

/** A glance: something joins another day to "June 3". */
export const goesOn = (text: Marked, at: number): boolean => {
  for (let i = at + 2; i < at + 5; i++) {
    const mark = text.markAt(i);
    if (text.kind[i] === K.to || text.kind[i] === K.and || mark === 0x2c || mark === 0x26 || mark === 0x2f || isDash(mark)) return true;
  }
  return false;
};

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
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at) && goesOn(text, at),
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

/** "24 and 25 this month", "the 17th and 18th of next month" */
export const daysThisMonth = dateRule({
  name: "date/day-and-day-this-month",
  starts: (text, at) =>
    dayNumber(text, at) || (text.kind[at] === K.the && text.kind[at + 1] === K.number && text.kind[at + 2] === K.suffix),
  pattern: [
    theDay,
    joins,
    theDay,
    part("[of]", (text, at) => ({ value: null, last: text.is(at, K.of) ? at + 1 : at })),
    periodRef(UNIT.month),
  ],
  make: (from, join, to, _of, within) =>
    to <= from || (join === "and" && to !== from + 1)
      ? null
      : { kind: "range", from: { kind: "calendar", day: from, within }, to: { kind: "calendar", day: to, within } },
  yes: {
    "for 24 and 25 this month": "---24 month+0 to ---25 month+0",
    "the 17th and 18th of next month": "---17 month+1 to ---18 month+1",
    "12-14 of this month": "---12 month+0 to ---14 month+0",
  },
  no: ["24 and 27 this month", "24 and 25 this year", "24 this month"],
});

/** "June 3, 4 and 5": days that follow each other are one stretch. */
export const monthDayList = dateRule({
  name: "date/month-day-list",
  starts: (text, at) => text.kind[at] === K.month && monthThenDay(text, at) && goesOn(text, at),
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
