import { CHAR, DIGIT, LETTER, SPACE, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { readDay, type WrittenDay } from "./written-day.ts";

/** What stands behind an element: `none` is text that goes on, `line` the line's end. */
export type Mark = "dash" | "colon" | "stop" | "comma" | "slash" | "bracket" | "line" | "none";

/** A piece of a dateline: a name, a day, a stretch in brackets or between slashes (their marks not in the span). */
export interface Element extends Span {
  readonly kind: "name" | "day" | "bracket" | "slashes";
  readonly day: WrittenDay | null;
  readonly mark: Mark;
  /** After the mark and the blanks behind it. */
  readonly after: number;
}

const MOST = 10;

const kindAt = (text: string, at: number): number => (at < text.length ? (CHAR[text.charCodeAt(at)] as number) : 0);

/** The elements at the beginning of `[start, end)`, as far as they go. */
export function readElements(text: string, start: number, end: number, lexicon: ReadingLexicon): Element[] {
  const elements: Element[] = [];
  for (let at = start; at < end && elements.length < MOST; ) {
    const next = readElement(text, at, end, lexicon);
    if (next === null) break;
    elements.push(next);
    if (next.mark === "none" || next.mark === "line") break;
    at = next.after;
  }
  return elements;
}

function readElement(text: string, at: number, end: number, lexicon: ReadingLexicon): Element | null {
  const unit = text[at] as string;
  if (unit === "(" || unit === "[") return enclosed(text, at, end, unit === "(" ? ")" : "]", "bracket");
  if (unit === "/") return enclosed(text, at, end, "/", "slashes");
  const kind = kindAt(text, at);
  const other = otherCalendar(text, at, end);
  if (other > at) return readElement(text, other, end, lexicon);
  const day = (kind & (DIGIT | UPPER)) === 0 ? null : readDay(text, at, end, lexicon.months);
  if (day !== null) {
    const behind = markAt(text, day.end, end);
    // "14 May 2017 SPA--": an agency's letters need no comma.
    const isNamed = behind.mark === "none" && /^ \p{Lu}{2,8} ?[-–—]{1,2}/u.test(text.slice(day.end, Math.min(end, day.end + 13)));
    return element("day", at, day.end, day, isNamed ? { mark: "comma", after: day.end + 1 } : behind);
  }
  if ((kind & UPPER) === 0) return null;
  const stop = nameEnd(text, at, end, lexicon);
  const behind = markAt(text, stop, end);
  // "Addis Ababa November 3": the day needs no comma.
  const before = behind.mark === "none" && (kindAt(text, behind.after) & (DIGIT | UPPER)) !== 0;
  if (before && readDay(text, behind.after, end, lexicon.months) !== null)
    return { kind: "name", start: at, end: stop, day: null, mark: "comma", after: behind.after };
  return behind.mark === "none" ? null : element("name", at, stop, null, behind);
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

interface Behind {
  readonly mark: Mark;
  readonly after: number;
}

function enclosed(text: string, at: number, end: number, closing: string, kind: "bracket" | "slashes"): Element | null {
  const last = Math.min(end, at + 80);
  let close = at + 1;
  while (close < last && text[close] !== closing) close++;
  if (close >= last || close === at + 1) return null;
  let after = close + 1;
  // "/TASS/." and "(VNA). –": the stop belongs to the mark behind it.
  if (text[after] === ".") after++;
  return element(kind, at + 1, close, null, markAt(text, after, end));
}

/** Words with capitals, small joiners between them: `Port of Spain`, `ST. PETERSBURG`, `Agence du Tell`. */
function nameEnd(text: string, at: number, end: number, lexicon: ReadingLexicon): number {
  let stop = wordEnd(text, at, end);
  for (let words = 1; words < 6 && stop < end && kindAt(text, stop) & SPACE; words++) {
    const from = stop + 1;
    const next = wordEnd(text, from, end);
    if (next === from) break;
    if ((kindAt(text, from) & UPPER) === 0) {
      if (!JOINERS.has(text.slice(from, next)) || (kindAt(text, next + 1) & UPPER) === 0) break;
    } else if ((kindAt(text, next + 1) & DIGIT || text[next] === ".") && readDay(text, from, end, lexicon.months) !== null) break;
    stop = next;
  }
  return joined(text, at, stop, lexicon) ?? lowered(text, at, stop, end, lexicon) ?? stop;
}

/** `Baghdad-INA`: where the city of a city and an agency's letters ends, or null. */
function joined(text: string, at: number, stop: number, lexicon: ReadingLexicon): number | null {
  for (let i = at + 3; i < stop - 1; i++) {
    if (!DASHES.has(text[i] as string)) continue;
    const isCredit = isLetters(text, i + 1, stop) || outletAt(lexicon, text, { start: i + 1, end: stop }) !== undefined;
    if (isCredit && lexicon.cities.has(keyOf(text, at, i)) && !lexicon.cities.has(keyOf(text, at, stop))) return i;
  }
  return null;
}

/** Two to eight capitals. */
function isLetters(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 8) return false;
  for (let i = start; i < end; i++) if ((kindAt(text, i) & UPPER) === 0) return false;
  return true;
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
/** `DAMASCUS, (SN)_ Text`, `BEIRUT = Text` */
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "―", "−", "_", "=", "~"]);
const BARS: ReadonlySet<string> = new Set(["|", "•", "●", "·"]);

/** The mark behind an element, and where text goes on after it. */
function markAt(text: string, at: number, end: number): Behind {
  const from = skipBlanks(text, at, end);
  if (from >= end) return { mark: "line", after: end };
  const unit = text[from] as string;
  if (DASHES.has(unit)) {
    const after = skipBlanks(text, skipDashes(text, from, end), end);
    // "BAKU-based": a hyphen inside a word is no dash.
    return unit === "-" && from === at && after === from + 1 && (kindAt(text, after) & UPPER) === 0
      ? { mark: "none", after: from }
      : { mark: "dash", after };
  }
  if (unit === "." || unit === ",") {
    const after = skipBlanks(text, from + 1, end);
    if (after < end && DASHES.has(text[after] as string))
      return { mark: "dash", after: skipBlanks(text, skipDashes(text, after, end), end) };
    // "BOSTON, Mass. (AP)"
    if (unit === "." && (text[after] === "(" || text[after] === "[")) return { mark: "bracket", after };
    return { mark: after >= end ? "line" : unit === "." ? "stop" : "comma", after };
  }
  if (unit === ":") return { mark: "colon", after: skipBlanks(text, from + 1, end) };
  if (BARS.has(unit)) return { mark: "comma", after: skipBlanks(text, from + 1, end) };
  if (unit === "/") {
    // "/TASS/" encloses; in "ANKARA / MOSCOW" and "REPORT.AZ/ text" the slash is a mark.
    const close = text.indexOf("/", from + 1);
    // "Ramallah/CNN/ text": letters between two slashes enclose though no blank stands before them.
    const encloses =
      close > 0 &&
      close - from <= 45 &&
      close < end &&
      (kindAt(text, from + 1) & SPACE) === 0 &&
      (from > at || (isLetters(text, from + 1, close) && (kindAt(text, close + 1) & LETTER) === 0));
    return encloses ? { mark: "bracket", after: from } : { mark: "slash", after: skipBlanks(text, from + 1, end) };
  }
  // "PORT-AU-PRINCE, Haiti ( – Text": a credit got lost.
  if (unit === "(" && /^\( *[-–—]/.test(text.slice(from, from + 4))) {
    const after = skipBlanks(text, from + 1, end);
    return { mark: "dash", after: skipBlanks(text, skipDashes(text, after, end), end) };
  }
  return unit === "(" || unit === "[" ? { mark: "bracket", after: from } : { mark: "none", after: from };
}

function skipDashes(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (DASHES.has(text[i] as string) || (text[i] === " " && DASHES.has(text[i + 1] as string)))) i++;
  return i;
}

function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && kindAt(text, i) & SPACE) i++;
  return i;
}
