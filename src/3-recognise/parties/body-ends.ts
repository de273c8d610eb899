import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, DOTTED, GLUED, SINGLE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, isFirm } from "./bodies.ts";
import { isFunction } from "./field-words.ts";
import { isInitials } from "./name-parts.ts";
import { readName } from "./names.ts";
import { readTitles } from "./titles.ts";
import { isLandmark, isLooseLandmark, oneOf } from "./vocabulary.ts";

const COMPANY = classBit("company");
const FIELDS =
  bitOf("portfolios") |
  bitOf("countries") |
  bitOf("demonyms") |
  bitOf("cities") |
  bitOf("capitals") |
  bitOf("organisations") |
  bitOf("seats");
const isTradeNoun = oneOf("motors oil gas steel railways shipping ports aerospace telecom power protocol protocols ceremonies");

/**
 * The end of a body's name without its holder's right behind it: `State Border Service` + `Elchin Guliyev`,
 * `Agency for Transport and Communications` + `Batyr Orazov`, `Norvik` + `Dave Calder`.
 */
export function bodyEnd(doc: Doc, at: number, end: number): number {
  if (end - at < 2 || followed(doc, end)) return end;
  // "Saint Varga" + "A.D.Bezlov", "Norvik" + "J. Calder"
  for (let j = at + 1; j < end; j++) if (isInitial(doc, j) && !isFirm(doc, j) && readName(doc, j, true) >= end) return j;
  if (end - at < 3) return end;
  for (let j = at + 1; j <= end - 2; j++) if (closesBody(doc, j - 1) && opensHolder(doc, j, end)) return j;
  // "the Regional Council of Karvan" + "Ole Dahl"
  if (end - at > 4 && doc.lower(end - 4) === "of" && doc.word[end - 3] === 0) return twoUnknown(doc, at, end);
  return hasBodyNoun(doc, at, end) ? end : twoUnknown(doc, at, end);
}

/** A name, with its titles, at the token. */
export const namedAfter = (doc: Doc, at: number): boolean => readName(doc, readTitles(doc, at).last, true) > 0;

/** "the Norvik Energy Agency, Batyr Orazov": the name comes behind the comma. */
const followed = (doc: Doc, end: number): boolean => (doc.isMark(end, ",") && namedAfter(doc, end + 1)) || readTitles(doc, end).last > end;

const isInitial = (doc: Doc, at: number): boolean =>
  (doc.is(at, DOTTED) && doc.end(at) - doc.start(at) <= 5) ||
  (doc.is(at, SINGLE) && doc.isMark(at + 1, ".") && doc.is(at + 1, GLUED)) ||
  // "the Norvik Society" + "KL Dasmunsi"
  isInitials(doc, at, at, true);

/** The last word of a body: `Service`, `Communications`, `Guard`, `Kenya`. */
const closesBody = (doc: Doc, at: number): boolean =>
  doc.isWord(at) &&
  doc.is(at, CAPITAL) &&
  (doc.hasClass(at, COMPANY) ||
    // "Halden Solar AS" + "Erik Dahl"
    (isFirm(doc, at) && (doc.is(at, CAPITALS) || doc.hasClass(at, COMPANY))) ||
    doc.begins(at, FIELDS) ||
    hasBodyNoun(doc, at, at + 1) ||
    isTradeNoun(doc, at) ||
    isFunction(doc, at) ||
    isFaction(doc, at) ||
    isNoun(doc, at));
const isFaction = oneOf("faction caucus");
const isNoun = (doc: Doc, at: number): boolean => isLandmark(doc, at) || isLooseLandmark(doc, at);

/** All the words up to the end are one person's name, whose first or last word the lexicon does not know. */
function opensHolder(doc: Doc, at: number, end: number): boolean {
  if (!doc.isWord(at) || !doc.is(at, CAPITAL) || doc.is(at, CAPITALS) || (doc.word[at] !== 0 && doc.word[end - 1] !== 0)) return false;
  for (let i = at; i < end; i++)
    if (
      (doc.hasClass(i, COMPANY) ||
        hasBodyNoun(doc, i, i + 1) ||
        isFunction(doc, i) ||
        isFaction(doc, i) ||
        doc.begins(i, bitOf("portfolios"))) &&
      !doc.isMark(i + 1, "-")
    )
      return false;
  return readName(doc, at, true) === end;
}

/** The token before the two unknown words that close a run without a noun of its own. */
function twoUnknown(doc: Doc, at: number, end: number): number {
  let first = end;
  for (let words = 0; words < 2; words++) {
    first--;
    if (doc.word[first] !== 0) return end;
    while (first - 2 > at && doc.isMark(first - 1, "-")) first -= 2;
  }
  return first > at && doc.word[first] === 0 && readName(doc, first, true) === end ? first : end;
}
