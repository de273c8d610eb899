import type { Doc } from "../2-segment/doc.ts";
import type { OfficePhrase, OfficeType } from "../3-recognise/parties/offices.ts";
import { type Entity, isPerson, type Mention, typeBy } from "../4-resolve/entities.ts";

/** What the article says of a party, as the tables of participants and visitors hold it. */
export interface PartyFacts {
  readonly name: string | null;
  readonly rank: string | null;
  readonly office: string | null;
  readonly officeType: OfficeType | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly leadsDelegation: boolean;
  /** The mention that gives the fullest name and office. */
  readonly mention: Mention | null;
}

const telling = (office: OfficePhrase): number =>
  ((office.former && !/^(outgoing|departing)\b/i.test(office.text)) || BY_THE_WAY.test(office.text) ? 0 : 2) + (office.weak ? 0 : 1);
/** Words for somebody whose office stands elsewhere. */
const BY_THE_WAY =
  /^((?:first |only )?foreign (?:leader|dignitary)|head of (the )?(state|government)|leader|(top|chief) diplomat|foreign policy chief|defen[cs]e chief)$/i;

/** Words that point at the holder of any office of that kind. */
const POINTS = /^(minister|secretary|official|leader|diplomat|officer|chief|general)$/i;

/** The offices of the mention that tells most of them. */
function fullestOffices(entity: Entity): readonly OfficePhrase[] {
  let best: readonly OfficePhrase[] = [];
  let score = 0;
  for (const mention of entity.mentions) {
    const { offices, name } = mention.phrase;
    if (offices.length === 0 || mention.phrase.plural) continue;
    // "his Kenyan counterpart A. ... The Kenyan minister": points at A again, and is no office
    if (name === null && entity.impliedType !== null && offices.every(({ text }) => POINTS.test(text))) continue;
    const worth =
      Math.max(...offices.map(telling)) * 100 +
      (name !== null ? 40 : 0) +
      // "Deputy PM and FM A" tells more than "Deputy Prime Minister A"
      offices.filter(({ former }) => !former).length * 6 +
      Math.min(
        offices.reduce((sum, office) => sum + office.text.length, 0),
        60,
      ) /
        2;
    if (worth > score) {
      best = offices;
      score = worth;
    }
  }
  if (best.length === 0)
    return entity.offices.filter(({ text }) => entity.name === "" || entity.impliedType === null || !POINTS.test(text)).slice(0, 1);
  // "FM" where the article also says "foreign minister"
  return best.map((office) =>
    /^[A-Z]{2,5}$/.test(office.text)
      ? (entity.offices.find((other) => other.type === office.type && !/^[A-Z]{2,5}$/.test(other.text)) ?? office)
      : office,
  );
}

export function factsOf(entity: Entity): PartyFacts {
  const offices = isPerson(entity) ? fullestOffices(entity) : [];
  // "Sultan X, Sultan and Head of the Faith": the first is told again in the second
  const told = [...new Set(offices.map((office) => office.text))];
  const texts = told.filter((text) => !told.some((other) => other.startsWith(`${text} and `)));
  const mention = bestMention(entity);
  return {
    name: entity.name === "" ? null : entity.name,
    rank: entity.rank,
    office: texts.length === 0 ? null : texts.join(" and "),
    officeType: typeBy(entity, offices) ?? inferredType(entity),
    organisation: entity.organisation,
    country: entity.country,
    leadsDelegation: entity.leads,
    mention,
  };
}

/** A military rank alone makes an officer; the unnamed people of a company are its executives. */
function inferredType(entity: Entity): OfficeType | null {
  if (entity.kind === "person" && entity.rank !== null) return "senior_officer";
  if (
    entity.kind === "delegation" &&
    entity.organisation !== null &&
    entity.country === null &&
    entity.mentions.some((mention) => /^executives?$/.test(mention.phrase.noun))
  )
    return "executive";
  return null;
}

/** The mention that gives the fullest name and office. */
export function bestMention(entity: Entity): Mention | null {
  let best: Mention | null = null;
  let score = -1;
  for (const mention of entity.mentions) {
    if (mention.entities.length > 1) continue;
    const { phrase } = mention;
    const worth = (phrase.name === entity.name ? 100 : phrase.name ? 50 : 0) + phrase.offices.length * 30 + (phrase.rank ? 10 : 0);
    if (worth > score) {
      best = mention;
      score = worth;
    }
  }
  return best ?? entity.mentions[0] ?? null;
}

/** UTF-16 span of a sentence without the space around it. */
export function sentenceSpan(doc: Doc, sentence: number): { start: number; end: number } {
  const { first, last } = doc.sentenceRange(sentence);
  return { start: doc.start(first), end: doc.end(last - 1) };
}
