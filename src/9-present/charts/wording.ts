import { byUnit } from "../../0-ground/by-unit.ts";

/** English names by alpha-3 code; a code without a name is shown as it is. */
export type CountryNames = ReadonlyMap<string, string>;

const months = "January February March April May June July August September October November December".split(" ");
const quarters = ["first", "second", "third", "fourth"];

type Step = "day" | "month" | "quarter" | "year";

/** `2024-06-04` as `4 June 2024`, or in longer steps `June 2024`, `second quarter of 2024`, `2024` */
export const dateInWords = (day: string, step: Step = "day"): string => {
  const [year, month] = [day.slice(0, 4), +day.slice(5, 7)];
  if (step === "year") return year;
  if (step === "quarter") return `${quarters[Math.floor((month - 1) / 3)]} quarter of ${year}`;
  return `${step === "day" ? `${+day.slice(8)} ` : ""}${months[month - 1]} ${year}`;
};

export const periodInWords = (first: string, last: string, step: Step = "day"): string =>
  first === last ? dateInWords(first, step) : `${dateInWords(first, step)} to ${dateInWords(last, step)}`;

/** `, 4 June 2024 to 1 July 2024`: the time from the first to the last of the days, for the end of a line; nothing where none is known. */
export const spanning = (days: readonly (string | null)[]): string => {
  const known = days.filter((day) => day !== null).toSorted(byUnit);
  return known.length === 0 ? "" : `, ${periodInWords(known[0], known[known.length - 1])}`;
};

/** `1234567.5` as `1,234,567.5` */
export const grouped = (value: number): string => {
  const [whole = "", fraction] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
};

/** `1 meeting`, `2 meetings` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c` */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
