import { type ColumnTable, desc, from as tableFrom } from "arquero";
import { meetingsByPair } from "./contacts.ts";
import type { Day } from "./day.ts";
import { dayOf } from "./period.ts";

export interface GapsOfPair {
  /** Alpha-3 codes in alphabetical order. */
  readonly country_a: string;
  readonly country_b: string;
  /** Days on which the two met, each once. */
  readonly days: number;
  readonly first: string;
  readonly last: string;
  /** Days from one meeting to the next. */
  readonly median_gap: number;
  readonly longest_gap: number;
  /** When the longest gap began and ended; the first of them where several are equal. */
  readonly gap_from: string;
  readonly gap_to: string;
}

type Met = { readonly country_a: string; readonly country_b: string; readonly date_start: Day; readonly date_end: Day };

const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const gapsOf = (days: readonly string[]): Omit<GapsOfPair, "country_a" | "country_b"> => {
  const gaps = days.slice(1).map((day, index) => ({ from: days[index], to: day, length: between(days[index], day) }));
  const lengths = gaps.map(({ length }) => length).toSorted((a, b) => a - b);
  const middle = (lengths.length - 1) / 2;
  const longest = gaps.reduce((most, gap) => (gap.length > most.length ? gap : most));
  return {
    days: days.length,
    first: days[0],
    last: days[days.length - 1],
    median_gap: (lengths[Math.floor(middle)] + lengths[Math.ceil(middle)]) / 2,
    longest_gap: longest.length,
    gap_from: longest.from,
    gap_to: longest.to,
  };
};

/**
 * How long do two countries go without a meeting?
 *
 * One row is a pair of countries that met on at least two days. Left out: planned and cancelled meetings, those whose day is
 * not known, parties without a country, and the time before the first and after the last meeting in the articles.
 */
export const gapsBetweenMeetings = (meetings: ColumnTable, participants: ColumnTable): ColumnTable => {
  const days = new Map<string, Set<string>>();
  for (const met of meetingsByPair(meetings, participants).objects() as Met[]) {
    const day = dayOf(met);
    if (day === null) continue;
    const key = `${met.country_a} ${met.country_b}`;
    days.set(key, (days.get(key) ?? new Set()).add(day));
  }
  const rows: GapsOfPair[] = [...days]
    .filter(([, met]) => met.size > 1)
    .map(([key, met]) => ({ country_a: key.slice(0, 3), country_b: key.slice(4), ...gapsOf([...met].toSorted()) }));
  return tableFrom(rows, ["country_a", "country_b", "days", "first", "last", "median_gap", "longest_gap", "gap_from", "gap_to"])
    .orderby(desc("longest_gap"), "country_a", "country_b")
    .reify();
};
