import type { Clauses } from "../clauses.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { legsOf } from "./legs.ts";
import { visitNouns } from "./nouns.ts";
import { presences, presencesHere } from "./presence.ts";
import { travels } from "./travel.ts";
import { waysOf } from "./ways.ts";
import { welcomes } from "./welcomes.ts";

export { recogniseCompany } from "./company.ts";
export type { VisitFrame, VisitTime, VisitType } from "./frame.ts";

const isVisiting = oneOf("visiting");

/** Every visit that the sentence tells of, in order. */
export function recogniseVisits(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const used = new Set<VerbGroup>();
  const frames = visitNouns(clauses, places, used);
  if (clauses.verbs.length > 0) frames.push(...travels(clauses, places, used), ...welcomes(clauses, places));
  if (places.length > 0) frames.push(...presences(clauses, places), ...waysOf(clauses, places), ...legsOf(clauses, places));
  if (clauses.groups.length > 0) frames.push(...presencesHere(clauses));
  frames.push(...guests(clauses));
  return frames.length > 1 ? frames.sort((a, b) => a.at - b.at) : frames;
}

/** "the visiting minister": where, the article tells. */
function guests({ doc, sentence, groups }: Clauses): VisitFrame[] {
  const frames: VisitFrame[] = [];
  for (const { members } of groups) {
    for (const phrase of members) {
      if (!phrase.visiting && !isVisiting(doc, phrase.first)) continue;
      if (phrase.kind !== "person" && phrase.kind !== "office" && phrase.kind !== "delegation") continue;
      frames.push({ ...UNTOLD, rule: "visit/visiting", sentence, at: phrase.first, visitors: [phrase] });
    }
  }
  return frames;
}
