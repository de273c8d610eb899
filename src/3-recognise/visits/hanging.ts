import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { type Clauses, type Subject, subjectOf } from "../clauses.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { placesAfter, placesOf, placeThere } from "./destinations.ts";
import type { VisitNoun } from "./noun-phrases.ts";
import { isAfter, isOnTrip, personsBefore, timeOf, type Way } from "./owners.ts";
import { isEnd, timeOfVerb } from "./time.ts";

const ARTICLE = classBit("article");
const POSSESSIVE_WORD = classBit("possessive");
const ADVERB = classBit("adverb");
const RELATIVE = classBit("relative");
const TIME = classBit("time");
const CALENDAR = bitOf("weekdays") | bitOf("months");

/** "X postponed a visit". */
export const ofPostponer: Way = ({ clauses, cancelled, governor }) => {
  if (!cancelled || governor?.kind !== "cancel" || governor.passive) return null;
  const gone = subjectOf(clauses, governor).group?.members ?? [];
  return gone.length > 0 ? { rule: "visit/postpones", visitors: gone, time: "planned", verb: governor } : null;
};

/** "X is to return the visit in August": to where the guest came from. */
export const ofReturner: Way = ({ clauses, noun, governor }) => {
  const { doc } = clauses;
  if (!governor || governor.passive || !/^return/.test(wordAt(doc, governor.head)) || noun.places.length > 0) return null;
  if (governor.last !== noun.start - 1 || !/^(?:the|this|that|his|her|their)$/.test(wordAt(doc, governor.last))) return null;
  const { group, pronoun } = travellers(clauses, governor);
  const visitors = group?.members.filter(isSomebody) ?? [];
  if (visitors.length === 0 && pronoun < 0) return null;
  return { rule: "visit/returns-visit", visitors, pronoun, time: timeOfVerb(doc, governor) ?? "current", verb: governor };
};

/** "At the end of the trip, X said", "as she wrapped up her stay": nobody says where. */
export const ofEnd: Way = ({ clauses, noun, governor, following }) => {
  const { doc, first } = clauses;
  if (noun.places.length > 0) return null;
  let ends = false;
  for (let i = noun.start - 1; i >= first && i > noun.start - 10; i--) if (isEnd(doc, i) && wordAt(doc, i + 1) === "of") ends = true;
  const verb = following ?? governor;
  if (!ends || !verb || verb.kind === "intent" || !/^(past|perfect|pluperfect)$/.test(verb.tense)) return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members.filter(isSomebody) ?? [];
  return visitors.length === 0 && pronoun < 0 ? null : { rule: "visit/end-of", visitors, pronoun, time: "ended", verb };
};

/** "the official visit is aimed at": of the trip that the text speaks of. */
export const ofMention: Way = ({ clauses: { doc }, noun }) =>
  noun.type !== null && noun.places.length === 0 && /^(the|this)$/.test(wordAt(doc, noun.start - 1))
    ? { rule: "visit/the-visit", visitors: [] }
    : null;

/** "the visit has been put off": the one told of before. */
export const ofFallen: Way = ({ clauses: { doc }, noun, cancelled, following }) =>
  cancelled && following?.kind === "cancel" && following.passive && /^(the|this|that)$/.test(wordAt(doc, noun.start - 1))
    ? { rule: "visit/called-off", visitors: [], time: "planned", verb: following }
    : null;

/** "pays a visit", "arrived on a visit", "began a visit", "left on a visit". */
export const ofSupport: Way = (told) => {
  const { clauses, noun, governor, places } = told;
  const { doc } = clauses;
  if (!governor || noun.at - governor.last > 12) return null;
  const setsOut = governor.kind === "departure" && wordAt(doc, governor.last) === "for";
  const support = setsOut || governor.kind.includes("support") || governor.kind === "arrival" || governor.kind === "phase";
  const moves = governor.kind === "departure" || governor.kind === "visit";
  const onVisit =
    moves && (wordAt(doc, noun.start - 1) === "on" || wordAt(doc, noun.start - 2) === "on" || wordAt(doc, noun.start - 2) === "for");
  if (!support && !onVisit && !comesFrom(told.clauses, noun, governor)) return null;
  // "had talks on the visit": the verb supports the talks
  if (governor.kind.includes("support") && !leadsUp(clauses, governor.last, noun.start)) return null;
  // "arrived, and his trip precedes a visit by Y": no phrase of the verb
  if (governor.kind === "arrival" && !isFramed(clauses, noun) && !comesFrom(told.clauses, noun, governor)) return null;
  const { group, pronoun } = travellers(clauses, governor);
  if (!group && pronoun < 0) return null;
  const where =
    noun.places.length > 0
      ? noun.places
      : governor.frame === "reach" || governor.frame === "visit"
        ? placesOf(clauses, governor, places)
        : governor.kind === "arrival" || setsOut
          ? placesAfter(clauses, places, governor.last, noun.at, { for: setsOut })
          : [];
  const back = where.length === 0 ? placeThere(clauses, governor, places) : null;
  return {
    rule: "visit/pays-visit",
    visitors: group?.members ?? [],
    pronoun,
    places: back ? [back] : where,
    time: timeOf(told, governor) ?? "current",
    verb: governor,
  };
};

/** The token before the determiner of "a visit", "his visit". */
const openerOf = (doc: Doc, { start }: VisitNoun): number => (doc.hasClass(start - 1, ARTICLE | POSSESSIVE_WORD) ? start - 2 : start - 1);

/** "returned from a visit". */
function comesFrom({ doc }: Clauses, noun: VisitNoun, verb: VerbGroup): boolean {
  return wordAt(doc, openerOf(doc, noun)) === "from" && timeOfVerb(doc, verb) === "ended";
}

/** True where nothing but determiners and adverbs stands between a verb and the noun that it supports. */
function leadsUp({ doc }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      !doc.hasClass(i, ARTICLE | POSSESSIVE_WORD | ADVERB | TIME) &&
      !doc.begins(i, CALENDAR) &&
      !isParticle(doc, i) &&
      !(isSeries(doc, i) || isSeries(doc, i - 1))
    )
      return false;
  return true;
}

/** "on a visit", "for a visit", "as part of a visit", "in the course of a visit". */
const isFramed = ({ doc }: Clauses, noun: VisitNoun): boolean => isFraming(doc, openerOf(doc, noun));

const isFraming = oneOf("on for of during in within as upon making to");
const isSeries = oneOf("series string round");
const isParticle = oneOf("on up off out morning afternoon evening");

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
  return withRetinue(clauses, subjectOf(clauses, verb));
}

/** "X, his wife Y, and a delegation left": the list opens with whoever leads it. */
function withRetinue(clauses: Clauses, subject: Subject): Subject {
  const { doc, groups } = clauses;
  const { group } = subject;
  if (!group?.members.every(({ kind }) => kind === "delegation")) return subject;
  const head = headedBy(clauses, group.last);
  if (head) return { group: head, pronoun: -1 };
  if (group.members.some(({ country }) => country !== null)) return subject;
  const before = groups.filter((candidate) => candidate.last <= group.first);
  const leader = before.find((candidate) => candidate.members.every(isSomebody));
  if (leader === undefined) return subject;
  for (let i = leader.last; i < group.first; i++) {
    const inside = before.find((candidate) => candidate.first <= i && i < candidate.last);
    if (inside) i = inside.last - 1;
    else if (
      !(doc.isMark(i, ",") || doc.hasClass(i, ARTICLE | POSSESSIVE_WORD) || isJoining(doc, i) || doc.is(i, CAPITAL) || i >= group.first - 2)
    )
      return subject;
  }
  return { group: leader, pronoun: -1 };
}

/** "The delegation arrived on Saturday, headed by X". */
function headedBy({ doc, groups, last }: Clauses, from: number): Group | undefined {
  for (let i = from; i < last - 1; i++)
    if (/^(headed|led)$/.test(wordAt(doc, i)) && wordAt(doc, i + 1) === "by")
      return groups.find(({ first, members }) => first > i && first - i <= 4 && members.length === 1 && members.every(isSomebody));
  return undefined;
}
const isJoining = oneOf("and wife husband spouse together along with");

const isPassing = oneOf("currently now presently also then later who is was");

/** "Upon arriving in Oslo, X will meet": the verb of the clause that a participle opens. */
export const mainAfter = ({ verbs, first }: Clauses, verb: VerbGroup): VerbGroup | undefined =>
  verb.first - first <= 2
    ? verbs.find((other) => other.form === "finite" && other.first > verb.last && other.kind !== "intent")
    : undefined;

/** "who is on an official visit to": the verb is "is", which no lexicon row holds. */
export const ofBeing: Way = ({ clauses, noun, places }) => {
  const { doc, groups, first } = clauses;
  for (let i = noun.start - 1; i > first && i > noun.start - 9; i--) {
    const text = wordAt(doc, i);
    if (!/^(is|was|are|were|been|be)$/.test(text)) continue;
    // farther off only "is in the country for a three-day visit"
    if (i < noun.start - 5 && wordAt(doc, i + 1) !== "in") continue;
    const relative = doc.hasClass(i - 1, RELATIVE);
    const group = relative
      ? antecedent(clauses, i - 1)
      : groups.findLast((candidate) => candidate.last <= i && prepositionOf(doc, candidate.first) === "");
    const pronoun = group && group.last >= i - 4 ? -1 : ([i - 1, i - 2].find((token) => /^(he|she|they)$/.test(wordAt(doc, token))) ?? -1);
    if (!group && pronoun < 0) continue;
    const ahead = text === "be" && /^(will|would|to|shall)$/.test(wordAt(doc, i - 1));
    return {
      rule: "visit/is-on-visit",
      visitors: pronoun < 0 && group ? (relative ? group.members.slice(-1) : group.members) : [],
      pronoun,
      places: noun.places.length > 0 ? noun.places : placesAfter(clauses, places, i, noun.start),
      time: ahead ? "planned" : "current",
    };
  }
  return null;
};

/** "General X, NI (M), who": the party that a relative pronoun speaks of, letters after a name passed over. */
function antecedent({ doc, groups }: Clauses, relative: number): Group | undefined {
  const group = groups.findLast((candidate) => candidate.last <= relative);
  if (!group) return undefined;
  for (let i = group.last; i < relative; i++) {
    if (relative - group.last > 10) return undefined;
    if (doc.isWord(i) && !doc.is(i, CAPITAL)) return undefined;
  }
  return group;
}

/** "X, on a visit to Norway,": hangs on the party before it. */
export const ofApposition: Way = ({ clauses: { doc, groups }, noun }) => {
  const on = [1, 2].find((back) => wordAt(doc, noun.start - back) === "on");
  if (on === undefined) return null;
  const group = groups.findLast((candidate) => candidate.last <= noun.start);
  if (!group || noun.start - on - group.last > 3 || !isSomebody(group.members[0] as PartyPhrase)) return null;
  return { rule: "visit/on-visit", visitors: group.members.slice(-1) };
};

/** "said during a visit to Norway", "In a visit to Norway, X ...": of whoever does something on it. */
export const ofCircumstance: Way = (told) => {
  const { clauses, noun, governor, following } = told;
  const { doc } = clauses;
  if (noun.places.length === 0 && noun.type === null) return null;
  const opener = doc.hasClass(noun.start - 1, ARTICLE) ? noun.start - 2 : noun.start - 1;
  if (!isOnTrip(doc, opener)) return null;
  const verb = governor?.form === "finite" ? governor : (following ?? governor);
  if (!verb) return null;
  const greeted = wordAt(doc, noun.at) === "arrival" && !verb.passive && isGreeting(verb.lemma);
  const { group, pronoun } = greeted ? greetedBy(clauses, verb) : travellers(clauses, verb);
  if ((!group || group.members.every(isState)) && pronoun < 0) return null;
  // "received Y on the last day of a tour of Norway": the guest's
  const guest =
    verb.frame === "host" && !verb.passive && verb.last <= noun.start
      ? personsBefore(clauses, noun.start).filter(({ first }) => first >= verb.last)
      : [];
  const visitors = guest.length === 1 ? guest : (group?.members ?? []);
  const said = timeOfVerb(doc, verb);
  const time = timeOf(told, said === "planned" || said === "ended" ? verb : null);
  return {
    rule: "visit/during-visit",
    visitors,
    pronoun,
    others: personsBefore(clauses, noun.start)
      .filter((party) => !visitors.includes(party))
      .reverse(),
    time: time === null && isAfter(doc, opener) && wordAt(doc, noun.at) !== "arrival" ? "ended" : time,
    verb,
  };
};

/** "Upon arrival at the airport, the minister received X": whoever is received has arrived. */
function greetedBy({ groups }: Clauses, verb: VerbGroup): Subject {
  const group = groups.find(({ first }) => first >= verb.last && first - verb.last <= 2);
  return { group: group ?? null, pronoun: -1 };
}
const isGreeting = (lemma: string): boolean => /^(receive|welcome|greet)$/.test(lemma);
