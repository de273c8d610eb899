import type { Span } from "../0-ground/span.ts";
import { isRole, looksLikeOutlet, OFFICE } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { spanOf } from "./outlet-mention.ts";

/** A line that names an author and a city is no longer than this. */
const LONGEST = 70;

//   "Ann Berg in Abuja"  "By Ann Berg, Abuja"  "Staff Correspondent, Dhaka"  "By Ann Berg and Bo Holm | Kigali"  "Ann Berg (Abuja)"
const AUTHOR_FIRST =
  /^(By |BY |From |FROM |Report by |Story by |Written by )?(\p{Lu}[^,|()\d:;–—]{2,44}?)(?: in |, ?(?:in )?| ?\| ?| ?[–—] ?| - | \()(\p{Lu}[\p{L}'’. -]{2,24}?)(?:, ?\p{Lu}[\p{L}. ]{2,20})?[).:|]*$/u;
//   "LAHORE - Our Correspondent"  "DHAKA | Staff Reporter"
const CITY_FIRST = /^(\p{Lu}[\p{L}'’. -]{2,24}?)(?: ?[|–—] ?| - | \()((?:By |by )?\p{Lu}[^,|()\d:;–—]{4,40}?)\)?$/u;

/** The city that an author's line of the head names, or null: it says where the report was written. */
export function placeInByline(text: string, line: Span, lexicon: ReadingLexicon): Span | null {
  const { start, end } = line;
  if (end - start > LONGEST || end - start < 8) return null;
  const words = text.slice(start, end);
  const first = AUTHOR_FIRST.exec(words);
  if (first !== null) {
    const city = lastOf(start, first, 3);
    const author = spanOf(start, first, 2);
    const isOutlet = outletAt(lexicon, text, author) !== undefined || (looksLikeOutlet(text, author) && !DESK.test(first[2] as string));
    const isAuthor = !isOutlet && (isRole(text, author, lexicon) || isPerson(first[2] as string, first[1] === undefined));
    if (isAuthor && isCity(text, city, lexicon)) return city;
  }
  const last = CITY_FIRST.exec(words);
  if (last === null) return null;
  const city = spanOf(start, last, 1);
  return isCity(text, city, lexicon) && isRole(text, lastOf(start, last, 2), lexicon) ? city : null;
}

const DESK = /(?:[Dd]esk|[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?)$/;

/** The span of a group, looked for from the match's end. */
const lastOf = (start: number, found: RegExpExecArray, group: number): Span => {
  const from = start + found.index + found[0].lastIndexOf(found[group] as string);
  return { start: from, end: from + (found[group] as string).length };
};

const isCity = (text: string, span: Span, lexicon: ReadingLexicon): boolean => lexicon.cities.has(keyOf(text, span.start, span.end));

/** One to four words of a person's name, "and" between two of them; alone, without "By", at least two words. */
function isPerson(name: string, isBare: boolean): boolean {
  const words = name.split(" ");
  if (words.length > 7 || (isBare && (words.length < 2 || words.length > 4)) || OFFICE.test(name)) return false;
  return words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|and|&|de|del|van|von|bin|al|el)$/u.test(word)) && !NO_PERSON.test(name);
}

/** Nouns of headlines and captions. */
const NO_PERSON =
  /\b(?:talks|meeting|meetings|summit|visit|delegation|conference|minister|ministers|president|leaders|officials|embassy|news|photo|signing|ceremony|forum|arrives|meets|day|week)\b/i;
