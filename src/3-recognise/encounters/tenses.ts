import { classBit } from "../../2-segment/dictionary.ts";
import type { Clauses } from "../clauses.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Tense, VerbGroup } from "../verbs.ts";

/** When the encounter of a verb takes place: a participle and an infinitive have it from the clause that they hang on. */
export function tenseOf(clauses: Clauses, verb: VerbGroup): Tense {
  if (verb.form === "participle") {
    // "are set to hold talks, exchanging views": the time of the clause that it hangs on
    const main = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
    return main && /^(future|intent|modal)$/.test(main.tense) && !main.negated ? main.tense : "past";
  }
  return verb.form === "infinitive" && verb.tense === "none" ? purposeOf(clauses, verb) : verb.tense;
}

const isFlight = oneOf("flew flown drove driven crossed");
const isJourney = oneOf("visit visits trip trips tour journey stopover stop stay flight voyage mission");
const isParty = oneOf("delegation mission team group");
const leaves = oneOf("left leaving leave departed departing depart");
const BE = classBit("be");
const WILL = classBit("will");

/**
 * When what one sets out for takes place, after a verb or noun of travel: "flew to Oslo to meet X" tells that they met,
 * "departs tomorrow to meet X" that they will; "wants to meet X" tells of neither.
 */
export function purposeOf(clauses: Clauses, verb: VerbGroup): Tense {
  const { doc } = clauses;
  const before = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  const be = presenceBefore(clauses, verb, before?.last ?? clauses.first);
  if (be >= 0) return /^(was|were|been)$/.test(wordAt(doc, be)) && !doc.hasClass(be - 1, WILL) ? "past" : "intent";
  if (!before) return "modal";
  // "is due in Oslo on Friday to meet X"
  if (before.kind === "intent" && before.passive && !before.negated) return "intent";
  // "agreed to meet again in Oslo"
  if (before.lemma === "agree" && !before.negated && before.last === verb.first && before.form === "finite") return "intent";
  if (before.negated || !travels(clauses, before, verb)) return "modal";
  // "has arrived in Oslo to meet X": has yet to meet him
  const comes = leaves(doc, before.head) || (before.tense === "perfect" && before.kind === "arrival");
  if (/^(past|perfect|pluperfect)$/.test(before.tense)) return comes ? "intent" : before.tense;
  return before.tense === "present" || before.tense === "future" || before.tense === "intent" ? "intent" : "modal";
}

/** "arrived", "flew", "paid a visit", "made a stopover", "led a delegation to Oslo" */
function travels({ doc }: Clauses, verb: VerbGroup, errand: VerbGroup): boolean {
  if (/^(arrival|departure|visit)$/.test(verb.kind) || verb.frame === "travel" || isFlight(doc, verb.head)) return true;
  if (verb.kind !== "support" && verb.kind !== "chairing") return false;
  for (let i = verb.last; i < errand.first && i < verb.last + 8; i++)
    if (verb.kind === "support" ? isJourney(doc, i) : isParty(doc, i)) return true;
  return false;
}

/** Token of the "be" of "was in Oslo on Monday to meet X", "will be in Athens to meet X"; or -1. */
function presenceBefore({ doc }: Clauses, verb: VerbGroup, from: number): number {
  for (let i = verb.first - 1; i >= from && i > verb.first - 16; i--)
    if (doc.hasClass(i, BE)) return /^(in|at|here)$/.test(wordAt(doc, i + 1)) ? i : -1;
  return -1;
}
