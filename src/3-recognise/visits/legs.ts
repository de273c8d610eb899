import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import type { Clauses } from "../clauses.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { travellers } from "./hanging.ts";
import { timeOfVerb } from "./time.ts";

/** The legs of a trip that no verb of travel tells of: "continues to Oslo", "Her next stop is Oslo", "fresh from the summit in Oslo". */
export function legsOf(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const frames: VisitFrame[] = [];
  for (const place of places) {
    if (place.country === null) continue;
    const frame = continuesTo(clauses, place) ?? nextStop(clauses, place) ?? freshFrom(clauses, place);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "X continues to Oslo", "will continue on to Oslo". */
function continuesTo(clauses: Clauses, place: Place): VisitFrame | null {
  const { doc, verbs, sentence } = clauses;
  if (place.preposition !== "to") return null;
  const verb = verbs.find(({ last }) => last === place.first - 1 || (last === place.first - 2 && wordAt(doc, last) === "on"));
  if (!verb || !isContinuing(doc, verb.head) || verb.negated || verb.passive || verb.tense === "modal") return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  const isAhead = verb.tense === "present" || timeOfVerb(doc, verb) === "planned";
  return {
    ...UNTOLD,
    rule: "visit/continues-to",
    sentence,
    at: verb.head,
    visitors,
    pronoun,
    places: [place],
    time: isAhead ? "planned" : "current",
    verb,
  };
}
const isContinuing = oneOf("continue continues continued continuing");

/** "X's next stop is Oslo", "His last stop will be Oslo". */
function nextStop({ doc, groups, sentence, first }: Clauses, place: Place): VisitFrame | null {
  let be = place.first - 1;
  if (/^(be|in)$/.test(wordAt(doc, be))) be--;
  if (!/^(is|will|was)$/.test(wordAt(doc, be)) || wordAt(doc, be - 1) !== "stop" || !isOrdinal(doc, be - 2) || be - 3 < first) return null;
  const owner = be - 3;
  const group = doc.is(owner, POSSESSIVE) ? groups.find(({ last }) => last === owner || last === owner + 1) : undefined;
  const pronoun = group === undefined && /^(his|her)$/.test(wordAt(doc, owner)) ? owner : -1;
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  const time = wordAt(doc, be) === "was" ? "current" : "planned";
  return { ...UNTOLD, rule: "visit/next-stop", sentence, at: be - 1, visitors, pronoun, places: [place], time };
}
const isOrdinal = oneOf("next first last final second third");

/** "X, fresh from the summit held in Oslo". */
function freshFrom({ doc, groups, sentence }: Clauses, place: Place): VisitFrame | null {
  if (!/^(?:in|at|from)$/.test(place.preposition)) return null;
  const from = freshBefore(doc, place.first);
  const group = from < 0 ? undefined : groups.findLast(({ last }) => last <= from && from - last <= 1);
  if (!group?.members.every(isSomebody)) return null;
  return { ...UNTOLD, rule: "visit/fresh-from", sentence, at: from, visitors: group.members.slice(-1), places: [place], time: "recalled" };
}

/** Token of "fresh" in "fresh from" within one phrase before, or -1. */
function freshBefore(doc: Doc, at: number): number {
  for (let i = at - 1; i > at - 14 && i > 0; i--) {
    if (doc.isMark(i, ",") || doc.isMark(i, ".")) return -1;
    if (wordAt(doc, i) === "from" && /^(?:fresh|straight)$/.test(wordAt(doc, i - 1))) return i - 1;
  }
  return -1;
}
