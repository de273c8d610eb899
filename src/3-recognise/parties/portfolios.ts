import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { closesField, closesSmall, isFieldWord, isFunction } from "./field-words.ts";
import { hyphen, readName } from "./names.ts";
import { STOPS } from "./phrase.ts";
import { arePlain } from "./plain-words.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const RANKS = bitOf("ranks");
const HONORIFICS = bitOf("honorifics");

const PORTFOLIOS = bitOf("portfolios");
const OTHER = bitOf("offices") | bitOf("organisations") | bitOf("countries");
const ARTICLE = classBit("article");
const AND = oneOf("and");
const isAffairs = oneOf("services resources institutions affairs policy policies matters issues");
/** What a list of fields ends in: "Moroccans Residing Abroad", "African Cooperation". */
const isAbroad = oneOf("abroad overseas diaspora emigrants expatriates cooperation integration");

const isOther = (doc: Doc, at: number): boolean =>
  doc.begins(at, OTHER) && (doc.find(at, "offices") ?? doc.find(at, "organisations") ?? doc.find(at, "countries")) !== null;

export interface Portfolio {
  /** `defence`, `foreign` or `other`: that of the first. */
  readonly portfolio: string;
  readonly last: number;
}

/** A minister's portfolio with all that is joined to it: `Foreign Affairs and Expatriates`, `Maritime and Investment Affairs`. */
export function readPortfolio(doc: Doc, at: number): Portfolio | null {
  const first = onePortfolio(doc, at);
  if (!first) return null;
  let { last } = first;
  for (let steps = 0; steps < 6; steps++) {
    let j = last;
    if (doc.isMark(j, ",")) j++;
    const and = AND(doc, j) || doc.isMark(j, "&");
    if (and) j++;
    if (j === last || doc.is(j, LINE)) break;
    // "thanked for its foreign policy, Foreign Minister A said": a field in small letters goes on in small letters
    if (!and && !doc.is(at, CAPITAL) && doc.is(j, CAPITAL)) break;
    // "Housing, Urban Renewal, Transport": a field that no list knows, where a known one follows
    const skipped = and ? -1 : Math.max(unknownField(doc, j), amongFields(doc, at, j));
    if (skipped > j) {
      last = skipped;
      continue;
    }
    while (doc.hasClass(j, ARTICLE)) j++;
    const closing = and ? (closingField(doc, j) ?? (doc.is(at, CAPITAL) ? null : smallField(doc, j))) : null;
    const more = nationals(doc, j) ?? onePortfolio(doc, j) ?? unknownPortfolio(doc, j) ?? closing;
    const office = doc.find(j, "offices");
    if (!more || (office && office.last >= more.last)) break;
    last = more.last;
  }
  return { portfolio: first.portfolio, last };
}

/** "Moroccans abroad", "Beninese Living Abroad", "Egyptians Abroad Affairs": a state's nationals elsewhere, in whatever case. */
function nationals(doc: Doc, at: number): Portfolio | null {
  if (!doc.begins(at, DEMONYMS)) return null;
  let i = (doc.find(at, "demonyms")?.last ?? at) + (isCommunity(doc, at + 1) ? 1 : 0);
  if (i === at) return null;
  if (isLiving(doc, i)) i++;
  if (!isElsewhere(doc, i) || doc.is(i, LINE)) return null;
  return { portfolio: "other", last: isAffairs(doc, i + 1) && doc.is(i + 1, CAPITAL) && !doc.is(i + 1, LINE) ? i + 2 : i + 1 };
}
const DEMONYMS = bitOf("demonyms");
const isCommunity = oneOf("community communities nationals citizens");
const isLiving = oneOf("living residing resident");
const isElsewhere = oneOf("abroad overseas expatriates emigrants diaspora");

/**
 * "Minister of Communication and Liaison, X", "of Land Transport and Light Rail, Minister of", "of Water and Meteorology Ada Berg": a last field
 * that no list knows, of words that are no name.
 */
function closingField(doc: Doc, at: number): Portfolio | null {
  let i = at;
  for (; i < at + 3 && doc.is(i, CAPITAL) && !doc.is(i, LINE) && (i === at || arePlain(doc, i, i + 1)) && !isOther(doc, i); i++)
    if (isEx(doc, i) && hyphen(doc, i + 1)) i += 2;
  if (i === at) return null;
  if (doc.isMark(i, ",") && (i === at + 1 || arePlain(doc, at, at + 1))) return { portfolio: "other", last: i };
  const last = fieldRun(doc, at);
  return last > at ? { portfolio: "other", last } : null;
}

/** The token after a field of one to three capitalised words that no list knows, with its holder's name or no capital behind; else the token itself. */
function fieldRun(doc: Doc, at: number): number {
  let last = at;
  for (let i = at; i < at + 3 && doc.is(i, CAPITAL) && !(i > at && doc.is(i, LINE)) && (isFunction(doc, i) || !isOther(doc, i)); ) {
    if (i > at ? closesField(doc, i) : isInField(doc, i)) last = i + (isEx(doc, i) ? 3 : 1);
    i = Math.max(i + 1, last);
  }
  return last > at && doc.is(last, CAPITAL) && !doc.is(last, LINE) && !isHeld(doc, last) && !doc.finds(last, OFFICES) ? at : last;
}
const OFFICES = bitOf("offices");
const isEx = oneOf("ex");
const isInField = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) &&
  (isFunction(doc, at) || !isOther(doc, at)) &&
  (isFieldWord(doc, at) || (isEx(doc, at) && hyphen(doc, at + 1) && isFieldWord(doc, at + 2)));

/** A name, with its titles, at the token. */
const isHeld = (doc: Doc, at: number): boolean => readName(doc, readTitles(doc, at).last, true) - at > 1;

/** "Communities" + "and Territorial Development", "Business" + "and Trade": a first field of plain words that no list knows; null where no other follows. */
export function openField(doc: Doc, at: number): Portfolio | null {
  const i = fieldRun(doc, at);
  if (i === at) return null;
  const comma = doc.isMark(i, ",");
  const and = AND(doc, comma ? i + 1 : i) || doc.isMark(i, "&");
  const next = i + (comma ? 1 : 0) + (and ? 1 : 0);
  if (next === i || !doc.is(next, CAPITAL) || doc.is(next, LINE) || isOther(doc, next)) return null;
  const more = readPortfolio(doc, next) ?? (and ? closingField(doc, next) : null);
  return more && { portfolio: "other", last: more.last };
}

/** "urban renewal", "youth empowerment": a field in small letters that no list knows, up to a comma, a name, or `of`; null where there is none. */
export function smallField(doc: Doc, at: number): Portfolio | null {
  let i = at;
  while (i < at + 4 && doc.isWord(i) && !doc.is(i, CAPITAL) && !doc.hasClass(i, NO_FIELD) && !doc.begins(i, VERBS) && !isOther(doc, i))
    i = ownAffairs(doc, at, i + 1);
  if (i === at || !closesSmall(doc, i - 1)) return null;
  const more = AND(doc, i) ? smallField(doc, i + 1) : null;
  if (more !== null) return more;
  return doc.isMark(i, ",") || doc.isMark(i, ".") || doc.is(i, CAPITAL) || isLink(doc, i) ? { portfolio: "other", last: i } : null;
}
const isLink = oneOf("of and");
const VERBS = bitOf("verbs");
const NO_FIELD = STOPS | classBit("adverb") | classBit("time") | classBit("quantifier") | classBit("person_noun") | classBit("delegation");

/**
 * "Middle East, Asia, and Pacific Affairs", "European Neighbourhood and Enlargement Negotiations": capitals in a list that closes
 * with a field's noun, a name, comma or other mark behind. The token after it, or -1.
 */
export function closedField(doc: Doc, at: number): number {
  let listed = false;
  for (let i = at; i < at + 14 && !(i > at && doc.is(i, LINE)); i++) {
    if (doc.isMark(i, ",") || doc.isMark(i, "&") || AND(doc, i)) {
      listed = true;
      continue;
    }
    if (!doc.isWord(i)) return -1;
    if (isOfThe(doc, i)) continue;
    if (!doc.is(i, CAPITAL) || doc.hasClass(i, COMPANY) || doc.begins(i, RANKS | HONORIFICS)) return -1;
    if (doc.find(i, "offices") ?? doc.find(i, "organisations")) return -1;
    if (i > at && listed && isClosing(doc, i) && AND(doc, i + 1) === false) return i + 1;
  }
  return -1;
}
const COMPANY = classBit("company");
const isOfThe = oneOf("of the");
const isClosing = oneOf("services affairs affaires negotiations relations cooperation policy matters integration");

/** "Family," + "Demography" + "and Social Cohesion": the token after a field that no list knows before another; else -1. */
function amongFields(doc: Doc, first: number, at: number): number {
  const end = doc.is(first, CAPITAL) && !onePortfolio(doc, at) ? fieldRun(doc, at) : at;
  const comma = doc.isMark(end, ",");
  const and = AND(doc, comma ? end + 1 : end);
  const next = end + (comma ? 1 : 0) + (and ? 1 : 0);
  return end > at && next > end && doc.is(next, CAPITAL) && (onePortfolio(doc, next) ?? (and ? closingField(doc, next) : null)) ? end : -1;
}

/** The token after one to three words in capitals, the first known to be no name, before a comma or `and` and a known field; else -1. */
function unknownField(doc: Doc, at: number): number {
  if (doc.word[at] === 0 || isOther(doc, at) || doc.begins(at, RANKS | HONORIFICS) || doc.find(at, "portfolios")) return -1;
  let i = at;
  while (i < at + 3 && doc.isWord(i) && doc.is(i, CAPITAL)) i++;
  if (i === at) return -1;
  const comma = doc.isMark(i, ",");
  const and = AND(doc, comma ? i + 1 : i);
  const next = i + (comma ? 1 : 0) + (and ? 1 : 0);
  return next > i && doc.is(next, CAPITAL) && doc.begins(next, PORTFOLIOS) && doc.find(next, "portfolios") && !doc.find(next, "offices")
    ? i
    : -1;
}

function onePortfolio(doc: Doc, at: number): Portfolio | null {
  // "Minister of Popular Power for Defence"
  if (isPopular(doc, at) && isPower(doc, at + 1) && isFor(doc, at + 2))
    return onePortfolio(doc, at + (doc.hasClass(at + 3, ARTICLE) ? 4 : 3));
  const known = doc.begins(at, PORTFOLIOS) ? doc.find(at, "portfolios") : null;
  // "Asia" + "-Pacific Affairs"
  const cut = known !== null && hyphen(doc, known.last) && doc.is(known.last + 1, CAPITAL);
  const found = cut ? null : known;
  if (!found) return unknownPortfolio(doc, at) ?? (known && { portfolio: known.sense.row.cells.portfolio as string, last: known.last + 2 });
  const { last } = found;
  const end = trailing(doc, at, last);
  // "Defence Production", "Defence Personnel", "Foreign Investment": a field of its own
  const alone = last === at + 1 && isForeign(doc, at) && !isAffairs(doc, last);
  const portfolio = end > last && (alone || isFunction(doc, end - 1)) ? "other" : (found.sense.row.cells.portfolio as string);
  return { portfolio, last: end };
}

const isZones = oneOf("zones arts");
const isForeign = oneOf("foreign");
const isPopular = oneOf("popular people's");
const isPower = oneOf("power");
const isFor = oneOf("for");

/** "Veterans" + "' Affairs", "children" + "'s rights": the token after what belongs to those named last, or the token itself. */
const ownAffairs = (doc: Doc, at: number, from: number): number =>
  doc.is(from, POSSESSIVE) &&
  (isAffairs(doc, from + 1) || isFunction(doc, from + 1)) &&
  doc.is(from + 1, CAPITAL) === doc.is(at, CAPITAL) &&
  !doc.is(from + 1, LINE)
    ? from + 2
    : from;

/** "Food" + "Security", "Asian" + "Affairs": nouns that go on in the same case. */
function trailing(doc: Doc, at: number, from: number): number {
  let last = ownAffairs(doc, at, from);
  while (doc.isWord(last) && !doc.is(last, LINE) && doc.is(last, CAPITAL) === doc.is(at, CAPITAL)) {
    const more =
      isAffairs(doc, last) || isFunction(doc, last) || isAbroad(doc, last) || isZones(doc, last)
        ? last + 1
        : doc.begins(last, PORTFOLIOS) && !isOther(doc, last)
          ? doc.find(last, "portfolios")?.last
          : undefined;
    if (more === undefined) break;
    last = more;
  }
  return last;
}

const NO_OPENING = STOPS | classBit("deputy") | classBit("former");
const opensOffice = oneOf(
  "chief first second third fourth fifth senior acting principal special permanent caretaker interim visiting current new newly recently incoming outgoing top veteran prospective appointed elected designate",
);

/** Capitalised words that close with a known portfolio or `Affairs`: `Amiri Diwan Affairs`, `New and Renewable Energy`. */
function unknownPortfolio(doc: Doc, at: number): Portfolio | null {
  for (let i = at; i < at + 4; i++) {
    // "African integration", "ASEAN affairs"
    if (i > at && !doc.is(i, CAPITAL | LINE) && (isAffairs(doc, i) || isAbroad(doc, i))) return { portfolio: "other", last: i + 1 };
    if (!doc.isWord(i) || !doc.is(i, CAPITAL) || (i > at && doc.is(i, LINE)) || doc.finds(i, RANKS | HONORIFICS)) return null;
    if (doc.hasClass(i, NO_OPENING) || opensOffice(doc, i)) return null;
    const own = ownAffairs(doc, at, i + 1);
    if (own > i + 1) return { portfolio: "other", last: own };
    if (i > at && (isAffairs(doc, i) || isAbroad(doc, i) || isFunction(doc, i)))
      return { portfolio: "other", last: trailing(doc, at, i + 1) };
    const found = i > at && doc.begins(i, PORTFOLIOS) ? doc.find(i, "portfolios") : null;
    if (found) return { portfolio: "other", last: trailing(doc, at, found.last) };
    if (hyphen(doc, i + 1)) i += 2;
  }
  return null;
}
