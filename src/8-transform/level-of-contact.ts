import { type ColumnTable, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import type { Day } from "./day.ts";
import { isHeld, type Period, periodOf } from "./period.ts";

export const contactLevels = ["leaders", "ministers", "senior officials", "others"] as const;

export type ContactLevel = (typeof contactLevels)[number];

export interface LevelInTime {
  /** `2024-06`, `2024-Q2` or `2024` */
  readonly period: string;
  readonly level: ContactLevel;
  /** Encounters, each once. */
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
}

const levelOf: Readonly<Record<NonNullable<Row<"participants">["office_type"]>, number>> = {
  head_of_state: 0,
  head_of_government: 0,
  foreign_minister: 1,
  defence_minister: 1,
  other_minister: 1,
  deputy_minister: 2,
  chief_of_defence: 2,
  senior_officer: 2,
  ambassador: 2,
  legislator: 2,
  senior_official: 2,
  org_official: 2,
  executive: 3,
  other: 3,
};

type Party = Pick<Row<"participants">, "office_type" | "country">;
type Meeting = Pick<Row<"meetings">, "status"> & { readonly date_start: Day; readonly date_end: Day };
type Grouped = { readonly levels: readonly number[] };

/**
 * On what level do countries meet, and does it change in time?
 *
 * One row is a period and a level. A meeting's level is the one on which two countries met: each country counts with its most
 * senior party, and the second most senior country gives the level, so a president who receives a minister is a meeting of
 * ministers. Left out: planned and cancelled meetings, those that lie in no one period, and those without two countries
 * whose offices are known.
 */
export const levelOfContact = (meetings: ColumnTable, participants: ColumnTable, period: Period): ColumnTable => {
  const seniors = participants
    .filter(fn((party: Party) => party.office_type !== null && party.country !== null))
    .derive({ rank: fn((party: Party) => levelOf[party.office_type ?? "other"]) })
    .groupby("meeting_id", "country")
    .rollup({ rank: op.min("rank") })
    .groupby("meeting_id")
    .rollup({ levels: op.array_agg("rank") })
    .filter(fn(({ levels }: Grouped) => levels.length > 1))
    .derive({ rank: fn(({ levels }: Grouped) => levels.toSorted((a, b) => a - b)[1]) })
    .select("meeting_id", "rank");
  return meetings
    .filter(fn((meeting: Meeting) => isHeld(meeting) && periodOf(meeting, period) !== null))
    .derive({ period: fn((meeting: Meeting) => periodOf(meeting, period)) })
    .select("meeting_id", "event_id", "period")
    .join(seniors, "meeting_id")
    .orderby("meeting_id")
    .groupby("period", "rank")
    .rollup({ meetings: op.distinct("event_id"), meeting_ids: op.array_agg("meeting_id") })
    .orderby("period", "rank")
    .derive({ level: fn(({ rank }: { readonly rank: number }) => contactLevels[rank]) })
    .select("period", "level", "meetings", "meeting_ids")
    .reify();
};
