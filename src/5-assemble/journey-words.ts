import { isoDay, parseIsoDay } from "../0-ground/civil-day.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import type { Place } from "../3-recognise/places.ts";
import type { VisitFrame } from "../3-recognise/visits/visits.ts";
import type { Goal } from "./goals.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";

/** "is due to return to Oslo", "flew home to Norway", "left Lima for home in Norway": of somebody of whom nobody told whence he is. */
export function comesBack(reading: Reading, { verb, places }: VisitFrame, country: string | null): boolean {
  const [place] = places;
  if (!verb || !place || country === null || place.preposition !== "to") return false;
  const { doc } = reading;
  if (place.first - verb.last > 3) return false;
  for (let i = verb.head; i < place.first; i++) if (/^(?:return(?:s|ed|ing)?|home|back|homeward)$/.test(wordAt(doc, i))) return true;
  return false;
}

/** "arrived in Oslo at the head of a trade delegation", "arrived on Sunday leading an eight-member team". */
export function headsDelegation({ clauses: { doc, last } }: SentenceReading, at: number): boolean {
  for (let i = at; i < last; i++) {
    const isHead = wordAt(doc, i) === "head" && wordAt(doc, i - 1) === "the" && wordAt(doc, i + 1) === "of";
    if (!isHead && !(/^(?:leading|heading)$/.test(wordAt(doc, i)) && /^an?$/.test(wordAt(doc, i + 1)))) continue;
    for (let j = i + 2; j < i + 8; j++) if (/^(?:delegation|team|mission)$/.test(wordAt(doc, j))) return true;
  }
  return false;
}

/** "arrived on Monday for a three-day visit": the day, which ends what is over, and the length make the interval. */
export function lasting(sentence: SentenceReading, dated: Dated | null, { at, time }: VisitFrame): Dated | null {
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
  if (days <= 1) return dated;
  const start = time === "ended" ? first - days + 1 : first;
  return { ...dated, value: `${isoDay(start)}/${isoDay(start + days - 1)}` };
}

/** "held in Lima on May 28 when X flew there": the day of the place named before. */
export function besidePlace({ dates, clauses }: SentenceReading, { places, at, verb }: VisitFrame): Dated | null {
  const [place] = places;
  if (!place || !verb || place.last > at || wordAt(clauses.doc, verb.last) !== "there") return null;
  return dates.find((date) => date.type === "date" && date.first >= place.last && date.first - place.last <= 2) ?? null;
}

/** "visited Oslo on June 4 and Suva on June 6": the day behind each of several places; else the one that is told of all. */
export function dayOfStop({ dates }: SentenceReading, { places }: VisitFrame, stop: Goal, dated: Dated | null): Dated | null {
  const dayBehind = (place: Place): Dated | undefined =>
    dates.find((date) => date.type === "date" && date.value !== null && date.first >= place.last && date.first - place.last <= 1);
  if (places.filter((place) => dayBehind(place) !== undefined).length < 2) return dated;
  const own = places.find(({ city, country }) => city === stop.city && country === stop.country);
  return own === undefined ? dated : (dayBehind(own) ?? null);
}

/** "Then he will proceed to Suva", "will travel on to Suva". */
export function isOnward({ doc }: Reading, { verb, sentence }: VisitFrame): boolean {
  if (verb === null || verb.kind !== "arrival") return false;
  const { first } = doc.sentenceRange(sentence);
  return (
    /^(?:proceed|continu)/.test(wordAt(doc, verb.head)) ||
    /^(?:then|later|afterwards)$/.test(wordAt(doc, first)) ||
    wordAt(doc, verb.last) === "on"
  );
}

/** "on a visit that ends on Tuesday": under way, whatever lies ahead. */
export function endsThen({ clauses: { doc } }: SentenceReading, dated: Dated | null, { at, verb }: VisitFrame): boolean {
  if (dated === null || dated.first <= at || dated.first - at > 8 || /^(?:future|intent)$/.test(verb?.tense ?? "")) return false;
  for (let i = at + 1; i < dated.first; i++)
    if (/^(?:ends?|ending|concludes?|concluding|finishes|until|till)$/.test(wordAt(doc, i))) return true;
  return false;
}

/** "Earlier this month she was in Suva": not the trip that is news. */
export const isEarlier = ({ doc }: Reading, dated: Dated | null): boolean =>
  dated !== null &&
  wordAt(doc, dated.first) === "earlier" &&
  wordAt(doc, dated.first + 1) === "this" &&
  /^(?:month|year)$/.test(wordAt(doc, dated.first + 2));
