import type { Because } from "../0-ground/because.ts";
import { isCurrency } from "../0-ground/codes.ts";
import { oneLine } from "../0-ground/one-line.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { ADVERB, ARTICLE, AUXILIARY, grammar, isOpen, looksPast, wordSet } from "../3-recognise/quantities/grammar.ts";
import { type Comparator, keyAt, lexisOf } from "../3-recognise/quantities/lexis.ts";
import { type Marked, mark, type Stretch } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import type { Attribution, Speech } from "../4-resolve/speakers.ts";
import { changeOf, perOf, statusOf } from "./figure-aspects.ts";
import type { Earlier, Measure } from "./measure-around.ts";
import { measureOf, measureText } from "./measures.ts";
import { type DateMention, periodOf } from "./periods.ts";
import type { Statement } from "./statements.ts";

/** One figure that the article states: the codebook's columns, and where it stands. */
export interface Statistic {
  /** The numeral with its comparator and unit, as written. */
  readonly text: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly measure: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** EDTF. */
  readonly period: string | null;
  /** Full name. */
  readonly speaker: string | null;
  readonly source: string | null;
  /** What each unit is for: `year`, `capita`. */
  readonly per: string | null;
  readonly change: "up" | "down" | null;
  readonly status: "actual" | "planned" | "target";
  /** Index of the figure that this is a part of, or -1. */
  readonly partOf: number;
  /** Index of the statement that tells it, or -1. */
  readonly statement: number;
  /** Tokens of the numeral's text, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets of `text`. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets of the sentence. */
  readonly quote: { readonly start: number; readonly end: number };
  readonly because: Because;
}

/** What the figures are read against. */
interface Told {
  readonly statements: readonly Statement[];
  /** ISO day of publication, or null. */
  readonly published: string | null;
}

/** The figures of one article, in order. `dates`: the resolved temporal expressions, in order. */
export function assembleStatistics(
  doc: Doc,
  quantities: readonly QuantityMention[],
  speech: Speech,
  dates: readonly DateMention[],
  { statements, published }: Told = { statements: [], published: null },
): Statistic[] {
  if (quantities.length === 0) return [];
  const words = mark(doc, dates, quantities);
  const statistics: Statistic[] = [];
  const earlier: Earlier[] = [];
  const telling = statementFinder(doc, statements);
  for (let k = 0; k < quantities.length; k++) {
    // "5.1 billion kronor ($515 million), against 4.4 billion": the first of the two tells the unit
    const lead = earlier.at(-1)?.measure.rule === "measure/second-currency" ? (earlier.at(-2) ?? earlier.at(-1)) : earlier.at(-1);
    const bare = inherited(doc, quantities[k] as QuantityMention, lead, earlier);
    const measure = measureOf(words, bare, earlier);
    const quantity = elliptical(doc, bare, measure, earlier.at(-1));
    const attribution = speech.speakerAt(quantity.first);
    const period = periodOf(words, quantities, k, dates);
    const ahead = published !== null && period?.value != null && period.value.replace("../", "") > published;
    const aspects = aspectsOf(words, quantity, ahead);
    const read = statisticOf(words, quantity, measure, attribution, period, statistics.at(-1)?.country ?? null, {
      aspects,
      partOf: measure?.whole?.index ?? -1,
      statement: telling(quantity.first, attribution),
    });
    statistics.push(read);
    if (measure !== null) {
      earlier.push({ quantity, measure, index: k });
      if (earlier.length > 8) earlier.shift();
    }
  }
  return statistics;
}

/** Finds the statement that tells what stands at a token: by its report, else by the quotation that the token stands in. */
function statementFinder(doc: Doc, statements: readonly Statement[]): (token: number, attribution: Attribution | null) => number {
  const byReport = new Map<object, number>();
  for (const [index, { report }] of statements.entries()) if (report !== null && !byReport.has(report)) byReport.set(report, index);
  // By sentence: a piece lies within one.
  const words = new Map<number, (Stretch & { index: number; report: Statement["report"]; own: boolean })[]>();
  for (const [index, { pieces, report, mode }] of statements.entries())
    for (const piece of pieces) {
      const sentence = doc.sentence[piece.first] as number;
      const here = words.get(sentence) ?? [];
      words.set(sentence, here);
      here.push({ first: piece.first, last: piece.last, index, report, own: report === null || mode === "direct" });
    }
  return (token, attribution) => {
    // nested reports: the words of the report that the figure is told by, else a quotation's or a free sentence's own
    const holding = (words.get(doc.sentence[token] as number) ?? []).filter(({ first, last }) => first <= token && token < last);
    const told = attribution?.report;
    const inside = holding.find(({ report }) => told !== undefined && report === told) ?? holding.find(({ own }) => own);
    if (inside !== undefined) return inside.index;
    return told === undefined ? -1 : (byReport.get(told) ?? -1);
  };
}

/** Rate, change and status of a figure. `ahead`: its time lies after publication. */
function aspectsOf(words: Marked, quantity: QuantityMention, ahead: boolean): Pick<Statistic, "per" | "change" | "status"> {
  const { first: floor, last: limit } = words.doc.sentenceRange(words.doc.sentence[quantity.first] as number);
  return {
    per: perOf(words, quantity, limit),
    change: changeOf(words, quantity, floor),
    status: statusOf(words, quantity, { floor, limit }, ahead),
  };
}

const isWhen = wordSet("last this next by");

/** "36.9 per cent, and among the young closer to 45", "Ours had slid 2.3": measured as the figure before, and in its unit. */
function elliptical(doc: Doc, quantity: QuantityMention, measure: Measure | null, near: Earlier | undefined): QuantityMention {
  if (quantity.unit !== "count" || quantity.compound || quantity.style === "vague" || near === undefined || measure === null)
    return quantity;
  if (!LEANING.has(measure.rule) || near.quantity.compound) return quantity;
  const apart = (doc.sentence[quantity.first] as number) - (doc.sentence[near.quantity.first] as number);
  const next = quantity.last;
  const ends = next >= doc.count || doc.mark(next) !== 0;
  if (near.quantity.unit === "%") return ends && apart < 3 && quantity.value <= 100 ? { ...quantity, unit: "%" } : quantity;
  // "cost 120 million, or 50 per head"; "2 million tonnes, and Ghana's at 900,000"
  const isRate = doc.lower(next) === "per" && doc.lower(quantity.first - 1) === "or";
  const inUnit = !["count", "share", "times", "pp", "other"].includes(near.quantity.unit);
  return inUnit && apart === 0 && (isRate || (ends && doc.lower(quantity.first - 1) === "at"))
    ? { ...quantity, unit: near.quantity.unit }
    : quantity;
}
const LEANING: ReadonlySet<string> = new Set(["measure/as-before", "measure/subject-before", "measure/compared", "measure/from-to"]);

/** "We want to see one billion": a great number with nothing counted beside it is of the unit told before. */
function inherited(doc: Doc, quantity: QuantityMention, near: Earlier | undefined, earlier: readonly Earlier[]): QuantityMention {
  const like = near === undefined ? null : scaledLike(doc, quantity, near);
  if (like !== null) return like;
  const compared = near === undefined ? null : comparedUnit(doc, quantity, near);
  if (compared !== null) return { ...quantity, unit: compared };
  const sum = sumLike(doc, quantity, earlier);
  if (sum !== null) return { ...quantity, unit: sum };
  if (
    quantity.unit !== "count" ||
    quantity.compound ||
    quantity.style === "vague" ||
    near === undefined ||
    ["count", "%", "pp", "share", "times"].includes(near.quantity.unit)
  )
    return quantity;
  // "2,250 kilometres lie in Algeria, 841 in Niger"
  const listed =
    quantity.first - near.quantity.last < 8 &&
    (doc.mark(quantity.first - 1) === 0x2c || doc.slice(quantity.first - 1, quantity.first) === "and") &&
    doc.slice(quantity.last, quantity.last + 1) === "in";
  if (quantity.value < 1e6 && !listed) return quantity;
  if (doc.paragraph[doc.sentence[near.quantity.first] as number] !== doc.paragraph[doc.sentence[quantity.first] as number]) return quantity;
  const next = quantity.last;
  const ends = next >= doc.count || doc.mark(next) !== 0 || isWhen(doc, next) || (!isOpen(doc, next) && doc.slice(next, next + 1) !== "of");
  return ends ? { ...quantity, unit: near.quantity.unit } : quantity;
}

/** "31 billion euros in 2018, last year 34.2": a decimal alone, in the scale and unit of the figure before. */
function scaledLike(doc: Doc, quantity: QuantityMention, { quantity: near }: Earlier): QuantityMention | null {
  const { unit, compound, style, value, first, last } = quantity;
  if (unit !== "count" || compound || style !== "digits" || Number.isInteger(value) || near.value < 1e6 || near.unit === "count")
    return null;
  if (doc.sentence[near.first] !== doc.sentence[first] || (isOpen(doc, last) && doc.mark(last) === 0)) return null;
  const scale = 10 ** (3 * Math.floor(Math.log10(near.value) / 3));
  const ratio = (value * scale) / near.value;
  return ratio < 0.1 || ratio > 10 ? null : { ...quantity, unit: near.unit, value: Number((value * scale).toPrecision(15)) };
}

/** "“a package of about three billion”", "less than 250 million over four years": in the one currency of the figures before. */
function sumLike(doc: Doc, { unit, value, compound, style, last }: QuantityMention, earlier: readonly Earlier[]): string | null {
  if (unit !== "count" || compound || style === "vague" || value < 1e6 || (isOpen(doc, last) && doc.mark(last) === 0)) return null;
  if (doc.lower(last) === "of" || grammar(doc, last) & AUXILIARY) return null;
  const money = new Set(earlier.map(({ quantity }) => quantity.unit).filter(isCurrency));
  const others = earlier.some(({ quantity }) => !isCurrency(quantity.unit) && quantity.value >= 1e6);
  return money.size === 1 && !others ? ([...money][0] as string) : null;
}

/** "7.1 million tonnes, up from 1.3 million two years earlier", "from 39 percent to just under 18": compared without its unit. */
function comparedUnit(doc: Doc, quantity: QuantityMention, near: Earlier): string | null {
  if (quantity.unit !== "count" || quantity.compound || quantity.style !== "digits" || near.quantity.compound) return null;
  const { unit } = near.quantity;
  if (unit === "count" || unit === "share" || unit === "times" || unit === "other" || unit === "pp") return null;
  if (doc.sentence[near.quantity.first] !== doc.sentence[quantity.first] || near.measure.rule === "measure/second-currency") return null;
  const next = quantity.last;
  if (isOpen(doc, next) && doc.mark(next) === 0 && !isWhen(doc, next) && !(grammar(doc, next) & ADVERB)) {
    const numeral = doc.isNumber(next) || lexisOf(doc).numerals.has(doc.tokens.hash[next] as number);
    if (!numeral) return null;
  }
  const before = quantity.first - 1;
  if (unit === "%") {
    if (quantity.value > 100 || near.quantity.value > 100) return null;
    // "from 39 percent in 2000 to just under 18"; "rose 12 percent to 40" is of another thing
    if (isTo(doc, before)) return isFrom(doc, near.quantity.first - 1) ? unit : null;
    // "made up 52 percent and Malaysians 16."
    if (doc.lower(before - 1) === "and" && before - 1 === near.quantity.last && doc.mark(next) !== 0) return unit;
    return isAgainst(doc, before) || (isFrom(doc, before) && isUpDown(doc, before - 1)) || isComparing(doc, before) ? unit : null;
  }
  if (isTo(doc, before)) return isFrom(doc, near.quantity.first - 1) ? unit : isComparedTo(doc, before - 1) ? unit : null;
  return isAgainst(doc, before) || isFrom(doc, before) || isComparing(doc, before) ? unit : null;
}
const isTo = wordSet("to");
const isFrom = wordSet("from");
const isAgainst = wordSet("against versus");
const isUpDown = wordSet("up down");
const isComparedTo = wordSet("compared comparison");
const isComparing = (doc: Doc, at: number): boolean => doc.lower(at) === "with" && isComparedTo(doc, at - 1);

interface Tied extends Pick<Statistic, "partOf" | "statement"> {
  readonly aspects: Pick<Statistic, "per" | "change" | "status">;
}

/** One literal with all keys: what spreads make of as many costs several times the memory and the time. */
function statisticOf(
  words: Marked,
  quantity: QuantityMention,
  measure: Measure | null,
  attribution: Attribution | null,
  period: DateMention | null,
  before: string | null,
  { aspects, partOf, statement }: Tied,
): Statistic {
  const { doc } = words;
  const { first, last } = doc.sentenceRange(doc.sentence[quantity.first] as number);
  const from: Because[] = [];
  if (measure !== null) from.push(becauseOf(doc, measure.rule, [...measure.noun, ...measure.befell]));
  if (attribution !== null) from.push(attribution.because);
  if (period !== null) from.push({ rule: "statistic/period", start: doc.start(period.first), end: doc.end(period.last - 1) });
  return {
    text: doc.written.slice(quantity.start, quantity.end),
    value: quantity.value,
    valueMax: quantity.valueMax,
    comparator: boundedByVerb(doc, quantity),
    unit: quantity.unit,
    measure: measure === null ? null : measureText(doc, measure),
    country: countryOf(words, quantity, measure, before),
    period: period?.value ?? null,
    speaker: attribution?.person?.name || null,
    source: attribution?.source === undefined ? null : oneLine(doc.slice(attribution.source.first, attribution.source.last)),
    per: aspects.per,
    change: aspects.change,
    status: aspects.status,
    partOf,
    statement,
    first: quantity.first,
    last: quantity.last,
    start: quantity.start,
    end: quantity.end,
    quote: { start: doc.start(first), end: doc.end(last - 1) },
    because: { rule: quantity.rule, start: quantity.start, end: quantity.end, from },
  };
}

const becauseOf = (doc: Doc, rule: string, stretches: readonly Stretch[]): Because => {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { first, last } of stretches) {
    start = Math.min(start, doc.start(first));
    end = Math.max(end, doc.end(last - 1));
  }
  return end === 0 ? { rule, start: 0, end: 0 } : { rule, start, end };
};

/** `exceeded $5 billion`: the verb bounds what its object leaves open. */
function boundedByVerb(doc: Doc, quantity: QuantityMention): Comparator {
  if (quantity.comparator !== "=") return quantity.comparator;
  // "the target of $10 billion has been exceeded"
  let next = quantity.last;
  while (next < quantity.last + 4 && grammar(doc, next) & AUXILIARY) next++;
  if (next > quantity.last && looksPast(doc, next) && isPassive(doc, next - 1)) return lexisOf(doc).bounding.get(keyAt(doc, next)) ?? "=";
  let at = quantity.first - 1;
  while (at > 0 && grammar(doc, at) & (ARTICLE | ADVERB)) at--;
  if (!doc.isWord(at)) return "=";
  const bound = lexisOf(doc).bounding.get(keyAt(doc, at));
  if (bound === undefined) return "=";
  return looksPast(doc, at) || grammar(doc, at - 1) & AUXILIARY || doc.is(at, 4) === false ? bound : "=";
}

const isPassive = wordSet("been be was were is are");

const COUNTRY = bitOf("countries") | bitOf("demonyms");

/**
 * The country that the figure's words name: beside the thing measured, else behind the figure, else before it in its clause;
 * one, or none where the nearest of these stretches names two. An elliptical figure is about the country of the one it leans on.
 */
function countryOf(words: Marked, quantity: QuantityMention, measure: Measure | null, before: string | null): string | null {
  if (measure !== null && isElliptical(measure)) {
    // "2,250 km lie in Chad, 841 in Mali": its own, right behind
    const own = isWhere(words.doc, quantity.last) ? countryIn(words, quantity.first, quantity.last + 1, quantity.last + 3) : null;
    return own === null || own === TWO ? before : own;
  }
  let code: string | null = null;
  for (const { first, last } of measure === null ? [] : [...measure.noun, ...measure.befell]) {
    // "Azerbaijan's territory": the owner stands right before; "in Angola": right behind
    const here = countryIn(words, quantity.first, first - 3, last + 3);
    if (here === TWO || (code !== null && here !== null && here !== code)) return null;
    code ??= here;
  }
  if (code !== null) return code;
  for (const [first, last] of [
    [quantity.last, quantity.last + 14],
    [quantity.first - 20, quantity.first],
  ] as const) {
    const here = countryIn(words, quantity.first, first, last);
    if (here !== null) return here === TWO ? null : here;
  }
  return null;
}

const isElliptical = ({ rule }: Measure): boolean =>
  rule === "measure/of-them" ||
  rule === "measure/second-currency" ||
  rule === "measure/up-from" ||
  rule === "measure/compared" ||
  rule === "measure/as-before" ||
  rule === "measure/from-to";

const isWhere = wordSet("in from");

const TWO = "two";

/** The one country named in `[first, last)` of the figure's sentence, null for none, `TWO` for more. */
function countryIn({ doc, busy }: Marked, figure: number, first: number, last: number): string | null {
  const { first: open, last: close } = doc.sentenceRange(doc.sentence[figure] as number);
  let code: string | null = null;
  const until = Math.min(last, close);
  for (let i = doc.nextBegin(Math.max(open, first), until, COUNTRY); i < until; i = doc.nextBegin(i + 1, until, COUNTRY)) {
    // "U.S. dollars" are of no country
    if (busy[i] !== 0) continue;
    const found = doc.find(i, "countries") ?? doc.find(i, "demonyms");
    const here = found?.sense.row.cells.code;
    if (here === undefined) continue;
    if (code !== null && here !== code) return TWO;
    code = here;
  }
  return code;
}
