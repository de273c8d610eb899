import { fold, foldedHash } from "../0-ground/fold.ts";
import { type LexiconRow, type LexiconTables, list } from "../0-ground/lexicon.ts";
import { type Sense, spellingsOf } from "./spellings.ts";
import { CAPITAL, CAPITALS, Tokens as TokenReader, type Tokens, WORD } from "./tokens.ts";
import { asked, askings } from "./triggers.ts";

/** Tables whose spellings are looked up in the text, each with its bit in `Dictionary.begins`. */
export const TABLES = [
  "countries",
  "demonyms",
  "capitals",
  "cities",
  "regions",
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
  // Names of countries, peoples and towns of more than one word: `Trinidad and Tobago`, `Port of Spain`, `Papua New Guinea`.
  "joined",
] as const;
export type LookedUp = (typeof TABLES)[number];

/** The bit of a table in `Dictionary.begins`. */
export const bitOf = (table: LookedUp): number => TABLE_BITS.get(table) as number;
const TABLE_BITS: ReadonlyMap<LookedUp, number> = new Map(TABLES.map((table, index) => [table, 1 << index]));

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
export const classBit = (name: WordClass): number => CLASS_BITS.get(name) as number;
const CLASS_BITS: ReadonlyMap<WordClass, number> = new Map(CLASSES.map((name, index) => [name, 1 << index]));

/**
 * The lexicon compiled for look-up: words by folded hash, phrases as a trie of word ids. What is asked of one word or one
 * node stands together, so that a look-up touches few lines of memory.
 */
export class Dictionary {
  /** In order of the trie's nodes, so that those of one spelling stand together. */
  readonly senses: Sense[] = [];
  /** By sense: index of its table in `TABLES`, and above it (`>> NEEDS`) the token flags without which it is not found. */
  readonly tells: Uint8Array;
  /** By word id (0 is an unknown word): bits of `CLASSES`. */
  readonly classes: Int32Array;
  /** By word id, the cells of `CELL`, so that one look into memory tells all of a word. Behind the lexicon's words stand those that only stages ask for. */
  records: Int32Array;
  /** By code unit of a mark: its word id, or 0. */
  readonly marks: Uint16Array = new Uint16Array(65536);
  /** By trie node, four cells: first sense, first child (the next node's end them), needed flags of all senses from it on, word. */
  readonly nodes: Int32Array;

  /** Word ids by `slotOf` a hash, 0 where free; in the next slot where another word has it. */
  readonly slots: Uint16Array = new Uint16Array(SLOTS);
  private readonly asked = new Map<number, number>();
  private edition = 0;
  private readonly words: string[] = [""];
  private readonly hashes: number[] = [0];

  private readonly reader = new TokenReader();
  private readonly rows = new Map<string, Map<string, LexiconRow>>();

  constructor(readonly tables: LexiconTables) {
    const beginning = new Map<number, number>();
    const root: Branch = { word: 0, senses: [], branches: new Map() };
    for (const table of TABLES) for (const spelled of spellingsOf(table, tables)) this.add(spelled, root, beginning);

    const branches: Branch[] = [root];
    const children: number[] = [];
    for (let node = 0; node < branches.length; node++) {
      children.push(branches.length);
      branches.push(...[...(branches[node] as Branch).branches.values()].sort((a, b) => a.word - b.word));
    }
    this.nodes = new Int32Array(4 * (branches.length + 1));
    for (const [node, { word, senses }] of branches.entries()) {
      this.nodes.set([this.senses.length, children[node] as number, 0, word], 4 * node);
      this.senses.push(...senses);
    }
    this.nodes.set([this.senses.length, branches.length, 0, 0], 4 * branches.length);
    this.tells = Uint8Array.from(
      this.senses,
      ({ table, capital, capitals }) => TABLES.indexOf(table) | (((capital ? CAPITAL : 0) | (capitals ? CAPITALS : 0)) << NEEDS),
    );
    for (let node = branches.length - 1; node > 0; node--) {
      let needs = CAPITAL | CAPITALS;
      for (let sense = this.nodes[4 * node] as number; sense < (this.nodes[4 * node + 4] as number); sense++)
        needs &= (this.tells[sense] as number) >> NEEDS;
      for (let child = this.nodes[4 * node + 1] as number; child < (this.nodes[4 * node + 5] as number); child++)
        needs &= this.nodes[4 * child + 2] as number;
      this.nodes[4 * node + 2] = needs;
    }

    this.inner = { word: this.words.length, hash: foldedHash(INNER, 0, INNER.length) };
    this.words.push("");
    this.hashes.push(this.inner.hash);

    this.classes = new Int32Array(this.words.length);
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
    this.records = new Int32Array(CELLS * this.words.length);
    for (const [word, hash] of this.hashes.entries())
      this.records.set([hash, word, this.classes[word] as number, beginning.get(word) ?? 0], CELLS * word);
    for (let node = 1; node < (this.nodes[5] as number); node++)
      this.records[CELLS * (this.nodes[4 * node + 3] as number) + CELL.node] = node;
    for (let unit = 0; unit < this.marks.length; unit++) this.marks[unit] = this.known(keyOfMark(unit));
  }

  /** Id and key of a word inside a name, which is no word of the sentence: it has no record. */
  readonly inner: { readonly word: number; readonly hash: number };

  /** Adds what stages ask of words (`triggers.ts`) to the records, where they have asked since. */
  answer(): void {
    const edition = askings();
    if (this.edition === edition) return;
    this.edition = edition;
    const told: [word: number, cell: number, value: number][] = [];
    for (const [cell, words] of [...asked(this.tables)].entries())
      for (const [hash, value] of words) told.push([this.known(hash) || this.ask(hash), CELL.asked + cell, value]);
    const records = new Int32Array(CELLS * (this.words.length + this.asked.size));
    records.set(this.records.subarray(0, CELLS * this.words.length));
    for (const [hash, word] of this.asked) records[CELLS * word] = hash;
    for (const [word, cell, value] of told) records[CELLS * word + cell] = value;
    this.records = records;
  }

  /** Word id of one written word, or 0 where the lexicon does not know it. For rules, once at load. */
  idOfText(word: string): number {
    const tokens = this.reader.read(word);
    return tokens.count === 1 ? this.known(this.keyOf(tokens, 0)) : 0;
  }

  /** A known word in lower case, as the lexicon first spells it. */
  spelling(word: number): string {
    return this.words[word] as string;
  }

  /** The first row of a table that has the spelling, case and accents folded. */
  rowOf(table: string, spelling: string): LexiconRow | undefined {
    let rows = this.rows.get(table);
    if (rows === undefined) {
      rows = new Map();
      for (const row of this.tables.get(table) ?? [])
        for (const each of row.spellings) {
          const folded = fold(each);
          if (!rows.has(folded)) rows.set(folded, row);
        }
      this.rows.set(table, rows);
    }
    return rows.get(fold(spelling));
  }

  /** Node reached from `node` (0: the root) by `word`, or 0. */
  step(node: number, word: number): number {
    const { nodes } = this;
    if (node === 0) return this.records[CELLS * word + CELL.node] as number;
    let low = nodes[4 * node + 1] as number;
    let high = nodes[4 * node + 5] as number;
    // Children stand in order of their words.
    while (high - low > 3) {
      const middle = (low + high) >>> 1;
      if ((nodes[4 * middle + 3] as number) <= word) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (nodes[4 * low + 3] === word) return low;
    return 0;
  }

  /** Senses that end at a trie node. */
  sensesAt(node: number): readonly number[] {
    const from = this.nodes[4 * node] as number;
    return Array.from({ length: (this.nodes[4 * node + 4] as number) - from }, (_, index) => from + index);
  }

  /** What a token is looked up by: a word's hash; a mark's or number's own key, apart from all words in practice. */
  keyOf(tokens: Tokens, at: number): number {
    const hash = tokens.hash[at] as number;
    return tokens.kind[at] === WORD ? hash : keyOfMark(hash);
  }

  private add(sense: Sense, root: Branch, beginning: Map<number, number>): void {
    const tokens = this.reader.read(sense.spelling);
    let branch = root;
    for (let i = 0; i < tokens.count; i++) {
      const word = this.learn(this.keyOf(tokens, i), tokens, i);
      if (i === 0) beginning.set(word, (beginning.get(word) ?? 0) | bitOf(sense.table));
      let next = branch.branches.get(word);
      if (next === undefined) {
        next = { word, senses: [], branches: new Map() };
        branch.branches.set(word, next);
      }
      branch = next;
    }
    if (branch !== root) branch.senses.push(sense);
  }

  private learn(hash: number, tokens: Tokens, at: number): number {
    const known = this.known(hash);
    if (known !== 0) return known;
    const word = this.words.length;
    if (word > SLOTS * 0.7) throw new Error(`the lexicon holds more than ${word} different words; raise the size of its table`);
    this.words.push(tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase());
    this.hashes.push(hash);
    this.place(hash, word);
    return word;
  }

  /** Id of a word that the lexicon does not know. */
  private ask(hash: number): number {
    const known = this.asked.get(hash);
    if (known !== undefined) return known;
    const word = this.words.length + this.asked.size;
    this.asked.set(hash, word);
    this.place(hash, word);
    return word;
  }

  private place(hash: number, word: number): void {
    let slot = slotOf(hash);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.slots[slot] = word;
  }

  /** Word id of a folded hash, 0 where the lexicon does not know it. */
  private known(hash: number): number {
    let slot = slotOf(hash);
    for (;;) {
      const word = this.slots[slot] as number;
      if (word === 0 || this.hashes[word] === hash) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}

// No text holds it as a word.
const INNER = "inner\uE000";

/** How many words there is room for, known and asked for, by a power of two. */
export const SLOTS = 1 << 16;
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);
const keyOfMark = (unit: number): number => Math.imul(unit + 0x9e37, 0x85ebca6b) | 0;

/** Cells of a word's record. */
export const CELLS = 8;
/** `id` is 0 in what the lexicon does not know, `begins` has the bits of the tables in which some spelling begins with the word, `node` is its node in the trie or 0. */
export const CELL = { hash: 0, id: 1, classes: 2, begins: 3, node: 4, asked: 5 } as const;

/** Where the needed flags stand in `Dictionary.tells`. */
export const NEEDS = 5;

/** A node of the trie while the lexicon is read. */
interface Branch {
  readonly word: number;
  readonly senses: Sense[];
  readonly branches: Map<number, Branch>;
}
