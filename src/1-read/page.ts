import type { Span } from "../0-ground/span.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { cutLines, type Lines } from "./lines.ts";

/** A text as a page: its lines that are not blank, and what it cannot hold, so that nobody looks for it in each line. */
export interface Page {
  readonly text: string;
  readonly lines: Lines;
  readonly lexicon: ReadingLexicon;
  readonly hasLinks: boolean;
  readonly hasPhotos: boolean;
}

export function pageOf(text: string, from: number, lexicon: ReadingLexicon): Page {
  return {
    text,
    lines: cutLines(text, from),
    lexicon,
    hasLinks: text.includes("://") || text.includes("www."),
    hasPhotos: text.includes("hoto") || text.includes("HOTO"),
  };
}

export const lineAt = ({ start, end }: Lines, at: number): Span => ({ start: start[at] as number, end: end[at] as number });
