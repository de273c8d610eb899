import { classBit } from "../../2-segment/dictionary.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import type { Clauses } from "../clauses.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { placesAfter } from "./destinations.ts";
import type { VisitType } from "./frame.ts";
import { typeAt } from "./types.ts";

const NOT_MODIFIER =
  classBit("article") | classBit("possessive") | classBit("preposition") | classBit("conjunction") | classBit("be") | classBit("have");

const isTour = oneOf("tour trip journey");
/** Participles that stand before a noun as its adjective: "his coming visit". */
const isAdjective = oneOf("coming planned scheduled expected announced proposed postponed cancelled canceled continuing concluded");

/** "an official visit to Norway", without whoever makes it. */
export interface VisitNoun {
  readonly at: number;
  /** First token of the noun phrase after its determiner. */
  readonly start: number;
  readonly type: VisitType | null;
  readonly places: readonly Place[];
}

export function readNoun(clauses: Clauses, at: number, places: readonly Place[]): VisitNoun {
  const { doc, verbs, first } = clauses;
  let start = at;
  let type: VisitType | null = typeAt(doc, at);
  while (start > first && start > at - 9) {
    // "an official goodwill visit"
    if (type === null || type === "other") type = typeAt(doc, start - 1) ?? type;
    const before = start - 1;
    const modifies =
      doc.mark(before) === 0x2d ||
      doc.isNumber(before) ||
      (doc.isWord(before) &&
        !doc.hasClass(before, NOT_MODIFIER) &&
        !doc.is(before, POSSESSIVE) &&
        (isAdjective(doc, before) || !verbs.some((verb) => verb.head === before)));
    if (!modifies) break;
    start--;
  }
  const goals = placesAfter(clauses, places, at + 1, clauses.last, { of: isTour(doc, at) });
  const taken = goals.length > 0 ? -1 : takenTo(clauses, at);
  const named = taken < 0 ? goals : placesAfter(clauses, places, taken, clauses.last);
  return { at, start, type, places: named.length > 0 ? named : calledAfter(places, start, at) };
}

/** "her two-day Oslo visit": the destination is one of the noun's own modifiers. */
function calledAfter(places: readonly Place[], start: number, at: number): readonly Place[] {
  const place = places.find(({ first, last, country }) => first >= start && last <= at && country !== null);
  return place === undefined ? [] : [{ ...place, preposition: "to" }];
}

/** "a tour that will take him to Kenya and Uganda", "a trip which also brings her to Mali". */
function takenTo({ doc, last }: Clauses, at: number): number {
  for (let i = at + 1; i < Math.min(last, at + 10); i++) if (takes(doc, i) && /^(him|her|them|the)$/.test(wordAt(doc, i + 1))) return i + 1;
  return -1;
}
const takes = oneOf("take takes took taken taking bring brings brought bringing");

/** True for a verb that is the noun's adjective: "his coming visit". */
export const isAdjectival = ({ doc }: Clauses, verb: VerbGroup): boolean => isAdjective(doc, verb.head) && verb.last - verb.first === 1;
