import type { Doc } from "../../2-segment/doc.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";

const refuses = oneOf(
  "reject rejects rejected rejecting refuse refuses refused refusing decline declines declined declining deny denies denied avoid avoids avoided avoiding boycott boycotts boycotted skip skips skipped exclude excludes excluded dismiss dismissed propose proposes proposed proposing offer offers offered offering request requests requested requesting seek seeks sought seeking suggest suggests suggested suggesting demand demands demanded demanding want wants wanted need needs needed against without oppose opposes opposed opposing possible possibility",
);
const isOut = oneOf("out");
const rules = oneOf("rule rules ruled ruling");
const isFor = oneOf("for to of on about");
const calls = oneOf(
  "call calls called calling hope hopes hoped hoping ready readiness open openness willing willingness wish wishes proposal request possibility prospect prospects need invitation option idea push pushes pushed appeal appeals appealed facilitator mediator broker venue resumption restart revival continuation",
);
const isRepeated = oneOf(
  "regularly often frequently usually always rarely seldom periodically routinely sometimes occasionally never annually",
);

/** True where the words up to `at` say that the encounter is refused, asked for or only thought of: "ruled out a meeting", "called for talks". */
export function isUnreal(doc: Doc, at: number): boolean {
  if (at < 0 || !doc.isWord(at)) return false;
  if (refuses(doc, at)) return true;
  if (isOut(doc, at)) return rules(doc, at - 1);
  return isFor(doc, at) && at > 0 && calls(doc, at - 1);
}

/** True where an adverb makes the verb at `[first, head)` a habit: "regularly meets". */
export function isHabit(doc: Doc, first: number, head: number): boolean {
  for (let i = Math.max(0, first - 1); i < head; i++) if (isRepeated(doc, i)) return true;
  return isRepeated(doc, head + 1) && wordAt(doc, head) !== "";
}
