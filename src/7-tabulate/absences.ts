import type { Because } from "../0-ground/because.ts";
import { bisect } from "../0-ground/bisect.ts";
import type { Span } from "../0-ground/span.ts";
import type { ResolvedDate } from "../4-resolve/calendar.ts";
import { ENDS_BEFORE, NO_SUCH_DAY, NOT_TOLD } from "../4-resolve/calendar-period.ts";
import type { MeetingFact, StatementFact, VisitFact } from "../5-assemble/facts.ts";
import type { Statistic } from "../5-assemble/statistics.ts";
import { type ArticleRows, evidencedColumns } from "./evidence.ts";
import { columnsOf, type Row, schema, type TableName, tableNames } from "./schema.ts";
import type { ToldArticle } from "./tabulate.ts";

type AnyRow = Readonly<Record<string, unknown>>;

interface Reason {
  readonly reason: Row<"absences">["reason"];
  readonly note: string | null;
}

const NOT_STATED: Reason = { reason: "not_stated", note: null };
const notApplicable = (note: string): Reason => ({ reason: "not_applicable", note });

/** Why each empty cell of an article's rows is empty; in the order of tables, rows and columns. */
export function absencesOf({ article, facts }: ToldArticle, rows: ArticleRows): Row<"absences">[] {
  const absences: Row<"absences">[] = [];
  const tell = (table: TableName, row: AnyRow, reasonOf: (column: string) => Reason): void => {
    const key = String(row[schema[table].key]);
    for (const column of nullableColumns(table)) {
      if (row[column] !== null) continue;
      absences.push({
        absence_id: `${table}#${key}#${column}`,
        table: table as Row<"absences">["table"],
        row_id: key,
        column,
        article_id: article.id,
        ...reasonOf(column),
      });
    }
  };
  tell("articles", rows.article, (column) => (column === "published_basis" ? notApplicable("no date was found") : NOT_STATED));
  for (const [index, row] of rows.meetings.entries())
    tell("meetings", row, (column) =>
      column === "date" ? amongDates(facts.dates, (facts.meetings[index] as MeetingFact).sentence) : ofMeeting(row, column),
    );
  for (const row of rows.participants) tell("participants", row, (column) => ofParty(row, column));
  for (const [index, row] of rows.visitors.entries())
    tell("visitors", row, (column) => {
      if (column === "date") return amongDates(facts.dates, (facts.visits[index] as VisitFact).sentence);
      return isBound(column) ? ofBound(row) : ofParty(row, column);
    });
  for (const [index, row] of rows.dates.entries())
    tell("dates", row, (column) => ofDate(row, column, facts.dates[index] as ResolvedDate, article.published));
  for (const [index, row] of rows.statistics.entries()) {
    const { quote, because, source } = facts.statistics[index] as Statistic;
    tell("statistics", row, (column) => {
      if (column === "value_max") return notApplicable("one figure, not a range");
      if (column === "period") return amongDates(facts.dates, quote);
      return column === "speaker" ? ofSpeaker(because, source) : NOT_STATED;
    });
  }
  for (const [index, row] of rows.statements.entries()) {
    const { because, source } = facts.statements[index] as StatementFact;
    tell("statements", row, (column) => {
      if (column === "verb") return notApplicable("a quotation without a verb");
      if (column === "speaker") return ofSpeaker(because, source);
      return column === "speaker_office" && row.speaker === null ? notApplicable("no speaker") : NOT_STATED;
    });
  }
  return absences;
}

/** The columns that may be empty and that evidence would speak of, were they filled. */
const nullableColumns = (table: TableName): readonly string[] => nullable.get(table) as readonly string[];

const nullable: ReadonlyMap<TableName, readonly string[]> = new Map(
  tableNames.map((table) => {
    const evidenced = new Set(evidencedColumns(table));
    return [
      table,
      columnsOf(table)
        .filter(({ name, nullable }) => nullable && evidenced.has(name))
        .map(({ name }) => name),
    ];
  }),
);

const isBound = (column: string): boolean => column === "date_start" || column === "date_end";

const ofBound = (row: { readonly date: string | null }): Reason =>
  row.date === null ? notApplicable("no date") : notApplicable("the date is open at this end");

function ofMeeting(row: Row<"meetings">, column: string): Reason {
  if ((column === "city" || column === "country") && (row.mode === "phone" || row.mode === "video"))
    return notApplicable(`a ${row.mode} call has no place`);
  if (isBound(column)) return ofBound(row);
  if (column === "date_basis") return notApplicable("no date");
  return NOT_STATED;
}

const ofParty = (row: Row<"participants"> | Row<"visitors">, column: string): Reason =>
  row.name === null && (column === "name" || column === "rank")
    ? { reason: "not_stated", note: "known by office, country or body only" }
    : NOT_STATED;

function ofDate(row: Row<"dates">, column: string, { because }: ResolvedDate, published: string | null): Reason {
  if (column === "mod") return notApplicable("the whole period is meant");
  if (column === "anchor") return notApplicable("its own words give all");
  if (column === "direction") return notApplicable("nothing hangs on it");
  if (isBound(column)) {
    if (row.type === "duration" || row.type === "set") return notApplicable(`a ${row.type} has no days`);
    return row.value === null ? notApplicable("no value") : notApplicable("the date is open at this end");
  }
  if (column !== "value") return NOT_STATED;
  const note = because.note ?? null;
  if (note === NO_SUCH_DAY || note === ENDS_BEFORE) return { reason: "conflicting", note };
  if (note === NOT_TOLD) return { reason: "not_stated", note };
  if (published === null) return { reason: "not_stated", note: "the article has no date to resolve it against" };
  return { reason: "ambiguous", note };
}

/** Several days stand in the sentence, and nothing ties one of them to the row. */
function amongDates(dates: readonly ResolvedDate[], { start, end }: Span): Reason {
  const values = new Set<string>();
  for (let at = firstFrom(dates, start); at < dates.length; at++) {
    const { mention, type, value } = dates[at] as ResolvedDate;
    if (mention.end > end) break;
    if (value !== null && (type === "date" || type === "time")) values.add(value);
  }
  return values.size > 1 ? { reason: "ambiguous", note: [...values].join("; ") } : NOT_STATED;
}

/** Index of the first date that begins at an offset or after it; dates stand in the order of the text. */
const firstFrom = (dates: readonly ResolvedDate[], start: number): number =>
  bisect(0, dates.length, (index) => (dates[index] as ResolvedDate).mention.start < start);

const ofSpeaker = ({ from }: Because, source: string | null): Reason =>
  source === null && from?.some(({ rule }) => rule === "speech/unsettled")
    ? { reason: "ambiguous", note: "the words have a speaker, and do not settle who of those named it is" }
    : NOT_STATED;
