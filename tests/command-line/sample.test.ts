import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readGold } from "../../src/command-line/evaluate.ts";
import { sampleArticles } from "../../src/command-line/sample.ts";
import { UsageError } from "../../src/command-line/usage-error.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "readout-sample-"));
  mkdirSync(join(home, "in"));
  for (let i = 0; i < 12; i++)
    writeFileSync(join(home, "in", `a${i}.txt`), ` date 2024-01-01 Minister ${i} met Minister ${i + 50} in Oslo.\n`);
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

const idsOf = (sheet: string): string[] =>
  readFileSync(sheet, "utf8")
    .split("\r\n")
    .slice(1)
    .map((line) => line.split('"')[1] ?? "")
    .filter((id) => id !== "");
const sheet = (name: string, n: number, seed: string): string[] => {
  const out = join(home, name);
  expect(sampleArticles([join(home, "in")], { n, seed, out })).toBe(0);
  return idsOf(out);
};

it("draws the same articles for a seed, others for another, and keeps them when more are drawn", () => {
  const three = sheet("1.csv", 3, "1");
  expect(three).toHaveLength(3);
  expect(sheet("2.csv", 3, "1")).toEqual(three);
  expect(sheet("3.csv", 6, "1").slice(0, 3)).toEqual(three);
  expect(sheet("4.csv", 6, "2")).not.toEqual(sheet("5.csv", 6, "1"));
});

it("does not depend on the files' names", () => {
  const before = sheet("1.csv", 4, "1").map((id) => readFileSync(join(home, "in", `${id}.txt`), "utf8"));
  const texts = readdirSync(join(home, "in")).map((file) => readFileSync(join(home, "in", file), "utf8"));
  for (const [i, text] of texts.entries()) writeFileSync(join(home, "in", `${i % 2 ? "z" : "b"}${i}.txt`), text);
  for (let i = 0; i < 12; i++) rmSync(join(home, "in", `a${i}.txt`));
  expect(sheet("2.csv", 4, "1").map((id) => readFileSync(join(home, "in", `${id}.txt`), "utf8"))).toEqual(before);
});

it("writes templates that evaluate reads, and never over a coding", () => {
  const templates = join(home, "gold");
  const drawn = (name: string): number => sampleArticles([join(home, "in")], { n: 2, seed: "1", out: join(home, name), templates });
  drawn("1.csv");
  expect(readGold(templates).size).toBe(2);
  const [file] = readdirSync(templates);
  writeFileSync(join(templates, file as string), "coded");
  drawn("2.csv");
  expect(readFileSync(join(templates, file as string), "utf8")).toBe("coded");
  expect(() => drawn("1.csv")).toThrow(UsageError);
});

it("says where no article could be read", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => sampleArticles([join(home, "nowhere")], { n: 2, seed: "1", out: join(home, "s.csv") })).toThrow(/no article could be read/);
});
