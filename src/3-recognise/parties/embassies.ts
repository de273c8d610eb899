import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import type { OfficeType } from "./offices.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const TOWNS = bitOf("cities") | bitOf("capitals");
const isHouse = oneOf("embassy consulate");
const isGeneral = oneOf("general");
const isHigh = oneOf("high");
const isCommission = oneOf("commission");
const isOf = oneOf("of for");
const isPlaced = oneOf("in to at");

/** An embassy, consulate or high commission that tells whose it is: a post there tells the country only. Tokens up to `last`, the place it stands in among them. */
export interface Embassy {
  readonly country: string;
  readonly last: number;
}

/** `the High Commission of Fiji in Nairobi`, `Norwegian Embassy to Uganda`, `Consulate General of Kenya`; after the article. */
export function readEmbassy(doc: Doc, at: number): Embassy | null {
  const before = readCountry(doc, at);
  const royal = doc.lower(at) === "royal" ? readCountry(doc, at + 1) : null;
  const owner = before ?? royal;
  const house = houseEnd(doc, owner?.last ?? at);
  if (house < 0) return null;
  let i = house;
  let country = owner?.code ?? null;
  if (country === null && isOf(doc, i)) {
    const named = readCountry(doc, doc.hasClass(i + 1, ARTICLE) ? i + 2 : i + 1);
    if (named === null || named.adjective || named.possessive) return null;
    country = named.code;
    i = named.last;
  }
  return country === null ? null : { country, last: placeEnd(doc, i) };
}

function houseEnd(doc: Doc, at: number): number {
  if (doc.is(at, LINE)) return -1;
  if (isHouse(doc, at)) return isGeneral(doc, at + 1) ? at + 2 : at + 1;
  return isHigh(doc, at) && isCommission(doc, at + 1) ? at + 2 : -1;
}

/** "in Colombo", "to the Republic of Uganda" */
function placeEnd(doc: Doc, at: number): number {
  if (!isPlaced(doc, at) || doc.is(at, LINE)) return at;
  const from = doc.hasClass(at + 1, ARTICLE) ? at + 2 : at + 1;
  const town = doc.is(from, CAPITAL) && doc.begins(from, TOWNS) ? (doc.find(from, "cities") ?? doc.find(from, "capitals")) : null;
  const country = readCountry(doc, from);
  if (town) return pastLand(doc, town.last);
  return Math.max(at, country && !country.adjective && !country.possessive ? country.last : at);
}

/** "in Lusaka, Zambia, X": the token after the town's country between commas, or the token itself. */
export function pastLand(doc: Doc, at: number): number {
  if (!doc.isMark(at, ",") || doc.is(at + 1, LINE)) return at;
  const land = readCountry(doc, at + 1);
  return land !== null && !land.adjective && !land.possessive && doc.isMark(land.last, ",") && doc.is(land.last + 1, CAPITAL)
    ? land.last
    : at;
}

/** "Defence Adviser at the British High Commission": a diplomat, elsewhere an adviser. */
export const atEmbassy = (type: OfficeType, spelling: string): OfficeType =>
  /^(senior_official|other_minister)$/.test(type) && /advis|counsell?or|secretary|^minister$/i.test(spelling) ? "ambassador" : type;
