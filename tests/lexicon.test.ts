import { describe, expect, it } from "vitest";
import { fold } from "../src/0-ground/fold.ts";
import { type LexiconRow, loadLexicon, rowsOf } from "../src/0-ground/lexicon.ts";
import { outletAt, readingLexicon } from "../src/1-read/lexicon.ts";
import { Dictionary, type LookedUp, TABLES } from "../src/2-segment/dictionary.ts";
import { Doc } from "../src/2-segment/doc.ts";
import { clausesOf } from "../src/3-recognise/clauses.ts";
import { recogniseDates } from "../src/3-recognise/dates/dates.ts";
import { recogniseEncounters } from "../src/3-recognise/encounters/encounters.ts";
import { readCountry } from "../src/3-recognise/parties/offices.ts";
import { recogniseParties } from "../src/3-recognise/parties/parties.ts";
import { recognisePlaces } from "../src/3-recognise/places.ts";
import { recogniseQuantities } from "../src/3-recognise/quantities/recognise-quantities.ts";
import { recogniseVisits } from "../src/3-recognise/visits/visits.ts";

const tables = loadLexicon();
const doc = new Doc(new Dictionary(tables));
const reading = readingLexicon(tables);
const looksUp: readonly string[] = TABLES;

/** The tables of the dictionary in which a row's spellings stand. */
const lookUps = (table: string): readonly LookedUp[] =>
  table === "countries" ? ["countries", "demonyms", "capitals"] : looksUp.includes(table) ? [table as LookedUp] : [];

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Where the row's spellings stand in the sentence that `doc` holds. */
function spelledAt(row: LexiconRow): (Stretch & { readonly weak: boolean })[] {
  const found: (Stretch & { readonly weak: boolean })[] = [];
  for (let at = 0; at < doc.count; at++)
    for (const table of lookUps(row.table))
      for (const { sense, first, last } of doc.findAll(at, table)) if (sense.row === row) found.push({ first, last, weak: sense.weak });
  return found;
}

/** Whether the sentence is read through the row: its spelling stands there, and the stage that the table serves takes it. */
function isRead(row: LexiconRow, sentence: string): boolean {
  if (row.table === "outlets") return outletsIn(sentence).has(row.spellings[0] as string);
  if (lookUps(row.table).length === 0) return isWritten(row, sentence) && (!QUANTITIES.has(row.table) || figuresOf(sentence).length > 0);
  doc.read(sentence);
  const found = spelledAt(row);
  if (CALENDAR.has(row.table)) return within(found, recogniseDates(doc));
  if (QUANTITIES.has(row.table)) return within(found, recogniseQuantities(doc));
  if (row.table === "countries")
    return found.some((name) => !name.weak && !isPartOfLonger(name) && readCountry(doc, name.first)?.code === row.cells.code);
  if (row.table === "verbs" || row.table === "encounters") return within(found, told(doc));
  return found.some((spelling) => !spelling.weak && !isPartOfLonger(spelling));
}

const CALENDAR: ReadonlySet<string> = new Set(["months", "weekdays"]);
const QUANTITIES: ReadonlySet<string> = new Set(["numerals", "units", "currencies", "comparators"]);

const within = (inner: readonly Stretch[], outer: readonly Stretch[]): boolean =>
  inner.some((one) => outer.some((other) => other.first <= one.first && one.last <= other.last));

/** `Korea` in "North Korea": the longer name is meant. */
function isPartOfLonger({ first, last }: Stretch): boolean {
  for (let at = Math.max(0, first - 4); at <= first; at++)
    for (const table of TABLES)
      for (const other of doc.findAll(at, table)) if (other.last >= last && other.last - other.first > last - first) return true;
  return false;
}

/** The words that tell of an encounter or a visit. */
function told(read: Doc): Stretch[] {
  const phrases = recogniseParties(read);
  const heads: number[] = [];
  for (let sentence = 0; sentence < read.sentences; sentence++) {
    const clauses = clausesOf(
      read,
      sentence,
      phrases.filter(({ first }) => read.sentence[first] === sentence),
    );
    heads.push(
      ...recogniseEncounters(clauses).map(({ at }) => at),
      ...recogniseVisits(
        clauses,
        recognisePlaces(
          read,
          clauses.first,
          clauses.last,
          clauses.groups.flatMap(({ members }) => members),
        ),
      ).map(({ at }) => at),
    );
  }
  return heads.map((at) => ({ first: at, last: at + 1 }));
}

const figuresOf = (sentence: string) => recogniseQuantities(doc.read(sentence)).filter(({ comparator }) => comparator !== "=");

function isFound(row: LexiconRow, sentence: string): boolean {
  if (row.table === "outlets") return outletsIn(sentence).has(row.spellings[0] as string);
  if (lookUps(row.table).length === 0) return isWritten(row, sentence);
  doc.read(sentence);
  return spelledAt(row).length > 0;
}

/** The outlets that a stretch of one to six words of the sentence names. */
function outletsIn(sentence: string): ReadonlySet<string> {
  const borders = [...sentence.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}!+])(?![\p{L}\p{N}])/gu)].map(
    ({ index }) => index,
  );
  const names = new Set<string>();
  for (const start of borders)
    for (const end of borders) {
      const outlet = end > start && end - start < 80 ? outletAt(reading, sentence, { start, end }) : undefined;
      if (outlet !== undefined) names.add(outlet.name);
    }
  return names;
}

/** Tables that a stage reads itself: a spelling stands in the sentence as whole words. */
function isWritten({ spellings }: LexiconRow, sentence: string): boolean {
  const whole = wordsOf(sentence);
  return spellings.some((spelling) => ` ${whole} `.includes(` ${wordsOf(spelling)} `));
}

const wordsOf = (text: string): string =>
  fold(text)
    .split(/([^\p{L}\p{N}'])/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");

describe.each([...tables])("%s.csv", (_, rows) => {
  it("has an example in every row", () => {
    expect(rows.filter((row) => !row.cells.example).map((row) => row.where)).toEqual([]);
  });

  it("finds every example through its row", () => {
    expect(rows.filter((row) => !isFound(row, row.cells.example ?? "")).map((row) => `${row.where}  ${row.cells.example}`)).toEqual([]);
  });

  it("does not find what stands under not", () => {
    expect(rows.filter((row) => row.cells.not && isRead(row, row.cells.not)).map((row) => `${row.where}  ${row.cells.not}`)).toEqual([]);
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
