import { edtfBounds } from "../0-ground/edtf.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";

/** "His agenda includes a meeting with X", "will be followed by a meeting with X": still to come. */
export function isOnAgenda({ clauses: { doc, first, last, verbs } }: SentenceReading, frame: EncounterFrame): boolean {
  if (/^(?:perfect|pluperfect)$/.test(frame.tense) || !(/^encounter\/noun/.test(frame.rule) || frame.verb?.kind === "programme"))
    return false;
  const verb = verbs.findLast((other) => other.last <= frame.at && other.form === "finite");
  if (verb !== undefined && verb !== frame.verb && /^(?:future|intent)$/.test(verb.tense)) return true;
  if (isInPreparation(doc, first, frame.at) || isBeingPrepared(doc, frame.at, last)) return true;
  // "A meeting with X is on the agenda"
  for (let i = frame.at + 1; i < last; i++)
    if (isAgenda(doc, i) && wordAt(doc, i - 1) === "the" && wordAt(doc, i - 2) === "on") return true;
  for (let i = first; i < frame.at - 1; i++) {
    // "Also lined up are meetings with X"
    if (wordAt(doc, i) === "lined" && wordAt(doc, i + 1) === "up") return true;
    if (!isAgenda(doc, i)) continue;
    // "Also on the schedule is a meeting with X"
    if (wordAt(doc, i - 1) === "the" && wordAt(doc, i - 2) === "on" && /^(?:is|are)$/.test(wordAt(doc, i + 1))) return true;
    for (let j = i + 1; j < frame.at; j++) if (includes(doc, j)) return true;
  }
  return false;
}
const isAgenda = oneOf("agenda programme program schedule itinerary cards calendar");
const includes = oneOf("includes include has features contains foresees envisages provides");

/** "preparations for a meeting between A and B", "the date for a meeting": right before the noun and its adjectives. */
function isInPreparation(doc: Doc, from: number, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 7 && doc.isWord(i); i--)
    if (isPreparing(doc, i) || (isOpen(doc, i) && wordAt(doc, i + 1) === "for")) return true;
  return false;
}
/** "The meeting between A and B is still being prepared", "is in the works". */
function isBeingPrepared(doc: Doc, at: number, last: number): boolean {
  for (let i = at + 1; i < Math.min(last, at + 24); i++) {
    if (doc.isMark(i, ",")) return false;
    if (isPrepared(doc, i)) return wordAt(doc, i - 1) === "being";
    if (wordAt(doc, i) === "works" && wordAt(doc, i - 1) === "the" && wordAt(doc, i - 2) === "in") return true;
  }
  return false;
}
const isPrepared = oneOf("prepared arranged organised organized planned");
const isPreparing = oneOf("preparing arranging organising organizing");
const isOpen = oneOf("preparations preparation date dates timing");

/** "heads for Suva on Tuesday to hold talks": the day of the errand that an infinitive tells of, where it lies ahead. */
export function errandAhead(reading: Reading, { dates }: SentenceReading, { tense, verb, at }: EncounterFrame): Dated | null {
  if (verb === null || verb.form !== "infinitive" || !/^(?:past|present|none)$/.test(tense)) return null;
  const date = dates.findLast(
    (other) => other.last <= verb.first && verb.first < at + 1 && (other.type === "date" || other.type === "time"),
  );
  return date !== undefined && isAhead(reading, date) ? date : null;
}

/** "when X meets Y on Monday": the day lies ahead. */
export const isAhead = (reading: Reading, dated: Dated | null): boolean => liesAhead(reading, dated?.value ?? null);

/** True of days in EDTF behind that of the publication. */
export function liesAhead({ published }: Reading, date: string | null): boolean {
  const first = date ? edtfBounds(date)?.first : null;
  return first != null && published !== null && first > published;
}

/** "according to Saturday's report, X will meet Y": the day lies behind. */
export function isBehind(reading: Reading, dated: Dated | null): boolean {
  const value = dated?.value ? edtfBounds(dated.value) : null;
  const { published } = reading;
  return value?.last != null && published !== null && value.last < published;
}

/** More than ten days before the publication: no news of the day. */
const isMonth = oneOf("january february march april june july august september october november december");

export function isPast(reading: Reading, dated: Dated | null): boolean {
  const value = dated?.value ? edtfBounds(dated.value) : null;
  const { published, doc } = reading;
  // "In March, during a meeting with X": no news of the day, whenever that was
  if (dated !== null && value === null && published === null && dated.last - dated.first === 1 && isMonth(doc, dated.first)) return true;
  if (value?.last == null || value.first == null || published === null) return false;
  // "earlier this year", told in the past tense: longer than a week and the day of publication in it.
  const vague = value.last - value.first > 7 && value.first <= published && published <= value.last;
  return vague || published - value.last > 10;
}
