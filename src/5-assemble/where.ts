import { edtfBounds } from "../0-ground/edtf.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { typeOf } from "../4-resolve/register.ts";
import type { Meeting, MeetingParty } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import { type Scene, scenesOf } from "./scenes.ts";
import { eventOf, stageOf, withTrips } from "./stage.ts";
import type { Visit } from "./trips.ts";

/** A country, and a city of it where the evidence gives one. */
interface Where {
  readonly country: string;
  readonly city: string | null;
}

/** One meeting with all that may tell where it was. */
interface Question {
  readonly reading: Reading;
  readonly meeting: Meeting;
  /** Countries of its parties. */
  readonly countries: ReadonlySet<string>;
  /** Trips of its parties, and of their compatriots to a country of the others, in the time of the meeting. */
  readonly trips: readonly Visit[];
  /** Meetings told of before it. */
  readonly before: readonly Meeting[];
  readonly scenes: readonly Scene[];
  /** Those and the trips. */
  readonly stages: readonly Scene[];
}

/**
 * Gives each meeting in person the country and city that its own words do not give, by the order of evidence below.
 * `visits` are those that the words tell of; `implied` are countries given to parties because the article takes them for known.
 */
export function placeMeetings(reading: Reading, meetings: readonly Meeting[], visits: readonly Visit[]): void {
  const scenes = scenesOf(reading);
  const told = withTrips(scenes, visits);
  const past = scenes.filter((scene) => !scene.isAhead);
  for (const [i, meeting] of meetings.entries()) {
    if (isRemote(meeting)) continue;
    const countries = new Set(meeting.parties.map((party) => party.entity.country).filter((country) => country !== null));
    const question: Question = {
      reading,
      meeting,
      countries,
      trips: tripsOf(meeting, countries, visits),
      before: meetings.slice(0, i),
      scenes: meeting.status === "held" ? past : scenes,
      stages: meeting.status === "held" ? told.filter((scene) => !scene.isAhead) : told,
    };
    const isOld = meeting.recalled && !isOfLate(reading, meeting);
    if (meeting.country === null) {
      for (const evidence of isOld ? RECALLED : COUNTRY) {
        const found = evidence(question);
        if (found === null || (WEAK.has(evidence) && isHomeOfGuest(meeting, found.country))) continue;
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
  for (const meeting of meetings) placeByTrip(meeting, meetings);
}

/** Who is received has come from elsewhere, though nobody says where the host is at home. */
const isHomeOfGuest = ({ host, guest }: Meeting, country: string): boolean =>
  host !== null && guest?.country === country && host.country !== country;

/** Told of as an earlier one, yet of the last days: "had received him on Monday". */
function isOfLate(reading: Reading, { date }: Meeting): boolean {
  const day = date === null ? null : edtfBounds(date);
  const published = reading.head.published === null ? null : edtfBounds(reading.head.published);
  return day?.last != null && published?.first != null && published.first - day.last <= 7 && day.last <= published.first;
}

const isRemote = (meeting: Meeting): boolean => meeting.mode === "phone" || meeting.mode === "video";

/** Trips in the time of the meeting. A planned meeting falls into the visit that goes on, where none lies ahead. */
function tripsOf(meeting: Meeting, countries: ReadonlySet<string>, visits: readonly Visit[]): readonly Visit[] {
  const own = visits.filter((visit) => visit.visitors.some((visitor) => meeting.parties.some((party) => party.entity === visitor)));
  const fitting = own.filter(
    (visit) => (visit.status === "planned") === (meeting.status === "planned") && (visit.status !== "completed" || meeting.recalled),
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

type Evidence = (question: Question) => Where | null;

const at = (country: string | null | undefined, city: string | null = null): Where | null => (country == null ? null : { country, city });

/** The sentence that reports it, or the one before it, tells of a trip to a country of the other side. */
const onTrip: Evidence = ({ trips, countries, meeting }) => {
  const found = trips.filter((visit) => visit.country !== null && countries.has(visit.country) && isAbroad(meeting, visit));
  const places = new Set(found.map((visit) => visit.country));
  const near = places.size > 1 ? found.filter((visit) => Math.abs(visit.sentence - meeting.sentence) <= 1) : found;
  const [first] = near;
  return first && new Set(near.map((visit) => visit.country)).size === 1 ? at(first.country) : null;
};

/** The traveller is no citizen of the country. */
const isAbroad = (meeting: Meeting, visit: Visit): boolean =>
  meeting.parties.some((party) => visit.visitors.includes(party.entity) && party.entity.country !== visit.country) ||
  !meeting.parties.some((party) => visit.visitors.includes(party.entity));

/** Who receives is at home. */
const atHost: Evidence = ({ meeting }) => at(meeting.host?.country);

/** The country to which an ambassador among the parties is sent: that of the other side. */
const atResidence: Evidence = ({ meeting }) => {
  const envoys = meeting.parties.filter((party) => typeOf(party.entity) === "ambassador");
  const others = new Set(
    meeting.parties.filter((party) => !envoys.includes(party) && party.entity.country !== null).map((party) => party.entity.country),
  );
  if (envoys.length === 0 || others.size !== 1) return null;
  const [country] = others;
  return country !== undefined && envoys.every((party) => party.entity.country !== country) ? at(country) : null;
};

/** "On the same day, the minister had meetings with ...": where somebody abroad was met before, on the same day. */
const stayingOn: Evidence = ({ meeting, before }) => {
  if (meeting.host !== null) return null;
  const last = before.findLast(
    (other) =>
      other.country !== null &&
      other.placed &&
      !other.recalled &&
      other.status === meeting.status &&
      (other.date === null || meeting.date === null || other.date === meeting.date) &&
      other.parties.every((party) => party.entity.country !== other.country) &&
      other.parties.some((party) => meeting.parties.some((own) => own.entity === party.entity)),
  );
  return last ? at(last.country, last.city) : null;
};

/** A party that the words placed abroad before meets another from there: "also held talks with". */
const abroadBefore: Evidence = ({ meeting, before, countries }) => {
  const last = before.findLast(
    (other) =>
      other.placed &&
      !other.recalled &&
      other.status === meeting.status &&
      other.country !== null &&
      countries.has(other.country) &&
      (other.date === null || meeting.date === null || other.date === meeting.date) &&
      other.parties.some(
        (party) =>
          party.entity.country !== null &&
          party.entity.country !== other.country &&
          meeting.parties.some((own) => own.entity === party.entity),
      ),
  );
  return last ? at(last.country, last.city) : null;
};

/** A party that was met abroad before is still there when it meets somebody from there, or of whom nobody says from where: "She is also to call on Speaker X". */
const stillAbroad: Evidence = ({ meeting, before, scenes }) => {
  const last = before.findLast(
    (other) => other.country !== null && !other.recalled && !isRemote(other) && guestsIn(other, meeting).length > 0,
  );
  if (last === undefined) return null;
  const guests = guestsIn(last, meeting);
  const others = meeting.parties.filter((party) => !guests.includes(party));
  const isThere = others.length > 0 && others.every(({ entity }) => entity.country === last.country || entity.country === null);
  const moved = scenes.some(
    (scene) =>
      scene.sentence > last.sentence && scene.sentence <= meeting.sentence && scene.country !== last.country && scene.who.length > 0,
  );
  return isThere && !moved ? at(last.country) : null;
};

/** Parties of both meetings who had come to the place of the first from elsewhere. */
const guestsIn = (first: Meeting, second: Meeting): readonly MeetingParty[] =>
  second.parties.filter(
    ({ entity }) =>
      entity.country !== first.country &&
      (entity.country !== null || entity.organisation !== null) &&
      first.parties.some((party) => party.entity === entity),
  );

/** "the visiting minister", "who is on an official visit": at the others'. */
const asGuest: Evidence = ({ meeting }) => {
  const guests = meeting.parties.filter((party) => party.entity === meeting.guest || party.entity.visiting);
  if (guests.length === 0) return null;
  const others = countriesOf(meeting.parties.filter((party) => !guests.includes(party)));
  const [country] = others;
  return others.size === 1 && guests.every((party) => party.entity.country !== country) ? at(country) : null;
};

/** "on the margins of the forum": where the forum is. */
const atEvent: Evidence = ({ reading, meeting, stages }) => eventOf(reading, meeting, stages);

/** Where the article puts a party last: in a country of another party. */
const onStage: Evidence = ({ stages, meeting, countries }) => {
  const stage = stageOf(stages, meeting);
  return stage !== null && countries.has(stage.country) ? at(stage.country) : null;
};

/** Where the article puts a party last: in a third country, told of at its beginning, at an event, or right before. */
const onForeignStage: Evidence = ({ reading: { doc }, stages, meeting, countries }) => {
  const stage = stageOf(stages, meeting);
  if (stage === null || countries.has(stage.country) || countries.size === 0) return null;
  const isNear = Math.abs((doc.paragraph[meeting.sentence] as number) - (doc.paragraph[stage.sentence] as number)) <= 1;
  return stage.isEvent || stage.sentence <= 2 || isNear ? at(stage.country, stage.city) : null;
};

/** The dateline's country, where a party comes from it. */
const atDateline: Evidence = ({ reading: { head }, countries }) =>
  head.country !== null && countries.has(head.country) ? at(head.country) : null;

/** The only country of a party to which the article tells of a trip. */
const atGoal: Evidence = ({ scenes, countries, meeting }) =>
  meeting.status === "held"
    ? at(only(scenes.filter((scene) => scene.isGoal && countries.has(scene.country)).map((scene) => scene.country)))
    : null;

/** A party of whom the article does not say where it comes from is at home. */
const atTacit: Evidence = ({ meeting }) => {
  const homes = countriesOf(meeting.parties.filter((party) => party.tacit));
  const [home] = homes;
  return homes.size === 1 ? at(home) : null;
};

/** The only country of a party in which the article tells of something: "in Tashkent". */
const atScene: Evidence = ({ scenes, countries }) =>
  at(only(scenes.filter((scene) => countries.has(scene.country)).map((scene) => scene.country)));

/** The same in the sentences around, and in the first ones. */
const atSceneNear: Evidence = ({ scenes, countries, meeting }) =>
  at(
    only(
      scenes
        .filter(
          (scene) =>
            countries.has(scene.country) &&
            (scene.isEncounter || scene.isGoal) &&
            (Math.abs(scene.sentence - meeting.sentence) <= 2 || scene.sentence <= 1),
        )
        .map((scene) => scene.country),
    ),
  );

/** The only trip leads to a third country. */
const inThirdCountry: Evidence = ({ trips, countries, reading: { head } }) =>
  trips.length > 0 && new Set(trips.map((trip) => trip.country)).size === 1 && (head.country === null || !countries.has(head.country))
    ? at(trips[0]?.country, trips[0]?.city)
    : null;

/** The last place of which a sentence shortly before tells, where several countries meet. */
const nearby: Evidence = ({ scenes, meeting }) => {
  const near = scenes.filter(
    (scene) => scene.sentence <= meeting.sentence && meeting.sentence - scene.sentence <= 2 && scene.city !== null,
  );
  const last = near.at(-1);
  return last && near.every((scene) => scene.country === last.country) ? at(last.country, last.city) : null;
};

/** Where the outlet is at home, where a party comes from there. */
const atOutlet: Evidence = ({ reading, countries }) => {
  const country = outletCountry(reading);
  return country !== null && countries.has(country) ? at(country) : null;
};

const COUNTRY: readonly Evidence[] = [
  atEvent,
  stayingOn,
  abroadBefore,
  onTrip,
  onStage,
  atHost,
  atResidence,
  onForeignStage,
  asGuest,
  stillAbroad,
  inThirdCountry,
  atDateline,
  atSceneNear,
  atGoal,
  atTacit,
  atScene,
  nearby,
  atOutlet,
];
/** What merely makes a place likely. */
const WEAK: ReadonlySet<Evidence> = new Set([atDateline, atSceneNear, atGoal, atTacit, atScene, nearby, atOutlet]);
const RECALLED: readonly Evidence[] = [onTrip, atHost, atResidence];

type CityEvidence = (question: Question, country: string) => string | null;

/** The visit told of in the same sentence. */
const cityOfSentence: CityEvidence = ({ trips, meeting }, country) =>
  only(trips.filter((trip) => trip.country === country && trip.sentence === meeting.sentence).map((trip) => trip.city));

/** "The meeting took place at the ministry's headquarters, Camp Halden, Oslo": a sentence or two on. */
const cityOfEncounter: CityEvidence = ({ scenes, meeting }, country) =>
  only(
    scenes
      .filter(
        (scene) =>
          scene.isEncounter && scene.country === country && scene.sentence >= meeting.sentence && scene.sentence - meeting.sentence <= 2,
      )
      .map((scene) => scene.city),
  );

const cityOfGoals: CityEvidence = ({ scenes, meeting }, country) =>
  meeting.status === "held" ? only(scenes.filter((scene) => scene.isGoal && scene.country === country).map((scene) => scene.city)) : null;

const cityOfDateline: CityEvidence = ({ reading: { head }, meeting }, country) =>
  head.place !== null && head.country === country && meeting.status !== "planned" ? head.place : null;

const cityOfTrips: CityEvidence = ({ trips }, country) => only(trips.filter((trip) => trip.country === country).map((trip) => trip.city));

const cityOfScenes: CityEvidence = ({ scenes, meeting }, country) =>
  meeting.status === "held"
    ? only(scenes.filter((scene) => scene.isEncounter && scene.country === country).map((scene) => scene.city))
    : null;

/** "in the capital" */
const cityOfCapital: CityEvidence = ({ reading: { doc }, meeting }, country) => {
  const { first, last } = doc.sentenceRange(meeting.sentence);
  for (let i = first; i + 2 < last; i++) {
    if (!isCapital(doc, i + 2) || !isThe(doc, i + 1) || !isIn(doc, i)) continue;
    const row = (doc.dictionary.tables.get("countries") ?? []).find(({ cells }) => cells.code === country);
    return row?.cells.capital?.split("|")[0] || null;
  }
  return null;
};
const isCapital = oneOf("capital");
const isThe = oneOf("the our");
const isIn = oneOf("in to");

/** Where the article puts one of the parties last. */
const cityOfStage: CityEvidence = ({ stages, meeting }, country) => {
  const stage = stageOf(
    stages.filter((scene) => scene.city !== null || scene.country !== country),
    meeting,
  );
  return stage?.country === country ? stage.city : null;
};

/** The only city of the country in which the article tells of anything of these days. */
const cityOfArticle: CityEvidence = ({ scenes }, country) =>
  only(scenes.filter((scene) => scene.country === country && !scene.isPast).map((scene) => scene.city));

const cityOfDatelineAhead: CityEvidence = ({ reading: { head } }, country) => (head.country === country ? head.place : null);

const CITY: readonly CityEvidence[] = [
  cityOfSentence,
  cityOfCapital,
  cityOfEncounter,
  cityOfDateline,
  cityOfTrips,
  cityOfGoals,
  cityOfScenes,
  cityOfDatelineAhead,
  cityOfStage,
  cityOfArticle,
];

/** The only value, nulls left out. */
export function only(values: readonly (string | null)[]): string | null {
  const found = new Set(values.filter((value) => value !== null));
  const [first] = found;
  return found.size === 1 ? (first as string) : null;
}

const countriesOf = (parties: readonly MeetingParty[]): ReadonlySet<string> =>
  new Set(parties.map((party) => party.entity.country).filter((country) => country !== null));

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

/** The country in which the article's outlet has its seat, by the lexicon. */
export function outletCountry(reading: Reading): string | null {
  const { outlet } = reading.head;
  return outlet === null ? null : reading.doc.dictionary.rowOf("outlets", outlet)?.cells.country || null;
}
