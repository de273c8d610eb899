/**
 * Edits a notebook under the live preview and looks at the page: edits show in time, an error stands in its cell, what the notebook
 * imports and reads is followed too, and a loop without an end is ended.
 * usage: npx tsx .ci/preview.ts [CHROMIUM]; READOUT_PREVIEW_MS is the limit for the median edit
 */
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { conclude, faults } from "./checks.ts";

const [executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
const limit = Number(process.env.READOUT_PREVIEW_MS ?? "1500");

const folder = mkdtempSync(join("notebooks", ".preview-"));
const copy = join(folder, "x.ts");
copyFileSync(join("notebooks", "first-look.ts"), copy);
const original = readFileSync(copy, "utf8")
  .replaceAll("../src/", "../../src/")
  .replaceAll("../articles", "../../articles")
  .replace("const names =", 'import { word } from "./word.ts";\n\nstat("word", word);\nconst names =');
const [heading, code] = ["// ## How much is there?", "for (const name of tableNames)"];
writeFileSync(join(folder, "word.ts"), 'export const word = "first word";\n');
writeFileSync(copy, original);

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let preview: ChildProcess | undefined;
try {
  preview = spawn(process.execPath, ["--import", "tsx", "src/cli.ts", "preview", copy, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((found, fail) => {
    preview?.stdout?.on("data", (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(chunk))?.[0];
      if (url !== undefined) found(url);
    });
    preview?.on("exit", () => fail(new Error("the preview ended at once")));
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  /** Milliseconds from the writing of a file to the page that shows it. */
  const edit = async (text: string, wanted: string, file = copy): Promise<number> => {
    const from = performance.now();
    writeFileSync(file, text);
    await page.waitForSelector(wanted, { timeout: 30_000 });
    return Math.round(performance.now() - from);
  };
  const times: number[] = [];
  for (let turn = 1; turn <= 7; turn++)
    times.push(await edit(original.replace(heading, `// ## Edited heading ${turn}`), `h2:text('Edited heading ${turn}')`));
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

  const broken = await edit(
    original.replace(code, `throw new Error("a fault of mine");\n${code}`),
    "section:has(code:has-text('a fault of mine')) .error:text('a fault of mine')",
  );
  const torn = await edit(original.replace(code, `const = 1;\n${code}`), "section:has(code:has-text('const = 1')) .error");
  await edit(original.replace(heading, "// ## Mended heading"), "h2:text('Mended heading')");
  if ((await page.locator(".error").count()) > 0) faults.push("the error stays after it was mended");
  const imported = await edit('export const word = "second word";\n', ".stat:has-text('second word')", join(folder, "word.ts"));
  writeFileSync(copy, original.replace(code, `for (;;);\n${code}`));
  await page.waitForTimeout(500);
  const freed = await edit(original.replace(heading, "// ## Freed heading"), "h2:text('Freed heading')");

  console.log(`an edit shows after ${median} ms (median of ${times.join(", ")}), an error after ${broken}, one of syntax after ${torn}`);
  console.log(`a changed import shows after ${imported} ms, an edit that ends an endless loop after ${freed}`);
  if (median > limit) faults.push(`an edit shows after ${median} ms, more than ${limit}`);
} finally {
  preview?.kill();
  rmSync(folder, { recursive: true, force: true });
}
await browser.close();
conclude("the preview holds");
