import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";
import { isHeld } from "./period.ts";

export interface Place {
  readonly city: string;
  readonly country: string | null;
  /** Encounters, each once. */
  readonly meetings: number;
  /** Venues that are named, in alphabetical order. */
  readonly venues: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly meeting_ids: readonly string[];
}

type Meeting = Pick<Row<"meetings">, "status" | "city"> & { readonly date_start: Day; readonly date_end: Day };
type Filled = readonly (string | null)[];
type Grouped = { readonly venues: Filled; readonly days: Filled; readonly ends: Filled };

const filled = (values: Filled): string[] => values.filter((value) => value !== null).toSorted();

/**
 * Where do people meet most?
 *
 * One row is a city. Left out: planned and cancelled meetings, telephone and video calls, and meetings of which no city is told.
 */
export const busiestPlaces = (meetings: ColumnTable): ColumnTable =>
  meetings
    .filter(fn((meeting: Meeting) => isHeld(meeting) && meeting.city !== null))
    .derive({ day: fn((meeting: Meeting) => isoDay(meeting.date_start)), end: fn((meeting: Meeting) => isoDay(meeting.date_end)) })
    .orderby("meeting_id")
    .groupby("city", "country")
    .rollup({
      meetings: op.distinct("event_id"),
      venues: op.array_agg_distinct("venue"),
      days: op.array_agg("day"),
      ends: op.array_agg("end"),
      meeting_ids: op.array_agg("meeting_id"),
    })
    .derive({
      venues: fn((place: Grouped) => filled(place.venues)),
      first: fn((place: Grouped) => filled(place.days)[0] ?? null),
      last: fn((place: Grouped) => filled(place.ends).at(-1) ?? null),
    })
    .orderby(desc("meetings"), "city", "country")
    .select("city", "country", "meetings", "venues", "first", "last", "meeting_ids")
    .reify();
