import type { LexiconRow } from "../0-ground/lexicon.ts";
import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc, Found } from "../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../2-segment/tokens.ts";
import { countryOf } from "./parties/countries.ts";
import { hyphen } from "./parties/names.ts";
import { readCountry } from "./parties/offices.ts";
import { type PartyPhrase, wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import { townBefore } from "./towns.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");

/** A place that a preposition makes the scene: `in Baku`, `at the Kremlin`, `to the Turkish capital`. */
export interface Place {
  readonly first: number;
  readonly last: number;
  /** Folded preposition: `in`, `at`, `to`, `from`, or "" for none. */
  readonly preposition: string;
  /** As written, or the lexicon's form for a seat of power or "the capital". */
  readonly city: string | null;
  readonly country: string | null;
}

export const PLACES = bitOf("seats") | bitOf("capitals") | bitOf("cities") | bitOf("countries") | bitOf("demonyms") | bitOf("regions");
const describesPlace = oneOf(
  "capital city town neighbouring neighboring friendly brotherly resort of port southern northern eastern western central country's historic nearby coastal",
);
const DEMONYMS = bitOf("demonyms");
const SEATS = bitOf("seats");
const isAt = (preposition: string): boolean => preposition === "at" || preposition === "in";
const isPart = oneOf("suburb suburbs district neighbourhood neighborhood outskirts quarter");
const SCENE = new Set([
  "in",
  "at",
  "to",
  "from",
  "for",
  "into",
  "visited",
  "visiting",
  "visit",
  "visits",
  "near",
  "towards",
  "toward",
  "via",
]);

/** Places of a sentence, those inside party phrases left out. */
export function recognisePlaces(doc: Doc, first: number, last: number, phrases: readonly PartyPhrase[]): Place[] {
  const places: Place[] = [];
  let covered = first;
  for (let i = doc.nextBegin(first, last, PLACES); i < last; i = doc.nextBegin(i + 1, last, PLACES)) {
    const inside = phrases.find((phrase) => phrase.first <= i && i < phrase.last && phrase.kind !== "country");
    // "at the Pentagon": the house, not those who work in it
    if (inside && !(inside.kind === "body" && doc.begins(i, SEATS) && isAt(scene(doc, i)))) {
      i = inside.last - 1;
      continue;
    }
    const place = readPlace(doc, i) ?? landOfTown(doc, i);
    // "at the Norway pavilion": a stand, not the country
    if (!place || (place.city === null && isStand(doc, place.last))) continue;
    // "at the Jackson Holm International Airport": called after a person
    if (place.last === i + 1 && place.city !== null && isOfNamesake(doc, place.last)) {
      i = place.last;
      continue;
    }
    const { city, country } = place;
    const town = country !== null && i >= covered ? townBefore(doc, i) : null;
    // "in Halden, Norway"; in "Baku, Azerbaijan" the city is known
    if (town !== null && town.first >= covered && (city === null || !doc.isMark(i - 1, ",")))
      places.push({ first: town.first, last: place.last, preposition: town.preposition, city: town.name, country });
    else places.push({ first: i, last: place.last, preposition: scene(doc, i), city, country });
    const own = places.at(-1) as Place;
    const second = isAt(own.preposition) ? secondCity(doc, place) : -1;
    if (second > place.last) places[places.length - 1] = { ...own, last: second, city: null };
    covered = Math.max(place.last, second);
    i = covered - 1;
  }
  return places;
}

/** An unknown capitalised word, and behind at most two more an airport, street or house: the words before are somebody's name. */
function isOfNamesake(doc: Doc, at: number): boolean {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE) || doc.word[at] !== 0) return false;
  for (let i = at + 1; i < at + 4 && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++) if (isBuilt(doc, i)) return true;
  return false;
}
const isBuilt = oneOf("airport street avenue square university stadium center centre museum theatre theater park library academy");

const isStand = oneOf("pavilion stand booth stall");

/** "meetings in Riga and Daugavpils": end of the list, of which no city is the scene; or -1. */
function secondCity(doc: Doc, { last, city, country }: Omit<Place, "preposition">): number {
  if (city === null || country === null || !isJoint(doc, last) || !doc.is(last + 1, CAPITAL)) return -1;
  const other = doc.find(last + 1, "capitals") ?? doc.find(last + 1, "cities");
  const isCity = other !== null && countryOf(other.sense.row) === country && !doc.is(other.last, POSSESSIVE | CAPITAL);
  return isCity ? other.last : -1;
}
const isJoint = oneOf("and");

function scene(doc: Doc, at: number): string {
  let i = at - 1;
  for (let steps = 0; steps < 6 && i >= 0; steps++, i--) {
    const text = wordAt(doc, i);
    if (SCENE.has(text)) return text;
    // "in the Uzbek city of Samarkand"
    if (!doc.hasClass(i, ARTICLE | POSSESSIVE_WORD) && !describesPlace(doc, i) && !doc.begins(i, DEMONYMS)) return addressed(doc, at);
  }
  return "";
}

/** "at the ministry's headquarters, Camp Halden, Quezon City", "visited the Halden Museum, Quezon City": the city closes what a preposition or a visit and a name open. */
function addressed(doc: Doc, at: number): string {
  // "in Oslo the Norway - Finland - Latvia talks"
  if (doc.isMark(at - 1, "-")) return "";
  let commas = 0;
  for (let i = at - 1; i >= 0 && i > at - 16; i--) {
    const text = wordAt(doc, i);
    if (text === "at" || text === "in" || isVisiting(doc, i)) return i < at - 1 ? text : "";
    if (doc.isMark(i, ",")) {
      if (++commas > 2) return "";
      continue;
    }
    if (doc.is(i, LINE) || !(doc.is(i, CAPITAL) || doc.isNumber(i) || doc.isMark(i, "-") || doc.is(i, POSSESSIVE) || isInside(doc, i)))
      return "";
  }
  return "";
}
const isVisiting = oneOf("visit visits visited visiting");
const isInside = oneOf(
  "capital city town of the and for summer official private presidential royal state government guest headquarters building palace residence office parlour parlor hall hotel base villa house on de del la al",
);

/** "in Karvan's Halden": a town that no row holds, in a country that one does. */
function landOfTown(doc: Doc, at: number): Omit<Place, "preposition"> | null {
  if (!isIn(doc, at - 1)) return null;
  const country = readCountry(doc, at);
  if (country === null || !country.possessive) return null;
  const town = country.last;
  const isName =
    doc.is(town, CAPITAL) && !doc.is(town, LINE) && doc.word[town] === 0 && !doc.is(town + 1, CAPITAL) && !hyphen(doc, town + 1);
  return isName ? { first: at, last: town + 1, city: null, country: country.code } : null;
}

const placeOfSeat = (first: number, { last, sense: { row } }: Found): Omit<Place, "preposition"> => ({
  first,
  last,
  city: row.cells.city || null,
  country: row.cells.country || null,
});

/** "Salam Palace" + "in Halden", "Salam Palace" + ", Halden": the words go before what the lexicon knows of a palace of that name. */
function cityBehind(doc: Doc, first: number, at: number): Omit<Place, "preposition"> | null {
  if (!(isIn(doc, at) || doc.isMark(at, ",")) || !doc.is(at + 1, CAPITAL)) return null;
  const found = doc.find(at + 1, "capitals") ?? doc.find(at + 1, "cities");
  if (found === null || found.sense.weak || hyphen(doc, found.last) || doc.is(found.last, POSSESSIVE)) return null;
  // "at the Kremlin, Ankara said": who says it
  const isAddress = !doc.isWord(found.last) || CLOSES.test(wordAt(doc, found.last));
  if (doc.isMark(at, ",") && !isAddress) return null;
  return { first, last: found.last, city: doc.slice(at + 1, found.last), country: countryOf(found.sense.row) };
}
/** "the northern Karvan" + "city of Halden", "Karvan's" + "port town of New Halden": a town that no row holds, told with its country. */
function townOf(doc: Doc, first: number, from: number, country: string): Omit<Place, "preposition"> | null {
  let i = from;
  while (i < from + 3 && doc.isWord(i) && !doc.is(i, CAPITAL) && !isTown(doc, i)) i++;
  if (!isTown(doc, i) || wordAt(doc, i + 1) !== "of" || doc.begins(i + 2, PLACES)) return null;
  let last = i + 2;
  while (last < i + 6 && doc.isWord(last) && doc.is(last, CAPITAL) && !doc.is(last, LINE)) last += hyphen(doc, last + 1) ? 2 : 1;
  return last > i + 2 ? { first, last, city: doc.slice(i + 2, last), country } : null;
}
const isTown = oneOf("city town village resort port municipality settlement");
const isIn = oneOf("in");
const CLOSES = /^(?:on|yesterday|today|this|last|late|early|earlier|where|to|for|and)$/;

/** A city, capital, seat of power or country at the token. */
export function readPlace(doc: Doc, at: number): Omit<Place, "preposition"> | null {
  if (!doc.begins(at, PLACES) || !doc.isWord(at) || doc.furniture[at]) return null;
  const seat = doc.find(at, "seats");
  if (seat) return cityBehind(doc, at, seat.last) ?? placeOfSeat(at, seat);
  if (!doc.is(at, CAPITAL)) return null;
  const city = doc.find(at, "capitals") ?? doc.find(at, "cities");
  const country = readCountry(doc, at);
  const longer = country && (!city || country.last > city.last);
  if (country && (longer || !city)) {
    if (wordAt(doc, country.last) === "capital") {
      const named = doc.find(at, "demonyms") ?? doc.find(at, "countries");
      return { first: at, last: country.last + 1, city: named === null ? null : capitalOf(named.sense.row), country: country.code };
    }
    if (hyphen(doc, country.last)) return null;
    if (country.adjective || country.possessive) return townOf(doc, at, country.last, country.code);
    // "in the capital of Norway"
    const of = doc.hasClass(at - 1, ARTICLE) ? at - 2 : at - 1;
    const row = wordAt(doc, of) === "of" && wordAt(doc, of - 1) === "capital" ? doc.find(at, "countries") : null;
    return { first: at, last: country.last, city: row === null ? null : capitalOf(row.sense.row), country: country.code };
  }
  const state = city || country ? null : doc.find(at, "regions");
  if (state && !hyphen(doc, state.last) && state.sense.row.cells.country)
    return { first: at, last: state.last, city: null, country: state.sense.row.cells.country };
  if (!city || hyphen(doc, city.last)) return null;
  // "Victoria", "Reading": a weak name needs its country beside it.
  const beside = doc.isMark(city.last, ",") ? readCountry(doc, city.last + 1) : null;
  if (city.sense.weak && city.sense.table === "cities" && beside?.code !== city.sense.row.cells.country) return null;
  // "the Washington suburb of Arlington": the place is the one named last.
  if (isPart(doc, city.last) && wordAt(doc, city.last + 1) === "of" && doc.is(city.last + 2, CAPITAL))
    return {
      first: at,
      last: city.last + 3,
      city: doc.slice(city.last + 2, city.last + 3),
      country: countryOf(city.sense.row),
    };
  const code = countryOf(city.sense.row);
  let last = city.last;
  // "Baku, Azerbaijan"; "Paris, Texas" is another country's town.
  if (doc.isMark(last, ",")) {
    const after = readCountry(doc, last + 1);
    if (after && !after.adjective && !after.possessive && after.code === code) last = after.last;
  }
  if (doc.is(last, POSSESSIVE)) last++;
  return {
    first: at,
    last,
    city: ofBase(doc, city.last) ? null : doc.slice(at, city.last),
    country: code,
  };
}

/** "Halden Air Base", "Halden Barracks": a base is called after a town and seldom in it. */
const ofBase = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) && (isBase(doc, at) || (isService(doc, at) && isBase(doc, at + 1) && doc.is(at + 1, CAPITAL)));
const isBase = oneOf("base barracks garrison cantonment");
const isService = oneOf("air naval military army navy");

/** The first capital of a row of countries, or null. */
export const capitalOf = ({ cells }: LexiconRow): string | null => cells.capital?.split("|")[0] || null;
