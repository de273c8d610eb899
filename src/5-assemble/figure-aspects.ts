import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  DEFINITE,
  grammar,
  looksPast,
  PREPOSITION,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { isNounOfChange, type Marked } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";

const isEach = wordSet("a an each every");
const isBase = wordSet(
  "head person capita barrel tonne ton kilo kilogram kg litre liter hectare family household shift trip visit passenger share piece unit",
);
const isDaily = wordSet("bpd bopd boed mbpd mbd");
const isOtherTime = wordSet("ago earlier later before after old long on");
const ADVERBS: Readonly<Record<string, string>> = {
  annually: "year",
  yearly: "year",
  daily: "day",
  monthly: "month",
  weekly: "week",
  hourly: "hour",
  quarterly: "quarter",
  nightly: "night",
};
const isRate = wordSet("annually yearly daily monthly weekly hourly quarterly nightly");
const isRecurring = wordSet("annual daily monthly weekly yearly hourly");
const isPer = wordSet("per");
const isCent = wordSet("cent");
const isAnnum = wordSet("annum");
const isD = wordSet("d");
const ADJECTIVES: Readonly<Record<string, string>> = {
  annual: "year",
  daily: "day",
  monthly: "month",
  weekly: "week",
  yearly: "year",
  hourly: "hour",
};

const MOST_APART = 9;

/** What each unit of the figure is for: `year` in "15 million tons of cargo a year". */
export function perOf({ doc, busy }: Marked, { first, last, compound }: QuantityMention, limit: number): string | null {
  if (isDaily(doc, last - 1) || (isD(doc, last - 1) && doc.isMark(last - 2, "/"))) return "day";
  for (let i = first + 1; i < limit && i < last + MOST_APART; i++) {
    if (busy[i] === 2 && i >= last) break;
    if (isPer(doc, i)) {
      if (isAnnum(doc, i + 1)) return "year";
      if (isCent(doc, i + 1)) continue;
      let end = i + 1;
      while (end < limit && (doc.isNumber(end) || doc.mark(end) === 0x2c) && end < i + 6) end++;
      return end + 1 > limit ? null : doc.slice(i + 1, end + 1);
    }
    if (isEach(doc, i) && (grammar(doc, i + 1) & TIME || isBase(doc, i + 1)) && !isOtherTime(doc, i + 2)) return doc.lower(i + 1);
    const adverb = isRate(doc, i) ? ADVERBS[doc.lower(i)] : undefined;
    // "110 flights daily"; but "two daily papers"
    if (adverb !== undefined && (i + 1 >= limit || doc.mark(i + 1) !== 0 || grammar(doc, i + 1) !== 0)) return adverb;
    if (doc.isMark(i, "/") && grammar(doc, i + 1) & TIME) return doc.lower(i + 1);
    if (i < last) continue;
    if (doc.mark(i) !== 0 && !doc.isMark(i, "-")) break;
    if (grammar(doc, i) & (AUXILIARY | CLAUSE)) break;
  }
  // "an annual capacity of 8 bcm"
  if (compound) return null;
  for (let i = first - 1; i > first - 6 && i >= 0; i--) {
    if (isRecurring(doc, i)) return ADJECTIVES[doc.lower(i)] as string;
    if (doc.mark(i) !== 0 || grammar(doc, i) & (CLAUSE | AUXILIARY)) break;
  }
  return null;
}

const isMoved = wordSet("by to from at");
const isRaising = wordSet("up more higher greater larger bigger");
const isLowering = wordSet("down less fewer lower smaller below");
const isBelow = wordSet("below");
const isAnd = wordSet("and");
const isThan = wordSet("than from year since against on in compared over");

/** Whether the figure tells of a rise or a fall. */
export function changeOf({ doc, busy }: Marked, { first, last, unit, rule }: QuantityMention, floor: number): "up" | "down" | null {
  // once a figure, not once a token
  if (rule === "quantity/multiplied" && /^(doubl|tripl|trebl|quadrupl)/.test(doc.lower(last - 1))) return "up";
  if (isRaising(doc, last) && isThan(doc, last + 1)) return "up";
  if (isLowering(doc, last) && (isThan(doc, last + 1) || isBelow(doc, last))) return "down";
  for (const at of [last, last + 1]) {
    const noun = isNounOfChange(doc, at) ? changeAt(doc, at) : null;
    if ((noun === "up" || noun === "down") && (unit === "%" || unit === "pp" || unit === "times")) return noun;
  }
  let moved = false;
  let passed = 0;
  for (let i = first - 1; i >= floor && first - i < 16; i--) {
    const mark = doc.mark(i);
    if (busy[i] !== 0) continue;
    if (mark === 0x2c || mark === 0x28 || mark === 0x29) {
      if (passed > 0) return null;
      continue;
    }
    if (mark !== 0 && mark !== 0x2d) return null;
    if (isRaising(doc, i) && passed === 0) return "up";
    if (isLowering(doc, i) && passed === 0 && !isBelow(doc, i)) return "down";
    const change = changeAt(doc, i);
    if (change === "level") return null;
    if (change !== null && (passed === 0 || moved)) return change;
    if (isMoved(doc, i) && passed === 0) moved = true;
    if (grammar(doc, i) & CLAUSE && !isAnd(doc, i)) return null;
    if (!(grammar(doc, i) & (ARTICLE | DEFINITE | PREPOSITION | ADVERB | AUXILIARY))) passed++;
    if (passed > (moved ? 5 : 1)) return null;
  }
  return null;
}

const isAim = wordSet(
  "target targets targeted goal goals aim aims aimed aiming want wants wanted seek seeks seeking sought objective ambition ambitions ambitious aspire aspires hope hopes hoped should must need needs",
);
const isAhead = wordSet(
  "will shall would could may might plan plans planned planning intend intends intended expect expects expected expecting due scheduled slated set forecast forecasts projected projects predicted predicts pledge pledged pledges promise promised promises offer offered offers vowed vow proposes proposed propose prepared preparing about ready",
);
const isGoal = wordSet("target targets goal goals objective objectives");
const isAimed = wordSet(
  "aim aims aimed aiming goal goals target targets targeted want wants wanted seek seeks seeking sought hope hopes hoped should objective objectives ambition ambitions ambitious aspire aspires",
);
const isSet = wordSet("set about");
const isTo = wordSet("to");
const isLinked = wordSet("that which who");
const isBeen = wordSet("been");
const isComing = wordSet("will shall would could may might");
const isNow = wordSet("is are");
const isBe = wordSet("is are was were");
const isDone = wordSet("is are was were has have had did been stands stood amounts amounted");

/** Whether the figure is so, lies ahead, or is aimed at: by the verb that governs it, else by its time. */
export function statusOf(
  { doc, busy }: Marked,
  { first, last }: QuantityMention,
  { floor, limit }: { readonly floor: number; readonly limit: number },
  ahead: boolean,
): "actual" | "planned" | "target" {
  if (isGoal(doc, last)) return "target";
  let seen = false;
  for (let i = first - 1; i >= floor && first - i < 22; i--) {
    if (busy[i] !== 0) continue;
    const mark = doc.mark(i);
    if (mark === 0x3b || mark === 0x22 || mark === 0x201c || mark === 0x3a) break;
    if (mark === 0x2c && seen) break;
    if (isAim(doc, i)) return isAimed(doc, i) ? "target" : ahead ? "planned" : "actual";
    if (isAhead(doc, i)) {
      if (isSet(doc, i) && !isTo(doc, i + 1)) continue;
      return "planned";
    }
    if (isLinked(doc, i)) break;
    if (isTo(doc, i) && isBe(doc, i - 1)) return "planned";
    if (isDone(doc, i) || (looksPast(doc, i) && grammar(doc, i - 1) !== PREPOSITION)) {
      // "has pledged", "is expected": the auxiliary stands before
      if (isDone(doc, i) && !isBeen(doc, i)) return ahead && isBe(doc, i) ? "planned" : "actual";
      if (!seen && !(grammar(doc, i - 1) & AUXILIARY)) return "actual";
    }
    if (!(grammar(doc, i) & (ARTICLE | DEFINITE | PREPOSITION | ADVERB))) seen = true;
  }
  for (let i = last; i < limit && i < last + 12; i++) {
    if (busy[i] === 2 || (doc.mark(i) !== 0 && !doc.isMark(i, "-"))) break;
    if (isComing(doc, i) || (isTo(doc, i) && isBe(doc, i - 1))) return "planned";
    if (isDone(doc, i) && !isNow(doc, i)) return "actual";
  }
  return ahead ? "planned" : "actual";
}
