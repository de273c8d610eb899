import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { oneOf } from "./parties/vocabulary.ts";

const ADVERB = classBit("adverb") | classBit("time");
const BARS = classBit("be") | classBit("have") | classBit("will") | classBit("modal") | classBit("relative");
const DAYS = bitOf("months") | bitOf("weekdays");

/** Words of a phrase of time. */
export const isParting = oneOf(
  "on in at later earlier early late the this that same day days hour hours minutes week month year morning afternoon evening night noon last just few a an and of for then each both all shortly also st nd rd th today tomorrow yesterday",
);

const MOST_PARTED = 13;

/** Token of the auxiliary that a phrase of time parts from its verb: "will on Tuesday, 18 July, host", "was this evening given"; or -1. */
export function partedAuxiliary(doc: Doc, at: number, from: number, auxiliary: number): number {
  const inserted = doc.isMark(at - 1, ",") ? insertedFrom(doc, at - 1, from) : -1;
  if (inserted > from && doc.hasClass(inserted - 1, auxiliary)) return inserted - 1;
  for (let i = at - 1; i >= from && i > at - MOST_PARTED; i--) {
    // "at 9.15 am yesterday and had": no "am" of "I am"
    if (doc.hasClass(i, auxiliary)) return i < at - 1 && !doc.isNumber(i - 1) ? i : -1;
    const time =
      doc.isNumber(i) ||
      doc.isMark(i, ",") ||
      // "will on 2024-06-18 host"
      ((doc.isMark(i, "-") || doc.isMark(i, ".")) && (doc.isNumber(i - 1) || doc.isNumber(i + 1))) ||
      // "will today [October 23] welcome"
      /^[[\](){}]$/.test(doc.slice(i, i + 1)) ||
      doc.hasClass(i, ADVERB) ||
      doc.begins(i, DAYS) ||
      (isParting(doc, i) && !doc.is(i, CAPITAL));
    if (time) continue;
    // "was on Sunday in Port Vila received by"
    const place = doc.isMark(at - 1, ",") ? -1 : placeFrom(doc, i);
    if (place < 0) return -1;
    i = place;
  }
  return -1;
}

/** Token of the "in" or "at" before the capitalised words that end at `last`, or -1. */
function placeFrom(doc: Doc, last: number): number {
  let i = last;
  while (i > last - 3 && doc.is(i, CAPITAL) && doc.isWord(i)) i--;
  return i < last && /^(?:in|at)$/.test(doc.lower(i)) ? i : -1;
}

const opensInsertion = oneOf("on in at during after upon as for within following together along accompanied earlier later this");

/** Token of the comma that opens the phrase which the comma at `close` ends: "was, on the second day, received"; or -1. */
function insertedFrom(doc: Doc, close: number, from: number): number {
  for (let i = close - 1; i > from && i > close - 16; i--) {
    if (doc.isMark(i, ",")) return opensInsertion(doc, i + 1) ? i : -1;
    if (doc.hasClass(i, BARS)) return -1;
  }
  return -1;
}
