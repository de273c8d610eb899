import { wordAt } from "../3-recognise/parties/parties.ts";
import type { VisitFrame } from "../3-recognise/visits/visits.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { isResident } from "./residents.ts";

/** Where a trip leads: a country, and a city where told. */
export interface Goal {
  readonly city: string | null;
  readonly country: string | null;
}

/** Where: as told, or for "arrived here" the dateline's place. */
export function goalsOf(reading: Reading, frame: VisitFrame): readonly Goal[] {
  if (frame.places.length > 0) return frame.places;
  const { head, doc } = reading;
  const inviting = invitedBy(reading, frame);
  if (inviting.length > 0) return inviting;
  if (frame.verb && wordAt(doc, frame.verb.last) === "here" && head.country !== null) return [{ city: head.place, country: head.country }];
  return [];
}

/** "embarked on a trip at the invitation of President A of Norway and President B of Mali": to those who invite. */
function invitedBy({ doc, sentences }: Reading, { at, rule, sentence }: VisitFrame): readonly Goal[] {
  if (rule !== "visit/pays-visit" && rule !== "visit/is-on-visit") return [];
  const { clauses } = sentences[sentence] as SentenceReading;
  for (let i = at + 1; i < clauses.last - 1; i++) {
    if (wordAt(doc, i) !== "invitation" || !/^(?:of|from|by)$/.test(wordAt(doc, i + 1))) continue;
    const hosts = clauses.groups.filter(({ first }) => first > i).flatMap(({ members }) => members);
    return [...new Set(hosts.flatMap(({ country }) => country ?? []))].map((country) => ({ city: null, country }));
  }
  return [];
}

/** Words that tell of no journey make one only of somebody whose home is known to lie elsewhere. */
export const WEAK: ReadonlySet<string> = new Set([
  "visit/spoke-in",
  "visit/did-in",
  "visit/hosted-by",
  "visit/attendees",
  "visit/headline-in",
  "visit/attended-in",
  "visit/was-in",
  "visit/during-visit",
  "visit/participation",
  "visit/met-in",
  "visit/attended-by",
  "visit/opens-with",
]);

export function travels(reading: Reading, frame: VisitFrame, entity: Entity, country: string | null): boolean {
  if (!isPerson(entity) && entity.kind !== "delegation") return false;
  if (country !== null && entity.country === country) return false;
  if (!WEAK.has(frame.rule)) return true;
  if (country === null) return frame.rule === "visit/during-visit";
  // "Minister X" without a country is one of the dateline's own
  const { head } = reading;
  if (
    entity.country === null &&
    entity.organisation === null &&
    entity.offices.length > 0 &&
    head.country !== null &&
    head.country !== country
  )
    return true;
  return entity.country !== null || (entity.organisation !== null && !isResident(reading, entity, country));
}
