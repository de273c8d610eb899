import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../1-read/files.ts";
import { type TableName, type Tables, tableNames } from "../7-tabulate/schema.ts";
import { type Mismatch, verifyRebuild, verifyTables } from "../8-evaluate/verify.ts";
import { fromCsv, toCsv } from "../9-present/export/csv.ts";
import { readTables } from "../9-present/present.ts";
import { readCorpus } from "../pipeline.ts";
import { engineFor } from "../read-articles.ts";
import { lexiconDigest } from "./build.ts";
import { readPatches } from "./correct.ts";
import { progressLine } from "./progress.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

export interface VerifyOptions {
  /** Files and folders of the articles that the tables were made from. */
  readonly articles: readonly string[];
  readonly lexicon: readonly string[];
  readonly json: boolean;
  /** The patches that the build was made with. */
  readonly corrections?: string;
}

/**
 * `readout verify`: whether a folder of exports holds: its files are as they were written, its tables keep to the schema,
 * every quote stands in its article, every cell has its evidence or its reason, and, where version and lexicon are the
 * same, a fresh reading gives the same rows. 0 where all holds, 1 where something does not.
 */
export function verifyFolder(out: string, { articles: paths, lexicon: folders, json, corrections }: VerifyOptions): number {
  const report = reportOf(out);
  const mismatches: Mismatch[] = verifySums(out);
  let tables: Tables;
  try {
    tables = readTables((file) => readFileSync(join(out, file), "utf8"));
  } catch (error) {
    mismatches.push({ check: "schema", at: out, says: error instanceof Error ? error.message : String(error) });
    return tell(mismatches, [], json);
  }
  const engine = engineFor({ lexicon: folders });
  const progress = progressLine("reading");
  const corpus = readCorpus(engine, findFiles(paths), {
    progress: progress.step,
    ledgers: true,
    ...(corrections === undefined ? {} : { patches: readPatches(corrections) }),
  });
  progress.done();
  if (corpus.articles.length === 0)
    throw new UsageError(`${paths.join(", ")}: no article could be read; give the articles that ${out} was made from`);
  const texts = new Map(corpus.articles.map(({ article }) => [article.id, { text: article.text, sha256: article.sha256 }]));
  mismatches.push(...verifyTables(tables, texts, engine.places));

  const notes: string[] = [];
  const same = report.readout === version.readout && report.lexicon === lexiconDigest(engine.lexicon);
  if (same) mismatches.push(...verifyRebuild(tables, asExported(corpus.tables), tableNames));
  else
    notes.push(
      `the tables were made by Readout ${report.readout} with lexicon ${report.lexicon.slice(0, 12)}, this is ${version.readout} with ${lexiconDigest(engine.lexicon).slice(0, 12)}: the articles were not read anew`,
    );
  notes.push(`${tableNames.reduce((sum, table) => sum + tables[table].length, 0)} rows of ${corpus.articles.length} articles`);
  return tell(mismatches, notes, json);
}

/** As the tables come back from CSV, which turns control characters into spaces. */
const asExported = (tables: Tables): Tables =>
  Object.fromEntries(
    tableNames.map((table: TableName) => [table, fromCsv(table, toCsv(table, tables[table] as never))]),
  ) as unknown as Tables;

interface Report {
  readonly readout: string;
  readonly lexicon: string;
}

function reportOf(out: string): Report {
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${out}: no such folder; give one that "readout build" wrote`);
  try {
    const { readout, lexicon } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as Partial<Report>;
    return { readout: String(readout), lexicon: String(lexicon) };
  } catch {
    throw new UsageError(`${join(out, "run.json")} cannot be read; give a folder that "readout build" wrote`);
  }
}

/** The files that `SHA256SUMS` lists, and no table that it does not list. */
function verifySums(out: string): Mismatch[] {
  let sums: string;
  try {
    sums = readFileSync(join(out, "SHA256SUMS"), "utf8");
  } catch {
    return [{ check: "file", at: "SHA256SUMS", says: "the file is missing" }];
  }
  const listed = new Map(sums.split("\n").flatMap((line) => (line.length > 66 ? [[line.slice(66), line.slice(0, 64)] as const] : [])));
  const mismatches: Mismatch[] = [];
  for (const table of tableNames)
    if (!listed.has(`${table}.csv`)) mismatches.push({ check: "file", at: `${table}.csv`, says: "SHA256SUMS does not list it" });
  for (const [file, want] of listed) {
    try {
      const digest = createHash("sha256")
        .update(readFileSync(join(out, file)))
        .digest("hex");
      if (digest !== want) mismatches.push({ check: "file", at: file, says: "it was changed after it was written" });
    } catch {
      mismatches.push({ check: "file", at: file, says: "it is missing" });
    }
  }
  return mismatches;
}

function tell(mismatches: readonly Mismatch[], notes: readonly string[], json: boolean): number {
  const [first] = mismatches;
  if (json) console.log(JSON.stringify({ holds: first === undefined, mismatches, notes }, null, 1));
  else if (first === undefined) console.log(["Everything holds.", ...notes].join("\n"));
  else {
    const byCheck = new Map<string, number>();
    for (const { check } of mismatches) byCheck.set(check, (byCheck.get(check) ?? 0) + 1);
    const counts = [...byCheck].map(([check, count]) => `${check} ${count}`).join(", ");
    console.log(`${mismatches.length} mismatches (${counts}); the first:\n${first.check}  ${first.at}: ${first.says}`);
    if (notes.length > 0) console.log(notes.join("\n"));
  }
  return first === undefined ? 0 : 1;
}
