import type { Because } from "../0-ground/because.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { type Activity, type ActivityFrame, recogniseActivities } from "../3-recognise/visits/activities.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { entitiesOf } from "./told-sides.ts";
import type { Visit } from "./trips.ts";

/** What was done on a visit, with the words that tell it. */
export interface VisitActivity {
  readonly activity: Activity;
  readonly because: Because;
}

/** A month before the day of publication: what has an older day was done on another occasion. */
const LONG_AGO = 31;

/** The activities of each visit, each kind once, in the order of the text; a visit of which none are told has no entry. */
export function readActivities(reading: Reading, visits: readonly Visit[]): ReadonlyMap<Visit, readonly VisitActivity[]> {
  const told = new Map<Visit, VisitActivity[]>();
  const open = visits.filter((visit) => !visit.recalled);
  if (open.length === 0) return told;
  for (const sentence of reading.sentences)
    for (const frame of recogniseActivities(sentence.clauses)) {
      if (isOld(reading, sentence)) continue;
      const because = { rule: frame.rule, start: reading.doc.start(frame.first), end: reading.doc.end(frame.last - 1) };
      for (const visit of visitsOf(reading, frame, open)) {
        const known = told.get(visit) ?? [];
        if (!known.some(({ activity }) => activity === frame.activity)) told.set(visit, [...known, { activity: frame.activity, because }]);
      }
    }
  return told;
}

/** The sentence names a day long before the news: what it tells of is history. */
const isOld = ({ published }: Reading, { dates }: SentenceReading): boolean =>
  published !== null &&
  dates.some(({ value, type }) => {
    const last = value === null || type === "duration" || type === "set" ? null : edtfBounds(value)?.last;
    return last != null && published - last > LONG_AGO;
  });

/**
 * The visits on which it was done: those of whoever did it; where nobody is named, or the hosts or both sides did it, all of the
 * article's, if they go to one country.
 */
function visitsOf(reading: Reading, frame: ActivityFrame, open: readonly Visit[]): readonly Visit[] {
  const fitting = open.filter(({ status }) => (status === "planned") === frame.planned);
  const doers = doersOf(reading, frame);
  const own = fitting.filter(({ visitors }) => visitors.some((visitor) => doers.includes(visitor)));
  if (own.length > 0) return own;
  const [first] = fitting;
  if (first === undefined || fitting.some(({ country }) => country !== first.country)) return [];
  return doers.every((doer) => !isPerson(doer) || doer.country === first.country) ? fitting : [];
}

function doersOf(reading: Reading, { doers, pronoun, sentence }: ActivityFrame): readonly Entity[] {
  if (pronoun < 0) return entitiesOf(reading, doers);
  if (wordAt(reading.doc, pronoun) === "they") return reading.pairBefore(sentence, pronoun);
  const who = reading.pronoun(sentence, pronoun);
  return who === null ? [] : [who];
}
