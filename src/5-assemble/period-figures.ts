import type { Doc } from "../2-segment/doc.ts";
import { ARTICLE, AUXILIARY, CLAUSE, grammar, isOpen, looksPast, PREPOSITION, wordSet } from "../3-recognise/quantities/grammar.ts";
import { changeAt, speechAt } from "../3-recognise/quantities/lexis.ts";
import { isNounOfChange, type Marked, pastYearOnYear } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import type { DateMention } from "./period-words.ts";

const isSpan = wordSet("to from and through by");

/** "between 2021 and 2023, from 37 million to 406 million": each end of the one has its end of the other. */
export function endpointOf(
  { doc }: Marked,
  quantities: readonly QuantityMention[],
  k: number,
  dates: readonly DateMention[],
  next: number,
  open: number,
): DateMention | null {
  const date = dates[next - 1];
  if (date === undefined || date.first < open || date.value === null) return null;
  const [start, end, more] = date.value.split("/");
  if (!start || !end || more !== undefined || start.startsWith(".") || end.startsWith(".")) return null;
  const prepositionOf = (index: number): string => doc.lower((quantities[index]?.first ?? 0) - 1);
  const near = (index: number): boolean => {
    const quantity = quantities[index];
    return (
      quantity !== undefined &&
      quantity.first > date.last &&
      quantity.first - date.last < 12 &&
      doc.sentence[quantity.first] === doc.sentence[date.first]
    );
  };
  if (prepositionOf(k) === "from" && prepositionOf(k + 1) === "to" && near(k) && near(k + 1)) return { ...date, value: start };
  return prepositionOf(k) === "to" && prepositionOf(k - 1) === "from" && near(k - 1) ? { ...date, value: end } : null;
}

/** "135 km away", "34 kilometres long" */
export const isDistance = (doc: Doc, { unit, last }: QuantityMention): boolean => (unit === "km" || unit === "m") && isAway(doc, last);

const isAway = wordSet("away from off long wide high deep");

/** "95 of an initial 120 renewed": the second is the whole of the first. */
export function isPartOf(doc: Doc, part: QuantityMention, { first }: QuantityMention): boolean {
  if (doc.lower(part.last) !== "of" || first - part.last > 4 || first <= part.last || part.unit === "%" || part.unit === "share")
    return false;
  for (let i = part.last + 1; i < first; i++) if (!(grammar(doc, i) & ARTICLE) && !isOpen(doc, i)) return false;
  return true;
}

/** "three times what it was in 2003", "twice the level of 2021": a time to compare with. */
export function isMeasuredAgainst(doc: Doc, { unit, last }: QuantityMention, date: DateMention): boolean {
  if (unit !== "times" || date.first - last > 6 || !isTimes(doc, last - 1)) return false;
  return doc.lower(last) === "what" || doc.lower(last) === "as" || (grammar(doc, last) & ARTICLE) !== 0;
}

const isTimes = wordSet("twice times thrice");

const isBaseWord = wordSet("from against versus");

export const isBase = (doc: Doc, at: number): boolean =>
  isBaseWord(doc, at) && (isUpDown(doc, at - 1) || doc.mark(at - 1) === 0x2c || doc.lower(at - 1) === "as");

const isUpDown = wordSet("up down");

/** True where another figure stands between the date and this one: both of one clause. */
export const chained = (doc: Doc, quantities: readonly QuantityMention[], k: number, date: DateMention): boolean =>
  (quantities[k - 1]?.first ?? -1) > date.last && doc.lower((quantities[k - 1]?.first ?? 0) - 1) !== "with";

/** "rose 4.3 times in January-August to reach $9.7 million", "in 2023, a shortfall of 1.1 billion ($1.6 billion)": of one time. */
export function resulting(words: Marked, before: QuantityMention, { first }: QuantityMention): boolean {
  const { doc } = words;
  if (doc.sentence[before.first] !== doc.sentence[first] || first - before.last > 16) return false;
  if (doc.mark(first - 1) === 0x28) return first - before.last < 3;
  // "102,000 between January and August, or more than 400 a day"
  if (doc.lower(first - 1) === "or" && doc.mark(first - 2) === 0x2c) return true;
  if (doc.lower(before.first - 1) !== "from" && movedTo(words, before.last, first)) return true;
  // "by 2020, and our goal is to reach"
  for (let i = before.last; i < first; i++) if (isClause(doc, i)) return false;
  // ", reflecting a four percent growth"
  let shown = first - 1;
  while (shown > before.last && (grammar(doc, shown) & (ARTICLE | PREPOSITION) || isNounOfChange(doc, shown))) shown--;
  if (isReflecting(doc, shown) && doc.mark(shown - 1) === 0x2c) return true;
  if (isReaching(doc, first - 1)) return doc.lower(first - 1) === "reaching" || doc.lower(first - 2) === "to";
  let at = first - 2;
  if (doc.lower(first - 1) !== "of") return false;
  while (at > before.last && first - at < 5 && isOpen(doc, at)) at--;
  return grammar(doc, at) === ARTICLE && doc.mark(at - 1) === 0x2c;
}

/** "grew by 32 percent last year to a record $31.5 billion", "fell 30 percent in 2023, to 6,288": only the date stands between. */
function movedTo({ doc, busy }: Marked, from: number, first: number): boolean {
  let to = first - 1;
  while (to > from && (grammar(doc, to) & ARTICLE || isPeak(doc, to))) to--;
  if (doc.lower(to) !== "to") return false;
  let dated = false;
  for (let i = from; i < to; i++) {
    if (busy[i] === 1) dated = true;
    else if (doc.mark(i) !== 0x2c && !(grammar(doc, i) & (PREPOSITION | ARTICLE))) return false;
  }
  return dated;
}

const isPeak = wordSet("record new high low total");

const isClause = wordSet("and but while whereas");

const isReflecting = wordSet("reflecting representing marking showing posting registering recording indicating");

const isReaching = wordSet("reach reaching");

/** True where the date tells the time of another figure right before it: "from 500 in 2019 to 1,450". */
export function owned({ doc }: Marked, quantities: readonly QuantityMention[], k: number, date: DateMention): boolean {
  const before = quantities[k - 1];
  if (before === undefined || before.last > date.first || date.first - before.last > 4) return false;
  const next = doc.slice(date.last, date.last + 1);
  // "the sum – $5 billion until 2020 – exceeded the $9 billion"
  if (doc.mark(date.last) === 0x2013 || doc.mark(date.last) === 0x2014) return true;
  return next === "to" || next === "from" || date.last === (quantities[k] as QuantityMention).first;
}

/** The last figure of a chain "by 62 percent, from 3 to 4.5 million tons", which shares its date. */
export function chainEnd(words: Marked, quantities: readonly QuantityMention[], k: number): number {
  const { doc } = words;
  let end = k;
  while (end + 1 < quantities.length && end - k < 3) {
    const here = quantities[end] as QuantityMention;
    const there = quantities[end + 1] as QuantityMention;
    // "to $700 million from $3.2 billion in August", "from 200 megawatts to 400 by 2026": of the last alone
    if (here.unit !== "%" && !there.compound && isMoved(doc, here.first - 1, there.first - 1)) break;
    if (joined(words, here.last, there.first) || isPartOf(doc, here, there) || isValued(words, here, there)) {
      end++;
      continue;
    }
    if (there.first - pastYearOnYear(doc, here.last) > 3) break;
    let linked = false;
    for (let i = here.last; i < there.first; i++) if (isSpan(doc, i)) linked = true;
    // a second currency; but "20 places (15 last year)"
    if (doc.mark(here.last) === 0x28) linked = true;
    if (!linked && there.rule !== "quantity/from-to") break;
    end++;
  }
  return end;
}

/** "39 tons of tea worth 15 million": one thing in two figures. */
function isValued({ doc, busy }: Marked, here: QuantityMention, there: QuantityMention): boolean {
  if (there.first - here.last > 9 || doc.sentence[here.first] !== doc.sentence[there.first]) return false;
  let worth = there.first - 1;
  while (worth > here.last && grammar(doc, worth) & (ARTICLE | PREPOSITION) && !isWorth(doc, worth)) worth--;
  if (!isWorth(doc, worth)) return false;
  for (let i = here.last; i < worth; i++)
    if (busy[i] !== 0 || (doc.mark(i) !== 0 && doc.mark(i) !== 0x2c && doc.mark(i) !== 0x2d) || grammar(doc, i) & AUXILIARY) return false;
  return true;
}
const isWorth = wordSet("worth valued totaling totalling");

/** "two ships and 45 vehicles, including 22": counted together, with no verb between. */
function joined({ doc, busy }: Marked, from: number, to: number): boolean {
  if (to - from > 8 || doc.sentence[from] !== doc.sentence[to]) return false;
  let linked = false;
  for (let i = from; i < to; i++) {
    if (busy[i] === 1) return false;
    const mark = doc.mark(i);
    if (mark !== 0 && mark !== 0x2c && mark !== 0x2d) return false;
    const word = doc.lower(i);
    if (mark === 0x2c || word === "and" || word === "or" || word === "including" || (word === "from" && i + 1 === to)) linked = true;
    else if (grammar(doc, i) & (AUXILIARY | CLAUSE | PREPOSITION)) return false;
    else if (changeAt(doc, i) !== null || speechAt(doc, i) || looksPast(doc, i)) {
      if (!isOpen(doc, i + 1)) return false;
    }
  }
  return linked;
}

const isMoved = (doc: Doc, one: number, other: number): boolean =>
  (doc.lower(one) === "from" && doc.lower(other) === "to") || (doc.lower(one) === "to" && doc.lower(other) === "from");
