import type { Because } from "../0-ground/because.ts";
import type { Span } from "../0-ground/span.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { OfficeType } from "../3-recognise/parties/offices.ts";
import type { VisitType } from "../3-recognise/visits/visits.ts";
import type { ResolvedDate } from "../4-resolve/calendar.ts";
import type { Entity, Mention } from "../4-resolve/entities.ts";
import { DAMAGED_NAME } from "../4-resolve/surnames.ts";
import type { VisitActivity } from "./activities.ts";
import type { Meeting, Side, Status } from "./meetings.ts";
import { factsOf, sentenceSpan } from "./parties.ts";
import { type Scene, scenesOf, settingOf } from "./settings.ts";
import type { Statement } from "./statements.ts";
import type { Statistic } from "./statistics.ts";
import type { Visit } from "./trips.ts";
import type { Unused } from "./unused.ts";

/** A party as one article tells of it: copied out of the `Doc`, which the next article takes over. */
export interface Party {
  readonly kind: Entity["kind"];
  readonly name: string | null;
  /** Every form of the name in the article, in order of mention. */
  readonly forms: readonly string[];
  /** Those of them that are damaged spellings of the family name: `Hajiyeu`. */
  readonly damaged: readonly string[];
  readonly rank: string | null;
  readonly office: string | null;
  readonly officeType: OfficeType | null;
  readonly organisation: string | null;
  readonly country: string | null;
  readonly leadsDelegation: boolean;
  /** A title, an office or an honorific says that it is a person. */
  readonly isSure: boolean;
  /** UTF-16 span of the mention that gives the fullest name and office; null where no words of its own name it. */
  readonly span: Span | null;
  /** UTF-16 spans of all mentions of it alone, that one first. */
  readonly mentions: readonly Span[];
  /** The rule that read that mention. */
  readonly rule: string;
}

export interface MeetingFact {
  readonly status: Status;
  readonly mode: "in_person" | "phone" | "video" | null;
  readonly date: string | null;
  readonly dateBasis: "stated" | "published" | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly venue: string | null;
  readonly occasion: string | null;
  readonly topics: readonly string[];
  readonly parties: readonly {
    readonly party: Party;
    readonly side: Side;
    /** Taken out by an analyst; it keeps its place, so that the others keep their keys. */
    readonly deleted?: true;
  }[];
  /** Index of the date that dates it, or -1. */
  readonly dated: number;
  readonly sentence: Span;
  readonly because: Because;
  /** Taken out by an analyst; it keeps its place, so that the others keep their keys. */
  readonly deleted?: true;
}

export interface VisitFact {
  readonly visitor: Party;
  readonly country: string | null;
  readonly city: string | null;
  readonly type: VisitType | null;
  readonly status: "planned" | "current" | "completed";
  readonly date: string | null;
  /** Each kind once, in the order of the text. */
  readonly activities: readonly VisitActivity[];
  readonly sentence: Span;
  readonly because: Because;
  /** Taken out by an analyst; it keeps its place, so that the others keep their keys. */
  readonly deleted?: true;
}

export interface StatementFact {
  readonly speaker: Party | null;
  readonly source: string | null;
  readonly verb: string | null;
  readonly mode: Statement["mode"];
  readonly channel: Statement["channel"];
  readonly addressee: string | null;
  /** Index of the meeting at which it was made, or -1. */
  readonly meeting: number;
  readonly content: string;
  readonly sentence: Span;
  readonly because: Because;
  /** Taken out by an analyst; it keeps its place, so that the others keep their keys. */
  readonly deleted?: true;
}

/** What one article tells, in order of the text. */
export interface Facts {
  readonly meetings: readonly MeetingFact[];
  readonly visits: readonly VisitFact[];
  readonly dates: readonly ResolvedDate[];
  readonly statistics: readonly Statistic[];
  readonly statements: readonly StatementFact[];
  /** Who cites a figure and makes none of the statements. */
  readonly citing: readonly Party[];
  /** What no row used; there only where the audit was asked for. */
  readonly unused?: readonly Unused[];
}

/** What the stages made of one stretch of an article. */
export interface Assembled {
  readonly meetings: readonly Meeting[];
  readonly visits: readonly Visit[];
  readonly activities: ReadonlyMap<Visit, readonly VisitActivity[]>;
  readonly dates: readonly ResolvedDate[];
  readonly statistics: readonly Statistic[];
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
}

/** Copies what was assembled out of the `Doc`. */
export function gatherFacts(doc: Doc, { meetings, visits, activities, dates, statistics, statements, entities }: Assembled): Facts {
  const known = new Map<Entity, Party>();
  const partyOf = (entity: Entity): Party => {
    const party = known.get(entity) ?? copyParty(doc, entity);
    known.set(entity, party);
    return party;
  };
  const speakers = new Map<object, Entity>(entities.map((entity) => [entity, entity]));
  const speakerOf = (speaker: Statement["speaker"]): Party | null => {
    const entity = speaker === null ? undefined : speakers.get(speaker);
    return entity === undefined ? null : partyOf(entity);
  };
  const speaking = new Set(statements.map(({ speaker }) => speaker?.name));
  const cited = new Set(statistics.flatMap(({ speaker }) => (speaker === null || speaking.has(speaker) ? [] : [speaker])));
  const byToken = new Map<number, number>();
  for (const [index, { mention }] of dates.entries()) byToken.set(mention.first, index);
  const scenes = scenesOf(doc, meetings);
  return {
    meetings: meetings.map((meeting, index) => {
      const setting = settingOf(doc, scenes[index] as Scene);
      return {
        status: meeting.status,
        mode: meeting.mode,
        date: meeting.date,
        dateBasis: meeting.dateBasis,
        city: meeting.city,
        country: meeting.country,
        venue: meeting.venue ?? setting.venue,
        occasion: meeting.occasion ?? setting.occasion,
        topics: meeting.topics.length > 0 ? meeting.topics : setting.topics,
        parties: meeting.parties.map(({ entity, side }) => ({ party: partyOf(entity), side })),
        dated: meeting.dated === null ? -1 : (byToken.get(meeting.dated.first) ?? -1),
        sentence: sentenceSpan(doc, meeting.sentence),
        because: meeting.because,
      };
    }),
    visits: visits.flatMap((visit) => visit.visitors.map((entity) => visitOf(doc, visit, partyOf(entity), activities.get(visit) ?? []))),
    dates,
    statistics,
    statements: statements.map(({ speaker, source, verb, mode, channel, addressee, meeting, content, quote, because }) => ({
      speaker: speakerOf(speaker),
      source,
      verb,
      mode,
      channel,
      addressee,
      meeting,
      content,
      sentence: quote,
      because,
    })),
    citing: [...cited].flatMap((name) => entities.find((entity) => entity.name === name) ?? []).map(partyOf),
  };
}

/** What the stretches of one article tell, as one. */
export function joinFacts(stretches: readonly Facts[]): Facts {
  const [first] = stretches;
  if (first !== undefined && stretches.length === 1) return first;
  let before = 0;
  const meetings: MeetingFact[] = [];
  const dates: ResolvedDate[] = [];
  const statistics: Statistic[] = [];
  const statements: StatementFact[] = [];
  const behind = (index: number, count: number): number => (index < 0 ? -1 : index + count);
  for (const stretch of stretches) {
    const met = meetings.length;
    const figures = statistics.length;
    const told = statements.length;
    for (const statistic of stretch.statistics)
      statistics.push({ ...statistic, partOf: behind(statistic.partOf, figures), statement: behind(statistic.statement, told) });
    for (const statement of stretch.statements) statements.push({ ...statement, meeting: behind(statement.meeting, met) });
    for (const date of stretch.dates) dates.push(typeof date.anchor === "number" ? { ...date, anchor: before + date.anchor } : date);
    for (const meeting of stretch.meetings) meetings.push(meeting.dated < 0 ? meeting : { ...meeting, dated: before + meeting.dated });
    before += stretch.dates.length;
  }
  return {
    meetings,
    visits: stretches.flatMap(({ visits }) => visits),
    dates,
    statistics,
    statements,
    citing: stretches.flatMap(({ citing }) => citing),
    ...(first?.unused === undefined ? {} : { unused: stretches.flatMap(({ unused }) => unused ?? []) }),
  };
}

const visitOf = (
  doc: Doc,
  { country, city, type, status, date, sentence, because }: Visit,
  visitor: Party,
  activities: readonly VisitActivity[],
): VisitFact => ({
  visitor,
  country,
  city,
  type,
  status,
  date,
  activities,
  sentence: sentenceSpan(doc, sentence),
  because,
});

function copyParty(doc: Doc, entity: Entity): Party {
  const { mention, name, rank, office, officeType, organisation, country, leadsDelegation } = factsOf(entity);
  const spanOf = ({ first, last }: Mention): Span => ({ start: doc.start(first), end: doc.end(last - 1) });
  const others = entity.mentions.filter((other) => other !== mention && other.entities.length === 1);
  return {
    kind: entity.kind,
    name,
    forms: formsOf(entity.mentions),
    damaged: formsOf(entity.mentions.filter(({ because }) => because.rule === DAMAGED_NAME)),
    rank,
    office,
    officeType,
    organisation,
    country,
    leadsDelegation,
    isSure: entity.sure,
    span: mention === null ? null : spanOf(mention),
    mentions: (mention === null ? others : [mention, ...others]).map(spanOf),
    rule: mention?.because.rule ?? "party/implied",
  };
}

function formsOf(mentions: readonly Mention[]): string[] {
  const forms: string[] = [];
  for (const { phrase, entities } of mentions)
    if (phrase.name !== null && entities.length === 1 && !forms.includes(phrase.name)) forms.push(phrase.name);
  return forms;
}

/** Why a party is who it is: the mention that names it most fully, then the others. */
export function becauseOfParty(entity: Entity): Because {
  const { mention } = factsOf(entity);
  const from = entity.mentions.filter((other) => other !== mention).map((other) => other.because);
  return mention === null ? { rule: "party/implied", start: 0, end: 0, from } : { ...mention.because, from };
}
