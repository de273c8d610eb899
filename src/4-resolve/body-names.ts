import { fold } from "../0-ground/fold.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../2-segment/tokens.ts";

const SMALL: ReadonlySet<string> = new Set(["of", "the", "for", "and", "in", "on", "de", "du", "des"]);
const LONGEST_NAME = 10;

const isShort = (name: string): boolean => /^[A-Z]{2,8}$/.test(name);

const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !SMALL.has(word.toLowerCase()))
    .map((word) => (word[0] as string).toUpperCase())
    .join("");

/** True where two names are of one body: "CIA" and "Central Intelligence Agency", "UN" and "United Nations". */
export function sameBody({ dictionary }: Doc, one: string, other: string): boolean {
  if (fold(one) === fold(other)) return true;
  if (isShort(one) !== isShort(other)) {
    const [short, long] = isShort(one) ? [one, other] : [other, one];
    if (initialsOf(long) === short) return true;
  }
  const row = dictionary.rowOf("organisations", one);
  return row !== undefined && row === dictionary.rowOf("organisations", other);
}

/** The name in full of a body that the text calls by its short form, where it gives both: "the Norvik Staff College (NSC)". */
export function fullName(doc: Doc, short: string): string | null {
  if (!isShort(short)) return null;
  for (let i = 1; i + 2 < doc.count; i++) {
    if (!doc.isMark(i, "(") || !doc.isMark(i + 2, ")") || !doc.is(i + 1, CAPITALS) || doc.slice(i + 1, i + 2) !== short) continue;
    for (let first = i - 1; first >= 0 && first >= i - LONGEST_NAME && isNamed(doc, first); first--) {
      if (doc.is(first, CAPITAL) && initialsOf(doc.slice(first, i)) === short) return doc.slice(first, i).replace(/\s+/g, " ");
      if (doc.is(first, LINE)) break;
    }
  }
  return null;
}

const isNamed = (doc: Doc, at: number): boolean =>
  doc.isMark(at, "-") || (doc.isWord(at) && (doc.is(at, CAPITAL) || SMALL.has(doc.lower(at))));
