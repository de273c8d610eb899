import { type LexiconRow, type LexiconTables, list } from "../0-ground/lexicon.ts";
import type { LookedUp } from "./dictionary.ts";

/** What one spelling means: its row, and how it must be written to be found. */
export interface Sense {
  readonly table: LookedUp;
  readonly row: LexiconRow;
  readonly spelling: string;
  readonly plural: boolean;
  /** The spelling alone is not enough evidence: an ordinary word, a name, several readings. */
  readonly weak: boolean;
  readonly capital: boolean;
  /** Short forms in capitals (`US`, `IT`) are found only in capitals. */
  readonly capitals: boolean;
}

// Names: found only where written with a capital first letter.
const NAMES: ReadonlySet<LookedUp> = new Set<LookedUp>([
  "countries",
  "demonyms",
  "capitals",
  "cities",
  "regions",
  "seats",
  "organisations",
  "ranks",
  "honorifics",
  "outlets",
]);

// Tables whose rows spell every form out, or name one thing only.
const UNINFLECTED: ReadonlySet<LookedUp> = new Set<LookedUp>([
  "verbs",
  "encounters",
  "words",
  "abbreviations",
  "cities",
  "capitals",
  "seats",
  "countries",
  "regions",
  "outlets",
]);

/** What of a table is looked up in the text: every spelling of its rows, and the plurals of those that have one. */
export function* spellingsOf(table: LookedUp, tables: LexiconTables): Generator<Sense> {
  if (table === "joined") {
    for (const named of ["countries", "demonyms", "capitals", "cities"] as const)
      for (const sense of spellingsOf(named, tables)) if (/[ -]/.test(sense.spelling)) yield { ...sense, table };
    return;
  }
  const source = table === "demonyms" || table === "capitals" ? "countries" : table;
  for (const row of tables.get(source) ?? []) {
    const spellings = table === "demonyms" ? list(row.cells.demonym) : table === "capitals" ? list(row.cells.capital) : row.spellings;
    const weakList = source === "countries" ? list(row.cells.weak) : [];
    const capital = NAMES.has(table);
    for (const spelling of spellings) {
      const weak = source === "countries" ? weakList.includes(spelling) : row.cells.weak === "yes";
      const capitals = (capital || table === "offices") && /^[A-Z]{2,5}$/.test(spelling);
      yield { table, row, spelling, plural: false, weak, capital, capitals };
      if (UNINFLECTED.has(table)) continue;
      if (table !== "offices" && !/[a-z]/.test(spelling)) continue;
      for (const plural of pluralsOf(spelling))
        yield { table, row, spelling: plural, plural: true, weak, capital: capital || capitals, capitals: false };
    }
  }
}

/** Regular plurals of the head noun: the last word before `of`, `for`, `to`, an adjective of envoys or a comma, else the last of all. */
function pluralsOf(spelling: string): string[] {
  const found = /^(.*?[A-Za-zÀ-ž])((?: of | for | to | extraordinary\b| plenipotentiary\b|, ).*)?$/.exec(spelling);
  // "attachés" folds to the verb "attaches": accented heads get no plural.
  // "CEOs", "MPs"
  if (/^[A-Z]{2,4}$/.test(spelling)) return [`${spelling}s`];
  if (!found || !/[a-z]$/.test(found[1] as string)) return [];
  const [, head, tail = ""] = found as unknown as [string, string, string?];
  if (/(s|x|z|ch|sh)$/.test(head)) return [`${head}es${tail}`];
  if (/[^aeiou]y$/.test(head)) return [`${head.slice(0, -1)}ies${tail}`];
  if (/(wo|chair|states|spokes|congress|business|clergy|police|crafts|service)man$/.test(head)) return [`${head.slice(0, -3)}men${tail}`];
  return [`${head}s${tail}`];
}
