import { byUnit } from "../0-ground/by-unit.ts";
import type { Event, Person } from "../6-link/link.ts";
import type { Near } from "../6-link/people.ts";
import type { Row } from "./schema.ts";

/** A person across all articles, by the name of the analyst's list, else the most frequent one, of those the longest. */
export function personRow(person: Person): Row<"people"> {
  let name = "";
  let times = 0;
  for (const [form, count] of person.names) {
    if (count < times || (count === times && (form.length < name.length || (form.length === name.length && form > name)))) continue;
    name = form;
    times = count;
  }
  name = person.known?.name ?? name;
  const others = [...person.forms].filter((form) => form !== name);
  for (const form of person.names.keys()) if (form !== name && !others.includes(form)) others.push(form);
  return {
    person_id: person.id,
    name,
    aliases: others.sort(byUnit),
    countries: [...person.countries].sort(byUnit),
    offices: [...person.offices]
      .sort(([a, one], [b, other]) => byUnit(one.first ?? "", other.first ?? "") || byUnit(a, b))
      .map(([office, { first, last }]) =>
        first === null || last === null ? office : first === last ? `${office} (${first})` : `${office} (${first} to ${last})`,
      ),
    articles: person.articles.size,
    meetings: person.meetings,
    first_seen: person.seen.first,
    last_seen: person.seen.last,
    wikidata: person.known?.wikidata ?? null,
    merged: [...person.merged].sort(byUnit),
  };
}

export function eventRow({ id, facts, people, articles, outlets, independent }: Event): Row<"events"> {
  const { date, status, mode, country, city, venue, history } = facts;
  const cells = { date, status, mode, country, city, venue };
  return {
    event_id: id,
    date: date?.value ?? null,
    country: country?.value ?? null,
    city: city?.value ?? null,
    people,
    articles,
    reports: articles.length,
    independent_reports: independent,
    outlets,
    status: status.value,
    mode: mode?.value ?? null,
    venue: venue?.value ?? null,
    provenance: Object.entries(cells).flatMap(([column, told]) => (told === null ? [] : [`${column}: ${told.article}`])),
    history,
  };
}

export const conflictRows = ({ id, facts }: Event): Row<"conflicts">[] =>
  facts.conflicts.map(({ column, values }) => ({
    conflict_id: `${id}#${column}`,
    event_id: id,
    column: column as Row<"conflicts">["column"],
    values: values.map(({ value, articles }) => `${value} (${articles.join(", ")})`),
  }));

export const nearRow = ({ a, b, reason }: Near): Row<"near"> => ({ near_id: `${a}#${b}`, person_a: a, person_b: b, reason });
