import { classBit } from "../../2-segment/dictionary.ts";
import { CAPITAL, POSSESSIVE } from "../../2-segment/tokens.ts";
import { type Clauses, type Group, isRelative, prepositionOf, type Subject, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { placesAfter } from "./destinations.ts";
import { UNTOLD, type VisitFrame, type VisitTime, type VisitType } from "./frame.ts";
import { isOver, timeBefore, timeBehind, timeOfVerb } from "./time.ts";
import { ATTENDANCE, typeAt, VISIT_NOUN } from "./types.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const ADVERB = classBit("adverb");
const BE = classBit("be");
const HAVE = classBit("have");
const RELATIVE = classBit("relative");
const NOT_MODIFIER = ARTICLE | POSSESSIVE_WORD | PREPOSITION | CONJUNCTION | BE | HAVE;

const OF_BY: ReadonlySet<string> = new Set(["of", "by"]);
const isTour = oneOf("tour trip journey");
const isOwn = oneOf("his her their");
const circumstance = oneOf("during in on for after before amid while upon following within through");
const isAfter = oneOf("after following since upon");
const favours = oneOf(
  "accompanied accompanies accompany accompanying joined saw sees seen thanked thanks thank thanking welcomed welcomes welcome welcoming greeted received receives hosted hosts invited congratulated met meets escorted",
);

interface VisitNoun {
  readonly at: number;
  /** First token of the noun phrase after its determiner. */
  readonly start: number;
  readonly type: VisitType | null;
  readonly places: readonly Place[];
}

/** "an official visit to Norway", with whoever makes it. */
export function visitNoun(clauses: Clauses, at: number, places: readonly Place[], used: Set<VerbGroup>): VisitFrame | null {
  const noun = readNoun(clauses, at, places);
  const { verbs } = clauses;
  const governor = verbs.findLast((verb) => verb.last <= at) ?? null;
  if (governor && (governor.negated || governor.tense === "modal")) return null;
  const following = verbs.find((verb) => verb.form === "finite" && verb.first > at && !isRelative(clauses, verb)) ?? null;
  const cancelled =
    (governor?.kind === "cancel" && at - governor.last < 10) || (following?.kind === "cancel" && following.first - at < 16) || false;
  const base: VisitFrame = {
    ...UNTOLD,
    sentence: clauses.sentence,
    at,
    places: noun.places,
    type: noun.type,
    cancelled,
  };
  const frame =
    ofPossessor(clauses, noun, base, governor, following) ??
    ofPronoun(clauses, noun, base, governor, following) ??
    ofPostponer(clauses, base, governor) ??
    ofSupport(clauses, noun, base, governor, places, used) ??
    ofBeing(clauses, noun, base, places) ??
    ofApposition(clauses, noun, base) ??
    ofAgent(clauses, noun, base, governor, following, places) ??
    ofCircumstance(clauses, noun, base, governor, following);
  return frame;
}

function readNoun(clauses: Clauses, at: number, places: readonly Place[]): VisitNoun {
  const { doc, verbs, first } = clauses;
  let start = at;
  let type: VisitType | null = typeAt(doc, at);
  while (start > first && start > at - 9) {
    type ??= typeAt(doc, start - 1);
    const before = start - 1;
    const modifies =
      doc.mark(before) === 0x2d ||
      doc.isNumber(before) ||
      (doc.isWord(before) &&
        !doc.hasClass(before, NOT_MODIFIER) &&
        !doc.is(before, POSSESSIVE) &&
        !verbs.some((verb) => verb.head === before));
    if (!modifies) break;
    start--;
  }
  const goals = placesAfter(clauses, places, at + 1, clauses.last, { of: isTour(doc, at) });
  return { at, start, type, places: goals.length > 0 ? goals : takenTo(clauses, at, places) };
}

/** "a tour that will take him to Kenya and Uganda". */
function takenTo(clauses: Clauses, at: number, places: readonly Place[]): readonly Place[] {
  const { doc, verbs } = clauses;
  const takes = verbs.find((verb) => verb.first > at && verb.first - at <= 4 && verb.lemma === "take");
  if (!takes || !/^(him|her|them|the)$/.test(wordAt(doc, takes.last))) return [];
  return placesAfter(clauses, places, takes.last, clauses.last);
}

/** What the words around the noun say of when the trip is; a verb that governs it has the first word. */
function timeOf(clauses: Clauses, noun: VisitNoun, verb: VerbGroup | null): VisitTime | null {
  const { doc, first, last } = clauses;
  const told = verb ? timeOfVerb(doc, verb) : null;
  if (told !== null) return told;
  return timeBefore(doc, Math.max(first, noun.at - 7), noun.at) ?? timeBehind(doc, noun.at + 1, Math.min(last, noun.at + 12));
}

/** "X's visit to Norway". */
function ofPossessor(
  clauses: Clauses,
  noun: VisitNoun,
  base: VisitFrame,
  governor: VerbGroup | null,
  following: VerbGroup | null,
): VisitFrame | null {
  const { doc, groups } = clauses;
  const possessor = groups.find((group) => group.last === noun.start - 1 && doc.is(noun.start - 1, POSSESSIVE));
  if (!possessor) return null;
  // "X's visit will begin", "ended"; else what the verb before it says: "recalled X's visit", "looks forward to X's visit"
  const says = following && !following.passive && timeOfVerb(doc, following) !== null && near(noun, following) ? following : null;
  const recalls = governor?.lemma === "recall" ? governor : null;
  return {
    ...base,
    rule: "visit/possessor",
    visitors: possessor.members,
    time: timeOf(clauses, noun, says ?? recalls),
    verb: following ?? null,
  };
}

const near = (noun: VisitNoun, verb: VerbGroup): boolean => verb.first - noun.at <= 12;

/** "his visit to Norway": whose, the subject tells, or whoever else the sentence names before it. */
function ofPronoun(
  clauses: Clauses,
  noun: VisitNoun,
  base: VisitFrame,
  governor: VerbGroup | null,
  following: VerbGroup | null,
): VisitFrame | null {
  const { doc } = clauses;
  const pronoun = noun.start - 1;
  if (!isOwn(doc, pronoun)) return null;
  const main = governor?.form === "finite" ? governor : (following ?? governor);
  const subject = main ? subjectOf(clauses, main) : null;
  const before = personsBefore(clauses, pronoun);
  const members = embedded(clauses, governor, pronoun) ?? subject?.group?.members ?? [];
  // "thanked Y for his visit": Y's
  const objects = governor && favours(doc, governor.head) && governor.last <= pronoun ? afterVerb(before, governor) : [];
  const visitors =
    objects.length > 0 ? objects.slice(-1) : members.length > 0 || before.length > 0 ? members : subjectBehind(clauses, noun);
  const over = governor && isOver(doc, governor) ? governor : null;
  const carried = governor && (governor.kind.includes("phase") || governor.lemma === "recall") ? governor : null;
  const ahead = main && !carried && circumstance(doc, pronoun - 1) && timeOfVerb(doc, main) === "planned" ? main : null;
  const time = timeOf(clauses, noun, over ?? carried ?? ahead);
  return {
    ...base,
    rule: "visit/his-visit",
    visitors,
    pronoun: visitors.length > 0 ? -1 : pronoun,
    others: before.filter((party) => !visitors.includes(party)).reverse(),
    time: time === null && isAfter(doc, pronoun - 1) && wordAt(doc, noun.at) !== "arrival" ? "ended" : time,
    verb: main ?? null,
  };
}

/** "said that Y chose Norway for his first trip": of whoever the speech speaks of, where Y's verb is none that we know. */
function embedded({ doc, groups }: Clauses, governor: VerbGroup | null, pronoun: number): readonly PartyPhrase[] | null {
  if (governor?.kind !== "speech") return null;
  for (let i = governor.last; i < Math.min(governor.last + 3, pronoun); i++) {
    if (wordAt(doc, i) !== "that") continue;
    const group = groups.find((candidate) => candidate.first > i && candidate.first - i <= 2 && candidate.last <= pronoun);
    if (group?.members.every(isSomebody) && !doc.is(group.last, POSSESSIVE)) return group.members;
  }
  return null;
}

/** "On the second day of his visit, X laid": the first party behind, where the sentence has no verb that we know. */
function subjectBehind({ doc, groups, verbs }: Clauses, noun: VisitNoun): readonly PartyPhrase[] {
  if (verbs.some((verb) => verb.form === "finite")) return [];
  const group = groups.find((candidate) => candidate.first > noun.at && candidate.members.every(isSomebody));
  return group && doc.isMark(group.first - 1, ",") && prepositionOf(doc, group.first) === "" ? group.members : [];
}

const isSomebody = (party: PartyPhrase): boolean => party.kind === "person" || party.kind === "office";

const personsBefore = (clauses: Clauses, at: number): PartyPhrase[] =>
  clauses.groups
    .filter((group) => group.last <= at)
    .flatMap((group) => group.members)
    .filter(isSomebody);

const afterVerb = (parties: readonly PartyPhrase[], verb: VerbGroup): PartyPhrase[] => parties.filter((party) => party.first >= verb.last);

/** "X postponed a visit". */
function ofPostponer(clauses: Clauses, base: VisitFrame, governor: VerbGroup | null): VisitFrame | null {
  if (!base.cancelled || governor?.kind !== "cancel" || governor.passive) return null;
  const gone = subjectOf(clauses, governor).group?.members ?? [];
  return gone.length > 0 ? { ...base, rule: "visit/postpones", visitors: gone, time: "planned", verb: governor } : null;
}

/** "pays a visit", "arrived on a visit", "began a visit", "left on a visit". */
function ofSupport(
  clauses: Clauses,
  noun: VisitNoun,
  base: VisitFrame,
  governor: VerbGroup | null,
  places: readonly Place[],
  used: Set<VerbGroup>,
): VisitFrame | null {
  const { doc } = clauses;
  if (!governor || noun.at - governor.last > 12) return null;
  const setsOut = governor.kind === "departure" && wordAt(doc, governor.last) === "for";
  const support = setsOut || governor.kind.includes("support") || governor.kind === "arrival" || governor.kind === "phase";
  const moves = governor.kind === "departure" || governor.kind === "visit";
  const onVisit =
    moves && (wordAt(doc, noun.start - 1) === "on" || wordAt(doc, noun.start - 2) === "on" || wordAt(doc, noun.start - 2) === "for");
  if (!support && !onVisit) return null;
  // "had talks on the visit": the verb supports the talks
  if (governor.kind.includes("support") && !leadsUp(clauses, governor.last, noun.start)) return null;
  // "arrived, and his trip precedes a visit by Y": no phrase of the verb
  if (governor.kind === "arrival" && !isFramed(clauses, noun)) return null;
  const { group, pronoun } = travellers(clauses, governor);
  if (!group && pronoun < 0) return null;
  used.add(governor);
  const where =
    noun.places.length > 0
      ? noun.places
      : governor.kind === "arrival" || governor.kind === "visit" || setsOut
        ? placesAfter(clauses, places, governor.last, noun.at, { for: setsOut })
        : [];
  return {
    ...base,
    places: where,
    rule: "visit/pays-visit",
    visitors: group?.members ?? [],
    pronoun,
    time: timeOf(clauses, noun, governor) ?? "current",
    verb: governor,
  };
}

/** True where nothing but determiners and adverbs stands between a verb and the noun that it supports. */
function leadsUp({ doc }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!doc.hasClass(i, ARTICLE | POSSESSIVE_WORD | ADVERB) && !isParticle(doc, i)) return false;
  return true;
}

/** "on a visit", "for a visit", "as part of a visit", "in the course of a visit". */
function isFramed({ doc }: Clauses, noun: VisitNoun): boolean {
  const opener = doc.hasClass(noun.start - 1, ARTICLE | POSSESSIVE_WORD) ? noun.start - 2 : noun.start - 1;
  return isFraming(doc, opener);
}

const isFraming = oneOf("on for of during in within as for upon making to");
const isParticle = oneOf("on up off out");

/** The subject of a verb; a participle right behind a party speaks of it: "X, currently visiting Norway,". */
export function travellers(clauses: Clauses, verb: VerbGroup): Subject {
  const { doc, groups } = clauses;
  const hangs = verb.form === "participle" || (verb.form === "infinitive" && verb.tense === "intent");
  if (hangs) {
    const holder = groups.findLast((group) => group.last <= verb.first);
    let i = verb.first - 1;
    while (holder && i >= holder.last && (doc.isMark(i, ",") || doc.isMark(i, "(") || isPassing(doc, i))) i--;
    if (holder && i < holder.last && prepositionOf(doc, holder.first) !== "between") return { group: holder, pronoun: -1 };
  }
  return subjectOf(clauses, verb);
}

const isPassing = oneOf("currently now presently also then later who is was");

/** "who is on an official visit to": the verb is "is", which no lexicon row holds. */
function ofBeing(clauses: Clauses, noun: VisitNoun, base: VisitFrame, places: readonly Place[]): VisitFrame | null {
  const { doc, groups, first } = clauses;
  for (let i = noun.start - 1; i > first && i > noun.start - 6; i--) {
    const text = wordAt(doc, i);
    if (!/^(is|was|are|were|been|be)$/.test(text)) continue;
    const relative = doc.hasClass(i - 1, RELATIVE);
    const group = relative
      ? antecedent(clauses, i - 1)
      : groups.findLast((candidate) => candidate.last <= i && prepositionOf(doc, candidate.first) === "");
    const pronoun = group && group.last >= i - 4 ? -1 : ([i - 1, i - 2].find((token) => /^(he|she|they)$/.test(wordAt(doc, token))) ?? -1);
    if (!group && pronoun < 0) continue;
    const ahead = text === "be" && /^(will|would|to|shall)$/.test(wordAt(doc, i - 1));
    return {
      ...base,
      places: noun.places.length > 0 ? noun.places : placesAfter(clauses, places, i, noun.start),
      rule: "visit/is-on-visit",
      visitors: pronoun < 0 && group ? (relative ? group.members.slice(-1) : group.members) : [],
      pronoun,
      time: ahead ? "planned" : "current",
    };
  }
  return null;
}

/** "General X, NI (M), who": the party that a relative pronoun speaks of, letters after a name passed over. */
export function antecedent({ doc, groups }: Clauses, relative: number): Group | undefined {
  const group = groups.findLast((candidate) => candidate.last <= relative);
  if (!group) return undefined;
  for (let i = group.last; i < relative; i++) {
    if (relative - group.last > 10) return undefined;
    if (doc.isWord(i) && !doc.is(i, CAPITAL)) return undefined;
  }
  return group;
}

/** "X, on a visit to Norway,": hangs on the party before it. */
function ofApposition(clauses: Clauses, noun: VisitNoun, base: VisitFrame): VisitFrame | null {
  const { doc, groups } = clauses;
  const on = [1, 2].find((back) => wordAt(doc, noun.start - back) === "on");
  if (on === undefined) return null;
  const group = groups.findLast((candidate) => candidate.last <= noun.start);
  if (!group || noun.start - on - group.last > 3 || !isSomebody(group.members[0] as PartyPhrase)) return null;
  return { ...base, rule: "visit/on-visit", visitors: group.members.slice(-1) };
}

/** "the visit of X to Norway", "a visit to Norway by X". */
function ofAgent(
  clauses: Clauses,
  noun: VisitNoun,
  base: VisitFrame,
  governor: VerbGroup | null,
  following: VerbGroup | null,
  places: readonly Place[],
): VisitFrame | null {
  const { doc } = clauses;
  const from = noun.places.length > 0 ? (noun.places.at(-1) as Place).last : noun.at + 1;
  const agent =
    objectAfter(clauses, from, { direct: false, prepositions: OF_BY, reach: 8 }) ??
    objectAfter(clauses, noun.at + 1, { direct: false, prepositions: OF_BY, reach: 8 });
  if (!agent || isStateAlone(agent.group)) return null;
  const beyond = placesAfter(clauses, places, agent.group.last, clauses.last);
  const says = following && near(noun, following) && !following.passive ? following : null;
  const told = says && timeOfVerb(doc, says) !== null ? says : governor?.lemma === "recall" ? governor : null;
  return {
    ...base,
    places: beyond.length > 0 ? beyond : noun.places,
    rule: "visit/visit-of",
    visitors: agent.group.members,
    time: timeOf(clauses, noun, told),
    verb: following ?? null,
  };
}

const isStateAlone = (group: Group): boolean => group.members.every((member) => member.kind === "country" || member.kind === "body");

/** "said during a visit to Norway", "In a visit to Norway, X ...": of whoever does something on it. */
function ofCircumstance(
  clauses: Clauses,
  noun: VisitNoun,
  base: VisitFrame,
  governor: VerbGroup | null,
  following: VerbGroup | null,
): VisitFrame | null {
  const { doc } = clauses;
  if (noun.places.length === 0 && noun.type === null) return null;
  const opener = doc.hasClass(noun.start - 1, ARTICLE) ? noun.start - 2 : noun.start - 1;
  const part =
    wordAt(doc, opener) === "of" && /^(part|course|framework|margins|sidelines|end|start|beginning|day|leg)$/.test(wordAt(doc, opener - 1));
  if (!part && !circumstance(doc, opener)) return null;
  const verb = governor?.form === "finite" ? governor : (following ?? governor);
  if (!verb) return null;
  const { group, pronoun } = travellers(clauses, verb);
  if ((!group || isStateAlone(group)) && pronoun < 0) return null;
  const visitors = group?.members ?? [];
  const time = timeOf(clauses, noun, timeOfVerb(doc, verb) === "planned" ? verb : null);
  return {
    ...base,
    rule: "visit/during-visit",
    visitors,
    pronoun,
    others: personsBefore(clauses, noun.start)
      .filter((party) => !visitors.includes(party))
      .reverse(),
    time: time === null && isAfter(doc, opener) ? "ended" : time,
    verb,
  };
}

/** "X's participation in the forum in Oslo", "the presence of X at the parade in Oslo". */
function participation(clauses: Clauses, at: number, places: readonly Place[]): VisitFrame | null {
  const noun = readNoun(clauses, at, places);
  if (noun.places.length === 0) return null;
  const base: VisitFrame = { ...UNTOLD, sentence: clauses.sentence, at, places: noun.places };
  const governor = clauses.verbs.findLast((verb) => verb.last <= at) ?? null;
  const frame =
    ofPossessor(clauses, noun, base, null, null) ??
    ofPronoun(clauses, noun, base, governor, null) ??
    ofAgent(clauses, noun, base, null, null, places);
  return frame === null ? null : { ...frame, rule: "visit/participation" };
}

/** Visits that a noun tells of, at each "visit" that is no verb and no part of a name. */
const NOUNS = VISIT_NOUN | ATTENDANCE;

export function visitNouns(clauses: Clauses, places: readonly Place[], used: Set<VerbGroup>): VisitFrame[] {
  const { doc, groups, verbs } = clauses;
  const frames: VisitFrame[] = [];
  const { first, last } = clauses;
  for (let i = doc.nextTrigger(first, last, NOUNS); i < last; i = doc.nextTrigger(i + 1, last, NOUNS)) {
    if (verbs.some((verb) => verb.head === i)) continue;
    if (groups.some((group) => group.members.some((member) => member.first <= i && i < member.last))) continue;
    if (doc.hasTrigger(i, ATTENDANCE)) {
      const frame = participation(clauses, i, places);
      if (frame) frames.push(frame);
      continue;
    }
    const frame = visitNoun(clauses, i, places, used);
    if (frame) frames.push(frame);
  }
  return frames;
}
