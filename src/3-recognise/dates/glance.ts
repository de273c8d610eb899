import { beginsClock } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { amount, unitAhead } from "./parts.ts";
import { monthAhead } from "./rules-day.ts";
import { goesOn } from "./rules-days.ts";
import { S } from "./shapes.ts";
import { ABOUT, K, WHICH } from "./vocabulary.ts";

/** What a rule needs around its token beside what follows it; where that is missing it is not asked. A glance costs less than a rule. */
export const NEED = {
  /** A month within the next words. */
  month: 1,
  clock: 2,
  /** "and" before it. */
  and: 4,
  /** No space before it. */
  glued: 8,
  /** Figures at every second token: `12.03.2024`. */
  figures: 16,
  /** A figure two tokens on: `2015-2020`. */
  figure: 32,
  /** A number within the next words. */
  number: 64,
  /** "this", "next" within the next words. */
  which: 128,
  /** Something joins another day to "June 3". */
  joined: 256,
  /** "last" itself, "same" itself. */
  last: 512,
  same: 1024,
  /** A count of units, or "past" before one. */
  counted: 2048,
  /** "ago" within the next words, where "over", "nearly" stand. */
  ago: 4096,
  /** A count with its unit, and what stands behind it. */
  amount: 8192,
  amountAgo: 16384,
  amountLater: 32768,
  amountFrom: 65536,
  amountOf: 131072,
} as const;
const AMOUNTS = NEED.amount | NEED.amountAgo | NEED.amountLater | NEED.amountFrom | NEED.amountOf;

/** Those of the needs `asked` that the token meets. */
export function glance(text: Marked, at: number, asked: number): number {
  const { kind, value, shape } = text;
  let met = 0;
  if (asked & NEED.month && monthAhead(text, at)) met |= NEED.month;
  // "noon" is a clock time by itself.
  if (asked & NEED.clock && (beginsClock(text, at) || kind[at] === K.dayPart)) met |= NEED.clock;
  if (asked & NEED.and && text.kindAt(at - 1) === K.and) met |= NEED.and;
  if (asked & NEED.glued && text.glued(at)) met |= NEED.glued;
  if (asked & NEED.figures && hasFigures(text, at)) met |= NEED.figures;
  if (asked & NEED.figure && kind[at + 2] === K.number) met |= NEED.figure;
  if (asked & NEED.number && isNear(text, K.number, at + 1, at + 9)) met |= NEED.number;
  if (asked & NEED.which && isNear(text, K.which, at + 1, at + 11)) met |= NEED.which;
  if (asked & NEED.joined && goesOn(text, at)) met |= NEED.joined;
  if (asked & (NEED.last | NEED.same | NEED.counted)) {
    const i = kind[at] === K.the ? at + 1 : at;
    const which = value[i] as number;
    if (which === WHICH.last) met |= NEED.last;
    if (which === WHICH.same) met |= NEED.same;
    if (shape[i + 1] !== K.unit || which === WHICH.past || (i > at && (which === WHICH.last || which === WHICH.next))) met |= NEED.counted;
  }
  if (asked & NEED.ago) {
    const about = kind[at] === K.more ? at + 1 : at;
    if (value[about] !== ABOUT.nearly || isNear(text, K.ago, about + 2, about + 14)) met |= NEED.ago;
  }
  return asked & AMOUNTS && unitAhead(text, at) ? met | amountAt(text, at) : met;
}

function amountAt(text: Marked, at: number): number {
  const read = amount.read(text, at);
  // "18 to 24 months"
  if (read === null) return text.shape[at + 1] === K.to || text.shape[at + 1] === S.dash ? NEED.amount | NEED.amountOf : NEED.amountOf;
  const { last } = read;
  switch (text.shape[last]) {
    case K.ago:
      return NEED.amount | NEED.amountAgo;
    case K.later:
    case K.earlier:
    case K.before:
    case K.which:
      return NEED.amount | NEED.amountLater;
    case K.from:
    case S.apostrophe:
      return NEED.amount | NEED.amountFrom;
    case K.of:
      return NEED.amount | NEED.amountOf;
    case S.word: {
      // "prior", "previously", "beforehand"
      const letter = text.initial(last);
      return letter === 0x70 || letter === 0x62 ? NEED.amount | NEED.amountLater : NEED.amount;
    }
    default:
      return NEED.amount;
  }
}

function isNear(text: Marked, wanted: number, from: number, until: number): boolean {
  const { kind } = text;
  for (let i = from; i < until; i++) if (kind[i] === wanted) return true;
  return false;
}

const hasFigures = (text: Marked, at: number): boolean =>
  (text.kind[at + 2] === K.number && text.kind[at + 4] === K.number) ||
  (text.kind[at + 3] === K.number && text.kind[at + 5] === K.number) ||
  text.digits(at) === 8;
