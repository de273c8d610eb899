import type { Span } from "../0-ground/span.ts";

/** A name that may be the outlet's. The lowest rank wins, then the first. */
export interface OutletMention extends Span {
  readonly rule: string;
  readonly rank: number;
}

/** Ranks: what publishes before what is credited, and what stands in its own place before what a sentence says. */
export const RANK = { metadata: 0, named: 1, owner: 2, dateline: 3, reports: 4, source: 5, desk: 6, told: 7 } as const;
