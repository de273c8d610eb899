import { fold } from "../../0-ground/fold.ts";
import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, DOTTED, GLUED, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";

/** Small words inside names: `Ursula von der Leyen`, `Mohammed bin Salman`. */
const PARTICLES = new Set(
  "al el ul as es ad an ar at az bin ibn ben bint bte binti abu umm abd de da do dos das del della delle degli di du d' la le las los lo van von der den ten ter zu zum zur af av y e i o oglu ogly qizi kyzy uulu".split(" "),
);
/** Capitalised particles that open a name: `Al Nahyan`, `El Hadji`, `De Croo`. */
const NOT_IN_NAMES =
  classBit("article") | classBit("preposition") | classBit("conjunction") | classBit("pronoun") | classBit("possessive") | classBit("relative") | classBit("common") | classBit("be") | classBit("have") | classBit("negation") | classBit("time") | classBit("former") | classBit("adverb") | classBit("modal") | classBit("quantifier");
const TITLES = bitOf("offices") | bitOf("ranks") | bitOf("honorifics");
const PLACES_AND_TIMES = bitOf("months") | bitOf("weekdays") | bitOf("countries") | bitOf("demonyms") | bitOf("cities") | bitOf("capitals") | bitOf("organisations") | bitOf("seats");
const COMPANY = classBit("company");

const isParticle = (doc: Doc, at: number): boolean => doc.isWord(at) && doc.end(at) - doc.start(at) <= 5 && PARTICLES.has(fold(doc.slice(at, at + 1)));

/** True where a token may stand in a person's name: capitalised and no word of another trade. */
function namePart(doc: Doc, at: number, first: number, titled: boolean): boolean {
  if (!doc.isWord(at) || !doc.is(at, CAPITAL) || doc.furniture[at]) return false;
  if (at > first && doc.is(at, LINE)) return false;
  const inner = at > first;
  if (doc.is(at, SINGLE)) return doc.isMark(at + 1, ".") || inner || titled;
  if (doc.is(at, DOTTED)) return !doc.find(at, "countries") && !doc.find(at, "organisations");
  if (inner && isParticle(doc, at)) return true;
  if (doc.hasClass(at, NOT_IN_NAMES)) return false;
  if (!inner && doc.hasClass(at, COMPANY)) return false;
  if (doc.is(at, CAPITALS) && doc.end(at) - doc.start(at) <= 4 && inner && !doc.is(at - 1, CAPITALS)) return false;
  if (doc.begins(at, TITLES)) {
    const found = doc.find(at, "offices") ?? doc.find(at, "ranks") ?? doc.find(at, "honorifics");
    // "Ng Eng Hen": a short honorific without its full stop inside a name is a part of it.
    const within = inner && found !== null && found.sense.table === "honorifics" && found.last === at + 1 && !doc.isMark(at + 1, ".") && doc.is(at + 1, CAPITAL);
    if (found && !within && !(inner && found.last === at + 1 && !doc.is(at + 1, CAPITAL) && found.sense.weak)) return false;
  }
  if (doc.begins(at, bitOf("verbs")) && (inner ? shouting(doc, at) : !titled || shouting(doc, at))) return false;
  if (doc.begins(at, bitOf("encounters")) && doc.find(at, "encounters")) return false;
  if (doc.begins(at, PLACES_AND_TIMES)) {
    const named = doc.find(at, "organisations") ?? doc.find(at, "demonyms") ?? doc.find(at, "countries") ?? doc.find(at, "cities") ?? doc.find(at, "capitals") ?? doc.find(at, "seats") ?? doc.find(at, "months") ?? doc.find(at, "weekdays");
    if (named === null) return true;
    if (named.last > at + 1) return false;
    if (named.sense.table === "demonyms" || named.sense.table === "organisations") return inner && named.sense.weak;
    if (named.sense.table === "months" || named.sense.table === "weekdays") return named.sense.weak && (inner || titled) && !doc.isNumber(at + 1);
    // "Foreign Minister Israel Katz", "Jordan Bardella": a place that a capitalised word follows at once, or that follows a first name.
    if (inner) return named.sense.weak || !(doc.isMark(at - 1, ","));
    return (titled || named.sense.weak) && namePart(doc, at + 1, at + 1, false) && !doc.is(at + 1, POSSESSIVE);
  }
  return true;
}

/** True in a line written in capitals or with a capital on nearly every word: a headline. */
export function shouting(doc: Doc, at: number): boolean {
  const { first, last } = doc.sentenceRange(doc.sentence[at] as number);
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last && words < 24; i++) {
    if (!doc.isWord(i) || doc.end(i) - doc.start(i) < 4) continue;
    words++;
    if (doc.is(i, CAPITAL)) capitals++;
  }
  return words >= 4 && capitals >= words * 0.75;
}

/** Token after the last of a personal name that begins at `at`, or -1. `titled`: a title stands right before it. */
export function readName(doc: Doc, at: number, titled: boolean): number {
  let first = at;
  // "al-Sisi", "el-Sisi", "von der Leyen" after a title
  if (titled) while (isParticle(doc, first) && !doc.is(first, CAPITAL) && (doc.is(first + 1, CAPITAL) || doc.isMark(first + 1, "-") || isParticle(doc, first + 1))) first += doc.isMark(first + 1, "-") ? 2 : 1;
  if (!namePart(doc, first, first, titled)) return -1;
  let i = first;
  let last = -1;
  let parts = 0;
  while (parts < 9) {
    if (namePart(doc, i, first, titled)) {
      parts++;
      last = i + 1;
      if (doc.is(i, SINGLE) || doc.end(i) - doc.start(i) <= 2) {
        if (doc.isMark(i + 1, ".") && doc.is(i + 1, GLUED) && doc.is(i, CAPITAL)) {
          i += 2;
          continue;
        }
      }
      // "Kang Kyung-wha", "Al-Sisi", "Jean-Yves"
      while (hyphen(doc, last) && doc.isWord(last + 1) && doc.is(last + 1, GLUED) && !doc.begins(last + 1, bitOf("demonyms"))) last += 2;
      i = last;
      continue;
    }
    if (last > 0 && isParticle(doc, i) && !doc.is(i, LINE)) {
      let next = i + 1;
      while (isParticle(doc, next) || doc.isMark(next, "-")) next++;
      if (doc.isWord(next) && doc.is(next, CAPITAL) && namePart(doc, next, next, true) && !doc.is(next, LINE)) {
        i = next;
        continue;
      }
    }
    break;
  }
  if (last < 0) return -1;
  // "Heydar Aliyev Center", "Bayraktar Company": named after a person, not one.
  if (doc.is(last, CAPITAL) && doc.hasClass(last, COMPANY) && !doc.is(last, LINE)) return -1;
  if (doc.is(last - 1, CAPITAL) && doc.hasClass(last - 1, COMPANY) && last - first > 1) return -1;
  if (last - first === 1 && doc.is(first, SINGLE)) return -1;
  return last;
}

export const hyphen = (doc: Doc, at: number): boolean => (doc.isMark(at, "-") || doc.mark(at) === 0x2011) && doc.is(at, GLUED);
