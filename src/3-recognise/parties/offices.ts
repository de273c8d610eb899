import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, skipShortForm } from "./bodies.ts";
import { readChain } from "./chains.ts";
import { readCountry } from "./countries.ts";
import { isEmployer, takeBody } from "./employers.ts";
import { hyphen, isGivenName, readName } from "./names.ts";
import { type OfficeFacts, officeType, ofPortfolio } from "./office-types.ts";
import { STOPS } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { isNamelike, isRoman, isRoyal, oneOf, soon } from "./vocabulary.ts";

const OFFICES = bitOf("offices");
const COMPANY = classBit("company");
const ARTICLE = classBit("article");

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

const DEPUTY = classBit("deputy");
const FORMER = classBit("former");
const BODIES = bitOf("organisations");
const KNOWN = bitOf("offices") | bitOf("portfolios") | bitOf("countries") | bitOf("demonyms") | BODIES;
const leads = oneOf(
  "first second third senior chief principal special permanent presidential acting interim caretaker designate incoming newly appointed executive honorary resident federal union royal co general top visiting new current veteran powerful second-in-command major state hereditary provincial regional local national de facto prime then non-resident additional joint central personal lead",
);
const isSecond = oneOf("second");
const isPermanent = oneOf("permanent");
const isMinister = oneOf("minister ministers");
const isPast = oneOf("former ex previous onetime erstwhile");
const silent = oneOf("visiting newly appointed then current powerful veteran new top");
const suffix = oneOf("designate elect general in");

/** True where an office phrase may begin: the cheap test before `readOffice`. */
export const mayOpenOffice = (doc: Doc, at: number): boolean =>
  doc.begins(at, KNOWN) || doc.hasClass(at, DEPUTY | FORMER) || leads(doc, at);

/**
 * An office phrase that begins at the token: premodifiers, head, `of` chain; null where there is none.
 * `Second Chief of the Turkish General Staff`, `Azerbaijani Defence Minister`, `Minister for Foreign Affairs of Georgia`.
 */
export const officeSoon = soon((doc, at, until) => doc.nextBegin(at, until, OFFICES));

export function readOffice(doc: Doc, at: number): OfficePhrase | null {
  if (!mayOpenOffice(doc, at) || !officeSoon(doc, at, 30)) return null;
  // Neighbouring rules ask for the same office: the last few answers are kept.
  const slot = at & 7;
  if (heldAt[slot] === at && heldEdition[slot] === doc.edition) return held[slot] as OfficePhrase | null;
  const office = readFresh(doc, at);
  heldAt[slot] = at;
  heldEdition[slot] = doc.edition;
  held[slot] = office;
  return office;
}

const heldAt = new Int32Array(8).fill(-1);
const heldEdition = new Int32Array(8);
const held: (OfficePhrase | null)[] = new Array(8).fill(null);

function readFresh(doc: Doc, at: number): OfficePhrase | null {
  const draft: OfficeDraft = {
    kept: [],
    country: null,
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
  const { head, last } = readHead(doc, opened, draft);
  let i = readChain(doc, last, draft, head);
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
  if (isFramework(doc, i, head.sense.plural)) return null;
  return {
    first: at,
    last: i,
    text: textOf(doc, draft.kept),
    type: isRuler(head, draft, i) ? "head_of_state" : firstField(officeType(head.sense, draft), draft),
    weak: head.sense.weak && draft.portfolio === null && draft.bodyKind === null && draft.organisation === null,
    country: draft.bodyKind === "international" && draft.organisation !== null ? null : draft.country,
    organisation: draft.organisation,
    plural: head.sense.plural,
    former: draft.former,
    head: head.sense.row.spellings[0] as string,
  };
}

/** "Foreign and Trade Minister": of the first field, where it is one of the two. */
const firstField = (type: OfficeType, { first, deputy }: OfficeDraft): OfficeType =>
  first !== null && !deputy && type.endsWith("_minister") && type !== "deputy_minister" ? ofPortfolio(first) : type;

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

/** "Commandant United States Coast Guard", "Country Director World Bank": the body without an "of". */
function readBodyBehind(doc: Doc, at: number, draft: OfficeDraft): number {
  if (draft.bodyKind !== null || draft.unlisted !== null || !doc.is(at, CAPITAL) || doc.is(at, LINE)) return at;
  const country = readCountry(doc, at);
  const i = country ? country.last : at;
  const body = doc.find(i, "organisations");
  const { kind } = body?.sense.row.cells ?? {};
  if (!body || body.sense.plural || mayOpenOffice(doc, body.last)) return at;
  // "Secretary National Security Council General X": with the name right behind
  if (kind !== "forces" && kind !== "international" && readTitles(doc, body.last).last === body.last) return at;
  if (country) draft.country ??= country.code;
  takeBody(doc, draft, body);
  return body.last;
}

/** Country, `former`, `deputy`, portfolio and body before the head; the head that they lead to, or null. */
function readPremodifiers(doc: Doc, at: number, draft: OfficeDraft): Found | null {
  let i = at;
  for (let steps = 0; steps < 14; steps++) {
    if (i > at && doc.is(i, LINE)) return null;
    // "8:15 PM" is a time.
    const office = doc.begins(i, OFFICES) && !(doc.isNumber(i - 1) && doc.is(i, CAPITALS)) ? doc.find(i, "offices") : null;
    const country = readCountry(doc, i);
    const body = doc.begins(i, BODIES) ? bodyBefore(doc, i) : null;
    if (country && (!office || country.last >= office.last) && (!body || country.last >= body.last)) {
      // "Azerbaijani-Turkish" is no adjective of one country.
      if (hyphen(doc, country.last) && readCountry(doc, country.last + 1)) return null;
      draft.country ??= country.code;
      i = country.last;
      continue;
    }
    if (office && office.last === i + 1 && isChief(doc, i) && errandAhead(doc, i + 1) > i) {
      draft.kept.push([i, i + 1]);
      i++;
      continue;
    }
    if (office && (!body || office.last >= body.last)) {
      // "Air Chief Marshal" is a rank, though "air chief" is an office.
      if ((doc.find(i, "ranks")?.last ?? 0) > office.last) return null;
      return isNameNotOffice(doc, office, draft) || isInCharge(doc, office) ? null : office;
    }
    const portfolio = readPortfolio(doc, i);
    if (portfolio && (!body || portfolio.last >= body.last) && leadsToHead(doc, portfolio.last)) {
      draft.portfolio ??= portfolio.portfolio;
      draft.kept.push([i, portfolio.last]);
      i = portfolio.last;
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
    const small = doc.hasClass(i, DEPUTY | FORMER);
    if (!body && (small || leads(doc, i))) {
      draft.deputy ||= doc.hasClass(i, DEPUTY) || (isSecond(doc, i) && !isMinister(doc, i + 1));
      draft.permanent ||= isPermanent(doc, i);
      draft.former ||= doc.hasClass(i, FORMER);
      draft.past ||= isPast(doc, i);
      if (!silent(doc, i)) draft.kept.push([i, i + 1]);
      i += hyphen(doc, i + 1) ? 2 : 1;
      continue;
    }
    if (!body) return null;
    takeBody(doc, draft, body);
    i = body.last + (doc.is(body.last, POSSESSIVE) ? 1 : 0);
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

/** "Nigerian Humanitarian Minister X", "Deputy Amiri Diwan Minister": unknown words in capitals between what opens an office and its head. */
function jointFields(doc: Doc, at: number, draft: OfficeDraft): number {
  if (draft.country === null && draft.kept.length === 0) return -1;
  for (let i = at; i < at + 4 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE); i++) {
    if (i > at && doc.begins(i, OFFICES) && isMinister(doc, i) && doc.find(i, "offices")?.last === i + 1) return i;
    if (doc.hasClass(i, NO_FIELD) || doc.begins(i, VERBS | DAYS)) return -1;
    if (doc.begins(i, OFFICES | RANKS) && (doc.find(i, "offices") ?? doc.find(i, "ranks"))) return -1;
  }
  return -1;
}
/** "South Korea's chief nuclear envoy", "the top Brexit negotiator": one or two words between what opens an office and an envoy. */
function lowerFields(doc: Doc, at: number, draft: OfficeDraft): number {
  if ((draft.country === null && draft.kept.length === 0) || leads(doc, at) || doc.hasClass(at, DEPUTY | FORMER)) return -1;
  return errandAhead(doc, at);
}

function errandAhead(doc: Doc, at: number): number {
  for (let i = at; i < at + 3 && doc.isWord(i) && !doc.is(i, LINE); i++) {
    if (i > at && isErrand(doc, i)) return doc.begins(i, OFFICES) && doc.find(i, "offices") ? i : -1;
    if (doc.hasClass(i, NO_FIELD) || doc.begins(i, DAYS) || (doc.begins(i, OFFICES | RANKS) && doc.find(i, "offices"))) return -1;
  }
  return -1;
}
const isChief = oneOf("chief");
const isErrand = oneOf("envoy negotiator mediator adviser advisor diplomat official coordinator representative");
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
  }
  return null;
}

/** "Amir Khan" is a name, "the Amir" and "Kuwait's Amir Sheikh X" an office. */
const isNameNotOffice = (doc: Doc, office: Found, draft: OfficeDraft): boolean =>
  office.last === office.first + 1 &&
  ((draft.country === null && isGivenName(doc, office.first)) ||
    (isNamelike(doc, office.first) && (isSonOf(doc, office.last) || (hyphen(doc, office.last) && doc.is(office.last + 1, CAPITAL)))));
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

/** The head and what belongs to it: a longer office inside, a second head, `-designate`, `II`, `(Navy)`. */
function readHead(doc: Doc, found: Found, draft: OfficeDraft): { head: Found; last: number } {
  let head = found;
  // "Army Chief" + "Chief of Staff"
  for (let j = head.first + 1; j < head.last; j++) {
    const longer = doc.find(j, "offices");
    if (longer && longer.last > head.last) {
      draft.kept.push([head.first, j]);
      draft.deputy ||= doc.hasClass(head.first, DEPUTY);
      head = longer;
      break;
    }
  }
  let i = head.last;
  // "Minister President", "President Director"
  for (
    let next = doc.find(i, "offices");
    next &&
    !doc.is(i, LINE) &&
    doc.is(i, CAPITAL) &&
    !isRoyal(doc, i) &&
    (doc.find(i, "ranks")?.last ?? 0) <= next.last &&
    !(isNamelike(doc, i) && doc.is(next.last, CAPITAL));
    next = doc.find(i, "offices")
  ) {
    // "House of Commons Speaker MP X": here a title
    if (next.last === i + 1 && isSeat(doc, i) && doc.is(next.last, CAPITAL)) {
      i = next.last;
      break;
    }
    // "Advisor Ambassador X": here a title
    if (next.last === i + 1 && isAmbassador(doc, i) && doc.is(next.last, CAPITAL)) {
      i = next.last;
      break;
    }
    draft.kept.push([head.first, head.last]);
    head = next.last - next.first > 0 && head.sense.weak ? next : { ...head, last: next.last };
    i = next.last;
    if (head !== next) draft.kept.push([next.first, next.last]);
  }
  i = Math.max(i, keepHead(doc, head, draft));
  if (hyphen(doc, i) && suffix(doc, i + 1)) {
    draft.elect = isElect(doc, i + 1);
    draft.kept.push([i, i + 2]);
    i += 2;
  }
  i = Math.max(i, fieldOfHead(doc, head, draft), fieldBehind(doc, i, head, draft));
  if (doc.is(i, CAPITALS) && isRoman(doc, i) && !doc.is(i, LINE)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  // "Chief of Joint Staff Department"
  while (doc.isWord(i) && doc.is(i, CAPITAL) && doc.hasClass(i, COMPANY) && !doc.is(i, LINE) && !hasBodyNoun(doc, head.first, head.last)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  return { head, last: readBracket(doc, i, draft) };
}

/** "UN Secretary-General" as one spelling: the body has a column of its own. */
function keepHead(doc: Doc, head: Found, draft: OfficeDraft): number {
  for (let j = head.first + 1; j < head.last - 1; j++) {
    if (!isField(doc, j)) continue;
    const at = doc.hasClass(j + 1, ARTICLE) ? j + 2 : j + 1;
    const owner = doc.find(at, "organisations");
    const kind = owner?.sense.row.cells.kind;
    if (!owner || owner.last < head.last || !isEmployer(kind)) break;
    takeBody(doc, draft, owner);
    draft.kept.push([head.first, j]);
    return owner.last;
  }
  const body = doc.begins(head.first, BODIES)
    ? doc.findAll(head.first, "organisations").find((found) => found.last < head.last)
    : undefined;
  const { kind } = body?.sense.row.cells ?? {};
  for (let j = head.first; j < head.last && draft.country === null; j++) {
    const within = doc.is(j, CAPITAL) && doc.begins(j, BODIES) ? doc.find(j, "organisations") : null;
    const { country, kind: sort } = within?.sense.row.cells ?? {};
    if (within && within.last <= head.last && country && sort === "parliament") draft.country = country;
  }
  if (body && isEmployer(kind)) {
    takeBody(doc, draft, body);
    draft.kept.push([body.last + (doc.is(body.last, POSSESSIVE) ? 1 : 0), head.last]);
  } else draft.kept.push([head.first, head.last]);
  return head.last;
}

/** "Minister of Environment" + "and Energy": the rest of a list that the head's own spelling begins. */
function fieldOfHead(doc: Doc, head: Found, draft: OfficeDraft): number {
  for (let j = head.last - 2; j > head.first; j--) {
    if (!isField(doc, j)) continue;
    const portfolio = readPortfolio(doc, doc.hasClass(j + 1, ARTICLE) ? j + 2 : j + 1);
    if (!portfolio || portfolio.last <= head.last || doc.hasClass(portfolio.last, COMPANY)) return -1;
    draft.kept.push([head.last, portfolio.last]);
    return portfolio.last;
  }
  return -1;
}

/** "Secretary Railways X", "PS Defence X", "DG ISPR Major General X": the field or office right behind the head, where a name or rank follows. */
function fieldBehind(doc: Doc, at: number, { sense }: Found, draft: OfficeDraft): number {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE)) return -1;
  if (/^(commander|commandant)$/i.test(sense.spelling)) {
    let end = readCountry(doc, at)?.last ?? at;
    const from = end;
    while (end < from + 4 && doc.isWord(end) && doc.is(end, CAPITAL) && !isCommand(doc, end)) end++;
    if (!isCommand(doc, end) || !doc.is(end, CAPITAL) || end === from) return -1;
    draft.country ??= readCountry(doc, at)?.code ?? null;
    draft.kept.push([from, end + 1]);
    return end + 1;
  }
  if (!SERVES_FIELD.test(sense.spelling)) return -1;
  const field = readPortfolio(doc, at);
  const last = field?.last ?? (doc.is(at, CAPITALS) && doc.end(at) - doc.start(at) > 2 && doc.word[at] === 0 ? at + 1 : -1);
  if (last < 0 || !doc.is(last, CAPITAL) || doc.find(last, "offices") || doc.hasClass(last, COMPANY)) return -1;
  const titles = readTitles(doc, last);
  if (readName(doc, titles.last, true) - titles.last < 2 && titles.last === last) return -1;
  if (field) draft.portfolio ??= field.portfolio;
  // "Secretary Railways" heads a ministry's staff
  draft.permanent = true;
  draft.kept.push([at, last]);
  return last;
}
const isCommand = oneOf("command corps fleet division brigade area region forces");
const SERVES_FIELD =
  /^(secretary|permanent secretary|PS|CS|cabinet secretary|principal secretary|additional secretary|joint secretary|director general|director-general|DG|commissioner|minister|chairman|director)$/i;

const isAmbassador = oneOf("ambassador");
const isSeat = oneOf("mp mk mep td senator");
const isField = oneOf("of for");
const isElect = oneOf("elect");

/** "(CNS)" is passed over; "(Navy)" and "(Security Cluster)" belong to the office. */
function readBracket(doc: Doc, at: number, draft: OfficeDraft): number {
  const short = skipShortForm(doc, at);
  if (short > at) return short;
  if (!doc.isMark(at, "(") || !doc.is(at + 1, CAPITAL)) return at;
  let close = at + 2;
  while (close < at + 6 && doc.isWord(close)) close++;
  if (!doc.isMark(close, ")")) return at;
  draft.kept.push([at, close + 1]);
  return close + 1;
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
