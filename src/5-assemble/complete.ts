import type { Steps } from "../0-ground/in-step.ts";
import { inferCompany, inferCountries } from "./countries.ts";
import type { Meeting } from "./meetings.ts";
import { isRemote } from "./question.ts";
import type { Reading } from "./reading.ts";
import { completeSides } from "./sides.ts";
import type { Visit } from "./trips.ts";
import type { FallenTrip } from "./visits.ts";
import { completeDate } from "./when.ts";
import { placeMeetings } from "./where.ts";

/** True where somebody of the country takes part, or whoever else there is besides the traveller may be of it: no country is known of them. */
const isOf = ({ parties, mode }: Meeting, { visitor, country }: FallenTrip): boolean => {
  if (mode !== null && mode !== "in_person") return false;
  const others = parties.flatMap(({ entity }) => (entity === visitor ? [] : [entity.country]));
  return others.includes(country) || (others.length > 0 && others.every((other) => other === null));
};

/**
 * Fills what the codebook infers: the place from dateline and visit, sides from place and verb, the day from publication.
 * `visits` are those that the words tell of.
 */
export function* completeMeetings(
  reading: Reading,
  meetings: readonly Meeting[],
  visits: readonly Visit[],
  off: readonly FallenTrip[] = [],
): Steps<void> {
  // What was planned for a trip that fell through fell through with it.
  for (const meeting of meetings)
    if (
      meeting.status === "planned" &&
      off.some(
        (trip) =>
          meeting.parties.some((party) => party.entity === trip.visitor) &&
          (trip.country === null
            ? !visits.some((visit) => visit.status === "planned" && visit.visitors.includes(trip.visitor))
            : trip.country === meeting.country || (meeting.country === null && isOf(meeting, trip))) &&
          !visits.some(
            ({ status, country, visitors }) => status === "planned" && country === trip.country && visitors.includes(trip.visitor),
          ),
      )
    )
      meeting.status = "cancelled";
  inferCountries(reading, meetings, visits);
  yield;
  placeMeetings(reading, meetings, visits);
  yield;
  inferCompany(reading, meetings, visits);
  for (const meeting of meetings) {
    completeSides(reading, meeting, visits);
    completeDate(reading, meeting, meetings, visits);
    if (meeting.mode === null && meeting.country !== null) meeting.mode = "in_person";
    if (isRemote(meeting)) {
      meeting.city = null;
      meeting.country = null;
      for (const party of meeting.parties) party.side = "other";
    }
  }
}
