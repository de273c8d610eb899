import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";

export function completeDate(reading: Reading, meeting: Meeting, visits: readonly Visit[]): void {
  if (meeting.date !== null) return;
  if (meeting.status === "held" && !meeting.recalled && reading.head.published !== null) {
    meeting.date = reading.head.published;
    meeting.dateBasis = "published";
    return;
  }
  if (meeting.status === "held" && !meeting.recalled) return;
  const trip = visits.find(
    (visit) =>
      visit.date !== null &&
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)) &&
      (visit.country === meeting.country || meeting.country === null) &&
      (visit.status === "planned") === (meeting.status === "planned"),
  );
  if (trip) {
    meeting.date = trip.date;
    meeting.dateBasis = "stated";
    meeting.dated = trip.dated;
  }
}
