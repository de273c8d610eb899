import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { Clauses } from "../3-recognise/clauses.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Place } from "../3-recognise/places.ts";
import type { Reading } from "./reading.ts";
import { isPosting, isTopic } from "./told-setting.ts";

/** A place of which a sentence tells: `in Tashkent`, `at the Kremlin`, `a visit to Nepal`. */
export interface Scene {
  readonly sentence: number;
  readonly country: string;
  readonly city: string | null;
  /** Where somebody goes or has gone. */
  readonly isGoal: boolean;
  /** The sentence speaks of a meeting or talks before the place. */
  readonly isEncounter: boolean;
  /** The verb before it speaks of what is to come. */
  readonly isAhead: boolean;
}

const HERE: ReadonlySet<string> = new Set(["in", "at"]);
const ENCOUNTERS = bitOf("encounters");
const isTrip = oneOf(
  "visit visits trip tour stay arrived arrives arriving arrival travelled traveled travels flew flown came went go goes landed visited visiting",
);

/** The places in which the article's sentences tell of something, and those to which somebody travels, in order. */
export function scenesOf(reading: Reading): Scene[] {
  const scenes: Scene[] = [];
  for (const [sentence, told] of reading.sentences.entries()) {
    const { places, clauses } = told;
    for (const place of places) {
      if (isPosting(told, place)) continue;
      const { preposition, country, city } = place;
      const isGoal = leads(clauses.doc, place, clauses.first);
      if (country === null || !(HERE.has(preposition) || isGoal)) continue;
      const isEncounter = HERE.has(preposition) && speaksOfMeeting(clauses, place.first);
      const verb = clauses.verbs.findLast((candidate) => candidate.last <= place.first);
      const isAhead = verb !== undefined && (/^(?:future|intent|modal)$/.test(verb.tense) || verb.form === "infinitive");
      scenes.push({ sentence, country, city: isState(clauses.doc, place) ? null : city, isGoal, isEncounter, isAhead });
    }
  }
  return scenes;
}

/** "a visit to", "arrived in", "visited": a word of travelling shortly before the place. */
function leads(doc: Doc, { first, preposition }: Place, from: number): boolean {
  if (!/^(?:to|in|at|into|visits?|visited|visiting)$/.test(preposition)) return false;
  for (let i = first - 1; i >= from && i > first - 7; i--) if (isTrip(doc, i)) return true;
  return false;
}

function speaksOfMeeting({ doc, first, verbs }: Clauses, at: number): boolean {
  const met = verbs.findLast((verb) => verb.kind.includes("meeting") && verb.last <= at)?.head ?? -1;
  for (let i = at - 1; i >= first && i > at - 24; i--) {
    if (i === met || doc.begins(i, ENCOUNTERS)) return true;
    // "the talks dealt with the situation in Hama"
    if (isTopic(doc, i)) return false;
  }
  return false;
}

/** "in Singapore": the state as much as the city. */
const isState = (doc: Doc, { first }: Place): boolean => doc.find(first, "countries") !== null;
