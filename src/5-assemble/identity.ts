import { fold } from "../0-ground/fold.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { adopt, type Entity, isPerson, typeOf, unite } from "../4-resolve/entities.ts";
import { officesAgree } from "../4-resolve/office-agreement.ts";
import type { Reading, SentenceReading } from "./reading.ts";
import { sidesOf } from "./told-sides.ts";

/** Articles tell of a dozen encounters; in a text with thousands the last ones are enough. */
const REACH = 64;

interface Sides {
  readonly sentence: number;
  readonly left: readonly Entity[];
  readonly right: readonly Entity[];
}

/**
 * "The navy chief of X met the premier. ... Admiral A met the premier": somebody known by office alone, and somebody named
 * whom the same part of the same encounter fits, are one.
 */
export function identify(reading: Reading): void {
  const told: Sides[] = [];
  for (const sentence of reading.sentences)
    for (const frame of reading.framesOf(sentence.clauses.sentence)) {
      const sides = sidesOf(reading, sentence, frame);
      if (sides && sides.left.length > 0 && sides.right.length > 0) told.push({ ...sides, sentence: sentence.clauses.sentence });
    }
  let united = 0;
  for (let i = 0; i < told.length; i++)
    for (let j = i + 1; j < told.length && j < i + REACH; j++) {
      const pair =
        samePart(told[i] as Sides, told[j] as Sides, mayBeSame) ?? (i < OPENING ? describedPart(told[i] as Sides, told[j] as Sides) : null);
      if (pair === null) continue;
      const [office, named] = pair;
      if (rivals(told, office, named)) continue;
      unite(office, named);
      for (const [k, { sentence, left, right }] of told.entries())
        told[k] = {
          sentence,
          left: left.map((entity) => (entity === named ? office : entity)),
          right: right.map((entity) => (entity === named ? office : entity)),
        };
      united++;
    }
  for (const sides of told) if (nameByPartner(reading, sides)) united++;
  if (nameProtagonist(reading)) united++;
  if (nameCounterpart(reading)) united++;
  if (united > 0) reading.refresh();
}

/** Named, and nothing else known of them. */
const isBare = ({ kind, offices, rank, country, organisation }: Entity): boolean =>
  kind === "person" && offices.length === 0 && rank === null && country === null && organisation === null;

/**
 * "The visit of the foreign minister of X began. ... At the meeting A told": the one office that the opening speaks of without
 * a name, and the one person of no known office who leads several later sentences.
 */
function nameProtagonist(reading: Reading): boolean {
  const { doc, register, sentences } = reading;
  const at = (entity: Entity): number => doc.sentence[entity.mentions[0]?.first ?? 0] as number;
  const people = register.entities.filter((entity) => isPerson(entity) && entity.mentions.length > 0);
  // Menus and bylines above the lead are sentences, too.
  const told = sentences.flatMap(({ clauses }, i) => (clauses.verbs.some(({ form }) => form === "finite") ? [i] : []));
  const lead = Math.max(1, Math.min(told[1] ?? 1, LEAD_WITHIN));
  const offices = people.filter(
    (entity) => entity.kind === "office" && entity.name === "" && entity.country !== null && at(entity) <= lead,
  );
  const [office, ...others] = offices;
  // "Kenya's parliament head" in the title, "Kenya's parliament speaker" below it: one office
  if (!office || others.some((other) => other.country !== office.country || typeOf(other) !== typeOf(office))) return false;
  const bare = people.filter(
    (entity) => entity.kind === "person" && entity.offices.length === 0 && entity.rank === null && entity.country === null,
  );
  const leading = bare.filter(
    (entity) => sentences.filter((_, sentence) => sentence > at(office) && reading.subjectOf(sentence) === entity).length > 1,
  );
  const [named, ...rivals] = leading;
  // "Norwegian FM in talks in Suva. Ada Berg said": named behind the office, in the title's own sentence or later
  if (!named || rivals.length > 0 || (named.mentions[0]?.first ?? 0) <= (office.mentions[0]?.first ?? 0)) return false;
  const type = typeOf(office);
  if (
    people.some((entity) => !offices.includes(entity) && entity !== named && entity.country === office.country && typeOf(entity) === type)
  )
    return false;
  unite(office, named);
  for (const other of others) adopt(office, other);
  return true;
}

const LEAD_WITHIN = 8;

/**
 * "with his counterparts A and B. ... the Norwegian, Finnish and Latvian ministers ... his Latvian counterpart B": the one counterpart of whom
 * nobody says whence he is, and the one office of that kind without a name.
 */
function nameCounterpart(reading: Reading): boolean {
  const people = reading.register.entities.filter((entity) => isPerson(entity) && entity.mentions.length > 0);
  const [named, ...others] = people.filter(
    (entity) =>
      entity.kind === "person" &&
      entity.country === null &&
      entity.offices.length === 0 &&
      entity.mentions.some(({ phrase }) => phrase.counterpart) &&
      SOLE.test(entity.impliedType ?? ""),
  );
  if (!named || others.length > 0) return false;
  const type = typeOf(named);
  const holders = people.filter((entity) => entity !== named && typeOf(entity) === type);
  const unnamed = holders.filter(
    (entity) =>
      isUnnamed(entity) && entity.country !== null && holders.every((other) => other === entity || other.country !== entity.country),
  );
  const told = unnamed.filter(({ mentions }) => mentions.some(({ phrase }) => phrase.counterpart));
  const [office, ...more] = told.length > 0 ? told : unnamed;
  if (!office || more.length > 0) return false;
  const sentences = new Set(named.mentions.map(({ first }) => reading.doc.sentence[first]));
  if (office.mentions.some(({ first }) => sentences.has(reading.doc.sentence[first] as number))) return false;
  unite(office, named);
  return true;
}
const SOLE = /^(?:head_of_|foreign_minister|defence_minister|chief_of_defence)/;

/** How many sentences behind the encounter the name may come. */
const SOON = 3;

/**
 * "The Kenyan president met Prime Minister A. ... B thanked the prime minister": who without an office leads one of the next
 * sentences that speaks of the partner, too, and is told of nowhere before.
 */
function nameByPartner(reading: Reading, { sentence, left, right }: Sides): boolean {
  const [one, other] = [left[0], right[0]];
  if (!one || !other || left.length > 1 || right.length > 1) return false;
  const [office, partner] = isUnnamed(one) ? [one, other] : [other, one];
  if (!isUnnamed(office) || isUnnamed(partner)) return false;
  for (let i = sentence + 1; i <= sentence + SOON && i < reading.sentences.length; i++) {
    const named = reading.subjectOf(i);
    const isNew = named !== null && reading.doc.sentence[named.mentions[0]?.first ?? 0] === i;
    const isHere = partner.mentions.some(({ first }) => reading.doc.sentence[first] === i);
    if (!isNew || !(isHere ? isBare(named) : named.kind === "person" && isDescribed(named) && speaksOfMeeting(reading, i))) continue;
    unite(office, named);
    return true;
  }
  return false;
}

/** "Norwegian diplomat A": words that fit holders of many offices, or none. */
const isDescribed = ({ offices }: Entity): boolean =>
  offices.every(({ text, weak }) => weak && /\b(diplomat|official|politician|statesman|negotiator)$/i.test(text));

/** "told reporters after the meeting" */
function speaksOfMeeting({ doc, sentences }: Reading, sentence: number): boolean {
  const { first, last } = (sentences[sentence] as SentenceReading).clauses;
  for (let i = first + 2; i < last; i++)
    if (doc.begins(i, ENCOUNTERS) && /^(the|their)$/.test(wordAt(doc, i - 1)) && /^(after|during|at|following)$/.test(wordAt(doc, i - 2)))
      return true;
  return false;
}
const ENCOUNTERS = bitOf("encounters");

const isUnnamed = ({ kind, name, country, organisation }: Entity): boolean =>
  kind === "office" && name === "" && (country !== null || organisation !== null);

/** The unnamed one and the named one that stand against the same party in two tellings; null where there are none or several. */
function samePart(one: Sides, other: Sides, isSame: (office: Entity, named: Entity) => boolean): readonly [Entity, Entity] | null {
  for (const [a, x] of [
    [one.left, one.right],
    [one.right, one.left],
  ] as const)
    for (const [b, y] of [
      [other.left, other.right],
      [other.right, other.left],
    ] as const) {
      const [first, ...more] = a;
      const [second, ...others] = b;
      if (!first || !second || more.length > 0 || others.length > 0 || first === second) continue;
      if (!x.some((entity) => y.includes(entity))) continue;
      if (isSame(first, second)) return [first, second];
      if (isSame(second, first)) return [second, first];
    }
  return null;
}

/** Title and lead are among the first encounters that a text tells of. */
const OPENING = 3;

/** "The president has met a Kenyan official. ... The president met A, head of the department": described in title or lead, named right behind. */
const describedPart = (one: Sides, other: Sides): readonly [Entity, Entity] | null =>
  other.sentence - one.sentence > SOON
    ? null
    : samePart(
        one,
        other,
        (office, named) =>
          isUnnamed(office) &&
          office.country !== null &&
          isDescribed(office) &&
          named.kind === "person" &&
          named.name !== "" &&
          named.country === null &&
          !/^head_of|_minister$/.test(typeOf(named) ?? ""),
      );

/** True where somebody else of that kind is told of as well: two candidates mean none. */
const rivals = (told: readonly Sides[], office: Entity, named: Entity): boolean =>
  told.some(({ left, right }) => [...left, ...right].some((entity) => entity !== named && entity !== office && mayBeSame(office, entity)));

const mayBeSame = (office: Entity, named: Entity): boolean => office.kind === "office" && office.name === "" && mayBe(office, named);

/** True where the unnamed party may be the named person: by country, and by the kind of office where both have one. */
export function mayBe(unnamed: Entity, named: Entity): boolean {
  if (unnamed.name !== "" || named.name === "" || !isPerson(named)) return false;
  if (unnamed.country !== null && named.country !== null && unnamed.country !== named.country) return false;
  const known = unnamed.country !== null && unnamed.country === named.country;
  if (unnamed.kind === "delegation")
    return known || (unnamed.organisation !== null && named.organisation !== null && sameBody(unnamed.organisation, named.organisation));
  if (unnamed.kind !== "office") return false;
  const a = typeOf(unnamed);
  const b = typeOf(named);
  if (a === null || b === null) return known;
  // "the Kenyan envoy" is often the ambassador.
  const envoy = b === "ambassador" && unnamed.offices.some((office) => /\b(envoy|diplomat)$/i.test(office.text));
  // "Senior diplomats of Kenya and Mali": its vice minister is one
  const diplomat = DIPLOMATS.has(b) && unnamed.offices.some((office) => /\bdiplomat$/i.test(office.text));
  const agrees = a === b || envoy || diplomat || unnamed.offices.some((office) => named.offices.some((held) => officesAgree(office, held)));
  return agrees && (known || (diplomat && named.country === null) || (a === b && a !== "other" && a !== "senior_official"));
}

const DIPLOMATS: ReadonlySet<string> = new Set(["foreign_minister", "deputy_minister", "ambassador", "senior_official"]);

const sameBody = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));
