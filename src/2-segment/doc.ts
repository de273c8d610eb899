import { bisect } from "../0-ground/bisect.ts";
import { FILLER, plain, readable, withoutBullets } from "../0-ground/readable.ts";
import type { Span } from "../0-ground/span.ts";
import { bitOf, CELL, CELLS, classBit, type Dictionary, type LookedUp, NEEDS, SLOTS } from "./dictionary.ts";
import { isQuotationMark } from "./quotation-marks.ts";
import { markQuotations } from "./quotations.ts";
import { cutSentences } from "./sentences.ts";
import type { Sense } from "./spellings.ts";
import { CAPITAL, CAPITALS, NUMBER, PUNCTUATION, SINGLE, Tokens, WORD, wider } from "./tokens.ts";
import { unwrap } from "./wrapped.ts";

/** A lexicon spelling found in the text: tokens `[first, last)`. */
export interface Found {
  readonly sense: Sense;
  readonly first: number;
  readonly last: number;
}

/**
 * A text cut up: tokens, their word ids, what the lexicon knows of them, sentences, paragraphs, quotations.
 * All positions are token indices unless they say `start`/`end` (UTF-16 offsets). Reused from article to article: what
 * outlives the article must be copied out of it.
 */
export class Doc {
  readonly tokens: Tokens = new Tokens();
  /** As it is read: unit for unit as long as what is written. */
  text = "";
  written = "";
  /** Another number after every `read`: what was remembered of the text before no longer holds. */
  edition = 0;
  /** How many tokens. */
  count = 0;
  /** Lexicon word id of each token, 0 where unknown. */
  word: Int32Array = new Int32Array(1024);
  /** Sentence of each token. */
  sentence: Int32Array = new Int32Array(1024);
  /** 1 where a token stands inside a quotation (its marks included), else 0. */
  quoted: Uint8Array = new Uint8Array(1024);
  /** 1 where a token is page furniture: no row may come from it. */
  furniture: Uint8Array = new Uint8Array(1024);
  /** First token of each sentence; `sentenceStart[sentences]` is the token count. */
  sentenceStart: Int32Array = new Int32Array(256);
  /** Paragraph of each sentence. */
  paragraph: Int32Array = new Int32Array(256);
  sentences = 0;
  /** The first sentence that is no page furniture. */
  opening = 0;

  /** By token: where its word's record begins in the dictionary's (`CELL`). */
  record: Int32Array = new Int32Array(1024);
  // By token: class bits and table bits of its word, and the sets of trigger words that hold it.
  private classBits: Int32Array = new Int32Array(1024);
  private beginBits: Int32Array = new Int32Array(1024);
  private triggerBits: Int32Array = new Int32Array(1024);
  // Words that `closeNames` has taken out of the sentence, with the ids that they have in the lexicon's spellings; and the tokens that it has hidden.
  private readonly closed = new Map<number, number>();
  private readonly hidden: number[] = [];
  // The tokens of countries' names of several words.
  private readonly named = new Set<number>();
  // How many quotation marks.
  private quotations = 0;
  // The edition in which spellings were last looked for: only where somebody asks for one.
  private matched = 0;
  // By token: bits of the tables of which a spelling was found at it.
  private foundBits: Int32Array = new Int32Array(1024);
  // What was found at token `i` is `[foundStart[i], foundStart[i + 1])`, the shorter before the longer.
  private foundStart: Int32Array = new Int32Array(1024);
  private foundSense: Int32Array = new Int32Array(1024);
  private foundLast: Int32Array = new Int32Array(1024);
  private readonly lowered: (string | undefined)[] = [];
  // Where `lowered` has a word.
  private readonly cut: number[] = [];

  constructor(readonly dictionary: Dictionary) {}

  /** Cuts up `text`, or one stretch of it; `furniture` are spans that no row may come from, in order. */
  read(text: string, furniture: readonly Span[] = [], { start, end }: Span = { start: 0, end: text.length }): this {
    // A long text is read a stretch at a time: as it is seen once for all of them.
    if (text !== this.written) this.text = withoutBullets(readable(text));
    this.written = text;
    this.edition = ++editions;
    const { tokens } = this;
    tokens.read(this.text, start, end);
    unwrap(tokens);
    this.count = tokens.count;
    if (this.word.length < tokens.count + 1) {
      const size = tokens.start.length + 1;
      this.word = new Int32Array(size);
      this.sentence = new Int32Array(size);
      this.quoted = new Uint8Array(size);
      this.furniture = new Uint8Array(size);
      this.record = new Int32Array(size);
      this.classBits = new Int32Array(size);
      this.beginBits = new Int32Array(size);
      this.foundBits = new Int32Array(size);
      this.triggerBits = new Int32Array(size);
      this.foundStart = new Int32Array(size);
    }
    for (let i = 0; i < this.cut.length; i++) this.lowered[this.cut[i] as number] = undefined;
    this.cut.length = 0;
    // No holes: an array written far beyond its end turns into a hash table.
    while (this.lowered.length < tokens.count) this.lowered.push(undefined);
    this.markFurniture(furniture);
    this.lookUp();
    this.closeNames();
    cutSentences(this);
    this.opening = 0;
    while (this.opening + 1 < this.sentences && this.isFurniture(this.opening)) this.opening++;
    if (this.quotations > 0) markQuotations(this);
    else this.quoted.fill(0, 0, this.count);
    return this;
  }

  /** UTF-16 offset of a token's first unit. */
  start(at: number): number {
    return this.tokens.start[at] as number;
  }

  /** UTF-16 offset after a token's last unit. */
  end(at: number): number {
    return this.tokens.end[at] as number;
  }

  /** The token that holds or follows a UTF-16 offset, of `[first, last)`; `last` behind them. */
  tokenAt(offset: number, first = 0, last: number = this.count): number {
    return bisect(first, last, (token) => this.end(token) <= offset);
  }

  /** Text of tokens `[first, last)`, spaces between as written; without what a reader would not see. */
  slice(first: number, last: number): string {
    if (last <= first) return "";
    const written = this.written.slice(this.tokens.start[first], this.tokens.end[last - 1]);
    return this.text === this.written ? written : plain(written);
  }

  is(at: number, flag: number): boolean {
    return at >= 0 && at < this.count && ((this.tokens.flags[at] as number) & flag) !== 0;
  }

  /** A word in lower case, "" for a number or mark; no string is cut for a word that the lexicon knows. */
  lower(at: number): string {
    if (!this.isWord(at)) return "";
    const word = this.word[at] as number;
    if (word !== 0) return this.dictionary.spelling(word);
    const before = this.lowered[at];
    if (before !== undefined) return before;
    this.cut.push(at);
    const lowered = this.text.slice(this.tokens.start[at], this.tokens.end[at]).replaceAll(FILLER, "").toLowerCase();
    this.lowered[at] = lowered;
    return lowered;
  }

  isWord(at: number): boolean {
    return at >= 0 && at < this.count && this.tokens.kind[at] === WORD;
  }

  isNumber(at: number): boolean {
    return at >= 0 && at < this.count && this.tokens.kind[at] === NUMBER;
  }

  /** Value of a number token, or -1. */
  number(at: number): number {
    return this.isNumber(at) ? (this.tokens.hash[at] as number) : -1;
  }

  /** Code unit of a punctuation mark (`'` for a possessive), or 0. */
  mark(at: number): number {
    return at >= 0 && at < this.count && this.tokens.kind[at] === PUNCTUATION ? (this.tokens.hash[at] as number) : 0;
  }

  /** True where the token is the mark `char` (one character). */
  isMark(at: number, char: string): boolean {
    return this.mark(at) === char.charCodeAt(0);
  }

  /** True where the lexicon gives the word one of the classes (`classBit`). */
  hasClass(at: number, bits: number): boolean {
    return at >= 0 && at < this.count && ((this.classBits[at] as number) & bits) !== 0;
  }

  /** True where some spelling of the tables (`bitOf`) begins with this word. */
  begins(at: number, bits: number): boolean {
    return at >= 0 && at < this.count && ((this.beginBits[at] as number) & bits) !== 0;
  }

  /** The next token from `at` on at which a spelling of the tables may begin; `until` where none does before it. */
  nextBegin(at: number, until: number, bits: number): number {
    const { beginBits } = this;
    let i = at;
    while (i < until && ((beginBits[i] as number) & bits) === 0) i++;
    return i;
  }

  /** True where a spelling of the tables stands at the token, not its first word alone. */
  finds(at: number, bits: number): boolean {
    if (this.matched !== this.edition) this.match();
    return at >= 0 && at < this.count && ((this.foundBits[at] as number) & bits) !== 0;
  }

  /** The next token from `at` on at which a spelling of the tables stands; `until` where none does before it. */
  nextFind(at: number, until: number, bits: number): number {
    if (this.matched !== this.edition) this.match();
    const { foundBits } = this;
    let i = at;
    while (i < until && ((foundBits[i] as number) & bits) === 0) i++;
    return i;
  }

  /** What a layer (`layer`) tells of the token's word, or 0. */
  layer(at: number, layer: number): number {
    return at >= 0 && at < this.count ? (this.dictionary.records[(this.record[at] as number) + CELL.asked + layer] as number) : 0;
  }

  /** True where the token is one of the words of the sets (`trigger`). */
  hasTrigger(at: number, bits: number): boolean {
    return at >= 0 && at < this.count && ((this.triggerBits[at] as number) & bits) !== 0;
  }

  /** The next token from `at` on that is one of the words of the sets (`trigger`); `until` where none comes before it. */
  nextTrigger(at: number, until: number, bits: number): number {
    const { triggerBits } = this;
    let i = at;
    while (i < until && ((triggerBits[i] as number) & bits) === 0) i++;
    return i;
  }

  /** The longest spelling of `table` that begins at the token, or null; of several as long a sure one, then that of the first row. */
  find(at: number, table: LookedUp): Found | null {
    if (this.matched !== this.edition) this.match();
    if (at < 0 || at >= this.count || this.foundBits[at] === 0) return null;
    const { senses } = this.dictionary;
    const { foundStart, foundSense } = this;
    const from = foundStart[at] as number;
    let best: Sense | null = null;
    let last = 0;
    for (let f = (foundStart[at + 1] as number) - 1; f >= from; f--) {
      const sense = senses[foundSense[f] as number] as Sense;
      if (sense.table !== table) continue;
      if (best === null) last = this.foundLast[f] as number;
      else if (this.foundLast[f] !== last) break;
      else if (sense.weak && !best.weak) continue;
      best = sense;
    }
    return best === null ? null : { sense: best, first: at, last };
  }

  /** All spellings of `table` that begin at the token, longest first. */
  findAll(at: number, table: LookedUp): readonly Found[] {
    if (this.matched !== this.edition) this.match();
    if (at < 0 || at >= this.count || this.foundBits[at] === 0) return NOTHING;
    const { senses } = this.dictionary;
    const { foundStart, foundSense } = this;
    const from = foundStart[at] as number;
    let all: Found[] | null = null;
    for (let f = (foundStart[at + 1] as number) - 1; f >= from; f--) {
      const sense = senses[foundSense[f] as number] as Sense;
      if (sense.table !== table) continue;
      const found = { sense, first: at, last: this.foundLast[f] as number };
      if (all === null) all = [found];
      else all.push(found);
    }
    return all ?? NOTHING;
  }

  /** Tokens `[first, last)` of a sentence. */
  sentenceRange(sentence: number): { first: number; last: number } {
    return { first: this.sentenceStart[sentence] as number, last: this.sentenceStart[sentence + 1] as number };
  }

  /**
   * Makes a word one that no lexicon knows, written as any other name: "May" of Ada May is no month and no verb, "KING" of Ada KING neither.
   * Its letters in the text stay; the hash is another one for all that ask for words.
   */
  disown(at: number): void {
    // "Arab Emirates" of the United Arab Emirates is nobody
    if (this.named.has(at)) return;
    const { hash, flags } = this.tokens;
    hash[at] = (hash[at] as number) ^ DISOWNED;
    flags[at] = (flags[at] as number) & ~CAPITALS;
    this.record[at] = 0;
    this.word[at] = 0;
    this.classBits[at] = 0;
    this.beginBits[at] = 0;
    this.triggerBits[at] = 0;
    this.matched = 0;
  }

  private isFurniture(sentence: number): boolean {
    const { first, last } = this.sentenceRange(sentence);
    return this.furniture[first] === 1 && this.furniture[last - 1] === 1;
  }

  private markFurniture(spans: readonly Span[]): void {
    this.furniture.fill(0, 0, this.count);
    let i = 0;
    for (const span of spans) {
      while (i < this.count && this.end(i) <= span.start) i++;
      for (let j = i; j < this.count && this.start(j) < span.end; j++) this.furniture[j] = 1;
    }
  }

  private lookUp(): void {
    const { tokens, dictionary, word, record, classBits, beginBits, triggerBits } = this;
    const { count, kind, hash } = tokens;
    dictionary.answer();
    const { slots, records, marks } = dictionary;
    let quotations = 0;
    for (let i = 0; i < count; i++) {
      const what = kind[i];
      const key = hash[i] as number;
      let at = 0;
      if (what === WORD)
        for (let slot = key ^ (key >>> 15); ; slot++) {
          at = CELLS * (slots[slot & (SLOTS - 1)] as number);
          if (at === 0 || records[at] === key) break;
        }
      else if (what === PUNCTUATION) {
        at = CELLS * (marks[key] as number);
        if (key === 0x2018 || isQuotationMark(key)) quotations++;
      }
      record[i] = at;
      word[i] = records[at + CELL.id] as number;
      classBits[i] = records[at + CELL.classes] as number;
      beginBits[i] = records[at + CELL.begins] as number;
      triggerBits[i] = records[at + CELL.asked] as number;
    }
    word[count] = 0;
    this.quotations = quotations;
  }

  /** The small words of "Trinidad and Tobago" are of the name and join nothing in the sentence; and Papua New Guinea is no Guinea. */
  private closeNames(): void {
    this.closed.clear();
    this.hidden.length = 0;
    this.named.clear();
    for (let i = this.nextBegin(0, this.count, JOINED); i < this.count; i = this.nextBegin(i + 1, this.count, JOINED)) {
      const name = this.find(i, "joined");
      if (name === null) continue;
      if (this.find(i, "countries")?.last === name.last) for (let at = i; at < name.last; at++) this.named.add(at);
      if (this.isOfOffice(name)) continue;
      // "I-Kiribati" is no pronoun
      if (this.is(i, SINGLE)) this.silence(i);
      for (i++; i < name.last; i++)
        if (this.is(i, CAPITAL)) this.hide(i);
        else if (this.isWord(i)) this.close(i);
      i--;
    }
  }

  /** "President of the" + "Republic of Korea": of the state, whose own "of" is one of the office's. */
  private isOfOffice({ first, sense }: Found): boolean {
    if (!REALM.test(sense.spelling)) return false;
    const before = this.hasClass(first - 1, ARTICLE) ? first - 2 : first - 1;
    return this.lower(before) === "of";
  }

  /** Takes from a token the country that the rest of a longer name would tell. */
  private hide(at: number): void {
    if (!this.finds(at, LOCAL)) return;
    this.beginBits[at] = (this.beginBits[at] as number) & ~LOCAL;
    this.foundBits[at] = 0;
    this.hidden.push(at);
  }

  /** Takes from a token what it means as a word; a name may still begin with it. */
  private silence(at: number): void {
    this.tokens.hash[at] = this.dictionary.inner.hash;
    this.classBits[at] = 0;
    this.triggerBits[at] = 0;
  }

  /** Makes the token a word of a name like the capitalised ones beside it. */
  private close(at: number): void {
    this.silence(at);
    this.tokens.flags[at] = (this.tokens.flags[at] as number) | CAPITAL;
    this.closed.set(at, this.word[at] as number);
    this.word[at] = this.dictionary.inner.word;
    this.record[at] = 0;
    this.beginBits[at] = 0;
  }

  /** Looks for the lexicon's spellings at each token. */
  private match(): void {
    this.matched = this.edition;
    const { tokens, dictionary, word, record, foundBits, foundStart } = this;
    const { count, flags } = tokens;
    const { nodes, tells, records } = dictionary;
    const inner = dictionary.inner.word;
    let founds = 0;
    for (let i = 0; i < count; i++) {
      foundStart[i] = founds;
      let node = records[(record[i] as number) + CELL.node] as number;
      if (node === 0) {
        foundBits[i] = 0;
        continue;
      }
      const written = flags[i] as number;
      let bits = 0;
      for (let j = i + 1; node !== 0; j++) {
        // Most names begin with a word that is found in capitals only.
        const needs = nodes[4 * node + 2] as number;
        if ((written & needs) !== needs) break;
        const end = nodes[4 * node + 4] as number;
        for (let sense = nodes[4 * node] as number; sense < end; sense++) {
          const told = tells[sense] as number;
          if (((told >> NEEDS) & ~written) !== 0) continue;
          if (founds === this.foundSense.length) this.growFounds();
          this.foundSense[founds] = sense;
          this.foundLast[founds] = j;
          founds++;
          bits |= 1 << (told & TABLE);
        }
        if (nodes[4 * node + 1] === nodes[4 * node + 5]) break;
        const next = word[j] === inner ? (this.closed.get(j) as number) : (word[j] as number);
        if (next === 0) break;
        node = dictionary.step(node, next);
      }
      foundBits[i] = bits;
    }
    foundStart[count] = founds;
    for (const at of this.hidden) foundBits[at] = 0;
  }

  private growFounds(): void {
    this.foundSense = wider(this.foundSense);
    this.foundLast = wider(this.foundLast);
  }
}

// Of all `Doc`s together.
let editions = 0;

const NOTHING: readonly Found[] = [];
const JOINED = bitOf("joined");
const LOCAL = bitOf("countries") | bitOf("demonyms");
const ARTICLE = classBit("article");
const REALM = /\b(?:Republic|Kingdom|States?|Emirate|Union|Commonwealth|Principality|Sultanate|Duchy|Federation) of /;
const DISOWNED = 0x5bd1e995;
const TABLE = (1 << NEEDS) - 1;
