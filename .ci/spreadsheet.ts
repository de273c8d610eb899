/**
 * Opens a build's tables in LibreOffice, types into five cells, deletes a row, saves as CSV and as a workbook, and expects six corrections;
 * and none where it was only saved. usage: npx tsx .ci/spreadsheet.ts FOLDER
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { correctableColumns, correctableTables, type Patch } from "../src/7-tabulate/patches.ts";
import { schema, type TableName, type Tables } from "../src/7-tabulate/schema.ts";
import { readTables } from "../src/9-present/present.ts";
import { build } from "../src/command-line/build.ts";
import { correctFrom, readPatches } from "../src/command-line/correct.ts";
import { verifyFolder } from "../src/command-line/verify.ts";
import { conclude, expect } from "./checks.ts";

const python = ["/usr/bin/python3", "python3"].find((one) => spawnSync(one, ["-c", "import uno"]).status === 0);
if (python === undefined || spawnSync("soffice", ["--version"]).status !== 0) {
  console.log(
    "SKIPPED: LibreOffice with its Python bridge (Debian: libreoffice-calc-nogui, python3-uno) is not here; no spreadsheet was opened",
  );
  process.exit(0);
}
const [home = ""] = process.argv.slice(2).map((folder) => resolve(folder));
if (home === "") throw new Error("Give the folder to work in.");
const [articles, out, again] = ["articles", "out", "again"].map((name) => join(home, name)) as [string, string, string];

// What spreadsheets hurt: leading zeros, signs, marks, numbers in other forms, times.
const HARD = ` date 2024-06-11 OSLO, June 11 (Fjord Press) - Norwegian Defence Minister Ingrid Solberg received Kenyan Defence Minister Daniel Mutiso at Akershus Castle in Oslo on Monday.
"=1+1 is two; -3 is less, and 007 is a name," Mutiso said. "+47 is how Norway is called," Solberg said.
They had met at 10:00 on 3 April 2024. Mutiso said that 1,200 engineers, 3.50 percent of them from "the north", and 1/2 of the teachers had been trained since May 2019.
`;

// What the commands say is told only where something fails.
const said: string[] = [];
console.error = (...words: unknown[]) => said.push(words.map(String).join(" "));
console.log = (...words: unknown[]) => said.push(words.map(String).join(" "));

rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
mkdirSync(articles);
for (const file of readdirSync("articles").sort().slice(0, 60)) cpSync(join("articles", file), join(articles, file));
writeFileSync(join(articles, "00420.txt"), HARD);
await build([articles], { out, lexicon: [], report: false, formats: ["csv", "xlsx"] });
const tablesIn = (folder: string): Tables => readTables((file) => readFileSync(join(folder, file), "utf8"));
const before = tablesIn(out);
type AnyRow = Readonly<Record<string, unknown>>;
const rowsOf = (tables: Tables, table: TableName): readonly AnyRow[] => tables[table] as readonly AnyRow[];
const keyOf = (table: TableName, row: AnyRow): string => String(row[schema[table].key]);

interface Edit {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
  /** As it is typed. */
  readonly text: string;
  /** As the table has it afterwards. */
  readonly to: string;
}
interface Edits {
  readonly cells: readonly Edit[];
  readonly gone: { readonly table: TableName; readonly key: string };
}

const pick = (table: TableName, at: number, fits: (row: AnyRow) => boolean = () => true): string =>
  keyOf(table, rowsOf(before, table).filter(fits)[at] as AnyRow);
const edit = (table: TableName, key: string, column: string, text: string, to = text): Edit => ({ table, key, column, text, to });
const isDay = (row: AnyRow): boolean => /^\d{4}-\d\d-\d\d$/.test(String(row.date));

/** Five cells of one table: marks and signs, a day, a closed value, a list, letters of another alphabet. */
const inMeetings: Edits = {
  cells: [
    edit("meetings", pick("meetings", 3), "venue", 'The "Blue" Hall, 2nd floor; east'),
    edit("meetings", pick("meetings", 8, isDay), "date", "2024-07-14"),
    edit(
      "meetings",
      pick("meetings", 12, ({ status }) => status === "held"),
      "status",
      "cancelled",
    ),
    edit("meetings", pick("meetings", 20), "topics", "trade; energy; other"),
    edit("meetings", pick("meetings", 26), "city", "Şəki"),
  ],
  gone: { table: "meetings", key: pick("meetings", 40) },
};

/** Five cells of five sheets: a number, a truth, a day, words, a closed value. */
const inWorkbook = (decimal: "." | ",", truth: string): Edits => ({
  cells: [
    edit("statistics", pick("statistics", 5), "value", `1234${decimal}5`, "1234.5"),
    edit(
      "participants",
      pick("participants", 9, (row) => row.leads_delegation === false),
      "leads_delegation",
      truth,
      "true",
    ),
    edit("visitors", pick("visitors", 4, isDay), "date", "2024-07-14"),
    edit("statements", pick("statements", 6), "verb", "announce"),
    edit(
      "dates",
      pick("dates", 7, ({ mod }) => mod === null),
      "mod",
      "approx",
    ),
  ],
  gone: { table: "statements", key: pick("statements", 30) },
});

const CSV = "Text - txt - csv (StarCalc)";
const XLSX = "Calc MS Excel 2007 XML";

/** Where the person sits, and how the CSV is opened and saved: separator, marks, UTF-8, language, quoted as text, dates and signs recognised. */
const seats = [
  {
    name: "English",
    locale: "en-US",
    open: "44,34,76,1,,0,false,false",
    save: "44,34,76,1,,0,false,true,false",
    typed: inWorkbook(".", "TRUE"),
  },
  {
    name: "English, all recognised",
    locale: "en-US",
    open: "44,34,76,1,,0,false,true",
    save: "44,34,76,1,,0,true,true,false",
    typed: null,
  },
  {
    name: "German, all recognised",
    locale: "de-DE",
    open: "44,34,76,1,,1031,false,true",
    save: "59,34,76,1,,0,false,true,false",
    typed: inWorkbook(",", "WAHR"),
  },
] as const;

const typing = ({ cells, gone }: Edits, sheeted: boolean) => ({
  type: cells.map(({ table, key, column, text }) => ({ sheet: sheeted ? table : null, key, column, text })),
  delete: [{ sheet: sheeted ? gone.table : null, key: gone.key }],
});

for (const [index, { name, locale, open, save, typed }] of seats.entries()) {
  const folder = join(home, `seat-${index}`);
  for (const part of ["kept", "edited"]) mkdirSync(join(folder, part), { recursive: true });
  const at = (file: string): string => join(folder, file);
  const jobs: object[] = correctableTables.map((table) => ({
    open: join(out, `${table}.csv`),
    options: open,
    save: [{ as: at(`kept/${table}.csv`), filter: CSV, options: save }],
  }));
  jobs.push({ open: join(out, "readout.xlsx"), save: [{ as: at("kept/readout.xlsx"), filter: XLSX }] });
  jobs.push({
    open: join(out, "meetings.csv"),
    options: open,
    ...typing(inMeetings, false),
    save: [
      { as: at("edited/meetings.csv"), filter: CSV, options: save },
      { as: at("edited/meetings.xlsx"), filter: XLSX },
    ],
  });
  if (typed !== null)
    jobs.push({ open: join(out, "readout.xlsx"), ...typing(typed, true), save: [{ as: at("edited/readout.xlsx"), filter: XLSX }] });
  writeFileSync(at("jobs.json"), JSON.stringify(jobs));
  execFileSync(python, [".ci/spreadsheet.py", at("jobs.json"), at("profile"), locale], { stdio: "inherit", timeout: 300_000 });

  for (const file of [...correctableTables.map((table) => `${table}.csv`), "readout.xlsx"]) await onlySaved(at(`kept/${file}`), name);
  await corrected(at("edited/meetings.csv"), name, inMeetings);
  await corrected(at("edited/meetings.xlsx"), name, inMeetings);
  if (typed !== null) await corrected(at("edited/readout.xlsx"), name, typed);
}

async function correct(file: string, context: boolean): Promise<{ patches: Patch[]; status: number; corrections: string }> {
  const corrections = join(home, "corrections");
  rmSync(corrections, { recursive: true, force: true });
  mkdirSync(corrections);
  said.length = 0;
  const status = await correctFrom(file, {
    out: corrections,
    against: out,
    articles: context ? [articles] : [],
    author: "A. Analyst",
    note: "",
  });
  return { patches: [...readPatches(corrections).values()].flat(), status, corrections };
}

async function onlySaved(file: string, seat: string): Promise<void> {
  const { patches, status } = await correct(file, false);
  const where = `${seat}, ${file.slice(home.length + 1)}, only saved`;
  expect(patches.length === 0, `${where}: ${patches.length} corrections, such as ${JSON.stringify(patches[0]?.cells)}`);
  expect(status === 0, `${where}: ${said.slice(0, 3).join("\n  ")}`);
}

async function corrected(file: string, seat: string, { cells, gone }: Edits): Promise<void> {
  const { patches, status, corrections } = await correct(file, true);
  const where = `${seat}, ${file.slice(home.length + 1)}`;
  expect(status === 0, `${where}: ${said.slice(0, 3).join("\n  ")}`);
  const want = [...cells.map(({ table, key, column, to }) => `${table} ${key} ${column} ${to}`), `${gone.table} ${gone.key} delete`].sort();
  const got = patches.flatMap((patch) => changesOf(patch)).sort();
  expect(got.join("\n") === want.join("\n"), `${where}: the corrections are\n  ${got.join("\n  ")}\ninstead of\n  ${want.join("\n  ")}`);

  await build([articles], { out: again, lexicon: [], report: false, formats: ["csv"], corrections });
  const after = tablesIn(again);
  const differs = correctableTables.flatMap((table) => differences(table, after)).sort();
  const parties = rowsOf(before, "participants").filter(({ meeting_id }) => gone.table === "meetings" && meeting_id === gone.key);
  const follows = parties.map((row) => `participants ${keyOf("participants", row)} delete`);
  const all = [...want, ...follows].sort();
  expect(
    differs.join("\n") === all.join("\n"),
    `${where}: the tables differ in\n  ${differs.join("\n  ")}\ninstead of\n  ${all.join("\n  ")}`,
  );
  const marked = correctableTables.flatMap((table) => rowsOf(after, table).filter(({ checked }) => checked !== "machine"));
  expect(marked.length === new Set(cells.map(({ key }) => key)).size, `${where}: ${marked.length} rows are marked as corrected`);
  const holds = verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections });
  expect(holds === 0, `${where}: verify fails: ${said.slice(-3).join("\n  ")}`);
}

function changesOf({ table, row_id, op, cells }: Patch): string[] {
  return op === "change"
    ? Object.entries(cells).map(([column, { to }]) => `${table} ${row_id} ${column} ${to}`)
    : [`${table} ${row_id} ${op}`];
}

/** The cells that an analyst may change, and rows gone; what follows from them (days, sides, ids of events) is left out. */
function differences(table: (typeof correctableTables)[number], after: Tables): string[] {
  const now = new Map(rowsOf(after, table).map((row) => [keyOf(table, row), row]));
  const found: string[] = [];
  for (const row of rowsOf(before, table)) {
    const key = keyOf(table, row);
    const other = now.get(key);
    now.delete(key);
    if (other === undefined) found.push(`${table} ${key} delete`);
    else
      for (const column of correctableColumns(table)) {
        const [was, is] = [row[column], other[column]].map((cell) => (Array.isArray(cell) ? cell.join("; ") : String(cell)));
        if (was !== is) found.push(`${table} ${key} ${column} ${is}`);
      }
  }
  return [...found, ...[...now.keys()].map((key) => `${table} ${key} add`)];
}

conclude(
  `LibreOffice: ${seats.length} seats; every table only saved gave no correction, five cells and a row gave six, as CSV and as a workbook`,
);
