import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";

export interface OfficeLevel {
  readonly side: string;
  readonly office_type: string;
  /** Parties to meetings: one person in three meetings is three. */
  readonly parties: number;
  /** Of the parties on this side, from 0 to 1. */
  readonly share: number;
}

type Party = Pick<Row<"participants">, "participant_id" | "person_id" | "office_type"> & { readonly event_id: string };
type Counted = Pick<OfficeLevel, "parties"> & { readonly total: number };

/**
 * On what level do hosts, visitors and others meet?
 *
 * One row is a kind of office on one side of the table. A person is counted once an encounter, however many articles
 * report it. Left out: planned and cancelled meetings, and parties whose kind of office is not known.
 */
export const officeLevelBySide = (meetings: ColumnTable, participants: ColumnTable): ColumnTable =>
  participants
    .join(
      meetings.filter(fn((meeting: Pick<Row<"meetings">, "status">) => meeting.status === "held")).select("meeting_id", "event_id"),
      "meeting_id",
    )
    .filter(fn((party: Party) => party.office_type !== null))
    .derive({ party: fn((party: Party) => `${party.event_id} ${party.person_id ?? party.participant_id}`) })
    .groupby("side", "office_type")
    .rollup({ parties: op.distinct("party") })
    .groupby("side")
    .derive({ total: op.sum("parties") })
    .ungroup()
    .derive({ share: fn((level: Counted) => level.parties / level.total) })
    .select("side", "office_type", "parties", "share")
    .orderby("side", desc("parties"), "office_type")
    .reify();
