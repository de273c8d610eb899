import { basename, isAbsolute } from "node:path";
import { loadLexicon, shippedLexicon } from "../0-ground/lexicon.ts";
import { findFiles, type Skipped } from "../1-read/files.ts";
import { tableNames } from "../7-tabulate/schema.ts";
import { type TableFormat, usualFormats } from "../9-present/export/formats.ts";
import { writeFolder } from "../9-present/export/write.ts";
import { presentationFiles } from "../9-present/present.ts";
import { type Corpus, corpusOf, engineOf } from "../pipeline.ts";
import { countryNamesOf } from "../read-articles.ts";
import { readAuthority } from "./authority.ts";
import { readPatches } from "./correct.ts";
import { progressLine } from "./progress.ts";
import { authorityDigest, correctionsDigest, lexiconDigest, rulesDigest } from "./provenance.ts";
import { readWithReaders, usualReaders } from "./readers.ts";
import { unusedCsv, unusedSummary } from "./unused.ts";
import { version } from "./version.ts";

export interface BuildOptions {
  readonly out: string;
  readonly lexicon: readonly string[];
  /** Also write `unused.csv`: what no row used. */
  readonly report: boolean;
  readonly formats?: readonly TableFormat[];
  /** Whether the page's data lie in a folder beside it. */
  readonly site?: boolean;
  /** ISO day, or null where it is not given. */
  readonly issued?: string | null;
  /** Folder of patches that `readout correct` or `readout review` wrote. */
  readonly corrections?: string;
  /** CSV file with the analyst's own list of persons. */
  readonly authority?: string;
  /** Processes that read articles; without it, as many as help. */
  readonly readers?: number;
}

/** `readout build`: 0 where everything was read and written, 1 where something was skipped or could not be written. */
export async function build(
  paths: readonly string[],
  { out, lexicon: folders, report, formats = usualFormats, issued = null, corrections, authority, readers, site = false }: BuildOptions,
): Promise<number> {
  const lexicon = loadLexicon([shippedLexicon, ...folders]);
  const people = authority === undefined ? undefined : readAuthority(authority);
  const patches = corrections === undefined ? undefined : readPatches(corrections);
  const progress = progressLine("reading");
  const engine = engineOf(lexicon);
  const found = findFiles(paths);
  const told = await readWithReaders(engine, found, {
    readers: readers ?? usualReaders(found.length),
    lexicon: folders,
    audit: report,
    progress: progress.step,
  });
  const corpus = corpusOf(engine, told, {
    ledgers: true,
    ...(patches === undefined ? {} : { patches }),
    ...(people === undefined ? {} : { authority: people }),
  });
  progress.done();
  for (const { file, reason, advice } of corpus.skipped) console.error(`skipped ${file}: ${reason}; ${advice}`);
  for (const { article } of corpus.articles) for (const warning of article.warnings) console.error(`warning ${article.file}: ${warning}`);
  for (const { patch, why } of corpus.stale)
    console.error(`stale correction ${patch.article_id}, ${patch.table} ${patch.row_id} (${patch.op}): ${why}; look at it again`);
  if (corpus.articles.length === 0) {
    console.error("No article could be read, and so nothing was written: give .txt or .md files, or folders that hold them.");
    return 1;
  }
  const files = await presentationFiles(corpus.tables, runReport(corpus, paths), {
    names: countryNamesOf(lexicon),
    formats,
    issued,
    version: version.readout,
    provenance: {
      readout: version.readout,
      rules: rulesDigest(),
      lexicon: lexiconDigest(lexicon),
      corrections: correctionsDigest(patches),
      authority: authorityDigest(people),
      texts: Object.fromEntries(corpus.articles.map(({ article: { id, sha256 } }) => [id, sha256])),
    },
    site,
    texts: new Map(corpus.articles.map(({ article }) => [article.id, article.text])),
  });
  writeFolder(out, report ? [...files, { path: "unused.csv", bytes: unusedCsv(corpus.articles) }] : files);
  const counts = tableNames.map((table) => `${corpus.tables[table].length} ${table}`).join(", ");
  console.log(`${out}: ${counts}${corpus.skipped.length === 0 ? "" : `; ${corpus.skipped.length} skipped`}`);
  if (report) console.log(`${out}/unused.csv: ${unusedSummary(corpus.articles)}`);
  return corpus.skipped.length === 0 ? 0 : 1;
}

/** What was read and made, the same on every machine and at every time: no clock, no path from outside the input. */
export function runReport({ articles, skipped, stale, tables }: Corpus, paths: readonly string[]): object {
  const here = relativeTo(paths);
  return {
    packages: version.packages,
    counts: Object.fromEntries(tableNames.map((table) => [table, tables[table].length])),
    skipped: skipped.map(({ file, reason, advice }: Skipped) => ({ file: here(file), reason: here(reason), advice })),
    stale_corrections: stale.map(({ patch: { article_id, table, row_id, op }, why }) => ({ article_id, table, row_id, op, why })),
    warnings: articles.flatMap(({ article: { id, warnings } }) => warnings.map((warning) => ({ article_id: id, warning }))),
  };
}

/** Replaces absolute input paths by their last part. */
function relativeTo(paths: readonly string[]): (text: string) => string {
  const absolute = paths.filter((path) => isAbsolute(path)).sort((a, b) => b.length - a.length);
  return (text) => absolute.reduce((shortened, path) => shortened.replaceAll(path, basename(path)), text);
}
