import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { VerbGroup } from "../verbs.ts";
import type { VisitTime } from "./frame.ts";

const POSSESSIVE_WORD = classBit("possessive");
const WILL = classBit("will");
const ARTICLE = classBit("article");
const BE = classBit("be");

const isDay = oneOf("today tonight tomorrow");
const isAhead = oneOf(
  "upcoming coming early arrange arranges arranged arranging planned forthcoming scheduled future expected possible potential proposed intended anticipated announced prospective impending imminent next slated ahead prepare prepares prepared preparing preparation preparations invite invited invites inviting invitation",
);
/** "the visit slated for Friday" */
const isAppointed = oneOf("slated scheduled planned due expected set");
const isBack = oneOf("last previous previously recent earlier past latest");
const isPartOfDay = oneOf("day evening night afternoon morning");
const isBefore = oneOf("before until prior precedes precede preceding preceded pending");
const isTopic = oneOf("regarding concerning discuss discussed discusses discussing about");
const isMonth = oneOf("january february march april may june july august september october november december");
const isPeriod = oneOf(
  "year month week weeks months days january february march april may june july august september october november december",
);
const isPast = oneOf("last previous earlier");
const finishes = oneOf(
  "end ends ended ending conclusion completion conclude concludes concluded concluding finish finishes finished finishing wrap wraps wrapped wrapping complete completes completed completing cap caps capped capping rounded winding winds wound",
);

/** True for a verb that says that it is over: "ended", "wrapped up". */
export const isOver = (doc: Doc, verb: VerbGroup): boolean => finishes(doc, verb.head) || finishes(doc, verb.first);

const isTo = oneOf("to");
const isBackHome = oneOf("home back homeward");
const comes = oneOf(
  "come comes came coming fly flies flew flown flying jet jets jetted arrive arrives arrived arriving get gets got go goes went travel travelled traveled travels land landed lands",
);
const isStraight = oneOf("straight safely now");

/** "returned from", "came home", "flew straight back": what it was away for is over. */
export function comesHome(doc: Doc, verb: VerbGroup): boolean {
  if (/^return/.test(wordAt(doc, verb.head))) return true;
  if (!comes(doc, verb.head)) return false;
  const at = isStraight(doc, verb.last) ? verb.last + 1 : verb.last;
  return isBackHome(doc, at) || (verb.last - verb.head > 1 && isBackHome(doc, verb.last - 1));
}

/** What a verb's tense says of the trip; null where it says nothing. */
export function timeOfVerb(doc: Doc, verb: VerbGroup): VisitTime | null {
  // "will end on Friday": it goes on until then
  if (verb.tense === "future" || verb.tense === "intent") return isOver(doc, verb) ? "current" : "planned";
  if (isOver(doc, verb)) return "ended";
  if (comesHome(doc, verb) && verb.tense !== "modal" && verb.form !== "infinitive" && !isTo(doc, verb.last)) return "ended";
  if ((verb.tense === "pluperfect" && verb.frame !== "arrive") || verb.lemma === "recall" || isLongAgo(doc, verb)) return "recalled";
  // "is arriving": announced; "is visiting": under way; "had arrived" by the time of the meeting
  if (verb.kind === "arrival" && verb.tense === "present" && /ing$/.test(wordAt(doc, verb.head)) && wordAt(doc, verb.head) !== "touring")
    return "planned";
  if (isAnnounced(doc, verb)) return "planned";
  return verb.tense === "past" && opensEarlier(doc, verb.first) ? "recalled" : null;
}

/** "Last week she was in Oslo", "Earlier this month X visited Oslo": the time opens the sentence. */
export function opensEarlier(doc: Doc, at: number): boolean {
  const { first } = doc.sentenceRange(doc.sentence[at] as number);
  return (
    at - first < 12 && isPast(doc, first) && (isPeriod(doc, first + 1) || (wordAt(doc, first + 1) === "this" && isPeriod(doc, first + 2)))
  );
}

export const isOnce = oneOf("recently previously once");

/** "recently paid a visit", "had once visited": not the news itself. */
export const isLongAgo = (doc: Doc, verb: VerbGroup): boolean =>
  /^(past|perfect|pluperfect)$/.test(verb.tense) && (isOnce(doc, verb.first - 1) || isOnce(doc, verb.head - 1) || isOnce(doc, verb.last));

/** "today leaves for Norway", "arrives in Oslo on Monday", "On 3 May, X pays a visit": the present with a day is an announcement. */
function isAnnounced(doc: Doc, verb: VerbGroup): boolean {
  if (verb.tense !== "present" || verb.passive || !MOVES.test(verb.kind)) return false;
  for (let i = verb.first; i < verb.last + 12; i++) {
    // "is visiting Norway and will speak tomorrow"
    if (doc.isMark(i, ",") || doc.isMark(i, ".") || doc.isMark(i, ";") || doc.hasClass(i, WILL)) break;
    // "begins a visit today": under way
    if (wordAt(doc, i) === "today" && verb.kind.includes("phase")) return false;
    if (isDay(doc, i) || (doc.begins(i, CALENDAR) && doc.is(i, CAPITAL))) return true;
  }
  const { first } = doc.sentenceRange(doc.sentence[verb.first] as number);
  if (wordAt(doc, first) === "on") for (let i = first + 1; i < first + 4; i++) if (doc.begins(i, CALENDAR)) return true;
  // "From Oslo she goes to Mali", "flies on to Mali"
  if (verb.kind === "arrival" && (wordAt(doc, first) === "from" || (wordAt(doc, verb.last) === "on" && isTo(doc, verb.last + 1))))
    return true;
  return isDay(doc, verb.first - 1);
}
const MOVES = /^(?:arrival|departure|visit|.*support)/;
const CALENDAR = bitOf("weekdays") | bitOf("months");

/** "before heading for Norway", "after visiting Norway"; "Upon arriving in Oslo, X will meet". */
export function timeOfParticiple(doc: Doc, verb: VerbGroup, main: VerbGroup | undefined): VisitTime {
  const before = wordAt(doc, verb.first - 1);
  if (before !== "while" && main !== undefined && timeOfVerb(doc, main) === "planned") return "planned";
  return before === "before" ? "planned" : before === "after" ? "ended" : "current";
}

/** What opens a circumstance: the words before it speak of something else. */
const isAmid = oneOf("during while amid throughout");
/** "at the end of his visit"; a day on which it ends lies ahead. */
export const isEnd = oneOf("end conclusion completion wrapping ending concluding finishing completing capping");

/** "six weeks after X visited Norway", "two days after the visit of X": what stands at the token is an earlier event. */
export function isLongBefore(doc: Doc, at: number): boolean {
  const before = doc.hasClass(at - 1, ARTICLE) ? at - 2 : at - 1;
  return /^(after|since)$/.test(wordAt(doc, before)) && isLength(doc, before - 1);
}
const isLength = oneOf("day days week weeks month months year years");

/** What the words of the noun phrase and those right before it say: "upcoming", "ahead of", "looks forward to". */
export function timeBefore(doc: Doc, from: number, at: number): VisitTime | null {
  for (let i = at - 1; i >= from; i--) {
    if (doc.isMark(i, ";") || doc.isMark(i, ".")) break;
    // "announced his arrival": he has arrived
    if (wordAt(doc, i) === "announced" && doc.hasClass(i + 1, POSSESSIVE_WORD)) continue;
    if (isAmid(doc, i)) break;
    if (isEnd(doc, i) && at - i <= 9) return "ended";
    if (isAhead(doc, i)) return wordAt(doc, i) === "next" && !isPeriod(doc, i + 1) && i < at - 3 ? null : "planned";
    // "arrived the previous day": of the news
    if (isBack(doc, i) && !(wordAt(doc, i) === "previous" && isPartOfDay(doc, i + 1))) return "recalled";
    if (isBefore(doc, i) && at - i <= 4) return "planned";
    // "talks regarding the visit": of one to come
    if (isTopic(doc, i) && at - i <= 4) return "planned";
    if (wordAt(doc, i) === "forward" && wordAt(doc, i + 1) === "to") return "planned";
    if (wordAt(doc, i) === "eve" && wordAt(doc, i + 1) === "of") return "planned";
  }
  return null;
}

/** "was set to hold talks": what somebody is about to do; "is set to begin" is the visit's. */
const isToAct = (doc: Doc, at: number): boolean => isTo(doc, at) && !isOfEvents(doc, at + 1);
const isOfEvents = oneOf("begin start take last run end be conclude commence happen kick continue get");

/** What a time behind it says: "last year", "earlier this month", "in 2019", "scheduled for". */
export function timeBehind(doc: Doc, at: number, to: number): VisitTime | null {
  for (let i = at; i < to; i++) {
    if (isAppointed(doc, i) && !isToAct(doc, i + 1) && (i === at || doc.hasClass(i - 1, BE) || doc.isMark(i - 1, ","))) return "planned";
    if (isPast(doc, i) && (isPeriod(doc, i + 1) || wordAt(doc, i + 1) === "this")) return "recalled";
    if (wordAt(doc, i) === "in" && doc.isNumber(i + 1) && doc.number(i + 1) >= 1900 && doc.number(i + 1) < 2100) return "recalled";
    if (wordAt(doc, i) === "in" && isMonth(doc, i + 1) && doc.number(i + 2) >= 1900) return "recalled";
    if (/^(?:next|coming)$/.test(wordAt(doc, i)) && isPeriod(doc, i + 1)) return "planned";
    if (wordAt(doc, i) === "soon" || (wordAt(doc, i) === "future" && wordAt(doc, i - 1) === "near")) return "planned";
  }
  return null;
}
