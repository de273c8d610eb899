import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { bodyAt, properRun, skipShortForm } from "./bodies.ts";
import { bodyEnd, namedAfter } from "./body-ends.ts";
import { extendBody } from "./body-parts.ts";
import { readCountries, readCountry } from "./countries.ts";
import { pastLand, readEmbassy } from "./embassies.ts";
import { takeBody } from "./employers.ts";
import { hyphen } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { readOwner } from "./owners.ts";
import { closedField, openField, readPortfolio, smallField } from "./portfolios.ts";
import { isRegionWord, regionRun } from "./regions.ts";
import { oneOf } from "./vocabulary.ts";

const PREPOSITION = classBit("preposition");
const PRONOUN = classBit("pronoun");
const RELATIVE = classBit("relative");
const BE = classBit("be");
const HAVE = classBit("have");
const TIME = classBit("time");
const VERBS = bitOf("verbs");
const DAYS = bitOf("weekdays") | bitOf("months");

const ARTICLE = classBit("article");
const isLink = oneOf("of for to at on in under");
const isOf = oneOf("of at under");
const isAt = oneOf("at");
const HIGH: ReadonlySet<string> = new Set(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "legislator"]);
const isDepartment = oneOf("department ministry directorate division bureau");
const isTo = oneOf("to");
const isIn = oneOf("in");
const isFriendly = oneOf("friendly sisterly brotherly fraternal");
const isTopic = oneOf("for on");
const isRealm = oneOf("kingdom sultanate republic court country state emirate federation union");
const isSide = oneOf("southern northern eastern western central");
const isBloc = oneOf("body organisation organization bloc grouping agency association institution company bank group");
const isOwn = oneOf("his her their its our");
const isBriefed = oneOf("minister president premier king ambassador diplomat diplomats");
const SENT = /ambassador|representative|envoy|advis|delegate|secretary|aide|observer|assistant|commissioner|emissary|counsell?or/;
const POSTED = /representative|envoy|director|attach|observer|coordinator/;

/** The `of`/`for`/`to` chain after a head: portfolios, bodies, countries. Returns the token after it. */
export function readChain(doc: Doc, from: number, draft: OfficeDraft, head: Found): number {
  let i = skipGloss(doc, from);
  for (let links = 0; links < 6; links++) {
    if (doc.is(i, LINE)) break;
    const charged = chargedWith(doc, i);
    if (charged > i) {
      const field = readTopic(doc, i, charged, draft);
      if (field < 0) break;
      i = field;
      continue;
    }
    // "Ambassador-designate from the Kingdom of Norway"
    const sender = ambassadorFrom(doc, i, head);
    if (sender > i) {
      draft.country ??= readCountry(doc, doc.hasClass(i + 1, ARTICLE) ? i + 2 : i + 1)?.code ?? null;
      i = sender;
      continue;
    }
    if (!isLink(doc, i)) break;
    let at = i + 1;
    // "to his minister"; "to His Majesty" is a title
    while (doc.hasClass(at, ARTICLE) || (isOwn(doc, at) && !(doc.is(at, CAPITAL) && doc.find(at, "honorifics")))) at++;
    const body = pastSession(doc, at);
    const ended = readLink(doc, i, body, draft, head);
    if (ended < 0) break;
    i = skipGloss(doc, skipShortForm(doc, ended));
  }
  return i;
}

/** "President of the" + "61st session of the" + "UN General Assembly": the token of the body whose session it is, or the token itself. */
function pastSession(doc: Doc, at: number): number {
  for (let i = at + 1; i < at + 6 && (doc.isWord(i) || doc.isMark(i, "-")); i++)
    if (isSession(doc, i)) {
      const of = isOf(doc, i + 1) ? i + 2 : -1;
      const body = of > 0 && doc.hasClass(of, ARTICLE) ? of + 1 : of;
      return body > 0 && doc.is(body, CAPITAL) && (doc.isNumber(at) || isOrdinal(doc, i - 1) || isCurrent(doc, at)) ? body : at;
    }
  return at;
}
const isSession = oneOf("session sitting");
const isOrdinal = oneOf("first second third fourth fifth sixth seventh eighth ninth tenth current regular annual ordinary");
const isCurrent = oneOf("current");

/** "the ambassador from Chad": the token after the country that sent him, or the token itself. */
function ambassadorFrom(doc: Doc, at: number, head: Found): number {
  if (doc.lower(at) !== "from" || !(head.sense.row.cells.office_type === "ambassador" || /envoy|emissary/.test(head.sense.spelling)))
    return at;
  const land = readCountry(doc, doc.hasClass(at + 1, ARTICLE) ? at + 2 : at + 1);
  return land !== null && !land.adjective && !land.possessive ? land.last : at;
}

/** "responsible for economic diplomacy", "in charge of trade": the token of the field, or the token itself. */
function chargedWith(doc: Doc, at: number): number {
  const word = doc.lower(at);
  const next = doc.lower(at + 1);
  const last =
    (word === "responsible" && next === "for") || (word === "tasked" && next === "with") || (word === "dealing" && next === "with")
      ? at + 2
      : (word === "in" && next === "charge" && doc.lower(at + 2) === "of") ||
          (word === "with" && next === "responsibility" && doc.lower(at + 2) === "for")
        ? at + 3
        : at;
  return last > at && doc.hasClass(last, ARTICLE) ? last + 1 : last;
}

/** "the Majlis (parliament) of", "the Council of the Nation (Upper House), X": what a word means, in brackets before the next link or a name. */
function skipGloss(doc: Doc, at: number): number {
  if (!doc.isMark(at, "(") || !doc.isWord(at + 1)) return at;
  let close = at + 2;
  let chamber = isChamber(doc, at + 1);
  for (; close < at + 7 && doc.isWord(close); close++) chamber ||= isChamber(doc, close);
  if (!doc.isMark(close, ")")) return at;
  if (chamber && (close > at + 2 || doc.isMark(close + 1, ","))) return close + 1;
  const told = doc.is(at + 1, CAPITAL) || isLink(doc, at + 3) || (doc.is(at + 3, CAPITAL) && namedAfter(doc, at + 3));
  return close === at + 2 && told ? at + 3 : at;
}
const isChamber = oneOf("house chamber parliament assembly legislature senate congress council");

const isOfficer = ({ sense }: Found): boolean => /^(?:senior_officer|chief_of_defence)$/.test(sense.row.cells.office_type as string);

function readLink(doc: Doc, link: number, at: number, draft: OfficeDraft, head: Found): number {
  // "Emir of the country": says nothing of which
  if (isOf(doc, link) && at > link + 1 && isRealm(doc, at) && !doc.is(at, CAPITAL) && !doc.isWord(at + 1) && !doc.is(at + 1, POSSESSIVE))
    return at + 1;
  // "Secretary-General of the body, X"
  if (isOf(doc, link) && at > link + 1 && isBloc(doc, at) && !doc.is(at, CAPITAL) && doc.isMark(at + 1, ",") && doc.is(at + 2, CAPITAL))
    return at + 1;
  const ambassador = head.sense.row.cells.office_type === "ambassador";
  const embassy = HIGH.has(head.sense.row.cells.office_type as string) ? null : readEmbassy(doc, at);
  if (embassy) {
    draft.embassy = true;
    draft.country ??= embassy.country;
    return embassy.last;
  }
  if (isTo(doc, link))
    return ambassador || SENT.test(head.sense.spelling) || draft.bodyKind === "international"
      ? readAccredited(doc, link, at, draft, ambassador)
      : -1;
  const ministry = isIn(doc, link) && doc.is(at, CAPITAL) ? bodyAt(doc, at) : null;
  const kind = ministry?.sense.row.cells.kind;
  // "the chief of defence in the KDF"
  if (ministry && (kind === "ministry" || (kind === "forces" && isOfficer(head)))) {
    draft.kept.push([link, at]);
    const field = readPortfolio(doc, at);
    takeBody(doc, draft, ministry);
    return field && field.last > ministry.last ? field.last : extendBody(doc, ministry.last, draft);
  }
  // "Chief of the Navy in the friendly Republic of Norway": whose he is
  if (isIn(doc, link) && isFriendly(doc, at)) {
    const land = readCountry(doc, at + 1);
    if (land === null || land.adjective || land.possessive) return -1;
    draft.country ??= land.code;
    return land.last;
  }
  if (isIn(doc, link) && doc.is(at, CAPITAL) && isDepartment(doc, at)) return readOwner(doc, link, at, draft, head);
  if (isIn(doc, link)) {
    const posted = ambassador || POSTED.test(head.sense.spelling);
    const last = readPost(doc, link, at, posted && !draft.embassy ? draft : null, ambassador);
    // "Head of the OSCE Office in Dushanbe X": any head, where the name comes right behind
    if (posted || (last > 0 && doc.is(last, CAPITAL) && namedAfter(doc, last))) return keepPost(draft, link, last, posted);
    // "President of the Karvan Church in Kenya, X"
    const land = draft.unlisted === "institution" && doc.isMark(last, ",") && namedAfter(doc, last + 1) ? readCountry(doc, at) : null;
    if (land === null || land.adjective || land.possessive) return -1;
    draft.country ??= land.code;
    return last;
  }
  // "the Ambassador for the Russian Federation to Fiji"
  if (ambassador && isTopic(doc, link)) {
    const sender = readCountry(doc, at);
    if (sender && !sender.adjective && isTo(doc, sender.last)) {
      draft.country ??= sender.code;
      return sender.last;
    }
  }
  // "briefed the minister on the file": of what he was told
  if (doc.lower(link) === "on" && !doc.is(at, CAPITAL) && isBriefed(doc, link - 1)) return -1;
  if (isTopic(doc, link)) {
    // "thanked the President for hospitality"
    if (HIGH.has(head.sense.row.cells.office_type as string) && !head.sense.plural && !(doc.is(at, CAPITAL) && readPortfolio(doc, at)))
      return -1;
    return readTopic(doc, link, at, draft);
  }
  // "the president at the assembly", "the minister at his office": where, not of what
  // "the officers at the Community's headquarters": where
  // but "the minister of state at Oman's Ministry of Justice" is that ministry's
  const land = readCountry(doc, at);
  const isMinistrys = land?.possessive && doc.find(land.last, "organisations")?.sense.row.cells.kind === "ministry";
  if (isAt(doc, link) && !isMinistrys && (doc.is(properRun(doc, at), POSSESSIVE) || doc.find(at, "seats"))) return -1;
  if (
    isAt(doc, link) &&
    ((HIGH.has(head.sense.row.cells.office_type as string) && !isStateSecretary(doc, head, at)) || isOwn(doc, link + 1))
  )
    return -1;
  return isOf(doc, link) ? readOwner(doc, link, at, draft, head) : -1;
}

/** "Secretary of State at the Ministry of Trade": second there, and no foreign minister. */
const isStateSecretary = (doc: Doc, head: Found, at: number): boolean =>
  /^(?:secretary of state|minister of state)$/i.test(head.sense.spelling) &&
  doc.is(at, CAPITAL) &&
  (doc.find(at, "organisations")?.sense.row.cells.kind === "ministry" || isDepartment(doc, at));

/** "Ambassador to Vietnam and Laos", "to the Kingdom", "Special Envoy to Libya", "adviser to the President". */
function readAccredited(doc: Doc, link: number, at: number, draft: OfficeDraft, ambassador: boolean): number {
  const side = isSide(doc, at) && !doc.is(at, CAPITAL) ? at + 1 : at;
  const countries = readCountries(doc, side);
  const body = doc.find(at, "organisations");
  let last = body && body.last > countries.last ? body.last : countries.last;
  if (last > at && doc.is(last - 1, POSSESSIVE)) last = countries.codes.length > 1 ? beforeLast(doc, at, last) : last - 1;
  // "adviser to the Eritrean President", "to His Majesty the King", "to His Majesty"
  const adjective = countries.codes.length === 1 ? readCountry(doc, at) : null;
  // "adviser to the UAE President"; "Ambassador to Kuwait Prince X", "Envoy to Libya Ambassador X" are sent there
  if (adjective) {
    const called = !ambassador && doc.is(adjective.last, CAPITAL) && (at > link + 1 || doc.is(at, CAPITALS));
    const owned = adjective.adjective || adjective.possessive || called ? doc.find(adjective.last, "offices") : null;
    const master = called && owned?.sense.row.cells.office_type === "ambassador" ? null : owned;
    if (master) {
      draft.country ??= adjective.code;
      draft.kept.push([link, at], [adjective.last, master.last]);
      return master.last;
    }
  }
  const called = doc.find(at, "honorifics");
  if (called && last === at) {
    const next = doc.hasClass(called.last, ARTICLE) ? called.last + 1 : called.last;
    const crown = doc.find(next, "offices");
    last = crown?.last ?? called.last;
    draft.kept.push([link, at], [at, last]);
    return last;
  }
  if (last === at) {
    const office = doc.find(at, "offices");
    if (office && !(at === link + 1 && namedAfter(doc, office.last))) last = office.last;
    else if (doc.is(at, CAPITAL) && isRegionWord(doc, at)) last = lowerRegion(doc, regionRun(doc, at));
    else if (ambassador && isRealm(doc, at) && doc.is(at, CAPITAL)) last = at + 1;
    else if (ambassador && doc.isWord(at) && doc.is(at, CAPITAL)) last = bodyEnd(doc, at, properRun(doc, at));
    else return -1;
  }
  draft.kept.push([link, at], [at, last]);
  return last;
}

/** "to the Great Lakes" + "region" */
const lowerRegion = (doc: Doc, at: number): number => (doc.lower(at) === "region" && !doc.is(at, CAPITAL) ? at + 1 : at);

/** "the Ambassador to Fiji and | Chad's minister": the token that joins the last country to the others. */
function beforeLast(doc: Doc, at: number, last: number): number {
  let i = last - 2;
  while (i > at && !doc.isMark(i, ",") && doc.lower(i) !== "and") i--;
  return i > at && doc.isMark(i - 1, ",") ? i - 1 : i;
}

/** "Consul-General in Muscat", "Ambassador in Georgia": the post stays in the office. */
function readPost(doc: Doc, link: number, at: number, draft: OfficeDraft | null, ambassador: boolean): number {
  const country = readCountry(doc, at);
  // "Representative in Guyana and Suriname X": of both
  const pair = country && draft !== null && !country.adjective && !country.possessive ? readCountries(doc, at) : null;
  const both = pair !== null && pair.codes.length > 1 && !doc.is(pair.last - 1, POSSESSIVE) ? pair.last : -1;
  const region = doc.find(at, "regions");
  const city = doc.find(at, "cities") ?? doc.find(at, "capitals");
  const place = region && city && region.last > city.last ? region : city;
  const area = country === null && draft !== null ? areaEnd(doc, at) : -1;
  const town = place ? pastLand(doc, place.last) : -1;
  const last = country && !country.adjective ? Math.max(both, country.last - (country.possessive ? 1 : 0)) : Math.max(area, town);
  if (last < 0) return -1;
  if (draft !== null && (ambassador || country || last === area)) draft.kept.push([link, at], [at, last]);
  return last;
}

/** "in the Volga Federal District": the token behind a part of a state in capitals; or -1. */
function areaEnd(doc: Doc, at: number): number {
  for (let i = at; i < at + 4 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++) if (i > at && isArea(doc, i)) return i + 1;
  return -1;
}
const isArea = oneOf("district region oblast krai territory province");

/** Of an international organisation's office its place stays. */
function keepPost(draft: OfficeDraft, link: number, last: number, posted: boolean): number {
  if (!posted && draft.bodyKind === "international") draft.kept.push([link, last]);
  return last;
}

/** "the Middle East" + "peace process", "the Karvan Peninsula" + "peace and security affairs": the token after the words in small letters that end a field. */
function lowerField(doc: Doc, at: number): number {
  let last = at;
  for (let i = at; i < at + 5 && doc.isWord(i) && !doc.is(i, CAPITAL | LINE) && !doc.hasClass(i, PREPOSITION); i++)
    if (isProcess(doc, i)) last = i + 1;
  return last;
}
const isPolicy = oneOf("affairs policy policies matters issues");
const isProcess = oneOf("peace process region affairs dialogue talks conflict issue issues negotiations policy policies matters diplomacy");

/** "the Belgrade-Pristina dialogue", "the Chad-Mali Talks": the token after two parties' names with a hyphen and what is between them, or the token itself. */
function pairEnd(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL) || !hyphen(doc, at + 1) || !doc.is(at + 2, CAPITAL)) return at;
  const i = doc.lower(at + 3) === "peace" ? at + 4 : at + 3;
  return isProcess(doc, i) ? i + 1 : at + 3;
}

/** "for Foreign Affairs", "for the Western Balkans", "for mediation": a field or a region, never an employer. */
function readTopic(doc: Doc, link: number, at: number, draft: OfficeDraft): number {
  // "the secretary on Friday"
  if (doc.begins(at, DAYS)) return -1;
  const portfolio = readPortfolio(doc, at) ?? openField(doc, at) ?? smallField(doc, at);
  const countries = readCountries(doc, at);
  let last = portfolio ? portfolio.last : -1;
  if (portfolio) {
    draft.portfolio ??= portfolio.portfolio;
    // "for peace | affairs"
    if (isPolicy(doc, last) && !doc.is(last, CAPITAL | LINE)) last++;
    if (doc.is(at, CAPITAL) && isRegionWord(doc, at)) last = Math.max(last, regionRun(doc, at));
  } else if (doc.is(at, CAPITAL) && closedField(doc, at) > at) last = closedField(doc, at);
  else if (pairEnd(doc, at) > at) last = pairEnd(doc, at);
  else if (countries.last > at && !doc.is(countries.last, CAPITAL)) last = lowerField(doc, Math.max(countries.last, regionRun(doc, at)));
  else if (doc.isWord(at) && doc.is(at, CAPITAL)) last = lowerField(doc, regionRun(doc, at));
  else if (doc.isWord(at)) {
    let j = at;
    while (
      j < at + 4 &&
      doc.isWord(j) &&
      !doc.is(j, CAPITAL) &&
      !doc.hasClass(j, PREPOSITION | PRONOUN | RELATIVE | BE | HAVE | TIME) &&
      !doc.begins(j, VERBS)
    )
      j++;
    if (j > at && (doc.isMark(j, ",") || doc.isMark(j, ".") || (doc.is(j, CAPITAL) && doc.isWord(j)))) last = j;
  }
  if (last > at) draft.kept.push([link, at], [at, last]);
  return last > at ? last : -1;
}
