import type { LexiconRow } from "../../0-ground/lexicon.ts";
import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { oneOf, type WordTest } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const CONJUNCTION = classBit("conjunction");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const BODIES = bitOf("organisations");
const REGIONS = bitOf("regions");
const CITIES = bitOf("cities") | bitOf("capitals");

/** A country that a phrase names: tokens up to `last`, its `'s` included. */
export interface CountryPhrase {
  readonly code: string;
  readonly last: number;
  /** A demonym, or a name that stands as one: `Georgian`, `US` in "US oil company". */
  readonly adjective: boolean;
  readonly possessive: boolean;
}

/** The country of a row of countries, capitals, cities or seats. */
export const countryOf = ({ cells }: LexiconRow): string | null => cells.country || cells.code || null;

/** A country name or adjective at the token, with the `'s` after it. */
export function readCountry(doc: Doc, at: number): CountryPhrase | null {
  if (!doc.begins(at, LOCAL)) return null;
  while (read.length <= at) {
    read.push(null);
    readIn.push(0);
  }
  if (readIn[at] !== doc.edition) {
    read[at] = countryAt(doc, at);
    readIn[at] = doc.edition;
  }
  return read[at] as CountryPhrase | null;
}

// What stands at a token, which a dozen readers ask, and the edition of the text that it was read in.
const read: (CountryPhrase | null)[] = [];
const readIn: number[] = [];

function countryAt(doc: Doc, at: number): CountryPhrase | null {
  const short = among(doc, at, "countries");
  const name = short && (fullNameOver(doc, at, short.last) ?? short);
  const adjective = among(doc, at, "demonyms");
  const found = name && (!adjective || name.last >= adjective.last) ? name : adjective;
  if (!found || isInRegion(doc, at, found.last) || isInCity(doc, at, found.last)) return null;
  const possessive = doc.is(found.last, POSSESSIVE);
  return {
    code: found.sense.row.cells.code as string,
    last: found.last + (possessive ? 1 : 0),
    adjective: (found === adjective && !name) || (!possessive && isBeforeNoun(doc, found.last)),
    possessive,
  };
}

/** What is found at the token; of several countries that are called so the only one that the text names otherwise: "Congolese" where Brazzaville is told of. */
function among(doc: Doc, at: number, table: "countries" | "demonyms"): Found | null {
  const first = doc.find(at, table);
  if (first === null) return null;
  const others = doc.findAll(at, table).filter(({ last, sense }) => last === first.last && sense.row !== first.sense.row);
  if (others.length === 0) return first;
  const named = namedIn(doc);
  const told = [first, ...others].filter(({ sense }) => named.has(sense.row.cells.code as string));
  return told.length === 1 ? (told[0] as Found) : first;
}

/** Codes of the countries that the text tells of by a name or capital of theirs alone. */
function namedIn(doc: Doc): ReadonlySet<string> {
  if (namedOf === doc && namedEdition === doc.edition) return named;
  const codes = new Set<string>();
  for (let i = doc.nextFind(0, doc.count, NAMES); i < doc.count; i = doc.nextFind(i + 1, doc.count, NAMES)) {
    const found = doc.find(i, "countries") ?? doc.find(i, "capitals");
    if (found !== null && !found.sense.weak) codes.add(found.sense.row.cells.code as string);
  }
  named = codes;
  namedOf = doc;
  namedEdition = doc.edition;
  return codes;
}
let named: ReadonlySet<string> = new Set();
let namedOf: Doc | null = null;
let namedEdition = 0;
const NAMES = bitOf("countries") | bitOf("capitals");

/** "a UK firm", "the Sri Lanka gas company": a noun of what has a country, on the same line. */
const isBeforeNoun = (doc: Doc, at: number): boolean =>
  !doc.is(at, CAPITAL | LINE) &&
  (isOwned(doc, at) || isForces(doc, at) || (isTrade(doc, at) && isOwned(doc, at + 1) && !doc.is(at + 1, CAPITAL | LINE)));
const isOwned = oneOf(
  "company companies firm firms bank banks giant group conglomerate consortium utility carrier airline maker manufacturer producer supplier operator developer contractor exporter importer retailer lender insurer investor investors businessman businesswoman businessmen entrepreneur businesses startup start-up diplomacy diplomats police troops soldiers army navy military airforce gendarmerie coastguard parliament government",
);
const isForces: WordTest = (doc, at) =>
  (isArmed(doc, at) && isPower(doc, at + 1)) || (doc.lower(at) === "coast" && doc.lower(at + 1) === "guard");
const isArmed = oneOf("armed air naval ground land security special defence defense border");
const isPower = oneOf("force forces guard guards");
const isTrade = oneOf(
  "oil gas lng energy power electricity battery steel mining shipping car automotive arms defence defense aircraft aerospace construction telecom telecommunications technology tech software chemical chemicals pharmaceutical cement port airport rail railway logistics food grain fertiliser fertilizer solar wind hydrogen nuclear state state-owned private transitional interim caretaker provisional federal",
);

/** "the President of the Republic of | Congo": the name that begins before, where an office has taken its first words. */
function fullNameOver(doc: Doc, at: number, last: number): Found | null {
  if (!/^(?:of|the)$/.test(doc.lower(at - 1))) return null;
  for (let first = at - 2; first >= 0 && first >= at - 4; first--) {
    const full = doc.begins(first, LOCAL) ? doc.find(first, "countries") : null;
    if (full !== null && full.last === last) return full;
  }
  return null;
}

/** "Mexico City", "Guatemala City" */
const isInCity = (doc: Doc, at: number, last: number): boolean =>
  doc.begins(at, CITIES) && Math.max(doc.find(at, "cities")?.last ?? 0, doc.find(at, "capitals")?.last ?? 0) > last;

/** Whether the words stand within the name of a region that is no country: `Inner Mongolia`, `the South China Sea`. */
function isInRegion(doc: Doc, at: number, last: number): boolean {
  for (let first = Math.max(0, at - 2); first <= at; first++) {
    if (!doc.begins(first, REGIONS)) continue;
    const region = doc.find(first, "regions");
    if (region && region.last >= last && region.last - first > last - at) return true;
  }
  return false;
}

const isRoyal = oneOf("royal imperial");

/** "Royal" + "Thai Armed Forces", "Royal Land Forces": the token after a crown's word before a country's adjective or a body, else the token itself. */
export const skipCrown = (doc: Doc, at: number): number =>
  isRoyal(doc, at) && doc.is(at, CAPITAL) && (doc.begins(at + 1, LOCAL) || doc.begins(at + 1, BODIES)) ? at + 1 : at;

const NONE: readonly string[] = [];

/** Countries in a row, `U.S. and Japanese`, `Indonesia, Laos and Singapore`: their codes and the token after the last. */
export function readCountries(doc: Doc, at: number): { codes: readonly string[]; last: number } {
  if (!doc.begins(at, LOCAL)) return { codes: NONE, last: at };
  const codes: string[] = [];
  let last = at;
  for (let i = at; codes.length < 16; ) {
    const country = readCountry(doc, i);
    if (!country) break;
    codes.push(country.code);
    last = country.last;
    i = doc.isMark(last, ",") ? last + 1 : last;
    if (doc.hasClass(i, CONJUNCTION)) i++;
    if (i === last) break;
    while (doc.hasClass(i, ARTICLE)) i++;
  }
  return { codes, last };
}
