import type { Facts, Party } from "../5-assemble/facts.ts";
import type { Authority, KnownPerson } from "./authority.ts";
import type { NameKeys } from "./name-keys.ts";
import { type Namesake, type Near, nearPairs, ownId, type Tie, tiePeople } from "./people.ts";

/** Who the named parties of all articles are. */
export interface Identities {
  /** By party: the id of the person. */
  readonly ids: ReadonlyMap<Party, string>;
  /** By party: why its name stands for another, fuller one or for one of the analyst's list. */
  readonly reasons: ReadonlyMap<Party, Tie["reason"] | "authority">;
  /** By person id: whoever stands in the analyst's list. */
  readonly known: ReadonlyMap<string, KnownPerson>;
  readonly near: readonly Near[];
}

interface Article {
  readonly id: string;
  readonly facts: Facts;
}

/** Everybody who said something, or cited a figure, and surely is a person: in order, each once. */
export const speakersOf = ({ statements, citing }: Facts): readonly Party[] => [
  ...new Set([...statements.flatMap(({ speaker, deleted }) => (speaker === null || deleted ? [] : [speaker])), ...citing].filter(isPerson)),
];

// "Boko Haram", "Migrant Workers" are no persons, though the name of a speaker stands where they stand.
const isPerson = ({ isSure, country, rank }: Party): boolean => isSure || country !== null || rank !== null;

/**
 * Gives every named party its person: by the analyst's list, else by the own name and country, else, where the name lacks something or is
 * damaged, by the fuller name to which it is tied. One name of the list claims all names that are tied together with it.
 */
export function identify(articles: readonly Article[], keys: NameKeys, authority: Authority | null): Identities {
  const own = new Map<Party, string>();
  const namesakes = gather(articles, keys, own);
  const { ties, near } = tiePeople(namesakes);
  const rootOf = (id: string): string => ties.get(id)?.to ?? id;

  const listed = new Map<Party, KnownPerson>();
  const claims = new Map<string, Set<KnownPerson>>();
  for (const [party, id] of authority === null ? [] : own) {
    const person = authority?.personOf(party) ?? null;
    if (person === null) continue;
    listed.set(party, person);
    for (const claimed of new Set([id, rootOf(id)])) claims.set(claimed, (claims.get(claimed) ?? new Set()).add(person));
  }
  const claimant = (id: string): KnownPerson | null => {
    const [only, ...others] = claims.get(id) ?? [];
    return only === undefined || others.length > 0 ? null : only;
  };
  const settled = (id: string): string => (claimant(id) ?? claimant(rootOf(id)))?.id ?? rootOf(id);

  const ids = new Map<Party, string>();
  const reasons = new Map<Party, Tie["reason"] | "authority">();
  const known = new Map<string, KnownPerson>();
  for (const person of [...listed.values(), ...[...claims.values()].flatMap((people) => [...people])]) known.set(person.id, person);
  for (const [party, id] of own) {
    const person = listed.get(party);
    ids.set(party, person?.id ?? settled(id));
    const tie = ties.get(id);
    if (person !== undefined && person.name !== party.name) reasons.set(party, "authority");
    else if (person === undefined && tie !== undefined) reasons.set(party, tie.reason);
  }
  const apart = near
    .map(({ a, b, reason }) => ({ a: settled(a), b: settled(b), reason }))
    // Whom the analyst has told apart is no question any more.
    .filter(({ a, b }) => a !== b && !(known.has(a) && known.has(b)));
  return { ids, reasons, known, near: authority === null ? near : nearPairs(apart) };
}

/** All that the articles tell of each own id; `own` is filled with the id of each named party. */
function gather(articles: readonly Article[], keys: NameKeys, own: Map<Party, string>): Map<string, Namesake> {
  const namesakes = new Map<string, Namesake>();
  const meet = (party: Party, article: string, others: readonly Party[]): Namesake | null => {
    const id = own.get(party) ?? ownId(keys, party);
    if (id === null || party.name === null) return null;
    own.set(party, id);
    const known: Namesake = namesakes.get(id) ?? {
      id,
      words: keys.words(party.name),
      country: party.country,
      names: new Set(),
      officeTypes: new Set(),
      offices: new Set(),
      articles: new Set(),
      met: new Set(),
      company: new Set(),
    };
    namesakes.set(id, known);
    known.names.add(party.name);
    known.articles.add(article);
    if (party.officeType !== null) known.officeTypes.add(party.officeType);
    for (const word of (party.office ?? "").toLowerCase().split(/[^\p{L}]+/u)) if (word.length > 3) known.offices.add(word);
    for (const other of others) {
      const otherId = other === party ? null : ownId(keys, other);
      if (otherId !== null) known.met.add(otherId);
    }
    return known;
  };
  for (const { id, facts } of articles) {
    const acting = new Set<Party>();
    for (const { parties } of facts.meetings) {
      const all = parties.map(({ party }) => party);
      for (const party of all) {
        acting.add(party);
        meet(party, id, all);
      }
    }
    for (const { visitor } of facts.visits) {
      acting.add(visitor);
      meet(visitor, id, []);
    }
    // Whoever only speaks met nobody: those of whom the same article tells are the company.
    const company: ReadonlySet<string> = new Set([...acting].map((party) => ownId(keys, party)).filter((other) => other !== null));
    for (const speaker of speakersOf(facts)) if (!acting.has(speaker)) meet(speaker, id, [])?.company.add(company);
  }
  return namesakes;
}
