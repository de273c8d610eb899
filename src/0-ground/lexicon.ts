import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/** One row of a lexicon table. `spellings` holds `name` (or `word`, `lemma`) and all of `also`, in that order. */
export interface LexiconRow {
  readonly table: string;
  /** `countries.csv:14`, for messages. */
  readonly where: string;
  readonly spellings: readonly string[];
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows by table name (`countries`, `offices`), in file order. */
export type LexiconTables = ReadonlyMap<string, readonly LexiconRow[]>;

/** The values that a closed column may hold, by `table.column`. An empty cell is allowed unless the list says `required`. */
const CLOSED: Readonly<Record<string, { readonly values: readonly string[]; readonly required?: true }>> = {
  "offices.office_type": {
    values: [
      "head_of_state",
      "head_of_government",
      "foreign_minister",
      "defence_minister",
      "other_minister",
      "deputy_minister",
      "chief_of_defence",
      "senior_officer",
      "ambassador",
      "legislator",
      "senior_official",
      "org_official",
      "executive",
      "other",
    ],
    required: true,
  },
  "portfolios.portfolio": { values: ["defence", "foreign", "other"], required: true },
  "organisations.kind": {
    values: ["international", "ministry", "parliament", "forces", "institution", "party", "presidency"],
    required: true,
  },
  "units.unit": {
    values: ["count", "%", "pp", "km", "m", "km2", "ha", "t", "kg", "bbl", "m3", "W", "Wh", "share", "times", "other"],
    required: true,
  },
  "numerals.kind": { values: ["cardinal", "ordinal", "multiplier", "fraction", "collective", "vague"], required: true },
  "topics.topic": {
    values: [
      "defence",
      "security",
      "trade",
      "energy",
      "transport",
      "investment",
      "education",
      "culture",
      "migration",
      "humanitarian",
      "conflict",
      "bilateral_relations",
      "regional_issues",
      "other",
    ],
    required: true,
  },
};

/** A mistake in a table, in words for the analyst who edits it. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

export const shippedLexicon: string = fileURLToPath(new URL("../../lexicon/", import.meta.url));

/**
 * Reads every `.csv` of the folders, in the order given; rows of a later folder come after those of an earlier one.
 * @throws LexiconError naming file, line, the bad value and the nearest valid one.
 */
export function loadLexicon(folders: readonly string[] = [shippedLexicon]): LexiconTables {
  const tables = new Map<string, LexiconRow[]>();
  for (const folder of folders) {
    let files: string[];
    try {
      files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    } catch {
      throw new LexiconError(`${folder}: this lexicon folder cannot be read; give a folder that holds CSV tables`);
    }
    for (const file of files.sort()) {
      const table = file.slice(0, -4);
      const rows = tables.get(table) ?? [];
      tables.set(table, rows);
      rows.push(...rowsOf(table, file, readFileSync(`${folder}/${file}`, "utf8")));
    }
  }
  return tables;
}

/** Rows of one table's CSV text. `file` is for messages. */
export function rowsOf(table: string, file: string, csv: string): LexiconRow[] {
  const records: { record: Record<string, string>; info: { lines: number } }[] = parse(csv, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: false,
  });
  return records.map(({ record, info }) => {
    const where = `${file}:${info.lines}`;
    for (const [column, value] of Object.entries(record)) {
      const closed = CLOSED[`${table}.${column}`];
      if (!closed || (value === "" && !closed.required) || closed.values.includes(value)) continue;
      throw new LexiconError(`lexicon/${where}  ${column} "${value}" is unknown; did you mean "${nearest(value, closed.values)}"?`);
    }
    const first = record.name ?? record.word ?? record.lemma ?? "";
    if (first === "") throw new LexiconError(`lexicon/${where}  the first spelling is empty; fill the column name (or word, lemma)`);
    const spellings = [first, ...list(record.also)];
    return { table, where, spellings, cells: record };
  });
}

/** The parts of a `|` cell. */
export const list = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function nearest(value: string, valid: readonly string[]): string {
  const letters = new Set(value);
  const likeness = (other: string): number => {
    let shared = 0;
    while (shared < other.length && other[shared] === value[shared]) shared++;
    return shared * 2 + [...new Set(other)].filter((letter) => letters.has(letter)).length - Math.abs(other.length - value.length) / 2;
  };
  return [...valid].sort((a, b) => likeness(b) - likeness(a))[0] ?? "";
}
