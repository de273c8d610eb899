import { edtfBounds } from "../0-ground/edtf.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Meeting } from "./meetings.ts";
import type { Dated, Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";

const isSequel = oneOf("later afterwards afterward thereafter subsequently following afternoon evening");

/** "In the afternoon", "Following the talks", "Later": it goes on with the day of the meeting told before. */
function goesOn(reading: Reading, meeting: Meeting): boolean {
  const { doc } = reading;
  const { first } = doc.sentenceRange(meeting.sentence);
  for (let i = first; i < first + 6; i++) if (isSequel(doc, i)) return true;
  return false;
}

/** The last meeting held on a stated day of which the article tells before, with one of the parties. */
const before = (meeting: Meeting, meetings: readonly Meeting[]): Meeting | undefined =>
  meetings
    .slice(0, meetings.indexOf(meeting))
    .findLast(
      (other) =>
        other.status === "held" &&
        other.recalled === meeting.recalled &&
        other.dateBasis === "stated" &&
        (other.parties.some((party) => meeting.parties.some((own) => own.entity === party.entity)) ||
          (other.country !== null && other.country === meeting.country)),
    );

/** Told of a visit whose last day, as stated, lies before the publication. */
function isOver(reading: Reading, meeting: Meeting, visits: readonly Visit[]): boolean {
  const { published } = reading;
  return visits.some((visit) => {
    const last = visit.date?.includes("/") ? edtfBounds(visit.date)?.last : null;
    return (
      last != null &&
      published !== null &&
      last < published &&
      visit.country === meeting.country &&
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor))
    );
  });
}

/**
 * The day of what the words do not date: of news the day before it in the same course of events, else the day of
 * publication; of what lies ahead or is recalled the days of the visit.
 */
export function completeDate(reading: Reading, meeting: Meeting, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  if (meeting.date !== null) return;
  if (meeting.status === "held" && !meeting.recalled && (reading.head.published === null || goesOn(reading, meeting))) {
    const last = before(meeting, meetings);
    if (last) {
      meeting.date = last.date;
      meeting.dateBasis = "stated";
      meeting.dated = last.dated;
      return;
    }
  }
  if (meeting.status === "held" && !meeting.recalled && reading.head.published !== null && !isOver(reading, meeting, visits)) {
    meeting.date = reading.head.published;
    meeting.dateBasis = "published";
    return;
  }
  if (meeting.status === "held" && !meeting.recalled && reading.head.published === null) return;
  const trips = visits.filter(
    (visit) =>
      daysOf(reading, visit) !== null &&
      visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)) &&
      (visit.country === meeting.country || meeting.country === null),
  );
  // What is planned falls into the visit that goes on, where none lies ahead.
  const trip =
    trips.find((visit) => (visit.status === "planned") === (meeting.status === "planned")) ??
    (meeting.status === "planned" ? trips.find((visit) => visit.status === "current") : undefined);
  if (trip) {
    const days = daysOf(reading, trip);
    meeting.date = days?.value ?? null;
    meeting.dateBasis = "stated";
    meeting.dated = days;
  }
}

/** The days of a trip: its own, else the only interval ahead that its sentence names. */
function daysOf(reading: Reading, visit: Visit): Dated | null {
  if (visit.date !== null) return visit.dated === null ? null : { ...visit.dated, value: visit.date };
  if (visit.status !== "planned") return null;
  const told =
    reading.sentences[visit.sentence]?.dates.filter((date) => date.type === "date" && /^\d[\d-]+\/\d/.test(date.value ?? "")) ?? [];
  return told.length === 1 ? (told[0] as Dated) : null;
}
