import { typeOf } from "../4-resolve/register.ts";
import type { Meeting } from "./meetings.ts";
import { isPerson, type Reading } from "./reading.ts";
import { isAtSeat } from "./residents.ts";
import type { Visit } from "./trips.ts";

export function completeSides(reading: Reading, meeting: Meeting, visits: readonly Visit[]): void {
  const { country } = meeting;
  const others = meeting.parties.filter((party) => party.entity.country !== null);
  // The one whose country nobody told, beside guests from abroad, hosts.
  for (const party of meeting.parties) {
    const { entity } = party;
    const visiting = visits.some((visit) => visit.visitors.includes(entity) && (visit.country === country || country === null));
    if (entity === meeting.host && (entity.country === null || country === null || entity.country === country)) party.side = "host";
    else if (entity === meeting.guest && (entity.country === null || entity.country !== country)) party.side = "visitor";
    else if (country !== null && entity.country === country) party.side = "host";
    else if (country !== null && entity.country !== null && (others.some((other) => other.entity.country === country) || visiting))
      party.side = "visitor";
    else if (visiting) party.side = "visitor";
    // "met her Finnish counterpart in Helsinki": she has come from elsewhere, wherever that is.
    else if (
      entity.country === null &&
      isPerson(entity) &&
      meeting.left.includes(entity) &&
      others.some(
        (other) =>
          meeting.right.includes(other.entity) &&
          other.entity.country === country &&
          other.entity.mentions.some((mention) => mention.phrase.counterpart),
      )
    )
      party.side = "visitor";
    // The head of an international organisation, received by a country that is not its seat.
    else if (
      country !== null &&
      entity.country === null &&
      typeOf(entity) === "org_official" &&
      others.some((other) => other.entity.country === country) &&
      !isAtSeat(reading, entity, country)
    )
      party.side = "visitor";
  }
  // Two from one country, or nobody at home: no sides.
  const hosts = meeting.parties.filter((party) => party.side === "host");
  const visitors = meeting.parties.filter((party) => party.side === "visitor");
  if (visitors.length === 0 && hosts.length > 0 && hosts.length === meeting.parties.length) for (const party of hosts) party.side = "other";
  if (hosts.length === 0 && !meeting.guest) for (const party of visitors) party.side = "other";
}
