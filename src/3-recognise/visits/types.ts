import type { Doc } from "../../2-segment/doc.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VisitType } from "./frame.ts";

const TYPES: ReadonlyMap<string, VisitType> = new Map<string, VisitType>([
  ["state", "state"],
  ["official", "official"],
  ["working", "working"],
  ["courtesy", "courtesy"],
  ["private", "private"],
  ["transit", "transit"],
  ["stopover", "transit"],
  ["goodwill", "other"],
  ["special", "other"],
  ["friendly", "other"],
  ["friendship", "other"],
  ["inspection", "other"],
  ["familiarisation", "other"],
  ["familiarization", "other"],
  ["study", "other"],
  ["introductory", "other"],
]);

export const VISIT_NOUN = trigger("visit visits trip tour stay sojourn stopover stop layover journey voyage arrival");
/** What takes officials to an event elsewhere. */
export const ATTENDANCE = trigger("participation attendance presence appearance");
/** Words that a bare "stay" or "tour" of other things has: "tour of duty", "tour of the plant". */
export const isTrip = oneOf("visit trip stopover journey voyage");

/** The type of the visit that the words within reach speak of: "is in Oslo on a working visit". */
export function typeWithin(doc: Doc, from: number, to: number): VisitType | null {
  for (let i = from; i < Math.min(to, from + 14); i++)
    if (isTrip(doc, i + 1) && i + 1 < to) {
      const type = typeAt(doc, i);
      if (type !== null) return type;
    }
  return null;
}

/** The type that a word before "visit" names. */
export const typeAt = (doc: Doc, at: number): VisitType | null => TYPES.get(wordAt(doc, at)) ?? null;
