import type { Because } from "../0-ground/because.ts";
import { isoDay, parseIsoDay } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import type { Place } from "../3-recognise/places.ts";
import { furtherPlaces, recogniseVisits, type VisitFrame, type VisitType } from "../3-recognise/visits.ts";
import { type Entity, typeOf } from "../4-resolve/register.ts";
import type { Meeting } from "./meetings.ts";
import { type Dated, dateOf, isPerson, type Reading, type SentenceReading } from "./reading.ts";

/** One trip of one or several visitors to one country. */
export interface Visit {
  readonly visitors: Entity[];
  country: string | null;
  city: string | null;
  type: VisitType | null;
  status: "planned" | "current" | "completed";
  /** Told of in the past tense. */
  readonly past: boolean;
  date: string | null;
  dated: Dated | null;
  readonly sentence: number;
  readonly because: Because;
}

/** A trip that was called off or put off. */
export interface FallenTrip {
  readonly visitor: Entity;
  readonly country: string | null;
}

/** The visits that the words tell of, one for each visitor and destination, in order of first mention. */
export function readVisits(reading: Reading, off: FallenTrip[] = []): Visit[] {
  const visits: Visit[] = [];
  for (const sentence of reading.sentences) {
    for (const frame of recogniseVisits(sentence.clauses, sentence.places)) {
      let visitors = frame.visitors
        .flatMap((phrase) => reading.entitiesOf(phrase))
        .filter((entity) => isPerson(entity) || entity.kind === "delegation");
      if (visitors.length === 0 && frame.pronoun >= 0) {
        const pronoun = wordAt(reading.doc, frame.pronoun);
        const who = /^(he|she|his|her)$/.test(pronoun) ? reading.pronoun(frame.sentence, frame.pronoun) : null;
        if (who) visitors = [who];
      }
      if (visitors.length === 0 && frame.visitors.some((phrase) => phrase.kind === "delegation")) visitors = leadersOf(reading);
      const dated = lasting(sentence, dateOf(sentence, frame.verb, frame.at), frame.at);
      if (frame.cancelled) {
        for (const visitor of visitors) off.push({ visitor, country: frame.place?.country ?? null });
        continue;
      }
      if (frame.origin) for (const visitor of visitors) visitor.country ??= frame.origin;
      const status = statusBy(reading, frame, dated);
      const further = frame.place ? furtherPlaces(sentence.clauses, frame.place) : [];
      for (const visitor of visitors) {
        take(reading, visits, { ...frame, status }, visitor, dated);
        for (const country of further)
          take(reading, visits, { ...frame, status, place: { ...(frame.place as Place), city: null, country } }, visitor, dated);
      }
    }
  }
  // A visit that fell through is none, however often it was planned.
  return visits.filter(
    (visit) =>
      visit.status === "completed" ||
      !off.some(
        (gone) =>
          visit.visitors.includes(gone.visitor) && (gone.country === null || visit.country === null || gone.country === visit.country),
      ),
  );
}

/** "the delegation": the only party that leads one. */
function leadersOf(reading: Reading): Entity[] {
  const leaders = reading.register.entities.filter((entity) => entity.leads);
  return leaders.length === 1 ? leaders : [];
}

function take(reading: Reading, visits: Visit[], frame: VisitFrame, visitor: Entity, dated: Dated | null): void {
  const country = frame.place?.country ?? null;
  if (country !== null && country === visitor.country) return;
  if (typeOf(visitor) === "ambassador") return;
  visitor.visiting ||= frame.status === "current";
  const known = visits.find(
    (visit) =>
      visit.visitors.includes(visitor) &&
      (visit.country === country || country === null || visit.country === null) &&
      sameTime(visit.status, frame.status) &&
      !apart(visit.dated, dated),
  );
  if (known) {
    known.country ??= country;
    if (known.city === null && frame.place?.country === known.country) known.city = frame.place?.city ?? null;
    known.type ??= frame.type;
    if (known.date === null && dated?.value) {
      known.date = dated.value;
      known.dated = dated;
    }
    if (known.status === "completed") known.status = frame.status;
    return;
  }
  visits.push({
    visitors: [visitor],
    country,
    city: frame.place?.city ?? null,
    type: frame.type,
    status: frame.status,
    past: frame.verb?.tense === "past" && frame.rule !== "visit/is-on-visit",
    date: dated?.value ?? null,
    dated,
    sentence: frame.sentence,
    because: { rule: frame.rule, start: reading.doc.start(frame.at), end: reading.doc.end(frame.at) },
  });
}

/** What the day says of the visit: one long past is over, one ahead is planned. */
function statusBy(reading: Reading, frame: VisitFrame, dated: Dated | null): VisitFrame["status"] {
  const day = dated?.value ? edtfBounds(dated.value) : null;
  const published = reading.head.published ? edtfBounds(reading.head.published)?.first : null;
  if (!day || published == null) return frame.status;
  if (day.last !== null && published - day.last > 7) return "completed";
  if (day.first !== null && day.first > published) return "planned";
  return frame.status;
}

/** Days more than a week apart: two trips. */
function apart(a: Dated | null, b: Dated | null): boolean {
  const x = a?.value ? edtfBounds(a.value) : null;
  const y = b?.value ? edtfBounds(b.value) : null;
  if (x?.last == null || y?.first == null || x.first === null || y.last === null) return false;
  return y.first - x.last > 7 || x.first - y.last > 7;
}

/** Two mentions of one trip: neither of them planned while the other is over. */
const sameTime = (a: Visit["status"], b: Visit["status"]): boolean =>
  a === b || (a !== "completed" && b !== "completed") || a === "current" || b === "current";

/** Adds the trips that meetings abroad imply; those without a destination fall away. */
export function assembleVisits(reading: Reading, told: readonly Visit[], meetings: readonly Meeting[]): Visit[] {
  const visits: Visit[] = told.filter((visit) => visit.country !== null).map((visit) => ({ ...visit }));
  for (const visit of told) {
    if (visit.country !== null) continue;
    // "the delegation includes A and B": they go where their leader goes.
    const leader = told.find(
      (other) => other.country !== null && other.status !== "completed" && other.visitors[0]?.country === visit.visitors[0]?.country,
    );
    if (visit.because.rule === "visit/delegation-includes" && leader) {
      visits.push({
        ...visit,
        country: leader.country,
        city: leader.city,
        type: leader.type,
        status: leader.status,
        date: leader.date,
        dated: leader.dated,
      });
      continue;
    }
    // "is on an official visit": the country of the meeting that the same article reports.
    const meeting = meetings.find(
      (candidate) =>
        candidate.country !== null &&
        candidate.parties.some((party) => visit.visitors.includes(party.entity) && party.entity.country !== candidate.country),
    );
    const country =
      meeting?.country ??
      (reading.head.country !== null && visit.visitors[0]?.country !== reading.head.country ? reading.head.country : null);
    if (country === null) continue;
    const known = visits.find((other) => other.visitors[0] === visit.visitors[0] && other.country === country);
    if (known) {
      known.type ??= visit.type;
      known.date ??= visit.date;
    } else visits.push({ ...visit, country, city: visit.city ?? meeting?.city ?? null });
  }
  // A past visit elsewhere than where the article's meetings are is a recalled one.
  const scenes = new Set(
    meetings
      .filter((meeting) => meeting.status === "held" && !meeting.recalled && meeting.country !== null)
      .map((meeting) => meeting.country),
  );
  if (reading.head.country !== null) scenes.add(reading.head.country);
  for (const visit of visits)
    if (visit.past && visit.status === "current" && scenes.size > 0 && !scenes.has(visit.country)) visit.status = "completed";
  for (const meeting of meetings) {
    if (meeting.country === null || meeting.status === "cancelled" || meeting.mode === "phone" || meeting.mode === "video") continue;
    for (const { entity, side } of meeting.parties) {
      const abroad = entity.country !== null && isPerson(entity);
      if ((side !== "visitor" && !abroad) || entity.country === meeting.country) continue;
      if (typeOf(entity) === "ambassador") continue;
      const known = visits.find((visit) => visit.visitors[0] === entity && visit.country === meeting.country);
      if (known) {
        if (known.city === null && !meeting.recalled) known.city = meeting.city;
        continue;
      }
      visits.push({
        visitors: [entity],
        country: meeting.country,
        city: meeting.city,
        type: meeting.courtesy ? "courtesy" : null,
        status: meeting.status === "planned" ? "planned" : meeting.recalled ? "completed" : "current",
        past: false,
        date: null,
        dated: null,
        sentence: meeting.sentence,
        because: { rule: "visit/received-abroad", start: meeting.because.start, end: meeting.because.end, from: [meeting.because] },
      });
    }
  }
  return visits;
}

/** "arrived on Monday for a three-day visit": the day and the length make the interval, both ends included. */
function lasting(sentence: SentenceReading, dated: Dated | null, at: number): Dated | null {
  const day = dated?.value?.slice(0, 10);
  const length = sentence.dates.find(
    (date) =>
      date.type === "duration" &&
      date.value !== null &&
      /^P\d+D$/.test(date.value) &&
      (Math.abs(date.last - at) <= 4 ||
        (date.first > at && [0, 1, 2].some((ahead) => /^(visit|trip|tour|stay)$/.test(sentence.clauses.doc.lower(date.last + ahead))))),
  );
  const first = day === undefined ? null : parseIsoDay(day);
  if (!dated || first === null || !length?.value || dated.value?.includes("/")) return dated;
  const days = Number(length.value.slice(1, -1));
  return days > 1 ? { ...dated, value: `${isoDay(first)}/${isoDay(first + days - 1)}` } : dated;
}
