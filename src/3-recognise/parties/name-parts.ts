import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { shouting } from "./headlines.ts";
import { isParticle, isSurname, oneOf } from "./vocabulary.ts";

/** "Governor PS Sreedhar", "Mr. CS Rao": two capitals before a name that no list knows, right after a title. */
export const isInitials = (doc: Doc, at: number, first: number, titled: boolean): boolean =>
  titled &&
  at === first &&
  doc.is(at, CAPITALS) &&
  doc.end(at) - doc.start(at) === 2 &&
  doc.is(at + 1, CAPITAL) &&
  !doc.is(at + 1, CAPITALS | LINE) &&
  doc.word[at + 1] === 0 &&
  (doc.word[at] !== 0 || !doc.is(at - 1, CAPITALS));

/** "Prime Minister John Key", "Goran Mali": a surname that is a word or a country, after one first name. */
export const wordSurname = (doc: Doc, at: number, first: number): boolean =>
  at === first + 1 &&
  !doc.is(first, CAPITALS) &&
  isSurname(doc, at) &&
  !doc.is(at, CAPITALS | LINE) &&
  !(doc.is(at + 1, CAPITAL) && !doc.is(at + 1, LINE)) &&
  !shouting(doc, at);

/** Closes a name in lower case: "Valiyev Karim Tofig oglu". */
export const isPatronymic = oneOf("oglu ogly oghlu oglan qizi gizi kyzy uulu ugli");

/** The token after a letter written as a mark, `'` in `Dr 'Aisake Eke`, that opens a name behind a title; else the token itself. */
export const pastLetter = (doc: Doc, at: number): number =>
  LETTERS.has(doc.mark(at)) && doc.is(at + 1, GLUED) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0 ? at + 1 : at;
const LETTERS: ReadonlySet<number> = new Set([0x27, 0x2018, 0x2019, 0x2bf]);

/** The closing mark of one capitalised word in quotation marks, `“Bong”`, `‘Kipp’`, or -1. */
export function nicknameEnd(doc: Doc, at: number): number {
  const close = CLOSING.get(doc.mark(at));
  if (close === undefined || doc.is(at, GLUED) || !doc.is(at + 1, CAPITAL) || !doc.is(at + 1, GLUED)) return -1;
  return close.includes(doc.mark(at + 2)) && doc.is(at + 2, GLUED) && !(doc.is(at + 3, GLUED) && doc.isWord(at + 3)) ? at + 2 : -1;
}

/** By the opening mark. */
export const CLOSING: ReadonlyMap<number, readonly number[]> = new Map([
  [0x22, [0x22]],
  [0x27, [0x27, 0x2019]],
  [0x201c, [0x201d, 0x22]],
  [0x2018, [0x2019, 0x27]],
]);

/** True where another such mark follows that no letter follows: the first opened a quotation. */
export function closesQuote(doc: Doc, at: number): boolean {
  for (let i = at + 2; i < at + 40 && doc.sentence[i] === doc.sentence[at]; i++)
    if (doc.mark(i) === 0x27 && doc.is(i, GLUED) && !doc.is(i + 1, GLUED) && !doc.is(i, POSSESSIVE)) return true;
  return false;
}

/** Where a surname begins that is told alone: at its small particles, "von Bergen", or at a letter written as a mark, "'Akau". */
export function openingOf(doc: Doc, at: number): number {
  let first = at;
  while (isParticle(doc, first - 1) && !doc.is(first - 1, CAPITAL) && !joins(doc, first - 1) && !doc.is(first, LINE)) first--;
  if (first < at) return doc.is(first - 1, CAPITAL) && !doc.is(first, LINE) ? at : first;
  const mark = doc.mark(at - 1);
  const isLetter = (mark === 0x27 || mark === 0x2018 || mark === 0x2019) && doc.is(at, GLUED) && !doc.is(at - 1, GLUED | POSSESSIVE);
  return isLetter && !closesQuote(doc, at - 1) && doc.word[at] === 0 ? at - 1 : at;
}
/** Between two surnames, never before one. */
const joins = oneOf("e y i und");

/** "Ch. Bataar", where "Ch. Omar Diallo" has a title. */
export const isDigraph = (doc: Doc, at: number): boolean =>
  isCh(doc, at) && doc.isMark(at + 1, ".") && doc.is(at + 2, CAPITAL) && !doc.is(at + 3, CAPITAL);
const isCh = oneOf("ch");
