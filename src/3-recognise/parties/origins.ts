import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { hasBodyNoun, kindOfBody, properRun } from "./bodies.ts";
import type { CountryPhrase } from "./countries.ts";
import { isEmployer } from "./employers.ts";
import { ofPortfolio } from "./office-types.ts";
import { mayOpenOffice, type OfficePhrase } from "./offices.ts";
import type { PartyDraft } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { oneOf } from "./vocabulary.ts";

const PLACES = bitOf("cities") | bitOf("capitals") | bitOf("regions") | bitOf("countries") | bitOf("seats");
const isOf = oneOf("of");
const isManager = (office: OfficePhrase): boolean => office.type === "executive" && office.organisation === null;
const isElected = ({ type }: OfficePhrase): boolean => type === "legislator";

/**
 * What stands behind a name after `of` or `from` (the token `link`) and is no country: "A. Byrne of Norvik Ltd", "Senator A. Byrne of Ohio".
 * Returns the token after it, or `at`.
 */
export function readOrigin(doc: Doc, link: number, at: number, party: PartyDraft, offices: readonly OfficePhrase[]): number {
  const field = ofField(doc, at, party);
  if (field > at) return field;
  if (party.organisation !== null) return at;
  if (offices.some(isElected)) return constituency(doc, at);
  return offices.every(isManager) ? employer(doc, link, at, party) : at;
}

/** "Minister A. Byrne of Finance": the field behind the name. Returns the token after it, or `at`. */
function ofField(doc: Doc, at: number, party: PartyDraft): number {
  const [office, ...more] = party.offices;
  if (!office?.weak || more.length > 0 || !MINISTER.test(office.text) || !doc.is(at, CAPITAL)) return at;
  const field = readPortfolio(doc, at);
  if (!field || mayOpenOffice(doc, field.last)) return at;
  party.offices = [{ ...office, text: `${office.text} of ${doc.slice(at, field.last)}`, type: ofPortfolio(field.portfolio), weak: false }];
  return field.last;
}
const MINISTER = /^(minister|secretary|cabinet secretary)$/i;

/** "President A. Byrne of China's Norvik Bank": the body of another country. Returns the token after it, or -1. */
export function ofForeign(doc: Doc, { last }: CountryPhrase, party: PartyDraft): number {
  if (!doc.is(last, CAPITAL) || !doc.isWord(last) || mayOpenOffice(doc, last)) return -1;
  const end = doc.find(last, "organisations")?.last ?? properRun(doc, last);
  if (end <= last || end - last > 6) return -1;
  party.organisation ??= doc.slice(last, end);
  const kind = kindOfBody(doc, last, end);
  party.offices = party.offices.map((office) =>
    office.weak && office.type === "head_of_state"
      ? { ...office, type: kind === "company" || isBank(doc, end - 1) ? "executive" : "senior_official" }
      : office,
  );
  return end;
}
const isBank = (doc: Doc, at: number): boolean => doc.lower(at).endsWith("bank");

/** Where a member of parliament was elected. */
function constituency(doc: Doc, at: number): number {
  const end = doc.is(at, CAPITAL) && doc.word[at] === 0 ? properRun(doc, at) : at;
  return end - at > 3 || hasBodyNoun(doc, at, end) || mayOpenOffice(doc, end) ? at : end;
}

/** The body behind a name without an office. */
function employer(doc: Doc, link: number, at: number, party: PartyDraft): number {
  if (!doc.is(at, CAPITAL) || !doc.isWord(at) || doc.begins(at, PLACES)) return at;
  const body = doc.find(at, "organisations");
  if (body) {
    if (!isEmployer(body.sense.row.cells.kind)) return at;
    party.organisation = doc.slice(body.first, body.last);
    return body.last;
  }
  const end = properRun(doc, at);
  const noun = hasBodyNoun(doc, at, end);
  if (end <= at || end - at > 6 || !(doc.word[at] === 0 || noun) || mayOpenOffice(doc, end)) return at;
  // "A. Byrne from Texas": a place, for all that its name tells
  if (noun || isOf(doc, link)) party.organisation = doc.slice(at, end);
  return end;
}
