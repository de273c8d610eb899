import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { readCountry } from "../3-recognise/parties/countries.ts";
import type { PartyPhrase } from "../3-recognise/parties/phrase.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { type Entity, SINGLE_OFFICES, typeOf } from "./entities.ts";

const isAnd = oneOf("and as");
const parts = oneOf("between");
const small = oneOf("and as well with along the his her its");
const includeWord = oneOf("included includes include including comprised comprises were are namely");
const articleWord = oneOf("the");

const KIN = classBit("kin");
const POSSESSIVE = classBit("possessive");

interface Chain {
  readonly members: { readonly phrase: PartyPhrase; readonly entity: Entity }[];
  /** `and` stands before one of them: commas alone part a phrase from the subject too. */
  joined: boolean;
  /** What those named in it are said to be: "The Omani officials included ...". */
  readonly group: string | null;
}

/**
 * Persons named in one list come from one country: "Russian Foreign Minister A, Energy Minister B and C, head of the agency".
 * Only the first tells it; two holders of one highest office are of two countries, and so are those "between" whom talks are.
 */
export function shareCountries(
  doc: Doc,
  phrases: readonly PartyPhrase[],
  byPhrase: ReadonlyMap<PartyPhrase, Entity>,
  home: string | null,
): void {
  let people: PartyPhrase | null = null;
  let chain: Chain = { members: [], joined: false, group: null };
  let last = -1;
  let owner: PartyPhrase | null = null;
  for (const phrase of phrases) {
    if (owner !== null && phrase.first === owner.last + 1) shareOwner(byPhrase.get(owner), byPhrase.get(phrase), phrase);
    owner = phrase.possessive && phrase.kind === "person" ? phrase : null;
    if (phrase.kind === "delegation" && phrase.country !== null) people = phrase;
    const entity = byPhrase.get(phrase);
    if (entity === undefined) continue;
    // "a Chadian delegation. ... The delegation is led by X"
    if (phrase.leads && people !== null && isNational(entity)) entity.country ??= people.country;
    const link = last < 0 ? "none" : linkOf(doc, last, phrase.first);
    // "with his son A and Minister B": A is of his house, not of B's
    if (link === "none" && doc.hasClass(phrase.first - 1, KIN) && doc.hasClass(phrase.first - 2, POSSESSIVE)) {
      share(doc, chain, home);
      chain = { members: [], joined: false, group: null };
      last = -1;
      continue;
    }
    if (link === "none") {
      share(doc, chain, home);
      const told = people !== null && doc.sentence[people.first] === doc.sentence[phrase.first] && isIncluded(doc, phrase.first);
      chain = { members: [], joined: false, group: told ? (people as PartyPhrase).country : null };
    } else chain.joined ||= link === "and";
    chain.members.push({ phrase, entity });
    last = phrase.last;
  }
  share(doc, chain, home);
}

/** "the leaders of Kenya and Mali ... the foreign ministers of the two countries, A and B": A is of the first, B of the second. */
export function shareBefore(doc: Doc, phrases: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, Entity>): void {
  let lands: readonly string[] = [];
  for (const [i, phrase] of phrases.entries()) {
    if (phrase.countries.length > 1) lands = phrase.countries;
    const next = phrases[i + 1];
    if (lands.length !== 2 || phrase.kind !== "person" || next?.kind !== "person" || !ofTwoCountries(doc, phrase)) continue;
    const [one, other] = [byPhrase.get(phrase), byPhrase.get(next)];
    if (!one || !other || linkOf(doc, phrase.last, next.first) !== "and") continue;
    one.country ??= lands[0] as string;
    other.country ??= lands[1] as string;
  }
}

/** "received the Kenyan ambassador A and the embassy's defence attaché B": both of one embassy. */
export function shareEmbassy(doc: Doc, phrases: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, Entity>): void {
  for (const [i, phrase] of phrases.entries()) {
    const next = phrases[i + 1];
    if (next === undefined || next.first - phrase.last > 4 || !phrase.offices.some(isEnvoy) || !next.offices.some(isEnvoy)) continue;
    const [head, member] = [byPhrase.get(phrase), byPhrase.get(next)];
    if (!head || !member || head.country === null) continue;
    for (let at = phrase.last; at < next.first; at++) if (doc.lower(at) === "embassy") member.country ??= head.country;
  }
}
const isEnvoy = ({ type }: { readonly type: string }): boolean => type === "ambassador";

function ofTwoCountries(doc: Doc, { first, nameFirst }: PartyPhrase): boolean {
  for (let i = first; i < nameFirst; i++) if (isTwo(doc, i) && isStates(doc, i + 1)) return true;
  return false;
}
const isTwo = oneOf("two both");
const isStates = oneOf("countries states nations");

/** "President Dudek's chief of staff X" is of Dudek's country, and the other way round. */
function shareOwner(owner: Entity | undefined, owned: Entity | undefined, phrase: PartyPhrase): void {
  if (owner === undefined || owned === undefined || phrase.kind !== "person" || phrase.counterpart || !isNational(owned)) return;
  owned.country ??= owner.country;
  owner.country ??= owned.country;
}

function share(doc: Doc, { members, joined, group }: Chain, home: string | null): void {
  const first = members[0];
  if (first === undefined || (group === null && (members.length < 2 || !joined))) return;
  // "PUTRAJAYA: The Sultan of Brunei and Prime Minister X": two leaders, the one without a country may be at home.
  if (
    group === null &&
    members.length === 2 &&
    home !== null &&
    first.phrase.country !== home &&
    members.every(({ entity }) => isLeader(entity))
  )
    return;
  // "the ambassadors of Norway, A; B from Kenya; Mali's C": all of them hold the office that the list opens with
  const [office] = first.phrase.offices;
  if (office?.plural) for (const { entity } of members) if (entity.offices.length === 0) entity.impliedType ??= office.type;
  shareOrganisation(members);
  let country: string | null = group;
  let held = new Set<string>();
  const between =
    parts(doc, first.phrase.first - 1) ||
    parts(doc, first.phrase.first - 2) ||
    (members.length === 2 && meetEachOther(doc, members[1]?.phrase.last as number));
  for (const { phrase, entity } of members) {
    if (phrase.country !== null && phrase.country !== country) {
      country = between ? null : phrase.country;
      held = new Set();
    } else if (country !== null && entity.country === null && isNational(entity) && !held.has(typeOf(entity) as string))
      entity.country = country;
    const type = typeOf(entity);
    if (type !== null && SINGLE_OFFICES.has(type)) held.add(type);
  }
}

/** "UN Under-Secretary-General A, Assistant Secretary-General B and Director C": of the organisation that the first offices are of. */
function shareOrganisation(members: Chain["members"]): void {
  let house: string | null = null;
  let count = 0;
  for (const { entity } of members) {
    const type = typeOf(entity);
    const isOfficial = type === "org_official";
    const isAnother = type === "senior_official" && count > 1 && entity.organisation === null && entity.country === null;
    if (!(isOfficial || isAnother)) {
      house = null;
      count = 0;
      continue;
    }
    if (entity.organisation === null && entity.country === null) entity.organisation = house;
    if (isAnother)
      entity.offices.splice(0, entity.offices.length, ...entity.offices.map((office) => ({ ...office, type: "org_official" as const })));
    house = entity.organisation;
    count = house === null ? 0 : count + 1;
  }
}

const isLeader = (entity: Entity): boolean => /^head_of/.test(typeOf(entity) ?? "");
const PASSED = classBit("adverb") | classBit("time") | classBit("will") | classBit("be");
const DETERMINER = classBit("article") | classBit("possessive");
const meets = oneOf("met meet meets meeting");
const holds = oneOf("held hold holds holding have had");
const isTalk = oneOf("meeting meetings talks discussion discussions conversation call consultations negotiations summit");

/** "President A of Ghana and Prime Minister B met in Oslo": behind the two, an encounter with nobody else. */
function meetEachOther(doc: Doc, from: number): boolean {
  const { last } = doc.sentenceRange(doc.sentence[from - 1] as number);
  let i = from;
  while (i < from + 5 && i < last && (doc.hasClass(i, PASSED) || doc.begins(i, CALENDAR) || doc.isNumber(i) || isFiller(doc, i))) i++;
  const talks = holds(doc, i);
  if (!talks && !meets(doc, i)) return false;
  let told = !talks;
  for (let j = i + 1; j < last && j < i + 16; j++) {
    if (withOthers(doc, j)) return false;
    if (isTalk(doc, j)) told = true;
  }
  const object = doc.hasClass(i + 1, DETERMINER) ? i + 2 : i + 1;
  return told && (talks || !(doc.is(object, CAPITAL) || object > i + 1) || doc.begins(object, CALENDAR));
}
const CALENDAR = bitOf("weekdays") | bitOf("months");
const isFiller = oneOf("on to here");
const withOthers = oneOf("with including");

function isIncluded(doc: Doc, at: number): boolean {
  const before = articleWord(doc, at - 1) || doc.isMark(at - 1, ":") ? at - 2 : at - 1;
  return includeWord(doc, before);
}

function isNational(entity: Entity): boolean {
  const type = typeOf(entity);
  return type !== null && type !== "org_official" && entity.organisation === null;
}

/** What joins two phrases: only commas, or an `and` too; "none" where anything else stands between. */
function linkOf(doc: Doc, from: number, to: number): "none" | "comma" | "and" {
  if (to - from > 5 || to <= from || doc.sentence[from - 1] !== doc.sentence[to]) return "none";
  let link: "none" | "comma" | "and" = "none";
  for (let i = from; i < to; i++) {
    // "; Mali's X"
    const owner = doc.is(i, CAPITAL) ? readCountry(doc, i) : null;
    if (owner?.possessive && owner.last === to) return link;
    if (isAnd(doc, i)) link = "and";
    // "the Secretary of the Navy, A; Director of Intelligence, B": a list by itself
    else if (doc.isMark(i, ";")) link = "and";
    else if (doc.isMark(i, ",")) link = link === "and" ? "and" : "comma";
    else if (!small(doc, i)) return "none";
  }
  return link;
}
