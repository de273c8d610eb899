import { fold } from "../../0-ground/fold.ts";
import { HashBits } from "../../0-ground/hash-bits.ts";
import { LexiconError, type LexiconRow, list } from "../../0-ground/lexicon.ts";
import type { Dictionary } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { Tokens } from "../../2-segment/tokens.ts";

const COMPARATORS = ["=", ">", ">=", "<", "<=", "~", "vague"] as const;
export type Comparator = (typeof COMPARATORS)[number];

type NumeralKind = "cardinal" | "multiplier" | "fraction" | "collective" | "vague";

/** One numeral word: `twelve`, `million`, `dozen`, `thousands`, `doubled`. */
export interface Numeral {
  readonly value: number;
  readonly kind: NumeralKind;
  /** Means a number only beside another: `m`, `k`. */
  readonly weak: boolean;
}

/** `up` and `down`: a change; `level`: how much it is. */
const CHANGES = ["up", "down", "level"] as const;
type Change = (typeof CHANGES)[number];

interface Sharer {
  readonly code: string;
  readonly owner: readonly number[];
}

export interface Comparing {
  readonly comparator: Comparator;
  /** Folded hashes of its words. */
  readonly hashes: readonly number[];
}

/** What figures need of the lexicon, by folded hash; made once for a dictionary. */
interface Lexis {
  /** By word id: 1 where a figure may begin or go on. */
  readonly triggers: Uint8Array;
  readonly numerals: ReadonlyMap<number, Numeral>;
  /** The hashes of `numerals` and of the words that scale or bound: a quick no. */
  readonly known: HashBits;
  /** Comparators that stand before a numeral, by the hash of their last word, longest first. */
  readonly before: ReadonlyMap<number, readonly Comparing[]>;
  /** Comparators that stand behind, by the hash of their first word, longest first. */
  readonly after: ReadonlyMap<number, readonly Comparing[]>;
  /** Verbs that bound their object: `exceeded`. */
  readonly bounding: ReadonlyMap<number, Comparator>;
  /** Verbs and nouns of change and of level: `grew`, `decline`, `amounted`. */
  readonly changes: HashBits;
  /** Verbs of speech. */
  readonly speech: HashBits;
  /** ISO 4217 code by sign or code as written: `$`, `US$`, `Tk`, `EUR`. */
  readonly signs: ReadonlyMap<string, string>;
  /** The noun that a folded name or sign of a currency stands for: `rs` a `rupee`. Dollars and pounds stand for themselves. */
  readonly nouns: ReadonlyMap<string, string>;
  /** All currencies of a noun or a sign, each with the word ids of the nation that its full name gives. */
  readonly sharers: ReadonlyMap<string, readonly Sharer[]>;
}

const made = new WeakMap<Dictionary, Lexis>();
let last: { readonly dictionary: Dictionary; readonly lexis: Lexis } | null = null;

export function lexisOf(doc: Doc): Lexis {
  const { dictionary } = doc;
  if (last !== null && last.dictionary === dictionary) return last.lexis;
  let lexis = made.get(dictionary);
  if (lexis === undefined) {
    lexis = compile(dictionary);
    made.set(dictionary, lexis);
  }
  last = { dictionary, lexis };
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
      numerals.set(hashes[0] as number, {
        value: Number(row.cells.value),
        kind,
        weak: weak || (spelling.length < 3 && !/^[mb]n$/.test(spelling)),
      });
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
  const changes = new HashBits();
  for (const row of dictionary.tables.get("changes") ?? [])
    for (const spelling of row.spellings) changes.add(hashesOf(spelling)[0] as number, CHANGES.indexOf(row.cells.kind as Change) + 1);
  const speech = new HashBits();
  for (const row of dictionary.tables.get("verbs") ?? []) {
    if (!list(row.cells.kind).includes("speech")) continue;
    for (const spelling of row.spellings) {
      const hashes = hashesOf(spelling);
      if (hashes.length === 1) speech.add(hashes[0] as number, 1);
    }
  }
  const signs = new Map<string, string>();
  const nouns = new Map<string, string>();
  const sharers = new Map<string, Sharer[]>();
  for (const row of dictionary.tables.get("currencies") ?? []) {
    const code = row.cells.code ?? "";
    const name = (row.spellings[0] ?? "").split(" ");
    // "West African CFA franc": a franc of its own kind
    const words = /^[A-Z]{3}$/.test(name.at(-2) ?? "") ? 2 : 1;
    const noun = fold(name.slice(-words).join(" "));
    const owner = name.slice(0, -words).map((word) => dictionary.idOfText(fold(word)));
    for (const sign of [...list(row.cells.sign), code]) {
      if (!signs.has(sign)) signs.set(sign, code);
      else if (signs.get(sign) !== code) nouns.set(fold(sign), fold(sign));
      if (sign !== code) sharers.set(fold(sign), [...(sharers.get(fold(sign)) ?? []), { code, owner }]);
    }
    if (noun === "dollar") sharers.set("$", [...(sharers.get("$") ?? []).filter((one) => one.code !== code), { code, owner }]);
    if (noun === "dollar" || noun === "pound") continue;
    for (const spelling of [...list(row.cells.sign), ...row.spellings])
      if (!/ /.test(spelling) && spelling !== code && !nouns.has(fold(spelling))) nouns.set(fold(spelling), noun);
    sharers.set(noun, [...(sharers.get(noun) ?? []), { code, owner }]);
  }
  const known = new HashBits();
  for (const hash of numerals.keys()) known.add(hash, 1);
  return { triggers, known, numerals, before, after, bounding, changes, speech, signs, nouns, sharers };
}

function comparatorOf(row: LexiconRow): Comparator {
  const value = row.cells.comparator as Comparator;
  if (COMPARATORS.includes(value)) return value;
  throw new LexiconError(`lexicon/${row.where}  comparator "${value}" is unknown; use one of ${COMPARATORS.join(" ")}`);
}

/** What change or level a word tells, or null. */
export function changeAt(doc: Doc, at: number): Change | null {
  if (!doc.isWord(at)) return null;
  const which = lexisOf(doc).changes.get(doc.tokens.hash[at] as number);
  // a word in two rows would have the bits of both
  return which === 0 ? null : (CHANGES[Math.min(which, 3) - 1] as Change);
}

/** True where the lexicon has the word as a verb of speech. */
export const speechAt = (doc: Doc, at: number): boolean => doc.isWord(at) && lexisOf(doc).speech.get(doc.tokens.hash[at] as number) !== 0;
