import { isoBounds } from "../0-ground/edtf.ts";
import { codePoints, type Span } from "../0-ground/span.ts";
import type { Article } from "../1-read/article.ts";
import type { Facts, MeetingFact, Party } from "../5-assemble/facts.ts";
import type { Event, Links, Person } from "../6-link/link.ts";
import { personId } from "../6-link/people.ts";
import type { Row, Tables } from "./schema.ts";

/** An article and what it tells. */
export interface ToldArticle {
  readonly article: Article;
  readonly facts: Facts;
}

/** All tables, in order of the articles given. Offsets turn from UTF-16 code units into code points here. */
export function tabulate(articles: readonly ToldArticle[], links: Links): Tables {
  const meetings: Row<"meetings">[] = [];
  const participants: Row<"participants">[] = [];
  const visitors: Row<"visitors">[] = [];
  const dates: Row<"dates">[] = [];
  const statistics: Row<"statistics">[] = [];
  for (const { article, facts } of articles) {
    const { id, text } = article;
    const offset = codePoints(text);
    const quoted = ({ start, end }: Span) => ({ quote: text.slice(start, end), start: offset(start), end: offset(end) });
    const events = links.eventIds.get(id) ?? [];
    for (const [index, meeting] of facts.meetings.entries()) {
      const meetingId = `${id}/m${index + 1}`;
      meetings.push({
        meeting_id: meetingId,
        article_id: id,
        event_id: events[index] as string,
        ...meetingColumns(meeting),
        ...quoted(meeting.sentence),
      });
      for (const [order, { party, side }] of meeting.parties.entries()) {
        participants.push({
          participant_id: `${meetingId}/p${order + 1}`,
          meeting_id: meetingId,
          article_id: id,
          ...partyColumns(party),
          side,
          leads_delegation: party.leadsDelegation,
          ...quoted(party.span ?? meeting.sentence),
        });
      }
    }
    for (const [index, visit] of facts.visits.entries()) {
      visitors.push({
        visit_id: `${id}/v${index + 1}`,
        article_id: id,
        ...partyColumns(visit.visitor),
        destination_country: visit.country,
        destination_city: visit.city,
        visit_type: visit.type,
        status: visit.status,
        ...dateColumns(visit.date),
        leads_delegation: visit.visitor.leadsDelegation,
        ...quoted(visit.sentence),
      });
    }
    for (const [index, date] of facts.dates.entries()) {
      const dated = facts.meetings.findIndex((meeting) => meeting.dated === index);
      const { quote, start, end } = quoted(date.span);
      const { date_start, date_end } = dateColumns(date.type === "duration" || date.type === "set" ? null : date.value);
      dates.push({
        date_id: `${id}/d${index + 1}`,
        article_id: id,
        text: quote,
        type: date.type,
        value: date.value,
        mod: date.mod,
        date_start,
        date_end,
        meeting_id: dated < 0 ? null : `${id}/m${dated + 1}`,
        start,
        end,
      });
    }
    for (const [index, { sentence, because: _because, valueMax, text: written, ...statistic }] of facts.statistics.entries())
      statistics.push({
        statistic_id: `${id}/s${index + 1}`,
        article_id: id,
        text: written,
        value_max: valueMax,
        ...statistic,
        ...quoted(sentence),
      });
  }
  return {
    articles: articles.map(({ article }) => articleRow(article)),
    meetings,
    participants,
    visitors,
    dates,
    statistics,
    people: links.people.map(personRow),
    events: links.events.map(eventRow),
  };
}

function articleRow(article: Article): Row<"articles"> {
  const { id, file, title, outlet, published, publishedBasis, place, country, url, language, words, sha256 } = article;
  // The path below the folder given, not the path on this machine.
  const ending = /\.[^./]*$/.exec(file)?.[0] ?? "";
  return {
    article_id: id,
    file: id + ending,
    title,
    outlet,
    published,
    published_basis: publishedBasis,
    place,
    country,
    url,
    language,
    words,
    sha256,
  };
}

function meetingColumns({ status, mode, date, dateBasis, city, country, venue, occasion, topics, parties }: MeetingFact) {
  const named = (wanted: string): string[] => parties.filter(({ side }) => side === wanted).map(({ party }) => label(party));
  return {
    status,
    mode,
    ...dateColumns(date),
    date_basis: dateBasis,
    city,
    country,
    venue,
    occasion,
    topics: topics as Row<"meetings">["topics"],
    hosts: named("host"),
    visitors: named("visitor"),
  };
}

/** `Zakir Hasanov (AZE)`, or the office, body or delegation where no one is named. */
function label({ name, office, organisation, country, kind }: Party): string {
  const who = name ?? office ?? organisation ?? kind;
  return country === null ? who : `${who} (${country})`;
}

const partyColumns = (party: Party) => ({
  person_id: personId(party),
  name: party.name,
  rank: party.rank,
  office: party.office,
  office_type: party.officeType,
  organisation: party.organisation,
  country: party.country,
});

function dateColumns(date: string | null) {
  const { start, end } = isoBounds(date);
  return { date, date_start: start, date_end: end };
}

const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function personRow(person: Person): Row<"people"> {
  const [first] = [...person.names].sort(([a, n], [b, m]) => m - n || b.length - a.length || byUnit(a, b));
  const name = (first as [string, number])[0];
  const others = new Set([...person.names.keys(), ...person.forms]);
  others.delete(name);
  return {
    person_id: person.id,
    name,
    aliases: [...others].sort(byUnit),
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

const eventRow = ({ id, date, country, city, people, articles }: Event): Row<"events"> => ({
  event_id: id,
  date,
  country,
  city,
  people: [...people].sort(byUnit),
  articles: [...articles].sort(byUnit),
  reports: articles.size,
});
