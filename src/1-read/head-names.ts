import type { Span } from "../0-ground/span.ts";
import type { Stamp } from "./byline.ts";
import { BODY, isName, PERSON } from "./credit.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { mention, type OutletMention, RANK } from "./outlet-mention.ts";

/** The body named above the line `Press release No. 214`, or below the line `News provided by`, `Source`. */
export function issuer(text: string, line: Span, labels: readonly Span[]): OutletMention | null {
  const above = labels[labels.length - 1];
  const label = above === undefined ? "" : text.slice(above.start, Math.min(above.end, above.start + 30));
  if (/^(?:news provided by|source):?$/i.test(label))
    return isName(text, line) ? mention("issuer", label.length > 8 ? RANK.named : RANK.source, line) : null;
  if (above === undefined || !/^(?:press|media|news) (?:release|statement)(?: n[o°]\.? ?[\d/-]+)?$/i.test(text.slice(line.start, line.end)))
    return null;
  return isName(text, above) ? { rule: "outlet/issuer", rank: RANK.named, start: above.start, end: above.end } : null;
}

/** The outlet that a stamp names, by what stands around it. */
export function stampedOutlet(text: string, stamp: Stamp, lexicon: ReadingLexicon): OutletMention | null {
  const { outlet } = stamp;
  if (outlet === null) return null;
  const isAgency = outletAt(lexicon, text, outlet)?.agency === true;
  const isBarred = text.slice(stamp.start, stamp.end).includes("|");
  const rank = stamp.said === "byline" ? RANK.named : isAgency || isBarred ? RANK.desk : RANK.owner;
  return { rule: "outlet/beside-the-day", rank, start: outlet.start, end: outlet.end };
}

/** `Federal Government Press Office`: a body's name, not a headline. */
export const isBodysName = (text: string, line: Span): boolean => {
  if (line.end - line.start >= 60) return false;
  const words = text.slice(line.start, line.end);
  return BODY.test(words) && !PERSON.test(words) && isName(text, line);
};
