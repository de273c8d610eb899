import { isoBounds } from "../0-ground/edtf.ts";
import { checkTables } from "../7-tabulate/check.ts";
import { evidencedColumns, isFilled } from "../7-tabulate/evidence.ts";
import type { PlaceWords } from "../7-tabulate/place-words.ts";
import { columnsOf, ledgerTables, schema, type TableName, type Tables } from "../7-tabulate/schema.ts";

/** Something in the exports that does not hold. */
export interface Mismatch {
  /** `schema`, `text`, `quote`, `evidence`, `absence`, `normaliser`, `rebuild`, `file`. */
  readonly check: string;
  /** `meetings#a/m1#city`, a table, or a file. */
  readonly at: string;
  readonly says: string;
}

/** The text of an article as it is now, and its digest. */
export interface SourceText {
  readonly text: string;
  readonly sha256: string;
}

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * What does not hold in the tables by themselves and against the texts: types, keys and references; the digest of each text; that
 * each quote stands where the row says; that each filled cell has evidence and each empty one a reason; that words called
 * quoted or normalised give the cell. In the order of the checks.
 */
export function verifyTables(tables: Tables, texts: ReadonlyMap<string, SourceText>, places: PlaceWords): Mismatch[] {
  const mismatches: Mismatch[] = [];
  const fail = (check: string, at: string, says: string): void => {
    mismatches.push({ check, at, says });
  };
  try {
    checkTables(tables);
  } catch (error) {
    fail("schema", "tables", error instanceof Error ? error.message : String(error));
  }

  const points = new Map<string, readonly string[]>();
  for (const { article_id, sha256, file } of tables.articles) {
    const source = texts.get(article_id);
    if (source === undefined) fail("text", file, "the article is not among those given");
    else if (source.sha256 !== sha256) fail("text", file, "the text is another one than the tables were made from");
    if (source !== undefined) points.set(article_id, Array.from(source.text));
  }
  const slice = (article: unknown, start: unknown, end: unknown): string | null =>
    points.get(String(article))?.slice(Number(start), Number(end)).join("") ?? null;

  for (const table of ledgerTables) {
    if (table === "articles") continue;
    const words = table === "dates" ? "text" : "quote";
    for (const row of tables[table] as readonly AnyRow[]) {
      const stands = slice(row.article_id, row.start, row.end);
      if (stands !== null && flat(stands) !== flat(String(row[words])))
        fail("quote", `${table}#${keyOf(table, row)}#${words}`, differ(stands, row[words]));
    }
  }

  verifyEvidence(tables, slice, places, fail);
  verifyBounds(tables, fail);
  return mismatches;
}

type Fail = (check: string, at: string, says: string) => void;

const keyOf = (table: TableName, row: AnyRow): string => String(row[schema[table].key]);
const differ = (stands: string, claimed: unknown): string => `there stands ${JSON.stringify(stands)}, not ${JSON.stringify(claimed)}`;

function verifyEvidence(
  tables: Tables,
  slice: (...at: [unknown, unknown, unknown]) => string | null,
  places: PlaceWords,
  fail: Fail,
): void {
  const cells = new Map<string, unknown>();
  for (const table of ledgerTables) {
    const nullable = new Map(columnsOf(table).map((column) => [column.name, column.nullable]));
    for (const row of tables[table] as readonly AnyRow[])
      for (const column of evidencedColumns(table))
        if (isFilled(row[column]) || (row[column] === null && nullable.get(column)))
          cells.set(`${table}#${keyOf(table, row)}#${column}`, row[column]);
  }
  const proved = new Set<string>();
  for (const { evidence_id, article_id, start, end, quote, kind, column } of tables.evidence) {
    proved.add(evidence_id);
    const value = cells.get(evidence_id);
    if (!isFilled(value)) {
      fail("evidence", evidence_id, "there is evidence for a cell that is empty or not there");
      continue;
    }
    const stands = slice(article_id, start, end);
    if (stands !== null && flat(stands) !== flat(quote ?? "")) fail("evidence", evidence_id, differ(stands, quote));
    if (kind === "quoted" && oneLine(quote ?? "") !== oneLine(String(value)))
      fail("normaliser", evidence_id, `the words ${JSON.stringify(quote)} are not the cell ${JSON.stringify(value)}`);
    if (
      kind === "normalised" &&
      /country$/.test(column) &&
      !places.means(quote ?? "", String(value)) &&
      !evidence_id.startsWith("articles#")
    )
      fail("normaliser", evidence_id, `the words ${JSON.stringify(quote)} do not mean ${JSON.stringify(value)}`);
  }
  const excused = new Set(tables.absences.map((row) => row.absence_id));
  for (const { absence_id } of tables.absences)
    if (cells.get(absence_id) !== null || !cells.has(absence_id))
      fail("absence", absence_id, "there is a reason for a cell that is not empty");
  for (const [cell, value] of cells) {
    if (isFilled(value) && !proved.has(cell)) fail("evidence", cell, "the cell is filled and has no evidence");
    if (value === null && !excused.has(cell)) fail("absence", cell, "the cell is empty and has no reason");
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** As the CSV for spreadsheets has it: control characters are spaces, and an apostrophe before a sign may be its guard. */
const flat = (text: string): string => text.replace(control, " ").replace(/'(?=[=+\-@＝＋－＠])/g, "");

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** First and last day are those of the date. */
function verifyBounds(tables: Tables, fail: Fail): void {
  const check = (table: TableName, row: AnyRow, value: string | null): void => {
    const bounds = value === null ? { start: null, end: null } : isoBounds(value);
    for (const [column, want] of [
      ["date_start", bounds.start],
      ["date_end", bounds.end],
    ] as const)
      if (row[column] !== want)
        fail("normaliser", `${table}#${keyOf(table, row)}#${column}`, `${value} gives ${want}, not ${String(row[column])}`);
  };
  for (const row of tables.meetings) check("meetings", row, row.date);
  for (const row of tables.visitors) check("visitors", row, row.date);
  for (const row of tables.dates) check("dates", row, row.type === "duration" || row.type === "set" ? null : row.value);
}

/** Every cell in which a fresh reading of the same texts differs from the tables; rows by their keys. */
export function verifyRebuild(tables: Tables, rebuilt: Tables, names: readonly TableName[]): Mismatch[] {
  return names.flatMap((table) => {
    const fresh = new Map((rebuilt[table] as readonly AnyRow[]).map((row) => [keyOf(table, row), row]));
    const mismatches: Mismatch[] = [];
    for (const row of tables[table] as readonly AnyRow[]) {
      const key = keyOf(table, row);
      const other = fresh.get(key);
      fresh.delete(key);
      if (other === undefined) {
        mismatches.push({ check: "rebuild", at: `${table}#${key}`, says: "a fresh reading gives no such row" });
        continue;
      }
      for (const { name } of columnsOf(table))
        if (JSON.stringify(row[name]) !== JSON.stringify(other[name]))
          mismatches.push({
            check: "rebuild",
            at: `${table}#${key}#${name}`,
            says: `a fresh reading gives ${JSON.stringify(other[name])}, not ${JSON.stringify(row[name])}`,
          });
    }
    for (const key of fresh.keys()) mismatches.push({ check: "rebuild", at: `${table}#${key}`, says: "the row is missing" });
    return mismatches;
  });
}
