import { classBit } from "../../2-segment/dictionary.ts";
import type { Clauses } from "../clauses.ts";
import type { Group } from "../groups.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { isFew, oneOf } from "../parties/vocabulary.ts";
import { isObjectPronoun } from "./object-pronouns.ts";

// The questions that sentences about those present ask of the words around: which gathering, which delegation, whom the verb names.

const BE = classBit("be");
export const GATHERING =
  /^(meeting|meetings|talks|discussions?|call|audience|negotiations|session|consultations|conversation|visit|occasion)$/;
const isOtherGathering = oneOf(
  "ceremony reception events banquet exhibition forum conference dinner lunch parade opening concert match summit service funeral wedding inauguration",
);
const isInsertion = oneOf("to for on from by at in during");
const isGuests = oneOf("visitors guests");
const isDelegation = oneOf("delegation delegations team entourage side");
const isMeal = oneOf("dinner lunch luncheon breakfast iftar");
const RELATIVE = classBit("relative");

/** Token of the "was" or "were" a few words on: "On hand with X to welcome Y were", "Taking part in the meeting in Lima were"; or -1. */
export function wereAfter({ doc, last }: Clauses, at: number, reach: number): number {
  for (let i = at + 1; i < last && i < at + reach; i++) if (/^(were|was|are)$/.test(wordAt(doc, i))) return i;
  return -1;
}

/** "With the president were A and B", "The president had with him A": token from which the company is told; or -1. */
export function withWere({ doc, first, groups }: Clauses, at: number): number {
  if (isObjectPronoun(doc, at + 1) && /^(had|has|brought|took)$/.test(wordAt(doc, at - 1))) return at + 1;
  if (at !== first) return -1;
  if (isObjectPronoun(doc, at + 1)) return /^(were|was)$/.test(wordAt(doc, at + 2)) ? at + 2 : -1;
  const who = groups.find((group) => group.first > at && group.first - at <= 2);
  return who && /^(were|was)$/.test(wordAt(doc, who.last)) ? who.last : -1;
}

/** "The talks were hosted by": nothing but the definite noun opens the sentence. */
export function ofTheTalks({ doc, first }: Clauses, at: number): boolean {
  for (let i = first; i < first + 4 && i < at; i++)
    if (/^(the|this|these)$/.test(wordAt(doc, i))) return [1, 2].some((next) => GATHERING.test(wordAt(doc, i + next)));
  return false;
}

/** "The Kenyan side was represented by" */
export function sideBefore({ doc, first }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - 8; i--) if (isDelegation(doc, i)) return true;
  return false;
}

/** The parties after a token up to the next clause. */
export function following({ doc, groups, verbs }: Clauses, at: number): Group[] {
  const found: Group[] = [];
  let end = at;
  for (const group of groups) {
    if (group.first < at) continue;
    const stop = verbs.some(
      (verb) =>
        verb.form === "finite" &&
        verb.first > at + 1 &&
        verb.first >= end &&
        verb.first < group.first &&
        !doc.hasClass(verb.first - 1, RELATIVE),
    );
    if (stop || group.first - end > 24) break;
    found.push(group);
    end = group.last;
  }
  return found;
}

/** Token of the verb in "Also present were", "Among those attending the meeting were"; or -1. */
export function inverted({ doc, last }: Clauses, at: number): number {
  for (let i = at + 1; i < last && i < at + 18; i++) {
    if (/^(were|was|included|include|are|is)$/.test(wordAt(doc, i))) return i;
    if (!doc.isMark(i, ",")) continue;
    // "also present, alongside the premier, is X"
    if (!isBeside(doc, i + 1)) return -1;
    for (i += 2; i < last && i < at + 18 && !doc.isMark(i, ","); ) i++;
  }
  return -1;
}
const isBeside = oneOf("alongside beside besides along together with");

/** Token of the "by" of a passive, an insertion passed over: "attended by", "attended, on the Omani side, by"; or -1. */
export function agentOf({ doc, last }: Clauses, at: number): number {
  if (wordAt(doc, at + 1) === "by") return at + 1;
  let i = at + 1;
  if (doc.isMark(i, ",")) i++;
  if (!isInsertion(doc, i)) return -1;
  for (; i < last && i < at + 10; i++) if (wordAt(doc, i) === "by") return i;
  return -1;
}

/** "attended the meeting": a gathering told of elsewhere, named by a bare noun. */
export function gatheringNear({ doc, last }: Clauses, at: number): boolean {
  let i = at + 1;
  if (wordAt(doc, i) === "in") i++;
  if (!/^(the|this|these)$/.test(wordAt(doc, i))) return false;
  i++;
  if (isFew(doc, i)) i++;
  if (/^(bilateral|expanded|same|above|high-level|official|extended)$/.test(wordAt(doc, i))) i++;
  return i < last && GATHERING.test(wordAt(doc, i)) && !/^(of|on|between)$/.test(wordAt(doc, i + 1));
}

/** "The meeting was also attended by": the nearest noun before is the meeting, not a reception. */
export function gatheringBefore({ doc, first }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first; i--) {
    if (GATHERING.test(wordAt(doc, i)) || (i - first <= 2 && isMeal(doc, i)) || (i - first <= 1 && wordAt(doc, i) === "event")) return true;
    if (isOtherGathering(doc, i)) return false;
  }
  return at - first <= 4;
}

/** "The audience with the king at the palace included": the gathering is the subject of the clause's first verb. */
export function gatheringIsSubject({ doc, first, verbs }: Clauses, at: number): boolean {
  if (verbs.some((verb) => verb.form === "finite" && verb.last <= at)) return false;
  for (let i = first; i < at && i < first + 8; i++) if (GATHERING.test(wordAt(doc, i))) return true;
  return false;
}

/** "The delegation included", "a delegation, including", "the delegation led by X includes": whose members follow. */
export function delegationBefore({ doc, first, verbs }: Clauses, at: number): boolean {
  // "The visitors include A and B"
  if (isGuests(doc, at - 1) && wordAt(doc, at - 2) === "the") return true;
  for (let i = at - 1; i >= first && i > at - 40; i--)
    if (isDelegation(doc, i)) return i > at - 7 || !verbs.some((verb) => verb.form === "finite" && verb.first > i && verb.last <= at);
  return false;
}

/** Token of the delegation's noun a few words on: "part of the Kenyan delegation"; or -1. */
export function delegationAfter({ doc, last }: Clauses, at: number): number {
  for (let i = at + 1; i < last && i < at + 6; i++) if (isDelegation(doc, i) && wordAt(doc, i) !== "side") return i;
  return -1;
}

/** Token of the verb in "Other members of the delegation are"; or -1. */
export function membersWere(clauses: Clauses, at: number): number {
  const { doc } = clauses;
  if (wordAt(doc, at + 1) !== "of") return -1;
  const noun = delegationAfter(clauses, at + 1);
  for (let i = noun + 1; noun >= 0 && i < noun + 5; i++) if (doc.hasClass(i, BE)) return i;
  return -1;
}

/** The delegation that the words between name. */
export function delegationOf({ groups }: Clauses, from: number, to: number): readonly PartyPhrase[] {
  const found = groups.findLast(
    ({ first, last, members }) => last > from && first < to && members.some(({ kind }) => kind === "delegation"),
  );
  return found ? found.members.filter(({ kind }) => kind === "delegation") : [];
}

/** "X and Y were among those present", "among the Saudi delegation" */
export function ofThosePresent({ doc, last }: Clauses, at: number): boolean {
  for (let i = at + 1; i < last && i < at + 6; i++)
    if (isDelegation(doc, i) || /^(present|attendees|participants|attending|attendance)$/.test(wordAt(doc, i))) return true;
  return false;
}
