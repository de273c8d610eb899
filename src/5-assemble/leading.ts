import { bitOf } from "../2-segment/dictionary.ts";
import { UNTOLD } from "../3-recognise/encounters/frame.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { isEventNoun } from "./events-told.ts";
import type { Meeting } from "./meetings.ts";
import { merge } from "./merging.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import type { Told } from "./told.ts";
import { dateOfFrame } from "./told-date.ts";
import { placeOf } from "./told-setting.ts";

const ENCOUNTERS = bitOf("encounters");
/** So many sentences may lie between what is told of one side's head and of the other's, and before them back to the talks. */
const NEAR = 2;
const BACK = 3;

/**
 * "The session of the commission was held in Oslo. The delegation of Kenya was led by A. The delegation of Norway was led by B":
 * the heads of two states' delegations at one event have met there, where nothing else tells so.
 */
export function metByLeading(reading: Reading, meetings: Meeting[]): void {
  const leaders = reading.register.entities.filter(
    (entity) => isPerson(entity) && entity.leads && entity.name !== "" && entity.country !== null && entity.organisation === null,
  );
  const [one, other] = leaders;
  if (!one || !other || leaders.length > 2 || one.country === other.country) return;
  const beside = nearest(reading, one, other);
  const event = beside === null ? null : eventBefore(reading, beside);
  if (event === null) return;
  // Who is told to have met both, each for himself, has not brought them together; beside a session one of them may be received.
  const [first, ...others] = [one, other].filter((leader) =>
    meetings.some(({ parties }) => parties.some(({ entity }) => entity === leader)),
  );
  if (others.length > 0 || (first && !isEventNoun(reading.doc, event.token))) return;
  const frame = { ...UNTOLD, rule: "encounter/heads-of-sides", sentence: event.sentence, at: event.token, mode: "in_person" as const };
  merge(reading, meetings, { frame, left: [one], right: [other], status: "held", recalled: false, ...settingOfEvent(reading, event) });
  reading.discourse.tellsOf([one], [other]);
}

/** The day and the place that the sentence of the talks or the event gives them. */
export function settingOfEvent(reading: Reading, { sentence, token }: EventWord): Pick<Told, "dated" | "place"> {
  const told = reading.sentences[sentence] as SentenceReading;
  const frame = { ...UNTOLD, sentence, at: token };
  const days = told.dates.filter(({ type, value }) => type === "date" && value !== null);
  return {
    dated: dateOfFrame(told, frame) ?? (days.length === 1 ? (days[0] as Dated) : null),
    place: placeOf(told, frame) ?? told.places.find(({ preposition }) => preposition === "in") ?? null,
  };
}

/** The sentences, close to each other, that speak of the two. */
function nearest({ doc }: Reading, one: Entity, other: Entity): { readonly first: number; readonly last: number } | null {
  for (const mention of one.mentions)
    for (const next of other.mentions) {
      const [a, b] = [doc.sentence[mention.first] as number, doc.sentence[next.first] as number];
      if (Math.abs(a - b) <= NEAR) return { first: Math.min(a, b), last: Math.max(a, b) };
    }
  return null;
}

export interface EventWord {
  readonly sentence: number;
  readonly token: number;
}

/** The first word of talks or of an event in those sentences or shortly before. */
export function eventBefore(
  { doc, sentences }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
): EventWord | null {
  for (let s = Math.max(0, first - BACK); s <= last; s++) {
    const { clauses } = sentences[s] as SentenceReading;
    for (let i = clauses.first; i < clauses.last; i++) {
      if (doc.furniture[i]) continue;
      if (isEventNoun(doc, i) || (doc.begins(i, ENCOUNTERS) && doc.find(i, "encounters")?.sense.row.cells.use === "yes"))
        return { sentence: s, token: i };
    }
  }
  return null;
}
