import { byUnit } from "../0-ground/by-unit.ts";
import { columnsOf, schema, type TableName, type Tables } from "../7-tabulate/schema.ts";
import type { Cells } from "./likeness.ts";
import { type Pair, pairDates, pairMeetings, pairParties, pairStatistics, pairVisits } from "./pairing.ts";

/** Tables whose rows are compared; the others follow from them. */
export const comparedTables = ["articles", "meetings", "participants", "visitors", "dates", "statistics"] as const;
export type ComparedTable = (typeof comparedTables)[number];

/** A row or a cell on which two builds differ. */
export interface Change {
  readonly kind: "gained" | "lost" | "changed";
  readonly table: ComparedTable;
  readonly article_id: string;
  /** Key of the row in the new build, or in the old one for a lost row. */
  readonly row_id: string;
  /** Null for a whole row. */
  readonly column: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** The passage that the row was read from. */
  readonly quote: string | null;
}

/** Keys shift when a row is gained above them, and links follow the keys: no change of their own. */
const SHIFTING: ReadonlySet<string> = new Set(["event_id", "person_id", "meeting_id", "statement_id", "part_of"]);

/**
 * Rows and cells that a new build gained, lost and changed against an old one, in order of article, table and text. Rows
 * are paired within an article as `evaluate` pairs them, so that a row inserted above others changes none of them.
 */
export function changesBetween(old: Tables, now: Tables): Change[] {
  const before = byArticle(old);
  const after = byArticle(now);
  const changes: Change[] = [];
  for (const id of [...new Set([...before.keys(), ...after.keys()])].sort(byUnit)) {
    const [was, is] = [before.get(id) ?? {}, after.get(id) ?? {}];
    const meetings = pairMeetings(withParticipants(was), withParticipants(is));
    compare(changes, "articles", was.articles ?? [], is.articles ?? [], [[0, 0]]);
    compare(changes, "meetings", was.meetings ?? [], is.meetings ?? [], meetings);
    compareParticipants(changes, was, is, meetings);
    compare(changes, "visitors", was.visitors ?? [], is.visitors ?? [], pairVisits(was.visitors ?? [], is.visitors ?? []));
    compare(changes, "dates", was.dates ?? [], is.dates ?? [], pairDates(was.dates ?? [], is.dates ?? []));
    compare(changes, "statistics", was.statistics ?? [], is.statistics ?? [], pairStatistics(was.statistics ?? [], is.statistics ?? []));
  }
  return changes;
}

type ArticleCells = Partial<Record<ComparedTable, Cells[]>>;

function byArticle(tables: Tables): Map<string, ArticleCells> {
  const articles = new Map<string, ArticleCells>();
  for (const table of comparedTables)
    for (const row of tables[table] as readonly Cells[]) {
      const id = String(row.article_id);
      const own = articles.get(id) ?? {};
      articles.set(id, own);
      own[table] ??= [];
      own[table].push(row);
    }
  return articles;
}

const withParticipants = ({ meetings = [], participants = [] }: ArticleCells) =>
  meetings.map((cells) => ({ cells, participants: participants.filter((party) => party.meeting_id === cells.meeting_id) }));

/** Participants of paired meetings by who they are; those of the others are gained or lost with their meeting. */
function compareParticipants(changes: Change[], was: ArticleCells, is: ArticleCells, meetings: readonly Pair[]): void {
  const before = withParticipants(was);
  const after = withParticipants(is);
  for (const [i, j] of meetings) {
    const [left, right] = [before[i]?.participants ?? [], after[j]?.participants ?? []];
    compare(changes, "participants", left, right, pairParties(left, right));
  }
  for (const [i, { participants }] of before.entries())
    if (!meetings.some(([left]) => left === i)) compare(changes, "participants", participants, [], []);
  for (const [j, { participants }] of after.entries())
    if (!meetings.some(([, right]) => right === j)) compare(changes, "participants", [], participants, []);
}

function compare(changes: Change[], table: ComparedTable, old: readonly Cells[], now: readonly Cells[], pairs: readonly Pair[]): void {
  const real = pairs.filter(([i, j]) => old[i] !== undefined && now[j] !== undefined);
  const { key } = schema[table];
  const columns = columnsOf(table)
    .map(({ name }) => name)
    .filter((name) => name !== key && name !== "article_id" && !SHIFTING.has(name));
  for (const [i, j] of real) {
    const [was, is] = [old[i] as Cells, now[j] as Cells];
    for (const column of columns) {
      const [left, right] = [shown(was[column]), shown(is[column])];
      if (left !== right) changes.push({ kind: "changed", ...where(table, is), column, old: left, new: right });
    }
  }
  for (const [i, row] of old.entries())
    if (!real.some(([left]) => left === i))
      changes.push({ kind: "lost", ...where(table, row), column: null, old: label(table, row), new: null });
  for (const [j, row] of now.entries())
    if (!real.some(([, right]) => right === j))
      changes.push({ kind: "gained", ...where(table, row), column: null, old: null, new: label(table, row) });
}

const where = (table: ComparedTable, row: Cells) => ({
  table,
  article_id: String(row.article_id),
  row_id: String(row[schema[table as TableName].key]),
  quote: shown(row.quote ?? row.text ?? row.title),
});

const LABELS: Readonly<Record<ComparedTable, readonly string[]>> = {
  articles: ["title", "outlet", "published"],
  meetings: ["status", "date", "city", "country", "hosts", "visitors"],
  participants: ["name", "office", "country", "side"],
  visitors: ["name", "office", "country", "destination_city", "destination_country", "status"],
  dates: ["text", "value"],
  statistics: ["text", "measure", "speaker"],
};

/** What a row says, in a line. */
const label = (table: ComparedTable, row: Cells): string => LABELS[table].flatMap((column) => shown(row[column]) ?? []).join(", ");

const shown = (cell: Cells[string]): string | null =>
  cell === null || cell === undefined || cell === ""
    ? null
    : Array.isArray(cell)
      ? cell.length === 0
        ? null
        : cell.join("; ")
      : String(cell);
