import { expect, it } from "vitest";
import { noRows, type Tables, tableNames } from "../../src/7-tabulate/schema.ts";
import { presentationFiles, readTables } from "../../src/9-present/present.ts";

const tables: Tables = {
  ...noRows,
  people: [
    {
      person_id: "p1",
      name: "Şükrü İğdır",
      aliases: ["S. Igdir"],
      countries: ["AZE"],
      offices: [],
      articles: 1,
      meetings: 0,
      first_seen: "2024-06-04",
      last_seen: null,
      wikidata: null,
      merged: [],
    },
  ],
};

it("gives every table, every chart in three forms, the run report and the papers", async () => {
  const files = await presentationFiles(tables, { articles: 0 });
  const paths = files.map((file) => file.path);
  expect(paths).toEqual(expect.arrayContaining(tableNames.flatMap((table) => [`${table}.csv`, `${table}.arrow`, `${table}.parquet`])));
  for (const chart of ["timeline", "host-visitor-matrix", "top-visitors", "cited-figures"])
    expect(paths).toEqual(expect.arrayContaining([`charts/${chart}.vl.json`, `charts/${chart}.svg`, `charts/${chart}.png`]));
  expect(paths).toEqual(
    expect.arrayContaining(["readout.xlsx", "run.json", "codebook.md", "datapackage.json", "CITATION.cff", "ro-crate-metadata.json"]),
  );
  expect(files.find(({ path }) => path === "run.json")?.bytes).toBe('{\n  "articles": 0\n}\n');
  expect(JSON.parse(String(files.find((file) => file.path === "charts/timeline.vl.json")?.bytes))).toMatchObject({
    vconcat: expect.any(Array),
  });
});

it("gives the formats asked for and no others", async () => {
  const paths = (await presentationFiles(tables, {}, { formats: ["csv-plain", "ndjson"] })).map((file) => file.path);
  expect(paths.filter((path) => /people/.test(path))).toEqual(["plain/people.csv", "people.ndjson"]);
  expect(paths).not.toContain("readout.xlsx");
});

it("reads its own tables back", async () => {
  const files = new Map((await presentationFiles(tables, {})).map((file) => [file.path, String(file.bytes)]));
  expect(readTables((file) => files.get(file) ?? "")).toEqual(tables);
});
