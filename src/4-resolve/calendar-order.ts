import { type Day, dayOf, weekday } from "../0-ground/civil-day.ts";
import type { Span } from "../0-ground/span.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Numeric } from "../3-recognise/dates/said.ts";

/** Whether the article writes the day before the month in `03/12/2024`, and what told so. */
export interface Order {
  readonly dayFirst: boolean;
  readonly note: string | null;
  /** The words that told it. */
  readonly evidence?: Span & { readonly rule: string };
}

const MONTH_FIRST: ReadonlySet<string> = new Set(["USA", "PHL", "FSM", "MHL", "PLW", "GUM", "ASM", "PRI"]);

/** One kind of evidence: the mentions that speak for either order. */
interface Votes {
  day: DateMention | null;
  month: DateMention | null;
}

/**
 * The order by the article's other dates (impossible months, weekdays beside them, the same day in words), then by its
 * publication, then by its outlet's country; null where these tell nothing or differ.
 */
export function numericOrder(mentions: readonly DateMention[], published: Day | null, country: string | null): Order | null {
  const possible: Votes = { day: null, month: null };
  const named: Votes = { day: null, month: null };
  const nearby: Votes = { day: null, month: null };
  const spelled = spelledDays(mentions);
  for (const mention of mentions) {
    for (const numeric of numericsOf(mention)) {
      const { first, second, year, stops } = numeric;
      if (stops || first === second) continue;
      if (first > 12) possible.day ??= mention;
      else if (second > 12) possible.month ??= mention;
      else {
        const dayFirst = dayOf(year, second, first);
        const monthFirst = dayOf(year, first, second);
        if (isNamed(numeric, dayFirst, spelled)) named.day ??= mention;
        if (isNamed(numeric, monthFirst, spelled)) named.month ??= mention;
        if (published !== null && isNear(dayFirst, published)) nearby.day ??= mention;
        if (published !== null && isNear(monthFirst, published)) nearby.month ??= mention;
      }
    }
  }
  for (const [votes, rule, note] of [
    [possible, "order/other-date", (which: string) => `another date of the article has the ${which} first`],
    [nearby, "order/publication", (which: string) => `with the ${which} first it is the day of publication`],
    [named, "order/weekday", (which: string) => `with the ${which} first it is the weekday, or the day in words, that the article gives`],
  ] as const) {
    const { day, month } = votes;
    if (day !== null && month !== null) {
      if (votes === possible) return null;
      continue;
    }
    const by = day ?? month;
    if (by === null) continue;
    return { dayFirst: day !== null, note: note(day === null ? "month" : "day"), evidence: { rule, start: by.start, end: by.end } };
  }
  if (country !== null) return { dayFirst: !MONTH_FIRST.has(country), note: `the outlet's country, ${country}` };
  return null;
}

/** "11.13.2013": full stops with the month first, which one date of the article proves and none denies; or null. */
export function stopsMonthFirst(mentions: readonly DateMention[]): Order | null {
  let proof: DateMention | null = null;
  for (const mention of mentions)
    for (const { first, second, stops } of numericsOf(mention)) {
      if (!stops) continue;
      if (first > 12) return null;
      if (second > 12) proof ??= mention;
    }
  return proof === null
    ? null
    : {
        dayFirst: false,
        note: "another date of the article has the month first",
        evidence: { rule: "order/other-date", start: proof.start, end: proof.end },
      };
}

function numericsOf({ said }: DateMention): readonly Numeric[] {
  if (said.kind === "numeric") return [said];
  return said.kind === "range" ? [said.from, said.to].filter((point) => point.kind === "numeric") : [];
}

/** Days that the article writes with the month's name and the year. */
function spelledDays(mentions: readonly DateMention[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { said } of mentions) {
    if (said.kind !== "calendar" || said.year === undefined || said.month === undefined || said.day === undefined) continue;
    const day = dayOf(said.year, said.month, said.day);
    if (day !== null) days.add(day);
  }
  return days;
}

const isNamed = (numeric: Numeric, day: Day | null, spelled: ReadonlySet<Day>): boolean =>
  day !== null && (numeric.weekday === undefined ? spelled.has(day) : weekday(day) === numeric.weekday);

const isNear = (day: Day | null, published: Day): boolean => day !== null && Math.abs(day - published) <= 1;
