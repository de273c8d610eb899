import { table } from "arquero";
import { expect, it } from "vitest";
import { textTable } from "../../../src/9-present/notebook/text-table.ts";

it("sets names left and numbers right, and says how many rows follow", () => {
  const rows = table({ name: ["Əliağa", null, "x"], visits: [1, 1200, 3], share: [0.33333, 1, 0], to: [["FJI", "TON"], [], []] });
  expect(textTable(rows, { rows: 2 })).toBe(
    [
      "name    visits  share  to",
      "------  ------  -----  --------",
      "Əliağa       1  0.333  FJI; TON",
      "          1200      1",
      "... and 1 more",
    ].join("\n"),
  );
});

it("shortens long cells and shows a table without rows as its header", () => {
  expect(textTable(table({ quote: ["a".repeat(20)] }), { width: 5 })).toBe("quote\n-----\naaaa…");
  expect(textTable(table({ a: [], bc: [] }))).toBe("a  bc\n-  --");
});
