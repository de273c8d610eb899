import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, kindOfBody, lowerBody, lowerParliament, properRun } from "./bodies.ts";
import { bodyEnd, namedAfter } from "./body-ends.ts";
import { extendBody, longerName, missionEnd, ofPart } from "./body-parts.ts";
import { countryOf, readCountry, skipCrown } from "./countries.ts";
import { isEmployer, takeBody, tellCountry } from "./employers.ts";
import { pastEpithet } from "./epithets.ts";
import { isTradeWord } from "./field-words.ts";
import { readGroup } from "./friendship.ts";
import { readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import {
  deskInSmall,
  firmOfLand,
  isGovernment,
  isWhole,
  lowerForces,
  ofCrown,
  ofPair,
  partInSmall,
  peoplesBody,
  regionalBody,
  rulersForces,
  skipSeat,
  unitAt,
} from "./owner-openings.ts";
import { closedField, openField, readPortfolio, smallField } from "./portfolios.ts";
import { isRegionWord, regionRun } from "./regions.ts";
import { readTitles } from "./titles.ts";
import { isCity, isCommittee, isEmbassy, isProvince, LEADS_COMPANY, readUnlisted, reigns } from "./unlisted-bodies.ts";
import { oneOf } from "./vocabulary.ts";

const ORGANISATIONS = bitOf("organisations");
const TOWNS = bitOf("cities") | bitOf("capitals");
const COMPANY = classBit("company");
const isOf = oneOf("of at under");
const isAt = oneOf("at");
const isState = oneOf("state");
const isCentral = oneOf("central");
const isWhose = oneOf("his her");
const isInterim = oneOf("interim transitional caretaker provisional coalition");
const rules = oneOf("government state regime military");
const isStanding = oneOf("transitional ruling interim opposition main largest biggest governing new newly powerful state-run then");

/** The token behind "government", "interim government", "state"; or the token itself. */
function pastState(doc: Doc, at: number): number {
  const noun = isInterim(doc, at) ? at + 1 : at;
  return rules(doc, noun) ? noun + 1 : at;
}

const ofName = (doc: Doc, at: number): boolean => isOf(doc, at) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0;

/** What stands after `of` or `at`: a country, a body, a portfolio, another office, a company. */
export function readOwner(doc: Doc, link: number, at: number, draft: OfficeDraft, head: Found): number {
  // "speaker of the island nation's parliament"
  const nation = pastEpithet(doc, at);
  const house = nation > at ? lowerParliament(doc, nation) : -1;
  if (house > nation) {
    draft.kept.push([link, at], [nation, house]);
    draft.bodyKind ??= "parliament";
    return house;
  }
  // "head of the Nairobi government": of the state whose capital it is
  const seat = doc.find(at, "capitals");
  const state = seat === null ? at : pastState(doc, seat.last);
  if (seat !== null && state > seat.last && !doc.is(state, CAPITAL | LINE)) {
    draft.country ??= countryOf(seat.sense.row);
    draft.kept.push([link, at], [seat.last, state]);
    return state;
  }
  let i = bodyAt(doc, at) ? at : skipCrown(doc, at);
  const country = ofPair(doc, i) ? null : readCountry(doc, i);
  const known = doc.begins(i, ORGANISATIONS) ? bodyAt(doc, i) : null;
  // "Chairman of Bahrain Steel X"
  const firm = !known && LEADS_COMPANY.test(head.sense.spelling.toLowerCase()) ? firmOfLand(doc, i) : i;
  if (firm > i && (endsThere(doc, i, firm) || namedAfter(doc, firm))) {
    const land = country ?? readCountry(doc, i + 1);
    if (land) tellCountry(draft, land.code);
    draft.organisation ??= doc.slice(i, firm);
    draft.unlisted ??= "company";
    return firm;
  }
  if (country && (!known || country.last >= known.last)) {
    tellCountry(draft, country.code);
    i = country.last;
    // "head of the Kenyan government"
    const ruled = pastState(doc, i);
    if (ruled > i && !doc.is(ruled - 1, CAPITAL)) {
      draft.kept.push([link, at], [i, ruled]);
      return ruled;
    }
    // "of the US Joint Chiefs of Staff": the country's name for its adjective
    if (
      !country.adjective &&
      !country.possessive &&
      !(doc.is(i, CAPITAL) && !doc.is(i, LINE) && (bodyAt(doc, i) || isEmbassy(doc, i) || hasBodyNoun(doc, i, properRun(doc, i))))
    )
      return i;
    // "Sudan's transitional Sovereign Council", "Iraq's ruling Dawa Party"
    while (isStanding(doc, i) && !doc.is(i, CAPITAL) && doc.is(i + 1, CAPITAL)) i++;
  }
  // "of the ruling Unity Party"
  if (i === at) while (isStanding(doc, i) && !doc.is(i, CAPITAL) && doc.is(i + 1, CAPITAL)) i++;
  // "of Sri Lanka" + "Navy" + "Vice Admiral X": forces, where "Navy Vice Admiral" would be a rank
  const arm = country ? doc.find(i, "organisations") : null;
  if (arm?.sense.row.cells.kind === "forces" && readTitles(doc, arm.last).rank !== null) {
    draft.kept.push([link, at]);
    takeBody(doc, draft, arm);
    return arm.last;
  }
  // "the Office of His Majesty"
  const majesty = doc.find(i, "honorifics");
  if (majesty && majesty.last > i + 1 && doc.is(i, CAPITAL) && isWhose(doc, i)) {
    draft.kept.push([link, majesty.last]);
    return majesty.last;
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
  // "of the Sultan's Armed Forces"
  const own = rulersForces(doc, i);
  if (own !== null) {
    draft.kept.push([link, at], [i, own.first]);
    takeBody(doc, draft, own);
    return own.last;
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
      // "Vice President of Norvik Energy"
      (LEADS_COMPANY.test(head.sense.spelling.toLowerCase()) &&
        doc.is(i, CAPITAL) &&
        (doc.word[i] === 0 || doc.finds(i, TOWNS)) &&
        !isAffairs(doc, portfolio.last - 1)) ||
      // "chairman of Halden Oil Terminal, Ada Berg": capitals that no list knows, all of them one name
      (!MINISTER.test(head.sense.spelling) &&
        doc.is(portfolio.last, CAPITAL) &&
        doc.find(i, "portfolios") === null &&
        doc.isMark(properRun(doc, i), ",")) ||
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
    // "Secretary of the CPC Karvan Committee": who governs there
    if (kind === "party" && doc.is(body.last, CAPITAL) && !isCentral(doc, body.last) && isCommittee(doc, body.last + 1)) {
      draft.kept.push([link, body.last + 2]);
      draft.unlisted ??= "state";
      draft.country ??= body.sense.row.cells.country || null;
      return body.last + 2;
    }
    const mission = kind === "international" ? missionEnd(doc, body.last) : body.last;
    const part = kind === "international" ? partInSmall(doc, body.last) : body.last;
    if (part > body.last) {
      draft.bodyKind ??= kind as string;
      draft.organisation ??= doc.slice(body.first, part);
      return part;
    }
    if (mission > body.last) {
      draft.bodyKind ??= kind as string;
      draft.organisation ??= doc.slice(body.first, mission);
      return mission;
    }
    if (!isEmployer(kind)) draft.kept.push([link, at]);
    takeBody(doc, draft, body);
    const desk = kind === "international" ? deskInSmall(doc, body.last) : body.last;
    if (desk > body.last) {
      draft.kept.push([link, at], [body.last, desk]);
      return desk;
    }
    // "director of the IDF" + "Military Intelligence Directorate": a part of the forces
    const wing = kind === "forces" && !namedAfter(doc, body.last) ? pastNoun(doc, body.last) : body.last;
    if (wing > body.last) {
      draft.kept.push([body.last, wing]);
      if (draft.bodyKind === "armed forces") draft.bodyKind = kind;
      return wing;
    }
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
  const local = peoplesBody(doc, i);
  if (local > i) {
    const town = doc.find(i, "cities") ?? doc.find(i, "capitals");
    if (town) draft.country ??= countryOf(town.sense.row);
    draft.kept.push([link, local]);
    draft.unlisted ??= "state";
    return local;
  }
  const city = doc.is(i, CAPITAL) ? (doc.find(i, "cities") ?? doc.find(i, "capitals")) : null;
  // "the Beijing Military Area Command": a body's name; "the chief executive of Halden Drilling, X": a company's
  const run = city && doc.is(city.last, CAPITAL) ? properRun(doc, city.last) : -1;
  const longer =
    city &&
    run > city.last &&
    (hasBodyNoun(doc, city.last, run) ||
      isTradeWord(doc, run - 1) ||
      (head.sense.row.cells.office_type === "executive" && doc.isMark(run, ",")));
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
  const regional = regionalBody(doc, i);
  if (regional > i) {
    if (isGovernment(doc, regional - 1)) {
      draft.kept.push([link, at], [start, regional]);
      draft.unlisted ??= "region";
    } else {
      draft.organisation ??= doc.slice(i, regional);
      if (isRegionWord(doc, i)) draft.bodyKind ??= "international";
      else draft.unlisted ??= "institution";
    }
    return regional;
  }
  // "Director of Middle East, Asia, and Pacific Affairs"
  const closed = doc.is(i, CAPITAL) && isRegionWord(doc, i) ? closedField(doc, i) : -1;
  if (closed > i) {
    draft.kept.push([link, at], [start, closed]);
    return closed;
  }
  // "Premier of New South Wales"
  const land = reigns(head) && doc.is(i, CAPITAL) ? doc.find(i, "regions") : null;
  if (land) {
    // "of the Tigray Region"
    const end = isProvince(doc, land.last) && doc.is(land.last, CAPITAL) && !doc.is(land.last, LINE) ? land.last + 1 : land.last;
    draft.kept.push([link, end]);
    draft.unlisted ??= "region";
    draft.country ??= countryOf(land.sense.row);
    return end;
  }
  // "Director of the Americas"
  const region = doc.is(i, CAPITAL) && isRegionWord(doc, i) ? regionRun(doc, i) : -1;
  if (region > i && region === properRun(doc, i)) {
    const noun = !doc.is(region, CAPITAL) && isCity(doc, region) ? region + 1 : region;
    draft.kept.push([link, at], [start, noun]);
    draft.unlisted ??= "region";
    return noun;
  }
  const field = MINISTER.test(head.sense.spelling) && !owned ? unknownField(doc, i) : -1;
  if (field > i) {
    draft.portfolio ??= "other";
    draft.kept.push([link, field]);
    return field;
  }
  const group = readGroup(doc, i, draft);
  if (group) {
    draft.kept.push([link, at], [start, group.named]);
    return group.last;
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
    if (isStaff(doc, lower - 1)) draft.bodyKind ??= "staff";
    draft.unlisted ??= kindOfBody(doc, lower - 1, lower);
    return lower;
  }
  return extendBody(doc, lower, draft);
}

/** "Minister of" + "Hydropolitics" + "A. Byrne": a field that no list knows, with the holder's name behind it. The token after it, or -1. */
function unknownField(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL)) return smallField(doc, at)?.last ?? -1;
  const open = openField(doc, at);
  if (open !== null) return open.last;
  if (!doc.isWord(at)) return -1;
  const run = properRun(doc, at);
  // "Amiri Diwan" + "Sheikh X"
  const titles = readTitles(doc, run).last;
  if (titles > run && run > at && readName(doc, titles, true) > 0) return run;
  // Of the capitals the last two are the name.
  for (const end of [run - 2, run - 1]) if (end > at && end - at < 4 && readName(doc, end, true) >= run) return end;
  return -1;
}
const MINISTER = /^(minister|minister of state|state minister|deputy minister|vice minister)$/i;

/** "Chad Oil", but not "Chad Oil" + "and Gas Corporation" */
const endsThere = (doc: Doc, at: number, end: number): boolean =>
  properRun(doc, at) === end &&
  !((doc.lower(end) === "and" || doc.isMark(end, "&")) && doc.is(end + 1, CAPITAL) && hasBodyNoun(doc, end + 1, properRun(doc, end + 1)));

/** "the UN" + "Secretary-General": the token after an office within the body that an envoy serves, or the body's own end. */
function masterAt(doc: Doc, link: number, at: number, last: number): number {
  const office = doc.is(last, CAPITAL) && !doc.is(last, LINE) ? doc.find(last, "offices") : null;
  return office === null || office.sense.plural || (at === link + 1 && namedAfter(doc, office.last)) ? last : office.last;
}

/** "Investment" + "Promotion Commission": capitals up to a body's noun. */
const nounAhead = (doc: Doc, at: number): boolean => pastNoun(doc, at) > at;

/** The token after the first body's noun of three words in capitals, or the token itself. */
function pastNoun(doc: Doc, at: number): number {
  for (let i = at; i < at + 3 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE) && !doc.find(i, "offices"); i++)
    if (hasBodyNoun(doc, i, i + 1)) return i + 1;
  return at;
}

const isAffairs = oneOf("affairs");
const isStaff = oneOf("staff");

const isLocal = oneOf("provincial municipal regional local city district state national federal central county parliamentary");
