import { type Bounds, edtfBounds } from "../0-ground/edtf.ts";
import { fold } from "../0-ground/fold.ts";
import type { MeetingFact } from "../5-assemble/facts.ts";
import { slug } from "./name-keys.ts";

/** A meeting of one article, ready to be compared with those of others. */
export interface Report {
  /** article_id */
  readonly article: string;
  /** Its place among the article's meetings. */
  readonly index: number;
  readonly meeting: MeetingFact;
  readonly parties: readonly ReportParty[];
}

export interface ReportParty {
  /** Person id, else what is known: office or body with its country. */
  readonly key: string;
  readonly isNamed: boolean;
  /** `head_of_state-tur`: what another report may call the person; null where several hold such an office. */
  readonly officeKey: string | null;
  readonly side: "host" | "visitor" | "other";
}

/** One encounter with its reports, in order of the articles' ids. */
export interface Cluster {
  readonly reports: Report[];
}

/** How far a report's day of publication may lie behind the encounter, in days, and before it (time zones). */
const BEHIND = 3;
const AHEAD = 1;

/**
 * Brings the reports of one encounter together: those that share two parties (a person, or the office in place of the name), whose
 * days can be one, and whose place and mode do not differ. Two meetings of one article stay two; one without a date stands alone,
 * since nothing tells whether another report means the same one. `reports` in order of the articles' ids.
 */
export function clusterReports(reports: readonly Report[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byPair = new Map<string, Set<Cluster>>();
  for (const report of reports) {
    const pairs = pairsOf(report);
    let best: Cluster | null = null;
    let bestScore = 0;
    if (report.meeting.date !== null) {
      const near = new Set(pairs.flatMap((pair) => [...(byPair.get(pair) ?? [])]));
      for (const cluster of near) {
        const score = fitness(report, cluster);
        if (score > bestScore) {
          best = cluster;
          bestScore = score;
        }
      }
    }
    const cluster = best ?? { reports: [] };
    if (best === null) clusters.push(cluster);
    cluster.reports.push(report);
    for (const pair of pairs) {
      const known = byPair.get(pair) ?? new Set();
      byPair.set(pair, known);
      known.add(cluster);
    }
  }
  return clusters;
}

/** Parties beyond these are aides; pairs of them would bring nothing together that these do not. */
const LEADING = 6;

/** Every two parties of a report, by each of their keys: clusters that share a pair are worth comparing. */
function pairsOf({ parties }: Report): string[] {
  const keys = parties.slice(0, LEADING).map(({ key, officeKey }) => (officeKey === null || officeKey === key ? [key] : [key, officeKey]));
  const pairs = new Set<string>();
  for (const [i, own] of keys.entries())
    for (const others of keys.slice(i + 1)) for (const a of own) for (const b of others) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  return [...pairs];
}

/** How well a report fits a cluster; 0 where they cannot be one encounter. */
function fitness(report: Report, cluster: Cluster): number {
  let score = 0;
  for (const other of cluster.reports) {
    const fits = other.article === report.article ? 0 : pairFitness(report, other);
    if (fits === 0) return 0;
    score = Math.max(score, fits);
  }
  return score;
}

function pairFitness(a: Report, b: Report): number {
  if (a.meeting.date === null || b.meeting.date === null) return 0;
  let shared = 0;
  let named = 0;
  for (const party of a.parties) {
    const twin = b.parties.find((other) => sameParty(party, other));
    if (twin === undefined) continue;
    shared++;
    if (party.isNamed && party.key === twin.key) named++;
  }
  if (shared < 2) return 0;
  const { mode: modeA, country: countryA, city: cityA } = a.meeting;
  const { mode: modeB, country: countryB, city: cityB } = b.meeting;
  if (modeA !== null && modeB !== null && modeA !== modeB) return 0;
  if (countryA !== null && countryB !== null && countryA !== countryB) return 0;
  const sameCity = cityA === null || cityB === null || fold(cityA) === fold(cityB);
  // The same three on one day in two towns: one of the reports errs.
  if (!sameCity && named < 3) return 0;
  const apart = daysApart(a.meeting, b.meeting);
  if (apart > 0) return 0;
  const venue = a.meeting.venue !== null && b.meeting.venue !== null && fold(a.meeting.venue) === fold(b.meeting.venue);
  const sameStatus = a.meeting.status === b.meeting.status;
  return shared + 0.5 * Number(venue) + 0.25 * Number(sameStatus) + 0.25 * Number(sameCity);
}

function sameParty(a: ReportParty, b: ReportParty): boolean {
  if (a.key === b.key) return true;
  return !(a.isNamed && b.isNamed) && a.officeKey !== null && a.officeKey === b.officeKey;
}

const NEVER: Bounds = { first: null, last: null };
const boundsOf = (date: string): Bounds => edtfBounds(date) ?? NEVER;

/** Days between the stretches in which two reports say that it was; 0 where they touch. */
function daysApart(a: MeetingFact, b: MeetingFact): number {
  const stretch = ({ date, dateBasis }: MeetingFact, other: MeetingFact) => {
    const { first, last } = boundsOf(date as string);
    if (first === null || last === null) return null;
    // A day of publication stands for the days just before; two of them for one another.
    if (dateBasis !== "published") return { first, last };
    return { first: first - (other.dateBasis === "published" ? 1 : BEHIND), last: last + AHEAD };
  };
  const [x, y] = [stretch(a, b), stretch(b, a)];
  if (x === null || y === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.max(x.first, y.first) - Math.min(x.last, y.last));
}

/** A cell of an event: the value and the article that gave it. */
export interface Told<V> {
  readonly value: V;
  readonly article: string;
}

/** Several values that reports of one encounter give for a column. */
export interface Conflict {
  readonly column: string;
  /** In order of the articles. */
  readonly values: readonly { readonly value: string; readonly articles: readonly string[] }[];
}

export interface EventFacts {
  readonly date: Told<string> | null;
  readonly status: Told<MeetingFact["status"]>;
  readonly mode: Told<NonNullable<MeetingFact["mode"]>> | null;
  readonly country: Told<string> | null;
  readonly city: Told<string> | null;
  readonly venue: Told<string> | null;
  /** Each report's status, in order of their days: `planned 2024-06-01 (a)`. */
  readonly history: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** The best value of each cell: what most reports say, of as many the first; a stated day before a day of publication, the narrower before the wider. */
export function eventFacts({ reports }: Cluster): EventFacts {
  const cell = <V>(value: (meeting: MeetingFact) => V | null): Told<V> | null => majority(reports, value);
  const stated = reports.filter(({ meeting }) => meeting.dateBasis === "stated");
  const dated = stated.length > 0 ? stated : reports.filter(({ meeting }) => meeting.date !== null);
  const width = ({ date }: MeetingFact): number => {
    const { first, last } = date === null ? NEVER : boundsOf(date);
    return first === null || last === null ? Number.POSITIVE_INFINITY : last - first;
  };
  const narrowest = Math.min(...dated.map(({ meeting }) => width(meeting)));
  const held = reports.filter(({ meeting }) => meeting.status === "held");
  const latest = held.length > 0 ? held : reports;
  return {
    date: majority(
      dated.filter(({ meeting }) => width(meeting) === narrowest),
      (meeting) => meeting.date,
    ),
    status: majority(latest, (meeting) => meeting.status) as Told<MeetingFact["status"]>,
    mode: cell((meeting) => meeting.mode),
    country: cell((meeting) => meeting.country),
    city: cell((meeting) => meeting.city),
    venue: cell((meeting) => meeting.venue),
    history:
      new Set(reports.map(({ meeting }) => meeting.status)).size > 1
        ? reports.map(({ meeting, article }) => `${meeting.status} ${meeting.date ?? "undated"} (${article})`)
        : [],
    conflicts: [
      conflict("city", reports, (meeting) => meeting.city),
      conflict("venue", reports, (meeting) => meeting.venue),
      conflict("occasion", reports, (meeting) => meeting.occasion),
      // Planned, then held, is a history and no conflict.
      conflict("status", reports, (meeting) => (meeting.status === "planned" ? null : meeting.status)),
      conflict("date", reports, (meeting) => (meeting.dateBasis === "stated" && width(meeting) === narrowest ? meeting.date : null)),
    ].filter((found) => found !== null),
  };
}

function majority<V>(reports: readonly Report[], cellOf: (meeting: MeetingFact) => V | null): Told<V> | null {
  const counts = new Map<V, { count: number; article: string }>();
  for (const { meeting, article } of reports) {
    const value = cellOf(meeting);
    if (value === null) continue;
    const known = counts.get(value);
    if (known === undefined) counts.set(value, { count: 1, article });
    else known.count++;
  }
  let best: (Told<V> & { readonly count: number }) | null = null;
  for (const [value, { count, article }] of counts) if (best === null || count > best.count) best = { value, article, count };
  return best === null ? null : { value: best.value, article: best.article };
}

function conflict(column: string, reports: readonly Report[], cellOf: (meeting: MeetingFact) => string | null): Conflict | null {
  const values = new Map<string, { value: string; articles: string[] }>();
  for (const { meeting, article } of reports) {
    const value = cellOf(meeting);
    if (value === null) continue;
    const known = values.get(fold(value)) ?? { value, articles: [] };
    values.set(fold(value), known);
    known.articles.push(article);
  }
  return values.size > 1 ? { column, values: [...values.values()] } : null;
}

/**
 * The id of an encounter: day, country, city and the leading party of each side. An undated one has its article's and
 * number.
 */
export function eventId({ reports }: Cluster, { date, country, city, mode }: EventFacts): string {
  const [first] = reports as [Report];
  if (date === null) return `undated-${first.article}-m${first.index + 1}`;
  const where =
    country === null
      ? (mode?.value ?? "nowhere")
      : [country.value.toLowerCase(), city === null ? "" : slug(city.value)].filter(Boolean).join("-");
  return [date.value.replaceAll("/", "_"), where, ...leading(first).sort()].join("-");
}

/** One party of each side: hosts against visitors where told, else the first two; named ones before others. */
function leading({ parties }: Report): string[] {
  const host = parties.find(({ side }) => side === "host");
  const visitor = parties.find(({ side }) => side === "visitor");
  return (host && visitor ? [host, visitor] : parties.slice(0, 2)).map(({ key }) => key);
}
