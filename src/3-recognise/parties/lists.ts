import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED } from "../../2-segment/tokens.ts";
import { readCountries, readCountry } from "./countries.ts";
import { pastMaster } from "./held-offices.ts";
import { homesAmong } from "./homes-among.ts";
import { nextOf, readMembers, single, singleRank } from "./members.ts";
import { mixedHomes, partiesOfHomes } from "./mixed-homes.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { readTitled } from "./persons.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { readCounterpart } from "./roles.ts";
import { ofFields, ofTwoFields } from "./several-fields.ts";
import { RANKED, readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const DETERMINER = classBit("article") | classBit("possessive");
const NUMERALS = bitOf("numerals");
const isLike = oneOf("like including namely");
const isSuch = (doc: Doc, at: number): boolean => doc.lower(at) === "such" && doc.lower(at + 1) === "as";

/** `Ministers Anna Berg, Jon Lie and Ole Dahl`, `Presidents X of Chad and Y of Mali`, `Ministers of Energy, X, and Finance, Y`. */
export function readShared(doc: Doc, at: number): PartyDraft[] | null {
  if (!mayOpenOffice(doc, at) && !isBloc(doc, at)) return null;
  const two = ofTwoFields(doc, at);
  if (two !== null) return two;
  const before = blocAt(doc, at) ?? readCountries(doc, at);
  const plural = readOffice(doc, before.codes.length > 1 ? before.last : at);
  if (!plural?.plural) return null;
  // "aides to President A": the name is the master's
  if (pastMaster(doc, plural) > plural.last) return null;
  const homes = before.codes.length > 0 ? null : mixedHomes(doc, at, plural.last + 1);
  if (homes !== null) return partiesOfHomes(at, homes, "", single(plural));
  if (
    before.codes.length < 2 &&
    plural.country === null &&
    !doc.is(plural.last, CAPITAL) &&
    !doc.isMark(plural.last, ",") &&
    !doc.isMark(plural.last, ":") &&
    !isDash(doc, plural.last) &&
    ofAll(doc, plural.last) === plural.last &&
    ofGroup(doc, plural) === plural.last &&
    !(isLike(doc, plural.last) || isSuch(doc, plural.last))
  )
    return null;
  const office = single(plural);
  const land = before.codes.length > 1 ? { codes: before.codes, last: plural.last } : landsBehind(doc, plural);
  if (land) return ofCountries(doc, at, plural, office, land.codes, land.last);
  const all = ofAll(doc, plural.last);
  let opened = doc.isMark(all, ":") || doc.isMark(all, ",") || isDash(doc, all) ? all + 1 : all;
  while (isDash(doc, opened)) opened++;
  // "former prime ministers such as A, B and C"
  if (isSuch(doc, opened)) opened += 2;
  else if (isLike(doc, opened)) opened++;
  const members = readMembers(doc, opened, at, { office, countries: plural.country === null ? [] : [plural.country] });
  if (members.length > 1 || (members.length === 1 && opened === plural.last)) return members;
  return members.length === 0 ? ofFields(doc, at, plural) : null;
}

/** Groups of states that always have the same members: "the Baltic presidents". */
const BLOCS: Readonly<Record<string, readonly string[]>> = {
  baltic: ["EST", "LVA", "LTU"],
  benelux: ["BEL", "NLD", "LUX"],
  nordic: ["DNK", "FIN", "ISL", "NOR", "SWE"],
  visegrad: ["CZE", "HUN", "POL", "SVK"],
};

function blocAt(doc: Doc, at: number): { codes: readonly string[]; last: number } | null {
  const codes = doc.is(at, CAPITAL) && isBloc(doc, at) ? BLOCS[doc.lower(at)] : undefined;
  return codes === undefined ? null : { codes, last: at + 1 };
}
export const isBloc = oneOf("baltic benelux nordic visegrad");

/** The countries of a plural office: "the defence ministers of Greece and Cyprus", "the presidents of fellow bloc members Greece and Cyprus". */
function landsBehind(doc: Doc, plural: OfficePhrase): { codes: readonly string[]; last: number } | null {
  const own = plural.country;
  if (own !== null) {
    const more = furtherCountries(doc, plural.last);
    return more && more.codes.length > 0 ? { codes: [own, ...more.codes], last: more.last } : null;
  }
  const group = readCountries(doc, ofGroup(doc, plural));
  return group.codes.length > 1 ? group : null;
}

/** "the leaders of Kenya" + ", the US and Mexico" */
function furtherCountries(doc: Doc, at: number): { codes: readonly string[]; last: number } | null {
  const joined = doc.isMark(at, ",") ? at + 1 : at;
  const after = joined > at && doc.hasClass(joined, DETERMINER) ? joined : nextOf(doc, at);
  return after < 0 ? null : readCountries(doc, doc.hasClass(after, DETERMINER) ? after + 1 : after);
}

/** "from", "of fellow bloc members", "of the three Baltic states of": the token of the first of the countries that follow the office, or its end. */
function ofGroup(doc: Doc, { last, weak, type }: OfficePhrase): number {
  const among = weak ? -1 : homesAmong(doc, last);
  if (among >= 0) return among;
  const word = doc.lower(last);
  // "officials from Kenya and Mali" may be anybody.
  if (word === "from") return !weak && type !== "senior_official" && readCountry(doc, last + 1) ? last + 1 : last;
  if (word !== "of" && !isMember(doc, last)) return last;
  for (let i = word === "of" ? last + 1 : last; i < last + 7 && doc.isWord(i); i++) {
    if (!isState(doc, i) && !isMember(doc, i)) continue;
    const next = doc.isMark(i + 1, ",") || doc.isMark(i + 1, ":") || doc.isMark(i + 1, "-") || isLink(doc, i + 1) ? i + 2 : i + 1;
    return readCountry(doc, next) ? next : last;
  }
  return last;
}
const isDash = (doc: Doc, at: number): boolean =>
  (doc.isMark(at, "-") && !doc.is(at, GLUED)) || doc.mark(at) === 0x2013 || doc.mark(at) === 0x2014;
const isMember = oneOf("members allies partners");
const isLink = oneOf("of like");

/** "of the two countries", "of the three Baltic states": the token after it, or the token itself. */
function ofAll(doc: Doc, at: number): number {
  if (doc.lower(at) !== "of") return at;
  let i = at + 1;
  while (i < at + 6 && doc.isWord(i) && !isState(doc, i)) i++;
  return isState(doc, i) && (doc.hasClass(at + 1, DETERMINER) || isBoth(doc, at + 1) || doc.begins(at + 1, NUMERALS)) ? i + 1 : at;
}
const isState = oneOf("countries states nations sides republics kingdoms neighbours neighbors parties blocs");
const isBoth = oneOf("both");

/** `Generals A and B`, `Messrs A, B and C` with a rank: the names after a plural rank. */
export function readRanked(doc: Doc, at: number): PartyDraft[] | null {
  if (!doc.begins(at, RANKED) || singleRank(readTitles(doc, at).rank) === null) return null;
  const members = readMembers(doc, at, at, { office: null, countries: [] });
  return members.length > 1 ? members : null;
}

/** The holders of one office in several countries: by their names where these follow, else one phrase for all. */
function ofCountries(
  doc: Doc,
  at: number,
  plural: OfficePhrase,
  office: OfficePhrase,
  codes: readonly string[],
  last: number,
): PartyDraft[] {
  const posted = postedTo(doc, last);
  let opened = posted;
  while (
    doc.isMark(opened, ",") ||
    doc.isMark(opened, ":") ||
    doc.isMark(opened, "-") ||
    doc.mark(opened) === 0x2013 ||
    doc.mark(opened) === 0x2014
  )
    opened++;
  const text = posted > last && doc.is(posted - 1, CAPITAL) ? `${office.text} ${doc.slice(last, posted)}` : office.text;
  const members = readMembers(doc, opened, at, { office: { ...office, text, country: null }, countries: codes });
  if (members.length === codes.length) return members;
  const party = draftParty(at);
  party.kind = "office";
  party.plural = true;
  party.offices = officesOf(plural);
  party.countries = codes;
  party.last = last;
  return [party];
}

/** "foreign and defence ministers": two offices, each with a holder in every country. */
function officesOf(plural: OfficePhrase): OfficePhrase[] {
  const [, first, second, noun] = /^(foreign|defen[cs]e) and (foreign|defen[cs]e) (ministers)$/i.exec(plural.text) ?? [];
  if (first === undefined || second === undefined) return [plural];
  return [first, second].map((field) => ({
    ...plural,
    text: `${field} ${noun}`,
    type: /^foreign$/i.test(field) ? "foreign_minister" : "defence_minister",
  }));
}

/** `his U.S. and Japanese counterparts -- Paul Harker and Nobuo Kishi`: the names after a plural counterpart, each with its country. */
function readCounterparts(doc: Doc, party: PartyDraft): PartyDraft[] {
  let i = party.last;
  while (doc.isMark(i, ",") || doc.isMark(i, ":") || doc.isMark(i, "-") || doc.mark(i) === 0x2013 || doc.mark(i) === 0x2014) i++;
  const countries = party.countries.length > 0 ? party.countries : party.country === null ? [] : [party.country];
  const members = readMembers(doc, i, party.first, { office: null, countries });
  const named = members.length > 1 || (members.length === 1 && i === party.last) ? members : readOfficed(doc, i, party);
  if (named.length === 0) return [party];
  for (const member of named) member.counterpart = true;
  return named;
}

/** "their Omani counterparts, Foreign Minister A and Defence Minister B": each with an office of his own. */
function readOfficed(doc: Doc, from: number, party: PartyDraft): PartyDraft[] {
  const members: PartyDraft[] = [];
  const countries = party.countries.length > 0 ? party.countries : [party.country];
  for (let i = from; members.length < 6; ) {
    const member = mayOpenOffice(doc, i) ? readTitled(doc, i) : null;
    if (!member || member.name === null) break;
    member.country ??= (countries.length > 1 ? countries[members.length] : countries[0]) ?? null;
    if (members.length === 0) member.first = party.first;
    members.push(member);
    const next = nextOf(doc, member.last);
    if (next < 0) break;
    i = next;
  }
  return members.length > 1 ? members : [];
}

/** A counterpart, or several by name. */
export function readCounterpartOrMany(doc: Doc, at: number): PartyDraft[] | null {
  const party = readCounterpart(doc, at);
  if (party === null) return null;
  return party.plural ? readCounterparts(doc, party) : [party];
}

/** "to Kenya", "in our country": the token after where the envoys of several countries are posted, or the token itself. */
function postedTo(doc: Doc, at: number): number {
  if (!isPosted(doc, at)) return at;
  const from = doc.hasClass(at + 1, DETERMINER) ? at + 2 : at + 1;
  const land = readCountry(doc, from);
  if (land) return land.adjective || land.possessive ? at : land.last;
  return from > at + 1 && doc.lower(from) === "country" ? from + 1 : at;
}
const isPosted = oneOf("to in");
