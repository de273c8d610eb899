import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../1-read/files.ts";
import { type TableName, type Tables, tableNames } from "../7-tabulate/schema.ts";
import { type Mismatch, verifyRebuild, verifyTables } from "../8-evaluate/verify.ts";
import { fromCsv, toCsv } from "../9-present/export/csv.ts";
import { readTables } from "../9-present/present.ts";
import { readCorpus } from "../pipeline.ts";
import { engineFor } from "../read-articles.ts";
import { readAuthority } from "./authority.ts";
import { readPatches } from "./correct.ts";
import { progressLine } from "./progress.ts";
import { authorityDigest, correctionsDigest, lexiconDigest, rulesDigest } from "./provenance.ts";
import { UsageError } from "./usage-error.ts";
import { manifestOf, verifyGiven, verifyManifest, verifySums } from "./verify-files.ts";
import { version } from "./version.ts";

export interface VerifyOptions {
  /** Files and folders of the articles that the tables were made from. */
  readonly articles: readonly string[];
  readonly lexicon: readonly string[];
  readonly json: boolean;
  /** The patches that the build was made with. */
  readonly corrections?: string;
  /** The list of persons that the build was made with. */
  readonly authority?: string;
}

/**
 * `readout verify`: whether a folder of exports holds: its files are as they were written, its tables keep to the schema,
 * every quote stands in its article, every cell has its evidence or its reason, its manifest tells of these texts and tables, and, where
 * version, rules and lexicon are the same, a fresh reading gives the same rows. 0 where all holds, 1 where something does not.
 */
export function verifyFolder(out: string, { articles: paths, lexicon: folders, json, corrections, authority }: VerifyOptions): number {
  const manifest = manifestOf(out);
  const patches = corrections === undefined ? undefined : readPatches(corrections);
  const people = authority === undefined ? undefined : readAuthority(authority);
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
    ...(patches === undefined ? {} : { patches }),
    ...(people === undefined ? {} : { authority: people }),
  });
  progress.done();
  if (corpus.articles.length === 0)
    throw new UsageError(`${paths.join(", ")}: no article could be read; give the articles that ${out} was made from`);
  const texts = new Map(corpus.articles.map(({ article }) => [article.id, { text: article.text, sha256: article.sha256 }]));
  const given = { corrections: correctionsDigest(patches), authority: authorityDigest(people) };
  mismatches.push(...verifyManifest(out, manifest, tables, texts), ...verifyGiven(manifest, given));
  mismatches.push(...verifyTables(tables, texts, engine.places));

  const notes: string[] = [];
  const mine = { Readout: version.readout, lexicon: lexiconDigest(engine.lexicon), rules: rulesDigest() };
  const made = { Readout: manifest.readout, lexicon: manifest.lexicon, rules: manifest.rules };
  const others = (Object.keys(mine) as (keyof typeof mine)[]).filter((what) => mine[what] !== made[what]);
  if (others.length === 0) mismatches.push(...verifyRebuild(tables, asExported(corpus.tables), tableNames));
  else
    notes.push(
      `the tables were made by ${others.map((what) => `${what} ${made[what].slice(0, 12)}, here ${mine[what].slice(0, 12)}`).join("; ")}: the articles were not read anew`,
    );
  notes.push(`${tableNames.reduce((sum, table) => sum + tables[table].length, 0)} rows of ${corpus.articles.length} articles`);
  return tell(mismatches, notes, json);
}

/** As the tables come back from CSV, which turns control characters into spaces. */
const asExported = (tables: Tables): Tables =>
  Object.fromEntries(
    tableNames.map((table: TableName) => [table, fromCsv(table, toCsv(table, tables[table] as never))]),
  ) as unknown as Tables;

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
