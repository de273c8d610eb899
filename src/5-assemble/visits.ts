import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import { isSpouseInCompany } from "../3-recognise/spouses.ts";
import { recogniseCompany, recogniseVisits, type VisitFrame, type VisitTime } from "../3-recognise/visits/visits.ts";
import { type Entity, isPerson } from "../4-resolve/entities.ts";
import { type Company, joinTrip } from "./company.ts";
import { type Goal, goalsOf, travels, WEAK } from "./goals.ts";
import { dateOf } from "./governors.ts";
import { type Homeward, leaves } from "./homeward.ts";
import { besidePlace, comesBack, dayOfStop, endsThen, headsDelegation, isEarlier, isOnward, lasting } from "./journey-words.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { isResident } from "./residents.ts";
import { entitiesOf } from "./told-sides.ts";
import { spanTrips } from "./trip-days.ts";
import { takeTrip, timeBy, type Visit } from "./trips.ts";

/** A trip that was called off or put off. */
export interface FallenTrip {
  readonly visitor: Entity;
  readonly country: string | null;
}

/** What the words tell of trips: those made, those that fell through, and who went along. */
export interface Journeys {
  readonly visits: Visit[];
  readonly fallen: readonly FallenTrip[];
  readonly company: readonly Company[];
  readonly gone: Homeward;
}

/** The visits that the words tell of, one for each visitor and destination, in order of first mention. */
export function readJourneys(reading: Reading): Journeys {
  const visits: Visit[] = [];
  const fallen: FallenTrip[] = [];
  const company: Company[] = [];
  const gone: Homeward = new Map();
  for (const sentence of reading.sentences) {
    for (const frame of recogniseVisits(sentence.clauses, sentence.places))
      readFrame(reading, sentence, frame, { visits, fallen, company, gone });
    for (const frame of recogniseCompany(sentence.clauses)) {
      const led = who(reading, frame.sentence, frame.leaders, frame.pronoun);
      const members = entitiesOf(reading, frame.members).filter((entity) => isPerson(entity) && !led.includes(entity));
      if (frame.rule === "visit/others-include" && !followsDelegation(reading, frame.sentence, company.at(-1)?.sentence ?? -9)) continue;
      if (frame.origin !== null) for (const member of members) if (member.organisation === null) member.country ??= frame.origin;
      // at home or abroad, the encounter tells
      if (frame.rule === "visit/on-side") continue;
      shareCountry([...led, ...members]);
      const { doc } = reading;
      company.push({
        members,
        leaders: led,
        origin: frame.origin,
        sentence: frame.sentence,
        because: { rule: frame.rule, start: doc.start(frame.at), end: doc.end(frame.at) },
      });
    }
  }
  // A visit that fell through is none, however often it was planned.
  const made = visits.filter(
    (visit) =>
      visit.status === "completed" ||
      !fallen.some(
        ({ visitor, country }) =>
          (visit.visitors.includes(visitor) || visit.visitors.some((other) => isSentBy(other, visitor))) &&
          (country === null || visit.country === null || country === visit.country),
      ),
  );
  spanTrips(reading, made);
  for (const each of company) joinTrip(reading, made, each, false);
  return { visits: made, fallen, company, gone };
}

/** "X is to meet Y during his tour": his who is on one already, where the words do not say where. */
function tourist(
  visits: readonly Visit[],
  { rule, places, others }: VisitFrame,
  all: readonly Entity[],
  reading: Reading,
): readonly Entity[] | null {
  if (rule !== "visit/his-visit" || places.length > 0 || others.length === 0) return null;
  const either = [...all, ...entitiesOf(reading, others)];
  const travelling = either.filter((entity) => visits.some((visit) => !visit.recalled && visit.visitors.includes(entity)));
  return travelling.length === 1 ? travelling : null;
}

/** "the official visit": of the only trip told of so far, or of those who make it together. */
function typeOnly(visits: readonly Visit[], { type }: VisitFrame): void {
  const present = visits.filter((visit) => !visit.recalled && visit.country !== null);
  const trips = new Set(present.map((visit) => `${visit.country} ${visit.visitors[0]?.country}`));
  if (trips.size === 1) for (const visit of present) visit.type ??= type;
}

/** "Mali has postponed a visit to Kenya": whoever would have gone for the state. */
const isSentBy = (visitor: Entity, state: Entity): boolean =>
  state.kind === "country" && visitor.country !== null && visitor.country === state.country;

/** What the frames before told. */
interface Heard {
  readonly visits: Visit[];
  readonly fallen: FallenTrip[];
  readonly company: readonly Company[];
  readonly gone: Homeward;
}

function readFrame(reading: Reading, sentence: SentenceReading, frame: VisitFrame, { visits, fallen, company, gone }: Heard): void {
  const places = goalsOf(reading, frame);
  const first = places[0]?.country ?? null;
  if (frame.cancelled) {
    const gone =
      frame.rule === "visit/called-off"
        ? (visits.findLast((visit) => visit.status === "planned" && (first === null || visit.country === first))?.visitors ?? [])
        : frame.visitors.length > 0
          ? entitiesOf(reading, frame.visitors)
          : who(reading, frame.sentence, [], frame.pronoun);
    for (const visitor of gone) {
      // "was to travel to Suva, but has put off the trip because of floods in Oslo": the trip that the sentence tells of
      const planned = visits.findLast(
        (visit) => visit.sentence === frame.sentence && visit.visitors.includes(visitor) && visit.status === "planned",
      );
      if (planned) fallen.push({ visitor, country: planned.country });
      else if (visitor.country !== first || first === null) fallen.push({ visitor, country: first });
    }
    return;
  }
  if (frame.rule === "visit/the-visit") {
    typeOnly(visits, frame);
    return;
  }
  if (comesBack(reading, frame, first)) {
    // "returned to Oslo on Monday": home, wherever else the article sees him
    const home = who(reading, frame.sentence, frame.visitors, frame.pronoun).filter((one) => isPerson(one) && one.organisation === null);
    for (const visitor of home) visitor.country ??= first;
    if (home.every((visitor) => visitor.country === first)) return;
  }
  // "Others were A and B. They have visited": all of them
  const party =
    frame.visitors.length === 0 && frame.pronoun >= 0 && wordAt(reading.doc, frame.pronoun) === "they" ? company.at(-1) : undefined;
  const all =
    party && frame.sentence - party.sentence <= 1
      ? [...companions(visits, party), ...party.members]
      : who(reading, frame.sentence, frame.visitors, frame.pronoun);
  if (leaves(reading, frame, all, first, gone)) return;
  let visitors = (tourist(visits, frame, all, reading) ?? all).filter((entity) => travels(reading, frame, entity, first));
  if (visitors.length === 0 && first !== null && frame.others.length > 0) {
    const others = entitiesOf(reading, frame.others).filter((entity) => isPerson(entity) && entity.country !== first);
    const other = others.find((entity) => entity.country !== null) ?? (WEAK.has(frame.rule) ? undefined : others[0]);
    if (other) visitors = [other];
  }
  if (visitors.length === 0 && frame.visitors.some((phrase) => phrase.kind === "delegation")) visitors = leadersOf(reading);
  const ends = [frame.at + 1, ...frame.places.map((place) => place.last)];
  // "arrived on Tuesday from Oslo, where he had met X": the day of what came after
  const dated =
    frame.rule === "visit/came-from"
      ? null
      : lasting(sentence, dateOf(sentence, frame.verb, frame.at, frame.verb === null ? ends : []) ?? besidePlace(sentence, frame), frame);
  const said = frame.time ?? timeOfLegs(visits, visitors, places);
  const isPhase = frame.verb?.kind.includes("phase");
  const told = endsThen(sentence, dated, frame) ? (said ?? "current") : timeBy(reading, said, dated, frame.verb?.tense, isPhase);
  const isPast = isEarlier(reading, dated) || isOfEarlierTalks(reading, frame);
  const time = (told === null || told === "current") && isPast ? "recalled" : told;
  const { doc } = reading;
  for (const visitor of visitors) {
    if (frame.rule === "visit/leads-to" || (visitors.length === 1 && headsDelegation(sentence, frame.at))) visitor.leads = true;
    visitor.visiting ||= time === null || time === "current";
    for (const place of places.length > 0 ? places : [null]) {
      if (place?.country && (place.country === visitor.country || isResident(reading, visitor, place.country))) continue;
      takeTrip(visits, {
        visitor,
        place,
        type: frame.type,
        time,
        past: frame.verb?.tense === "past" && frame.verb.kind !== "departure" && !/^visit\/(?:is-on-visit|on-the-way)$/.test(frame.rule),
        onward: isOnward(reading, frame),
        dated: place === null ? dated : dayOfStop(sentence, frame, place, dated),
        sentence: frame.sentence,
        because: { rule: frame.rule, start: doc.start(frame.at), end: doc.end(frame.at) },
      });
    }
  }
}

/** "Their last talks took place in May when X was visiting Mali": the trip on which they met then. */
const isOfEarlierTalks = (reading: Reading, { at, sentence }: VisitFrame): boolean =>
  reading.framesOf(sentence).some((frame) => frame.rule === "encounter/their-other" && frame.tense === "past" && frame.at < at);

/** "Her visit to Norway is part of a tour of Norway, Mali and Kenya": its legs are as the one that is known. */
function timeOfLegs(visits: readonly Visit[], visitors: readonly Entity[], places: readonly Goal[]): VisitTime | null {
  if (places.length < 2) return null;
  const known = visits.find(
    (visit) =>
      !visit.untimed &&
      !visit.recalled &&
      visit.visitors.some((visitor) => visitors.includes(visitor)) &&
      places.some((place) => place.country === visit.country),
  );
  return known === undefined ? null : known.status === "completed" ? "ended" : known.status;
}

/** The parties of some phrases, or whom the pronoun stands for. */
function who(reading: Reading, sentence: number, phrases: readonly PartyPhrase[], pronoun: number): Entity[] {
  const travelling = phrases.filter((phrase) => !isSpouseInCompany(reading.doc, phrase));
  const told = entitiesOf(reading, travelling).filter((entity) => isPerson(entity) || entity.kind === "delegation");
  if (told.length > 0 || pronoun < 0) return told;
  const text = wordAt(reading.doc, pronoun);
  if (/^(they|their|them)$/.test(text)) return reading.pairBefore(sentence, pronoun);
  const one = /^(he|she|his|her)$/.test(text)
    ? reading.pronoun(sentence, pronoun)
    : /^(i|my)$/.test(text)
      ? reading.speaker(pronoun)
      : /^him$/.test(text)
        ? reading.objectPronoun(sentence, pronoun, [])
        : null;
  return one ? [one] : [];
}

/** Those of one company come from one country, where only one is told. */
function shareCountry(entities: readonly Entity[]): void {
  const countries = new Set(entities.map((entity) => entity.country).filter((country) => country !== null));
  const [country] = countries;
  if (countries.size !== 1 || country === undefined) return;
  for (const entity of entities) if (entity.country === null && entity.organisation === null) entity.country = country;
}

/** "Others include": goes on with a delegation that the sentences right before speak of. */
function followsDelegation(reading: Reading, sentence: number, company: number): boolean {
  if (sentence - company <= 2) return true;
  const { doc } = reading;
  for (let i = Math.max(0, sentence - 2); i < sentence; i++) {
    const { first, last } = doc.sentenceRange(i);
    for (let at = first; at < last; at++) if (/^(?:delegations?|accompanied|entourage)$/.test(wordAt(doc, at))) return true;
  }
  return false;
}

/** With whom a company travels: its leaders, or whoever leads the delegation. */
const companions = (visits: readonly Visit[], company: Company): readonly Entity[] =>
  company.leaders.length > 0
    ? company.leaders
    : visits
        .filter((visit) => visit.sentence <= company.sentence && visit.visitors[0]?.leads)
        .flatMap((visit) => visit.visitors)
        .slice(-1);

/** "the delegation": the only party that leads one. */
function leadersOf(reading: Reading): Entity[] {
  const leaders = reading.register.entities.filter((entity) => entity.leads);
  return leaders.length === 1 ? leaders : [];
}
