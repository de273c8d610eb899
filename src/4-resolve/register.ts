import { fold } from "../0-ground/fold.ts";
import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { OfficeType } from "../3-recognise/parties/offices.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { fullName } from "./body-names.ts";
import { Cast, type Entity, isPerson, type Mention, newEntity, type Register, typeOf } from "./entities.ts";
import { shareBefore, shareCountries, shareEmbassy } from "./lists.ts";
import {
  clash,
  forgetNames,
  isCalled,
  isMisspelt,
  isOfFather,
  isSoleHolder,
  isSpeltAnew,
  isTurned,
  learn,
  namesAgree,
  nameTokens,
  narrow,
  oftenest,
  share,
  sharing,
  spell,
  trimName,
} from "./names-in-text.ts";
import { type Resolved, resolveOffice } from "./office-references.ts";
import { resolveDelegation, resolvePlural, resolveRole } from "./role-references.ts";
import { DAMAGED_NAME, damagedSurnames, loneSurnames } from "./surnames.ts";

const ARTICLE = classBit("article");

/**
 * Reads the phrases in text order into entities: names first, fullest form first, then whatever points at them.
 * `home` is the dateline's country: who comes from elsewhere is the guest.
 */
export function register(doc: Doc, phrases: readonly PartyPhrase[], home: string | null = null): Register {
  forgetNames();
  const cast = new Cast();
  const byPhrase = new Map<PartyPhrase, Entity>();
  const phrasesOf = new Map<Entity, PartyPhrase[]>();
  const byToken = new Map<string, Entity[]>();
  const named = phrases.filter((phrase) => phrase.name !== null);
  const order = named
    .map((phrase) => ({ phrase, tokens: nameTokens(phrase.name as string) }))
    .sort((a, b) => Number(b.phrase.sure) - Number(a.phrase.sure) || b.tokens.length - a.tokens.length || a.phrase.first - b.phrase.first);
  for (const { phrase, tokens } of order) {
    const near = sharing(byToken, tokens).filter((entity) => !clash(phrase, entity));
    const candidates = near.filter(
      (entity) => namesAgree(tokens, entity.tokens) || namesAgree(entity.tokens, tokens) || entity.aliases.includes(tokens.join(" ")),
    );
    // "Sheikh Ahmed" is Ahmed; "Nicholas" and "Nicolas" of one surname and one highest office are one man.
    if (candidates.length === 0)
      candidates.push(
        ...near.filter(
          (entity) =>
            isCalled(tokens, entity) ||
            isTurned(tokens, entity) ||
            isOfFather(tokens, entity) ||
            isSoleHolder(phrase, tokens, entity) ||
            isSpeltAnew(phrase, tokens, entity),
        ),
      );
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
  impliedOffices(doc, phrases, byPhrase);
  shareCountries(doc, phrases, byPhrase, home);
  shareBefore(doc, phrases, byPhrase);
  shareEmbassy(doc, phrases, byPhrase);
  for (const { kind, plural, country, offices } of phrases)
    if (kind === "office" && !plural && country !== null && offices[0]) cast.told.add(`${country} ${offices[0].type}`);
  for (const [entity, own] of phrasesOf) {
    trimName(entity, own);
    spell(entity, own);
  }
  for (const [phrase, entity] of byPhrase) entity.from = Math.min(entity.from, phrase.first);
  const mentions: Mention[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const found =
      byPhrase.get(phrase) ?? apposed(doc, phrase, phrases[index + 1], byPhrase) ?? predicated(doc, phrase, phrases[index - 1], byPhrase);
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
  for (const entity of cast.all)
    if (entity.organisation !== null && entity.mentions.length > 0)
      entity.organisation = fullName(doc, entity.organisation) ?? entity.organisation;
  return { mentions, entities: cast.all.filter((entity) => entity.mentions.length > 0) };
}

/** "The leader of the nation, Chairman of the Council A, received": an office right before somebody who is named with another one. */
function apposed(
  doc: Doc,
  phrase: PartyPhrase,
  next: PartyPhrase | undefined,
  byPhrase: ReadonlyMap<PartyPhrase, Entity>,
): Entity | undefined {
  if (phrase.kind !== "office" || phrase.plural || phrase.possessive || next === undefined || next.first !== phrase.last + 1)
    return undefined;
  if (!doc.isMark(phrase.last, ",") || next.kind !== "person" || next.offices.length === 0 || next.plural) return undefined;
  // "the president, Foreign Minister A and the speaker" are three.
  if (doc.isMark(next.last, ",") || doc.isMark(next.last, ";") || /^(and|or|as)$/.test(doc.lower(next.last))) return undefined;
  const entity = byPhrase.get(next);
  if (entity === undefined || (phrase.country !== null && entity.country !== null && phrase.country !== entity.country)) return undefined;
  for (const office of phrase.offices) if (!entity.offices.some((held) => held.text === office.text)) entity.offices.push(office);
  return entity;
}

/** "Minister A is the commission's co-chairman": what somebody named right before is said to be. */
function predicated(
  doc: Doc,
  phrase: PartyPhrase,
  before: PartyPhrase | undefined,
  byPhrase: ReadonlyMap<PartyPhrase, Entity>,
): Entity | undefined {
  if (phrase.kind !== "office" || phrase.plural || phrase.possessive || before === undefined || before.kind !== "person") return undefined;
  const at = doc.hasClass(phrase.first - 1, ARTICLE) ? phrase.first - 2 : phrase.first - 1;
  if (!/^(is|was)$/.test(doc.lower(at)) || before.last !== at) return undefined;
  const entity = byPhrase.get(before);
  if (entity === undefined || (phrase.country !== null && entity.country !== null && phrase.country !== entity.country)) return undefined;
  if (entity.offices.length === 0) entity.offices.push(...phrase.offices);
  return entity;
}

/** The office of whoever "his counterpart X" is the counterpart of. */
function counterpartType(mentions: readonly Mention[], besides: Entity): OfficeType | null {
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 6; i--) {
    const entity = (mentions[i] as Mention).entities[0];
    if (entity && entity !== besides && isPerson(entity) && typeOf(entity) !== null) return typeOf(entity);
  }
  return null;
}

/** "Foreign Minister A and his counterpart B", "The foreign minister met his counterpart B": B holds A's kind of office. In text order. */
function impliedOffices(doc: Doc, phrases: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, Entity>): void {
  let last: Entity | null = null;
  // "Ministers A and B met their counterparts C and D": C is A's, D is B's
  let run: Entity[] = [];
  let met: Entity[] = [];
  let end = 0;
  // The offices stand: each entity is asked for its type once.
  const types = new Map<Entity, OfficeType | null>();
  // "The prime minister met her counterpart B", where the sentence before names a deputy
  let subject: PartyPhrase | null = null;
  for (const phrase of phrases) {
    if (phrase.name === null) {
      const opening = doc.sentenceStart[doc.sentence[phrase.first] as number] as number;
      if (phrase.kind === "office" && !phrase.plural && phrase.first - opening <= 2) subject = phrase;
      continue;
    }
    const entity = byPhrase.get(phrase);
    if (!entity) continue;
    const own = subject !== null && doc.sentence[subject.first] === doc.sentence[phrase.first] ? (subject.offices[0]?.type ?? null) : null;
    subject = null;
    if (phrase.counterpart && entity.offices.length === 0 && own !== null && own !== "org_official") entity.impliedType ??= own;
    if (phrase.counterpart) met.push(entity);
    else {
      inOrder(run, met);
      if (met.length > 0 || phrase.first - end > 12) run = [];
      met = [];
      run.push(entity);
    }
    end = phrase.last;
    if (phrase.counterpart && entity.offices.length === 0 && last !== null && last !== entity) entity.impliedType ??= typeOf(last);
    if (!types.has(entity) || entity.offices.length === 0) types.set(entity, typeOf(entity));
    // A state's counterpart is no colleague of an organisation's official.
    if (types.get(entity) !== null && types.get(entity) !== "org_official") last = entity;
  }
  inOrder(run, met);
}

function inOrder(run: readonly Entity[], met: readonly Entity[]): void {
  if (met.length < 2 || run.length !== met.length) return;
  for (const [i, entity] of met.entries()) {
    const type = typeOf(run[i] as Entity);
    if (entity.offices.length === 0 && type !== null) entity.impliedType = type;
  }
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
