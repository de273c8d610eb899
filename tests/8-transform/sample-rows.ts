import type { Row } from "../../src/7-tabulate/schema.ts";

const grounding = { quote: "They met.", start: 0, end: 9, checked: "machine" } as const;

/** A held meeting of 4 June 2024, an event of its own. */
export const meeting = (id: string, change: Partial<Row<"meetings">> = {}): Row<"meetings"> => ({
  meeting_id: id,
  article_id: "a",
  event_id: `e-${id}`,
  status: "held",
  mode: "in_person",
  date: "2024-06-04",
  date_start: "2024-06-04",
  date_end: "2024-06-04",
  date_basis: "stated",
  city: null,
  country: "FJI",
  venue: null,
  occasion: null,
  topics: [],
  hosts: [],
  visitors: [],
  certainty: "medium",
  ...grounding,
  ...change,
});

export const participant = (
  id: string,
  meeting_id: string,
  side: Row<"participants">["side"],
  country: string | null,
  change: Partial<Row<"participants">> = {},
): Row<"participants"> => ({
  participant_id: id,
  meeting_id,
  article_id: "a",
  person_id: null,
  name: null,
  rank: null,
  office: null,
  office_type: null,
  organisation: null,
  country,
  side,
  leads_delegation: false,
  ...grounding,
  ...change,
});

/** A visit that goes on, of a person from Fiji, on 4 June 2024. */
export const visitor = (
  id: string,
  person_id: string | null,
  destination_country: string | null,
  change: Partial<Row<"visitors">> = {},
): Row<"visitors"> => ({
  visit_id: id,
  article_id: "a",
  person_id,
  name: person_id,
  rank: null,
  office: null,
  office_type: null,
  organisation: null,
  country: "FJI",
  destination_country,
  destination_city: null,
  visit_type: null,
  status: "current",
  date: "2024-06-04",
  date_start: "2024-06-04",
  date_end: "2024-06-04",
  leads_delegation: false,
  certainty: "medium",
  ...grounding,
  ...change,
});

export const person = (person_id: string, name: string): Row<"people"> => ({
  person_id,
  name,
  aliases: [],
  countries: [],
  offices: [],
  articles: 1,
  meetings: 1,
  first_seen: null,
  last_seen: null,
  merged: [],
});

export const figure = (id: string, value: number, change: Partial<Row<"statistics">> = {}): Row<"statistics"> => ({
  statistic_id: id,
  article_id: "a",
  text: String(value),
  value,
  value_max: null,
  comparator: "=",
  unit: "count",
  measure: "people displaced",
  country: null,
  period: null,
  speaker: null,
  source: null,
  per: null,
  change: null,
  status: "actual",
  part_of: null,
  statement_id: null,
  certainty: "medium",
  ...grounding,
  ...change,
});

export const article = (article_id: string, published: string | null): Row<"articles"> => ({
  article_id,
  file: `${article_id}.txt`,
  title: null,
  outlet: null,
  published,
  published_basis: published === null ? null : "header",
  place: null,
  country: null,
  url: null,
  language: "en",
  words: 100,
  sha256: "0".repeat(64),
});
