import { type LexiconRow, type LexiconTables, list } from "../0-ground/lexicon.ts";
import { CAPITAL, CAPITALS, Tokens as TokenReader, type Tokens, WORD } from "./tokens.ts";

/** Tables whose spellings are looked up in the text, each with its bit in `Dictionary.begins`. */
export const TABLES = [
  "countries",
  "demonyms",
  "capitals",
  "cities",
  "seats",
  "organisations",
  "offices",
  "portfolios",
  "ranks",
  "honorifics",
  "months",
  "weekdays",
  "numerals",
  "units",
  "currencies",
  "abbreviations",
  "outlets",
  "topics",
  "words",
  "verbs",
  "encounters",
] as const;
export type LookedUp = (typeof TABLES)[number];

/** The bit of a table in `Dictionary.begins`. */
export const bitOf = (table: LookedUp): number => 1 << TABLES.indexOf(table);

/** Word classes: what `words.csv` may say of a word; a token has the bits of all its classes. */
export const CLASSES = [
  "article",
  "preposition",
  "conjunction",
  "pronoun",
  "relative",
  "possessive",
  "will",
  "be",
  "have",
  "modal",
  "negation",
  "adverb",
  "quantifier",
  "comparator",
  "time",
  "kin",
  "delegation",
  "former",
  "deputy",
  "company",
  "person_noun",
  "common",
] as const;
export type WordClass = (typeof CLASSES)[number];
export const classBit = (name: WordClass): number => 1 << CLASSES.indexOf(name);

// Names: found only where written with a capital first letter.
const NAMES: ReadonlySet<LookedUp> = new Set<LookedUp>([
  "countries",
  "demonyms",
  "capitals",
  "cities",
  "seats",
  "organisations",
  "ranks",
  "honorifics",
  "outlets",
]);

// Tables whose rows spell every form out, or name one thing only.
const UNINFLECTED: ReadonlySet<LookedUp> = new Set<LookedUp>([
  "verbs",
  "encounters",
  "words",
  "abbreviations",
  "cities",
  "capitals",
  "seats",
  "countries",
  "outlets",
]);

/** What one spelling means: its row, and how it must be written to be found. */
export interface Sense {
  readonly table: LookedUp;
  readonly row: LexiconRow;
  readonly spelling: string;
  readonly plural: boolean;
  /** The spelling alone is not enough evidence: an ordinary word, a name, several readings. */
  readonly weak: boolean;
  readonly capital: boolean;
  /** Short forms in capitals (`US`, `IT`) are found only in capitals. */
  readonly capitals: boolean;
}

/** The lexicon compiled for look-up: words by folded hash, phrases as a trie of word ids. */
export class Dictionary {
  readonly senses: Sense[] = [];
  /** By word id (0 is an unknown word): bits of `CLASSES`. */
  classes: Int32Array = new Int32Array(1);
  /** By word id: bits of the tables in which some spelling begins with the word. */
  begins: Int32Array = new Int32Array(1);

  private slots = new Int32Array(1 << 16);
  private hashes: number[] = [0];
  private readonly words: string[] = [""];
  // Trie: node 0 is the root; a child is found under node * 2^20 + word id.
  private children = new Map<number, number>();
  private readonly ends: number[][] = [[]];
  private first: Int32Array = new Int32Array(1);

  private readonly reader = new TokenReader();

  constructor(readonly tables: LexiconTables) {
    const beginning = new Map<number, number>();
    for (const table of TABLES) for (const spelled of spellingsOf(table, tables)) this.add(spelled, beginning);
    this.classes = new Int32Array(this.words.length);
    this.begins = new Int32Array(this.words.length);
    this.first = new Int32Array(this.words.length);
    for (const [word, bits] of beginning) this.begins[word] = bits;
    for (let word = 1; word < this.words.length; word++) this.first[word] = this.children.get(word) ?? 0;
    for (const row of tables.get("words") ?? []) {
      for (const spelling of row.spellings) {
        const word = this.idOfText(spelling);
        if (word === 0) throw new Error(`lexicon/${row.where}  "${spelling}" is no single word; words.csv holds single words only`);
        for (const name of list(row.cells.class)) {
          const bit = CLASSES.indexOf(name as WordClass);
          if (bit < 0) throw new Error(`lexicon/${row.where}  class "${name}" is unknown; use one of ${CLASSES.join(", ")}`);
          this.classes[word] = (this.classes[word] as number) | (1 << bit);
        }
      }
    }
  }

  /** Word id of a folded hash, or 0. */
  id(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & 0xffff;
    for (;;) {
      const word = this.slots[slot] as number;
      if (word === 0 || this.hashes[word] === hash) return word;
      slot = (slot + 1) & 0xffff;
    }
  }

  /** Word id of one written word, or 0 where the lexicon does not know it. For rules, once at load. */
  idOfText(word: string): number {
    const tokens = this.reader.read(word);
    return tokens.count === 1 ? this.id(this.keyOf(tokens, 0)) : 0;
  }

  /** A known word in lower case, as the lexicon first spells it. */
  spelling(word: number): string {
    return this.words[word] as string;
  }

  /** Node reached from `node` (0: the root) by `word`, or 0. */
  step(node: number, word: number): number {
    return node === 0 ? (this.first[word] as number) : (this.children.get(node * 1048576 + word) ?? 0);
  }

  /** Senses that end at a trie node. */
  sensesAt(node: number): readonly number[] {
    return this.ends[node] as number[];
  }

  /** What a token is looked up by: a word's hash; a mark's or number's own key, apart from all words in practice. */
  keyOf(tokens: Tokens, at: number): number {
    const hash = tokens.hash[at] as number;
    return tokens.kind[at] === WORD ? hash : Math.imul(hash + 0x9e37, 0x85ebca6b) | 0;
  }

  private add(sense: Sense, beginning: Map<number, number>): void {
    const tokens = this.reader.read(sense.spelling);
    let node = 0;
    for (let i = 0; i < tokens.count; i++) {
      const word = this.learn(this.keyOf(tokens, i), tokens, i);
      if (i === 0) beginning.set(word, (beginning.get(word) ?? 0) | bitOf(sense.table));
      const key = node * 1048576 + word;
      let next = this.children.get(key);
      if (next === undefined) {
        next = this.ends.length;
        this.ends.push([]);
        this.children.set(key, next);
      }
      node = next;
    }
    if (node === 0) return;
    (this.ends[node] as number[]).push(this.senses.length);
    this.senses.push(sense);
  }

  private learn(hash: number, tokens: Tokens, at: number): number {
    const known = this.id(hash);
    if (known !== 0) return known;
    const word = this.words.length;
    if (word > 45000) throw new Error("the lexicon holds more than 45,000 different words; raise the size of its table");
    this.words.push(tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
    this.hashes.push(hash);
    let slot = (hash ^ (hash >>> 15)) & 0xffff;
    while (this.slots[slot] !== 0) slot = (slot + 1) & 0xffff;
    this.slots[slot] = word;
    return word;
  }
}

/** True where a sense may be found at a token written with these flags. */
export const writtenRight = (sense: Sense, flags: number): boolean =>
  (!sense.capital || (flags & CAPITAL) !== 0) && (!sense.capitals || (flags & CAPITALS) !== 0);

function* spellingsOf(table: LookedUp, tables: LexiconTables): Generator<Sense> {
  const source = table === "demonyms" || table === "capitals" ? "countries" : table;
  for (const row of tables.get(source) ?? []) {
    const spellings = table === "demonyms" ? list(row.cells.demonym) : table === "capitals" ? list(row.cells.capital) : row.spellings;
    const weakList = source === "countries" ? list(row.cells.weak) : [];
    const capital = NAMES.has(table);
    for (const spelling of spellings) {
      const weak = source === "countries" ? weakList.includes(spelling) : row.cells.weak === "yes";
      const capitals = (capital || table === "offices") && /^[A-Z]{2,5}$/.test(spelling);
      yield { table, row, spelling, plural: false, weak, capital, capitals };
      if (UNINFLECTED.has(table)) continue;
      for (const plural of pluralsOf(spelling)) yield { table, row, spelling: plural, plural: true, weak, capital, capitals: false };
    }
  }
}

/** Regular plurals of the head noun: the last word before `of`, `for`, `to` or a comma, else the last of all. */
function pluralsOf(spelling: string): string[] {
  const found = /^(.*?[A-Za-zÀ-ž])((?: of | for | to |, ).*)?$/.exec(spelling);
  // "attachés" folds to the verb "attaches": accented heads get no plural.
  if (!found || !/[a-z]$/.test(found[1] as string)) return [];
  const [, head, tail = ""] = found as unknown as [string, string, string?];
  if (/(s|x|z|ch|sh)$/.test(head)) return [`${head}es${tail}`];
  if (/[^aeiou]y$/.test(head)) return [`${head.slice(0, -1)}ies${tail}`];
  if (/(wo|chair|states|spokes|congress|business|clergy|police|crafts|service)man$/.test(head)) return [`${head.slice(0, -3)}men${tail}`];
  return [`${head}s${tail}`];
}
