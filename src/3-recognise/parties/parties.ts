import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";
import { hyphen, readName, shouting } from "./names.ts";
import { type OfficePhrase, properRun, readCountry, readOffice } from "./offices.ts";

/**
 * A phrase that names or points at a party: a person, an office, a delegation, a country, a body, or a role such as
 * "the guest". Later stages never look at its commas again.
 */
export interface PartyPhrase {
  /** Tokens `[first, last)`, without a determiner before and an `'s` after it. */
  readonly first: number;
  readonly last: number;
  readonly kind: "person" | "office" | "delegation" | "country" | "body" | "role";
  /** Tokens of the personal name; -1 where there is none. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** Without rank, title or honorific; null where there is none. */
  readonly name: string | null;
  readonly rank: string | null;
  readonly offices: readonly OfficePhrase[];
  readonly country: string | null;
  readonly organisation: string | null;
  /** Head of a delegation. */
  readonly leads: boolean;
  readonly plural: boolean;
  /** `his counterpart`: office and type are those of whoever "his" is. */
  readonly counterpart: boolean;
  /** Folded determiner before it: `the`, `a`, `his`, or "". */
  readonly determiner: string;
  readonly visiting: boolean;
  /** An `'s` follows. */
  readonly possessive: boolean;
  /** The role's noun (`guest`, `side`, `counterpart`), for roles. */
  readonly noun: string;
  /** Countries of a plural phrase: "counterparts from Indonesia, Laos and Singapore". */
  readonly countries: readonly string[];
  /** A title, office or honorific stands with the name: it is surely a person. */
  readonly sure: boolean;
}

const DELEGATION = classBit("delegation");
const PERSON_NOUN = classBit("person_noun");
const DETERMINER = classBit("article") | classBit("possessive");
const STOPS = classBit("preposition") | classBit("conjunction") | classBit("pronoun") | classBit("relative") | classBit("be") | classBit("have") | classBit("will") | classBit("article") | classBit("possessive") | classBit("modal") | classBit("negation");
const RANKED = bitOf("ranks") | bitOf("honorifics");
const STARTS = bitOf("offices") | bitOf("portfolios") | bitOf("ranks") | bitOf("honorifics") | bitOf("countries") | bitOf("demonyms") | bitOf("organisations");
const HEADING = new Set(["led", "headed", "chaired", "comprising", "consisting"]);

export const wordAt = (doc: Doc, at: number): string => (doc.isWord(at) ? doc.slice(at, at + 1).toLowerCase() : "");

type Draft = { -readonly [K in keyof PartyPhrase]: PartyPhrase[K] };

const draft = (first: number): Draft => ({
  first,
  last: first,
  kind: "person",
  nameFirst: -1,
  nameLast: -1,
  name: null,
  rank: null,
  offices: [],
  country: null,
  organisation: null,
  leads: false,
  plural: false,
  counterpart: false,
  determiner: "",
  visiting: false,
  possessive: false,
  noun: "",
  countries: [],
  sure: false,
});

/** Every party phrase of the text, in text order, none inside another. */
export function recogniseParties(doc: Doc): PartyPhrase[] {
  const parties: PartyPhrase[] = [];
  for (let i = 0; i < doc.count; ) {
    if (!doc.isWord(i) || doc.furniture[i] || !(doc.is(i, CAPITAL) || doc.begins(i, STARTS) || doc.hasClass(i, DELEGATION | PERSON_NOUN))) {
      i++;
      continue;
    }
    const party = readParty(doc, i);
    if (party === null) {
      i++;
      continue;
    }
    parties.push(party);
    i = Math.max(party.last, i + 1);
  }
  return parties;
}

/** The party phrase that begins at the token, or null. */
export function readParty(doc: Doc, at: number): PartyPhrase | null {
  const party = readDelegation(doc, at) ?? readCounterpart(doc, at) ?? readTitled(doc, at) ?? readRole(doc, at) ?? readBareName(doc, at) ?? readState(doc, at);
  if (party === null) return null;
  lookBack(doc, party);
  party.possessive = doc.is(party.last, POSSESSIVE);
  return party;
}

function lookBack(doc: Doc, party: Draft): void {
  let before = party.first - 1;
  const sentence = doc.sentence[party.first];
  const inside = (): boolean => before >= 0 && doc.sentence[before] === sentence;
  if (inside() && wordAt(doc, before) === "visiting") {
    party.visiting = true;
    before--;
  }
  if (inside() && doc.hasClass(before, DETERMINER)) party.determiner ||= wordAt(doc, before);
}

/** Offices, ranks, honorifics, then a name; a name may follow a comma. Office alone where no name comes. */
function readTitled(doc: Doc, at: number): Draft | null {
  const party = draft(at);
  const offices: OfficePhrase[] = [];
  let i = at;
  const owned = readOwner(doc, at);
  if (owned) {
    offices.push(owned);
    i = owned.last;
  } else {
    const office = readOffice(doc, i);
    if (office) {
      offices.push(office);
      i = office.last;
    }
  }
  // "Deputy Prime Minister and Foreign Minister", "Chairman of the Commission, former minister"
  while (offices.length > 0 && offices.length < 5) {
    let j = i;
    const comma = doc.isMark(j, ",");
    if (comma) j++;
    const joined = wordAt(doc, j) === "and" || wordAt(doc, j) === "cum" || doc.isMark(j, "&") || doc.isMark(j, "/") || doc.isMark(j, "-") ;
    if (joined) j++;
    while (doc.hasClass(j, classBit("article")) && wordAt(doc, j) === "the") j++;
    if (!joined && !comma) break;
    const next = readOffice(doc, j);
    if (!next || next.plural) break;
    const after = skipTitles(doc, doc.isMark(next.last, ",") ? next.last + 1 : next.last);
    const named = readName(doc, after, true) > 0;
    const more = joined || named ? true : doc.isMark(next.last, ",") && readOffice(doc, next.last + 1) !== null;
    // "met with the President and Prime Minister of X": two persons where no name joins the offices.
    if (!more || (!named && !(doc.isMark(next.last, ",") || wordAt(doc, next.last) === "and"))) break;
    if (!named) break;
    // "the Prime Minister, Foreign Minister X": the comma joins offices of one man only where the first has no name of its own place.
    if (comma && !joined && offices[0]?.type === next.type) break;
    if (next.country && offices[0]?.country && next.country !== offices[0].country) break;
    offices.push(next);
    i = next.last;
  }
  const officed = offices.length > 0;
  let j = i;
  const comma = officed && doc.isMark(j, ",");
  if (comma) j++;
  const titles = readTitles(doc, j);
  if (!officed && titles.last === j) return null;
  const name = readName(doc, titles.last, true);
  const plural = offices.some((office) => office.plural);
  const named = name > 0 && !(comma && titles.last === j && !soundComma(doc, j, name, offices)) && !(plural && !(name > 0 && titles.last === j && !comma && false));
  if (named) {
    // "Sheikh Hasina": with one word left, the title is a part of the name.
    const whole = name - titles.last === 1 && titles.last > j && /^(sheikh|shaikh|sayyid|imam)$/.test(wordAt(doc, titles.last - 1));
    party.nameFirst = whole ? titles.last - 1 : titles.last;
    party.nameLast = name;
    party.last = name;
    party.rank = titles.rank;
    party.sure = true;
  } else if (officed) {
    party.kind = "office";
    party.last = i;
    if (comma && titles.rank && !plural && name < 0) {
      party.rank = titles.rank;
      party.last = titles.last;
    }
    if (offices[0]?.weak && !doc.is(at, CAPITAL) && offices[0].country === null && weakAlone(offices[0].head)) return null;
  } else if (titles.rank) {
    // "the Colonel General"
    party.kind = "office";
    party.rank = titles.rank;
    party.last = titles.last;
  } else return null;
  party.offices = offices;
  party.plural = plural;
  party.country = offices.find((office) => office.country)?.country ?? null;
  party.organisation = offices.find((office) => office.organisation)?.organisation ?? null;
  if (named) finishNamed(doc, party, offices);
  if (party.name === null && named) return null;
  return party;
}

const weakAlone = (head: string): boolean => /^(member|head|chief|secretary|chairman|representative|officer|commander|director|manager|chair|leader|official|delegate|agent|partner|owner|founder|captain|count|professor|academic|coach|editor|journalist|spokesman|spokesperson|spokeswoman|duke|general|major|sovereign|coordinator|prince|commissioner|deputy|observer)$/.test(head);

/** After "office," a bare name counts where it has two words and a comma, verb or end follows. */
function soundComma(doc: Doc, at: number, last: number, offices: readonly OfficePhrase[]): boolean {
  if (last - at < 2 || doc.is(at, LINE)) return false;
  if (offices.some((office) => office.plural)) return false;
  const mark = doc.mark(last);
  if (mark === 0x2c || mark === 0x2e || mark === 0x28 || mark === 0x29) return true;
  return doc.begins(last, bitOf("verbs")) || doc.hasClass(last, classBit("be") | classBit("have") | classBit("will") | classBit("adverb") | classBit("time") | classBit("conjunction") | classBit("preposition") | classBit("relative"));
}

function skipTitles(doc: Doc, at: number): number {
  return readTitles(doc, at).last;
}

/** Ranks and honorifics in any order; the rank as written. */
function readTitles(doc: Doc, at: number): { last: number; rank: string | null } {
  let i = at;
  let rank: string | null = null;
  for (let steps = 0; steps < 5; steps++) {
    if (doc.hasClass(i, classBit("article")) && steps === 0 && doc.begins(i + 1, RANKED)) i++;
    const ranked = doc.find(i, "ranks");
    const called = doc.find(i, "honorifics");
    // "U.Khurelsukh": an initial, not the Burmese "U".
    const honorific = called && called.last === i + 1 && doc.is(i, SINGLE) && doc.isMark(i + 1, ".") ? null : called;
    const found = ranked && (!honorific || ranked.last >= honorific.last) ? ranked : honorific;
    if (!found || (i > at && doc.is(i, LINE))) break;
    const last = found.last;
    // A rank that is the last word before a verb is a name's end ("Marshal"), not a title: titles stand before capitals.
    if (!doc.is(last, CAPITAL) && !doc.isMark(last, "(") && !doc.isMark(last, ".") && found === honorific) break;
    if (found === ranked) rank = rank === null ? doc.slice(i, last) : `${rank} ${doc.slice(i, last)}`;
    i = last;
    if (doc.isMark(i, ".") && !doc.is(i, LINE)) i++;
    if (doc.isMark(i, "(") && /^(r|ret|retd|rtd|navy|staff)$/.test(wordAt(doc, i + 1))) {
      const close = doc.isMark(i + 2, ".") ? i + 3 : i + 2;
      if (doc.isMark(close, ")")) {
        if (rank !== null) rank = `${rank} ${doc.slice(i, close + 1)}`;
        i = close + 1;
      }
    }
  }
  return { last: i, rank };
}

/** `Baykar Company's Chief Technology Officer`, `Boeing CEO`: a company's name before its officer. */
function readOwner(doc: Doc, at: number): OfficePhrase | null {
  const country = readCountry(doc, at);
  const start = country?.adjective ? country.last : at;
  if (!doc.isWord(start) || !doc.is(start, CAPITAL) || doc.begins(start, STARTS) || doc.hasClass(start, STOPS | classBit("common") | classBit("adverb") | classBit("time") | classBit("former"))) return null;
  const end = properRun(doc, start);
  if (end <= start || end - start > 6) return null;
  const possessive = doc.is(end, POSSESSIVE);
  const next = possessive ? end + 1 : end;
  if (!doc.begins(next, bitOf("offices") | bitOf("portfolios")) && !doc.hasClass(next, classBit("deputy"))) return null;
  const office = readOffice(doc, next);
  if (!office || office.plural || shouting(doc, at)) return null;
  if (!(office.type === "executive" || (office.weak && /^(head|chairman|president|director|chief|founder|owner|chair|manager|vice president|secretary-general|secretary general|director general)$/.test(office.head)))) return null;
  if (!possessive && readName(doc, start, false) === end && end - start > 1) return null;
  return { ...office, first: at, type: office.organisation ? office.type : "executive", organisation: office.organisation ?? doc.slice(start, end), country: office.country ?? country?.code ?? null };
}

/** What follows a name: appositions, `of Georgia`, a bracket. */
function finishNamed(doc: Doc, party: Draft, offices: OfficePhrase[]): void {
  party.name = doc.slice(party.nameFirst, party.nameLast).replace(/\s+/g, " ");
  let i = party.last;
  if (doc.isMark(i, "(") && doc.isMark(i + 2, ")") && doc.isWord(i + 1)) {
    i += 3;
    party.last = i;
  }
  if ((wordAt(doc, i) === "of" || wordAt(doc, i) === "from") && !doc.is(i, LINE)) {
    let j = i + 1;
    while (doc.hasClass(j, classBit("article"))) j++;
    const country = readCountry(doc, j);
    if (country && !country.adjective && !country.possessive) {
      party.country ??= country.code;
      party.last = country.last;
      i = country.last;
    }
  }
  const opener = doc.isMark(i, ",") ? "," : doc.isMark(i, "(") ? "(" : doc.mark(i) === 0x2013 || doc.mark(i) === 0x2014 ? "-" : "";
  if (opener === "" || shouting(doc, party.first)) return;
  let j = i + 1;
  if (wordAt(doc, j) === "who" && /^(is|serves|was)$/.test(wordAt(doc, j + 1))) {
    j += 2;
    if (/^(also|currently)$/.test(wordAt(doc, j))) j++;
    if (wordAt(doc, j) === "as") j++;
  }
  while (doc.hasClass(j, classBit("article") | classBit("possessive"))) j++;
  for (let steps = 0; steps < 4; steps++) {
    const office = readOffice(doc, j) ?? readOwner(doc, j);
    if (!office || office.plural) break;
    const after = office.last;
    const titles = readTitles(doc, after);
    if (readName(doc, titles.last, true) > 0 && !(titles.last === after && doc.is(after, LINE))) break;
    const mark = doc.mark(after);
    const closes = mark === 0x2c || mark === 0x2e || mark === 0x29 || mark === 0x2013 || mark === 0x2014 || wordAt(doc, after) === "and" || wordAt(doc, after) === "who" || (opener === "," && doc.hasClass(after, classBit("be") | classBit("have") | classBit("will"))) || doc.begins(after, bitOf("verbs"));
    if (!closes) break;
    // ", Foreign Minister and Y": "and" joins another office of the same man, else it joins another person.
    offices.push(office);
    party.country ??= office.country;
    party.organisation ??= office.organisation;
    party.last = after;
    party.sure = true;
    if (wordAt(doc, after) === "and" || mark === 0x2c) {
      j = after + 1;
      if (mark === 0x2c && wordAt(doc, j) === "and") j++;
      while (doc.hasClass(j, classBit("article"))) j++;
      continue;
    }
    break;
  }
  party.offices = offices;
  if (opener === "(" && doc.isMark(party.last, ")")) party.last++;
}

/** `a delegation led by X`, `a Turkish delegation`, `the delegation of Belarus`, `representatives of Tajikistan`. */
function readDelegation(doc: Doc, at: number): Draft | null {
  let i = at;
  let country: string | null = null;
  let organisation: string | null = null;
  for (let steps = 0; steps < 7; steps++) {
    if (doc.hasClass(i, DELEGATION) || /^(representatives?|officials)$/.test(wordAt(doc, i))) break;
    const local = readCountry(doc, i);
    if (local) {
      if (hyphen(doc, local.last)) return null;
      country ??= local.code;
      i = local.last;
      continue;
    }
    const body = doc.find(i, "organisations");
    if (body) {
      if (body.sense.row.cells.kind === "international") organisation ??= doc.slice(body.first, body.last);
      i = body.last;
      continue;
    }
    if (!doc.isWord(i) && !doc.isMark(i, "-")) return null;
    if (doc.hasClass(i, STOPS) || doc.find(i, "offices") || doc.begins(i, RANKED) || (i > at && doc.is(i, LINE))) return null;
    if (doc.is(i, CAPITAL) && !doc.begins(i, STARTS | bitOf("words"))) return null;
    i++;
  }
  const noun = wordAt(doc, i);
  const representatives = /^(representatives?|officials)$/.test(noun);
  if (!representatives && !(doc.hasClass(i, DELEGATION) && (noun === "delegation" || noun === "delegations" || noun === "team" || noun === "mission"))) return null;
  const last = i + 1;
  i = last;
  // "-led delegation" is read at the leader
  if (wordAt(doc, i) === "of" || wordAt(doc, i) === "from" || wordAt(doc, i) === "representing") {
    let j = i + 1;
    while (doc.hasClass(j, classBit("article")) || doc.isNumber(j) || doc.isMark(j, "-") || /^(members?|senior|military|high|level|ministry|officials|officers|parliamentarians|lawmakers|deputies|business|people|businessmen|representatives|companies|experts|top|visiting)$/.test(wordAt(doc, j)) || (wordAt(doc, j) === "of" && j > i + 1) || (wordAt(doc, j) === "from" && j > i + 1)) j++;
    const local = readCountry(doc, j);
    const body = doc.find(j, "organisations");
    const office = readOffice(doc, j);
    if (local && (!body || local.last >= body.last)) {
      country ??= local.code;
      i = local.last;
      const inner = doc.find(i, "organisations");
      if (inner) i = inner.last;
      else if (local.adjective) {
        while (doc.isWord(i) && !doc.hasClass(i, STOPS) && !HEADING.has(wordAt(doc, i)) && i < local.last + 6 && !doc.begins(i, bitOf("verbs"))) i++;
      }
    } else if (body) {
      if (body.sense.row.cells.kind === "international" || body.sense.row.cells.kind === "institution") organisation ??= doc.slice(body.first, body.last);
      country ??= body.sense.row.cells.country || null;
      i = body.last;
    } else if (!office && doc.is(j, CAPITAL) && doc.isWord(j)) {
      const end = properRun(doc, j);
      organisation ??= doc.slice(j, end);
      i = end;
    }
    // "of the Ministry of Defence of Georgia"
    for (let links = 0; links < 2 && (wordAt(doc, i) === "of" || wordAt(doc, i) === "from"); links++) {
      let k = i + 1;
      while (doc.hasClass(k, classBit("article"))) k++;
      const of = readCountry(doc, k);
      const within = doc.find(k, "organisations");
      if (of && !of.possessive) {
        country ??= of.code;
        i = of.last;
      } else if (within) i = within.last;
      else break;
    }
  }
  let j = i;
  for (let steps = 0; steps < 3 && (doc.isMark(j, ",") || ["which", "is", "was", "that"].includes(wordAt(doc, j))); steps++) j++;
  if (doc.isMark(j, "(") ) {
    let close = j + 1;
    while (close < j + 6 && !doc.isMark(close, ")")) close++;
    if (doc.isMark(close, ")")) j = close + 1;
  }
  const heading = wordAt(doc, j);
  const under = heading === "under" && /^(leadership|chairmanship|direction|head)$/.test(wordAt(doc, j + 2)) && wordAt(doc, j + 3) === "of";
  if (((heading === "led" || heading === "headed" || heading === "chaired") && wordAt(doc, j + 1) === "by") || under) {
    let k = under ? j + 4 : j + 2;
    while (doc.hasClass(k, classBit("article") | classBit("possessive"))) k++;
    const leader = readCounterpart(doc, k) ?? readTitled(doc, k) ?? readBareName(doc, k);
    if (leader) {
      lookBack(doc, leader);
      return { ...leader, first: at, leads: true, determiner: "", country: leader.country ?? country, organisation: leader.organisation ?? organisation };
    }
  }
  if (country === null && organisation === null && representatives) return null;
  const party = draft(at);
  party.kind = "delegation";
  party.last = Math.max(i, last);
  party.country = country;
  party.organisation = organisation;
  party.plural = noun === "delegations";
  party.noun = noun;
  return party;
}

/** `his Georgian counterpart Irakli Chikovani`, `his counterparts from Indonesia, Laos and Singapore`. */
function readCounterpart(doc: Doc, at: number): Draft | null {
  const country = readCountry(doc, at);
  let i = country ? country.last : at;
  if (country && hyphen(doc, country.last)) return null;
  while (/^(new|newly|appointed|visiting|defense|defence|foreign|ministerial)$/.test(wordAt(doc, i)) && i < at + 4) i++;
  const noun = wordAt(doc, i);
  if (!/^(counterparts?|homologue|opposite)$/.test(noun)) return null;
  i += noun === "opposite" && wordAt(doc, i + 1) === "number" ? 2 : 1;
  const party = draft(at);
  party.counterpart = true;
  party.kind = "role";
  party.noun = "counterpart";
  party.plural = noun === "counterparts";
  party.country = country?.code ?? null;
  if (wordAt(doc, i) === "from" || wordAt(doc, i) === "of") {
    const countries: string[] = [];
    let j = i + 1;
    for (let steps = 0; steps < 12; steps++) {
      while (doc.hasClass(j, classBit("article"))) j++;
      const next = readCountry(doc, j);
      if (!next) break;
      countries.push(next.code);
      i = next.last;
      j = doc.isMark(i, ",") ? i + 1 : i;
      if (wordAt(doc, j) === "and") j++;
      if (j === i) break;
    }
    party.countries = countries;
    if (countries.length === 1) party.country ??= countries[0] as string;
  }
  party.last = i;
  const j = doc.isMark(i, ",") ? i + 1 : i;
  const titles = readTitles(doc, j);
  const name = party.plural ? -1 : readName(doc, titles.last, true);
  if (name > 0 && (j === i || titles.last > j || name - titles.last > 1)) {
    party.kind = "person";
    party.sure = true;
    party.rank = titles.rank;
    party.nameFirst = titles.last;
    party.nameLast = name;
    party.last = name;
    finishNamed(doc, party, []);
  }
  return party;
}

/** `the Georgian side`, `the guest`, `the two ministers`: points at somebody told of elsewhere. */
function readRole(doc: Doc, at: number): Draft | null {
  const country = readCountry(doc, at);
  const i = country ? country.last : at;
  if (country && hyphen(doc, country.last)) return null;
  let j = i;
  while (j < i + 2 && doc.isWord(j) && !doc.hasClass(j, PERSON_NOUN) && /^(top|senior|visiting|chief|high|ranking|military|distinguished|foreign|political)$/.test(wordAt(doc, j))) j++;
  if (!doc.hasClass(j, PERSON_NOUN) || doc.is(j, CAPITAL)) return null;
  const noun = wordAt(doc, j);
  if (noun === "general" && wordAt(doc, j - 1) !== "the" && !country) return null;
  const party = draft(at);
  party.kind = "role";
  party.noun = noun.replace(/s$/, "");
  party.plural = /s$/.test(noun);
  party.country = country?.code ?? null;
  party.last = j + 1;
  return party;
}

/** Capitalised words that may be a name; surely a person only with an office in apposition. */
function readBareName(doc: Doc, at: number): Draft | null {
  if (doc.is(at - 1, CAPITAL) && doc.isWord(at - 1) && doc.sentence[at - 1] === doc.sentence[at] && !doc.hasClass(at - 1, STOPS | classBit("common"))) return null;
  const last = readName(doc, at, false);
  if (last < 0) return null;
  const party = draft(at);
  party.nameFirst = at;
  party.nameLast = last;
  party.last = last;
  finishNamed(doc, party, []);
  return party;
}

/** A country or a body by its name alone. */
function readState(doc: Doc, at: number): Draft | null {
  const body = doc.find(at, "organisations");
  const country = readCountry(doc, at);
  if (body && (!country || body.last > country.last)) {
    const party = draft(at);
    party.kind = "body";
    party.last = body.last;
    party.country = body.sense.row.cells.country || null;
    if (body.sense.row.cells.kind === "international") party.organisation = doc.slice(body.first, body.last);
    return party;
  }
  if (!country) return null;
  const next = country.last;
  if (country.adjective || country.possessive) {
    const inner = doc.find(next, "organisations");
    if (!inner) return null;
    const party = draft(at);
    party.kind = "body";
    party.last = inner.last;
    party.country = country.code;
    return party;
  }
  const party = draft(at);
  party.kind = "country";
  party.last = next;
  party.country = country.code;
  return party;
}
