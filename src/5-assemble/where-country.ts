import { typeOf } from "../4-resolve/entities.ts";
import type { Meeting, MeetingParty } from "./meetings.ts";
import { countriesOf, isRemote, only, outletCountry, type Question, type Where } from "./question.ts";
import { isAtSeat, isPostedTo } from "./residents.ts";
import { eventOf, stageOf } from "./stage.ts";
import type { Visit } from "./trips.ts";

export type Evidence = (question: Question) => Where | null;

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
  // "attended by Ambassador X": posted here, or at the guest's home
  const envoys = meeting.parties.filter(
    ({ entity, attends }) => typeOf(entity) === "ambassador" && !(attends === true && entity.country === null),
  );
  const others = new Set(
    meeting.parties.filter((party) => !envoys.includes(party) && party.entity.country !== null).map((party) => party.entity.country),
  );
  if (envoys.length === 0 || others.size !== 1) return null;
  const [country] = others;
  return country !== undefined && envoys.every((party) => party.entity.country !== country) ? at(country) : null;
};

/** The country where an organisation's resident is posted, whose official he meets: "the WHO Representative in Samoa". */
const atPost: Evidence = ({ reading, meeting }) => {
  const posted = meeting.parties.filter(({ entity }) => typeOf(entity) === "org_official" && entity.country === null);
  const [country, ...more] = countriesOf(meeting.parties);
  return country !== undefined && more.length === 0 && posted.some(({ entity }) => isPostedTo(reading, entity, country))
    ? at(country)
    : null;
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

/** "Earlier on Sunday she had met the premier of Chad": the guest of one was there when she met somebody else that day. */
const sameDay: Evidence = ({ meeting, before }) => {
  if (meeting.host !== null || meeting.date === null) return null;
  const last = before.findLast(
    (other) => other.country !== null && other.date === meeting.date && !isRemote(other) && guestsIn(other, meeting).length > 0,
  );
  return last ? at(last.country) : null;
};

/** "had earlier met": earlier on the same trip, where no day is told. */
const stillThere: Evidence = (question) => (question.meeting.date === null ? (asGuest(question) ?? stillAbroad(question)) : null);

/** Parties of both meetings who had come to the place of the first from elsewhere. */
const guestsIn = (first: Meeting, second: Meeting): readonly MeetingParty[] =>
  second.parties.filter(
    ({ entity }) =>
      entity.country !== first.country &&
      (entity.country !== null || entity.organisation !== null) &&
      first.parties.some((party) => party.entity === entity),
  );

/** "the visiting minister", "who is on an official visit": at the others'. */
const asGuest: Evidence = ({ meeting, stages }) => {
  // Whose trips lead elsewhere is no guest here.
  const isAway = ({ entity }: MeetingParty): boolean =>
    stages.some(
      ({ isTrip, who, country }) => isTrip && who.includes(entity) && !meeting.parties.some((party) => party.entity.country === country),
    );
  const guests = meeting.parties.filter((party) => party.entity === meeting.guest || (party.entity.visiting && !isAway(party)));
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
const onForeignStage: Evidence = ({ reading: { doc }, stages, trips, meeting, countries }) => {
  const stage = stageOf(stages, meeting);
  if (stage === null || countries.has(stage.country) || countries.size === 0) return null;
  // Who has seen the Pope sees others across the Tiber.
  if (stage.country === "VAT") return null;
  // Of a tour it may be another leg.
  if (stage.isTrip && trips.some((trip) => trip.country !== null && trip.country !== stage.country)) return null;
  const isNear = Math.abs((doc.paragraph[meeting.sentence] as number) - (doc.paragraph[stage.sentence] as number)) <= 1;
  return stage.isEvent || stage.sentence - doc.opening <= 2 || isNear ? at(stage.country, stage.city) : null;
};

/** The only country in which the article tells of an encounter, at its beginning or close by: a third one, "during their meeting in Doha". */
const atForeignScene: Evidence = ({ reading: { doc }, scenes, meeting, countries, sentences }) => {
  // A sentence that tells of another meeting tells of its place.
  const told = scenes.filter(({ isEncounter, sentence }) => isEncounter && (sentence === meeting.sentence || !sentences.has(sentence)));
  const country = only(told.map((scene) => scene.country));
  const [scene] = told;
  if (meeting.mode !== "in_person" || scene === undefined || country === null || countries.has(country) || countries.size === 0)
    return null;
  const isClose = told.some(({ sentence }) => sentence - doc.opening <= 2 || Math.abs(sentence - meeting.sentence) <= 2);
  return isClose ? at(country, only(told.map(({ city }) => city))) : null;
};

/** The dateline's country, where a party comes from it. */
const atDateline: Evidence = ({ reading: { head }, countries }) =>
  head.country !== null && countries.has(head.country) ? at(head.country) : null;

/** Where an organisation has its seat, in news from there: its officers are met there. */
const atSeat: Evidence = ({ reading, meeting }) => {
  const { country, place } = reading.head;
  const isThere =
    country !== null && meeting.parties.some(({ entity }) => typeOf(entity) === "org_official" && isAtSeat(reading, entity, country));
  return isThere ? at(country, place) : null;
};

/** The only country of a party in which the article tells of something: "in Tashkent". */
const atScene: Evidence = ({ scenes, countries }) =>
  at(only(scenes.filter((scene) => countries.has(scene.country)).map((scene) => scene.country)));

/** The same in the sentences around, and in the first ones. */
const atSceneNear: Evidence = ({ reading: { doc }, scenes, countries, meeting }) =>
  at(
    only(
      scenes
        .filter(
          (scene) =>
            countries.has(scene.country) &&
            (scene.isEncounter || scene.isGoal) &&
            (Math.abs(scene.sentence - meeting.sentence) <= 2 || scene.sentence - doc.opening <= 1),
        )
        .map((scene) => scene.country),
    ),
  );

/** The only trip leads to a third country; where another meeting was is no trip. */
const inThirdCountry: Evidence = ({ trips, countries, meeting, reading: { head } }) => {
  const made = trips.filter(({ because, sentence }) => because.rule !== "visit/met-in" || sentence === meeting.sentence);
  const [trip] = made;
  const isSole = trip !== undefined && made.every(({ country }) => country === trip.country);
  return isSole && (head.country === null || !countries.has(head.country)) ? at(trip.country, trip.city) : null;
};

/** All of one country, of whom nobody is told to be abroad. */
const atHomeTogether: Evidence = ({ meeting, countries, trips, stages }) => {
  const [country] = countries;
  const isSole = countries.size === 1 && meeting.parties.every((party) => party.entity.country === country);
  return isSole && country !== undefined && trips.length === 0 && stageOf(stages, meeting) === null ? at(country) : null;
};

/** Where the outlet is at home, where a party comes from there. */
const atOutlet: Evidence = ({ reading, countries }) => {
  const country = outletCountry(reading);
  return country !== null && countries.has(country) ? at(country) : null;
};

/** In order of weight. */
export const COUNTRY: readonly Evidence[] = [
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
  sameDay,
  inThirdCountry,
  atForeignScene,
  atPost,
  atDateline,
  atSeat,
  atSceneNear,
  atScene,
  atOutlet,
  atHomeTogether,
];
/** What merely makes a place likely. */
export const WEAK: ReadonlySet<Evidence> = new Set([atForeignScene, atDateline, atSeat, atSceneNear, atScene, atOutlet]);
/** What puts a meeting into a third country by a journey of one of the parties. */
export const ELSEWHERE: ReadonlySet<Evidence> = new Set([onForeignStage, inThirdCountry]);
export const RECALLED: readonly Evidence[] = [onTrip, atHost, atResidence, stillThere];
