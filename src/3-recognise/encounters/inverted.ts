import { classBit } from "../../2-segment/dictionary.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { type Group, prepositional } from "../groups.ts";
import { isState, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY, type EncounterFrame } from "./frame.ts";

const BE = classBit("be");
const isThose = oneOf("those these persons people visitors guests callers");

/** The parties right behind the first "was" or "were" after a token: "were A and B"; null where a verb or clause comes before. */
function behindBe({ doc, groups, verbs, last }: Clauses, from: number): Group | null {
  for (let i = from; i < last && i < from + 24; i++) {
    if (verbs.some((verb) => verb.form === "finite" && verb.first === i)) return null;
    if (!doc.hasClass(i, BE)) continue;
    const group = groups.find((candidate) => candidate.first > i);
    return group && group.first - i <= 4 && !prepositional(doc, group.first) && !group.members.every(isState) ? group : null;
  }
  return null;
}

/** "Received by A at the palace on Friday were B and C", "Also received by A was B". */
export function receivedWere(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const { doc, first } = clauses;
  if (verb.head - first > 2 || verb.passive || wordAt(doc, verb.last) !== "by") return null;
  const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 12 });
  const guests = by ? behindBe(clauses, by.group.last) : null;
  if (!by || !guests) return null;
  return {
    ...base,
    rule: "encounter/received-were",
    left: guests.members,
    right: by.group.members,
    relation: "guest",
    mode: base.mode ?? "in_person",
    each: guests.members.length > 1,
  };
}

/** "Among those who called on A was B": whom "those" turns out to be. */
export function amongThose(clauses: Clauses, verb: VerbGroup): Group | null {
  const { doc, first } = clauses;
  if (wordAt(doc, first) !== "among" || !/^(who|that)$/.test(wordAt(doc, verb.first - 1))) return null;
  for (let i = first + 1; i < verb.first; i++) if (isThose(doc, i)) return behindBe(clauses, verb.last);
  return null;
}
