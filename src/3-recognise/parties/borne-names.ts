import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import { leadsToPlace, oneOf } from "./vocabulary.ts";

/** True where a first name that no list knows stood before the same word further up: "Lloyd Austin ... Austin". Somebody bears it. */
export function isBorne(doc: Doc, at: number): boolean {
  const word = doc.word[at];
  for (let i = at - 1; i > 0; i--)
    if (doc.word[i] === word && isForename(doc, i - 1) && doc.is(i, CAPITAL) && !doc.is(i, LINE) && !doc.is(i + 1, CAPITAL)) return true;
  return false;
}

const isForename = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && doc.is(at, CAPITAL) && !doc.is(at, CAPITALS) && doc.word[at] === 0 && !leadsToPlace(doc, at - 1);

/** Words after which a place, a time or a purpose follows, no person who acts. */
export const leadsOnTo = (doc: Doc, at: number): boolean => leadsToPlace(doc, at) || isWay(doc, at);
const isWay = oneOf("to from at of for via the a an last next this on since until by");

/** Words of other trades that are family names too. */
export const isWordName = oneOf("may march bishop wall field major marshal noble cook page dean");
