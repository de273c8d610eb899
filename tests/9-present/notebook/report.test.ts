import { expect, it } from "vitest";
import { toArquero } from "../../../src/8-transform/to-arquero.ts";
import { timeline } from "../../../src/9-present/charts/timeline.ts";
import { filesOfNotebook } from "../../../src/9-present/notebook/files.ts";
import { article, chart, collectFor, lineIn, md, stat, table } from "../../../src/9-present/notebook/outputs.ts";
import { markedHtml, reportOf } from "../../../src/9-present/notebook/report.ts";
import { sampleTables } from "../export/sample-tables.ts";

const source = ["// %% [markdown]", "// # Story <b>", "// %%", "a();", "// %%", "b();"].join("\n");

it("puts each output under its cell, and what no line made at the end", async () => {
  const { outputs } = collectFor("/nb/x.ts");
  stat("meetings", 1234, "all of them");
  table(toArquero("meetings", sampleTables.meetings).select("meeting_id", "quote"), { title: "Rows", rows: 1 });
  chart(timeline(sampleTables), "time line");
  md("**bold** <script>alert(1)</script>");
  const text = "They met. </script>";
  article(
    {
      articles: [{ article: { id: "00420", title: "A <i>", text } }],
      tables: { ...sampleTables, meetings: sampleTables.meetings.map((one) => ({ ...one, start: 0, end: 9 })) },
    },
    "00420",
    "m1",
  );
  expect(() => article({ articles: [], tables: sampleTables }, "none")).toThrow("There is no article none");
  const placed = outputs.map(({ output }, index) => ({ output, line: index < 2 ? 4 : index === 4 ? null : 6 }));
  const page = await reportOf(source, placed, { file: "x.ts" });
  expect(await reportOf(source, placed, { file: "x.ts" })).toBe(page);
  expect(page).toContain("<title>Story &lt;b&gt;</title>");
  expect(page).not.toMatch(/<script/);
  expect(page).not.toMatch(/\s(?:src|href)="/);
  const order = ["a();", "1,234", "Rows", "and 1 more rows", "b();", "<svg", "<strong>bold</strong>", "Output of no cell", "They met."].map(
    (part) => page.indexOf(part),
  );
  expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
  const files = await filesOfNotebook(placed);
  expect(files.map(({ path }) => path)).toEqual(["02-rows.csv", "03-time-line.svg", "03-time-line.png"]);
  expect(String(files[0]?.bytes)).toContain("They met; '=1+1");
});

it("marks words that lie in one another", () => {
  const words = [
    { start: 0, end: 9, says: "m1" },
    { start: 5, end: 8, says: "s1" },
  ];
  expect(markedHtml("They met. <", words)).toBe(
    '<mark title="m1">They </mark><mark title="m1, s1">met</mark><mark title="m1">.</mark> &lt;',
  );
});

it("finds the line of the notebook in a stack, not that of the program", () => {
  const stack = ["Error", "    at place (/app/src/outputs.ts:9:9)", "    at async file:///nb/x.ts:12:3", "    at /nb/x.ts:30:1"].join("\n");
  expect(lineIn(stack, "/nb/x.ts")).toBe(12);
  expect(lineIn("Error\n    at node:internal/timers:1:1", "/nb/x.ts")).toBeNull();
});
