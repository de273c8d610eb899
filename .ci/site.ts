/**
 * Opens a page of many articles, whose data lie in a folder beside it, in Chromium from file:// with the network off: it loads what is
 * looked at and nothing else, says so where the folder is missing, and stays quick.
 * usage: npx tsx .ci/site.ts INDEX_HTML SCREENSHOT_FOLDER [CHROMIUM]; READOUT_SITE_MS is the limit for one view
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { conclude, expect, faults } from "./checks.ts";

const [file, shots = "screenshots", executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
if (file === undefined) throw new Error("Give the page.");
mkdirSync(shots, { recursive: true });
const limit = Number(process.env.READOUT_SITE_MS ?? "5000");
const told: string[] = [];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const open = async (page: string, mayFail = false): Promise<{ page: Page; loaded: string[] }> => {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const opened = await context.newPage();
  const loaded: string[] = [];
  const folder = pathToFileURL(join(dirname(resolve(page)), "index_files")).href;
  opened.on("request", (request) => {
    const url = request.url();
    if (url.startsWith(`${folder}/`)) loaded.push(url.slice(folder.length + 1));
    else if (url !== pathToFileURL(resolve(page)).href && !/^(?:data|blob):/.test(url)) faults.push(`requests ${url}`);
  });
  opened.on("console", (message) => {
    if (!mayFail && ["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  opened.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  await opened.goto(pathToFileURL(resolve(page)).href);
  return { page: opened, loaded };
};

/** Milliseconds until what is wanted is there. */
const timed = async (what: string, act: () => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  await act();
  const took = Math.round(performance.now() - from);
  told.push(`${what} ${took} ms`);
  expect(took <= limit, `${what}: ${took} ms, more than ${limit}`);
};

const from = performance.now();
const { page, loaded } = await open(file);
await page.waitForSelector("html.live");
told.push(`opened ${Math.round(performance.now() - from)} ms`);
expect(loaded.length === 0, `the overview loads ${loaded.join(", ")}`);
const rows = page.locator("#rows tbody tr");
await timed("a mark", async () => {
  await page.locator("#chart-network a").first().hover();
  await page.locator("#tip q").first().waitFor();
});
await timed("its rows", async () => {
  await page.locator("#chart-network a").first().click();
  await page.locator(".only").waitFor();
});
await timed("a table", async () => {
  await page.locator("#views a[href='#table/statistics']").click();
  await page.locator("h1:text('statistics')").waitFor();
});
expect((await rows.count()) === 50, "the table has no page of 50 rows");
await timed("a search", async () => {
  await page.fill("#search", "no such words anywhere");
  await page.locator("#count:text('No row fits.')").waitFor();
});
await page.fill("#search", "");
await page.locator("#count:text('shown')").waitFor();
await timed("an article", async () => {
  await page.locator("#rows tbody th a").last().click();
  await page.locator(".reader article mark").first().waitFor();
});
expect((await page.locator(".facts dl").count()) > 3, "the reader shows no rows");
await page.locator(".facts button[data-cell]").first().hover();
expect((await page.locator(".reader article mark.lit").count()) > 0, "a value lights no words");
await page.screenshot({ path: join(shots, "site-reader.png") });
await timed("the last article", async () => {
  await page.evaluate(() => {
    location.hash = "#table/articles";
  });
  await page.locator("h1:text('articles')").waitFor();
  await page.locator("#rows thead button").first().click();
  await page.locator("#rows thead button").first().click();
  await page.locator("#rows tbody th a").first().click();
  await page.locator(".reader article mark").first().waitFor();
});
const all = readdirSync(join(dirname(file), "index_files"));
expect(loaded.length < 10 && all.length > 20, `${loaded.length} of ${all.length} pieces were loaded`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;
const sizes = all.map((name) => statSync(join(dirname(file), "index_files", name)).size);
told.push(
  `page ${megabytes(statSync(file).size)}, folder ${megabytes(sizes.reduce((sum, size) => sum + size, 0))} in ${all.length} pieces, ${loaded.length} loaded`,
);

const alone = mkdtempSync(join(tmpdir(), "readout-alone-"));
copyFileSync(file, join(alone, "index.html"));
const { page: bare } = await open(join(alone, "index.html"), true);
await bare.locator("#views a[href='#table/meetings']").click();
expect(/must lie beside/.test((await bare.locator("[role=alert]").textContent()) ?? ""), "a missing folder is not told of");
rmSync(alone, { recursive: true });

await browser.close();
console.log(told.join("; "));
conclude("the page in pieces holds");
