import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";
import { isHeld } from "./period.ts";

export interface Contact {
  /** Alpha-3 codes in alphabetical order. */
  readonly country_a: string;
  readonly country_b: string;
  /** Encounters, each once. */
  readonly meetings: number;
  /** Those of them by telephone or video. */
  readonly remote: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly meeting_ids: readonly string[];
}

type Party = Pick<Row<"participants">, "country">;
type Pair = { readonly country_a: string; readonly country_b: string };
type Met = Pick<Row<"meetings">, "mode" | "event_id"> & { readonly date_start: Day; readonly date_end: Day };
type Grouped = {
  readonly remote: readonly (string | null)[];
  readonly days: readonly (string | null)[];
  readonly ends: readonly (string | null)[];
};

const countriesAs = (participants: ColumnTable, name: string): ColumnTable =>
  participants
    .filter(fn((party: Party) => party.country !== null))
    .select({ meeting_id: "meeting_id", country: name })
    .dedupe();

/**
 * Each held meeting once for each two countries that took part in it, with the columns of `meetings`, `country_a` and
 * `country_b` in alphabetical order. Meetings of one country, and parties without a country, are not in it.
 */
export const meetingsByPair = (meetings: ColumnTable, participants: ColumnTable): ColumnTable =>
  meetings
    .filter(fn(isHeld))
    .join(countriesAs(participants, "country_a"), "meeting_id")
    .join(countriesAs(participants, "country_b"), "meeting_id")
    .filter(fn((pair: Pair) => pair.country_a < pair.country_b));

const known = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).toSorted();

/**
 * Which countries meet, whoever hosts and wherever it is?
 *
 * One row is a pair of countries that took part in at least one meeting together, by telephone and video too; a meeting of
 * three countries counts for three pairs. Left out: planned and cancelled meetings, and parties without a country.
 */
export const contacts = (meetings: ColumnTable, participants: ColumnTable): ColumnTable =>
  meetingsByPair(meetings, participants)
    .orderby("meeting_id")
    .derive({
      far: fn(({ mode, event_id }: Met) => (mode === "phone" || mode === "video" ? event_id : null)),
      day: fn((met: Met) => isoDay(met.date_start)),
      end: fn((met: Met) => isoDay(met.date_end)),
    })
    .groupby("country_a", "country_b")
    .rollup({
      meetings: op.distinct("event_id"),
      remote: op.array_agg_distinct("far"),
      days: op.array_agg("day"),
      ends: op.array_agg("end"),
      meeting_ids: op.array_agg("meeting_id"),
    })
    .derive({
      remote: fn((pair: Grouped) => known(pair.remote).length),
      first: fn((pair: Grouped) => known(pair.days)[0] ?? null),
      last: fn((pair: Grouped) => known(pair.ends).at(-1) ?? null),
    })
    .orderby(desc("meetings"), "country_a", "country_b")
    .select("country_a", "country_b", "meetings", "remote", "first", "last", "meeting_ids")
    .reify();
