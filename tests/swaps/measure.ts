/**
 * How far the reading hangs on the very words of the articles: `npm run swaps [PART OF A SWAP'S NAME]`.
 * Options: `--articles DIR --gold DIR` (others than our own), `--worse` (the articles that became worse, and by which rows),
 * `--write DIR` (the changed articles and their rows).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { swaps } from "./all.ts";
import { type Outcome, outcomeOf, toldIn } from "./apply.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: "string", default: "articles" },
    gold: { type: "string", default: "tests/gold" },
    worse: { type: "boolean", default: false },
    write: { type: "string" },
  },
});

const told = toldIn(values.articles, values.gold);
const chosen = [...swaps].filter(([name]) => positionals.length === 0 || positionals.some((part) => name.includes(part)));
if (chosen.length === 0) throw new Error(`no swap is called like ${positionals.join(", ")}; there are ${[...swaps.keys()].join(", ")}`);
console.log(`${"swap".padEnd(28)} articles   fact F1 before  after   row F1 of meetings  participants  visitors (after)`);
for (const [name, swap] of chosen) {
  const outcome = outcomeOf(name, swap, told);
  console.log(lineOf(name, outcome));
  if (values.worse) console.log(worseLines(outcome).join("\n"));
  if (values.write !== undefined) write(join(values.write, name), outcome);
}

function lineOf(name: string, { swapped, before, after }: Outcome): string {
  const row = (table: "meetings" | "participants" | "visitors"): string => after.rows[table].f1.toFixed(3);
  const figures = `${before.fact_f1.toFixed(4)}  ${after.fact_f1.toFixed(4)}   ${row("meetings")}  ${row("participants")}  ${row("visitors")}`;
  return `${name.padEnd(28)} ${String(swapped.length).padStart(4)}   ${figures}`;
}

/** By filler, how often its article became worse; then each such article with its differences. */
function worseLines({ swapped, worse }: Outcome): string[] {
  const fillers = new Map<string, { told: number; worse: string[] }>();
  for (const { id, fillers: words } of swapped)
    for (const word of words) {
      const known = fillers.get(word) ?? { told: 0, worse: [] };
      fillers.set(word, known);
      known.told++;
      if (worse.has(id)) known.worse.push(id.slice(0, 3));
    }
  const lines = [...fillers]
    .sort(([, a], [, b]) => b.worse.length / b.told - a.worse.length / a.told)
    .map(([word, { told: times, worse: ids }]) => `  ${word}: ${ids.length} of ${times} articles worse (${ids.slice(0, 12).join(" ")})`);
  for (const [id, { by, differences }] of worse) {
    lines.push(`  ${id}: ${by} more`);
    for (const { table, column, got, want, quote } of differences)
      lines.push(`    ${table}.${column}: ${got} instead of ${want}${quote === null ? "" : ` | ${quote.slice(0, 160)}`}`);
  }
  return lines;
}

function write(folder: string, { swapped }: Outcome): void {
  mkdirSync(join(folder, "gold"), { recursive: true });
  for (const { id, text, gold } of swapped) {
    writeFileSync(join(folder, `${id}.txt`), text);
    writeFileSync(join(folder, "gold", `${id}.json`), `${JSON.stringify(gold, null, 1)}\n`);
  }
}
