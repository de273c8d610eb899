import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { readCountry } from "./countries.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isFrom = oneOf("of from representing");
const isSome = oneOf("several various many other some different numerous a number of two three four five six seven eight nine ten");
const isStates = oneOf("countries states nations");
const isIncluding = oneOf("including namely notably like");

/** "several countries including", "many states, such as": the token after it, or the token itself. */
export function afterSeveral(doc: Doc, at: number): number {
  let i = at;
  while (i < at + 4 && (isSome(doc, i) || doc.isNumber(i))) i++;
  if (i === at || !isStates(doc, i)) return at;
  const named = afterIncluding(doc, i + 1);
  return named < 0 ? at : named;
}

function afterIncluding(doc: Doc, at: number): number {
  const i = doc.isMark(at, ",") ? at + 1 : at;
  if (isIncluding(doc, i)) return i + 1;
  return doc.lower(i) === "such" && doc.lower(i + 1) === "as" ? i + 2 : -1;
}

/**
 * "[delegates] of several countries including Kenya and Mali", "[ministers], including those from Kenya and Mali": the token of the
 * first of the countries that are told of by name, or -1.
 */
export function homesAmong(doc: Doc, at: number): number {
  const first = isFrom(doc, at) ? afterSeveral(doc, at + 1) : afterThose(doc, afterIncluding(doc, at));
  if (first <= at + 1) return -1;
  const land = doc.hasClass(first, ARTICLE) ? first + 1 : first;
  return readCountry(doc, land) ? land : -1;
}

const afterThose = (doc: Doc, at: number): number => (at >= 0 && doc.lower(at) === "those" && isFrom(doc, at + 1) ? at + 2 : -1);
