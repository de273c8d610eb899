import type { Span } from "../0-ground/span.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import { cutLines, type Lines } from "./lines.ts";
import { unwrapped } from "./wrapped-lines.ts";

/** A text as a page: its lines that are not blank, and what it cannot hold, so that nobody looks for it in each line. */
export interface Page {
  readonly text: string;
  readonly lines: Lines;
  readonly lexicon: ReadingLexicon;
  readonly hasLinks: boolean;
  readonly hasPhotos: boolean;
  /** Bars, arrows or bullets. */
  readonly hasMenus: boolean;
  /** Copyright lines. */
  readonly hasOwner: boolean;
}

export function pageOf(written: string, from: number, lexicon: ReadingLexicon): Page {
  const { text, lines } = unwrapped(written, cutLines(written, from));
  return {
    text,
    lines,
    lexicon,
    hasLinks: text.includes("://") || text.includes("www."),
    hasPhotos: text.includes("photo") || text.includes("Photo") || text.includes("PHOTO"),
    hasMenus: hasMenus(text),
    hasOwner: text.includes("©") || text.includes("opyright") || text.includes("OPYRIGHT") || text.includes("(c) "),
  };
}

const MENU_MARKS = ["|", ">", "»", "›", "•", "▲", "▼", "↺"] as const;

function hasMenus(text: string): boolean {
  for (const mark of MENU_MARKS) if (text.includes(mark)) return true;
  return false;
}

export const lineAt = ({ start, end }: Lines, at: number): Span => ({ start: start[at] as number, end: end[at] as number });
