import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { isLandNoun, oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isPart = oneOf(
  "north south east west southeast northeast southwest northwest northern southern eastern western central middle africa asia europe america pacific caribbean asian african european american latin eurasian caucasus gulf mediterranean arab indian ocean arctic nordic baltic balkan sahel himalayan andean iberian",
);
const isKind = oneOf("island landlocked neighbouring neighboring host oil-rich");

/** What stands for a country's name before its `'s`, `the West African nation's`, `the island state's`: the token behind it, or the token itself. */
export function pastEpithet(doc: Doc, at: number): number {
  let i = at;
  while (i < at + 3 && ((isPart(doc, i) && doc.is(i, CAPITAL)) || isKind(doc, i)) && !(i > at && doc.is(i, LINE))) i++;
  return i > at && isLandNoun(doc, i) && !doc.is(i, CAPITAL) && doc.is(i + 1, POSSESSIVE) && doc.hasClass(at - 1, ARTICLE) ? i + 2 : at;
}
