import { fold } from "../0-ground/fold.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { prepositional } from "../3-recognise/groups.ts";
import type { OfficePhrase } from "../3-recognise/parties/offices.ts";
import { readCountry } from "../3-recognise/parties/offices.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { sameBody } from "./body-names.ts";
import { type Cast, type Entity, isPerson, type Mention, newEntity, typeOf } from "./entities.ts";
import { SOLE } from "./names-in-text.ts";
import { headSame, officesAgree, typeFits } from "./office-agreement.ts";
import { acts } from "./surnames.ts";

export const holds = (entity: Entity, offices: readonly OfficePhrase[]): boolean =>
  offices.some((office) => entity.offices.some((held) => officesAgree(office, held)));

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly rule: string;
  readonly note?: string;
}

export function resolveOffice(
  doc: Doc,
  phrase: PartyPhrase,
  cast: Cast,
  mentions: readonly Mention[],
  home: string | null,
): Resolved | null {
  const office = phrase.offices[0];
  // "the first foreign president to speak there": says what somebody is, of which nobody knows
  if (office && /\bforeign (head|leader|dignitary)/i.test(office.text)) return { entities: [], rule: "coreference/office" };
  const fits = (entity: Entity): boolean => {
    if (!isPerson(entity)) return false;
    if (phrase.country !== null && entity.country !== null && entity.country !== phrase.country) return false;
    if (phrase.organisation !== null && entity.organisation !== null) {
      if (!sameBody(doc, phrase.organisation, entity.organisation)) return false;
      if (office && entity.offices.some((held) => headSame(office, held))) return true;
    }
    // "the EU's diplomat" is no state's foreign minister.
    if (office?.type === "org_official" && phrase.organisation !== null && entity.organisation === null && entity.country !== null)
      return false;
    // "the CS": the Cabinet Secretary
    if (office && entity.offices.some((held) => held !== office && isShortFor(office.text, held))) return true;
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
    (entity) =>
      fits(entity) &&
      (phrase.country === null || entity.country === phrase.country || entity.country === null) &&
      // "at the burial of the late sultan, X met the new sultan"
      (!isDead(entity) || (office !== undefined && isLate(office))) &&
      // "the naval chief met the commander of the navy, Admiral X": X is somebody else
      !isNamedBehind(doc, phrase, entity.tokens.at(-1)),
  );
  const told = office?.former
    ? candidates.filter((entity) => entity.offices.some((held) => held.former && officesAgree(office, held)))
    : [];
  // "the army chief": not the one who was it long ago
  const serving =
    office && !office.former
      ? candidates.filter(
          ({ offices, impliedType }) => impliedType !== null || offices.some((held) => !held.former && officesAgree(office, held)),
        )
      : [];
  const able = told.length > 0 ? told : serving.length > 0 ? serving : candidates;
  const exact = phrase.country === null ? able : able.filter((entity) => entity.country === phrase.country);
  // Where another person is of that country, the office is not that of somebody whose country nobody told.
  const taken =
    phrase.country !== null &&
    cast.people.some(
      (entity) =>
        entity.kind === "person" &&
        entity.sure &&
        entity.country === phrase.country &&
        (office === undefined || typeOf(entity) === office.type || !(SOLE.has(office.type) || isOfOtherKind(entity, office))),
    );
  const pool =
    exact.length > 0
      ? exact
      : taken
        ? []
        : able.filter(
            (entity) =>
              entity.kind === "person" &&
              phrase.country !== null &&
              !isIndefinite(doc, phrase) &&
              !isInSentence(doc, phrase, entity) &&
              !isBesideCounterpart(doc, phrase) &&
              // "OSLO - President A met ... the Malian president ... the Norwegian head of state": A is at home
              !(office && home !== null && phrase.country !== home && SOLE.has(office.type) && cast.told.has(`${home} ${office.type}`)),
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
  // "President A, who is visiting Fiji, ... the Fijian president": not he who came
  const { country } = phrase;
  const stayed = country !== null && exact.length === 0 && pool.length > 1 ? pool.filter((entity) => !goesTo(doc, entity, country)) : [];
  // "the visiting general": who came, not who received
  const travellers = phrase.visiting && pool.length > 1 ? pool.filter((entity) => travels(doc, entity)) : [];
  // "the army chief": of whom the text has told so far, not of another who comes later
  const heard = phrase.country === null && pool.length > 1 ? pool.filter(({ mentions: own }) => own.length > 0) : [];
  // "Army chief returns": in a title the one whom the text names first
  const first = phrase.country === null && pool.length > 1 && heard.length === 0 ? firstNamed(pool) : null;
  const apart =
    travellers.length > 0 ? travellers : stayed.length === 1 ? stayed : heard.length === 1 ? heard : first !== null ? [first] : pool;
  const nearer = home === null && pool.length > 1 ? leaderBefore(doc, phrase, mentions) : null;
  const near =
    phrase.country === null && office && pool.length > 1 && !(nearer !== null && pool.includes(nearer))
      ? pool.filter((entity) => isLocal(entity, office, home))
      : [];
  const here = near.filter((entity) => home !== null && entity.country === home);
  const locals = here.length === 1 && office && SOLE.has(office.type) ? here : near;
  // "The State Secretary": whose office begins with just these words
  const begun =
    office && /\S \S/.test(office.text) && pool.length > 1
      ? pool.filter((entity) =>
          entity.offices.some((held) => fold(held.text).startsWith(`${fold(office.text)} `) || fold(held.text) === fold(office.text)),
        )
      : [];
  // and whom the text has called so before
  const called =
    phrase.country === null && office && pool.length > 1
      ? heard.filter(({ mentions: own }) => own.some((told) => isCalled(told, office)))
      : [];
  const chosen =
    apart.length === 1
      ? (apart[0] as Entity)
      : called.length === 1
        ? (called[0] as Entity)
        : begun.length === 1
          ? (begun[0] as Entity)
          : locals.length === 1
            ? (locals[0] as Entity)
            : worded.length === 1
              ? (worded[0] as Entity)
              : phrase.visiting && office === undefined
                ? firstOf(pool)
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
  const whoever = office && pool.length === 0 ? described(doc, phrase, cast, mentions) : null;
  if (whoever) return { entities: [whoever], rule: "coreference/described" };
  if (pool.length > 1) return { entities: [], rule: "coreference/office", note: `${pool.length} fit; two candidates mean none` };
  const entity = newEntity("office", phrase);
  cast.add(entity);
  return { entities: [entity], rule: "party/office" };
}

/** An ambassador or legislator is no officer, whatever the words: "the Kenyan army chief" is not Kenya's ambassador. */
const isOfOtherKind = (entity: Entity, { type, weak }: OfficePhrase): boolean =>
  !weak && type === "senior_officer" && /^(?:ambassador|legislator|head_of|foreign_minister)/.test(typeOf(entity) ?? "");

/** "Prime Minister A met Australian Prime Minister B. ... The prime minister said": whose office goes without a country, or is of this one. */
const isLocal = (entity: Entity, office: OfficePhrase, home: string | null): boolean =>
  home !== null && entity.country !== null
    ? entity.country === home
    : entity.offices.some((held) => officesAgree(office, held)) &&
      entity.offices.every((held) => !officesAgree(office, held) || held.country === null);

/** The first person of the sentence before, where that is the one spoken of: "PM A said so. The prime minister left". */
function leaderBefore(doc: Doc, { first, determiner }: PartyPhrase, mentions: readonly Mention[]): Entity | null {
  const before = (doc.sentence[first] as number) - 1;
  let leader: Mention | null = null;
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as Mention;
    const here = doc.sentence[mention.first] as number;
    if (here < before) break;
    if (here === before && mention.entities.length === 1 && isPerson(mention.entities[0] as Entity) && !prepositional(doc, mention.first))
      leader = mention;
  }
  return determiner === "the" && leader !== null && doc.sentenceStart[before] === leader.phrase.first
    ? (leader.entities[0] as Entity)
    : null;
}

/** By the office alone, without a country. */
const isCalled = ({ phrase }: Mention, { text }: OfficePhrase): boolean =>
  phrase.kind === "office" && phrase.country === null && phrase.offices.some((office) => fold(office.text) === fold(text));

const firstNamed = (pool: readonly Entity[]): Entity | null =>
  pool.reduce<Entity | null>((best, entity) => (entity.kind === "person" && entity.from < (best?.from ?? Infinity) ? entity : best), null);

const isLate = ({ text }: OfficePhrase): boolean => /^late\b/i.test(text);
const isDead = ({ offices }: Entity): boolean => offices.some(isLate);

/** Words that fit holders of many offices. */
const DESCRIBES = /\b(diplomat|official|officer|envoy|politician|statesman|dignitary)$/i;
/** And holders of the first office of a body: "the NATO chief". */
const LEADS = /^(chief|boss|head)$/i;

const isDescription = ({ text, weak, organisation }: OfficePhrase): boolean =>
  /^(?:special )?envoy$/i.test(text) || organisation === null ? weak && DESCRIBES.test(text) : DESCRIBES.test(text) || LEADS.test(text);

/** "the Kenyan diplomat", "the EU's envoy", "the officer": whoever of that country or body is spoken of, whatever their office. */
function described(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Entity | null {
  if (phrase.plural || isIndefinite(doc, phrase) || !phrase.offices.every(isDescription)) return null;
  const known = cast.people.filter(
    (entity) =>
      isPerson(entity) &&
      entity.mentions.length > 0 &&
      (entity.sure || entity.offices.length > 0) &&
      !/^head_of/.test(typeOf(entity) ?? "") &&
      !isInSentence(doc, phrase, entity) &&
      (phrase.country
        ? entity.country === phrase.country
        : phrase.organisation === null || (entity.organisation !== null && sameBody(doc, phrase.organisation, entity.organisation))),
  );
  return known.length === 1 ? (known[0] as Entity) : latest(doc, known, mentions);
}

/** "A, who is visiting Fiji", "A arrived in Suva": a verb of travelling behind the name, with the country or a town of it behind that. */
function goesTo(doc: Doc, { mentions }: Entity, country: string): boolean {
  return mentions.some(({ last }) => {
    let i = doc.isMark(last, ",") ? last + 1 : last;
    while (i < last + 4 && /^(who|is|was|has|had|currently|also)$/.test(doc.lower(i))) i++;
    if (!doc.begins(i, VERBS) || !/^(arrival|visit)$/.test(doc.find(i, "verbs")?.sense.row.cells.kind ?? "")) return false;
    for (let j = i + 1; j < i + 6; j++)
      if (doc.begins(j, STATES) && (doc.find(j, "countries") ?? doc.find(j, "capitals"))?.sense.row.cells.code === country) return true;
    return false;
  });
}
const STATES = bitOf("countries") | bitOf("capitals");

/** True where a verb of travelling stands right behind one of the words that name them. */
export const travels = (doc: Doc, { visiting, mentions }: Entity): boolean =>
  visiting ||
  mentions.some(({ last }) => doc.begins(last, VERBS) && /^(arrival|visit)$/.test(doc.find(last, "verbs")?.sense.row.cells.kind ?? ""));
const VERBS = bitOf("verbs");

/** Known by no office of their own but as somebody's counterpart. */
const isOnlyCounterpart = (entity: Entity): boolean => entity.offices.length === 0 && entity.impliedType !== null;

/** True where the sentence names the entity too, before or behind: "President A and the Russian president" are two. */
const isInSentence = (doc: Doc, phrase: PartyPhrase, entity: Entity): boolean =>
  (entity.mentions.length > 0 &&
    doc.sentence[(entity.mentions.at(-1) as Mention).first] === doc.sentence[phrase.first] &&
    !isOwnerOf(entity.mentions.at(-1) as Mention, phrase) &&
    !isOfTalks(doc, entity.mentions.at(-1) as Mention)) ||
  isNamedBehind(doc, phrase, entity.tokens.at(-1));

/** "In the meeting between A and B, the Malian president said": the president is one of the two. */
function isOfTalks(doc: Doc, { first }: Mention): boolean {
  for (let i = first - 1; i >= 0 && i > first - 14 && doc.sentence[i] === doc.sentence[first]; i--)
    if (doc.lower(i) === "between") return true;
  return false;
}

/** "confirmed President A's part in it and said that the Malian leader would": the leader is A, whose part was told. */
const isOwnerOf = ({ phrase }: Mention, leader: PartyPhrase): boolean =>
  phrase.possessive && leader.first > phrase.last + 3 && leader.offices.every(({ text }) => /\bleader$/i.test(text));

/** "At the invitation of Nepal's prime minister, Prime Minister X will attend" */
function isNamedBehind(doc: Doc, phrase: PartyPhrase, surname: string | undefined): boolean {
  if (surname === undefined) return false;
  for (let i = phrase.last; i < phrase.last + 60 && i < doc.count && doc.sentence[i] === doc.sentence[phrase.first]; i++)
    if (doc.is(i, CAPITAL) && fold(doc.slice(i, i + 1)) === surname) return true;
  return false;
}

/** "Minister A said so. ... an invitation from the Malian minister to his Kenyan counterpart": A may be either of the two. */
function isBesideCounterpart(doc: Doc, { first, country }: PartyPhrase): boolean {
  const sentence = doc.sentence[first] as number;
  const range = doc.sentenceRange(sentence);
  for (let i = range.first + 1; i < range.last; i++) {
    if (!isCounterpart(doc, i)) continue;
    for (let j = i - 1; j > i - 4 && j >= range.first; j--) {
      const land = readCountry(doc, j);
      if (land !== null && land.last === i && land.code !== country) return true;
    }
  }
  return false;
}
const isCounterpart = oneOf("counterpart");

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
  if (!/^[A-Z][A-Za-z]{0,4}[A-Z]$/.test(short) || held.text === short) return false;
  const initials = `${held.text} ${held.organisation ?? ""}`.replace(/(?:^|[^A-Za-z])([A-Z])[A-Za-z]*|[^A-Z]/g, "$1");
  // "MoS": the Minister of State
  const capitals = short.replace(/[a-z]/g, "");
  // "the CS": the Tourism Cabinet Secretary
  return capitals.length > 2 ? initials.includes(capitals) : initials.startsWith(capitals) || initials.endsWith(capitals);
}

/** "General A of Norway came. He was received by General B. The visiting general": of whom the text has told first. */
function firstOf(pool: readonly Entity[]): Entity | null {
  let first: Entity | null = null;
  for (const entity of pool)
    if (entity.mentions.length > 0 && (first === null || (entity.mentions[0] as Mention).first < (first.mentions[0] as Mention).first))
      first = entity;
  return first;
}

/** The one of several that led the last sentences, else the one that was spoken of last. */
export function latest(doc: Doc, pool: readonly Entity[], mentions: readonly Mention[]): Entity | null {
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
    // "In the meeting with A, B said": B leads
    if (mention.entities.length === 1 && isPerson(mention.entities[0] as Entity) && !(leader && prepositional(doc, mention.first)))
      leader = mention;
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
