import type { Span } from "../0-ground/span.ts";
import { trimmed } from "./lines.ts";

/** Simple `key: value` lines between two lines of three hyphens at the beginning of a text. Nothing in them is run. */
export interface FrontMatter {
  /** By key, in small letters; the first where a key stands twice. */
  readonly values: ReadonlyMap<string, Span>;
  /** Where the article goes on: after the closing line. */
  readonly rest: number;
}

/** Front matter longer than this many lines is none. */
const LONGEST = 80;

const KEY = /^([A-Za-z][\w-]{0,39}):(?:[ \t]|$)/;

/**
 * The front matter at the beginning of `text`, or null: a Markdown rule is none, since the line after it is no `key: value`.
 * Indented and list lines belong to the key above and are passed over.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  if (!text.startsWith("---")) return null;
  const first = text.indexOf("\n");
  if (first < 0 || text.slice(3, Math.min(first, 20)).trim() !== "") return null;
  const values = new Map<string, Span>();
  let at = first + 1;
  for (let line = 0; line < LONGEST && at < text.length; line++) {
    const feed = text.indexOf("\n", at);
    const end = feed < 0 ? text.length : feed;
    if (end - at > 2000) return null;
    const words = text.slice(at, end);
    if (/^(?:---|\.\.\.)\s*$/.test(words)) return values.size === 0 ? null : { values, rest: Math.min(end + 1, text.length) };
    const key = KEY.exec(words);
    if (key !== null) {
      const name = (key[1] as string).toLowerCase();
      const value = unquoted(text, at + (key[1] as string).length + 1, end);
      if (!values.has(name) && value !== null) values.set(name, value);
    } else if (words.trim() !== "" && (values.size === 0 || !/^(?:[ \t]|[-#])/.test(words))) return null;
    at = end + 1;
  }
  return null;
}

/** The value without blanks and quotation marks around it; null where it is empty or a block (`|`, `>`). */
function unquoted(text: string, from: number, to: number): Span | null {
  const { start, end } = trimmed(text, from, to);
  if (start === end || /^[|>][+-]?$/.test(text.slice(start, Math.min(end, start + 3)))) return null;
  const quote = text.charCodeAt(start);
  const isQuoted = (quote === 0x22 || quote === 0x27) && end - start >= 2 && text.charCodeAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The first of the keys that has a value. */
export function valueAt(matter: FrontMatter, keys: readonly string[]): Span | null {
  for (const key of keys) {
    const value = matter.values.get(key);
    if (value !== undefined && value.end > value.start) return value;
  }
  return null;
}
