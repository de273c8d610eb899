import type { Doc } from "../2-segment/doc.ts";
import { wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";

/** Last words of names of the places at which officials land. */
export const AIRFIELDS = "airport airfield airbase aerodrome airstrip tarmac base";
const isNamed = oneOf(AIRFIELDS);

/** "airport", "air base", "air force base": whoever is met there has just come. */
export const isAirfield = (doc: Doc, at: number): boolean =>
  isNamed(doc, at) && (wordAt(doc, at) !== "base" || /^(air|force)$/.test(wordAt(doc, at - 1)));
