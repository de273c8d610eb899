import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Found, findFiles, isSkipped, readBytes } from "../../src/1-read/files.ts";

let root = "";
const put = (file: string, text = "Text"): void => {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), text);
};
const shown = (found: readonly Found[]): string[] =>
  found.map((one) =>
    isSkipped(one) ? `! ${one.id} ${one.file.slice(root.length + 1)}: ${one.reason}` : `${one.id} ${one.file.slice(root.length + 1)}`,
  );

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "read-"));
  for (const file of [
    "news/b.txt",
    "news/a.md",
    "news/Z.TXT",
    "news/deep/er/c.txt",
    "news/notes.pdf",
    "news/.hidden.txt",
    "twins/x.txt",
    "twins/x.md",
    "alone.txt",
  ])
    put(file);
  mkdirSync(join(root, "empty"));
  put("pictures/one.jpg");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("findFiles", () => {
  test("ids below the folder, by code unit, whatever the order of the paths", () => {
    const expected = ["Z news/Z.TXT", "a news/a.md", "alone alone.txt", "b news/b.txt", "deep/er/c news/deep/er/c.txt"];
    expect(shown(findFiles([join(root, "news"), join(root, "alone.txt")]))).toEqual(expected);
    expect(shown(findFiles([join(root, "alone.txt"), `${root}/news/`]))).toEqual(expected.map((line) => line.replace("news/", "news/")));
  });

  test("a file that is reached twice is read once", () => {
    expect(shown(findFiles([join(root, "twins"), join(root, "twins/x.md")]))).toEqual([
      "x twins/x.md",
      '! x twins/x.txt: the same article_id "x" as '.concat(`${root}/twins/x.md, which is read`),
    ]);
    expect(shown(findFiles([join(root, "alone.txt"), join(root, "alone.txt")]))).toEqual(["alone alone.txt"]);
  });

  test("what cannot be read is told and the rest goes on", () => {
    const found = findFiles([
      join(root, "missing"),
      join(root, "empty"),
      join(root, "pictures"),
      join(root, "news/notes.pdf"),
      join(root, "alone.txt"),
    ]);
    expect(shown(found)).toEqual([
      "! null empty: the folder holds no article",
      "! null missing: no such file or folder",
      "! null pictures: the folder holds no article",
      "alone alone.txt",
      "! notes.pdf news/notes.pdf: neither .txt nor .md",
    ]);
    for (const one of found) if (isSkipped(one)) expect(one.advice.length).toBeGreaterThan(10);
  });

  test("a folder that leads back into itself is walked once", () => {
    put("loop/a.txt");
    symlinkSync(join(root, "loop"), join(root, "loop/again"));
    expect(shown(findFiles([join(root, "loop")]))).toEqual(["a loop/a.txt"]);
  });

  test("a link to nowhere is a problem of its own", () => {
    put("links/a.txt");
    symlinkSync(join(root, "nowhere.txt"), join(root, "links/b.txt"));
    expect(shown(findFiles([join(root, "links")]))).toEqual(["a links/a.txt", "! b links/b.txt: no such file or folder"]);
  });

  test("names that differ in the composition of a letter are one", () => {
    put("nfc/S\u0327us\u0327a.txt");
    expect(findFiles([join(root, "nfc")])[0]?.id).toBe("\u015eu\u015fa".normalize("NFC"));
  });
});

describe("readBytes", () => {
  test("a file's bytes", () => {
    expect(Buffer.from(readBytes({ id: "alone", file: join(root, "alone.txt") }) as Uint8Array).toString()).toBe("Text");
  });

  test("gone, a folder, too large", () => {
    expect(readBytes({ id: "x", file: join(root, "gone.txt") })).toMatchObject({ id: "x", reason: "no such file or folder" });
    expect(readBytes({ id: "x", file: join(root, "news") })).toMatchObject({ reason: "not a regular file" });
    put("large.txt");
    truncateSync(join(root, "large.txt"), 257 * 1048576);
    expect(readBytes({ id: "large", file: join(root, "large.txt") })).toMatchObject({ reason: "257 MB; one article may have 256 MB" });
  });

  test.skipIf(process.getuid?.() === 0)("one that may not be read", () => {
    put("secret.txt");
    chmodSync(join(root, "secret.txt"), 0);
    expect(readBytes({ id: "secret", file: join(root, "secret.txt") })).toMatchObject({ reason: "it may not be read" });
  });
});
