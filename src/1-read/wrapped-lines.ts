import { type BrokenLine, mayEnd, spaces } from "../0-ground/wrapped.ts";
import type { Lines } from "./lines.ts";

/** Text and lines as they were before a mail or an agency's feed wrapped them at a fixed width: a blank for each line feed of the width's. */
export function unwrapped(text: string, lines: Lines): { readonly text: string; readonly lines: Lines } {
  const { broken, all } = brokenLines(text, lines);
  const joined = new Set(spaces(broken, all).map(({ at }) => at));
  if (joined.size === 0) return { text, lines };
  let whole = "";
  let from = 0;
  for (const at of joined) {
    const feed = text.indexOf("\n", lines.end[at - 1]);
    whole += `${text.slice(from, feed)} `;
    from = feed + 1;
  }
  return {
    text: whole + text.slice(from),
    lines: {
      start: lines.start.filter((_, at) => !joined.has(at)),
      end: lines.end.filter((_, at) => !joined.has(at + 1)),
    },
  };
}

interface Line extends BrokenLine {
  /** Index of the line behind. */
  readonly at: number;
}

function brokenLines(text: string, { start, end }: Lines): { readonly broken: readonly Line[]; readonly all: number } {
  const broken: Line[] = [];
  let all = 0;
  for (let at = 1; at < start.length; at++) {
    const [from, to] = [end[at - 1] as number, start[at] as number];
    if (text.slice(from, to).split("\n").length > 2) continue;
    all++;
    if (mayEnd(text.charCodeAt(from - 1)) && !SHORTENED.test(text.slice(Math.max(0, from - 5), from))) continue;
    broken.push({
      at,
      length: from - (start[at - 1] as number),
      next: firstWord(text, to, end[at] as number),
      isSmall: isSmall(text, to),
    });
  }
  return { broken, all };
}

/** `Lt.`, `W. M. P.`: what seldom ends a sentence. */
const SHORTENED = /(?<![\p{L}'’])\p{Lu}\p{Ll}{0,2}\.$/u;

/** Characters of the first word of `text[from:until]`; the rest of the text is not looked at. */
function firstWord(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && text[at] !== " ") at++;
  return at - from;
}

const isSmall = (text: string, at: number): boolean => /^\p{Ll}/u.test(text.slice(at, at + 1));
