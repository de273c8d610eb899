import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { decode } from "../1-read/decode.ts";
import type { KnownPerson } from "../6-link/authority.ts";
import { slug } from "../6-link/name-keys.ts";
import { UsageError } from "./usage-error.ts";

const NEEDED = ["id", "name"] as const;
const COLUMNS: readonly string[] = [...NEEDED, "aliases", "wikidata", "country"];

type Line = Readonly<Record<string, string>>;

/**
 * An analyst's own list of persons: a CSV file with the columns `id`, `name`, `aliases` (parted by `|`), `wikidata` and, where two
 * persons share a name, `country`.
 * @throws UsageError that names file, line and what to do, where the list contradicts itself or cannot be read.
 */
export function readAuthority(file: string): KnownPerson[] {
  const fail = (line: number, says: string): never => {
    throw new UsageError(`${file}, line ${line}: ${says}`);
  };
  if (!existsSync(file)) throw new UsageError(`${file}: no such file; give a CSV file with the columns ${COLUMNS.join(", ")}`);
  const decoded = decode(readFileSync(file));
  if ("reason" in decoded) throw new UsageError(`${file}: ${decoded.reason}; save it as CSV in UTF-8`);
  const lines = linesOf(file, decoded.text);
  const people: KnownPerson[] = [];
  const ids = new Map<string, number>();
  const names = new Map<string, { readonly line: number; readonly country: string | null }[]>();
  for (const [cells, line] of lines) {
    const person = personOf(cells, (says) => fail(line, says));
    const earlier = ids.get(person.id);
    if (earlier !== undefined) fail(line, `the id "${person.id}" stands in line ${earlier} too; give each person one line and an own id`);
    ids.set(person.id, line);
    for (const name of [person.name, ...person.aliases]) {
      const bearers = names.get(slug(name)) ?? [];
      names.set(slug(name), bearers);
      const twin = bearers.find((other) => other.country === null || person.country === null || other.country === person.country);
      if (twin !== undefined && twin.line !== line)
        fail(
          line,
          `the name "${name}" stands in line ${twin.line} too, so that nothing tells the two apart; take it out of one, or give both their country`,
        );
      bearers.push({ line, country: person.country });
    }
    people.push(person);
  }
  if (people.length === 0) throw new UsageError(`${file}: no person stands in it; write one a line below the columns`);
  return people;
}

function linesOf(file: string, text: string): [Line, number][] {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count: true }) as never;
  } catch (error) {
    throw new UsageError(`${file}: no CSV (${error instanceof Error ? error.message : String(error)}); save it as CSV in UTF-8`);
  }
  const [head, ...rest] = records;
  const columns = (head?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const name of NEEDED)
    if (!columns.includes(name))
      throw new UsageError(`${file}: there is no column "${name}"; the first line names the columns ${COLUMNS.join(", ")}`);
  const stranger = columns.find((name) => !COLUMNS.includes(name));
  if (stranger !== undefined) throw new UsageError(`${file}: the column "${stranger}" is none of ${COLUMNS.join(", ")}`);
  return rest.map(({ record, info }) => [Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? "").trim()])), info.lines]);
}

function personOf(cells: Line, fail: (says: string) => never): KnownPerson {
  const { id = "", name = "", aliases = "", wikidata = "", country = "" } = cells;
  if (id === "") fail("there is no id; give the person one, such as a Wikidata id or a short name");
  if (/[\s;#|]/.test(id)) fail(`the id "${id}" may hold no space and none of ; # |`);
  if (slug(name) === "") fail(`the name "${name}" has no letters; write the person's full name`);
  if (wikidata !== "" && !/^Q[1-9]\d*$/.test(wikidata)) fail(`"${wikidata}" is no Wikidata id; write it as Q42, or leave the cell empty`);
  if (country !== "" && !/^[A-Z]{3}$/.test(country)) fail(`"${country}" is no country code; write three letters such as TUR, or nothing`);
  return {
    id,
    name,
    aliases: aliases
      .split("|")
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ""),
    wikidata: wikidata || null,
    country: country || null,
  };
}
