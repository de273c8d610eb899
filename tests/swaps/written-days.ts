import type { Cells } from "../../src/8-evaluate/likeness.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A day taken apart, and an hour of it. */
export interface At {
  readonly iso: string;
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export function at(iso: string, hour = 17, minute = 25): At {
  const [year, month, day] = iso.split("-") as [string, string, string];
  return { iso, year, month: Number(month), day: Number(day), hour, minute };
}

export const two = (number: number): string => String(number).padStart(2, "0");
export const monthOf = ({ month }: At): string => MONTHS[month - 1] as string;
export const shortOf = (when: At): string => monthOf(when).slice(0, 3);
export const weekdayOf = ({ iso }: At): string => WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] as string;
const clock = ({ hour, minute }: At): string => `${two(hour)}:${two(minute)}`;
const half = ({ hour, minute }: At): string => `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}`;
const pm = ({ hour }: At): string => (hour < 12 ? "AM" : "PM");
const ordinal = (day: number): string => `${day}${day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th")}`;

type Form = (when: At) => string;

/** Whole days as pages write them. */
export const DAYS: readonly Form[] = [
  (w) => `${w.day} ${monthOf(w)} ${w.year}`,
  (w) => `${monthOf(w)} ${w.day}, ${w.year}`,
  (w) => `${shortOf(w)} ${w.day}, ${w.year}`,
  (w) => `${w.day} ${shortOf(w)} ${w.year}`,
  (w) => `${two(w.day)}.${two(w.month)}.${w.year}`,
  (w) => `${weekdayOf(w)}, ${monthOf(w)} ${w.day}, ${w.year}`,
  (w) => `${weekdayOf(w)} ${w.day} ${monthOf(w)} ${w.year}`,
  (w) => `${weekdayOf(w).slice(0, 3)} ${two(w.day)} ${shortOf(w)} ${w.year}`,
  (w) => `${w.year}-${two(w.month)}-${two(w.day)}`,
  (w) => `${w.year}/${two(w.month)}/${two(w.day)}`,
  (w) => `${w.year}.${two(w.month)}.${two(w.day)}`,
  (w) => `${ordinal(w.day)} ${monthOf(w)} ${w.year}`,
  (w) => `${ordinal(w.day)} ${monthOf(w)}, ${w.year}`,
  (w) => `${monthOf(w)} ${ordinal(w.day)}, ${w.year}`,
  (w) => `${two(w.day)}-${shortOf(w)}-${w.year}`,
  (w) => `${shortOf(w)}${w.month === 5 ? "" : "."} ${w.day}, ${w.year}`,
  (w) => `${monthOf(w).toUpperCase()} ${w.day}, ${w.year}`,
  (w) => `${two(w.day)} ${shortOf(w).toUpperCase()} ${w.year}`,
];

/** A form, and what stands behind the time in the value. */
type ClockForm = readonly [form: Form, zone: string];

/** Days with a clock time. */
export const TIMES: readonly ClockForm[] = [
  [(w) => `${w.day} ${monthOf(w)} ${w.year} ${clock(w)} (UTC+04:00)`, "+04:00"],
  [(w) => `${two(w.day)}.${two(w.month)}.${w.year} ${clock(w)}`, ""],
  [(w) => `${weekdayOf(w).slice(0, 3)} ${two(w.day)} ${shortOf(w)} ${w.year}, ${half(w)} ${pm(w)}`, ""],
  [(w) => `${shortOf(w)} ${w.day}, ${w.year} at ${clock(w)} GMT`, "Z"],
  [(w) => `${weekdayOf(w)}, ${w.day} ${monthOf(w)} ${w.year} ${clock(w)}`, ""],
  [(w) => `${w.year}-${two(w.month)}-${two(w.day)} ${clock(w)}`, ""],
  [(w) => `${clock(w)}, ${w.day} ${monthOf(w)} ${w.year}`, ""],
  [(w) => `${shortOf(w)} ${two(w.day)}, ${w.year} ${half(w)} ${pm(w)}`, ""],
  [(w) => `${monthOf(w)} ${w.day}, ${w.year} ${half(w)} ${pm(w).toLowerCase()}`, ""],
  [(w) => `${w.day} ${shortOf(w)} ${w.year} | ${clock(w)}`, ""],
  [(w) => `${two(w.day)}/${two(w.month)}/${w.year} - ${clock(w)}`, ""],
  [(w) => `${monthOf(w)} ${w.day}, ${w.year} - ${clock(w)}`, ""],
  [(w) => `${clock(w)} ${two(w.day)}.${two(w.month)}.${w.year}`, ""],
  [(w) => `${w.day} ${monthOf(w)} ${w.year}, ${clock(w)} (GMT+5)`, "+05:00"],
  [(w) => `${half(w)}${pm(w).toLowerCase()}, ${w.day} ${shortOf(w)} ${w.year}`, ""],
  [(w) => `${weekdayOf(w)} ${monthOf(w)} ${w.day}, ${w.year} ${half(w)} ${pm(w)}`, ""],
];

/** Days without a year, in datelines. */
export const SHORT: readonly Form[] = [
  (w) => `${monthOf(w)} ${w.day}`,
  (w) => `${w.day} ${monthOf(w)}`,
  (w) => `${shortOf(w)} ${w.day}`,
  (w) => `${w.day} ${shortOf(w)}`,
  (w) => `${shortOf(w)}${w.month === 5 ? "" : "."} ${w.day}`,
  (w) => `${monthOf(w).toUpperCase()} ${w.day}`,
  (w) => `${w.day} ${shortOf(w).toUpperCase()}`,
];

export const dateRow = (text: string, when: At): Cells => ({ text, type: "date", value: when.iso, mod: null });

export const timeRow = (text: string, when: At, zone: string): Cells => ({
  text,
  type: "time",
  value: `${when.iso}T${clock(when)}${zone}`,
  mod: null,
});
