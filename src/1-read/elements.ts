import { DIGIT, LETTER, SPACE, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { type Behind, DASHES, isLetters, kindAt, type Mark, markAt, skipBlanks } from "./marks.ts";
import { readDay, type WrittenDay } from "./written-day.ts";

/** A piece of a dateline: a name, a day, a stretch in brackets or between slashes (their marks not in the span). */
export interface Element extends Span {
  readonly kind: "name" | "day" | "bracket" | "slashes";
  readonly day: WrittenDay | null;
  readonly mark: Mark;
  /** After the mark and the blanks behind it. */
  readonly after: number;
}

const MOST = 10;

/** The elements at the beginning of `[start, end)`, as far as they go. */
export function readElements(text: string, start: number, end: number, lexicon: ReadingLexicon): Element[] {
  const elements: Element[] = [];
  for (let at = start; at < end && elements.length < MOST; ) {
    const next = agencyAt(text, at, end, elements[elements.length - 1], lexicon) ?? readElement(text, at, end, lexicon);
    if (next === null) break;
    elements.push(next);
    if (next.mark === "none" || next.mark === "line") break;
    at = next.after;
  }
  return elements;
}

/** `ASTANA. KAZINFORM The minister`, `Baku, 3 April, AZERTAC The minister`: an agency in capitals behind a mark and before the text, or null. */
function agencyAt(text: string, at: number, end: number, before: Element | undefined, lexicon: ReadingLexicon): Element | null {
  const mark = before?.mark;
  if (mark !== "dash" && mark !== "stop" && !(mark === "comma" && before?.kind === "day")) return null;
  const stop = wordEnd(text, at, end);
  if (!isLetters(text, at, stop, 12) || !(kindAt(text, stop) & SPACE) || !(kindAt(text, stop + 1) & UPPER)) return null;
  const isAgency = outletAt(lexicon, text, { start: at, end: stop })?.agency === true;
  return isAgency ? element("name", at, stop, null, { mark: "dash", after: skipBlanks(text, stop, end) }) : null;
}

function readElement(text: string, at: number, end: number, lexicon: ReadingLexicon): Element | null {
  const unit = text[at] as string;
  if (unit === "(" || unit === "[") return enclosed(text, at, end, unit === "(" ? ")" : "]", "bracket", lexicon);
  if (unit === "/") return enclosed(text, at, end, "/", "slashes", lexicon);
  const kind = kindAt(text, at);
  const other = otherCalendar(text, at, end);
  if (other > at) return readElement(text, other, end, lexicon);
  const from = afterWeekday(text, at, end, lexicon);
  const day = (kind & (DIGIT | UPPER)) === 0 ? null : readDay(text, from, end, lexicon.months);
  if (day !== null) {
    const behind = markAt(text, day.end, end);
    // "14 May 2017 SPA--": an agency's letters need no comma.
    const isNamed = behind.mark === "none" && /^ \p{Lu}{2,8} ?[-–—]{1,2}/u.test(text.slice(day.end, Math.min(end, day.end + 13)));
    return element("day", at, day.end, day, isNamed ? { mark: "comma", after: day.end + 1 } : behind);
  }
  if ((kind & UPPER) === 0) return theCountry(text, at, end, lexicon);
  const stop = nameEnd(text, at, end, lexicon);
  const behind = markAt(text, stop, end);
  if (behind.mark === "none" && beforeCity(text, at, wordsEnd(text, stop, end, lexicon), lexicon) === stop)
    return { kind: "name", start: at, end: stop, day: null, mark: "slash", after: behind.after };
  // "Addis Ababa November 3": the day needs no comma.
  const before = behind.mark === "none" && (kindAt(text, behind.after) & (DIGIT | UPPER)) !== 0;
  if (before && readDay(text, behind.after, end, lexicon.months) !== null)
    return { kind: "name", start: at, end: stop, day: null, mark: "comma", after: behind.after };
  return behind.mark === "none" ? null : element("name", at, stop, null, behind);
}

/** `Nassau, the Bahamas`: a country behind its article, or null. */
function theCountry(text: string, at: number, end: number, lexicon: ReadingLexicon): Element | null {
  if (!text.startsWith("the ", at) || (kindAt(text, at + 4) & UPPER) === 0) return null;
  const country = readElement(text, at + 4, end, lexicon);
  return country !== null && lexicon.countries.has(keyOf(text, country.start, country.end)) ? country : null;
}

/** `Thursday, 25 August 2022`: after the weekday that stands before a number or a month, or `at`. */
function afterWeekday(text: string, at: number, end: number, lexicon: ReadingLexicon): number {
  if ((kindAt(text, at) & UPPER) === 0) return at;
  const stop = wordEnd(text, at, end);
  if (stop - at < 3 || stop - at > 12 || !lexicon.weekdays.has(keyOf(text, at, stop))) return at;
  return skipBlanks(text, text[stop] === "," || text[stop] === "." ? stop + 1 : stop, end);
}

//   "Riyadh, Safar 28, 1443, October 5, 2021, SPA --"   "Jeddah, 18 Shaban 1438 H corresponding to 14 May 2017 SPA"
const OTHER_CALENDAR =
  /(?:\p{Lu}[\p{L}'’-]{3,12}(?: \p{L}[\p{L}'’-]{0,9}){0,2} \d{1,2},? 1[34]\d\d|\d{1,2} \p{Lu}[\p{L}'’-]{3,12}(?: \p{L}[\p{L}'’-]{0,9}){0,2} 1[34]\d\d)(?: ?A?H\b\.?)?(?:,| corresponding to) ?/uy;

/** Where a day of the years 1300 to 1499 and what joins it to the civil day end, or `at`. */
function otherCalendar(text: string, at: number, end: number): number {
  OTHER_CALENDAR.lastIndex = at;
  const found = OTHER_CALENDAR.exec(text);
  return found === null || at + found[0].length >= end ? at : at + found[0].length;
}

function element(kind: Element["kind"], start: number, end: number, day: WrittenDay | null, { mark, after }: Behind): Element {
  return { kind, start, end, day, mark, after };
}

function enclosed(
  text: string,
  at: number,
  end: number,
  closing: string,
  kind: "bracket" | "slashes",
  lexicon: ReadingLexicon,
): Element | null {
  const last = Math.min(end, at + 80);
  let close = at + 1;
  while (close < last && text[close] !== closing) close++;
  if (close >= last || close === at + 1) return null;
  // "((CNW) –"
  const from = at + (text[at + 1] === text[at] && kind === "bracket" ? 2 : 1);
  let after = close + 1;
  // "/TASS/." and "(VNA). –": the stop belongs to the mark behind it.
  if (text[after] === ".") after++;
  const behind = markAt(text, after, end);
  // "ADDIS ABABA (CNA) May 14, 2019 –", "ALGIERS (CNA) 14 May"
  if (behind.mark === "none" && readDay(text, afterWeekday(text, behind.after, end, lexicon), end, lexicon.months) !== null)
    return element(kind, from, close, null, { mark: "bracket", after: behind.after });
  // "(CNA) OSLO — Text"
  const isPlaced = behind.mark === "none" && isLetters(text, behind.after, wordEnd(text, behind.after, end), 20);
  // "[CNA] Oslo, 14 May - Text"
  const isNamed = behind.mark === "none" && closing === "]" && (kindAt(text, behind.after) & UPPER) !== 0;
  if ((isPlaced || isNamed) && lexicon.cities.has(keyOf(text, behind.after, nameEnd(text, behind.after, end, lexicon))))
    return element(kind, from, close, null, { mark: "bracket", after: behind.after });
  return element(kind, from, close, null, behind);
}

/** Words with capitals, small joiners between them: `Port of Spain`, `ST. PETERSBURG`, `Agence du Tell`. */
function nameEnd(text: string, at: number, end: number, lexicon: ReadingLexicon): number {
  let stop = wordEnd(text, at, end);
  for (let words = 1; words < 6 && stop < end && kindAt(text, stop) & SPACE; words++) {
    const from = stop + 1;
    const next = wordEnd(text, from, end);
    if (next === from) break;
    if ((kindAt(text, from) & UPPER) === 0) {
      if (!joins(text, from, next, end)) break;
    } else if ((kindAt(text, next + 1) & DIGIT || text[next] === ".") && readDay(text, from, end, lexicon.months) !== null) break;
    stop = next;
  }
  return (
    joined(text, at, wordEnd(text, at, stop), lexicon) ??
    beforeCity(text, at, stop, lexicon) ??
    lowered(text, at, stop, end, lexicon) ??
    stop
  );
}

/** `AKP Phnom Penh`: where letters before a city end that are an outlet's, or null. */
function beforeCity(text: string, at: number, stop: number, lexicon: ReadingLexicon): number | null {
  if (lexicon.cities.has(keyOf(text, at, stop))) return null;
  const word = wordEnd(text, at, stop);
  if (!(kindAt(text, word) & SPACE) || !isLetters(text, at, word)) return null;
  const isCity = lexicon.cities.has(keyOf(text, word + 1, stop));
  return isCity && outletAt(lexicon, text, { start: at, end: word }) !== undefined ? word : null;
}

/** Where the name ends that goes on after a blank at `at`. */
const wordsEnd = (text: string, at: number, end: number, lexicon: ReadingLexicon): number =>
  at < end && (kindAt(text, at + 1) & UPPER) !== 0 ? nameEnd(text, at + 1, end, lexicon) : at;

/** `Baghdad-INA`: where the city of a city and an agency's letters ends, or null. */
function joined(text: string, at: number, stop: number, lexicon: ReadingLexicon): number | null {
  for (let i = at + 3; i < stop - 1; i++) {
    if (!DASHES.has(text[i] as string)) continue;
    const isCredit = isLetters(text, i + 1, stop) || outletAt(lexicon, text, { start: i + 1, end: stop }) !== undefined;
    if (isCredit && lexicon.cities.has(keyOf(text, at, i)) && !lexicon.cities.has(keyOf(text, at, stop))) return i;
  }
  return null;
}

/** `Bandar seri begawan:`, `Kuala lumpur:`: a city whose further words have small letters ends here, or null. */
function lowered(text: string, at: number, stop: number, end: number, lexicon: ReadingLexicon): number | null {
  if (!(kindAt(text, stop) & SPACE)) return null;
  for (let words = 0, from = stop; words < 3 && kindAt(text, from) & SPACE; words++) {
    const next = wordEnd(text, from + 1, end);
    if (next === from + 1) return null;
    from = next;
    if (lexicon.cities.has(keyOf(text, at, from))) return from;
  }
  return null;
}

/** "of", "and the", "d'Ivoire": small letters within a name, whose next word has a capital. */
function joins(text: string, from: number, to: number, end: number): boolean {
  const word = text.slice(from, to);
  if (/^d['’]\p{Lu}/u.test(word)) return true;
  if (!JOINERS.has(word)) return false;
  if (kindAt(text, to + 1) & UPPER) return true;
  const next = wordEnd(text, to + 1, end);
  return text.slice(to + 1, next) === "the" && (kindAt(text, next + 1) & UPPER) !== 0;
}

const JOINERS: ReadonlySet<string> = new Set("of and de do da del des du la las los le el es al the sur am an in".split(" "));

/** Letters, digits and what stands inside a word: `N'Djamena`, `NUR-SULTAN`, `UzDaily.com`, `St.`, `D.C.`. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    if (kindAt(text, i) & (LETTER | DIGIT)) {
      i++;
      continue;
    }
    const unit = text.charCodeAt(i);
    if (i === at || unit === 0x20) break;
    if (INSIDE.has(unit) && kindAt(text, i + 1) & LETTER) i++;
    else if (unit === 0x2e && i - at <= 3 && /^(?:St|[A-Z]|[A-Z]\.[A-Z])$/i.test(text.slice(at, i))) i++;
    else break;
  }
  return i;
}

const INSIDE: ReadonlySet<number> = new Set([..."'’ʻ-.&"].map((char) => char.charCodeAt(0)));
