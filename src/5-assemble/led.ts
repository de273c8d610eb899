import type { Doc } from "../2-segment/doc.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import { nameParties } from "./naming.ts";
import type { Reading } from "./reading.ts";

/** How many sentences away a side's head may be told. */
const NEAR = 5;

/**
 * "Kenya and Norway held consultations. ... The Kenyan delegation was led by A", "met a delegation of the parliament. It is headed
 * by A": who heads the side that a meeting names only by its country or as a delegation.
 */
export function nameLeaders({ doc, register }: Reading, meetings: readonly Meeting[]): void {
  const leaders = register.entities.filter((entity) => isPerson(entity) && entity.leads && entity.name !== "");
  if (leaders.length === 0) return;
  for (const meeting of meetings) {
    const unnamed = meeting.parties.map(({ entity }) => entity).filter(({ kind }) => kind === "country" || kind === "delegation");
    for (const side of unnamed) {
      const [leader, ...others] = leaders.filter((entity) => heads(doc, entity, side, meeting, unnamed));
      if (!leader || others.length > 0) continue;
      // "welcomed a team. ... The team is led by X": told of as present, X is the team
      const at = meeting.parties.findIndex(({ entity }) => entity === leader);
      if (at >= 0 && !meeting.parties[at]?.attends) continue;
      if (at >= 0) meeting.parties.splice(at, 1);
      leader.country ??= side.country;
      nameParties(meeting, [leader], { named: new Map([[side, leader]]) });
    }
  }
}

/**
 * "The dialogue of Kenya and Norway took place during Minister A's visit. At the event, State Secretary B said": a meeting told of
 * states, and the one person of each of whom its sentence or the next speaks. One without a country is of the state that is left.
 */
export function nameSpeakers(reading: Reading, meetings: readonly Meeting[]): void {
  for (const meeting of meetings) {
    const states = meeting.parties.map(({ entity }) => entity);
    if (states.length !== 2 || !states.every(({ kind }) => kind === "country")) continue;
    const people = peopleIn(reading, meeting.sentence);
    // Whom another meeting tells of met there.
    if (meetings.some(({ parties }) => parties.some(({ entity }) => people.includes(entity)))) continue;
    const of = (country: string | null): Entity[] => people.filter((entity) => entity.country === country);
    const named = states.map((state) => only(of(state.country)));
    const missing = named.indexOf(null);
    const left = states[missing]?.country ?? null;
    const homeless = only(of(null));
    if (homeless && left !== null && of(left).length === 0 && named.some((entity) => entity !== null)) {
      homeless.country = left;
      named[missing] = homeless;
    }
    const [one, other] = named;
    if (one && other) nameParties(meeting, [one, other], { named: new Map(states.map((state, i) => [state, named[i] as Entity])) });
  }
}

const only = (entities: readonly Entity[]): Entity | null => (entities.length === 1 ? (entities[0] as Entity) : null);

/** Named persons with an office in a sentence and the next. */
function peopleIn({ doc, register }: Reading, sentence: number): Entity[] {
  return register.entities.filter(
    (entity) =>
      isPerson(entity) &&
      entity.name !== "" &&
      entity.offices.length > 0 &&
      entity.mentions.some(({ first }) => doc.sentence[first] === sentence || doc.sentence[first] === sentence + 1),
  );
}

/** By the country; whose country nobody told heads the only delegation that there is. */
function heads(doc: Doc, leader: Entity, side: Entity, meeting: Meeting, unnamed: readonly Entity[]): boolean {
  const sentence = doc.sentence[leader.mentions[0]?.first ?? 0] as number;
  if (Math.abs(sentence - meeting.sentence) > NEAR) return false;
  return leader.country === null ? side.kind === "delegation" && unnamed.length === 1 : leader.country === side.country;
}
