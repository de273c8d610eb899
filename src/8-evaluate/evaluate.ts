import { byUnit } from "../0-ground/by-unit.ts";
import type { Cell, Cells } from "./likeness.ts";
import { type Pair, pairDates, pairMeetings, pairParties, pairStatements, pairStatistics, pairVisits } from "./pairing.ts";
import { type Counts, type Difference, type ScoredTable, scoredTables, Tally } from "./tally.ts";

/** The rows of one article as somebody coded them by hand after the codebook: its columns, words quoted, no offsets. */
export interface GoldArticle {
  readonly article: Cells;
  readonly meetings: readonly GoldMeeting[];
  readonly visitors: readonly Cells[];
  readonly dates: readonly Cells[];
  readonly statistics: readonly Cells[];
  /** Scored only where somebody coded them: `speaker`, `content`, and what else was coded of `verb`, `mode`, `channel`. */
  readonly statements?: readonly Cells[];
}

interface GoldMeeting {
  readonly participants: readonly Cells[];
  readonly [column: string]: Cell | readonly Cells[];
}

export interface Evaluation {
  readonly articles: number;
  /** Whether the rows are there, by table. */
  readonly rows: Readonly<Record<ScoredTable, Counts>>;
  /** F1 of each column in paired rows. */
  readonly columns: Readonly<Record<ScoredTable, Readonly<Record<string, number>>>>;
  /** F1 over rows and cells of a table. */
  readonly facts: Readonly<Record<ScoredTable, number>>;
  /** F1 over everything but the statements, which not every article is coded for. */
  readonly fact_f1: number;
  readonly differences: readonly Difference[];
}

/** The tables to be scored, Readout's or anybody's: rows by column; a cell or a column that is not there is empty. */
export type ScoredRows = Readonly<Record<Exclude<ScoredTable, "statements">, readonly object[]>> & {
  /** Only Readout has them; where they are missing, none are scored. */
  readonly statements?: readonly object[];
};

/**
 * How far the tables agree with hand-coded ones. Articles without hand coding are passed over. Rows of a table are
 * paired one to one within an article: meetings by the parties that they share, participants and visitors by name (or by
 * country where unnamed), dates and statistics in the order of the text, statements by their words.
 * @param gold hand-coded rows by article_id
 */
export function evaluate(tables: ScoredRows, gold: ReadonlyMap<string, GoldArticle>): Evaluation {
  const tally = new Tally();
  const by = new Map<string, Cells[]>();
  for (const table of scoredTables)
    for (const row of (tables[table] ?? []) as readonly Cells[]) {
      const key = `${table} ${String(row.article_id)}`;
      const rows = by.get(key) ?? [];
      by.set(key, rows);
      rows.push(row);
    }
  const of = (table: ScoredTable, article: string): readonly Cells[] => by.get(`${table} ${article}`) ?? [];
  for (const [id, want] of [...gold].sort(([a], [b]) => byUnit(a, b))) {
    const [article] = of("articles", id);
    tally.row("articles", article === undefined ? "fn" : "tp", id, {}, "article missing from the export");
    tally.cells("articles", id, article ?? {}, want.article);
    scoreMeetings(tally, id, want.meetings, of("meetings", id), of("participants", id));
    scoreRows(tally, "visitors", id, want.visitors, of("visitors", id), pairVisits);
    scoreRows(tally, "dates", id, want.dates, of("dates", id), pairDates);
    scoreRows(tally, "statistics", id, want.statistics, of("statistics", id), pairStatistics);
    if (want.statements !== undefined && tables.statements !== undefined)
      scoreRows(tally, "statements", id, want.statements, of("statements", id), pairStatements);
  }
  const each = <V>(value: (table: ScoredTable) => V) =>
    Object.fromEntries(scoredTables.map((table) => [table, value(table)])) as Record<ScoredTable, V>;
  return {
    articles: gold.size,
    rows: each((table) => tally.rows(table)),
    columns: each((table) => tally.columns(table)),
    facts: each((table) => tally.facts(table)),
    fact_f1: tally.everything().f1,
    differences: tally.differences,
  };
}

function scoreMeetings(
  tally: Tally,
  id: string,
  gold: GoldArticle["meetings"],
  meetings: readonly Cells[],
  participants: readonly Cells[],
): void {
  const want = gold.map(({ participants: parties, ...cells }) => ({ cells: cells as Cells, participants: parties }));
  const got = meetings.map((cells) => ({ cells, participants: participants.filter((party) => party.meeting_id === cells.meeting_id) }));
  const pairs = pairMeetings(want, got);
  for (const [i, j] of pairs) {
    const [wanted, have] = [want[i], got[j]];
    if (wanted === undefined || have === undefined) continue;
    tally.row("meetings", "tp", id);
    tally.cells("meetings", id, have.cells, wanted.cells);
    scoreRows(tally, "participants", id, wanted.participants, have.participants, pairParties);
  }
  for (const { cells, participants: parties } of without(want, pairs, 0)) {
    tally.row("meetings", "fn", id, cells, parties.map(labelOf).join(" / "));
    for (const party of parties) tally.row("participants", "fn", id, party, labelOf(party));
  }
  for (const { cells, participants: parties } of without(got, pairs, 1)) {
    tally.row("meetings", "fp", id, cells, parties.map(labelOf).join(" / "));
    for (const party of parties) tally.row("participants", "fp", id, party, labelOf(party));
  }
}

function scoreRows(
  tally: Tally,
  table: ScoredTable,
  id: string,
  gold: readonly Cells[],
  got: readonly Cells[],
  pair: (gold: readonly Cells[], got: readonly Cells[]) => Pair[],
): void {
  const pairs = pair(gold, got);
  for (const [i, j] of pairs) {
    tally.row(table, "tp", id);
    tally.cells(table, id, got[j] ?? {}, gold[i] ?? {});
  }
  for (const row of without(gold, pairs, 0)) tally.row(table, "fn", id, row, labelOf(row));
  for (const row of without(got, pairs, 1)) tally.row(table, "fp", id, row, labelOf(row));
}

/** The rows that stand in no pair. */
function without<T>(rows: readonly T[], pairs: readonly Pair[], part: 0 | 1): T[] {
  const paired = new Set(pairs.map((pair) => pair[part]));
  return rows.filter((_, index) => !paired.has(index));
}

const labelOf = ({ text, name, office, country, content }: Cells): string =>
  String(text || name || content || [office, country].filter((cell) => cell).join(" ") || "unnamed");
