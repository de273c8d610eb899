import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  grammar,
  isOpen,
  looksPast,
  PREPOSITION,
  RELATIVE,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt, speechAt } from "../3-recognise/quantities/lexis.ts";
import type { Marked } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import { pastDateline } from "./statement-content.ts";

/** A temporal expression as resolved: tokens `[first, last)`, `value` in EDTF. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly type: "date" | "time" | "duration" | "set";
  readonly value: string | null;
}

const isCompared = wordSet("against than compared comparison versus over from");
const isAgainst = wordSet("to with the same period previous");
const isOccasion = wordSet(
  "scheduled slated planned due held reporters journalists statement briefing interview conference press article tweet post speech remarks meeting talks visit visited met held met arrived summit session letter event ceremony forum",
);
const isVisit = wordSet(
  "met visited arrived received held signed paid hosted attended departed left inaugurated established launched opened founded set",
);
const isSpan = wordSet("to from and through by");

/** The date that tells when the figure holds: in its own clause, behind it before ahead of it, or at the sentence's opening. */
export function periodOf(
  words: Marked,
  quantities: readonly QuantityMention[],
  k: number,
  dates: readonly DateMention[],
): DateMention | null {
  const { doc } = words;
  const quantity = quantities[k] as QuantityMention;
  const { first: open, last: close } = doc.sentenceRange(doc.sentence[quantity.first] as number);
  const next = after(dates, quantity.first);
  const chain = chainEnd(words, quantities, k);
  const opening = datelineEnd(doc, open, close, dates);
  for (let d = next; d < dates.length && d < next + 3; d++) {
    const date = dates[d] as DateMention;
    if (date.first >= close || date.first - quantity.last > MOST_APART) break;
    if (date.type !== "date" || compared(doc, date, open) || surpasses(doc, quantity.last, date.first)) continue;
    const figure = quantities[chain + 1];
    if (
      figure !== undefined &&
      figure.first < date.first &&
      (!sinceBefore(doc, date, quantity.last) || comma(words, quantity.last, figure.first))
    )
      break;
    if (attached(doc, date, open, close)) break;
    if (sinceBefore(doc, date, quantity.last)) return told(since(doc, date, quantity.last));
    const from = (quantities[chain] as QuantityMention).last;
    if (sameClause(words, from < date.first ? from : quantity.last, date.first)) return told(date);
    break;
  }
  for (let d = next - 1; d >= 0 && d > next - 4; d--) {
    const date = dates[d] as DateMention;
    if (date.first < Math.max(open, opening) || quantity.first - date.last > MOST_APART) break;
    if (date.type !== "date" || compared(doc, date, open) || attached(doc, date, open, close)) continue;
    if (opens(words, date, open)) return told(since(doc, date, open));
    if (ofEvent(doc, date)) continue;
    if (owned(words, quantities, k, date) || (isDay(date) && date.first - open > 4)) continue;
    if (sameClause(words, date.last, quantity.first, true)) return told(date);
  }
  return null;
}

/** A date whose value the article leaves open tells a time all the same: no other is meant, and the cell stays empty. */
const told = (date: DateMention): DateMention | null => (date.value === null ? null : date);

/** First token behind the dateline, whose date is the report's: "OSLO, Oct 11 (Agency) –", "NEW YORK, Jan 17 More than half". */
function datelineEnd(doc: Doc, open: number, close: number, dates: readonly DateMention[]): number {
  const end = pastDateline(doc, open, close);
  if (end > open || !doc.is(open, CAPITALS)) return end;
  let at = open;
  while (at < close && (doc.is(at, CAPITALS) || doc.mark(at) === 0x2c)) at++;
  const date = dates[after(dates, at - 1)];
  return date?.first === at && doc.is(date.last, CAPITAL) ? date.last : open;
}

/** "the flood of 1998": the date is the noun's, where no part of the calendar stands before. */
const ofEvent = (doc: Doc, date: DateMention): boolean => {
  let at = date.first - 1;
  while (grammar(doc, at) & ARTICLE) at--;
  return doc.lower(at) === "of" && isOpen(doc, at - 1) && !(grammar(doc, at - 1) & TIME) && !isFigureNoun(doc, at - 1);
};
const isFigureNoun = wordSet("half halves months end beginning start close budget level figure volume total rate period");

const MOST_APART = 40;

/** A single day, which dates an event sooner than a figure. */
const isDay = (date: DateMention): boolean => date.value !== null && /^\d{4}-\d{2}-\d{2}$/.test(date.value);

const isSince = wordSet("since");

/** True where `since` opens the clause that holds the date: "since the talks opened on 13 March". */
function sinceBefore(doc: Doc, date: DateMention, from: number): boolean {
  for (let i = date.first - 1; i >= from && date.first - i < 9; i--) {
    if (isSince(doc, i)) return true;
    if (doc.mark(i) !== 0) return false;
  }
  return false;
}

/** The date, open to the present where `since` stands before it and its own words do not say so. */
function since(doc: Doc, date: DateMention, from: number): DateMention {
  if (date.value === null || date.value.includes("/") || !sinceBefore(doc, date, from)) return date;
  return { ...date, value: `${date.value}/..` };
}

const comma = ({ doc, busy }: Marked, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (doc.mark(i) === 0x2c && busy[i] === 0) return true;
  return false;
};

/** True where the date tells the time of another figure right before it: "from 500 in 2019 to 1,450". */
function owned({ doc }: Marked, quantities: readonly QuantityMention[], k: number, date: DateMention): boolean {
  const before = quantities[k - 1];
  if (before === undefined || before.last > date.first || date.first - before.last > 4) return false;
  const next = doc.slice(date.last, date.last + 1);
  return next === "to" || next === "from" || date.last === (quantities[k] as QuantityMention).first;
}

/** The last figure of a chain "by 62 percent, from 3 to 4.5 million tons", which shares its date. */
function chainEnd(words: Marked, quantities: readonly QuantityMention[], k: number): number {
  const { doc } = words;
  let end = k;
  while (end + 1 < quantities.length && end - k < 3) {
    const here = quantities[end] as QuantityMention;
    const there = quantities[end + 1] as QuantityMention;
    if (joined(words, here.last, there.first)) {
      end++;
      continue;
    }
    if (there.first - here.last > 3) break;
    let linked = false;
    for (let i = here.last; i < there.first; i++) if (isSpan(doc, i) || doc.mark(i) === 0x28) linked = true;
    if (!linked && there.rule !== "quantity/from-to") break;
    end++;
  }
  return end;
}

/** "two ships and 45 vehicles, including 22": counted together, with no verb between. */
function joined({ doc, busy }: Marked, from: number, to: number): boolean {
  if (to - from > 8 || doc.sentence[from] !== doc.sentence[to]) return false;
  let linked = false;
  for (let i = from; i < to; i++) {
    if (busy[i] === 1) return false;
    const mark = doc.mark(i);
    if (mark !== 0 && mark !== 0x2c && mark !== 0x2d) return false;
    const word = doc.lower(i);
    if (mark === 0x2c || word === "and" || word === "or" || word === "including" || word === "from") linked = true;
    else if (grammar(doc, i) & (AUXILIARY | CLAUSE | PREPOSITION)) return false;
    else if (changeAt(doc, i) !== null || speechAt(doc, i) || looksPast(doc, i)) {
      if (!isOpen(doc, i + 1)) return false;
    }
  }
  return linked;
}

/** "8 percent below the record set in 2021" */
function surpasses(doc: Doc, from: number, to: number): boolean {
  return (isBeyond(doc, from) || isBeyond(doc, from + 1)) && to - from < 9;
}
const isBeyond = wordSet("below above than");

/** `against 2018`, `than in 2021`, `compared to the same period of 2020`: another time, to compare with. */
function compared(doc: Doc, date: DateMention, open: number): boolean {
  for (let i = date.first - 1; i >= open && date.first - i < 7; i--) {
    if (isCompared(doc, i)) {
      const word = doc.slice(i, i + 1).toLowerCase();
      if (word === "over") return false;
      if (word === "from") return doc.slice(i + 1, i + 2) === "the" || upBefore(doc, i);
      return true;
    }
    if (!(grammar(doc, i) & (PREPOSITION | ARTICLE | ADVERB)) && !isAgainst(doc, i)) return false;
  }
  return false;
}

const isUp = wordSet("up down");
const upBefore = (doc: Doc, at: number): boolean => {
  for (let i = at - 1; i > at - 9 && i >= 0; i--) if (isUp(doc, i)) return true;
  return false;
};

const isEvent = wordSet(
  "meeting summit session conference forum talks visit ceremony event election elections vote attack announcement speech",
);

/** A date of the report or the encounter, not of the figure: "said on Monday", "met in June". */
function attached(doc: Doc, date: DateMention, open: number, close: number): boolean {
  let i = date.first - 1;
  while (i >= open && grammar(doc, i) & (PREPOSITION | ARTICLE)) i--;
  if (i >= open && (isOccasion(doc, i) || speechAt(doc, i))) return true;
  // "at a conference in Kuwait on 30 January"
  let place = i;
  while (place > open && doc.is(place, CAPITAL) && doc.isWord(place)) place--;
  if (place < i && grammar(doc, place) & PREPOSITION && isEvent(doc, place - 1)) return true;
  // "visited Turkey two weeks ago"
  if (i > open && doc.is(i, 1) && isVisit(doc, i - 1)) return true;
  // "this week's meeting"
  if (doc.mark(date.last) === 0x27) for (let k = date.last + 1; k < date.last + 6 && k < close; k++) if (isEvent(doc, k)) return true;
  let j = date.last;
  while (j < close && grammar(doc, j) & (ADVERB | AUXILIARY)) j++;
  return j < close && speechAt(doc, j) && !/^report/.test(doc.slice(j, j + 1));
}

/** True where the date opens the sentence, or the clause that is reported in it. */
function opens({ doc, busy }: Marked, date: DateMention, open: number): boolean {
  let i = date.first - 1;
  while (i >= open && (grammar(doc, i) & (PREPOSITION | ARTICLE | ADVERB) || isSince(doc, i) || busy[i] === 1 || doc.mark(i) === 0x28)) i--;
  // "According to the office, between January and June, trade"
  if (doc.mark(i) === 0x2c && doc.mark(date.last) === 0x2c) return true;
  if (i < open || doc.mark(i) === 0x22 || doc.mark(i) === 0x201c || /^that$/i.test(doc.slice(i, i + 1))) return true;
  return sinceBefore(doc, date, open) && date.first - open < 14;
}

/** True where no clause begins between the two tokens. `ahead`: the date stands before the figure. */
function sameClause({ doc, busy }: Marked, from: number, to: number, ahead = false): boolean {
  if (to - from > 30) return false;
  for (let i = from; i < to; i++) {
    if (busy[i] !== 0) continue;
    const mark = doc.mark(i);
    if (mark === 0x3b || mark === 0x2e || mark === 0x22 || mark === 0x201c || mark === 0x201d) return false;
    // "in the north, from 5 to 12 May"
    const last = !ahead && (i + 1 === to || (i + 2 === to && (grammar(doc, i + 1) & PREPOSITION) !== 0));
    if (mark === 0x2c && !last && !(ahead && goesOn(doc, busy, i + 1))) return false;
    const bits = grammar(doc, i);
    // a restrictive relative clause is of the noun: "supplies that were sent in the spring"
    if (bits & CLAUSE && !(bits & RELATIVE) && !/^(and)$/.test(doc.slice(i, i + 1))) return false;
    if (bits & CLAUSE && !ahead && /^and$/.test(doc.slice(i, i + 1)) && finiteAhead(doc, i + 1, to)) return false;
    if (!ahead && speechAt(doc, i) && !(grammar(doc, i - 1) & ARTICLE)) return false;
    if (ahead && isVisit(doc, i)) return false;
  }
  return true;
}

const isGoing = wordSet("of at up down or with including");

/** After a comma, what goes on with the figure before: "up 3.2%", "54,000 of them", "of which", "which is". */
const goesOn = (doc: Doc, busy: Uint8Array, at: number): boolean =>
  busy[at] === 2 || isGoing(doc, at) || (doc.slice(at, at + 1) === "which" && doc.slice(at + 1, at + 2) === "is");

function finiteAhead(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (grammar(doc, i) & AUXILIARY) return true;
  return false;
}

function after(dates: readonly DateMention[], token: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((dates[mid] as DateMention).first <= token) low = mid + 1;
    else high = mid;
  }
  return low;
}
