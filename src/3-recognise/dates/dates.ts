import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import type { Choice, DateRule } from "./choice.ts";
import { glance } from "./glance.ts";
import { rangeRule, rulesAt } from "./grammar.ts";
import { Marked } from "./marked.ts";
import { isDash } from "./parts.ts";
import type { Open, Said } from "./said.ts";
import { POINT, SHAPES } from "./shapes.ts";
import { changed, uniform } from "./telling.ts";
import { K, TO } from "./vocabulary.ts";

/** An expression of time: tokens `[first, last)`, its span without the preposition (UTF-16), and what it says. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly said: Said;
  readonly rule: string;
}

const marked = new Marked();

/** Every expression of time in the text, in order, none overlapping; page furniture has none. Linear in the text's length. */
export function recogniseDates(doc: Doc): DateMention[] {
  const text = marked.mark(doc);
  const { count } = doc;
  const { kind, triggers } = text;
  const mentions: DateMention[] = [];
  let last = 0;
  for (let t = 0; ; t++) {
    const i = triggers[t] as number;
    if (i >= count) break;
    if (i < last) continue;
    const what = (kind[i] as number) & 0x7f;
    const choice = rulesAt(text, i, what);
    if (choice === null || hopeless(text, i, what)) continue;
    text.enter(i);
    const mention = mentionAt(text, i, choice);
    if (mention === null) continue;
    last = mention.last;
    if (!isPageClock(text, mention) && !isNowadays(text, mention)) mentions.push(mention);
  }
  return mentions;
}

/** Words that say nothing of time unless another such word follows. */
const LEAN = new Uint8Array(64);
for (const kind of [
  K.the,
  K.a,
  K.about,
  K.which,
  K.earlier,
  K.later,
  K.part,
  K.ordinal,
  K.cardinal,
  K.unit,
  K.half,
  K.dayPart,
  K.latter,
  K.fiscal,
])
  LEAN[kind] = 1;

/** True where a glance at the next token tells that no rule can read: nearly all of a text's numbers and articles. */
function hopeless(text: Marked, at: number, what: number): boolean {
  const next = (text.kind[at + 1] as number) & 0x7f;
  if (next === K.number) return what === K.number && text.digits(at) < 4 && text.kindAt(at - 1) !== K.and;
  if (next !== K.none) return false;
  const { doc } = text;
  if (what === K.number) {
    const digits = text.digits(at);
    if (digits === 4 || digits === 8 || !doc.isWord(at + 1)) return false;
    const letter = text.initial(at + 1);
    if (letter !== 0x61 && letter !== 0x70 && letter !== 0x73 && letter !== 0x68 && letter !== 0x64) return true;
    // "a.m.", "p.m.", `90s`, `9h30`, "4 de mayo"
    return text.digits(at + 1) > 4 && !text.glued(at);
  }
  if (what === K.dayPart && text.value[at] === 4) return false;
  if (what === K.fiscal && (text.value[at] as number) > 1000) return false;
  const mark = doc.mark(at + 1);
  return LEAN[what] === 1 && !isDash(mark) && mark !== 0x27 && mark !== 0x2018 && mark !== 0x2019;
}

/** "13 hours ago" by itself is the page's own clock. */
function isPageClock(text: Marked, { first, rule, said }: DateMention): boolean {
  return rule === "date/ago" && said.kind === "unknown" && (first === 0 || text.doc.is(first, LINE) || !text.doc.isWord(first - 1));
}

/** "in today's world", "are supported today by", in a quotation: these days, no day. */
function isNowadays({ doc }: Marked, { first, last, rule }: DateMention): boolean {
  if (rule !== "date/today" || last !== first + 1 || doc.lower(first) !== "today") return false;
  if (doc.mark(last) === 0x27) return TODAYS.has(doc.lower(last + (doc.lower(last + 1) === "s" ? 2 : 1)));
  if (doc.quoted[first] !== 1) return false;
  const isState = (at: number): boolean => doc.lower(at) === "are" || doc.lower(at) === "is" || doc.lower(at) === "remains";
  return isState(first - 1) || (isState(first - 2) && doc.lower(first - 1).endsWith("ed"));
}
const TODAYS: ReadonlySet<string> = new Set(
  "world youth society environment conditions realities reality challenges climate landscape era age times generation economy standards geopolitical complex global context".split(
    " ",
  ),
);

/** The longest reading that begins at the token. */
function mentionAt(text: Marked, at: number, { rules, needs, asked }: Choice): DateMention | null {
  const met = asked === 0 ? 0 : glance(text, at, asked);
  let said: Said | null = null;
  let name = "";
  let last = at;
  for (let r = 0; r < rules.length; r++) {
    if (((needs[r] as number) & ~met) !== 0) continue;
    const rule = rules[r] as DateRule;
    const read = rule.read(text, at);
    if (read === null || read.last <= last) continue;
    said = read.value;
    name = rule.name;
    last = read.last;
  }
  if (said === null) return null;
  said = uniform(said);
  if (said.kind !== "duration" && said.kind !== "set" && said.kind !== "range" && joins(text, last)) {
    const range = rangeRule.read(text, at);
    if (range !== null && range.last > last) {
      said = uniform(range.value);
      name = rangeRule.name;
      last = range.last;
    }
  }
  const open =
    said.kind === "duration" || said.kind === "set" || said.kind === "range" || said.kind === "unknown" ? null : openness(text, at, last);
  // "put off until July 23": the one to come
  if (open === null && said.kind === "calendar" && isBareDay(said) && isUntil(text, at) && isPutOff(text, at - 2))
    said = changed(said, { which: "coming" });
  const { doc } = text;
  const start = doc.start(name === "date/apostrophe-year" ? at - 1 : at);
  return { first: at, last, start, end: doc.end(last - 1), said: open === null ? said : changed(said, { open }), rule: name };
}

const isBareDay = (said: Said): boolean =>
  said.kind === "calendar" &&
  said.year === undefined &&
  said.within === undefined &&
  said.which === undefined &&
  (said.month ?? said.weekday) !== undefined;

const isUntil = (text: Marked, at: number): boolean => !text.opens(at) && text.kindAt(at - 1) === K.to;

/** By shape: 1 where the end of a range may begin. */
const ENDS = new Uint8Array(SHAPES);
for (const shape of [...POINT, K.part]) ENDS[shape] = 1;

const joins = (text: Marked, at: number): boolean => {
  const what = text.kind[at];
  const mark = text.markAt(at);
  // "Sunday (Jan 15) until Wednesday (Jan 18)"
  if (mark === 0x28) return text.kindAt(at - 1) === K.weekday;
  if (ENDS[text.shape[at + 1] as number] === 0) return false;
  return what === K.to || what === K.and || isDash(mark) || mark === 0x2f;
};

/** "onwards" */
const isOnward = (text: Marked, at: number): boolean => {
  const letter = text.initial(at);
  return (letter === 0x6f || letter === 0x66) && /^(onwards?|forward)$/i.test(text.doc.slice(at, at + 1));
};

/** "since X", "until X", "by X", "X onwards": which side of it is open. */
function openness(text: Marked, first: number, last: number): Open | null {
  const { doc } = text;
  if (isOnward(text, last) && !text.breaks(last)) return "after";
  if (text.opens(first)) return null;
  let at = first - 1;
  if (text.kindAt(at) === K.the) at--;
  if (text.initial(at) === 0x6c && /^least$/i.test(doc.slice(at, at + 1)) && text.kindAt(at - 1) === K.at) at -= 2;
  if (text.kindAt(at) === K.about) at--;
  // "since the June 2020 clash": the date tells which clash, not since when.
  if (modifiesNoun(text, last)) return null;
  switch (text.kindAt(at)) {
    case K.since:
      return "after";
    case K.to: {
      const how = text.value[at] as number;
      if (how !== TO.to) return isNot(text, at - 1) || isPutOff(text, at - 1) ? null : "before";
      return /^up$/i.test(doc.slice(at - 1, at)) && doc.isWord(at - 1) ? "before" : null;
    }
    case K.from:
      if (doc.lower(at - 1) === "effect") return "after";
      return text.kindAt(last) === K.on && !text.breaks(last) && (doc.mark(last + 1) !== 0 || last + 1 >= doc.count) ? "after" : null;
    default:
      return null;
  }
}

function modifiesNoun(text: Marked, at: number): boolean {
  const { doc } = text;
  if (!doc.isWord(at) || text.breaks(at) || doc.is(at, CAPITAL) || text.kind[at] !== K.none) return false;
  return (doc.dictionary.classes[doc.word[at] as number] as number) === 0 && !isOnward(text, at);
}

/** "postponed the summit until 2017": the new day, no end. */
function isPutOff(text: Marked, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 9; i--) {
    if (text.doc.mark(i) === 0x2e || text.breaks(i + 1)) return false;
    if (PUT_OFF.has(text.doc.lower(i))) return true;
    if (text.doc.lower(i) === "off" && PUT.has(text.doc.lower(i - 1))) return true;
  }
  return false;
}
const PUT_OFF: ReadonlySet<string> = new Set(
  "postpone postpones postponed postponing defer defers deferred deferring delay delays delayed delaying adjourn adjourned adjourns reschedule rescheduled".split(
    " ",
  ),
);
const PUT: ReadonlySet<string> = new Set(["put", "puts", "putting"]);

const isNot = (text: Marked, at: number): boolean => text.doc.isWord(at) && /^not$/i.test(text.doc.slice(at, at + 1));
