import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import { hyphen } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");

/** "the American-Uzbek Chamber": a body of two countries. */
export function ofPair(doc: Doc, at: number): boolean {
  const country = readCountry(doc, at);
  return country !== null && hyphen(doc, country.last) && readCountry(doc, country.last + 1) !== null;
}

/** "Bahrain Steel", "Air Malta": the token after a firm whose name is its country and its trade, or the token itself. */
export function firmOfLand(doc: Doc, at: number): number {
  const air = isAir(doc, at) && doc.is(at, CAPITAL);
  const country = readCountry(doc, air ? at + 1 : at);
  if (country === null || country.adjective || country.possessive) return at;
  if (air) return country.last;
  let i = country.last;
  while (
    i < country.last + 4 &&
    doc.is(i, CAPITAL) &&
    !doc.is(i, LINE) &&
    (isTrade(doc, i) || (i > country.last && doc.hasClass(i, COMPANY)))
  )
    i++;
  return i > country.last ? i : at;
}
const isAir = oneOf("air");
const isTrade = oneOf(
  "steel power shipping airports ports railways airlines airways cement sugar tea coffee cocoa cotton rubber petroleum oil gas lng telecom telecommunications insurance investments aviation aerospace logistics aluminium aluminum mining minerals chemicals fertilisers fertilizers pharmaceuticals motors textiles breweries electricity refining pipelines shipbuilding holdings properties",
);
const COMPANY = classBit("company");

/** "the Dubai-based" + "Norvik Ports": the company's home. */
export function skipSeat(doc: Doc, at: number, draft: OfficeDraft): number {
  if (!doc.is(at, CAPITAL)) return at;
  const country = readCountry(doc, at);
  const city = country ? null : (doc.find(at, "cities") ?? doc.find(at, "capitals"));
  const last = country?.last ?? city?.last ?? at + 1;
  if (!(doc.isMark(last, "-") && isBased(doc, last + 1) && doc.is(last + 2, CAPITAL))) return at;
  draft.country ??= country?.code ?? city?.sense.row.cells.country ?? city?.sense.row.cells.code ?? null;
  return last + 2;
}
const isBased = oneOf("based headquartered");

/** "His Highness the Amir's Office", "the Prime Minister's Office": the token after it, or the token itself. */
export function ofCrown(doc: Doc, at: number): number {
  const called = doc.find(at, "honorifics");
  let i = called ? called.last : at;
  if (called && doc.hasClass(i, ARTICLE)) i++;
  const crown = doc.find(i, "offices");
  return crown && doc.is(crown.last, POSSESSIVE) && isRoom(doc, crown.last + 1) ? crown.last + 2 : at;
}
const isRoom = oneOf("office administration court cabinet diwan secretariat bureau protocol press delivery household");

/** "the Sultan's" + "Armed Forces": forces that are called a ruler's own, or null. */
export function rulersForces(doc: Doc, at: number): Found | null {
  if (!doc.is(at, CAPITAL)) return null;
  const ruler = doc.find(at, "offices") ?? doc.find(at, "honorifics");
  const body =
    ruler && doc.is(ruler.last, POSSESSIVE) && doc.is(ruler.last + 1, CAPITAL) ? doc.find(ruler.last + 1, "organisations") : null;
  return body?.sense.row.cells.kind === "forces" ? body : null;
}

/** "the 3rd Infantry Division", "the 11th Air Brigade": the token after a unit that a number opens, or the token itself. */
export function unitAt(doc: Doc, at: number): number {
  if (!doc.isNumber(at)) return at;
  let i = at + 1;
  while (isOrdinal(doc, i) || doc.isMark(i, "-")) i++;
  for (let steps = 0; steps < 5 && doc.isWord(i) && doc.is(i, CAPITAL); steps++) {
    i++;
    if (isUnit(doc, i - 1)) return i;
  }
  return at;
}
const isOrdinal = oneOf("st nd rd th");
const isUnit = oneOf("division brigade regiment battalion fleet corps army squadron wing command group flotilla region zone");

/** "the Latvian defense forces", "the Omani air force": the token after them in lower case, or the token itself. */
export const lowerForces = (doc: Doc, at: number): number =>
  doc.is(at, CAPITAL)
    ? at
    : (isWhole(doc, at) || isArm(doc, at)) && isForces(doc, at + 1) && !doc.is(at + 1, CAPITAL)
      ? at + 2
      : isService(doc, at) && doc.isMark(at + 1, ",")
        ? at + 1
        : at;
const isService = oneOf("army navy military gendarmerie");
export const isWhole = oneOf("armed defence defense");
const isArm = oneOf("land naval air ground coastal security border police");
const isForces = oneOf("force forces");

/** "Da Nang" + "People's Committee", "Karvan Province People's Court": the token after it, or the token itself. */
export function peoplesBody(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL) || !doc.isWord(at)) return at;
  for (let i = at + 1; i < at + 6 && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++)
    if (isPeople(doc, i) && doc.is(i + 1, POSSESSIVE) && isPeoplesNoun(doc, i + 2)) return i + 3;
  return at;
}
const isPeople = oneOf("people peoples");
const isPeoplesNoun = oneOf("committee council court procuracy procuratorate government congress assembly");

/** "the European border agency, X", "the Basque government, X": one capital, then small words up to a body's noun and a comma; or -1. */
export function regionalBody(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL) || !doc.isWord(at)) return -1;
  for (let i = at + 1; i < at + 5 && doc.isWord(i) && !doc.is(i, CAPITAL); i++)
    if (isSmallBody(doc, i)) return doc.isMark(i + 1, ",") && doc.is(i + 2, CAPITAL) ? i + 1 : -1;
  return -1;
}
export const isGovernment = oneOf("government parliament administration");
const isSmallBody = oneOf("government parliament administration agency authority commission union bank council bureau institute fund");

/** "the UN" + "agency for Palestine refugees" + ",": an organisation's part in small letters, up to a comma; or the token itself. */
export function partInSmall(doc: Doc, at: number): number {
  if (!isPart(doc, at) || doc.is(at, CAPITAL)) return at;
  let i = at + 1;
  if (isOnField(doc, i)) for (i++; i < at + 7 && doc.isWord(i) && !doc.begins(i, VERBS); ) i++;
  return doc.isMark(i, ",") && doc.is(i + 1, CAPITAL) ? i : at;
}
/** "the UNHCR" + "field office in Herat": the token after an organisation's desk in small letters and where it is, or the token itself. */
export function deskInSmall(doc: Doc, at: number): number {
  let i = at;
  while (i < at + 4 && !doc.is(i, CAPITAL) && (isDeskKind(doc, i) || (i > at && doc.isMark(i, "-")))) i++;
  if (i === at || doc.is(i, CAPITAL) || !isDesk(doc, i)) return at;
  if (!isPlaced(doc, i + 1) || !doc.is(i + 2, CAPITAL)) return i + 1;
  const place = readCountry(doc, i + 2) ?? doc.find(i + 2, "cities") ?? doc.find(i + 2, "capitals") ?? doc.find(i + 2, "regions");
  return place?.last ?? i + 1;
}
const isDeskKind = oneOf("regional country multi sub field liaison area local");
const isDesk = oneOf("office bureau hub branch");
const isPlaced = oneOf("in for");
const isPart = oneOf("agency body programme program fund force mission bureau commission office");
const isOnField = oneOf("for on of");
const VERBS = bitOf("verbs");
