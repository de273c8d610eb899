import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "../../src/command-line/build.ts";
import { verifyFolder } from "../../src/command-line/verify.ts";

const home = mkdtempSync(join(tmpdir(), "readout-verify-"));
const whole = join(home, "whole");
const out = join(home, "out");
const articles = join(home, "articles");
const TEXTS: Readonly<Record<string, string>> = {
  one: " date 2024-06-11 OSLO, June 11 (Fjord Press) - Norwegian Defence Minister Ingrid Solberg received her Kenyan counterpart, Lt. Gen. Daniel Mutiso, at Akershus Castle in Oslo on Monday. Mutiso said that more than 1,200 Kenyan engineers had been trained since 2019, 40 percent of them in Norway.\n",
  two: " date 2024-03-05 President Ama Boateng of Ghana spoke by telephone with Malian President Issa Traoré on March 4.\nThey will meet in Bamako in May.\n",
};

const silent = (): void => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
};

beforeAll(async () => {
  silent();
  mkdirSync(articles);
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(articles, `${name}.txt`), text);
  expect(await build([articles], { out: whole, lexicon: [], report: false })).toBe(0);
});
beforeEach(() => {
  silent();
  cpSync(whole, out, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(out, { recursive: true });
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(articles, `${name}.txt`), text);
});
afterAll(() => rmSync(home, { recursive: true }));

const file = (name: string): string => join(out, name);
const edit = (name: string, from: string | RegExp, to: string | ((...match: string[]) => string)): void => {
  const text = readFileSync(file(name), "utf8");
  const changed = typeof to === "string" ? text.replace(from, to) : text.replace(from, to);
  expect(changed, `${name} has no ${from}`).not.toBe(text);
  writeFileSync(file(name), changed);
};
const digestOf = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(file(name)))
    .digest("hex");
/** A forger who makes the manifest and the sums anew. */
const reseal = (): void => {
  const manifest = JSON.parse(readFileSync(file("manifest.json"), "utf8")) as { tables: Record<string, string> };
  for (const table of Object.keys(manifest.tables)) manifest.tables[table] = digestOf(`${table}.csv`);
  writeFileSync(file("manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  resum();
};
const resum = (): void => {
  const lines = readFileSync(file("SHA256SUMS"), "utf8").split("\n");
  const sums = lines.map((line) => (line === "" ? line : `${digestOf(line.slice(66))}  ${line.slice(66)}`));
  writeFileSync(file("SHA256SUMS"), sums.join("\n"));
};
const checksOf = (): { status: number; checks: string[]; first: string } => {
  const log = vi.mocked(console.log);
  log.mockClear();
  const status = verifyFolder(out, { articles: [articles], lexicon: [], json: true });
  const { mismatches } = JSON.parse(String(log.mock.calls[0]?.[0])) as { mismatches: { check: string; at: string; says: string }[] };
  return { status, checks: [...new Set(mismatches.map(({ check }) => check))], first: mismatches[0]?.at ?? "" };
};

describe("verify", () => {
  it("passes on what build wrote", () => {
    expect(checksOf()).toEqual({ status: 0, checks: [], first: "" });
  });

  it("counts the mismatches and shows the first", () => {
    edit("meetings.csv", '"Oslo"', '"Bergen"');
    verifyFolder(out, { articles: [articles], lexicon: [], json: false });
    expect(String(vi.mocked(console.log).mock.calls.at(-2)?.[0])).toMatch(
      /^\d+ mismatches \(file 1, .*the first:\nfile {2}meetings\.csv: /s,
    );
  });

  // Without the forged sums every change of a file is caught at once; with them it must be caught by what it says.
  const forged: readonly (readonly [string, string, () => void])[] = [
    ["a city", "rebuild", () => edit("meetings.csv", '"Oslo"', '"Bergen"')],
    ["a country code", "normaliser", () => edit("participants.csv", '"KEN"', '"UGA"')],
    ["a name", "normaliser", () => edit("participants.csv", '"Daniel Mutiso"', '"Daniel Mutisa"')],
    ["an office", "rebuild", () => edit("participants.csv", '"Defence Minister"', '"Prime Minister"')],
    ["a status", "rebuild", () => edit("meetings.csv", '"held"', '"planned"')],
    ["a word outside a closed set", "schema", () => edit("meetings.csv", '"phone"', '"letter"')],
    ["a date", "normaliser", () => edit("meetings.csv", '"2024-06-10","2024-06-10"', '"2024-06-09","2024-06-10"')],
    ["a bound of a date", "normaliser", () => edit("dates.csv", /"2024-05-31"/, '"2024-05-30"')],
    ["a figure", "rebuild", () => edit("statistics.csv", '"1200"', '"1300"')],
    ["a comparator", "rebuild", () => edit("statistics.csv", '">"', '"="')],
    ["a speaker", "rebuild", () => edit("statistics.csv", '"Daniel Mutiso"', '"Ingrid Solberg"')],
    ["a quote", "quote", () => edit("meetings.csv", "received her Kenyan", "greeted her Kenyan")],
    ["an offset", "quote", () => edit("dates.csv", /"(\d+)","(\d+)",/, (_, a, b) => `"${Number(a) + 1}","${b}",`)],
    ["a filled cell made empty", "evidence", () => edit("participants.csv", '"Lt. Gen."', '""')],
    ["an empty cell filled", "absence", () => edit("participants.csv", /"Ingrid Solberg",,/, '"Ingrid Solberg","General",')],
    ["a row of a table", "rebuild", () => edit("statistics.csv", /\r\n"one\/s2[^\r]*/, "")],
    ["a row given twice", "schema", () => edit("statistics.csv", /(\r\n"one\/s2[^\r]*)/, "$1$1")],
    ["a key", "schema", () => edit("participants.csv", '"one/m1","one"', '"one/m9","one"')],
    ["a row of the evidence", "evidence", () => edit("evidence.csv", /\r\n"meetings#one\/m1#city[^\r]*/, "")],
    ["the quote of a piece of evidence", "evidence", () => edit("evidence.csv", '"Akershus Castle"', '"Akershus Palace"')],
    ["a reason", "absence", () => edit("absences.csv", /\r\n"meetings#two\/m1#city[^\r]*/, "")],
    ["the text of an article", "text", () => writeFileSync(join(articles, "one.txt"), TEXTS.one?.replace("Monday", "Sunday") ?? "")],
    ["the digest of a text", "text", () => edit("articles.csv", /"[0-9a-f]{64}"/, `"${"0".repeat(64)}"`)],
    ["an article that is gone", "text", () => rmSync(join(articles, "two.txt"))],
  ];
  it.each(forged)("fails on %s, though the sums are forged", (_, check, tamper) => {
    tamper();
    reseal();
    const { status, checks } = checksOf();
    expect(status).toBe(1);
    expect(checks).toContain(check);
  });

  it("fails on a changed, a missing and an unlisted file", () => {
    edit("people.csv", "Solberg", "Solborg");
    rmSync(file("events.arrow"));
    edit("SHA256SUMS", /[^\n]*dates\.csv\n/, "");
    const { checks, status } = checksOf();
    expect(status).toBe(1);
    expect(checks).toContain("file");
  });

  it.each(["lexicon", "rules"])("says that it did not read anew where the %s are others", (what) => {
    edit("manifest.json", new RegExp(`"${what}": "[0-9a-f]{8}`), `"${what}": "00000000`);
    resum();
    expect(checksOf().checks).toEqual([]);
    verifyFolder(out, { articles: [articles], lexicon: [], json: false });
    expect(String(vi.mocked(console.log).mock.calls.at(-1)?.[0])).toContain(`made by ${what} 00000000`);
  });

  const inManifest: readonly (readonly [string, () => void])[] = [
    ["the digest of a table", () => edit("manifest.json", /"people": "[0-9a-f]{8}/, '"people": "00000000')],
    ["the digest of a text", () => edit("manifest.json", /"one": "[0-9a-f]{8}/, '"one": "00000000')],
    ["a text that is gone", () => edit("manifest.json", /\n {2}"one": "[0-9a-f]+",/, "")],
    ["a text too many", () => edit("manifest.json", /\n {2}"one": /, '\n  "three": "0",\n  "one": ')],
    ["corrections that are not told of", () => edit("manifest.json", '"corrections": null', '"corrections": "0"')],
    ["a table, though the sums are forged", () => edit("meetings.csv", '"Oslo"', '"Bergen"')],
  ];
  it.each(inManifest)("fails by the manifest on %s", (_, tamper) => {
    tamper();
    resum();
    const { status, checks } = checksOf();
    expect(status).toBe(1);
    expect(checks).toContain("manifest");
  });

  it("needs the list of persons that the tables were made with", async () => {
    const people = join(home, "people.csv");
    writeFileSync(people, "id,name,aliases,wikidata\nmutiso-1,Daniel K. Mutiso,Daniel Mutiso,Q7\n");
    expect(await build([articles], { out, lexicon: [], report: false, authority: people })).toBe(0);
    expect(checksOf().checks).toContain("manifest");
    expect(verifyFolder(out, { articles: [articles], lexicon: [], json: false, authority: people })).toBe(0);
  });
});
