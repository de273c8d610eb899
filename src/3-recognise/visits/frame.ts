import type { PartyPhrase } from "../parties/parties.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";

export type VisitType = "state" | "official" | "working" | "courtesy" | "private" | "transit" | "other";

/** How the words place a trip in time: `ended` is over and was the news, `recalled` is an earlier one. */
export type VisitTime = "planned" | "current" | "ended" | "recalled";

/** What one clause tells of a visit, in phrases not yet resolved. */
export interface VisitFrame {
  /** `visit/...` */
  readonly rule: string;
  readonly sentence: number;
  /** Token of the verb or noun that tells of it. */
  readonly at: number;
  readonly visitors: readonly PartyPhrase[];
  /** Token of a pronoun that stands for the visitor, or -1. */
  readonly pronoun: number;
  /** Who else may be meant where the first are at home in the place, the likeliest first. */
  readonly others: readonly PartyPhrase[];
  /** Destinations, in order; none where the words leave it open ("is on a visit", "arrived here"). */
  readonly places: readonly Place[];
  readonly type: VisitType | null;
  /** Null where the words leave it open. */
  readonly time: VisitTime | null;
  /** The trip fell through. */
  readonly cancelled: boolean;
  readonly verb: VerbGroup | null;
}

/** Those who travel with somebody: they go where he goes. */
export interface CompanyFrame {
  readonly rule: string;
  readonly sentence: number;
  readonly at: number;
  readonly members: readonly PartyPhrase[];
  /** With whom they travel; none where the words speak of "the delegation". */
  readonly leaders: readonly PartyPhrase[];
  /** Token of a pronoun that stands for the leader, or -1. */
  readonly pronoun: number;
  /** The country whose delegation it is, where told. */
  readonly origin: string | null;
}

/** Every field has its place from the start: a copy that grows by one field after the other is slow. */
export const UNTOLD: VisitFrame = {
  rule: "",
  sentence: 0,
  at: 0,
  visitors: [],
  pronoun: -1,
  others: [],
  places: [],
  type: null,
  time: null,
  cancelled: false,
  verb: null,
};
