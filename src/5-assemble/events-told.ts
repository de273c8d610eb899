import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { trigger } from "../2-segment/triggers.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Reading, SentenceReading } from "./reading.ts";

/** Where an event is, at which people from several countries meet. */
export interface EventPlace {
  readonly country: string;
  readonly city: string | null;
}

/** What officials of many countries come together at. */
export const isEventNoun = oneOf(
  "summit forum conference assembly session congress dialogue meeting gathering plenary week expo ministerial convention retreat symposium council",
);
const MARGIN = trigger("sidelines sideline margins margin fringes fringe");
/** An event stands at most so many tokens behind the margin. */
const REACH = 24;

/** Tokens of "sidelines", "margins", "fringes" of an event in a sentence; -1 where there is none. */
export function marginOf({ clauses: { doc, first, last } }: SentenceReading): number {
  for (let i = doc.nextTrigger(first, last, MARGIN); i < last; i = doc.nextTrigger(i + 1, last, MARGIN))
    if (wordAt(doc, i + 1) === "of" && /^(?:the|on)$/.test(wordAt(doc, i - 1))) return i;
  return -1;
}

/** The place of the event whose margin stands at the token: "of the forum in Oslo", "of the Halden Security Conference", "of the UN General Assembly". */
export function placeOfEvent({ clauses: { doc, last }, places }: SentenceReading, margin: number): EventPlace | null {
  const end = Math.min(last, margin + REACH);
  for (const { first, country, city, preposition } of places) {
    if (first < margin || first >= end || country === null) continue;
    if (preposition === "in" || preposition === "at" || (city !== null && namesEvent(doc, first))) return { country, city };
  }
  return isGeneralAssembly(doc, margin, end) ? { country: "USA", city: "New York" } : null;
}

/** "the Oslo Forum", "the Oslo meeting of the council": the event is called after its city. */
function namesEvent(doc: Doc, at: number): boolean {
  if (wordAt(doc, at - 1) === "the" && isEventNoun(doc, at + 1)) return true;
  for (let i = at + 1; i < at + 5 && doc.is(i, CAPITAL); i++) if (isEventNoun(doc, i)) return true;
  return false;
}

const isUnga = oneOf("unga");

/** "the UN General Assembly", "the UNGA", "the General Assembly session". */
function isGeneralAssembly(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (isUnga(doc, i)) return true;
    if (wordAt(doc, i) === "assembly" && wordAt(doc, i - 1) === "general") return true;
  }
  return false;
}

/** The places of all events on whose margins the article tells of something, in order of the sentences. */
export function eventPlaces({ sentences }: Reading): readonly EventPlace[] {
  const found: EventPlace[] = [];
  for (const sentence of sentences) {
    const margin = marginOf(sentence);
    const place = margin < 0 ? null : placeOfEvent(sentence, margin);
    if (place !== null) found.push(place);
  }
  return found;
}
