import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, kindOfBody, lowerBody, lowerParliament, properRun, skipShortForm } from "./bodies.ts";
import { readCountries, readCountry, skipCrown } from "./countries.ts";
import { readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const PREPOSITION = classBit("preposition");
const PRONOUN = classBit("pronoun");
const RELATIVE = classBit("relative");
const BE = classBit("be");
const HAVE = classBit("have");
const TIME = classBit("time");
const VERBS = bitOf("verbs");
const DAYS = bitOf("weekdays") | bitOf("months");
const RANKS = bitOf("ranks");
const HONORIFICS = bitOf("honorifics");
const OFFICES = bitOf("offices");
const CONJUNCTION = classBit("conjunction");
const COUNTRIES = bitOf("countries");
const DEMONYMS = bitOf("demonyms");
const PORTFOLIOS = bitOf("portfolios");
const ORGANISATIONS = bitOf("organisations");

const ARTICLE = classBit("article");
const COMPANY = classBit("company");
const isLink = oneOf("of for to at on in under");
const isOf = oneOf("of at under");
const isAt = oneOf("at");
const HIGH: ReadonlySet<string> = new Set(["head_of_state", "head_of_government", "foreign_minister", "defence_minister", "legislator"]);
const isTo = oneOf("to");
const isIn = oneOf("in");
const isTopic = oneOf("for on");
const isState = oneOf("state");
const isProvince = oneOf("republic region province oblast krai territory governorate county prefecture emirate canton voivodeship");
const isTrade = oneOf(
  "railways airlines airways oil gas petroleum energy power steel motors telecom industries holding group aerospace shipping ports",
);
const isMission = oneOf("mission office delegation bureau operation");
const isSide = oneOf("south north east west central europe africa pacific europe-africa");
const isRealm = oneOf("kingdom sultanate republic court country state emirate federation union");
const isStanding = oneOf("transitional ruling interim opposition main largest biggest governing new newly powerful state-run then");
const isOwn = oneOf("his her their its our");
const SENT = /representative|envoy|advis|delegate|secretary|aide|observer|assistant|commissioner|emissary|counsell?or/;
const POSTED = /representative|envoy|director|attach|observer|coordinator/;

const WHOLE =
  /^(?:\S+ ){0,2}armed forces|defen[cs]e (forces?|services)|^military$|self-defen[cs]e|bundeswehr|tatmadaw|people's liberation/i;
const STAFF = /general staff|joint chiefs|defen[cs]e staff|joint staff/i;

/** Bodies that have a column of their own. */
export const isEmployer = (kind: string | undefined): boolean => kind === "international" || kind === "institution" || kind === "party";

/** What a body that the lexicon knows tells of an office. Ministries, parliaments and forces stay in its text. */
export function takeBody(doc: Doc, draft: OfficeDraft, body: Found): void {
  const { kind, country } = body.sense.row.cells;
  const name = body.sense.row.spellings[0] as string;
  draft.bodyKind ??=
    kind === "forces" && STAFF.test(name)
      ? "staff"
      : kind === "forces" && WHOLE.test(body.sense.spelling)
        ? "armed forces"
        : (kind ?? null);
  if (kind === "ministry" && /defen[cs]e/i.test(name)) draft.ministry ??= "defence";
  else if (kind === "ministry" && /foreign|state department|department of state/i.test(name)) draft.ministry ??= "foreign";
  if (country && kind !== "international") draft.country ??= country;
  if (isEmployer(kind)) draft.organisation ??= doc.slice(body.first, body.last);
  else draft.kept.push([body.first, body.last]);
}

/** The `of`/`for`/`to` chain after a head: portfolios, bodies, countries. Returns the token after it. */
export function readChain(doc: Doc, from: number, draft: OfficeDraft, head: Found): number {
  let i = from;
  for (let links = 0; links < 6; links++) {
    if (!isLink(doc, i) || doc.is(i, LINE)) break;
    let at = i + 1;
    // "to his minister"; "to His Majesty" is a title
    while (doc.hasClass(at, ARTICLE) || (isOwn(doc, at) && !(doc.is(at, CAPITAL) && doc.find(at, "honorifics")))) at++;
    const ended = readLink(doc, i, at, draft, head);
    if (ended < 0) break;
    i = skipGloss(doc, skipShortForm(doc, ended));
  }
  return i;
}

/** "the Majlis (parliament) of": what a word means, in brackets before the next link. */
const skipGloss = (doc: Doc, at: number): number =>
  doc.isMark(at, "(") && doc.isWord(at + 1) && doc.isMark(at + 2, ")") && (doc.is(at + 1, CAPITAL) || isLink(doc, at + 3)) ? at + 3 : at;

function readLink(doc: Doc, link: number, at: number, draft: OfficeDraft, head: Found): number {
  const ambassador = head.sense.row.cells.office_type === "ambassador";
  if (isTo(doc, link)) return ambassador || SENT.test(head.sense.spelling) ? readAccredited(doc, link, at, draft, ambassador) : -1;
  const ministry = isIn(doc, link) && doc.is(at, CAPITAL) ? bodyAt(doc, at) : null;
  if (ministry?.sense.row.cells.kind === "ministry") {
    draft.kept.push([link, at]);
    const field = readPortfolio(doc, at);
    takeBody(doc, draft, ministry);
    return field && field.last > ministry.last ? field.last : extendBody(doc, ministry.last, draft);
  }
  if (isIn(doc, link)) return ambassador || POSTED.test(head.sense.spelling) ? readPost(doc, link, at, draft, ambassador) : -1;
  if (isTopic(doc, link)) {
    // "thanked the President for hospitality"
    if (HIGH.has(head.sense.row.cells.office_type as string) && !head.sense.plural && !(doc.is(at, CAPITAL) && readPortfolio(doc, at)))
      return -1;
    return readTopic(doc, link, at, draft);
  }
  // "the president at the assembly": where, not of what
  if (isAt(doc, link) && HIGH.has(head.sense.row.cells.office_type as string)) return -1;
  return isOf(doc, link) ? readOwner(doc, link, at, draft, head) : -1;
}

/** "Ambassador to Vietnam and Laos", "to the Kingdom", "Special Envoy to Libya", "adviser to the President". */
function readAccredited(doc: Doc, link: number, at: number, draft: OfficeDraft, ambassador: boolean): number {
  const countries = readCountries(doc, at);
  const body = doc.find(at, "organisations");
  let last = body && body.last > countries.last ? body.last : countries.last;
  if (last > at && doc.is(last - 1, POSSESSIVE)) last--;
  // "adviser to the Eritrean President", "to His Majesty the King", "to His Majesty"
  const adjective = countries.codes.length === 1 ? readCountry(doc, at) : null;
  if (adjective && (adjective.adjective || adjective.possessive)) {
    const master = doc.find(adjective.last, "offices");
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
    else if (ambassador && isRealm(doc, at) && doc.is(at, CAPITAL)) last = at + 1;
    else if (ambassador && doc.isWord(at) && doc.is(at, CAPITAL)) last = properRun(doc, at);
    else return -1;
  }
  draft.kept.push([link, at], [at, last]);
  return last;
}

/** "Consul-General in Muscat", "Ambassador in Georgia": the post stays in the office. */
function readPost(doc: Doc, link: number, at: number, draft: OfficeDraft, ambassador: boolean): number {
  const country = readCountry(doc, at);
  const place = doc.find(at, "cities") ?? doc.find(at, "capitals");
  const last = country && !country.adjective ? country.last - (country.possessive ? 1 : 0) : (place?.last ?? -1);
  if (last < 0) return -1;
  if (ambassador || country) draft.kept.push([link, at], [at, last]);
  return last;
}

/** "for Foreign Affairs", "for the Western Balkans", "for mediation": a field or a region, never an employer. */
function readTopic(doc: Doc, link: number, at: number, draft: OfficeDraft): number {
  // "the secretary on Friday"
  if (doc.begins(at, DAYS)) return -1;
  const portfolio = readPortfolio(doc, at);
  const countries = readCountries(doc, at);
  let last = portfolio ? portfolio.last : -1;
  if (portfolio) draft.portfolio ??= portfolio.portfolio;
  else if (countries.last > at && !doc.is(countries.last, CAPITAL)) last = Math.max(countries.last, regionRun(doc, at));
  else if (doc.isWord(at) && doc.is(at, CAPITAL)) last = regionRun(doc, at);
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

/** "the Middle East and North Africa", "South and Central Asian Affairs": capitals, `and` between them, no person's name after. */
function regionRun(doc: Doc, at: number): number {
  let last = at;
  for (let i = at; i < at + 9; i++) {
    if (i > at && doc.is(i, LINE)) break;
    if (doc.isWord(i) && doc.is(i, CAPITAL)) {
      if (i > at && doc.begins(i, RANKS | HONORIFICS | OFFICES) && (doc.find(i, "offices") ?? readTitlesRank(doc, i))) break;
      // A first name after a known region word: the run ends where no place word stands any more.
      if (i > at && !placeWord(doc, i) && last > at && !doc.hasClass(i - 1, PREPOSITION | CONJUNCTION)) break;
      last = i + 1;
      continue;
    }
    if (
      (doc.hasClass(i, CONJUNCTION) || doc.hasClass(i, ARTICLE) || isOf(doc, i)) &&
      doc.isWord(i + 1) &&
      (placeWord(doc, i + 1) || doc.hasClass(i + 1, ARTICLE))
    )
      continue;
    break;
  }
  return last;
}

const readTitlesRank = (doc: Doc, at: number): boolean => readTitles(doc, at).last > at;
const isRegionWord = oneOf(
  "north south east west northern southern eastern western central middle great lakes horn sahel balkans africa asia europe america americas pacific caribbean asian african european american latin eurasia eurasian affairs caucasus gulf sea region regions mediterranean arab persian indian ocean arctic nordic baltic black red policy process peace security climate middle-east saharan refugees children women reform cooperation",
);
const placeWord = (doc: Doc, at: number): boolean => isRegionWord(doc, at) || doc.begins(at, COUNTRIES | DEMONYMS | PORTFOLIOS);

const namedAfter = (doc: Doc, at: number): boolean => readName(doc, readTitles(doc, at).last, true) > 0;

const longerName = (doc: Doc, at: number): boolean => doc.is(at, CAPITAL) && doc.hasClass(at, COMPANY) && !doc.is(at, LINE);
const ofName = (doc: Doc, at: number): boolean => isOf(doc, at) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0;

/** What stands after `of` or `at`: a country, a body, a portfolio, another office, a company. */
function readOwner(doc: Doc, link: number, at: number, draft: OfficeDraft, head: Found): number {
  let i = bodyAt(doc, at) ? at : skipCrown(doc, at);
  const country = readCountry(doc, i);
  const known = doc.begins(i, ORGANISATIONS) ? bodyAt(doc, i) : null;
  if (country && (!known || country.last >= known.last)) {
    draft.country ??= country.code;
    i = country.last;
    // "of the US Joint Chiefs of Staff": the country's name for its adjective
    if (!country.adjective && !country.possessive && !(doc.is(i, CAPITAL) && !doc.is(i, LINE) && bodyAt(doc, i))) return i;
    // "Sudan's transitional Sovereign Council", "Iraq's ruling Dawa Party"
    while (isStanding(doc, i) && doc.is(i + 1, CAPITAL)) i++;
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
      (head.sense.row.cells.office_type === "executive" && doc.is(i, CAPITAL)) ||
      // "President of Russian Railways"
      (owned && doc.is(i, CAPITAL) && head.sense.row.cells.office_type === "head_of_state"));
  if (body && (!portfolio || company || body.last >= portfolio.last)) {
    const { kind } = body.sense.row.cells;
    if (!isEmployer(kind)) draft.kept.push([link, at]);
    takeBody(doc, draft, body);
    return extendBody(doc, body.last, draft);
  }
  if (portfolio && !company) {
    draft.portfolio ??= portfolio.portfolio;
    draft.kept.push([link, at], [start, portfolio.last]);
    return portfolio.last;
  }
  const office = doc.find(i, "offices");
  if (office && !(owned && !doc.is(i, CAPITAL))) {
    // "envoy of President X" is X's; "Director of the Office of the Minister X" is the director.
    if (at === link + 1 && namedAfter(doc, office.last)) return -1;
    draft.kept.push([link, at], [start, office.last]);
    return office.last;
  }
  const city = doc.is(i, CAPITAL) ? (doc.find(i, "cities") ?? doc.find(i, "capitals")) : null;
  // "the Beijing Military Area Command": a body's name
  const longer = city && doc.is(city.last, CAPITAL) && hasBodyNoun(doc, city.last, properRun(doc, city.last));
  if (city && !longer && !doc.hasClass(city.last, COMPANY)) {
    draft.kept.push([link, at], [start, city.last]);
    draft.country ??= city.sense.row.cells.country || city.sense.row.cells.code || null;
    draft.unlisted ??= "region";
    const noun = isCity(doc, city.last) || (doc.is(city.last, CAPITAL) && isState(doc, city.last)) ? city.last + 1 : city.last;
    if (noun > city.last) draft.kept.push([city.last, noun]);
    return noun;
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
    draft.unlisted ??= kindOfBody(doc, lower - 1, lower);
    return lower;
  }
  return extendBody(doc, lower, draft);
}

/** Offices over a province or a town. */
export const GOVERNS = /^(state |regional |provincial |lieutenant )?(governor|mayor|chief minister|first minister|prefect)$/i;
const LEADS_COMPANY = /^(head|chief|ceo|founder|owner|director|president|chairman|manager|chief executive|executive)/;

/** The end of a body's name without its holder's behind it: "State Border Service" + "Elchin Guliyev". */
function withoutName(doc: Doc, at: number, end: number): number {
  if (!hasBodyNoun(doc, at, end)) return beforeName(doc, at, end);
  for (let j = at + 1; j < end; j++) {
    if (
      doc.hasClass(j - 1, COMPANY) &&
      doc.isWord(j) &&
      doc.is(j, CAPITAL) &&
      !doc.hasClass(j, COMPANY) &&
      readName(doc, j, true) >= end &&
      (doc.word[j] === 0 || doc.isMark(j + 1, "."))
    )
      return j;
  }
  return end;
}

/** The token before the two unknown words that close a run, where they are its holder's name and no name follows: "Norvik" + "Dave Calder". */
function beforeName(doc: Doc, at: number, end: number): number {
  const named = end - at >= 3 && doc.word[end - 1] === 0 && doc.word[end - 2] === 0 && readName(doc, end - 2, true) === end;
  return named && !(doc.isMark(end, ",") && readName(doc, readTitles(doc, end + 1).last, true) > 0) ? end - 2 : end;
}

/** The international organisation that closes a body's name after `of`. */
function memberOf(doc: Doc, at: number, end: number): Found | null {
  for (let i = at + 2; i < end; i++) {
    if (doc.is(i - 1, CAPITAL) || !doc.begins(i, ORGANISATIONS)) continue;
    const body = bodyAt(doc, i);
    if (body && body.last === end && body.sense.row.cells.kind === "international") return body;
  }
  return null;
}

const isEmbassy = oneOf("embassy consulate mission");
const isCity = oneOf("city region province district governorate oblast krai county prefecture voivodeship canton");

/** A body that the lexicon does not know, by its capitals: `the Cyber Security Bureau`, `Baykar`, `Tatarstan`. */
function readUnlisted(doc: Doc, link: number, start: number, at: number, draft: OfficeDraft, head: Found, owned: boolean): number {
  const run = properRun(doc, at);
  if (run <= at) return -1;
  const base = head.sense.row.cells.office_type;
  const whole = kindOfBody(doc, at, run);
  // A run that is itself a person's name is no body: "envoy of Ivo Brandt".
  const personal = whole === "company" && readName(doc, at, false) === run && run - at > 1;
  if (personal && !LEADS_COMPANY.test(head.sense.spelling.toLowerCase())) return -1;
  const end = withoutName(doc, at, run);
  const realm = isProvince(doc, at) || isProvince(doc, end - 1);
  let kind = realm ? "region" : kindOfBody(doc, at, end);
  // "President of Tatarstan", "Crown Prince of Abu Dhabi"
  const reigns = base === "head_of_state" || base === "head_of_government" || base === "other" || GOVERNS.test(head.sense.spelling);
  if (kind === "company" && reigns && !doc.is(at, CAPITALS) && !isTrade(doc, end - 1)) kind = "region";
  if (owned && kind === "company" && !head.sense.weak && !isEmbassy(doc, end - 1)) return -1;
  // "President of the Military Committee of the North Atlantic Treaty Organization": the organisation has a column of its own.
  const outer = memberOf(doc, at, end);
  if (outer) {
    let inner = outer.first;
    while (inner > at && !doc.is(inner - 1, CAPITAL)) inner--;
    draft.kept.push([link, start], [at, inner]);
    takeBody(doc, draft, outer);
    return outer.last;
  }
  // "Defence Attaché of the Belarusian Embassy": an embassy tells the country only.
  if (isEmbassy(doc, end - 1)) return end;
  const mother = doc.begins(at, ORGANISATIONS) ? bodyAt(doc, at) : null;
  if (mother?.sense.row.cells.kind === "international") {
    draft.bodyKind ??= "international";
    draft.organisation ??= doc.slice(at, end);
    return extendBody(doc, end, draft);
  }
  // "the State Duma Committee on Defence": of the parliament's country
  if (mother && mother.last > at) draft.country ??= mother.sense.row.cells.country || null;
  draft.unlisted ??= kind;
  if (kind === "state" || kind === "region") draft.kept.push([link, start], [at, end]);
  else draft.organisation ??= doc.slice(owned && kind !== "party" && doc.is(at - 1, CAPITAL) ? at - 1 : at, end);
  return extendBody(doc, end, draft);
}

/** After a body its own field or name: `the Committee on Foreign Relations`, `defence company Baykar`. */
function extendBody(doc: Doc, from: number, draft: OfficeDraft): number {
  let i = skipShortForm(doc, from);
  // "of the Communist Party of Vietnam (CPV) Central Committee"
  if (doc.is(i, CAPITAL) && !doc.is(i, LINE) && longerName(doc, i + 1) && doc.word[i] !== 0) {
    draft.kept.push([i, i + 2]);
    return i + 2;
  }
  if (doc.hasClass(i - 1, COMPANY) && !doc.is(i - 1, CAPITAL) && doc.is(i, CAPITAL) && doc.isWord(i) && !doc.is(i, LINE)) {
    const end = beforeName(doc, i, properRun(doc, i));
    draft.organisation ??= doc.slice(i, end);
    draft.unlisted ??= "company";
    i = end;
  }
  // "the IDF's International Cooperation Division", "the Ministry's Press Centre"
  if (doc.is(i, POSSESSIVE) && doc.is(i + 1, CAPITAL)) {
    const end = properRun(doc, i + 1);
    if (hasBodyNoun(doc, i + 1, end)) {
      draft.kept.push(draft.organisation === null ? [i, end] : [i + 1, end]);
      draft.bodyKind = draft.bodyKind === "armed forces" || draft.bodyKind === "staff" ? "forces" : draft.bodyKind;
      return end;
    }
  }
  // "the NATO mission in Iraq"
  if (draft.bodyKind === "international" && isMission(doc, i)) {
    const place = isIn(doc, i + 1) ? readCountry(doc, i + 2) : null;
    return place && !place.adjective ? place.last : i + 1;
  }
  // "U.S. Army South"
  if (draft.bodyKind === "forces" && isSide(doc, i) && doc.is(i, CAPITAL)) {
    draft.kept.push([i, i + 1]);
    return i + 1;
  }
  const field = isTopic(doc, i) ? readPortfolio(doc, i + 1) : null;
  if (field) {
    if (draft.organisation === null) draft.kept.push([i, field.last]);
    i = field.last;
  }
  return i;
}
