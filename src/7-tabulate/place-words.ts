import { fold } from "../0-ground/fold.ts";
import type { LexiconTables } from "../0-ground/lexicon.ts";
import type { Span } from "../0-ground/span.ts";

const LONGEST = 7;

/** The lexicon's words for countries: names, peoples, capitals, cities, seats of power, each with the codes it may mean. */
export class PlaceWords {
  private readonly codes = new Map<string, Set<string>>();

  constructor(lexicon: LexiconTables) {
    for (const { cells, spellings } of lexicon.get("countries") ?? [])
      for (const word of [...spellings, ...listed(cells.demonym), ...listed(cells.capital)]) this.add(word, cells.code);
    for (const table of ["cities", "seats"])
      for (const { cells, spellings } of lexicon.get(table) ?? []) for (const word of spellings) this.add(word, cells.country);
  }

  private add(word: string, code: string | undefined): void {
    if (code === undefined || code === "") return;
    const key = fold(word);
    const codes = this.codes.get(key) ?? new Set();
    this.codes.set(key, codes);
    codes.add(code);
  }

  /** Whether the words may mean the country. */
  means(words: string, code: string): boolean {
    const key = fold(words.replace(/\s+/g, " "));
    return this.codes.get(key)?.has(code) === true || this.codes.get(key.replace(/'s?$/, ""))?.has(code) === true;
  }

  /** The first words of `text[within]` that mean the country, the longest of those that begin together; null where there are none. */
  find(text: string, within: Span, code: string): Span | null {
    const words = [...text.slice(within.start, within.end).matchAll(/[\p{L}\p{M}\p{N}.&'’-]+/gu)].map((match) => {
      const start = within.start + match.index;
      // "Turkey's", "Ankara." and "U.S.": the ending is tried without and with
      return { start, end: start + match[0].length };
    });
    for (let first = 0; first < words.length; first++)
      for (let last = Math.min(words.length, first + LONGEST) - 1; last >= first; last--) {
        const start = (words[first] as Span).start;
        const end = (words[last] as Span).end;
        for (const trimmed of [end, withoutEnding(text, start, end)])
          if (trimmed > start && this.means(text.slice(start, trimmed), code)) return { start, end: trimmed };
      }
    return null;
  }
}

const listed = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split("|"));

/** The end without a full stop, a hyphen or a possessive. */
function withoutEnding(text: string, start: number, end: number): number {
  const match = /(?:['’]s?|[.-])+$/.exec(text.slice(start, end));
  return match === null ? end : start + match.index;
}
