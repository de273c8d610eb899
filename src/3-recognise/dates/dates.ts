import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { modifierRules, pointRules, rangeRule } from "./grammar.ts";
import { Marked } from "./marked.ts";
import type { Open, Said } from "./said.ts";
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
  const { kind } = text;
  const mentions: DateMention[] = [];
  let i = 0;
  while (i < count) {
    const what = (kind[i] as number) & 0x7f;
    if (what === K.none) {
      i++;
      continue;
    }
    const rules = pointRules[what];
    if (rules === undefined || (what === K.the && ((kind[i + 1] as number) & 0x7f) === K.none)) {
      i++;
      continue;
    }
    const mention = mentionAt(text, i, what);
    if (mention === null) {
      i++;
      continue;
    }
    if (!isPageClock(marked, mention)) mentions.push(mention);
    i = mention.last;
  }
  return mentions;
}

/** "13 hours ago" by itself is the page's own clock. */
function isPageClock(text: Marked, { first, rule, said }: DateMention): boolean {
  return rule === "date/ago" && said.kind === "unknown" && (first === 0 || text.doc.is(first, LINE) || !text.doc.isWord(first - 1));
}

/** The longest reading that begins at the token. */
function mentionAt(text: Marked, at: number, what: number): DateMention | null {
  text.enter(at);
  let said: Said | null = null;
  let name = "";
  let last = at;
  for (const rules of [pointRules[what], modifierRules[what]]) {
    if (rules === undefined) continue;
    for (const rule of rules) {
      const read = rule.read(text, at);
      if (read === null || read.last <= last) continue;
      said = read.value;
      name = rule.name;
      last = read.last;
    }
  }
  if (said === null) return null;
  if (said.kind !== "duration" && said.kind !== "set" && said.kind !== "range") {
    const range = rangeRule.read(text, at);
    if (range !== null && range.last > last) {
      said = range.value;
      name = rangeRule.name;
      last = range.last;
    }
  }
  const open = said.kind === "duration" || said.kind === "set" || said.kind === "range" || said.kind === "unknown" ? null : openness(text, at, last);
  const { doc } = text;
  return { first: at, last, start: doc.start(at), end: doc.end(last - 1), said: open === null ? said : { ...said, open }, rule: name };
}

/** "since X", "until X", "by X", "X onwards": which side of it is open. */
function openness(text: Marked, first: number, last: number): Open | null {
  const { doc } = text;
  if (doc.isWord(last) && !text.breaks(last) && /^(onwards?|forward)$/i.test(doc.slice(last, last + 1))) return "after";
  let at = first - 1;
  if (text.kindAt(at) === K.the) at--;
  if (doc.isWord(at) && /^least$/i.test(doc.slice(at, at + 1)) && text.kindAt(at - 1) === K.at) at -= 2;
  if (text.kindAt(at) === K.about && /^than$/i.test(doc.slice(at, at + 1))) return text.kindAt(at - 1) === K.later ? "before" : null;
  if (text.kindAt(at) === K.about) at--;
  // "since the June 2020 clash": the date tells which clash, not since when.
  if (modifiesNoun(text, last)) return null;
  switch (text.kindAt(at)) {
    case K.since:
      return "after";
    case K.to: {
      const how = text.value[at] as number;
      if (how !== TO.to) return isNot(text, at - 1) ? null : "before";
      return /^up$/i.test(doc.slice(at - 1, at)) && doc.isWord(at - 1) ? "before" : null;
    }
    case K.from:
      return text.kindAt(last) === K.on && !text.breaks(last) && (doc.mark(last + 1) !== 0 || last + 1 >= doc.count) ? "after" : null;
    default:
      return null;
  }
}

function modifiesNoun(text: Marked, at: number): boolean {
  const { doc } = text;
  if (!doc.isWord(at) || text.breaks(at) || doc.is(at, CAPITAL) || text.kind[at] !== K.none) return false;
  return (doc.dictionary.classes[doc.word[at] as number] as number) === 0 && !/^(onwards?|forward)$/i.test(doc.slice(at, at + 1));
}

const isNot = (text: Marked, at: number): boolean => text.doc.isWord(at) && /^not$/i.test(text.doc.slice(at, at + 1));
