import { edtfBounds } from "../0-ground/edtf.ts";
import type { Meeting } from "./meetings.ts";
import { isRemote, type Question } from "./question.ts";
import type { Reading } from "./reading.ts";
import { type Scene, scenesOf, withoutTrips } from "./scenes.ts";
import { withTrips } from "./stage.ts";
import { isSameCity, isThen, type Visit } from "./trips.ts";
import { CITY, cityOfTrips } from "./where-city.ts";
import { COUNTRY, ELSEWHERE, RECALLED, WEAK } from "./where-country.ts";

/**
 * Gives each meeting in person the country and city that its own words do not give, by the order of evidence below.
 * `visits` are those that the words tell of.
 */
export function placeMeetings(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  const scenes = scenesOf(reading);
  const told = withTrips(scenes, visits);
  const present = withoutTrips(
    scenes,
    visits.filter(({ recalled }) => recalled),
  );
  const past = scenes.filter((scene) => !scene.isAhead);
  // "during my visit to Oslo last year"
  const now = present.filter((scene) => !scene.isAhead && !scene.isOld && !(scene.isPast && scene.isGoal));
  const sentences = new Set(meetings.map(({ sentence }) => sentence));
  for (const [i, meeting] of meetings.entries()) {
    if (isRemote(meeting)) continue;
    const countries = new Set(meeting.parties.map((party) => party.entity.country).filter((country) => country !== null));
    const question: Question = {
      reading,
      meeting,
      countries,
      trips: tripsOf(meeting, countries, visits, scenes),
      before: meetings.slice(0, i),
      sentences,
      scenes: meeting.status === "planned" ? present : meeting.recalled && !isOfLate(reading, meeting) ? past : now,
      stages: meeting.status !== "planned" ? told.filter((scene) => !scene.isAhead) : (stagesBefore(scenes, visits, meeting) ?? told),
    };
    const isOld = meeting.recalled && !isOfLate(reading, meeting);
    if (meeting.country === null) {
      for (const evidence of isOld ? RECALLED : COUNTRY) {
        // What never took place was nowhere that the article's journeys lead to later.
        if (meeting.status === "cancelled" && ELSEWHERE.has(evidence)) continue;
        const found = evidence(question);
        if (found === null || (WEAK.has(evidence) && (isHomeOfGuest(meeting, found.country) || isMereTalk(meeting)))) continue;
        meeting.country = found.country;
        meeting.city ??= found.city;
        break;
      }
    }
    if (meeting.city === null && meeting.country !== null)
      for (const evidence of isOld ? [cityOfTrips] : CITY) {
        meeting.city = evidence(question, meeting.country);
        if (meeting.city !== null) break;
      }
  }
  for (const meeting of meetings) {
    placeByTrip(meeting, meetings);
    if (meeting.city === null) continue;
    if (isDateline(reading, meeting.city)) meeting.city = reading.head.place;
    else meeting.city = fullest(meeting.city, meeting.country, visits);
  }
}

/** "a visit to Washington DC. ... at the Oval Office": of a city told of twice the longer name. */
const fullest = (city: string, country: string | null, visits: readonly Visit[]): string =>
  visits.find(
    (visit) => visit.country === country && visit.city !== null && visit.city.length > city.length && isSameCity(visit.city, city),
  )?.city ?? city;

/** "KUWAIT: ... at Bayan Palace": the seat's city is the dateline's, by another of its names. */
function isDateline({ doc: { dictionary }, head: { place } }: Reading, city: string): boolean {
  const row = place === null ? undefined : dictionary.rowOf("capitals", place);
  return row !== undefined && row === dictionary.rowOf("capitals", city);
}

/** "spoke with": as likely by telephone, where nothing puts either at the other's. */
const isMereTalk = ({ because, mode }: Meeting): boolean => mode === null && because.rule === "encounter/talk";

/** Who is received has come from elsewhere, though nobody says where the host is at home. */
const isHomeOfGuest = ({ host, guest }: Meeting, country: string): boolean =>
  host !== null && guest?.country === country && host.country !== country;

/** Told of as an earlier one, yet of the last days: "had received him on Monday". */
function isOfLate({ published }: Reading, { date }: Meeting): boolean {
  const day = date === null ? null : edtfBounds(date);
  return day?.last != null && published !== null && published - day.last <= 7 && day.last <= published;
}

/** Trips in the time of the meeting. A planned meeting falls into the visit that goes on, where none lies ahead. */
function tripsOf(meeting: Meeting, countries: ReadonlySet<string>, visits: readonly Visit[], scenes: readonly Scene[]): readonly Visit[] {
  const told = visits.filter(
    (visit) => isThen(visit, meeting.dated) && visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)),
  );
  const own = told.filter((visit) => !isNextLeg(visit, meeting, told));
  const fitting = own.filter(
    (visit) =>
      (visit.status === "planned") === (meeting.status === "planned") &&
      (visit.status !== "completed" || meeting.recalled || isToldAgain(visit, meeting, scenes)),
  );
  if (fitting.length > 0 || meeting.recalled) return fitting;
  const going = own.filter((visit) => visit.status === "current");
  if (going.length > 0) return going;
  // "accompanied the president on his visit": the company of a traveller is where the traveller is.
  return visits.filter(
    (visit) =>
      visit.status === "current" &&
      visit.country !== null &&
      countries.has(visit.country) &&
      visit.visitors.some((visitor) => visitor.country !== null && visitor.country !== visit.country && countries.has(visitor.country)),
  );
}

/** "returned home from Chad and Mali. ... During the visit to Mali, he met": over, and told of on the way. */
const isToldAgain = ({ country, sentence, recalled }: Visit, meeting: Meeting, scenes: readonly Scene[]): boolean =>
  !recalled &&
  sentence < meeting.sentence &&
  scenes.some((scene) => scene.isGoal && scene.sentence === meeting.sentence && scene.country === country);

/** The stages without the legs that come after a planned meeting; null where there are none. */
function stagesBefore(scenes: readonly Scene[], visits: readonly Visit[], meeting: Meeting): readonly Scene[] | null {
  const rest = visits.filter((visit) => !isNextLeg(visit, meeting, visits));
  const next = visits.find((visit) => !rest.includes(visit));
  if (next === undefined) return null;
  const before = scenes.filter((scene) => scene.sentence !== next.sentence || scene.country !== next.country);
  return withTrips(before, rest);
}

/** "is to meet X on Friday before leaving for Accra": a journey told of behind the meeting comes after it, where the traveller is abroad already. */
const isNextLeg = (visit: Visit, { because, status, sentence }: Meeting, told: readonly Visit[]): boolean =>
  status === "planned" &&
  visit.status === "planned" &&
  JOURNEY.test(visit.because.rule) &&
  visit.because.start > because.start &&
  ((visit.sentence === sentence && visit.because.rule === "visit/depart") ||
    told.some((other) => other.because.start < because.start && other.status === "current" && other.visitors[0] === visit.visitors[0]));
const JOURNEY = /^visit\/(?:travel|depart|arrive|reach|visit)$/;

/** Where the same guest was met on the same trip, as another meeting of the article tells. */
function placeByTrip(meeting: Meeting, meetings: readonly Meeting[]): void {
  if (meeting.country !== null || meeting.recalled || isRemote(meeting) || meeting.status === "cancelled") return;
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
