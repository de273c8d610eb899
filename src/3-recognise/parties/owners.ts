import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, kindOfBody, lowerBody, lowerParliament, ofMembers, properRun } from "./bodies.ts";
import { bodyEnd, namedAfter } from "./body-ends.ts";
import { extendBody, isDesk, longerName, missionEnd, ofPart } from "./body-parts.ts";
import { countryOf, readCountry, skipCrown } from "./countries.ts";
import { isEmployer, takeBody } from "./employers.ts";
import { readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { isWhole, lowerForces, ofCrown, ofPair, skipSeat, unitAt } from "./owner-openings.ts";
import { closedField, readPortfolio } from "./portfolios.ts";
import { isRegionWord, regionRun } from "./regions.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const ORGANISATIONS = bitOf("organisations");
const COMPANY = classBit("company");
const isOf = oneOf("of at under");
const isAt = oneOf("at");
const isState = oneOf("state");
const isProvince = oneOf("republic region province oblast krai territory governorate county prefecture emirate canton voivodeship");
const isStanding = oneOf("transitional ruling interim opposition main largest biggest governing new newly powerful state-run then");
const isTrade = oneOf(
  "railways airlines airways oil gas petroleum energy power steel motors telecom industries holding group aerospace shipping ports",
);

const ofName = (doc: Doc, at: number): boolean => isOf(doc, at) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0;

/** What stands after `of` or `at`: a country, a body, a portfolio, another office, a company. */
export function readOwner(doc: Doc, link: number, at: number, draft: OfficeDraft, head: Found): number {
  let i = bodyAt(doc, at) ? at : skipCrown(doc, at);
  const country = ofPair(doc, i) ? null : readCountry(doc, i);
  const known = doc.begins(i, ORGANISATIONS) ? bodyAt(doc, i) : null;
  if (country && (!known || country.last >= known.last)) {
    draft.country ??= country.code;
    i = country.last;
    // "of the US Joint Chiefs of Staff": the country's name for its adjective
    if (
      !country.adjective &&
      !country.possessive &&
      !(doc.is(i, CAPITAL) && !doc.is(i, LINE) && (bodyAt(doc, i) || isEmbassy(doc, i) || hasBodyNoun(doc, i, properRun(doc, i))))
    )
      return i;
    // "Sudan's transitional Sovereign Council", "Iraq's ruling Dawa Party"
    while (isStanding(doc, i) && doc.is(i + 1, CAPITAL)) i++;
  }
  // "of the ruling Unity Party"
  if (i === at) while (isStanding(doc, i) && doc.is(i + 1, CAPITAL)) i++;
  // "of Sri Lanka" + "Navy" + "Vice Admiral X": forces, where "Navy Vice Admiral" would be a rank
  const arm = country ? doc.find(i, "organisations") : null;
  if (arm?.sense.row.cells.kind === "forces" && readTitles(doc, arm.last).rank !== null) {
    draft.kept.push([link, at]);
    takeBody(doc, draft, arm);
    return arm.last;
  }
  i = skipSeat(doc, i, draft);
  if (isLocal(doc, i) && !doc.is(i, CAPITAL) && doc.is(i + 1, CAPITAL) && hasBodyNoun(doc, i + 1, properRun(doc, i + 1))) {
    const end = bodyEnd(doc, i + 1, properRun(doc, i + 1));
    draft.kept.push([link, end]);
    draft.unlisted ??= "state";
    return end;
  }
  const crown = ofCrown(doc, i);
  if (crown > i) {
    draft.kept.push([link, at], [i, crown]);
    return crown;
  }
  const forces = lowerForces(doc, i);
  if (forces > i) {
    draft.kept.push([link, at], [i, forces]);
    draft.bodyKind ??= isWhole(doc, i) ? "armed forces" : "forces";
    return forces;
  }
  const start = i;
  const owned = i > at;
  const portfolio = readPortfolio(doc, i);
  const listed = known && i === at ? known : bodyAt(doc, i);
  // "the Nigerian Army College" is a college, no army; "the Chamber of Entrepreneurs" no chamber of parliament.
  // "the army chief at the General Headquarters": where, not whose
  if (isAt(doc, link) && listed?.sense.row.cells.kind === "forces") return -1;
  const body = listed && (longerName(doc, listed.last) || (listed.sense.weak && ofName(doc, listed.last))) ? null : listed;
  // "head of the defence company Baykar": of the company, not of defence.
  const company =
    portfolio !== null &&
    (doc.hasClass(portfolio.last, COMPANY) ||
      // "the Main Intelligence" + "Directorate"
      nounAhead(doc, portfolio.last) ||
      (head.sense.row.cells.office_type === "executive" && doc.is(i, CAPITAL)) ||
      // "President of Russian Railways"
      (owned && doc.is(i, CAPITAL) && head.sense.row.cells.office_type === "head_of_state"));
  if (body && (!portfolio || company || body.last >= portfolio.last)) {
    const { kind } = body.sense.row.cells;
    // "Prime Minister of the Kurdistan Region": a realm, no employer
    if (kind === "institution" && isProvince(doc, body.last - 1) && reigns(head)) {
      draft.country ??= body.sense.row.cells.country || null;
      draft.unlisted ??= "region";
      draft.kept.push([link, body.last]);
      return body.last;
    }
    const mission = kind === "international" ? missionEnd(doc, body.last) : body.last;
    if (mission > body.last) {
      draft.bodyKind ??= kind as string;
      draft.organisation ??= doc.slice(body.first, mission);
      return mission;
    }
    if (!isEmployer(kind)) draft.kept.push([link, at]);
    takeBody(doc, draft, body);
    const master = masterAt(doc, link, at, body.last);
    if (master > body.last) {
      draft.kept.push([link, at], [body.last, master]);
      return master;
    }
    return ofPart(doc, draft, link, at, () => extendBody(doc, body.last, draft));
  }
  if (portfolio && !company) {
    draft.portfolio ??= portfolio.portfolio;
    draft.kept.push([link, at], [start, portfolio.last]);
    return portfolio.last;
  }
  // "Commander of the 3rd Infantry Division"
  const unit = unitAt(doc, i);
  if (unit > i) {
    draft.kept.push([link, at], [i, unit]);
    draft.unlisted ??= "state";
    return unit;
  }
  const office = doc.find(i, "offices");
  if (office && !(owned && !doc.is(i, CAPITAL))) {
    // "envoy of President X" is X's; "Director of the Office of the Minister X" is the director.
    if (at === link + 1 && namedAfter(doc, office.last)) return -1;
    // "President of the Crown Prince Court"
    const room = doc.is(office.last, CAPITAL) && !doc.is(office.last, LINE) && hasBodyNoun(doc, office.last, office.last + 1);
    if (room) draft.unlisted ??= "state";
    const last = office.last + (room ? 1 : 0);
    draft.kept.push([link, at], [start, last]);
    return last;
  }
  const city = doc.is(i, CAPITAL) ? (doc.find(i, "cities") ?? doc.find(i, "capitals")) : null;
  // "the Beijing Military Area Command": a body's name
  const longer = city && doc.is(city.last, CAPITAL) && hasBodyNoun(doc, city.last, properRun(doc, city.last));
  // "the Abu Dhabi Crown Prince's Court"
  const court = city ? ofCrown(doc, city.last) : -1;
  if (city && court > city.last) {
    draft.kept.push([link, at], [start, court]);
    draft.country ??= countryOf(city.sense.row);
    draft.unlisted ??= "state";
    return court;
  }
  if (city && !longer && !doc.hasClass(city.last, COMPANY)) {
    draft.kept.push([link, at], [start, city.last]);
    draft.country ??= countryOf(city.sense.row);
    draft.unlisted ??= "region";
    const noun = isCity(doc, city.last) || (doc.is(city.last, CAPITAL) && isState(doc, city.last)) ? city.last + 1 : city.last;
    if (noun > city.last) draft.kept.push([city.last, noun]);
    return noun;
  }
  // "Director of Middle East, Asia, and Pacific Affairs"
  const closed = doc.is(i, CAPITAL) && isRegionWord(doc, i) ? closedField(doc, i) : -1;
  if (closed > i) {
    draft.kept.push([link, at], [start, closed]);
    return closed;
  }
  // "Director of the Americas"
  const region = doc.is(i, CAPITAL) && isRegionWord(doc, i) ? regionRun(doc, i) : -1;
  if (region > i && region === properRun(doc, i)) {
    draft.kept.push([link, at], [start, region]);
    draft.unlisted ??= "region";
    return region;
  }
  if (doc.is(i, CAPITAL) && doc.isWord(i)) return readUnlisted(doc, link, at, start, draft, head, owned);
  const chamber = lowerParliament(doc, i);
  if (chamber > i) {
    draft.kept.push([link, at], [start, chamber]);
    draft.bodyKind ??= "parliament";
    return chamber;
  }
  const lower = lowerBody(doc, i);
  if (lower < 0) return -1;
  const named = doc.is(lower, CAPITAL) && doc.isWord(lower) && !doc.is(lower, LINE) && !doc.find(lower, "offices");
  if (!named || kindOfBody(doc, lower - 1, lower) !== "company") {
    draft.kept.push([link, at], [start, lower]);
    if (ofMembers(doc, lower)) draft.bodyKind ??= "parliament";
    draft.unlisted ??= kindOfBody(doc, lower - 1, lower);
    return lower;
  }
  return extendBody(doc, lower, draft);
}

/** "the UN" + "Secretary-General": the token after an office within the body that an envoy serves, or the body's own end. */
function masterAt(doc: Doc, link: number, at: number, last: number): number {
  const office = doc.is(last, CAPITAL) && !doc.is(last, LINE) ? doc.find(last, "offices") : null;
  return office === null || office.sense.plural || (at === link + 1 && namedAfter(doc, office.last)) ? last : office.last;
}

/** "Investment" + "Promotion Commission": capitals up to a body's noun. */
function nounAhead(doc: Doc, at: number): boolean {
  for (let i = at; i < at + 3 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE) && !doc.find(i, "offices"); i++)
    if (hasBodyNoun(doc, i, i + 1)) return true;
  return false;
}

const isLocal = oneOf("provincial municipal regional local city district state national federal central county parliamentary");

/** Offices over a province or a town. */
export const GOVERNS =
  /^((?:deputy|vice|acting|state|regional|provincial|lieutenant|city|district|town|municipal|lord)[ -])*(governor|governor.general|mayor|chief minister|first minister|prefect)$/i;
const reigns = ({ sense }: Found): boolean =>
  /^(head_of_state|head_of_government|other)$/.test(sense.row.cells.office_type as string) || GOVERNS.test(sense.spelling);
const isCommander = ({ sense }: Found): boolean => /commander$/i.test(sense.spelling);
const LEADS_COMPANY = /^(head|chief|ceo|founder|owner|director|president|chairman|manager|chief executive|executive)/;

/** The international organisation that closes a body's name after `of`. */
function memberOf(doc: Doc, at: number, end: number): Found | null {
  for (let i = at + 2; i < end; i++) {
    if (doc.is(i - 1, CAPITAL) || !doc.begins(i, ORGANISATIONS)) continue;
    const body = bodyAt(doc, i);
    if (body && body.last === end && isEmployer(body.sense.row.cells.kind)) return body;
  }
  return null;
}

const isCommittee = oneOf("committee");
const isMovement = oneOf("movement party bloc alliance coalition");
const isEmbassy = oneOf("embassy consulate mission");
const isCity = oneOf("city state region province district governorate oblast krai county prefecture voivodeship canton");

/** A body that the lexicon does not know, by its capitals: `the Cyber Security Bureau`, `Baykar`, `Tatarstan`. */
function readUnlisted(doc: Doc, link: number, start: number, at: number, draft: OfficeDraft, head: Found, owned: boolean): number {
  const field = readPortfolio(doc, at);
  const listed = field && doc.is(field.last, CAPITAL) && hasBodyNoun(doc, field.last, field.last + 1) ? properRun(doc, field.last) : at;
  const run = Math.max(properRun(doc, at), listed);
  if (run <= at) return -1;
  const base = head.sense.row.cells.office_type;
  const named = field && listed > at ? field.last + 1 : run;
  // "the Foreign Affairs Committee of the Chamber of Deputies"
  for (let i = named; i < run; i++)
    if (doc.begins(i, ORGANISATIONS) && bodyAt(doc, i)?.sense.row.cells.kind === "parliament") draft.bodyKind ??= "parliament";
  // "the Chad-Mali Parliamentary Friendship Group"
  let end = bodyEnd(doc, at, run);
  const friends = ofMembers(doc, end);
  if (friends) draft.bodyKind ??= "parliament";
  const whole = friends ? "state" : kindOfBody(doc, at, named);
  // A run that is itself a person's name is no body: "envoy of Ivo Brandt".
  const personal = whole === "company" && readName(doc, at, false) === run && run - at > 1;
  if (personal && !LEADS_COMPANY.test(head.sense.spelling.toLowerCase())) return -1;
  // "Governor of North Karvan province"
  if (reigns(head) && !doc.is(end, CAPITAL) && isCity(doc, end)) {
    draft.unlisted ??= "region";
    draft.kept.push([link, start], [at, end + 1]);
    return end + 1;
  }
  // "head of the Babil movement"
  if (end === run && whole === "company" && !doc.is(end, CAPITAL) && (doc.hasClass(end, COMPANY) || isMovement(doc, end))) end++;
  const realm = isProvince(doc, at) || isProvince(doc, end - 1);
  let kind = realm ? "region" : friends ? whole : kindOfBody(doc, at, listed > at ? Math.min(named, end) : end);
  // "President of Tatarstan", "Crown Prince of Abu Dhabi"
  if (kind === "company" && reigns(head) && !doc.is(at, CAPITALS) && !isTrade(doc, end - 1)) kind = "region";
  if (owned && kind === "company" && !head.sense.weak && base !== "executive" && !isEmbassy(doc, end - 1)) return -1;
  // "President of the Military Committee of the North Atlantic Treaty Organization": the organisation has a column of its own.
  const outer = memberOf(doc, at, end);
  if (outer) {
    let inner = outer.first;
    while (inner > at && !doc.is(inner - 1, CAPITAL)) inner--;
    // "Secretary of the Karvan Provincial Committee of the Communist Party": who governs there
    if (outer.sense.row.cells.kind === "party" && isCommittee(doc, inner - 1)) {
      draft.kept.push([link, start], [at, outer.last]);
      draft.unlisted ??= "state";
      return outer.last;
    }
    draft.kept.push([link, start], [at, inner]);
    takeBody(doc, draft, outer);
    return outer.last;
  }
  // "Defence Attaché of the Belarusian Embassy": an embassy tells the country only.
  if (isEmbassy(doc, end - 1)) {
    draft.embassy = true;
    return end;
  }
  const mother = doc.begins(at, ORGANISATIONS) ? bodyAt(doc, at) : null;
  // "the SADC Unit in the Ministry of Trade"
  const desk = isDesk(doc, end - 1) && doc.lower(end) === "in";
  if (mother?.sense.row.cells.kind === "international" && !desk) {
    draft.bodyKind ??= "international";
    draft.organisation ??= doc.slice(at, end);
    return extendBody(doc, end, draft);
  }
  // "the State Duma Committee on Defence": of the parliament's country
  if (mother && mother.last > at) draft.country ??= mother.sense.row.cells.country || null;
  // "Commander of the Karvan Defence League": forces, no employer
  if (kind === "institution" && isCommander(head)) kind = "state";
  draft.unlisted ??= kind;
  if (kind === "state" || kind === "region") draft.kept.push([link, start], [at, end]);
  else draft.organisation ??= doc.slice(owned && kind !== "party" && doc.is(at - 1, CAPITAL) ? at - 1 : at, end);
  return ofPart(doc, draft, link, start, () => extendBody(doc, end, draft));
}
