import type { Doc } from "../../2-segment/doc.ts";
import type { Clauses, Subject } from "../clauses.ts";
import { NO_SUBJECT } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { type Group, prepositional } from "../groups.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { isFew, oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { NO_PREPOSITIONS, WITH } from "./frame.ts";
import type { Noun } from "./nouns.ts";
import { pronounAfter } from "./object-pronouns.ts";

const isThat = oneOf("that");
const BETWEEN: ReadonlySet<string> = new Set(["between", "among"]);
const ON_TO_WITH: ReadonlySet<string> = new Set(["on", "to", "with"]);
const NOUN_PREPOSITIONS: ReadonlySet<string> = new Set(["with", "between", "among", "of", "on", "to", "from", "by", "at", "for"]);

/** These may stand far from their noun; others bind closely: "talks in Oslo on Monday with X", "a call on X". */
const FAR: ReadonlySet<string> = new Set(["with", "between", "among"]);

/** The parties that hang on the noun itself. */
export interface Around {
  /** Both sides: "between A and B", "held by A and B". */
  readonly both: readonly PartyPhrase[];
  /** "of A with B": who has the partner. */
  readonly owner: readonly PartyPhrase[];
  readonly partner: readonly PartyPhrase[];
  /** The partners are examples of a plural: "counterparts such as A and B". */
  readonly examples: boolean;
  /** Token of `him`, `her` that stands for the partner, or -1. */
  readonly pronoun: number;
  /** "an audience by X": who gave it. */
  readonly by: readonly PartyPhrase[];
  /** Token of the number in "of the four", "between the three": those of the last encounter of so many; or -1. */
  readonly several: number;
  /** `on` (a call on X), `from` (a call from X), or "". */
  readonly call: string;
}

const NOBODY: Around = { both: [], owner: [], partner: [], examples: false, pronoun: -1, by: [], several: -1, call: "" };

export function partiesAfter(clauses: Clauses, noun: Noun): Around {
  const { doc } = clauses;
  const close = pronounAfter(doc, noun.last, NOUN_PREPOSITIONS);
  if (close >= 0) {
    const preposition = wordAt(doc, close - 1);
    if (preposition === "with") return { ...NOBODY, pronoun: close };
    return isCall(noun) && preposition === "on" ? { ...NOBODY, pronoun: close, call: "on" } : NOBODY;
  }
  const several = severalAfter(doc, noun.last);
  if (several >= 0) return { ...NOBODY, several };
  const participants = participantsAfter(clauses, noun);
  if (participants.length > 1) return { ...NOBODY, both: participants };
  // "the meeting, involving A and B"
  const involves = clauses.verbs.find(
    (verb) => verb.kind === "gather" && verb.form === "participle" && verb.first >= noun.last && verb.first - noun.last <= 4,
  );
  const involved = involves ? objectAfter(clauses, involves.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 8 }) : null;
  if (involved && !involved.group.members.every(isState)) return { ...NOBODY, partner: involved.group.members };
  const found = objectAfter(clauses, noun.last, { direct: false, prepositions: NOUN_PREPOSITIONS, reach: 22, near: true });
  // "Talks were held between A and B", "A call took place between A and B", "Talks are planned between A and B"
  if (!found) {
    const happened = clauses.verbs.find(
      (verb) =>
        verb.first >= noun.last &&
        verb.first - noun.last <= 4 &&
        ((verb.passive && /^(hold|schedule|conduct|begin|cancel)$/.test(verb.lemma)) ||
          (verb.lemma === "take" && wordAt(doc, verb.last) === "place")),
    );
    const later = happened ? objectAfter(clauses, happened.last, { direct: false, prepositions: BETWEEN, reach: 16 }) : null;
    if (later && !later.group.members.every(isState)) return { ...NOBODY, both: later.group.members };
    const other = happened ? objectAfter(clauses, happened.last, { direct: false, prepositions: WITH, reach: 12 }) : null;
    return other && !other.group.members.every(isState)
      ? { ...NOBODY, partner: other.group.members, examples: amongOthers(doc, happened?.last ?? 0, other.group.first) }
      : NOBODY;
  }
  // "a phone call on the Iran crisis with X", "talks in Kenya with X"
  const passed = found.group.members.every(isState) && /^(on|at|for|from|to)$/.test(found.preposition);
  const beyond = passed ? objectAfter(clauses, found.group.last, { direct: false, prepositions: WITH, reach: 12 }) : null;
  const { group, preposition } = beyond && !beyond.group.members.every(isState) ? beyond : found;
  if (group.members.every(isState) && group.first - noun.last > 3) return NOBODY;
  if (!FAR.has(preposition) && group.first - noun.last > 7) return NOBODY;
  if (preposition === "between" || preposition === "among") {
    // "between the minister with his guest"
    const [only] = group.members;
    const half = group.members.length === 1 && only !== undefined && !only.plural && isSomebody(only);
    const other = half ? objectAfter(clauses, group.last, { direct: false, prepositions: WITH, reach: 4 }) : null;
    return { ...NOBODY, both: other ? [...group.members, ...other.group.members] : group.members };
  }
  if (preposition === "with") return { ...NOBODY, partner: group.members, examples: found.examples };
  if (preposition === "of") {
    const rest = objectAfter(clauses, group.last, { direct: false, prepositions: WITH, reach: 8 });
    if (rest) return { ...NOBODY, owner: group.members, partner: rest.group.members };
    if (isMeal(noun) && inHonour(doc, noun.last, group.first)) return { ...NOBODY, partner: group.members, call: "from" };
    // "a summit of the three presidents", "the meeting of the foreign ministers of Kenya and Uganda"
    const [plural] = group.members;
    if (group.members.length === 1 && plural?.plural && (plural.countries.length > 1 || isNumbered(doc, plural)))
      return { ...NOBODY, both: group.members };
    // "the meetings of the foreign minister and deputy premier": one man
    const one = group.members
      .slice(1)
      .some(({ kind, name, determiner, country }) => kind === "office" && name === null && determiner === "" && country === null);
    const sides = !one && group.members.length > 1 && (noun.use === "yes" || (noun.use !== "weak" && !group.members.some(isState)));
    return sides ? { ...NOBODY, both: group.members } : NOBODY;
  }
  // "granted an audience to X", "a dinner for X", "a luncheon in honour of X"
  if (preposition === "to" && /^audience/.test(noun.text)) return { ...NOBODY, partner: group.members, call: "from" };
  if (preposition === "for") return isMeal(noun) ? { ...NOBODY, partner: group.members, call: "from" } : NOBODY;
  if (preposition === "by") {
    const on = objectAfter(clauses, group.last, { direct: false, prepositions: ON_TO_WITH, reach: 6 });
    return on
      ? { ...NOBODY, both: [...group.members, ...on.group.members] }
      : isCall(noun)
        ? { ...NOBODY, partner: group.members, call: "from" }
        : group.members.length > 1 && !group.members.some(isState) && noun.use !== "weak" && !isMeal(noun)
          ? { ...NOBODY, both: group.members }
          : { ...NOBODY, by: group.members };
  }
  if (!isCall(noun)) return NOBODY;
  if (preposition === "on" || preposition === "to" || preposition === "at")
    return { ...NOBODY, partner: group.members, call: noun.use === "call" ? "on" : "" };
  if (preposition === "from") return { ...NOBODY, partner: group.members, call: noun.use === "call" ? "from" : "" };
  return NOBODY;
}

/** "of the four", "between the two", with no noun behind. */
function severalAfter(doc: Doc, at: number): number {
  if (!/^(of|between|among)$/.test(wordAt(doc, at)) || wordAt(doc, at + 1) !== "the" || !isFew(doc, at + 2)) return -1;
  return doc.isWord(at + 3) && !isFollowing(doc, at + 3) ? -1 : at + 2;
}
const isNumbered = (doc: Doc, { countries, first }: PartyPhrase): boolean => countries.length === 0 && isFew(doc, first - 1);
const isFollowing = oneOf("was were is are has had will planned scheduled set due held took in on at");

/** "a meeting of ministers with the participation of A, B and C" */
function participantsAfter({ doc, groups, last }: Clauses, noun: Noun): readonly PartyPhrase[] {
  for (let i = noun.last; i < last && i < noun.last + 10; i++)
    if (isParticipation(doc, i) && wordAt(doc, i - 1) === "the" && wordAt(doc, i - 2) === "with" && wordAt(doc, i + 1) === "of")
      return groups.find(({ first }) => first > i + 1 && first - i <= 4)?.members.filter((member) => !isState(member)) ?? [];
  return [];
}
const isParticipation = oneOf("participation attendance");

/** "took place, among others, with A and B": one after the other. */
function amongOthers(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(doc, i) === "among" && wordAt(doc, i + 1) === "others") return true;
  return false;
}

const honours = oneOf("honour honor");
const inHonour = (doc: Doc, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (honours(doc, i)) return true;
  return false;
};

const isCall = (noun: Noun): boolean => noun.use === "call" || noun.mode === "phone" || /^(visit|call)/.test(noun.text);
export const isMeal = (noun: Noun): boolean => /(dinner|lunch|luncheon|breakfast|iftar|banquet|reception|audience)s?$/.test(noun.text);

/** True where a support verb governs the noun: no other verb or clause between. */
export function reaches(clauses: Clauses, verb: VerbGroup, start: number): boolean {
  const { doc } = clauses;
  for (let i = verb.last; i < start; i++) {
    const mark = doc.mark(i);
    if (mark === 0x2c || mark === 0x3b) return false;
    if (
      /^(that|who|which|during|after|before|following|at|in)$/.test(wordAt(doc, i)) &&
      verb.kind !== "attendance" &&
      !(wordAt(doc, i) === "in" && verb.lemma === "take") &&
      !/^(that|who|which)$/.test("")
    ) {
      if (/^(at|in)$/.test(wordAt(doc, i))) {
        // "held in Baku talks with": a place between is no barrier where a noun follows it
        // "led the Kenyan side at a dialogue with"
        if (i + 2 >= start)
          return (wordAt(doc, i) === "in" && verb.kind === "attendance") || (verb.kind === "chairing" && isSideNoun(doc, i - 1));
        continue;
      }
      return false;
    }
  }
  return true;
}

const isSideNoun = oneOf("side delegation team");

/** The support verb of a relative clause right after the noun: "talks that he held with", or null. */
export function relativeHolder(clauses: Clauses, noun: Noun): VerbGroup | null {
  const { doc, verbs } = clauses;
  let i = noun.last;
  while (i < noun.last + 3 && !/^(that|which)$/.test(wordAt(doc, i))) i++;
  const opened = /^(that|which)$/.test(wordAt(doc, i));
  // "a meeting the minister had with X"; "On the sidelines of the summit, X held" is no relative clause
  const holder =
    opened || doc.isMark(noun.last, ",")
      ? undefined
      : clauses.groups.find((group) => group.first >= noun.last && group.first - noun.last <= 1);
  const at = holder ? holder.last : noun.last;
  return (
    verbs.find(
      (verb) =>
        (verb.lemma === "have" || verb.lemma === "hold") &&
        !verb.passive &&
        verb.form !== "participle" &&
        verb.first >= at &&
        verb.first - at <= (opened ? 12 : 3) &&
        (opened || holder !== undefined || /^(he|she)$/.test(wordAt(doc, noun.last))),
    ) ?? null
  );
}

export function heldBy(clauses: Clauses, held: VerbGroup, noun: Noun): Subject {
  for (let i = noun.last; i < held.first; i++) {
    if (/^(he|she)$/.test(wordAt(clauses.doc, i))) return { group: null, pronoun: i };
    const group = clauses.groups.find((candidate) => candidate.first === i);
    if (group) return { group, pronoun: -1 };
  }
  return NO_SUBJECT;
}

export const said = (doc: Doc, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isThat(doc, i)) return true;
  return false;
};

/** "Talks between A and B have been postponed": nothing but the parties, place and time between noun and verb. */
export function fellThrough(clauses: Clauses, noun: Noun, around: Around, verb: VerbGroup): boolean {
  const end = Math.max(noun.last, ...[...around.both, ...around.partner].map((party) => party.last));
  // "of the four, planned for Friday, 21st of October in Suva, had been called off"
  if (verb.first - end > 18) return false;
  for (let i = end; i < verb.first; i++) if (/^(but|and|which|after|as|while)$/.test(wordAt(clauses.doc, i))) return false;
  return true;
}

/** The first parties of a sentence whose verb the lexicon does not know, where they can be its subject. */
export const leadingGroup = (clauses: Clauses, noun: Noun): Group | null => {
  const group = clauses.groups[0];
  return group && group.last < noun.first && !prepositional(clauses.doc, group.first) ? group : null;
};
