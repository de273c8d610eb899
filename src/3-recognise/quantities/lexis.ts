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
  /** All currencies that a folded name or sign may mean, each with the word id of the nation that its full name gives. */
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
  const learn = (spelling: string, hash: number, numeral: Numeral): void => {
    if (numerals.has(hash)) return;
    numerals.set(hash, numeral);
    triggers[dictionary.idOfText(spelling)] = 1;
  };
  const rows = dictionary.tables.get("numerals") ?? [];
  for (const row of rows) {
    const kind = row.cells.kind ?? "";
    const weak = row.cells.weak === "yes";
    // "pair", "both", "score" count nothing by themselves
    if (kind === "ordinal" || (weak && kind === "collective")) continue;
    for (const spelling of row.spellings) {
      const hashes = hashesOf(spelling);
      if (hashes.length !== 1) continue;
      const short = spelling.length < 3 && kind === "multiplier";
      learn(spelling, hashes[0] as number, { value: Number(row.cells.value), kind: kind === "multiplier" ? "cardinal" : (kind as NumeralKind), weak: short || (weak && kind === "vague") });
    }
  }
  // "two-thirds" tells what "thirds" are
  for (const row of rows) {
    if (row.cells.kind !== "fraction") continue;
    for (const spelling of row.spellings) {
      const parts = spelling.split(/[ -]/);
      if (parts.length !== 2) continue;
      const [count, part] = hashesOf(`${parts[0]} ${parts[1]}`) as [number, number];
      const of = parts[0] === "a" || parts[0] === "an" ? 1 : (numerals.get(count)?.value ?? 0);
      if (of >= 1) learn(parts[1] as string, part, { value: Number(row.cells.value) / of, kind: "fraction", weak: false });
    }
  }
  for (const row of dictionary.tables.get("units") ?? []) {
    const factor = Number(row.cells.factor);
    if (row.cells.unit !== "times" || factor < 2) continue;
    for (const spelling of row.spellings) {
      const hashes = hashesOf(spelling);
      if (hashes.length === 1) learn(spelling, hashes[0] as number, { value: factor, kind: "multiplier", weak: false });
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
  const sharers = new Map<string, Sharer[]>();
  for (const row of dictionary.tables.get("currencies") ?? []) {
    const code = row.cells.code ?? "";
    const written = [...list(row.cells.sign), code, ...row.spellings.filter((spelling) => spelling.length < 4 && /^[A-Z]/.test(spelling))];
    for (const sign of written) if (!signs.has(sign)) signs.set(sign, code);
    const owner = reader.read(row.spellings[0] ?? "").text.split(" ")[0] ?? "";
    for (const spelling of new Set([...list(row.cells.sign), ...row.spellings].map(fold))) sharers.set(spelling, [...(sharers.get(spelling) ?? []), { code, owner: dictionary.idOfText(owner) }]);
  }
  return { triggers, numerals, before, after, bounding, changes, signs, sharers };
}

function comparatorOf(row: LexiconRow): Comparator {
  const value = row.cells.comparator as Comparator;
  if (COMPARATORS.includes(value)) return value;
  throw new LexiconError(`lexicon/${row.where}  comparator "${value}" is unknown; use one of ${COMPARATORS.join(" ")}`);
}

/** What change or level a word tells, or null. */
export const changeAt = (doc: Doc, at: number): Change | null => (doc.isWord(at) ? (lexisOf(doc).changes.get(keyAt(doc, at)) ?? null) : null);
