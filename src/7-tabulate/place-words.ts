import { fold } from "../0-ground/fold.ts";
import type { LexiconTables } from "../0-ground/lexicon.ts";
import type { Span } from "../0-ground/span.ts";

const LONGEST = 7;

const ENDING = /(?:['’]s?|[.-])+$/;

/** The lexicon's words for countries: names, peoples, capitals, cities, seats of power, each with the codes it may mean. */
export class PlaceWords {
  private readonly codes = new Map<string, Set<string>>();
  /** How many words the longest place has that begins with a word. */
  private readonly longest = new Map<string, number>();

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
    const words = key.split(" ");
    const first = words[0] as string;
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, Math.min(words.length, LONGEST)));
  }

  /** The codes that the words may mean, as they stand and without a possessive ending. */
  private *codesOf(words: string): Generator<ReadonlySet<string>> {
    const key = fold(words.replace(/\s+/g, " "));
    for (const spelling of new Set([key, key.replace(/'s?$/, "")])) {
      const codes = this.codes.get(spelling);
      if (codes !== undefined) yield codes;
    }
  }

  /** Whether the words may mean the country. */
  means(words: string, code: string): boolean {
    for (const codes of this.codesOf(words)) if (codes.has(code)) return true;
    return false;
  }

  /** The words of one text that mean countries; each stretch of it is read once, whatever is asked about it. */
  in(text: string): PlacesInText {
    const read = new Map<string, readonly Told[]>();
    const toldIn = (within: Span): readonly Told[] => {
      const key = `${within.start}-${within.end}`;
      const told = read.get(key) ?? this.read(text, within);
      read.set(key, told);
      return told;
    };
    return { find: (within, code) => toldIn(within).find(({ codes }) => codes.has(code)) ?? null };
  }

  /** What `text[within]` tells, in the order of the words' beginnings, the longest of those that begin together first. */
  private read(text: string, within: Span): Told[] {
    const words = [...text.slice(within.start, within.end).matchAll(/[\p{L}\p{M}\p{N}.&'’-]+/gu)].map((match) => {
      const start = within.start + match.index;
      return { start, end: start + match[0].length };
    });
    const told: Told[] = [];
    for (const [first, { start, end }] of words.entries()) {
      const reach = this.reach(text.slice(start, end));
      for (let last = Math.min(words.length, first + reach) - 1; last >= first; last--) {
        const until = (words[last] as Span).end;
        // "Turkey's", "Ankara." and "U.S.": the ending is tried without and with
        for (const trimmed of new Set([until, withoutEnding(text, start, until)]))
          if (trimmed > start) for (const codes of this.codesOf(text.slice(start, trimmed))) told.push({ start, end: trimmed, codes });
      }
    }
    return told;
  }

  /** How many words a place may have that begins with this one; 0 where none does. */
  private reach(word: string): number {
    const key = fold(word);
    return Math.max(this.longest.get(key) ?? 0, ENDING.test(key) ? (this.longest.get(key.replace(ENDING, "")) ?? 0) : 0);
  }
}

/** Words that may mean any of the countries. */
interface Told extends Span {
  readonly codes: ReadonlySet<string>;
}

export interface PlacesInText {
  /** The first words of the stretch that mean the country, the longest of those that begin together; null where there are none. */
  find(within: Span, code: string): Span | null;
}

const listed = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split("|"));

/** The end without a full stop, a hyphen or a possessive. */
function withoutEnding(text: string, start: number, end: number): number {
  const match = ENDING.exec(text.slice(start, end));
  return match === null ? end : start + match.index;
}
