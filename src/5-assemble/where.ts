import { typeOf } from "../4-resolve/register.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";

export function completePlace(reading: Reading, meeting: Meeting, visits: readonly Visit[]): void {
  if (meeting.mode === "phone" || meeting.mode === "video") return;
  const countries = new Set(meeting.parties.map((party) => party.entity.country).filter((country) => country !== null));
  const trips = visits.filter(
    (visit) =>
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)) &&
      (visit.status === "planned") === (meeting.status === "planned") &&
      (visit.status !== "completed" || meeting.recalled),
  );
  // A planned meeting falls into the visit that goes on, where none lies ahead.
  const going = visits.filter(
    (visit) => visit.status === "current" && visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)),
  );
  const pool = trips.length > 0 || meeting.recalled ? trips : going;
  const { head } = reading;
  if (meeting.country === null && !meeting.recalled) {
    const trip =
      pool.find((visit) => visit.country !== null && countries.has(visit.country)) ??
      (pool.length === 1 && (head.country === null || !countries.has(head.country)) ? pool[0] : undefined);
    const host = meeting.host?.country ?? null;
    const home = head.country !== null && countries.has(head.country) ? head.country : null;
    if (host !== null) meeting.country = host;
    else if (residence(meeting) !== null) meeting.country = residence(meeting);
    else if (trip) meeting.country = trip.country;
    else if (home !== null) meeting.country = home;
  }
  if (meeting.country === null && meeting.recalled && meeting.host?.country) meeting.country = meeting.host.country;
  if (meeting.city === null && meeting.country !== null && !meeting.recalled) {
    if (head.place !== null && head.country === meeting.country && meeting.status !== "planned") meeting.city = head.place;
    const cities = new Set(pool.filter((visit) => visit.country === meeting.country && visit.city !== null).map((visit) => visit.city));
    if (meeting.city === null && cities.size === 1) meeting.city = [...cities][0] as string;
    if (meeting.city === null && head.place !== null && head.country === meeting.country) meeting.city = head.place;
  }
}

/** "On the same day, the minister had meetings with ...": where somebody abroad was met before, on the same day. */
export function stayOn(meeting: Meeting, before: readonly Meeting[]): void {
  if (meeting.country !== null || meeting.recalled || meeting.mode === "phone" || meeting.mode === "video" || meeting.host !== null) return;
  const stays = before.filter(
    (other) =>
      other.country !== null &&
      other.placed &&
      !other.recalled &&
      other.status === meeting.status &&
      (other.date === null || meeting.date === null || other.date === meeting.date) &&
      other.parties.every((party) => party.entity.country !== other.country) &&
      other.parties.some((party) => meeting.parties.some((own) => own.entity === party.entity)),
  );
  const last = stays.at(-1);
  if (!last) return;
  meeting.country = last.country;
  meeting.city = last.city;
}

/** Where the same guest was met on the same trip, as another meeting of the article tells. */
export function placeByTrip(meeting: Meeting, meetings: readonly Meeting[]): void {
  if (
    meeting.country !== null ||
    meeting.recalled ||
    meeting.mode === "phone" ||
    meeting.mode === "video" ||
    meeting.status === "cancelled"
  )
    return;
  const countries = new Set(meeting.parties.map((party) => party.entity.country));
  const others = meetings.filter(
    (other) =>
      other !== meeting &&
      !other.recalled &&
      other.status === meeting.status &&
      other.country !== null &&
      countries.has(other.country) &&
      other.parties.some((party) => party.entity.country !== other.country && meeting.parties.some((own) => own.entity === party.entity)),
  );
  const places = new Set(others.map((other) => other.country));
  if (places.size !== 1) return;
  meeting.country = others[0]?.country ?? null;
  const cities = new Set(others.map((other) => other.city).filter((city) => city !== null));
  if (meeting.city === null && cities.size === 1) meeting.city = [...cities][0] as string;
}

/** The country to which the only ambassador among the parties is sent: that of the other side. */
function residence(meeting: Meeting): string | null {
  const envoys = meeting.parties.filter((party) => typeOf(party.entity) === "ambassador");
  const others = new Set(
    meeting.parties.filter((party) => !envoys.includes(party) && party.entity.country !== null).map((party) => party.entity.country),
  );
  if (envoys.length === 0 || others.size !== 1) return null;
  const [country] = others;
  return country !== undefined && envoys.every((party) => party.entity.country !== country) ? country : null;
}
