import type { Event, Person } from "../6-link/link.ts";
import type { Row } from "./schema.ts";

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A person across all articles: the most frequent name first, then the longest. */
export function personRow(person: Person): Row<"people"> {
  let name = "";
  let times = 0;
  for (const [form, count] of person.names) {
    if (count < times || (count === times && (form.length < name.length || (form.length === name.length && form > name)))) continue;
    name = form;
    times = count;
  }
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
  };
}

export const eventRow = ({ id, date, country, city, people, articles }: Event): Row<"events"> => ({
  event_id: id,
  date,
  country,
  city,
  people: [...people].sort(byUnit),
  articles: [...articles].sort(byUnit),
  reports: articles.size,
});
