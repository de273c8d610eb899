import type { Doc } from "../2-segment/doc.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  grammar,
  hasAuxiliary,
  isOpen,
  looksPast,
  PREPOSITION,
  RELATIVE,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt, speechAt } from "../3-recognise/quantities/lexis.ts";
import type { Marked } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import { after, attached, compared, type DateMention, datelineEnd, isVisit, ofEvent, surpasses } from "./period-words.ts";

export type { DateMention } from "./period-words.ts";

const isWhen = wordSet("in on from between since during by until till at over for");
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
    if (date.type !== "date" || compared(doc, date, open) || surpasses(doc, quantity.last, date.first) || isReduced(doc, date)) continue;
    const figure = quantities[chain + 1];
    if (
      figure !== undefined &&
      figure.first < date.first &&
      (!sinceBefore(doc, date, quantity.last) || comma(words, quantity.last, figure.first))
    )
      break;
    if (attached(doc, date, open, close) && !whoVisit(words, quantity, date)) break;
    if (sinceBefore(doc, date, quantity.last)) return told(since(doc, date, quantity.last));
    const from = (quantities[chain] as QuantityMention).last;
    if (sameClause(words, from < date.first ? from : quantity.last, date.first)) return told(date);
    break;
  }
  for (let d = next - 1; d >= 0 && d > next - 4; d--) {
    const date = dates[d] as DateMention;
    if (date.first < Math.max(open, opening) || quantity.first - date.last > MOST_APART) break;
    if (date.type !== "date" || compared(doc, date, open) || attached(doc, date, open, close)) continue;
    // "On Tuesday, the office said that 1,916 had died": the day of saying
    const isOfSaying = isDay(date) && saidBetween(doc, date.last, quantity.first) && !sinceBefore(doc, date, open);
    if (opens(words, date, open) && !isOfSaying) return told(since(doc, date, open));
    if (ofEvent(doc, date)) continue;
    if (owned(words, quantities, k, date) || (isDay(date) && date.first - open > 4)) continue;
    if (sameClause(words, date.last, quantity.first, true)) return told(date);
  }
  return k > 0 && resulting(doc, quantities[k - 1] as QuantityMention, quantity) ? periodOf(words, quantities, k - 1, dates) : null;
}

/** "breaches of a deal reached in 2003 were recorded last year": the date is the participle's. */
function isReduced(doc: Doc, date: DateMention): boolean {
  let at = date.first - 1;
  while (grammar(doc, at) & (PREPOSITION | ARTICLE)) at--;
  return (grammar(doc, date.last) & AUXILIARY) !== 0 && looksPast(doc, at) && isOpen(doc, at - 1);
}

/** "120,000 tourists visited the country in 2023": those counted did what the date tells of, no party to a meeting. */
function whoVisit({ doc, busy }: Marked, { last, unit, style }: QuantityMention, date: DateMention): boolean {
  if (unit !== "count" || style === "vague" || isDay(date)) return false;
  for (let i = last; i < date.first; i++) {
    if (busy[i] === 2 || doc.mark(i) !== 0) return false;
    if (isComing(doc, i)) return i - last < 6 && !isBounding(doc, date.first - 1);
    if (grammar(doc, i) & (CLAUSE | AUXILIARY)) return false;
  }
  return false;
}

const isComing = wordSet("visited attended arrived travelled traveled entered left departed came");
const isBounding = wordSet("after before since until");

/** "rose 4.3 times in January-August to reach $9.7 million", "in 2023, a shortfall of 1.1 billion ($1.6 billion)": of one time. */
function resulting(doc: Doc, before: QuantityMention, { first }: QuantityMention): boolean {
  if (doc.sentence[before.first] !== doc.sentence[first] || first - before.last > 16) return false;
  if (doc.mark(first - 1) === 0x28) return first - before.last < 3;
  if (isReaching(doc, first - 1)) return doc.lower(first - 1) === "reaching" || doc.lower(first - 2) === "to";
  let at = first - 2;
  if (doc.lower(first - 1) !== "of") return false;
  while (at > before.last && first - at < 5 && isOpen(doc, at)) at--;
  return grammar(doc, at) === ARTICLE && doc.mark(at - 1) === 0x2c;
}
const isReaching = wordSet("reach reaching");

/** A date whose value the article leaves open tells a time all the same: no other is meant, and the cell stays empty. */
const told = (date: DateMention): DateMention | null => (date.value === null ? null : date);

const MOST_APART = 40;

/** A single day, which dates an event sooner than a figure. */
const isDay = (date: DateMention): boolean => date.value !== null && /^\d{4}-\d{2}-\d{2}$/.test(date.value);

function saidBetween(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (speechAt(doc, i) && !(grammar(doc, i - 1) & ARTICLE)) return true;
  return false;
}

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
  // "the sum – $5 billion until 2020 – exceeded the $9 billion"
  if (doc.mark(date.last) === 0x2013 || doc.mark(date.last) === 0x2014) return true;
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

const isWhile = wordSet("while whereas but");

/** True where the date opens the sentence, or the clause that is reported in it. */
function opens({ doc, busy }: Marked, date: DateMention, open: number): boolean {
  let i = date.first - 1;
  while (i >= open && (grammar(doc, i) & (PREPOSITION | ARTICLE | ADVERB) || isSince(doc, i) || busy[i] === 1 || doc.mark(i) === 0x28)) i--;
  // "According to the office, between January and June, trade"
  if ((doc.mark(i) === 0x2c || isWhile(doc, i)) && doc.mark(date.last) === 0x2c) return true;
  if (i < open || doc.mark(i) === 0x22 || doc.mark(i) === 0x201c || /^that$/i.test(doc.slice(i, i + 1))) return true;
  return sinceBefore(doc, date, open) && date.first - open < 14;
}

/** True where no clause begins between the two tokens. `ahead`: the date stands before the figure. */
function sameClause({ doc, busy }: Marked, from: number, to: number, ahead = false): boolean {
  if (to - from > 30) return false;
  for (let i = from; i < to; i++) {
    if (busy[i] !== 0) continue;
    const mark = doc.mark(i);
    // "The turnover in 2019, amounted to"
    if (ahead && mark === 0x2c && i === from && changeAt(doc, i + 1) !== null) continue;
    if (mark === 0x3b || mark === 0x2e || mark === 0x22 || mark === 0x201c || mark === 0x201d) return false;
    // "in the north, from 5 to 12 May"
    const last = !ahead && (i + 1 === to || (i + 2 === to && isWhen(doc, i + 1)));
    if (mark === 0x2c && !last && !(ahead && goesOn(doc, busy, i + 1))) return false;
    const bits = grammar(doc, i);
    // a restrictive relative clause is of the noun: "supplies that were sent in the spring"
    // "raised $5 billion until 2020"
    const isDates = !ahead && i + 1 === to && isWhen(doc, i);
    if (bits & CLAUSE && !isDates && !(bits & RELATIVE) && !/^(and)$/.test(doc.slice(i, i + 1))) return false;
    if (bits & CLAUSE && !ahead && /^and$/.test(doc.slice(i, i + 1)) && hasAuxiliary(doc, i + 1, to)) return false;
    if (!ahead && speechAt(doc, i) && !(grammar(doc, i - 1) & ARTICLE)) return false;
    if (ahead && isVisit(doc, i)) return false;
  }
  return true;
}

const isGoing = wordSet("of at up down or with including");

/** After a comma, what goes on with the figure before: "up 3.2%", "54,000 of them", "of which", "which is". */
const goesOn = (doc: Doc, busy: Uint8Array, at: number): boolean =>
  busy[at] === 2 || isGoing(doc, at) || (doc.slice(at, at + 1) === "which" && doc.slice(at + 1, at + 2) === "is");
