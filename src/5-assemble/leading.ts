import { bitOf } from "../2-segment/dictionary.ts";
import { UNTOLD } from "../3-recognise/encounters/frame.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { isEventNoun } from "./events-told.ts";
import type { Meeting } from "./meetings.ts";
import { merge } from "./merging.ts";
import type { Reading, SentenceReading } from "./reading.ts";
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
  if (meetings.some(({ parties }) => [one, other].every((leader) => parties.some(({ entity }) => entity === leader)))) return;
  const beside = nearest(reading, one, other);
  const event = beside === null ? null : eventBefore(reading, beside);
  if (event === null) return;
  const sentence = reading.sentences[event.sentence] as SentenceReading;
  const frame = { ...UNTOLD, rule: "encounter/heads-of-sides", sentence: event.sentence, at: event.token, mode: "in_person" as const };
  const dated = dateOfFrame(sentence, frame);
  const place = placeOf(sentence, frame) ?? sentence.places.find(({ preposition }) => preposition === "in") ?? null;
  merge(reading, meetings, { frame, left: [one], right: [other], status: "held", recalled: false, dated, place });
  reading.discourse.tellsOf([one], [other]);
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

/** The first word of talks or of an event in those sentences or shortly before. */
function eventBefore(
  { doc, sentences }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly sentence: number; readonly token: number } | null {
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
