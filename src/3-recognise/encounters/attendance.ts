import { classBit } from "../../2-segment/dictionary.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { headsOfSides, type SideHead } from "./heads.ts";
import { isObjectPronoun } from "./object-pronouns.ts";

const BE = classBit("be");
const RELATIVE = classBit("relative");

/** Persons told of as present at a meeting that another sentence reports, or as one party's company. */
export interface AttendanceFrame {
  readonly rule: string;
  readonly sentence: number;
  readonly at: number;
  readonly attendees: readonly PartyPhrase[];
  /** Whom they accompany, where the words say so. */
  readonly company: readonly PartyPhrase[];
  /** Of those who lead a side, which country's it is. */
  readonly heads?: readonly SideHead[];
}

const TELLS = trigger(
  "gathered featured features featuring hosted mediated brokered moderated facilitated present attendance attended attending attendees joined joining participated participation participants accompanied accompanying flanked assisted hand sat represented with participating taking meeting talks presence part included includes include including comprised comprises comprising consisted consists among alongside members invited",
);
const GATHERING = /^(meeting|meetings|talks|discussions?|call|audience|negotiations|session|consultations|conversation|visit|occasion)$/;
const isOtherGathering = oneOf(
  "ceremony reception events banquet exhibition forum conference dinner lunch parade opening concert match summit service funeral wedding inauguration",
);
const mediates = oneOf("hosted mediated brokered moderated facilitated");
const isInsertion = oneOf("on from by at in during");
const isDelegation = oneOf("delegation delegations team entourage side");
const isMeal = oneOf("dinner lunch luncheon breakfast iftar");
const bars = oneOf("a an the");

/** "X and Y were also present", "the meeting was attended by X", "X attended the meeting", "accompanied by X", "the delegation included X". */
export function recogniseAttendance(clauses: Clauses): AttendanceFrame[] {
  const { doc, groups, first, last } = clauses;
  if (groups.length === 0) return NONE;
  const frames: AttendanceFrame[] = [];
  const frame = (rule: string, at: number, found: readonly Group[], company: readonly PartyPhrase[] = []): void => {
    const attendees = found.flatMap((group) => group.members).filter(isSomebody);
    if (attendees.length > 0) frames.push({ rule, sentence: clauses.sentence, at, attendees, company });
  };
  const after = (at: number): Group[] => following(clauses, at);
  const before = (at: number): Group[] => groups.filter((group) => group.last <= at && prepositionOf(doc, group.first) === "");
  for (let i = doc.nextTrigger(first, last, TELLS); i < last; i = doc.nextTrigger(i + 1, last, TELLS)) {
    const text = wordAt(doc, i);
    if (text === "with") {
      const verb = withWere(clauses, i);
      if (verb >= 0) frame("attendance/present-were", i, after(verb));
    } else if (text === "hand") {
      const verb = wordAt(doc, i - 1) === "on" && i - first <= 2 ? wereAfter(clauses, i, 20) : -1;
      if (verb >= 0) frame("attendance/present-were", i, after(verb));
    } else if (text === "meeting" || text === "talks") {
      const inIt = wordAt(doc, i - 1) === "the" && /^(in|at)$/.test(wordAt(doc, i - 2));
      if (inIt && [3, 4].some((back) => doc.hasClass(i - back, BE))) frame("attendance/were-present", i, before(i));
    } else if (text === "sat") {
      if (wordAt(doc, i + 1) === "in" && wordAt(doc, i + 2) === "on" && gatheringNear(clauses, i + 2))
        frame("attendance/attended", i, before(i));
    } else if (text === "gathered") {
      // "The meeting gathered A, B and C"
      if (GATHERING.test(wordAt(doc, i - 1)) && wordAt(doc, i + 1) !== "in") frame("attendance/gathered", i, after(i));
    } else if (mediates(doc, i)) {
      const by = doc.hasClass(i - 1, BE) ? agentOf(clauses, i) : -1;
      if (by > 0 && ofTheTalks(clauses, i)) frame("attendance/hosted-by", i, after(by));
    } else if (text === "represented") {
      const by = agentOf(clauses, i);
      if (by > 0 && sideBefore(clauses, i)) frame("attendance/represented-by", i, after(by));
    } else if ((text === "participating" || text === "taking") && i - first <= 2) {
      const part = text === "participating" || wordAt(doc, i + 1) === "part";
      const verb = part ? wereAfter(clauses, i, 16) : -1;
      if (verb >= 0) frame("attendance/participants-were", i, after(verb));
    } else if (text === "invited") {
      if (wordAt(doc, i - 1) !== "also" || i - first > 2) continue;
      const verb = inverted(clauses, i);
      if (verb >= 0) frame("attendance/present-were", i, after(verb));
    } else if (text === "members") {
      const verb = membersWere(clauses, i);
      if (verb >= 0) frame("attendance/delegation-included", i, after(verb), delegationOf(clauses, i, verb));
    } else if (text === "part" && wordAt(doc, i + 1) === "of") {
      const of = delegationAfter(clauses, i + 1);
      if (of >= 0 && (doc.hasClass(i - 1, BE) || /^(formed?|forming)$/.test(wordAt(doc, i - 1))))
        frame("attendance/part-of-delegation", i, before(i), delegationOf(clauses, i, of + 1));
    } else if (/^(present|attendance|attendees|participants|attending)$/.test(text) && !bars(doc, i - 1) && wordAt(doc, i + 1) !== "of") {
      const verb = i - first <= 5 || /^(included?|were|was|are)$/.test(wordAt(doc, i + 1)) ? inverted(clauses, i) : -1;
      if (verb >= 0) frame("attendance/present-were", i, after(verb));
      else if (/^(present|attendance)$/.test(text) && [1, 2, 3].some((back) => doc.hasClass(i - back, BE)))
        frame("attendance/were-present", i, before(i));
      i++;
    } else if (/^(attended|joined|participated)$/.test(text) && !(text === "joined" && wordAt(doc, i + 1) === "by")) {
      const by = agentOf(clauses, i);
      if (by > 0 && text === "attended" && gatheringBefore(clauses, i)) frame("attendance/attended-by", i, after(by));
      else if (by > 0 && text === "joined") frame("attendance/accompanied-by", i, after(by), before(i).at(-1)?.members ?? []);
      else if (by < 0 && (gatheringNear(clauses, i) || (text === "attended" && i + 1 >= last - 1)))
        frame("attendance/attended", i, before(i));
    } else if (text === "accompanying" && i === first) {
      // "Accompanying the president were A and B"
      const verb = wereAfter(clauses, i, 12);
      if (verb >= 0) frame("attendance/present-were", i, after(verb));
    } else if (text === "accompanied" && wordAt(doc, i + 1) !== "by" && !doc.hasClass(i - 1, BE)) {
      // "A and B accompanied the president"
      const whom = groups.find((group) => group.first > i && group.first - i <= 3);
      if (whom) frame("attendance/accompanies", i, before(i), whom.members);
    } else if (/^(accompanied|joined|flanked|assisted)$/.test(text) && wordAt(doc, i + 1) === "by")
      frame("attendance/accompanied-by", i, after(i), before(i).at(-1)?.members ?? []);
    else if (
      /^(presence|attendance|participation)$/.test(text) &&
      /^(the|with)$/.test(wordAt(doc, i - 1)) &&
      /^(of|by)$/.test(wordAt(doc, i + 1)) &&
      /^(in|with|saw|witnessed)$/.test(wordAt(doc, i - 2))
    )
      frame("attendance/in-presence-of", i, after(i));
    else if (
      text === "part" &&
      /^(took|taking|also)$/.test(wordAt(doc, i - 1)) &&
      wordAt(doc, i + 1) === "in" &&
      gatheringNear(clauses, i + 1)
    )
      frame("attendance/took-part", i, before(i));
    else if (
      text === "part" &&
      /^(took|take|taking)$/.test(wordAt(doc, i - 1)) &&
      groups.some((group) => group.first > i && group.first - i <= 3)
    )
      frame("attendance/participants-were", i, after(i));
    else if (
      /^(featured|features|featuring|included?|includes|including|comprise[ds]|comprising|consisted|consists)$/.test(text) &&
      delegationBefore(clauses, i)
    )
      frame("attendance/delegation-included", i, after(i), delegationOf(clauses, first, i));
    else if (text === "among" && doc.hasClass(i - 1, BE) && ofThosePresent(clauses, i)) frame("attendance/were-among", i, before(i));
  }
  const sides = headsOfSides(clauses);
  if (sides) {
    const { at, heads } = sides;
    const attendees = heads.map(({ party }) => party);
    frames.push({ rule: "attendance/heads-of-sides", sentence: clauses.sentence, at, attendees, company: [], heads });
  }
  return frames;
}

const NONE: AttendanceFrame[] = [];

/** Token of the "was" or "were" a few words on: "On hand with X to welcome Y were", "Taking part in the meeting in Lima were"; or -1. */
function wereAfter({ doc, last }: Clauses, at: number, reach: number): number {
  for (let i = at + 1; i < last && i < at + reach; i++) if (/^(were|was|are)$/.test(wordAt(doc, i))) return i;
  return -1;
}

/** "With the president were A and B", "The president had with him A": token from which the company is told; or -1. */
function withWere({ doc, first, groups }: Clauses, at: number): number {
  if (isObjectPronoun(doc, at + 1) && /^(had|has|brought|took)$/.test(wordAt(doc, at - 1))) return at + 1;
  if (at !== first) return -1;
  if (isObjectPronoun(doc, at + 1)) return /^(were|was)$/.test(wordAt(doc, at + 2)) ? at + 2 : -1;
  const who = groups.find((group) => group.first > at && group.first - at <= 2);
  return who && /^(were|was)$/.test(wordAt(doc, who.last)) ? who.last : -1;
}

/** "The talks were hosted by": nothing but the definite noun opens the sentence. */
function ofTheTalks({ doc, first }: Clauses, at: number): boolean {
  for (let i = first; i < first + 4 && i < at; i++)
    if (/^(the|this|these)$/.test(wordAt(doc, i))) return [1, 2].some((next) => GATHERING.test(wordAt(doc, i + next)));
  return false;
}

/** "The Kenyan side was represented by" */
function sideBefore({ doc, first }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - 8; i--) if (isDelegation(doc, i)) return true;
  return false;
}

/** The parties after a token up to the next clause. */
function following({ doc, groups, verbs }: Clauses, at: number): Group[] {
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
function inverted({ doc, last }: Clauses, at: number): number {
  for (let i = at + 1; i < last && i < at + 9; i++) {
    if (/^(were|was|included|include|are|is)$/.test(wordAt(doc, i))) return i;
    if (doc.isMark(i, ",")) return -1;
  }
  return -1;
}

/** Token of the "by" of a passive, an insertion passed over: "attended by", "attended, on the Omani side, by"; or -1. */
function agentOf({ doc, last }: Clauses, at: number): number {
  if (wordAt(doc, at + 1) === "by") return at + 1;
  let i = at + 1;
  if (doc.isMark(i, ",")) i++;
  if (!isInsertion(doc, i)) return -1;
  for (; i < last && i < at + 10; i++) if (wordAt(doc, i) === "by") return i;
  return -1;
}

/** "attended the meeting": a gathering told of elsewhere, named by a bare noun. */
function gatheringNear({ doc, last }: Clauses, at: number): boolean {
  let i = at + 1;
  if (wordAt(doc, i) === "in") i++;
  if (!/^(the|this|these)$/.test(wordAt(doc, i))) return false;
  i++;
  if (/^(bilateral|expanded|same|above|high-level|official|extended)$/.test(wordAt(doc, i))) i++;
  return i < last && GATHERING.test(wordAt(doc, i)) && !/^(of|on|between)$/.test(wordAt(doc, i + 1));
}

/** "The meeting was also attended by": the nearest noun before is the meeting, not a reception. */
function gatheringBefore({ doc, first }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first; i--) {
    if (GATHERING.test(wordAt(doc, i)) || (i - first <= 2 && isMeal(doc, i)) || (i - first <= 1 && wordAt(doc, i) === "event")) return true;
    if (isOtherGathering(doc, i)) return false;
  }
  return at - first <= 4;
}

/** "The delegation included", "a delegation, including", "the delegation led by X includes": whose members follow. */
function delegationBefore({ doc, first, verbs }: Clauses, at: number): boolean {
  for (let i = at - 1; i >= first && i > at - 40; i--)
    if (isDelegation(doc, i)) return i > at - 7 || !verbs.some((verb) => verb.form === "finite" && verb.first > i && verb.last <= at);
  return false;
}

/** Token of the delegation's noun a few words on: "part of the Kenyan delegation"; or -1. */
function delegationAfter({ doc, last }: Clauses, at: number): number {
  for (let i = at + 1; i < last && i < at + 6; i++) if (isDelegation(doc, i) && wordAt(doc, i) !== "side") return i;
  return -1;
}

/** Token of the verb in "Other members of the delegation are"; or -1. */
function membersWere(clauses: Clauses, at: number): number {
  const { doc } = clauses;
  if (wordAt(doc, at + 1) !== "of") return -1;
  const noun = delegationAfter(clauses, at + 1);
  for (let i = noun + 1; noun >= 0 && i < noun + 5; i++) if (doc.hasClass(i, BE)) return i;
  return -1;
}

/** The delegation that the words between name. */
function delegationOf({ groups }: Clauses, from: number, to: number): readonly PartyPhrase[] {
  const found = groups.findLast(
    ({ first, last, members }) => last > from && first < to && members.some(({ kind }) => kind === "delegation"),
  );
  return found ? found.members.filter(({ kind }) => kind === "delegation") : [];
}

/** "X and Y were among those present", "among the Saudi delegation" */
function ofThosePresent({ doc, last }: Clauses, at: number): boolean {
  for (let i = at + 1; i < last && i < at + 6; i++)
    if (isDelegation(doc, i) || /^(present|attendees|participants|attending|attendance)$/.test(wordAt(doc, i))) return true;
  return false;
}
