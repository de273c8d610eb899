import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { finishNamed } from "./appositions.ts";
import { readCountries } from "./countries.ts";
import { readName } from "./names.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { readTitled } from "./persons.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { readCounterpart } from "./roles.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const isAnd = oneOf("and");
const isLike = oneOf("like including namely");
const isSuch = (doc: Doc, at: number): boolean => doc.lower(at) === "such" && doc.lower(at + 1) === "as";

/** One name of a list: its phrase with the office that the list shares, or null. */
function readMember(doc: Doc, at: number, first: number, office: OfficePhrase | null, country: string | null): PartyDraft | null {
  const titles = readTitles(doc, at);
  const name = readName(doc, titles.last, true);
  if (name < 0) return null;
  const party = draftParty(first);
  party.nameFirst = titles.last;
  party.nameLast = name;
  party.last = name;
  party.rank = titles.rank;
  party.sure = true;
  party.organisation = office?.organisation ?? null;
  finishNamed(doc, party, office ? [office] : []);
  // "presidents of Chad, A, B of Mali and C of Togo"
  party.country ??= country;
  if (office && party.offices.length === 0) party.offices = [office];
  return party;
}

/** "Ministers" of many as the "Minister" of one. */
function single(office: OfficePhrase): OfficePhrase {
  const text = office.text.replace(
    /^((?:\S+ )*?)(\S+?)(ies|es|s)((?: (?:of|for|to|in|at) .*)?)$/,
    (_all, before: string, stem: string, ending: string, after: string) =>
      `${before}${stem}${ending === "ies" ? "y" : ending === "es" && /(ss|x|ch|sh)$/.test(stem) ? "" : ending.slice(0, -1)}${after}`,
  );
  return { ...office, text: text.replace(/men\b/, "man"), plural: false };
}

/** Token of the next name after `, `, ` and ` or `, and `; -1 where the list ends. */
function nextOf(doc: Doc, at: number): number {
  let j = at;
  if (doc.isMark(j, ",")) j++;
  if (isAnd(doc, j)) j++;
  return j > at && doc.is(j, CAPITAL) && !doc.is(j, LINE) ? j : -1;
}

/** `Ministers Anna Berg, Jon Lie and Ole Dahl`, `Presidents X of Chad and Y of Mali`, `Ministers of Energy, X, and Finance, Y`. */
export function readShared(doc: Doc, at: number): PartyDraft[] | null {
  if (!mayOpenOffice(doc, at)) return null;
  const before = readCountries(doc, at);
  const plural = readOffice(doc, before.codes.length > 1 ? before.last : at);
  if (!plural?.plural) return null;
  if (
    before.codes.length < 2 &&
    plural.country === null &&
    !doc.is(plural.last, CAPITAL) &&
    !doc.isMark(plural.last, ",") &&
    !doc.isMark(plural.last, ":") &&
    !(isLike(doc, plural.last) || isSuch(doc, plural.last))
  )
    return null;
  const office = single(plural);
  // "the defence ministers of Greece and Cyprus", "the British and Indian High Commissioners"
  const after = before.codes.length < 2 && plural.country !== null ? nextOf(doc, plural.last) : -1;
  const more = after < 0 ? null : readCountries(doc, after);
  const codes =
    before.codes.length > 1
      ? before.codes
      : more && more.codes.length > 0 && plural.country !== null
        ? [plural.country, ...more.codes]
        : null;
  if (codes) return ofCountries(doc, at, plural, office, codes, more ? more.last : plural.last);
  const fields = readFields(doc, at, plural, office);
  if (fields) return fields;
  let opened = doc.isMark(plural.last, ":") || doc.isMark(plural.last, ",") ? plural.last + 1 : plural.last;
  // "former prime ministers such as A, B and C"
  if (isSuch(doc, opened)) opened += 2;
  else if (isLike(doc, opened)) opened++;
  const members = readMembers(doc, opened, at, office, plural.country === null ? [] : [plural.country]);
  return members.length > 1 || (members.length === 1 && opened === plural.last) ? members : null;
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
  let opened = last;
  while (
    doc.isMark(opened, ",") ||
    doc.isMark(opened, ":") ||
    doc.isMark(opened, "-") ||
    doc.mark(opened) === 0x2013 ||
    doc.mark(opened) === 0x2014
  )
    opened++;
  const members = readMembers(doc, opened, at, { ...office, country: null }, codes);
  if (members.length === codes.length) return members;
  const party = draftParty(at);
  party.kind = "office";
  party.plural = true;
  party.offices = [plural];
  party.countries = codes;
  party.last = last;
  return [party];
}

function readMembers(doc: Doc, from: number, first: number, office: OfficePhrase | null, countries: readonly string[]): PartyDraft[] {
  const members: PartyDraft[] = [];
  for (let i = from; members.length < 12; ) {
    if (members.length > 0 && mayOpenOffice(doc, i) && readOffice(doc, i)) break;
    const country = countries.length > 1 ? (countries[members.length] ?? null) : (countries[0] ?? null);
    const party = readMember(doc, i, members.length === 0 ? first : i, office, country);
    if (!party) break;
    members.push(party);
    const next = nextOf(doc, party.last);
    if (next < 0) break;
    i = next;
  }
  return members;
}

/** `Ministers of Energy, Parviz Rza, and Finance, Samir Aliyev`. */
function readFields(doc: Doc, at: number, plural: OfficePhrase, office: OfficePhrase): PartyDraft[] | null {
  if (!doc.isMark(plural.last, ",")) return null;
  const members: PartyDraft[] = [];
  let held = office;
  for (let i = plural.last + 1; members.length < 6; ) {
    const party = readMember(doc, i, members.length === 0 ? at : i, held, plural.country);
    if (!party) break;
    members.push(party);
    const next = nextOf(doc, party.last);
    const field = next < 0 ? null : readPortfolio(doc, next);
    if (!field || !doc.isMark(field.last, ",")) break;
    const head = office.text.split(/ (?:of|for) /)[0] as string;
    held = {
      ...office,
      first: next,
      last: field.last,
      text: `${head} of ${doc.slice(next, field.last)}`,
      type:
        office.type === "deputy_minister"
          ? "deputy_minister"
          : field.portfolio === "defence"
            ? "defence_minister"
            : field.portfolio === "foreign"
              ? "foreign_minister"
              : "other_minister",
    };
    i = field.last + 1;
  }
  return members.length > 1 ? members : null;
}

/** `his U.S. and Japanese counterparts -- Lloyd Austin and Nobuo Kishi`: the names after a plural counterpart, each with its country. */
function readCounterparts(doc: Doc, party: PartyDraft): PartyDraft[] {
  let i = party.last;
  while (doc.isMark(i, ",") || doc.isMark(i, ":") || doc.isMark(i, "-") || doc.mark(i) === 0x2013 || doc.mark(i) === 0x2014) i++;
  const members = readMembers(
    doc,
    i,
    party.first,
    null,
    party.countries.length > 0 ? party.countries : party.country === null ? [] : [party.country],
  );
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
