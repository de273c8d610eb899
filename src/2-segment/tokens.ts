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

  private grow(): void {
    const size = this.start.length * 2;
    const wider = (old: Int32Array): Int32Array => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
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

  /** Cuts `text` into tokens. One pass, linear. */
  read(text: string): this {
    this.text = text;
    let n = 0;
    let newlines = 2;
    let spaced = true;
    const length = text.length;
    let i = 0;
    while (i < length) {
      const unit = text.charCodeAt(i);
      const char = CHAR[unit] as number;
      if (char & SPACE) {
        spaced = true;
        i++;
        continue;
      }
      if (char & NEWLINE) {
        spaced = true;
        newlines++;
        i++;
        continue;
      }
      if (n === this.start.length) this.grow();
      let flags = (spaced ? 0 : GLUED) | (newlines > 0 ? LINE : 0) | (newlines > 1 ? PARAGRAPH : 0);
      const from = i;
      if (char & LETTER) {
        let hash = 0x811c9dc5;
        let capitals = 0;
        let lowers = 0;
        let letters = 0;
        for (; i < length; i++) {
          const next = text.charCodeAt(i);
          const kind = CHAR[next] as number;
          if (kind & (LETTER | DIGIT)) {
            const folded = FOLD[next] as number;
            if (folded !== 0) hash = Math.imul(hash ^ folded, 0x01000193);
            letters++;
            if (kind & UPPER) capitals++;
            else if (kind & LETTER) lowers++;
          } else if (
            isApostrophe(next) &&
            i + 1 < length &&
            ((CHAR[text.charCodeAt(i + 1)] as number) & LETTER) !== 0 &&
            !possessiveAt(text, i)
          ) {
            hash = Math.imul(hash ^ 0x27, 0x01000193);
          } else break;
        }
        if (letters === 1 && char & UPPER && text.charCodeAt(i) === 0x2e) {
          const stop = dottedEnd(text, from);
          if (stop > 0) {
            i = stop;
            hash = foldedHash(text, from, stop);
            flags |= DOTTED | CAPITALS;
          }
        }
        if (char & UPPER) flags |= CAPITAL;
        if (capitals > 1 && lowers === 0) flags |= CAPITALS;
        if (letters === 1 && !(flags & DOTTED)) flags |= SINGLE;
        this.kind[n] = WORD;
        this.hash[n] = hash | 0;
      } else if (char & DIGIT) {
        let value = 0;
        while (i < length && ((CHAR[text.charCodeAt(i)] as number) & DIGIT) !== 0) {
          value = value >= 200000000 ? 2147483647 : value * 10 + text.charCodeAt(i) - 0x30;
          i++;
        }
        this.kind[n] = NUMBER;
        this.hash[n] = value;
      } else if (isApostrophe(unit) && !spaced && possessiveAt(text, i)) {
        i += 2;
        flags |= POSSESSIVE;
        this.kind[n] = PUNCTUATION;
        this.hash[n] = 0x27;
      } else {
        i++;
        // A surrogate pair (an emoji) is one mark.
        if ((unit & 0xfc00) === 0xd800 && i < length && (text.charCodeAt(i) & 0xfc00) === 0xdc00) i++;
        if (isApostrophe(unit) && !spaced && n > 0 && this.kind[n - 1] === WORD && (FOLD[text.charCodeAt(from - 1)] as number) === 0x73)
          flags |= POSSESSIVE;
        this.kind[n] = PUNCTUATION;
        this.hash[n] = flags & POSSESSIVE ? 0x27 : unit;
      }
      this.start[n] = from;
      this.end[n] = i;
      this.flags[n] = flags;
      n++;
      newlines = 0;
      spaced = false;
    }
    this.count = n;
    return this;
  }
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2bb || unit === 0x2018;

/** True where an `'s` stands at `at` and no letter or digit follows. */
function possessiveAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1) | 0x20;
  return next === 0x73 && !((CHAR[text.charCodeAt(at + 2)] ?? 0) & (LETTER | DIGIT));
}

/** End of `U.S.` or `M.K.` at `from`: two or more single letters each with its full stop; 0 where it is none. */
function dottedEnd(text: string, from: number): number {
  let i = from;
  let letters = 0;
  while (((CHAR[text.charCodeAt(i)] ?? 0) & UPPER) !== 0 && text.charCodeAt(i + 1) === 0x2e) {
    letters++;
    i += 2;
  }
  // "I.Chikovani" has one letter with a stop; "J.D.Vance" two.
  return letters >= 2 ? i : 0;
}
