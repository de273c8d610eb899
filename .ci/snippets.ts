/**
 * Runs the snippets of docs/how-tos/load-the-tables.md on a build, each in the program that it is written for.
 * usage: npx tsx .ci/snippets.ts BUILD [PYTHON]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [build, python = "python3"] = process.argv.slice(2);
if (build === undefined) throw new Error("Give the folder of a build.");
const page = readFileSync("docs/how-tos/load-the-tables.md", "utf8");
const home = mkdtempSync(join(tmpdir(), "readout-snippets-"));
symlinkSync(resolve(build), join(home, "output"));
symlinkSync(resolve("articles"), join(home, "articles"));
symlinkSync(resolve("node_modules"), join(home, "node_modules"));

/** What stands in for Observable's own: packages by their names, files from the disk. */
const observable = (code: string): string => `import { readFileSync } from "node:fs";
const FileAttachment = (file) => ({ arrayBuffer: async () => new Uint8Array(readFileSync(file)).buffer });
${code.replaceAll('"npm:', '"')}
if (meetings.numRows === 0 || byCountry.numRows() === 0) throw new Error("no rows");
console.log(meetings.numRows, byCountry.object());
`;
const sql = (code: string): string =>
  `import duckdb\nfor query in ${JSON.stringify(code)}.split(";"):\n    if query.strip():\n        assert duckdb.sql(query).fetchall()\n`;
const ways: Readonly<Record<string, { file: string; program: string; of: (code: string) => string }>> = {
  python: { file: "a.py", program: python, of: (code) => code },
  sql: { file: "b.py", program: python, of: sql },
  r: {
    file: "c.R",
    program: "Rscript",
    of: (code) =>
      `options(warn = 2)\n${code}\nstopifnot(nrow(meetings) > 0, length(topics) > 0, substr(text, first$start + 1, first$end) == first$quote)\n`,
  },
  js: { file: "d.mjs", program: process.execPath, of: observable },
};

let [run, failed] = [0, 0];
for (const [, language = "", code = ""] of page.matchAll(/```(\w+)\n([\s\S]*?)```/g)) {
  const way = ways[language];
  if (way === undefined) continue;
  if (spawnSync(way.program, ["--version"]).error !== undefined) {
    console.log(`SKIPPED: ${way.program} is not here, and so the snippet in ${language} was not run`);
    continue;
  }
  writeFileSync(join(home, way.file), way.of(code));
  const { status, stderr } = spawnSync(way.program, [way.file], { cwd: home, encoding: "utf8" });
  run++;
  if (status === 0) continue;
  failed++;
  console.log(`the snippet in ${language} fails:\n${code}${stderr}`);
}
rmSync(home, { recursive: true });
console.log(`${run} snippets run, ${failed} of them fail`);
process.exitCode = failed === 0 && run > 0 ? 0 : 1;
