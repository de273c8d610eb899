import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { noRows, type Tables } from "../../../src/7-tabulate/schema.ts";
import { charts } from "../../../src/9-present/charts/charts.ts";
import { linkedChart } from "../../../src/9-present/page/linked-charts.ts";
import { articlePieces } from "../../../src/9-present/page/pack.ts";
import { pageFiles } from "../../../src/9-present/page/page.ts";
import { sampleTables } from "../export/sample-tables.ts";

const hostile = "</script><img src=x onerror=alert(1)> <!-- 🤝 They\nmet.";
const tables: Tables = {
  ...sampleTables,
  articles: sampleTables.articles.map((article) => ({ ...article, title: hostile })),
  evidence: [
    {
      evidence_id: "x",
      table: "meetings",
      row_id: "00420/m1",
      column: "status",
      article_id: "00420",
      kind: "inferred",
      rule: "r",
      quote: "They",
      start: 45,
      end: 49,
    },
  ],
};
const texts = new Map([["00420", hostile]]);
const filesOf = (of: Tables, site = false) =>
  pageFiles(of, {
    title: 'A "title" <b>',
    version: "0",
    charts: Object.fromEntries(Object.entries(charts).map(([name, chartOf]) => [name, chartOf(of)])),
    texts,
    site,
  });
const make = async (of: Tables): Promise<string> => {
  const files = await filesOf(of);
  expect(files.map(({ path }) => path)).toEqual(["index.html"]);
  return String(files[0]?.bytes);
};

it("is one file that lets nothing in and breaks out of nothing", async () => {
  const page = await make(tables);
  expect(await make(tables)).toBe(page);
  expect(page.match(/<\/script>/g)?.length).toBe(page.match(/<script\b/g)?.length);
  expect(page).not.toContain("<img");
  expect(page).not.toMatch(/\s(?:src|href)="(?!#|data:)/);
  expect(page).not.toMatch(/\sstyle="/);
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(page).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("stands without rows", async () => {
  expect(await make(noRows)).toContain("Nothing to draw.");
});

it("links every mark to its rows", () => {
  const { chart, marks } = linkedChart("timeline", charts.timeline(tables));
  expect(marks).toEqual([{ says: expect.stringContaining("1 meeting"), table: "meetings", ids: ["00420/m1"] }]);
  expect(JSON.stringify(chart)).toContain('"mark_link":"#mark-timeline-0"');
});

it("packs the words behind cells below their article", () => {
  const [[article]] = articlePieces(tables, texts) as [[{ text: string; ev: [number, string, string, number, number, number][] }]];
  const [[, row, column, , start, end]] = article.ev;
  expect([row, column, [...article.text].slice(start, end).join("")]).toEqual(["m1", "status", "They"]);
});

it("keeps its data in a folder beside it, where that is wanted", async () => {
  const [index, ...pieces] = await filesOf(tables, true);
  expect(String(index?.bytes)).toContain("'strict-dynamic'");
  expect(String(index?.bytes)).not.toContain("They\\nmet.");
  expect(pieces.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["index_files/marks.js", "index_files/table-meetings.js", "index_files/articles-0.js"]),
  );
  const got = new Map<string, unknown>();
  for (const { bytes } of pieces) new Function("readoutPiece", String(bytes))((id: string, data: unknown) => got.set(id, data));
  const [article] = got.get("articles-0") as { text: string; rows: Record<string, unknown[][]> }[];
  expect(article?.text).toBe(hostile);
  expect(article?.rows.meetings?.[0]?.[0]).toBe("00420/m1");
});
