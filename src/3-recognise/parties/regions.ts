import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const ARTICLE = classBit("article");
const RANKS = bitOf("ranks");
const HONORIFICS = bitOf("honorifics");
const OFFICES = bitOf("offices");
const COUNTRIES = bitOf("countries");
const DEMONYMS = bitOf("demonyms");
const PORTFOLIOS = bitOf("portfolios");
const isOf = oneOf("of at under");

/** "the Middle East and North Africa", "South and Central Asian Affairs": capitals, `and` between them, no person's name after. */
export function regionRun(doc: Doc, at: number): number {
  let last = at;
  for (let i = at; i < at + 9; i++) {
    if (i > at && doc.is(i, LINE)) break;
    if (doc.isWord(i) && doc.is(i, CAPITAL)) {
      if (i > at && doc.begins(i, RANKS | HONORIFICS | OFFICES) && (doc.find(i, "offices") ?? readTitlesRank(doc, i))) break;
      // A first name after a known region word: the run ends where no place word stands any more.
      if (i > at && !placeWord(doc, i) && last > at && !doc.hasClass(i - 1, PREPOSITION | CONJUNCTION)) break;
      last = i + 1;
      continue;
    }
    if (
      (doc.hasClass(i, CONJUNCTION) || doc.hasClass(i, ARTICLE) || isOf(doc, i)) &&
      doc.isWord(i + 1) &&
      (isOf(doc, i) ? isRegionWord(doc, i + 1) : placeWord(doc, i + 1) || doc.hasClass(i + 1, ARTICLE))
    )
      continue;
    break;
  }
  return last;
}

const readTitlesRank = (doc: Doc, at: number): boolean => readTitles(doc, at).last > at;
export const isRegionWord = oneOf(
  "north south east west southeast northeast southwest northwest northern southern eastern western central middle great lakes horn sahel balkans africa asia europe america americas pacific caribbean asian african european american latin eurasia eurasian affairs caucasus gulf sea region regions mediterranean arab persian indian ocean arctic nordic baltic black red policy process peace security climate middle-east saharan peninsula indochina refugees children women reform cooperation",
);
const placeWord = (doc: Doc, at: number): boolean => isRegionWord(doc, at) || doc.begins(at, COUNTRIES | DEMONYMS | PORTFOLIOS);
