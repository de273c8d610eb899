import { resolve } from "node:path";
import * as chrono from "chrono-node";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadLexicon } from "../src/0-ground/lexicon.ts";
import type { ArticleBytes } from "../src/1-read/article.ts";
import { type Engine, engineOf, tablesOf, tellAll } from "../src/pipeline.ts";
import { repeated, variedArticles } from "./corpus.ts";

const MB = 1_000_000;
const LARGE = Number(process.env.BENCH_MB ?? 10) * MB;

const engine = engineOf(loadLexicon([resolve("lexicon")]));
const articles = variedArticles(LARGE);
const size = (some: readonly ArticleBytes[]): number => some.reduce((sum, { bytes }) => sum + bytes.length, 0);
const texts = articles.map(({ bytes }) => Buffer.from(bytes).toString("utf8"));

/** Bytes to rows of all tables. Returns how many rows, so that no work can be optimised away. */
function extraction(engine: Engine, some: readonly ArticleBytes[]): number {
  const told = tellAll(engine, some).filter((each) => "article" in each);
  return Object.values(tablesOf(engine, told)).reduce((sum, rows) => sum + rows.length, 0);
}

/** Seconds of the fastest of `runs`. */
function seconds(run: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

interface Speed {
  readonly name: string;
  readonly mbPerSecond: number;
  readonly note: string;
}

function speedOf(name: string, run: (upTo: number) => unknown, share = 1, runs = 3): Speed {
  const upTo = Math.max(1, Math.ceil(articles.length * share));
  run(Math.min(upTo, 200)); // warm
  const bytes = size(articles.slice(0, upTo));
  return {
    name,
    mbPerSecond: bytes / MB / seconds(() => run(upTo), runs),
    note: share === 1 ? "" : `on the first ${(bytes / MB).toFixed(1)} MB`,
  };
}

const each = (upTo: number, work: (text: string) => unknown): void => {
  for (let i = 0; i < upTo; i++) work(texts[i] as string);
};

const wink = winkNLP(model);
const speeds = [
  speedOf("split(/\\s+/)", (upTo) => each(upTo, (text) => text.split(/\s+/).length)),
  speedOf("readout, bytes to rows", (upTo) => extraction(engine, articles.slice(0, upTo))),
  speedOf("wink-nlp with entities", (upTo) => each(upTo, (text) => wink.readDoc(text).entities().out()), 0.2, 1),
  speedOf(
    "compromise: people, places, numbers",
    (upTo) =>
      each(upTo, (text) => {
        const doc = nlp(text);
        return [doc.people().out("array"), doc.places().out("array"), doc.numbers().out("array")];
      }),
    0.02,
    1,
  ),
  speedOf("chrono, dates alone", (upTo) => each(upTo, (text) => chrono.parse(text, new Date(0))), 0.05, 1),
];

const [split, readout, winkSpeed] = speeds as [Speed, Speed, Speed];
console.log(
  `${articles.length} articles, ${(size(articles) / MB).toFixed(1)} MB of UTF-8, ${extraction(engine, articles)} rows; Node ${process.versions.node}, one process\n`,
);
for (const { name, mbPerSecond, note } of speeds)
  console.log(
    `${name.padEnd(38)}${mbPerSecond.toFixed(2).padStart(9)} MB/s   readout is ${(readout.mbPerSecond / mbPerSecond).toFixed(2).padStart(7)} times as fast   ${note}`.trimEnd(),
  );

console.log(`\nOne text of ${LARGE / MB} MB against one of ${LARGE / 10 / MB} MB`);
const prose = texts.join("\n\n").replace(/[^\n\x20-\x7e]/g, "e");
const inputs: Readonly<Record<string, (bytes: number) => string>> = {
  prose: (bytes) => repeated(prose, bytes),
  "no full stop": (bytes) => repeated(prose.replace(/[.!?\n]+/g, " "), bytes),
  digits: (bytes) => repeated("0123456789", bytes),
  "digits and blanks": (bytes) => repeated("12 345 2021 ", bytes),
  capitals: (bytes) => repeated("ABCDEFGHIJ", bytes),
  "capitalised words": (bytes) => repeated("Minister Hasan Ali Of ", bytes),
  "quotation marks": (bytes) => repeated('"', bytes),
};
const growth: number[] = [];
const only = process.env.BENCH_ONLY?.split(",");
for (const [name, textOf] of Object.entries(inputs)) {
  if (only !== undefined && !only.includes(name)) continue;
  const file = (bytes: number): ArticleBytes => ({ id: name, file: `${name}.txt`, bytes: Buffer.from(textOf(bytes)) });
  const [tiny, small] = [file(LARGE / 100), file(LARGE / 10)];
  const first = seconds(() => extraction(engine, [tiny]), 3);
  const one = seconds(() => extraction(engine, [small]), first > 1 ? 1 : 3);
  // What grows with the square from 1 to 10 already would keep the machine busy for an hour at 100.
  const isHopeless = one > 5 && one / first > 25;
  const ten = isHopeless ? Number.POSITIVE_INFINITY : seconds(() => extraction(engine, [file(LARGE)]), one > 1 ? 1 : 2);
  growth.push(ten / one);
  const told = isHopeless
    ? `not run: a tenth of it took ${(one / first).toFixed(0)} times a hundredth`
    : `${ten.toFixed(2).padStart(9)} s   ${(ten / one).toFixed(1).padStart(6)} times`;
  console.log(`${name.padEnd(38)}${one.toFixed(2).padStart(9)} s ${told}`);
}

const goals = [
  { goal: "at least 25 MB/s", met: readout.mbPerSecond >= 25 },
  { goal: "at most 6 times split", met: split.mbPerSecond / readout.mbPerSecond <= 6 },
  { goal: "at least 10 times wink-nlp", met: readout.mbPerSecond / winkSpeed.mbPerSecond >= 10 },
  { goal: "10 times the text in at most 11 times the time", met: growth.every((times) => times <= 11) },
];
console.log(`\n${goals.map(({ goal, met }) => `${met ? "met    " : "NOT MET"}  ${goal}`).join("\n")}`);
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
