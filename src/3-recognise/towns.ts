import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, LINE } from "../2-segment/tokens.ts";
import { wordAt } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";

/** A town that no lexicon row holds, told by the place that stands behind it. */
export interface Town {
  readonly first: number;
  readonly name: string;
  readonly preposition: string;
}

const CALENDAR = bitOf("months") | bitOf("weekdays");
const REGIONS = bitOf("regions") | bitOf("organisations") | bitOf("offices") | bitOf("ranks") | bitOf("honorifics");
const LONGEST = 3;
const isDirection = oneOf("north south east west northeast northwest southeast southwest outside near");
const isDistance = oneOf(
  "about some around roughly nearly km kilometers kilometres kilometer kilometre miles mile just minutes hours drive",
);
const isKind = oneOf("city town village municipality");
const isContinent = oneOf("europe asia africa america oceania antarctica caribbean balkans");
const isHouse = oneOf(
  "palace hotel base camp fort fortress ministry centre center university airport castle hall villa house building headquarters office embassy parliament congress senate assembly court club park garden gardens stadium port theatre theater museum school college resort residence church mosque cathedral",
);

/** "in Halden, Norway", "in Halden, south of Oslo": the town before the place at the token; null where none is told. */
export function townBefore(doc: Doc, place: number): Town | null {
  const comma = commaBefore(doc, place);
  if (comma < 0) return null;
  const end = isKind(doc, comma - 1) ? comma - 1 : comma;
  let first = end;
  while (first > end - LONGEST && isName(doc, first - 1)) first--;
  const preposition = wordAt(doc, first - 1);
  if (first === end || !/^(?:in|to)$/.test(preposition) || doc.begins(first, CALENDAR | REGIONS) || isContinent(doc, first)) return null;
  for (let i = first; i < end; i++) if (isHouse(doc, i) || doc.is(i, LINE)) return null;
  return { first, name: doc.slice(first, end), preposition };
}

const isName = (doc: Doc, at: number): boolean => at >= 0 && doc.isWord(at) && doc.is(at, CAPITAL) && !isKind(doc, at);

/** The comma right before a place, or before the words that tell how far from it: ", about 80 km south of Oslo". */
function commaBefore(doc: Doc, place: number): number {
  if (doc.isMark(place - 1, ",")) return place - 1;
  let i = wordAt(doc, place - 1) === "of" ? place - 2 : place - 1;
  if (!isDirection(doc, i)) return -1;
  for (i--; i > place - 9; i--) {
    if (doc.isMark(i, ",")) return i;
    if (!doc.isNumber(i) && !isDistance(doc, i)) return -1;
  }
  return -1;
}
