import type { Facts, MeetingFact, Party } from "../5-assemble/facts.ts";
import { eventIds } from "./events.ts";
import { personId } from "./people.ts";

/** What linking needs of an article: what it tells, and when it appeared (ISO day). */
export interface Told {
  readonly id: string;
  readonly published: string | null;
  readonly facts: Facts;
}

/** One person across all articles. */
export interface Person {
  readonly id: string;
  /** How many rows give each full form of the name. */
  readonly names: Map<string, number>;
  /** Shorter forms within the articles: `Hasanov`. */
  readonly forms: Set<string>;
  readonly countries: Set<string>;
  /** Office as written, with the first and last day on which it was seen. */
  readonly offices: Map<string, Seen>;
  readonly articles: Set<string>;
  meetings: number;
  readonly seen: Seen;
}

/** ISO days; null where no article that tells of it has a date. */
export interface Seen {
  first: string | null;
  last: string | null;
}

/** One encounter across all articles: the first report of it, by article_id, tells its day and place. */
export interface Event {
  readonly id: string;
  readonly date: string | null;
  readonly country: string | null;
  city: string | null;
  readonly people: Set<string>;
  readonly articles: Set<string>;
}

export interface Links {
  /** The person that each named party is; a party of two rows of one article stands here once. */
  readonly personIds: ReadonlyMap<Party, string>;
  /** Event ids of each article's meetings, in their order. */
  readonly eventIds: ReadonlyMap<string, readonly string[]>;
  /** Sorted by id. */
  readonly people: readonly Person[];
  readonly events: readonly Event[];
}

/** Brings together what the articles tell of the same persons and encounters. `articles` in order of their ids. */
export function link(articles: readonly Told[]): Links {
  const ids = new Map<string, readonly string[]>();
  const people = new Map<string, Person>();
  const events = new Map<string, Event>();
  const personIds = new Map<Party, string>();
  for (const { id, published, facts } of articles) {
    const own = eventIds(id, facts);
    ids.set(id, own);
    for (const [index, meeting] of facts.meetings.entries()) {
      const event = eventOf(events, own[index] as string, meeting);
      event.articles.add(id);
      event.city ??= meeting.city;
      for (const { party } of meeting.parties) {
        const person = see(people, personIds, party, id, published);
        if (person === null) continue;
        person.meetings++;
        event.people.add(person.id);
      }
    }
    for (const { visitor } of facts.visits) see(people, personIds, visitor, id, published);
  }
  return { personIds, eventIds: ids, people: byId(people), events: byId(events) };
}

function eventOf(events: Map<string, Event>, id: string, { date, country, city }: MeetingFact): Event {
  const known = events.get(id) ?? { id, date, country, city, people: new Set(), articles: new Set() };
  events.set(id, known);
  return known;
}

function see(people: Map<string, Person>, ids: Map<Party, string>, party: Party, article: string, published: string | null): Person | null {
  const id = ids.get(party) ?? personId(party);
  if (id === null || party.name === null) return null;
  ids.set(party, id);
  const person: Person = people.get(id) ?? {
    id,
    names: new Map(),
    forms: new Set(),
    countries: new Set(),
    offices: new Map(),
    articles: new Set(),
    meetings: 0,
    seen: { first: null, last: null },
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

const byId = <T extends { readonly id: string }>(items: ReadonlyMap<string, T>): T[] =>
  [...items.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
