import type { Entity } from "../4-resolve/entities.ts";
import { type EventPlace, eventPlaces, marginOf, placeOfEvent } from "./events-told.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import type { Scene } from "./scenes.ts";
import type { Visit } from "./trips.ts";

/**
 * Where the article's story is when it tells of a meeting: its sentences put the parties somewhere, and there they stay
 * until a later sentence puts them elsewhere. So each leg of a tour has the meetings that are told of behind it.
 */
export function stageOf(scenes: readonly Scene[], meeting: Meeting): Scene | null {
  const own = scenes.filter(
    (scene) => !scene.isPast && scene.who.length > 0 && meeting.parties.some(({ entity }) => isThere(scene, entity)),
  );
  return (
    own.findLast((scene) => scene.sentence <= meeting.sentence) ??
    own.find((scene) => scene.sentence - meeting.sentence <= 1 && (meeting.status !== "planned" || scene.isAhead)) ??
    null
  );
}

/** Trips as scenes, in order of the sentences together with those that are told. */
export function withTrips(scenes: readonly Scene[], trips: readonly Visit[]): readonly Scene[] {
  const more = trips.flatMap(({ sentence, country, city, visitors, recalled, status, because }): Scene[] =>
    country === null || because.rule === "visit/met-in"
      ? []
      : [
          {
            sentence,
            country,
            city,
            who: visitors,
            isGoal: true,
            isTrip: true,
            isEncounter: false,
            isEvent: false,
            isAhead: status === "planned",
            isPast: recalled,
          },
        ],
  );
  return more.length === 0 ? scenes : [...scenes, ...more].sort((a, b) => a.sentence - b.sentence);
}

/** Whom the scene names, or one of the delegation that it names; somebody at home is on no stage. */
function isThere({ who, country }: Scene, entity: Entity): boolean {
  if (entity.country === country) return false;
  return who.some(
    (other) => other === entity || (other.kind === "delegation" && other.country !== null && other.country === entity.country),
  );
}

/** The event on whose margins the meeting is said to be: by its own words, else the only one of the article, else where the article is written. */
export function eventOf(reading: Reading, meeting: Meeting, scenes: readonly Scene[]): EventPlace | null {
  const at = sentenceWithMargin(reading, meeting) ?? openingMargin(reading, meeting);
  if (at === null) return null;
  const told = placeOfEvent(at, marginOf(at));
  if (told !== null) return told;
  const stage = stageOf(scenes, meeting);
  // "speaks at a meeting in Oslo" in a caption; "on the margins of the forum, X will meet", to which he travels next
  const isNext = meeting.status === "planned" && stage?.isTrip === true && stage.isAhead;
  const all = isNext ? null : (sole(eventPlaces(reading)) ?? sole(scenes.filter((scene) => scene.isEvent && !scene.isPast)));
  if (all !== null) return all;
  if (stage !== null) return stage;
  const { place, country } = reading.head;
  return country === null ? null : { country, city: place };
}

/** On the margins of an event, where those who meet need not be at home. */
export const isAtMargin = (reading: Reading, meeting: Meeting): boolean => sentenceWithMargin(reading, meeting) !== null;

/** The sentence that tells of the meeting, else the one before it in the same paragraph or opening the one before: "On the margins of the forum, X had several meetings. He met". */
function sentenceWithMargin(reading: Reading, meeting: Meeting): SentenceReading | null {
  const { sentences, doc } = reading;
  for (let i = meeting.sentence; i >= 0 && i >= meeting.sentence - 1; i--) {
    const sentence = sentences[i] as SentenceReading;
    if (i < meeting.sentence && (doc.paragraph[meeting.sentence] as number) - (doc.paragraph[i] as number) > 1) return null;
    if (marginOf(sentence) >= 0) return sentence;
  }
  return null;
}

/** The margin that the opening puts one of the parties at: "On the margins of the forum, X held a series of talks. ... X also met Y". */
function openingMargin(reading: Reading, { parties, recalled }: Meeting): SentenceReading | null {
  if (recalled) return null;
  for (let i = 0; i < Math.min(OPENING, reading.sentences.length); i++) {
    const sentence = reading.sentences[i] as SentenceReading;
    const who = reading.subjectOf(i);
    // "A recalled his meeting with B on the margins of the forum": of the earlier one
    const isRecalled = sentence.clauses.verbs.some(({ lemma, tense }) => lemma === "recall" || tense === "pluperfect");
    if (who !== null && !isRecalled && marginOf(sentence) >= 0 && parties.some(({ entity }) => entity === who)) return sentence;
  }
  return null;
}
const OPENING = 4;

function sole(places: readonly EventPlace[]): EventPlace | null {
  const [first] = places;
  if (first === undefined || places.some((place) => place.country !== first.country)) return null;
  const cities = new Set(places.map((place) => place.city).filter((city) => city !== null));
  const [city] = cities;
  return { country: first.country, city: cities.size === 1 ? (city as string) : null };
}
