import { type ColumnTable, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

export interface MonthOfMeetings {
  /** `2024-06` */
  readonly month: string;
  /** Encounters, each once. */
  readonly meetings: number;
  /** Reports of them: one encounter may stand in several articles. */
  readonly reports: number;
}

type Meeting = Pick<Row<"meetings">, "status"> & { readonly date_start: Day; readonly date_end: Day };

const monthOf = ({ date_start, date_end }: Meeting): string | null => {
  const month = isoDay(date_start)?.slice(0, 7) ?? null;
  return month !== null && month === isoDay(date_end)?.slice(0, 7) ? month : null;
};

/**
 * How many meetings took place in each month?
 *
 * One row is a month with at least one meeting. Left out: planned and cancelled meetings, and those whose date is empty
 * or allows days of more than one month.
 */
export const meetingsByMonth = (meetings: ColumnTable): ColumnTable =>
  meetings
    .filter(fn((meeting: Meeting) => meeting.status === "held" && monthOf(meeting) !== null))
    .derive({ month: fn(monthOf) })
    .groupby("month")
    .rollup({ meetings: op.distinct("event_id"), reports: op.count() })
    .orderby("month")
    .reify();
