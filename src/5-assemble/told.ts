import { opensQuotation } from "../2-segment/quotation-marks.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { NO_SUBJECT } from "../3-recognise/encounters/frame.ts";
import { pronounBeside } from "../3-recognise/encounters/pairs.ts";
import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import type { Place } from "../3-recognise/places.ts";
import { isLongAgo, isOnce } from "../3-recognise/visits/time.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { governor } from "./governors.ts";
import { separates } from "./joint.ts";
import type { Status } from "./meetings.ts";
import type { Dated, Reading, SentenceReading } from "./reading.ts";
import { dateOfFrame, otherDate, placeOf } from "./told-setting.ts";
import { errandAhead, isAhead, isBehind, isOnAgenda, isPast } from "./told-time.ts";

/** What one frame tells, its phrases resolved. */
export interface Told {
  readonly frame: EncounterFrame;
  readonly left: readonly Entity[];
  readonly right: readonly Entity[];
  readonly status: Status;
  readonly recalled: boolean;
  readonly dated: Dated | null;
  readonly place: Place | null;
  /** A further encounter of the same parties, whatever was told of them before. */
  readonly again?: boolean;
}

const EARLIER = /^(recent|previous|earlier|last|past|former|latest)$/;

/** "recalled his recent meeting", "had met", "at their previous talks": not the news itself. */
function isRecalled(sentence: SentenceReading, frame: EncounterFrame): boolean {
  const { doc, first } = sentence.clauses;
  if (frame.tense === "pluperfect" || (frame.verb?.lemma === "recall" && frame.verb.last <= frame.at)) return true;
  for (let i = frame.at - 1; i >= first && i > frame.at - 4; i--) if (EARLIER.test(wordAt(doc, i))) return true;
  if (isOnce(doc, frame.at - 1)) return true;
  // "recently paid a visit to Moscow to hold talks with X"
  const errand =
    frame.verb?.form === "infinitive"
      ? sentence.clauses.verbs.findLast((verb) => verb.form === "finite" && verb.last <= frame.at)
      : undefined;
  return errand !== undefined && isLongAgo(doc, errand);
}

/** The two sides of a frame as entities, or null where a side that is told of is nobody known. */
export function sidesOf(
  reading: Reading,
  sentence: SentenceReading,
  frame: EncounterFrame,
): { left: readonly Entity[]; right: readonly Entity[] } | null {
  let left = partiesOf(reading, frame.left);
  if (left.length === 0 && frame.pronoun >= 0) {
    const pronoun = wordAt(reading.doc, frame.pronoun);
    // "He told the minister that they had met X": he and his company
    const among =
      pronoun === "they" && (frame.right.length > 0 || frame.rightPronoun >= 0)
        ? (teller(reading, sentence, frame.pronoun) ?? travellers(reading, sentence, frame.pronoun))
        : null;
    const one = /^(he|she|his|her|excellency|highness|majesty|lyonpo|dasho)$/.test(pronoun);
    const speaks = /^(i|we)$/.test(pronoun) || opensQuotation(reading.doc.mark(frame.pronoun));
    const who = speaks
      ? reading.speaker(frame.pronoun + (pronoun === "" ? 1 : 0))
      : one
        ? reading.pronoun(frame.sentence, frame.pronoun)
        : among;
    if (who) left = [one ? reading.discourse.acrossFrom(who, partiesOf(reading, frame.right)) : who];
    else if (/^(they|two|both|pair|duo|men|women)$/.test(pronoun)) left = reading.pairBefore(frame.sentence, frame.pronoun);
  }
  const beside = left.length === 1 ? pronounBeside(reading.doc, frame.left) : -1;
  if (beside >= 0) {
    const who = wordAt(reading.doc, beside) === "i" ? reading.speaker(beside) : reading.pronoun(frame.sentence, beside);
    if (who && !left.includes(who)) left = [who, ...left];
  }
  if (/^encounter\/the(ir)?-talks$/.test(frame.rule) && left.length < 2) left = reading.pairBefore(frame.sentence, frame.at, left);
  let right = partiesOf(reading, frame.right).filter((entity) => !left.includes(entity));
  if (right.length === 0 && frame.right.length > 0) right = listedBelow(reading, sentence).filter((entity) => !left.includes(entity));
  const pointed = frame.rightPronoun >= 0 ? frame.rightPronoun : guestOf(frame);
  if (right.length === 0 && left.length > 0 && pointed >= 0) {
    const who = reading.objectPronoun(frame.sentence, pointed, left);
    if (who) right = [who];
  }
  // "In a separate meeting with X", "A meeting with X was held": of whoever the text speaks of
  const owned = frame.pronoun >= 0 && /^(his|her)$/.test(wordAt(reading.doc, frame.pronoun));
  if (left.length === 0 && frame.left.length === 0 && (frame.pronoun < 0 || owned) && /^encounter\/noun-(with|held)$/.test(frame.rule)) {
    const who = salient(reading, frame, right);
    if (who) left = [reading.discourse.acrossFrom(who, right)];
  }
  if (frame.left.length > 0 && left.length === 0 && frame.right.length > 0 && !frame.definite) return null;
  // "Malta held discussions with Minister X": whoever of that country the encounters are told of
  const [state] = left;
  if (left.length === 1 && state?.kind === "country" && right.some(isPerson)) {
    const { protagonist } = reading.discourse;
    const here = protagonist?.country === state.country && protagonist !== null && !right.includes(protagonist) ? protagonist : null;
    if (here) left = [here];
  }
  // "At the meeting with X, the two sides agreed": X is one of the two
  const [sides] = frame.left;
  if (frame.rule === "encounter/noun-with" && frame.left.length === 1 && sides?.plural && sides.name === null && right.length === 1) {
    const who = left.length > 1 || left.length === 0 ? salientBeside(reading, right[0] as Entity) : null;
    if (who) left = [who];
  }
  const all = [...left, ...right];
  // Countries speak for themselves only among themselves.
  if (all.some(isParty)) {
    left = left.filter(isParty);
    right = right.filter(isParty);
  }
  return { left, right };
}

export function readFrame(reading: Reading, sentence: SentenceReading, frame: EncounterFrame): Told[] {
  const sides = sidesOf(reading, sentence, frame);
  if (sides === null) return [];
  const { left, right } = sides;
  const errand = errandAhead(reading, sentence, frame);
  const found = errand ?? dateOfFrame(sentence, frame);
  // What was held is not dated by a day to come, nor what will be by the day of a report.
  const isHeld = errand === null && /^(past|perfect|pluperfect)$/.test(frame.tense) && !frame.cancelled;
  const isToCome = /^(future|intent)$/.test(frame.tense) && !frame.cancelled;
  const dated = (isHeld && isAhead(reading, found)) || (isToCome && isBehind(reading, found)) ? null : found;
  const ahead =
    errand !== null ||
    frame.tense === "future" ||
    frame.tense === "intent" ||
    (frame.tense === "present" && isAhead(reading, dated)) ||
    isOnAgenda(sentence, frame);
  const status: Status = frame.cancelled ? "cancelled" : ahead ? "planned" : "held";
  const recalled = status === "held" && (isRecalled(sentence, frame) || isPast(reading, dated));
  const place = placeOf(sentence, frame);
  // "postponed to July 22": the old appointment falls, a new one stands.
  const appointed =
    status === "cancelled" &&
    dated !== null &&
    /^(to|until|till|for)$/.test(wordAt(reading.doc, dated.first - 1)) &&
    frame.verb !== null &&
    dated.first >= frame.verb.last;
  const told: Told = {
    frame,
    left,
    right,
    status,
    recalled,
    dated: appointed ? otherDate(sentence, frame, dated) : dated,
    place,
    again: frame.another,
  };
  if (appointed) return [told, { ...told, status: "planned", dated }];
  // "met on May 3 and on June 7": two encounters
  const again = dated === null ? null : alsoOn(reading, sentence, dated);
  if (again) return [told, { ...told, dated: again, again: true }];
  const further = furtherOf(reading, sentence, told);
  if (further.length > 0) return [...right.map((entity) => ({ ...told, right: [entity] })), ...further];
  if (frame.each && right.length === 1 && left.length > 1 && left.every(isPerson))
    return left.map((entity) => ({ ...told, left: [entity] }));
  if (separates(reading, frame, left, right)) return right.map((entity) => ({ ...told, right: [entity] }));
  return [told];
}

/** "met A in Oslo on Monday and B in Suva on Thursday": whoever is added, with the day and place told behind them, else those of the first. */
function furtherOf(reading: Reading, sentence: SentenceReading, told: Told): Told[] {
  return (told.frame.further ?? []).flatMap((phrase) => {
    const frame: EncounterFrame = { ...told.frame, at: phrase.first - 1, right: [phrase] };
    const dated = dateOfFrame(sentence, frame) ?? told.dated;
    const place = placeOf(sentence, frame) ?? told.place;
    return entitiesOf(reading, [phrase])
      .filter((entity) => !told.left.includes(entity) && !told.right.includes(entity))
      .map((entity) => ({ ...told, right: [entity], dated, place }));
  });
}

/** "The delegation stays until Friday, when they will meet X": the delegation told of last in the sentence. */
function travellers(reading: Reading, { clauses }: SentenceReading, at: number): Entity | null {
  const group = clauses.groups.findLast(({ last, members }) => last <= at && members.length === 1 && members[0]?.kind === "delegation");
  return group ? (entitiesOf(reading, group.members)[0] ?? null) : null;
}

/** The one person whose words the clause at the token is, by a verb of speech before it in the sentence. */
function teller(reading: Reading, { clauses }: SentenceReading, at: number): Entity | null {
  const verb = clauses.verbs.findLast((other) => other.last <= at && other.kind.includes("speech") && other.form === "finite");
  if (!verb) return null;
  const subject = subjectOf(clauses, verb);
  if (subject.pronoun >= 0)
    return /^(he|she)$/.test(wordAt(reading.doc, subject.pronoun)) ? reading.pronoun(clauses.sentence, subject.pronoun) : null;
  const [who, ...others] = entitiesOf(reading, subject.group?.members ?? []);
  return who && others.length === 0 && isPerson(who) ? who : null;
}

/** Whom the sentence or the ones before speak of, unless others stand beside the noun who may be meant. */
function salient(reading: Reading, frame: EncounterFrame, right: readonly Entity[]): Entity | null {
  if (right.length === 0 || !right.every(isParty)) return null;
  const here = reading.sentences[frame.sentence] as SentenceReading;
  // "He is to call on A, while a meeting with B was put off"
  const verb = here.clauses.verbs.find((candidate) => candidate.form === "finite");
  const { pronoun } = verb ? subjectOf(here.clauses, verb) : NO_SUBJECT;
  const named = pronoun >= 0 && /^(he|she)$/.test(wordAt(reading.doc, pronoun)) ? reading.pronoun(frame.sentence, pronoun) : null;
  if (named && !right.includes(named)) return named;
  const others = here.clauses.groups
    .flatMap((group) => entitiesOf(reading, group.members))
    .filter((entity) => isPerson(entity) && !right.includes(entity));
  if (new Set(others).size === 1) return others[0] as Entity;
  if (others.length > 0) return null;
  const { protagonist } = reading.discourse;
  if (protagonist && !right.includes(protagonist)) return protagonist;
  const who = reading.subjectOf(frame.sentence - 1);
  return who && !right.includes(who) ? who : null;
}

const LONGEST_LIST = 40;

/** "met with key counterparts, including:" and a line for each of them: whoever a line without a verb begins with. */
function listedBelow(reading: Reading, { clauses }: SentenceReading): Entity[] {
  const { doc, sentences } = reading;
  const listed: Entity[] = [];
  if (!doc.isMark(clauses.last - 1, ":")) return listed;
  for (let i = clauses.sentence + 1; i < sentences.length && i < clauses.sentence + LONGEST_LIST; i++) {
    const line = (sentences[i] as SentenceReading).clauses;
    const [group] = line.groups;
    if (!group || group.first - line.first > 3 || line.verbs.some(({ form }) => form === "finite")) break;
    for (const entity of group.members.flatMap((member) => reading.entitiesOf(member)))
      if (isPerson(entity) && !listed.includes(entity)) listed.push(entity);
  }
  return listed;
}

/** Whose encounters the text goes through, X being one of them. */
function salientBeside({ discourse: { protagonist, principals } }: Reading, right: Entity): Entity | null {
  if (protagonist && protagonist !== right) return protagonist;
  const others = principals.filter((entity) => entity !== right);
  return others.length === 1 ? (others[0] as Entity) : null;
}

/** The date that an "and" adds to the one before: "in May 2021 and June 2022". */
function alsoOn(reading: Reading, sentence: SentenceReading, dated: Dated): Dated | null {
  const { doc } = reading;
  if (dated.type !== "date") return null;
  let at = dated.last;
  if (wordAt(doc, at) !== "and") return null;
  at++;
  if (/^(on|in|again|then)$/.test(wordAt(doc, at))) at++;
  const next = sentence.dates.find((date) => date.first >= at && date.first <= at + 1 && date.type === "date");
  // "met A on Monday and on Tuesday she was received": the second day opens a clause of its own.
  if (next === undefined || governor(sentence, next.first) !== governor(sentence, dated.first)) return null;
  return next.value !== null && next.value !== dated.value ? next : null;
}

const isParty = (entity: Entity): boolean =>
  isPerson(entity) || entity.kind === "delegation" || (entity.kind === "body" && entity.organisation !== null);

/** Token of "the guest", "the visitor" where the right side is nothing else, or -1. */
function guestOf({ right, relation }: EncounterFrame): number {
  const [only] = right;
  return right.length === 1 && only?.kind === "role" && relation === "host" && /^(guest|visitor|dignitary)$/.test(only.noun) && !only.plural
    ? only.first
    : -1;
}

/** Whom a frame's phrases stand for; one plural alone stands for the pair told of. */
function partiesOf(reading: Reading, phrases: readonly PartyPhrase[]): Entity[] {
  const [only, ...others] = phrases;
  return only && others.length === 0 ? [...reading.pairOf(only)] : entitiesOf(reading, phrases);
}

export function entitiesOf(reading: Reading, phrases: readonly PartyPhrase[]): Entity[] {
  const entities: Entity[] = [];
  for (const phrase of phrases) for (const entity of reading.entitiesOf(phrase)) if (!entities.includes(entity)) entities.push(entity);
  return entities;
}
