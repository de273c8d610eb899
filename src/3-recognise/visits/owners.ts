import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { type Clauses, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { isLandNoun, oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { placesAfter } from "./destinations.ts";
import type { VisitFrame, VisitTime } from "./frame.ts";
import type { VisitNoun } from "./noun-phrases.ts";
import { isLongBefore, isOver, timeBefore, timeBehind, timeOfVerb } from "./time.ts";

/** A visit noun in its clause. */
export interface Told {
  readonly clauses: Clauses;
  readonly noun: VisitNoun;
  /** The last verb before the noun, and the first finite one behind it. */
  readonly governor: VerbGroup | null;
  readonly following: VerbGroup | null;
  /** The sentence's. */
  readonly places: readonly Place[];
  readonly cancelled: boolean;
}

/** Whoever makes the visit, by one way of saying it, with what that way says of place and time. */
export type Owner = Pick<VisitFrame, "rule"> & Partial<VisitFrame>;
export type Way = (told: Told) => Owner | null;

const OF_BY: ReadonlySet<string> = new Set(["of", "by"]);
const isOwn = oneOf("his her their");
const isCircumstance = oneOf("during in on for after before amid while upon following within through");
const isPartOf = oneOf("part course framework scope occasion margins sidelines end start beginning day leg");
export const isAfter = oneOf("after following since upon");
const favours = oneOf(
  "accompanied accompanies accompany accompanying joined saw sees seen thanked thanks thank thanking welcomed welcomes welcome welcoming greeted receive received receives receiving host hosted hosts hosting invited congratulated meet met meets escorted",
);

/** "during" a visit, "as part of" it, "on the occasion of" it, by the token of the last word. */
export const isOnTrip = (doc: Doc, at: number): boolean => isCircumstance(doc, at) || (wordAt(doc, at) === "of" && isPartOf(doc, at - 1));

/** What the words around the noun say of when the trip is; a verb that governs it has the first word. */
export function timeOf({ clauses: { doc, first, last }, noun }: Told, verb: VerbGroup | null): VisitTime | null {
  const told = verb ? timeOfVerb(doc, verb) : null;
  if (told !== null) return told;
  return timeBefore(doc, Math.max(first, noun.at - 7), noun.at) ?? timeBehind(doc, noun.at + 1, Math.min(last, noun.at + 12));
}

/** "the visit will begin"; in "the visit comes after Y visited Norway on Monday" the day is another's. */
const tellsOf = (noun: VisitNoun, verb: VerbGroup): boolean =>
  verb.first - noun.at <= 12 && !(verb.tense === "present" && /^(?:arrival|departure|visit)$/.test(verb.kind));

/** "X's visit to Norway". */
export const ofPossessor: Way = (told) => {
  const { clauses, noun, governor, following } = told;
  const { doc, groups } = clauses;
  const possessor = groups.find((group) => group.last === noun.start - 1 && doc.is(noun.start - 1, POSSESSIVE));
  if (!possessor) return null;
  if (isSameVisit(told)) return { rule: "visit/the-visit", visitors: [] };
  // "X's visit will begin", "ended"; else what the verb before it says: "recalled X's visit", "looks forward to X's visit"
  const says = following && !following.passive && timeOfVerb(doc, following) !== null && tellsOf(noun, following) ? following : null;
  const recalls = governor && (governor.lemma === "recall" || ends(told, governor)) ? governor : null;
  // "Minister A and her colleague B's visit": of the last; "X and his delegation's": of all
  const visitors = isRetinue(possessor.members.at(-1))
    ? [...leaderBefore(clauses, possessor), ...possessor.members]
    : possessor.members.slice(-1);
  const time = isLongBefore(doc, possessor.first) ? "recalled" : timeOf(told, says ?? recalls);
  return { rule: "visit/possessor", visitors, time, verb: following };
};

/** "The visit is the Chadian leader's first official visit to Norway following his election in May": the one told of before. */
function isSameVisit({ clauses: { doc, first, sentence }, noun }: Told): boolean {
  return (
    sentence > 0 &&
    /^(?:the|this)$/.test(wordAt(doc, first)) &&
    /^(?:visit|trip)$/.test(wordAt(doc, first + 1)) &&
    /^(?:is|was|marks|marked)$/.test(wordAt(doc, first + 2)) &&
    noun.at > first + 4
  );
}

const isRetinue = (party: PartyPhrase | undefined): boolean =>
  party?.kind === "delegation" || (party?.kind === "office" && /^delegates$/i.test(party.offices[0]?.text ?? ""));

/** "X and the delegates' visit": X, where no list joins them. */
function leaderBefore({ doc, groups }: Clauses, retinue: Group): readonly PartyPhrase[] {
  const before = groups.findLast((group) => group.last < retinue.first);
  const joins = before !== undefined && retinue.first - before.last <= 3 && wordAt(doc, before.last) === "and";
  return joins ? before.members.filter(isSomebody) : [];
}

/** "a dinner concluded X's visit": the verb has the visit for its object. */
const ends = ({ clauses: { doc, groups }, noun }: Told, verb: VerbGroup): boolean =>
  isOver(doc, verb) &&
  !verb.passive &&
  groups.every((group) => group.last <= verb.last || group.first - verb.last <= 2 || group.last >= noun.start - 1);

/** "his visit to Norway": whose, the subject tells, or whoever else the sentence names before it. */
export const ofPronoun: Way = (told) => {
  const { clauses, noun, governor, following } = told;
  const { doc } = clauses;
  const pronoun = noun.start - 1;
  if (!isOwn(doc, pronoun)) return null;
  const main = governor?.form === "finite" ? governor : (following ?? governor);
  const subject = main ? subjectOf(clauses, main) : null;
  const before = personsBefore(clauses, pronoun);
  const members = embedded(clauses, governor, pronoun) ?? subject?.group?.members ?? [];
  // "thanked Y for his visit": Y's
  const favoured =
    governor && !governor.passive && favours(doc, governor.head) && governor.last <= pronoun ? afterVerb(before, governor) : [];
  const isMet = governor !== null && meets(doc, governor.head);
  const land = isMet ? landMet(told, members, favoured) : null;
  const objects = isMet && !isGuest(noun, members, favoured.at(-1)) ? [] : favoured;
  const visitors =
    objects.length > 0 && land === null
      ? objects.slice(-1)
      : members.length > 0 || before.length > 0
        ? members
        : (subjectBehind(clauses, noun) ?? subjectAhead(clauses, noun));
  const over = governor && isOver(doc, governor) ? governor : null;
  // "will pay his first visit"
  const pays = governor?.kind.includes("support") && governor.last === pronoun;
  const carried = governor && (pays || governor.kind.includes("phase") || governor.lemma === "recall") ? governor : null;
  const ahead = main && !carried && isOnTrip(doc, pronoun - 1) && timeOfVerb(doc, main) === "planned" ? main : null;
  const time = timeOf(told, over ?? carried ?? ahead);
  return {
    rule: "visit/his-visit",
    visitors,
    pronoun: visitors.length > 0 ? -1 : pronoun,
    others: before.filter((party) => !visitors.includes(party)).reverse(),
    ...(land?.country ? { places: [land] } : {}),
    time: time === null && isAfter(doc, pronoun - 1) && wordAt(doc, noun.at) !== "arrival" ? "ended" : time,
    verb: main ?? null,
  };
};

/** "X met Y during his visit to Fiji": X's, but where X is at home there, or has no country and Y another one. */
function isGuest({ places }: VisitNoun, members: readonly PartyPhrase[], met: PartyPhrase | undefined): boolean {
  const [subject] = members;
  if (subject === undefined || met === undefined) return true;
  const home = places.find(({ country }) => country !== null)?.country ?? null;
  if (home !== null && subject.country === home) return true;
  return subject.country === null && met.country !== null && met.country !== home;
}

/** "met the Omani sultan during his visit to the sultanate", "to the Gulf country": the land of whom he met. */
function landMet({ clauses: { doc }, noun }: Told, members: readonly PartyPhrase[], met: readonly PartyPhrase[]): Place | null {
  const country = met.at(-1)?.country ?? null;
  if (noun.places.length > 0 || members.length === 0) return null;
  if (members.some((party) => (country !== null && party.country === country) || isCrowned(party))) return null;
  let i = noun.at + 1;
  if (wordAt(doc, i) !== "to" || !/^(the|that|this)$/.test(wordAt(doc, i + 1))) return null;
  for (i += 2; i < noun.at + 7 && doc.isWord(i); i++)
    if (isLandNoun(doc, i)) return { first: i, last: i + 1, preposition: "to", city: null, country };
  return null;
}
const meets = oneOf("met meet meets");
const isCrowned = ({ offices }: PartyPhrase): boolean => offices.some(({ head }) => /king|queen|sultan|emir|prince/.test(head));

/** "my visit to Norway": whoever speaks. */
export const ofSpeaker: Way = (told) => {
  const { clauses, noun, governor } = told;
  const pronoun = noun.start - 1;
  if (wordAt(clauses.doc, pronoun) !== "my") return null;
  return { rule: "visit/my-visit", pronoun, time: timeOf(told, governor), verb: governor };
};

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
function subjectBehind({ doc, groups, verbs }: Clauses, noun: VisitNoun): readonly PartyPhrase[] | null {
  if (verbs.some((verb) => verb.form === "finite")) return null;
  const group = groups.find((candidate) => candidate.first > noun.at && candidate.members.every(isSomebody));
  return group && doc.isMark(group.first - 1, ",") && prepositionOf(doc, group.first) === "" ? group.members : [];
}

/** "A month after his visit to Oslo, where he had said so, X agreed": the first who is the subject of a verb behind. */
function subjectAhead(clauses: Clauses, noun: VisitNoun): readonly PartyPhrase[] {
  if (noun.at - clauses.first > 10) return [];
  for (const verb of clauses.verbs) {
    if (verb.form !== "finite" || verb.first < noun.at) continue;
    const { group } = subjectOf(clauses, verb);
    if (group && group.first > noun.at) return group.members.every(isSomebody) ? group.members : [];
  }
  return [];
}

export const personsBefore = (clauses: Clauses, at: number): PartyPhrase[] =>
  clauses.groups
    .filter((group) => group.last <= at)
    .flatMap((group) => group.members)
    .filter(isSomebody);

const afterVerb = (parties: readonly PartyPhrase[], verb: VerbGroup): PartyPhrase[] => parties.filter((party) => party.first >= verb.last);

const isPaying = oneOf(
  "pay pays paid paying make makes made making undertake undertakes undertook undertaken conduct conducts conducted have",
);
const isLinking = oneOf("that which");

/** "the visit to Norway that X will pay", "the visit X made to Norway". */
export const ofRelative: Way = ({ clauses, noun, places }) => {
  const { doc, groups, verbs } = clauses;
  let at = noun.places.at(-1)?.last ?? noun.at + 1;
  if (doc.isMark(at, ",") && isLinking(doc, at + 1)) at++;
  if (isLinking(doc, at)) at++;
  if (!doc.isWord(at)) return null;
  const group = groups.find((candidate) => candidate.first >= at && candidate.first - at <= 1);
  const pronoun = !group && /^(he|she|they)$/.test(wordAt(doc, at)) ? at : -1;
  if (pronoun < 0 && !group?.members.every(isSomebody)) return null;
  const start = group?.last ?? at + 1;
  // "X is scheduled to pay": the paying verb may hang on another
  const verb = verbs.find((candidate) => candidate.first >= start && candidate.first - start <= 1);
  const pays = verbs.find((candidate) => candidate.last > start && candidate.head - start <= 7 && isPaying(doc, candidate.head));
  if (!verb || !pays || pays.passive) return null;
  const beyond = placesAfter(clauses, places, pays.last, clauses.last);
  return {
    rule: "visit/visit-that",
    visitors: group?.members ?? [],
    pronoun,
    places: noun.places.length > 0 ? noun.places : beyond,
    time:
      timeOfVerb(doc, verb) ?? timeOfVerb(doc, pays) ?? timeBehind(doc, noun.at + 1, Math.min(clauses.last, noun.at + 20)) ?? "recalled",
    verb: pays,
  };
};

/** "the visit of X to Norway", "a visit to Norway by X". */
export const ofAgent: Way = (told) => {
  const { clauses, noun, governor, following, places } = told;
  const { doc } = clauses;
  const from = noun.places.length > 0 ? (noun.places.at(-1) as Place).last : noun.at + 1;
  const agent =
    objectAfter(clauses, from, { direct: false, prepositions: OF_BY, reach: 8 }) ??
    objectAfter(clauses, noun.at + 1, { direct: false, prepositions: OF_BY, reach: 8 });
  if (!agent || agent.group.members.every(isState)) return null;
  const beyond = placesAfter(clauses, places, agent.group.last, clauses.last);
  const says = following && tellsOf(noun, following) && !following.passive ? following : null;
  const tells = says && timeOfVerb(doc, says) !== null ? says : governor?.lemma === "recall" ? governor : null;
  const host = beyond.length > 0 || noun.places.length > 0 ? null : expecting(told);
  return {
    rule: "visit/visit-of",
    visitors: agent.group.members,
    places: host ?? (beyond.length > 0 ? beyond : noun.places),
    time: isLongBefore(doc, noun.start) ? "recalled" : (timeOf(told, tells) ?? (host ? "planned" : null)),
    verb: following,
  };
};

const isExpecting = oneOf("expect expects expected expecting await awaits awaited awaiting prepare prepares preparing forward");

/** "Norway expects a visit by X": the country whose guest it is. */
function expecting({ clauses: { doc, groups }, noun }: Told): readonly Place[] | null {
  for (let i = noun.start - 1; i > noun.start - 6; i--) {
    if (!isExpecting(doc, i)) continue;
    const state = groups.findLast((group) => group.last <= i && i - group.last <= 4)?.members.at(-1);
    // "Leaders of Norway look forward to"
    const isHost = state?.kind === "country" || (state?.kind === "office" && state.plural && state.name === null);
    if (!isHost || state.country === null) return null;
    return [{ first: state.first, last: state.last, preposition: "in", city: null, country: state.country }];
  }
  return null;
}
