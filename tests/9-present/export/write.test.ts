import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFolder } from "../../../src/9-present/export/write.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "readout-write-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const tree = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true }) as string[]).map((path) => path.replaceAll("\\", "/")).sort();
const text = (...path: string[]): string => readFileSync(join(home, ...path), "utf8");

describe("writeFolder", () => {
  it("makes the folder and those above it, and leaves nothing else behind", () => {
    writeFolder(join(home, "a/b"), [
      { path: "t.csv", bytes: "ə\r\n" },
      { path: "charts/c.png", bytes: new Uint8Array([1, 2]) },
    ]);
    expect(tree(home)).toEqual(["a", "a/b", "a/b/SHA256SUMS", "a/b/charts", "a/b/charts/c.png", "a/b/t.csv"]);
    expect(text("a/b/t.csv")).toBe("ə\r\n");
    expect(text("a/b/SHA256SUMS")).toContain(`${createHash("sha256").update("ə\r\n").digest("hex")}  t.csv\n`);
  });

  it("replaces its own earlier files, removes stale ones, and leaves foreign ones alone", () => {
    const out = join(home, "out");
    mkdirSync(out);
    writeFileSync(join(out, "notes.txt"), "mine");
    writeFolder(out, [
      { path: "t.csv", bytes: "old" },
      { path: "charts/gone.svg", bytes: "old" },
      { path: "edited.csv", bytes: "old" },
    ]);
    writeFileSync(join(out, "edited.csv"), "edited since");
    writeFolder(out, [{ path: "t.csv", bytes: "new" }]);
    expect(tree(out)).toEqual(["SHA256SUMS", "edited.csv", "notes.txt", "t.csv"]);
    expect(text("out/t.csv")).toBe("new");
    expect(text("out/notes.txt")).toBe("mine");
    expect(text("out/edited.csv")).toBe("edited since");
  });

  it("gives the same folder whatever the order of the files", () => {
    const files = [
      { path: "b", bytes: "2" },
      { path: "a", bytes: "1" },
    ];
    writeFolder(join(home, "x"), files);
    writeFolder(join(home, "y"), files.toReversed());
    expect(text("x/SHA256SUMS")).toBe(text("y/SHA256SUMS"));
  });

  it("changes nothing where one file cannot be put in place", () => {
    const out = join(home, "out");
    writeFolder(out, [
      { path: "a.csv", bytes: "old" },
      { path: "stale.csv", bytes: "old" },
    ]);
    writeFileSync(join(out, "charts"), "a file where a folder must be");
    const before = tree(out);
    const write = () =>
      writeFolder(out, [
        { path: "a.csv", bytes: "new" },
        { path: "charts/c.svg", bytes: "new" },
      ]);
    expect(write).toThrow(
      `Cannot write the folder ${out}: a file is in the way of a folder. Nothing in it was changed. Choose another folder with --out.`,
    );
    expect(tree(out)).toEqual(before);
    expect(text("out/a.csv")).toBe("old");
    expect(text("out/stale.csv")).toBe("old");
  });

  it("names the folder where it is a file", () => {
    writeFileSync(join(home, "out"), "");
    expect(() => writeFolder(join(home, "out"), [{ path: "a", bytes: "" }])).toThrow(`Cannot write the folder ${join(home, "out")}`);
    expect(() => writeFolder(join(home, "out/below"), [{ path: "a", bytes: "" }])).toThrow("a file is in the way of a folder");
  });

  it.each(["../a", "/a", "a//b", "", "SHA256SUMS", "a/../../b", "C:\\a"])("refuses the path %j", (path) => {
    expect(() => writeFolder(join(home, "out"), [{ path, bytes: "" }])).toThrow("may not have the path");
    expect(existsSync(join(home, "out"))).toBe(false);
  });

  it("never follows a manifest out of its folder", () => {
    const out = join(home, "out");
    mkdirSync(out);
    writeFileSync(join(home, "precious"), "");
    writeFileSync(join(out, "SHA256SUMS"), `${createHash("sha256").update("").digest("hex")}  ../precious\n`);
    writeFolder(out, [{ path: "a", bytes: "" }]);
    expect(existsSync(join(home, "precious"))).toBe(true);
  });
});
