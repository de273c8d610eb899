import type { Doc } from "../2-segment/doc.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Entity } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import type { Told } from "./told.ts";

/** "A recently received B. ... During their meeting they discussed": what the article recalls is what it goes on to tell of. */
export const justRecalled = (
  { doc }: Reading,
  meetings: readonly Meeting[],
  { frame, status, recalled, dated }: Told,
  parties: readonly Entity[],
) =>
  (frame.definite || isDuringTheirs(doc, frame.at) || isQuoted(doc, frame.sentence)) &&
  status === "held" &&
  !recalled &&
  dated === null &&
  parties.length > 1
    ? (meetings.findLast(
        (meeting) =>
          meeting.recalled &&
          meeting.status === "held" &&
          frame.sentence - meeting.lastSentence <= SOON &&
          parties.every((entity) => meeting.parties.some((party) => party.entity === entity)),
      ) ?? null)
    : null;

/** "A had called on B on Monday. 'Honoured to call on B', A wrote": a sentence that a quotation opens. */
function isQuoted(doc: Doc, sentence: number): boolean {
  const mark = doc.mark(doc.sentenceRange(sentence).first);
  return mark === 0x22 || mark === 0x201c;
}

/** "In his discussion with B", "during her bilateral meeting with B" */
function isDuringTheirs(doc: Doc, at: number): boolean {
  for (let i = at - 1; i >= at - 3 && i > 0; i--)
    if (/^(?:his|her|their)$/.test(wordAt(doc, i))) return /^(?:in|during|at)$/.test(wordAt(doc, i - 1));
  return false;
}
const SOON = 3;

/** "A received B on Tuesday. ... The spokesman said that the two will hold closed-door talks": the programme of the day, told before it. */
export function isProgramme(
  { sentences }: Reading,
  meeting: Meeting,
  { status, dated, place, frame }: Told,
  parties: readonly Entity[],
): boolean {
  if (status !== "planned" || meeting.status !== "held" || meeting.recalled || dated !== null || parties.length !== 2) return false;
  if (place?.city != null && meeting.city !== null && place.city !== meeting.city) return false;
  if (!parties.every((entity) => meeting.parties.some((party) => party.entity === entity))) return false;
  const { doc, first, last, verbs } = (sentences[frame.sentence] as SentenceReading).clauses;
  const isSaid = verbs.some(
    (verb) => verb.form === "finite" && verb.kind.includes("speech") && verb.tense === "past" && verb.last <= frame.at,
  );
  if (!isSaid) return false;
  for (let i = first; i < last; i++) if (isFurther(doc, i)) return false;
  return true;
}
const isFurther = oneOf("again next another further future soon later regularly continue also more second follow-up");

/** The meeting with the same parties, as told right before as what somebody came for: "arrived on Tuesday to meet B". */
export function cameFor(
  { doc }: Reading,
  meetings: readonly Meeting[],
  { frame, dated }: Told,
  parties: readonly Entity[],
): Meeting | null {
  const last = meetings.at(-1);
  if (last?.status !== "held" || last.recalled || frame.sentence - last.lastSentence > 4) return null;
  if (last.parties.length !== parties.length || !parties.every((entity) => last.parties.some((party) => party.entity === entity)))
    return null;
  if (dated?.value && last.date && dated.value.slice(0, 10) !== last.date) return null;
  const at = doc.tokenAt(last.because.start, 0, doc.count);
  return wordAt(doc, at - 1) === "to" || wordAt(doc, at - 2) === "to" ? last : null;
}

/** "is in Oslo today for talks with B. The ministers will also discuss trade": at the talks just told of. */
export function goesOnAbout(meetings: readonly Meeting[], { frame, status, dated, place }: Told, parties: readonly Entity[]): boolean {
  const last = meetings.at(-1);
  return (
    frame.rule === "encounter/discuss" &&
    status === "planned" &&
    dated === null &&
    place === null &&
    last !== undefined &&
    last.status === "held" &&
    !last.recalled &&
    frame.sentence - last.lastSentence <= 3 &&
    parties.length === last.parties.length &&
    parties.every((entity) => last.parties.some((party) => party.entity === entity))
  );
}
