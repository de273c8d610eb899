import { bisect } from "../0-ground/bisect.ts";
import type { Span } from "../0-ground/span.ts";
import { bitOf, CELL, CELLS, classBit, type Dictionary, type LookedUp, NEEDS, type Sense, SLOTS, TABLES } from "./dictionary.ts";
import { isQuotationMark } from "./quotation-marks.ts";
import { CAPITAL, CAPITALS, DOTTED, GLUED, LINE, NUMBER, PUNCTUATION, SINGLE, Tokens, WORD } from "./tokens.ts";
import { unwrap } from "./wrapped.ts";

/** A lexicon spelling found in the text: tokens `[first, last)`. */
export interface Found {
  readonly sense: Sense;
  readonly first: number;
  readonly last: number;
}

/** Tokens; news sentences have some 30, the longest lists 300. */
const LONGEST_SENTENCE = 400;

/**
 * A text cut up: tokens, their word ids, what the lexicon knows of them, sentences, paragraphs, quotations.
 * All positions are token indices unless they say `start`/`end` (UTF-16 offsets). Reused from article to article: what
 * outlives the article must be copied out of it.
 */
export class Doc {
  readonly tokens: Tokens = new Tokens();
  text = "";
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

  /** By token: where its word's record begins in the dictionary's (`CELL`). */
  record: Int32Array = new Int32Array(1024);
  // By token: class bits and table bits of its word, and the sets of trigger words that hold it.
  private classBits: Int32Array = new Int32Array(1024);
  private beginBits: Int32Array = new Int32Array(1024);
  private triggerBits: Int32Array = new Int32Array(1024);
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
    this.text = text;
    this.edition = ++editions;
    const { tokens } = this;
    tokens.read(text, start, end);
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
    this.cutSentences();
    this.markQuotations();
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

  /** Text of tokens `[first, last)`, spaces between as written. */
  slice(first: number, last: number): string {
    return last <= first ? "" : this.text.slice(this.tokens.start[first], this.tokens.end[last - 1]);
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
    const lowered = this.text.slice(this.tokens.start[at], this.tokens.end[at]).toLowerCase();
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

  /** Looks for the lexicon's spellings at each token. */
  private match(): void {
    this.matched = this.edition;
    const { tokens, dictionary, word, record, foundBits, foundStart } = this;
    const { count, flags } = tokens;
    const { nodes, tells, records } = dictionary;
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
        const next = word[j] as number;
        if (next === 0) break;
        node = dictionary.step(node, next);
      }
      foundBits[i] = bits;
    }
    foundStart[count] = founds;
  }

  private growFounds(): void {
    const wider = (old: Int32Array): Int32Array => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.foundSense = wider(this.foundSense);
    this.foundLast = wider(this.foundLast);
  }

  private cutSentences(): void {
    const { sentence, count } = this;
    const { kind, hash, flags } = this.tokens;
    let sentences = 0;
    let paragraph = -1;
    let opens = true;
    let newParagraph = true;
    const headed = this.headerEnd();
    // The token at which a sentence ends, whatever stands there. A text without full stops is cut all the same, so that what is read
    // sentence by sentence stays linear.
    let limit = 0;
    for (let i = 0; i < count; i++) {
      const written = flags[i] as number;
      if ((written & LINE) !== 0 && i > 0) {
        if (opens || this.lineBreaks(i)) {
          opens = true;
          newParagraph = true;
        } else flags[i] = written & ~LINE;
      }
      if (opens || i >= limit) {
        if (sentences + 1 >= this.sentenceStart.length) this.growSentences();
        if (newParagraph) paragraph++;
        this.sentenceStart[sentences] = i;
        this.paragraph[sentences] = paragraph;
        sentences++;
        opens = false;
        newParagraph = false;
        limit = i < headed ? headed : i + LONGEST_SENTENCE;
      }
      sentence[i] = sentences - 1;
      if (kind[i] === PUNCTUATION) {
        const mark = hash[i] as number;
        if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026) continue;
        let next = i + 1;
        while (next < count && (flags[next] as number) & GLUED && isClosing(this.mark(next))) {
          sentence[next] = sentences - 1;
          next++;
        }
        if (next >= count) break;
        if (this.endsHere(i, next, mark)) opens = true;
        i = next - 1;
      } else if (written & DOTTED && i + 1 < count && this.is(i + 1, CAPITAL) && !this.is(i + 1, LINE) && this.opensClause(i + 1)) {
        opens = true;
      }
    }
    if (sentences + 1 >= this.sentenceStart.length) this.growSentences();
    this.sentenceStart[sentences] = count;
    this.sentences = sentences;
  }

  /** Token after a header `date 2024-03-04` that the first sentence runs on from, or 0. */
  private headerEnd(): number {
    if (this.count < 7 || this.slice(0, 1).toLowerCase() !== "date" || !this.isNumber(1) || !this.isMark(2, "-") || !this.isNumber(3))
      return 0;
    return this.isMark(4, "-") && this.isNumber(5) ? 6 : 0;
  }

  /** True where the full stop at `stop` ends a sentence and `next` begins another. */
  private endsHere(stop: number, next: number, mark: number): boolean {
    if (this.is(next, LINE)) return true;
    if (this.is(next, GLUED) && next === stop + 1) {
      // "I.Chikovani", "3.5", "azernews.az"; but "Baku.The meeting" has lost its space.
      return mark !== 0x2e
        ? false
        : this.isWord(next) &&
            this.is(next, CAPITAL) &&
            this.isWord(stop - 1) &&
            !this.is(stop - 1, SINGLE | CAPITAL) &&
            this.opensClause(next);
    }
    if (mark === 0x2e) {
      if (this.is(stop - 1, SINGLE) && this.is(stop - 1, CAPITAL) && this.is(stop, GLUED)) return false;
      if (this.is(stop, GLUED) && this.isAbbreviation(stop)) return false;
      // "10 a.m. Monday", "7 p.m. 5 June": the clock's day comes after it.
      if (this.closesClock(stop) && this.begins(this.isNumber(next) ? next + 1 : next, CALENDAR)) return false;
    }
    if (this.isWord(next)) return this.is(next, CAPITAL);
    if (this.isNumber(next)) return true;
    const opening = this.mark(next);
    if (
      opening === 0x22 ||
      opening === 0x201c ||
      opening === 0x27 ||
      opening === 0x2018 ||
      opening === 0x28 ||
      opening === 0x5b ||
      opening === 0xab
    )
      return !this.isWord(next + 1) || this.is(next + 1, CAPITAL) || this.isNumber(next + 1);
    return opening === 0x23 || opening === 0x2014 || opening === 0x2013 || opening === 0x2d || opening === 0x40;
  }

  /** True where the full stop belongs to the word before it, as in `Gen.` */
  private isAbbreviation(stop: number): boolean {
    if (!this.begins(stop - 1, ABBREVIATIONS) || !this.isWord(stop - 1)) return false;
    const { nodes, tells } = this.dictionary;
    const node = this.dictionary.step(this.dictionary.step(0, this.word[stop - 1] as number), this.word[stop] as number);
    const written = this.tokens.flags[stop - 1] as number;
    const end = nodes[4 * node + 4] as number;
    for (let sense = node === 0 ? end : (nodes[4 * node] as number); sense < end; sense++) {
      const told = tells[sense] as number;
      if ((told & TABLE) === ABBREVIATION && ((told >> NEEDS) & ~written) === 0) return true;
    }
    return false;
  }

  /** True where the full stop is the second of `a.m.` or `p.m.` */
  private closesClock(stop: number): boolean {
    if (!this.is(stop - 1, SINGLE) || !this.is(stop - 1, GLUED) || !this.is(stop, GLUED) || this.mark(stop - 2) !== 0x2e) return false;
    const half = this.lower(stop - 3);
    return this.lower(stop - 1) === "m" && (half === "a" || half === "p");
  }

  /** After `U.S.` a word opens a sentence only where it is one that never stands in a name: "In", "Speaking to"; not "Vice President". */
  private opensClause(at: number): boolean {
    if (!this.begins(at, WORDS) || this.is(at, CAPITALS)) return false;
    if (this.hasClass(at, FUNCTION) && !this.hasClass(at, TITULAR)) return true;
    // "the U.S. Department of State"
    if (this.hasClass(at, BODY) && this.lower(at + 1) === "of") return false;
    return !(this.isWord(at + 1) && this.is(at + 1, CAPITAL));
  }

  /** A line feed ends a sentence, unless the line was plainly cut within one. */
  private lineBreaks(at: number): boolean {
    const mark = this.mark(at - 1);
    if (mark !== 0 && mark !== 0x2c && mark !== 0x27 && mark !== 0x2d) return true;
    if (!this.isWord(at)) return true;
    if (!this.is(at, CAPITAL)) return false;
    // ", the U.S. / Special Envoy for": an apposition that has only begun
    if (this.is(at - 1, DOTTED) && this.mark(at - 3) === 0x2c && this.hasClass(at - 2, HANGING)) return false;
    // "effectiveness of the / Bayraktar UAVs": an article or a preposition ends no line of its own.
    return !(mark === 0 && this.isWord(at - 1) && !this.is(at - 1, CAPITAL) && this.hasClass(at - 1, HANGING));
  }

  private growSentences(): void {
    const wider = (old: Int32Array): Int32Array => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.sentenceStart = wider(this.sentenceStart);
    this.paragraph = wider(this.paragraph);
  }

  /** The first quotation mark of the paragraph that begins with the sentence closes: `flow.¶ Tourists come," she said`. */
  private closesQuotationOf(sentence: number): boolean {
    const { kind, hash } = this.tokens;
    let after = sentence;
    while (after < this.sentences && this.paragraph[after] === this.paragraph[sentence]) after++;
    const end = this.sentenceStart[after] as number;
    for (let i = this.sentenceStart[sentence] as number; i < end; i++)
      if (kind[i] === PUNCTUATION && isQuotationMark(hash[i] as number))
        return hash[i] === 0x22 ? this.is(i, GLUED) && !this.is(i + 1, GLUED) : hash[i] === 0x201d || hash[i] === 0xbb;
    return false;
  }

  /** `‘We gave it,’`: a mark for which a close may come. */
  private opensSingle(at: number): boolean {
    return this.tokens.hash[at] === 0x2018 && this.is(at + 1, GLUED) && (!this.is(at, GLUED) || this.kindIsMark(at - 1));
  }

  private kindIsMark(at: number): boolean {
    return at >= 0 && this.tokens.kind[at] === PUNCTUATION;
  }

  /**
   * Single quotation marks that are a pair become double ones, token by token: to the close behind a stop or before a space; one
   * behind an `s`, which may be a genitive, only where no other comes.
   */
  private pairSingles(open: number, paragraph: number): void {
    const { hash } = this.tokens;
    let close = -1;
    for (let i = open + 1; i < this.count && i < open + MOST_QUOTED; i++) {
      if (!this.kindIsMark(i)) continue;
      if (this.paragraph[this.sentence[i] as number] !== paragraph || hash[i] === 0x2018) break;
      if (this.text.charCodeAt(this.start(i)) !== 0x2019 || (this.is(i + 1, GLUED) && !this.kindIsMark(i + 1))) continue;
      close = i;
      if (hash[i] !== 0x27) break;
    }
    if (close < 0) return;
    hash[open] = 0x201c;
    hash[close] = 0x201d;
  }

  /** Quotations run from an opening mark to its close, or to the end of the paragraph where none comes; on, where the next one closes what it did not open. */
  private markQuotations(): void {
    const { quoted, sentenceStart, paragraph, sentences } = this;
    if (this.quotations === 0) {
      quoted.fill(0, 0, this.count);
      return;
    }
    const { kind, hash } = this.tokens;
    let inside = 0;
    for (let s = 0; s < sentences; s++) {
      if (inside === 1 && s > 0 && paragraph[s] !== paragraph[s - 1] && !this.closesQuotationOf(s)) inside = 0;
      const end = sentenceStart[s + 1] as number;
      for (let i = sentenceStart[s] as number; i < end; i++) {
        quoted[i] = inside;
        if (kind[i] !== PUNCTUATION) continue;
        if (inside === 0 && this.opensSingle(i)) this.pairSingles(i, paragraph[s] as number);
        const mark = hash[i];
        if (mark === 0x201c || mark === 0xab) inside = 1;
        else if (mark === 0x201d || mark === 0xbb) inside = 0;
        else if (mark === 0x22) inside = 1 - inside;
        else continue;
        quoted[i] = 1;
      }
    }
  }
}

const MOST_QUOTED = 400;

// Of all `Doc`s together.
let editions = 0;

const NOTHING: readonly Found[] = [];
const TABLE = (1 << NEEDS) - 1;
const WORDS = bitOf("words");
const ABBREVIATIONS = bitOf("abbreviations");
const ABBREVIATION = TABLES.indexOf("abbreviations");
const FUNCTION =
  classBit("article") |
  classBit("pronoun") |
  classBit("preposition") |
  classBit("conjunction") |
  classBit("possessive") |
  classBit("quantifier") |
  classBit("adverb") |
  classBit("time");
const TITULAR = classBit("deputy");
const BODY = classBit("company");
const CALENDAR = bitOf("months") | bitOf("weekdays");
const HANGING = classBit("article") | classBit("preposition") | classBit("conjunction");

const isClosing = (mark: number): boolean =>
  mark === 0x22 || mark === 0x201d || mark === 0x2019 || mark === 0x27 || mark === 0x29 || mark === 0x5d || mark === 0xbb;
