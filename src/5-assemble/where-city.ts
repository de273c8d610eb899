import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { capitalOf } from "../3-recognise/places.ts";
import { only, type Question } from "./question.ts";
import { stageOf } from "./stage.ts";

export type CityEvidence = (question: Question, country: string) => string | null;

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

export const cityOfTrips: CityEvidence = ({ trips }, country) =>
  only(trips.filter((trip) => trip.country === country).map((trip) => trip.city));

const cityOfScenes: CityEvidence = ({ scenes, meeting }, country) =>
  meeting.status === "held"
    ? only(scenes.filter((scene) => scene.isEncounter && scene.country === country).map((scene) => scene.city))
    : null;

/** "in the capital" */
const cityOfCapital: CityEvidence = ({ reading: { doc }, meeting }, country) => {
  const { first, last } = doc.sentenceRange(meeting.sentence);
  for (let i = first; i + 2 < last; i++) {
    if (!isCapital(doc, i + 2) || !isThe(doc, i + 1) || !isIn(doc, i)) continue;
    const row = doc.dictionary.tables.get("countries")?.find(({ cells }) => cells.code === country);
    return row === undefined ? null : capitalOf(row);
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

const cityOfDatelineAhead: CityEvidence = ({ reading: { head } }, country) => (head.country === country ? head.place : null);

/** "Earlier on the same day, the delegation had met the company's head": where the travellers were met that day. */
const cityOfDay: CityEvidence = ({ before, meeting }, country) =>
  meeting.date === null
    ? null
    : only(
        before
          .filter(
            (other) =>
              other.city !== null &&
              other.country === country &&
              other.date === meeting.date &&
              other.status === meeting.status &&
              other.parties.some(({ entity }) => entity.country !== country && meeting.parties.some((party) => party.entity === entity)),
          )
          .map(({ city }) => city),
      );

/** In order of weight. */
export const CITY: readonly CityEvidence[] = [
  cityOfSentence,
  cityOfCapital,
  cityOfDay,
  cityOfEncounter,
  cityOfDateline,
  cityOfTrips,
  cityOfGoals,
  cityOfScenes,
  cityOfDatelineAhead,
  cityOfStage,
];
