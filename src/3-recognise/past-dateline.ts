import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED } from "../2-segment/tokens.ts";
import { wordSet } from "../3-recognise/quantities/grammar.ts";

/** Past "MINSK, 12 March (Agency) –", where a sentence begins with it. */
export function pastDateline(doc: Doc, first: number, last: number): number {
  // The page's reading has marked what stands there beside the place and the day.
  let end = first;
  for (let i = first + 1; i < last && i < first + 25; i++) if (doc.furniture[i] === 1 && doc.mark(i) !== 0) end = i + 1;
  if (end > first) return end;
  for (let i = first; i < last && i < first + 18; i++) {
    const mark = doc.mark(i);
    // "January–July": no dateline's dash
    if ((mark === 0x2013 || mark === 0x2d) && doc.begins(i - 1, MONTHS) && doc.begins(i + 1, MONTHS)) return first;
    if (i > first && (mark === 0x2013 || mark === 0x2014 || (mark === 0x2d && !(doc.is(i, GLUED) && doc.is(i + 1, GLUED))))) {
      return doc.isMark(i + 1, "-") ? i + 2 : i + 1;
    }
    if (mark === 0x3a && i < first + 8 && doc.is(first, CAPITALS)) return i + 1;
    // "NEW DELHI, 18th of February:"
    const isOfDay = (isOrdinalEnd(doc, i) && doc.isNumber(i - 1)) || (doc.lower(i) === "of" && isOrdinalEnd(doc, i - 1));
    if (doc.isWord(i) && !doc.is(i, CAPITAL) && doc.mark(i - 1) !== 0x28 && !isOfDay) return first;
  }
  return first;
}

const MONTHS = bitOf("months");
const isOrdinalEnd = wordSet("st nd rd th");
