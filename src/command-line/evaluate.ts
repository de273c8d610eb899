import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Evaluation, evaluate, type GoldArticle, type ScoredRows } from "../8-evaluate/evaluate.ts";
import { type ScoredTable, scoredTables } from "../8-evaluate/tally.ts";
import { anyCsv } from "../9-present/export/csv.ts";
import { UsageError } from "./usage-error.ts";

export interface EvaluateOptions {
  readonly json: boolean;
  /** How many differences to list. */
  readonly errors: number;
}

/** `readout evaluate`: how far a build's tables agree with hand-coded ones. */
export function evaluateFolders(out: string, goldDir: string, { json, errors }: EvaluateOptions): number {
  const gold = readGold(goldDir);
  const { differences, ...figures } = evaluate(tablesOf(out), gold);
  const listed = differences.slice(0, errors);
  console.log(
    json
      ? JSON.stringify(errors > 0 ? { ...figures, differences: listed } : figures, null, 1)
      : [...linesOf(figures), ...listed.map(lineOf)].join("\n"),
  );
  return 0;
}

/** A table without these columns cannot be set beside the hand coding; whatever else is missing counts as empty. */
const NEEDED: Readonly<Record<ScoredTable, readonly string[]>> = {
  articles: ["article_id"],
  meetings: ["article_id", "meeting_id"],
  participants: ["article_id", "meeting_id"],
  visitors: ["article_id"],
  dates: ["article_id", "text"],
  statistics: ["article_id", "text"],
  statements: ["article_id"],
};

/** Readout's tables or anybody's: the columns that are there, by their names in the codebook. */
const tablesOf = (folder: string): ScoredRows =>
  Object.fromEntries(
    scoredTables
      .filter((table) => table !== "statements" || existsSync(join(folder, "statements.csv")))
      .map((table) => [table, rowsOf(folder, table)]),
  ) as unknown as ScoredRows;

function rowsOf(folder: string, table: ScoredTable): readonly object[] {
  const file = join(folder, `${table}.csv`);
  const { header, rows } = csvOf(file);
  const missing = NEEDED[table].find((column) => !header.includes(column));
  if (missing !== undefined) throw new UsageError(`${file}: no column ${missing}; name the columns as the codebook does`);
  return rows;
}

/** The hand-coded articles of a folder, one JSON file each, by article_id (the file's path without its ending). */
export function readGold(folder: string): Map<string, GoldArticle> {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  } catch {
    throw new UsageError(`${folder}: no such folder; give the one that holds the hand-coded articles, one ARTICLE_ID.json each`);
  }
  return new Map(files.sort().map((file) => [file.slice(0, -5).replaceAll("\\", "/"), goldOf(join(folder, file))]));
}

function goldOf(file: string): GoldArticle {
  let gold: Partial<GoldArticle>;
  try {
    gold = JSON.parse(textOf(file)) as Partial<GoldArticle>;
  } catch (error) {
    throw new UsageError(`${file}: no JSON (${error instanceof Error ? error.message : String(error)}); mend it or take it away`);
  }
  const { article, meetings, visitors, dates, statistics, statements } = gold;
  if (!article || !meetings || !visitors || !dates || !statistics)
    throw new UsageError(`${file}: it needs article, meetings, visitors, dates and statistics; put [] where there are none`);
  return {
    article,
    meetings: meetings.map((meeting) => ({ ...meeting, participants: meeting.participants ?? [] })),
    visitors,
    dates,
    statistics,
    ...(statements === undefined ? {} : { statements }),
  };
}

function csvOf(file: string): ReturnType<typeof anyCsv> {
  const text = textOf(file);
  try {
    return anyCsv(text);
  } catch (error) {
    throw new UsageError(`${file}: no CSV (${error instanceof Error ? error.message : String(error)}); mend it or write it anew`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: it cannot be read; give a folder with the six tables of the codebook, as "readout build" writes them`);
  }
}

function linesOf({ articles, rows, columns, facts, fact_f1 }: Omit<Evaluation, "differences">): string[] {
  const digits = (value: number): string => value.toFixed(3).padStart(6);
  return [
    `${articles} articles`,
    "table           prec recall  rowF1 factF1   column F1 in paired rows",
    // A table of which neither side has a row says nothing.
    ...scoredTables
      .filter((table) => rows[table].tp + rows[table].fp + rows[table].fn > 0)
      .map((table) => {
        const { precision, recall, f1 } = rows[table];
        const cells = Object.entries(columns[table]).map(([column, value]) => `${column}=${value.toFixed(2)}`);
        return `${table.padEnd(13)} ${[precision, recall, f1, facts[table]].map(digits).join(" ")}   ${cells.join(" ")}`;
      }),
    `fact F1 ${fact_f1.toFixed(4)}`,
  ];
}

const lineOf = ({ table, column, article_id, got, want, quote }: Evaluation["differences"][number]): string =>
  `\n${article_id}  ${table}.${column}: ${got ?? "nothing"}, hand coded ${want ?? "nothing"}${quote === null ? "" : `\n  "${quote.replace(/\s+/g, " ")}"`}`;
