import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import type { Clauses, Subject } from "../clauses.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { isAttending, isEvent } from "./events.ts";
import { UNTOLD, type VisitFrame, type VisitTime } from "./frame.ts";
import { mainAfter, travellers } from "./hanging.ts";
import { isLongBefore, timeBehind, timeOfParticiple, timeOfVerb } from "./time.ts";

const ADVERB = classBit("adverb");
const TIME = classBit("time");
const BE = classBit("be");
const ARTICLE = classBit("article");
const CALENDAR = bitOf("weekdays") | bitOf("months");
const isAudience = oneOf(
  "reporters journalists media press correspondents newsmen audience students parliament lawmakers parliamentarians delegates participants",
);
const isTopicOf = oneOf("about regarding concerning");
const separates = oneOf("that which who whom where when if but while");

/** "said in Oslo", "told reporters in Oslo", "attended the conference in Oslo", "Speaking at a forum in Oslo,". */
export function actedIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs } = clauses;
  // "the forum, held in Oslo": of whoever attends it
  const verb = verbs.findLast((candidate) => candidate.last <= opener && !(candidate.passive && candidate.form === "participle"));
  if (!verb || !isDone(verb)) return null;
  const attends = isAttending(doc, verb.head) || tookPart(doc, verb);
  const speaks = verb.kind.includes("speech") || verb.frame === "presence";
  const acts = (attends || speaks) && reaches(clauses, verb, opener, attends);
  if (!acts && !meetsThere(clauses, verb, opener)) return null;
  const { visitors, pronoun } = actors(clauses, verb);
  if (visitors.length === 0 && pronoun < 0) return null;
  return {
    ...UNTOLD,
    rule: attends ? "visit/attended-in" : acts ? "visit/spoke-in" : "visit/met-in",
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    pronoun,
    places: [place],
    time: timeOfAct(clauses, verb, opener),
    verb,
  };
}

/** True of a verb that tells what its subject did, does or will do. */
const isDone = ({ passive, negated, tense, form }: VerbGroup): boolean =>
  !passive && !negated && tense !== "modal" && (form !== "infinitive" || tense === "intent");

/** The persons who are the verb's subject, or among it. */
function actors(clauses: Clauses, verb: VerbGroup): { readonly visitors: PartyPhrase[]; readonly pronoun: number } {
  const own = travellers(clauses, verb);
  const visitors = own.group?.members.filter(isSomebody) ?? [];
  if (visitors.length > 0 || own.pronoun >= 0) return { visitors, pronoun: own.pronoun };
  const { group, pronoun } = amongThose(clauses, verb);
  return { visitors: group?.members.filter(isSomebody) ?? [], pronoun };
}

/** "X was among the leaders who attended the summit". */
function amongThose({ doc, groups, first }: Clauses, verb: VerbGroup): Subject {
  for (let i = verb.first - 1; i > first && i > verb.first - 8; i--) {
    if (!/^(among|amongst|one)$/.test(wordAt(doc, i)) || !doc.hasClass(i - 1, BE)) continue;
    const group = groups.findLast((candidate) => candidate.last <= i && i - candidate.last <= 3) ?? null;
    return { group, pronoun: group === null && /^(he|she|they)$/.test(wordAt(doc, i - 2)) ? i - 2 : -1 };
  }
  return { group: null, pronoun: -1 };
}

/** "After attending the summit in Oslo": over; else what the verb and the words behind it say. */
const timeOfAct = (clauses: Clauses, verb: VerbGroup, opener: number): VisitTime => {
  const { doc, last } = clauses;
  const { group } = travellers(clauses, verb);
  if (verb.tense === "past" && group !== null && isLongBefore(doc, group.first)) return "recalled";
  return (
    timeOfVerb(doc, verb) ??
    timeBehind(doc, opener, Math.min(last, opener + 10)) ??
    (verb.form === "participle" ? timeOfParticiple(doc, verb, mainAfter(clauses, verb)) : "current")
  );
};

/** "will meet with officials in Oslo", "held talks in Oslo": with whom, nobody need be told. */
function meetsThere({ doc, groups }: Clauses, verb: VerbGroup, opener: number): boolean {
  // "wrapped up two days of talks in Oslo"
  const phase = verb.kind.includes("phase");
  if (verb.lemma !== "meet" && verb.lemma !== "hold" && !phase) return false;
  // "held, on 3 May in Oslo, a joint news conference"
  if (verb.lemma === "hold" && doc.isMark(verb.last, ",")) {
    for (let i = opener; i < opener + 8; i++) if (isEvent(doc, i)) return true;
  }
  if (opener - verb.last > 12) return false;
  let talks = verb.lemma === "meet";
  for (let i = verb.last; i < opener; i++) {
    if (groups.some((group) => group.first <= i && i < group.last)) continue;
    const series = wordAt(doc, i) === "of" && isSeries(doc, i - 1);
    if (separates(doc, i) || doc.isMark(i, ";") || (!series && /^(on|about|of|to|for|discuss)$/.test(wordAt(doc, i)))) return false;
    if (isEvent(doc, i)) talks = true;
  }
  return talks;
}

const isSeries = oneOf("series number round rounds string couple day days hours week weeks");

/** "attended the Oslo summit", "told the Oslo forum". */
export function wentTo(clauses: Clauses, place: Place): VisitFrame | null {
  const { doc, verbs, sentence } = clauses;
  const verb = verbs.findLast((candidate) => candidate.last <= place.first && place.first - candidate.last <= 4);
  if (!verb || !isDone(verb)) return null;
  if (!(isAttending(doc, verb.head) || tookPart(doc, verb) || verb.lemma === "tell" || verb.frame === "presence")) return null;
  for (let i = verb.last; i < place.first; i++) if (!doc.hasClass(i, ARTICLE) && !/^(part|in|at|to)$/.test(wordAt(doc, i))) return null;
  const { visitors, pronoun } = actors(clauses, verb);
  if (visitors.length === 0 && pronoun < 0) return null;
  const time = timeOfAct(clauses, verb, place.last);
  return { ...UNTOLD, rule: "visit/attended-in", sentence, at: verb.head, visitors, pronoun, places: [place], time, verb };
}

const tookPart = (doc: Doc, verb: VerbGroup): boolean => verb.lemma === "take" && wordAt(doc, verb.last) === "part";
/** True where only hearers, an event and the time stand between the verb and the place. */
function reaches({ doc, groups }: Clauses, verb: VerbGroup, opener: number, attends: boolean): boolean {
  if (opener - verb.last > 14) return false;
  // "confirmed X's participation in the summit in Oslo": of somebody else
  if (!attends && groups.some(({ first, last, members }) => first >= verb.last && last <= opener && members.at(-1)?.possessive === true))
    return false;
  let event = false;
  for (let i = verb.last; i < opener; i++) {
    if (separates(doc, i) || doc.isMark(i, '"') || doc.isMark(i, ":") || doc.isMark(i, ";")) return false;
    // "informed him about the talks in Oslo"
    if (!attends && isTopicOf(doc, i)) return false;
    if (isEvent(doc, i) || isAudience(doc, i)) event = true;
  }
  let before = opener - 1;
  while (
    before >= verb.last &&
    (doc.isNumber(before) ||
      doc.isMark(before, ",") ||
      doc.hasClass(before, TIME | ADVERB) ||
      doc.begins(before, CALENDAR) ||
      /^(on|held|morning|afternoon|evening|week)$/.test(wordAt(doc, before)))
  )
    before--;
  if (attends) return event;
  if (before < verb.last) return true;
  if (isAudience(doc, before)) return true;
  // "told a press conference in Oslo"
  if (verb.lemma === "tell" && isEvent(doc, before)) return true;
  // "told the Halden Times in Oslo"
  if (verb.lemma === "tell" && opener - verb.last <= 6 && doc.is(before, CAPITAL)) return true;
  if (!isEvent(doc, before)) return verb.frame === "presence" && opener - verb.last <= 8;
  // "said at the conference in Oslo"; "said the conference in Oslo would" speaks of it
  for (let i = verb.last; i < before; i++) if (/^(at|during|of|to)$/.test(wordAt(doc, i)) && !doc.hasClass(i, ARTICLE)) return true;
  return verb.frame === "presence";
}
