import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import type { Clauses } from "../clauses.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { comesHome } from "./time.ts";

const CALENDAR = bitOf("weekdays") | bitOf("months");
const ADVERB = classBit("adverb");
const isDayWord = oneOf("on from to next this week");
const ARTICLE = classBit("article");

const separates = oneOf("who which where that with and");
const leads = oneOf("to in at visit");
const isOf = oneOf("of through across around");
const isTouring = oneOf("tour tours toured touring");
const joins = oneOf("and then to also as well later on finally onto before");
const WITHIN = 12;

/** What leads to a place besides "to", "in" and "at". */
export interface Leads {
  /** "left for Oslo". */
  readonly for?: boolean;
  /** "a tour of Norway". */
  readonly of?: boolean;
}

/** The destinations within a few words: "to Azerbaijan", "in the Turkish capital", "to Japan, the UK and the USA". */
export function placesAfter(clauses: Clauses, places: readonly Place[], from: number, to: number, also: Leads = {}): readonly Place[] {
  const { doc, verbs } = clauses;
  const named = countriesNamed(clauses, places, from, to);
  if (named.length > 0) return named;
  for (const [i, place] of places.entries()) {
    if (place.first < from || place.first >= to) continue;
    if (place.first - from > WITHIN) return [];
    for (let token = from; token < place.first; token++) if (separates(doc, token) && place.first - token > 3) return [];
    if (place.preposition === "from") continue;
    if (verbs.some((verb) => verb.first >= from && verb.last <= place.first)) return [];
    const opener = doc.hasClass(place.first - 1, ARTICLE) ? place.first - 2 : place.first - 1;
    const fits =
      place.preposition === "to" ||
      place.preposition === "in" ||
      place.preposition === "at" ||
      place.preposition === "visit" ||
      (also.for === true && place.preposition === "for") ||
      (also.of === true && isOf(doc, opener));
    return fits ? [place, ...listed(clauses, places, i)] : [];
  }
  return [];
}

const isLands = oneOf("countries nations states capitals cities country nation stops");
const introduces = oneOf("including namely comprising covering");

/** "to three Balkan countries - Albania, Bulgaria and Romania", "a tour of four nations, including Kenya and Mali". */
function countriesNamed(clauses: Clauses, places: readonly Place[], from: number, to: number): readonly Place[] {
  const { doc } = clauses;
  const lands = [0, 1, 2, 3, 4, 5].map((ahead) => from + ahead).find((at) => at < to && isLands(doc, at));
  if (lands === undefined || !(isOf(doc, from) || leads(doc, from))) return [];
  let at = lands + 1;
  while (
    at < lands + 4 &&
    (doc.isMark(at, "-") ||
      doc.isMark(at, "–") ||
      doc.isMark(at, "—") ||
      doc.isMark(at, ":") ||
      doc.isMark(at, ",") ||
      doc.isMark(at, "(") ||
      introduces(doc, at))
  )
    at++;
  const first = places.findIndex((place) => place.first >= at && place.first - at <= 1);
  return at === lands + 1 || first < 0 ? [] : [places[first] as Place, ...listed(clauses, places, first)];
}

/** The destination that a verb of travel names, and those that a list adds. */
export function placesOf(clauses: Clauses, verb: VerbGroup, places: readonly Place[]): readonly Place[] {
  const { doc, last } = clauses;
  const direct = verb.frame === "visit" || verb.frame === "reach" || isTouring(doc, verb.head);
  const returning = comesHome(doc, verb);
  // "returned to Oslo from Lima", "flew back from Lima": home again
  const left = returning
    ? places.findIndex((place) => place.preposition === "from" && place.first >= verb.last && place.first - verb.last <= 8)
    : -1;
  if (left >= 0) return [places[left] as Place, ...listed(clauses, places, left)];
  if (returning && verb.kind === "arrival") return [];
  for (const [i, place] of places.entries()) {
    if (place.first < verb.last || place.first >= last) continue;
    if (place.first - verb.last > (verb.kind === "departure" ? 14 : WITHIN)) return [];
    if (direct && place.first - verb.last <= 3 && bare(clauses, verb.last, place.first)) return [place, ...listed(clauses, places, i)];
    // "visited the Halden Museum, Oslo"
    if (direct && place.preposition.startsWith("visit") && place.city !== null) return [place];
    if (direct) return [];
    if (verb.kind === "departure") {
      // "left Oslo for Bamako", "returned from Mali", "returned to Mali"
      // "will depart Oslo to Norway"
      const onward = place.preposition === "to" && i > 0 && (places[i - 1] as Place).first - verb.last <= 1;
      if (place.preposition === "for" || onward || (returning && place.preposition === "to")) return [place, ...listed(clauses, places, i)];
      continue;
    }
    if (place.preposition === "from") continue;
    return leads(doc, place.first - 1) || isReached(place) ? [place, ...listed(clauses, places, i)] : [];
  }
  return [];
}

/** "left Oslo on Sunday": the place that was departed from, right behind the verb. */
export function placeLeft({ doc }: Clauses, verb: VerbGroup, places: readonly Place[]): Place | null {
  if (verb.kind !== "departure" || /^return/.test(wordAt(doc, verb.head))) return null;
  return places.find((place) => place.first >= verb.last && place.first - verb.last <= 1) ?? null;
}

/** "the talks held in Lima when X flew there", "in Lima, where he arrived on Friday": the place named last. */
export function placeThere({ doc }: Clauses, verb: VerbGroup, places: readonly Place[]): Place | null {
  const isWhere = verb.kind === "arrival" && [1, 2].some((back) => wordAt(doc, verb.first - back) === "where");
  if (verb.kind === "departure" || !(isWhere || wordAt(doc, verb.last) === "there")) return null;
  const place = places.findLast((candidate) => candidate.last <= verb.first && candidate.preposition !== "from");
  return place ? { ...place, preposition: "to" } : null;
}

const isReached = (place: Place): boolean => /^(in|to|at|for|into|via)$/.test(place.preposition);

/** True where only determiners and adverbs stand between: "visited neighbouring Norway". */
function bare(clauses: Clauses, from: number, to: number): boolean {
  const { doc } = clauses;
  for (let i = from; i < to; i++) if (!doc.isWord(i) || separates(doc, i) || (leads(doc, i) && i > from)) return false;
  return true;
}

/** "on Friday", "from 3 to 5 July". */
const isDay = (doc: Doc, at: number): boolean =>
  doc.isNumber(at) || doc.begins(at, CALENDAR) || isDayWord(doc, at) || doc.isMark(at, "-") || doc.isMark(at, "–");

/** The places that a list names after one: ", the UK and then to the USA". */
function listed(clauses: Clauses, places: readonly Place[], at: number): Place[] {
  const { doc } = clauses;
  const found: Place[] = [];
  let before = places[at] as Place;
  for (let i = at + 1; i < places.length; i++) {
    const next = places[i] as Place;
    if (next.first - before.last > 8 || next.first <= before.last || next.preposition === "from") break;
    let joined = false;
    let only = true;
    for (let token = before.last; token < next.first; token++) {
      if (doc.isMark(token, ",") || joins(doc, token)) joined = true;
      else if (!doc.hasClass(token, ARTICLE | ADVERB) && !isDay(doc, token)) only = false;
    }
    if (!joined || !only) break;
    // "in Geneva, Switzerland": one place told twice; "to Istanbul and Izmir": two
    const isTwo = next.city !== null && before.city !== null && !doc.isMark(next.first - 1, ",") && !doc.isMark(before.last, ",");
    if (next.country !== before.country || isTwo) found.push(next);
    before = next;
  }
  // "Kenya, Uganda" without a joiner before the last is no list unless three stand in it.
  return found.length === 1 && doc.isMark((found[0] as Place).first - 1, ",") ? [] : found;
}
