import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, kindOfBody, ofMembers, properRun } from "./bodies.ts";
import { bodyEnd } from "./body-ends.ts";
import { extendBody, isDesk, ofPart } from "./body-parts.ts";
import { isEmployer, takeBody, withLand } from "./employers.ts";
import { isTradeWord } from "./field-words.ts";
import { readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { arePlain } from "./plain-words.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { oneOf, opensPlace } from "./vocabulary.ts";

const ORGANISATIONS = bitOf("organisations");
const COMPANY = classBit("company");
export const isProvince = oneOf("republic region province oblast krai territory governorate county prefecture emirate canton voivodeship");

/** Offices over a province or a town. */
export const GOVERNS =
  /^((?:deputy|vice|acting|state|regional|provincial|lieutenant|city|district|town|municipal|lord)[ -])*(governor|governor.general|mayor|chief minister|first minister|prefect|party secretary|party chief)(?: of the (?:city|province|region|state))?$/i;
export const reigns = ({ sense }: Found): boolean =>
  /^(head_of_state|head_of_government|other)$/.test(sense.row.cells.office_type as string) || GOVERNS.test(sense.spelling);
const isCommander = ({ sense }: Found): boolean => /commander$/i.test(sense.spelling);
export const LEADS_COMPANY =
  /^(?:(?:managing|general|deputy|vice|executive|group|regional|country|area|senior|sales|co) )*(head|chief|ceo|founder|owner|director|president|chairman|chairperson|chairwoman|manager|chief executive|executive|secretary.general|general.secretary|rector|moderator|coordinator)/;

/** The international organisation that closes a body's name after `of`. */
function memberOf(doc: Doc, at: number, end: number): Found | null {
  for (let i = at + 2; i < end; i++) {
    if (doc.is(i - 1, CAPITAL) || !doc.begins(i, ORGANISATIONS)) continue;
    const body = bodyAt(doc, i);
    if (body && body.last === end && isEmployer(body.sense.row.cells.kind)) return body;
  }
  return null;
}

export const isCommittee = oneOf("committee");
/** "the House Financial Services Committee", "the Senate Committee on Finance" */
function ofChamber(doc: Doc, at: number, end: number): boolean {
  if (!isChamber(doc, at)) return false;
  for (let i = at + 1; i < end; i++) if (isPanel(doc, i)) return true;
  return false;
}
const isChamber = oneOf("house senate parliamentary congressional");
const isPanel = oneOf("committee subcommittee panel caucus");
const isAssembly = oneOf("assembly parliament legislature majlis senate duma khural sejm");
const isMovement = oneOf("movement party bloc alliance coalition");
export const isEmbassy = oneOf("embassy consulate mission");
export const isCity = oneOf("city state region province district governorate oblast krai county prefecture voivodeship canton");

/**
 * "Governor of Karvan Ada Berg", "Mayor of New Halden Olav Berg", "CEO of Norvik Ada Berg": of three words or more that no list knows the first,
 * or two where a direction opens them, are the place or the company, the others the holder. The token after the place.
 */
function beforeHolder(doc: Doc, at: number, run: number, head: Found, ofBank: boolean): number {
  // "the City of Halden Ada Berg"
  if (isCity(doc, at) && doc.lower(at + 1) === "of" && at + 2 < run) return beforeHolder(doc, at + 2, run, head, ofBank);
  const isFirm = head.sense.row.cells.office_type === "executive";
  if (!(isFirm || ofBank || GOVERNS.test(head.sense.spelling) || isSee(head)) || (isFirm && run - at !== 3)) return run;
  const holder = at + (opensPlace(doc, at) || isSan(doc, at) ? 2 : 1);
  // "chairman of Halden Oil Terminal, Ada Berg": the name comes behind the comma
  if (doc.isMark(run, ",")) {
    const titles = readTitles(doc, run + 1).last;
    if (readName(doc, titles, true) - titles > 1) return run;
  }
  if (run - holder < 2 || kindOfBody(doc, at, run) !== "company" || doc.hasClass(holder, COMPANY) || arePlain(doc, holder, holder + 1))
    return run;
  return readName(doc, holder, true) === run ? holder : run;
}
const isSan = oneOf(
  "san santa saint st sao los las el al la le new port fort mount novi nova novo novy nowy bad sankt puerto porto villa monte nizhny veliky stari stara banja ciudad kota",
);
const isSee = ({ sense }: Found): boolean =>
  /^(?:arch)?bishop$|^emir$|^sultan$|^voivode$|^premier$|^minister.president$/i.test(sense.spelling);

/** "the NA Committee for Health" + ", Trade and Auditing": the token after the fields of a committee that its name begins to list. */
function fieldsEnd(doc: Doc, at: number, end: number): number {
  if (!doc.isMark(end, ",") || !doc.is(end + 1, CAPITAL)) return end;
  for (let i = end - 1; i > at; i--)
    if (isTopic(doc, i)) return hasBodyNoun(doc, i - 1, i) ? Math.max(end, readPortfolio(doc, i + 1)?.last ?? end) : end;
  return end;
}
const isTopic = oneOf("for on");

/** A body that the lexicon does not know, by its capitals: `the Cyber Security Bureau`, `Baykar`, `Tatarstan`. */
export function readUnlisted(doc: Doc, link: number, start: number, at: number, draft: OfficeDraft, head: Found, owned: boolean): number {
  const field = readPortfolio(doc, at);
  const listed = field && doc.is(field.last, CAPITAL) && hasBodyNoun(doc, field.last, field.last + 1) ? properRun(doc, field.last) : at;
  const proper = properRun(doc, at);
  const run = beforeHolder(doc, at, Math.max(proper, listed, fieldsEnd(doc, at, proper)), head, draft.bodyKind === "institution");
  if (run <= at) return -1;
  const base = head.sense.row.cells.office_type;
  const named = field && listed > at ? field.last + 1 : run;
  // "the Foreign Affairs Committee of the Chamber of Deputies"
  for (let i = named; i < run; i++)
    if (doc.begins(i, ORGANISATIONS) && bodyAt(doc, i)?.sense.row.cells.kind === "parliament") draft.bodyKind ??= "parliament";
  // "the Chad-Mali Parliamentary Friendship Group"
  let end = bodyEnd(doc, at, run);
  let friends = ofMembers(doc, end);
  // "the Parliamentary Group on Energy"
  for (let i = at + 2; i < end && !friends; i++) friends = isTopic(doc, i) && ofMembers(doc, i);
  if (friends || ofChamber(doc, at, end) || isAssembly(doc, end - 1)) draft.bodyKind ??= "parliament";
  const whole = friends ? "state" : kindOfBody(doc, at, named);
  // A run that is itself a person's name is no body: "envoy of Ivo Brandt".
  const personal =
    whole === "company" &&
    !doc.is(at, CAPITALS) &&
    !(GOVERNS.test(head.sense.spelling) || isProvince(doc, run - 1)) &&
    readName(doc, at, false) === run &&
    run - at > 1;
  if (personal && !LEADS_COMPANY.test(head.sense.spelling.toLowerCase())) return -1;
  // "Governor of North Karvan province"
  const closes = doc.isMark(end + 1, ",") || doc.is(end + 1, CAPITAL);
  if (!doc.is(end, CAPITAL) && (reigns(head) ? isCity(doc, end) : closes && isProvince(doc, end))) {
    draft.unlisted ??= "region";
    draft.kept.push([link, start], [at, end + 1]);
    return end + 1;
  }
  // "head of the Babil movement"
  if (end === run && whole === "company" && !doc.is(end, CAPITAL) && (doc.hasClass(end, COMPANY) || isMovement(doc, end))) end++;
  const realm = isProvince(doc, at) || isProvince(doc, end - 1);
  let kind = realm ? "region" : friends ? whole : kindOfBody(doc, at, listed > at ? Math.min(named, end) : end);
  // "President of Tatarstan", "Crown Prince of Abu Dhabi"
  if (
    kind === "company" &&
    ((reigns(head) && !/vice.president/i.test(head.sense.spelling)) || /(republic|region|state)$/i.test(head.sense.spelling)) &&
    !doc.is(at, CAPITALS) &&
    !isTradeWord(doc, end - 1)
  )
    kind = "region";
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
  // "Commander of the Karvan Defence League", "of the Karvan Military District": forces, no employer
  if ((kind === "institution" || kind === "company") && isCommander(head)) kind = "state";
  draft.unlisted ??= kind;
  if (kind === "region") draft.country ??= doc.find(at, "regions")?.sense.row.cells.country || null;
  if (kind === "state" || kind === "region") draft.kept.push([link, start], [at, end]);
  else if (kind === "institution" && withLand(doc, end, draft) > end) {
    const last = withLand(doc, end, draft);
    draft.organisation ??= doc.slice(owned && doc.is(at - 1, CAPITAL) ? at - 1 : at, last);
    return last;
  } else draft.organisation ??= doc.slice(owned && kind !== "party" && doc.is(at - 1, CAPITAL) ? at - 1 : at, end);
  return ofPart(doc, draft, link, start, () => extendBody(doc, end, draft));
}
