/**
 * Folding at look-up: case, accents and the letters that Turkic and Nordic spellings add. The text itself is never changed.
 * `FOLD[unit]` is the folded code unit, or 0 for a combining mark, which folds to nothing.
 */
export const FOLD: Uint16Array = new Uint16Array(65536);

/** What a code unit is to the tokeniser. */
export const CHAR: Uint8Array = new Uint8Array(65536);
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;
export const NEWLINE = 8;
export const UPPER = 16;

const SPECIAL: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "a",
  Ə: "a",
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  ꞌ: "'",
  "‑": "-",
};

for (let unit = 0; unit < 65536; unit++) {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const char = String.fromCharCode(unit);
  FOLD[unit] = unit;
  if (unit >= 0x30 && unit <= 0x39) CHAR[unit] = DIGIT;
  else if (unit === 0x0a) CHAR[unit] = NEWLINE;
  else if (unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x202f || unit === 0x3000 || unit === 0xfeff)
    CHAR[unit] = SPACE;
  else if (!isSurrogate && unit > 0x40 && (unit < 0x80 ? /[A-Za-z]/.test(char) : /[\p{L}\p{M}]/u.test(char))) {
    const lower = char.toLowerCase();
    CHAR[unit] = LETTER | (lower !== char && char !== "ʻ" ? UPPER : 0);
    const plain = lower.normalize("NFD").charCodeAt(0);
    FOLD[unit] = /\p{M}/u.test(char) ? 0 : plain;
  }
}
// The filler of `readable`: a letter that folds to nothing.
CHAR[0xad] = LETTER;
FOLD[0xad] = 0;
for (const [char, to] of Object.entries(SPECIAL)) FOLD[char.charCodeAt(0)] = to.charCodeAt(0);

/** The folded form of a word or phrase: what two spellings share. */
export function fold(text: string): string {
  let ascii = 0;
  while (ascii < text.length && text.charCodeAt(ascii) < 0x80) ascii++;
  if (ascii === text.length) return text.toLowerCase();
  let out = text.slice(0, ascii).toLowerCase();
  for (let i = ascii; i < text.length; i++) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}

/** FNV-1a over folded code units of `text[start:end]`; `foldedLength` of the same stretch tells collisions apart. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    if (unit !== 0) hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash | 0;
}
