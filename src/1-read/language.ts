import { CHAR, FOLD, LETTER } from "../0-ground/fold.ts";

/** Words that English can hardly do without and that other languages hardly have. */
const ENGLISH: ReadonlySet<string> = new Set("the and of to with that for said from by between was were his their which has have will this they".split(" "));

/** So many words, from the middle of the beginning, decide. */
const SAMPLE = 100;

/** `en`, or `und` (undetermined) for a text in which one word in twelve at least is no English particle. Bounded. */
export function languageOf(text: string, from: number): string {
  let words = 0;
  let english = 0;
  const end = Math.min(text.length, from + 4000);
  for (let at = from; at < end && words < SAMPLE; ) {
    if (((CHAR[text.charCodeAt(at)] as number) & LETTER) === 0) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (stop < end && ((CHAR[text.charCodeAt(stop)] as number) & LETTER) !== 0) stop++;
    words++;
    if (stop - at <= 7 && ENGLISH.has(small(text, at, stop))) english++;
    at = stop + 1;
  }
  return english * 12 >= words && english > 0 ? "en" : "und";
}

function small(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return (CHAR[text.charCodeAt(start)] as number) === LETTER && FOLD[text.charCodeAt(start)] === text.charCodeAt(start) ? word : word.toLowerCase();
}
