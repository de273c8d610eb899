import { addMonths, type Day, dayOf, four, isoDay, partsOf, two, weekday, weekStart } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { Calendar, Ref } from "../3-recognise/dates/said.ts";
import type { Around, Resolution } from "./calendar-around.ts";
import type { Direction } from "./calendar-tense.ts";

/** `2021-06-03`, or null where there is no such day */
export const onDay = (year: number, month: number, day: number): string | null =>
  dayOf(year, month, day) === null ? null : `${four(year)}-${two(month)}-${two(day)}`;

/** Notes of expressions whose words contradict the calendar or each other, and of those that name no day of it. */
export const NO_SUCH_DAY = "there is no such day";
export const ENDS_BEFORE = "it would end before it begins";
export const NOT_TOLD = "the calendar does not tell it";

export const none = (note: string): Resolution => ({ value: null, anchor: null, direction: null, note });
export const plain = (value: string | null): Resolution => ({
  value,
  anchor: null,
  direction: null,
  note: value === null ? NO_SUCH_DAY : null,
});
export const NO_ANCHOR = "the article has no day of publication";

/** A year or a part of it that the words name: `2024`, `2024-03`, `2024-33` for its first quarter; null where there is no such day. */
export function inYear(said: Calendar, year: number): string | null {
  if (said.unknown) return four(year).slice(0, -said.unknown) + "X".repeat(said.unknown);
  if (said.group !== undefined) return `${four(year)}-${two(said.group)}`;
  if (said.month === undefined) return four(year);
  return said.day === undefined ? `${four(year)}-${two(said.month)}` : onDay(year, said.month, said.day);
}

/** "September this year", "Monday last week", "the same day", "two weeks ago" */
export function within(said: Calendar, ref: Ref, around: Around): Resolution {
  const direction: Direction | null = ref.shift < 0 ? "past" : ref.shift > 0 ? "future" : null;
  if (ref.from === "published") {
    const base = ref.unit === "day" ? around.spoken : around.published;
    if (base === null) return none(NO_ANCHOR);
    return {
      value: inPeriod(said, ref, base, around),
      anchor: "published",
      direction,
      note: base === around.published ? null : `spoken on ${isoDay(base)}`,
    };
  }
  const again = isBare(said) && ref.shift < 0 ? around.counted(ref) : null;
  if (again !== null) return { value: again.value, anchor: again.index, direction, note: "the same as before" };
  const last = ref.unit !== "day" ? around.last : ref.shift === 0 ? around.eventDay() : around.lastDay;
  const bounds = last === null ? null : edtfBounds(last.value);
  if (last === null || bounds?.first == null || bounds.last == null) return none("no date stands before it");
  // What was mentioned must be told as finely as what hangs on it: "three days later" needs a day.
  if (isBare(said) && finer(ref.unit, bounds.last - bounds.first)) return none("the date before it is told too roughly");
  return { value: inPeriod(said, ref, bounds.first, around), anchor: last.index, direction, note: null };
}

const isBare = (said: Calendar): boolean =>
  said.month === undefined && said.group === undefined && said.day === undefined && said.weekday === undefined;

function inPeriod(said: Calendar, ref: Ref, base: Day, around: Around): string | null {
  if (ref.unit === "year" && (said.month !== undefined || said.group !== undefined)) return inYear(said, partsOf(base).year + ref.shift);
  if (ref.unit === "month" && said.day !== undefined) {
    const at = partsOf(addMonths(base, ref.shift));
    return onDay(at.year, at.month, said.day);
  }
  if (ref.unit === "week" && said.weekday !== undefined) return isoDay(weekStart(base) + ref.shift * 7 + said.weekday - 1);
  return shifted(ref, base, around);
}

const finer = (unit: Ref["unit"], days: number): boolean =>
  (unit === "day" && days > 0) || (unit === "week" && days > 6) || (unit === "month" && days > 30);

function shifted({ unit, shift }: Ref, base: Day, around: Around): string | null {
  const { year } = partsOf(base);
  switch (unit) {
    case "day":
      return isoDay(base + shift);
    case "week": {
      const monday = weekStart(base) + shift * 7;
      return `${isoDay(monday)}/${isoDay(monday + 6)}`;
    }
    case "weekend": {
      const back = shift === 0 && weekday(base) < 6 && around.direction() === "past" ? -7 : 0;
      const saturday = weekStart(base) + 5 + shift * 7 + back;
      return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
    }
    case "month":
      return isoDay(addMonths(base, shift)).slice(0, 7);
    case "quarter": {
      const at = partsOf(addMonths(base, shift * 3));
      return `${four(at.year)}-${33 + Math.floor((at.month - 1) / 3)}`;
    }
    case "year":
      return four(year + shift);
    case "decade":
      return `${four(Math.floor(year / 10) * 10 + shift * 10).slice(0, 3)}X`;
    case "century":
      return `${four(year + shift * 100).slice(0, 2)}XX`;
    default:
      return null;
  }
}

/** What was reckoned from the day of publication. */
export const against = (value: string | null, direction: Direction | null, note: string | null = null): Resolution => ({
  value,
  anchor: "published",
  direction,
  note,
});
