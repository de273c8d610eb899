import type { Rule } from "../../0-ground/rule.ts";
import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, GLUED, NUMBER } from "../../2-segment/tokens.ts";
import { isArticle, numeralAt, suffixed } from "./amounts.ts";
import { cfaFranc } from "./cfa-zones.ts";
import { type Figure, signBefore, signWithin } from "./figures.ts";
import { wordSet } from "./grammar.ts";
import { type Comparator, lexisOf } from "./lexis.ts";
import { refusal } from "./refusals.ts";
import { boundRules, comparatorEnding, type Figures, numeralRules, spanRules } from "./rules.ts";

/** A figure in the text: tokens `[first, last)` and their offsets, comparator and unit included. */
export interface QuantityMention {
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets of `[first, last)`. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Upper end of a range. */
  readonly valueMax: number | null;
  readonly comparator: Comparator;
  /** As the column `unit` has it: `count`, `%`, an ISO 4217 code, `km`. */
  readonly unit: string;
  /** First token of the numeral, after its comparator. */
  readonly numeral: number;
  /** Written as an adjective: `11-kilometre border`. */
  readonly compound: boolean;
  /** The numeral is a word or vague. */
  readonly style: "digits" | "words" | "vague";
  /** Name of the rule that read it. */
  readonly rule: string;
}

interface Taken {
  readonly first: number;
  readonly last: number;
  readonly type?: string;
}

const isSpan = wordSet("between from");
const isSeveral = wordSet("several few");
const isStretching = wordSet(
  "stretch stretches stretched stretching spread spreads spreading extend extends extended extending span spans spanning",
);
// "handed over two reports"
const isHanding = wordSet("hand hands handed handing turn turns turned turning passed passing");
const isRange = wordSet("ranging ranged range ranges between anywhere");

/** First token of the numeral that the trigger at `at` belongs to: its sign, its article. */
function leftEdge(doc: Doc, at: number, floor: number): number {
  let first = at;
  if (
    doc.isNumber(at) &&
    doc.is(at, GLUED) &&
    at - 2 >= floor &&
    (doc.isMark(at - 1, ".") || doc.isMark(at - 1, ",")) &&
    doc.is(at - 1, GLUED) &&
    signWithin(doc, at - 2) !== null
  )
    return at - 2;
  if (at - 1 >= floor) {
    if (!doc.isNumber(at)) {
      if (signWithin(doc, at - 1) !== null) return at - 1;
      if (isArticle(doc, at - 1)) return at - 1;
      if (isSeveral(doc, at - 1)) first = at - 1;
      if (first < at && first - 1 >= floor && isArticle(doc, first - 1)) first--;
      if (first < at) return first;
    }
    const sign = signBefore(doc, first);
    if (sign !== null && sign.first >= floor) first = sign.first;
  }
  return first;
}

/** `RM35`, `Rs500`: a sign of two letters or more and its digits in one word. */
function signed(doc: Doc, at: number): boolean {
  if (((doc.tokens.flags[at] as number) & CAPITAL) === 0) return false;
  const digit = doc.text.charCodeAt(doc.end(at) - 1) <= 0x39;
  const length = doc.end(at) - doc.start(at);
  if (!digit && (length > 12 || !suffixed(doc, at) || !hasDigit(doc, at))) return false;
  return (signWithin(doc, at)?.skip ?? 0) > (digit ? 1 : 0);
}

function hasDigit(doc: Doc, at: number): boolean {
  for (let i = doc.end(at) - 2; i > doc.start(at); i--) if (doc.text.charCodeAt(i) <= 0x39) return true;
  return false;
}

const NONE: readonly Taken[] = [];

/**
 * The figures of the text in order. Tokens in `taken` (dates, durations, clock times; in order, apart) are no figures.
 * Furniture gives none. Linear in the length of the text.
 */
export function recogniseQuantities(doc: Doc, taken: readonly Taken[] = NONE): QuantityMention[] {
  const { count, tokens, word, furniture } = doc;
  const { kind } = tokens;
  const { triggers } = lexisOf(doc);
  const mentions: QuantityMention[] = [];
  let next = 0;
  let floor = 0;
  let previous: Figure | null = null;
  const ambiguous = new Map<number, string>();
  let mixed = false;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== NUMBER && triggers[word[i] as number] === 0 && (word[i] !== 0 || !signed(doc, i))) continue;
    if (furniture[i] === 1) continue;
    while (next < taken.length && (taken[next] as Taken).last <= i) next++;
    const wall = next < taken.length ? (taken[next] as Taken) : null;
    if (wall !== null && wall.first <= i) {
      i = wall.last - 1;
      continue;
    }
    const behind = next > 0 ? (taken[next - 1] as Taken).last : 0;
    const sentence = doc.sentence[i] as number;
    const open = Math.max(floor, behind, doc.sentenceStart[sentence] as number);
    const read = readAt(doc, leftEdge(doc, i, open), open, wall === null ? count : wall.type === "set" ? wall.last : wall.first);
    if (read === null) {
      floor = i + 1;
      continue;
    }
    for (const figure of read.figures) {
      if (previous !== null && doc.sentence[previous.first] !== sentence) previous = null;
      if (refusal(doc, figure, previous) !== null) continue;
      const noun = figure.said === "" ? undefined : lexisOf(doc).nouns.get(figure.said);
      if (figure.said === "$") ambiguous.set(mentions.length, figure.said);
      mixed ||= figure.said.length > 1 && figure.said.endsWith("$");
      if (noun !== undefined && (lexisOf(doc).sharers.get(noun)?.length ?? 0) > 1) ambiguous.set(mentions.length, noun);
      mentions.push(mentionOf(doc, figure, read.rule));
      previous = figure;
    }
    floor = Math.max(read.last, i + 1);
    i = floor - 1;
  }
  shareUnits(doc, mentions);
  return inZone(doc, settled(doc, mentions, ambiguous, mixed));
}

/** "40 billion CFA francs": of the union that the article speaks of. */
function inZone(doc: Doc, mentions: QuantityMention[]): QuantityMention[] {
  const isUnsaid = ({ unit, start, end }: QuantityMention): boolean => unit === "XOF" && !doc.text.slice(start, end).includes("XOF");
  if (!mentions.some(isUnsaid)) return mentions;
  const unit = cfaFranc(doc);
  return mentions.map((one) => (isUnsaid(one) ? { ...one, unit } : one));
}

/** "by 27, 27.4 and 50.2 percent": the unit behind the last is that of all. */
function shareUnits(doc: Doc, mentions: QuantityMention[]): void {
  for (let k = mentions.length - 2; k >= 0; k--) {
    const here = mentions[k] as QuantityMention;
    const next = mentions[k + 1] as QuantityMention;
    if (here.unit !== "count" || here.compound || here.style !== "digits" || here.value > 1000 || (next.unit !== "%" && next.unit !== "pp"))
      continue;
    let at = here.last;
    if (doc.mark(at) === 0x2c) at++;
    // "230, or 46 percent": the number, then its share
    if (at > here.last && isOr(doc, at)) continue;
    if (isAnd(doc, at)) at++;
    if (at > here.last && at === next.first) mentions[k] = { ...here, unit: next.unit };
  }
}

const isAnd = wordSet("and or");
const isOr = wordSet("or");
const isMeasuring = wordSet("measuring measured registering");
const isQuake = wordSet("earthquake quake tremor aftershock");
const isMagnitude = wordSet("magnitude");

/** Token of `magnitude` beside a figure: "magnitude 5.9", "a 7.0-magnitude quake"; -1 where there is none. */
export function magnitudeBeside(doc: Doc, { first, last }: { readonly first: number; readonly last: number }): number {
  for (const at of [first - 1, first - 2]) if (isMagnitude(doc, at) && (at === first - 1 || doc.isMark(at + 1, "-"))) return at;
  if (isMeasuring(doc, first - 1) && isQuake(doc, first - 2)) return first - 2;
  return doc.isMark(last, "-") && isMagnitude(doc, last + 1) ? last + 1 : -1;
}

/**
 * "Rs" and "pesos" are of several nations: of the one that the article names most, where it names one. A bare "$" beside "US$" is the
 * dateline's (`mixed`).
 */
function settled(doc: Doc, mentions: QuantityMention[], ambiguous: ReadonlyMap<number, string>, mixed: boolean): QuantityMention[] {
  if (ambiguous.size === 0) return mentions;
  const named = new Map<string, number>();
  let located: string | null = null;
  for (let i = 0; i < doc.count; i++) {
    if (!doc.begins(i, NATION)) continue;
    const found = doc.find(i, "demonyms") ?? doc.find(i, "countries") ?? doc.find(i, "capitals");
    const code = found?.sense.row.cells.code;
    if (code === undefined) continue;
    // the capital named first is the dateline's as a rule
    const isFirst = located === null && doc.begins(i, CAPITAL_CITY);
    if (isFirst) located = code;
    named.set(code, (named.get(code) ?? 0) + (isFirst ? OF_DATELINE : 1));
  }
  for (const [k, said] of ambiguous) {
    let best = 0;
    const sharers = lexisOf(doc).sharers.get(said) ?? [];
    if (said === "$") {
      const own = mixed ? sharers.find(({ owner }) => located !== null && nationOf(doc, owner) === located) : undefined;
      if (own !== undefined) mentions[k] = { ...(mentions[k] as QuantityMention), unit: own.code };
      continue;
    }
    const usual = sharers.find(({ code }) => code === (mentions[k] as QuantityMention).unit);
    const home = usual === undefined ? null : nationOf(doc, usual.owner);
    best = home === null ? 0 : (named.get(home) ?? 0);
    for (const { code, owner } of sharers) {
      const nation = nationOf(doc, owner);
      const times = nation === null ? 0 : (named.get(nation) ?? 0);
      if (times <= best) continue;
      best = times;
      mentions[k] = { ...(mentions[k] as QuantityMention), unit: code };
    }
  }
  return mentions;
}

const CAPITAL_CITY = bitOf("capitals");
const OF_DATELINE = 4;
const NATION = bitOf("countries") | bitOf("demonyms") | bitOf("capitals");

/** The country whose demonym the words are: by the trie's own sense. */
function nationOf(doc: Doc, words: readonly number[]): string | null {
  const { dictionary } = doc;
  let node = 0;
  for (const word of words) {
    node = word === 0 ? 0 : dictionary.step(node, word);
    if (node <= 0) return null;
  }
  if (words.length === 0) return null;
  for (const sense of dictionary.sensesAt(node)) {
    const found = dictionary.senses[sense];
    if (found?.table === "demonyms" || found?.table === "countries") return found.row.cells.code ?? null;
  }
  return null;
}

/** "shot up to", "gone up to": the verb's "up", and no bound. */
const isMovedUp = (doc: Doc, up: number): boolean => isUp(doc, up) && isMoving(doc, up - 1);
const isUp = wordSet("up");
const isMoving = wordSet("picked picking shot shooting went gone going goes edged edging crept inched ticked climbed moved came come");

interface Reading {
  readonly figures: readonly Figure[];
  readonly last: number;
  readonly rule: string;
}

function readAt(doc: Doc, first: number, floor: number, wall: number): Reading | null {
  const ended = first > floor ? comparatorEnding(doc, first) : null;
  // "will stretch over 4,128 kilometres"
  const bound =
    ended !== null &&
    // "has picked up to 2,600"
    isMovedUp(doc, ended.first)
      ? null
      : ended !== null &&
          (isStretching(doc, ended.first - 1) || isHanding(doc, ended.first - 1)) &&
          ended.comparator === ">" &&
          first - ended.first === 1
        ? null
        : ended;
  const bounded = bound !== null && bound.first >= floor ? bound.first : first;
  if (
    bounded > floor &&
    isSpan(doc, bounded - 1) &&
    !(doc.slice(bounded - 1, bounded).toLowerCase() === "from" && isRange(doc, bounded - 2))
  ) {
    const reading = firstOf(spanRules, doc, bounded - 1, wall);
    if (reading !== null) return reading;
  }
  if (bounded < first) {
    const reading = firstOf(boundRules, doc, bounded, wall);
    if (reading !== null) return reading;
  }
  const reading = firstOf(numeralRules, doc, first, wall);
  if (reading !== null || numeralAt(doc, first) !== null || doc.isNumber(first)) return reading;
  return firstOf(numeralRules, doc, first + 1, wall);
}

function firstOf(rules: readonly Rule<Doc, Figures>[], doc: Doc, at: number, wall: number): Reading | null {
  for (const rule of rules) {
    const read = rule.read(doc, at);
    if (read === null || read.last > wall) continue;
    return { figures: read.value.all, last: read.last, rule: rule.name };
  }
  return null;
}

const mentionOf = (doc: Doc, figure: Figure, rule: string): QuantityMention => ({
  first: figure.first,
  last: figure.last,
  start: doc.start(figure.first),
  end: doc.end(figure.last - 1),
  value: figure.value,
  valueMax: figure.valueMax,
  comparator: figure.comparator,
  unit: figure.unit === "count" && magnitudeBeside(doc, figure) >= 0 ? "other" : figure.unit,
  numeral: figure.amount.first,
  compound: figure.compound,
  style: figure.amount.style,
  rule,
});
