import type { Because } from "../0-ground/because.ts";
import { fold } from "../0-ground/fold.ts";
import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isCabinet } from "../3-recognise/parties/office-types.ts";
import type { OfficePhrase, OfficeType } from "../3-recognise/parties/offices.ts";
import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import { shareCountries } from "./lists.ts";
import { officesAgree, typeFits } from "./office-agreement.ts";
import { acts, DAMAGED_NAME, damagedSurnames, loneSurnames } from "./surnames.ts";

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
  readonly mentions: Mention[];
}

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

function tokensOf(name: string): readonly string[] {
  return name
    .split(/[\s.\-‑]+/)
    .map(fold)
    .filter((token) => token !== "");
}

/** The folded tokens of an article's names, each cut up once. */
const known = new Map<string, readonly string[]>();

function nameTokens(name: string): readonly string[] {
  let tokens = known.get(name);
  if (tokens === undefined) {
    tokens = tokensOf(name);
    known.set(name, tokens);
  }
  return tokens;
}

const initialOf = (a: string, b: string): boolean => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** True where every token of `short` stands in `full` in the same order; a single letter stands for its word. */
export function namesAgree(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  let words = 0;
  for (const token of short) {
    // The word itself before its initial: "Althagafi" in "A. Abid Althagafi".
    const exact = full.indexOf(token, at);
    if (exact >= 0) {
      if (token.length > 1) words++;
      at = exact + 1;
      continue;
    }
    while (at < full.length && !initialOf(token, full[at] as string)) at++;
    if (at === full.length) return false;
    at++;
  }
  return words > 0;
}

/** The entities of a text so far. */
class Cast {
  readonly all: Entity[] = [];
  /** Those that are persons, named or by their office. */
  readonly people: Entity[] = [];
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

/** Names are looked up by their words; of very common ones the latest holders are enough. */
function sharing(byToken: ReadonlyMap<string, readonly Entity[]>, tokens: readonly string[]): readonly Entity[] {
  const found = new Set<Entity>();
  for (const token of tokens) if (token.length > 1) for (const entity of (byToken.get(token) ?? []).slice(-64)) found.add(entity);
  return [...found];
}

function share(byToken: Map<string, Entity[]>, entity: Entity): void {
  for (const token of [...entity.tokens, ...entity.aliases]) {
    const holders = byToken.get(token);
    if (holders === undefined) byToken.set(token, [entity]);
    else if (!holders.includes(entity, -64)) holders.push(entity);
  }
}

/**
 * Reads the phrases in text order into entities: names first, fullest form first, then whatever points at them.
 * `home` is the dateline's country: who comes from elsewhere is the guest.
 */
export function register(doc: Doc, phrases: readonly PartyPhrase[], home: string | null = null): Register {
  known.clear();
  const cast = new Cast();
  const byPhrase = new Map<PartyPhrase, Entity>();
  const phrasesOf = new Map<Entity, PartyPhrase[]>();
  const byToken = new Map<string, Entity[]>();
  const named = phrases.filter((phrase) => phrase.name !== null);
  const order = [...named].sort(
    (a, b) =>
      Number(b.sure) - Number(a.sure) || nameTokens(b.name as string).length - nameTokens(a.name as string).length || a.first - b.first,
  );
  for (const phrase of order) {
    const tokens = nameTokens(phrase.name as string);
    const near = sharing(byToken, tokens).filter((entity) => !clash(phrase, entity));
    const candidates = near.filter(
      (entity) => namesAgree(tokens, entity.tokens) || namesAgree(entity.tokens, tokens) || entity.aliases.includes(tokens.join(" ")),
    );
    // "Sheikh Ahmed" is Ahmed; "Nicholas" and "Nicolas" of one surname and one highest office are one man.
    if (candidates.length === 0)
      candidates.push(...near.filter((entity) => isCalled(tokens, entity) || isSoleHolder(phrase, tokens, entity)));
    // "Remengesau" and, once, "Remengessau"
    if (candidates.length === 0)
      candidates.push(...cast.people.filter((entity) => !clash(phrase, entity) && isMisspelt(phrase, tokens, entity)));
    const chosen =
      candidates.length > 1
        ? (narrow(phrase, candidates) ?? oftenest(candidates, (entity) => phrasesOf.get(entity)?.length ?? 0))
        : (candidates[0] ?? null);
    if (chosen) {
      byPhrase.set(phrase, chosen);
      phrasesOf.get(chosen)?.push(phrase);
      learn(chosen, phrase, tokens);
      share(byToken, chosen);
    } else if (candidates.length === 0 && (phrase.sure || tokens.length > 1)) {
      const entity = newEntity("person", phrase);
      entity.name = phrase.name as string;
      entity.tokens = tokens;
      cast.add(entity);
      byPhrase.set(phrase, entity);
      phrasesOf.set(entity, [phrase]);
      share(byToken, entity);
    }
  }
  const damaged = new Map(damagedSurnames(doc, named, byPhrase));
  for (const [phrase, entity] of damaged) byPhrase.set(phrase, entity);
  for (const lone of loneSurnames(doc, named, byPhrase)) {
    const first = lone[0] as PartyPhrase;
    const entity = newEntity("person", first);
    entity.name = first.name as string;
    entity.tokens = nameTokens(entity.name);
    cast.add(entity);
    phrasesOf.set(entity, lone);
    for (const phrase of lone) byPhrase.set(phrase, entity);
  }
  impliedOffices(named, byPhrase);
  shareCountries(doc, phrases, byPhrase);
  for (const [entity, own] of phrasesOf) trimName(entity, own);
  const mentions: Mention[] = [];
  for (const phrase of phrases) {
    const found = byPhrase.get(phrase);
    const resolved = found
      ? { entities: [found], rule: damaged.has(phrase) ? DAMAGED_NAME : "party/name" }
      : resolve(doc, phrase, cast, mentions, home);
    if (resolved === null) continue;
    const { rule } = resolved;
    const start = doc.start(phrase.first);
    const end = doc.end(phrase.last - 1);
    const mention: Mention = {
      phrase,
      first: phrase.first,
      last: phrase.last,
      entities: resolved.entities,
      because: resolved.note ? { rule, start, end, note: resolved.note } : { rule, start, end },
    };
    const only = resolved.entities[0];
    if (phrase.counterpart && phrase.name !== null && only && only.offices.length === 0)
      only.impliedType ??= counterpartType(mentions, only);
    for (const entity of resolved.entities) entity.mentions.push(mention);
    mentions.push(mention);
  }
  return { mentions, entities: cast.all.filter((entity) => entity.mentions.length > 0) };
}

/** The office of whoever "his counterpart X" is the counterpart of. */
function counterpartType(mentions: readonly Mention[], besides: Entity): OfficeType | null {
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 6; i--) {
    const entity = (mentions[i] as Mention).entities[0];
    if (entity && entity !== besides && (entity.kind === "person" || entity.kind === "office") && typeOf(entity) !== null)
      return typeOf(entity);
  }
  return null;
}

function newEntity(kind: Entity["kind"], phrase: PartyPhrase): Entity {
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
    mentions: [],
  };
}

/** Two phrases that cannot be one person: other countries, other full names. */
function clash(phrase: PartyPhrase, entity: Entity): boolean {
  if (phrase.country !== null && entity.country !== null && phrase.country !== entity.country) {
    // "Turkish President Erdogan's visit to Azerbaijan's ..." apart, two countries with one name are two men.
    return true;
  }
  return false;
}

const isCalled = (tokens: readonly string[], entity: Entity): boolean =>
  tokens.length === 2 && /^(sheikh|shaikh|sheikha|sayyid|imam)$/.test(tokens[0] as string) && entity.tokens.includes(tokens[1] as string);

const SOLE: ReadonlySet<OfficeType> = new Set<OfficeType>(["head_of_state", "head_of_government", "foreign_minister", "defence_minister"]);

const isSoleHolder = (phrase: PartyPhrase, tokens: readonly string[], entity: Entity): boolean =>
  tokens.length > 1 &&
  entity.tokens[entity.tokens.length - 1] === tokens[tokens.length - 1] &&
  entity.tokens[0]?.[0] === tokens[0]?.[0] &&
  phrase.offices.some((office) => SOLE.has(office.type) && entity.offices.some((held) => held.type === office.type));

/** A surname that differs by one letter from that of somebody of the same office or country, the given names alike where both are told. */
function isMisspelt(phrase: PartyPhrase, tokens: readonly string[], entity: Entity): boolean {
  const surname = tokens[tokens.length - 1] as string;
  const other = entity.tokens[entity.tokens.length - 1] ?? "";
  if (surname.length < 6 || other.length < 6 || surname[0] !== other[0] || !differByOne(surname, other)) return false;
  if (tokens.length > 1 && entity.tokens.length > 1 && tokens[0] !== entity.tokens[0]) return false;
  return (
    (phrase.country !== null && phrase.country === entity.country) ||
    phrase.offices.some((office) => entity.offices.some((held) => officesAgree(office, held)))
  );
}

/** One letter more, one less or another one. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** The one who is named far more often than the others: relatives are told apart by their full names. */
function oftenest(candidates: readonly Entity[], count: (entity: Entity) => number): Entity | null {
  const [first, second] = [...candidates].sort((a, b) => count(b) - count(a));
  return first && second && count(first) >= 2 * count(second) ? first : null;
}

function narrow(phrase: PartyPhrase, candidates: readonly Entity[]): Entity | null {
  const tokens = nameTokens(phrase.name as string);
  const exact = candidates.filter(
    (entity) => entity.tokens.length === tokens.length && entity.tokens.every((token, i) => token === tokens[i]),
  );
  if (exact.length === 1) return exact[0] as Entity;
  const officed = candidates.filter(
    (entity) => phrase.offices.length > 0 && entity.offices.some((office) => officesAgree(phrase.offices[0] as OfficePhrase, office)),
  );
  if (officed.length === 1) return officed[0] as Entity;
  // A surname stands last; "Nguyen" alone is no surname of one man.
  const last = candidates.filter((entity) => entity.tokens[entity.tokens.length - 1] === tokens[tokens.length - 1]);
  if (last.length === 1) return last[0] as Entity;
  const sure = candidates.filter((entity) => entity.sure);
  return sure.length === 1 ? (sure[0] as Entity) : null;
}

/** "Foreign Minister A and his counterpart B": B holds A's kind of office. In text order. */
function impliedOffices(named: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, Entity>): void {
  let last: Entity | null = null;
  // The offices stand: each entity is asked for its type once.
  const types = new Map<Entity, OfficeType | null>();
  for (const phrase of [...named].sort((a, b) => a.first - b.first)) {
    const entity = byPhrase.get(phrase);
    if (!entity) continue;
    if (phrase.counterpart && entity.offices.length === 0 && last !== null && last !== entity) entity.impliedType ??= typeOf(last);
    if (!types.has(entity) || entity.offices.length === 0) types.set(entity, typeOf(entity));
    if (types.get(entity) !== null) last = entity;
  }
}

/** "Mikhail Mishustin Ramil Sitdikov/TASS" once, "Mikhail Mishustin" often: the long form took in a neighbour. */
function trimName(entity: Entity, phrases: readonly PartyPhrase[]): void {
  const counts = new Map<string, { name: string; tokens: readonly string[]; count: number }>();
  for (const phrase of phrases) {
    const tokens = nameTokens(phrase.name as string);
    const key = tokens.join(" ");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { name: phrase.name as string, tokens, count: 1 });
  }
  if ((counts.get(entity.tokens.join(" "))?.count ?? 2) > 1) return;
  for (const { name, tokens, count } of counts.values()) {
    if (
      count < 2 ||
      tokens.length < 2 ||
      tokens.length > entity.tokens.length - 2 ||
      !tokens.every((token, i) => token === entity.tokens[i])
    )
      continue;
    entity.name = name;
    entity.tokens = tokens;
    return;
  }
}

function learn(entity: Entity, phrase: PartyPhrase, tokens: readonly string[]): void {
  const longer =
    tokens.length > entity.tokens.length ||
    (tokens.length === entity.tokens.length && tokens.join("").length > entity.tokens.join("").length);
  // "Minister Raza Khan Mirani" first, "Mahmud Raza Khan Mirani" then; before two words a title stands more often.
  const before = tokens.length - entity.tokens.length;
  const isFuller = before === 1 && entity.tokens.length > 2 && entity.tokens.every((token, i) => token === tokens[before + i]);
  if (longer && (phrase.sure || !entity.sure || isFuller)) {
    entity.name = phrase.name as string;
    entity.tokens = tokens;
  }
  if (phrase.alias !== null) entity.aliases.push(fold(phrase.alias));
  entity.rank = fuller(entity.rank, phrase.rank);
  for (const office of phrase.offices) if (!entity.offices.some((held) => sameOffice(held, office))) entity.offices.push(office);
  entity.country ??= phrase.country;
  entity.organisation ??= phrase.organisation;
  entity.leads ||= phrase.leads;
  entity.visiting ||= phrase.visiting;
  entity.sure ||= phrase.sure;
}

/** The same words: told again they add nothing. */
const sameOffice = (a: OfficePhrase, b: OfficePhrase): boolean =>
  a.text === b.text && a.type === b.type && a.head === b.head && a.weak === b.weak && a.former === b.former;

const fuller = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || b.length <= a.length ? a : b);

const holds = (entity: Entity, offices: readonly OfficePhrase[]): boolean =>
  offices.some((office) => entity.offices.some((held) => officesAgree(office, held)));

interface Resolved {
  readonly entities: readonly Entity[];
  readonly rule: string;
  readonly note?: string;
}

function resolve(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[], home: string | null): Resolved | null {
  if (phrase.name !== null) return null;
  if (phrase.plural) return resolvePlural(doc, phrase, cast, mentions);
  if (phrase.kind === "office") return resolveOffice(doc, phrase, cast, mentions, home);
  if (phrase.kind === "role") return resolveRole(doc, phrase, cast, mentions, home);
  if (phrase.kind === "delegation") return resolveDelegation(phrase, cast);
  const kind = phrase.kind === "country" ? "country" : "body";
  const words = kind === "country" ? "" : fold(doc.slice(phrase.first, phrase.last));
  return { entities: [cast.same(kind, phrase, words)], rule: `party/${kind}` };
}

function resolveOffice(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[], home: string | null): Resolved | null {
  const office = phrase.offices[0];
  const fits = (entity: Entity): boolean => {
    if (entity.kind !== "person" && entity.kind !== "office") return false;
    if (phrase.country !== null && entity.country !== null && entity.country !== phrase.country) return false;
    if (phrase.organisation !== null && entity.organisation !== null && fold(phrase.organisation) !== fold(entity.organisation))
      return false;
    // "the JCSC chairman": of the Joint Chiefs of Staff Committee
    if (office && phrase.organisation !== null && entity.offices.some((held) => isShortFor(phrase.organisation as string, held)))
      return true;
    if (office)
      return (
        holds(entity, [office]) || (entity.offices.length === 0 && entity.impliedType !== null && typeFits(office, entity.impliedType))
      );
    return phrase.rank !== null && entity.rank !== null && fold(entity.rank).endsWith(fold(phrase.rank));
  };
  const candidates = cast.people.filter(
    (entity) => fits(entity) && (phrase.country === null || entity.country === phrase.country || entity.country === null),
  );
  const told = office?.former
    ? candidates.filter((entity) => entity.offices.some((held) => held.former && officesAgree(office, held)))
    : [];
  const able = told.length > 0 ? told : candidates;
  const exact = phrase.country === null ? able : able.filter((entity) => entity.country === phrase.country);
  // Where another person is of that country, the office is not that of somebody whose country nobody told.
  const taken =
    phrase.country !== null &&
    cast.people.some(
      (entity) =>
        entity.kind === "person" &&
        entity.sure &&
        entity.country === phrase.country &&
        (office === undefined || !SOLE.has(office.type) || typeOf(entity) === office.type),
    );
  const pool =
    exact.length > 0
      ? exact
      : taken
        ? []
        : able.filter(
            (entity) =>
              entity.kind === "person" && phrase.country !== null && !isIndefinite(doc, phrase) && !isInSentence(doc, phrase, entity),
          );
  // Several of that kind: the one whose office is worded the same.
  // "Minister A and counterpart B. ... the Malian minister": whose office goes without a country is at home, B from abroad.
  const abroad = phrase.country !== null && phrase.country !== home && exact.length === 0 ? pool.filter(isOnlyCounterpart) : [];
  const worded =
    abroad.length === 1
      ? abroad
      : office
        ? pool.filter((entity) => entity.offices.some((held) => fold(held.text) === fold(office.text)))
        : [];
  const locals = phrase.country === null && office && pool.length > 1 ? pool.filter((entity) => isLocal(entity, office, home)) : [];
  const chosen =
    pool.length === 1
      ? (pool[0] as Entity)
      : locals.length === 1
        ? (locals[0] as Entity)
        : worded.length === 1
          ? (worded[0] as Entity)
          : latest(doc, locals.length > 1 ? locals : pool, mentions);
  if (chosen && phrase.determiner !== "a" && phrase.determiner !== "an") {
    if (chosen.country === null && typeOf(chosen) !== "org_official") chosen.country = phrase.country;
    return {
      entities: [chosen],
      rule: "coreference/office",
      ...(pool.length > 1 ? { note: `of ${pool.length} that fit, the one spoken of last` } : {}),
    };
  }
  if (!office && phrase.rank) return null;
  const bare = office && pool.length === 0 && !isIndefinite(doc, phrase) ? unattached(doc, phrase, cast, mentions) : null;
  if (bare && office) {
    bare.offices.push(office);
    bare.country ??= phrase.country;
    bare.organisation ??= phrase.organisation;
    return { entities: [bare], rule: "coreference/bare-name" };
  }
  if (pool.length > 1) return { entities: [], rule: "coreference/office", note: `${pool.length} fit; two candidates mean none` };
  const entity = newEntity("office", phrase);
  cast.add(entity);
  return { entities: [entity], rule: "party/office" };
}

/** "Prime Minister A met Australian Prime Minister B. ... The prime minister said": whose office goes without a country, or is of this one. */
const isLocal = (entity: Entity, office: OfficePhrase, home: string | null): boolean =>
  home !== null && entity.country !== null
    ? entity.country === home
    : entity.offices.some((held) => officesAgree(office, held)) &&
      entity.offices.every((held) => !officesAgree(office, held) || held.country === null);

/** Known by no office of their own but as somebody's counterpart. */
const isOnlyCounterpart = (entity: Entity): boolean => entity.offices.length === 0 && entity.impliedType !== null;

/** True where the sentence has named the entity already: "President A and the Russian president" are two. */
const isInSentence = (doc: Doc, phrase: PartyPhrase, entity: Entity): boolean =>
  entity.mentions.length > 0 && doc.sentence[(entity.mentions.at(-1) as Mention).first] === doc.sentence[phrase.first];

/** "a sitting President": somebody not told of before. */
function isIndefinite(doc: Doc, phrase: PartyPhrase): boolean {
  if (phrase.determiner !== "") return /^(a|an|any|some|every|each|no)$/.test(phrase.determiner);
  for (let i = phrase.first - 1; i >= phrase.first - 3 && doc.isWord(i) && doc.sentence[i] === doc.sentence[phrase.first]; i--)
    if (/^(a|an|another|any)$/.test(doc.lower(i))) return true;
  return false;
}

/**
 * The person whom the article has named without any office, where an office turns up without a name: one of the office's own
 * country, or the only one of whom the last two sentences spoke.
 */
function unattached(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Entity | null {
  const free = (entity: Entity): boolean =>
    entity.kind === "person" && entity.offices.length === 0 && entity.impliedType === null && entity.rank === null;
  if (phrase.country !== null) {
    const locals = cast.people.filter((entity) => free(entity) && entity.country === phrase.country);
    if (locals.length === 1 && !isInSentence(doc, phrase, locals[0] as Entity)) return locals[0] as Entity;
    if (locals.length > 0) return null;
  }
  if (phrase.determiner !== "the" || phrase.country === null) return null;
  const sentence = doc.sentence[phrase.first] as number;
  const near = new Set<Entity>();
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    const distance = sentence - (doc.sentence[mention.first] as number);
    if (distance > 2) break;
    for (const entity of mention.entities) {
      if (!free(entity) || entity.country !== null) continue;
      if (distance === 0) return null;
      if (entity.mentions.some((told) => acts(doc, told.phrase.last, true))) near.add(entity);
    }
  }
  if (near.size !== 1) return null;
  // "The Turkish president received him": he is the other one.
  for (let i = phrase.last; i < doc.count && doc.sentence[i] === sentence; i++) if (/^(him|her|them)$/.test(doc.lower(i))) return null;
  return [...near][0] as Entity;
}

/** True where capitals are the first letters of the words of an office. */
function isShortFor(short: string, held: OfficePhrase): boolean {
  if (!/^[A-Z]{3,6}$/.test(short)) return false;
  const initials = `${held.text} ${held.organisation ?? ""}`.replace(/(?:^|[^A-Za-z])([A-Z])[A-Za-z]*|[^A-Z]/g, "$1");
  return initials.includes(short);
}

/** The one of several that led the last sentences, else the one that was spoken of last. */
function latest(doc: Doc, pool: readonly Entity[], mentions: readonly Mention[]): Entity | null {
  let sentence = -1;
  let leader: Mention | null = null;
  let sentences = 0;
  // The first person of each sentence, from the last sentence back.
  for (let i = mentions.length - 1; i >= 0 && sentences < 4; i--) {
    const mention = mentions[i] as Mention;
    const here = doc.sentence[mention.first] as number;
    if (here !== sentence) {
      const only = leader?.entities[0];
      if (only && pool.includes(only)) return only;
      sentence = here;
      leader = null;
      sentences++;
    }
    if (mention.entities.length === 1 && /^(person|office)$/.test(mention.entities[0]?.kind ?? "")) leader = mention;
  }
  const first = leader?.entities[0];
  if (first && pool.includes(first)) return first;
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 12; i--) {
    const mention = mentions[i] as Mention;
    if (mention.entities.length !== 1) continue;
    const entity = mention.entities[0] as Entity;
    if (pool.includes(entity)) return entity;
  }
  return null;
}

function resolveRole(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[], home: string | null): Resolved | null {
  // "an official visit": an adjective
  if (
    /^(official|general)$/.test(phrase.noun) &&
    /^(visits?|trips?|residence|welcome|ceremony|talks|meetings?|reception|dinner|statement|website|assembly|tour|staff|secretary|delegation|invitation|figures|data|negotiations)$/.test(
      wordAt(doc, phrase.last),
    )
  )
    return null;
  if (phrase.counterpart) {
    const owner = lastPerson(mentions);
    const type = owner ? typeOf(owner) : null;
    // "Ahead of talks with his Chinese counterpart, Jaishankar said": the last one spoken of may be the counterpart himself.
    if (owner && phrase.country !== null && owner.country === phrase.country) return { entities: [owner], rule: "coreference/counterpart" };
    const same = cast.people.filter(
      (entity) =>
        entity !== owner &&
        (entity.kind === "person" || entity.kind === "office") &&
        phrase.country !== null &&
        entity.country === phrase.country &&
        (type === null || typeOf(entity) === null || typeOf(entity) === type),
    );
    if (same.length === 1) return { entities: same, rule: "coreference/counterpart" };
    if (phrase.country === null || same.length > 1) return { entities: [], rule: "coreference/counterpart" };
    const entity = newEntity("office", phrase);
    entity.impliedType = type;
    cast.add(entity);
    return { entities: [entity], rule: "party/counterpart" };
  }
  const { people } = cast;
  if (/^(guest|visitor|dignitary|host)$/.test(phrase.noun)) {
    const here = phrase.noun === "host";
    const told = here ? [] : people.filter((entity) => entity.visiting || entity.leads);
    const spoken = people.filter(
      (entity) =>
        entity.mentions.length > 0 &&
        entity.kind === "person" &&
        entity.sure &&
        home !== null &&
        entity.country !== null &&
        (entity.country === home) === here,
    );
    const guests = told.length > 0 ? told : spoken;
    return guests.length === 1 ? { entities: guests, rule: "coreference/guest" } : { entities: [], rule: "coreference/guest" };
  }
  if (phrase.country !== null) {
    const locals = people.filter((entity) => entity.country === phrase.country);
    const chosen = locals.length === 1 ? (locals[0] as Entity) : latest(doc, locals, mentions);
    return { entities: chosen ? [chosen] : [], rule: "coreference/country" };
  }
  if (phrase.noun === "general") {
    const generals = people.filter((entity) => entity.rank !== null && /general/i.test(entity.rank));
    const chosen = generals.length === 1 ? (generals[0] as Entity) : latest(doc, generals, mentions);
    return { entities: chosen ? [chosen] : [], rule: "coreference/rank" };
  }
  if (/^(official|diplomat|leader|politician|envoy)$/.test(phrase.noun) && phrase.determiner === "the") {
    const last = lastPerson(mentions);
    return { entities: last ? [last] : [], rule: "coreference/role" };
  }
  return { entities: [], rule: "coreference/role" };
}

function lastPerson(mentions: readonly Mention[]): Entity | null {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const entity = (mentions[i] as Mention).entities[0];
    if (entity && (entity.kind === "person" || entity.kind === "office") && (mentions[i] as Mention).entities.length === 1) return entity;
  }
  return null;
}

function resolveDelegation(phrase: PartyPhrase, cast: Cast): Resolved | null {
  if (phrase.country === null && phrase.organisation === null) {
    // "met with a delegation. ... The delegation was led by X"
    const heads = cast.people.filter((entity) => entity.kind === "person" && entity.leads);
    return { entities: heads.length === 1 ? heads : [], rule: "coreference/delegation" };
  }
  if (phrase.determiner !== "a" && phrase.determiner !== "an") {
    const people = cast.people.filter((entity) => entity.country === phrase.country && phrase.country !== null);
    const leaders = people.filter((entity) => entity.leads || entity.visiting);
    if (leaders.length === 1) return { entities: leaders, rule: "coreference/delegation" };
    if (people.length === 1) return { entities: people, rule: "coreference/delegation" };
  }
  return { entities: [cast.same("delegation", phrase, "")], rule: "party/delegation" };
}

/** "the ministers", "the two presidents", "the sides": those of the last mentions that fit. */
function resolvePlural(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Resolved | null {
  if (phrase.countries.length > 0) {
    const owner = phrase.counterpart ? lastPerson(mentions) : null;
    const offices = phrase.offices.map((office) => ({ ...office, text: singular(office.text), country: null, plural: false }));
    const type = owner ? typeOf(owner) : (offices[0]?.type ?? null);
    const each = phrase.countries.map((country) => {
      const known = cast.people.filter(
        (entity) =>
          entity !== owner &&
          (entity.kind === "person" || entity.kind === "office") &&
          entity.country === country &&
          (type === null || typeOf(entity) === type || (offices.length > 0 && holds(entity, offices))),
      );
      if (known.length === 1) return known[0] as Entity;
      // "the ambassadors of A and B", where a deputy of A's is there too
      const worded = known.filter((entity) => offices.length > 0 && holds(entity, offices));
      if (worded.length === 1) return worded[0] as Entity;
      // The only holder of the office whose country nobody told, where every other country has its own.
      const homeless = cast.people.filter(
        (entity) =>
          entity.kind === "person" &&
          entity.country === null &&
          entity !== owner &&
          (typeOf(entity) === type || (offices.length > 0 && holds(entity, offices))),
      );
      const served = phrase.countries.filter(
        (other) =>
          other !== country &&
          cast.people.some(
            (entity) => entity.kind === "person" && entity.country === other && (typeOf(entity) === type || holds(entity, offices)),
          ),
      );
      if (known.length === 0 && homeless.length === 1 && served.length === phrase.countries.length - 1) {
        (homeless[0] as Entity).country = country;
        return homeless[0] as Entity;
      }
      // "officials from Japan and Kenya" hold no office that is told.
      const untold = offices.every((office) => /^(official|member|representative|delegate)$/.test(office.head));
      const entity = newEntity("office", { ...phrase, country, offices: untold ? [] : offices });
      entity.impliedType = type;
      cast.add(entity);
      return entity;
    });
    return { entities: each, rule: "party/counterparts" };
  }
  if (/^(guest|visitor|delegation)$/.test(phrase.noun)) return { entities: [], rule: "coreference/plural" };
  const fits = (entity: Entity): boolean => {
    if (entity.kind !== "person" && entity.kind !== "office") return false;
    if (!entity.sure && entity.offices.length === 0) return false;
    if (phrase.country !== null && entity.country !== phrase.country) return false;
    if (phrase.kind === "office") {
      const offices = phrase.offices.map((office) => ({ ...office, text: singular(office.text), weak: true }));
      const { impliedType } = entity;
      return holds(entity, offices) || (impliedType !== null && offices.some((office) => typeFits(office, impliedType)));
    }
    return true;
  };
  const recent: Entity[] = [];
  for (let i = mentions.length - 1; i >= 0 && recent.length < 2 && i >= mentions.length - 16; i--) {
    for (const entity of (mentions[i] as Mention).entities)
      if (fits(entity) && !recent.includes(entity) && recent.length < 2) recent.push(entity);
  }
  const paired = /^(two|both)$/.test(wordAt(doc, phrase.first - 1)) || phrase.determiner === "the";
  return { entities: paired && recent.length === 2 ? recent.reverse() : [], rule: "coreference/plural" };
}

/** "defence ministers of" -> "defence minister of" */
const singular = (text: string): string => text.replace(/^(\S+(?: \S+)*?)s(?= of | for |$)/, "$1");

// The weightiest office decides the type: a prime minister who is foreign minister too is a head of government.
const WEIGHT: readonly OfficeType[] = ["head_of_state", "head_of_government", "foreign_minister", "defence_minister"];

/** What kind of office somebody holds by these words; former ones count only where there are no others. */
export function officeTypeOf(offices: readonly OfficePhrase[], implied: OfficeType | null): OfficeType | null {
  const told = offices.filter((office) => !office.former);
  const pool = told.length > 0 ? told : offices;
  // "the Ecuadorean minister" after "her Ecuadorean counterpart": the words are weaker than the part.
  if (implied !== null && pool.every((office) => office.weak && typeFits(office, implied))) return implied;
  // "OSCE Chairperson-in-Office and Foreign Minister": what is named first
  if (pool.length > 1 && pool[0]?.type === "org_official" && !pool[0].weak) return "org_official";
  for (const type of WEIGHT) if (pool.some((office) => office.type === type)) return type;
  return pool.find((office) => !office.weak)?.type ?? pool[0]?.type ?? implied;
}

/** What office a party holds, by all that the article gives it. */
export const typeOf = (entity: Entity): OfficeType | null => secretaryAt(entity, officeTypeOf(entity.offices, entity.impliedType));

/** "Foreign Secretary" is a minister in some states and the ministry's first official in others: the country decides. */
export function secretaryAt(entity: Entity, type: OfficeType | null): OfficeType | null {
  if (type !== "foreign_minister" && type !== "defence_minister" && type !== "other_minister") return type;
  if (isCabinet(entity.country)) return type;
  const own = entity.offices.filter((office) => office.type === type);
  return own.length > 0 && own.every((office) => /\bsecretary$/i.test(office.text) && !/cabinet secretary$/i.test(office.text))
    ? "senior_official"
    : type;
}

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
