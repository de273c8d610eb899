import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE as GENITIVE, LINE } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { hasBodyNoun, lowerBody, ofMembers, properRun, skipShortForm } from "./bodies.ts";
import { readCountries, readCountry } from "./countries.ts";
import { isEmployer } from "./employers.ts";
import { pastEpithet } from "./epithets.ts";
import { DELEGATION, isMissionChief } from "./headships.ts";
import { homesAmong } from "./homes-among.ts";
import { mixedHomes, partiesOfHomes } from "./mixed-homes.ts";
import { hyphen, readName } from "./names.ts";
import { type OfficePhrase, readOffice } from "./offices.ts";
import { ofPair } from "./owner-openings.ts";
import { readBareName, readTitled } from "./persons.ts";
import { draftParty, nameOf, type PartyDraft, STOPS } from "./phrase.ts";
import { readCounterpart } from "./roles.ts";
import { RANKED, readTitles } from "./titles.ts";
import { oneOf, soon, wordAt } from "./vocabulary.ts";

const VERBS = bitOf("verbs");
const NUMERALS = bitOf("numerals");
const COUNTED = classBit("quantifier");
const DAYS = bitOf("weekdays") | bitOf("months");
const POSSESSIVE = classBit("possessive");

const ARTICLE = classBit("article");
const COMPANY = classBit("company");
const isNamedSo = oneOf("delegation delegations");
/** People of a body or country whom the article does not name. */
const PEOPLE = trigger(
  "representative representatives delegates officials specialists experts officers executives lawmakers parliamentarians businessmen negotiators envoys diplomats soldiers servicemen cadets entrepreneurs investors",
);
export const isPeople = (doc: Doc, at: number): boolean => doc.hasTrigger(at, PEOPLE);
const isOne = oneOf("representative");
const isPlural = oneOf("representatives delegates officials delegations lawmakers parliamentarians negotiators envoys diplomats experts");
const isSeated = oneOf("representatives lawmakers parliamentarians");
const DEMONYMS = bitOf("demonyms");
const isFrom = oneOf("of from representing");
const isFill = oneOf(
  "members member senior military high level ministry officials officers parliamentarians lawmakers deputies business people businessmen representatives companies experts specialists executives top visiting ranking number group groups leading ruling governing",
);
const ledBy = oneOf("led headed chaired");
const isBy = oneOf("by");
const isUnder = oneOf("under");
const isLeadership = oneOf("leadership chairmanship direction head headship");
const isOf = oneOf("of");
const isComprising = oneOf("including comprising consisting composed like namely");
const isAnd = oneOf("and");
const isWhich = oneOf("which is was that being");

export const nounSoon = soon((doc, at, until) => doc.nextTrigger(at, until, DELEGATION | PEOPLE));

/** `a Turkish delegation`, `the delegation of Belarus`, `representatives of Tajikistan`, `executives from Toyota`, `a delegation led by X`. */
export function readDelegation(doc: Doc, at: number): PartyDraft | PartyDraft[] | null {
  if (!nounSoon(doc, at, 9)) return null;
  const party = draftParty(at);
  const noun = readOwners(doc, at, party);
  if (noun < 0) return null;
  const people = isPeople(doc, noun);
  // "diplomatic representatives of Kenya and Mali": ambassadors
  const office = doc.find(at, "offices");
  if (office && office.last > at + 1 && office.last === noun + 1) return null;
  // "the IMF" + "mission chief for Chad": one man's office
  if (isMissionChief(doc, noun)) return null;
  // "UNICEF Representative X": one man's title
  if (doc.is(noun, CAPITAL) && isOne(doc, noun) && readTitled(doc, at)?.name) return null;
  // "US representatives A and B", "Kenyan lawmakers A and B": named, each of them
  if (isSeated(doc, noun) && !doc.is(noun + 1, LINE) && readName(doc, noun + 1, true) - noun > 2) return null;
  party.kind = "delegation";
  party.noun = wordAt(doc, noun);
  party.plural = party.noun === "delegations";
  // "representatives of the EU, Kenya and Mali"
  const homes = isPlural(doc, noun) && party.country === null && party.organisation === null ? mixedHomes(doc, noun + 1, noun + 2) : null;
  if (homes !== null) return partiesOfHomes(at, homes, party.noun, null);
  party.last = readHomes(doc, noun + 1, party) ?? readMembers(doc, noun + 1, party);
  if (party.countries.length > 0) return party;
  const leader = readLeader(doc, party.last);
  if (leader)
    return {
      ...leader,
      first: at,
      leads: true,
      determiner: "",
      country: leader.country ?? party.country,
      organisation: leader.organisation ?? (ofParliament(doc, at, party.last) ? null : party.organisation),
      offices: officesOf(doc, at, party, leader),
    };
  const members = readNamedMembers(doc, party);
  if (members.length > 0) return members;
  // "the Fijian representative, Anna Berg,"
  const apposed = isOne(doc, noun) && !doc.is(noun, CAPITAL) ? oneNamed(doc, party, noun) : null;
  if (apposed) return apposed;
  return (people || !isNamedSo(doc, noun)) && party.country === null && party.organisation === null ? null : party;
}

/** The one representative by the name behind a comma; null where none closes there. */
function oneNamed(doc: Doc, party: PartyDraft, noun: number): PartyDraft | null {
  if (party.country === null && party.organisation === null) return null;
  const office = readOffice(doc, noun);
  // "the representative of the WHO in Chad, X"
  const comma = Math.max(party.last, office?.last ?? 0);
  if (!doc.isMark(comma, ",")) return null;
  const from = readTitles(doc, comma + 1);
  const name = readName(doc, from.last, true);
  if (name - from.last < 2 || !(doc.isMark(name, ",") || doc.isMark(name, "."))) return null;
  return {
    ...party,
    kind: "person",
    noun: "",
    rank: from.rank,
    nameFirst: from.last,
    nameLast: name,
    name: nameOf(doc, from.last, name),
    last: name,
    sure: true,
    offices: office === null || office.plural ? [] : [{ ...office, country: party.country }],
  };
}

/** What the leader's offices are in the body whose delegation it is: "of the Norvik Council headed by President X", "of the Senate led by Chairwoman Y". */
function officesOf(doc: Doc, at: number, party: PartyDraft, leader: PartyDraft): readonly OfficePhrase[] {
  const seated = ofParliament(doc, at, party.last);
  if (!seated && party.organisation === null) return leader.offices;
  return leader.offices.map((office) => {
    if (!office.weak || office.country !== null) return office;
    if (seated && /chair|president|vice|member/i.test(office.text)) return { ...office, type: "legislator" as const };
    return office.type === "head_of_state" ? { ...office, type: "other" as const } : office;
  });
}

/** "a parliamentary delegation", "a delegation from the Senate of Chad" */
function ofParliament(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (isParliamentary(doc, i) || (doc.begins(i, BODIES) && doc.find(i, "organisations")?.sense.row.cells.kind === "parliament"))
      return true;
  return false;
}
const isParliamentary = oneOf("parliamentary parliament legislative congressional interparliamentary inter-parliamentary friendship");
const isSeatedBefore = oneOf("parliamentarian parliamentarians lawmaker lawmakers");
const BODIES = bitOf("organisations");

/** The country, body and adjectives before the noun; the noun's token, or -1. */
function readOwners(doc: Doc, at: number, party: PartyDraft): number {
  let i = at;
  for (let steps = 0; steps < 8; steps++) {
    if (doc.hasTrigger(i, DELEGATION | PEOPLE)) return i;
    // "a parliamentarian delegation": no office
    if (isSeatedBefore(doc, i) && doc.hasTrigger(i + 1, DELEGATION)) {
      i++;
      continue;
    }
    const local = readCountry(doc, i);
    if (local) {
      if (hyphen(doc, local.last)) return -1;
      party.country ??= local.code;
      i = local.last;
      continue;
    }
    const body = doc.find(i, "organisations");
    if (body) {
      const { kind, country } = body.sense.row.cells;
      if (kind === "international") party.organisation ??= doc.slice(body.first, body.last);
      else party.country ??= country || null;
      i = body.last;
      if (doc.mark(i) === 0x27) i++;
      continue;
    }
    if (!doc.isWord(i) && !doc.isMark(i, "-")) return -1;
    if (doc.hasClass(i, STOPS) || doc.find(i, "offices") || doc.finds(i, RANKED) || (i > at && doc.is(i, LINE))) return -1;
    // "Monday met the delegation"
    if (doc.begins(i, DAYS) || (doc.begins(i, VERBS) && !isFill(doc, i))) return -1;
    if (doc.is(i, CAPITAL) && doc.word[i] === 0 && !isParliamentary(doc, i)) {
      // "Baykar executives"
      const end = properRun(doc, i);
      if (i > at || !doc.hasTrigger(end, DELEGATION | PEOPLE)) return -1;
      party.organisation ??= doc.slice(i, end);
      i = end;
      continue;
    }
    i++;
  }
  return -1;
}

/** "representatives of Kenya, the US and Norway": several countries' people, by their names alone. Returns the token after them, or null. */
function readHomes(doc: Doc, from: number, party: PartyDraft): number | null {
  if (!isPlural(doc, from - 1) || party.country !== null || party.organisation !== null) return null;
  const among = homesAmong(doc, from);
  if (among < 0 && !isFrom(doc, from)) return null;
  const first = among >= 0 ? among : doc.hasClass(from + 1, ARTICLE) ? from + 2 : from + 1;
  const { codes, last } = readCountries(doc, first);
  if (codes.length < 2 || readCountry(doc, first)?.adjective || doc.is(last - 1, GENITIVE) || doc.begins(last - 1, DEMONYMS)) return null;
  party.countries = codes;
  party.plural = true;
  return last;
}

/** "of the Ministry of Defence of Georgia", "from Toyota": whose people they are. Returns the token after it. */
function readMembers(doc: Doc, from: number, party: PartyDraft): number {
  let i = from;
  for (let links = 0; links < 4 && !doc.is(i, LINE); links++) {
    const made = isComprising(doc, i) && (doc.isNumber(i + 1) || isFill(doc, i + 1) || isOf(doc, i + 1) || doc.hasClass(i + 1, COUNTED));
    if (!isFrom(doc, i) && !made) break;
    let j = i + 1;
    if (made) while (isOf(doc, j) || doc.hasClass(j, COUNTED) || (doc.begins(j, NUMERALS) && !doc.is(j, CAPITAL))) j++;
    while (
      doc.hasClass(j, ARTICLE) ||
      doc.isNumber(j) ||
      doc.isMark(j, "-") ||
      (isFill(doc, j) && !doc.find(j, "organisations") && !readCountry(doc, j)) ||
      (isFrom(doc, j) && j > i + 1)
    )
      j++;
    // "the Chad-Mali Friendship Group"
    const group = ofPair(doc, j) ? properRun(doc, j) : j;
    if (group > j && ofMembers(doc, group)) {
      party.organisation ??= doc.slice(j, group);
      i = group;
      continue;
    }
    const local = readCountry(doc, j);
    const body = doc.find(j, "organisations");
    if (local && (!body || local.last >= body.last)) {
      if (party.country !== null && party.country !== local.code) break;
      party.country ??= local.code;
      i = local.last;
      const inner = doc.find(i, "organisations");
      if (inner) {
        if (isEmployer(inner.sense.row.cells.kind)) party.organisation ??= doc.slice(inner.first, inner.last);
        i = inner.last;
      } else if (local.possessive && doc.is(i, CAPITAL) && properRun(doc, i) > i + 1 && hasBodyNoun(doc, i, properRun(doc, i))) {
        // "China's General Administration of Customs"
        party.organisation ??= doc.slice(i, properRun(doc, i));
        i = properRun(doc, i);
      } else if (local.adjective && doc.is(i, CAPITAL) && isSociety(doc, properRun(doc, i), i)) {
        // "the Chinese People's Association for Friendship"
        party.organisation ??= doc.slice(j, properRun(doc, i));
        i = properRun(doc, i);
      } else if (local.adjective || local.possessive) {
        i = readRest(doc, i);
        // "the Norwegian company" + "Halden Steel"
        if (doc.hasClass(i - 1, COMPANY) && !doc.is(i - 1, CAPITAL) && doc.is(i, CAPITAL) && !doc.is(i, LINE) && !readOffice(doc, i)) {
          const end = properRun(doc, i);
          party.organisation ??= doc.slice(i, end);
          i = end;
        }
      }
      continue;
    }
    // "the Naval Staff" + "College": a body of its own
    const run = body ? properRun(doc, j) : j;
    if (body && run > body.last && hasBodyNoun(doc, run - 1, run)) {
      party.organisation ??= doc.slice(j, run);
      i = run;
      continue;
    }
    if (body) {
      const { kind, country } = body.sense.row.cells;
      if (isEmployer(kind)) party.organisation ??= doc.slice(body.first, body.last);
      party.country ??= kind === "international" ? null : country || null;
      i = skipShortForm(doc, body.last);
      continue;
    }
    // "representatives of the biotechnology group Halden"
    const trade = links === 0 && !doc.is(j, CAPITAL) ? lowerBody(doc, j) : -1;
    if (trade > j && doc.is(trade, CAPITAL) && doc.isWord(trade) && !readOffice(doc, trade)) {
      const end = properRun(doc, trade);
      party.organisation ??= doc.slice(trade, end);
      i = end;
      continue;
    }
    if (!doc.is(j, CAPITAL) || !doc.isWord(j) || readOffice(doc, j)) break;
    const end = properRun(doc, j);
    if (end <= j) break;
    if (links === 0) party.organisation ??= doc.slice(j, end);
    i = skipShortForm(doc, end);
  }
  return partOfHouse(doc, i);
}

/** "the Kenyan parliament | 's defence and security committee": the token behind the part of the house, or the token itself. */
function partOfHouse(doc: Doc, at: number): number {
  if (!doc.is(at, GENITIVE)) return at;
  for (let i = at + 1; i < at + 8 && doc.isWord(i); i++) if (isHousePart(doc, i)) return i + 1;
  return at;
}
const isHousePart = oneOf("committee commission group caucus subcommittee delegation department directorate");

/** A body by its noun that speaks for itself: no ministry, parliament or force. */
function isSociety(doc: Doc, end: number, from: number): boolean {
  for (let i = from; i < end; i++) if (speaksForItself(doc, i)) return true;
  return false;
}
const speaksForItself = oneOf(
  "association institute university foundation chamber corporation company federation society academy centre center agency bank union fund",
);

function readRest(doc: Doc, from: number): number {
  let i = from;
  while (doc.isWord(i) && !doc.hasClass(i, STOPS) && !ledBy(doc, i) && !isComprising(doc, i) && i < from + 6 && !doc.begins(i, VERBS)) {
    i++;
    if (doc.hasClass(i - 1, COMPANY)) break;
  }
  return i;
}

/** "an Eritrean delegation including Foreign Minister A and Adviser B": the persons, who come from where the delegation does. */
function readNamedMembers(doc: Doc, party: PartyDraft): PartyDraft[] {
  let i = doc.isMark(party.last, ",") ? party.last + 1 : party.last;
  if (doc.lower(i) === "such" && doc.lower(i + 1) === "as") i += 2;
  else if (isComprising(doc, i)) i += isOf(doc, i + 1) ? 2 : 1;
  else return [];
  const members: PartyDraft[] = [];
  while (members.length < 12) {
    while (doc.hasClass(i, ARTICLE | POSSESSIVE)) i++;
    const member = readTitled(doc, i) ?? readBareName(doc, i);
    if (!member || member.name === null || !(member.sure || members.length > 0 || member.nameLast - member.nameFirst > 1)) break;
    member.country ??= member.organisation === null ? party.country : null;
    member.organisation ??= party.organisation;
    if (members.length === 0) member.first = party.first;
    members.push(member);
    let next = doc.isMark(member.last, ",") ? member.last + 1 : member.last;
    if (isAnd(doc, next)) next++;
    if (next === member.last) break;
    i = next;
  }
  // One bare name may be a body's: "a delegation including Norvik Oil".
  return members.length === 1 && members[0]?.sure === false ? [] : members;
}

/** ", which is headed by X", "under the leadership of X": the person who leads. */
function readLeader(doc: Doc, from: number): PartyDraft | null {
  let j = pastDay(doc, pastAside(doc, from));
  for (let steps = 0; steps < 3 && (doc.isMark(j, ",") || isWhich(doc, j)); steps++) j++;
  if (doc.isMark(j, "(")) {
    let close = j + 1;
    while (close < j + 6 && !doc.isMark(close, ")")) close++;
    if (doc.isMark(close, ")")) j = close + 1;
  }
  let k = -1;
  if (ledBy(doc, j) && isBy(doc, j + 1)) k = j + 2;
  else if (isUnder(doc, j)) {
    k = doc.hasClass(j + 1, ARTICLE) ? j + 2 : j + 1;
    k = isLeadership(doc, k) && isOf(doc, k + 1) ? k + 2 : -1;
  }
  if (k < 0) return null;
  while (doc.hasClass(k, ARTICLE | POSSESSIVE)) k++;
  k = pastEpithet(doc, k);
  return readCounterpart(doc, k) ?? readTitled(doc, k) ?? readBareName(doc, k);
}

/** ", which consists of five members," before "is led by": the token at its closing comma, or the token itself. */
function pastAside(doc: Doc, at: number): number {
  if (!doc.isMark(at, ",") || !doc.hasClass(at + 1, RELATIVE)) return at;
  for (let i = at + 2; i < at + 12 && doc.sentence[i] === doc.sentence[at]; i++)
    if (doc.isMark(i, ",")) {
      const verb = isWhich(doc, i + 1) ? i + 2 : i + 1;
      return ledBy(doc, verb) && isBy(doc, verb + 1) ? i : at;
    }
  return at;
}
const RELATIVE = classBit("relative");

/** "received a delegation on Monday" + "led by X": the token after the day, or the token itself. */
function pastDay(doc: Doc, at: number): number {
  if (!opensDay(doc, at)) return at;
  for (let i = at; i < at + 7 && doc.sentence[i] === doc.sentence[at]; i++) {
    if (ledBy(doc, i) && isBy(doc, i + 1)) return i;
    if (!opensDay(doc, i) && !doc.begins(i, DAYS) && !doc.isNumber(i) && !isOfDay(doc, i) && !doc.isMark(i, ",")) return at;
  }
  return at;
}
const opensDay = oneOf("on yesterday today this last earlier");
const isOfDay = oneOf("st nd rd th of morning afternoon evening night week month the");

/** A country or a body by its name alone. */
export function readState(doc: Doc, at: number): PartyDraft | null {
  const body = doc.find(at, "organisations");
  const country = readCountry(doc, at);
  if (!body && !country) return null;
  const party = draftParty(at);
  if (body && (!country || body.last > country.last)) {
    party.kind = "body";
    party.last = body.last;
    party.country = body.sense.row.cells.country || null;
    if (body.sense.row.cells.kind === "international") party.organisation = doc.slice(body.first, body.last);
    return party;
  }
  if (!country) return null;
  party.country = country.code;
  party.last = country.last;
  party.kind = "country";
  if (!country.adjective && !country.possessive) return party;
  const inner = doc.find(country.last, "organisations");
  if (!inner) return null;
  party.kind = "body";
  party.last = inner.last;
  return party;
}
