import { classBit } from "../../2-segment/dictionary.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { type Clauses, isNobody, type Subject, subjectOf } from "../clauses.ts";
import { type Group, prepositional, prepositionOf } from "../groups.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { type EncounterFrame, UNTOLD } from "./frame.ts";

const PAPERS = trigger("credentials credence");
const ACCREDITS = trigger("accredited accredits");
const gives = oneOf("presented presents present presenting handed hands submitted submits submit tendered");
const takes = oneOf("received receives receive receiving accepted accepts accept accepting");
const isWill = oneOf("will to");
const tellsWho = oneOf("are were include included");

/** "The envoy presented his credentials to the president", "the president accepted letters of credence from A and B". */
export function credentialsOf(clauses: Clauses): EncounterFrame | null {
  const { doc, first, last, groups } = clauses;
  for (let at = doc.nextTrigger(first, last, PAPERS); at < last; at = doc.nextTrigger(at + 1, last, PAPERS)) {
    let verb = at - 1;
    while (verb > first && verb > at - 14 && !gives(doc, verb) && !takes(doc, verb)) verb--;
    const given = gives(doc, verb);
    const presented = presentation(clauses, at);
    if (presented) return presented;
    if (!given && !takes(doc, verb)) continue;
    const told = clauses.verbs.find((group) => group.head === verb) ?? null;
    const named = groups.findLast((group) => group.last <= verb && !prepositional(doc, group.first) && isHolder(group)) ?? null;
    // "His Highness received the credentials of X"
    const subject: Subject = named === null && told !== null ? subjectOf(clauses, told) : { group: named, pronoun: -1 };
    const other = given
      ? groups.find((group) => group.first > at && prepositionOf(doc, group.first) === "to" && isHolder(group))
      : (groups.find((group) => group.first > verb && group.last <= at && group.members.at(-1)?.possessive === true && isHolder(group)) ??
        groups.find((group) => group.first > at && /^(of|from)$/.test(prepositionOf(doc, group.first)) && isHolder(group)));
    if (isNobody(subject) || !other || other.first - at > 12) continue;
    // "The envoys who presented their letters to the president are A and B"
    const listed = given ? groups.find((group) => group.first > other.last && tellsWho(doc, group.first - 1)) : undefined;
    const left = listed?.members ?? subject.group?.members ?? [];
    return {
      ...UNTOLD,
      rule: "encounter/credentials",
      sentence: clauses.sentence,
      at,
      left,
      pronoun: subject.pronoun,
      right: other.members,
      relation: given ? "guest" : "host",
      mode: "in_person",
      tense: isWill(doc, verb - 1) || wordAt(doc, verb - 2) === "will" ? "future" : "past",
      verb: told,
      each: (given ? left : other.members).length > 1 || (given ? left : other.members).some(({ plural }) => plural),
    };
  }
  return null;
}

/** "President X accredited the ambassadors of A, Y, and B, Z": received their letters. */
export function accredited({ doc, sentence, groups, verbs, first, last }: Clauses): EncounterFrame | null {
  const at = doc.nextTrigger(first, last, ACCREDITS);
  if (
    at >= last ||
    doc.hasClass(at - 1, BE) ||
    /^(?:newly|to|in)$/.test(wordAt(doc, at - 1)) ||
    /^(?:to|in|as|by)$/.test(wordAt(doc, at + 1))
  )
    return null;
  const host = groups.findLast((group) => group.last <= at && !prepositional(doc, group.first));
  const envoys = groups.find((group) => group.first > at);
  if (!host || !envoys || at - host.last > 12 || envoys.first - at > 4 || host.members.length !== 1 || !host.members.every(isSomebody))
    return null;
  const right = groups.filter((group) => group.first > at).flatMap(({ members }) => members.filter(isEnvoy));
  if (right.length === 0) return null;
  const told = { ...UNTOLD, rule: "encounter/credentials", sentence, at, left: host.members, right, relation: "host" as const };
  return { ...told, mode: "in_person", verb: verbs.find(({ head }) => head === at) ?? null, each: true };
}
const BE = classBit("be");
const isEnvoy = ({ offices }: PartyPhrase): boolean => offices.some(({ type }) => type === "ambassador");

const isHolder = (group: Group): boolean => group.members.some((party) => !isState(party));

/** "The ceremony included the presentation of credentials by envoys of A and B": to whoever the text speaks of. */
function presentation({ doc, sentence, groups, last }: Clauses, at: number): EncounterFrame | null {
  if (wordAt(doc, at - 1) !== "of" || !isPresentation(doc, at - 2)) return null;
  const guests = groups.find((group) => group.first > at && prepositionOf(doc, group.first) === "by" && isHolder(group));
  if (!guests || guests.first - at > 6) return null;
  const host = groups.find((group) => group.first >= guests.last && prepositionOf(doc, group.first) === "to" && group.first < last);
  return {
    ...UNTOLD,
    rule: "encounter/credentials",
    sentence,
    at,
    left: host?.members ?? [],
    right: guests.members,
    relation: "host",
    mode: "in_person",
    each: true,
  };
}
const isPresentation = oneOf("presentation handover submission");
