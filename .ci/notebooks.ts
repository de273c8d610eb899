/**
 * Makes the report of every notebook and looks at it without network.
 * usage: npx tsx .ci/notebooks.ts FOLDER [CHROMIUM]
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { conclude, faults } from "./checks.ts";

const [out, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
if (out === undefined) throw new Error("Give the folder for the reports.");
const cli = (...args: string[]): string[] => ["--import", "tsx", "src/cli.ts", ...args];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const notebooks = readdirSync("notebooks").filter((file) => file.endsWith(".ts"));
if (notebooks.length < 5) faults.push(`only ${notebooks.length} notebooks`);
for (const file of notebooks) {
  const { status, stderr } = spawnSync(process.execPath, cli("report", join("notebooks", file), "--out", out), { encoding: "utf8" });
  if (status !== 0) {
    faults.push(`${file}: the report fails: ${stderr}`);
    continue;
  }
  const report = resolve(out, file.slice(0, -3), "report.html");
  const page = await (await browser.newContext({ offline: true, viewport: { width: 900, height: 900 } })).newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${file}: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(report).href && !request.url().startsWith("data:"))
      faults.push(`${file}: requests ${request.url()}`);
  });
  await page.goto(pathToFileURL(report).href);
  if ((await page.locator(".error").count()) > 0) faults.push(`${file}: shows an error`);
  if ((await page.locator("table, figure, .stat, .article").count()) < 3) faults.push(`${file}: shows too little`);
  if ((await page.locator("h2:text('Output of no cell')").count()) > 0) faults.push(`${file}: has output of no cell`);
  await page.screenshot({ path: join(out, `${file.slice(0, -3)}.png`), fullPage: true });
}

await browser.close();
conclude(`${notebooks.length} reports hold`);
