import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import recognizers from "@microsoft/recognizers-text-date-time";
import * as chrono from "chrono-node";
import nlp from "compromise";
import compromiseDates from "compromise-dates";
import { type Day, isoDay, parseIsoDay } from "../src/0-ground/civil-day.ts";
import { edtfBounds } from "../src/0-ground/edtf.ts";
import { loadLexicon } from "../src/0-ground/lexicon.ts";
import { readArticle } from "../src/1-read/article.ts";
import { recogniseDates } from "../src/3-recognise/dates/dates.ts";
import { resolveDates } from "../src/4-resolve/calendar.ts";
import { engineOf } from "../src/pipeline.ts";
import { variedArticles } from "./corpus.ts";
import { datedTexts } from "./dates-set.ts";

/**
 * The dates alone: how right and how fast, beside chrono, compromise-dates and Recognizers-Text on the same text. Folders given as
 * arguments (each with `text/` and `gold/`) are scored too.
 */
const MB = 1_000_000;
const engine = engineOf(loadLexicon([resolve("lexicon")]));
nlp.plugin(compromiseDates);

/** An expression of a date or time: its span and the first and last day that it allows. */
interface Told {
  readonly start: number;
  readonly end: number;
  readonly first: string | null;
  readonly last: string | null;
}

type Tagger = (text: string, published: Day) => Told[];

const told = (start: number, end: number, value: string | null): Told => {
  const bounds = value === null ? null : edtfBounds(value);
  return {
    start,
    end,
    first: bounds?.first == null ? null : isoDay(bounds.first),
    last: bounds?.last == null ? null : isoDay(bounds.last),
  };
};

const ours: Tagger = (text, published) => {
  engine.doc.read(text);
  return resolveDates(engine.doc, recogniseDates(engine.doc), published)
    .filter(({ type }) => type === "date" || type === "time")
    .map(({ mention, value }) => told(mention.start, mention.end, value));
};

const utc = (published: Day): Date => new Date(published * 86_400_000 + 43_200_000);

const byChrono: Tagger = (text, published) =>
  chrono.parse(text, { instant: utc(published), timezone: 0 }).map(({ index, text: words, start, end }) => {
    const value = (at: chrono.ParsedComponents): string => {
      const [year, month, day] = [at.get("year"), at.get("month"), at.get("day")].map((part) => String(part).padStart(2, "0"));
      if (at.isCertain("day") || at.isCertain("weekday")) return `${year}-${month}-${day}`;
      return at.isCertain("month") ? `${year}-${month}` : `${year}-${month}-${day}`;
    };
    const from = words.search(/\S/);
    return told(index + from, index + words.length, end ? `${value(start)}/${value(end)}` : value(start));
  });

interface CompromiseDate {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates: { readonly start: string | null; readonly end: string | null };
}

const byCompromise: Tagger = (text, published) => {
  const found = (nlp(text) as unknown as { dates(context: object): { json(options: object): CompromiseDate[] } })
    .dates({ today: isoDay(published), timezone: "UTC" })
    .json({ offset: true });
  return found.map(({ offset, dates }) => ({
    start: offset.start,
    end: offset.start + offset.length,
    first: dates.start?.slice(0, 10) ?? null,
    last: dates.end?.slice(0, 10) ?? null,
  }));
};

interface RecognizerValue {
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

const byRecognizers: Tagger = (text, published) => {
  const { recognizeDateTime, Culture } = recognizers as unknown as {
    recognizeDateTime(
      text: string,
      culture: string,
      options: number,
      reference: Date,
    ): { start: number; end: number; resolution: { values: RecognizerValue[] } | null }[];
    Culture: { English: string };
  };
  return recognizeDateTime(text, Culture?.English ?? "en-us", 0, utc(published)).flatMap(({ start, end, resolution }) => {
    const values = (resolution?.values ?? []).filter(({ type }) => type !== "duration" && type !== "set");
    if (values.length === 0) return [];
    // It gives the last such day and the next; the nearer is taken.
    const distance = ({ value, start: from }: RecognizerValue): number =>
      Math.abs((parseIsoDay((value ?? from ?? "").slice(0, 10)) ?? 0) - published);
    const [best] = [...values].sort((a, b) => distance(a) - distance(b));
    const isDay = (best?.type ?? "").endsWith("range");
    const last = best?.end === undefined ? null : parseIsoDay(best.end.slice(0, 10));
    return [
      {
        start,
        end: end + 1,
        first: (best?.value ?? best?.start)?.slice(0, 10) ?? null,
        // Its ranges end before their last day.
        last: isDay ? (last === null ? null : isoDay(last - 1)) : (best?.value?.slice(0, 10) ?? null),
      },
    ];
  });
};

interface Item {
  readonly text: string;
  readonly published: Day;
  readonly gold: readonly Told[];
}

const ownItems: Item[] = datedTexts.map(({ published, marked }) => {
  const gold: Told[] = [];
  let text = "";
  let at = 0;
  for (const found of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(at, found.index);
    gold.push(told(text.length, text.length + (found[1] as string).length, found[2] as string));
    text += found[1];
    at = found.index + found[0].length;
  }
  return { text: text + marked.slice(at), published: parseIsoDay(published) as Day, gold };
});

interface GoldFile {
  readonly article?: { readonly published?: string | null };
  readonly dates: readonly { readonly text: string; readonly type: string; readonly value: string | null }[];
}

/** Hand-coded articles that have a day of publication; what stands outside the body is not asked for. */
function goldItems(texts: string, gold: string): Item[] {
  const items: Item[] = [];
  for (const file of readdirSync(gold)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const id = file.slice(0, -5);
    const path = join(texts, `${id}.txt`);
    if (!existsSync(path)) continue;
    const read = readArticle({ id, file: `${id}.txt`, bytes: readFileSync(path) }, engine.reading);
    if ("skipped" in read || read.article.published === null) continue;
    const { text, furniture, published } = read.article;
    // Furniture is blanked for all alike: which lines are the article's is not the question here.
    const chars = [...text].length === text.length ? text.split("") : Array.from({ length: text.length }, (_, i) => text[i] as string);
    for (const { start, end } of furniture) for (let i = start; i < end; i++) if (chars[i] !== "\n") chars[i] = " ";
    const shown = chars.join("");
    let at = 0;
    const told_: Told[] = [];
    for (const { text: words, type, value } of (JSON.parse(readFileSync(join(gold, file), "utf8")) as GoldFile).dates) {
      const start = shown.indexOf(words, at);
      if (start < 0) continue;
      at = start + words.length;
      if (type === "date" || type === "time") told_.push(told(start, at, value));
    }
    items.push({ text: shown, published: parseIsoDay(published) as Day, gold: told_ });
  }
  return items;
}

function f1(items: readonly Item[], tagger: Tagger): { readonly span: number; readonly overlap: number; readonly value: number } {
  let [gold, got, spans, overlaps, values] = [0, 0, 0, 0, 0];
  for (const item of items) {
    const found = tagger(item.text, item.published);
    gold += item.gold.length;
    got += found.length;
    for (const want of item.gold) {
      const at = found.findIndex(({ start, end }) => start < want.end && end > want.start);
      const [near] = at < 0 ? [] : found.splice(at, 1);
      if (near === undefined) continue;
      overlaps++;
      if (near.start === want.start && near.end === want.end) spans++;
      if (near.first === want.first && near.last === want.last) values++;
    }
  }
  const of = (right: number): number => (gold + got === 0 ? 0 : (200 * right) / (gold + got));
  return { span: of(spans), overlap: of(overlaps), value: of(values) };
}

const taggers: Readonly<Record<string, Tagger>> = {
  readout: ours,
  chrono: byChrono,
  "compromise-dates": byCompromise,
  "Recognizers-Text": byRecognizers,
};

const sets: [name: string, items: readonly Item[]][] = [
  ["sentences of this bench", ownItems],
  ["articles that ship with Readout", goldItems(resolve("articles"), resolve("tests/gold"))],
  ...process.argv.slice(2).map((folder): [string, Item[]] => [folder, goldItems(join(folder, "text"), join(folder, "gold"))]),
];
for (const [name, items] of sets) {
  const count = items.reduce((sum, { gold }) => sum + gold.length, 0);
  console.log(`\n${name}: ${items.length} texts, ${count} dates and times          span F1   overlap F1   value F1 (first and last day)`);
  for (const [tool, tagger] of Object.entries(taggers)) {
    const { span, overlap, value } = f1(items, tagger);
    console.log(`${tool.padEnd(40)}${span.toFixed(1).padStart(9)}${overlap.toFixed(1).padStart(12)}${value.toFixed(1).padStart(12)}`);
  }
}

/** Seconds of the processor, which others on the machine do not lengthen, of the fastest of `runs`. */
function seconds(run: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000_000);
  }
  return best;
}

const texts = variedArticles(Number(process.env.BENCH_MB ?? 4) * MB).map(({ bytes }) => Buffer.from(bytes).toString("utf8"));
const published = parseIsoDay("2024-06-12") as Day;
const bytesOf = (some: readonly string[]): number => some.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const rate = (name: string, some: readonly string[], time: number): void =>
  console.log(`${name.padEnd(40)}${(bytesOf(some) / MB / time).toFixed(2).padStart(9)} MB/s`);

console.log(`\nSpeed on ${(bytesOf(texts) / MB).toFixed(1)} MB; Node ${process.versions.node}, one process`);
const cut = seconds(() => {
  for (const text of texts) engine.doc.read(text);
}, 5);
const whole = seconds(() => {
  for (const text of texts) ours(text, published);
}, 5);
rate("readout, words and dates", texts, whole);
rate("readout, dates alone", texts, whole - cut);
for (const [tool, share] of [
  ["chrono", 0.1],
  ["compromise-dates", 0.02],
  ["Recognizers-Text", 0.005],
] as const) {
  const some = texts.slice(0, Math.max(1, Math.ceil(texts.length * share)));
  rate(
    tool,
    some,
    seconds(() => some.map((text) => (taggers[tool] as Tagger)(text, published)), 1),
  );
}

const ten = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));
console.log("\nTen times the text");
let isLinear = true;
for (const unit of ["12 345 2021 ", "on May 3, 2021 and ", "the first of the last two ", "Monday, Tuesday and ", "a day later "]) {
  const small = seconds(() => ours(ten(unit, 200_000), published), 2);
  const large = seconds(() => ours(ten(unit, 2_000_000), published), 1);
  isLinear &&= large / small <= 15;
  console.log(`${JSON.stringify(unit).padEnd(40)}${(large / small).toFixed(1).padStart(9)} times the time`);
}
process.exitCode = isLinear ? 0 : 1;
