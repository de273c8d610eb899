import { fold } from "../../0-ground/fold.ts";
import { type LexiconRow, LexiconError, list } from "../../0-ground/lexicon.ts";
import type { Dictionary } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { Tokens } from "../../2-segment/tokens.ts";

export const COMPARATORS = ["=", ">", ">=", "<", "<=", "~", "vague"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export type NumeralKind = "cardinal" | "multiplier" | "fraction" | "collective" | "vague";

/** One numeral word: `twelve`, `million`, `dozen`, `thousands`, `doubled`. */
export interface Numeral {
  readonly value: number;
  readonly kind: NumeralKind;
  /** Means a number only beside another: `m`, `k`. */
  readonly weak: boolean;
}

/** `up` and `down`: a change; `level`: how much it is. */
export type Change = "up" | "down" | "level";

export interface Sharer {
  readonly code: string;
  readonly owner: number;
}

export interface Comparing {
  readonly comparator: Comparator;
  /** Folded hashes of its words. */
  readonly hashes: readonly number[];
}

/** What figures need of the lexicon, by folded hash; made once for a dictionary. */
export interface Lexis {
  /** By word id: 1 where a figure may begin or go on. */
  readonly triggers: Uint8Array;
  readonly numerals: ReadonlyMap<number, Numeral>;
  /** Comparators that stand before a numeral, by the hash of their last word, longest first. */
  readonly before: ReadonlyMap<number, readonly Comparing[]>;
  /** Comparators that stand behind, by the hash of their first word, longest first. */
  readonly after: ReadonlyMap<number, readonly Comparing[]>;
  /** Verbs that bound their object: `exceeded`. */
  readonly bounding: ReadonlyMap<number, Comparator>;
  /** Verbs and nouns of change and of level: `grew`, `decline`, `amounted`. */
  readonly changes: ReadonlyMap<number, Change>;
  /** ISO 4217 code by sign or code as written: `$`, `US$`, `Tk`, `EUR`. */
  readonly signs: ReadonlyMap<string, string>;
  /** The noun that a folded name or sign of a currency stands for: `rs` a `rupee`. Dollars and pounds stand for themselves. */
  readonly nouns: ReadonlyMap<string, string>;
  /** All currencies of a noun, each with the word id of the nation that its full name gives. */
  readonly sharers: ReadonlyMap<string, readonly Sharer[]>;
}

const made = new WeakMap<Dictionary, Lexis>();

export function lexisOf(doc: Doc): Lexis {
  const { dictionary } = doc;
  let lexis = made.get(dictionary);
  if (lexis === undefined) {
    lexis = compile(dictionary);
    made.set(dictionary, lexis);
  }
  return lexis;
}

/** What a token is compared by: a word's folded hash, a mark's code unit. */
export const keyAt = (doc: Doc, at: number): number => (at < 0 || at >= doc.count ? 0 : (doc.tokens.hash[at] as number));

function compile(dictionary: Dictionary): Lexis {
  const reader = new Tokens();
  const hashesOf = (spelling: string): number[] => {
    const tokens = reader.read(spelling);
    return Array.from({ length: tokens.count }, (_, i) => tokens.hash[i] as number);
  };
  const numerals = new Map<number, Numeral>();
  const triggers = new Uint8Array(dictionary.classes.length);
  for (const row of dictionary.tables.get("numerals") ?? []) {
    const kind = row.cells.kind as NumeralKind | "ordinal";
    const weak = row.cells.weak === "yes";
    // "pair", "score" count nothing by themselves
    if (kind === "ordinal" || (weak && kind === "collective")) continue;
    for (const spelling of row.spellings) {
      const hashes = hashesOf(spelling);
      if (hashes.length !== 1 || numerals.has(hashes[0] as number)) continue;
      numerals.set(hashes[0] as number, { value: Number(row.cells.value), kind, weak: weak || spelling.length < 3 });
      if (!weak) triggers[dictionary.idOfText(spelling)] = 1;
    }
  }
  triggers[0] = 0;
  const before = new Map<number, Comparing[]>();
  const after = new Map<number, Comparing[]>();
  const bounding = new Map<number, Comparator>();
  for (const row of dictionary.tables.get("comparators") ?? []) {
    const comparator = comparatorOf(row);
    for (const spelling of row.spellings) {
      const hashes = hashesOf(spelling);
      if (row.cells.place === "verb") {
        bounding.set(hashes[0] as number, comparator);
        continue;
      }
      const map = row.cells.place === "before" ? before : after;
      const key = (row.cells.place === "before" ? hashes.at(-1) : hashes[0]) as number;
      map.set(
        key,
        [...(map.get(key) ?? []), { comparator, hashes }].sort((a, b) => b.hashes.length - a.hashes.length),
      );
    }
  }
  const changes = new Map<number, Change>();
  for (const row of dictionary.tables.get("changes") ?? []) for (const spelling of row.spellings) changes.set(hashesOf(spelling)[0] as number, row.cells.kind as Change);
  const signs = new Map<string, string>();
  const nouns = new Map<string, string>();
  const sharers = new Map<string, Sharer[]>();
  for (const row of dictionary.tables.get("currencies") ?? []) {
    const code = row.cells.code ?? "";
    const name = fold(row.spellings[0] ?? "").split(" ");
    const noun = name.at(-1) ?? "";
    for (const sign of [...list(row.cells.sign), code]) if (!signs.has(sign)) signs.set(sign, code);
    if (noun === "dollar" || noun === "pound") continue;
    for (const spelling of [...list(row.cells.sign), ...row.spellings]) if (!/ /.test(spelling) && spelling !== code && !nouns.has(fold(spelling))) nouns.set(fold(spelling), noun);
    sharers.set(noun, [...(sharers.get(noun) ?? []), { code, owner: dictionary.idOfText(name[0] ?? "") }]);
  }
  return { triggers, numerals, before, after, bounding, changes, signs, nouns, sharers };
}

function comparatorOf(row: LexiconRow): Comparator {
  const value = row.cells.comparator as Comparator;
  if (COMPARATORS.includes(value)) return value;
  throw new LexiconError(`lexicon/${row.where}  comparator "${value}" is unknown; use one of ${COMPARATORS.join(" ")}`);
}

/** What change or level a word tells, or null. */
export const changeAt = (doc: Doc, at: number): Change | null => (doc.isWord(at) ? (lexisOf(doc).changes.get(keyAt(doc, at)) ?? null) : null);
