import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));

const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] as string) : "");
/** The number of a stage's folder; the command line stands above the stages, and above the pipeline that strings them together. */
const stageOf = (folder: string): number => Number(/^(\d+)-/.exec(folder)?.[1] ?? (folder === "" ? 100 : 101));

const importsOf = (file: string): string[] =>
  [...readFileSync(join("src", file), "utf8").matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+)"/g)].map(([, path]) =>
    join(file, "..", path as string).replaceAll("\\", "/"),
  );

it("finds the stages", () => {
  const stages = new Set(sources.map(folderOf).filter((folder) => stageOf(folder) < 100));
  expect([...stages].sort().map((stage) => stage[0])).toEqual(expect.arrayContaining(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]));
});

describe("a folder imports only from folders with a lower number", () => {
  it.each(sources.filter((file) => folderOf(file) !== ""))("%s", (file) => {
    const uphill = importsOf(file).filter((to) => folderOf(to) !== folderOf(file) && !(stageOf(folderOf(to)) < stageOf(folderOf(file))));
    expect(uphill).toEqual([]);
  });
});

it("imports nothing that is not there", () => {
  const known = new Set(sources);
  expect(sources.flatMap(importsOf).filter((file) => !known.has(file))).toEqual([]);
});

it("keeps the library in one barrel, which nothing in src imports", () => {
  const barrels = sources.filter((file) => file.endsWith("index.ts"));
  expect(barrels).toEqual(["index.ts"]);
  expect(sources.filter((file) => importsOf(file).includes("index.ts"))).toEqual([]);
});
