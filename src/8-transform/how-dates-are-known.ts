import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

export interface DateKnowledge {
  readonly status: string;
  /** `stated`, `published`, or null where there is no date. */
  readonly date_basis: string | null;
  readonly precision: "day" | "month" | "year" | "interval" | "none";
  readonly reports: number;
  /** Of the reports with this status, from 0 to 1. */
  readonly share: number;
}

type Meeting = Pick<Row<"meetings">, "status"> & { readonly date_start: Day; readonly date_end: Day };
type Counted = Pick<DateKnowledge, "reports"> & { readonly total: number };

const lastDay = (month: string): string => new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).toISOString().slice(0, 10);

const precisionOf = (meeting: Meeting): DateKnowledge["precision"] => {
  const start = isoDay(meeting.date_start);
  const end = isoDay(meeting.date_end);
  if (start === null && end === null) return "none";
  if (start === null || end === null) return "interval";
  if (start === end) return "day";
  if (start.endsWith("-01") && end === lastDay(start.slice(0, 7))) return "month";
  return start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31` ? "year" : "interval";
};

/**
 * How is it known when a meeting takes place, and how exactly?
 *
 * One row is a status, a basis (the article states the date, or its day of publication stands in) and a precision.
 * Reports are counted, since each article has its own evidence. Nothing is left out.
 */
export const howDatesAreKnown = (meetings: ColumnTable): ColumnTable =>
  meetings
    .derive({ precision: fn(precisionOf) })
    .groupby("status", "date_basis", "precision")
    .rollup({ reports: op.count() })
    .groupby("status")
    .derive({ total: op.sum("reports") })
    .ungroup()
    .derive({ share: fn((known: Counted) => known.reports / known.total) })
    .select("status", "date_basis", "precision", "reports", "share")
    .orderby("status", desc("reports"), "date_basis", "precision")
    .reify();
