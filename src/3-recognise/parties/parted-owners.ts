import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import { bodyAt, hasBodyNoun, properRun, skipShortForm } from "./bodies.ts";
import { readChain } from "./chains.ts";
import { readCountry } from "./countries.ts";
import { readEmbassy } from "./embassies.ts";
import { isFieldWord, isFunction, isTradeWord } from "./field-words.ts";
import { readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { readOwner } from "./owners.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { LEADS_COMPANY } from "./unlisted-bodies.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");

/**
 * "Director-General, Norvik Trust Fund, Ama Owusu", "Minister of State, Petroleum Resources, T. Ade": a comma for the "of",
 * where another comma and the holder's name follow; "Ama Owusu, Vice President, Norvik Trust Fund, said": where both stand behind the name.
 * Returns the token after the body, field or country, or the token itself.
 */
export function readParted(doc: Doc, at: number, draft: OfficeDraft, head: Found): number {
  const land = landOfTown(doc, at, draft);
  if (land > at) return land;
  if (!doc.isMark(at, ",") || doc.is(at, LINE) || head.sense.plural || draft.organisation !== null || draft.unlisted !== null) return at;
  const aside = isAside(doc, head);
  const from = aside && doc.hasClass(at + 1, ARTICLE) && !doc.is(at + 1, LINE) ? at + 2 : at + 1;
  if (!doc.is(from, CAPITAL) || doc.is(from, LINE) || !doc.isWord(from) || doc.find(from, "offices")) return at;
  if (aside && isOther(doc, from, head)) return at;
  const firm = aside && isFirm(doc, from, head);
  if (!firm && !mayOwn(doc, from, draft)) return at;
  const part: OfficeDraft = { ...draft, kept: [] };
  const field = firm ? -1 : fieldOnly(doc, from);
  if (field > from) part.kept.push([at, field]);
  const read = field > from ? field : readOwner(doc, at, from, part, head);
  if (read <= from) return at;
  const end = skipShortForm(doc, readChain(doc, skipShortForm(doc, read), part, head));
  if (aside ? !closesAside(doc, end) : !doc.isMark(end, ",") || !holderAt(doc, end + 1)) return at;
  for (const range of part.kept) draft.kept.push(range);
  Object.assign(draft, { ...part, kept: draft.kept });
  return end;
}

/** "Ama Owusu," + "Vice President": the office opens behind a name and its comma. */
function isAside(doc: Doc, head: Found): boolean {
  const opens = doc.hasClass(head.first - 1, ARTICLE) ? head.first - 1 : head.first;
  return doc.isMark(opens - 1, ",") && !doc.is(opens, LINE) && doc.is(opens - 2, CAPITAL) && doc.isWord(opens - 2);
}

/** "Defence Advisor, High Commission of Chad", "Minister of Trade, NDC, Ghana", "Commander, U.S. Karvan Command": whose envoy, a party, a state's body. */
const isOther = (doc: Doc, at: number, head: Found): boolean =>
  readEmbassy(doc, at) !== null ||
  (bodyAt(doc, at) === null
    ? doc.is(at, CAPITALS) && (head.sense.row.cells.office_type as string).endsWith("minister")
    : readCountry(doc, at) !== null);

/** A mark that ends what is said of the name, and no further name in a list. */
const closesAside = (doc: Doc, at: number): boolean =>
  at >= doc.count || doc.is(at, LINE) || doc.isMark(at, ".") || doc.isMark(at, ";") || doc.isMark(at, ")") || doc.isMark(at, ",");

/** "CEO, " + "Norvik Energy": letters, or capitals with a word that no name has; a single word that no list knows. */
function isFirm(doc: Doc, at: number, head: Found): boolean {
  const run = properRun(doc, at);
  const leads =
    LEADS_COMPANY.test(head.sense.spelling.toLowerCase()) && doc.word[at] === 0 && (isTradeWord(doc, run - 1) || isFunction(doc, run - 1));
  if (head.sense.row.cells.office_type !== "executive" && !leads) return false;
  if (run === at + 1) return doc.is(at, CAPITALS) || doc.word[at] === 0;
  for (let i = at; i < run; i++) if (doc.is(i, CAPITALS) || (i > at && (isTradeWord(doc, i) || isFieldWord(doc, i)))) return true;
  return false;
}

/** "Mayor of Halden, Norway, Ada Berg": the country of the town or region, where another comma and the holder's name follow. */
function landOfTown(doc: Doc, at: number, draft: OfficeDraft): number {
  if (draft.unlisted !== "region" || !doc.isMark(at, ",") || doc.is(at + 1, LINE)) return at;
  const country = readCountry(doc, at + 1);
  if (!country || country.adjective || country.possessive || (draft.country ?? country.code) !== country.code) return at;
  if (!doc.isMark(country.last, ",") || !holderAt(doc, country.last + 1)) return at;
  draft.country = country.code;
  return country.last;
}

/** "Petroleum Resources", "Human Resource Management", but not "Justice Department": the token after the field, or -1. */
function fieldOnly(doc: Doc, at: number): number {
  const field = readPortfolio(doc, at);
  return field && !doc.is(field.last, CAPITAL) && !hasBodyNoun(doc, field.last - 1, field.last) && !bodyAt(doc, at) ? field.last : -1;
}

/** No name of a person: a known body, field or country, letters, or capitals with a body's noun. */
function mayOwn(doc: Doc, at: number, draft: OfficeDraft): boolean {
  if (readPortfolio(doc, at)) return draft.portfolio === null;
  if (draft.bodyKind !== null) return false;
  const country = readCountry(doc, at);
  if (country && !country.adjective && doc.isMark(country.last, ",")) return draft.country === null;
  const run = properRun(doc, at);
  return (
    bodyAt(doc, at) !== null || hasBodyNoun(doc, at, run) || (doc.is(at, CAPITALS) && run === at + 1 && doc.end(at) - doc.start(at) > 2)
  );
}

const isTitle = oneOf("senator ambassador amb representative");

/** A name with a title, or of two words and closed by a mark. */
function holderAt(doc: Doc, at: number): boolean {
  if (doc.is(at, LINE)) return false;
  const seat = doc.find(at, "offices");
  const titles = readTitles(doc, seat && seat.last === at + 1 && isTitle(doc, at) ? seat.last : at);
  const name = readName(doc, titles.last, true);
  if (name < 0) return false;
  return titles.last > at || (name - at > 1 && !doc.is(name, CAPITAL));
}
