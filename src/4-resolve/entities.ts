import type { Because } from "../0-ground/because.ts";
import { fold } from "../0-ground/fold.ts";
import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isCabinet, isMinisterThere } from "../3-recognise/parties/office-types.ts";
import type { OfficePhrase, OfficeType } from "../3-recognise/parties/offices.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { typeFits } from "./office-agreement.ts";

const PRONOUN = classBit("pronoun");

/** A party as the whole article knows it: a person, an office without a name, a delegation, a country or a body. */
export interface Entity {
  kind: "person" | "office" | "delegation" | "country" | "body";
  /** Fullest form of the name; "" where the article gives none. */
  name: string;
  /** Folded tokens of `name`. */
  tokens: readonly string[];
  /** Folded names in brackets behind it: `Jokowi`. */
  readonly aliases: string[];
  rank: string | null;
  offices: OfficePhrase[];
  country: string | null;
  organisation: string | null;
  /** Inferred for "his counterpart X". */
  impliedType: OfficeType | null;
  leads: boolean;
  /** Said to be visiting, a guest, or at the head of a delegation abroad. */
  visiting: boolean;
  /** A title, an office or an honorific says that it is a person. */
  sure: boolean;
  /** Token of the first phrase that names them. */
  from: number;
  readonly mentions: Mention[];
}

/** Named, or known by the office. */
export const isPerson = ({ kind }: Entity): boolean => kind === "person" || kind === "office";

/** A party phrase and what it stands for: one entity, several (plural), or none where the text does not settle it. */
export interface Mention {
  readonly phrase: PartyPhrase;
  readonly first: number;
  readonly last: number;
  entities: readonly Entity[];
  readonly because: Because;
}

export interface Register {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** The entities of a text so far. */
export class Cast {
  readonly all: Entity[] = [];
  /** Those that are persons, named or by their office. */
  readonly people: Entity[] = [];
  /** "KEN head_of_state": the offices of which the text speaks by a country alone. */
  readonly told = new Set<string>();
  private readonly others = new Map<string, Entity>();

  add(entity: Entity): void {
    this.all.push(entity);
    this.people.push(entity);
  }

  /** The country, body or delegation that the same words told of before, else a new one. */
  same(kind: "country" | "body" | "delegation", phrase: PartyPhrase, words: string): Entity {
    const key = `${kind}|${phrase.country}|${phrase.organisation}|${words}`;
    let entity = this.others.get(key);
    if (entity === undefined) {
      entity = newEntity(kind, phrase);
      this.others.set(key, entity);
      this.all.push(entity);
    }
    return entity;
  }
}

export function newEntity(kind: Entity["kind"], phrase: PartyPhrase): Entity {
  return {
    kind,
    name: "",
    tokens: [],
    aliases: phrase.alias === null ? [] : [fold(phrase.alias)],
    rank: phrase.rank,
    offices: [...phrase.offices],
    country: phrase.country,
    organisation: phrase.organisation,
    impliedType: null,
    leads: phrase.leads,
    visiting: phrase.visiting,
    sure: phrase.sure,
    from: phrase.first,
    mentions: [],
  };
}

export function lastPerson(mentions: readonly Mention[]): Entity | null {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const entity = (mentions[i] as Mention).entities[0];
    if (entity && isPerson(entity) && (mentions[i] as Mention).entities.length === 1) return entity;
  }
  return null;
}

// The weightiest office decides the type: a prime minister who is foreign minister too is a head of government.
const WEIGHT: readonly OfficeType[] = [
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "chief_of_defence",
  "deputy_minister",
];

/** What kind of office somebody holds by these words; former ones count only where there are no others. */
function officeTypeOf(offices: readonly OfficePhrase[], implied: OfficeType | null): OfficeType | null {
  const told = offices.some(({ former }) => former) ? offices.filter(({ former }) => !former) : offices;
  const pool = told.length > 0 ? told : offices;
  // "the Ecuadorean minister" after "her Ecuadorean counterpart": the words are weaker than the part.
  if (implied !== null && pool.every((office) => office.weak && typeFits(office, implied))) return implied;
  // "OSCE Chairperson-in-Office and Foreign Minister": what is named first
  if (pool.length > 1 && pool[0]?.type === "org_official" && !pool[0].weak) return "org_official";
  // "Minister of State for Foreign Affairs and Member of the Council of Ministers": of the cabinet
  if (pool.length > 1 && pool.some(({ head }) => head === "member of the cabinet") && /^minister of state/i.test(pool[0]?.text ?? ""))
    return "other_minister";
  for (const type of WEIGHT) if (pool.some((office) => office.type === type)) return type;
  // "Minister of State and National Security Adviser": what is named first
  if (pool[0]?.type === "other_minister") return "other_minister";
  return pool.find((office) => !office.weak)?.type ?? pool[0]?.type ?? implied;
}

/** What office a party holds, by all that the article gives it. */
export const typeOf = (entity: Entity): OfficeType | null => typeBy(entity, entity.offices);

/** What kind of office a party holds, as far as some of its offices tell. */
export function typeBy(entity: Entity, offices: readonly OfficePhrase[]): OfficeType | null {
  const type = secretaryAt(entity, officeTypeOf(offices, entity.impliedType));
  return type === "senior_official" && isOfficer(entity) ? "senior_officer" : type;
}

/** "Deputy Chief of Defence, Lieutenant General X": an officer by his rank, in an office of the forces. */
const isOfficer = ({ rank, offices }: Entity): boolean =>
  rank !== null &&
  !/ret/i.test(rank) &&
  offices.some(({ text, former }) => !former && /defen[cs]e|military|army|nav(y|al)|air force|forces/i.test(text) && !CIVIL.test(text));
const CIVIL = /minist|secretar|advis|envoy|governor|agency|council|industr/i;

/** "Foreign Secretary" is a minister in some states and the ministry's first official in others: the country decides. */
function secretaryAt(entity: Entity, type: OfficeType | null): OfficeType | null {
  if (type === "deputy_minister") return stateSecretary(entity) ?? type;
  if (type !== "foreign_minister" && type !== "defence_minister" && type !== "other_minister") return type;
  // "Secretary of State for Defence Policy" of Romania: below its minister
  if (isMinisterThere(entity.country) && isUnderMinister(entity)) return "deputy_minister";
  if (isCabinet(entity.country) || (type !== "other_minister" && isMinisterThere(entity.country))) return type;
  const own = entity.offices.filter((office) => office.type === type);
  return own.length > 0 && own.every((office) => SECRETARY.test(office.text) && !/cabinet secretary|of state/i.test(office.text))
    ? "senior_official"
    : type;
}

/** True where every office is that of a "Secretary of State for" a field. */
export const isUnderMinister = ({ offices }: Entity): boolean =>
  offices.length > 0 && offices.every(({ text }) => /^(?:parliamentary )?secretary of state\b/i.test(text));

/** "State Secretary X" of the United States is its foreign minister; "State Secretary for Defence" of the United Kingdom a minister too. */
function stateSecretary({ country, offices }: Entity): OfficeType | null {
  if (country !== "USA" && country !== "GBR") return null;
  const field = offices.map((office) => /^state secretary(?: for (.*))?$/i.exec(office.text)).find((told) => told !== null)?.[1];
  if (field === undefined)
    return country === "USA" && offices.some(({ text }) => /^state secretary$/i.test(text)) ? "foreign_minister" : null;
  return /^(national )?defen[cs]e$/i.test(field) ? "defence_minister" : /^foreign/i.test(field) ? "foreign_minister" : "other_minister";
}

const SECRETARY = /\bsecretary(?: (?:for|of) .*)?$/i;

/** True where the token is "he" or "she". */
export const isPronoun = (doc: Doc, at: number): boolean => doc.hasClass(at, PRONOUN) && /^(he|she)$/i.test(doc.slice(at, at + 1));

/**
 * Makes two entities one: the lead's "the Azerbaijani president", whom a later sentence names in the same part.
 * `named` is gone afterwards; its mentions point at `office`.
 */
export function unite(office: Entity, named: Entity): void {
  office.kind = "person";
  office.name = named.name;
  office.tokens = named.tokens;
  office.rank ??= named.rank;
  office.country ??= named.country;
  office.organisation ??= named.organisation;
  office.impliedType ??= named.impliedType;
  office.leads ||= named.leads;
  office.visiting ||= named.visiting;
  office.sure ||= named.sure;
  office.offices = [...named.offices, ...office.offices];
  for (const mention of named.mentions) {
    mention.entities = mention.entities.map((entity) => (entity === named ? office : entity));
    office.mentions.push(mention);
  }
  office.mentions.sort((a, b) => a.first - b.first);
  named.mentions.length = 0;
}

/** Gives a person whom the text names without an office the office that stood for them; `office` is gone afterwards. */
export function adopt(named: Entity, office: Entity): void {
  named.country ??= office.country;
  named.impliedType ??= office.impliedType;
  named.offices = [...office.offices];
  for (const mention of office.mentions) {
    mention.entities = mention.entities.map((entity) => (entity === office ? named : entity));
    named.mentions.push(mention);
  }
  named.mentions.sort((a, b) => a.first - b.first);
  office.mentions.length = 0;
}

/** Types of office of which a country has one. */
export const SINGLE_OFFICES: ReadonlySet<string> = new Set([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "chief_of_defence",
]);
