import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import type { VisitTime } from "./frame.ts";

const POSSESSIVE_WORD = classBit("possessive");

const WEEKDAYS = bitOf("weekdays");
const isDay = oneOf("today tonight tomorrow");
const isAhead = oneOf(
  "upcoming planned forthcoming scheduled future expected possible potential proposed intended anticipated announced planned prospective impending imminent next slated coming ahead prepare prepares prepared preparing preparation preparations invite invited invites inviting invitation",
);
const isBack = oneOf("last previous previously recent earlier past latest");
const isBefore = oneOf("before prior precedes precede preceding preceded pending");
const isTopic = oneOf("regarding concerning discuss discussed discusses discussing about");
const isMonth = oneOf("january february march april may june july august september october november december");
const isPeriod = oneOf("year month week january february march april may june july august september october november december");
const isPast = oneOf("last previous earlier");
const finishes = oneOf(
  "end ends ended ending conclude concludes concluded concluding finish finishes finished finishing wrap wraps wrapped wrapping complete completes completed completing cap capped",
);

/** True for a verb that says that it is over: "ended", "wrapped up". */
export const isOver = (doc: Doc, verb: VerbGroup): boolean => finishes(doc, verb.head) || finishes(doc, verb.first);

/** What a verb's tense says of the trip; null where it says nothing. */
export function timeOfVerb(doc: Doc, verb: VerbGroup): VisitTime | null {
  if (verb.tense === "future" || verb.tense === "intent") return "planned";
  if (isOver(doc, verb)) return "ended";
  if ((verb.tense === "pluperfect" && verb.frame !== "arrive") || verb.lemma === "recall") return "recalled";
  // "is arriving": announced; "is visiting": under way; "had arrived" by the time of the meeting
  if (verb.kind === "arrival" && verb.tense === "present" && /ing$/.test(wordAt(doc, verb.head))) return "planned";
  if (isAnnounced(doc, verb)) return "planned";
  return null;
}

/** "today leaves for Norway", "arrives in Oslo on Monday": the present with a day is an announcement. */
function isAnnounced(doc: Doc, verb: VerbGroup): boolean {
  if (verb.tense !== "present" || verb.passive || (verb.kind !== "arrival" && verb.kind !== "departure")) return false;
  for (let i = verb.first; i < verb.last + 7; i++) if (isDay(doc, i) || (doc.begins(i, WEEKDAYS) && doc.is(i, CAPITAL))) return true;
  return isDay(doc, verb.first - 1);
}

/** What the words of the noun phrase and those right before it say: "upcoming", "ahead of", "looks forward to". */
export function timeBefore(doc: Doc, from: number, at: number): VisitTime | null {
  for (let i = at - 1; i >= from; i--) {
    if (doc.isMark(i, ";") || doc.isMark(i, ".")) break;
    // "announced his arrival": he has arrived
    if (wordAt(doc, i) === "announced" && doc.hasClass(i + 1, POSSESSIVE_WORD)) continue;
    if (isAhead(doc, i)) return wordAt(doc, i) === "next" && !isPeriod(doc, i + 1) && i < at - 3 ? null : "planned";
    if (isBack(doc, i)) return "recalled";
    if (isBefore(doc, i) && at - i <= 4) return "planned";
    // "talks regarding the visit": of one to come
    if (isTopic(doc, i) && at - i <= 4) return "planned";
    if (wordAt(doc, i) === "forward" && wordAt(doc, i + 1) === "to") return "planned";
    if (wordAt(doc, i) === "eve" && wordAt(doc, i + 1) === "of") return "planned";
  }
  return null;
}

/** What a time behind it says: "last year", "earlier this month", "in 2019". */
export function timeBehind(doc: Doc, at: number, to: number): VisitTime | null {
  for (let i = at; i < to; i++) {
    if (isPast(doc, i) && (isPeriod(doc, i + 1) || wordAt(doc, i + 1) === "this")) return "recalled";
    if (wordAt(doc, i) === "in" && doc.isNumber(i + 1) && doc.number(i + 1) >= 1900 && doc.number(i + 1) < 2100) return "recalled";
    if (wordAt(doc, i) === "in" && isMonth(doc, i + 1) && doc.number(i + 2) >= 1900) return "recalled";
    if (wordAt(doc, i) === "next" && isPeriod(doc, i + 1)) return "planned";
  }
  return null;
}
