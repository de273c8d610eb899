import { bitOf, classBit, type Sense } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hyphen, readName } from "./names.ts";

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
  /** Stands for a person only with a name (`member`, `representative`). */
  readonly head: string;
}

const PORTFOLIOS = bitOf("portfolios");
const DEPUTY = classBit("deputy");
const FORMER = classBit("former");
const ARTICLE = classBit("article");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const BODIES = bitOf("organisations");
const COMPANY = classBit("company");

const LEADING = new Set(["first", "second", "third", "senior", "chief", "principal", "special", "permanent", "presidential", "acting", "interim", "caretaker", "designate", "incoming", "newly", "executive", "honorary", "resident", "federal", "union", "royal", "co", "general", "top", "visiting", "new", "current", "veteran", "powerful", "second-in-command", "major", "state", "hereditary", "provincial", "regional", "local", "national", "de", "facto"]);
const word = (doc: Doc, at: number): string => (doc.isWord(at) ? doc.slice(at, at + 1).toLowerCase() : "");
const OF = new Set(["of", "for", "to", "at", "on", "in", "under", "with"]);

/** A country name or adjective at the token, with the `'s` after it; `the Republic of X`, `Azerbaijan Republic` too. */
export function readCountry(doc: Doc, at: number): { code: string; last: number; adjective: boolean; possessive: boolean } | null {
  if (!doc.begins(at, LOCAL)) return null;
  const name = doc.find(at, "countries");
  const adjective = doc.find(at, "demonyms");
  const found = name && (!adjective || name.last >= adjective.last) ? name : adjective;
  if (!found) return null;
  const possessive = doc.is(found.last, POSSESSIVE);
  return { code: found.sense.row.cells.code as string, last: found.last + (possessive ? 1 : 0), adjective: found === adjective && !name, possessive };
}

interface Drafted {
  readonly kept: [number, number][];
  country: string | null;
  organisation: string | null;
  portfolio: string | null;
  deputy: boolean;
  former: boolean;
  body: Sense | null;
  company: boolean;
}

/**
 * An office phrase that begins at the token: premodifiers, head, `of` chain; null where there is none.
 * `Second Chief of the Turkish General Staff`, `Azerbaijani Defence Minister`, `Minister for Foreign Affairs of Georgia`.
 */
export function readOffice(doc: Doc, at: number): OfficePhrase | null {
  const draft: Drafted = { kept: [], country: null, organisation: null, portfolio: null, deputy: false, former: false, body: null, company: false };
  let i = at;
  let head: Found | null = null;
  for (let steps = 0; steps < 14; steps++) {
    if (i > at && doc.is(i, LINE)) break;
    const office = doc.is(i, GLUED) && doc.isNumber(i - 1) ? null : doc.find(i, "offices");
    const country = readCountry(doc, i);
    if (country && (!office || country.last >= office.last)) {
      // "Azerbaijani-Turkish" is no adjective of one country.
      if (hyphen(doc, country.last) && readCountry(doc, country.last + 1)) return null;
      if (draft.country === null || country.adjective) draft.country ??= country.code;
      i = country.last;
      continue;
    }
    if (office) {
      head = office;
      i = office.last;
      // "Army Chief of Staff", "Deputy Prime Minister": a longer office may begin one word later.
      break;
    }
    const portfolio = doc.begins(i, PORTFOLIOS) ? doc.find(i, "portfolios") : null;
    if (portfolio) {
      draft.portfolio ??= portfolio.sense.row.cells.portfolio as string;
      draft.kept.push([i, portfolio.last]);
      i = portfolio.last;
      if ((word(doc, i) === "and" || doc.isMark(i, "&") || doc.isMark(i, ",")) && doc.begins(i + 1, PORTFOLIOS) && doc.find(i + 1, "portfolios") && leadsToHead(doc, i + 1)) {
        draft.kept.push([i, i + 1]);
        i++;
      }
      continue;
    }
    if (doc.hasClass(i, DEPUTY)) {
      draft.deputy = true;
      draft.kept.push([i, i + 1]);
      i += hyphen(doc, i + 1) ? 2 : 1;
      continue;
    }
    if (doc.hasClass(i, FORMER)) {
      draft.former = true;
      draft.kept.push([i, i + 1]);
      i += hyphen(doc, i + 1) ? 2 : 1;
      continue;
    }
    if (LEADING.has(word(doc, i))) {
      if (word(doc, i) !== "visiting") draft.kept.push([i, i + 1]);
      i += hyphen(doc, i + 1) ? 2 : 1;
      continue;
    }
    const body = doc.begins(i, BODIES) ? doc.find(i, "organisations") : null;
    if (body) {
      takeBody(doc, draft, body);
      i = body.last + (doc.is(body.last, POSSESSIVE) ? 1 : 0);
      continue;
    }
    break;
  }
  if (!head) return null;
  // "Amir Khan" is a name; "the Amir", "His Highness the Amir Sheikh X" an office.
  if (head.last === head.first + 1 && /^amir$/i.test(head.sense.spelling) && doc.is(head.last, CAPITAL) && !doc.find(head.last, "honorifics") && draft.country === null) return null;
  // A longer reading that begins inside the head: "Army Chief" + "Chief of Staff".
  for (let j = head.first + 1; j < head.last; j++) {
    const longer = doc.find(j, "offices");
    if (longer && longer.last > head.last) {
      draft.kept.push([head.first, j]);
      head = longer;
      i = head.last;
      break;
    }
  }
  // "Minister President", "Secretary General": a second head right after the first.
  for (let next = doc.find(i, "offices"); next && !doc.is(i, LINE) && doc.is(i, CAPITAL); next = doc.find(i, "offices")) {
    draft.kept.push([head.first, head.last]);
    head = next;
    i = next.last;
  }
  draft.kept.push([head.first, head.last]);
  if (hyphen(doc, i) && ["designate", "elect", "general"].includes(word(doc, i + 1))) {
    draft.kept.push([i, i + 2]);
    i += 2;
  }
  // "Chief of Joint Staff Department"
  while (doc.isWord(i) && doc.is(i, CAPITAL) && doc.hasClass(i, COMPANY) && !doc.is(i, LINE)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  i = readChain(doc, i, draft, head);
  const bare = readCountry(doc, i);
  if (bare && !bare.adjective && !bare.possessive && draft.country === null && i > head.last && (doc.is(bare.last, CAPITAL) || doc.isMark(bare.last, ",")) && !doc.is(i, LINE)) {
    draft.country = bare.code;
    i = bare.last;
  }
  const type = typeOf(head.sense, draft);
  const text = textOf(doc, draft.kept);
  return {
    first: at,
    last: i,
    text,
    type,
    weak: head.sense.weak && draft.portfolio === null && draft.body === null && draft.organisation === null,
    country: draft.country,
    organisation: draft.organisation,
    plural: head.sense.plural,
    former: draft.former,
    head: head.sense.row.spellings[0] as string,
  };
}

/** True where office words lead on from `at` to a head without a break. */
function leadsToHead(doc: Doc, at: number): boolean {
  let i = at;
  for (let steps = 0; steps < 8; steps++) {
    if (doc.find(i, "offices")) return true;
    const portfolio = doc.find(i, "portfolios");
    if (portfolio) i = portfolio.last;
    else if (word(doc, i) === "and" || doc.isMark(i, ",")) i++;
    else return false;
  }
  return false;
}

function takeBody(doc: Doc, draft: Drafted, body: Found): void {
  const kind = body.sense.row.cells.kind;
  draft.body ??= body.sense;
  const country = body.sense.row.cells.country;
  if (country && kind !== "international") draft.country ??= country;
  if (kind === "international" || kind === "institution") draft.organisation ??= doc.slice(body.first, body.last);
  else draft.kept.push([body.first, body.last]);
}

/** The `of`/`for`/`to` chain after a head: portfolios, bodies, countries. Returns the token after it. */
function readChain(doc: Doc, from: number, draft: Drafted, head: Found): number {
  let i = from;
  for (let links = 0; links < 5; links++) {
    const link = word(doc, i);
    if (!OF.has(link) || doc.is(i, LINE)) break;
    let j = i + 1;
    while (doc.hasClass(j, ARTICLE)) j++;
    if (["his", "her", "their", "its", "our"].includes(word(doc, j))) j++;
    const accredited = link === "to" && head.sense.row.cells.office_type === "ambassador";
    const ended = readLink(doc, i, j, link, draft, head, accredited);
    if (ended < 0) break;
    i = ended;
  }
  return i;
}

function readLink(doc: Doc, link: number, at: number, preposition: string, draft: Drafted, head: Found, accredited: boolean): number {
  if (preposition === "to" && !accredited) {
    const body = doc.find(at, "organisations") ?? null;
    if (!(head.sense.row.cells.office_type === "ambassador" || /representative|envoy|adviser|advisor|delegate|secretary|aide|observer/.test(head.sense.spelling)) || !(body || readCountry(doc, at) || doc.find(at, "offices"))) return -1;
    if (head.sense.row.cells.office_type === "ambassador" && !body) return -1;
  }
  if (accredited) {
    const country = readCountry(doc, at);
    if (country) {
      draft.kept.push([link, link + 1], [at, country.last - (country.possessive ? 1 : 0)]);
      let end = country.last;
      // "Ambassador to Vietnam and Laos"
      const second = word(doc, end) === "and" ? readCountry(doc, end + 1) : null;
      if (second) {
        draft.kept.push([end, second.last]);
        end = second.last;
      }
      return end;
    }
    const body = doc.find(at, "organisations");
    if (body) {
      draft.kept.push([link, link + 1], [at, body.last]);
      return body.last;
    }
    return -1;
  }
  let i = at;
  const country = readCountry(doc, i);
  if (preposition === "in" && !country && !doc.find(i, "organisations")) return -1;
  if ((preposition === "with" || preposition === "under") && !doc.find(i, "organisations") && !doc.find(i, "offices")) return -1;
  if (country && !country.adjective && !country.possessive) {
    if (preposition === "in" || preposition === "on") return -1;
    draft.country ??= country.code;
    return country.last;
  }
  let adjective = false;
  if (country) {
    draft.country ??= country.code;
    i = country.last;
    adjective = true;
  }
  const start = i;
  const found = doc.begins(i, PORTFOLIOS) ? doc.find(i, "portfolios") : null;
  // "head of the defence company Baykar": of the company, not of defence.
  const portfolio = found && doc.hasClass(found.last, COMPANY) && !doc.is(found.last, CAPITAL) ? null : found;
  const body = doc.begins(i, BODIES) ? doc.find(i, "organisations") : null;
  if (body && (!portfolio || body.last >= portfolio.last)) {
    const kind = body.sense.row.cells.kind;
    if (kind !== "international" && kind !== "institution") draft.kept.push([link, link + 1]);
    takeBody(doc, draft, body);
    return extendBody(doc, body.last, draft);
  }
  if (portfolio) {
    draft.kept.push([link, link + 1]);
    draft.portfolio ??= portfolio.sense.row.cells.portfolio as string;
    let end = portfolio.last;
    // "Minister of Industry, Mining and Trade", "Foreign Affairs and Expatriates"
    for (let steps = 0; steps < 6; steps++) {
      let j = end;
      if (doc.isMark(j, ",") && word(doc, j + 1) !== "and") j++;
      else if (doc.isMark(j, ",")) j += 2;
      else if (word(doc, j) === "and" || doc.isMark(j, "&")) j++;
      else break;
      while (doc.hasClass(j, ARTICLE)) j++;
      const more = doc.find(j, "portfolios");
      const office = doc.find(j, "offices");
      if (!more || (office && office.last >= more.last)) break;
      end = more.last;
    }
    draft.kept.push([start, end]);
    return end;
  }
  // "director of the Centre for Strategic Studies", "head of the State Migration Service", "chairman of the Committee on ..."
  const office = doc.find(i, "offices");
  if (office && !adjective) {
    // "adviser to the president", "aide to the Prime Minister"
    if (doc.is(i, CAPITAL) && readName(doc, office.last, true) > 0 && !/advis|aide|envoy|representative|assistant|deputy|chief of staff/.test(head.sense.spelling)) return -1;
    draft.kept.push([link, link + 1], [at, office.last]);
    return office.last;
  }
  if (doc.is(i, CAPITAL) && doc.isWord(i)) {
    const end = properRun(doc, i);
    if (end > i) {
      const last = end - 1;
      const company = hasCompanyWord(doc, i, end);
      const name = readName(doc, i, false);
      if (!company && name === end && end - i <= 1 && preposition !== "of") return -1;
      if (company) {
        draft.company = true;
        if (/^(ministry|department|office|bureau)$/.test(word(doc, i)) || /^(ministry|department)$/.test(word(doc, last))) draft.kept.push([link, link + 1], [start, end]);
        else draft.organisation ??= doc.slice(start, end);
      } else {
        draft.organisation ??= doc.slice(start, end);
      }
      return extendBody(doc, end, draft);
    }
  }
  // lower-case bodies: "head of the country's defence industry agency", "chairman of the defence committee"
  let j = i;
  let kept = 0;
  while (j < i + 7 && doc.isWord(j) && !doc.hasClass(j, classBit("preposition") | classBit("conjunction") | classBit("relative") | classBit("be") | classBit("have") | classBit("pronoun") | classBit("will")) && !doc.is(j, CAPITAL) && !doc.begins(j, bitOf("verbs"))) {
    j++;
    kept++;
    if (doc.is(j, POSSESSIVE)) j++;
    if (doc.hasClass(j - 1, COMPANY) || doc.hasClass(j - 1, classBit("delegation"))) break;
  }
  if (kept > 0 && doc.hasClass(j - 1, COMPANY)) {
    // "head of Turkish defence company Baykar"
    const named = doc.is(j, CAPITAL) && doc.isWord(j) && !doc.is(j, LINE) && !doc.find(j, "offices");
    if (!named) draft.kept.push([link, link + 1], [start, j]);
    return extendBody(doc, j, draft);
  }
  return -1;
}

/** After a body its own chain: `the Defence Committee of the Seimas of Latvia`, `defence company Baykar`. */
function extendBody(doc: Doc, from: number, draft: Drafted): number {
  let i = from;
  // "company Baykar"
  if (doc.hasClass(i - 1, COMPANY) && !doc.is(i - 1, CAPITAL) && doc.is(i, CAPITAL) && doc.isWord(i) && !doc.is(i, LINE)) {
    const end = properRun(doc, i);
    draft.organisation ??= doc.slice(i, end);
    draft.company = true;
    i = end;
  }
  if ((word(doc, i) === "on" || word(doc, i) === "for") && doc.find(i + 1, "portfolios")) {
    const portfolio = doc.find(i + 1, "portfolios") as Found;
    i = portfolio.last;
    while ((word(doc, i) === "and" || doc.isMark(i, ",")) && doc.find(i + 1, "portfolios")) i = (doc.find(i + 1, "portfolios") as Found).last;
  }
  return i;
}

/** Token after a run of capitalised words with small words inside: a proper name of a body. */
export function properRun(doc: Doc, at: number): number {
  let i = at;
  let last = at;
  while (i < doc.count && i < at + 14) {
    if (i > at && doc.is(i, LINE)) break;
    if (doc.isWord(i) && doc.is(i, CAPITAL)) {
      const rank = doc.find(i, "ranks") ?? doc.find(i, "honorifics");
      if (i > at && rank) break;
      if (i > at && doc.find(i, "offices") && !doc.hasClass(i, COMPANY)) break;
      i++;
      while (hyphen(doc, i) && doc.isWord(i + 1) && doc.is(i + 1, GLUED)) i += 2;
      last = i;
      continue;
    }
    const small = word(doc, i);
    if (["of", "for", "and", "on", "the", "&"].includes(small) || doc.isMark(i, "&")) {
      let j = i + 1;
      while (["of", "the", "for"].includes(word(doc, j))) j++;
      if (doc.isWord(j) && doc.is(j, CAPITAL) && !doc.find(j, "offices") && !doc.find(j, "ranks") && !(small === "and" && !hasCompanyWord(doc, at, i)) && !readCountry(doc, j)) {
        i = j;
        continue;
      }
    }
    break;
  }
  return last;
}

function hasCompanyWord(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (doc.hasClass(i, COMPANY)) return true;
  return false;
}

function typeOf(head: Sense, draft: Drafted): OfficeType {
  const base = head.row.cells.office_type as OfficeType;
  const name = head.row.spellings[0] as string;
  const bodyKind = draft.body?.row.cells.kind;
  const ministerial = /minister|secretary/.test(name);
  if (!head.weak && !draft.deputy) {
    if (base === "head_of_state" && /president/.test(name) && bodyKind) return fromBody(bodyKind, draft) ?? base;
    return base;
  }
  if (draft.deputy) {
    if (/prime minister|premier/.test(name)) return "other_minister";
    if (base === "defence_minister" || base === "foreign_minister" || base === "other_minister" || (ministerial && draft.portfolio)) return "deputy_minister";
    if (base === "chief_of_defence") return "senior_officer";
    if (base === "head_of_state") return "other";
    return (bodyKind && fromBody(bodyKind, draft)) || base;
  }
  if (ministerial && draft.portfolio) return draft.portfolio === "defence" ? "defence_minister" : draft.portfolio === "foreign" ? "foreign_minister" : "other_minister";
  if (bodyKind) return fromBody(bodyKind, draft) ?? base;
  if (draft.company || draft.organisation) {
    if (/^(director|head|chief|chairman|chairwoman|chairperson|president|ceo|vice president|manager|founder|owner|partner|chair)/.test(name)) return "executive";
  }
  return base;
}

function fromBody(kind: string, _draft: Drafted): OfficeType | null {
  if (kind === "international") return "org_official";
  if (kind === "parliament") return "legislator";
  if (kind === "forces") return "senior_officer";
  if (kind === "ministry" || kind === "institution") return "senior_official";
  return null;
}

function textOf(doc: Doc, kept: readonly [number, number][]): string {
  const parts = [...kept].sort((a, b) => a[0] - b[0]);
  let out = "";
  let end = -1;
  for (const [first, last] of parts) {
    if (last <= end) continue;
    const from = Math.max(first, end);
    const text = doc.slice(from, last).replace(/\s+/g, " ");
    out += out === "" || text.startsWith(",") || text.startsWith("-") || out.endsWith("-") ? text : ` ${text}`;
    end = last;
  }
  return out.replace(/^the /i, "");
}
