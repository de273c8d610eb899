import { CHAR, DIGIT, FOLD, foldedHash, LETTER, NEWLINE, SPACE, UPPER } from "../0-ground/fold.ts";

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;

/** First letter is a capital. */
export const CAPITAL = 1;
/** Two letters or more and all capitals (`NATO`, `U.S.`). */
export const CAPITALS = 2;
/** No space before it: `day` in `44-day`. */
export const GLUED = 4;
/** A line feed stands before it. */
export const LINE = 8;
/** A blank line stands before it, or it is the first. */
export const PARAGRAPH = 16;
/** Letters and inner full stops: `U.S.`, `M.K.`. */
export const DOTTED = 32;
/** `'s` or the lone apostrophe after a plural. */
export const POSSESSIVE = 64;
/** A single letter. */
export const SINGLE = 128;

/**
 * Tokens of a text as parallel typed arrays, reused from article to article: token `i` is `text.slice(start[i], end[i])`.
 * Words are runs of letters (inner apostrophes kept, digits after a letter too), numbers runs of digits; every other
 * character but space is a token of its own, so `44-day` is three tokens and `1,300` too.
 */
export class Tokens {
  text = "";
  count = 0;
  start: Int32Array = new Int32Array(1024);
  end: Int32Array = new Int32Array(1024);
  kind: Uint8Array = new Uint8Array(1024);
  flags: Uint8Array = new Uint8Array(1024);
  /** Folded hash of a word, value of a number (capped at 2^31 - 1), code unit of a punctuation mark. */
  hash: Int32Array = new Int32Array(1024);

  // The text's code units: a look into a typed array costs half of one into a string.
  private buffer: Buffer = Buffer.alloc(0);
  private units: Uint16Array = new Uint16Array(0);

  private widen(bytes: number): void {
    const memory = new ArrayBuffer(bytes + (bytes & 1) + ((bytes >> 2) << 1));
    this.buffer = Buffer.from(memory);
    this.units = new Uint16Array(memory);
  }

  private grow(): void {
    const size = this.start.length * 2;
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.hash = wider(this.hash);
    const kind = new Uint8Array(size);
    kind.set(this.kind);
    this.kind = kind;
    const flags = new Uint8Array(size);
    flags.set(this.flags);
    this.flags = flags;
  }

  /** Cuts `text[offset:until]` into tokens; offsets are those of `text`. One pass, linear. */
  read(text: string, offset = 0, until = text.length): this {
    this.text = text;
    const length = until - offset;
    if (this.buffer.length < 2 * length + 8) this.widen(2 * length + 8);
    this.buffer.write(text.slice(offset, until), "utf16le");
    const { units } = this;
    // A blank behind the last unit ends the last token.
    units.fill(0x20, length, length + 4);
    let { start, end, kind, flags, hash } = this;
    let n = 0;
    let before = LINE | PARAGRAPH;
    let lines = 2;
    let i = 0;
    while (i < length) {
      const from = i;
      const unit = units[i++] as number;
      let char = UNIT[unit] as number;
      if (char & BLANK) {
        if (unit === 0xad) continue;
        before &= ~GLUED;
        if (char & (NEWLINE << 16)) before |= ++lines > 1 ? LINE | PARAGRAPH : LINE;
        continue;
      }
      if (n === start.length) {
        this.grow();
        ({ start, end, kind, flags, hash } = this);
      }
      let written = before;
      start[n] = offset + from;
      if (char & (LETTER << 16)) {
        // The Polynesian letters that look like quotation marks stand before the capital: "ʻAkau".
        const isMark = unit === 0x2bb || unit === 0x2bc;
        const isCapital = ((isMark ? (UNIT[units[i] as number] as number) : char) & (UPPER << 16)) !== 0;
        let key = 0x811c9dc5;
        let seen = 0;
        let apostrophes = 0;
        for (;;) {
          while (char & FOLDED) {
            key = Math.imul(key ^ (char & 0xffff), 0x01000193);
            seen |= char;
            char = UNIT[units[i++] as number] as number;
          }
          // Nearly all words end at a space.
          if (char & BLANK) {
            if (units[i - 1] !== 0xad) break;
            // A combining mark folds to nothing.
          } else if (char & LETTER_OR_DIGIT) seen |= char;
          else {
            if (
              !isApostrophe(units[i - 1] as number) ||
              ((CHAR[units[i] as number] as number) & LETTER) === 0 ||
              possessiveAt(units, i - 1) ||
              contractionAt(units, i - 1) !== null
            )
              break;
            key = Math.imul(key ^ 0x27, 0x01000193);
            // "d'Aubigny", "dell'Orto": written with a capital all the same
            if (apostrophes === 0 && i - from < 6 && ((CHAR[units[i] as number] as number) & UPPER) !== 0) written |= CAPITAL;
            apostrophes++;
          }
          char = UNIT[units[i++] as number] as number;
        }
        i--;
        while (units[i - 1] === 0xad) i--;
        if (isCapital) {
          written |= CAPITAL;
          if (i - from === 1 && units[i] === 0x2e) {
            const stop = dottedEnd(units, from);
            if (stop > 0) {
              i = stop;
              key = foldedHash(text, offset + from, offset + stop);
              written |= DOTTED | CAPITALS;
            }
          }
          if (!(seen & SMALL) && areCapitals(units, from, i)) written |= CAPITALS;
        }
        if (i - from - apostrophes === 1 && !(written & DOTTED)) written |= SINGLE;
        kind[n] = WORD;
        hash[n] = key;
      } else if (char & (DIGIT << 16)) {
        let value = unit - 0x30;
        for (;;) {
          const digit = (units[i] as number) - 0x30;
          if (digit < 0 || digit > 9) break;
          value = value >= 200000000 ? 2147483647 : value * 10 + digit;
          i++;
        }
        kind[n] = NUMBER;
        hash[n] = value;
      } else if (isApostrophe(unit) && before & GLUED && possessiveAt(units, from)) {
        i++;
        written |= POSSESSIVE;
        kind[n] = PUNCTUATION;
        hash[n] = 0x27;
      } else if (isApostrophe(unit) && before & GLUED && contractionAt(units, from) !== null) {
        const { length, hash: whole } = contractionAt(units, from) as Contraction;
        i += length;
        kind[n] = WORD;
        hash[n] = whole;
      } else {
        // A surrogate pair (an emoji) is one mark.
        if ((unit & 0xfc00) === 0xd800 && ((units[i] as number) & 0xfc00) === 0xdc00) i++;
        if (isApostrophe(unit) && before & GLUED && n > 0 && kind[n - 1] === WORD && FOLD[units[from - 1] as number] === 0x73)
          written |= POSSESSIVE;
        kind[n] = PUNCTUATION;
        hash[n] = written & POSSESSIVE ? 0x27 : unit;
      }
      end[n] = offset + i;
      flags[n] = written;
      n++;
      lines = 0;
      before = GLUED;
    }
    this.count = n;
    return this;
  }
}

// Beside what `CHAR` says: a letter or digit that does not fold to nothing; a letter that is no capital.
const FOLDED = 32 << 16;
const SMALL = 64 << 16;
/** By code unit: what it folds to, and above it what it is. */
const UNIT: Int32Array = Int32Array.from(FOLD, (folded, unit) => {
  const char = CHAR[unit] as number;
  const isFolded = (char & (LETTER | DIGIT)) !== 0 && folded !== 0;
  // The filler stands for nothing: it is skipped where no word goes on.
  if (unit === 0xad) return ((LETTER | SPACE) << 16) | 0;
  return (char << 16) | (isFolded ? FOLDED : 0) | ((char & (LETTER | UPPER)) === LETTER ? SMALL : 0) | folded;
});
const BLANK = (SPACE | NEWLINE) << 16;
const LETTER_OR_DIGIT = (LETTER | DIGIT) << 16;

// Some pages write ` or ´.
const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2bb || unit === 0x2018 || unit === 0x60 || unit === 0xb4;

/** True where an `'s` stands at `at` and no letter or digit follows. */
const possessiveAt = (units: Uint16Array, at: number): boolean =>
  ((units[at + 1] as number) | 0x20) === 0x73 && !((CHAR[units[at + 2] as number] as number) & (LETTER | DIGIT));

/** What an auxiliary is cut down to behind its apostrophe, and the hash of the whole word. */
interface Contraction {
  readonly letters: readonly number[];
  readonly length: number;
  readonly hash: number;
}
const contraction = (cut: string, whole: string): Contraction => ({
  letters: [...cut].map((letter) => letter.charCodeAt(0)),
  length: cut.length,
  hash: foldedHash(whole, 0, whole.length),
});
/** `he'll`, `they've`, `we're`: read as if written out. `'d` is had or would. */
const CONTRACTIONS: readonly Contraction[] = [contraction("ll", "will"), contraction("ve", "have"), contraction("re", "are")];

/** The auxiliary cut short at the apostrophe, where no letter or digit follows; else null. */
function contractionAt(units: Uint16Array, at: number): Contraction | null {
  for (const cut of CONTRACTIONS)
    if (
      cut.letters.every((letter, i) => units[at + 1 + i] === letter) &&
      !((CHAR[units[at + 1 + cut.length] as number] as number) & (LETTER | DIGIT))
    )
      return cut;
  return null;
}

/** True where two or more of the letters are capitals. */
function areCapitals(units: Uint16Array, from: number, until: number): boolean {
  let capitals = 0;
  for (let i = from; i < until; i++) if ((CHAR[units[i] as number] as number) & UPPER) capitals++;
  return capitals > 1;
}

/** End of `U.S.` or `M.K.` at `from`: two or more single letters each with its full stop; 0 where it is none. */
function dottedEnd(units: Uint16Array, from: number): number {
  let i = from;
  let letters = 0;
  while (((CHAR[units[i] as number] as number) & UPPER) !== 0 && units[i + 1] === 0x2e) {
    letters++;
    i += 2;
  }
  // "I.Chikovani" has one letter with a stop; "J.D.Vance" two.
  return letters >= 2 ? i : 0;
}

/** An array of twice the length with the same values at its beginning. */
export function wider(old: Int32Array): Int32Array {
  const array = new Int32Array(old.length * 2);
  array.set(old);
  return array;
}
