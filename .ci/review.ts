/**
 * Goes through twenty rows of `readout review` in Chromium by keyboard alone: accepts, corrects, rejects, notes, seeks the uncertain; then
 * looks at the patches and at the tables built with them. usage: npx tsx .ci/review.ts FOLDER SCREENSHOT_FOLDER [CHROMIUM]
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { type CorrectableTable, correctableTables } from "../src/7-tabulate/patches.ts";
import { schema } from "../src/7-tabulate/schema.ts";
import { readTables } from "../src/9-present/present.ts";
import { build } from "../src/command-line/build.ts";
import { readPatches } from "../src/command-line/correct.ts";
import { startReview } from "../src/command-line/review.ts";
import { verifyFolder } from "../src/command-line/verify.ts";
import { expectAccess } from "./axe.ts";
import { conclude, expect, faults } from "./checks.ts";

const [folder, shots = "screenshots", executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the folder to work in.");
const home = resolve(folder);
const [articles, out, again, corrections] = ["articles", "out", "again", "corrections"].map((name) => join(home, name)) as [
  string,
  string,
  string,
  string,
];
const AUTHOR = "A. Analyst";
const NOTE = "seen with the ministry";

rmSync(home, { recursive: true, force: true });
for (const made of [articles, shots]) mkdirSync(made, { recursive: true });
for (const file of readdirSync("articles").sort().slice(0, 5)) cpSync(join("articles", file), join(articles, file));
await build([articles], { out, lexicon: [], report: false, formats: ["csv"] });
const review = await startReview(out, { articles: [articles], corrections, author: AUTHOR });

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
const [address = ""] = review.url.split("#");
page.on("request", (request) => {
  if (!request.url().startsWith(address)) faults.push(`requests ${request.url()}`);
});
page.on("console", (message) => {
  // A correction that is refused is answered with 422, of which the browser tells too.
  if (["error", "warning"].includes(message.type()) && !/status of 422/.test(message.text())) faults.push(`console: ${message.text()}`);
});
page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
const key = (name: string): Promise<void> => page.keyboard.press(name);
await page.goto(review.url);
await page.waitForFunction(() => /\d/.test(document.getElementById("count")?.textContent ?? ""));

interface Row {
  readonly table: CorrectableTable;
  readonly id: string;
}
const current = async (): Promise<Row> => {
  const [table = "", id = ""] = ((await page.locator("#row").textContent()) ?? "").split(" ");
  return { table: table as CorrectableTable, id };
};

/** Moves with a key and waits for another row. */
const move = async (name: "j" | "k" | "u"): Promise<Row> => {
  const before = await page.locator("#row").textContent();
  await key(name);
  await page.waitForFunction((was) => document.getElementById("row")?.textContent !== was, before, { timeout: 5000 });
  return current();
};
const decided = async ({ id }: Row, decision: string): Promise<void> => {
  await page.waitForFunction((want) => document.getElementById("said")?.textContent === want, `${id}: ${decision}`, { timeout: 10_000 });
};

/** Goes into a cell by Tab and types over what is there. */
const type = async (column: string, text: string): Promise<void> => {
  await key("e");
  for (let tabs = 0; tabs < 40; tabs++) {
    if ((await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.column)) === column) break;
    await key("Tab");
  }
  await key("Control+a");
  await page.keyboard.type(text);
};

const CHANGES: Readonly<Record<CorrectableTable, readonly [column: string, text: string]>> = {
  meetings: ["venue", 'The "Blue" Hall'],
  participants: ["office", "Minister of Tests"],
  visitors: ["destination_city", "Şəki"],
  dates: ["mod", "approx"],
  statistics: ["measure", "things counted by hand"],
  statements: ["addressee", "the press"],
};
const want: (Row & { readonly op: "accept" | "change" | "delete"; readonly note: string })[] = [];
const DECISIONS = 20;
while (want.length < DECISIONS) {
  let row = await current();
  switch (want.length % 5) {
    case 0:
      await key("a");
      await decided(row, "accepted");
      want.push({ ...row, op: "accept", note: "" });
      break;
    case 1:
      if (want.length === 1) {
        // What is no value of the column is refused with the reason, and nothing is written.
        await type(row.table === "meetings" ? "status" : "country", "nonsense");
        await key("Enter");
        await page.waitForFunction(() => /^(?:status|country): "nonsense"/.test(document.getElementById("said")?.textContent ?? ""));
        await key("Escape");
        await move("j");
        row = await move("k");
      }
      await type(...CHANGES[row.table]);
      await key("Enter");
      await decided(row, "corrected");
      want.push({ ...row, op: "change", note: "" });
      break;
    case 2:
      await key("n");
      await page.keyboard.type(NOTE);
      await key("Escape");
      await key("a");
      await decided(row, "accepted");
      want.push({ ...row, op: "accept", note: NOTE });
      break;
    case 3:
      row = await move("u");
      if (want.length === 3) await page.screenshot({ path: join(shots, "review.png") });
      await key("a");
      await decided(row, "accepted");
      want.push({ ...row, op: "accept", note: "" });
      break;
    default:
      await move("j");
      await move("k");
      // A meeting would take its parties with it.
      row = await current();
      while (row.table === "meetings") row = await move("j");
      await key("x");
      await decided(row, "rejected");
      want.push({ ...row, op: "delete", note: "" });
  }
}
expect(new Set(want.map(({ id }) => id)).size === DECISIONS, "a row was decided twice");
await expectAccess(page, "review");
// Whoever comes back finds them decided.
await page.reload();
await page.waitForFunction(() => /decided/.test(document.getElementById("count")?.textContent ?? ""));
expect(((await page.locator("#count").textContent()) ?? "").endsWith(`${DECISIONS} decided`), "the page has forgotten decisions");
await browser.close();
review.server.close();

const patches = [...readPatches(corrections).values()].flat();
expect(patches.length === DECISIONS, `${patches.length} patches of ${DECISIONS} decisions`);
for (const { table, id, op, note } of want) {
  const patch = patches.find((one) => one.table === table && one.row_id === id);
  expect(patch?.op === op && patch.author === AUTHOR && patch.note === note, `${id}: the patch is ${JSON.stringify(patch)}`);
  if (op !== "change") continue;
  const [column, text] = CHANGES[table];
  const cells = Object.entries(patch?.cells ?? {}).map(([name, { to }]) => `${name}: ${to}`);
  expect(cells.join() === `${column}: ${text}`, `${id}: the patch changes ${cells.join()}`);
}

await build([articles], { out: again, lexicon: [], report: false, formats: ["csv"], corrections });
const tables = readTables((file) => readFileSync(join(again, file), "utf8"));
for (const table of correctableTables)
  for (const row of tables[table] as readonly Readonly<Record<string, unknown>>[]) {
    const id = String(row[schema[table].key]);
    const op = want.find((one) => one.table === table && one.id === id)?.op;
    const checked = op === "accept" ? "checked" : op === "change" ? "corrected" : "machine";
    expect(op !== "delete", `${id} was rejected and is there`);
    expect(row.checked === checked, `${id} is ${String(row.checked)} instead of ${checked}`);
    if (op === "change")
      expect(row[CHANGES[table][0]] === CHANGES[table][1], `${id}: ${CHANGES[table][0]} is ${String(row[CHANGES[table][0]])}`);
  }
expect(
  verifyFolder(again, { articles: [articles], lexicon: [], json: false, corrections }) === 0,
  "verify fails on the tables built with the decisions",
);

conclude(`review: ${DECISIONS} decisions by keyboard, as patches and in the tables`);
