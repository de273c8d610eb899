import type { ResolvedDate } from "../4-resolve/calendar.ts";
import { type ArticleRows, evidencedColumns } from "./evidence.ts";
import { columnsOf, type Row, schema, type TableName } from "./schema.ts";
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
  for (const row of rows.meetings) tell("meetings", row, (column) => ofMeeting(row, column));
  for (const row of rows.participants) tell("participants", row, (column) => ofParty(row, column));
  for (const row of rows.visitors) tell("visitors", row, (column) => (isBound(column) ? ofBound(row) : ofParty(row, column)));
  for (const [index, row] of rows.dates.entries())
    tell("dates", row, (column) => ofDate(row, column, facts.dates[index] as ResolvedDate, article.published));
  for (const row of rows.statistics)
    tell("statistics", row, (column) => (column === "value_max" ? notApplicable("one figure, not a range") : NOT_STATED));
  for (const row of rows.statements)
    tell("statements", row, (column) =>
      column === "verb"
        ? notApplicable("a quotation without a verb")
        : column === "speaker_office" && row.speaker === null
          ? notApplicable("no speaker")
          : NOT_STATED,
    );
  return absences;
}

/** The columns that may be empty and that evidence would speak of, were they filled. */
const nullableColumns = (table: TableName): string[] => {
  const evidenced = new Set(evidencedColumns(table));
  return columnsOf(table)
    .filter(({ name, nullable }) => nullable && evidenced.has(name))
    .map(({ name }) => name);
};

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
  if (published === null) return { reason: "not_stated", note: "the article has no date to resolve it against" };
  return { reason: "ambiguous", note: because.note ?? null };
}
