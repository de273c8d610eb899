import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

export type Period = "month" | "quarter" | "year";

type Dated = { readonly date_start: Day; readonly date_end: Day };

/** `2024-06`, `2024-Q2` or `2024` */
const namedPeriod = (day: string, period: Period): string => {
  if (period === "year") return day.slice(0, 4);
  return period === "month" ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(+day.slice(5, 7) / 3)}`;
};

/** The period in which a row lies; null where it has no date or one that allows days of several periods. */
export const periodOf = ({ date_start, date_end }: Dated, period: Period): string | null => {
  const [start, end] = [isoDay(date_start), isoDay(date_end)];
  if (start === null || end === null) return null;
  const first = namedPeriod(start, period);
  return first === namedPeriod(end, period) ? first : null;
};

/** The day of a row; null where it has none or allows several. */
export const dayOf = ({ date_start, date_end }: Dated): string | null => {
  const day = isoDay(date_start);
  return day !== null && day === isoDay(date_end) ? day : null;
};

export const isHeld = (meeting: Pick<Row<"meetings">, "status">): boolean => meeting.status === "held";
