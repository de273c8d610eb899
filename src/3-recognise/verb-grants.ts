import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { opensQuotation } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { oneOf } from "./parties/vocabulary.ts";

const BE = classBit("be");
const BARS = classBit("negation") | classBit("will") | classBit("modal");

/** What one is given or takes to meet somebody: "had the opportunity to". */
export const isGranted = oneOf("opportunity chance occasion pleasure honour honor privilege joy");
const seizes = oneOf("took used seized");
const isGlad = oneOf("able pleased glad happy delighted honoured honored proud privileged fortunate");
const isManaged = oneOf("managed got");

/** "had the opportunity to meet", "was able to meet", "managed to meet": it came about. */
export function wasGranted(doc: Doc, governor: number): boolean {
  if (isManaged(doc, governor)) return true;
  const granted = isGranted(doc, governor);
  // "Honoured to receive X today," he wrote
  if (!granted && isGlad(doc, governor) && doc.lower(governor) !== "able" && opensQuotation(doc.mark(governor - 1))) return true;
  if (!granted && !isGlad(doc, governor)) return false;
  for (let i = governor - 1; i > governor - 6 && i >= 0; i--) {
    const text = doc.lower(i);
    if (doc.hasClass(i, BARS)) return false;
    if (
      text === "had" ||
      (granted && seizes(doc, i)) ||
      (!granted && (text === "was" || text === "were")) ||
      (granted && /^(was|is)$/.test(text) && doc.lower(i - 1) === "it")
    )
      return true;
    // "I am delighted to welcome X today"
    if (!granted && /^(am|is|are)$/.test(text)) return doc.lower(governor) !== "able";
  }
  return false;
}

/** First token of "was able to", "managed to". */
export function grantedFrom(doc: Doc, governor: number): number {
  if (isManaged(doc, governor)) return governor;
  for (let i = governor; i > governor - 6 && i > 0; i--) if (doc.hasClass(i, BE)) return i;
  return governor;
}

/** "it was a pleasure | meeting President X": the token of what came about right before the gerund, quotation marks passed over, or -1. */
export function pleasureBefore(doc: Doc, at: number): number {
  const noun = doc.isWord(at - 1) ? at - 1 : at - 2;
  return isGranted(doc, noun) && doc.is(at + 1, CAPITAL) && wasGranted(doc, noun) ? noun : -1;
}
