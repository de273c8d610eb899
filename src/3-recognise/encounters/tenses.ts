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

const isFlight = oneOf("flew flown drove driven");

/** "departs tomorrow to meet X": what one sets out for lies ahead. */
function purposeOf(clauses: Clauses, verb: VerbGroup): Tense {
  const before = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  // "will be in Athens to meet X"
  for (let i = verb.first - 1; i > clauses.first && i > verb.first - 12; i--)
    if (/^(will|is|are)$/.test(wordAt(clauses.doc, i)) && /^(be|in)$/.test(wordAt(clauses.doc, i + 1))) return "intent";
  // "visited Oslo in May to meet X"
  if (
    before &&
    !before.negated &&
    (before.kind === "visit" || before.frame === "travel" || isFlight(clauses.doc, before.head)) &&
    /^(past|perfect|pluperfect)$/.test(before.tense)
  )
    return before.tense;
  // "is due in Oslo on Friday to meet X"
  if (before?.kind === "intent" && before.passive && !before.negated) return "intent";
  const moves = before && (before.kind === "arrival" || before.kind === "departure" || before.kind === "visit");
  // "flew to Oslo to meet X"
  if (moves && before.kind === "arrival" && !before.negated && /^(past|perfect)$/.test(before.tense)) return "past";
  return moves && (before.tense === "present" || before.tense === "future" || before.tense === "intent") ? "intent" : "modal";
}
