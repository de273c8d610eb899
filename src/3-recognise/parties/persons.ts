import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE, PARAGRAPH, POSSESSIVE } from "../../2-segment/tokens.ts";
import { finishNamed } from "./appositions.ts";
import { skipShortForm } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { atBody } from "./delegate-heads.ts";
import { readHeadship } from "./headships.ts";
import { ofHolder, pastMaster } from "./held-offices.ts";
import { pastAside, readQuotedName } from "./holders.ts";
import { readMoreOffices, soundComma } from "./more-offices.ts";
import { isInitials, openingOf, pastLetter } from "./name-parts.ts";
import { readName } from "./names.ts";
import { readOfficer } from "./officers.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { draftParty, type PartyDraft, STOPS } from "./phrase.ts";
import { arePlain } from "./plain-words.ts";
import { RANKED, readTitles, type Titles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const CAPITALS_OF = bitOf("capitals");
const HONORIFICS = bitOf("honorifics");
const ADVERB = classBit("adverb");
const COMMON = classBit("common");
const WEEKDAYS = bitOf("weekdays");
const MONTHS = bitOf("months");

const CONJUNCTION = classBit("conjunction");
const ARTICLE = classBit("article");
const isPlain = oneOf("mr mrs ms shri sri smt shrimati sh thiru kumari");
const isVerbal = oneOf("chair head lead coach general");
const WILL = classBit("will") | classBit("modal");
const isEnvoy = oneOf("ambassador amb");
const pastDot = (doc: Doc, at: number): number => (doc.isMark(at, ".") && doc.is(at, GLUED) ? at + 1 : at);
const isTo = oneOf("to");
const isWhole = oneOf("sheikh shaikh sayyid imam");

/** Offices, ranks, honorifics, then a name; a name may follow a comma. Office alone where no name comes. */
export function readTitled(doc: Doc, at: number): PartyDraft | null {
  const offices: OfficePhrase[] = [];
  const headship = readHeadship(doc, at);
  const seat = headship && atBody(doc, at, headship);
  let i = headship ? headship.last : at;
  if (seat) {
    offices.push(seat);
    i = readMoreOffices(doc, seat.last, offices);
  } else if (!headship) {
    const office = ofHolder(doc, readOfficer(doc, at) ?? readOffice(doc, at));
    if (office) {
      offices.push(office);
      i = readMoreOffices(doc, office.last, offices);
    } else if (doc.begins(at, HONORIFICS)) {
      // "His Excellency the President of X, Y"
      const called = readTitles(doc, at);
      let j = called.last;
      if (doc.hasClass(j, ARTICLE)) j++;
      const initials = isPlain(doc, called.last - 1) && isInitials(doc, j, j, true);
      const second = called.rank === null && called.last > at && !initials && mayOpenOffice(doc, j) ? readOffice(doc, j) : null;
      if (second) {
        offices.push(second);
        i = readMoreOffices(doc, second.last, offices);
      }
    }
  }
  // "the special envoy of President A, Foreign Minister B"
  const master = offices.length === 1 ? pastMaster(doc, offices[0] as OfficePhrase) : -1;
  if (master > i && doc.isMark(master, ",")) {
    const more = readMoreOffices(doc, master, offices);
    const name = more > master ? readName(doc, readTitles(doc, more).last, true) : -1;
    // "the envoy of President A, Minister B and Minister C" are three
    const next = doc.isMark(name, ",") ? name + 1 : name;
    if (name > more && !doc.hasClass(next, CONJUNCTION) && !(next > name && doc.is(next, CAPITAL))) i = more;
    else offices.length = 1;
  }
  // "an aide to President A", "aides to U.S. President A": the name is the master's
  const [only] = offices;
  const isOfMaster = offices.length === 1 && master > i && (only?.plural || /^an?$/.test(doc.lower(at - 1)));
  // "Assistant Foreign Minister for Protocol Ambassador X": here a title
  if (
    offices.length > 0 &&
    isEnvoy(doc, i) &&
    doc.is(i, CAPITAL) &&
    !doc.is(i, LINE) &&
    readName(doc, readTitles(doc, pastDot(doc, i + 1)).last, true) > 0
  )
    i = pastDot(doc, i + 1);
  // "Secretary-General of the body, Ambassador X": here a title too
  if (offices.length > 1 && isBareEnvoy(offices[offices.length - 1] as OfficePhrase)) offices.pop();
  const opened = headship !== null || offices.length > 0;
  if (!opened && !doc.begins(at, RANKED)) return null;
  const behind = opened ? pastAside(doc, i) : i;
  const comma = opened && doc.isMark(behind, ",");
  const from = comma ? behind + 1 : i;
  let titles = readTitles(doc, from);
  if (!opened && titles.last === at) return null;
  const quoted = comma ? null : readQuotedName(doc, titles.last);
  if (quoted === null && !comma) titles = { ...titles, last: pastLetter(doc, titles.last) };
  if (quoted !== null) titles = { last: quoted.titles.last, rank: titles.rank ?? quoted.titles.rank };
  // "the Chairman of the Council, Lieutenant General, X"
  if (opened && titles.rank !== null && doc.isMark(titles.last, ",") && doc.is(titles.last + 1, CAPITAL)) {
    const parted = readName(doc, titles.last + 1, true);
    if (parted - titles.last > 2 && soundComma(doc, titles.last + 1, parted)) titles = { ...titles, last: titles.last + 1 };
  }
  const served = titles.rank === null || comma ? null : ofOwnForces(doc, titles.last);
  if (served !== null) titles = { ...titles, last: served.last };
  const plural = offices.some((office) => office.plural);
  let name = readName(doc, titles.last, true);
  // "the deputy head for Political-Security | Community, Datuk X": the field's last word, the holder behind the comma
  const field = opened && !comma && titles.last === from && name - from === 1 ? titledBehind(doc, name) : null;
  if (field !== null) {
    titles = field;
    name = readName(doc, field.last, true);
  }
  const titled = titles.last > from;
  const named =
    name > 0 &&
    !(isOfMaster && !comma) &&
    // "Director of Maritime Interests": a word of the office, and nobody
    !(offices.length > 0 && !titled && !comma && name - titles.last === 1 && arePlain(doc, titles.last, name)) &&
    !(opened && doc.is(titles.last, PARAGRAPH)) &&
    !(plural && !titled) &&
    (!comma || titled || soundComma(doc, from, name));
  // "her official Larkspur residence"
  if (named && !titled && offices.length === 1 && isPlainOfficial(offices[0] as OfficePhrase)) return null;
  const owner = opened ? null : (ownerBefore(doc, at) ?? (titles.rank === null ? null : adjectiveBefore(doc, at)));
  const party = draftParty(owner?.adjective ? owner.first : at);
  party.plural = plural;
  party.leads = headship !== null;
  party.offices = offices;
  party.country = offices.find((office) => office.country)?.country ?? headship?.country ?? owner?.code ?? null;
  party.country ??= served?.code ?? null;
  party.organisation = employerOf(offices) ?? headship?.organisation ?? null;
  if (named) {
    // "Sheikh Rehnuma": with one word left, the title is a part of the name.
    const whole = name - titles.last === 1 && titled && isWhole(doc, titles.last - 1);
    party.nameFirst = whole || pastLetter(doc, titles.last - 1) === titles.last ? titles.last - 1 : titles.last;
    party.nameLast = name;
    party.last = quoted?.last ?? name;
    party.rank = titles.rank;
    party.sure = true;
    // "Representative X" sits in a parliament; the representative of a body is something else.
    const seated = offices.map((office) =>
      isSeat(office)
        ? { ...office, type: "legislator" as const }
        : isCivil(office, party.rank)
          ? { ...office, type: "senior_official" as const }
          : party.rank !== null
            ? inUniform(office)
            : office,
    );
    party.organisation = employerOf(seated) ?? headship?.organisation ?? null;
    party.offices = seated;
    finishNamed(doc, party, seated);
    return party;
  }
  if (headship) return null;
  party.kind = "office";
  party.last = isOfMaster && !comma ? master : i;
  if (offices.length === 0) {
    // "the Colonel General"
    if (titles.rank === null) return null;
    party.rank = titles.rank;
    party.last = titles.last;
    return party;
  }
  if (comma && titles.rank && !plural && name < 0) {
    party.rank = titles.rank;
    party.last = titles.last;
  }
  const [office] = offices;
  // "will co-chair", "to head": a verb
  if (office && !doc.is(at, CAPITAL) && isVerbal(doc, party.last - 1) && (doc.hasClass(at - 1, ADVERB | WILL) || isTo(doc, at - 1)))
    return null;
  return office?.weak && !doc.is(at, CAPITAL) && office.country === null && NEEDS_NAME.has(office.head) ? null : party;
}

/** "Rear Admiral" + "of the Omani Navy (ON)" + "X": the forces between a rank and a name, whose country they tell, or null. */
function ofOwnForces(doc: Doc, at: number): { code: string | null; last: number } | null {
  if (doc.lower(at) !== "of") return null;
  const from = doc.hasClass(at + 1, ARTICLE) ? at + 2 : at + 1;
  const land = readCountry(doc, from);
  const whole = doc.find(from, "organisations");
  const body = whole ?? (land ? doc.find(land.last, "organisations") : null);
  if (body?.sense.row.cells.kind !== "forces") return null;
  const last = skipShortForm(doc, body.last);
  const own = whole === null ? "" : whole.sense.row.cells.country;
  return readName(doc, last, true) - last > 1 ? { code: own || (land?.code ?? null), last } : null;
}

/** The titles behind a comma where a name of two words and more follows them, or null. */
function titledBehind(doc: Doc, at: number): Titles | null {
  if (!doc.isMark(at, ",")) return null;
  const titles = readTitles(doc, at + 1);
  return titles.last > at + 1 && readName(doc, titles.last, true) - titles.last > 1 ? titles : null;
}

/** The first that is told; "Envoy of the UN Secretary-General and Head of the UN Mission in X" speaks for the mission. */
function employerOf(offices: readonly OfficePhrase[]): string | null {
  const told = offices.filter((office) => office.organisation !== null);
  return (
    (told.find((office) => !/secretary.general$/i.test(office.text) || office.head.includes("general")) ?? told[0])?.organisation ?? null
  );
}

const isBareEnvoy = ({ text, country }: OfficePhrase): boolean => country === null && /^(ambassador|amb)\.?$/i.test(text);
const isSeat = (office: OfficePhrase): boolean => office.type === "other" && office.text === "Representative";
/** "Chief of Staff X" without a rank or forces: of a president's or minister's house. */
const isCivil = (office: OfficePhrase, rank: string | null): boolean =>
  rank === null &&
  (office.type === "senior_officer" || office.type === "chief_of_defence") &&
  office.head === "chief of staff" &&
  !/army|navy|air|force|general|joint|corps/i.test(office.text);
/** "KDF chief General X": who has a rank commands forces, by their short form, and no company. */
const inUniform = (office: OfficePhrase): OfficePhrase =>
  office.type === "executive" && /^(chief|head|commander)$/.test(office.head) && /^[A-Z]{2,6}$/.test(office.organisation ?? "")
    ? { ...office, type: "senior_officer", text: `${office.organisation} ${office.text}`, organisation: null }
    : office;
const isPlainOfficial = (office: OfficePhrase): boolean => office.country === null && office.text.toLowerCase() === "official";

// Offices that stand for a party only with a name, a body or a country: "the head", "an officer".
const NEEDS_NAME: ReadonlySet<string> = new Set(
  "member|head|chief|secretary|chairman|representative|officer|commander|director|manager|chair|leader|official|delegate|agent|partner|owner|founder|captain|count|professor|academic|coach|editor|journalist|spokesman|spokesperson|spokeswoman|duke|general|major|sovereign|coordinator|prince|commissioner|deputy|observer".split(
    "|",
  ),
);

/** Capitalised words that may be a name; surely a person only with an office in apposition. */
export function readBareName(doc: Doc, at: number): PartyDraft | null {
  if (!doc.is(at, CAPITAL)) return null;
  if (
    doc.is(at - 1, CAPITAL) &&
    doc.isWord(at - 1) &&
    doc.sentence[at - 1] === doc.sentence[at] &&
    !doc.is(at, LINE) &&
    !doc.hasClass(at - 1, STOPS | COMMON) &&
    !doc.begins(at - 1, WEEKDAYS | MONTHS) &&
    !opensBefore(doc, at - 1) &&
    !isBehindVenue(doc, at)
  )
    return null;
  // "a Civilian Contractor"
  if (doc.hasClass(at - 1, ARTICLE) && /^an?$/.test(doc.slice(at - 1, at))) return null;
  const last = readName(doc, at, false);
  if (last < 0) return null;
  const first = openingOf(doc, at);
  const owner = ownerBefore(doc, first);
  const party = draftParty(owner?.first ?? first);
  party.nameFirst = first;
  party.nameLast = last;
  party.last = last;
  party.country = owner?.code ?? null;
  finishNamed(doc, party, []);
  return party;
}

/** "Then Amanov met", "in Baku Anna Berg held": the capitalised word before is no part of the name. */
const opensBefore = (doc: Doc, at: number): boolean =>
  (doc.hasClass(at, OPENERS) && doc.sentenceStart[doc.sentence[at] as number] === at) ||
  (doc.begins(at, TOWNS) && isIn(doc, at - 1) && (doc.find(at, "cities") ?? doc.find(at, "capitals"))?.last === at + 1);
/** "received at Carthage Palace | Anna Berg, Minister of Trade": a palace, and who was received there, with an office behind. */
function isBehindVenue(doc: Doc, at: number): boolean {
  if (!isVenue(doc, at - 1)) return false;
  let i = at - 2;
  while (i > at - 6 && (doc.is(i, CAPITAL) || doc.hasClass(i, ARTICLE))) i--;
  if (!isIn(doc, i)) return false;
  const last = readName(doc, at, false);
  return last - at > 1 && doc.isMark(last, ",") && mayOpenOffice(doc, doc.hasClass(last + 1, ARTICLE) ? last + 2 : last + 1);
}
const isVenue = oneOf("palace office residence castle");
const OPENERS = ADVERB | classBit("time") | classBit("former");
const TOWNS = bitOf("cities") | bitOf("capitals");
const isIn = oneOf("in at");

interface Owner {
  readonly first: number;
  readonly code: string | null;
  readonly adjective?: boolean;
}

/** The country whose adjective stands right before a rank: "Kenyan | General X", "Kenyan Army | General X". */
function adjectiveBefore(doc: Doc, at: number): Owner | null {
  const end = isService(doc, at - 1) && doc.is(at - 1, CAPITAL) ? at - 1 : at;
  if (doc.is(end, LINE)) return null;
  for (let first = Math.max(0, end - 3); first < end; first++) {
    const country = doc.begins(first, DEMONYMS) ? readCountry(doc, first) : null;
    if (country?.adjective && country.last === end) return { first, code: country.code, adjective: end === at };
  }
  return null;
}
const isService = oneOf("army navy");
const DEMONYMS = bitOf("demonyms");

/** The country whose possessive stands right before: "China's Wang Yi". */
function ownerBefore(doc: Doc, at: number): Owner | null {
  if (!doc.is(at - 1, POSSESSIVE)) return null;
  // "Papua New Guinea's": the longest name
  for (let first = Math.max(0, at - 8); first <= at - 2; first++) {
    const country = readCountry(doc, first);
    if (country && country.last === at) return { first, code: country.code };
    // "Moscow's Ivan Petrov"
    const capital = doc.begins(first, CAPITALS_OF) ? doc.find(first, "capitals") : null;
    if (capital && capital.last + 1 === at) return { first, code: capital.sense.row.cells.code ?? null };
  }
  return null;
}
