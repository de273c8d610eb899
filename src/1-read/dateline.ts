import { CHAR, DIGIT, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { ends } from "./dateline-ends.ts";
import { isEmpty, type State, takes } from "./dateline-parts.ts";
import { readElements } from "./elements.ts";
import type { ReadingLexicon } from "./lexicon.ts";
import type { WrittenDay } from "./written-day.ts";

/** `MINSK, 12 March (BelTA) –`: where and when a report was filed, and by whom, at the beginning of a paragraph. */
export interface Dateline extends Span {
  readonly place: Span | null;
  /** The country that it names. */
  readonly country: (Span & { readonly code: string }) | null;
  readonly day: WrittenDay | null;
  /** The outlets that it credits, in order. */
  readonly outlets: readonly Span[];
  /** It is the whole line. */
  readonly alone: boolean;
}

const OPENS: ReadonlySet<number> = new Set([..."([/"].map((char) => char.charCodeAt(0)));

/** A dateline ends within so many characters. */
const LONGEST = 150;

/**
 * The dateline at the beginning of the line `[start, end)`, or null. It ends with the last mark that can end one.
 *
 *     BAKU, Azerbaijan, June 3        MINSK, 12 March (BelTA) –      BAKU, February 25. /TASS/. Text
 *     KUWAIT, April 3 (KUNA) --       GEORGE TOWN:                   Baku, 1 April, AZERTAC
 */
export function readDateline(text: string, start: number, end: number, lexicon: ReadingLexicon): Dateline | null {
  const unit = text.charCodeAt(start);
  if (((CHAR[unit] as number) & (UPPER | DIGIT)) === 0 && !OPENS.has(unit)) return null;
  const limit = Math.min(end, start + LONGEST);
  const elements = readElements(text, start, limit, lexicon);
  // The cut at `LONGEST` is not the line's end.
  if (limit < end && elements[elements.length - 1]?.mark === "line") elements.pop();
  if (elements.length === 0) return null;
  const state: State = { place: null, known: false, country: null, day: null, outlets: [] };
  let found: Dateline | null = null;
  let over = false;
  for (const [k, element] of elements.entries()) {
    const { mark } = element;
    if (!takes(text, state, element, over, lexicon)) break;
    if (ends(text, state, element, lexicon)) {
      const { place, country, day } = state;
      found = {
        start,
        end: element.after,
        place,
        country,
        day,
        outlets: state.outlets.slice(),
        alone: mark === "line" || (mark === "dash" && element.after >= end),
      };
    }
    // "(ANSA) - ROME, OCT 5 -": before the place a dash ends the credit only.
    over ||= (mark === "dash" && !isEmpty(state)) || mark === "colon";
    // "OSLO: 3rd October, 2020: Text"
    if (mark === "colon" && elements[k + 1]?.kind !== "day") break;
  }
  return found;
}
