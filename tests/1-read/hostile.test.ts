import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { lexicon } from "./small-lexicon.ts";

const MEGABYTE = 1_000_000;

/** Milliseconds of processor time. */
function timed(bytes: Uint8Array): number {
  const before = process.cpuUsage();
  readArticle({ id: "x", file: "x.txt", bytes }, lexicon);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const filled = (unit: string, size: number): Buffer => Buffer.from(unit.repeat(Math.ceil(size / Buffer.byteLength(unit))));

describe("time grows with the text, whatever it is made of", () => {
  test.each([
    ...["a", "A", "1", " ", "\n", "\r", '"', "”", "(", "/", "–", ".", ":", "|", "•", ">", "#", "中", "🚢", "\u00a0"],
    ...[
      "A\n",
      "...\n",
      "BAKU, ",
      "BAKU\n",
      "1 May 2021\n",
      "Also read: x\n",
      "A reports B ",
      "told The A ",
      "a://b ",
      "key: value\n",
      "x..\n",
      "A (B) ",
    ],
  ])("%j", (unit) => {
    timed(filled(unit, MEGABYTE / 4));
    const one = timed(filled(unit, MEGABYTE));
    const ten = timed(filled(unit, 10 * MEGABYTE));
    expect(ten).toBeLessThan(11 * one + 1500);
    expect(ten).toBeLessThan(6000);
  });

  test("a line of 50 MB", () => {
    const result = readArticle({ id: "x", file: "x.txt", bytes: filled("word ", 50 * MEGABYTE) }, lexicon);
    expect("article" in result && result.article.words).toBe(10 * MEGABYTE);
  });
});
