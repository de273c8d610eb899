import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rulesDigest } from "../src/command-line/provenance.ts";

const home = mkdtempSync(join(tmpdir(), "readout-package-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let packed: readonly string[];
beforeAll(() => {
  const [made] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", home], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).replace(
      /^[^[]*/,
      "",
    ),
  ) as { filename: string; files: { path: string }[] }[];
  packed = made?.files.map(({ path }) => path) ?? [];
  writeFileSync(join(home, "package.json"), '{"private":true,"type":"module"}');
  execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(home, made?.filename ?? "")], {
    cwd: home,
    stdio: "ignore",
  });
}, 600_000);

it("packs the program, its lexicon and its papers, and nothing of the workshop", () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      "dist/cli.js",
      "dist/index.js",
      "dist/index.d.ts",
      "lexicon/offices.csv",
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "package.json",
    ]),
  );
  expect(packed.filter((file) => !/^(?:assets|dist|lexicon)\/|^(?:README\.md|LICENSE|CHANGELOG\.md|package\.json)$/.test(file))).toEqual(
    [],
  );
});

it("runs as readout in an empty folder", () => {
  writeFileSync(
    join(home, "one.txt"),
    " date 2024-06-11 VIENNA, June 11 (Danube Wire) - Austrian Foreign Minister Anna Gruber met her Slovenian counterpart Luka Kos in Vienna on Tuesday. The two said that they would meet again in the autumn.\n",
  );
  const { status, stdout, stderr } = spawnSync(
    join(home, "node_modules/.bin/readout"),
    ["build", "one.txt", "--out", "out", "--readers", "2"],
    {
      cwd: home,
      encoding: "utf8",
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("2 meetings, 4 participants");
  expect(readFileSync(join(home, "out/participants.csv"), "utf8")).toContain("Anna Gruber");
  // The compiled rules are known by the sources that they were compiled from.
  expect(JSON.parse(readFileSync(join(home, "out/manifest.json"), "utf8"))).toMatchObject({ rules: rulesDigest() });
});

it("is a library with one door", () => {
  writeFileSync(
    join(home, "use.js"),
    'import { readText, toArquero, textTable } from "readout";\nconst { meetings } = readText("President Ama Boateng of Ghana received President Issa Traoré of Mali in Accra on Monday.", "2024-06-11");\nconsole.log(textTable(toArquero("meetings", meetings).select("date", "city", "hosts", "visitors")));\n',
  );
  const shown = execFileSync(process.execPath, ["use.js"], { cwd: home, encoding: "utf8" });
  expect(shown).toContain("2024-06-10  Accra  Ama Boateng (GHA)  Issa Traoré (MLI)");
});
