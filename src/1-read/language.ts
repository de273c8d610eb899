import { CHAR, LETTER } from "../0-ground/fold.ts";

/** Words that English can hardly do without and that other languages hardly have. */
const ENGLISH: ReadonlySet<number> = new Set(
  "the and of to with that for said from by was were his has have".split(" ").map((word) => packed(word)),
);

/** So many words decide. */
const SAMPLE = 90;

/** So many characters from the beginning are looked at. */
const WINDOW = 1500;

/** English has "the" once in so many characters at least, and no other language has it. */
const APART = 300;

/** `en`, or `und` (undetermined) for a text in which less than one word in twelve is such a particle. Bounded. */
export function languageOf(text: string, from: number): string {
  const end = Math.min(text.length, from + WINDOW);
  let at = from;
  for (let needed = Math.ceil((end - from) / APART); needed > 0; needed--) {
    at = text.indexOf(" the ", at) + 1;
    if (at === 0 || at >= end) return byParticles(text, from, end);
  }
  return "en";
}

/** Where articles are rare, as in headlines. */
function byParticles(text: string, from: number, end: number): string {
  let words = 0;
  let english = 0;
  let length = 0;
  let key = 0;
  for (let at = from; at <= end && words < SAMPLE; at++) {
    const unit = at < end ? text.charCodeAt(at) : 0x20;
    if (((CHAR[unit] as number) & LETTER) !== 0) {
      length++;
      key = (key << 5) | (unit < 128 ? unit & 31 : 0);
    } else if (length > 0) {
      words++;
      if (length <= 4 && ENGLISH.has(key)) english++;
      length = 0;
      key = 0;
    }
  }
  return english * 12 >= words && english > 0 ? "en" : "und";
}

/** Up to four letters in 20 bits; case is lost. */
function packed(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = key * 32 + (word.charCodeAt(i) & 31);
  return key;
}
