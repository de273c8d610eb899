/**
 * Opens the page in Chromium from file:// with the network off and uses it as a reader does.
 * usage: npx tsx .ci/page.ts INDEX_HTML SCREENSHOT_FOLDER [CHROMIUM]
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { expectAccess } from "./axe.ts";
import { conclude, expect, faults } from "./checks.ts";

const [file, shots = "screenshots", executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
if (file === undefined) throw new Error("Give the page.");
mkdirSync(shots, { recursive: true });
const address = pathToFileURL(resolve(file)).href;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

const open = async (options: Parameters<typeof browser.newContext>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  page.on("request", (request) => {
    if (request.url() !== address && !/^(?:data|blob):/.test(request.url())) faults.push(`requests ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  await page.goto(address);
  return page;
};

const go = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForTimeout(150);
};

const page = await open({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
const rowsShown = (): Promise<number> => page.locator("#rows tbody tr").count();

// Charts, before and after scripts.
expect((await page.locator(".chart svg").count()) >= 8, "fewer than eight charts");
expect((await page.locator(".chart svg text").count()) > 50, "the charts have no text");
await expectAccess(page, "overview");
await page.screenshot({ path: join(shots, "overview.png"), fullPage: true });
const mark = page.locator("#chart-timeline a").first();
await mark.hover();
expect(await page.locator("#tip q").first().isVisible(), "a mark shows no sentence");
await page.screenshot({ path: join(shots, "mark.png") });
await mark.focus();
expect(await page.locator("#tip").isVisible(), "a mark has no words under the keyboard");
await page.keyboard.press("Enter");
await page.waitForTimeout(200);
expect((await page.locator(".only").count()) === 1 && (await rowsShown()) > 0, "a mark leads to no rows");

// Zoom: places move apart by keyboard and mouse, letters keep their size, a drag is no click, and all comes back as it was.
await go(page, "#overview");
const plotOf = (name: string): Promise<string> =>
  page.locator(`#chart-${name} .concat_0_concat_0_group`).evaluate((plot) => plot.innerHTML.replace(/ clip-path="[^"]*"/g, ""));
for (const name of ["route-map", "network", "timeline"]) {
  const figure = page.locator(`#chart-${name}`);
  const letters = (): Promise<number> =>
    figure
      .locator(".role-mark text")
      .first()
      .evaluate((text) => Math.round(text.getBoundingClientRect().height * 10));
  const [drawn, size] = [await plotOf(name), await letters()];
  await figure.focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await page.waitForTimeout(500);
  const near = await plotOf(name);
  expect(near !== drawn, `${name}: + does not zoom`);
  expect((await letters()) === size, `${name}: letters change their size`);
  expect(/\d{3} %/.test((await figure.locator(".zoom span").textContent()) ?? ""), `${name}: the zoom is not told`);
  const box = await figure.locator("svg").boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 60, { steps: 6 });
  await page.mouse.up();
  expect((await plotOf(name)) !== near, `${name}: a drag does not move it`);
  expect(page.url().endsWith("#overview"), `${name}: a drag opens a mark`);
  await figure.screenshot({ path: join(shots, `zoom-${name}.png`) });
  await figure.focus();
  await page.keyboard.press("0");
  await page.waitForTimeout(500);
  expect((await plotOf(name)) === drawn, `${name}: 0 does not bring all back`);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await page.waitForTimeout(200);
  await figure.locator(".zoom button").last().click();
  await page.waitForTimeout(500);
  expect((await plotOf(name)) === drawn, `${name}: the button does not bring all back`);
}

// A table: search that folds letters, sort, filter, pages, download.
await go(page, "#table/people");
const all = await page.locator("#count").textContent();
const accented = await page.evaluate(() => {
  const info = JSON.parse(document.getElementById("info")?.textContent ?? "");
  const at = info.tables.people.columns.findIndex(({ name }: { name: string }) => name === "name");
  return (
    (JSON.parse(document.getElementById("table-people")?.textContent ?? "")[at] as string[]).find((name) => /[ığşəçöüé]/.test(name)) ?? null
  );
});
if (accented !== null) {
  const typed = accented.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ı", "i").replaceAll("ə", "e").toLowerCase();
  await page.fill("#search", typed);
  await page.waitForTimeout(300);
  expect(((await page.locator("#rows tbody").textContent()) ?? "").includes(accented), `"${typed}" does not find ${accented}`);
}
await page.fill("#search", "zzzz no such row");
await page.waitForTimeout(300);
expect((await page.locator("#count").textContent()) === "No row fits.", "a search that fits nothing shows rows");
await page.fill("#search", "");
await page.waitForTimeout(300);
expect((await page.locator("#count").textContent()) === all, "an emptied search does not show all rows");
const articlesHead = page.locator("#rows thead th").filter({ hasText: /^articles$/ });
await articlesHead.locator("button").focus();
await page.keyboard.press("Enter");
await page.keyboard.press("Enter");
expect((await articlesHead.getAttribute("aria-sort")) === "descending", "sorting by keyboard does not turn round");
const sorted = await page.evaluate(() => {
  const heads = [...document.querySelectorAll("#rows thead th")].map((head) => head.textContent);
  return [...document.querySelectorAll("#rows tbody tr")].map((row) => Number(row.children[heads.indexOf("articles")].textContent));
});
expect(
  sorted.every((value, index) => index === 0 || value <= sorted[index - 1]),
  "the rows are not sorted",
);
await go(page, "#table/meetings");
await page.selectOption("#filter-status", "held");
expect(/row/.test((await page.locator("#count").textContent()) ?? ""), "the filter shows nothing");
const statuses = await page.evaluate(() => {
  const heads = [...document.querySelectorAll("#rows thead th")].map((head) => head.textContent);
  return [...new Set([...document.querySelectorAll("#rows tbody tr")].map((row) => row.children[heads.indexOf("status")].textContent))];
});
expect(statuses.join() === "held", `the filter lets through ${statuses.join()}`);
await page.locator("#rows tbody td[data-of=country]").first().hover();
await page.screenshot({ path: join(shots, "table.png") });
expect(await page.locator("#tip").isVisible(), "a cell of a table shows no words");
await expectAccess(page, "table");
const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
const csv = readFileSync(await download.path(), "utf8");
const kept = Number((/^([\d,]+) row/.exec((await page.locator("#count").textContent()) ?? "")?.[1] ?? "0").replace(",", ""));
expect(
  csv.startsWith("\ufeff") && csv.trimEnd().split("\r\n").length === kept + 1,
  `the CSV has ${csv.trimEnd().split("\r\n").length - 1} rows of ${kept}`,
);

// The reader: from a row to its words and back.
await page.locator("#rows tbody th a").first().click();
await page.waitForTimeout(300);
expect(await page.locator(".reader article").isVisible(), "a row leads to no article");
const cell = page.locator("dl.wanted button[data-cell]").first();
const words = (await cell.textContent()) ?? "";
await cell.hover();
expect((await page.locator(".reader article mark.lit").count()) > 0, `no words of ${words} are lit`);
await page.screenshot({ path: join(shots, "reader.png") });
const piece = page.locator(".reader article mark").first();
await piece.hover();
expect((await page.locator(".facts button.lit").count()) > 0, "words light no value");
await page.mouse.move(0, 0);
await cell.focus();
await page.keyboard.press("Enter");
expect(await page.evaluate(() => document.activeElement?.tagName === "MARK"), "Enter on a value does not go to its words");
expect((await page.locator(".facts button.lit").count()) > 0, "focused words light no value");
await page.keyboard.press("Enter");
expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-cell") ?? false), "Enter on words does not go to a value");
await expectAccess(page, "reader");
// What is marked is what the tables say.
const off = await page.evaluate(() => {
  const pieces = JSON.parse(document.getElementById("articles-0")?.textContent ?? "[]") as {
    text: string;
    ev: [number, string, string, number, number, number][];
  }[];
  return pieces.flatMap(({ text, ev }) =>
    ev.filter(([, , column, kind, start, end]) => kind === 0 && column === "name" && [...text].slice(start, end).join("") === ""),
  ).length;
});
expect(off === 0, `${off} quoted names have no words`);

for (const [name, options] of Object.entries({
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 2 },
} as const)) {
  const other = await open(options);
  await other.screenshot({ path: join(shots, `${name}-overview.png`), fullPage: name === "dark" });
  await expectAccess(other, name);
  const wide = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `${name}: the page is ${wide} px wider than the window`);
  await go(other, "#table/meetings");
  await other.screenshot({ path: join(shots, `${name}-table.png`) });
  await expectAccess(other, `${name}, table`);
  await other.locator("#rows tbody th a").first().click();
  await other.waitForTimeout(200);
  await other.screenshot({ path: join(shots, `${name}-reader.png`) });
  await expectAccess(other, `${name}, reader`);
  const wider = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider <= 0, `${name}, reader: the page is ${wider} px wider than the window`);
  await other.context().close();
}
// Who wants no motion gets none: the zoom is there at once.
const calm = await open({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
const moved = await calm.locator("#chart-network").evaluate((figure) => {
  const dot = figure.querySelector(".mark-symbol path");
  figure.dispatchEvent(new KeyboardEvent("keydown", { key: "+" }));
  const at = dot?.getAttribute("transform");
  return new Promise<boolean>((done) => setTimeout(() => done(dot?.getAttribute("transform") !== at), 400));
});
expect(!moved, "the zoom moves for those who want no motion");
const printed = await open({ viewport: { width: 1000, height: 900 } });
await printed.emulateMedia({ media: "print" });
expect(!(await printed.locator("#views").isVisible()), "the print has the menu");
await printed.pdf({ path: join(shots, "print.pdf"), format: "A4" });
await printed.screenshot({ path: join(shots, "print.png"), fullPage: true });
const still = await open({ javaScriptEnabled: false });
expect((await still.locator(".chart svg").count()) >= 8, "without scripts there are no charts");
expect(await still.locator("noscript").first().isVisible(), "without scripts the page does not say so");

await browser.close();
conclude(`the page holds; screenshots in ${shots}`);
