import { bitOf } from "../2-segment/dictionary.ts";
import { type Clauses, subjectOf } from "../3-recognise/clauses.ts";
import { UNTOLD } from "../3-recognise/encounters/frame.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import type { Meeting } from "./meetings.ts";
import { merge } from "./merging.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { dateOfFrame } from "./told-date.ts";
import { entitiesOf } from "./told-sides.ts";

const ENCOUNTERS = bitOf("encounters");
/** A report of a meeting says within so many sentences that it is one. */
const OPENING = 8;

/**
 * "The dialogue took place on Monday. ... A expressed his hope. ... B, for her part, stressed": a report of a meeting whose words
 * join nobody, and two persons of different houses who speak in it.
 */
export function metBySpeaking(reading: Reading): Meeting[] {
  const at = sentenceOfEncounter(reading);
  if (at === null) return [];
  const speakers = speakersOf(reading);
  const [one, other] = speakers;
  if (!one || !other || speakers.length > 2 || !areApart(one, other) || isMet(reading, speakers)) return [];
  const sentence = reading.sentences[at.sentence] as SentenceReading;
  const meetings: Meeting[] = [];
  const frame = { ...UNTOLD, rule: "encounter/both-speak", sentence: at.sentence, at: at.token, mode: "in_person" as const };
  merge(reading, meetings, {
    frame,
    left: [one],
    right: [other],
    status: "held",
    recalled: false,
    dated: dateOfFrame(sentence, frame),
    place: null,
  });
  return meetings;
}

/** "took place", "held", "received a courtesy call": that it came about. */
const isHeld = ({ verbs }: Clauses): boolean =>
  verbs.some(
    ({ form, tense, lemma }) =>
      (form === "finite" || form === "participle") &&
      /^(?:past|perfect|present)$/.test(tense) &&
      /^(?:hold|have|take|receive|host|conduct|pay)$/.test(lemma),
  );

/** The first word of a meeting or talks in the opening, where it came about. */
function sentenceOfEncounter({ doc, sentences }: Reading): { readonly sentence: number; readonly token: number } | null {
  for (const { clauses } of sentences.slice(0, OPENING))
    for (
      let i = doc.nextBegin(clauses.first, clauses.last, ENCOUNTERS);
      i < clauses.last;
      i = doc.nextBegin(i + 1, clauses.last, ENCOUNTERS)
    ) {
      const found = doc.furniture[i] ? null : doc.find(i, "encounters");
      if (found && isHeld(clauses) && /^(yes|call|)$/.test(found.sense.row.cells.use as string))
        return { sentence: clauses.sentence, token: i };
    }
  return null;
}

/** The persons who say something in the article's own sentences, its spokespersons left out. */
function speakersOf(reading: Reading): Entity[] {
  const found: Entity[] = [];
  for (const { clauses } of reading.sentences)
    for (const verb of clauses.verbs) {
      if (verb.form !== "finite" || verb.passive || !verb.kind.includes("speech") || reading.doc.quoted[verb.head]) continue;
      for (const entity of entitiesOf(reading, subjectOf(clauses, verb).group?.members ?? []))
        if (isPerson(entity) && isKnown(entity) && !speaksForOthers(entity) && !found.includes(entity)) found.push(entity);
    }
  return found;
}

const isKnown = ({ name, offices, rank, leads }: Entity): boolean => name !== "" && (offices.length > 0 || rank !== null || leads);
const speaksForOthers = ({ offices }: Entity): boolean => offices.some(({ text }) => /\bspokes/i.test(text));

/** Of two countries, or one of a country and one of an organisation. */
const areApart = (one: Entity, other: Entity): boolean => {
  const [a, b] = [one.country ?? one.organisation, other.country ?? other.organisation];
  return a !== b && (a !== null || b !== null);
};

/** "The ministers also met A and B": whom somebody met whom the words do not name. */
const isMet = (reading: Reading, speakers: readonly Entity[]): boolean =>
  reading.sentences.some(({ clauses }) =>
    reading.framesOf(clauses.sentence).some(({ right }) => speakers.some((entity) => entitiesOf(reading, right).includes(entity))),
  );
