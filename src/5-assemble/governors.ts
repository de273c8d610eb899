import { classBit } from "../2-segment/dictionary.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { pastDateline } from "../3-recognise/past-dateline.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { isPronoun } from "../4-resolve/entities.ts";
import type { Dated, SentenceReading } from "./reading.ts";

const PREPOSITION = classBit("preposition");
const RELATIVE = classBit("relative");

/**
 * The date that a verb's clause gives: one after the verb with no other verb between, or one that opens the sentence
 * before its first verb. Null where two fit.
 */
export function dateOf(
  told: SentenceReading,
  verb: VerbGroup | null,
  at: number,
  ends: readonly number[] = [],
  isFree: (date: Dated) => boolean = always,
): Dated | null {
  const reading = isFree === always ? told : { ...told, dates: told.dates.filter(isFree) };
  // "their last meeting in March", "talks with X on Monday": the date that stands right behind.
  const behind = reading.dates.filter(
    (date) =>
      (date.type === "date" || date.type === "time") &&
      date.value !== null &&
      ends.some((end) => date.first >= end && date.first - end <= 2 && !JOINS.test(wordAt(told.clauses.doc, end))),
  );
  if (behind.length === 1) return behind[0] as Dated;
  const own = reading.dates.filter(
    (date) => (date.type === "date" || date.type === "time") && !date.value?.startsWith("P") && governor(reading, date.first) === verb,
  );
  const valued = own.filter((date) => date.value !== null);
  // "met less than a month ago on October 1": the day, not what is said about it
  const exact = valued.filter((date) => !date.value?.endsWith("~"));
  const dated = exact.length > 0 ? exact : valued;
  if (dated.length === 1) return dated[0] as Dated;
  if (dated.length > 1) {
    // "on Monday (June 3)": one day told twice; else the nearest after the verb.
    const days = new Set(dated.map((date) => date.value?.slice(0, 10)));
    // "who is in Oslo from Monday to Friday, called on X on Monday"
    if (days.size === 1) return dated.find((date) => !date.value?.includes("/")) ?? (dated[0] as Dated);
    const after = dated.filter((date) => date.first > at);
    if (after.length > 0) return after[0] as Dated;
    return null;
  }
  // "made a stopover on Saturday and held talks": the day of the verb before, with the same subject.
  const { doc, verbs } = reading.clauses;
  if (verb && own.length === 0 && doc.isWord(verb.first - 1) && doc.slice(verb.first - 1, verb.first).toLowerCase() === "and") {
    const before = verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
    // "arrived on Tuesday and have met X": what has happened by now is no news of that day
    const isLater = verb.tense === "perfect" && before?.tense !== "perfect";
    if (before && !isLater && before.kind !== "speech" && !(before.passive !== verb.passive && before.kind === "cancel"))
      return dateOf(reading, before, before.head);
  }
  return null;
}

const always = (): boolean => true;

/** "met X to discuss trade": what they met for, no encounter of its own. */
export const isPurpose = ({ form, frame }: VerbGroup): boolean => form === "infinitive" && !/^(?:with|host)$/.test(frame);

/** The verb that a token at `at` belongs to: the last before it, or the first after where none is before. */
export function governor(reading: SentenceReading, at: number): VerbGroup | null {
  const { verbs } = reading.clauses;
  let before: VerbGroup | null = null;
  for (const verb of verbs) {
    if (verb.last > at) break;
    if (!isClosed(reading, verb, at)) before = verb;
  }
  if (before) return opensClause(reading, at) ?? before;
  // "On Monday, the two met": a date further in belongs to words that are no verb of the lexicon, unless one is near.
  const next = verbs.find((verb) => verb.form === "finite" && !isClosed(reading, verb, at)) ?? verbs[0] ?? null;
  const { doc, first, last } = reading.clauses;
  return next !== null && at - pastDateline(doc, first, last) > 8 && next.first - at > 12 ? null : next;
}

/** "received A, who had ended his tour, in Oslo on May 3": the relative clause of the verb has ended before the token. */
export function isClosed({ clauses: { doc, groups, verbs } }: SentenceReading, verb: VerbGroup, at: number): boolean {
  if (verb.form !== "finite" || !(doc.hasClass(verb.first - 1, RELATIVE) && doc.isMark(verb.first - 2, ","))) return false;
  // "A, who is on a visit, on Monday met": the verb of the sentence stands before the clause or behind the token
  if (!verbs.some((other) => other.form === "finite" && (other.last < verb.first || other.first > at))) return false;
  for (let i = verb.last; i < at && i < verb.last + 16; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) i = group.last - 1;
    else if (doc.isMark(i, ",")) return doc.hasClass(i + 1, PREPOSITION);
  }
  return false;
}

/** The verb of the clause that a date opens: "met A on Monday and on Tuesday she was received". */
function opensClause({ clauses, dates }: SentenceReading, at: number): VerbGroup | null {
  const { doc, first, groups, verbs } = clauses;
  const date = dates.find((candidate) => candidate.first === at);
  if (!date) return null;
  let i = at - 1;
  while (
    i > first &&
    i > at - 5 &&
    (doc.hasClass(i, PREPOSITION) || /^(?:earlier|later|early|late|also|then|the|this|last|next)$/.test(wordAt(doc, i)))
  )
    i--;
  if (!(JOINS.test(wordAt(doc, i)) || doc.isMark(i, ";"))) return null;
  const next = doc.isMark(date.last, ",") ? date.last + 1 : date.last;
  const group = groups.find((candidate) => candidate.first >= next && candidate.first - next <= (doc.hasClass(next, PREPOSITION) ? 4 : 2));
  const subject = group?.last ?? (isPronoun(doc, next) ? next + 1 : -1);
  if (subject < 0) return null;
  return verbs.find((verb) => verb.form === "finite" && verb.first >= subject && verb.first - subject <= 3) ?? null;
}
const JOINS = /^(?:and|while|whereas|but|where|when|that)$/;
