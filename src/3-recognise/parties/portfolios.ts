import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { hyphen } from "./names.ts";
import { arePlain } from "./plain-words.ts";
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
const isFunction = oneOf(
  "operations planning plans research production procurement acquisition logistics supply intelligence coordination administration management strategy engineering modernisation modernization readiness personnel veterans capability capabilities integration studies innovation support growth development liaison promotion compliance verification enforcement facilitation regulation supervision mobility inclusion cohesion digitalisation digitalization transformation simplification attraction",
);

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
    const skipped = and ? -1 : unknownField(doc, j);
    if (skipped > j) {
      last = skipped;
      continue;
    }
    while (doc.hasClass(j, ARTICLE)) j++;
    const closing = and ? closingField(doc, j) : null;
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

/** "Minister of Communication and Liaison, X", "of Land Transport and Light Rail, Minister of": a last field that no list knows, of words that are no name. */
function closingField(doc: Doc, at: number): Portfolio | null {
  let i = at;
  while (i < at + 3 && doc.is(i, CAPITAL) && !doc.is(i, LINE) && (i === at || arePlain(doc, i, i + 1)) && !isOther(doc, i)) i++;
  if (i === at || !doc.isMark(i, ",")) return null;
  return i === at + 1 || arePlain(doc, at, at + 1) ? { portfolio: "other", last: i } : null;
}

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
  const found = doc.begins(at, PORTFOLIOS) ? doc.find(at, "portfolios") : null;
  if (!found) return unknownPortfolio(doc, at);
  const { last } = found;
  const end = trailing(doc, at, last);
  // "Defence Production", "Defence Personnel": a field of its own
  const portfolio = end > last && isFunction(doc, end - 1) ? "other" : (found.sense.row.cells.portfolio as string);
  return { portfolio, last: end };
}

/** "Food" + "Security", "Asian" + "Affairs": nouns that go on in the same case. */
function trailing(doc: Doc, at: number, from: number): number {
  let last = from;
  while (doc.isWord(last) && !doc.is(last, LINE) && doc.is(last, CAPITAL) && doc.is(at, CAPITAL)) {
    const more =
      isAffairs(doc, last) || isFunction(doc, last) || isAbroad(doc, last)
        ? last + 1
        : doc.begins(last, PORTFOLIOS) && !isOther(doc, last)
          ? doc.find(last, "portfolios")?.last
          : undefined;
    if (more === undefined) break;
    last = more;
  }
  return last;
}

/** Capitalised words that close with a known portfolio or `Affairs`: `Amiri Diwan Affairs`, `New and Renewable Energy`. */
function unknownPortfolio(doc: Doc, at: number): Portfolio | null {
  for (let i = at; i < at + 4; i++) {
    if (!doc.isWord(i) || !doc.is(i, CAPITAL) || (i > at && doc.is(i, LINE)) || doc.begins(i, RANKS | HONORIFICS)) return null;
    if (i > at && (isAffairs(doc, i) || isAbroad(doc, i) || isFunction(doc, i))) return { portfolio: "other", last: i + 1 };
    const found = i > at && doc.begins(i, PORTFOLIOS) ? doc.find(i, "portfolios") : null;
    if (found) return { portfolio: "other", last: trailing(doc, at, found.last) };
    if (hyphen(doc, i + 1)) i += 2;
  }
  return null;
}
