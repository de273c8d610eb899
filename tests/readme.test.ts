import { existsSync, readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { tryText } from "../src/command-line/try.ts";

const readme = readFileSync("README.md", "utf8");

it("shows what its first passage gives, to the letter", () => {
  const [, passage] = /^> (OSLO.*)$/m.exec(readme) ?? [];
  const [, published] = /--published (\d{4}-\d\d-\d\d)/.exec(readme) ?? [];
  const [, shown] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
  const printed: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
  tryText(passage ?? "", { published: published ?? "", lexicon: [] });
  log.mockRestore();
  expect(shown).toBe(`${printed.join("\n")}\n`);
});

it("links only to files that are there", () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path as string);
  expect(links.length).toBeGreaterThan(4);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

it("names only scripts that package.json has", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|check|bench|build|lint|types|dead)\b/g)].map(([, name]) => name as string);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
