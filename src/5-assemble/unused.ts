import type { Span } from "../0-ground/span.ts";
import { Marked } from "../3-recognise/dates/marked.ts";
import { K } from "../3-recognise/dates/vocabulary.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import { nearMeetings } from "./near.ts";
import { bestMention } from "./parties.ts";
import type { Reading } from "./reading.ts";
import type { Statistic } from "./statistics.ts";
import type { Visit } from "./trips.ts";

/** What the recall audit looks for. */
export const unusedKinds = ["person", "encounter", "date", "number"] as const;
export type UnusedKind = (typeof unusedKinds)[number];

/** Words that look like a row and that no row used: a place where something may have been missed. UTF-16 spans. */
export interface Unused extends Span {
  readonly kind: UnusedKind;
  /** What was missing, where that is known. */
  readonly note: string | null;
  readonly sentence: Span;
}

interface Used {
  readonly meetings: readonly Meeting[];
  readonly visits: readonly Visit[];
  /** Tokens of the date expressions, in order. */
  readonly dates: readonly { readonly first: number; readonly last: number }[];
  readonly statistics: readonly Statistic[];
}

/**
 * Person-like names with an office, meeting words, words of the calendar and numbers of one article that no row used, in
 * order of the text. Page furniture is left out. An article whose rows are complete has some too: persons quoted,
 * numbers in names; it says where to look, not what is wrong.
 */
export function unusedOf(reading: Reading, { meetings, visits, dates, statistics }: Used): Unused[] {
  const { doc } = reading;
  const sentenceOf = (at: number): Span => {
    const { first, last } = doc.sentenceRange(doc.sentence[at] as number);
    return { start: doc.start(first), end: doc.end(last - 1) };
  };
  const unused: Unused[] = [];
  const tell = (kind: UnusedKind, first: number, last: number, note: string | null): void => {
    if (doc.furniture[first] !== 1)
      unused.push({ kind, start: doc.start(first), end: doc.end(last - 1), note, sentence: sentenceOf(first) });
  };

  const inRows = new Set<Entity>([
    ...meetings.flatMap(({ parties }) => parties.map(({ entity }) => entity)),
    ...visits.flatMap(({ visitors }) => visitors),
  ]);
  const speakers = new Set(statistics.map(({ speaker }) => speaker));
  for (const entity of reading.register.entities) {
    if (!isPerson(entity) || inRows.has(entity) || !(entity.sure || entity.offices.length > 0) || speakers.has(entity.name)) continue;
    const mention = bestMention(entity);
    if (mention) tell("person", mention.first, mention.last, null);
  }

  let last = -1;
  for (const { rule, start, end, note } of nearMeetings(reading, meetings).sort((a, b) => a.start - b.start)) {
    if (start <= last) continue;
    last = start;
    const at = doc.tokenAt(start);
    if (doc.furniture[at] !== 1) unused.push({ kind: "encounter", start, end, note: `${rule}: ${note}`, sentence: sentenceOf(at) });
  }

  const inDates = tokensOf(doc.count, dates);
  const inFigures = tokensOf(doc.count, statistics);
  const calendar = new Marked().mark(doc);
  for (let at = 0; at < doc.count; at++) {
    if (inDates[at] === 1) continue;
    if (calendar.kindAt(at) === K.month || calendar.kindAt(at) === K.weekday || isYear(doc.number(at), doc.end(at) - doc.start(at)))
      tell("date", at, at + 1, null);
    else if (doc.isNumber(at) && inFigures[at] !== 1) tell("number", at, at + 1, null);
  }
  return unused.sort((a, b) => a.start - b.start || unusedKinds.indexOf(a.kind) - unusedKinds.indexOf(b.kind));
}

const isYear = (value: number, digits: number): boolean => digits === 4 && value >= 1900 && value < 2100;

/** 1 for each token of some spans. */
function tokensOf(count: number, spans: readonly { readonly first: number; readonly last: number }[]): Uint8Array {
  const inside = new Uint8Array(count);
  for (const { first, last } of spans) inside.fill(1, first, last);
  return inside;
}
