import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, SINGLE } from "../../2-segment/tokens.ts";
import { isDigraph, pastLetter } from "./name-parts.ts";
import { readName } from "./names.ts";
import { isGivenTitle, isLandmark, isParticle, oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");

export const RANKED: number = bitOf("ranks") | bitOf("honorifics");
const PLACES = bitOf("countries") | bitOf("cities") | bitOf("organisations");
const afterRank = oneOf("r ret retd rtd retired res reserve navy army staff u air n gs");
const isRetired = oneOf("retired retd rtd");
const afterRankUntold = oneOf("dr prof engr pilot engineer eng medical sea tqm psc ndu");
const isLowRank = oneOf("general admiral colonel captain major marshal brigadier commodore lieutenant commander");
const beforeLowRank = oneOf(
  "lieutenant major colonel brigadier army corps division divisional vice rear air fleet senior first junior staff sub",
);
const isOfficeBefore = oneOf(
  "secretary director attorney consul governor inspector solicitor adjutant auditor prosecutor commissioner surgeon postmaster registrar chief deputy assistant",
);

/** "general Ion Popa", "major general Ion Popa": the token of the name, or -1. In lower case a rank needs a full name behind it. */
function lowerRank(doc: Doc, at: number): number {
  if (doc.is(at, CAPITAL) || isOfficeBefore(doc, at - 1)) return -1;
  let i = at;
  while (i < at + 2 && beforeLowRank(doc, i) && !doc.is(i + 1, CAPITAL)) i += doc.isMark(i + 1, "-") ? 2 : 1;
  if (!isLowRank(doc, i) || !doc.is(i + 1, CAPITAL)) return -1;
  const name = readName(doc, i + 1, true);
  return name - i > 2 ? i + 1 : -1;
}

/** Ranks and honorifics in any order: the rank as written, and the token after them. */
export interface Titles {
  readonly last: number;
  readonly rank: string | null;
}

export function readTitles(doc: Doc, at: number): Titles {
  // "the Defence Minister, retired Admiral X", "Retd. Gen. X"
  const from = isRetired(doc, at) ? (doc.isMark(at + 1, ".") ? at + 2 : at + 1) : at;
  const titles = readRun(doc, from);
  return from > at && titles.last === from ? { last: at, rank: null } : titles;
}

/** "(Lt Gen) Omar Saleh": the token after a rank in brackets before a name, or the token itself. */
function pastBracketed(doc: Doc, at: number): number {
  if (!doc.isMark(at, "(") || !doc.begins(at + 1, RANKS)) return at;
  const last = doc.find(at + 1, "ranks")?.last ?? at;
  const close = doc.isMark(last, ".") ? last + 1 : last;
  return last > at && doc.isMark(close, ")") && doc.is(close + 1, CAPITAL) && !doc.is(close + 1, LINE) ? close + 1 : at;
}
const RANKS = bitOf("ranks");

function readRun(doc: Doc, at: number): Titles {
  let i = at;
  let rank: string | null = null;
  const bracketed = pastBracketed(doc, at);
  if (bracketed > at) {
    const behind = readRun(doc, bracketed);
    return { last: behind.last, rank: doc.slice(at + 1, bracketed - 1) };
  }
  const low = lowerRank(doc, at);
  if (low > 0) return { last: low, rank: doc.slice(at, low) };
  for (let steps = 0; steps < 9; steps++) {
    // "the Hon X", "Dr the Hon X"
    if (doc.hasClass(i, ARTICLE) && doc.begins(i + 1, RANKED)) i++;
    if (!doc.begins(i, RANKED) || (i > at && doc.is(i, LINE)) || !doc.is(i, CAPITAL)) break;
    const ranked = doc.find(i, "ranks");
    const called = doc.find(i, "honorifics");
    // "U.Khurelsukh", "M. A. Rahim": an initial, not the Burmese "U" or "M." for Monsieur.
    const initial =
      called !== null && doc.is(i, SINGLE) && doc.isMark(i + 1, ".") && (called.last === i + 1 || doc.is(called.last, SINGLE));
    const honorific = initial || isDigraph(doc, i) ? null : called;
    const found = ranked && (!honorific || ranked.last >= honorific.last) ? ranked : honorific;
    // "Prince Sultan bin Saad": here a name.
    if (found?.last === i + 1 && isGivenTitle(doc, i) && isParticle(doc, i + 1)) break;
    if (!found || longerPlace(doc, i, found.last)) break;
    // "The Attorney General X", "the General Manager": an office, no lawyer and no general
    if ((doc.find(i, "offices")?.last ?? 0) > found.last) break;
    const { last } = found;
    // A title stands before a name: "General Headquarters", "Major Powers" and "Marshal" at a name's end are none.
    if (
      !doc.is(last, CAPITAL) &&
      pastLetter(doc, last) === last &&
      !doc.isMark(last, "(") &&
      !doc.isMark(last, ".") &&
      !isParticle(doc, last) &&
      !(doc.hasClass(last, ARTICLE) && doc.begins(last + 1, RANKED)) &&
      found === honorific
    )
      break;
    if (doc.is(last, CAPITAL) && isLandmark(doc, last)) break;
    if (found === ranked) rank = rank === null ? doc.slice(i, last) : `${rank} ${doc.slice(i, last)}`;
    i = pastStateTitle(doc, i, last);
    // "Major General of the Medical Service X"
    const branch = found === ranked ? pastBranch(doc, pastClass(doc, i)) : i;
    if (branch > i) {
      rank = `${rank} ${doc.slice(i, branch)}`;
      i = branch;
    }
    if (doc.isMark(i, ".") && !doc.is(i, LINE)) i++;
    if (doc.isMark(i, "(") && afterRankUntold(doc, i + 1)) {
      const close = doc.isMark(i + 2, ".") ? i + 3 : i + 2;
      if (doc.isMark(close, ")")) i = close + 1;
    }
    if (doc.isMark(i, "(") && afterRank(doc, i + 1)) {
      const close = doc.isMark(i + 2, ".") ? i + 3 : i + 2;
      if (doc.isMark(close, ")")) {
        if (rank !== null) rank = `${rank} ${doc.slice(i, close + 1)}`;
        i = close + 1;
      }
    }
  }
  return { last: i === at + 1 && doc.hasClass(at, ARTICLE) ? at : i, rank };
}

/** "Captain" + "1st Rank": the token after the class of a rank, or the token itself. */
function pastClass(doc: Doc, at: number): number {
  if (!doc.isNumber(at)) return at;
  const noun = isOrdinal(doc, at + 1) ? at + 2 : at + 1;
  return isClass(doc, noun) && doc.is(noun + 1, CAPITAL) && !doc.is(noun + 1, LINE) ? noun + 1 : at;
}
const isOrdinal = oneOf("st nd rd");
const isClass = oneOf("rank class");

/** "of Militia", "of the Medical Service": the token after the branch that a rank before a name is of, or the token itself. */
function pastBranch(doc: Doc, at: number): number {
  if (doc.lower(at) !== "of") return at;
  const from = doc.hasClass(at + 1, ARTICLE) ? at + 2 : at + 1;
  for (let i = from; i < from + 3 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++)
    if (isBranch(doc, i)) return doc.is(i + 1, CAPITAL) && !isBranch(doc, i + 1) && !doc.is(i + 1, LINE) ? i + 1 : at;
  return at;
}
const isBranch = oneOf("militia police justice aviation artillery engineers infantry gendarmerie carabinieri service signals cavalry");

/** "Pehin Orang Kaya Bendahara | Dato X": the words of a title of state stand between it and the next title; else the title's end. */
function pastStateTitle(doc: Doc, first: number, last: number): number {
  let i = first;
  while (i < last && !isPehin(doc, i)) i++;
  if (i === last) return last;
  for (i = last; i < last + 8 && (doc.isMark(i, "-") || (doc.is(i, CAPITAL) && !doc.is(i, LINE) && !isParticle(doc, i))); i++)
    if (doc.finds(i, RANKED)) return i;
  return last;
}
const isPehin = oneOf("pehin");

/** "Sri Lanka", "São Paulo": a place that begins with a title's word. */
function longerPlace(doc: Doc, at: number, last: number): boolean {
  if (!doc.begins(at, PLACES)) return false;
  for (const table of ["countries", "cities", "organisations"] as const) if ((doc.find(at, table)?.last ?? 0) > last) return true;
  return false;
}
