import { type ColumnTable, desc, escape as fn, op } from "arquero";
import { meetingsByPair } from "./contacts.ts";
import { itemsOf, type List } from "./list.ts";

export interface TopicOfPair {
  /** Alpha-3 codes in alphabetical order. */
  readonly country_a: string;
  readonly country_b: string;
  readonly topic: string;
  /** Encounters of the two at which it was a topic, each once. */
  readonly meetings: number;
  /** Of the pair's encounters of which any topic is told, from 0 to 1. */
  readonly share: number;
  readonly meeting_ids: readonly string[];
}

type Told = { readonly topics: List };
type Counted = { readonly meetings: number; readonly all: number };

const pair = ["country_a", "country_b"];

/**
 * What do two countries talk about?
 *
 * One row is a pair of countries and a topic. A meeting has several topics as a rule, so shares add up to more than 1. Left
 * out: planned and cancelled meetings, parties without a country, and meetings of which no topic is told.
 */
export const topicsByPair = (meetings: ColumnTable, participants: ColumnTable): ColumnTable => {
  const told = meetingsByPair(meetings, participants)
    .filter(fn(({ topics }: Told) => itemsOf(topics).length > 0))
    .derive({ topic: fn(({ topics }: Told) => itemsOf(topics)) });
  const all = told.groupby("country_a", "country_b").rollup({ all: op.distinct("event_id") });
  return told
    .select("country_a", "country_b", "topic", "event_id", "meeting_id")
    .unroll("topic")
    .orderby("meeting_id")
    .groupby("country_a", "country_b", "topic")
    .rollup({ meetings: op.distinct("event_id"), meeting_ids: op.array_agg("meeting_id") })
    .join(all, [pair, pair])
    .derive({ share: fn((topic: Counted) => topic.meetings / topic.all) })
    .orderby(desc("all"), "country_a", "country_b", desc("meetings"), "topic")
    .select("country_a", "country_b", "topic", "meetings", "share", "meeting_ids")
    .reify();
};
