import { bisect } from "../0-ground/bisect.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import { pastDateline } from "../3-recognise/past-dateline.ts";
import { ADVERB, ARTICLE, AUXILIARY, grammar, isOpen, looksPast, PREPOSITION, TIME, wordSet } from "../3-recognise/quantities/grammar.ts";
import { speechAt } from "../3-recognise/quantities/lexis.ts";
import { isNounOfChange, type Marked } from "../3-recognise/quantities/phrases.ts";

/** A temporal expression as resolved: tokens `[first, last)`, `value` in EDTF. */
export interface DateMention {
  readonly first: number;
  readonly last: number;
  readonly type: "date" | "time" | "duration" | "set";
  readonly value: string | null;
}

const isCompared = wordSet("against than compared comparison versus over from");
const isPreceding = wordSet("previous preceding prior");
const isAgainst = wordSet("to with the same period previous");
const isOccasion = wordSet(
  "scheduled slated planned due held reporters journalists statement briefing interview conference press article tweet speech remarks meeting talks visit visited met arrived summit session letter event ceremony forum",
);
export const isVisit = wordSet(
  "met visited arrived received held signed paid hosted attended departed left inaugurated established launched opened founded set",
);

/** First token behind the dateline, whose date is the report's: "OSLO, Oct 11 (Agency) –", "NEW YORK, Jan 17 More than half". */
export function datelineEnd(doc: Doc, open: number, close: number, dates: readonly DateMention[]): number {
  const end = pastDateline(doc, open, close);
  if (end > open || !doc.is(open, CAPITALS)) return end;
  let at = open;
  while (at < close && (doc.is(at, CAPITALS) || doc.mark(at) === 0x2c)) at++;
  const date = dates[after(dates, at - 1)];
  return date?.first === at && doc.is(date.last, CAPITAL) ? date.last : open;
}

/** "the flood of 1998": the date is the noun's, where no part of the calendar stands before. */
export const ofEvent = (doc: Doc, date: DateMention): boolean => {
  let at = date.first - 1;
  while (grammar(doc, at) & ARTICLE) at--;
  return doc.lower(at) === "of" && isOpen(doc, at - 1) && !(grammar(doc, at - 1) & TIME) && !isFigureNoun(doc, at - 1);
};
const isFigureNoun = wordSet("half halves months end beginning start close budget level figure volume total rate period");

/** "8 percent below the record set in 2021" */
export function surpasses(doc: Doc, from: number, to: number): boolean {
  return (isBeyond(doc, from) || isBeyond(doc, from + 1)) && to - from < 9;
}
const isBeyond = wordSet("below above than");

/** `against 2018`, `than in 2021`, `compared to the same period of 2020`: another time, to compare with. */
export function compared(doc: Doc, date: DateMention, open: number): boolean {
  for (let i = date.first - 1; i >= open && date.first - i < 7; i--) {
    if (isCompared(doc, i)) {
      const word = doc.slice(i, i + 1).toLowerCase();
      // "a 20 percent increase over the previous year"; but "over the past year"
      if (word === "over") return isNounOfChange(doc, i - 1) || isPreceding(doc, date.first) || isPreceding(doc, date.first + 1);
      // "from the previous year"; but "from the 1st of May"
      // "a 66 percent increase from a year earlier"
      if (word === "from" && isNounOfChange(doc, i - 1)) return true;
      if (word === "from") return (doc.slice(i + 1, i + 2) === "the" && !doc.isNumber(i + 2)) || upBefore(doc, i);
      return true;
    }
    if (!(grammar(doc, i) & (PREPOSITION | ARTICLE | ADVERB)) && !isAgainst(doc, i)) return false;
  }
  return false;
}

const isUp = wordSet("up down");
const upBefore = (doc: Doc, at: number): boolean => {
  for (let i = at - 1; i > at - 9 && i >= 0; i--) if (isUp(doc, i)) return true;
  return false;
};

const isEvent = wordSet(
  "meeting summit session conference forum talks visit ceremony event election elections vote attack announcement speech",
);

/** A date of the report or the encounter, not of the figure: "said on Monday", "met in June". */
export function attached({ doc, busy }: Marked, date: DateMention, open: number, close: number): boolean {
  let i = date.first - 1;
  while (i >= open && grammar(doc, i) & (PREPOSITION | ARTICLE) && doc.lower(i) !== "that") i--;
  // "3.9 billion minutes of calls last year": a noun
  // "used the post in 2024", "calls last year": nouns
  if (
    i >= open &&
    (isOccasion(doc, i) ||
      (speechAt(doc, i) && !isNoticed(doc, i) && doc.lower(i - 1) !== "of" && busy[i] !== 2 && !(grammar(doc, i - 1) & ARTICLE)))
  )
    return true;
  // "at a conference in Kuwait on 30 January"
  let place = i;
  while (place > open && doc.is(place, CAPITAL) && doc.isWord(place)) place--;
  if (place < i && grammar(doc, place) & PREPOSITION && isEvent(doc, place - 1)) return true;
  // "visited Turkey two weeks ago"
  if (i > open && doc.is(i, CAPITAL) && isVisit(doc, i - 1)) return true;
  // "this week's meeting"
  if (doc.mark(date.last) === 0x27) for (let k = date.last + 1; k < date.last + 6 && k < close; k++) if (isEvent(doc, k)) return true;
  let j = date.last;
  while (j < close && grammar(doc, j) & (ADVERB | AUXILIARY)) j++;
  return j < close && speechAt(doc, j) && !/^report/.test(doc.slice(j, j + 1));
}

/** "growth is observed in the first quarter": when it holds, not when it is said. */
const isNoticed = (doc: Doc, at: number): boolean => isSeen(doc, at) && isBeing(doc, grammar(doc, at - 1) & ADVERB ? at - 2 : at - 1);
const isSeen = wordSet("observed recorded registered seen");
const isBeing = wordSet("is are was were been being");

/** Index of the first date that begins behind a token. */
export const after = (dates: readonly DateMention[], token: number): number =>
  bisect(0, dates.length, (index) => (dates[index] as DateMention).first <= token);

/** "in the fiscal year that ended on July 16": the day is the year's end. */
export function isEdgeOf(doc: Doc, date: DateMention): boolean {
  let at = date.first - 1;
  while (grammar(doc, at) & (PREPOSITION | ARTICLE)) at--;
  return isEnding(doc, at);
}

const isEnding = wordSet("ended ending ends");

/** "breaches of a deal reached in 2003 were recorded last year": the date is the participle's. */
export function isReduced(doc: Doc, date: DateMention): boolean {
  let at = date.first - 1;
  while (grammar(doc, at) & (PREPOSITION | ARTICLE)) at--;
  return (grammar(doc, date.last) & AUXILIARY) !== 0 && looksPast(doc, at) && isOpen(doc, at - 1);
}

/** A single day, which dates an event sooner than a figure. */
export const isDay = (date: DateMention): boolean => date.value !== null && /^\d{4}-\d{2}-\d{2}$/.test(date.value);

export const isSince = wordSet("since");

/** True where `since` opens the clause that holds the date: "since the talks opened on 13 March". */
export function sinceBefore(doc: Doc, date: DateMention, from: number): boolean {
  for (let i = date.first - 1; i >= from && date.first - i < 9; i--) {
    if (isSince(doc, i)) return true;
    if (doc.mark(i) !== 0) return false;
  }
  return false;
}

export const sinceOf = (doc: Doc, date: DateMention, from: number): number => {
  let at = date.first - 1;
  while (at > from && !isSince(doc, at)) at--;
  return at;
};

/** The date, open to the present where `since` stands before it and its own words do not say so. */
export function since(doc: Doc, date: DateMention, from: number): DateMention {
  if (date.value === null || date.value.includes("/") || !sinceBefore(doc, date, from)) return date;
  return { ...date, value: `${date.value}/..` };
}
