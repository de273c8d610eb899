import { SINGLE_OFFICES } from "../4-resolve/entities.ts";
import type { Facts, Party } from "../5-assemble/facts.ts";
import type { Authority, KnownPerson } from "./authority.ts";
import { copyGroups } from "./copies.ts";
import { type Cluster, clusterReports, type EventFacts, eventFacts, eventId, type Report } from "./events.ts";
import { type Identities, identify, speakersOf } from "./identities.ts";
import type { NameKeys } from "./name-keys.ts";
import { type Near, partyKey } from "./people.ts";

/** What linking needs of an article. */
export interface Told {
  readonly id: string;
  /** ISO day, or null. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly text: string;
  readonly facts: Facts;
}

/** One person across all articles. */
export interface Person {
  readonly id: string;
  /** The entry of the analyst's own list, where there is one. */
  readonly known: KnownPerson | null;
  /** How many rows give each full form of the name; of those who only speak, how many articles. */
  readonly names: Map<string, number>;
  /** Shorter forms within the articles: `Hasanov`. */
  readonly forms: Set<string>;
  readonly countries: Set<string>;
  /** Office as written, with the first and last day on which it was seen. */
  readonly offices: Map<string, Seen>;
  readonly articles: Set<string>;
  meetings: number;
  readonly seen: Seen;
  /** Names that were tied to this one, with reason and article: `Z. Hasanov: initials (a1)`. */
  readonly merged: Set<string>;
}

/** ISO days; null where no article that tells of it has a date. */
export interface Seen {
  first: string | null;
  last: string | null;
}

/** One encounter across all articles. */
export interface Event {
  readonly id: string;
  readonly facts: EventFacts;
  /** Sorted person ids. */
  readonly people: readonly string[];
  /** Sorted article ids. */
  readonly articles: readonly string[];
  /** Sorted, as written; an article without one counts as none. */
  readonly outlets: readonly string[];
  /** Reports without copies of one another. */
  readonly independent: number;
}

export interface Links {
  /** The person that each named party is; a party of two rows of one article stands here once. */
  readonly personIds: ReadonlyMap<Party, string>;
  /** Event ids of each article's meetings, in their order. */
  readonly eventIds: ReadonlyMap<string, readonly string[]>;
  /** Sorted by id. */
  readonly people: readonly Person[];
  readonly events: readonly Event[];
  /** Persons with near names that were kept apart. */
  readonly near: readonly Near[];
}

/**
 * Brings together what the articles tell of the same persons and encounters. `articles` in order of their ids; `authority` is the
 * analyst's own list of persons.
 */
export function link(articles: readonly Told[], keys: NameKeys, authority: Authority | null = null): Links {
  const identities = identify(articles, keys, authority);
  const people = new Map<string, Person>();
  const seen = new Set<Party>();
  const see = (party: Party, article: Told): Person | null => {
    seen.add(party);
    const person = seePerson(people, identities, party, article);
    const reason = identities.reasons.get(party);
    if (person !== null && reason !== undefined) person.merged.add(`${party.name}: ${reason} (${article.id})`);
    for (const form of person === null ? [] : party.damaged) person?.merged.add(`${form}: damaged spelling (${article.id})`);
    return person;
  };
  const reports: Report[] = [];
  for (const article of articles) {
    for (const [index, meeting] of article.facts.meetings.entries()) {
      if (meeting.deleted) continue;
      const present = meeting.parties.filter((party) => !party.deleted);
      const parties = present.map(({ party, side }) => {
        const person = see(party, article);
        if (person !== null) person.meetings++;
        return { key: partyKey(person?.id ?? null, party), isNamed: person !== null, officeKey: officeKey(party), side };
      });
      reports.push({ article: article.id, index, meeting, parties });
    }
    for (const { visitor, deleted } of article.facts.visits) if (!deleted) see(visitor, article);
    for (const speaker of speakersOf(article.facts)) if (!seen.has(speaker)) see(speaker, article);
  }
  const { events, eventIds } = eventsOf(articles, clusterReports(reports));
  return { personIds: identities.ids, eventIds, people: byId([...people.values()]), events, near: identities.near };
}

const officeKey = ({ officeType, country }: Party): string | null =>
  officeType !== null && country !== null && SINGLE_OFFICES.has(officeType) ? `${officeType}-${country.toLowerCase()}` : null;

function seePerson(people: Map<string, Person>, { ids, known }: Identities, party: Party, { id: article, published }: Told): Person | null {
  const id = ids.get(party);
  if (id === undefined || party.name === null) return null;
  const person: Person = people.get(id) ?? {
    id,
    known: known.get(id) ?? null,
    names: new Map(),
    forms: new Set(),
    countries: new Set(),
    offices: new Map(),
    articles: new Set(),
    meetings: 0,
    seen: { first: null, last: null },
    merged: new Set(),
  };
  people.set(id, person);
  person.names.set(party.name, (person.names.get(party.name) ?? 0) + 1);
  for (const form of party.forms) person.forms.add(form);
  if (party.country !== null) person.countries.add(party.country);
  person.articles.add(article);
  widen(person.seen, published);
  if (party.office !== null) {
    const seen = person.offices.get(party.office) ?? { first: null, last: null };
    person.offices.set(party.office, seen);
    widen(seen, published);
  }
  return person;
}

function widen(seen: Seen, day: string | null): void {
  if (day === null) return;
  if (seen.first === null || day < seen.first) seen.first = day;
  if (seen.last === null || day > seen.last) seen.last = day;
}

function eventsOf(articles: readonly Told[], clusters: readonly Cluster[]): { events: Event[]; eventIds: Map<string, string[]> } {
  const byArticle = new Map(articles.map((article) => [article.id, article]));
  const eventIds = new Map<string, string[]>(articles.map(({ id, facts }) => [id, facts.meetings.map(() => "")]));
  const times = new Map<string, number>();
  const events = clusters.map((cluster): Event => {
    const facts = eventFacts(cluster);
    const base = eventId(cluster, facts);
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    // Two encounters of the same parties at one place on one day stay two.
    const id = count === 1 ? base : `${base}-${count}`;
    const own = cluster.reports.map(({ article }) => byArticle.get(article) as Told);
    for (const { article, index } of cluster.reports) (eventIds.get(article) as string[])[index] = id;
    return {
      id,
      facts,
      people: [...new Set(cluster.reports.flatMap(({ parties }) => parties.flatMap(({ key, isNamed }) => (isNamed ? [key] : []))))].sort(),
      articles: own.map((article) => article.id).sort(),
      outlets: [...new Set(own.flatMap(({ outlet }) => outlet ?? []))].sort(),
      // Only reports of one encounter are compared: most articles never are.
      independent: own.length === 1 ? 1 : new Set(copyGroups(own.map(({ text }) => text))).size,
    };
  });
  return { events: byId(events), eventIds };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
