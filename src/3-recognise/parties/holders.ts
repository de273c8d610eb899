import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import { CLOSING } from "./name-parts.ts";
import { readName } from "./names.ts";
import { readTitles, type Titles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isWhere = oneOf("in at for from under");
const isRule = oneOf("government administration cabinet regime");

/** Tokens of an aside at most. */
const LONGEST = 12;

/**
 * The comma behind what stands between an office and its holder's rank or name, or the token itself where nothing does: the body's short form
 * in `Commander of the Africa Command, AFRICOM, General X`, a place in `Commander in Operation ALTHEA in Bosnia, General X`, a government
 * in `Foreign Minister from the ruling junta's government, X`, a second post in `Ambassador to Kenya with concurrent accreditation to Mali, X`.
 */
export function pastAside(doc: Doc, at: number): number {
  if (doc.isMark(at, ",") && doc.is(at + 1, CAPITALS) && doc.end(at + 1) - doc.start(at + 1) > 2 && doc.isMark(at + 2, ","))
    return readTitles(doc, at + 3).last > at + 3 ? at + 2 : at;
  if (isWith(doc, at) && (isAccreditation(doc, at + 1) || isAccreditation(doc, at + 2)))
    for (let i = at + 2; i < at + LONGEST && doc.sentence[i] === doc.sentence[at]; i++)
      if (doc.isMark(i, ",")) return readName(doc, readTitles(doc, i + 1).last, true) < 0 ? at : i;
  if (!isWhere(doc, at) || doc.is(at, LINE)) return at;
  for (let i = at + 1; i < at + LONGEST && doc.sentence[i] === doc.sentence[at]; i++) {
    if (doc.isMark(i, ",")) {
      const titles = readTitles(doc, i + 1);
      if (readName(doc, titles.last, true) < 0) return at;
      return titles.rank !== null || (isRule(doc, i - 1) && readName(doc, i + 1, true) - i > 2) ? i : at;
    }
    if (!doc.is(i, CAPITAL) && !doc.hasClass(i, ARTICLE) && !isLinked(doc, i) && !isRule(doc, i) && !doc.isNumber(i)) return at;
  }
  return at;
}
const isWith = oneOf("with");
const isAccreditation = oneOf("accreditation residence residency concurrent");
const isLinked = oneOf("in of and at for");

/** A name in quotation marks behind a title, `General "X"`: where it begins, with the titles inside; and the token after the closing mark. */
export function readQuotedName(doc: Doc, at: number): { readonly titles: Titles; readonly name: number; readonly last: number } | null {
  const close = CLOSING.get(doc.mark(at));
  if (close === undefined || !doc.is(at + 1, CAPITAL) || doc.is(at, LINE)) return null;
  const titles = readTitles(doc, at + 1);
  const name = readName(doc, titles.last, true);
  return name > 0 && close.includes(doc.mark(name)) ? { titles, name, last: name + 1 } : null;
}
