import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tables } from "../7-tabulate/schema.ts";
import { type Evaluation, evaluate, type GoldArticle } from "../8-evaluate/evaluate.ts";
import { scoredTables } from "../8-evaluate/tally.ts";
import { readTables } from "../9-present/present.ts";
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

const tablesOf = (folder: string): Tables => readTables((file) => textOf(join(folder, file)));

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

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: it cannot be read; give the folder that "readout build" wrote`);
  }
}

function linesOf({ articles, rows, columns, facts, fact_f1 }: Omit<Evaluation, "differences">): string[] {
  const digits = (value: number): string => value.toFixed(3).padStart(6);
  return [
    `${articles} articles`,
    "table           prec recall  rowF1 factF1   column F1 in paired rows",
    ...scoredTables.map((table) => {
      const { precision, recall, f1 } = rows[table];
      const cells = Object.entries(columns[table]).map(([column, value]) => `${column}=${value.toFixed(2)}`);
      return `${table.padEnd(13)} ${[precision, recall, f1, facts[table]].map(digits).join(" ")}   ${cells.join(" ")}`;
    }),
    `fact F1 ${fact_f1.toFixed(4)}`,
  ];
}

const lineOf = ({ table, column, article_id, got, want, quote }: Evaluation["differences"][number]): string =>
  `\n${article_id}  ${table}.${column}: ${got ?? "nothing"}, hand coded ${want ?? "nothing"}${quote === null ? "" : `\n  "${quote.replace(/\s+/g, " ")}"`}`;
