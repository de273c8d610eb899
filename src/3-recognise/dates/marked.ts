import type { Read } from "../../0-ground/rule.ts";
import { CELL } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, WORD } from "../../2-segment/tokens.ts";
import type { Amount } from "./parts.ts";
import { MARKS, S } from "./shapes.ts";
import { BREAK, CALENDAR, INNER, K, KIND_BITS, type Kind, WEAK } from "./vocabulary.ts";

/** A text whose tokens are marked with what they are to the calendar. Buffers are reused from article to article. */
export class Marked {
  doc!: Doc;
  kind: Uint8Array = new Uint8Array(1024);
  value: Int32Array = new Int32Array(1024);
  /** What a token looks like to a rule that reads the one before it: `S`. */
  shape: Uint8Array = new Uint8Array(1024);
  /** Code unit of a mark, 0 for words and numbers. */
  marks: Uint16Array = new Uint16Array(1024);
  /** Tokens with which a date might begin, in order. */
  triggers: Int32Array = new Int32Array(1024);
  /** The token at which an amount was read last, and what was read. */
  amountAt = -1;
  amount: Read<Amount> | null = null;
  /** The token of which was asked last whether a unit of time stands near enough behind it, and the answer. */
  askedAt = -1;
  isUnitAhead = false;
  private readonly persons: Int8Array = new Int8Array(2);

  get count(): number {
    return this.doc.count;
  }

  mark(doc: Doc): this {
    this.doc = doc;
    this.askedAt = -1;
    this.amountAt = -1;
    this.persons.fill(-1);
    const { count, tokens, furniture, sentence, record } = doc;
    if (this.kind.length < count + AHEAD) {
      const size = tokens.start.length + AHEAD;
      this.kind = new Uint8Array(size);
      this.value = new Int32Array(size);
      this.shape = new Uint8Array(size);
      this.marks = new Uint16Array(size);
      this.triggers = new Int32Array(size);
    }
    const { kind, value, shape, marks, triggers } = this;
    const { kind: kinds, flags, hash, start, end } = tokens;
    const { records } = doc.dictionary;
    // Most tokens are words that say nothing of time.
    kind.fill(K.none, 0, count);
    shape.fill(S.word, 0, count);
    marks.fill(0, 0, count);
    let found = 0;
    for (let i = 0; i < count; i++) {
      const what = kinds[i];
      const written = flags[i] as number;
      let mark: number = K.none;
      if (what === WORD) {
        const told = records[(record[i] as number) + CELL.asked + CALENDAR] as number;
        if (told !== 0 && furniture[i] === 0) {
          mark = told & KINDS;
          value[i] = told >> KIND_BITS;
          shape[i] = mark;
          kind[i] = mark;
          if (INNER[mark] === 0) triggers[found++] = i;
        }
      } else if (what === NUMBER) {
        value[i] = hash[i] as number;
        if (furniture[i] === 0) {
          mark = K.number;
          shape[i] = (end[i] as number) - (start[i] as number) === 4 ? S.year : mark;
          kind[i] = mark;
          triggers[found++] = i;
        }
      } else {
        const unit = hash[i] as number;
        marks[i] = unit;
        shape[i] = unit < MARKS.length ? (MARKS[unit] as number) : S.mark;
      }
      if (written & LINE && i > 0 && (written & PARAGRAPH || sentence[i] !== sentence[i - 1])) kind[i] = mark | BREAK;
    }
    kind.fill(K.none, count, count + AHEAD);
    shape.fill(S.mark, count, count + AHEAD);
    marks.fill(0, count, count + AHEAD);
    triggers[found] = count;
    return this;
  }

  /** True where the text names somebody May or March, as the month at the token is called. */
  hasPerson(at: number): boolean {
    const month = (this.value[at] as number) & 31;
    const index = month === 3 ? 0 : 1;
    let known = this.persons[index] as number;
    if (known < 0) {
      known = namesPerson(this, month) ? 1 : 0;
      this.persons[index] = known;
    }
    return known === 1;
  }

  /** A reading begins at the token: what stands before it is over. */
  enter(at: number): void {
    this.amountAt = -1;
    this.kind[at] = (this.kind[at] as number) & ~BREAK;
  }

  is(at: number, kind: Kind): boolean {
    return this.kind[at] === kind;
  }

  /** What the token is, though a line begins with it. */
  kindAt(at: number): number {
    return at < 0 ? K.none : (this.kind[at] as number) & ~BREAK;
  }

  /** True where no date runs from the token before into this one. */
  breaks(at: number): boolean {
    return at >= this.doc.count || ((this.kind[at] as number) & BREAK) !== 0;
  }

  /** True where the token begins a line of its own: what stands before says nothing of it. */
  opens(at: number): boolean {
    const { doc } = this;
    return at <= 0 || (doc.is(at, LINE) && (doc.is(at, PARAGRAPH) || doc.sentence[at] !== doc.sentence[at - 1]));
  }

  /** What stands before the token, where the token does not begin a line. */
  kindBefore(at: number): number {
    return this.opens(at) ? K.none : this.kindAt(at - 1);
  }

  /** The mark (a code unit) at a token that belongs to what stands before, or 0. */
  markAt(at: number): number {
    return this.breaks(at) ? 0 : (this.marks[at] as number);
  }

  glued(at: number): boolean {
    return this.doc.is(at, GLUED);
  }

  /** The first letter of a word in lower case, so that a word is cut out only where it may be the one sought; 0 where it is none. */
  initial(at: number): number {
    return this.doc.isWord(at) ? this.doc.text.charCodeAt(this.doc.start(at)) | 0x20 : 0;
  }

  /** How many digits a number token is written with. */
  digits(at: number): number {
    return this.doc.end(at) - this.doc.start(at);
  }
}

/** How far rules look beyond the last token. */
const AHEAD = 16;
const KINDS = (1 << KIND_BITS) - 1;

/** True where the text names somebody May or March: "Theresa May", "Minister May". Looked up once a text. */
function namesPerson(text: Marked, month: number): boolean {
  const { doc } = text;
  for (let i = 1; i < doc.count; i++) {
    if (text.kindAt(i) !== K.month || ((text.value[i] as number) & 31) !== month || !((text.value[i] as number) & WEAK)) continue;
    if (doc.isWord(i - 1) && doc.is(i - 1, CAPITAL) && text.kindAt(i - 1) === K.none && !text.breaks(i) && !isPreposition(text, i - 1))
      return true;
  }
  return false;
}

const isPreposition = (text: Marked, at: number): boolean =>
  /^(for|on|with|until|till|under|before|after|and|both)$/i.test(text.doc.slice(at, at + 1));
