import type { Because } from "../0-ground/because.ts";
import { type Entity, typeOf } from "../4-resolve/entities.ts";
import type { Reading } from "./reading.ts";
import { isResident } from "./residents.ts";
import type { Visit } from "./trips.ts";

/** Those who travel with somebody, whose trip may be told of elsewhere. */
export interface Company {
  readonly members: readonly Entity[];
  readonly leaders: readonly Entity[];
  readonly origin: string | null;
  readonly sentence: number;
  readonly because: Because;
}

/** "visited Norway together with the Danish minister": colleagues from elsewhere travel too. */
const isJoint = ({ because }: Company): boolean => because.rule === "visit/together-with" || because.rule === "visit/travels-with";

const isForeign = (member: Entity, leader: Entity | undefined): boolean =>
  member.country !== null && leader !== undefined && leader.country !== null && member.country !== leader.country;

/** Gives the members of a company their leader's trip; false where none is known. */
export function joinTrip(reading: Reading, visits: Visit[], company: Company, isLast: boolean): boolean {
  // Of an earlier trip only those whom the same words name went along.
  const present = visits.filter((visit) => visit.country !== null && (!visit.recalled || visit.sentence === company.sentence));
  const led =
    company.leaders.length > 0
      ? present.filter((visit) => visit.visitors.some((visitor) => company.leaders.includes(visitor)))
      : present.filter(
          (visit) =>
            visit.sentence <= company.sentence &&
            !visit.visitors.some((visitor) => company.members.includes(visitor)) &&
            (company.origin === null || visit.visitors[0]?.country === company.origin) &&
            company.members.every((member) => member.country === null || member.country === visit.visitors[0]?.country),
        );
  const leader = led[0]?.visitors[0];
  // "accompanied by Y. ... On Friday X goes to Bergen": the next leg may be his alone
  const all = led.filter((visit) => visit.visitors[0] === leader);
  const begun = all.filter((visit) => visit.status !== "planned" || visit.sentence <= company.sentence);
  const trips = begun.length > 0 || !isLast ? begun : all;
  for (const trip of trips) {
    for (const member of company.members) {
      if (member.organisation === null || typeOf(member) !== "org_official") member.country ??= company.origin ?? leader?.country ?? null;
      if (member.country === trip.country || (!isJoint(company) && isForeign(member, leader))) continue;
      if (trip.country !== null && isResident(reading, member, trip.country)) continue;
      const known = visits.find(
        (visit) => visit.visitors.includes(member) && visit.country === trip.country && visit.recalled === trip.recalled,
      );
      if (known) {
        if (known.untimed || trip.status === "completed") known.status = trip.status;
        known.type ??= trip.type;
        known.city ??= trip.city;
        continue;
      }
      visits.push({ ...trip, visitors: [member], past: false, because: company.because, sentence: company.sentence });
    }
  }
  return trips.length > 0;
}
