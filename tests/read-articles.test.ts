import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readArticles, rememberArticles } from "../src/read-articles.ts";

const home = mkdtempSync(join(tmpdir(), "readout-memory-"));
afterAll(() => rmSync(home, { recursive: true }));

const [articles, lexicon] = [join(home, "articles"), join(home, "lexicon")];
mkdirSync(articles);
mkdirSync(lexicon);
const report = (name: string): string =>
  `OSLO - Norwegian Defence Minister Ingrid Solberg received ${name} in Oslo on Monday.\nThe talks were held at Akershus Castle.\n`;
const visitors = async (): Promise<readonly (readonly string[])[]> =>
  (await readArticles([articles], { lexicon: [lexicon] })).tables.meetings.map((meeting) => meeting.visitors);

it("knows what has not changed, and reads again what has: articles and words", async () => {
  writeFileSync(join(articles, "a.txt"), report("Kenyan Defence Minister Daniel Mutiso"));
  rememberArticles();
  const first = await readArticles([articles], { lexicon: [lexicon] });
  const second = await readArticles([articles], { lexicon: [lexicon] });
  expect(second.articles[0]).toBe(first.articles[0]);
  expect(second.tables).toEqual(first.tables);
  expect(second.tables.meetings).not.toBe(first.tables.meetings);

  writeFileSync(join(articles, "a.txt"), report("Kenyan Defence Minister Peter Otieno"));
  expect(await visitors()).toEqual([["Peter Otieno (KEN)"]]);

  writeFileSync(join(articles, "a.txt"), report("the Zemblan defence minister, Charles Kinbote,"));
  const before = (await readArticles([articles], { lexicon: [lexicon] })).tables.participants.map(({ country }) => country);
  writeFileSync(
    join(lexicon, "countries.csv"),
    "code,name,also,demonym,capital,weak,example,not\nZEM,Zembla,,Zemblan,Onhava,,the Zemblan defence minister,\n",
  );
  rememberArticles();
  const after = (await readArticles([articles], { lexicon: [lexicon] })).tables.participants.map(({ country }) => country);
  expect(before).not.toContain("ZEM");
  expect(after).toContain("ZEM");
});
