import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { type Clauses, isNobody, subjectOf } from "../clauses.ts";
import { instancesOf, objectAfter } from "../complements.ts";
import { coordinated, membersOf } from "../coordination.ts";
import { isSomebody, isState, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import { addressee, joins, paysVisit, personsOf } from "./companions.ts";
import { BY, type EncounterFrame, NO_PREPOSITIONS, UNTOLD, WITH } from "./frame.ts";
import { hosting } from "./hosting.ts";
import { amongThose } from "./inverted.ts";
import { hasModeWord, modeWords } from "./modes.ts";
import { isObjectPronoun, pronounAfter } from "./object-pronouns.ts";
import { pronounBeside, standsForPair } from "./pairs.ts";
import { calledOnBy, discussedBy, metBy } from "./passives.ts";
import { tenseOf } from "./tenses.ts";
import { isHabit } from "./unreal.ts";

const RELATIVE = classBit("relative");
const FROM: ReadonlySet<string> = new Set(["from"]);
const ON: ReadonlySet<string> = new Set(["on"]);
const WITH_TO: ReadonlySet<string> = new Set(["with", "to"]);
/** Occasions at which one speaks beside somebody: no talk with them. */
const isStage = oneOf(
  "conference briefing event ceremony forum rally interview interviews reporters journalists parliament stage podium summit session press media gathering opening launch inauguration",
);

const SEPARATELY = trigger("separately individually respectively");

/** What a verb of encounter tells with its subject and object, or null. */
export function verbal(clauses: Clauses, verb: VerbGroup): EncounterFrame | null {
  const { doc } = clauses;
  const visitsSomebody = verb.frame === "visit" && verb.form === "finite" && wordAt(doc, verb.head) !== "visiting";
  const coChairs = verb.lemma === "co-chair" && /^co/.test(wordAt(doc, verb.head));
  const joining = verb.kind === "attendance" && /^join/.test(wordAt(doc, verb.head));
  const paying = verb.lemma === "pay" && !verb.passive;
  if (!verb.kind.includes("meeting") && !visitsSomebody && !coChairs && !joining && !paying) return null;
  if (isHabit(doc, verb.first, verb.head)) return null;
  const separately = doc.hasTrigger(verb.head - 1, SEPARATELY) || separatelyAfter(clauses, verb);
  const base: EncounterFrame = {
    ...UNTOLD,
    sentence: clauses.sentence,
    at: verb.head,
    verb,
    separate: separately || /^(also|later)$/.test(wordAt(doc, verb.head - 1)),
    each: separately,
    tense: tenseOf(clauses, verb),
    mode: modeWords(
      clauses,
      verb.first,
      Math.min(clauses.last, verb.last + 24, clauses.verbs.find((other) => other.first >= verb.last)?.first ?? clauses.last),
    ),
  };
  if (joining) return joins(clauses, verb, base);
  if (paying) return paysVisit(clauses, verb, base);
  if (verb.frame === "host" || verb.frame === "welcome") return hosting(clauses, verb, base);
  if (coChairs) return chairing(clauses, verb, base);
  if (verb.passive && /^(discuss|review|exchange)$/.test(verb.frame)) return discussedBy(clauses, verb, base);
  const those = amongThose(clauses, verb);
  const subject = those ? { group: those, pronoun: -1 } : subjectOf(clauses, verb);
  // "The leaders, including A and B, reviewed": A and B
  const left = ((subject.group && instancesOf(clauses, subject.group)) ?? subject.group)?.members ?? [];
  if (left.length === 0 && subject.pronoun < 0) return null;
  const told: EncounterFrame = { ...base, left, pronoun: subject.pronoun, each: base.each || (those !== null && left.length > 1) };
  if (verb.frame === "see") return seesPerson(clauses, verb, told);
  if (verb.passive && /^(with|phone)$/.test(verb.frame)) return metBy(clauses, verb, told);
  if (verb.passive && visitsSomebody) return visitsPerson(clauses, verb, told);
  if (verb.passive && verb.frame !== "together")
    return verb.frame === "call" && wordAt(doc, verb.last) === "on" ? calledOnBy(clauses, verb, told) : null;
  if (verb.frame === "brief") return briefs(clauses, verb, told);
  if (visitsSomebody) return visitsPerson(clauses, verb, told);
  return verb.frame === "call" ? calls(clauses, verb, told) : withSomebody(clauses, verb, told);
}

/** "co-chaired the session with Y", "A and B co-chaired the session", "The session was co-chaired by A and B" */
function chairing(clauses: Clauses, verb: VerbGroup, base: EncounterFrame): EncounterFrame | null {
  const { doc, first, last } = clauses;
  const told = { ...base, rule: "encounter/co-chairs" };
  // "co-chaired the opening ceremony"
  const [from, to] = verb.passive ? [first, verb.first] : [verb.last, Math.min(last, verb.last + 10)];
  // "co-chaired the annual conference together with Y", but no press conference
  const isEvent = (i: number): boolean => wordAt(doc, i) === "conference" && !/^(press|news)$/.test(wordAt(doc, i - 1)) && !verb.passive;
  for (let i = from; i < to; i++) if (isStage(doc, i) && !isEvent(i)) return null;
  if (verb.passive) {
    const chairs = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 10 })?.group.members.filter(isSomebody) ?? [];
    return chairs.length > 1 ? { ...told, left: chairs } : null;
  }
  const chairs = subjectOf(clauses, verb).group?.members ?? [];
  const partner = (objectAfter(clauses, verb.last, { direct: false, prepositions: WITH })?.group.members ?? []).filter(isSomebody);
  if (chairs.length === 0) return null;
  if (partner.length > 0) return { ...told, left: chairs, right: partner };
  return chairs.length > 1 && chairs.every(isSomebody) ? { ...told, left: chairs } : null;
}

/** "met separately with A and B", "met A and B separately" */
function separatelyAfter({ doc, verbs, last }: Clauses, verb: VerbGroup): boolean {
  const next = verbs.find((other) => other.first >= verb.last)?.first ?? last;
  const until = Math.min(next, verb.last + 30);
  return doc.nextTrigger(verb.last, until, SEPARATELY) < until;
}

/** "told the president by phone that", "congratulated the president by phone": whom one speaks to, by telephone. */
export function toldByPhone(clauses: Clauses, verb: VerbGroup): EncounterFrame | null {
  if (verb.passive || !(verb.kind.includes("speech") || verb.kind === "other") || verb.form !== "finite") return null;
  if (!hasModeWord(clauses, verb.last, clauses.last)) return null;
  const heard = addressee(clauses, verb);
  if (heard.length === 0) return null;
  const end = (heard.at(-1) as PartyPhrase).last;
  if (modeWords(clauses, end, Math.min(clauses.last, end + 6)) !== "phone") return null;
  const subject = subjectOf(clauses, verb);
  if (isNobody(subject)) return null;
  const left = subject.group?.members ?? [];
  const told: EncounterFrame = { ...UNTOLD, sentence: clauses.sentence, at: verb.head, verb, tense: tenseOf(clauses, verb), mode: "phone" };
  return left.every(isState) && left.length > 0
    ? null
    : { ...told, rule: "encounter/told-by-phone", left, pronoun: subject.pronoun, right: heard };
}

/** "visited the minister in his office", "visited him" */
function visitsPerson(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  // "was visited by the prime minister": by a person
  if (verb.passive) {
    const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 6 });
    const guests = by?.group.members.every(isSomebody) && told.left.every(isSomebody) ? by.group.members : [];
    return guests.length > 0 ? { ...told, rule: "encounter/visits", right: guests, relation: "host", mode: "in_person" } : null;
  }
  const seen = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 6 });
  // "visited Halden Range": a bare name is more often a place's
  const isMet = (party: PartyPhrase): boolean => isSomebody(party) && (party.sure || party.kind === "office");
  const met = seen && !seen.group.members.at(-1)?.possessive && seen.group.members.every(isMet) ? seen.group.members : [];
  const himself =
    met.length === 0 && /^(him|her)$/.test(wordAt(doc, verb.last)) && /^(at|in|on|and|to|with)$/.test(wordAt(doc, verb.last + 1))
      ? verb.last
      : -1;
  if (met.length === 0 && himself < 0) return null;
  return { ...told, rule: "encounter/visits", right: met, rightPronoun: himself, relation: "guest", mode: "in_person" };
}

/** "called on the president" is a visit, "called the president" a telephone call. */
function calls(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  if (/^(for|the|it|this|that)$/.test(wordAt(doc, verb.last)) && !callsByName(clauses, verb.last)) return null;
  const on = pronounAfter(doc, verb.last, ON);
  if (on >= 0) return { ...told, rule: "encounter/call", rightPronoun: on, relation: "guest", mode: "in_person" };
  const object = objectAfter(clauses, verb.last, { direct: true, prepositions: ON });
  const right = partiesOf(object?.group.members ?? [], told.left);
  if (object?.preposition === "on")
    return right.length === 0 || right.at(-1)?.possessive || urges(clauses, object.group.last)
      ? null
      : { ...told, rule: "encounter/call", right, each: right.length > 1, relation: "guest", mode: told.mode ?? "in_person" };
  // "called President X": by telephone, unless it calls somebody something.
  if (right.length === 0 || right.at(-1)?.possessive) return null;
  if (!/\b(phone|telephone|spoke)\b/i.test(doc.slice(verb.first, clauses.last)) && (right.length !== 1 || !right[0]?.sure)) return null;
  return { ...told, rule: "encounter/call", right, mode: told.mode ?? "phone" };
}

/** "called the head of the defence department, General X": named, and called nothing. */
function callsByName({ doc, groups, last: end }: Clauses, at: number): boolean {
  const [whom, ...others] = groups.find(({ first }) => first === at + 1)?.members ?? [];
  if (wordAt(doc, at) !== "the" || whom === undefined || others.length > 0 || whom.kind !== "person" || !whom.sure) return false;
  return whom.last >= end - 1 || !/^(?:a|an|the|to)$/.test(wordAt(doc, doc.isMark(whom.last, ",") ? whom.last + 1 : whom.last));
}

/** "briefed the president on the talks": the one who hears is a person. */
function briefs(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const object = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 4 });
  const heard = object?.group.members ?? [];
  if (heard.length === 0 || heard.at(-1)?.possessive || !heard.every(isSomebody)) return null;
  return { ...told, rule: "encounter/brief", right: heard };
}

const isSight = oneOf(
  "as off through how why what sign signing arrive arriving leave leaving win winning walk walking speak speaking take taking to",
);

/** "saw the minister on Tuesday", never "saw the minister sign": whom one sees, with nothing that they did. */
function seesPerson(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  if (verb.passive) return null;
  if (told.left.length > 0 && !told.left.every((party) => isSomebody(party) || party.kind === "delegation")) return null;
  const object = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 14 });
  const seen = object?.group.members ?? antecedent(clauses, told.left, told.pronoun);
  // "The two presidents last saw each other in May"
  if (!object && /^(each|one)$/.test(wordAt(doc, verb.last)) && /^(other|another)$/.test(wordAt(doc, verb.last + 1)))
    return told.left.length > 1 || told.left[0]?.plural || standsForPair(doc, told.pronoun)
      ? { ...told, rule: "encounter/see", mode: told.mode ?? "in_person" }
      : null;
  const isTimed =
    object !== null &&
    wordAt(doc, verb.head - 1) !== "to" &&
    /^(for|again)$/.test(wordAt(doc, object.group.last)) &&
    isTime(doc, object.group.last);
  if (seen.length === 0 || !seen.every((party) => isSomebody(party) && (isTimed || party.sure || party.kind === "office"))) return null;
  if (object) {
    const { last } = object.group;
    if (seen.at(-1)?.possessive || doc.is(last, POSSESSIVE)) return null;
    const next = wordAt(doc, last);
    if (isSight(doc, last) && !(next === "to" && /^(discuss|talk)$/.test(wordAt(doc, last + 1)))) return null;
    if (/(ing|ed)$/.test(next) || clauses.verbs.some((other) => other.first === last && other.form !== "infinitive")) return null;
  }
  return {
    ...told,
    rule: "encounter/see",
    right: seen,
    further: object ? membersOf(coordinated(clauses, object.group, "")) : [],
    mode: told.mode ?? "in_person",
  };
}

/** "saw X for the first time", "saw X again" */
const isTime = (doc: Doc, at: number): boolean => wordAt(doc, at) === "again" || wordAt(doc, at + 3) === "time";

const isErrand = oneOf("convey discuss extend congratulate brief thank express review exchange introduce bid apprise condole");

/** "called on the president to resign", not "to convey greetings": what a caller comes for. */
function urges({ doc, verbs }: Clauses, at: number): boolean {
  return !isErrand(doc, at + 1) && wordAt(doc, at) === "to" && verbs.every((verb) => verb.first !== at || verb.kind !== "meeting");
}

function withSomebody(clauses: Clauses, verb: VerbGroup, told: EncounterFrame): EncounterFrame | null {
  const { doc } = clauses;
  const { left } = told;
  const direct = /^(with|phone|engage)$/.test(verb.frame);
  const prepositions = verb.frame === "talk" ? WITH_TO : WITH;
  // "sat across the table from X", "sat opposite X"
  const facing = verb.frame === "sit" && /^(across|opposite|facing)$/.test(wordAt(doc, verb.last));
  const object = facing
    ? objectAfter(clauses, verb.last + 1, { direct: wordAt(doc, verb.last) !== "across", prepositions: FROM, reach: 8 })
    : objectAfter(clauses, verb.last, { direct, prepositions });
  let right: readonly PartyPhrase[] = object?.group.members ?? [];
  // "With Donald Lu, the delegation discussed"
  if (!object && /^(discuss|agree|talk|exchange|review)$/.test(verb.frame) && wordAt(doc, clauses.first) === "with")
    right = clauses.groups.find((group) => group.first - clauses.first <= 3)?.members ?? [];
  right = partiesOf(right, left);
  // "met A, B and the parliament's committee": B's neighbour only owns what follows
  if (right.at(-1)?.possessive) right = right.slice(0, -1);
  // "whom the minister met on Monday"
  if (right.length === 0) right = antecedent(clauses, left, told.pronoun, direct ? "" : "with");
  const rightPronoun =
    right.length > 0 ? -1 : isObjectPronoun(doc, verb.last) && direct ? verb.last : pronounAfter(doc, verb.last, prepositions);
  const alone = right.length === 0 && rightPronoun < 0;
  // "They spoke by phone" is a call; "they spoke" may be to anybody.
  // "The two ministers last spoke on May 12"
  const last = verb.frame === "talk" && /^(last|previously)$/.test(wordAt(doc, verb.head - 1));
  const mutual =
    /^(with|sit|together)$/.test(verb.frame) || last || (verb.frame === "talk" && told.mode !== null && told.mode !== "in_person");
  const pair = alone && mutual && standsForPair(doc, told.pronoun);
  const several = left.length > 1 || pronounBeside(doc, left) >= 0;
  if (alone && !pair && !several && !(left.length === 1 && left[0]?.plural)) return null;
  if (alone && /^(phone|engage)$/.test(verb.frame)) return null;
  // "A and B met with the leadership of the state": with somebody else, whom nobody knows
  if (
    alone &&
    !pair &&
    wordAt(doc, verb.last) === "with" &&
    !/^(each|one)$/.test(wordAt(doc, verb.last + 1)) &&
    !amongPeople(doc, verb, left)
  )
    return null;
  if (verb.frame === "engage" && !engages(clauses, right, object?.group.last ?? -1)) return null;
  if (verb.frame === "exchange" && !/^(views?|opinions?|ideas|thoughts|notes|on|about)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "sit" && !facing && wordAt(doc, verb.last) !== "down" && !/^(with)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "talk") {
    if (verb.kind.includes("speech") && right.length === 0 && told.mode === null && !last && pronounBeside(doc, left) < 0) return null;
    // "spoke at a press conference with X"
    if (object) for (let i = verb.last; i < object.group.first; i++) if (isStage(doc, i)) return null;
  }
  // "A and B agreed", "A and B reviewed": what two persons did together.
  const together = left.length >= 2 && left.every((party) => party.kind === "person" && (party.sure || party.counterpart));
  if (verb.frame === "agree" && !together) return null;
  if (verb.frame === "review" && !together && right.every(isState)) return null;
  const person = /^(with|sit|together)$/.test(verb.frame) ? "in_person" : verb.frame === "phone" ? "phone" : null;
  return {
    ...told,
    rule: `encounter/${verb.frame}`,
    right,
    each: told.each || object?.examples === true,
    further: object ? membersOf(coordinated(clauses, object.group, object.preposition)) : [],
    rightPronoun,
    mode: told.mode ?? (/^(agree|discuss|exchange)$/.test(verb.frame) ? openingMode(clauses) : null) ?? person,
  };
}

/** "The presidents of Mali and Chad met with residents of the border villages": two of two countries, who have come to the people together. */
const amongPeople = (doc: Doc, { last }: VerbGroup, left: readonly PartyPhrase[]): boolean =>
  [1, 2, 3].some((ahead) => isPeople(doc, last + ahead)) && new Set(left.flatMap(({ country }) => country ?? [])).size > 1;
const isPeople = oneOf(
  "residents locals inhabitants villagers farmers students pupils schoolchildren soldiers troops servicemen servicemembers veterans families refugees workers survivors youth citizens",
);

/** "In phone talks held last month, A and B agreed": the noun that opens the sentence tells how. */
function openingMode({ doc, first }: Clauses): EncounterFrame["mode"] {
  if (!/^(?:in|during|at)$/.test(wordAt(doc, first))) return null;
  const noun = doc.find(doc.nextBegin(first, first + 5, ENCOUNTERS), "encounters");
  return noun === null ? null : ((noun.sense.row.cells.mode || null) as EncounterFrame["mode"]);
}
const ENCOUNTERS = bitOf("encounters");

/** "engaged the minister on trade", not "engaged the public": a person, and no clause of its own behind. */
const engages = ({ verbs }: Clauses, right: readonly PartyPhrase[], end: number): boolean =>
  end < 0 || (personsOf(right).length > 0 && !verbs.some((verb) => verb.first === end && verb.form !== "infinitive"));

/** Countries and bodies speak for themselves only among themselves. */
const partiesOf = (right: readonly PartyPhrase[], left: readonly PartyPhrase[]): readonly PartyPhrase[] =>
  right.length > 0 && right.every(isState) && !left.every(isState) ? [] : right;

/** "X, whom Minister Y met", "X, with whom he spoke": whoever the relative stands for. */
function antecedent(
  { doc, first, groups }: Clauses,
  left: readonly PartyPhrase[],
  pronoun: number,
  preposition: "" | "with" = "",
): readonly PartyPhrase[] {
  const subject = left[0]?.first ?? pronoun;
  let i = subject - 1;
  while (i > first && !doc.hasClass(i, RELATIVE) && i > subject - 4) i--;
  if (i <= first || wordAt(doc, i) !== "whom") return [];
  const governed = wordAt(doc, i - 1) === "with";
  if (preposition === "with" ? !governed : governed) return [];
  const end = governed ? i - 1 : i;
  return groups.find((group) => group.last <= end && end - group.last <= 2)?.members ?? [];
}
