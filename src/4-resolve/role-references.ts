import type { Doc } from "../2-segment/doc.ts";
import { type PartyPhrase, wordAt } from "../3-recognise/parties/parties.ts";
import { type Cast, type Entity, isPerson, lastPerson, type Mention, newEntity, SINGLE_OFFICES, typeOf } from "./entities.ts";
import { typeFits } from "./office-agreement.ts";
import { holds, latest, type Resolved, travels } from "./office-references.ts";
import { isStyle, resolveStyle } from "./style-references.ts";

/** By the noun that points at an officer, the ranks that it may mean. */
const RANKS: ReadonlyMap<string, RegExp> = new Map([
  ["general", /\bgen(?:eral)?\b/i],
  ["admiral", /\badm(?:iral)?\b/i],
  ["colonel", /\bcol(?:onel)?\b/i],
  ["marshal", /\bmarshal\b/i],
  ["commodore", /\bcommodore\b/i],
  ["brigadier", /\bbrig(?:adier)?\b/i],
]);

export function resolveRole(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[], home: string | null): Resolved | null {
  // "an official visit": an adjective
  if (
    /^(official|general)$/.test(phrase.noun) &&
    /^(visits?|trips?|residence|welcome|ceremony|talks|meetings?|reception|dinner|statement|website|assembly|tour|staff|secretary|delegation|invitation|figures|data|negotiations)$/.test(
      wordAt(doc, phrase.last),
    )
  )
    return null;
  if (isStyle(phrase.noun)) return resolveStyle(doc, phrase, cast, mentions);
  if (phrase.counterpart) {
    const owner = lastPerson(mentions);
    const type = owner ? typeOf(owner) : null;
    // "Ahead of talks with his Chinese counterpart, Jaishankar said": the last one spoken of may be the counterpart himself.
    if (owner && phrase.country !== null && owner.country === phrase.country) return { entities: [owner], rule: "coreference/counterpart" };
    const same = cast.people.filter(
      (entity) =>
        entity !== owner &&
        isPerson(entity) &&
        phrase.country !== null &&
        entity.country === phrase.country &&
        (type === null || typeOf(entity) === null || typeOf(entity) === type),
    );
    if (same.length === 1) return { entities: same, rule: "coreference/counterpart" };
    const peers = same.length === 0 ? peersOf(phrase, cast, mentions) : [];
    if (peers.length === 1) return { entities: peers, rule: "coreference/counterpart" };
    const told = phrase.country === null && owner !== null ? peerOf(cast, owner) : null;
    if (told !== null) return { entities: [told], rule: "coreference/counterpart" };
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
        entity.country !== null &&
        // Where no dateline tells who is at home, the only one of a state is the guest.
        (home === null ? !here : (entity.country === home) === here),
    );
    // Who speaks for an organisation is at home nowhere.
    const officials =
      here || told.length > 0 || spoken.length > 0
        ? []
        : people.filter((entity) => entity.mentions.length > 0 && entity.sure && typeOf(entity) === "org_official");
    const guests = told.length > 0 ? told : spoken.length > 0 ? spoken : officials;
    return guests.length === 1 ? { entities: guests, rule: "coreference/guest" } : { entities: [], rule: "coreference/guest" };
  }
  if (phrase.country !== null) {
    const locals = people.filter((entity) => entity.country === phrase.country);
    const chosen = locals.length === 1 ? (locals[0] as Entity) : latest(doc, locals, mentions);
    return { entities: chosen ? [chosen] : [], rule: "coreference/country" };
  }
  const rank = RANKS.get(phrase.noun);
  if (rank !== undefined) {
    const ranked = people.filter((entity) => entity.rank !== null && rank.test(entity.rank));
    // "the visiting general": who came, not who received
    const travellers = phrase.visiting ? ranked.filter((entity) => travels(doc, entity)) : [];
    const officers = travellers.length > 0 ? travellers : ranked;
    const chosen = officers.length === 1 ? (officers[0] as Entity) : latest(doc, officers, mentions);
    return { entities: chosen ? [chosen] : [], rule: "coreference/rank" };
  }
  if (/^(official|diplomat|leader|politician|envoy)$/.test(phrase.noun) && phrase.determiner === "the") {
    const last = lastPerson(mentions);
    return { entities: last ? [last] : [], rule: "coreference/role" };
  }
  return { entities: [], rule: "coreference/role" };
}

/** "President A met Prime Minister B. He also hosted his Kenyan counterpart": the Kenyan who holds the office of one of the last two. */
function peersOf(phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Entity[] {
  const last = mentions.slice(-4).flatMap(({ entities }) => (entities.length === 1 ? entities.filter(isPerson) : []));
  const types = new Set(last.map(typeOf));
  return cast.people.filter(
    (entity) =>
      entity.mentions.length > 0 &&
      phrase.country !== null &&
      entity.country === phrase.country &&
      !last.includes(entity) &&
      typeOf(entity) !== null &&
      types.has(typeOf(entity)),
  );
}

/** "The minister, who met his counterpart later": the only one told of so far who holds the same office of another state. */
function peerOf(cast: Cast, owner: Entity): Entity | null {
  const type = typeOf(owner);
  if (type === null || !SINGLE_OFFICES.has(type)) return null;
  const [peer, ...others] = cast.people.filter(
    (entity) =>
      entity !== owner &&
      entity.mentions.length > 0 &&
      (owner.country === null ? entity.sure : entity.country !== null && entity.country !== owner.country) &&
      !entity.offices.some(({ former }) => former) &&
      typeOf(entity) === type,
  );
  return others.length === 0 ? (peer ?? null) : null;
}

export function resolveDelegation(phrase: PartyPhrase, cast: Cast): Resolved | null {
  if (phrase.country === null && phrase.organisation === null) {
    // "met with a delegation. ... The delegation was led by X"
    // and "a delegation" is none that was told of before.
    const isNew = phrase.determiner === "a" || phrase.determiner === "an";
    const heads = cast.people.filter(
      (entity) =>
        entity.kind === "person" && entity.leads && !(isNew && entity.mentions.some((mention) => mention.phrase.first < phrase.first)),
    );
    return { entities: heads.length === 1 ? heads : [], rule: "coreference/delegation" };
  }
  // "representatives of the Kenyan ministry": nobody told of before; "the Kenyan delegation" may be
  if (phrase.determiner === "the" || (/^delegations?$/.test(phrase.noun) && !/^an?$/.test(phrase.determiner))) {
    const people = cast.people.filter((entity) => entity.country === phrase.country && phrase.country !== null);
    const leaders = people.filter((entity) => entity.leads || entity.visiting);
    if (leaders.length === 1) return { entities: leaders, rule: "coreference/delegation" };
    if (people.length === 1) return { entities: people, rule: "coreference/delegation" };
  }
  return { entities: [cast.same("delegation", phrase, "")], rule: "party/delegation" };
}

/** "the ministers", "the two presidents", "the sides": those of the last mentions that fit. */
export function resolvePlural(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Resolved | null {
  // "Members of the Kenyan delegation"
  if (phrase.kind === "office" && phrase.countries.length === 0 && phrase.offices.every(({ text }) => OF_DELEGATION.test(text)))
    return resolveDelegation({ ...phrase, determiner: "the", noun: "delegation", plural: false }, cast);
  // "representatives of Kenya, Norway and Mali"
  if (phrase.kind === "delegation" && phrase.countries.length > 1)
    return {
      entities: phrase.countries.flatMap(
        (country) => resolveDelegation({ ...phrase, country, countries: [], plural: false }, cast)?.entities ?? [],
      ),
      rule: "party/delegations",
    };
  // "the foreign and defence ministers of Kenya and Mali"
  if (phrase.countries.length > 0 && phrase.offices.length > 1) {
    const each = phrase.offices.map((office) => resolvePlural(doc, { ...phrase, offices: [office] }, cast, mentions));
    return { entities: each.flatMap((resolved) => resolved?.entities ?? []), rule: "party/counterparts" };
  }
  if (phrase.countries.length > 0) {
    const owner = phrase.counterpart ? lastPerson(mentions) : null;
    const offices = phrase.offices.map((office) => ({ ...office, text: singular(office.text), country: null, plural: false }));
    const type = owner ? typeOf(owner) : (offices[0]?.type ?? null);
    const each = phrase.countries.map((country) => {
      const known = cast.people.filter(
        (entity) =>
          entity !== owner &&
          isPerson(entity) &&
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
          // "President A met the presidents of Chad and Mali": A is neither
          doc.sentence[entity.mentions.at(-1)?.first ?? -1] !== doc.sentence[phrase.first] &&
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
  // "some of his counterparts" are nobody told of.
  if (phrase.counterpart || /^(guest|visitor|delegation)$/.test(phrase.noun)) return { entities: [], rule: "coreference/plural" };
  const fits = (entity: Entity): boolean => {
    if (!isPerson(entity)) return false;
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

const OF_DELEGATION = /^members of the (?:\S+ ){0,2}delegation$/i;

/** "defence ministers of" -> "defence minister of" */
const singular = (text: string): string => {
  const link = text.search(/ (?:of|for|to|in|at) /);
  const end = link < 0 ? text.length : link;
  if (/[^aeiou]ies$/.test(text.slice(0, end))) return `${text.slice(0, end - 3)}y${text.slice(end)}`;
  return text[end - 1] === "s" ? text.slice(0, end - 1) + text.slice(end) : text;
};
