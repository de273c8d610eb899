import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { isAirfield } from "../airfields.ts";
import { type Clauses, isNobody, NO_SUBJECT, type Subject, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { coordinated, membersOf } from "../coordination.ts";
import { prepositional } from "../groups.ts";
import { isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { BY, type EncounterFrame, NO_PREPOSITIONS } from "./frame.ts";
import { receivedWere } from "./inverted.ts";
import { isObjectPronoun } from "./object-pronouns.ts";

const OF_FROM_BY: ReadonlySet<string> = new Set(["of", "from", "by"]);

/** "received X", "was received by X", "welcomed X", "received a visit from X" */
export function hosting(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  if (atAirport(clauses) || arrivesIn(clauses)) return null;
  const inverted = receivedWere(clauses, verb, base);
  if (inverted) return inverted;
  const reduced = !verb.passive && isReducedPassive(doc, verb);
  const subject = reduced ? reducedSubject(clauses, verb) : subjectOf(clauses, verb);
  if (isNobody(subject)) return null;
  const told: EncounterFrame = {
    ...base,
    left: subject.group?.members ?? [],
    pronoun: subject.pronoun,
    mode: base.mode ?? "in_person",
  };
  if (verb.passive || reduced) {
    const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 16 });
    if (!by || (verb.frame === "welcome" && onArrival(clauses)) || landsIn(doc, by.group.last, clauses.last) || ofMessage(clauses, verb))
      return null;
    const further = membersOf(coordinated(clauses, by.group, "by"));
    return { ...told, rule: "encounter/received-by", right: by.group.members, further, relation: "guest" };
  }
  // "received a visit from X", "receiving the visit of X"
  const visited = [1, 2, 3, 4].find((ahead) => /^visits?$/.test(wordAt(doc, verb.last + ahead - 1)));
  const object = visited
    ? objectAfter(clauses, verb.last + visited, { direct: false, prepositions: OF_FROM_BY, reach: 10 })
    : objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 22 });
  const whom = object ? object.group.members : antecedentOf(clauses, subject.group?.first ?? subject.pronoun);
  // "the minister received him on Monday"
  if (whom.length === 0 && !visited && isObjectPronoun(doc, verb.last) && verb.frame === "host")
    return { ...told, rule: "encounter/receives", rightPronoun: verb.last, relation: "host" };
  if (whom.length === 0 || whom.every(isState) || whom.at(-1)?.possessive) return null;
  if (verb.frame === "welcome" && (onArrival(clauses) || whom[0]?.possessive)) return null;
  return {
    ...told,
    rule: verb.frame === "host" ? "encounter/receives" : "encounter/welcomes",
    right: whom,
    each: base.each || object?.examples === true,
    further: object && !visited ? membersOf(coordinated(clauses, object.group, "")) : [],
    relation: takesLeave(verb, told.left) ? "guest" : "host",
    definite: verb.frame === "welcome",
  };
}

/** "The ambassador bade farewell to the president": who leaves has called on who stays. */
const takesLeave = ({ lemma }: VerbGroup, left: readonly PartyPhrase[]): boolean =>
  lemma === "bid farewell to" && left.some(({ offices }) => offices.some(({ type }) => type === "ambassador"));

/** "a letter from X, which was received by Y": the letter was. */
function ofMessage({ doc, first }: Clauses, verb: VerbGroup): boolean {
  let at = verb.first - 1;
  while (at > first && at > verb.first - 3 && !isWhich(doc, at)) at--;
  if (!isWhich(doc, at)) return false;
  for (let i = at - 1; i >= first && i > at - 24; i--) if (isLetter(doc, i)) return true;
  return false;
}
const isWhich = oneOf("which that");
const isLetter = oneOf("message messages letter letters cable cables invitation telegram note");

/** "X, whom Minister Y received", "X, whom he received" */
const antecedentOf = ({ doc, groups }: Clauses, subject: number) =>
  subject > 0 && wordAt(doc, subject - 1) === "whom"
    ? (groups.find((group) => group.last <= subject - 1 && subject - 1 - group.last <= 2)?.members ?? [])
    : [];

/** "Upon his arrival in Mexico, he was received by", "On arrival, he was received by": a welcome; "upon his arrival at the palace" opens talks. */
function arrivesIn({ doc, first: start }: Clauses): boolean {
  const first = /^(earlier|meanwhile|later)$/.test(wordAt(doc, start)) ? (doc.isMark(start + 1, ",") ? start + 2 : start + 1) : start;
  if (!/^(on|upon)$/.test(wordAt(doc, first))) return false;
  for (let i = first + 1; i < first + 5; i++)
    if (wordAt(doc, i) === "arrival") return wordAt(doc, i + 1) === "in" || doc.isMark(i + 1, ",");
  return false;
}

/** "was received by X | upon his arrival in Mexico": behind the words, too */
function landsIn(doc: Doc, from: number, last: number): boolean {
  for (let i = from; i + 1 < last; i++)
    if (wordAt(doc, i) === "arrival" && wordAt(doc, i + 1) === "in" && /^(on|upon)$/.test(wordAt(doc, isWhose(doc, i - 1) ? i - 2 : i - 1)))
      return true;
  return false;
}
const isWhose = oneOf("his her their");

/** A welcome at the airport is no meeting, nor whom "also" adds to it in the next sentence. */
function atAirport(clauses: Clauses): boolean {
  const { doc, sentence, first, last } = clauses;
  let also = false;
  for (let i = first; i < last && i < first + 8; i++) also ||= wordAt(doc, i) === "also";
  const from = also && sentence > 0 ? doc.sentenceRange(sentence - 1).first : first;
  for (let i = from; i < last; i++) if (isAirfield(doc, i)) return true;
  return false;
}

const arrives = oneOf("arrival arrived airport porch entrance gate honour honor guard ceremony");

/** "the Coast Guard": a service, no guard of honour */
const isService = (doc: Doc, at: number): boolean => wordAt(doc, at) === "guard" && doc.is(at, CAPITAL) && doc.is(at - 1, CAPITAL);

/** "Upon his arrival he was greeted by": a welcome, not yet a talk. */
function onArrival({ doc, first, last }: Clauses): boolean {
  for (let i = first; i < last; i++) if (arrives(doc, i) && !isService(doc, i)) return true;
  return false;
}

/** "received by X" after a noun or after "and", with no auxiliary. */
const isReducedPassive = (doc: Doc, verb: VerbGroup): boolean => verb.first === verb.head && wordAt(doc, verb.last) === "by";

function reducedSubject(clauses: Clauses, verb: VerbGroup): Subject {
  const { doc, groups } = clauses;
  // "paid a visit to Oslo and received by X": its "was" is left out
  if (wordAt(doc, verb.first - 1) === "and") return subjectOf(clauses, verb);
  const group = groups.findLast(
    (candidate) => candidate.last <= verb.first && verb.first - candidate.last <= 2 && !prepositional(doc, candidate.first),
  );
  return group ? { group, pronoun: -1 } : NO_SUBJECT;
}
