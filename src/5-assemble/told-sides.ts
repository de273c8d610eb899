import { opensQuotation } from "../2-segment/quotation-marks.ts";
import { NO_SUBJECT, subjectOf } from "../3-recognise/clauses.ts";
import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { pronounBeside } from "../3-recognise/encounters/pairs.ts";
import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import { type Entity, isPerson, typeOf } from "../4-resolve/entities.ts";
import { travels } from "../4-resolve/office-references.ts";
import { type Reading, type SentenceReading, sizeOf } from "./reading.ts";

/** The two sides of a frame as entities, or null where a side that is told of is nobody known. */
export function sidesOf(
  reading: Reading,
  sentence: SentenceReading,
  frame: EncounterFrame,
): { left: readonly Entity[]; right: readonly Entity[] } | null {
  let left: readonly Entity[] = partiesOf(reading, frame.left);
  if (left.length === 0 && frame.pronoun >= 0) {
    const pronoun = wordAt(reading.doc, frame.pronoun);
    // "He told the minister that they had met X": he and his company
    const meets = frame.right.length > 0 || frame.rightPronoun >= 0;
    const isIt = pronoun === "it";
    const among =
      (pronoun === "they" || isIt) && meets
        ? ((isIt ? null : teller(reading, sentence, frame.pronoun)) ?? travellers(reading, sentence, frame.pronoun))
        : null;
    const one = /^(he|she|his|her|excellency|highness|majesty|lyonpo|dasho)$/.test(pronoun);
    const speaks = /^(i|we)$/.test(pronoun) || opensQuotation(reading.doc.mark(frame.pronoun));
    const who = speaks
      ? (reading.speaker(frame.pronoun + (pronoun === "" ? 1 : 0)) ?? author(reading, frame))
      : one
        ? reading.pronoun(frame.sentence, frame.pronoun)
        : among;
    // "They also met X": those who met somebody before, where the sentence names nobody before the pronoun
    const opens =
      (pronoun === "they" || isIt) && frame.right.length > 0 && !sentence.clauses.groups.some(({ last }) => last <= frame.pronoun);
    const known = opens && !isIt ? reading.discourse.company : [];
    const company = known.length > 0 || !opens || among !== null ? known : reading.delegationBefore(frame.sentence);
    if (isIt && company.length === 0 && who === null) return null;
    if (company.length > 0) left = company;
    else if (who) left = [one ? reading.discourse.acrossFrom(who, partiesOf(reading, frame.right)) : who];
    else if (/^(three|four|five|six)$/.test(pronoun)) left = reading.discourse.lastOf(sizeOf(pronoun));
    else if (/^(they|two|both|pair|duo|men|women)$/.test(pronoun)) left = reading.pairBefore(frame.sentence, frame.pronoun);
  }
  const beside = left.length === 1 ? pronounBeside(reading.doc, frame.left) : -1;
  if (beside >= 0) {
    const who = wordAt(reading.doc, beside) === "i" ? reading.speaker(beside) : reading.pronoun(frame.sentence, beside);
    if (who && !left.includes(who)) left = [who, ...left];
  }
  if (/^encounter\/the(ir)?-(talks|other)$/.test(frame.rule) && left.length < 2) left = reading.pairBefore(frame.sentence, frame.at, left);
  const next = toldNext(reading, sentence, frame);
  const named = next.length > 0 ? next : leaderNext(reading, sentence, frame);
  let right = (named.length > 0 ? named : partiesOf(reading, frame.right)).filter((entity) => !left.includes(entity));
  // "held a meeting with each of his guests": those who were met with last
  const [guests] = frame.right;
  if (right.length === 0 && frame.right.length === 1 && guests?.noun === "guest" && guests.plural && left.length === 1) {
    const table = reading.discourse.lastTable();
    if (table.includes(left[0] as Entity)) right = table.filter((entity) => !left.includes(entity));
  }
  if (right.length === 0 && frame.right.length > 0) right = listedBelow(reading, sentence).filter((entity) => !left.includes(entity));
  const pointed = frame.rightPronoun >= 0 ? frame.rightPronoun : guestOf(frame);
  if (right.length === 0 && left.length > 0 && pointed >= 0) {
    const who = reading.objectPronoun(frame.sentence, pointed, left);
    if (wordAt(reading.doc, pointed) === "them") right = severalBefore(reading, sentence, pointed, left);
    else if (who) right = [guestBeside(reading, sentence, frame, who)];
  }
  // "In a separate meeting with X", "A meeting with X was held": of whoever the text speaks of
  const owned = frame.pronoun >= 0 && /^(his|her)$/.test(wordAt(reading.doc, frame.pronoun));
  if (
    left.length === 0 &&
    frame.left.length === 0 &&
    (frame.pronoun < 0 || owned) &&
    /^encounter\/(noun-with|noun-held|credentials)$/.test(frame.rule)
  ) {
    const who = salient(reading, frame, right);
    const isMouth = owned && reading.doc.quoted[frame.pronoun] === 1 && reading.speaker(frame.pronoun) === who;
    if (who && !isMouth) left = [reading.discourse.acrossFrom(who, right)];
  }
  // "At the meeting with X, the two sides agreed", "The sides discussed trade with X": X is one of the two
  const [sides] = frame.left;
  if (ofTwoSides(frame) && frame.left.length === 1 && sides?.plural && sides.name === null && right.length === 1) {
    const who = left.length > 1 || left.length === 0 ? salientBeside(reading, frame, right[0] as Entity) : null;
    if (who) left = [who];
  }
  if (frame.left.length > 0 && left.length === 0 && frame.right.length > 0 && !frame.definite) return null;
  // "Malta held discussions with Minister X": whoever of that country the encounters are told of
  const [state] = left;
  if (left.length === 1 && state?.kind === "country" && right.some(isPerson)) {
    const { protagonist } = reading.discourse;
    const here = protagonist?.country === state.country && protagonist !== null && !right.includes(protagonist) ? protagonist : null;
    if (here) left = [here];
  }
  const all = [...left, ...right];
  // Countries speak for themselves only among themselves.
  if (all.some(isParty)) {
    left = left.filter(isParty);
    right = right.filter(isParty);
  }
  for (const phrase of frame.right) if (phrase.counterpart && phrase.name !== null) holdAlike(reading, phrase, left);
  return { left, right };
}

/** "X was received by the president and met his counterpart Y": Y holds X's kind of office, whoever was named last before. */
function holdAlike(reading: Reading, phrase: PartyPhrase, left: readonly Entity[]): void {
  const [who, ...others] = left;
  const type = who !== undefined && others.length === 0 && isPerson(who) ? typeOf(who) : null;
  if (type === null || type === "org_official" || !/^(?:his|her)$/.test(phrase.determiner)) return;
  for (const entity of reading.entitiesOf(phrase)) if (entity !== who && entity.offices.length === 0) entity.impliedType = type;
}

/** "The delegation (led by A) stays until Friday, when they will meet X": the delegation told of last in the sentence. */
function travellers(reading: Reading, { clauses }: SentenceReading, at: number): Entity | null {
  const isTeam = ([only, ...others]: readonly PartyPhrase[]): boolean =>
    others.length === 0 && only !== undefined && (only.kind === "delegation" || only.leads);
  const group = clauses.groups.findLast(({ last, members }) => last <= at && isTeam(members));
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
  const further = entitiesOf(reading, frame.further ?? []);
  const others = here.clauses.groups
    .flatMap((group) => entitiesOf(reading, group.members))
    .filter((entity) => isPerson(entity) && !right.includes(entity) && !further.includes(entity));
  if (new Set(others).size === 1) return others[0] as Entity;
  if (others.length > 0) return null;
  const { protagonist } = reading.discourse;
  if (protagonist && !right.includes(protagonist)) return protagonist;
  const who = reading.subjectOf(frame.sentence - 1);
  if (who && right.includes(who)) return spokenTo(reading, frame.sentence - 1, who);
  return who ?? null;
}

/** "The minister assured the envoy of support. This was during a courtesy call on the minister": the one other person of the sentence before. */
function spokenTo(reading: Reading, sentence: number, who: Entity): Entity | null {
  const before = reading.sentences[sentence];
  const named = new Set((before?.clauses.groups ?? []).flatMap(({ members }) => entitiesOf(reading, members)).filter(isPerson));
  named.delete(who);
  return named.size === 1 ? ([...named][0] as Entity) : null;
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

/** "received three envoys. They are A, B and C": those whom the next sentence names for several whom this one only counts. */
function toldNext(reading: Reading, { clauses }: SentenceReading, { rule, right: [several, ...others] }: EncounterFrame): Entity[] {
  const { doc, sentences } = reading;
  const next = sentences[clauses.sentence + 1]?.clauses;
  if (!several?.plural || others.length > 0 || next === undefined) return [];
  let at = next.first;
  if (
    /^the$/.test(wordAt(doc, at)) &&
    /^(?:new|two|three|four|five|six|seven|eight|trio|envoys|ambassadors|diplomats|ministers|guests|officers|commissioners|leaders|presidents|officials|heads|dignitaries|visitors|delegates|representatives)$/.test(
      wordAt(doc, at + 1),
    )
  )
    while (at < next.first + 4 && !TELLS_WHO.test(wordAt(doc, at))) at++;
  else if (/^(?:they|these)$/.test(wordAt(doc, at))) at++;
  if (!TELLS_WHO.test(wordAt(doc, at))) return [];
  const named: Entity[] = [];
  for (const entity of next.groups.flatMap(({ members }) => members.flatMap((member) => reading.entitiesOf(member))))
    if (isPerson(entity) && entity.name !== "" && !named.includes(entity)) named.push(entity);
  if (named.length < 2) return [];
  // Who hands over credentials is an ambassador, whatever word the text has for several of them.
  const told = several.offices[0]?.type;
  const type = rule === "encounter/credentials" ? "ambassador" : told !== undefined && NAMING.test(told) ? told : null;
  for (const entity of named) if (entity.offices.length === 0) entity.impliedType = type ?? entity.impliedType;
  return named;
}
/** "Talks were held with Kenya. X led the Kenyan delegation": who speaks for the country. */
function leaderNext(reading: Reading, { clauses }: SentenceReading, { right: [state, ...others] }: EncounterFrame): Entity[] {
  const after = reading.sentences[clauses.sentence + 1]?.clauses;
  if (state?.kind !== "country" || others.length > 0 || after === undefined) return [];
  const leaders = entitiesOf(
    reading,
    after.groups.flatMap(({ members }) => members.filter(({ leads }) => leads)),
  );
  return leaders.length === 1 && leaders[0]?.country === state.country ? leaders : [];
}

const NAMING = /ambassador|minister|legislator/;
const TELLS_WHO = /^(?:are|were|include|included|comprise|comprised)$/;

const ofTwoSides = ({ rule }: EncounterFrame): boolean => /^encounter\/(noun-with|discuss|exchange)$/.test(rule);

/** "MINISTER FOR DEFENCE / Ada Berg // I was pleased to welcome X": the one person whom the lines above a text of one's own name. */
function author(reading: Reading, { sentence, pronoun }: EncounterFrame): Entity | null {
  if (reading.doc.quoted[pronoun]) return null;
  const above = reading.sentences
    .slice(0, Math.min(sentence, HEAD_LINES))
    .filter(({ clauses }) => !clauses.verbs.some(({ form }) => form === "finite"));
  const named = new Set(
    above
      .flatMap(({ clauses }) => clauses.groups.flatMap(({ members }) => entitiesOf(reading, members)))
      .filter((entity) => isPerson(entity) && entity.name !== "" && entity.sure),
  );
  return named.size === 1 ? ([...named][0] as Entity) : null;
}
const HEAD_LINES = 8;

/** Whose encounters the text goes through, X being one of them; before any was told of, whom the last sentence speaks of. */
function salientBeside(reading: Reading, frame: EncounterFrame, right: Entity): Entity | null {
  const { protagonist, principals } = reading.discourse;
  const [sides] = frame.left;
  if (protagonist && protagonist !== right) return protagonist;
  const others = principals.filter((entity) => entity !== right);
  if (principals.length > 0) return others.length === 1 ? (others[0] as Entity) : null;
  if (!/^(side|sides|party|parties)$/.test(sides?.noun ?? "")) return null;
  const who = reading.subjectOf(frame.sentence - 1);
  return who !== right ? who : null;
}

/** "A came to Oslo. The king will meet A. The premier will also meet him": the guest of the last encounter, not his host. */
function guestBeside(reading: Reading, { clauses: { doc } }: SentenceReading, { verb, at }: EncounterFrame, who: Entity): Entity {
  const { principals } = reading.discourse;
  const other = principals[principals[0] === who ? 1 : 0];
  const first = verb?.first ?? at;
  const isAlso = [first - 1, first, first + 1, first + 2].some((i) => wordAt(doc, i) === "also");
  if (!isAlso || principals.length !== 2 || !principals.includes(who) || other === undefined) return who;
  return travels(doc, other) && !travels(doc, who) ? other : who;
}

/** "the talks he held with them": the list of persons told of last, here or in the sentence before. */
function severalBefore(reading: Reading, { clauses }: SentenceReading, at: number, besides: readonly Entity[]): Entity[] {
  for (let i = clauses.sentence; i >= 0 && i >= clauses.sentence - 1; i--) {
    const { groups } = (reading.sentences[i] as SentenceReading).clauses;
    const lists = groups.filter(({ last }) => last <= at).map(({ members }) => partiesOf(reading, members));
    const found = lists.findLast((list) => list.length > 1)?.filter((entity) => isPerson(entity) && !besides.includes(entity)) ?? [];
    if (found.length > 1) return found;
  }
  return [];
}

export const isParty = (entity: Entity): boolean =>
  isPerson(entity) || entity.kind === "delegation" || (entity.kind === "body" && entity.organisation !== null);

/** Token of "the guest", "the visitor" where the right side is nothing else, or -1. */
function guestOf({ right, relation }: EncounterFrame): number {
  const [only] = right;
  return right.length === 1 && only?.kind === "role" && relation === "host" && /^(guest|visitor|dignitary)$/.test(only.noun) && !only.plural
    ? only.first
    : -1;
}

/** Whom a frame's phrases stand for; one plural alone stands for the pair told of, "the delegation" for who leads the only one. */
function partiesOf(reading: Reading, phrases: readonly PartyPhrase[]): Entity[] {
  const [only, ...others] = phrases;
  if (!only || others.length > 0) return entitiesOf(reading, phrases);
  const found = [...reading.pairOf(only)];
  const [head] = found;
  if (only.kind === "delegation" && only.determiner === "the" && head && found.length === 1 && isPerson(head))
    return [...reading.discourse.delegationOf(head)];
  const isGuests = only.kind === "role" && only.noun === "guest" && only.plural;
  if (found.length > 0 || !(only.kind === "delegation" || isGuests) || only.determiner !== "the") return found;
  const leaders = reading.register.entities.filter((entity) => isPerson(entity) && entity.leads && entity.name !== "");
  if (leaders.length === 1) return [...reading.discourse.delegationOf(leaders[0] as Entity)];
  // "A delegation of Kenya arrived. ... The delegation will meet X": the only one told of
  const told = leaders.length === 0 && only.kind === "delegation" ? reading.register.entities.filter(isDelegation) : [];
  return told.length === 1 ? told : found;
}
const isDelegation = ({ kind, country }: Entity): boolean => kind === "delegation" && country !== null;

export function entitiesOf(reading: Reading, phrases: readonly PartyPhrase[]): Entity[] {
  const entities: Entity[] = [];
  for (const phrase of phrases) for (const entity of reading.entitiesOf(phrase)) if (!entities.includes(entity)) entities.push(entity);
  return entities;
}
