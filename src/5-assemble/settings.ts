import { byUnit } from "../0-ground/by-unit.ts";
import { foldedHash } from "../0-ground/fold.ts";
import type { LexiconRow } from "../0-ground/lexicon.ts";
import { oneLine } from "../0-ground/one-line.ts";
import { bitOf, classBit, type Dictionary } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../2-segment/tokens.ts";
import { trigger } from "../2-segment/triggers.ts";
import { bodyEnd } from "../3-recognise/parties/body-ends.ts";
import { wordSet } from "../3-recognise/quantities/grammar.ts";
import type { Meeting } from "./meetings.ts";

const POSSESSIVE_WORD = classBit("possessive");

/** Where, in what framework and about what a meeting was, in the words around it. */
export interface Setting {
  /** As written: `Ministry of Defence`. */
  readonly venue: string | null;
  /** As written: `13th meeting of the High-Level Military Dialogue`. */
  readonly occasion: string | null;
  /** In order of how often they are touched on. */
  readonly topics: readonly string[];
}

/** Tokens `[first, last)` of the sentence that reports the meeting, and of the text up to the next meeting. */
export interface Scene {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** A scene ends here at the latest: no text makes this step more than linear. */
const REACH = 400;
const TOPICS = bitOf("topics");
const CALENDAR = bitOf("weekdays") | bitOf("months");
const ARTICLE = classBit("article");
const PREPOSITION = classBit("preposition");

const AT_OR_IN = trigger("at in");
const isOf = wordSet("of");
const isFor = wordSet("for");
const isLink = wordSet("of on for");
const isDuring = wordSet("at during within");
const isMargin = wordSet("sidelines margins framework frame part occasion ahead");
const isJoiner = wordSet("of the and for on de del la du");
const isOrdinalEnding = wordSet("st nd rd th");
const isOrdinal = wordSet(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth annual",
);
const isKind = wordSet("annual regular joint ordinary extraordinary plenary");
const isSitting = wordSet("meeting session round edition sitting summit");

/** The scene of each meeting, in order of the meetings. */
export function scenesOf(doc: Doc, meetings: readonly Pick<Meeting, "sentence" | "because">[]): Scene[] {
  const starts = meetings.map(({ sentence, because }) => {
    const { first, last } = doc.sentenceRange(sentence);
    const at = doc.tokenAt(because.start, first, last);
    return { first: Math.max(first, at - REACH), last: Math.min(last, at + REACH), at };
  });
  const order = [...new Set(starts.map(({ first }) => first))].sort((a, b) => a - b);
  return starts.map(({ first, last, at }) => {
    const next = order.find((other) => other > first) ?? doc.count;
    return { first, last, until: Math.min(Math.max(next, last), at + REACH) };
  });
}

export const settingOf = (doc: Doc, scene: Scene): Setting => ({
  venue: venueOf(doc, scene),
  occasion: occasionOf(doc, scene),
  topics: topicsOf(doc, scene),
});

/** "at the Ministry of Defence", "in the Kremlin": in the sentence that reports the meeting. */
function venueOf(doc: Doc, { first, last }: Scene): string | null {
  const venues = headsOf(doc.dictionary, "venues");
  for (let at = doc.nextTrigger(first, last, AT_OR_IN); at < last; at = doc.nextTrigger(at + 1, last, AT_OR_IN)) {
    const name = afterDeterminers(doc, at + 1);
    const seat = doc.find(name, "seats");
    const run = properName(doc, name, last);
    if (run === null && seat === null) continue;
    // "Permanent Secretary in the Ministry of Works X": where somebody serves
    if (seat === null && run !== null && bodyEnd(doc, run.first, run.last) < run.last) continue;
    const end = Math.max(run?.last ?? 0, seat?.last ?? 0);
    if (seat !== null || (run !== null && holds(doc, run.first, run.last, venues))) return written(doc, name, end);
  }
  return null;
}

/** "within the 13th meeting of the ... Dialogue", "on the sidelines of the ... Conference". */
function occasionOf(doc: Doc, { first, last }: Scene): string | null {
  const frameworks = headsOf(doc.dictionary, "frameworks");
  for (let at = first; at < last; at++) {
    const edition = editionAt(doc, at, last);
    const name = edition ?? at;
    if (edition === null && !(doc.is(at, CAPITAL) && (doc.hasClass(at - 1, ARTICLE | PREPOSITION) || at === first))) continue;
    const run = properName(doc, name, last);
    if (run === null || !endsIn(doc, run, frameworks)) {
      if (run !== null && edition === null) at = run.last - 1;
      continue;
    }
    // "the Joint Commission" alone is a body; with an edition, or where one meets at it, it is an occasion.
    if (edition !== null || isScene(doc, at, first)) return written(doc, at, run.last);
    at = run.last - 1;
  }
  return null;
}

/** Where `13th meeting of the` or `annual` ends and the name begins, or null. */
function editionAt(doc: Doc, at: number, last: number): number | null {
  let i = at;
  if (doc.isNumber(i) && isOrdinalEnding(doc, i + 1)) i += 2;
  else if (isOrdinal(doc, i)) i++;
  else return null;
  while (i < last && isKind(doc, i)) i++;
  if (isSitting(doc, i) && isOf(doc, i + 1)) return afterDeterminers(doc, i + 2);
  return doc.is(i, CAPITAL) ? i : null;
}

/** "at", "during", "on the sidelines of", "within the framework of" before the name. */
function isScene(doc: Doc, at: number, first: number): boolean {
  let before = at - 1;
  while (before > first && doc.hasClass(before, ARTICLE)) before--;
  if (isDuring(doc, before)) return true;
  return isOf(doc, before) && isMargin(doc, before - 1);
}

/** What is talked about, up to the next meeting; page furniture does not count. */
function topicsOf(doc: Doc, { first, until }: Scene): string[] {
  const counts = new Map<string, number>();
  for (let at = doc.nextBegin(first, until, TOPICS); at < until; at = doc.nextBegin(at + 1, until, TOPICS)) {
    if (doc.furniture[at] === 1) continue;
    const found = doc.find(at, "topics");
    if (found === null || isTitle(doc, at, found.last)) continue;
    const topic = found.sense.row.cells.topic as string;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
    at = found.last - 1;
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || byUnit(a, b)).map(([topic]) => topic);
}

/** "Defence Minister", "Minister of Defence", "Security Council": a name, not a subject. */
const isTitle = (doc: Doc, at: number, last: number): boolean =>
  doc.is(at, CAPITAL) &&
  (doc.is(last, CAPITAL) || doc.is(at - 1, CAPITAL) || (isOf(doc, at - 1) && doc.is(at - 2, CAPITAL)) || isFor(doc, at - 1));

/** A run of capitalised words with small joiners between them, on one line. */
function properName(doc: Doc, at: number, last: number): { first: number; last: number } | null {
  if (!doc.is(at, CAPITAL)) return null;
  let end = at + 1;
  for (let i = at + 1; i < last && i < at + 16; i++) {
    if (doc.is(i, LINE)) break;
    if (doc.is(i, CAPITAL)) {
      end = i + 1;
      continue;
    }
    // "at the Halden Palace on Monday": the day is no part of the name.
    const joins = doc.isMark(i, "-") || doc.is(i, POSSESSIVE) || (isJoiner(doc, i) && !doc.begins(i + 1, CALENDAR));
    if (!joins) break;
  }
  return { first: at, last: end };
}

const written = (doc: Doc, first: number, last: number): string => oneLine(doc.slice(first, last));

function afterDeterminers(doc: Doc, at: number): number {
  let i = at;
  while (i < at + 3 && doc.hasClass(i, ARTICLE | POSSESSIVE_WORD)) i++;
  return i;
}

/** Last words of a table's spellings, by folded hash. */
type Heads = ReadonlySet<number>;
const known = new WeakMap<Dictionary, Map<string, Heads>>();

function headsOf(dictionary: Dictionary, table: "venues" | "frameworks"): Heads {
  const tables = known.get(dictionary) ?? new Map<string, Heads>();
  known.set(dictionary, tables);
  const heads =
    tables.get(table) ?? new Set((dictionary.tables.get(table) ?? []).flatMap(({ spellings }: LexiconRow) => spellings.map(lastWord)));
  tables.set(table, heads);
  return heads;
}

function lastWord(spelling: string): number {
  const word = spelling.slice(spelling.lastIndexOf(" ") + 1);
  return foldedHash(word, 0, word.length);
}

function holds(doc: Doc, first: number, last: number, heads: Heads): boolean {
  for (let i = first; i < last; i++) if (doc.isWord(i) && heads.has(doc.tokens.hash[i] as number)) return true;
  return false;
}

/** True where the name ends in a head, or has one before an `of` or `on`: `Commission on Trade`. */
function endsIn(doc: Doc, { first, last }: { first: number; last: number }, heads: Heads): boolean {
  if (last - first < 2) return false;
  for (let i = first + 1; i < last; i++) {
    if (!doc.isWord(i) || !heads.has(doc.tokens.hash[i] as number)) continue;
    if (i === last - 1 || isLink(doc, i + 1)) return true;
  }
  return false;
}
