import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { byUnit } from "../0-ground/by-unit.ts";
import type { LexiconTables } from "../0-ground/lexicon.ts";
import { sha256 } from "../0-ground/sha256.ts";
import type { KnownPerson } from "../6-link/authority.ts";
import type { Patch } from "../7-tabulate/patches.ts";

/** SHA-256 of every cell of the lexicon, own tables included. */
export const lexiconDigest = (lexicon: LexiconTables): string =>
  sha256(JSON.stringify([...lexicon].map(([table, rows]) => [table, rows.map(({ cells }) => cells)])));

/** SHA-256 of the patches, whatever the files in which they stand; null where none were given. */
export const correctionsDigest = (patches: ReadonlyMap<string, readonly Patch[]> | undefined): string | null =>
  patches === undefined ? null : sha256(JSON.stringify([...patches].sort(([a], [b]) => byUnit(a, b))));

/** SHA-256 of an own list of persons, whatever the form of the file; null where none was given. */
export const authorityDigest = (people: readonly KnownPerson[] | undefined): string | null =>
  people === undefined ? null : sha256(JSON.stringify(people));

/**
 * SHA-256 of the rules: the sources of the stages from text to tables (`0-ground` to `7-tabulate`, and their order in `pipeline.ts`). The
 * compiled program carries the digest of the sources that it was compiled from.
 */
export function rulesDigest(): string {
  const carried = new URL("../rules.sha256", import.meta.url);
  if (existsSync(carried)) return readFileSync(carried, "utf8").trim();
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /^(?:[0-7]-.+|pipeline)\.ts$/.test(file))
    .sort();
  return sha256(files.map((file) => `${file}\n${readFileSync(`${root}${file}`, "utf8").replaceAll("\r\n", "\n")}\n`).join(""));
}
