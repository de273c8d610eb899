import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Place } from "../3-recognise/places.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { placesOf } from "../3-recognise/visits/destinations.ts";
import { dateOf, isClosed } from "./governors.ts";
import type { Dated, SentenceReading } from "./reading.ts";

const DETERMINER = classBit("article") | classBit("possessive");
const PREPOSITION = classBit("preposition");
const JOINT = classBit("relative") | classBit("be") | classBit("have") | classBit("will");
const ENCOUNTERS = bitOf("encounters");
const isVisitNoun = oneOf("visit trip tour stay stopover");
const isAppointed = oneOf("scheduled planned held slated set hosted organised organized convened due arranged taking");

/** The date that the clause of an encounter gives it. */
export function dateOfFrame(sentence: SentenceReading, frame: EncounterFrame): Dated | null {
  // "their Thursday meeting"
  const before = sentence.dates.find((date) => date.last === frame.at && date.type === "date" && date.value !== null && isDay(date));
  if (before) return before;
  const own = dateOf(
    sentence,
    frame.verb,
    frame.at,
    [frame.at + 1, frame.right.at(-1)?.last ?? -9],
    (date) =>
      !isOfVisit(sentence, frame, date) &&
      !isOpen(date) &&
      !isPremodifier(sentence, date) &&
      !isOfEvent(sentence, frame, date) &&
      (isDay(date) || !isOfTopic(sentence, frame, date)),
  );
  return own ?? dateOfCarrier(sentence, frame) ?? dateOfJourney(sentence, frame);
}

/** "On Friday, X is expected to meet": the day of the verb that the infinitive hangs on. */
function dateOfCarrier(sentence: SentenceReading, { verb, at }: EncounterFrame): Dated | null {
  if (verb === null || !isInfinitive(sentence, verb)) return null;
  const carrier = sentence.clauses.verbs.findLast((other) => other.form === "finite" && other.last <= verb.first);
  if (carrier === undefined || verb.first - carrier.last > 3) return null;
  return dateOf(sentence, carrier, at, [], (date) => date.last <= carrier.first && isDay(date) && !isOpen(date));
}

/** "visited Rome on Tuesday, where she met", "flies to Suva on June 18 to meet": on the day of the journey to the place. */
function dateOfJourney(sentence: SentenceReading, { at, verb }: EncounterFrame): Dated | null {
  const { clauses, dates, places } = sentence;
  const { doc } = clauses;
  const where = verb !== null && verb.form === "finite" ? whereBefore(doc, verb.first) : -1;
  const from = where >= 0 ? where : verb !== null && isInfinitive(sentence, verb) ? verb.first : -1;
  if (from < 0 || from > at) return null;
  const told = dates.filter((date) => date.last <= from && date.type !== "duration" && date.value !== null);
  const date = told.at(-1);
  if (date === undefined || !isDay(date) || date.value?.includes("/")) return null;
  // "On Thursday, X is due to attend a session, where he will meet"
  if (told.length === 1 && where >= 0) return date;
  if (from - date.last > 5) return null;
  const isJourney = places.some(
    (place) =>
      place.last <= from &&
      Math.abs(date.first - place.last) <= 6 &&
      /^(?:to|in|visit|visits|visited|visiting|for)$/.test(place.preposition),
  );
  return isJourney ? date : null;
}

const isInfinitive = ({ clauses: { doc } }: SentenceReading, verb: VerbGroup): boolean =>
  verb.form === "infinitive" || wordAt(doc, verb.first) === "to";

/** Token of the "where" that opens the clause of a verb, or -1. */
function whereBefore(doc: Doc, at: number): number {
  for (let i = at - 1; i > at - 8 && i > 0; i--) if (wordAt(doc, i) === "where") return i;
  return -1;
}

const isDay = ({ value }: Dated): boolean => value === null || /^\d{4}-\d{2}-\d{2}/.test(value);

/** "since April", "until 2025": no day of an encounter. */
const isOpen = ({ value }: Dated): boolean => value !== null && (value.startsWith("..") || value.endsWith(".."));

/** "the 2024 agreement", "the May 3 accord": the date tells which, not when. */
function isPremodifier({ clauses: { doc, verbs } }: SentenceReading, { first, last }: Dated): boolean {
  if (!doc.hasClass(first - 1, DETERMINER) || !doc.isWord(last) || doc.hasClass(last, PREPOSITION | JOINT) || doc.begins(last, ENCOUNTERS))
    return false;
  return !verbs.some((verb) => verb.first <= last && last < verb.last);
}

/** "the outcome of the summit, which was held in May": the day of what a relative clause speaks of. */
function isOfEvent({ clauses: { doc } }: SentenceReading, frame: EncounterFrame, { first }: Dated): boolean {
  for (let i = first - 1; i > frame.at && i > first - 8; i--) {
    if (doc.isMark(i, ",")) return false;
    if (isWhich(doc, i)) return frame.verb === null || frame.verb.first < i;
  }
  return false;
}
const isWhich = oneOf("which that");

/** "discussed the signing in October 2020 of the accord": the month or year belongs to what is talked about. */
function isOfTopic({ clauses: { doc, groups } }: SentenceReading, frame: EncounterFrame, { first }: Dated): boolean {
  const end = Math.max(frame.at + 1, ...[...frame.left, ...frame.right].map((party) => party.last).filter((last) => last <= first));
  for (let i = end; i < first - 1; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) i = group.last - 1;
    else if (isTopic(doc, i) || isAbout(doc, i)) return true;
  }
  return false;
}

/** "during his visit from May 10 to 12": several days of a visit told behind the meeting do not date it. */
function isOfVisit({ clauses: { doc } }: SentenceReading, frame: EncounterFrame, date: Dated): boolean {
  if (date.first < frame.at || !date.value?.includes("/")) return false;
  for (let i = date.first - 1; i > frame.at && i > date.first - 10; i--) if (isVisitNoun(doc, i)) return true;
  return false;
}

/** The only other date of the sentence, or the only one before the verb: "talks scheduled for Thursday were put off until". */
export function otherDate(sentence: SentenceReading, frame: EncounterFrame, besides: Dated): Dated | null {
  const others = sentence.dates.filter((date) => date !== besides && date.type === "date" && date.value !== null);
  const earlier = others.filter((date) => frame.verb !== null && date.last <= frame.verb.first);
  return others.length === 1 ? (others[0] as Dated) : earlier.length === 1 ? (earlier[0] as Dated) : null;
}

export function placeOf(sentence: SentenceReading, frame: EncounterFrame): Place | null {
  const told = placeBeforeWhere(sentence, frame);
  if (told !== null) return told;
  const scenes = sentence.places.filter(
    (place) => (place.preposition === "in" || place.preposition === "at") && !isPosting(sentence, place),
  );
  const after = scenes.filter((place) => place.first > frame.at && !blocked(sentence, frame, place) && !topical(sentence, frame, place));
  const before = scenes.filter((place) => place.first < frame.at && place.first - sentence.clauses.first <= 8);
  return after[0] ?? placeOfErrand(sentence, frame) ?? before[0] ?? null;
}

/** "his stay in Dominica, where he also met X": the place that opens the clause of the encounter. */
function placeBeforeWhere(sentence: SentenceReading, frame: EncounterFrame): Place | null {
  const { clauses, dates, places } = sentence;
  for (let i = frame.at - 1; i > clauses.first; i--) {
    if (wordAt(clauses.doc, i) !== "where" || (frame.at - i >= 8 && !goesOn(sentence, frame, i))) continue;
    // "to Jordan on Tuesday, where"
    const day = dates.findLast((date) => date.last <= i && i - date.last <= 1);
    const end = day !== undefined && day.first > clauses.first ? day.first - 1 : i;
    const scene = places.findLast((place) => place.last <= i && (i - place.last <= 1 || (place.last <= end && end - place.last <= 1)));
    // "to Germany, where he will meet the chancellor in Berlin"
    const nearer =
      scene?.city === null ? places.find((place) => place.first > i && place.country === scene.country && place.city !== null) : undefined;
    if (scene) return nearer ?? scene;
  }
  return null;
}

/** "where he will attend a forum and hold talks with X": the clause that the word opens has the same subject. */
function goesOn({ clauses }: SentenceReading, { verb }: EncounterFrame, where: number): boolean {
  const opening = clauses.verbs.find((other) => other.first > where && other.form === "finite");
  if (verb === null || opening === undefined || opening.first > verb.first) return false;
  const [first, own] = [subjectOf(clauses, opening), subjectOf(clauses, verb)];
  return first.pronoun === own.pronoun && first.group === own.group && (own.pronoun > where || (own.group?.first ?? -1) > where);
}

/** "flies to Suva to meet", "will stop in Suva for talks with": whoever travels there meets there. */
function placeOfErrand({ clauses, places }: SentenceReading, { at, verb }: EncounterFrame): Place | null {
  const { doc, verbs } = clauses;
  const isPurpose = verb !== null && verb.head === at && wordAt(doc, verb.first) === "to";
  const from = isPurpose ? verb.first : forBefore(doc, at);
  const carrier = from < 0 ? undefined : verbs.findLast((other) => other.last <= from);
  if (carrier === undefined || !/^(?:arrival|departure|visit)$/.test(carrier.kind)) return null;
  return placesOf(clauses, carrier, places).findLast((place) => place.last <= from && from - place.last <= 8) ?? null;
}

/** Token of the "for" before a noun and its adjectives: "for bilateral talks"; or -1. */
function forBefore(doc: Doc, at: number): number {
  for (let i = at - 1; i > at - 5 && doc.isWord(i); i--) if (wordAt(doc, i) === "for") return i;
  return -1;
}

/** "the honorary consul in Busan", "commander of the forces in Mali": the office's place, not the meeting's. */
export function isPosting({ clauses: { doc, groups } }: SentenceReading, place: Place): boolean {
  const phrase = groups.flatMap(({ members }) => members).findLast((member) => member.last < place.first);
  if (phrase === undefined || place.first - phrase.last > 4 || wordAt(doc, phrase.last) !== place.preposition) return false;
  const isNameLast = phrase.name?.endsWith(doc.slice(phrase.last - 1, phrase.last)) === true;
  return !isNameLast && phrase.offices.some((office) => POSTED.test(office.text));
}
const POSTED =
  /\b(?:ambassador|consul|attach|charg|representative|envoy|commander|head of|resident|coordinator|director|chief of mission)/i;

/** "discussed the situation in Gaza", "talks on the war in Sudan": the place belongs to the topic. */
function topical(sentence: SentenceReading, frame: EncounterFrame, place: Place): boolean {
  const { doc, groups } = sentence.clauses;
  const ends = [frame.at + 1, frame.verb?.last ?? 0, ...frame.left.map((party) => party.last), ...frame.right.map((party) => party.last)];
  const end = Math.max(...ends.filter((last) => last <= place.first));
  // After a verb of talking it is the scene only where it follows at once; so also "In talks with A, B discussed trade in Kenya".
  const isDiscussed = frame.verb !== null && frame.verb.head > frame.at && isTopic(doc, frame.verb.head);
  if (isDiscussed || /^encounter\/(discuss|agree|talk|exchange)$/.test(frame.rule)) return place.first - end > 2;
  for (let i = end; i < place.first; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) i = group.last - 1;
    else if (isTopic(doc, i) || (isAbout(doc, i) && !isScenic(sentence, i))) return true;
  }
  return false;
}

/** "on Monday", "on the sidelines", "on Thursday's visit": no topic. */
function isScenic({ clauses: { doc }, dates }: SentenceReading, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (isMargin(doc, i) || dates.some((date) => date.first === i)) return true;
  return false;
}

const isAbout = oneOf("on about regarding concerning over");
const isMargin = oneOf(
  "sidelines margins margin occasion day eve visit trip tour way invitation board ground behalf monday tuesday wednesday thursday friday saturday sunday",
);

/** Words after which a place belongs to what is talked about. */
export const isTopic = oneOf(
  "discuss discussed discussing discusses situation situations developments conflict conflicts crisis war troops dealt deals dealing focused focusing focuses covered covering touched touching reviewed reviewing review addressed addressing tackled including cooperation relations efforts projects issues exploring strengthening boosting enhancing expanding",
);

const turns = oneOf("but because although though whereas unless");

/** True where another finite verb stands between the encounter and the place. */
function blocked(sentence: SentenceReading, frame: EncounterFrame, place: Place): boolean {
  const { doc } = sentence.clauses;
  // "was to meet X, but stays at home because of a storm in Bergen"
  for (let i = frame.at + 1; i < place.first; i++) if (turns(doc, i)) return true;
  return sentence.clauses.verbs.some(
    (verb) =>
      verb !== frame.verb &&
      verb.first > frame.at &&
      !isClosed(sentence, verb, place.first) &&
      verb.last <= place.first &&
      verb.frame !== "support" &&
      // "talks scheduled for Thursday in Jakarta", "the meeting held in Rome"
      !(verb.form === "participle" && isAppointed(sentence.clauses.doc, verb.head)),
  );
}
