import { CHAR, LETTER, SPACE, UPPER } from "../0-ground/fold.ts";

/** What stands behind an element: `none` is text that goes on, `line` the line's end. */
export type Mark = "dash" | "colon" | "stop" | "comma" | "slash" | "bracket" | "line" | "none";

export interface Behind {
  readonly mark: Mark;
  readonly after: number;
}

export const kindAt = (text: string, at: number): number => (at < text.length ? (CHAR[text.charCodeAt(at)] as number) : 0);

/** Two to eight capitals. */
export function isLetters(text: string, start: number, end: number, most = 8): boolean {
  if (end - start < 2 || end - start > most) return false;
  for (let i = start; i < end; i++) if ((kindAt(text, i) & UPPER) === 0) return false;
  return true;
}

/** `DAMASCUS, (SN)_ Text`, `BEIRUT = Text` */
export const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "―", "−", "_", "=", "~"]);
const BARS: ReadonlySet<string> = new Set(["|", "•", "●", "·"]);

/** The mark behind an element, and where text goes on after it. */
export function markAt(text: string, at: number, end: number): Behind {
  const from = skipBlanks(text, at, end);
  if (from >= end) return { mark: "line", after: end };
  const unit = text[from] as string;
  if (DASHES.has(unit)) {
    const after = skipBlanks(text, skipDashes(text, from, end), end);
    // "BAKU-based": a hyphen inside a word is no dash.
    return unit === "-" && from === at && after === from + 1 && text[after] !== "(" && (kindAt(text, after) & UPPER) === 0
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
  if (unit === "|" && text[from + 1] === "|") {
    const after = skipBlanks(text, from + 2, end);
    return { mark: after >= end ? "line" : "dash", after };
  }
  if (BARS.has(unit) || unit === ";") {
    const after = skipBlanks(text, from + 1, end);
    return { mark: after >= end ? "line" : "comma", after };
  }
  if (unit === "/") {
    // "/TASS/" encloses; in "ANKARA / MOSCOW" and "REPORT.AZ/ text" the slash is a mark.
    const close = text.indexOf("/", from + 1);
    // "Ramallah/CNN/ text": letters between two slashes enclose though no blank stands before them.
    const encloses =
      close > 0 &&
      close - from <= 45 &&
      close < end &&
      (kindAt(text, from + 1) & SPACE) === 0 &&
      (from > at ||
        ((isLetters(text, from + 1, close) || /^\p{Lu}.{3,40}\(\p{Lu}{2,6}\)$/u.test(text.slice(from + 1, close))) &&
          (kindAt(text, close + 1) & LETTER) === 0));
    const after = skipBlanks(text, from + 1, end);
    return encloses ? { mark: "bracket", after: from } : { mark: after >= end ? "line" : "slash", after };
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

export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && kindAt(text, i) & SPACE) i++;
  return i;
}
