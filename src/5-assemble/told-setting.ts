import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { subjectOf } from "../3-recognise/clauses.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { encounterNouns } from "../3-recognise/encounters/nouns.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Place } from "../3-recognise/places.ts";
import { placeLeft, placesOf } from "../3-recognise/visits/destinations.ts";
import { isClosed, isPurpose } from "./governors.ts";
import type { SentenceReading } from "./reading.ts";

const RELATIVE = classBit("relative");
const isAppointed = oneOf("scheduled planned held slated set hosted organised organized convened due arranged taking");

export function placeOf(sentence: SentenceReading, frame: EncounterFrame): Place | null {
  const told = placeBeforeWhere(sentence, frame);
  if (told !== null) return told;
  const scenes = sentence.places.filter(
    (place) => (place.preposition === "in" || place.preposition === "at") && !isPosting(sentence, place),
  );
  const after = scenes.filter(
    (place) =>
      place.first > frame.at &&
      (isBehindDay(sentence, frame, place) || (!blocked(sentence, frame, place) && !topical(sentence, frame, place))),
  );
  const before = scenes.filter(
    (place) =>
      place.first < frame.at &&
      (place.first - sentence.clauses.first <= 8 ||
        opensSubject(frame, place) ||
        isBetween(sentence, frame, place) ||
        isBeforeVerb(sentence, frame, place)),
  );
  const follows = followsOn(sentence, frame);
  const beforeIt = follows < 0 ? undefined : scenes.findLast((place) => place.last <= follows);
  return (
    after[0] ??
    placeOfOccasion(sentence, frame, scenes) ??
    placeLeftAfter(sentence, frame) ??
    placeOfErrand(sentence, frame) ??
    placeForTalks(sentence, frame, scenes) ??
    before[0] ??
    beforeIt ??
    placeThatHosts(sentence, frame) ??
    placeOfThatTrip(sentence, frame)
  );
}

/** "OSLO, May 3 - On May 3 in Bergen Minister A met B": the place right before the subject. */
const opensSubject = ({ left }: EncounterFrame, { last }: Place): boolean => left[0]?.first === last || left[0]?.first === last + 1;

/** "Minister A, on Monday in Suva, received B": between the subject and its verb, in no clause of its own. */
function isBeforeVerb({ clauses: { doc, verbs } }: SentenceReading, { verb, left }: EncounterFrame, { first, last }: Place): boolean {
  const subject = left.at(-1)?.last ?? -1;
  if (verb === null || subject < 0 || first < subject || last > verb.first || verb.first - subject > 16) return false;
  if (verbs.some((other) => other !== verb && other.first >= subject && other.last <= verb.first)) return false;
  for (let i = subject; i < first; i++) if (doc.hasClass(i, RELATIVE)) return false;
  return true;
}

/** "will host | in Oslo | a trilateral meeting": right behind the verb that has the noun for its object. */
const isBetween = ({ clauses }: SentenceReading, { verb, at }: EncounterFrame, { first }: Place): boolean =>
  verb !== null &&
  verb.last < at &&
  first >= verb.last &&
  first - verb.last <= 2 &&
  !clauses.verbs.some((other) => other.form === "finite" && other.first >= verb.last && other.first < at);

/** "their last meeting took place in May when X was visiting Suva", "during the visit of X to Suva": where the trip led. */
function placeOfThatTrip({ clauses, places }: SentenceReading, { at, rule }: EncounterFrame): Place | null {
  if (rule !== "encounter/their-other") return null;
  const trip = places.find(({ first, preposition }) => first > at && /^(?:visit|visits|visited|visiting|to)$/.test(preposition));
  if (trip === undefined) return null;
  for (let i = at; i < trip.first; i++) if (/^visit/.test(wordAt(clauses.doc, i))) return trip;
  return null;
}

/** "The city of Suva hosted a meeting between A and B": the place is the subject. */
function placeThatHosts({ clauses, places }: SentenceReading, { at }: EncounterFrame): Place | null {
  const verb = clauses.verbs.find(({ form, frame, last, passive }) => form === "finite" && frame === "host" && !passive && last <= at);
  const told = verb === undefined ? undefined : places.findLast(({ last }) => last <= verb.first);
  return verb !== undefined && told !== undefined && told.city !== null && isHosting(clauses.doc, verb.head) && verb.first - told.last <= 6
    ? told
    : null;
}
const isHosting = oneOf("host hosts hosted");

/** "met X to discuss trade on Friday in Budapest": day and place behind what they met for are those of the meeting. */
function isBehindDay({ clauses, dates }: SentenceReading, frame: EncounterFrame, place: Place): boolean {
  const opener = place.first - (wordAt(clauses.doc, place.first - 1) === place.preposition ? 1 : 2);
  if (!dates.some((date) => date.type === "date" && date.last === opener)) return false;
  const between = clauses.verbs.filter((verb) => verb !== frame.verb && verb.first > frame.at && verb.last <= place.first);
  return between.length === 1 && between.every(isPurpose);
}

/** Token of the "following" or "after" right before the noun of the encounter and its adjectives, or -1. */
export function followsOn({ clauses: { doc } }: SentenceReading, { at }: EncounterFrame): number {
  for (let i = at - 1; i > at - 5 && i > 0 && doc.isWord(i); i--) if (isFollowing(doc, i)) return i;
  return -1;
}
const isFollowing = oneOf("following after");

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

/** "A and B discussed trade during a meeting held in Suva": the place right behind the occasion on which they did. */
function placeOfOccasion({ clauses }: SentenceReading, { at }: EncounterFrame, scenes: readonly Place[]): Place | null {
  const { doc } = clauses;
  for (const { first, last } of encounterNouns(clauses)) {
    if (first < at || !DURING.test(wordAt(doc, first - 2)) || !/^(?:a|an|the|their|his|her)$/.test(wordAt(doc, first - 1))) continue;
    const scene = scenes.find((place) => place.first >= last && place.first - last <= OCCASION_REACH);
    if (scene !== undefined && !isParted(doc, last, scene.first)) return scene;
  }
  return null;
}
const DURING = /^(?:during|at|in)$/;
const OCCASION_REACH = 7;

/** A comma or another preposition than that of the place between. */
function isParted(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (doc.isMark(i, ",") || (isAbout(doc, i) && i < last - 1)) return true;
  return false;
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

/** "left Oslo for Suva on Tuesday after talks with X": what came before was in the place that was left. */
function placeLeftAfter(sentence: SentenceReading, frame: EncounterFrame): Place | null {
  const { clauses, places } = sentence;
  const after = followsOn(sentence, frame);
  const verb = after < 0 ? undefined : clauses.verbs.findLast(({ form, last }) => form === "finite" && last <= after);
  return verb === undefined || verb.kind !== "departure" ? null : placeLeft(clauses, verb, places);
}

/** "has ended a visit to Norway and is now in Suva for talks with X": the place right before the "for", past a day. */
function placeForTalks({ clauses, dates }: SentenceReading, { at }: EncounterFrame, scenes: readonly Place[]): Place | null {
  const from = forBefore(clauses.doc, at);
  if (from < 0) return null;
  const day = dates.findLast(({ last }) => last === from);
  const ends = [from, ...(day === undefined ? [] : [day.first, day.first - 1])];
  return scenes.findLast(({ last }) => ends.includes(last)) ?? null;
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
  // "received the ambassadors of Kenya and Mali in Oslo"
  return !isNameLast && !phrase.plural && phrase.offices.some((office) => POSTED.test(office.text));
}
const POSTED =
  /\b(?:ambassador|consul|attach|(?<!in )charg|representative|envoy|commander|head of|resident|coordinator|director|chief of mission)/i;

/** "discussed the situation in Gaza", "talks on the war in Sudan": the place belongs to the topic. */
function topical(sentence: SentenceReading, frame: EncounterFrame, place: Place): boolean {
  const { doc, groups } = sentence.clauses;
  const ends = [frame.at + 1, frame.verb?.last ?? 0, ...frame.left.map((party) => party.last), ...frame.right.map((party) => party.last)];
  const end = Math.max(...ends.filter((last) => last <= place.first));
  // After a verb of talking it is the scene only where it follows at once; so also "In talks with A, B discussed trade in Kenya".
  const isDiscussed = frame.verb !== null && frame.verb.head > frame.at && isTopic(doc, frame.verb.head);
  if (isDiscussed || /^encounter\/(discuss|agree|talk|exchange)$/.test(frame.rule)) return place.first - end > 2;
  // "met A for talks on trade in Oslo on Tuesday": a city of one of the two, with a day behind it
  const isScene =
    place.city !== null &&
    sentence.dates.some((date) => date.type === "date" && date.first >= place.last && date.first - place.last <= 1) &&
    [...frame.left, ...frame.right].some(({ country }) => country !== null && country === place.country);
  for (let i = end; i < place.first; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) i = group.last - 1;
    else if (isTopic(doc, i) || (isAbout(doc, i) && !isScenic(sentence, i) && !isScene)) return true;
  }
  return false;
}

/** "on Monday", "on the sidelines", "on Thursday's visit": no topic. */
function isScenic({ clauses: { doc }, dates }: SentenceReading, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (isMargin(doc, i) || dates.some((date) => date.first === i)) return true;
  return false;
}

export const isAbout = oneOf("on about regarding concerning over");
const isMargin = oneOf(
  "sidelines margins margin occasion day eve visit trip tour way invitation board ground behalf monday tuesday wednesday thursday friday saturday sunday",
);

/** Words after which a place belongs to what is talked about. */
export const isTopic = oneOf(
  "discuss discussed discussing discusses situation situations developments catastrophe violations escalation aggression suffering hostilities fighting unrest turmoil atrocities bloodshed genocide famine conflict conflicts crisis war troops dealt deals dealing focused focusing focuses covered covering touched touching reviewed reviewing review addressed addressing tackled including cooperation relations efforts projects issues exploring strengthening boosting enhancing expanding",
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
      verb.kind !== "chairing" &&
      verb.first > frame.at &&
      !isClosed(sentence, verb, place.first) &&
      verb.last <= place.first &&
      verb.frame !== "support" &&
      // "talks scheduled for Thursday in Jakarta", "the meeting held in Rome"
      !(verb.form === "participle" && isAppointed(sentence.clauses.doc, verb.head)),
  );
}
