import { type Day, dayOf } from "../0-ground/civil-day.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Numeric } from "../3-recognise/dates/said.ts";

/** Whether the article writes the day before the month in `03/12/2024`, and what told so. */
export interface Order {
  readonly dayFirst: boolean;
  readonly note: string | null;
}

const MONTH_FIRST: ReadonlySet<string> = new Set(["USA", "PHL", "FSM", "MHL", "PLW", "GUM", "ASM", "PRI"]);

/** The order by the article's other dates, then by its publication, then by its outlet's country; null where these tell nothing or differ. */
export function numericOrder(mentions: readonly DateMention[], published: Day | null, country: string | null): Order | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let dayIsPublished = 0;
  let monthIsPublished = 0;
  for (const { said } of mentions) {
    const numbers: readonly Numeric[] =
      said.kind === "numeric" ? [said] : said.kind === "range" ? [said.from, said.to].filter((point) => point.kind === "numeric") : [];
    for (const { first, second, year, stops } of numbers) {
      if (stops) continue;
      if (first > 12) dayFirst++;
      else if (second > 12) monthFirst++;
      else if (published !== null && first !== second) {
        if (isNear(dayOf(year, second, first), published)) dayIsPublished++;
        if (isNear(dayOf(year, first, second), published)) monthIsPublished++;
      }
    }
  }
  if (dayFirst > 0 !== monthFirst > 0)
    return { dayFirst: dayFirst > 0, note: `another date of the article has the ${dayFirst > 0 ? "day" : "month"} first` };
  if (dayFirst > 0) return null;
  if (dayIsPublished > 0 !== monthIsPublished > 0)
    return { dayFirst: dayIsPublished > 0, note: `with the ${dayIsPublished > 0 ? "day" : "month"} first it is the day of publication` };
  if (country !== null) return { dayFirst: !MONTH_FIRST.has(country), note: `the outlet's country, ${country}` };
  return null;
}

const isNear = (day: Day | null, published: Day): boolean => day !== null && Math.abs(day - published) <= 1;
