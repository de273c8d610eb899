import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED } from "../2-segment/tokens.ts";

/** Past "MINSK, 12 March (Agency) –", where a sentence begins with it. */
export function pastDateline(doc: Doc, first: number, last: number): number {
  for (let i = first; i < last && i < first + 18; i++) {
    const mark = doc.mark(i);
    if (i > first && (mark === 0x2013 || mark === 0x2014 || (mark === 0x2d && !(doc.is(i, GLUED) && doc.is(i + 1, GLUED))))) {
      return doc.isMark(i + 1, "-") ? i + 2 : i + 1;
    }
    if (mark === 0x3a && i < first + 8 && doc.is(first, CAPITALS)) return i + 1;
    if (doc.isWord(i) && !doc.is(i, CAPITAL) && doc.mark(i - 1) !== 0x28) return first;
  }
  return first;
}
