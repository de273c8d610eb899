import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { properRun } from "./bodies.ts";
import { readCountry } from "./countries.ts";
import { atBody } from "./delegate-heads.ts";
import { shouting } from "./headlines.ts";
import { DELEGATION, readHeadship } from "./headships.ts";
import { ofHolder, pastMaster } from "./held-offices.ts";
import { nicknameEnd } from "./name-parts.ts";
import { readLand, readPost, readSeat, readService, skipOrders, skipState } from "./name-tails.ts";
import { hyphen, readName } from "./names.ts";
import { isTitle, readOfficer } from "./officers.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { ofForeign, readOrigin } from "./origins.ts";
import { nameOf, type PartyDraft } from "./phrase.ts";
import { RANKED, readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const PREPOSITION = classBit("preposition");
const TIME = classBit("time");
const ADVERB = classBit("adverb");
const VERBS = bitOf("verbs");

const KIN = classBit("kin");
const ARTICLE = classBit("article");
const DETERMINER = ARTICLE | classBit("possessive");
const OPEN_VERB = classBit("be") | classBit("have") | classBit("will");
const isSide = oneOf("left right centre center middle");
const isFrom = oneOf("of from");
/** "this morning", "last week" */
const opensTime = oneOf("this last next");
const isAuxiliary = oneOf("is was has had");
const isAs = oneOf("as");
const isOwner = oneOf(
  "kingdom country republic nation state island emirate sultanate government company group bank party union organisation organization bloc alliance agency ministry province region city federation commonwealth territory",
);
const isWho = oneOf("who");
const tellsOf = oneOf(
  "assure assures assured assuring reassure reassured reassuring inform informs informed informing remind reminds reminded reminding convince convinced notify notified apprise apprised accuse accused accusing warn warned",
);
const isAnd = oneOf("and");
const isBeing = oneOf("is serves was");
const isAlso = oneOf("also currently as the");

/** What follows a name: `of Georgia`, `(Turkey)`, offices between commas, `who heads the delegation`. Completes the phrase. */
export function finishNamed(doc: Doc, party: PartyDraft, offices: OfficePhrase[]): void {
  party.name = nameOf(doc, party.nameFirst, party.nameLast);
  let i = party.last;
  if (doc.isMark(i, "(") && doc.isWord(i + 1)) {
    const inner = readCountry(doc, i + 1);
    const close = inner ? inner.last : i + 2;
    if (doc.isMark(close, ")")) {
      if (inner) party.country ??= inner.code;
      else if (doc.is(i + 1, CAPITAL) && doc.end(i + 1) - doc.start(i + 1) > 2 && !isSide(doc, i + 1))
        party.alias = doc.slice(i + 1, i + 2);
      i = close + 1;
      party.last = i;
    } else {
      // "A (Zionist Camp)", "B (Ministry of Finance)": what stands in brackets between names
      const end = bracketEnd(doc, i);
      if (end > i) {
        i = end;
        party.last = i;
      }
    }
  }
  // "Ole Dahl-led Norwegian delegation"
  if (hyphen(doc, i) && /^(led|headed)$/.test(doc.lower(i + 1))) {
    const home = readCountry(doc, i + 2);
    const until = Math.min(i + 7, doc.count);
    const noun = doc.nextTrigger(i + 2, until, DELEGATION);
    if (noun < until && doc.sentence[noun] === doc.sentence[i]) {
      party.leads = true;
      party.country ??= home?.code ?? null;
      party.last = noun + 1;
      return;
    }
  }
  // "Ole Dahl ‘Kipp’": by another name
  const called = party.sure ? nicknameEnd(doc, i) : -1;
  if (called > 0 && !doc.is(i, LINE)) {
    party.alias ??= doc.slice(i + 1, called);
    i = called + 1;
    party.last = i;
  }
  // "assured President A of the United States' support": of what, not of where
  const assured = tellsOf(doc, party.first - 1) || (doc.hasClass(party.first - 1, DETERMINER) && tellsOf(doc, party.first - 2));
  if (isFrom(doc, i) && !doc.is(i, LINE) && !assured) {
    let j = i + 1;
    while (doc.hasClass(j, ARTICLE)) j++;
    const country = readCountry(doc, j);
    if (country && !country.adjective && !country.possessive) {
      party.country ??= country.code;
      party.last = country.last;
      i = country.last;
    } else if (country?.adjective && party.country === null && party.rank !== null && ofForces(doc, country.last) > 0) {
      // "Vice Admiral X of the French Navy"
      party.country = country.code;
      party.last = ofForces(doc, country.last);
      i = party.last;
    } else if (country && party.country === null && offices.every((office) => office.weak || office.type === "executive")) {
      const end = ofForeign(doc, country, party);
      if (end > j) {
        party.country = country.code;
        party.last = end;
        i = end;
      }
    } else if (!country) {
      const end = readOrigin(doc, i, j, party, offices);
      if (end > j) {
        offices = [...party.offices];
        party.last = end;
        i = end;
      }
    }
  }
  // "X is leading a delegation of ...": said of him, in a clause of its own.
  const said = readHeadship(doc, isAuxiliary(doc, i) ? i + 1 : i);
  if (said && !doc.is(i, LINE)) {
    party.leads = true;
    party.country ??= said.country;
    return;
  }
  const seated = readSeat(doc, i);
  if (seated && offices.length === 0) offices = [seated];
  i = skipOrders(doc, skipState(doc, seated?.last ?? i));
  if (i > party.last) party.last = doc.isMark(i - 1, ",") ? i - 1 : i;
  if (seated && party.offices.length === 0) party.offices = offices;
  // "Brig. A the Defence Spokesperson." without its comma
  const close = party.rank !== null && offices.length === 0 && doc.lower(i) === "the" ? readOffice(doc, i + 1) : null;
  if (close !== null && !close.plural && ENDS.has(doc.mark(close.last))) {
    party.offices = [close];
    party.country ??= close.country;
    party.organisation ??= close.organisation;
    party.last = close.last;
    return;
  }
  const mark = doc.mark(i);
  const bracket = mark === 0x28;
  const who = isWho(doc, i) && isBeing(doc, i + 1);
  if (!(mark === 0x2c || bracket || mark === 0x2013 || mark === 0x2014 || who)) return;
  // In a headline only what closes the line: "Gan Kim Lee, Minister for Trade of Singapore".
  if (shouting(doc, party.first) && !closesLine(doc, i + 1)) return;
  let j = who ? i : i + 1;
  if (isWho(doc, j) && isBeing(doc, j + 1)) {
    j += 2;
    while (isAlso(doc, j)) j++;
  }
  const headship = readHeadship(doc, j);
  if (headship) {
    const seat = atBody(doc, j, headship);
    if (seat) party.offices = [...offices, seat];
    party.leads = true;
    party.sure = true;
    party.country ??= headship.country;
    party.last = seat?.last ?? headship.last;
    if (bracket && doc.isMark(party.last, ")")) party.last++;
    return;
  }
  readOffices(doc, j, party, offices, mark);
  readLand(doc, party, i);
  if (party.last === i) readService(doc, party);
  // ", as the head of the delegation"
  const k = doc.isMark(party.last, ",") ? party.last + 1 : party.last;
  const leading = readHeadship(doc, isAuxiliary(doc, k) ? k + 1 : k);
  if (leading && k > i) {
    party.leads = true;
    party.country ??= leading.country;
  }
  if (isAs(doc, k)) {
    const heading = readHeadship(doc, k + 1);
    if (heading) {
      party.leads = true;
      party.country ??= heading.country;
      party.last = heading.last;
    }
  }
  if (bracket && doc.isMark(party.last, ")")) party.last++;
}

/** A full stop, a comma, a semicolon. */
const ENDS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x3b]);
/** The token after forces of a state, or -1. */
function ofForces(doc: Doc, at: number): number {
  const body = doc.find(at, "organisations");
  return body?.sense.row.cells.kind === "forces" ? body.last : -1;
}

/** An office from the token to the end of its line. */
function closesLine(doc: Doc, at: number): boolean {
  const office = mayOpenOffice(doc, at) ? readOffice(doc, at) : null;
  return office !== null && !office.plural && (office.last >= doc.count || doc.is(office.last, LINE) || doc.isMark(office.last, ","));
}

/** The token after a bracket of names in capitals that an office does not open; the token itself where it is none. */
function bracketEnd(doc: Doc, at: number): number {
  if (mayOpenOffice(doc, at + 1) && readOffice(doc, at + 1)) return at;
  // "(déi Grénger)": a party's name that opens in lower case
  if (!doc.is(at + 1, CAPITAL)) return doc.is(at + 2, CAPITAL) && doc.isMark(at + 3, ")") ? at + 4 : at;
  for (let i = at + 1; i < at + 10 && !doc.is(i, LINE); i++) {
    if (doc.isMark(i, ")")) return i + 1;
    if (!doc.is(i, CAPITAL) && !isLinked(doc, i)) return at;
  }
  return at;
}
const isLinked = oneOf("of and for the");

function readOffices(doc: Doc, from: number, party: PartyDraft, offices: OfficePhrase[], opener: number): void {
  let j = from;
  const before = offices.length;
  for (let steps = 0; steps < 5; steps++) {
    const start = j;
    while (doc.hasClass(j, DETERMINER)) j++;
    // "nephew and adviser of"
    if (doc.hasClass(j, KIN) && isAnd(doc, j + 1)) j += 2;
    // "the kingdom's minister", "Hon'ble Foreign Adviser"
    if (isOwner(doc, j) && doc.is(j + 1, POSSESSIVE)) j += 2;
    else if (doc.begins(j, RANKED) && !mayOpenOffice(doc, j)) {
      const called = readTitles(doc, j);
      if (called.rank === null && mayOpenOffice(doc, called.last)) j = called.last;
    }
    if (!mayOpenOffice(doc, j) && !doc.is(j, CAPITAL)) break;
    const post = ofHolder(doc, readOfficer(doc, j) ?? readOffice(doc, j));
    if (!post || post.plural) break;
    let office = readPost(doc, post) ?? post;
    const master = doc.is(office.last, LINE) ? -1 : pastMaster(doc, office);
    let after = master > 0 ? master : office.last;
    const titles = readTitles(doc, after);
    if (readName(doc, titles.last, true) > 0 && !doc.is(after, LINE)) break;
    // "A, General Manager | Industrial Relations,": his desk, without "of"
    const desk = opener === 0x2c && master < 0 ? deskBehind(doc, after) : -1;
    if (desk > after) {
      office = { ...office, text: `${office.text} ${doc.slice(after, desk)}`, last: desk };
      after = desk;
    }
    // "X, the Foreign Minister, Y" stays X's; ", the minister said" is nobody's apposition.
    if (!closes(doc, after, opener, j > start)) break;
    // "U.S. Ambassador A, Chinese Ambassador, B": two men
    if (before > 0 && office.country !== null && party.country !== null && office.country !== party.country && doc.isMark(after, ",")) {
      const other = readTitles(doc, after + 1).last;
      if (readName(doc, other, true) - other > 1) break;
    }
    // "Prime Minister A, Deputy Prime Minister and Minister of Trade B": both are B's
    if (before > 0 && j === start && isAnd(doc, after) && mayOpenOffice(doc, after + 1) && namedNext(doc, after + 1)) break;
    // "First Deputy A, Deputy Prime Minister, Minister of Trade B": in a list with the offices in front it is B's.
    if (before > 0 && doc.isMark(after, ",") && mayOpenOffice(doc, after + 1) && namedNext(doc, after + 1)) break;
    // "the Minister of Trade, A, the Minister of Science, B, and": each after his office.
    if (before > 0 && doc.isMark(after, ",")) {
      const other = readTitles(doc, after + 1).last;
      if (j > start && other > after + 1 && readName(doc, other, true) > 0) break;
      const name = readName(doc, other, true);
      // "congratulating President A, the new UK High Commissioner, B, said"
      const parted =
        doc.isMark((offices[before - 1] as OfficePhrase).last, ",") || (j > start && office.country !== null && party.country === null);
      // "Secretary A, the Undersecretary for Trade, B, and": a list goes on behind B
      const goesOn = j > start && doc.isMark(name, ",") && isAnd(doc, name + 1);
      if (goesOn && name - other > 1) break;
      if (parted && name - other > 1 && (doc.isMark(name, ",") || doc.isMark(name, ".") || doc.isMark(name, ";") || isAnd(doc, name)))
        break;
    }
    // "A, president of the bank, and its vice president for trade, B": two men
    if (steps > 0 && doc.isMark(after, ",") && doc.isMark((offices[offices.length - 1] as OfficePhrase).last, ",")) {
      const other = readTitles(doc, after + 1).last;
      const name = readName(doc, other, true);
      if (name - other > 1 && (doc.isMark(name, ",") || doc.isMark(name, ".") || doc.isMark(name, ";") || isAnd(doc, name))) break;
    }
    // ", Georgian Defence Minister" after a Turkish one is another man, and so is ", the Saudi Ambassador" after a minister.
    if (steps > 0 && office.country !== null && party.country !== null && office.country !== party.country) break;
    if (steps > 0 && j > start && office.type === "ambassador" && office.country !== null && party.country === null) break;
    offices.push(office);
    party.country ??= office.country;
    party.organisation ??= office.organisation;
    party.last = after;
    party.sure = true;
    const comma = doc.isMark(after, ",");
    if (!comma && !isAnd(doc, after)) break;
    j = after + 1;
    if (comma && isAnd(doc, j)) j++;
  }
  if (offices.length > before && offices.some((office) => !isTitle(office))) party.offices = offices.filter((office) => !isTitle(office));
  else party.offices = offices;
}

/** The end of capitalised words up to a mark that ends an aside, or -1. */
function deskBehind(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE) || readCountry(doc, at)) return -1;
  const run = properRun(doc, at);
  return ENDS.has(doc.mark(run)) ? run : -1;
}

/** True where an office at the token has its name right behind. */
function namedNext(doc: Doc, at: number): boolean {
  const office = readOffice(doc, at);
  return office !== null && !office.plural && readName(doc, readTitles(doc, office.last).last, true) > 0;
}

/**
 * ", the chargé d'affaires at the embassy, said": the words that place an office, up to the next comma; ", the President of Norway
 * at the palace on 11 June 2021.": place and time up to the end, with no verb of their own.
 */
function endsAside(doc: Doc, at: number): boolean {
  if (!doc.hasClass(at, PREPOSITION)) return false;
  let i = at + 1;
  for (; i < at + 14 && i < doc.count && doc.sentence[i] === doc.sentence[at]; i++) {
    if (doc.isMark(i, ",")) return i < at + 8;
    if ((doc.begins(i, VERBS) && !doc.is(i, CAPITAL)) || doc.hasClass(i, OPEN_VERB) || !(doc.isWord(i) || doc.isNumber(i)))
      return doc.isMark(i, ".");
  }
  return i >= doc.count || doc.sentence[i] !== doc.sentence[at];
}

function closes(doc: Doc, at: number, opener: number, article: boolean): boolean {
  const mark = doc.mark(at);
  if (
    mark === 0x2c ||
    mark === 0x2e ||
    mark === 0x29 ||
    mark === 0x3b ||
    mark === 0x3a ||
    mark === 0x2013 ||
    mark === 0x2014 ||
    mark === 0x22 ||
    mark === 0x201d
  )
    return true;
  if (at >= doc.count || doc.is(at, LINE) || isAnd(doc, at) || isWho(doc, at)) return true;
  if (opener === 0x2c && article && endsAside(doc, at)) return true;
  if (opener !== 0x2c || article) return false;
  // "member" of something unread: an office cut short
  if (isFrom(doc, at)) return false;
  return doc.hasClass(at, OPEN_VERB | PREPOSITION | TIME | ADVERB) || doc.begins(at, VERBS) || opensTime(doc, at);
}
