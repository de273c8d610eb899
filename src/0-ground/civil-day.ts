/** A civil day as a count of days since 1970-01-01. No clock, no time zone. */
export type Day = number;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in `month` (1 to 12) of `year`. */
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0));

/** The day, or null where the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return civil(year, month, day);
}

// Days from civil, after the algorithm by Howard Hinnant: years begin in March, so that the leap day is the last.
function civil(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export function partsOf(at: Day): YearMonthDay {
  const z = at + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (at: Day): number => ((((at + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week that holds `at`. */
export const weekStart = (at: Day): Day => at - (weekday(at) - 1);

/** A month or a day of a date: `06`. */
export const two = (value: number): string => TWO[value] ?? `${value}`;
const TWO: readonly string[] = Array.from({ length: 100 }, (_, value) => (value < 10 ? `0${value}` : `${value}`));
/** A year of a date: `0987`. */
export const four = (value: number): string => (value >= 1000 ? `${value}` : String(value).padStart(4, "0"));

// The days written last, each in the slot of its last bits: a text names few, and each of them often.
const SLOTS = 1024;
const written: string[] = new Array<string>(SLOTS).fill("");
const writtenDay = new Float64Array(SLOTS).fill(Number.NaN);

/** `2021-06-03` */
export function isoDay(at: Day): string {
  const slot = at & (SLOTS - 1);
  if (writtenDay[slot] === at) return written[slot] as string;
  const { year, month, day } = partsOf(at);
  const iso = `${four(year)}-${two(month)}-${two(day)}`;
  writtenDay[slot] = at;
  written[slot] = iso;
  return iso;
}

/** The day that an ISO date names, or null. */
export function parseIsoDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  return year < 0 || month < 0 || day < 0 ? null : dayOf(year, month, day);
}

/** The number that the digits `text[start:end]` write, or -1 where one is no digit. */
export function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `months` later, at the same day of the month or the month's last. */
export function addMonths(at: Day, months: number): Day {
  const { year, month, day } = partsOf(at);
  const total = year * 12 + (month - 1) + months;
  const toYear = Math.floor(total / 12);
  const toMonth = (total % 12) + 1;
  return civil(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}
