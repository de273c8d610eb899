import type { PartyPhrase } from "../parties/parties.ts";
import type { Tense, VerbGroup } from "../verbs.ts";

/** How the two sides of an encounter stand to each other: who receives whom, where the words say so. */
export type Relation = "with" | "host" | "guest";

/** What one clause tells of an encounter, in phrases not yet resolved. */
export interface EncounterFrame {
  /** `encounter/...` */
  readonly rule: string;
  readonly sentence: number;
  /** Token of the verb or noun that tells of it. */
  readonly at: number;
  readonly left: readonly PartyPhrase[];
  /** Token of a pronoun that stands for the left side, or -1. */
  readonly pronoun: number;
  readonly right: readonly PartyPhrase[];
  /** Token of `him`, `her` that stands for the right side, or -1. */
  readonly rightPronoun: number;
  /** `host`: the left side receives the right one; `guest`: the left side is received by the right one. */
  readonly relation: Relation;
  readonly mode: "in_person" | "phone" | "video" | null;
  readonly tense: Tense;
  readonly cancelled: boolean;
  /** A definite noun ("the meeting with X"): points at an encounter told of elsewhere, if there is one. */
  readonly definite: boolean;
  /** The verb that governs it, for what dates and places belong to it. */
  readonly verb: VerbGroup | null;
  /** "separately", "also": encounters of their own. */
  readonly separate: boolean;
  /** One encounter with each of several on the longer side: "separate meetings", "phone calls with A and B", "called on A and B". */
  readonly each: boolean;
  /** "another meeting": beside those told of. */
  readonly another: boolean;
  /** Counterparts that a further "and with" adds: encounters of their own. */
  readonly further?: readonly PartyPhrase[];
  /** A courtesy visit, by that word. */
  readonly courtesy?: boolean;
}

/** Every field has its place from the start: a copy that grows by one field after the other is slow. */
export const UNTOLD: EncounterFrame = {
  rule: "",
  sentence: 0,
  at: 0,
  left: [],
  pronoun: -1,
  right: [],
  rightPronoun: -1,
  relation: "with",
  mode: null,
  tense: "past",
  cancelled: false,
  definite: false,
  verb: null,
  separate: false,
  each: false,
  another: false,
  further: [],
  courtesy: false,
};

export const WITH: ReadonlySet<string> = new Set(["with"]);
export const BY: ReadonlySet<string> = new Set(["by"]);
export const NO_PREPOSITIONS: ReadonlySet<string> = new Set();
