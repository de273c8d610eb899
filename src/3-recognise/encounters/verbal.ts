import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, furtherWith, type Group, objectAfter, prepositional, type Subject, subjectOf } from "../clauses.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Tense, VerbGroup } from "../verbs.ts";
import { BY, type EncounterFrame, isState, NO_PREPOSITIONS, NO_SUBJECT, UNTOLD, WITH } from "./frame.ts";
import { modeWords } from "./modes.ts";

const PREPOSITION = classBit("preposition");
const CONJUNCTION = classBit("conjunction");
const ADVERB = classBit("adverb");
const isAirfield = oneOf("airport airfield airbase aerodrome airstrip");
const isBase = oneOf("base");
const ON: ReadonlySet<string> = new Set(["on"]);
const WITH_TO: ReadonlySet<string> = new Set(["with", "to"]);
const OF_FROM_BY: ReadonlySet<string> = new Set(["of", "from", "by"]);

export function verbal(clauses: Clauses, verb: VerbGroup): EncounterFrame | null {
  const { doc } = clauses;
  const visitsSomebody = verb.frame === "visit" && verb.form === "finite" && wordAt(doc, verb.head) !== "visiting";
  const coChairs = verb.lemma === "co-chair" && /^co/.test(wordAt(doc, verb.head));
  if (!verb.kind.includes("meeting") && !visitsSomebody && !coChairs) return null;
  const base: EncounterFrame = {
    ...UNTOLD,
    sentence: clauses.sentence,
    at: verb.head,
    verb,
    separate: /^(also|separately|later)$/.test(wordAt(doc, verb.head - 1)) || wordAt(doc, verb.last) === "separately",
    tense:
      verb.form === "participle"
        ? ("past" as Tense)
        : verb.form === "infinitive" && verb.tense === "none"
          ? purposeOf(clauses, verb)
          : verb.tense,
  };
  const heard = modeWords(
    clauses,
    verb.first,
    Math.min(clauses.last, verb.last + 24, clauses.verbs.find((other) => other.first >= verb.last)?.first ?? clauses.last),
  );
  if ((verb.frame === "host" || verb.frame === "welcome") && atAirport(clauses)) return null;
  if (verb.frame === "host" || verb.frame === "welcome") {
    if (verb.passive || reducedPassive(doc, verb)) {
      const by = objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 16 });
      if (!by) return null;
      const subject = verb.passive ? subjectOf(clauses, verb) : reducedSubject(clauses, verb);
      if (!subject.group && subject.pronoun < 0) return null;
      return {
        ...base,
        tense: base.tense,
        rule: "encounter/received-by",
        left: subject.group?.members ?? [],
        pronoun: subject.pronoun,
        right: by.group.members,
        rightPronoun: -1,
        relation: "guest",
        mode: heard ?? "in_person",
      };
    }
    // "received a visit from X", "receiving the visit of X"
    const visited = [1, 2, 3, 4].find((ahead) => /^visits?$/.test(wordAt(doc, verb.last + ahead - 1)));
    const object = visited
      ? objectAfter(clauses, verb.last + visited, { direct: false, prepositions: OF_FROM_BY, reach: 10 })
      : objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 22 });
    if (!object || object.group.members.every(isState)) return null;
    const subject = subjectOf(clauses, verb);
    if (!subject.group && subject.pronoun < 0) return null;
    if (verb.frame === "welcome" && (/airport|arrival/i.test(doc.slice(verb.last, clauses.last)) || object.group.members[0]?.possessive))
      return null;
    if (object.group.members[object.group.members.length - 1]?.possessive) return null;
    return {
      ...base,
      rule: verb.frame === "host" ? "encounter/receives" : "encounter/welcomes",
      left: subject.group?.members ?? [],
      pronoun: subject.pronoun,
      right: object.group.members,
      rightPronoun: -1,
      relation: "host",
      mode: heard ?? "in_person",
      definite: verb.frame === "welcome",
    };
  }
  const subject = subjectOf(clauses, verb);
  const left = subject.group?.members ?? [];
  if (left.length === 0 && subject.pronoun < 0) return null;
  if (verb.passive && verb.frame === "call" && wordAt(doc, verb.last) === "on") {
    const by = objectAfter(clauses, verb.last + 1, { direct: false, prepositions: BY, reach: 12 });
    return by
      ? {
          ...base,
          rule: "encounter/called-on-by",
          left,
          pronoun: subject.pronoun,
          right: by.group.members,
          rightPronoun: -1,
          relation: "host",
          mode: "in_person",
        }
      : null;
  }
  if (verb.passive) return null;
  if (visitsSomebody) {
    // "visited the minister in his office", "visited him"
    const seen = objectAfter(clauses, verb.last, { direct: true, prepositions: NO_PREPOSITIONS, reach: 6 });
    const met =
      seen &&
      !seen.group.members.at(-1)?.possessive &&
      seen.group.members.every((party) => party.kind === "person" || party.kind === "office")
        ? seen.group.members
        : [];
    const himself =
      met.length === 0 && /^(him|her)$/.test(wordAt(doc, verb.last)) && /^(at|in|on|and|to)$/.test(wordAt(doc, verb.last + 1))
        ? verb.last
        : -1;
    if (met.length === 0 && himself < 0) return null;
    return {
      ...base,
      rule: "encounter/visits",
      left,
      pronoun: subject.pronoun,
      right: met,
      rightPronoun: himself,
      relation: "guest",
      mode: "in_person",
    };
  }
  if (coChairs) {
    const partner = objectAfter(clauses, verb.last, { direct: false, prepositions: WITH });
    return partner && left.length > 0
      ? {
          ...base,
          rule: "encounter/co-chairs",
          left,
          pronoun: subject.pronoun,
          right: partner.group.members,
          rightPronoun: -1,
          relation: "with",
          mode: heard,
        }
      : null;
  }
  const call = verb.frame === "call";
  const direct = verb.frame === "with" || verb.frame === "phone" || call;
  const object = objectAfter(clauses, verb.last, {
    direct,
    prepositions: call ? ON : verb.frame === "talk" ? WITH_TO : WITH,
  });
  let right = object?.group.members ?? [];
  const further = object ? furtherWith(clauses, object.group.last).flatMap((group) => group.members) : [];
  // "With Donald Lu, the delegation discussed"
  if (!object && /^(discuss|agree|talk|exchange)$/.test(verb.frame) && wordAt(doc, clauses.first) === "with")
    right = clauses.groups.find((group) => group.first - clauses.first <= 3)?.members ?? [];
  if (right.length > 0 && right.every((party) => party.kind === "country" || party.kind === "body") && !left.every(isState)) right = [];
  if (right[right.length - 1]?.possessive) right = [];
  const rightPronoun =
    right.length === 0 && /^(him|her)$/.test(wordAt(doc, verb.last)) && !doc.isWord(verb.last + 1)
      ? verb.last
      : right.length === 0 &&
          (/^(him)$/.test(wordAt(doc, verb.last)) ||
            (wordAt(doc, verb.last) === "her" && doc.hasClass(verb.last + 1, PREPOSITION | CONJUNCTION | ADVERB)))
        ? verb.last
        : wordAt(doc, verb.last) === "with" && /^(him|her)$/.test(wordAt(doc, verb.last + 1))
          ? verb.last + 1
          : -1;
  if (right.length === 0 && rightPronoun < 0 && left.length < 2 && !(left.length === 1 && left[0]?.plural)) return null;
  if (right.length === 0 && rightPronoun < 0 && (call || verb.frame === "phone")) return null;
  if (verb.frame === "exchange" && !/^(views?|opinions?|ideas|thoughts)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "sit" && wordAt(doc, verb.last) !== "down" && !/^(with)$/.test(wordAt(doc, verb.last))) return null;
  if (verb.frame === "talk" && verb.kind.includes("speech") && right.length === 0 && heard === null) return null;
  if (verb.frame === "agree" && (left.length < 2 || !left.every((party) => party.kind === "person" && (party.sure || party.counterpart))))
    return null;
  if (
    call &&
    object?.preposition !== "on" &&
    !/\b(phone|telephone|spoke)\b/i.test(doc.slice(verb.first, clauses.last)) &&
    doc.sentence.length > 0
  ) {
    // "called President X": by telephone, unless it calls somebody something.
    if (right.length !== 1 || !right[0]?.sure) return null;
  }
  if (call && /^(for|the|it|this|that)$/.test(wordAt(doc, verb.last))) return null;
  const person: EncounterFrame["mode"] =
    verb.frame === "with" || verb.frame === "sit"
      ? "in_person"
      : verb.frame === "phone" || (call && object?.preposition !== "on")
        ? "phone"
        : call
          ? "in_person"
          : null;
  return {
    ...base,
    rule: `encounter/${verb.frame}`,
    left,
    pronoun: subject.pronoun,
    right,
    further,
    rightPronoun,
    relation: call && object?.preposition === "on" ? "guest" : "with",
    mode: heard ?? person,
  };
}

/** A welcome at the airport is no meeting. */
function atAirport(clauses: Clauses): boolean {
  const { doc } = clauses;
  for (let i = clauses.first; i < clauses.last; i++) {
    if (isAirfield(doc, i)) return true;
    if (isBase(doc, i) && /^(air|force)$/.test(wordAt(doc, i - 1))) return true;
  }
  return false;
}

/** "received by X" after a noun, with no auxiliary. */
const reducedPassive = (doc: Doc, verb: VerbGroup): boolean => verb.first === verb.head && wordAt(doc, verb.last) === "by";

function reducedSubject(clauses: Clauses, verb: VerbGroup): Subject {
  for (let i = clauses.groups.length - 1; i >= 0; i--) {
    const group = clauses.groups[i] as Group;
    if (group.last <= verb.first && verb.first - group.last <= 8 && !prepositional(clauses.doc, group.first)) return { group, pronoun: -1 };
  }
  return NO_SUBJECT;
}

/** "departs tomorrow to meet X": what one sets out for lies ahead. */
function purposeOf(clauses: Clauses, verb: VerbGroup): Tense {
  const before = clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  // "will be in Athens to meet X"
  for (let i = verb.first - 1; i > clauses.first && i > verb.first - 12; i--)
    if (/^(will|is|are)$/.test(wordAt(clauses.doc, i)) && /^(be|in)$/.test(wordAt(clauses.doc, i + 1))) return "intent";
  const moves = before && (before.kind === "arrival" || before.kind === "departure" || before.kind === "visit");
  return moves && (before.tense === "present" || before.tense === "future" || before.tense === "intent") ? "intent" : "modal";
}
