import type { Doc } from "../../2-segment/doc.ts";
import { wordAt } from "../parties/parties.ts";

/** True where the token is "they", the "two" of "the two" or the "men" of "the two men": whoever was told of last, as a pair. */
export const standsForPair = (doc: Doc, at: number): boolean => at >= 0 && /^(they|two|both|pair|duo|men|women)$/.test(wordAt(doc, at));
