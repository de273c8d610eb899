import { type ColumnTable, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import type { Day } from "./day.ts";
import { isHeld, type Period, periodOf } from "./period.ts";

export interface ModeInTime {
  /** `2024-06`, `2024-Q2` or `2024` */
  readonly period: string;
  /** `in_person`, `phone`, `video`, or null where the article leaves it open. */
  readonly mode: string | null;
  /** Encounters, each once. */
  readonly meetings: number;
  /** Of the period's encounters, from 0 to 1. */
  readonly share: number;
  readonly meeting_ids: readonly string[];
}

type Meeting = Pick<Row<"meetings">, "status"> & { readonly date_start: Day; readonly date_end: Day };
type Counted = { readonly meetings: number; readonly all: number };

/**
 * Do people meet in person, or by telephone and video, and does it change in time?
 *
 * One row is a period and a mode, with those whose mode is not told in rows of their own. Left out: planned and cancelled
 * meetings, and those that lie in no one period.
 */
export const modesInTime = (meetings: ColumnTable, period: Period): ColumnTable =>
  meetings
    .filter(fn((meeting: Meeting) => isHeld(meeting) && periodOf(meeting, period) !== null))
    .derive({ period: fn((meeting: Meeting) => periodOf(meeting, period)) })
    .orderby("meeting_id")
    .groupby("period", "mode")
    .rollup({ meetings: op.distinct("event_id"), meeting_ids: op.array_agg("meeting_id") })
    .groupby("period")
    .derive({ all: op.sum("meetings") })
    .ungroup()
    .derive({ share: fn((mode: Counted) => mode.meetings / mode.all) })
    .orderby("period", "mode")
    .select("period", "mode", "meetings", "share", "meeting_ids")
    .reify();
