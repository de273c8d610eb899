import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  CONJUNCTION,
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
import { hyphen, isAdverbial, isNounOfChange, isSpeech, isThirdPerson, isTo, type Marked, nounFrom, type Stretch } from "./phrases.ts";
import { isBe } from "./subjects.ts";

/** A verb that tells what befell a thing, and the form in which a measure gives it, where the article has another. */
export interface Told extends Stretch {
  readonly form?: "participle" | "gerund";
}

const isUsed = wordSet("used");
const isDescribing = wordSet("about from under for against without on");
const isSupposed = wordSet("estimated believed thought reported feared known said considered presumed understood");
const isIn = wordSet("in at");
const isOf = wordSet("of");
const isNoVerb = wordSet("aboard out worth apart away each per more less due ahead together plus minus");
const isNeed = wordSet("need danger debt risk prison hospital poverty");

const isParticle = wordSet("up out down off over in on aside");

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
