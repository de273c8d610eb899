import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { finishNamed } from "./appositions.ts";
import { readCountry } from "./countries.ts";
import { readName } from "./names.ts";
import { ofPortfolio } from "./office-types.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { draftParty, nameOf, type PartyDraft } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const isAnd = oneOf("and");
const isOf = oneOf("of from for");
const isChief = oneOf("chief");
const isThat = oneOf("that those");

/** What the members of a list share, as far as it is told before the first of them. */
export interface Shared {
  /** The office of each; null where they are only somebody's counterparts. */
  readonly office: OfficePhrase | null;
  /** One country for all, or one each in the order of the names. */
  readonly countries: readonly string[];
}

/**
 * The names of a list, each with what is its own: `A, B and C`, `A of Chad and B of Mali`, `A (Chad), B (Mali)`,
 * `[of Chad,] A, of Mali, B`, `[from Chad] (A) and Mali (B)`, `Chad's A and Mali's B`, `[of Energy,] A, and of Finance, B`,
 * `A (Energy) and B (Finance)`, `Generals A and B`. The list begins at `from`, the first phrase at `first`.
 */
export function readMembers(doc: Doc, from: number, first: number, { office, countries }: Shared): PartyDraft[] {
  const members: PartyDraft[] = [];
  let held = office;
  let rank: string | null = null;
  for (let i = from; members.length < 16; ) {
    const opens = members.length === 0;
    const own = ownBefore(doc, i, opens ? null : office, opens ? countries.length === 0 && office !== null : countries.length < 2);
    if (!opens && own.last === i && mayOpenOffice(doc, i) && readOffice(doc, i)) break;
    held = own.field ?? held;
    const party = readMember(doc, own.last, opens ? first : i, held, own.bracket);
    if (!party) break;
    party.country = own.country ?? party.country ?? (countries.length > 1 ? countries[members.length] : countries[0]) ?? null;
    const shared = singleRank(party.rank);
    rank = shared ?? (party.rank === null ? rank : null);
    if (rank !== null) party.rank = rank;
    members.push(party);
    const next = nextOf(doc, party.last);
    if (next < 0) break;
    i = next;
  }
  return members;
}

/** What stands in front of a member's name: where its name or titles begin, and what they say of it. */
interface Own {
  readonly last: number;
  readonly country: string | null;
  readonly field: OfficePhrase | null;
  /** The name stands in brackets. */
  readonly bracket: boolean;
}

/** "of Mali," "Mali's", "from Mali (", "of Finance,"; where the first member's country was told, also "Mali" right before a name (`each`). */
function ownBefore(doc: Doc, at: number, office: OfficePhrase | null, each: boolean): Own {
  const none = { last: at, country: null, field: null, bracket: false };
  let i = at;
  if (doc.isMark(i, "(")) return { ...none, last: i + 1, bracket: true };
  if (isThat(doc, i)) i++;
  if (isOf(doc, i)) i++;
  while (doc.hasClass(i, ARTICLE)) i++;
  if (doc.begins(i, LOCAL)) {
    const country = readCountry(doc, i);
    if (country === null || (country.adjective && !country.possessive)) return none;
    const bracket = doc.isMark(country.last, "(");
    const parted = bracket || doc.isMark(country.last, ",");
    const own = country.possessive || parted || (each && readName(doc, readTitles(doc, country.last).last, true) - country.last > 1);
    return own ? { last: country.last + (parted ? 1 : 0), country: country.code, field: null, bracket } : none;
  }
  const field = office === null ? null : readPortfolio(doc, i);
  if (office === null || field === null) return none;
  const bracket = doc.isMark(field.last, "(");
  if (!(bracket || doc.isMark(field.last, ","))) return none;
  return { last: field.last + 1, country: null, field: withField(doc, office, i, field.last, field.portfolio), bracket };
}

/** The shared "Minister" with a field of its own: "Minister of Finance". */
function withField(doc: Doc, office: OfficePhrase, first: number, last: number, portfolio: string): OfficePhrase {
  const [head = "", link = "of"] = office.text.split(/ (of|for) /);
  const minister = office.type.endsWith("_minister") && office.type !== "deputy_minister";
  return {
    ...office,
    first,
    last,
    text: `${head} ${link} ${doc.slice(first, last)}`,
    type: minister ? ofPortfolio(portfolio) : office.type,
    weak: false,
  };
}

/** One name of a list: its phrase with the office that the list shares, or null. */
function readMember(doc: Doc, at: number, first: number, office: OfficePhrase | null, bracket: boolean): PartyDraft | null {
  let titles = readTitles(doc, at);
  // "Chief Niyi Bello"
  if (isChief(doc, titles.last) && doc.is(titles.last + 1, CAPITAL)) titles = { ...titles, last: titles.last + 1 };
  const name = readName(doc, titles.last, true);
  if (name < 0 || (bracket && !doc.isMark(name, ")"))) return null;
  const party = draftParty(first);
  party.nameFirst = titles.last;
  party.nameLast = name;
  party.last = name;
  party.rank = titles.rank;
  party.sure = true;
  party.organisation = office?.organisation ?? null;
  const field = office !== null && doc.isMark(name, "(") && !doc.begins(name + 1, LOCAL) ? readPortfolio(doc, name + 1) : null;
  if (office !== null && field !== null && doc.isMark(field.last, ")")) {
    party.name = nameOf(doc, titles.last, name);
    party.offices = [withField(doc, office, name + 1, field.last, field.portfolio)];
    party.last = field.last + 1;
    return party;
  }
  if (bracket) {
    party.name = nameOf(doc, titles.last, name);
    party.last = name + 1;
  } else finishNamed(doc, party, office ? [office] : []);
  if (office && party.offices.length === 0) party.offices = [office];
  return party;
}

/** Token of the next member after `, `, ` and ` or `, and `; -1 where the list ends. */
export function nextOf(doc: Doc, at: number): number {
  let j = at;
  if (doc.isMark(j, ",") || doc.isMark(j, ";")) j++;
  if (isAnd(doc, j)) j++;
  if (j === at || doc.is(j, LINE)) return -1;
  const that = isThat(doc, j) && isOf(doc, j + 1);
  if (that) return j;
  const owned = isOf(doc, j) ? j + 1 : j;
  // "of Kenya, the Republic of Cuba B"
  const named = doc.hasClass(owned, ARTICLE) && (owned > j || doc.begins(owned + 1, LOCAL)) ? owned + 1 : owned;
  return doc.is(named, CAPITAL) || (isField(doc, named) && readPortfolio(doc, named) !== null) ? j : -1;
}
const isField = (doc: Doc, at: number): boolean => doc.begins(at, bitOf("portfolios"));

/** "Rear Admirals" as "Rear Admiral"; null where the rank is of one man. */
export function singleRank(rank: string | null): string | null {
  return rank !== null && PLURAL_RANK.test(rank) ? rank.replace(PLURAL_RANK, "$1") : null;
}
const PLURAL_RANK =
  /((?:General|Admiral|Colonel|Captain|Major|Marshal|Brigadier|Commodore|Lieutenant|Commander|Gen|Col|Adm|Maj|Lt|Capt))s\b/i;

/** "Ministers" of many as the "Minister" of one. */
export function single(office: OfficePhrase): OfficePhrase {
  const text = office.text.replace(
    /^((?:\S+ )*?)(\S+?)(ies|es|s)((?: (?:of|for|to|in|at|extraordinary|plenipotentiary)\b.*)?)$/i,
    (_all, before: string, stem: string, ending: string, after: string) =>
      `${before}${stem}${ending === "ies" ? "y" : ending === "es" && /(ss|x|ch|sh)$/.test(stem) ? "" : ending.slice(0, -1)}${after}`,
  );
  // "Representatives A and B" sit in a parliament, like each of them alone.
  const isSeat = office.type === "other" && (text === "Representative" || (text === "representative" && office.country !== null));
  const type = isSeat ? "legislator" : office.type;
  return { ...office, type, text: text.replace(/men\b/, "man"), plural: false };
}
