import { describe, expect, it } from "vitest";
import { fold } from "../src/0-ground/fold.ts";
import { type LexiconRow, loadLexicon, rowsOf } from "../src/0-ground/lexicon.ts";
import { Dictionary, type LookedUp, TABLES } from "../src/2-segment/dictionary.ts";
import { Doc } from "../src/2-segment/doc.ts";

const tables = loadLexicon();
const doc = new Doc(new Dictionary(tables));
const looksUp: readonly string[] = TABLES;

/** The tables of the dictionary in which a row's spellings stand. */
const lookUps = (table: string): readonly LookedUp[] => (table === "countries" ? ["countries", "demonyms", "capitals"] : looksUp.includes(table) ? [table as LookedUp] : []);

function isFound(row: LexiconRow, sentence: string): boolean {
  const within = lookUps(row.table);
  if (within.length === 0) return isWritten(row, sentence);
  doc.read(sentence);
  for (let at = 0; at < doc.count; at++) for (const table of within) if (doc.findAll(at, table).some(({ sense }) => sense.row === row)) return true;
  return false;
}

/** Tables that a stage reads itself: a spelling stands in the sentence as whole words. */
function isWritten({ spellings }: LexiconRow, sentence: string): boolean {
  const padded = ` ${fold(sentence).replace(/(\p{L})(?!\p{L})|(?<!\p{L})(?=\p{L})/gu, "$1 ").replace(/\s+/g, " ")} `;
  return spellings.some((spelling) => padded.includes(` ${fold(spelling).replace(/(\p{L})(?!\p{L})|(?<!\p{L})(?=\p{L})/gu, "$1 ").replace(/\s+/g, " ").trim()} `));
}

describe.each([...tables])("%s.csv", (_, rows) => {
  it("has an example in every row", () => {
    expect(rows.filter((row) => !row.cells.example).map((row) => row.where)).toEqual([]);
  });

  it("finds every example through its row", () => {
    expect(rows.filter((row) => !isFound(row, row.cells.example ?? "")).map((row) => `${row.where}  ${row.cells.example}`)).toEqual([]);
  });

  it("does not find what stands under not", () => {
    expect(rows.filter((row) => row.cells.not && isFound(row, row.cells.not)).map((row) => `${row.where}  ${row.cells.not}`)).toEqual([]);
  });
});

it("can fail: a row that its example does not hold is not found", () => {
  const [row] = rowsOf("topics", "topics.csv", "name,also,topic,example,not\ntrade,,trade,They discussed fish.,");
  expect(isFound(row as LexiconRow, (row as LexiconRow).cells.example as string)).toBe(false);
});

it("has the sizes that the words of the world need", () => {
  const size = (table: string): number => (tables.get(table) ?? []).reduce((sum, row) => sum + row.spellings.length, 0);
  expect(tables.get("countries")?.length).toBeGreaterThanOrEqual(249);
  expect(size("ranks") + size("honorifics")).toBeGreaterThanOrEqual(120);
  expect(size("offices")).toBeGreaterThanOrEqual(200);
});
