import { isoDay, parseIsoDay, weekStart } from "../0-ground/civil-day.ts";
import type { Calendar } from "../3-recognise/dates/said.ts";
import type { Around, Last, Resolution } from "./calendar-around.ts";
import { clockValue } from "./calendar-clock.ts";
import { inYear, none, plain, within } from "./calendar-period.ts";
import { weekdayValue } from "./calendar-weekday.ts";
import { dayOfMonth, yearless } from "./calendar-yearless.ts";

/** The EDTF value of a calendar expression. */
export function calendarValue(said: Calendar, around: Around): Resolution {
  const read = withoutClock(said, around);
  if (said.same) return { ...read, value: read.value === null ? null : samePeriod(read.value, around.last) };
  if (said.week) return { ...read, value: read.value === null ? null : weekOf(read.value) };
  if (said.clock === undefined || read.value === null) return read;
  return read.value.length === 10 && !read.value.includes("/")
    ? { ...read, value: `${read.value}${clockValue(said.clock, read.value)}` }
    : { ...read, value: null };
}

/** What was mentioned, in another year: `2022-01/2022-06` in `2021`; the year itself where that was no part of one. */
function samePeriod(year: string, last: Last | null): string {
  const parts = last === null ? null : /^(\d{4})(-\d\d(?:-\d\d)?)(?:\/(\d{4})(-\d\d(?:-\d\d)?))?$/.exec(last.value);
  // A single day is no period.
  if (
    parts === null ||
    (parts[4] === undefined && (parts[2] as string).length > 3) ||
    !/^\d{4}$/.test(year) ||
    (parts[3] !== undefined && parts[3] !== parts[1])
  )
    return year;
  return parts[4] === undefined ? `${year}${parts[2]}` : `${year}${parts[2]}/${year}${parts[4]}`;
}

function weekOf(day: string): string | null {
  const at = parseIsoDay(day);
  return at === null ? null : `${isoDay(weekStart(at))}/${isoDay(weekStart(at) + 6)}`;
}

function withoutClock(said: Calendar, around: Around): Resolution {
  if (said.year !== undefined) return plain(inYear(said, said.year));
  if (said.within) return within(said, said.within, around);
  if (said.weekday !== undefined && said.month === undefined && said.day === undefined) return weekdayValue(said, around);
  if (said.month !== undefined || said.group !== undefined) return yearless(said, around);
  return said.day === undefined ? none("it names nothing") : dayOfMonth(said.day, said.weekday, around);
}
