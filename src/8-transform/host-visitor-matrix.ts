import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";

export interface HostAndVisitor {
  readonly host: string;
  readonly visitor: string;
  /** Encounters, each once. */
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
}

type Participant = Pick<Row<"participants">, "side" | "country">;

const countriesOf = (participants: ColumnTable, side: "host" | "visitor"): ColumnTable =>
  participants
    .filter(fn((participant: Participant) => participant.side === side && participant.country !== null))
    .select({ meeting_id: "meeting_id", country: side })
    .dedupe();

/**
 * Who receives whom, and how often?
 *
 * One row is a pair of a host country and a visiting country that met at least once; a meeting with visitors from two
 * countries counts in two rows. Left out: planned and cancelled meetings, and those without a host and a visitor of
 * known country (telephone and video calls, meetings in a third country).
 */
export const hostVisitorMatrix = (meetings: ColumnTable, participants: ColumnTable): ColumnTable =>
  meetings
    .filter(fn((meeting: Pick<Row<"meetings">, "status">) => meeting.status === "held"))
    .select("meeting_id", "event_id")
    .join(countriesOf(participants, "host"), "meeting_id")
    .join(countriesOf(participants, "visitor"), "meeting_id")
    .orderby("meeting_id")
    .groupby("host", "visitor")
    .rollup({ meetings: op.distinct("event_id"), meeting_ids: op.array_agg("meeting_id") })
    .orderby(desc("meetings"), "host", "visitor")
    .reify();
