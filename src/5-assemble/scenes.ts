import { edtfBounds } from "../0-ground/edtf.ts";
import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { type Clauses, subjectOf } from "../3-recognise/clauses.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Place } from "../3-recognise/places.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { isEventNoun } from "./events-told.ts";
import { governor } from "./governors.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { isPosting, isTopic } from "./told-setting.ts";
import { entitiesOf } from "./told-sides.ts";
import type { Visit } from "./trips.ts";

/** A place of which a sentence tells: `in Tashkent`, `at the Kremlin`, `a visit to Nepal`. */
export interface Scene {
  readonly sentence: number;
  readonly country: string;
  readonly city: string | null;
  /** Whom the clause puts there: "X arrived in Oslo", "told reporters in Oslo"; none where it speaks of no party. */
  readonly who: readonly Entity[];
  /** Where somebody goes or has gone. */
  readonly isGoal: boolean;
  /** A trip, wherever its words stand. */
  readonly isTrip?: boolean;
  /** The sentence speaks of a meeting or talks before the place. */
  readonly isEncounter: boolean;
  /** A summit, conference or session is there. */
  readonly isEvent: boolean;
  /** The verb before it speaks of what is to come. */
  readonly isAhead: boolean;
  /** Of an earlier day, or of the time before. */
  readonly isPast: boolean;
  /** Of a day long before the publication. */
  readonly isOld?: boolean;
}

const HERE: ReadonlySet<string> = new Set(["in", "at"]);
const ENCOUNTERS = bitOf("encounters");
const DETERMINER = classBit("article") | classBit("possessive");
const isTrip = oneOf(
  "visit visits trip tour stay arrived arrives arriving arrival travelled traveled travels flew flown came went go goes landed visited visiting reached reaches",
);

/** The places in which the article's sentences tell of something, and those to which somebody travels, in order. */
export function scenesOf(reading: Reading): Scene[] {
  const scenes: Scene[] = [];
  for (const [sentence, told] of reading.sentences.entries()) {
    const { places, clauses } = told;
    for (const place of places) {
      if (isPosting(told, place)) continue;
      const { preposition, country, city } = place;
      const isGoal = leads(clauses.doc, place, clauses.first);
      if (country === null || !(HERE.has(preposition) || isGoal)) continue;
      // "the troops stationed in Orzysz", "agreed to strengthen the centres in Tangier"
      if (isStatic(clauses.doc, beforePreposition(clauses.doc, place)) || (!isGoal && isTopical(told, place))) continue;
      // "stressed that in Norway prices had grown": of what is said
      if (!isGoal && wordAt(clauses.doc, beforePreposition(clauses.doc, place)) === "that") continue;
      const isEncounter = HERE.has(preposition) && speaksOfMeeting(clauses, place.first);
      const verb = clauses.verbs.findLast((candidate) => candidate.last <= place.first);
      const day = dayOf(reading, told, place);
      scenes.push({
        sentence,
        country,
        city: isState(clauses.doc, place) || isFacility(clauses.doc, place.last) ? null : city,
        who: whoIsAt(reading, told, place),
        isGoal,
        isEncounter,
        isEvent: HERE.has(preposition) && isAtEvent(clauses.doc, beforePreposition(clauses.doc, place)),
        isAhead: day === "ahead" || (verb !== undefined && (/^(?:future|intent|modal)$/.test(verb.tense) || verb.form === "infinitive")),
        isPast: day === "past" || verb?.tense === "pluperfect",
        isOld: day === "past",
      });
    }
  }
  return scenes;
}

/** Those without the places of trips that are over: "The visit follows that of X, who was in Oslo last year". */
export const withoutTrips = (scenes: readonly Scene[], over: readonly Visit[]): readonly Scene[] =>
  scenes.filter(
    ({ sentence, country, who }) =>
      !over.some(
        (visit) => visit.country === country && (visit.sentence === sentence || visit.visitors.some((visitor) => who.includes(visitor))),
      ),
  );

/** The token before the preposition of a place: "the forum | in Oslo". */
function beforePreposition(doc: Doc, { first, preposition }: Place): number {
  let i = first - 1;
  while (i > first - 7 && i > 0 && wordAt(doc, i) !== preposition) i--;
  return i - 1;
}

/** "the forum | in Oslo", "the forum held | in Oslo" */
function isAtEvent(doc: Doc, at: number): boolean {
  if (!isHeld(doc, at)) return isEventNoun(doc, at);
  let i = at - 1;
  if (!isLinking(doc, i)) return isEventNoun(doc, i);
  // "the Conference of Chiefs of Staff, which was held | in Oslo"
  while (isLinking(doc, i) || doc.isMark(i, ",")) i--;
  for (let event = i; event > i - 24 && event >= 0 && doc.sentence[event] === doc.sentence[at]; event--)
    if (isEventNoun(doc, event)) return true;
  return false;
}
const isLinking = oneOf("which that is was are were will be being to has been");

/** Whom a clause puts at a place: the subject of its verb; in a title or caption whoever stands before it. */
function whoIsAt(reading: Reading, told: SentenceReading, place: Place): readonly Entity[] {
  const { clauses } = told;
  const owner = ownerOfTrip(reading, told, place);
  if (owner !== null) return owner;
  const verb = governor(told, place.first);
  // "the summit held in Oslo": the event is there, nobody else
  if (isHeld(reading.doc, beforePreposition(reading.doc, place))) return NOBODY;
  if (verb !== null && isReduced(clauses, verb)) return NOBODY;
  if (verb === null) {
    const group = clauses.groups.find((candidate) => candidate.last <= place.first);
    return group === undefined ? NOBODY : entitiesOf(reading, group.members).filter(isParty);
  }
  const subject = subjectOf(clauses, verb);
  if (subject.pronoun < 0) return entitiesOf(reading, subject.group?.members ?? []).filter(isParty);
  const text = wordAt(reading.doc, subject.pronoun);
  if (text === "he" || text === "she") {
    const one = reading.pronoun(clauses.sentence, subject.pronoun);
    return one === null ? NOBODY : [one];
  }
  return text === "they" || text === "two" || text === "both" ? reading.pairBefore(clauses.sentence, subject.pronoun) : NOBODY;
}

/** "Minister A said President B's recent state visit to Oslo had": whose visit it is, or null where the words do not say. */
function ownerOfTrip(reading: Reading, { clauses: { doc, first, groups } }: SentenceReading, place: Place): readonly Entity[] | null {
  let i = place.first - 1;
  while (i > first && i > place.first - 7 && !isJourney(doc, i)) i--;
  if (!isJourney(doc, i)) return null;
  const noun = i;
  while (i > first && i > noun - 6 && !doc.is(i, POSSESSIVE)) i--;
  if (!doc.is(i, POSSESSIVE)) return null;
  const owner = groups.flatMap(({ members }) => members).find((member) => member.last === i);
  return owner === undefined ? null : entitiesOf(reading, [owner]).filter(isParty);
}
const isJourney = oneOf("visit trip tour stay journey arrival");

const NOBODY: readonly Entity[] = [];
const isParty = (entity: Entity): boolean => isPerson(entity) || entity.kind === "delegation";

const isHeld = oneOf("held hosted organised organized convened scheduled signed opened");
const isStatic = oneOf(
  "residing based located stationed headquartered born living resident deployed situated buried undertaken implemented underway existing available operating introduced observed achieved",
);
const isReduced = ({ first }: Clauses, verb: VerbGroup): boolean => verb.form === "participle" && verb.passive && verb.first > first + 1;

/** "discussed the war in Sudan", "agreed to strengthen the centres in Tangier": nobody is there. */
function isTopical(told: SentenceReading, place: Place): boolean {
  const { doc } = told.clauses;
  const verb = governor(told, place.first);
  const isBefore = verb !== null && verb.head < place.first;
  for (let i = isBefore ? verb.head : Math.max(told.clauses.first, place.first - 12); i < place.first; i++)
    if (
      isTopic(doc, i) ||
      isOfWhat(doc, i) ||
      (isBefore && place.preposition !== "to" && i >= verb.last && wordAt(doc, i) === "to" && isBareWord(doc, i + 1))
    )
      return true;
  return false;
}
/** "spoke about the bridge at Halden", "was briefed on the reforms carried out in Norway" */
const isOfWhat = oneOf("about regarding concerning reforms transformations changes processes achievements");
const isBareWord = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && !doc.is(at, CAPITAL) && !doc.hasClass(at, DETERMINER) && !isHearer(doc, at);
const isHearer = oneOf("reporters journalists media");

/** Whether the day told right behind the place, or the only one of the sentence, lies before the days of the news, or behind them. */
function dayOf({ published }: Reading, { dates }: SentenceReading, place: Place): "ahead" | "past" | null {
  const days = dates.filter((date) => (date.type === "date" || date.type === "time") && date.value !== null);
  const own = days.find((date) => date.first >= place.last && date.first - place.last <= 2) ?? (days.length === 1 ? days[0] : undefined);
  const day = own === undefined ? null : edtfBounds(own.value as string);
  if (published === null || day?.first == null || day.last == null) return null;
  if (day.first > published) return "ahead";
  return published - day.last > 10 ? "past" : null;
}

/** "a visit to", "arrived in", "visited": a word of travelling shortly before the place. */
function leads(doc: Doc, { first, preposition }: Place, from: number): boolean {
  if (!/^(?:to|in|at|into|visits?|visited|visiting)$/.test(preposition)) return false;
  for (let i = first - 1; i >= from && i > first - 7; i--) if (isTrip(doc, i)) return true;
  return false;
}

function speaksOfMeeting({ doc, first, verbs }: Clauses, at: number): boolean {
  const met = verbs.findLast((verb) => verb.kind.includes("meeting") && verb.last <= at)?.head ?? -1;
  for (let i = at - 1; i >= first && i > at - 24; i--) {
    if (i === met || doc.begins(i, ENCOUNTERS)) return true;
    // "the talks dealt with the situation in Hama"
    if (isTopic(doc, i)) return false;
  }
  return false;
}

/** "at the Colombo Port": called after a city, wherever it stands. */
const isFacility = oneOf("port airport harbour harbor university college hospital stadium district province region island valley");

/** "in Singapore": the state as much as the city. */
const isState = (doc: Doc, { first }: Place): boolean => doc.find(first, "countries") !== null;
