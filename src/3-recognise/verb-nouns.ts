import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { oneOf } from "./parties/vocabulary.ts";

const HOLDERS = bitOf("offices") | bitOf("portfolios") | bitOf("ranks") | bitOf("honorifics");
const LANDS = bitOf("countries") | bitOf("demonyms");
/** "visiting | Italian Minister", "visiting | Admiral": whoever visits stands behind, not what is visited; "while visiting" keeps its own. */
export function isGuests(doc: Doc, at: number): boolean {
  if (doc.isMark(at - 1, ",") || /^(?:while|when|after|before|by|currently|now|is|was|are|were|be|been)$/.test(doc.lower(at - 1)))
    return false;
  const land = doc.begins(at + 1, LANDS) ? (doc.find(at + 1, "demonyms") ?? doc.find(at + 1, "countries")) : null;
  return doc.begins(land?.last ?? at + 1, HOLDERS);
}

const isAudience = oneOf("audience audiences interview interviews reception welcome meeting meetings honour honor honours honors");
/** "granted the envoy an audience", no accord: what is granted follows. */
export const givesAudience = (doc: Doc, at: number): boolean => [0, 1, 2, 3, 4, 5, 6, 7].some((ahead) => isAudience(doc, at + ahead));
