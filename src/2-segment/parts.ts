import { fold } from "../0-ground/fold.ts";
import type { Part } from "../0-ground/rule.ts";
import { bitOf, type LookedUp, type Sense } from "./dictionary.ts";
import type { Doc } from "./doc.ts";
import { GLUED } from "./tokens.ts";

/** One of some words, case folded; the value is the folded word. */
export function words(...spellings: readonly string[]): Part<Doc, string> {
  const wanted = new Set(spellings);
  return {
    name: spellings.join("|"),
    read(doc, at) {
      if (!doc.isWord(at)) return null;
      const word = fold(doc.slice(at, at + 1));
      return wanted.has(word) ? { value: word, last: at + 1 } : null;
    },
  };
}

/** One of some marks, each a single character; the value is the character. `glued`: no space before it. */
export function marks(chars: string, glued = false): Part<Doc, string> {
  return {
    name: `[${chars}]`,
    read(doc, at) {
      const mark = doc.mark(at);
      if (mark === 0 || (glued && !doc.is(at, GLUED))) return null;
      const char = String.fromCharCode(mark);
      return chars.includes(char) ? { value: char, last: at + 1 } : null;
    },
  };
}

/** The longest spelling of a lexicon table, where `accept` takes its sense. */
export function lexical(table: LookedUp, accept: (sense: Sense) => boolean = () => true): Part<Doc, Sense> {
  return {
    name: table,
    read(doc, at) {
      for (const found of doc.findAll(at, table)) if (accept(found.sense)) return { value: found.sense, last: found.last };
      return null;
    },
  };
}

/** A number token with a value in `[low, high]`; `digits` is how many digits it is written with, where that matters. */
export function numberIn(low: number, high: number, digits?: (count: number) => boolean): Part<Doc, number> {
  return {
    name: `${low}..${high}`,
    read(doc, at) {
      const value = doc.number(at);
      if (value < low || value > high) return null;
      if (digits && !digits(doc.end(at) - doc.start(at))) return null;
      return { value, last: at + 1 };
    },
  };
}

/** True where some spelling of one of the tables begins at the token. */
export const beginsAny =
  (...tables: readonly LookedUp[]): ((doc: Doc, at: number) => boolean) =>
  (doc, at) =>
    doc.begins(
      at,
      tables.reduce((bits, table) => bits | bitOf(table), 0),
    );
