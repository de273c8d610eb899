import { type ColumnTable, desc, escape as fn, op } from "arquero";
import { itemsOf, type List } from "./list.ts";
import { isHeld } from "./period.ts";

export interface TopicOfMeetings {
  readonly topic: string;
  /** Encounters at which it was a topic, each once. */
  readonly meetings: number;
  /** Of the encounters of which any topic is told, from 0 to 1. */
  readonly share: number;
  /** Those of them of which no other topic is told. */
  readonly alone: number;
  readonly meeting_ids: readonly string[];
}

type Told = { readonly topics: List; readonly event_id: string };
type Counted = { readonly meetings: number; readonly only: readonly (string | null)[] };

/**
 * What is talked about, and at how many meetings?
 *
 * One row is a topic. Most meetings have several, so shares add up to more than 1. Left out: planned and cancelled meetings,
 * and those of which no topic is told.
 */
export const topicsOfMeetings = (meetings: ColumnTable): ColumnTable => {
  const told = meetings.filter(fn(isHeld)).filter(fn(({ topics }: Told) => itemsOf(topics).length > 0));
  const all = told.numRows() === 0 ? 0 : (told.rollup({ all: op.distinct("event_id") }).get("all", 0) as number);
  return told
    .derive({
      topic: fn(({ topics }: Told) => itemsOf(topics)),
      only: fn(({ topics, event_id }: Told) => (itemsOf(topics).length === 1 ? event_id : null)),
    })
    .select("topic", "only", "event_id", "meeting_id")
    .unroll("topic")
    .orderby("meeting_id")
    .groupby("topic")
    .rollup({ meetings: op.distinct("event_id"), only: op.array_agg_distinct("only"), meeting_ids: op.array_agg("meeting_id") })
    .derive({
      share: fn((topic: Counted) => topic.meetings / all),
      alone: fn((topic: Counted) => topic.only.filter((event) => event !== null).length),
    })
    .orderby(desc("meetings"), "topic")
    .select("topic", "meetings", "share", "alone", "meeting_ids")
    .reify();
};
