import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readAuthority } from "../../src/command-line/authority.ts";
import { extract, tablesOf } from "../../src/pipeline.ts";
import { articleOf } from "../../src/read-articles.ts";
import { shippedEngine } from "../own-articles.ts";

const home = mkdtempSync(join(tmpdir(), "readout-people-"));
afterAll(() => rmSync(home, { recursive: true }));
const listOf = (text: string) => {
  writeFileSync(join(home, "people.csv"), text);
  return readAuthority(join(home, "people.csv"));
};

const engine = shippedEngine();
const peopleOf = (list: string | null, ...texts: string[]) => {
  const articles = texts.map((text, index) => {
    const article = { ...articleOf(text, "2024-06-11"), id: `a${index}` };
    return { article, facts: extract(engine.doc, article) };
  });
  return tablesOf(engine, articles, false, list === null ? [] : listOf(list));
};
const met = (visitor: string): string => `Georgian Defence Minister Levan Kiknadze received ${visitor} in Tbilisi on Monday.`;
const [petrosyan, bedrosian] = ["Armenian Defence Minister Hakob Petrosyan", "Armenian Defence Minister Hagop Bedrosian"];

describe("an own list of persons", () => {
  it("makes one of two spellings that no rule would", () => {
    expect(peopleOf(null, met(petrosyan), met(bedrosian)).people).toHaveLength(3);
    const { people, participants, events } = peopleOf(
      "id,name,aliases,wikidata\nhp1,Hakob Petrosyan,Hagop Bedrosian | H. Bedros,Q77\n",
      met(petrosyan),
      met(bedrosian),
    );
    expect(people.find(({ person_id }) => person_id === "hp1")).toMatchObject({
      name: "Hakob Petrosyan",
      aliases: expect.arrayContaining(["Hagop Bedrosian"]),
      articles: 2,
      wikidata: "Q77",
      merged: ["Hagop Bedrosian: authority (a1)"],
    });
    expect(people).toHaveLength(2);
    expect(participants.filter(({ name }) => /^Ha/.test(name ?? "")).map(({ person_id }) => person_id)).toEqual(["hp1", "hp1"]);
    expect(events).toMatchObject([{ people: ["hp1", "levan-kiknadze-geo"], reports: 2 }]);
  });

  it("claims the shorter names that are tied to a name of it", () => {
    const { people } = peopleOf("id;name\nhp1;Hakob Petrosyan\n", met(petrosyan), met("Armenian Defence Minister H. Petrosyan"));
    expect(people.map(({ person_id }) => person_id)).toEqual(["hp1", "levan-kiknadze-geo"]);
  });

  it("keeps those apart whom it tells apart, and asks no more", () => {
    const texts = [met("Turkish Defence Minister Selim Bayar"), met("Turkish Defence Minister Selim Bayaroglu")];
    expect(peopleOf(null, ...texts).near).toHaveLength(1);
    const { people, near } = peopleOf("id,name\nb1,Selim Bayar\nb2,Selim Bayaroglu\n", ...texts);
    expect(people.map(({ person_id }) => person_id)).toEqual(["b1", "b2", "levan-kiknadze-geo"]);
    expect(near).toEqual([]);
  });

  it("knows two of one name by their countries", () => {
    const list = "id,name,country\nt1,Selim Bayar,TUR\na1,Selim Bayar,AZE\n";
    const { people } = peopleOf(list, met("Turkish Defence Minister Selim Bayar"), met("Azerbaijani Defence Minister Selim Bayar"));
    expect(people.map(({ person_id, countries }) => [person_id, countries])).toEqual([
      ["a1", ["AZE"]],
      ["levan-kiknadze-geo", ["GEO"]],
      ["t1", ["TUR"]],
    ]);
  });

  const faults: readonly (readonly [string, string, RegExp])[] = [
    ["no column id", "name,aliases\nA B,\n", /there is no column "id"; the first line names the columns id, name/],
    ["a column that it does not know", "id,name,office\n1,A B,x\n", /the column "office" is none of/],
    ["no id", "id,name\n,A B\n", /line 2: there is no id/],
    ["an id with a space", "id,name\na b,A B\n", /line 2: the id "a b" may hold no space/],
    ["no name", "id,name\n1,\n", /line 2: the name "" has no letters/],
    ["an id given twice", "id,name\n1,A B\n1,C D\n", /line 3: the id "1" stands in line 2 too/],
    ["a name given twice", "id,name,aliases\n1,Ana Bo,\n2,C D,E F|Ána Bo\n", /line 3: the name "Ána Bo" stands in line 2 too/],
    ["a wikidata id that is none", "id,name,wikidata\n1,A B,42\n", /line 2: "42" is no Wikidata id; write it as Q42/],
    ["a country that is no code", "id,name,country\n1,A B,Turkey\n", /line 2: "Turkey" is no country code/],
    ["no person", "id,name\n", /no person stands in it/],
    ["no CSV", 'id,name\n1,"A B\n', /no CSV/],
    ["nothing", "", /the file is empty/],
  ];
  it.each(faults)("is refused with the line and what to do where it has %s", (_, text, message) => {
    expect(() => listOf(text)).toThrow(message);
  });

  it("is refused where there is no such file", () => {
    expect(() => readAuthority(join(home, "none.csv"))).toThrow(/no such file; give a CSV file with the columns id, name/);
  });
});
