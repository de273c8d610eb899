import { type Cell, type Cells, isEmpty, isTrue, sameCell } from "./likeness.ts";

/** The tables and columns that are scored. */
export const SCORED = {
  articles: ["outlet", "published", "place", "country"],
  meetings: ["status", "mode", "date", "city", "country"],
  participants: ["name", "rank", "office", "office_type", "organisation", "country", "side", "leads_delegation"],
  visitors: [
    "name",
    "rank",
    "office",
    "office_type",
    "organisation",
    "country",
    "destination_country",
    "destination_city",
    "visit_type",
    "status",
    "leads_delegation",
  ],
  dates: ["type", "value", "mod"],
  statistics: ["value", "value_max", "comparator", "unit", "measure", "speaker", "source", "period"],
  statements: ["speaker", "verb", "mode", "channel"],
} as const;

export type ScoredTable = keyof typeof SCORED;
export const scoredTables = Object.keys(SCORED) as readonly ScoredTable[];

/** A cell or a row (`column` is `row`) on which the tables and the hand coding differ. */
export interface Difference {
  readonly table: ScoredTable;
  readonly column: string;
  readonly article_id: string;
  /** What the export has; null where it has nothing. */
  readonly got: string | null;
  readonly want: string | null;
  /** The passage that the exported row was read from, where there is one. */
  readonly quote: string | null;
}

export interface Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

type Kind = "tp" | "fp" | "fn";

/** Counts facts: a row's existence or one filled cell. */
export class Tally {
  readonly differences: Difference[] = [];
  private readonly counts = new Map<string, { tp: number; fp: number; fn: number }>();

  /** A wrong cell is a false positive and a false negative; one filled where the hand coding is empty a false positive. */
  cells(table: ScoredTable, article: string, got: Cells, want: Cells): void {
    for (const column of SCORED[table]) {
      // Whoever coded statements chose the columns: one that is not there was not coded.
      if (table === "statements" && want[column] === undefined) continue;
      const [have, wanted] = [filled(column, got[column]), filled(column, want[column])];
      if (isEmpty(have) && isEmpty(wanted)) continue;
      if (!isEmpty(have) && !isEmpty(wanted) && sameCell(column, have, wanted)) {
        this.add(table, column, "tp", 1);
        continue;
      }
      if (!isEmpty(have)) this.add(table, column, "fp", 1);
      if (!isEmpty(wanted)) this.add(table, column, "fn", 1);
      this.differences.push({
        table,
        column,
        article_id: article,
        got: shown(have),
        want: shown(wanted),
        quote: shown(got.quote ?? got.text),
      });
    }
  }

  /** All facts of a missed row are false negatives, all of a surplus one false positives. */
  row(table: ScoredTable, kind: Kind, article: string, cells: Cells = {}, label: string | null = null): void {
    this.add(table, "row", kind, 1);
    if (kind === "tp") return;
    this.add(table, "unpaired", kind, SCORED[table].filter((column) => !isEmpty(filled(column, cells[column]))).length);
    this.differences.push({
      table,
      column: "row",
      article_id: article,
      got: kind === "fp" ? label : null,
      want: kind === "fn" ? label : null,
      quote: kind === "fp" ? shown(cells.quote ?? cells.text) : null,
    });
  }

  rows(table: ScoredTable): Counts {
    return this.sum((key) => key === `${table} row`);
  }

  facts(table: ScoredTable): number {
    return this.sum((key) => key.startsWith(`${table} `)).f1;
  }

  /** F1 of the columns in paired rows; columns that were empty everywhere are left out. */
  columns(table: ScoredTable): Readonly<Record<string, number>> {
    const scored = SCORED[table].filter((column) => this.counts.has(`${table} ${column}`));
    return Object.fromEntries(scored.map((column) => [column, this.sum((key) => key === `${table} ${column}`).f1]));
  }

  /** Without the statements, which only some articles are coded for. */
  everything(): Counts {
    return this.sum((key) => !key.startsWith("statements "));
  }

  private add(table: ScoredTable, column: string, kind: Kind, count: number): void {
    const key = `${table} ${column}`;
    const known = this.counts.get(key) ?? { tp: 0, fp: 0, fn: 0 };
    known[kind] += count;
    this.counts.set(key, known);
  }

  private sum(wanted: (key: string) => boolean): Counts {
    let [tp, fp, fn] = [0, 0, 0];
    for (const [key, counts] of this.counts) {
      if (!wanted(key)) continue;
      tp += counts.tp;
      fp += counts.fp;
      fn += counts.fn;
    }
    const precision = tp + fp > 0 ? tp / (tp + fp) : 1;
    const recall = tp + fn > 0 ? tp / (tp + fn) : 1;
    const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision, recall, f1, tp, fp, fn };
  }
}

/** `false` leads no delegation: nothing is said. */
const filled = (column: string, cell: Cell): Cell => (column === "leads_delegation" && !isTrue(cell) ? null : cell);

const shown = (cell: Cell): string | null => (isEmpty(cell) ? null : String(cell));
