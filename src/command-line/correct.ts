import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { byUnit } from "../0-ground/by-unit.ts";
import { decode } from "../1-read/decode.ts";
import { findFiles } from "../1-read/files.ts";
import { type CorrectableTable, cellText, contextOf, correctableColumns, correctableTables, type Patch } from "../7-tabulate/patches.ts";
import { columnsOf, type Row, schema } from "../7-tabulate/schema.ts";
import { fromCsv } from "../9-present/export/csv.ts";
import { cellChange, type EditedTable, isOwnForm, readEdited } from "../9-present/export/edited.ts";
import { readCorpus } from "../pipeline.ts";
import { engineFor } from "../read-articles.ts";
import { UsageError } from "./usage-error.ts";

export interface CorrectOptions {
  /** Folder for the patches, one file an article. */
  readonly out: string;
  /** Folder with the tables as Readout wrote them. */
  readonly against: string;
  /** The articles, for the words around each quote. */
  readonly articles: readonly string[];
  readonly author: string;
  readonly note: string;
}

type AnyRow = Readonly<Record<string, unknown>>;

interface Reading {
  readonly patches: Patch[];
  /** Cells that say the same in the spreadsheet's own way. */
  rewritten: number;
  readonly refused: string[];
}

/**
 * `readout correct`: every difference between an edited table and the one that Readout wrote becomes a patch. What a spreadsheet does
 * by itself is no correction: the same value in other words is passed over, damage is refused with a message. 0 where nothing was
 * refused, 1 otherwise.
 */
export async function correctFrom(edited: string, { out, against, articles, author, note }: CorrectOptions): Promise<number> {
  const tables = await editedTables(edited);
  const context = contextsOf(articles);
  const reading: Reading = { patches: [], rewritten: 0, refused: [] };
  for (const table of tables) {
    if (!isCorrectable(table.table)) continue;
    const written = join(against, `${table.table}.csv`);
    if (resolve(written) === resolve(edited))
      throw new UsageError(
        `${edited} is the file that Readout wrote: save the edited one elsewhere, build the folder again, and give that one`,
      );
    compare(reading, table.table, rowsOf(table.table, written), table, context, author, note);
  }
  for (const why of reading.refused) console.error(`refused ${why}`);
  const files = writePatches(out, reading.patches);
  const count = (op: Patch["op"]): number => reading.patches.filter((patch) => patch.op === op).length;
  const cells = reading.patches.reduce((sum, { op, cells: changed }) => sum + (op === "change" ? Object.keys(changed).length : 0), 0);
  console.log(
    `${out}: ${cells} cells changed in ${count("change")} rows, ${count("delete")} rows deleted, ${count("add")} added, in ${files} files` +
      `${reading.rewritten > 0 ? `; ${reading.rewritten} cells that the spreadsheet wrote in its own way were left` : ""}` +
      `${reading.refused.length > 0 ? `; ${reading.refused.length} refused` : ""}`,
  );
  return reading.refused.length === 0 ? 0 : 1;
}

const isCorrectable = (table: string): table is CorrectableTable => (correctableTables as readonly string[]).includes(table);

async function editedTables(file: string): Promise<EditedTable[]> {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file; give the CSV file or workbook that you edited`);
  const bytes = readFileSync(file);
  if (/\.xlsx$/i.test(file)) return readEdited({ name: basename(file), bytes, text: "" });
  const decoded = decode(bytes);
  if ("reason" in decoded) throw new UsageError(`${file}: ${decoded.reason}; save the table as CSV in UTF-8`);
  try {
    return await readEdited({ name: basename(file), bytes, text: decoded.text });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function rowsOf(table: CorrectableTable, file: string): readonly Row<CorrectableTable>[] {
  if (!existsSync(file)) throw new UsageError(`${file}: no such file; give with --against the folder that "readout build" wrote`);
  return fromCsv(table, readFileSync(file, "utf8"));
}

/** The texts of the articles by id, as far as they are given. */
function contextsOf(paths: readonly string[]): ReadonlyMap<string, string> {
  if (paths.length === 0) return new Map();
  const { articles } = readCorpus(engineFor({}), findFiles(paths));
  return new Map(articles.map(({ article }) => [article.id, article.text]));
}

function compare(
  reading: Reading,
  table: CorrectableTable,
  written: readonly Row<CorrectableTable>[],
  edited: EditedTable,
  texts: ReadonlyMap<string, string>,
  author: string,
  note: string,
): void {
  const { key } = schema[table];
  const words = table === "dates" ? "text" : "quote";
  const columns = new Map(columnsOf(table).map((column) => [column.name, column]));
  const open = new Set(correctableColumns(table));
  const byKey = new Map(edited.rows.map((row) => [row[key] ?? "", row]));
  const anchorOf = (row: AnyRow): Pick<Patch, "article_id" | "row_id" | "quote" | "before" | "after"> => {
    const text = texts.get(String(row.article_id));
    const around = text === undefined ? { before: "", after: "" } : contextOf(text, Number(row.start), Number(row.end));
    return { article_id: String(row.article_id), row_id: String(row[key]), quote: String(row[words]), ...around };
  };
  const missing = (written as readonly AnyRow[]).filter((row) => !byKey.has(String(row[key])));
  if (missing.length > 20 && missing.length > written.length / 2) {
    reading.refused.push(`${table}: ${missing.length} of ${written.length} rows are gone; a filtered or cut sheet is no list of deletions`);
    return;
  }
  for (const row of written as readonly AnyRow[]) {
    const now = byKey.get(String(row[key]));
    if (now === undefined) {
      reading.patches.push({ ...anchorOf(row), table, op: "delete", cells: {}, author, note });
      continue;
    }
    const cells: Record<string, { from: string | null; to: string | null }> = {};
    for (const [name, column] of columns) {
      if (now[name] === undefined || name === key) continue;
      const was = cellText(row[name]) ?? "";
      const change = cellChange(column, was, now[name]);
      const isLeft = !open.has(name) && change.kind !== "same" && isOwnForm(column, was, now[name]);
      if (change.kind === "rewritten" || isLeft) reading.rewritten++;
      else if (change.kind === "refused") reading.refused.push(`${table} ${String(row[key])}, ${name}: ${change.why}`);
      else if (change.kind === "changed" && open.has(name)) cells[name] = { from: was === "" ? null : was, to: change.to };
      else if (change.kind === "changed")
        reading.refused.push(`${table} ${String(row[key])}, ${name}: the column follows from others and is not corrected by itself`);
    }
    if (Object.keys(cells).length > 0) reading.patches.push({ ...anchorOf(row), table, op: "change", cells, author, note });
  }
  const known = new Set((written as readonly AnyRow[]).map((row) => String(row[key])));
  for (const row of edited.rows) if (!known.has(row[key] ?? "")) addRow(reading, table, row, texts, author, note);
}

/** A row that Readout did not write: it needs its article and the words that it is read from. */
function addRow(
  reading: Reading,
  table: CorrectableTable,
  row: Readonly<Record<string, string>>,
  texts: ReadonlyMap<string, string>,
  author: string,
  note: string,
): void {
  const { key } = schema[table];
  const quote = (table === "dates" ? row.text : row.quote) ?? "";
  const article = row.article_id ?? "";
  const where = `${table}, added row "${row[key] ?? ""}"`;
  if (article === "" || quote === "") {
    reading.refused.push(`${where}: it needs article_id and, in quote, the words of the article that it was read from`);
    return;
  }
  const text = texts.get(article);
  if (text === undefined) {
    reading.refused.push(`${where}: give the articles with --articles, so that its words can be found in ${article}`);
    return;
  }
  const at = text.indexOf(quote);
  if (at < 0) {
    reading.refused.push(`${where}: the words in quote do not stand in ${article}`);
    return;
  }
  const start = Array.from(text.slice(0, at)).length;
  const cells: Record<string, { from: null; to: string | null }> = {};
  for (const column of columnsOf(table)) {
    if (!correctableColumns(table).includes(column.name) || (row[column.name] ?? "") === "") continue;
    const change = cellChange(column, "", row[column.name] ?? "");
    if (change.kind === "refused") {
      reading.refused.push(`${where}, ${column.name}: ${change.why}`);
      return;
    }
    if (change.kind === "changed") cells[column.name] = { from: null, to: change.to };
  }
  const row_id = table === "participants" ? `${row.meeting_id ?? ""}/p` : (row[key] ?? "");
  reading.patches.push({
    article_id: article,
    table,
    op: "add",
    row_id,
    quote,
    ...contextOf(text, start, start + Array.from(quote).length),
    cells,
    author,
    note,
  });
}

/** The patches of a folder by article, in the order of the files. */
export function readPatches(folder: string): Map<string, Patch[]> {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  } catch {
    throw new UsageError(`${folder}: no such folder; give the one that "readout correct" wrote`);
  }
  const patches = new Map<string, Patch[]>();
  for (const file of files.sort()) {
    let read: Patch[];
    try {
      read = JSON.parse(readFileSync(join(folder, file), "utf8")) as Patch[];
    } catch (error) {
      throw new UsageError(
        `${join(folder, file)}: no JSON (${error instanceof Error ? error.message : String(error)}); mend it or take it away`,
      );
    }
    for (const patch of read) {
      const own = patches.get(patch.article_id) ?? [];
      patches.set(patch.article_id, own);
      own.push(patch);
    }
  }
  return patches;
}

/** Writes patches beside those that are there, one file an article; a new one takes the place of an older on the same row and op. */
export function writePatches(folder: string, patches: readonly Patch[]): number {
  const known = existsSync(folder) ? readPatches(folder) : new Map<string, Patch[]>();
  const touched = new Set<string>();
  for (const patch of patches) {
    const own = known.get(patch.article_id) ?? [];
    const twin = own.find(({ table, row_id, op }) => table === patch.table && row_id === patch.row_id && op === patch.op && op !== "add");
    const cells = twin === undefined ? patch.cells : { ...twin.cells, ...patch.cells };
    known.set(patch.article_id, [...own.filter((one) => one !== twin), { ...patch, cells }]);
    touched.add(patch.article_id);
  }
  for (const article of touched) {
    const file = join(folder, `${article}.json`);
    mkdirSync(dirname(file), { recursive: true });
    const own = (known.get(article) ?? []).toSorted((a, b) => byUnit(`${a.table} ${a.row_id} ${a.op}`, `${b.table} ${b.row_id} ${b.op}`));
    writeFileSync(`${file}.part`, `${JSON.stringify(own, null, 1)}\n`);
    renameSync(`${file}.part`, file);
  }
  return touched.size;
}
