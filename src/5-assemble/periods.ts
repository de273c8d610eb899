import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  DEFINITE,
  grammar,
  hasAuxiliary,
  isOpen,
  looksPast,
  PREPOSITION,
  RELATIVE,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt, speechAt } from "../3-recognise/quantities/lexis.ts";
import { type Marked, wordsBetween } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import { chainEnd, chained, endpointOf, isBase, isDistance, isMeasuredAgainst, isPartOf, owned, resulting } from "./period-figures.ts";
import {
  after,
  attached,
  compared,
  type DateMention,
  datelineEnd,
  isDay,
  isEdgeOf,
  isReduced,
  isSince,
  isVisit,
  ofEvent,
  since,
  sinceBefore,
  sinceOf,
  surpasses,
} from "./period-words.ts";

export type { DateMention } from "./period-words.ts";

const isWhen = wordSet("in on from between since during by until till at over for");

/** The date that tells when the figure holds: in its own clause, behind it before ahead of it, or at the sentence's opening. */
export function periodOf(
  words: Marked,
  quantities: readonly QuantityMention[],
  k: number,
  dates: readonly DateMention[],
): DateMention | null {
  const { doc } = words;
  const quantity = quantities[k] as QuantityMention;
  // "the 1,400-kilometre border": a property has no time
  if (quantity.compound && (quantity.unit === "km" || quantity.unit === "m")) return null;
  if (isDistance(doc, quantity) || (k > 0 && isPartOf(doc, quantities[k - 1] as QuantityMention, quantity))) return null;
  const { first: open, last: close } = doc.sentenceRange(doc.sentence[quantity.first] as number);
  const next = after(dates, quantity.first);
  // "31 billion in 2018, last year 34.2 and this year 36.1": right before its figure
  const beside = dates[next - 1];
  // "and in 2022 to $180 million"
  const isBeside = beside !== undefined && quantity.first - beside.last <= (isTo(doc, beside.last) ? 1 : 0);
  if (isBeside && beside.type === "date" && beside.first > open && k > 0 && (quantities[k - 1] as QuantityMention).first > open) {
    const lead = doc.lower(beside.first - 1) === "in" ? beside.first - 2 : beside.first - 1;
    if (doc.mark(lead) === 0x2c || doc.lower(lead) === "and") return told(beside);
  }
  const chain = chainEnd(words, quantities, k);
  const opening = datelineEnd(doc, open, close, dates);
  for (let d = next; d < dates.length && d < next + 3; d++) {
    const date = dates[d] as DateMention;
    if (date.first >= close || date.first - quantity.last > MOST_APART) break;
    if (
      date.type !== "date" ||
      compared(doc, date, open) ||
      isOfDeed(doc, date) ||
      surpasses(doc, quantity.last, date.first) ||
      isReduced(doc, date) ||
      isMeasuredAgainst(doc, quantity, date) ||
      isEdgeOf(doc, date)
    )
      continue;
    const figure = quantities[chain + 1];
    if (
      figure !== undefined &&
      figure.first < date.first &&
      (!sinceBefore(doc, date, quantity.last) || comma(words, quantity.last, figure.first))
    )
      break;
    // "schools damaged in the flood of 1998"
    if (ofEvent(doc, date) && !isDay(date) && quantity.unit === "count" && doc.lower(date.first - 1) === "of") break;
    if (attached(words, date, open, close) && !whoVisit(words, quantity, date)) break;
    // "the 24% duty would be reviewed by the year's end"
    if (quantity.unit === "%" && doc.lower(quantity.first - 1) === "the" && hasAuxiliary(doc, quantity.last, date.first)) break;
    if (sinceBefore(doc, date, quantity.last)) {
      if (clausesApart(words, quantity.last, date.first)) break;
      return told(since(doc, date, quantity.last));
    }
    // "was 5 million, this year it will reach 9": the next figure's
    const other = quantities[k + 1];
    if (doc.mark(date.first - 1) === 0x2c && other !== undefined && other.first >= date.last && other.first < close) break;
    // "in the first half of the Ethiopian year (March 20-June 20)": the days in brackets
    const inside = dates[d + 1];
    if (date.value === null && doc.mark(date.last) === 0x28 && inside?.first === date.last + 1) return told(inside);
    const from = (quantities[chain] as QuantityMention).last;
    if (sameClause(words, from < date.first ? from : quantity.last, date.first)) return told(date);
    break;
  }
  for (let d = next - 1; d >= 0 && d > next - 4; d--) {
    const date = dates[d] as DateMention;
    if (date.first < Math.max(open, opening) || quantity.first - date.last > MOST_APART) break;
    // "compared to 2014, when 7,000 were fed"
    const isWhenBehind = doc.mark(date.last) === 0x2c && doc.lower(date.last + 1) === "when" && quantity.first - date.last < 9;
    if (date.type === "date" && isWhenBehind) return told(date);
    if (date.type !== "date" || compared(doc, date, open) || isOfDeed(doc, date)) continue;
    const visited = k > 0 && whoVisit(words, quantities[k - 1] as QuantityMention, date);
    if (attached(words, date, open, close) && !visited) continue;
    // "On Tuesday, the office said that 1,916 had died": the day of saying
    const isOfSaying = isDay(date) && saidBetween(doc, date.last, quantity.first) && !sinceBefore(doc, date, open);
    // "send two dozen this year, up from 14": another time
    if (isBase(doc, quantity.first - 1)) break;
    if (ofRelative(doc, quantities, k)) break;
    if (opens(words, date, open) && !isOfSaying && !isOfEncounter(doc, date, quantity.first)) return told(since(doc, date, open));
    if (ofEvent(doc, date)) continue;
    if (isEdgeOf(doc, date) || (isWith(doc, quantity.first - 1) && !chained(doc, quantities, k, date))) break;
    if (owned(words, quantities, k, date) || (isDay(date) && wordsBetween(doc, open, date.first) > 4)) continue;
    if (sameClause(words, date.last, quantity.first, true)) return told(date);
  }
  const endpoint = endpointOf(words, quantities, k, dates, next, open);
  if (endpoint !== null) return endpoint;
  return k > 0 && resulting(words, quantities[k - 1] as QuantityMention, quantity) ? periodOf(words, quantities, k - 1, dates) : null;
}

const isWith = wordSet("with");
const isTo = wordSet("to");

/** "The 2019 agreement covers 14 areas": the year tells which, and not when. */
const isOfDeed = (doc: Doc, { first, last }: DateMention): boolean =>
  last - first === 1 && (grammar(doc, first - 1) & (ARTICLE | DEFINITE)) !== 0 && isDeed(doc, last);
const isDeed = wordSet(
  "agreement agreements treaty accord accords deal pact memorandum protocol convention declaration law constitution ceasefire truce ruling resolution contract",
);

/** "In September they signed a deal to end the war that killed thousands and displaced millions": the relative clause has a time of its own. */
function ofRelative(doc: Doc, quantities: readonly QuantityMention[], k: number): boolean {
  const { first } = quantities[k] as QuantityMention;
  const before = quantities[k - 1];
  const verb = first - 1;
  if (!looksPast(doc, verb)) return false;
  if (doc.lower(verb - 1) === "and" && before !== undefined && verb - before.last < 5) return ofRelative(doc, quantities, k - 1);
  return (grammar(doc, verb - 1) & RELATIVE) !== 0 && isOpen(doc, verb - 2);
}

/** "In February he met his counterpart, and both agreed to raise it to 3,000": the time of the encounter. */
function isOfEncounter(doc: Doc, date: DateMention, to: number): boolean {
  for (let i = date.last; i < to && i < date.last + 24; i++) if (isMeeting(doc, i) && !(grammar(doc, i - 1) & AUXILIARY)) return true;
  return false;
}

const isMeeting = wordSet("met came");

/** True where the figure's clause has ended before the date: someone says something between, or another subject begins. */
function clausesApart({ doc, busy }: Marked, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (busy[i] !== 0) continue;
    if (speechAt(doc, i) && looksPast(doc, i) && !(grammar(doc, i - 1) & ARTICLE)) return true;
    if (isSuperlative(doc, i)) return true;
  }
  return false;
}

const isSuperlative = wordSet("lowest highest most best worst first largest biggest");

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

/** A date whose value the article leaves open tells a time all the same: no other is meant, and the cell stays empty. */
const told = (date: DateMention): DateMention | null => (date.value === null ? null : date);

const MOST_APART = 40;

function saidBetween(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (speechAt(doc, i) && !(grammar(doc, i - 1) & ARTICLE)) return true;
  return false;
}

const comma = ({ doc, busy }: Marked, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (doc.mark(i) === 0x2c && busy[i] === 0) return true;
  return false;
};

const isWhile = wordSet("while whereas but");

/** True where the date opens the sentence, or the clause that is reported in it. */
function opens({ doc, busy }: Marked, date: DateMention, open: number): boolean {
  let i = date.first - 1;
  while (i >= open && (grammar(doc, i) & (PREPOSITION | ARTICLE | ADVERB) || isSince(doc, i) || busy[i] === 1 || doc.mark(i) === 0x28)) i--;
  // "KAZINFORM In ten months", "(MENAFN) In the first half"
  if (i - open < 4 && doc.is(i + 1, CAPITAL)) {
    const from = i;
    while (i >= open && ((doc.is(i, CAPITALS) && doc.end(i) - doc.start(i) > 2) || isEdging(doc.mark(i)))) i--;
    if (i >= open) i = from;
  }
  // "According to the office, between January and June, trade"
  if ((doc.mark(i) === 0x2c || isWhile(doc, i)) && doc.mark(date.last) === 0x2c && date.first - open < 14) return true;
  if (i < open || doc.mark(i) === 0x22 || doc.mark(i) === 0x201c || /^that$/i.test(doc.slice(i, i + 1))) return true;
  // "Since the corridor was opened on 8 August"; but "had been trimmed since last autumn and now stood at"
  if (!sinceBefore(doc, date, open) || date.first - open > 13) return false;
  const at = sinceOf(doc, date, open);
  return at === open || doc.mark(at - 1) !== 0 || doc.lower(at - 1) === "that";
}

/** True where no clause begins between the two tokens. `ahead`: the date stands before the figure. */
function sameClause({ doc, busy }: Marked, from: number, to: number, ahead = false): boolean {
  if (to - from > 30) return false;
  for (let i = from; i < to; i++) {
    if (busy[i] !== 0) continue;
    const mark = doc.mark(i);
    // "The turnover in 2019, amounted to"
    if (ahead && mark === 0x2c && i === from && changeAt(doc, i + 1) !== null) continue;
    if (mark === 0x3b || mark === 0x2e || mark === 0x2013 || mark === 0x2014 || mark === 0x22 || mark === 0x201c || mark === 0x201d)
      return false;
    // "in the north, from 5 to 12 May"
    const last =
      !ahead &&
      (i + 1 === to ||
        (i + 2 === to && isWhen(doc, i + 1) && doc.lower(i - 1) !== "and") ||
        // "with 5 million euros, starting in March"
        (i + 3 === to && isStarting(doc, i + 1)));
    // "in 2023, a 66 percent increase"
    const isAside = ahead && i + 2 === to && (grammar(doc, i + 1) & ARTICLE) !== 0;
    if (mark === 0x2c && !last && !isAside && !(ahead && goesOn(doc, busy, i + 1))) return false;
    const bits = grammar(doc, i);
    // a restrictive relative clause is of the noun: "supplies that were sent in the spring"
    // "raised $5 billion until 2020"
    const isDates = !ahead && i + 1 === to && isWhen(doc, i);
    const word = bits & CLAUSE ? doc.lower(i) : "";
    const soFar = word === "so" && doc.lower(i + 1) === "far";
    if (bits & CLAUSE && !isDates && !soFar && !(bits & RELATIVE) && word !== "and") return false;
    if (word === "and" && !ahead && hasAuxiliary(doc, i + 1, to)) return false;
    // "for $2.4 billion and expects the first eight in 2025"
    if (word === "and" && !ahead && isExpecting(doc, i + 1)) return false;
    // "in the first half of 2025 and to hold", "since autumn and now stands at"
    // "to finish a plan that will see"
    if (ahead && bits & RELATIVE && grammar(doc, i + 1) & AUXILIARY && isOpen(doc, i - 1)) return false;
    if (word === "and" && ahead && (doc.lower(i + 1) === "to" || doc.lower(i + 1) === "now")) return false;
    // "by 2020 and our goal is to reach"
    if (word === "and" && ahead && grammar(doc, i + 1) & DEFINITE && doc.lower(i + 1) !== "the" && hasAuxiliary(doc, i + 2, to))
      return false;
    const said = speechAt(doc, i) && !isGiving(doc, i) && busy[i - 1] !== 2 && !(grammar(doc, i - 1) & (ARTICLE | PREPOSITION));
    if (said && (!ahead || (looksPast(doc, i) && doc.lower(i + 1) === "that"))) return false;
    if (ahead && isVisit(doc, i)) return false;
  }
  return true;
}

const isEdging = (mark: number): boolean => mark === 0x28 || mark === 0x29 || mark === 0x2d || mark === 0x2013 || mark === 0x2e;

const isExpecting = wordSet("expects expected plans planned hopes hoped wants wanted intends intended will aims");

const isStarting = wordSet("starting beginning");

const isGiving = wordSet("promise promised promises pledge pledged pledges offer offered offers");

const isGoing = wordSet("of at up down or with including having");

/** After a comma, what goes on with the figure before: "up 3.2%", "54,000 of them", "of which", "which is". */
const goesOn = (doc: Doc, busy: Uint8Array, at: number): boolean =>
  busy[at] === 2 || isGoing(doc, at) || (doc.slice(at, at + 1) === "which" && doc.slice(at + 1, at + 2) === "is");
