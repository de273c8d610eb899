import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import { readMembers, single } from "./members.ts";
import { ofPortfolio } from "./office-types.ts";
import type { OfficePhrase, OfficeType } from "./offices.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { readPortfolio } from "./portfolios.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const isOf = oneOf("of for");
const isAnd = oneOf("and");
const isMinisters = oneOf("ministers secretaries");

/**
 * `the Italian Ministers of Defence and of the Interior`, `Kenya's ministers of trade, energy and health`: ministers of one state, each
 * with a field of his own; null where there is only one field, no country is told, or names follow.
 */
export function ofFields(doc: Doc, at: number, plural: OfficePhrase): PartyDraft[] | null {
  if (plural.country === null || !plural.type.endsWith("_minister")) return null;
  let i = plural.first;
  while (i < plural.last && !isMinisters(doc, i)) i++;
  const head = i;
  if (!isMinisters(doc, i) || !isOf(doc, i + 1)) return null;
  const { text, ...office } = single(plural);
  const title = text.split(/ (?:of|for) /)[0] as string;
  const link = doc.lower(i + 1);
  const found: PartyDraft[] = [];
  for (i += 2; found.length < 8; ) {
    while (doc.hasClass(i, ARTICLE)) i++;
    const end = fieldEnd(doc, i);
    if (end <= i) break;
    const field = readPortfolio(doc, i)?.portfolio ?? "other";
    const party = draftParty(found.length === 0 ? at : i);
    party.kind = "office";
    party.country = plural.country;
    party.last = end;
    party.offices = [
      { ...office, first: party.first, last: end, text: `${title} ${link} ${doc.slice(i, end)}`, type: ofPortfolio(field), weak: false },
    ];
    found.push(party);
    let next = doc.isMark(end, ",") ? end + 1 : end;
    if (isAnd(doc, next)) next++;
    if (next === end) break;
    i = isOf(doc, next) ? next + 1 : next;
  }
  const last = found.at(-1);
  if (found.length < 2 || last === undefined || head < plural.first) return null;
  const tail = Math.max(last.last, plural.last);
  const named = doc.isMark(tail, ",") ? tail + 1 : tail;
  if (doc.is(named, CAPITAL) && !doc.begins(named, LOCAL)) return null;
  last.last = tail;
  return found;
}

/** The token after one field, which ends at a comma or `and`; the token itself where there is none. */
function fieldEnd(doc: Doc, at: number): number {
  const whole = readPortfolio(doc, at);
  if (whole === null) return at;
  let i = at;
  while (i < whole.last && !doc.isMark(i, ",") && !isAnd(doc, i) && !doc.isMark(i, "&")) i++;
  return i;
}

/** `Latvian Foreign and Economy Ministers, A and B`, `the Defence and Interior Ministers of Mali, A and B`: the first holds the first office, the second the other. */
export function ofTwoFields(doc: Doc, at: number): PartyDraft[] | null {
  const land = readCountry(doc, at);
  const first = land !== null && (land.adjective || land.possessive) ? land.last : at;
  if (!isAnd(doc, first + 1) || !isMinisters(doc, first + 3)) return null;
  const types = [first, first + 2].map((i) => ministerOf(doc, i));
  if (types.includes(null)) return null;
  const behind = land === null && isOf(doc, first + 4) ? readCountry(doc, first + 5) : null;
  let i = behind === null ? first + 4 : behind.last;
  if (doc.isMark(i, ",")) i++;
  const code = (land ?? behind)?.code ?? null;
  const members = readMembers(doc, i, at, { office: null, countries: code === null ? [] : [code] });
  if (members.length !== 2) return null;
  for (const [index, member] of members.entries()) {
    const field = index === 0 ? first : first + 2;
    const head = single({ text: doc.slice(first + 3, first + 4) } as OfficePhrase).text;
    member.offices = [
      {
        first: field,
        last: first + 4,
        text: `${doc.slice(field, field + 1)} ${head}`,
        type: types[index] as OfficeType,
        weak: false,
        country: null,
        organisation: null,
        plural: false,
        former: false,
        head: `${doc.lower(field)} minister`,
      },
    ];
  }
  return members;
}

/** The type of the minister whose field the word at the token is, or null. */
function ministerOf(doc: Doc, at: number): OfficeType | null {
  const type = doc.dictionary.rowOf("offices", `${doc.lower(at)} minister`)?.cells.office_type;
  return type === undefined ? (doc.find(at, "portfolios")?.last === at + 1 ? "other_minister" : null) : (type as OfficeType);
}
