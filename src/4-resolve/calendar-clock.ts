import { type Day, dayOf, parseIsoDay, partsOf, two, weekday } from "../0-ground/civil-day.ts";
import type { Clock } from "../3-recognise/dates/said.ts";
import type { Resolution } from "./calendar-around.ts";

/** A clock time on a day that the text gave, or on that of the publication. */
export const onClock = (day: string, clock: Clock, anchor: "published" | number): Resolution => ({
  value: withClock(day, clock),
  anchor,
  direction: null,
  note: null,
});

/** `2024-03-04T10:00+04:00`; the day itself where no clock time was said. */
export const withClock = (day: string, clock: Clock | undefined): string => (clock ? `${day}${clockValue(clock, day)}` : day);

/** `T10:00+04:00`; `day` settles zones that go with the season. */
export const clockValue = (clock: Clock, day: string): string =>
  `T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? "" : `:${two(clock.second)}`}${offsetOn(clock.zone, day)}`;

/** Hours behind UTC in winter. */
const AMERICAN: Readonly<Record<string, number>> = { ET: 5, CT: 6, MT: 7, PT: 8 };

function offsetOn(zone: string | null, day: string): string {
  const behind = zone === null ? undefined : AMERICAN[zone];
  if (zone === null || behind === undefined) return zone ?? "";
  const at = parseIsoDay(day);
  if (at === null) return "";
  const { year } = partsOf(at);
  const isSummer = year >= 2007 && at >= nthSunday(year, 3, 2) && at < nthSunday(year, 11, 1);
  // Before 2007 the rule was another: near its edges nothing is claimed.
  if (year < 2007 && at >= nthSunday(year, 3, 1) && at <= nthSunday(year, 11, 2)) return "";
  return `-${two(behind - (isSummer ? 1 : 0))}:00`;
}

function nthSunday(year: number, month: number, nth: number): Day {
  const first = dayOf(year, month, 1) as Day;
  return first + ((7 - weekday(first)) % 7) + 7 * (nth - 1);
}
