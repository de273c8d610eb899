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
    },
  ],
};

it("gives every table twice, four charts in three forms, and the run report", async () => {
  const files = await presentationFiles(tables, { articles: 0 });
  const charts = ["timeline", "host-visitor-matrix", "top-visitors", "cited-figures"];
  expect(files.map((file) => file.path)).toEqual([
    ...tableNames.flatMap((table) => [`${table}.csv`, `${table}.arrow`]),
    ...charts.flatMap((chart) => [`charts/${chart}.vl.json`, `charts/${chart}.svg`, `charts/${chart}.png`]),
    "run.json",
  ]);
  expect(files.at(-1)?.bytes).toBe('{\n  "articles": 0\n}\n');
  expect(JSON.parse(String(files.find((file) => file.path === "charts/timeline.vl.json")?.bytes))).toMatchObject({
    vconcat: expect.any(Array),
  });
});

it("reads its own tables back", async () => {
  const files = new Map((await presentationFiles(tables, {})).map((file) => [file.path, String(file.bytes)]));
  expect(readTables((file) => files.get(file) ?? "")).toEqual(tables);
});
