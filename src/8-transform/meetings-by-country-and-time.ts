import { type ColumnTable, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

export type Step = "day" | "month" | "quarter" | "year";

export interface MeetingsInTime {
  /** Where they took place. */
  readonly country: string;
  /** The first day of the step. */
  readonly date: string;
  /** Encounters, each once. */
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
}

type Meeting = Pick<Row<"meetings">, "status" | "country"> & { readonly date_start: Day; readonly date_end: Day };

const firstDay: Readonly<Record<Step, (day: string) => string>> = {
  day: (day) => day,
  month: (day) => `${day.slice(0, 7)}-01`,
  quarter: (day) => `${day.slice(0, 4)}-${String(Math.floor((+day.slice(5, 7) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

/**
 * When did meetings take place in each country?
 *
 * One row is a country and a day, month, quarter or year with at least one meeting. Left out: planned and cancelled meetings,
 * those of unknown country (telephone and video calls among them), and those whose day is not known.
 */
export const meetingsByCountryAndTime = (meetings: ColumnTable, step: Step): ColumnTable =>
  meetings
    .filter(
      fn(
        (meeting: Meeting) =>
          meeting.status === "held" &&
          meeting.country !== null &&
          meeting.date_start !== null &&
          isoDay(meeting.date_start) === isoDay(meeting.date_end),
      ),
    )
    .orderby("meeting_id")
    .derive({ date: fn((meeting: Meeting) => firstDay[step](isoDay(meeting.date_start) ?? "")) })
    .groupby("country", "date")
    .rollup({ meetings: op.distinct("event_id"), meeting_ids: op.array_agg("meeting_id") })
    .orderby("date", "country")
    .reify();
