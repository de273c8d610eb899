import { isAirfield } from "../airfields.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { coordinated, membersOf } from "../coordination.ts";
import { isState } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY, type EncounterFrame } from "./frame.ts";

/** "was called on by X": who came to the subject. */
export function calledOnBy(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const by = objectAfter(clauses, verb.last + 1, { direct: false, prepositions: BY, reach: 12 });
  return by ? { ...told, rule: "encounter/called-on-by", right: by.group.members, relation: "host", mode: "in_person" } : null;
}

const arrives = oneOf("arrival arriving station border gate");

/** "was phoned by X", "was met at the palace by X": who calls, who receives. */
export function metBy(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const { doc, first, last } = clauses;
  const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 12 });
  if (!by || by.group.members.every(isState) || told.left.every(isState)) return null;
  if (verb.frame === "phone") return { ...told, rule: "encounter/phoned-by", right: by.group.members, mode: "phone" };
  for (let i = first; i < last; i++) if (arrives(doc, i) || isAirfield(doc, i)) return null;
  const further = membersOf(coordinated(clauses, by.group, "by"));
  return { ...told, rule: "encounter/met-by", right: by.group.members, further, relation: "guest", mode: "in_person" };
}

/** "Preparations were discussed over the telephone on Saturday by A and B" */
export function discussedBy(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 16 });
  const both = by?.group.members ?? [];
  return both.length > 1 && both.every((party) => party.kind === "person" && party.sure)
    ? { ...base, rule: "encounter/discussed-by", left: both }
    : null;
}
