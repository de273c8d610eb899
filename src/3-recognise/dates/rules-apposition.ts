import type { Read } from "../../0-ground/rule.ts";
import { clockTail } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { isoDay, numeric } from "./numeric-parts.ts";
import { dateRule, day, month, part, weekday } from "./parts.ts";
import { closing, dated, joint, monthThenDay, notName, optionalYear } from "./rules-day.ts";
import type { Calendar, Numeric } from "./said.ts";
import { dayPartTail, type YearTail } from "./tails.ts";
import { changed } from "./telling.ts";
import { K } from "./vocabulary.ts";

/** A day named twice: by its distance or weekday, and by its date. */

/**
 * "today, March 4, 2025", "This morning, Monday, August 28", "Tuesday (11/12/2019)": the date tells which day it was.
 */
export const appositive = dateRule({
  name: "date/today-date",
  starts: (text, at) => {
    const what = text.kind[at];
    if (what === K.which && text.kind[at + 1] !== K.weekday && text.kind[at + 1] !== K.dayPart) return false;
    for (let i = at + 1; i < at + 9; i++) if (text.kind[i] === K.number) return true;
    return false;
  },
  pattern: [
    part("[which]", (text, at): Read<number> | null => {
      const what = text.kind[at];
      if (what === K.deictic || what === K.weekday) return { value: what, last: at };
      return what === K.which ? { value: what, last: at + 1 } : null;
    }),
    part("day", (text, at): Read<{ weekday: number | null; part: boolean }> | null => {
      const read = weekday.read(text, at);
      if (read) return { value: { weekday: read.value, part: false }, last: read.last };
      if (text.kind[at] === K.deictic) return { value: { weekday: null, part: false }, last: at + 1 };
      return text.kind[at] === K.dayPart ? { value: { weekday: null, part: true }, last: at + 1 } : null;
    }),
    dayPartTail,
    part("[, weekday,]", (text, at): Read<number | null> => {
      const comma = text.markAt(at) === 0x2c ? at + 1 : at;
      const read = weekday.read(text, comma);
      const next = read?.last ?? comma;
      return { value: read?.value ?? null, last: next };
    }),
    part("[, (]", (text, at) => {
      const mark = text.markAt(at);
      return { value: mark === 0x28, last: mark === 0x2c || mark === 0x28 ? at + 1 : at };
    }),
    part("date", (text, at): Read<Calendar | Numeric> | null => wholeDate(text, text.is(at, K.the) ? at + 1 : at)),
    clockTail,
    closing,
    notName,
  ],
  make: (how, { weekday, part }, _part, second, open, date, clock) => {
    // "today (17 July)": two expressions; the figures of "Tuesday (11/12/2019)" say nothing by themselves.
    if (open && date.kind === "calendar") return null;
    if (how === K.weekday && (second !== null || date.kind === "calendar") && !(date.kind === "calendar" && date.year !== undefined))
      return null;
    if (part && how !== K.which) return null;
    const day = second ?? weekday;
    return changed<Calendar | Numeric>(date, { ...(day === null ? {} : { weekday: day }), ...(clock === null ? {} : { clock }) });
  },
  yes: {
    "signed today, March 4, 2025,": "2025-03-04",
    "Tomorrow, Tuesday, August 29, the": "Tue --08-29",
    "This morning, Monday, August 28,": "Mon --08-28",
    "on Tuesday (11/12/2019) said": "Tue 11/12/2019",
    "Monday, 2021-06-07 09:48:36": "Mon 2021-06-07T09:48:36",
    "on Friday, 12.03.2021": "Fri 12.03.2021",
  },
  no: [
    "met yesterday (12 March)",
    "today, March",
    "today 12 ministers met",
    "this Monday 12 ministers",
    "Monday and 3 June",
    "Monday, 12 ministers",
  ],
});

function wholeDate(text: Marked, at: number): Read<Calendar | Numeric> | null {
  const named = monthDayYear(text, at) ?? dayMonthYear(text, at);
  if (named !== null) return named;
  const read = text.digits(at) === 4 ? isoDay(text, at) : numeric(text, at);
  return read;
}

function monthDayYear(text: Marked, at: number): Read<Calendar> | null {
  const named = monthThenDay(text, at) ? month.read(text, at) : null;
  const numbered = named && day.read(text, named.last);
  return named && numbered && withYear(text, named.value, numbered);
}

function dayMonthYear(text: Marked, at: number): Read<Calendar> | null {
  const numbered = day.read(text, at);
  const between = numbered && joint.read(text, numbered.last);
  const named = between && month.read(text, between.last);
  return numbered && named && withYear(text, named.value, { value: numbered.value, last: named.last });
}

function withYear(text: Marked, month: number, { value: day, last }: Read<number>): Read<Calendar> | null {
  const tail = optionalYear.read(text, last) as Read<YearTail | null>;
  const calendar = dated({ month, day, tail: tail.value, weekday: null, clock: null });
  return calendar && { value: calendar, last: tail.last };
}

/** "Sunday (Jan 15)" in "from Sunday (Jan 15) until Wednesday (Jan 18)": one end of a stretch. */
export const weekdayInBrackets = part("weekday (date)", (text, at): Read<Calendar> | null => {
  const named = weekday.read(text, at);
  if (named === null || text.markAt(named.last) !== 0x28) return null;
  const read = monthDayYear(text, named.last + 1) ?? dayMonthYear(text, named.last + 1);
  return read !== null && text.markAt(read.last) === 0x29 ? { value: { ...read.value, weekday: named.value }, last: read.last + 1 } : null;
});
