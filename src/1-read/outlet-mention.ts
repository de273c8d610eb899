import type { Span } from "../0-ground/span.ts";

/** A name that may be the outlet's. The lowest rank wins, then the first. */
export interface OutletMention extends Span {
  readonly rule: string;
  readonly rank: number;
}

/** Ranks: what publishes before what is credited, and what stands in its own place before what a sentence says. */
export const RANK = { metadata: 0, named: 1, owner: 2, byline: 3, dateline: 4, reports: 5, source: 6, desk: 7, told: 8 } as const;

export const mention = (rule: string, rank: number, span: Span): OutletMention => ({
  rule: `outlet/${rule}`,
  rank,
  start: span.start,
  end: span.end,
});

/** The span of a group of a match in a stretch that begins at `start`. */
export const spanOf = (start: number, found: RegExpExecArray, group: number): Span => {
  const from = start + found.index + found[0].indexOf(found[group] as string);
  return { start: from, end: from + (found[group] as string).length };
};
