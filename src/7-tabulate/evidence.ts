import type { Because } from "../0-ground/because.ts";
import { codePoints, type Span } from "../0-ground/span.ts";
import type { Article } from "../1-read/article.ts";
import type { MeetingFact, Party, StatementFact, VisitFact } from "../5-assemble/facts.ts";
import type { Statistic } from "../5-assemble/statistics.ts";
import type { PlacesInText, PlaceWords } from "./place-words.ts";
import { columnsOf, type Row, type TableName, tableNames } from "./schema.ts";
import type { ToldArticle } from "./tabulate.ts";

export type EvidenceKind = Row<"evidence">["kind"];

/** A row of a table, whatever its columns. */
type AnyRow = Readonly<Record<string, unknown>>;

/** The rows of one article, each beside the fact that it was made of. */
export interface ArticleRows {
  readonly article: Row<"articles">;
  readonly meetings: readonly Row<"meetings">[];
  readonly participants: readonly Row<"participants">[];
  readonly visitors: readonly Row<"visitors">[];
  readonly dates: readonly Row<"dates">[];
  readonly statistics: readonly Row<"statistics">[];
  readonly statements: readonly Row<"statements">[];
}

/** Columns that say where a row stands or repeat other cells: nothing in the text is evidence for them alone. */
const WITHOUT_EVIDENCE: ReadonlySet<string> = new Set([
  ...[
    "article_id",
    "meeting_id",
    "event_id",
    "participant_id",
    "person_id",
    "visit_id",
    "date_id",
    "statistic_id",
    "statement_id",
    "part_of",
  ],
  ...["quote", "start", "end", "hosts", "visitors", "file", "words", "sha256", "language", "checked", "certainty"],
]);

/** The columns of a table whose filled cells have evidence, in their order. */
export const evidencedColumns = (table: TableName): readonly string[] => evidenced.get(table) as readonly string[];

const evidenced: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => [
    table,
    columnsOf(table)
      .map(({ name }) => name)
      .filter((name) => !WITHOUT_EVIDENCE.has(name)),
  ]),
);

/** Whether the cell says something: `false` and an empty list do not. */
export const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);

interface Found extends Span {
  readonly kind: EvidenceKind;
  readonly rule: string;
}

/**
 * Which words each filled cell of an article's rows came from. `quoted`: the cell stands there as it is; `normalised`:
 * the words mean the value (a country's name, a date, a verb); `inferred`: the value follows from what stands there by a rule of the
 * codebook; `default`: no words give it, the day of publication stands in.
 */
export function evidenceOf({ article, facts }: ToldArticle, rows: ArticleRows, places: PlaceWords): Row<"evidence">[] {
  const ledger = new Ledger(article, places);
  ledger.tell("articles", rows.article.article_id, rows.article, (column) => ledger.ofArticle(column));
  let participant = 0;
  for (const [index, meeting] of facts.meetings.entries()) {
    const row = rows.meetings[index] as Row<"meetings">;
    const dated = meeting.dated < 0 ? null : (facts.dates[meeting.dated]?.mention ?? null);
    ledger.tell("meetings", row.meeting_id, row, (column, value) => ledger.ofMeeting(column, value, meeting, dated));
    for (const { party } of meeting.parties) {
      const partyRow = rows.participants[participant++] as Row<"participants">;
      ledger.tell("participants", partyRow.participant_id, partyRow, (column, value) => {
        if (column === "side") return inferred(meeting.because, meeting.because.rule);
        return ledger.ofParty(column, value, party, meeting.sentence);
      });
    }
  }
  for (const [index, visit] of facts.visits.entries()) {
    const row = rows.visitors[index] as Row<"visitors">;
    ledger.tell("visitors", row.visit_id, row, (column, value) => ledger.ofVisit(column, value, visit, facts.dates));
  }
  for (const [index, { mention, because }] of facts.dates.entries()) {
    const row = rows.dates[index] as Row<"dates">;
    ledger.tell("dates", row.date_id, row, (column) => ({
      start: mention.start,
      end: mention.end,
      kind: column === "text" ? "quoted" : "normalised",
      rule: because.rule,
    }));
  }
  for (const [index, statistic] of facts.statistics.entries()) {
    const row = rows.statistics[index] as Row<"statistics">;
    ledger.tell("statistics", row.statistic_id, row, (column, value) => ledger.ofStatistic(column, value, statistic, facts.dates));
  }
  for (const [index, statement] of facts.statements.entries()) {
    const row = rows.statements[index] as Row<"statements">;
    ledger.tell("statements", row.statement_id, row, (column, value) => ledger.ofStatement(column, value, statement));
  }
  return ledger.rows;
}

const inferred = ({ start, end }: Span, rule: string): Found => ({ start, end, kind: "inferred", rule });

class Ledger {
  readonly rows: Row<"evidence">[] = [];
  private readonly text: string;
  private readonly places: PlacesInText;
  private readonly offset: (at: number) => number;

  constructor(
    private readonly article: Article,
    places: PlaceWords,
  ) {
    this.text = article.text;
    this.places = places.in(article.text);
    this.offset = codePoints(article.text);
  }

  tell(table: TableName, row: string, cells: AnyRow, find: (column: string, value: string) => Found): void {
    for (const column of evidencedColumns(table)) {
      const value = cells[column];
      if (!isFilled(value)) continue;
      const { start, end, kind, rule } = find(column, Array.isArray(value) ? value.join("; ") : String(value));
      this.rows.push({
        evidence_id: `${table}#${row}#${column}`,
        table: table as Row<"evidence">["table"],
        row_id: row,
        column,
        article_id: this.article.id,
        kind,
        rule,
        quote: start === end ? null : this.text.slice(start, end),
        start: this.offset(start),
        end: this.offset(end),
      });
    }
  }

  ofArticle(column: string): Found {
    const { because } = this.article;
    const told = because[(column === "published_basis" ? "published" : column) as keyof typeof because];
    if (told === undefined) return { start: 0, end: 0, kind: "default", rule: `article/${column}` };
    const quoted = column === "title" || column === "outlet" || column === "url";
    return { start: told.start, end: told.end, kind: quoted ? "quoted" : "normalised", rule: told.rule };
  }

  /** The cell as it stands in one of the spans, in their order. */
  private verbatim(value: string, spans: readonly Span[], rule: string): Found | null {
    for (const { start, end } of spans) {
      const at = this.text.slice(start, end).indexOf(value);
      if (at >= 0) return { start: start + at, end: start + at + value.length, kind: "quoted", rule };
    }
    return null;
  }

  /** The first of the spans that has every word of the cell, though others stand between: "Chief of the Turkish General Staff". */
  private scattered(value: string, spans: readonly Span[], rule: string): Found | null {
    const words = value.split(/[\s;,]+/).filter((word) => word !== "" && word !== "and");
    for (const { start, end } of spans) {
      const text = this.text.slice(start, end);
      if (words.every((word) => text.includes(word))) return { start, end, kind: "normalised", rule };
    }
    return null;
  }

  private country(code: string, spans: readonly Span[], rule: string): Found | null {
    for (const span of spans) {
      const words = this.places.find(span, code);
      if (words !== null) return { ...words, kind: "normalised", rule };
    }
    return null;
  }

  /** The dateline, where it has the country. */
  private dateline(code: string): Found | null {
    const { country, because } = this.article;
    const told = because.country ?? because.place;
    return country === code && told !== undefined ? inferred(told, told.rule) : null;
  }

  ofParty(column: string, value: string, party: Party, sentence: Span): Found {
    const rule = party.rule;
    const spans = party.mentions.length > 0 ? party.mentions : [sentence];
    const fallback = (): Found => inferred(spans[0] as Span, rule);
    switch (column) {
      case "office_type":
        if (party.office !== null) return { ...this.ofParty("office", party.office, party, sentence), kind: "normalised" };
        if (party.rank !== null) return { ...this.ofParty("rank", party.rank, party, sentence), kind: "inferred" };
        return fallback();
      case "country":
        return this.country(value, [...spans, sentence], rule) ?? this.dateline(value) ?? fallback();
      case "leads_delegation":
        return inferred(sentence, rule);
      default:
        return (
          this.verbatim(value, spans, rule) ?? this.scattered(value, spans, rule) ?? this.verbatim(value, [sentence], rule) ?? fallback()
        );
    }
  }

  ofMeeting(column: string, value: string, meeting: MeetingFact, dated: Span | null): Found {
    const { because, sentence } = meeting;
    const { rule } = because;
    const told = { start: because.start, end: because.end };
    switch (column) {
      case "status":
      case "mode":
        return { ...told, kind: "normalised", rule };
      case "date":
      case "date_start":
      case "date_end":
      case "date_basis":
        if (meeting.dateBasis === "published") {
          const published = this.article.because.published;
          return published === undefined
            ? { start: 0, end: 0, kind: "default", rule: "meeting/published" }
            : { start: published.start, end: published.end, kind: "default", rule: published.rule };
        }
        return dated === null ? inferred(sentence, rule) : { start: dated.start, end: dated.end, kind: "normalised", rule };
      case "city":
        return this.city(value, sentence, rule);
      case "country":
        return this.countryOf(value, sentence, rule);
      case "venue":
      case "occasion":
        return this.verbatim(value, [sentence, this.whole()], rule) ?? inferred(sentence, rule);
      default:
        return inferred(sentence, rule);
    }
  }

  /** In the sentence, else from the dateline, else where the article first names it. */
  private city(city: string, sentence: Span, rule: string): Found {
    const { place, because } = this.article;
    const quoted = this.verbatim(city, [sentence], rule);
    if (quoted !== null) return quoted;
    if (place === city && because.place !== undefined) return inferred(because.place, because.place.rule);
    return inferred(this.verbatim(city, [this.whole()], rule) ?? sentence, rule);
  }

  private countryOf(code: string, sentence: Span, rule: string): Found {
    return this.country(code, [sentence], rule) ?? this.dateline(code) ?? inferred(this.places.find(this.whole(), code) ?? sentence, rule);
  }

  private whole(): Span {
    return { start: 0, end: this.text.length };
  }

  ofVisit(column: string, value: string, visit: VisitFact, dates: ToldArticle["facts"]["dates"]): Found {
    const { because, sentence, visitor } = visit;
    const { rule } = because;
    switch (column) {
      case "destination_country":
        return this.countryOf(value, sentence, rule);
      case "destination_city":
        return this.city(value, sentence, rule);
      case "visit_type":
        return this.verbatim(value, [sentence], rule) ?? inferred(sentence, rule);
      case "status":
        return { start: because.start, end: because.end, kind: "normalised", rule };
      case "date":
      case "date_start":
      case "date_end":
        return this.dateOf(visit.date, sentence, dates, rule);
      case "activities": {
        const [first] = visit.activities;
        return first === undefined
          ? inferred(sentence, rule)
          : { start: first.because.start, end: first.because.end, kind: "normalised", rule: first.because.rule };
      }
      default:
        return this.ofParty(column, value, visitor, sentence);
    }
  }

  /** The expression of the sentence, else of the article, that has the value; else the day of publication. */
  private dateOf(value: string | null, sentence: Span, dates: ToldArticle["facts"]["dates"], rule: string): Found {
    const same = dates.filter((date) => date.value === value);
    const { mention } = same.find((date) => date.mention.start >= sentence.start && date.mention.end <= sentence.end) ?? same[0] ?? {};
    const published = this.article.because.published;
    if (value !== null && value === this.article.published && published !== undefined && mention === undefined)
      return { start: published.start, end: published.end, kind: "default", rule: published.rule };
    return mention === undefined ? inferred(sentence, rule) : { start: mention.start, end: mention.end, kind: "normalised", rule };
  }

  ofStatistic(column: string, value: string, statistic: Statistic, dates: ToldArticle["facts"]["dates"]): Found {
    const { because, quote } = statistic;
    const { rule } = because;
    const numeral: Found = { start: statistic.start, end: statistic.end, kind: "normalised", rule };
    switch (column) {
      case "text":
        return { ...numeral, kind: "quoted" };
      case "value":
      case "value_max":
      case "comparator":
      case "unit":
        return numeral;
      case "country":
        return this.country(value, [quote], rule) ?? inferred(quote, rule);
      case "period":
        return this.dateOf(value, quote, dates, rule);
      case "measure":
      case "source":
        return this.verbatim(value, [quote, this.whole()], rule) ?? this.scattered(value, [quote], rule) ?? inferred(quote, rule);
      case "speaker":
        return this.speaker(value, because, quote);
      default:
        return inferred(quote, rule);
    }
  }

  ofStatement(column: string, value: string, { because, sentence, speaker }: StatementFact): Found {
    const { rule } = because;
    switch (column) {
      case "speaker":
        return this.speaker(value, because, sentence);
      case "speaker_office":
      case "country":
        return speaker === null
          ? inferred(sentence, rule)
          : this.ofParty(column === "country" ? "country" : "office", value, speaker, sentence);
      case "verb":
      case "mode":
        return { start: because.start, end: because.end, kind: "normalised", rule };
      default:
        return this.verbatim(value, [sentence, this.whole()], rule) ?? this.scattered(value, [sentence], rule) ?? inferred(sentence, rule);
    }
  }

  /** The name in the sentence, else the words that the speech was attributed by. */
  private speaker(name: string, because: Because, quote: Span): Found {
    const attribution = because.from?.find(({ rule }) => rule.startsWith("speech/"));
    return this.verbatim(name, [quote], because.rule) ?? inferred(attribution ?? quote, attribution?.rule ?? because.rule);
  }
}
