import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { readCountry } from "./countries.ts";
import { pastEpithet } from "./epithets.ts";
import { readHeadship } from "./headships.ts";
import { draftParty, type PartyDraft, type PartyPhrase } from "./phrase.ts";
import { partyRules } from "./rules.ts";
import { RANKED } from "./titles.ts";
import { oneOf, wordAt } from "./vocabulary.ts";

export { isSomebody, isState, type PartyPhrase } from "./phrase.ts";
export { wordAt } from "./vocabulary.ts";

// Names of countries, bodies, ranks and titles are found in capitals only: in lower case these begin a phrase.
const LOWER = classBit("delegation") | classBit("person_noun") | classBit("deputy") | classBit("former");
const ARTICLE = classBit("article");
const DETERMINER = ARTICLE | classBit("possessive");
const PLACES = bitOf("cities") | bitOf("capitals") | bitOf("countries");
const STARTS = bitOf("offices") | bitOf("portfolios");
const isVisiting = oneOf("visiting");
const OTHER = trigger(
  "counterpart counterparts colleague colleagues peer peers representatives specialists experts executives officers lawmakers",
);

/** Every party phrase of the text, in text order, none inside another. */
export function recogniseParties(doc: Doc): PartyPhrase[] {
  const parties: PartyPhrase[] = [];
  for (let i = 0; i < doc.count; ) {
    if (
      !doc.isWord(i) ||
      doc.furniture[i] ||
      !(doc.is(i, CAPITAL) || (doc.word[i] !== 0 && (mayBeginInSmall(doc, i) || doc.hasClass(i, LOWER))) || doc.hasTrigger(i, OTHER))
    ) {
      i++;
      continue;
    }
    // "the West African nation's" + "president"
    const owned = doc.is(i, CAPITAL) ? pastEpithet(doc, i) : i;
    if (owned > i) {
      i = owned;
      continue;
    }
    let found = readParties(doc, i);
    if (found.length === 0 || found.some((party) => crosses(doc, party))) {
      // "Port-of-Spain" is not Spain, "New Zealand's Ada Berg" nobody called Zealand
      i = Math.max(i + 1, doc.begins(i, PLACES) && doc.is(i, CAPITAL) ? placeEnd(doc, i) : 0);
      continue;
    }
    // "President A and his host, General B": one man
    const named = found.length === 1 ? apposedTo(doc, found[0] as PartyPhrase) : null;
    if (named !== null) found = named;
    for (const party of found) parties.push(party);
    i = Math.max((found[found.length - 1] as PartyPhrase).last, i + 1);
  }
  return parties;
}

/** Offices and fields; "the" only in "the economy minister", "the General", "the head of the delegation". */
const mayBeginInSmall = (doc: Doc, at: number): boolean =>
  doc.begins(at, STARTS) &&
  (!doc.hasClass(at, ARTICLE) || doc.finds(at, STARTS) || doc.begins(at + 1, RANKED) || readHeadship(doc, at) !== null);

/** "his host, the Chairman of the Council, General B": whoever is named behind "his host" or "his guest"; null where nobody is. */
function apposedTo(doc: Doc, role: PartyPhrase): readonly PartyPhrase[] | null {
  if (role.kind !== "role" || !isHost(doc, role.last - 1) || !doc.isMark(role.last, ",") || !isWhose(doc, role.first - 1)) return null;
  const at = doc.hasClass(role.last + 1, ARTICLE) ? role.last + 2 : role.last + 1;
  if (!doc.is(at, CAPITAL)) return null;
  const [named, ...more] = readParties(doc, at);
  if (named === undefined || more.length > 0 || named.plural || !(named.kind === "person" || named.kind === "office")) return null;
  return [{ ...named, first: at }];
}
const isHost = oneOf("host guest visitor");
const isWhose = oneOf("his her their");

/** A dateline above the text is no part of the office that the next line begins with. */
const crosses = (doc: Doc, { first, last }: PartyPhrase): boolean => doc.sentence[first] !== doc.sentence[last - 1];

const placeEnd = (doc: Doc, at: number): number =>
  Math.max(doc.find(at, "cities")?.last ?? 0, doc.find(at, "capitals")?.last ?? 0, doc.find(at, "countries")?.last ?? 0);

/** The phrases that begin at the token: one, or several where a plural office names its holders. */
export function readParties(doc: Doc, at: number): readonly PartyPhrase[] {
  const found = readDrafts(doc, at);
  for (const party of found) {
    lookBack(doc, party);
    party.possessive = doc.is(party.last, POSSESSIVE);
  }
  return found;
}

const none: PartyDraft[] = [];

function readDrafts(doc: Doc, at: number): readonly PartyDraft[] {
  const alone = besideAnother(doc, at);
  if (alone !== null) return [alone];
  for (const rule of partyRules) {
    const read = rule.read(doc, at);
    if (read !== null) return read.value;
  }
  return none;
}

const DEMONYMS = bitOf("demonyms");

/** "visit to Croatia Serbian President A": a country's name right before the adjective of another owns nothing. */
function besideAnother(doc: Doc, at: number): PartyDraft | null {
  const country = readCountry(doc, at);
  if (country === null || country.adjective || country.possessive || !doc.begins(country.last, DEMONYMS)) return null;
  const next = readCountry(doc, country.last);
  if (!next?.adjective || next.code === country.code) return null;
  return { ...draftParty(at), kind: "country", country: country.code, last: country.last };
}

function lookBack(doc: Doc, party: PartyDraft): void {
  const sentence = doc.sentence[party.first];
  let before = party.first - 1;
  if (before >= 0 && doc.sentence[before] === sentence && isVisiting(doc, before)) {
    party.visiting = true;
    before--;
  }
  if (before >= 0 && doc.sentence[before] === sentence && doc.hasClass(before, DETERMINER)) party.determiner ||= wordAt(doc, before);
}
