import { describe, expect, it } from "vitest";
import { findFiles } from "../../src/1-read/files.ts";
import { readWithReaders, usualReaders } from "../../src/command-line/readers.ts";
import { type Engine, readFiles } from "../../src/pipeline.ts";
import { engineFor } from "../../src/read-articles.ts";

const found = findFiles(["articles", "no-such-folder"]);
const quiet = { readers: 2, lexicon: [], audit: false, progress: () => {} };

describe("readWithReaders", () => {
  it("gives what one thread gives, in its order, and lets its readers do the reading", async () => {
    const seen: number[] = [];
    const told = await readWithReaders({} as Engine, found, { ...quiet, progress: (done) => seen.push(done) });
    expect(told).toEqual(readFiles(engineFor({}), found));
    expect(seen.at(-1)).toBe(found.length);
  });

  it("reads here what a reader that fails did not", async () => {
    const told = await readWithReaders(engineFor({}), found, { ...quiet, lexicon: ["no-such-folder"] });
    expect(told).toEqual(readFiles(engineFor({}), found));
  });
});

it("takes no readers for few files or on two cores, and no more than there are cores for many", () => {
  expect(usualReaders(200, 8)).toBe(0);
  expect(usualReaders(1_000_000, 2)).toBe(0);
  expect(usualReaders(1_000_000, 4)).toBe(4);
  expect(usualReaders(1_000_000, 64)).toBe(8);
});
