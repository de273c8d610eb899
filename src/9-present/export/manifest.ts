import { sha256 } from "../../0-ground/sha256.ts";
import { type Row, type TableName, type Tables, tableNames } from "../../7-tabulate/schema.ts";
import { toCsvBytes } from "./csv.ts";
import type { OutputFile } from "./write.ts";

/** What tables were made by and from; digests are SHA-256. */
export interface Provenance {
  /** Readout's version. */
  readonly readout: string;
  /** Of the sources of the stages from text to tables. */
  readonly rules: string;
  /** Of every cell of the lexicon, own tables included. */
  readonly lexicon: string;
  /** Of the corrections applied, or null where none were given. */
  readonly corrections: string | null;
  /** Of the analyst's own list of persons, or null where none was given. */
  readonly authority: string | null;
  /** Of each article's text, by article_id. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface Manifest extends Provenance {
  /** Of each table as CSV, by its name. */
  readonly tables: Readonly<Record<string, string>>;
}

/**
 * `manifest.json`: what the tables were made by and from, and the tables themselves by the digest of their CSV form, whether it is among the files or not.
 * The same tables give the same bytes on every machine and version of Node: what is packed (workbook, pictures) is left to `SHA256SUMS`.
 * @param written the CSV of a table, where it was made already
 */
export const manifestFile = (
  tables: Tables,
  provenance: Provenance,
  written: (table: TableName) => Uint8Array | string | undefined,
): OutputFile => {
  const manifest: Manifest = {
    ...provenance,
    tables: Object.fromEntries(
      tableNames.map((table) => [table, sha256(written(table) ?? toCsvBytes(table, tables[table] as readonly Row<typeof table>[]))]),
    ),
  };
  return { path: "manifest.json", bytes: `${JSON.stringify(manifest, null, 1)}\n` };
};
