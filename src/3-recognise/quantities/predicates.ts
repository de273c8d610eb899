import type { Doc } from "../../2-segment/doc.ts";
import { isQuotationMark } from "../../2-segment/quotation-marks.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  CONJUNCTION,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  RELATIVE,
  TIME,
  wordSet,
} from "./grammar.ts";
import { changeAt } from "./lexis.ts";
import {
  hyphen,
  isAdverbial,
  isAnd,
  isNounOfChange,
  isShowing,
  isSpeech,
  isThat,
  isThirdPerson,
  isTo,
  type Marked,
  type Noun,
  nounBefore,
  nounFrom,
  type Stretch,
} from "./phrases.ts";

const isParticle = wordSet("up out down off over in on");

const isBreak = (mark: number): boolean =>
  mark === 0x2c ||
  mark === 0x3b ||
  mark === 0x3a ||
  mark === 0x28 ||
  mark === 0x29 ||
  mark === 0x22 ||
  mark === 0x201c ||
  mark === 0x201d ||
  mark === 0x2014 ||
  mark === 0x2013 ||
  mark === 0x2e ||
  mark === 0x3f ||
  mark === 0x21 ||
  mark === 0x5b ||
  mark === 0x5d ||
  mark === 0xab ||
  mark === 0xbb;

/** First token of the clause that holds `at`: after a comma, a conjunction that opens a clause, a reporting verb. */
function clauseStart(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor; i--) {
    if (busy[i] === 1) continue;
    if (isBreak(doc.mark(i)) && !(busy[i] === 2)) return i + 1;
    // "DHAKA - Remittances"
    if (doc.isMark(i, "-") && !hyphen(doc, i)) return i + 1;
    // "remittances from that country"
    if (doc.lower(i) === "that" && grammar(doc, i - 1) & PREPOSITION) continue;
    // "remind you that this figure stands at"
    if (grammar(doc, i) & CLAUSE && (!isThat(doc, i + 1) || doc.lower(i) === "that")) {
      if (isAnd(doc, i) && (isOfPair(doc, i, floor) || !finiteBefore(words, i, floor))) continue;
      if (grammar(doc, i) & (RELATIVE | CONJUNCTION) || i + 1 < at)
        return isThat(doc, i) || grammar(doc, i) & (CONJUNCTION | RELATIVE) ? i + 1 : i + 1;
    }
    if ((isShowing(doc, i) || (isSpeech(doc, i) && looksPast(doc, i))) && i + 1 < at) return i + 1;
  }
  return floor;
}

/** "trade between the coast and the islands grew": the "and" of a pair. */
function isOfPair(doc: Doc, and: number, floor: number): boolean {
  for (let i = and - 1; i >= floor && and - i < 6; i--) {
    if (isBetween(doc, i)) return true;
    if (doc.mark(i) !== 0 || grammar(doc, i) & (AUXILIARY | PREPOSITION)) return false;
  }
  return false;
}
const isBetween = wordSet("between");

/** True where a finite verb stands between the clause's start and `at`. */
function finiteBefore(words: Marked, at: number, floor: number): boolean {
  const { doc } = words;
  for (let i = at - 1; i >= floor && at - i < 40; i--) {
    if (isBreak(doc.mark(i)) && words.busy[i] === 0) return false;
    const bits = grammar(doc, i);
    if (bits & AUXILIARY || (changeAt(doc, i) !== null && !isNounOfChange(doc, i)) || looksPast(doc, i)) return true;
    if (bits & CLAUSE && !isAnd(doc, i)) return false;
  }
  return false;
}

/** The subject of the verb at `verb`: the noun that opens its clause, or what a relative pronoun stands for. */
export function subjectOf(words: Marked, verb: number, floor: number, depth = 0): Noun | null {
  const { doc, busy } = words;
  if (depth > 3 || verb <= floor) return null;
  const raised = raisedSubject(words, verb, floor);
  if (raised !== null) return raised;
  let before = verb;
  while (
    before > floor &&
    (grammar(doc, before - 1) & (AUXILIARY | ADVERB) ||
      busy[before - 1] === 1 ||
      isTo(doc, before - 1) ||
      isQuotationMark(doc.mark(before - 1)))
  )
    before--;
  if (before > floor && busy[before - 1] === 0) {
    const mark = doc.mark(before - 1);
    if (mark === 0x2c && (looksPresentParticiple(doc, verb) || doc.lower(before) === "having")) {
      // "trade keeps growing, reaching"; "the rate, which is low, eased, falling": the subject of the verb before
      const start = pastOpening(words, clauseStart(words, before - 1, floor), before - 1);
      const main = looksPast(doc, start) && start > floor ? subjectOf(words, start, floor, depth + 1) : nounFrom(words, start, before - 1);
      if (main !== null) return main;
    }
    if (mark === 0x2c) {
      // "trade, which was small, reached": the subject stands before the inserted clause
      let open = before - 2;
      while (open > floor && doc.mark(open) !== 0x2c) open--;
      if (open > floor) return subjectOf(words, open, floor, depth + 1) ?? nounBefore(words, open, floor);
      return nounBefore(words, before - 1, floor);
    }
    const bits = grammar(doc, before - 1);
    if (isAnd(doc, before - 1) || doc.slice(before - 1, before) === "but") {
      const shared = finiteVerbBefore(words, before - 1, floor);
      return shared < 0 ? null : subjectOf(words, shared, floor, depth + 1);
    }
    if (bits & RELATIVE) {
      let end = before - 1;
      while (end > floor && (doc.mark(end - 1) === 0x2c || grammar(doc, end - 1) & PREPOSITION)) end--;
      // "a record flow was registered, which reached": what was registered
      if (doc.mark(before - 2) === 0x2c && looksPast(doc, end - 1) && isBe(doc, end - 2))
        return subjectOf(words, end - 1, floor, depth + 1);
      return nounBefore(words, end, floor);
    }
  }
  let start = clauseStart(words, before, floor);
  // "with trade between the islands for the past season reaching"
  const isAbsolute = doc.lower(start) === "with" && looksPresentParticiple(doc, verb) && !(grammar(doc, verb - 1) & (ARTICLE | DEFINITE));
  start = isAbsolute ? start + 1 : pastOpening(words, start, before);
  const noun = nounFrom(words, start, before);
  return noun;
}

const isBe = wordSet("was were is are been be");
const isExpecting = wordSet(
  "expect expects expected expecting predict predicts predicted forecast forecasts projected projects allow allows allowed enable enables enabled cause causes caused causing want wants wanted help helps helped lead led pushed drove saw sees",
);

/** "expects the number of refugees in the north to grow": the subject of the infinitive is the verb's object. */
function raisedSubject(words: Marked, verb: number, floor: number): Noun | null {
  const { doc, busy } = words;
  if (verb - 1 <= floor || !isTo(doc, verb - 1)) return null;
  for (let i = verb - 2; i > floor && verb - i < 16; i--) {
    if (isExpecting(doc, i)) return i + 2 < verb ? nounFrom(words, i + 1, verb - 1) : null;
    const mark = doc.mark(i);
    if ((mark !== 0 && mark !== 0x27 && mark !== 0x28 && mark !== 0x29 && mark !== 0x2d) || busy[i] === 2) return null;
    if (grammar(doc, i) & (AUXILIARY | CLAUSE) && !isThat(doc, i)) return null;
  }
  return null;
}

/** Skips what opens a clause before its subject: adverbs, dates, a prepositional phrase. */
function pastOpening(words: Marked, from: number, limit: number): number {
  const { doc, busy } = words;
  let i = from;
  for (let guard = 0; guard < 12 && i < limit; guard++) {
    if (busy[i] === 1 || grammar(doc, i) & ADVERB) {
      i++;
      continue;
    }
    if (grammar(doc, i) & PREPOSITION) {
      if (busy[i + 1] === 1) {
        i++;
        continue;
      }
      // "During the meeting the trade turnover": the next article opens the subject
      let next = i + 2;
      while (next < limit && !(grammar(doc, next) & (ARTICLE | DEFINITE)) && busy[next] !== 1) next++;
      if (next >= limit) return doc.slice(i, i + 1).toLowerCase() === "with" ? i + 1 : i;
      i = next;
      continue;
    }
    if (isAnd(doc, i)) {
      i++;
      continue;
    }
    break;
  }
  return i;
}

function finiteVerbBefore(words: Marked, at: number, floor: number): number {
  const { doc, busy } = words;
  for (let i = at - 1; i >= floor && at - i < 60; i--) {
    if (busy[i] !== 0) continue;
    if ((changeAt(doc, i) !== null && !isNounOfChange(doc, i)) || (looksPast(doc, i) && !doc.is(i, CAPITAL))) return i;
    // "has 36 beds and cost 5 million"
    if (isHaving(doc, i) && busy[i + 1] === 2) return i;
    const mark = doc.mark(i);
    if (mark === 0x2e || mark === 0x3b || mark === 0x22) return -1;
  }
  return -1;
}

/** A verb that tells what befell a thing, and the form in which a measure gives it, where the article has another. */
export interface Told extends Stretch {
  readonly form?: "participle" | "gerund";
}

const isHaving = wordSet("has have had");
const isUsed = wordSet("used");
const isDescribing = wordSet("about from under for against without on");
const isSupposed = wordSet("estimated believed thought reported feared known said considered presumed understood");
const isIn = wordSet("in at");
const isOf = wordSet("of");
const isNoVerb = wordSet("aboard out worth apart away each per more less due ahead together plus minus");
const isNeed = wordSet("need danger debt risk prison hospital poverty");

/** By its ending no verb: "monthly", "officer", "national". */
function isAdjectival(doc: Doc, at: number): boolean {
  return (
    /(?:ly|al|ous|ive|ic|ary|ier|icer|man|ity|ness|ment|tion|ship|able|ible|ful|ready)$/.test(doc.lower(at)) &&
    !/(?:enable|supply|apply|reply|rely|comply|live|give|drive|arrive|receive|vary|marry|carry|reveal|deal|steal|heal|appeal|mention|function|implement|cement|ship)$/.test(
      doc.lower(at),
    )
  );
}

/** What befell the noun that ends at `from`: the verb form that says so, passive, participle or active. */
export function befell(words: Marked, from: number, limit: number, plural: boolean): Told | null {
  const { doc, busy } = words;
  let i = from;
  let auxiliary = false;
  let phrase = false;
  for (let steps = 0; i < limit && steps < 16; steps++) {
    if (doc.is(i, LINE) && i > from) return null;
    if (busy[i] === 1) {
      i++;
      continue;
    }
    if (busy[i] === 2) return null;
    // "45 projects worth $14 billion are carried out", "474 tractors out of 1,800 were shipped": another figure put in
    const past = i === from ? pastFigure(words, i, limit) : i;
    if (past > i) {
      i = past;
      continue;
    }
    const mark = doc.mark(i);
    if (mark !== 0) {
      // "16 lakh people, he pointed out, earn their living"
      const next = mark === 0x2c ? (pastIncluded(words, i, limit) ?? pastReport(words, i, limit)) : i;
      if (next > i) {
        i = next;
        continue;
      }
      if (hyphen(doc, i)) {
        i++;
        continue;
      }
      return null;
    }
    const bits = grammar(doc, i);
    // "1,400 people a day used the ford"
    if (!phrase && bits & ARTICLE && grammar(doc, i + 1) & TIME) {
      i += 2;
      continue;
    }
    if (bits & RELATIVE) {
      i++;
      phrase = false;
      plural = true;
      continue;
    }
    if (isTo(doc, i) && !phrase) {
      if (grammar(doc, i + 1) & AUXILIARY && looksPast(doc, i + 2)) return { first: i, last: i + 3 };
      const infinitive = isOpen(doc, i + 1) && !doc.is(i + 1, CAPITAL) && busy[i + 1] === 0;
      if (auxiliary && infinitive) {
        i++;
        continue;
      }
      if (infinitive) return { first: i, last: i + 2 };
    }
    // "one in four households is in need of aid"
    if (auxiliary && isIn(doc, i) && isNeed(doc, i + 1)) {
      const need = isOf(doc, i + 2) ? nounFrom(words, i + 3, limit, false) : null;
      return { first: i, last: need?.last ?? i + 2 };
    }
    // "39 are about permits", "will be from the navy": what they are
    if (auxiliary && !phrase && isDescribing(doc, i) && isBe(doc, i - 1) && busy[i + 1] === 0) {
      const noun = nounFrom(words, i + 1, limit, true);
      if (noun !== null && !(grammar(doc, noun.head) & TIME)) return { first: i, last: noun.last };
    }
    if (bits & AUXILIARY) {
      auxiliary = true;
      phrase = false;
      i++;
      continue;
    }
    if (bits & ADVERB && !(bits & PREPOSITION)) {
      i++;
      continue;
    }
    if (isUsed(doc, i) && isTo(doc, i + 1) && isOpen(doc, i + 2)) return { first: i + 2, last: i + 3, form: "gerund" };
    // "are estimated to have been affected": what they are thought to have undergone
    if (auxiliary && isSupposed(doc, i) && isTo(doc, i + 1)) {
      i += 2;
      continue;
    }
    // "are internally displaced"
    if (isAdverbial(doc, i) && looksPast(doc, i + 1)) {
      i++;
      continue;
    }
    if (looksPast(doc, i) && !doc.is(i, CAPITAL) && !isSpeech(doc, i)) return withParticle(words, i, limit);
    if (auxiliary) {
      // "which are dialogue partners": what they are, nothing that befell them
      if (isOpen(doc, i) && isOpen(doc, i + 1) && looksPlural(doc, i + 1)) return null;
      if (isOpen(doc, i)) return withParticle(words, i, limit);
      return null;
    }
    if (looksPresentParticiple(doc, i) && !phrase) return { first: i, last: i + 1 };
    if (bits & (CONJUNCTION | CLAUSE)) return null;
    if (bits & PREPOSITION) {
      phrase = true;
      const noun = nounFrom(words, i + 1, limit, true);
      if (noun === null) {
        i++;
        continue;
      }
      i = noun.complement?.last ?? noun.last;
      continue;
    }
    // "the salt goes to Malta", "the mill remains closed"
    if (isThirdPerson(doc, i)) return { first: i, last: looksPast(doc, i + 1) ? i + 2 : i + 1, form: "gerund" };
    if (phrase || !plural || doc.is(i, CAPITAL) || isSpeech(doc, i) || isAdjectival(doc, i) || isNoVerb(doc, i)) return null;
    if (isOpen(doc, i) && !looksPlural(doc, i) && !isNounOfChange(doc, i)) return { ...withParticle(words, i, limit), form: "gerund" };
    return null;
  }
  return null;
}

/** Behind "worth a total of $14 billion", "out of 1,800"; the token itself where none stands there. */
function pastFigure({ doc, busy }: Marked, at: number, limit: number): number {
  if (doc.lower(at) !== "worth" && !(doc.lower(at) === "out" && isOf(doc, at + 1))) return at;
  let i = at + 1;
  while (i < limit && i < at + 5 && busy[i] !== 2) i++;
  if (busy[i] !== 2) return at;
  while (i < limit && busy[i] === 2) i++;
  return i;
}

/** "11 people, including nine soldiers, were": behind what a part of them is told in, or null. */
function pastIncluded({ doc }: Marked, at: number, limit: number): number | null {
  if (!isIncluding(doc, at + 1)) return null;
  for (let i = at + 2; i < limit && i < at + 14; i++) if (doc.mark(i) === 0x2c) return grammar(doc, i + 1) & AUXILIARY ? i + 1 : null;
  return null;
}
const isIncluding = wordSet("including");

/** Behind a report put in between commas: ", he pointed out,", ", the minister said,"; the token itself where none stands there. */
function pastReport({ doc }: Marked, at: number, limit: number): number {
  let said = false;
  for (let i = at + 1; i < limit && i < at + 7; i++) {
    if (doc.mark(i) === 0x2c) return said ? i + 1 : at;
    if (doc.mark(i) !== 0) return at;
    said ||= isSpeech(doc, i);
  }
  return at;
}

/** The verb with what belongs to it: "broken up", "forced to flee". */
function withParticle({ doc, busy }: Marked, at: number, limit: number): Told {
  const next = at + 1;
  if (next + 1 < limit && isTo(doc, next) && isOpen(doc, next + 1) && !doc.is(next + 1, CAPITAL) && looksPast(doc, at))
    return { first: at, last: next + 2 };
  // "were taking part", "took place"
  if (isTaking(doc, at) && isPart(doc, next)) return { first: at, last: next + 1 };
  // "died out of hunger"
  if (isOf(doc, next + 1)) return { first: at, last: next };
  // "approved over ten years": when, no part of the verb
  const belongs = isParticle(doc, next) && next < limit && doc.end(next) - doc.start(next) > 2 && busy[next + 1] !== 1;
  return { first: at, last: belongs ? next + 1 : next };
}

const isTaking = wordSet("take takes took taking taken");
const isPart = wordSet("part place");
