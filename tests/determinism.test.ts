import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { corpusOf } from "./own-articles.ts";

const home = mkdtempSync(join(tmpdir(), "readout-same-"));
afterAll(() => rmSync(home, { recursive: true }));

const build = (input: string, out: string, env: NodeJS.ProcessEnv): void => {
  execFileSync(process.execPath, ["--import", "tsx", "src/cli.ts", "build", input, "--out", out], {
    env: { ...process.env, ...env },
    stdio: "pipe",
  });
};

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(folder.length),
        readFileSync(join(entry.parentPath, entry.name)).toString("base64"),
      ]),
  );

beforeAll(() => {
  build("articles", join(home, "here"), { TZ: "UTC", LANG: "C" });
  // The same folder with its files made in another order, under another path, at another place on earth.
  const other = join(home, "elsewhere", "articles");
  mkdirSync(other, { recursive: true });
  for (const file of readdirSync("articles").sort().reverse()) cpSync(join("articles", file), join(other, file));
  build(other, join(home, "there"), { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
});

it("builds the same bytes in another time zone, language, folder and order of files", () => {
  const [here, there] = [filesOf(join(home, "here")), filesOf(join(home, "there"))];
  expect(here.size).toBeGreaterThan(20);
  expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
  expect([...here].filter(([file, bytes]) => there.get(file) !== bytes).map(([file]) => file)).toEqual([]);
});

it("names no folder of this machine", () => {
  const texts = readdirSync(join(home, "there"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(csv|json|svg)$/.test(file));
  expect(texts.filter((file) => readFileSync(join(home, "there", file), "utf8").includes(home))).toEqual([]);
});

it("gives an article the same rows whatever stands beside it", () => {
  const all = corpusOf("articles").tables;
  const alone = join(home, "alone");
  mkdirSync(alone);
  const [some] = all.articles.filter(({ article_id }) => all.meetings.some((meeting) => meeting.article_id === article_id));
  cpSync(join("articles", some?.file as string), join(alone, some?.file as string));
  const own = corpusOf(alone).tables;
  for (const table of ["articles", "meetings", "participants", "visitors", "dates", "statistics", "statements"] as const)
    expect(own[table]).toEqual(
      (all[table] as readonly { readonly article_id: string }[]).filter(({ article_id }) => article_id === some?.article_id),
    );
});
