import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { single } from "./members.ts";
import { ofPortfolio } from "./office-types.ts";
import type { OfficePhrase } from "./offices.ts";
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
