import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, WORD } from "../../2-segment/tokens.ts";
import { BREAK, INNER, K, type Kind, vocabularyOf, WEAK } from "./vocabulary.ts";

/** A text whose tokens are marked with what they are to the calendar. Buffers are reused from article to article. */
export class Marked {
  kind: Uint8Array = new Uint8Array(1024);
  value: Int32Array = new Int32Array(1024);
  /** Tokens with which a date might begin, in order. */
  triggers: Int32Array = new Int32Array(1024);
  /** The token of which was asked last whether a unit of time stands near enough behind it, and the answer. */
  askedAt = -1;
  isUnitAhead = false;
  private readonly persons: Int8Array = new Int8Array(2);
  private current: Doc | null = null;

  get doc(): Doc {
    if (this.current === null) throw new Error("mark a text before reading dates from it");
    return this.current;
  }

  get count(): number {
    return this.doc.count;
  }

  mark(doc: Doc): this {
    this.current = doc;
    this.askedAt = -1;
    this.persons.fill(-1);
    const { count, tokens, furniture, sentence } = doc;
    if (this.kind.length < count + 8) {
      this.kind = new Uint8Array(tokens.start.length + 8);
      this.value = new Int32Array(tokens.start.length + 8);
      this.triggers = new Int32Array(tokens.start.length + 8);
    }
    const { kind, value, triggers } = this;
    let marks = 0;
    const vocabulary = vocabularyOf(doc.dictionary);
    for (let i = 0; i < count; i++) {
      const what = tokens.kind[i];
      let mark: number = K.none;
      if (what === WORD) {
        const slot = vocabulary.slot(tokens.hash[i] as number);
        if (slot >= 0) {
          mark = vocabulary.kindAt(slot);
          value[i] = vocabulary.valueAt(slot);
        }
      } else if (what === NUMBER) {
        mark = K.number;
        value[i] = tokens.hash[i] as number;
      }
      if (mark !== K.none && furniture[i] === 1) mark = K.none;
      if (mark !== K.none && INNER[mark] === 0) triggers[marks++] = i;
      const flags = tokens.flags[i] as number;
      if (flags & LINE && i > 0 && (flags & PARAGRAPH || sentence[i] !== sentence[i - 1])) mark |= BREAK;
      kind[i] = mark;
    }
    kind.fill(K.none, count, count + 8);
    triggers[marks] = count;
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
    return this.breaks(at) ? 0 : this.doc.mark(at);
  }

  glued(at: number): boolean {
    return this.doc.is(at, GLUED);
  }

  /** How many digits a number token is written with. */
  digits(at: number): number {
    return this.doc.end(at) - this.doc.start(at);
  }
}

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
