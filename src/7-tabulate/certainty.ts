import type { Facts, MeetingFact, Party, VisitFact } from "../5-assemble/facts.ts";
import type { Statistic } from "../5-assemble/statistics.ts";

/**
 * How far a row can be trusted to be there rightly, by what the article says of it. The levels were set on hand-coded
 * articles: of `high` rows at least 98 in 100 stand in the hand coding too (`tests/certainty.test.ts` counts them).
 */
export type Certainty = "high" | "medium" | "low";

/** Named, with an office or rank, and a country or body. */
const isFull = ({ name, office, rank, country, organisation }: Party): boolean =>
  name !== null && (office !== null || rank !== null) && (country !== null || organisation !== null);

const isIdentified = ({ name, office, country, organisation }: Party): boolean =>
  (name !== null || office !== null) && (country !== null || organisation !== null);

/** An article that tells of more meetings is a review or a tour: which party belongs to which is less sure. */
const FEW = 2;

/**
 * `high`: held on a stated day, host and visitor told apart, two parties in full and none unidentified, in an article of at most
 * two meetings; `medium`: every party identified and the meeting held; `low`: the others (planned, cancelled, a party that is only a
 * name or a country).
 */
export function certaintyOfMeeting({ status, dateBasis, parties }: MeetingFact, { meetings }: Pick<Facts, "meetings">): Certainty {
  const present = parties.filter(({ deleted }) => !deleted);
  if (status !== "held" || !present.every(({ party }) => isIdentified(party))) return "low";
  const sides = present.some(({ side }) => side === "host") && present.some(({ side }) => side === "visitor");
  const full = present.filter(({ party }) => isFull(party)).length;
  return dateBasis === "stated" && sides && full >= 2 && meetings.length <= FEW ? "high" : "medium";
}

/** `high`: a person in full on a visit whose kind and city are told; `medium`: a person in full and a destination; `low`: the others. */
export function certaintyOfVisit({ visitor, country, city, type }: VisitFact): Certainty {
  if (!isFull(visitor) || country === null) return "low";
  return type !== null && city !== null ? "high" : "medium";
}

/** `high`: written in digits, with what is counted; `medium`: in words, with what is counted; `low`: nothing says what is counted. */
export function certaintyOfStatistic({ text, measure }: Statistic): Certainty {
  if (measure === null) return "low";
  return /\p{Nd}/u.test(text) ? "high" : "medium";
}
