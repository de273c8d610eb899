import type { VisitFrame } from "../3-recognise/visits/visits.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { isSameCity, type Visit } from "./trips.ts";

/** Those whose trips are over, as they have left: for the country told, or null for home. */
export type Homeward = Map<Entity, string | null>;

const OVER = /^visit\/(?:went-home|end-of)$/;
const JOURNEY = /^visit\/(?:depart|travel|arrive)$/;

/** Adds whoever goes home or on elsewhere; true where the frame tells of nothing else. */
export function leaves(reading: Reading, frame: VisitFrame, who: readonly Entity[], goal: string | null, gone: Homeward): boolean {
  if (OVER.test(frame.rule)) {
    for (const visitor of who) gone.set(visitor, null);
    return true;
  }
  if (!JOURNEY.test(frame.rule) || goal === null || !hasLeft(reading, frame)) return false;
  for (const visitor of who) {
    if (isPerson(visitor) && visitor.country === goal) gone.set(visitor, null);
    else if (frame.rule === "visit/depart" && !gone.has(visitor)) gone.set(visitor, goal);
  }
  return false;
}

/** "left for Oslo on Monday", "met X shortly before leaving for Oslo". */
function hasLeft({ sentences }: Reading, { verb, sentence }: VisitFrame): boolean {
  if (verb === null) return false;
  if (verb.form === "finite") return /^(?:past|perfect|pluperfect)$/.test(verb.tense);
  const { verbs } = (sentences[sentence] as SentenceReading).clauses;
  const main = verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  return verb.form === "participle" && main?.tense === "past";
}

/** Ends the trips of those who have left. */
export function endTrips(visits: readonly Visit[], gone: Homeward): void {
  for (const visit of visits) {
    if (visit.status !== "current") continue;
    const left = visit.visitors.find((visitor) => gone.has(visitor));
    if (left !== undefined && gone.get(left) !== visit.country) visit.status = "completed";
  }
}

/** Told of by a meeting or as somebody's company, not by words of a trip of one's own. */
const CARRIED =
  /^visit\/(?:received-abroad|accompanied-by|accompanies|with-him|delegation-includes|among-delegation|others-include|travels-with)$/;

/** A trip that has ended has ended for those who went along and were met on it too. */
export function shareEnd(visits: readonly Visit[]): void {
  for (const visit of visits) {
    if (!CARRIED.test(visit.because.rule) || visit.status !== "current") continue;
    const home = visit.visitors[0]?.country ?? null;
    const others = visits.filter(
      (other) =>
        !CARRIED.test(other.because.rule) &&
        !other.recalled &&
        other.status !== "planned" &&
        other.country === visit.country &&
        (other.city === null || visit.city === null || isSameCity(other.city, visit.city)) &&
        other.visitors[0]?.country === home,
    );
    if (home !== null && others.length > 0 && others.every((other) => other.status === "completed")) visit.status = "completed";
  }
}
