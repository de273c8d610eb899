import type { Doc } from "../../2-segment/doc.ts";
import { wordAt } from "../parties/parties.ts";

/** True where the token is "they", or the "two" of "the two": whoever was told of last, as a pair. */
export const standsForPair = (doc: Doc, at: number): boolean => at >= 0 && /^(they|two|both|pair|duo)$/.test(wordAt(doc, at));
