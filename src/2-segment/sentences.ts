import { bitOf, classBit, NEEDS, TABLES } from "./dictionary.ts";
import type { Doc } from "./doc.ts";
import { CAPITAL, CAPITALS, DOTTED, GLUED, LINE, PARAGRAPH, PUNCTUATION, SINGLE, wider } from "./tokens.ts";

/** Tokens; news sentences have some 30, the longest lists 300. */
const LONGEST_SENTENCE = 400;

/** Letters of other scripts that take two of ours. */
const INITIAL = /^(?:ch|kh|sh|zh|ts|dz|dj|gh|ph|th)$/;

const WORDS = bitOf("words");
const NUMERALS = bitOf("numerals");
const ABBREVIATIONS = bitOf("abbreviations");
const ABBREVIATION = TABLES.indexOf("abbreviations");
const FUNCTION =
  classBit("article") |
  classBit("pronoun") |
  classBit("preposition") |
  classBit("conjunction") |
  classBit("possessive") |
  classBit("quantifier") |
  classBit("adverb") |
  classBit("time");
const TITULAR = classBit("deputy");
const BODY = classBit("company");
const MONTHS = bitOf("months");
const WEEKDAYS = bitOf("weekdays");
const CALENDAR = MONTHS | WEEKDAYS;
const ARTICLE = classBit("article");
const HANGING = ARTICLE | classBit("preposition") | classBit("conjunction");
const TABLE = (1 << NEEDS) - 1;

/** Cuts a text into sentences and paragraphs: fills `sentence`, `sentenceStart`, `paragraph`, `sentences`. */
export function cutSentences(doc: Doc): void {
  const { sentence, count } = doc;
  const { kind, hash, flags } = doc.tokens;
  let sentences = 0;
  let paragraph = -1;
  let opens = true;
  let newParagraph = true;
  const headed = headerEnd(doc);
  // The token at which a sentence ends, whatever stands there. A text without full stops is cut all the same, so that what is read
  // sentence by sentence stays linear.
  let limit = 0;
  for (let i = 0; i < count; i++) {
    const written = flags[i] as number;
    if ((written & LINE) !== 0 && i > 0) {
      if (opens || lineBreaks(doc, i)) {
        opens = true;
        newParagraph = true;
      } else flags[i] = written & ~LINE;
    }
    if (opens || i >= limit) {
      if (sentences + 1 >= doc.sentenceStart.length) growSentences(doc);
      if (newParagraph) paragraph++;
      doc.sentenceStart[sentences] = i;
      doc.paragraph[sentences] = paragraph;
      sentences++;
      opens = false;
      newParagraph = false;
      limit = i < headed ? headed : i + LONGEST_SENTENCE;
    }
    sentence[i] = sentences - 1;
    if (kind[i] === PUNCTUATION) {
      const mark = hash[i] as number;
      if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026) continue;
      let next = i + 1;
      while (next < count && (flags[next] as number) & GLUED && isClosing(doc.mark(next))) {
        sentence[next] = sentences - 1;
        next++;
      }
      if (next >= count) break;
      if (endsHere(doc, i, next, mark)) opens = true;
      i = next - 1;
    } else if (written & DOTTED && i + 1 < count && doc.is(i + 1, CAPITAL) && !doc.is(i + 1, LINE) && opensClause(doc, i + 1)) {
      opens = true;
    }
  }
  if (sentences + 1 >= doc.sentenceStart.length) growSentences(doc);
  doc.sentenceStart[sentences] = count;
  doc.sentences = sentences;
}

/** Token after a header `date 2024-03-04` that the first sentence runs on from, or 0. */
function headerEnd(doc: Doc): number {
  if (doc.count < 7 || doc.slice(0, 1).toLowerCase() !== "date" || !doc.isNumber(1) || !doc.isMark(2, "-") || !doc.isNumber(3)) return 0;
  return doc.isMark(4, "-") && doc.isNumber(5) ? 6 : 0;
}

/** True where the full stop at `stop` ends a sentence and `next` begins another. */
function endsHere(doc: Doc, stop: number, next: number, mark: number): boolean {
  if (doc.is(next, LINE)) return true;
  if (doc.is(next, GLUED) && next === stop + 1) {
    // "I.Chikovani", "3.5", "azernews.az"; but "Baku.The meeting" has lost its space.
    if (mark !== 0x2e || !doc.isWord(next) || !doc.is(next, CAPITAL)) return false;
    if (!doc.isWord(stop - 1) || doc.is(stop - 1, SINGLE | CAPITALS)) return false;
    return opensClause(doc, next) || (!doc.is(stop - 1, CAPITAL) && opensGlued(doc, stop, next));
  }
  if (mark === 0x2e) {
    if (doc.is(stop - 1, SINGLE) && doc.is(stop - 1, CAPITAL) && doc.is(stop, GLUED)) return false;
    // "Ch. Bataar": an initial of two letters
    if (
      doc.end(stop - 1) - doc.start(stop - 1) === 2 &&
      doc.is(stop - 1, CAPITAL) &&
      doc.is(stop, GLUED) &&
      INITIAL.test(doc.lower(stop - 1))
    )
      return false;
    // "$120 bln. In March": a sum at the sentence's end
    const isSum = doc.isNumber(stop - 2) && doc.begins(stop - 1, NUMERALS);
    if (doc.is(stop, GLUED) && !isSum && isAbbreviation(doc, stop)) return false;
    // "on Sat. 16 November", "on 29. September": the day goes on behind its stop.
    if (doc.is(stop, GLUED) && !doc.is(next, GLUED) && goesOnAsDay(doc, stop, next)) return false;
    // "10 a.m. Monday", "7 p.m. 5 June": the clock's day comes after it.
    if (closesClock(doc, stop) && doc.begins(doc.isNumber(next) ? next + 1 : next, CALENDAR)) return false;
  }
  if (doc.isWord(next)) return doc.is(next, CAPITAL);
  if (doc.isNumber(next)) return true;
  const opening = doc.mark(next);
  if (
    opening === 0x22 ||
    opening === 0x201c ||
    opening === 0x27 ||
    opening === 0x2018 ||
    opening === 0x28 ||
    opening === 0x5b ||
    opening === 0xab
  )
    return !doc.isWord(next + 1) || doc.is(next + 1, CAPITAL) || doc.isNumber(next + 1);
  return opening === 0x23 || opening === 0x2014 || opening === 0x2013 || opening === 0x2d || opening === 0x40;
}

/** True where the stop belongs to a short weekday or to the number of a day, and the day's number or month stands behind it. */
function goesOnAsDay(doc: Doc, stop: number, next: number): boolean {
  const at = stop - 1;
  if (doc.isWord(at))
    return doc.end(at) - doc.start(at) <= 5 && doc.begins(at, WEEKDAYS) && (doc.isNumber(next) || doc.begins(next, MONTHS));
  const isDay = doc.isNumber(at) && doc.number(at) > 0 && doc.number(at) < 32 && doc.end(at) - doc.start(at) <= 2;
  return isDay && doc.begins(next, MONTHS) && BEFORE_DAYS.has(doc.lower(at - 1));
}
const BEFORE_DAYS: ReadonlySet<string> = new Set(["on", "until", "till", "since", "from", "before", "after", "for", "dated", ","]);

/** "issued a statement.Grace Otieno came": two words of some length, a space behind the second; `readout.Az`, `mail.Gov.kr` are addresses. */
function opensGlued(doc: Doc, stop: number, next: number): boolean {
  const isLong = (at: number): boolean => doc.end(at) - doc.start(at) > 3;
  // "www.", "mail@": the words before belong together
  const isAddress = doc.is(stop - 1, GLUED) && !doc.isMark(stop - 2, "-");
  return !doc.is(next, CAPITALS) && isLong(next) && isLong(stop - 1) && !doc.is(next + 1, GLUED) && !isAddress;
}

/** True where the full stop belongs to the word before it, as in `Gen.` */
function isAbbreviation(doc: Doc, stop: number): boolean {
  if (!doc.begins(stop - 1, ABBREVIATIONS) || !doc.isWord(stop - 1)) return false;
  // "with Lee Jae-min. Later he": the end of a name
  if (doc.isMark(stop - 2, "-") && doc.is(stop - 2, GLUED) && !doc.is(stop - 1, CAPITAL) && doc.is(stop - 3, CAPITAL)) return false;
  const { nodes, tells } = doc.dictionary;
  const node = doc.dictionary.step(doc.dictionary.step(0, doc.word[stop - 1] as number), doc.word[stop] as number);
  const written = doc.tokens.flags[stop - 1] as number;
  const end = nodes[4 * node + 4] as number;
  for (let sense = node === 0 ? end : (nodes[4 * node] as number); sense < end; sense++) {
    const told = tells[sense] as number;
    if ((told & TABLE) === ABBREVIATION && ((told >> NEEDS) & ~written) === 0) return true;
  }
  return false;
}

/** True where the full stop is the second of `a.m.` or `p.m.` */
function closesClock(doc: Doc, stop: number): boolean {
  if (!doc.is(stop - 1, SINGLE) || !doc.is(stop - 1, GLUED) || !doc.is(stop, GLUED) || doc.mark(stop - 2) !== 0x2e) return false;
  const half = doc.lower(stop - 3);
  return doc.lower(stop - 1) === "m" && (half === "a" || half === "p");
}

/** After `U.S.` a word opens a sentence only where it is one that never stands in a name: "In", "Speaking to"; not "Vice President". */
function opensClause(doc: Doc, at: number): boolean {
  if (!doc.begins(at, WORDS) || doc.is(at, CAPITALS)) return false;
  if (doc.hasClass(at, FUNCTION) && !doc.hasClass(at, TITULAR)) return true;
  // "the U.S. Department of State"
  if (doc.hasClass(at, BODY) && doc.lower(at + 1) === "of") return false;
  return !(doc.isWord(at + 1) && doc.is(at + 1, CAPITAL));
}

/** A line feed ends a sentence, unless the line was plainly cut within one. */
function lineBreaks(doc: Doc, at: number): boolean {
  const mark = doc.mark(at - 1);
  if (mark !== 0 && mark !== 0x2c && mark !== 0x27 && mark !== 0x2d) return true;
  if (!doc.isWord(at)) return true;
  if (!doc.is(at, CAPITAL)) return false;
  // ", the U.S. / Special Envoy for": an apposition that has only begun
  if (doc.is(at - 1, DOTTED) && doc.mark(at - 3) === 0x2c && doc.hasClass(at - 2, HANGING)) return false;
  // "effectiveness of the / Bayraktar UAVs": an article or a preposition ends no line of its own, but a heading: "The way ahead", "What they agreed on".
  if (mark !== 0 || !doc.isWord(at - 1) || doc.is(at - 1, CAPITAL) || !doc.hasClass(at - 1, HANGING)) return true;
  return !doc.hasClass(at - 1, ARTICLE) && doc.is(at, PARAGRAPH) && isShortLine(doc, at);
}

/** The line that ends before the token has at most nine words and marks. */
function isShortLine(doc: Doc, at: number): boolean {
  for (let i = at - 1; i >= at - 9 && i >= 0; i--) if (i === 0 || doc.is(i, LINE)) return true;
  return false;
}

function growSentences(doc: Doc): void {
  doc.sentenceStart = wider(doc.sentenceStart);
  doc.paragraph = wider(doc.paragraph);
}

const isClosing = (mark: number): boolean =>
  mark === 0x22 || mark === 0x201d || mark === 0x2019 || mark === 0x27 || mark === 0x29 || mark === 0x5d || mark === 0xbb;
