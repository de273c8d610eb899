import { type Entity, typeOf } from "../4-resolve/entities.ts";
import { SOLE } from "../4-resolve/names-in-text.ts";
import type { Meeting } from "./meetings.ts";
import type { Visit } from "./trips.ts";

/** The countries of all whom a party meets in the article, as the article tells them: two holders without a country are of one. */
export function facing(
  meetings: readonly Meeting[],
  entity: Entity,
  inferred: ReadonlySet<Entity>,
  travellers: ReadonlySet<Entity>,
): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const meeting of meetings) {
    if (!meeting.parties.some((party) => party.entity === entity)) continue;
    const own = isOfTwoChairs(meeting) ? [entity] : sideOf(meeting, entity);
    // Who is only told of as present faces nobody.
    if (own.length === 0) continue;
    for (const party of meeting.parties)
      if (
        !party.attends &&
        party.entity !== entity &&
        party.entity.country !== null &&
        !own.includes(party.entity) &&
        !party.attends &&
        (!inferred.has(party.entity) ||
          isOfTwoChairs(meeting) ||
          travellers.has(party.entity) ||
          isCounterpart(party.entity) ||
          isCounterpart(entity) ||
          holdSame(party.entity, entity))
      )
        countries.add(party.entity.country);
  }
  return countries;
}

/** "consultations led by A and by B": one for each side. */
const isOfTwoChairs = ({ because, parties }: Meeting): boolean => because.rule === "encounter/chaired-by" && parties.length === 2;

/** Of two presidents who meet, no country has both. */
export function holdSame(a: Entity, b: Entity): boolean {
  const type = typeOf(a);
  return type !== null && (SOLE.has(type) || type === "chief_of_defence") && type === typeOf(b);
}

/** The countries of the counterparts whom a party meets, as the article tells them. */
export const peers = (meetings: readonly Meeting[], entity: Entity): Set<string> =>
  new Set(
    meetings
      .filter((meeting) => meeting.parties.some((party) => party.entity === entity))
      .flatMap(({ parties }) => parties.map((party) => party.entity))
      .filter((other) => other !== entity && isToldOf(other) && (isCounterpart(other) || isCounterpart(entity)))
      .flatMap(({ country }) => country ?? []),
  );

/** True where the words give the country that somebody is of; else it was inferred. */
export const isToldOf = ({ country, mentions }: Entity): boolean =>
  mentions.some(({ phrase }) => phrase.country !== null && phrase.country === country);

/** Those on a trip of which the article reports: whom they meet is not from where they are. */
export const abroadOf = (visits: readonly Visit[]): ReadonlySet<Entity> =>
  new Set(visits.filter((visit) => !visit.recalled && visit.status !== "planned").flatMap((visit) => visit.visitors));

/** "his counterpart X": of another country, whichever. */
const isCounterpart = (entity: Entity): boolean => entity.mentions.some((mention) => mention.phrase.counterpart);

/** Those named on the same side; where the words join all in one list, nobody but the entity itself. */
export const sideOf = (meeting: Meeting, entity: Entity): readonly Entity[] =>
  meeting.left.length === 0 || meeting.right.length === 0
    ? [entity]
    : meeting.left.includes(entity)
      ? meeting.left
      : meeting.right.includes(entity)
        ? meeting.right
        : [];
