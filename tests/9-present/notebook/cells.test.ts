import { expect, it } from "vitest";
import { cellsOf } from "../../../src/9-present/notebook/cells.ts";

it("parts prose and code by their marks, and ends prose at the first line of code", () => {
  const source = [
    "import a;",
    "// %% [markdown]",
    "// # Title",
    "//",
    "// Words.",
    "",
    "const x = 1; // no prose",
    "// a comment of the code",
    "// %%",
    "y();",
    "",
  ].join("\n");
  expect(cellsOf(source)).toEqual([
    { kind: "code", first: 1, last: 1, text: "import a;" },
    { kind: "markdown", first: 2, last: 6, text: "# Title\n\nWords." },
    { kind: "code", first: 7, last: 8, text: "const x = 1; // no prose\n// a comment of the code" },
    { kind: "code", first: 9, last: 11, text: "y();" },
  ]);
});

it("takes a file without marks as one cell, and an empty one as none", () => {
  expect(cellsOf("x();\r\ny();\r\n")).toEqual([{ kind: "code", first: 1, last: 3, text: "x();\ny();" }]);
  expect(cellsOf("\n\n")).toEqual([]);
});
