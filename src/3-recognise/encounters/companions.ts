import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, isNobody, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY, type EncounterFrame, NO_PREPOSITIONS, UNTOLD, WITH } from "./frame.ts";
import { encounterNouns } from "./nouns.ts";
import { isObjectPronoun } from "./object-pronouns.ts";

const TO: ReadonlySet<string> = new Set(["to"]);
const opensOccasion = oneOf("for at in during over to");
const isFiller = oneOf("a an the short brief two second official private farewell courtesy goodwill protocol working");

/** Persons and offices among the members, or none where the last of them only owns what follows. */
export const personsOf = (members: readonly PartyPhrase[]): readonly PartyPhrase[] =>
  members.at(-1)?.possessive ? [] : members.filter(isSomebody);

/** "joined X for talks in Oslo", "was joined by X for a meeting": one comes to an encounter that the clause names. */
export function joins(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const subject = subjectOf(clauses, verb);
  const object = verb.passive
    ? objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 })
    : objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 10 });
  const right = personsOf(object?.group.members ?? []);
  // "will join them for a trilateral"
  const them = !verb.passive && isObjectPronoun(clauses.doc, verb.last) ? verb.last : -1;
  if ((right.length === 0 && them < 0) || isNobody(subject)) return null;
  const closed = them < 0 && object ? object.group.last : them + 1;
  // "were joined by X, for a meeting"
  const end = clauses.doc.isMark(closed, ",") && opensOccasion(clauses.doc, closed + 1) ? closed + 1 : closed;
  const noun = encounterNouns(clauses).find(({ first }) => first >= end && first - end <= 6);
  if (!noun || noun.use === "weak" || !opensOccasion(clauses.doc, end)) return null;
  // "will join A in Suva to progress discussions with B": A and who joins meet B
  const partner = objectAfter(clauses, noun.last, { direct: false, prepositions: WITH, reach: 6 });
  const company = subject.group?.members ?? [];
  if (partner && right.length > 0 && company.length > 0)
    return { ...base, rule: "encounter/joins", left: [...company, ...right], right: partner.group.members, mode: base.mode ?? noun.mode };
  return {
    ...base,
    rule: "encounter/joins",
    left: subject.group?.members ?? [],
    pronoun: subject.pronoun,
    right: them < 0 ? right : [],
    rightPronoun: them,
    mode: base.mode ?? noun.mode,
  };
}

/** "paid a visit to the minister at his office": to a person, not to a place. */
export function paysVisit(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  let i = verb.last;
  while (i < verb.last + 4 && isFiller(doc, i)) i++;
  if (wordAt(doc, i) !== "visit") return null;
  const subject = subjectOf(clauses, verb);
  const object = objectAfter(clauses, i + 1, { direct: false, prepositions: TO, reach: 4 });
  const right = personsOf(object?.group.members ?? []);
  if (right.length === 0 || isNobody(subject)) return null;
  return {
    ...base,
    rule: "encounter/pays-visit",
    left: subject.group?.members ?? [],
    pronoun: subject.pronoun,
    right,
    relation: "guest",
    mode: "in_person",
  };
}

/** Whom one addresses face to face, in the forms of news. */
const addresses = oneOf(
  "told tells telling informed informs informing briefed briefs briefing assured assures assuring thanked thanks thanking urged urges urging asked asks asking invited invites inviting congratulated congratulates congratulating warned warns warning reminded reminds reminding apprised apprises apprising updated updates updating reassured reassures reassuring pressed presses pressing encouraged encourages encouraging advised advises advising notified notifies introduced introduces commended commends commending praised praises praising presented presents presenting",
);

/** What one says to somebody: "bade farewell to", "conveyed greetings to". */
const hands = oneOf("bade bid conveyed conveys conveying handed delivered extended expressed explained");

/** "told visiting Minister X", "Visiting President A assured Minister X": whom a guest speaks with, or who speaks with the guest. */
export function toldVisitor(clauses: Clauses, verb: VerbGroup): EncounterFrame | null {
  if (verb.form === "infinitive" || verb.negated || verb.tense === "modal") return null;
  const [heard, ...others] = addressee(clauses, verb);
  const subject = subjectOf(clauses, verb);
  const left = personsOf(subject.group?.members ?? []);
  if (!heard || others.length > 0 || left.length !== 1 || !left.every(({ sure }) => sure) || !heard.sure) return null;
  if (![heard, left[0] as PartyPhrase].some((party) => isVisiting(clauses, party))) return null;
  const tense = /^(future|intent)$/.test(verb.tense) ? verb.tense : "past";
  return {
    ...UNTOLD,
    rule: "encounter/told-visitor",
    sentence: clauses.sentence,
    at: verb.head,
    left,
    right: [heard],
    tense,
    verb,
    relation: isVisiting(clauses, heard) && wordAt(clauses.doc, hostAt(clauses.doc, heard.first)) !== "host" ? "host" : "guest",
    mode: "in_person",
  };
}

/** "visiting President X", "her host, President X" */
const isVisiting = ({ doc }: Clauses, { first }: PartyPhrase): boolean =>
  wordAt(doc, first) === "visiting" ||
  wordAt(doc, first - 1) === "visiting" ||
  (isHost(doc, hostAt(doc, first)) && isOwn(doc, hostAt(doc, first) - 1));
const hostAt = (doc: Doc, first: number): number => (doc.isMark(first - 1, ",") ? first - 2 : first - 1);
const isHost = oneOf("host guest visitor");
const isOwn = oneOf("his her their the");

/** Whom the subject of the verb speaks to: "told the ambassador during a meeting in Oslo", "bade farewell to the envoy". */
export function addressee(clauses: Clauses, verb: VerbGroup): readonly PartyPhrase[] {
  const direct = addresses(clauses.doc, verb.head);
  if (verb.passive || (!direct && !hands(clauses.doc, verb.head))) return [];
  const object = objectAfter(clauses, verb.last, { direct, prepositions: direct ? NO_PREPOSITIONS : TO, reach: direct ? 6 : 10 });
  const members = object?.group.members ?? [];
  return members.length === 1 && !members.every(isState) ? personsOf(members) : [];
}
