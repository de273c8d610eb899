import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Tables, tableNames } from "../../src/7-tabulate/schema.ts";
import { readTables } from "../../src/9-present/present.ts";
import { build } from "../../src/command-line/build.ts";
import { correctFrom, readPatches } from "../../src/command-line/correct.ts";
import { verifyFolder } from "../../src/command-line/verify.ts";

const home = mkdtempSync(join(tmpdir(), "readout-correct-"));
const articles = join(home, "articles");
const out = join(home, "out");
const again = join(home, "again");
const corrections = join(home, "corrections");
const TEXTS: Readonly<Record<string, string>> = {
  one: " date 2024-06-11 OSLO, June 11 (Fjord Press) - Norwegian Defence Minister Ingrid Solberg received her Kenyan counterpart, Lt. Gen. Daniel Mutiso, at Akershus Castle in Oslo on Monday. Mutiso said that more than 1,200 Kenyan engineers had been trained since 2019, 40 percent of them in Norway.\n",
  two: " date 2024-03-05 President Ama Boateng of Ghana spoke by telephone with Malian President Issa Traoré on March 4.\nForeign Minister Kofi Mensah was with her.\n",
};
const silent = (): void => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
};
const buildTo = (folder: string, patches?: string): Promise<number> =>
  build([articles], {
    out: folder,
    lexicon: [],
    report: false,
    formats: ["csv"],
    ...(patches === undefined ? {} : { corrections: patches }),
  });

beforeAll(async () => {
  silent();
  mkdirSync(articles);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(articles, `${name}.txt`), text);
  expect(await buildTo(out)).toBe(0);
});
beforeEach(silent);
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(again, { recursive: true, force: true });
  rmSync(corrections, { recursive: true, force: true });
});
afterAll(() => rmSync(home, { recursive: true }));

type Record_ = Record<string, string>;
const recordsOf = (table: string): Record_[] =>
  parse(readFileSync(join(out, `${table}.csv`), "utf8"), { bom: true, columns: true }) as Record_[];
/** A row typed below the others. */
const append = (rows: Record_[], cells: Record_): void => {
  rows.push({ ...Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, ""])), ...cells });
};

/** Saves an edited table as a spreadsheet would: other separator, other words for truth, no quotation marks. */
const saved = (table: string, rows: readonly Record_[], delimiter = ";"): string => {
  const file = join(home, `${table}-edited.csv`);
  const own = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === "true" ? "WAHR" : cell === "false" ? "FALSCH" : cell])),
  );
  writeFileSync(file, stringify(own, { header: true, delimiter, columns: Object.keys(recordsOf(table)[0] ?? {}) }));
  return file;
};
const correctIt = (file: string, withArticles = true): Promise<number> =>
  correctFrom(file, {
    out: corrections,
    against: out,
    articles: withArticles ? [articles] : [],
    author: "A. Analyst",
    note: "checked against the ministry",
  });
const tablesIn = (folder: string): Tables => readTables((file) => readFileSync(join(folder, file), "utf8"));
const cellsOf = (tables: Tables): Map<string, unknown> =>
  new Map(
    tableNames
      .filter((table) => table !== "evidence" && table !== "absences")
      .flatMap((table) =>
        (tables[table] as readonly Record<string, unknown>[]).flatMap((row) =>
          Object.entries(row).map(([column, value]) => [`${Object.values(row)[0] as string}#${column}`, JSON.stringify(value)] as const),
        ),
      ),
  );
const changedBetween = (before: Tables, after: Tables): string[] => {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((cell) => was.get(cell) !== is.get(cell) && !cell.endsWith("#checked"));
};
const refusals = (): string[] => vi.mocked(console.error).mock.calls.map(([line]) => String(line));

describe("correct", () => {
  it("finds nothing in a table that a spreadsheet only saved again", async () => {
    for (const table of ["meetings", "participants", "statistics", "dates", "visitors"])
      expect(await correctIt(saved(table, recordsOf(table)))).toBe(0);
    expect(readdirSync(home)).not.toContain("corrections");
  });

  it("carries changed cells and a deleted row into the next build, and nothing else", async () => {
    const rows = recordsOf("meetings");
    const [oslo] = rows as [Record_];
    oslo.city = "Bergen";
    oslo.venue = "Haakon's Hall";
    expect(await correctIt(saved("meetings", rows))).toBe(0);
    const parties = recordsOf("participants");
    const mutiso = parties.find(({ name }) => name === "Daniel Mutiso") as Record_;
    mutiso.rank = "General";
    expect(await correctIt(saved("participants", parties))).toBe(0);
    expect(await correctIt(saved("statistics", recordsOf("statistics").slice(0, 1), "\t"))).toBe(0);

    expect(await buildTo(again, corrections)).toBe(0);
    const [before, after] = [tablesIn(out), tablesIn(again)];
    expect(
      changedBetween(before, after)
        .filter((cell) => cell.startsWith("one/"))
        .filter((cell) => !cell.startsWith("one/s2"))
        .sort(),
    ).toEqual(["one/m1#city", "one/m1#event_id", "one/m1#venue", "one/m1/p2#rank"]);
    expect(after.statistics.map((row) => row.statistic_id)).toEqual(
      before.statistics.map((row) => row.statistic_id).filter((id) => id !== "one/s2"),
    );
    expect(after.meetings.map(({ meeting_id, checked }) => [meeting_id, checked])).toEqual(
      before.meetings.map(({ meeting_id }) => [meeting_id, meeting_id === "one/m1" ? "corrected" : "machine"]),
    );
    expect(after.evidence.find((row) => row.evidence_id === "meetings#one/m1#city")).toMatchObject({
      kind: "corrected",
      rule: "correction/A. Analyst",
    });
    // What follows from a cell follows the correction.
    expect(after.events.find(({ articles: ids }) => ids.includes("one"))).toMatchObject({ city: "Bergen", venue: "Haakon's Hall" });
    expect(verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections })).toBe(0);
  });

  it("writes patches that a person can read, anchored by the words around", async () => {
    const rows = recordsOf("participants");
    (rows.find(({ name }) => name === "Issa Traoré") as Record_).office = "President of the Republic";
    await correctIt(saved("participants", rows));
    expect(JSON.parse(readFileSync(join(corrections, "two.json"), "utf8"))).toEqual([
      {
        article_id: "two",
        table: "participants",
        op: "change",
        row_id: "two/m1/p2",
        quote: "Malian President Issa Traoré",
        before: "t Ama Boateng of Ghana spoke by telephone with ".slice(-40),
        after: " on March 4.\nForeign Minister Kofi Mensah was with her.".slice(0, 40),
        cells: { office: { from: "President", to: "President of the Republic" } },
        author: "A. Analyst",
        note: "checked against the ministry",
      },
    ]);
  });

  it("adds a row that says which words it was read from", async () => {
    const rows = recordsOf("participants");
    append(rows, {
      meeting_id: "two/m1",
      article_id: "two",
      name: "Kofi Mensah",
      office: "Foreign Minister",
      office_type: "foreign_minister",
      country: "GHA",
      side: "other",
      quote: "Foreign Minister Kofi Mensah",
    });
    expect(await correctIt(saved("participants", rows))).toBe(0);
    expect(await buildTo(again, corrections)).toBe(0);
    expect(tablesIn(again).participants.find(({ name }) => name === "Kofi Mensah")).toMatchObject({
      participant_id: "two/m1/p3",
      meeting_id: "two/m1",
      office_type: "foreign_minister",
      quote: "Foreign Minister Kofi Mensah",
      checked: "corrected",
    });
    expect(verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections })).toBe(0);
  });

  it("changes, deletes and adds statements, and who said them", async () => {
    const rows = recordsOf("statements");
    const said = rows.find(({ speaker }) => speaker === "Daniel Mutiso") as Record_;
    Object.assign(said, { speaker: "Ruth Wanjiru", speaker_office: "spokesperson", verb: "announce" });
    append(rows, {
      article_id: "two",
      speaker: "Ama Boateng",
      country: "GHA",
      content: "Foreign Minister Kofi Mensah was with her",
      mode: "indirect",
      quote: "Foreign Minister Kofi Mensah was with her.",
    });
    expect(await correctIt(saved("statements", rows))).toBe(0);
    expect(await buildTo(again, corrections)).toBe(0);
    const [before, after] = [tablesIn(out), tablesIn(again)];
    const changed = changedBetween(before, after).filter((cell) => cell.startsWith("one/"));
    expect(changed.sort()).toEqual(["one/t1#person_id", "one/t1#speaker", "one/t1#speaker_office", "one/t1#verb"]);
    expect(after.statements.map(({ statement_id, speaker, verb, checked }) => [statement_id, speaker, verb, checked])).toEqual([
      ["one/t1", "Ruth Wanjiru", "announce", "corrected"],
      ["two/t1", "Ama Boateng", null, "corrected"],
    ]);
    expect(after.people.find(({ name }) => name === "Ruth Wanjiru")).toMatchObject({ countries: ["KEN"], meetings: 0 });
    expect(verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections })).toBe(0);

    rmSync(corrections, { recursive: true });
    const kept = recordsOf("statements").filter(({ speaker }) => speaker !== "Daniel Mutiso");
    expect(await correctIt(saved("statements", kept))).toBe(0);
    expect(await buildTo(again, corrections)).toBe(0);
    expect(tablesIn(again).statements.some(({ statement_id }) => statement_id === "one/t1")).toBe(false);
    expect(tablesIn(again).statistics.every(({ statement_id }) => statement_id === null)).toBe(true);
    expect(verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections })).toBe(0);
  });

  const damage: readonly (readonly [string, string, (row: Record_) => void, string])[] = [
    ["a date in the spreadsheet's form", "meetings", (row) => Object.assign(row, { date: "10.06.2024" }), "has rewritten the date"],
    ["a date as a number", "meetings", (row) => Object.assign(row, { date: "45453" }), "has rewritten the date"],
    ["a moved decimal mark", "statistics", (row) => Object.assign(row, { value: "12.00" }), "with other separators"],
    ["a value outside the codebook", "meetings", (row) => Object.assign(row, { status: "done" }), "none of held, planned, cancelled"],
    ["broken letters", "participants", (row) => Object.assign(row, { name: "Issa TraorÃ©" }), "save the file as UTF-8"],
    ["a formula's error", "participants", (row) => Object.assign(row, { name: "#NAME?" }), "formula"],
    ["a quote", "meetings", (row) => Object.assign(row, { quote: "They met." }), "not corrected by itself"],
  ];
  it.each(damage)("refuses %s with a message, and takes the other changes", async (_, table, hurt, message) => {
    const rows = recordsOf(table);
    hurt(rows[0] as Record_);
    expect(await correctIt(saved(table, rows))).toBe(1);
    expect(refusals().join("\n")).toContain(message);
    expect(readdirSync(home)).not.toContain("corrections");
  });

  it("takes numbers in other forms for what they are", async () => {
    const rows = recordsOf("statistics");
    (rows[0] as Record_).value = "1.200,0";
    expect(await correctIt(saved("statistics", rows))).toBe(0);
    expect(readdirSync(home)).not.toContain("corrections");
  });

  it("reports a correction whose words or value are gone, and applies the others", async () => {
    const rows = recordsOf("meetings");
    (rows[0] as Record_).city = "Bergen";
    await correctIt(saved("meetings", rows));
    const patches = readPatches(corrections);
    const [patch] = patches.get("one") ?? [];
    writeFileSync(
      join(corrections, "one.json"),
      JSON.stringify([{ ...patch, cells: { city: { from: "Molde", to: "Bergen" } } }, { ...patch, quote: "gone" }, patch]),
    );
    await buildTo(again, corrections);
    expect(refusals().filter((line) => line.startsWith("stale"))).toEqual([
      expect.stringContaining("another value now"),
      expect.stringContaining("are gone from the article"),
    ]);
    expect(tablesIn(again).meetings.find(({ meeting_id }) => meeting_id === "one/m1")?.city).toBe("Bergen");
  });

  it("refuses the very file that Readout wrote, and a file that is no table", async () => {
    await expect(correctIt(join(out, "meetings.csv"))).rejects.toThrow("save the edited one elsewhere");
    writeFileSync(join(home, "other.csv"), "a,b\n1,2\n");
    await expect(correctIt(join(home, "other.csv"))).rejects.toThrow("the key of no table");
  });
});
