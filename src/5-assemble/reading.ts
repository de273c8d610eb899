import { type Day, parseIsoDay } from "../0-ground/civil-day.ts";
import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { trigger } from "../2-segment/triggers.ts";
import { type Clauses, clausesOf, isRelative, subjectOf } from "../3-recognise/clauses.ts";
import { type EncounterFrame, recogniseEncounters } from "../3-recognise/encounters/encounters.ts";
import { prepositional } from "../3-recognise/groups.ts";
import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { pastDateline } from "../3-recognise/past-dateline.ts";
import { type Place, recognisePlaces } from "../3-recognise/places.ts";
import type { VerbGroup } from "../3-recognise/verbs.ts";
import { type Entity, isPerson, type Mention, type Register, typeOf } from "../4-resolve/entities.ts";
import { typeFits } from "../4-resolve/office-agreement.ts";
import { type PersonMention, readSpeech, type Speech } from "../4-resolve/speakers.ts";
import { Discourse } from "./discourse.ts";
import { type Gender, gendersOf } from "./genders.ts";

/** What the article's head says: the day and place that the body is read against. */
export interface Head {
  /** ISO day, or null. */
  readonly published: string | null;
  /** Dateline city and its country. */
  readonly place: string | null;
  readonly country: string | null;
  readonly outlet: string | null;
}

/** A date of the text with its value, as the assembly needs it. */
export interface Dated {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** EDTF, or null where it could not be resolved. */
  readonly value: string | null;
  readonly type: "date" | "time" | "duration" | "set";
}

/** One sentence with everything that was found in it. */
export interface SentenceReading {
  readonly clauses: Clauses;
  readonly places: readonly Place[];
  readonly dates: readonly Dated[];
}

/** The whole text cut into sentence readings. */
export class Reading {
  readonly sentences: readonly SentenceReading[];
  private readonly byPhrase: ReadonlyMap<PartyPhrase, Mention>;
  private readonly subjects: (Entity | null)[] = [];
  private speech: Speech | null = null;
  readonly discourse: Discourse = new Discourse();
  /** Day of the publication. */
  readonly published: Day | null;
  private readonly genders: ReadonlyMap<Entity, Gender>;
  private readonly frames: (readonly EncounterFrame[])[] = [];

  constructor(
    readonly doc: Doc,
    readonly register: Register,
    phrases: readonly PartyPhrase[],
    dates: readonly Dated[],
    readonly head: Head,
  ) {
    this.published = head.published === null ? null : parseIsoDay(head.published);
    this.byPhrase = new Map(register.mentions.map((mention) => [mention.phrase, mention]));
    const perSentence: PartyPhrase[][] = [];
    const perDates: Dated[][] = [];
    for (let sentence = 0; sentence < doc.sentences; sentence++) {
      perSentence.push([]);
      perDates.push([]);
    }
    for (const phrase of phrases) {
      // A bare capitalised word that is nobody's name ("Alley", "Sea") is no party.
      const mention = this.byPhrase.get(phrase);
      if (!mention) continue;
      // "Deputy Commander of the UAE" + "Armed Forces": the tail of the phrase before, no party of its own.
      const before = (perSentence[doc.sentence[phrase.first] as number] as PartyPhrase[]).at(-1);
      if (phrase.kind === "body" && before?.last === phrase.first) continue;
      (perSentence[doc.sentence[phrase.first] as number] as PartyPhrase[]).push(phrase);
    }
    for (const date of dates) (perDates[doc.sentence[date.first] as number] as Dated[]).push(date);
    const readings: SentenceReading[] = [];
    for (let sentence = 0; sentence < doc.sentences; sentence++) {
      const clauses = clausesOf(doc, sentence, perSentence[sentence] as PartyPhrase[]);
      const named = recognisePlaces(doc, clauses.first, clauses.last, perSentence[sentence] as PartyPhrase[]);
      const pointed = pointedAt(doc, clauses.first, clauses.last, head, readings[sentence - 1]?.places ?? NO_PLACES);
      const places = pointed.length === 0 ? named : [...named, ...pointed].sort((a, b) => a.first - b.first);
      const text = pastDateline(doc, clauses.first, clauses.last);
      // "OSLO, June 12 (Agency) – On Tuesday, A met B": the day of the report dates nothing that it tells of
      readings.push({ clauses, places, dates: (perDates[sentence] as Dated[]).filter(({ first }) => first >= text) });
    }
    this.sentences = readings;
    this.refresh();
    this.genders = gendersOf(doc, register.mentions, (sentence) => this.leader((readings[sentence] as SentenceReading).clauses));
  }

  /** The person that the main clause of a sentence, or of the last that has one, speaks of: whom "he" means in the next. */
  subjectOf(sentence: number): Entity | null {
    return this.subjects[sentence] ?? null;
  }

  /** After two entities have become one: reads the subjects anew. */
  refresh(): void {
    let last: Entity | null = null;
    for (const [i, sentence] of this.sentences.entries()) {
      last = this.leader(sentence.clauses)?.entity ?? last;
      this.subjects[i] = last;
    }
  }

  /** Reads at once what all sentences tell of encounters: a step of its own, where many articles go the way side by side. */
  readFrames(): void {
    for (let sentence = 0; sentence < this.sentences.length; sentence++) this.framesOf(sentence);
  }

  /** What the sentence's clauses tell of encounters; read once. */
  framesOf(sentence: number): readonly EncounterFrame[] {
    let frames = this.frames[sentence];
    if (frames === undefined) {
      frames = recogniseEncounters((this.sentences[sentence] as SentenceReading).clauses);
      this.frames[sentence] = frames;
    }
    return frames;
  }

  entitiesOf(phrase: PartyPhrase): readonly Entity[] {
    return this.byPhrase.get(phrase)?.entities ?? [];
  }

  mentionOf(phrase: PartyPhrase): Mention | undefined {
    return this.byPhrase.get(phrase);
  }

  /** Whom "he" or "his" at the token means: the subject before it, or the sentence before. */
  pronoun(sentence: number, at: number): Entity | null {
    const { clauses } = this.sentences[sentence] as SentenceReading;
    const verbs = clauses.verbs.filter((verb) => verb.form === "finite" && verb.last <= at);
    const guest = this.guestWho(clauses, verbs.at(-1), at);
    if (guest !== null) return guest;
    const gender = /^(she|her|herself)$/.test(wordAt(this.doc, at)) ? "she" : "he";
    // "Glad of his talks with X," A wrote: not A's, who would say "my"
    const mouth = this.doc.quoted[at] === 1 ? this.speaker(at) : null;
    const suits = (entity: Entity): boolean => entity !== mouth && this.suits(entity, gender);
    for (let i = verbs.length - 1; i >= 0; i--) {
      const subject = subjectOf(clauses, verbs[i] as VerbGroup);
      // "X said he would visit": the pronoun goes on with the subject before it
      if (subject.pronoun >= 0) continue;
      const entities = (subject.group?.members ?? []).flatMap((member) => this.entitiesOf(member)).filter(isPerson);
      if (entities.length === 1 && suits(entities[0] as Entity)) return entities[0] as Entity;
    }
    // "X, on a mission to Norway, was also the guest of Y, and he is to meet Z"
    const own = verbs.length === 0 ? this.leader(clauses) : null;
    if (own !== null && own.last <= at && suits(own.entity)) return own.entity;
    if (verbs.length === 0) {
      // "For his part, ...": a party that opens the sentence
      const opening = clauses.groups.filter((group) => group.last <= at && !prepositional(clauses.doc, group.first));
      const entities = opening
        .flatMap((group) => group.members)
        .flatMap((member) => this.entitiesOf(member))
        .filter(isPerson);
      if (opening.length === 1 && entities.length === 1 && suits(entities[0] as Entity)) return entities[0] as Entity;
    }
    const later = this.cataphoric(clauses, at);
    if (later !== null && suits(later)) return later;
    // The subject of the last sentence, or of one before it where that one goes by the other pronoun.
    for (let i = sentence - 1; i >= 0 && i >= sentence - 6; i--) {
      const subject = this.subjects[i];
      if (subject && suits(subject)) return subject;
    }
    return null;
  }

  /** "Speaking when he received X, the minister pledged": whom the main clause speaks of, where nobody was spoken of before. */
  private cataphoric(clauses: Clauses, at: number): Entity | null {
    const { doc, sentence, first, groups, verbs } = clauses;
    const opener = at - 1;
    const speaks = opener === first + 1 && isSpeaking(doc, first);
    // "During his stay in Suva, where he arrived on Friday, X met"
    const fronted = opensAdjunct(doc, first) && /^(?:his|her)$/.test(wordAt(doc, first + 1));
    if (!fronted && (!opensSubordinate(doc, opener) || !(opener === first || speaks))) return null;
    if (!speaks && this.subjects[sentence - 1]) return null;
    const main = verbs.findLast((verb) => verb.form === "finite" && !isRelative(clauses, verb));
    const group = main && groups.findLast(({ last }) => last <= main.first);
    const [only, ...others] = group && group.first > at ? group.members.flatMap((member) => this.entitiesOf(member)) : [];
    return only && others.length === 0 && isPerson(only) ? only : null;
  }

  /** "received President A as he landed": he is whom they received. */
  private guestWho({ doc, groups }: Clauses, verb: VerbGroup | undefined, at: number): Entity | null {
    if (verb === undefined || verb.passive || !/^(?:host|welcome)$/.test(verb.frame) || !isAs(doc, at - 1)) return null;
    const object = groups.find((group) => group.first >= verb.last && group.last < at);
    if (object === undefined || object.first - verb.last > 4) return null;
    const guests = object.members.flatMap((member) => this.entitiesOf(member)).filter(isPerson);
    return guests.length === 1 ? (guests[0] as Entity) : null;
  }

  /** "The delegation is led by A. ... They met X": who heads the delegation that the last sentences speak of, with those named as of it. */
  delegationBefore(sentence: number): readonly Entity[] {
    for (let i = sentence - 1; i >= 0 && i >= sentence - 4; i--) {
      const { groups } = (this.sentences[i] as SentenceReading).clauses;
      const told = groups.flatMap(({ members }) => members).flatMap((member) => this.entitiesOf(member));
      const leader = told.find((entity) => entity.leads && entity.name !== "");
      if (leader) return this.discourse.delegationOf(leader);
      const team = told.filter((entity) => entity.kind === "delegation" && entity.country !== null);
      if (team.length > 0) return team.length === 1 ? team : NOBODY;
    }
    return NOBODY;
  }

  private suits(entity: Entity, gender: Gender): boolean {
    const known = this.genders.get(entity);
    return known === undefined || known === gender;
  }

  /** Whom "I" and "we" mean: whoever says what stands at the token. */
  speaker(at: number): Entity | null {
    this.speech ??= readSpeech(this.doc, speakersAmong(this.register));
    const said = this.speech.speakerAt(at)?.person;
    return this.register.entities.find((entity) => entity === said) ?? null;
  }

  /**
   * Whom "him", "her" or "the guest" at the token means: the subject of this sentence or of the last, whoever is not on the
   * other side; else the only other person told of before it there.
   */
  objectPronoun(sentence: number, at: number, besides: readonly Entity[]): Entity | null {
    for (let i = sentence; i >= 0 && i >= sentence - 1; i--) {
      const subject = this.subjects[i];
      if (subject && !besides.includes(subject)) return subject;
    }
    for (let i = sentence; i >= 0 && i >= sentence - 1; i--) {
      const others = new Set<Entity>();
      for (const group of (this.sentences[i] as SentenceReading).clauses.groups) {
        if (i === sentence && group.last > at) break;
        for (const entity of group.members.flatMap((member) => this.entitiesOf(member)))
          if (isPerson(entity) && (entity.sure || entity.offices.length > 0) && !besides.includes(entity)) others.add(entity);
      }
      if (others.size > 0) return others.size === 1 ? ([...others][0] as Entity) : null;
    }
    return null;
  }

  /** The two persons that "they" or "their" means: those of this sentence before the token, or of one of the two before. */
  pairBefore(sentence: number, at: number, besides: readonly Entity[] = []): Entity[] {
    for (let i = sentence; i >= 0 && i >= sentence - 2; i--) {
      const { clauses } = this.sentences[i] as SentenceReading;
      const pair: Entity[] = [...besides];
      for (const group of clauses.groups) {
        if (i === sentence && group.last > at) break;
        for (const member of group.members)
          for (const entity of this.entitiesOf(member))
            if (isPerson(entity) && (entity.sure || entity.offices.length > 0) && !pair.includes(entity)) pair.push(entity);
      }
      if (pair.length === 2) return this.discourse.isStaff(pair) ? [...this.discourse.principals] : pair;
      if (pair.length > 2) break;
      // "A spoke by phone with B, C and D. B discussed trade. They agreed to meet": A and B
      const [one] = pair;
      const told = i === sentence - 1 && one && pair.length === 1 ? this.discourse.pairWith(one) : [];
      if (told.length === 2) return [...told];
    }
    return this.discourse.principalsBeside(besides);
  }

  /** Whom a plural without names means: the two, or the three, of the last encounter where they fit, else those whom the phrase was read as. */
  pairOf(phrase: PartyPhrase): readonly Entity[] {
    const found = this.entitiesOf(phrase);
    if (!phrase.plural || phrase.countries.length > 0 || !isPair(this.doc, phrase)) return found;
    const size = sizeOf(wordAt(this.doc, phrase.first - 1));
    const offices = phrase.kind === "office" ? phrase.offices : [];
    const fits = (principals: readonly Entity[]): boolean =>
      (phrase.noun === "chief" && principals.every((entity) => /^(chief_of_defence|senior_officer)$/.test(typeOf(entity) ?? ""))) ||
      (offices.length === 0 && phrase.noun !== "chief") ||
      principals.every(
        (entity) =>
          // "the Heads of the two states"
          offices.some((office) => office.head === "head" && /^head_of/.test(typeOf(entity) ?? "")) ||
          offices.some((office) => typeFits(office, typeOf(entity) ?? "other")) ||
          (entity.rank !== null && /^(officer|general|commander)s?$/.test(phrase.noun || offices[0]?.text.toLowerCase() || "")),
      );
    const principals = this.discourse.lastOf(size < 2 ? null : size, fits);
    return principals.length > 1 && fits(principals) ? principals : found;
  }

  /** The person whom the main clause speaks of, with the token behind the words that name them. */
  private leader(clauses: Clauses): { readonly entity: Entity; readonly last: number } | null {
    const { doc, first, groups, verbs } = clauses;
    const from = mainClause(clauses);
    const verb = verbs.find((candidate) => candidate.first >= from && candidate.form === "finite" && !isRelative(clauses, candidate));
    const until = verb?.first ?? clauses.last;
    for (const group of groups) {
      if (group.first < from) continue;
      if (group.last > until && verb) break;
      const [member] = group.members;
      // "A and B met. He will visit": A, named first
      const entities = member ? this.entitiesOf(member).filter(isPerson) : NOBODY;
      if (!member || entities.length !== 1 || isAttributive(doc, member)) continue;
      const before = group.first - 1;
      // "The visit of X to Suva has begun. He": whose visit it is
      if (before >= first && governs(doc, before) && !(wordAt(doc, before) === "of" && isTrip(doc, before - 1))) continue;
      // Where no verb is known, a bare name further on is hardly the subject: "The sides considered ... the Halden-Bo plant"
      const [only] = entities;
      if (!verb && group !== groups[0] && only !== undefined && !only.sure && only.offices.length === 0 && only.mentions.length < 2)
        continue;
      return { entity: entities[0] as Entity, last: group.last };
    }
    return this.reporter(clauses);
  }

  /** "The armies will train together, General A announced": whose words a sentence is that speaks of no person. */
  private reporter(clauses: Clauses): { readonly entity: Entity; readonly last: number } | null {
    const verb = clauses.verbs.findLast((candidate) => candidate.form === "finite" && candidate.kind === "speech" && !candidate.passive);
    // "He plans to leave on Sunday, spokesman A said": of whom the last sentence spoke
    if (verb && clauses.verbs.some((other) => other.last < verb.first && subjectOf(clauses, other).pronoun === clauses.first)) return null;
    const [member, ...others] = verb ? (subjectOf(clauses, verb).group?.members ?? []) : [];
    const entities = member && others.length === 0 ? this.entitiesOf(member).filter(isPerson) : NOBODY;
    return member && entities.length === 1 ? { entity: entities[0] as Entity, last: member.last } : null;
  }
}

const isTrip = oneOf("visit trip tour arrival stay");

/** "Before the summit opened, A had": the first token behind the clause that a conjunction opens; of other sentences the first. */
function mainClause({ doc, first, last, verbs, groups }: Clauses): number {
  if (!opensSubordinate(doc, first)) return first;
  const own = verbs.find(({ form }) => form === "finite");
  if (own === undefined) return first;
  for (let i = own.last; i < last && i < own.last + 24; i++)
    if (doc.isMark(i, ",")) {
      const named = groups.some((group) => group.first > i && group.first - i <= 3);
      return named && verbs.some((verb) => verb.form === "finite" && verb.first > i) ? i + 1 : first;
    }
  return first;
}
const isSpeaking = oneOf("speaking");
const opensAdjunct = oneOf("on in during at upon after before following throughout");
const opensSubordinate = oneOf("before after as when while although though since once if because until whereas");

/** "The Berlanga meeting", "the Obama visit": a bare name before a noun is no subject. */
const isAttributive = (doc: Doc, { determiner, kind, offices, last, possessive }: PartyPhrase): boolean =>
  kind === "person" &&
  !possessive &&
  offices.length === 0 &&
  determiner === "the" &&
  doc.isWord(last) &&
  !doc.is(last, CAPITAL) &&
  doc.begins(last, ENCOUNTERS);

export const speakersAmong = ({ mentions }: Register): PersonMention[] =>
  mentions.flatMap(({ first, last, entities: [entity, ...others] }) =>
    entity !== undefined && others.length === 0 && isPerson(entity) ? [{ first, last, entity }] : [],
  );

/** How many "the three", "both" are; 1 for other words. */
export const sizeOf = (word: string): number => SIZES.indexOf(word.replace("both", "two")) + 2;
/** From two on. */
const SIZES = ["two", "three", "four", "five", "six"];

/** "The two ministers", "the leaders", "both sides": of an encounter's principals; counterparts, or leaders of no article, may be anybody. */
const isPair = (doc: Doc, { counterpart, determiner, first, kind, noun }: PartyPhrase): boolean =>
  !counterpart &&
  (determiner === "the" || /^(two|both|three|four|five|six)$/.test(wordAt(doc, first - 1))) &&
  (kind === "office" ||
    /^(leader|minister|president|side|official|statesman|diplomat|politician|general|chief|principal|party)$/.test(noun));

const ENCOUNTERS = bitOf("encounters");
const NOBODY: readonly Entity[] = [];
const isAs = oneOf("as");
const governs = oneOf("of with by to for from between and");

const NO_PLACES: readonly Place[] = [];
const HERE = trigger("here there");
const BE = classBit("be");

/** "received here": the dateline's city. "There he also met": the last scene of the sentence before. */
function pointedAt(doc: Doc, first: number, last: number, head: Head, before: readonly Place[]): Place[] {
  const places: Place[] = [];
  for (let i = doc.nextTrigger(first, last, HERE); i < last; i = doc.nextTrigger(i + 1, last, HERE)) {
    if (doc.quoted[i] === 1 || doc.furniture[i] === 1) continue;
    if (wordAt(doc, i) === "here") {
      if (head.country !== null) places.push({ first: i, last: i + 1, preposition: "in", city: head.place, country: head.country });
      continue;
    }
    const scene = before.findLast((place) => place.preposition === "in" || place.preposition === "at" || place.preposition === "to");
    if (scene && !doc.hasClass(i + 1, BE)) places.push({ ...scene, first: i, last: i + 1, preposition: "in" });
  }
  return places;
}
