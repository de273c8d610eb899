import { type Entity, isPerson, typeOf } from "../4-resolve/entities.ts";
import type { Meeting, MeetingParty, Side } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import { isAtSeat } from "./residents.ts";
import { isAtMargin } from "./stage.ts";
import type { Visit } from "./trips.ts";

/**
 * Host is who receives in the own country, visitor who has come from another; the one whose country nobody told, beside
 * guests from abroad, hosts. With nobody at home, or all from one country, there are no sides.
 */
export function completeSides(reading: Reading, meeting: Meeting, visits: readonly Visit[]): void {
  const { country } = meeting;
  // At an organisation's seat, received by its own officers, nobody is at home.
  const { host } = meeting;
  if (country !== null && host !== null && host.country === null && host.organisation !== null && isAtSeat(reading, host, country)) {
    for (const party of meeting.parties) party.side = "other";
    return;
  }
  // "received his counterpart at the embassy in Oslo": who receives abroad is at home no more than the guest
  const isAbroad = country !== null && host?.country != null && host.country !== country;
  if (isAbroad && meeting.parties.every(({ entity }) => entity.country !== null && entity.country !== country)) {
    for (const party of meeting.parties) party.side = "other";
    return;
  }
  for (const party of meeting.parties) party.side = sideOf(reading, meeting, party, visits);
  // Those of no country, as heads of organisations: on the side of those named with them, or opposite to the others.
  // On the margins of a forum whoever faces a guest is a guest as well.
  if (country !== null && !isAtMargin(reading, meeting))
    for (const party of meeting.parties)
      if (party.side === "other" && party.entity.country === null) party.side = besides(reading, meeting, party);
  const hosts = meeting.parties.filter((party) => party.side === "host");
  const visitors = meeting.parties.filter((party) => party.side === "visitor");
  if (visitors.length === 0 && hosts.length > 0 && hosts.length === meeting.parties.length) for (const party of hosts) party.side = "other";
  if (hosts.length === 0 && !meeting.guest) for (const party of visitors) party.side = "other";
}

function sideOf(reading: Reading, meeting: Meeting, { entity }: MeetingParty, visits: readonly Visit[]): Side {
  const { country } = meeting;
  if (entity === meeting.host && (entity.country === null || country === null || entity.country === country)) return "host";
  if (entity === meeting.guest && (entity.country === null || entity.country !== country)) return "visitor";
  if (country !== null && entity.country === country) return "host";
  if (country !== null && entity.country !== null) return "visitor";
  return visits.some((visit) => visit.visitors.includes(entity) && (visit.country === country || country === null)) &&
    !(country !== null && isAtSeat(reading, entity, country))
    ? "visitor"
    : "other";
}

/** One body, by the same words or its short form. */
function isSameBody({ doc: { dictionary } }: Reading, a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const row = dictionary.rowOf("organisations", a);
  return a === b || (row !== undefined && row === dictionary.rowOf("organisations", b));
}

function besides(reading: Reading, meeting: Meeting, { entity, company }: MeetingParty): Side {
  const leader = company ? meeting.parties.find((party) => party.entity === company) : undefined;
  if (leader) return leader.side;
  const isLeft = meeting.left.includes(entity);
  if (!isLeft && !meeting.right.includes(entity)) {
    // "attended by the spokesperson of the organisation": with whoever else speaks for it
    const colleague = meeting.parties.find(
      (party) => party.entity !== entity && isSameBody(reading, party.entity.organisation, entity.organisation),
    );
    return colleague?.side ?? "other";
  }
  const own = isLeft ? meeting.left : meeting.right;
  // "A and B met": each faces the others.
  const isJoint = meeting.left.length === 0 || meeting.right.length === 0;
  const across = isJoint ? own : isLeft ? meeting.right : meeting.left;
  const sides = (entities: readonly Entity[]): Set<Side> =>
    new Set(meeting.parties.filter((party) => party.entity !== entity && entities.includes(party.entity)).map((party) => party.side));
  const facing = sides(across);
  const beside = isJoint ? new Set<Side>() : sides(own);
  if (beside.has("host") && !beside.has("visitor")) return "host";
  if (beside.has("visitor") && !beside.has("host")) return "visitor";
  const isNational = isPerson(entity) && entity.offices.length > 0 && entity.organisation === null && typeOf(entity) !== "org_official";
  if (facing.has("visitor") && isNational) return "host";
  // "met her Finnish counterpart in Helsinki": she has come from elsewhere, wherever that is.
  const isCounterpart = across.some((other) => other.mentions.some((mention) => mention.phrase.counterpart));
  // "led a delegation to meet the Kenyan president in Nairobi": so has who leads one
  return facing.has("host") && (!isNational || isCounterpart || entity.leads) ? "visitor" : "other";
}
