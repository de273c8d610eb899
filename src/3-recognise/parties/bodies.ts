import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import { hyphen } from "./names.ts";
import type { OfficeFacts } from "./office-types.ts";
import { oneOf, type WordTest } from "./vocabulary.ts";

const CONJUNCTION = classBit("conjunction");
const PREPOSITION = classBit("preposition");
const RELATIVE = classBit("relative");
const BE = classBit("be");
const HAVE = classBit("have");
const PRONOUN = classBit("pronoun");
const WILL = classBit("will");
const DELEGATION = classBit("delegation");

const COMPANY = classBit("company");
const DAYS = bitOf("weekdays") | bitOf("months");
const linksName = oneOf("of for and on the");
const ofRomance = oneOf("de del do da dos das della du");
const linksOn = oneOf("of the for");
const isState = oneOf(
  "commission committee subcommittee council bureau office department ministry authority court service directorate administration board secretariat inspectorate inspection division command corps force forces navy army staff police centre center diwan operations region section unit programme program organisation organization protocol protocols ceremonies fleet troops flotilla brigade regiment squadron",
);
const isInstitution = oneOf(
  "agency institution bank academy university college institute foundation fund association federation confederation chamber chambers museum society forum league school hospital church diocese archdiocese eparchy patriarchate synod faculty seminary polytechnic",
);

/** Short forms at the end of a company's name. */
export const isFirm: WordTest = oneOf(
  "corp inc co ltd bros cos intl mfg llc plc gmbh asa spa ag sa ab as se nv bv oyj kgaa jsc pjsc ojsc cjsc llp bhd tbk ltda sarl",
);
const isSmallFirm = oneOf("plc gmbh inc ltd llc");
const isForce = oneOf("air navy army marine space coast border police");
const isParty = oneOf("party movement bloc alliance union");

const isPlebs = oneOf("people peoples women workers farmers children teachers veterans");
const befriends = oneOf("friendship relations");
const isForeign = oneOf("foreign");

/** Token after a run of capitalised words with small words inside: a proper name of a body. */
export function properRun(doc: Doc, at: number): number {
  let i = at;
  let last = at;
  while (i < doc.count && i < at + 14) {
    if (i > at && doc.is(i, LINE)) break;
    if (doc.isWord(i) && doc.is(i, CAPITAL)) {
      if (i > at && !isForce(doc, i) && (doc.find(i, "ranks") ?? doc.find(i, "honorifics"))) break;
      if (i > at && doc.find(i, "offices") && (!doc.hasClass(i, COMPANY) || isPartyOffice(doc, i))) break;
      i++;
      // "Norvik Electric Corp. CEO", "Norvik Co.'s"
      if (doc.isMark(i, ".") && isFirm(doc, i - 1) && (doc.is(i + 1, CAPITAL) || doc.is(i + 1, POSSESSIVE) || !doc.isWord(i + 1))) i++;
      while (hyphen(doc, i) && doc.isWord(i + 1) && doc.is(i + 1, GLUED)) i += 2;
      // "Norvik Mining plc"
      if (isSmallFirm(doc, i) && !doc.is(i, CAPITAL | LINE)) i++;
      last = i;
      // "the People's Bank", "Friendship with Foreign Countries"
      if (doc.is(i, POSSESSIVE) && isPlebs(doc, i - 1) && doc.is(i + 1, CAPITAL)) i++;
      else if (befriends(doc, i - 1) && doc.lower(i) === "with" && isForeign(doc, i + 1) && doc.is(i + 1, CAPITAL)) i++;
      continue;
    }
    // "Petróleos de Venezuela", "Banco do Norte"
    if (i > at && ofRomance(doc, i) && doc.is(i + 1, CAPITAL) && !doc.is(i + 1, LINE)) {
      const land = readCountry(doc, i + 1);
      i = land && !land.adjective ? land.last - (land.possessive ? 1 : 0) : i + 1;
      if (land && !land.adjective) last = i;
      continue;
    }
    if (linksName(doc, i) || doc.isMark(i, "&")) {
      const and = doc.isMark(i, "&") || doc.hasClass(i, CONJUNCTION);
      let j = i + 1;
      while (linksOn(doc, j)) j++;
      // "of the Workers' Party of Korea": with the country of its name
      const body = doc.is(j, CAPITAL) && !and ? doc.find(j, "organisations") : null;
      if (body && body.last > j + 2) {
        i = body.last;
        last = i;
        continue;
      }
      if (
        doc.isWord(j) &&
        doc.is(j, CAPITAL) &&
        !doc.find(j, "offices") &&
        !doc.find(j, "ranks") &&
        !doc.begins(j, DAYS) &&
        !(and && !doc.isMark(i, "&") && !hasBodyNoun(doc, at, i) && !firmAhead(doc, j)) &&
        !readCountry(doc, j)
      ) {
        i = j;
        continue;
      }
    }
    break;
  }
  return last;
}

/** "Norvik Africa and" + "Latin America Exploration and Production Company": capitals of one name up to its noun. */
function firmAhead(doc: Doc, at: number): boolean {
  for (let i = at; i < at + 7 && (doc.is(i, CAPITAL) || doc.hasClass(i, CONJUNCTION)) && doc.isWord(i) && !doc.is(i, LINE); i++) {
    if (doc.find(i, "offices") ?? doc.find(i, "ranks")) return false;
    if (isFirmNoun(doc, i)) return i > at + 1 && !(doc.is(i + 1, CAPITAL) && doc.hasClass(i + 1, COMPANY));
    // "Identity and" + "Citizenship Authority", but "Karvan and" + "Halden Port Authority Director"
    if (i > at && closesName(doc, i)) return !doc.is(i + 1, CAPITAL) || doc.is(i + 1, LINE);
  }
  return false;
}
const closesName = oneOf("authority commission board agency council service directorate committee administration department bureau fund");
const isFirmNoun = oneOf("company corporation corp limited ltd plc federation confederation chamber association");

/** "Karvan" + "Party Secretary": of a place; "Karvan Party" + "Chairman" leads one of several parties. */
const isPartyOffice = (doc: Doc, at: number): boolean => {
  const office = doc.lower(at) === "party" ? doc.find(at, "offices") : null;
  return office !== null && office.last > at + 1 && !(isPartyLeader(doc, office.last - 1) && doc.is(at - 1, CAPITAL));
};
const isPartyLeader = oneOf("chairman chairperson president leader");

export function hasBodyNoun(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (doc.hasClass(i, COMPANY) || isState(doc, i)) return true;
  return false;
}

/** What kind of body the nouns of `[first, last)` tell of; a name without such a noun is a company's. */
export function kindOfBody(doc: Doc, first: number, last: number): NonNullable<OfficeFacts["unlisted"]> {
  for (let i = first; i < last; i++) if (isParty(doc, i)) return "party";
  for (let i = first; i < last; i++)
    if (
      isInstitution(doc, i) ||
      (isCouncil(doc, i) && i > first && isBusiness(doc, i - 1)) ||
      (isService(doc, i) && i > first && isOfState(doc, i - 1))
    )
      return "institution";
  for (let i = first; i < last; i++) if (isState(doc, i) || (isGroup(doc, i) && isWorking(doc, i - 1))) return "state";
  return "company";
}

/** "the Chad-Mali Business Council" */
const isCouncil = oneOf("council");
const isBusiness = oneOf("business businessmen");
/** "the Federal Service for Ports", "the National Security Service" */
const isService = oneOf("service");
const isOfState = oneOf("federal state national security intelligence secret customs migration tax");

/** "the Chad-Mali Friendship Group", "the ruling party's parliamentary group": whether the words before the token are a group of members of parliament. */
export const ofMembers = (doc: Doc, end: number): boolean => isGroup(doc, end - 1) && isFriendship(doc, end - 2);
const isGroup = oneOf("group caucus faction");
const isFriendship = oneOf("friendship parliamentary");
const isWorking = oneOf("working task");

/** A body that the lexicon knows; "Army General" and "Navy Captain" are ranks. */
export function bodyAt(doc: Doc, at: number): Found | null {
  const found = doc.find(at, "organisations");
  return found && (doc.find(at, "ranks")?.last ?? 0) > found.last ? null : found;
}

/** The token after `(JCSC)`, `(AfDB)` or `(Karvan Council)`, the short form of a body just named, or `at` where none stands. */
export function skipShortForm(doc: Doc, at: number): number {
  if (!doc.isMark(at, "(") || isRank(doc, at + 1)) return at;
  if (doc.isMark(at + 2, ")") && (doc.is(at + 1, CAPITALS) || isMixed(doc, at + 1))) return at + 3;
  return skipShortName(doc, at);
}

/** `(Lt Gen)`: of the holder named behind it. */
export const isRank = (doc: Doc, at: number): boolean =>
  !doc.is(at, CAPITALS) && doc.begins(at, RANKS) && doc.isMark(doc.find(at, "ranks")?.last ?? at, ")");
const RANKS = bitOf("ranks");

/** `(Karvan Council)`, `(DG ISI)`: a short name of capitalised words that ends in a body's noun, or short forms alone. */
function skipShortName(doc: Doc, at: number): number {
  const first = doc.lower(at + 1) === "the" ? at + 2 : at + 1;
  let i = first;
  while (i < first + 4 && doc.isWord(i) && doc.is(i, CAPITAL)) i++;
  if (i < first + 2 || !doc.isMark(i, ")")) return at;
  const short = doc.is(first, CAPITALS) && doc.is(i - 1, CAPITALS);
  return short || hasBodyNoun(doc, i - 1, i) ? i + 1 : at;
}

/** `AfDB`, `UNIDo`: two capitals or more in one short word. */
function isMixed(doc: Doc, at: number): boolean {
  if (!doc.is(at, CAPITAL) || doc.end(at) - doc.start(at) > 8) return false;
  let capitals = 0;
  for (let i = doc.start(at); i < doc.end(at); i++) {
    const unit = doc.text.charCodeAt(i);
    if (unit >= 0x41 && unit <= 0x5a) capitals++;
  }
  return capitals > 1;
}

/** "the diamond marketing and selling company" */
const joinsAdjectives = (doc: Doc, at: number): boolean =>
  doc.lower(at) === "and" && doc.lower(at - 1).endsWith("ing") && doc.lower(at + 1).endsWith("ing");

const isChamber = oneOf("parliament senate legislature congress diet");
const isHouse = oneOf("house");

/** Token after a parliament in lower case: "the Japanese house of representatives", "the lower house of parliament"; -1 where none stands. */
export function lowerParliament(doc: Doc, at: number): number {
  const i = /^(lower|upper|national|federal)$/.test(doc.lower(at)) ? at + 1 : at;
  if (doc.is(i, CAPITAL)) return -1;
  if (isChamber(doc, i) || (i > at && doc.lower(i) === "assembly")) return i + 1;
  if (!isHouse(doc, i)) return -1;
  const named = doc.lower(i + 1) === "of" && /^(representatives|commons|lords|deputies|parliament|councillors)$/.test(doc.lower(i + 2));
  return named ? i + 3 : i > at ? i + 1 : -1;
}

/** What a company is, before its name: "battery producer Norvik", "the utility Norvik". */
export const tradesFor = (doc: Doc, at: number): boolean => tradesAs(doc, at) && doc.is(at + 1, CAPITAL) && !doc.is(at + 1, LINE);
export const tradesAs: WordTest = oneOf(
  "producer maker operator manufacturer utility developer lender carrier giant firm conglomerate startup retailer builder shipbuilder miner contractor provider supplier refiner insurer automaker carmaker planemaker",
);

const isSmallBody = oneOf("staff troops directorate secretariat inspectorate prosecutor court chamber fleet forces");

/** Token after a lower-case body ("the country's defence industry agency", "the defence company"), or -1. */
export function lowerBody(doc: Doc, at: number): number {
  const stops = PREPOSITION | CONJUNCTION | RELATIVE | BE | HAVE | PRONOUN | WILL;
  for (let j = at; j < at + 9 && doc.isWord(j) && !doc.is(j, CAPITAL) && (!doc.hasClass(j, stops) || joinsAdjectives(doc, j)); ) {
    j++;
    if (doc.hasClass(j - 1, COMPANY | DELEGATION) || tradesFor(doc, j - 1) || isSmallBody(doc, j - 1)) return j;
    // "the head of a battery maker."
    if (tradesAs(doc, j - 1) && (!doc.isWord(j) || doc.hasClass(j, stops))) return j;
    if (doc.is(j, POSSESSIVE)) j++;
    // "the anti-corruption commission"
    else if (hyphen(doc, j) && doc.isWord(j + 1) && !doc.is(j + 1, CAPITAL)) j++;
  }
  return -1;
}
