import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { evaluateFolders } from "../../src/command-line/evaluate.ts";
import { UsageError } from "../../src/command-line/usage-error.ts";

/** Tables that some other tool wrote: the scored columns, no offsets, no ids of ours. */
const TABLES: Readonly<Record<string, string>> = {
  articles: "article_id,published\na,2024-06-11\n",
  meetings: "meeting_id,article_id,status,country\n7,a,held,NOR\n",
  participants: "meeting_id,article_id,name,country\n7,a,Ada Berg,NOR\n7,a,Omar Diallo,MLI\n",
  visitors: "article_id,name,destination_country,status\na,Omar Diallo,NOR,current\n",
  dates: "article_id,text,type,value\na,June 11,date,2024-06-11\n",
  statistics: "article_id,text,value,unit\na,12 percent,12,%\n",
};
const party = (name: string, country: string) => ({ name, country });
const GOLD = {
  article: { published: "2024-06-11" },
  meetings: [{ status: "held", country: "NOR", participants: [party("Ada Berg", "NOR"), party("Omar Diallo", "MLI")] }],
  visitors: [{ name: "Omar Diallo", destination_country: "NOR", status: "current" }],
  dates: [{ text: "June 11", type: "date", value: "2024-06-11" }],
  statistics: [{ text: "12 percent", value: 12, unit: "%" }],
};

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-evaluate-"));
  for (const [table, csv] of Object.entries(TABLES)) writeFileSync(join(folder, `${table}.csv`), csv);
  writeFileSync(join(folder, "a.json"), JSON.stringify(GOLD));
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const figures = (): { readonly fact_f1: number } => {
  evaluateFolders(folder, folder, { json: true, errors: 0 });
  return JSON.parse(printed.join("")) as { fact_f1: number };
};

describe("readout evaluate", () => {
  it("scores the tables of any tool by the columns that they have", () => expect(figures().fact_f1).toBe(1));

  it("counts a column that is not there as empty cells", () => {
    writeFileSync(join(folder, "visitors.csv"), "article_id,name,destination_country\na,Omar Diallo,NOR\n");
    expect(figures().fact_f1).toBeLessThan(1);
  });

  it.each([
    ["a table without the column that pairs its rows", "dates", "article_id,type\na,date\n", "no column text"],
    ["a file that is no CSV", "dates", 'article_id,text\n"a', "no CSV"],
  ])("names the file and what is wrong with %s", (_, table, csv, message) => {
    writeFileSync(join(folder, `${table}.csv`), csv);
    expect(figures).toThrow(UsageError);
    expect(figures).toThrow(new RegExp(`${table}\\.csv: .*${message}`));
  });

  it("says which table is missing", () => {
    rmSync(join(folder, "statistics.csv"));
    expect(figures).toThrow(/statistics\.csv: it cannot be read/);
  });
});
