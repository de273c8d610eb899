import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, kindOfBody, ofMembers, properRun, skipShortForm } from "./bodies.ts";
import { extendBody, partEnd } from "./body-parts.ts";
import { isBorne, isWordName } from "./borne-names.ts";
import { readChain } from "./chains.ts";
import { readCountry } from "./countries.ts";
import { atEmbassy } from "./embassies.ts";
import { takeBody } from "./employers.ts";
import { pastGroup } from "./friendship.ts";
import { readHead } from "./heads.ts";
import { readName } from "./names.ts";
import { type OfficeFacts, officeType, ofPortfolio } from "./office-types.ts";
import { readParted } from "./parted-owners.ts";
import { mayOpenOffice, opensInSmall, readPremodifiers } from "./premodifiers.ts";

export { mayOpenOffice } from "./premodifiers.ts";

import { readTitles } from "./titles.ts";
import { isSurname, oneOf, soon } from "./vocabulary.ts";

const OFFICES = bitOf("offices");

export { readCountry } from "./countries.ts";

/** The codebook's closed list of offices. */
export type OfficeType =
  | "head_of_state"
  | "head_of_government"
  | "foreign_minister"
  | "defence_minister"
  | "other_minister"
  | "deputy_minister"
  | "chief_of_defence"
  | "senior_officer"
  | "ambassador"
  | "legislator"
  | "senior_official"
  | "org_official"
  | "executive"
  | "other";

/** An office as a phrase: tokens `[first, last)`, country and organisation told apart from it. */
export interface OfficePhrase {
  readonly first: number;
  readonly last: number;
  /** As written, without country, its adjective, article, and organisation. */
  readonly text: string;
  readonly type: OfficeType;
  /** The words alone do not settle the type (`chairman`, `the minister`). */
  readonly weak: boolean;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly plural: boolean;
  readonly former: boolean;
  /** The lexicon's spelling of the head (`member`, `minister of defence`). */
  readonly head: string;
}

/** An office while it is read: what its words have told so far. `kept` are the tokens that make its text. */
export interface OfficeDraft extends OfficeFacts {
  readonly kept: [number, number][];
  country: string | null;
  /** The lexicon's country of the body; one that the text tells goes before it. */
  lent: boolean;
  organisation: string | null;
  portfolio: string | null;
  /** The first of two fields before a head, where it is foreign affairs or defence. */
  first: string | null;
  deputy: boolean;
  former: boolean;
  /** No longer in office, where `former` may be "outgoing" or "then". */
  past: boolean;
  elect: boolean;
  permanent: boolean;
  bodyKind: string | null;
  /** At an embassy, which is told: where it stands is no post. */
  embassy: boolean;
  ministry: string | null;
  unlisted: OfficeFacts["unlisted"];
}

export const officeSoon = soon((doc, at, until) => doc.nextBegin(at, until, OFFICES));
const headSoon = soon((doc, at, until) => doc.nextFind(at, until, OFFICES));

/**
 * An office phrase that begins at the token: premodifiers, head, `of` chain; null where there is none.
 * `Second Chief of the Turkish General Staff`, `Azerbaijani Defence Minister`, `Minister for Foreign Affairs of Georgia`.
 */
export function readOffice(doc: Doc, at: number): OfficePhrase | null {
  if (!mayOpenOffice(doc, at) || !headSoon(doc, at, 30) || !opensInSmall(doc, at) || isBorneTrade(doc, at)) return null;
  // Neighbouring rules ask for the same office: the last few answers are kept.
  const slot = at & 7;
  if (heldAt[slot] === at && heldEdition[slot] === doc.edition) return held[slot] as OfficePhrase | null;
  const office = readFresh(doc, at);
  heldAt[slot] = at;
  heldEdition[slot] = doc.edition;
  held[slot] = office;
  return office;
}

const isOf = oneOf("of");
/** "Tessa Bishop met ... Later Bishop left": a trade as the family name of somebody named before. */
const isBorneTrade = (doc: Doc, at: number): boolean =>
  isWordName(doc, at) && doc.is(at, CAPITAL) && !doc.is(at + 1, CAPITAL) && !isOf(doc, at + 1) && isBorne(doc, at);

const heldAt = new Int32Array(8).fill(-1);
const heldEdition = new Int32Array(8);
const held: (OfficePhrase | null)[] = new Array(8).fill(null);

function readFresh(doc: Doc, at: number): OfficePhrase | null {
  const draft: OfficeDraft = {
    kept: [],
    country: null,
    lent: false,
    organisation: null,
    portfolio: null,
    first: null,
    deputy: false,
    former: false,
    past: false,
    elect: false,
    permanent: false,
    bodyKind: null,
    embassy: false,
    ministry: null,
    unlisted: null,
  };
  const opened = readPremodifiers(doc, at, draft);
  if (opened === null) return null;
  const { head, last: named } = readHead(doc, opened, draft);
  const owns = ownsPart(head) && (doc.is(named, POSSESSIVE) || partEnd(doc, named) > named);
  const last = owns ? extendBody(doc, named, draft) : ofMembers(doc, named) ? pastGroup(doc, named, draft) : named;
  let i = readParted(doc, readChain(doc, landBehind(doc, last, draft), draft, head), draft, head);
  // "Minister of Defense II", "Commander-in-Chief (Navy)"
  const country = readCountry(doc, i);
  if (
    country &&
    !country.adjective &&
    !country.possessive &&
    draft.country === null &&
    ((i > head.last && doc.is(country.last, CAPITAL)) || doc.isMark(country.last, ",")) &&
    !doc.is(i, LINE)
  ) {
    draft.country = country.code;
    i = country.last;
  }
  i = readBodyBehind(doc, i, draft);
  draft.country ??= ofNationals(doc, head.last, i);
  // "the Apostolic Nuncio to Chad": whoever is sent under that name comes from one state
  if (head.sense.row.cells.office_type === "ambassador")
    draft.country ??= doc.dictionary.rowOf("state-offices", head.sense.spelling)?.cells.code ?? null;
  if (doc.is(at - 1, POSSESSIVE)) ownerBefore(doc, at - 2, draft);
  if (isFramework(doc, i, head.sense.plural)) return null;
  const text = textOf(doc, draft.kept);
  // "is the first head of state hosted": what somebody is the first of
  if (/^first (?:head|president|prime|king|leader)/i.test(text) && doc.lower(i) === "to") return null;
  // "the head of Kenyan diplomacy": with the country out of it, words that the lexicon knows
  const whole = isHead(head) && draft.country !== null ? doc.dictionary.rowOf("offices", text) : undefined;
  return {
    first: at,
    last: i,
    text,
    type:
      whole && whole !== head.sense.row
        ? (whole.cells.office_type as OfficeType)
        : isChieftain(head, draft)
          ? "other"
          : isRuler(head, draft, i)
            ? "head_of_state"
            : posted(firstField(officeType(head.sense, draft), draft), draft, head),
    weak: head.sense.weak && draft.portfolio === null && draft.bodyKind === null && draft.organisation === null,
    country: draft.bodyKind === "international" && draft.organisation !== null ? null : draft.country,
    organisation: draft.organisation,
    plural: head.sense.plural,
    former: draft.former,
    head: head.sense.row.spellings[0] as string,
  };
}

/** "Minister of Foreign Affairs and Moroccans Living Abroad": whose nationals are abroad. */
function ofNationals(doc: Doc, first: number, last: number): string | null {
  for (let i = doc.nextBegin(first, last, DEMONYMS); i < last; i = doc.nextBegin(i + 1, last, DEMONYMS)) {
    const land = readCountry(doc, i);
    if (land !== null && !land.possessive && isAbroad(doc, land.last)) return land.code;
  }
  return null;
}
const DEMONYMS = bitOf("demonyms");
const isAbroad = oneOf("abroad overseas expatriates emigrants diaspora living residing resident");

/** "Chairman of the National Assembly" + "'s Foreign Affairs Commission" or "Health Committee": one spelling, which ends in the body. */
const ownsPart = ({ sense }: Found): boolean =>
  sense.spelling.includes(" of ") && /^(legislator|other|senior_official)$/.test(sense.row.cells.office_type as string);

/** "PM Malaysia X", "Foreign Minister Norway Y": the country without an "of", where its holder's name follows. Returns the token after it. */
function landBehind(doc: Doc, at: number, draft: OfficeDraft): number {
  const country = draft.country === null && doc.is(at, CAPITAL) && !doc.is(at, LINE) ? readCountry(doc, at) : null;
  if (country === null || country.adjective || country.possessive || !doc.is(country.last, CAPITAL)) return at;
  const titles = readTitles(doc, country.last);
  // "Foreign Minister Israel Dahan": a country's name may be a first name
  const words = readName(doc, titles.last, true) - titles.last;
  if (words < (isSurname(doc, at) && titles.last === country.last ? 2 : 1)) return at;
  draft.country = country.code;
  return country.last;
}

/** "Foreign and Trade Minister": of the first field, where it is one of the two. */
const firstField = (type: OfficeType, { first, deputy }: OfficeDraft): OfficeType =>
  first !== null && !deputy && type.endsWith("_minister") && type !== "deputy_minister" ? ofPortfolio(first) : type;

const posted = (type: OfficeType, { embassy }: OfficeDraft, { sense }: Found): OfficeType =>
  embassy ? atEmbassy(type, sense.spelling) : type;

/** "the Emir of Kano", "the Sultan of Sokoto": a crown within a state */
const isChieftain = (head: Found, draft: OfficeDraft): boolean =>
  draft.unlisted === "region" && /^(emir|amir|sultan|king|queen|oba)$/i.test(head.sense.spelling);

/** "the head of Turkmenistan" */
const isRuler = (head: Found, draft: OfficeDraft, last: number): boolean =>
  draft.kept.length === 1 && draft.country !== null && draft.organisation === null && isHead(head) && last - head.last >= 2;
const isHead = (head: Found): boolean => head.last === head.first + 1 && head.sense.spelling.toLowerCase() === "head";

/** "SCO Defence Ministers' Meeting", "the Prime Minister's Office": named after offices, nobody's. */
function isFramework(doc: Doc, at: number, plural: boolean): boolean {
  const i = doc.is(at, POSSESSIVE) ? at + 1 : at;
  return doc.is(i, CAPITAL) && !doc.is(i, LINE) && (plural ? isEvent(doc, i) : i > at && isOfficeRoom(doc, i));
}
const isEvent = oneOf("meeting meetings summit conference council forum dialogue retreat consultations conclave gathering talks");
const isOfficeRoom = oneOf("office secretariat");

/** "the ministry's" + "Secretary General", "the bank's" + "president": whose office it is, by a noun alone. */
function ownerBefore(doc: Doc, at: number, draft: OfficeDraft): void {
  if (draft.bodyKind !== null || draft.unlisted !== null || doc.is(at, CAPITAL)) return;
  if (isMinistry(doc, at)) draft.bodyKind = "ministry";
  else if (isFirmNoun(doc, at)) draft.unlisted = "company";
  else if (isAgency(doc, at)) draft.unlisted = "state";
}
const isMinistry = oneOf("ministry department");
const isFirmNoun = oneOf("company firm bank group airline utility corporation");
const isAgency = oneOf("agency authority bureau directorate commission committee board");

/** "Commandant United States Coast Guard", "Country Director World Bank": the body without an "of". */
function readBodyBehind(doc: Doc, at: number, draft: OfficeDraft): number {
  if (draft.bodyKind !== null || draft.unlisted !== null || !doc.is(at, CAPITAL) || doc.is(at, LINE)) return at;
  const country = readCountry(doc, at);
  const i = country ? country.last : at;
  const body = bodyAt(doc, i);
  const longer = body || country ? longerBehind(doc, i, body?.last ?? i, draft) : -1;
  if (longer > i) {
    if (country) draft.country ??= country.code;
    return longer;
  }
  const { kind } = body?.sense.row.cells ?? {};
  const end = body ? skipShortForm(doc, body.last) : at;
  if (!body || body.sense.plural || !isHeldBehind(doc, end, kind)) return at;
  if (country) draft.country ??= country.code;
  takeBody(doc, draft, body);
  return end;
}

/** "Secretary National Security Council General X", "Speaker National Assembly X": a rank or title, or of a parliament a name, right behind the body. */
function isHeldBehind(doc: Doc, at: number, kind: string | undefined): boolean {
  if (kind === "parliament" && readName(doc, at, true) - at > 1) return true;
  const { last, rank } = readTitles(doc, at);
  if (mayOpenOffice(doc, at) && rank === null) return false;
  return kind === "forces" || kind === "international" || last > at;
}

/** "Chairman European Union Military Committee General X": more of the body's name than the lexicon knows, with a rank or title right behind. */
function longerBehind(doc: Doc, at: number, known: number, draft: OfficeDraft): number {
  const run = properRun(doc, at);
  const end = skipShortForm(doc, run);
  if (run <= known || !hasBodyNoun(doc, run - 1, run) || readTitles(doc, end).last === end) return -1;
  const kind = doc.find(at, "organisations")?.sense.row.cells.kind === "international" ? "international" : kindOfBody(doc, at, run);
  if (kind === "state") {
    draft.unlisted ??= kind;
    draft.kept.push([at, run]);
    return end;
  }
  if (kind === "international") draft.bodyKind ??= kind;
  else draft.unlisted ??= kind;
  draft.organisation ??= doc.slice(at, run);
  return end;
}

/** The words of token ranges in text order, one space between. */
export function textOf(doc: Doc, kept: readonly [number, number][]): string {
  const parts = kept.length < 2 ? kept : [...kept].sort((a, b) => a[0] - b[0]);
  let out = "";
  let end = -1;
  for (const [first, last] of parts) {
    if (last <= end) continue;
    const from = Math.max(first, end);
    const glued = out === "" || (from === end && doc.is(from, GLUED)) || out.endsWith("-");
    out += glued ? doc.slice(from, last) : ` ${doc.slice(from, last)}`;
    end = last;
  }
  return out.includes("\n") || out.includes("  ") ? out.replace(/\s+/g, " ") : out;
}
