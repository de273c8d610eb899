import { isoBounds } from "../0-ground/edtf.ts";
import { codePoints, type Span } from "../0-ground/span.ts";
import type { Article } from "../1-read/article.ts";
import type { ResolvedDate } from "../4-resolve/calendar.ts";
import type { Facts, MeetingFact, Party, StatementFact, VisitFact } from "../5-assemble/facts.ts";
import type { Side } from "../5-assemble/meetings.ts";
import type { Statistic } from "../5-assemble/statistics.ts";
import type { Links } from "../6-link/link.ts";
import { absencesOf } from "./absences.ts";
import { conflictRows, eventRow, nearRow, personRow } from "./across.ts";
import { certaintyOfMeeting, certaintyOfStatistic, certaintyOfVisit } from "./certainty.ts";
import { type ArticleRows, evidenceOf } from "./evidence.ts";
import type { Corrections } from "./patches.ts";
import type { PlaceWords } from "./place-words.ts";
import type { Row, Tables } from "./schema.ts";

/** An article and what it tells. */
export interface ToldArticle {
  readonly article: Article;
  readonly facts: Facts;
  /** Where an analyst corrected it: what was done to which rows. */
  readonly corrections?: Corrections;
}

/**
 * All tables, in order of the articles given. Offsets turn from UTF-16 code units into code points here.
 * @param places where the ledgers of evidence and absences are wanted too; without it they are empty
 */
export function tabulate(articles: readonly ToldArticle[], links: Links, places: PlaceWords | null = null): Tables {
  const whole = articles.map((told) => rowsOf(told, links));
  const ledgers = places === null ? [] : articles.map((told, index) => ledgersOf(told, whole[index] as ArticleRows, places));
  const rows = articles.map(({ corrections }, index) => withoutDeleted(whole[index] as ArticleRows, corrections));
  const known = new Set(links.people.map(({ id }) => id));
  return {
    articles: rows.map(({ article }) => article),
    meetings: rows.flatMap(({ meetings }) => meetings),
    participants: rows.flatMap(({ participants }) => participants),
    visitors: rows.flatMap(({ visitors }) => visitors),
    dates: rows.flatMap(({ dates }) => dates),
    statistics: rows.flatMap(({ statistics }) => statistics),
    statements: rows.flatMap(({ statements }) => statements),
    people: links.people.map(personRow),
    events: links.events.map(eventRow),
    conflicts: links.events.flatMap(conflictRows),
    near: links.near.filter(({ a, b }) => known.has(a) && known.has(b)).map(nearRow),
    evidence: ledgers.flatMap(({ evidence }) => evidence),
    absences: ledgers.flatMap(({ absences }) => absences),
  };
}

/** The ledgers of one article; cells that an analyst changed stand there as corrected. */
function ledgersOf(told: ToldArticle, rows: ArticleRows, places: PlaceWords): Pick<Tables, "evidence" | "absences"> {
  const [evidence, absences] = [evidenceOf(told, rows, places), absencesOf(told, rows)];
  const { corrections } = told;
  if (corrections === undefined) return { evidence, absences };
  const { deleted, changed } = corrections;
  return {
    evidence: evidence
      .filter(({ row_id }) => !deleted.has(row_id))
      .map((row) => {
        const change = changed.get(row.row_id);
        return change?.columns.has(row.column)
          ? { ...row, kind: "corrected" as const, rule: `correction/${change.author || "analyst"}` }
          : row;
      }),
    absences: absences
      .filter(({ row_id }) => !deleted.has(row_id))
      .map((row) => {
        const change = changed.get(row.row_id);
        return change?.columns.has(row.column)
          ? { ...row, reason: "not_stated" as const, note: `emptied by ${change.author || "an analyst"}` }
          : row;
      }),
  };
}

function withoutDeleted(rows: ArticleRows, corrections: Corrections | undefined): ArticleRows {
  if (corrections === undefined || corrections.deleted.size === 0) return rows;
  const { deleted } = corrections;
  return {
    article: rows.article,
    meetings: rows.meetings.filter((row) => !deleted.has(row.meeting_id)),
    participants: rows.participants.filter((row) => !deleted.has(row.participant_id)),
    visitors: rows.visitors.filter((row) => !deleted.has(row.visit_id)),
    dates: rows.dates
      .filter((row) => !deleted.has(row.date_id))
      .map((row) => (row.meeting_id !== null && deleted.has(row.meeting_id) ? { ...row, meeting_id: null } : row)),
    statistics: rows.statistics
      .filter((row) => !deleted.has(row.statistic_id))
      .map((row) => {
        const whole = row.part_of !== null && deleted.has(row.part_of);
        const told = row.statement_id !== null && deleted.has(row.statement_id);
        return whole || told ? { ...row, part_of: whole ? null : row.part_of, statement_id: told ? null : row.statement_id } : row;
      }),
    statements: rows.statements
      .filter((row) => !deleted.has(row.statement_id))
      .map((row) => (row.meeting_id !== null && deleted.has(row.meeting_id) ? { ...row, meeting_id: null } : row)),
  };
}

/** Who vouches for a row: the machine, an analyst who found it right, or one who changed it. */
function checkedBy(corrections: Corrections | undefined, row: string): Row<"meetings">["checked"] {
  if (corrections?.changed.has(row)) return "corrected";
  return corrections?.accepted.has(row) ? "checked" : "machine";
}

/** The rows of one article, each table in the order of its facts. */
export function rowsOf({ article, facts, corrections }: ToldArticle, links: Links): ArticleRows {
  const { id } = article;
  const context: Context = { id, text: article.text, offset: codePoints(article.text), links, corrections, facts };
  const events = links.eventIds.get(id) ?? [];
  const dated = datedMeetings(id, facts);
  const participants: Row<"participants">[] = [];
  const meetings = facts.meetings.map((meeting, index) => {
    const meetingId = `${id}/m${index + 1}`;
    meeting.parties.forEach(({ party, side }, order) => {
      participants.push(participantRow(context, `${meetingId}/p${order + 1}`, meetingId, party, side, party.span ?? meeting.sentence));
    });
    return meetingRow(context, meetingId, events[index] as string, meeting);
  });
  return {
    article: articleRow(article),
    meetings,
    participants,
    visitors: facts.visits.map((visit, index) => visitRow(context, `${id}/v${index + 1}`, visit)),
    dates: facts.dates.map((date, index) => dateRow(context, `${id}/d${index + 1}`, date, dated.get(index) ?? null)),
    statistics: facts.statistics.map((statistic, index) => statisticRow(context, `${id}/s${index + 1}`, statistic)),
    statements: facts.statements.map((statement, index) => statementRow(context, `${id}/t${index + 1}`, statement)),
  };
}

interface Context {
  readonly id: string;
  readonly text: string;
  /** Code points before a UTF-16 offset. */
  readonly offset: (at: number) => number;
  readonly links: Links;
  readonly corrections: Corrections | undefined;
  readonly facts: Facts;
}

/** The first meeting that each date dates, by the date's index. */
function datedMeetings(id: string, { meetings }: Facts): ReadonlyMap<number, string> {
  const dated = new Map<number, string>();
  meetings.forEach((meeting, index) => {
    if (meeting.dated >= 0 && !dated.has(meeting.dated)) dated.set(meeting.dated, `${id}/m${index + 1}`);
  });
  return dated;
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

// Rows are written out column by column, without spreading: this runs for every row, and is several times as fast.

function meetingRow(
  { id, text, offset, corrections, facts }: Context,
  meetingId: string,
  eventId: string,
  meeting: MeetingFact,
): Row<"meetings"> {
  const { parties, sentence } = meeting;
  const bounds = boundsOf(meeting.date);
  return {
    meeting_id: meetingId,
    article_id: id,
    event_id: eventId,
    status: meeting.status,
    mode: meeting.mode,
    date: meeting.date,
    date_start: bounds.start,
    date_end: bounds.end,
    date_basis: meeting.dateBasis,
    city: meeting.city,
    country: meeting.country,
    venue: meeting.venue,
    occasion: meeting.occasion,
    topics: meeting.topics as Row<"meetings">["topics"],
    hosts: labels(parties, "host"),
    visitors: labels(parties, "visitor"),
    quote: text.slice(sentence.start, sentence.end),
    start: offset(sentence.start),
    end: offset(sentence.end),
    certainty: certaintyOfMeeting(meeting, facts),
    checked: checkedBy(corrections, meetingId),
  };
}

function labels(parties: MeetingFact["parties"], wanted: Side): string[] {
  const named: string[] = [];
  for (const { party, side, deleted } of parties) if (side === wanted && !deleted) named.push(label(party));
  return named;
}

/** `Rashad Karimov (AZE)`, or the office, body or delegation where no one is named. */
function label({ name, office, organisation, country, kind }: Party): string {
  const who = name ?? office ?? organisation ?? kind;
  return country === null ? who : `${who} (${country})`;
}

function participantRow(
  { id, text, offset, links, corrections }: Context,
  participantId: string,
  meetingId: string,
  party: Party,
  side: Side,
  span: Span,
): Row<"participants"> {
  return {
    participant_id: participantId,
    meeting_id: meetingId,
    article_id: id,
    person_id: links.personIds.get(party) ?? null,
    name: party.name,
    rank: party.rank,
    office: party.office,
    office_type: party.officeType,
    organisation: party.organisation,
    country: party.country,
    side,
    leads_delegation: party.leadsDelegation,
    quote: text.slice(span.start, span.end),
    start: offset(span.start),
    end: offset(span.end),
    checked: checkedBy(corrections, participantId),
  };
}

function visitRow({ id, text, offset, links, corrections }: Context, visitId: string, visit: VisitFact): Row<"visitors"> {
  const { visitor, sentence } = visit;
  const bounds = boundsOf(visit.date);
  return {
    visit_id: visitId,
    article_id: id,
    person_id: links.personIds.get(visitor) ?? null,
    name: visitor.name,
    rank: visitor.rank,
    office: visitor.office,
    office_type: visitor.officeType,
    organisation: visitor.organisation,
    country: visitor.country,
    destination_country: visit.country,
    destination_city: visit.city,
    visit_type: visit.type,
    status: visit.status,
    date: visit.date,
    date_start: bounds.start,
    date_end: bounds.end,
    activities: visit.activities.map(({ activity }) => activity),
    leads_delegation: visitor.leadsDelegation,
    quote: text.slice(sentence.start, sentence.end),
    start: offset(sentence.start),
    end: offset(sentence.end),
    certainty: certaintyOfVisit(visit),
    checked: checkedBy(corrections, visitId),
  };
}

function dateRow(
  { id, text, offset, corrections }: Context,
  dateId: string,
  { mention, type, value, mod, anchor, direction }: ResolvedDate,
  meetingId: string | null,
): Row<"dates"> {
  const bounds = boundsOf(type === "duration" || type === "set" ? null : value);
  return {
    date_id: dateId,
    article_id: id,
    text: text.slice(mention.start, mention.end),
    type,
    value,
    mod,
    date_start: bounds.start,
    date_end: bounds.end,
    anchor: typeof anchor === "number" ? `${id}/d${anchor + 1}` : anchor,
    direction,
    meeting_id: meetingId,
    start: offset(mention.start),
    end: offset(mention.end),
    checked: checkedBy(corrections, dateId),
  };
}

function statisticRow({ id, text, offset, corrections }: Context, statisticId: string, statistic: Statistic): Row<"statistics"> {
  const { quote } = statistic;
  return {
    statistic_id: statisticId,
    article_id: id,
    text: statistic.text,
    value: statistic.value,
    value_max: statistic.valueMax,
    comparator: statistic.comparator,
    unit: statistic.unit,
    measure: statistic.measure,
    country: statistic.country,
    period: statistic.period,
    speaker: statistic.speaker,
    source: statistic.source,
    per: statistic.per,
    change: statistic.change,
    status: statistic.status,
    part_of: statistic.partOf < 0 ? null : `${id}/s${statistic.partOf + 1}`,
    statement_id: statistic.statement < 0 ? null : `${id}/t${statistic.statement + 1}`,
    quote: text.slice(quote.start, quote.end),
    start: offset(quote.start),
    end: offset(quote.end),
    certainty: certaintyOfStatistic(statistic),
    checked: checkedBy(corrections, statisticId),
  };
}

function statementRow({ id, text, offset, links, corrections }: Context, statementId: string, statement: StatementFact): Row<"statements"> {
  const { speaker, sentence } = statement;
  return {
    statement_id: statementId,
    article_id: id,
    speaker: speaker?.name ?? null,
    person_id: speaker === null ? null : (links.personIds.get(speaker) ?? null),
    speaker_office: speaker?.office ?? null,
    country: speaker?.country ?? null,
    source: statement.source,
    verb: statement.verb,
    mode: statement.mode,
    channel: statement.channel,
    addressee: statement.addressee,
    meeting_id: statement.meeting < 0 ? null : `${id}/m${statement.meeting + 1}`,
    content: statement.content,
    quote: text.slice(sentence.start, sentence.end),
    start: offset(sentence.start),
    end: offset(sentence.end),
    checked: checkedBy(corrections, statementId),
  };
}

const NO_BOUNDS = { start: null, end: null };

/** First and last day of an EDTF value; a plain day, as nearly all are, is both. */
function boundsOf(date: string | null): { readonly start: string | null; readonly end: string | null } {
  if (date === null) return NO_BOUNDS;
  return date.length === 10 && !/[^0-9-]/.test(date) ? { start: date, end: date } : isoBounds(date);
}
