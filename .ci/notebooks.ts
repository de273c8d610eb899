/**
 * Makes the report of every notebook and looks at the live preview.
 * usage: npx tsx .ci/notebooks.ts FOLDER [CHROMIUM]
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [out, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
if (out === undefined) throw new Error("Give the folder for the reports.");
const faults: string[] = [];
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

// The preview, on a copy that may be edited: an edit shows, an error stands in its cell, the notebook recovers.
const folder = mkdtempSync(join("notebooks", ".preview-"));
const copy = join(folder, "x.ts");
copyFileSync(join("notebooks", "first-look.ts"), copy);
const original = readFileSync(copy, "utf8").replaceAll("../src/", "../../src/").replaceAll("../articles", "../../articles");
writeFileSync(copy, original);
let preview: ChildProcess | undefined;
try {
  preview = spawn(process.execPath, cli("preview", copy, "--port", "0"), { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((found, fail) => {
    preview?.stdout?.on("data", (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk))?.[0];
      if (url !== undefined) found(url);
    });
    preview?.on("exit", () => fail(new Error("the preview ended at once")));
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.waitForTimeout(6_000); // the next process gets warm
  const edit = async (text: string, wanted: string): Promise<number> => {
    const from = performance.now();
    writeFileSync(copy, text);
    await page.waitForSelector(wanted, { timeout: 30_000 });
    return Math.round(performance.now() - from);
  };
  const first = await edit(original.replace("// ## How much is there?", "// ## Edited heading"), "h2:text('Edited heading')");
  await page.waitForTimeout(6_000);
  const broken = await edit(
    original.replace("// ## When and where?", 'throw new Error("a fault of mine");\n\n// ## When and where?'),
    ".error:text('a fault of mine')",
  );
  await page.waitForTimeout(6_000);
  await edit(original.replace("// ## How much is there?", "// ## Mended heading"), "h2:text('Mended heading')");
  if ((await page.locator(".error").count()) > 0) faults.push("preview: the error stays after it was mended");
  console.log(`an edit shows after ${first} ms, an error after ${broken} ms`);
  const limit = Number(process.env.READOUT_PREVIEW_MS ?? "1500");
  if (first > limit) faults.push(`preview: an edit shows after ${first} ms, more than ${limit}`);
} finally {
  preview?.kill();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
console.log(faults.length === 0 ? `${notebooks.length} reports and the preview hold` : faults.join("\n"));
process.exitCode = faults.length === 0 ? 0 : 1;
