import type { Span } from "../0-ground/span.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import {
  agreedAt,
  cancels,
  endsInEd,
  isInfinitive,
  isNoun,
  isPerfect,
  isProgressive,
  isStop,
  pastClause,
  reportBefore,
} from "./calendar-forms.ts";
import {
  ADVERB,
  AFTER,
  at,
  BE,
  BOUNDARY,
  CHARGED,
  COORDINATION,
  DETERMINER,
  DUE,
  EXPECTS,
  FOR,
  FORWARD,
  FROM,
  FUTURE,
  GOING,
  HAVE,
  is,
  MOVED,
  NO_PREDICATE,
  PAST,
  PREPOSITION,
  PRESENT_BE,
  PRONOUN,
  SCHEDULE,
  SPEECH,
  STAYED,
  THIRD,
  TO,
  WAS,
  WILLING,
} from "./calendar-verbs.ts";

const VERBS = bitOf("verbs");

/** Whether the clause around a date looks back or ahead. */
export type Direction = "past" | "future";

export interface Tense extends Span {
  readonly direction: Direction;
  /** True where ten words or more stand between the verb and the date. */
  readonly remote: boolean;
  /** Planned in the past ("had been scheduled for"): the date may lie on either side, and the nearest is meant. */
  readonly nearest: boolean;
  /** A past verb that an "until" can end: "stayed", "lasted". */
  readonly lasting: boolean;
}

/** How far a clause is searched, in tokens: a text without a full stop must not make it slow. */
const REACH = 48;
/** The direction of the clause that tokens `[first, last)` stand in, and the words that gave it; null where no verb tells. */
export function tenseAt(doc: Doc, first: number, last: number): Tense | null {
  const tense = search(doc, first, last);
  if (tense === null) return null;
  const far = tense.end < doc.start(Math.max(0, first - REMOTE)) || tense.start > doc.start(Math.min(doc.count - 1, last + REMOTE));
  return far ? { ...tense, remote: true } : tense;
}

function search(doc: Doc, first: number, last: number): Tense | null {
  const sentence = doc.sentenceRange(doc.sentence[first] as number);
  const from = Math.max(sentence.first, first - REACH);
  const to = Math.min(sentence.last, last + REACH);
  const head = phraseHead(doc, first, from);
  // "crude for January delivery fell"
  if (doc.isWord(last) && doc.lower(last) === "delivery") return told(doc, last, "future");
  // "a ceasefire for Saturday", but "praised for Saturday's win", "the accounts for the first quarter"
  const isDay = doc.lower(first).endsWith("day") || doc.isNumber(first) || doc.isNumber(first + 1);
  if (isDay && doc.lower(first - 1) === "for" && first - 2 >= from && isNoun(doc, first - 2) && doc.mark(last) !== 0x27)
    return told(doc, first - 1, "future");
  const beside = verbBeside(doc, last, head, from, to);
  if (beside) return beside;
  const former = formerTalks(doc, first, from);
  if (former >= 0) return told(doc, former, "past");
  const agreed = agreedAt(doc, first, from);
  if (agreed >= 0) return told(doc, agreed, "past");
  // "A, officials said, on Monday met B": what the report parts goes on behind the day, or has come before
  const isParted = reportBefore(doc, head, from) >= 0;
  if (!isParted && opensClause(doc, head, first, last, from)) return rightward(doc, last, to) ?? leftward(doc, head, from);
  return leftward(doc, head, from) ?? rightward(doc, last, to);
}

/** "their last meeting being held on May 3": the token of the "last", with no finite verb between; or -1. */
function formerTalks(doc: Doc, first: number, from: number): number {
  for (let i = first - 1; i > from && i > first - 9; i--) {
    if (at(doc, i) === PAST || at(doc, i) === FUTURE || doc.isMark(i, ",")) return -1;
    if (doc.begins(i, ENCOUNTERS) && isFormer(doc, i - 1)) return i - 1;
  }
  return -1;
}
const isFormer = oneOf("last previous latest earlier");
const ENCOUNTERS = bitOf("encounters");

/** "The minister on Tuesday told ...": the date stands between subject and verb. A relative clause before it has its own verb. */
function verbBeside(doc: Doc, last: number, head: number, from: number, to: number): Tense | null {
  const next = at(doc, last) === ADVERB ? last + 1 : last;
  if (next >= to || doc.mark(next) !== 0) return null;
  const what = at(doc, next);
  const finite =
    what === PAST ||
    (what === FUTURE && !doc.is(next, CAPITAL) && !is(doc, next, NO_PREDICATE)) ||
    (what === 0 && endsInEd(doc, next)) ||
    (what === HAVE && isPerfect(doc, next)) ||
    what === PRESENT_BE;
  // "talks scheduled for Thursday have been put off": the participle before has the date.
  // "the pact signed on May 3 is to be reviewed"
  if (!finite || at(doc, head - 1) === SCHEDULE || (head < last - 1 && (at(doc, head - 1) === PAST || endsInEd(doc, head - 1))))
    return null;
  for (let i = head - 1; i >= from && i > head - 10; i--) if (at(doc, i) === BOUNDARY && doc.mark(i) === 0) return null;
  return rightward(doc, next, to);
}

/** True where the date tells when something was said: "in a statement issued on Tuesday". */
export function isSaying(doc: Doc, first: number): boolean {
  const start = doc.sentenceRange(doc.sentence[first] as number).first;
  const from = Math.max(start, first - 5);
  // "will receive A, the statement said, on Tuesday"
  if (reportBefore(doc, phraseHead(doc, first, from), start) >= 0) return false;
  for (let i = first - 1; i >= from; i--) {
    if (is(doc, i, SPEECH)) return true;
    if (at(doc, i) === PAST || at(doc, i) === FUTURE || endsInEd(doc, i)) return false;
  }
  return false;
}

/** The preposition (and "the", "early") before the date belong to it. */
function phraseHead(doc: Doc, first: number, from: number): number {
  let i = first;
  while (i > from && (at(doc, i - 1) === PREPOSITION || at(doc, i - 1) === DETERMINER || at(doc, i - 1) === ADVERB)) i--;
  return i;
}

/** "On Monday he will ...", "and on Friday he will ...", ", on Monday, met": the verb comes after. */
function opensClause(doc: Doc, head: number, first: number, last: number, from: number): boolean {
  if (head <= from) return true;
  if (doc.mark(head - 1) !== 0) return doc.mark(head - 1) !== 0x27;
  const before = at(doc, head - 1);
  // "in November or December" and "and in October, he said" go with the verb before; "and on Friday he will" does not.
  return before === BOUNDARY || (before === COORDINATION && head < first && doc.mark(last) === 0);
}

const told = (doc: Doc, token: number, direction: Direction): Tense => ({
  direction,
  remote: false,
  nearest: false,
  lasting: direction === "past" && is(doc, token, STAYED),
  start: doc.start(token),
  end: doc.end(token),
});
const REMOTE = 10;

const isMoved = (doc: Doc, at: number): boolean => /^(?:put|postponed|moved|called|cancelled|canceled|brought|pushed)$/.test(doc.lower(at));

/** "is due on Monday" looks ahead; "had been due on Monday" may look either way. */
function planned(doc: Doc, token: number): Tense {
  const tense = told(doc, token, "future");
  if (is(doc, token, MOVED)) return tense;
  // "A summit planned for October 21 had been called off"
  for (let i = token + 1; i < token + REMOTE && doc.sentence[i] === doc.sentence[token]; i++)
    if ((doc.lower(i) === "had" && doc.lower(i + 1) === "been") || (is(doc, i, WAS) && isMoved(doc, i + 1)))
      return { ...tense, nearest: true };
  for (let i = token - 1; i > token - 4; i--) {
    if (is(doc, i, WAS) || at(doc, i) === PAST) return { ...tense, nearest: true };
    if (at(doc, i) !== BE && at(doc, i) !== ADVERB) break;
  }
  return tense;
}

/** Nearest verb before the date. */
function leftward(doc: Doc, date: number, from: number): Tense | null {
  const report = reportBefore(doc, date, from);
  const head = report < 0 ? date : report;
  let scheduled = false;
  let infinitive = -1;
  let fallback: Tense | null = null;
  for (let i = head - 1; i >= from; i--) {
    const mark = doc.mark(i);
    if (mark !== 0) {
      if (isStop(mark)) return fallback;
      continue;
    }
    const what = at(doc, i);
    switch (what) {
      case FUTURE:
        if (doc.is(i, CAPITAL) && i > from) break;
        return told(doc, i, "future");
      case SCHEDULE:
        // "pushed back from 15 February to 10 May": the old day may be over.
        if (is(doc, i, MOVED) && is(doc, head, FROM)) return { ...told(doc, i, "future"), nearest: true };
        // "scheduled for Thursday", "postponed to July 23", "is due on Monday", but "was set up in 1991".
        // "the planned cable" tells nothing of the clause.
        if (at(doc, i - 1) === DETERMINER && doc.isWord(i + 1) && at(doc, i + 1) === 0) break;
        if (head - i <= 3 || scheduled)
          return at(doc, i - 1) === PAST && !is(doc, i, MOVED | DUE) && !is(doc, i + 1, FOR) ? told(doc, i, "past") : planned(doc, i);
        if (is(doc, i, DUE)) return planned(doc, i);
        // "begins a visit to Oslo on Monday"
        if (is(doc, i, THIRD) && doc.isWord(i - 1) && at(doc, i - 1) !== DETERMINER) fallback ??= told(doc, i, "future");
        break;
      case WILLING:
        if (scheduled) return told(doc, i, "future");
        if (endsInEd(doc, i) || is(doc, i, GOING)) {
          const group = participle(doc, i, from);
          if (group) return group;
          return told(doc, i, "past");
        }
        if (is(doc, i, EXPECTS)) fallback ??= told(doc, i, "future");
        break;
      case TO:
        if (isInfinitive(doc, i)) {
          const before = at(doc, i - 1);
          if (before === PRESENT_BE || before === BE) return told(doc, i - 1, "future");
          if (is(doc, i - 1, WAS)) return { ...told(doc, i - 1, "future"), nearest: true };
          if (at(doc, i + 1) === BE) {
            fallback ??= told(doc, i, "future");
            return fallback;
          }
          scheduled = true;
          infinitive = i;
        }
        break;
      case PAST: {
        // "Badr Al Said"
        if (doc.is(i, CAPITAL) && i > from) break;
        const group = participle(doc, i, from);
        return group ?? told(doc, i, "past");
      }
      case BE: {
        const group = participle(doc, i, from);
        if (group) return group;
        break;
      }
      case HAVE:
        if (isPerfect(doc, i)) return told(doc, i, "past");
        break;
      case PRESENT_BE:
        // "1080 AM"
        if (doc.is(i, CAPITALS)) break;
        // "The deadline is Friday."
        if (isProgressive(doc, i + 1) || i === head - 1) return told(doc, i, "future");
        return fallback;
      case BOUNDARY:
        if (i < head - 1 && fallback) return fallback;
        break;
      default:
        // "is expected to be charged with the shootings on Friday"
        if (is(doc, i, CHARGED) && (at(doc, i + 1) === PREPOSITION || doc.lower(i + 1) === "with")) return told(doc, i, "past");
        // "most of its uncounted ballots": no verb.
        if (endsInEd(doc, i) && at(doc, i - 1) === DETERMINER && i + 1 < head && doc.isWord(i + 1)) break;
        if (endsInEd(doc, i)) {
          const group = participle(doc, i, from);
          // "cancelled his meeting with X on Friday": rather the day of the meeting, if that is nearer
          return group ?? (cancels(doc, i, head) ? { ...told(doc, i, "future"), nearest: true } : told(doc, i, "past"));
        }
        if (is(doc, i, FORWARD) && at(doc, i + 1) === TO) return told(doc, i, "future");
        if (fallback === null && isPresent(doc, i)) fallback = told(doc, i, "future");
        // "after receiving the guest on Monday"
        if (isProgressive(doc, i) && is(doc, i - 1, AFTER)) return told(doc, i, "past");
    }
  }
  // "Envoy to arrive in Oslo on Friday": a headline's only verb
  return fallback ?? (infinitive < 0 ? null : told(doc, infinitive, "future"));
}

/** "The parliament votes on Thursday": a present tense with a date looks ahead; a headline's may look back. */
function isPresent(doc: Doc, token: number): boolean {
  if (!doc.isWord(token) || doc.is(token, CAPITAL) || !doc.begins(token, VERBS) || doc.text.charCodeAt(doc.end(token) - 1) !== 0x73)
    return false;
  const before = at(doc, token - 1);
  // "Following talks with X on Tuesday"
  if (is(doc, token - 1, AFTER)) return false;
  if (!doc.isWord(token - 1) || (before !== 0 && before !== COORDINATION && before !== ADVERB)) return false;
  const { last } = doc.sentenceRange(doc.sentence[token] as number);
  return doc.mark(last - 1) === 0x2e || doc.mark(last - 2) === 0x2e;
}

const isSlated = oneOf("slated");
/** Nearest finite verb after the date, within its clause. */
function rightward(doc: Doc, last: number, to: number): Tense | null {
  for (let i = last; i < to; i++) {
    i = pastClause(doc, i, to);
    const mark = doc.mark(i);
    if (mark !== 0) {
      if (isStop(mark) && (i > last + 1 || mark === 0x201d)) return null;
      continue;
    }
    const what = at(doc, i);
    if (what === FUTURE) {
      // "on Friday ahead of the talks"
      if (is(doc, i, NO_PREDICATE)) continue;
      return told(doc, i, "future");
    }
    if (what === PAST && !doc.is(i, CAPITAL))
      return is(doc, i, WAS) && at(doc, i + 1) === TO && isInfinitive(doc, i + 1) ? told(doc, i, "future") : told(doc, i, "past");
    if (what === HAVE) return told(doc, i, "past");
    if (what === PRESENT_BE) {
      if (
        at(doc, i + 1) === TO ||
        at(doc, i + 1) === SCHEDULE ||
        at(doc, i + 1) === WILLING ||
        isSlated(doc, i + 1) ||
        isProgressive(doc, i + 1)
      )
        return told(doc, i, "future");
      return null;
    }
    if (is(doc, i, THIRD)) return told(doc, i, "future");
    // "On Wednesday we return"
    if (what === 0 && is(doc, i - 1, PRONOUN) && doc.begins(i, VERBS) && !endsInEd(doc, i)) return told(doc, i, "future");
    if (what === BOUNDARY && i > last) continue;
    if (what === 0 && endsInEd(doc, i)) return told(doc, i, "past");
    if (what === WILLING && endsInEd(doc, i)) return told(doc, i, "past");
  }
  return null;
}

/** What the auxiliaries before a participle say: "will be held", "is to be signed", "was received"; null where none stand there. */
function participle(doc: Doc, verb: number, from: number): Tense | null {
  let sawBe = at(doc, verb) === BE;
  for (let i = verb - 1; i >= from && i >= verb - 5; i--) {
    const what = at(doc, i);
    if (what === FUTURE) return told(doc, i, "future");
    if (what === BE) {
      sawBe = true;
      continue;
    }
    if (what === ADVERB || what === SCHEDULE || (what === WILLING && sawBe)) continue;
    if (what === TO && sawBe) return told(doc, i, "future");
    if (what === TO) return null;
    if (what === HAVE || what === PAST) return told(doc, i, "past");
    if (what === PRESENT_BE)
      // "before she is sentenced on Jan. 21": either side
      return sawBe
        ? null
        : at(doc, verb) === WILLING || at(doc, verb) === SCHEDULE
          ? told(doc, verb, "future")
          : { ...told(doc, i, "past"), nearest: true };
    if (doc.isWord(i) && doc.text.startsWith("ly", doc.end(i) - 2)) continue;
    return null;
  }
  return null;
}
