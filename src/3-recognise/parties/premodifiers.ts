import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { skipShortForm } from "./bodies.ts";
import { type CountryPhrase, readCountry } from "./countries.ts";
import { takeBody, tellCountry } from "./employers.ts";
import { closesSmall } from "./field-words.ts";
import { hyphen, isGivenName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { STOPS } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { isRegionWord } from "./regions.ts";
import { isGivenTitle, isNamelike, oneOf } from "./vocabulary.ts";

const OFFICES = bitOf("offices");
export const DEPUTY = classBit("deputy");
export const FORMER = classBit("former");
const BODIES = bitOf("organisations");
const ARTICLE = classBit("article");
/** Words that stand before an office's head. */
export const leads = oneOf(
  "first second third fourth fifth senior chief principal special permanent presidential acting interim caretaker designate incoming future prospective newly appointed executive honorary resident federal union royal co general top visiting new current veteran powerful second-in-command major state hereditary provincial regional local national de facto prime then non-resident additional joint central personal lead standing accredited",
);
const isSecond = oneOf("second");
const isPermanent = oneOf("permanent");
export const isMinister = oneOf("minister ministers");
const isPast = oneOf("former ex previous onetime erstwhile");
const silent = oneOf(
  "visiting newly appointed accredited elected formed created inaugurated installed minted named designated reelected then current powerful veteran new top",
);
const isMade = oneOf("accredited elected formed created inaugurated installed minted named designated reelected");
const isNewly = oneOf("newly recently democratically");
/** "the newly elected president": `elected` alone is a verb. */
const isNewlyMade = (doc: Doc, at: number): boolean => isMade(doc, at) && isNewly(doc, at - 1);

/** Country, `former`, `deputy`, portfolio and body before the head; the head that they lead to, or null. */
export function readPremodifiers(doc: Doc, at: number, draft: OfficeDraft): Found | null {
  let i = at;
  for (let steps = 0; steps < 14; steps++) {
    if (i > at && doc.is(i, LINE)) return null;
    // "8:15 PM" is a time.
    const office = doc.begins(i, OFFICES) && !(doc.isNumber(i - 1) && doc.is(i, CAPITALS)) ? doc.find(i, "offices") : null;
    const country = readCountry(doc, i);
    const named = doc.begins(i, BODIES) ? bodyBefore(doc, i) : null;
    const body = named !== null && country !== null && isOwnForces(doc, named, country.last) ? null : named;
    if (country && (!office || country.last >= office.last) && (!body || country.last >= body.last)) {
      // "Azerbaijani-Turkish" is no adjective of one country.
      if (hyphen(doc, country.last) && readCountry(doc, country.last + 1)) return null;
      draft.country ??= country.code;
      i = skipShortForm(doc, country.last);
      continue;
    }
    if (office && office.last === i + 1 && isChief(doc, i) && errandAhead(doc, i + 1) > i) {
      draft.kept.push([i, i + 1]);
      i++;
      continue;
    }
    if (office && (!body || office.last >= body.last)) {
      // "Air Chief Marshal" is a rank, though "air chief" is an office.
      if ((doc.find(i, "ranks")?.last ?? 0) > office.last || (doc.find(i, "honorifics")?.last ?? 0) > office.last) return null;
      return isNameNotOffice(doc, office, draft) || isInCharge(doc, office) ? null : office;
    }
    // "Former Foreign Minister X": no field of hers
    const portfolio = doc.hasClass(i, FORMER) ? null : readPortfolio(doc, i);
    // "UN Women Regional Director": of the organisation, not of women's affairs
    const fielded = !body || portfolio === null || portfolio.last > body.last || (portfolio.last === body.last && !isWorldwide(body));
    if (portfolio && fielded && (!body || portfolio.last >= body.last) && leadsToHead(doc, portfolio.last)) {
      draft.portfolio ??= portfolio.portfolio;
      // "The interior ministers": the field may be known by its article
      draft.kept.push([doc.hasClass(i, ARTICLE) ? i + 1 : i, portfolio.last]);
      i = portfolio.last;
      continue;
    }
    const paired = portfolio || body ? -1 : pairedField(doc, i);
    if (paired > i) {
      const field = doc.lower(i);
      draft.first = /^defen[cs]e$/.test(field) ? "defence" : field;
      draft.kept.push([i, paired]);
      i = paired;
      continue;
    }
    const joint = portfolio || body ? -1 : jointFields(doc, i, draft);
    if (joint > i) {
      draft.kept.push([i, joint]);
      i = joint;
      continue;
    }
    const lower = portfolio || body ? -1 : lowerFields(doc, i, draft);
    if (lower > i) {
      draft.kept.push([i, lower]);
      i = lower;
      continue;
    }
    const listed = portfolio ? listedField(doc, portfolio.last) : -1;
    if (portfolio && listed > 0) {
      draft.portfolio ??= portfolio.portfolio;
      if (portfolio.portfolio !== "other") draft.first = portfolio.portfolio;
      draft.kept.push([i, listed]);
      i = listed;
      continue;
    }
    if (!body && isPartisan(doc, i)) {
      draft.country ??= doc.dictionary.rowOf("organisations", `${doc.slice(i, i + 1)} Party`)?.cells.country ?? null;
      i++;
      continue;
    }
    const small = doc.hasClass(i, DEPUTY | FORMER) && !isPlainUnder(doc, i) && !isDeputyTitled(doc, i);
    if (!body && (small || leads(doc, i) || isNewlyMade(doc, i))) {
      draft.deputy ||= doc.hasClass(i, DEPUTY) || (isSecond(doc, i) && !isMinister(doc, i + 1));
      draft.permanent ||= isPermanent(doc, i);
      draft.former ||= doc.hasClass(i, FORMER);
      draft.past ||= isPast(doc, i);
      // "Ex-president"
      const next = hyphen(doc, i + 1) ? i + 2 : i + 1;
      if (!silent(doc, i)) draft.kept.push([i, next]);
      i = next;
      continue;
    }
    if (!body) return null;
    // "the French EU minister": of a state, for the union's affairs
    if (draft.country !== null && isMinister(doc, body.last) && body.sense.row.cells.kind === "international") {
      draft.portfolio ??= "other";
      draft.kept.push([i, body.last]);
      i = body.last;
      continue;
    }
    takeBody(doc, draft, body);
    i = body.last + (doc.is(body.last, POSSESSIVE) ? 1 : 0);
    // "UNICEF Pacific Representative"
    const desk = isWorldwide(body) ? deskAhead(doc, i) : i;
    if (desk > i) draft.kept.push([i, desk]);
    i = desk;
    // "Central Bank of Lesotho Governor"
    const land = ofLand(doc, i);
    if (land) {
      tellCountry(draft, land.code);
      if (draft.organisation !== null) draft.organisation = doc.slice(body.first, land.last);
      i = land.last;
    }
    const short = skipShortForm(doc, i);
    if (short > i && draft.kept.length > 0) draft.kept.push([i, short]);
    i = short;
    // "Venezuelan National Assembly (parliament) President"
    if (doc.isMark(i, "(") && doc.isWord(i + 1) && !doc.is(i + 1, CAPITAL) && doc.isMark(i + 2, ")")) i += 3;
  }
  return null;
}

/** "Fisheries" + "and" + "Agriculture Minister", "Foreign and Defence Ministers": the token of the second field, or -1. */
function listedField(doc: Doc, at: number): number {
  const i = at + 1;
  if (!(joins(doc, at) || doc.isMark(at, "&")) || doc.is(i, LINE)) return -1;
  for (let j = i; j < i + 4 && doc.isWord(j); j++) {
    const office = doc.find(j, "offices");
    if (office) return doc.lower(office.last - 1) === "minister" || doc.lower(office.last - 1) === "secretary" ? i : -1;
    if (!doc.is(j, CAPITAL) || !doc.is(i, CAPITAL)) return -1;
  }
  return -1;
}
const joins = oneOf("and");

/** "foreign" + "and" + "defence ministers": the token of the second field, which is a minister's as well, or -1. */
function pairedField(doc: Doc, at: number): number {
  if (!isGreatField(doc, at) || !joins(doc, at + 1)) return -1;
  const office = doc.find(at + 2, "offices");
  return office && office.last > at + 3 && isMinister(doc, office.last - 1) ? at + 2 : -1;
}
const isGreatField = oneOf("foreign defence defense");

/** "Nigerian Humanitarian Minister X", "Deputy Amiri Diwan Minister": unknown words in capitals between what opens an office and its head. */
function jointFields(doc: Doc, at: number, draft: OfficeDraft): number {
  if (draft.country === null && draft.kept.length === 0) return -1;
  for (let i = at; i < at + 4 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++) {
    if (i > at && doc.begins(i, OFFICES) && (isMinister(doc, i) || isSecretary(doc, i)) && doc.find(i, "offices")?.last === i + 1) return i;
    if (doc.hasClass(i, NO_FIELD) || doc.begins(i, VERBS | DAYS)) return -1;
    if (doc.begins(i, OFFICES | RANKS) && (doc.find(i, "offices") ?? doc.find(i, "ranks"))) return -1;
  }
  return -1;
}

/** "South Korea's chief nuclear envoy", "the top Brexit negotiator": one or two words between what opens an office and an envoy. */
function lowerFields(doc: Doc, at: number, draft: OfficeDraft): number {
  if ((draft.country === null && draft.kept.length === 0) || leads(doc, at) || doc.hasClass(at, DEPUTY | FORMER)) return -1;
  const field = doc.is(at - 1, POSSESSIVE) || doc.begins(at - 1, DEMONYMS) ? ministerAhead(doc, at) : -1;
  return field > at ? field : errandAhead(doc, at);
}

/** "Norwegian" + "youth empowerment" + "minister": the token of the minister behind a field in small letters that no list knows, or -1. */
function ministerAhead(doc: Doc, at: number): number {
  for (let i = at; i < at + 4 && doc.isWord(i) && !doc.is(i, CAPITAL | LINE); i++) {
    if (i > at && isMinister(doc, i)) return closesSmall(doc, i - 1) && doc.find(i, "offices")?.last === i + 1 ? i : -1;
    if (doc.hasClass(i, NO_FIELD) || doc.begins(i, VERBS) || doc.finds(i, OFFICES)) return -1;
  }
  return -1;
}
const DEMONYMS = bitOf("demonyms");

function errandAhead(doc: Doc, at: number): number {
  for (let i = at; i < at + 3 && doc.isWord(i) && !doc.is(i, LINE); i++) {
    if (i > at && isErrand(doc, i)) return doc.begins(i, OFFICES) && doc.find(i, "offices") ? i : -1;
    if (doc.hasClass(i, NO_FIELD) || doc.begins(i, DAYS) || (doc.begins(i, OFFICES | RANKS) && doc.find(i, "offices"))) return -1;
  }
  return -1;
}
const isChief = oneOf("chief");
const isErrand = oneOf("envoy negotiator mediator adviser advisor diplomat official officer coordinator representative");
const NO_FIELD = STOPS | classBit("adverb") | classBit("time");
const VERBS = bitOf("verbs");
const DAYS = bitOf("weekdays") | bitOf("months");
const RANKS = bitOf("ranks");

/** The longest body that office words follow: in "UN High Commissioner for Refugees" only "UN". */
function bodyBefore(doc: Doc, at: number): Found | null {
  for (const found of doc.findAll(at, "organisations")) {
    let last = skipShortForm(doc, found.last + (doc.is(found.last, POSSESSIVE) ? 1 : 0));
    if (doc.isMark(last, "(") && !doc.is(last + 1, CAPITAL) && doc.isMark(last + 2, ")")) last += 3;
    if (mayOpenOffice(doc, last)) return found;
    if (isWorldwide(found) && deskAhead(doc, last) > last) return found;
    const land = ofLand(doc, last);
    if (land && mayOpenOffice(doc, skipShortForm(doc, land.last))) return found;
  }
  return null;
}

/** "Turkish" + "Armed Forces": the same forces without the country. */
const isOwnForces = (doc: Doc, { sense, last }: Found, at: number): boolean =>
  sense.row.cells.kind === "forces" && at < last && doc.find(at, "organisations")?.last === last;

const isWorldwide = ({ sense }: Found): boolean => sense.row.cells.kind === "international";

/** "Pacific" + "Representative", "Multi-Country Office" + "Director": the token behind an organisation's region or desk before its officer, or the token itself. */
function deskAhead(doc: Doc, at: number): number {
  // "UNESCO" + "Beirut" + "Office Director"
  const place = doc.is(at, CAPITAL) ? (doc.find(at, "cities") ?? doc.find(at, "capitals")) : null;
  let i = place && isDesk(doc, place.last) ? place.last : at;
  while (i < at + 6 && doc.is(i, CAPITAL) && !doc.is(i, LINE) && (isRegionWord(doc, i) || isDesk(doc, i))) {
    i++;
    if (hyphen(doc, i) && doc.is(i + 1, CAPITAL)) i++;
  }
  if (i === at || doc.is(i, LINE)) return at;
  const head = doc.begins(i, OFFICES) ? doc.find(i, "offices") : null;
  return head !== null && POSTED.test(head.sense.spelling) ? i : at;
}
const isDesk = oneOf("country multi regional sub office field liaison area cluster hub programme program");
const POSTED =
  /^(?:(?:deputy|resident|senior|acting) )*(?:representative|director|manager|coordinator|head|chief|resident (?:representative|coordinator))$/i;

/** "of Lesotho" behind a bank or a parliament. */
export function ofLand(doc: Doc, at: number): CountryPhrase | null {
  if (!isOf(doc, at)) return null;
  const land = readCountry(doc, at + 1);
  return land && !land.adjective && !land.possessive && mayOpenOffice(doc, skipShortForm(doc, land.last)) ? land : null;
}
const isOf = oneOf("of");

/** "Amir Khan" is a name, "the Amir" and "Kuwait's Amir Sheikh X" an office. */
const isNameNotOffice = (doc: Doc, office: Found, draft: OfficeDraft): boolean =>
  office.last === office.first + 1 &&
  ((draft.country === null && isGivenName(doc, office.first)) ||
    (isGivenTitle(doc, office.first) && isSonOf(doc, office.last)) ||
    (isNamelike(doc, office.first) && hyphen(doc, office.last) && doc.is(office.last + 1, CAPITAL)));
/** "Democratic Senator X": whose party it is stays out of the office. */
const isPartisan = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) && isParty(doc, at) && doc.begins(at + 1, OFFICES) && doc.find(at + 1, "offices") !== null;
const isParty = oneOf("democratic republican democrat");

/** "his deputy Prince X": the deputy, who is a prince */
const isDeputyTitled = (doc: Doc, at: number): boolean => doc.hasClass(at, DEPUTY) && !doc.is(at, CAPITAL) && isTitle(doc, at + 1);
const isTitle = oneOf("prince princess sheikh shaikh sir lord");
/** "growth under Prime Minister X": no deputy; "Under Secretary", "under-secretary" is one. */
const isPlainUnder = (doc: Doc, at: number): boolean => isUnder(doc, at) && !hyphen(doc, at + 1) && !isSecretary(doc, at + 1);
const isUnder = oneOf("under");
const isSecretary = oneOf("secretary secretaries secretary-general state");

/** "the minister in charge of" */
const isInCharge = (doc: Doc, { first, last }: Found): boolean =>
  last === first + 1 && isCharge(doc, first) && doc.lower(first - 1) === "in";
const isCharge = oneOf("charge");
const isSonOf = oneOf("bin ibn bint ben");

/** True where a head follows, over more portfolios: "defence and security minister". */
function leadsToHead(doc: Doc, at: number): boolean {
  let i = at;
  for (let steps = 0; steps < 4; steps++) {
    if (doc.find(i, "offices")) return true;
    if (doc.hasClass(i, DEPUTY) || leads(doc, i)) i++;
    else return false;
  }
  return false;
}

const KNOWN = bitOf("offices") | bitOf("portfolios") | bitOf("countries") | bitOf("demonyms") | bitOf("organisations");

/** In small letters a known spelling opens an office phrase, or a word that stands before a head: "first"; not "the", "country", "trade". */
export const opensInSmall = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) || doc.finds(at, KNOWN) || doc.hasClass(at, DEPUTY | FORMER) || leads(doc, at) || isNewlyMade(doc, at);

/** True where an office phrase may begin: the cheap test before `readOffice`. */
export const mayOpenOffice = (doc: Doc, at: number): boolean =>
  doc.begins(at, KNOWN) || doc.hasClass(at, DEPUTY | FORMER) || leads(doc, at) || isPartisan(doc, at);
