import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../0-ground/sha256.ts";
import { type Tables, tableNames } from "../7-tabulate/schema.ts";
import type { Mismatch, SourceText } from "../8-evaluate/verify.ts";
import type { Manifest, Provenance } from "../9-present/export/manifest.ts";
import { UsageError } from "./usage-error.ts";

/** What the folder says that it was made by and from. */
export function manifestOf(out: string): Manifest {
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${out}: no such folder; give one that "readout build" wrote`);
  try {
    const { readout, rules, lexicon, corrections, authority, texts, tables } = JSON.parse(
      readFileSync(join(out, "manifest.json"), "utf8"),
    ) as Partial<Manifest>;
    return {
      readout: String(readout),
      rules: String(rules),
      lexicon: String(lexicon),
      corrections: corrections ?? null,
      authority: authority ?? null,
      texts: texts ?? {},
      tables: tables ?? {},
    };
  } catch {
    throw new UsageError(`${join(out, "manifest.json")} cannot be read; give a folder that "readout build" wrote`);
  }
}

/** The files that `SHA256SUMS` lists, and no table that it does not list. */
export function verifySums(out: string): Mismatch[] {
  let sums: string;
  try {
    sums = readFileSync(join(out, "SHA256SUMS"), "utf8");
  } catch {
    return [{ check: "file", at: "SHA256SUMS", says: "the file is missing" }];
  }
  const listed = new Map(sums.split("\n").flatMap((line) => (line.length > 66 ? [[line.slice(66), line.slice(0, 64)] as const] : [])));
  const mismatches: Mismatch[] = [];
  for (const file of [...tableNames.map((table) => `${table}.csv`), "manifest.json"])
    if (!listed.has(file)) mismatches.push({ check: "file", at: file, says: "SHA256SUMS does not list it" });
  for (const [file, want] of listed) {
    try {
      if (sha256(readFileSync(join(out, file))) !== want)
        mismatches.push({ check: "file", at: file, says: "it was changed after it was written" });
    } catch {
      mismatches.push({ check: "file", at: file, says: "it is missing" });
    }
  }
  return mismatches;
}

/** The tables and texts that the manifest tells of, each by its digest: no other, none less. */
export function verifyManifest(
  out: string,
  manifest: Manifest,
  tables: Pick<Tables, "articles">,
  texts: ReadonlyMap<string, SourceText>,
): Mismatch[] {
  const mismatches: Mismatch[] = [];
  const fail = (at: string, says: string): void => {
    mismatches.push({ check: "manifest", at, says });
  };
  for (const table of tableNames) {
    const file = `${table}.csv`;
    if (sha256(readFileSync(join(out, file))) !== manifest.tables[table]) fail(file, "the manifest has another digest of the table");
  }
  const rows = new Set(tables.articles.map(({ article_id }) => article_id));
  for (const [id, digest] of Object.entries(manifest.texts)) {
    if (!rows.has(id)) fail(id, "the manifest has a text that is no row of articles");
    const text = texts.get(id);
    if (text !== undefined && text.sha256 !== digest) fail(id, "the manifest has another digest of the text");
  }
  for (const id of rows) if (manifest.texts[id] === undefined) fail(id, "the manifest has no digest of the text");
  return mismatches;
}

/** What was given beside the articles when the tables were made has to be given now. */
export function verifyGiven(manifest: Provenance, given: Pick<Provenance, "corrections" | "authority">): Mismatch[] {
  return (["corrections", "authority"] as const).flatMap((what) => {
    if (manifest[what] === given[what]) return [];
    const says =
      manifest[what] === null
        ? `the tables were made without --${what}; leave it out`
        : given[what] === null
          ? `the tables were made with --${what}; give the same`
          : `the tables were made with another --${what} than the one given`;
    return [{ check: "manifest", at: what, says }];
  });
}
