import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "readout-bad-"));
  mkdirSync(join(home, "in"));
  put(
    "good.txt",
    " date 2024-06-11 VIENNA, June 11 (Danube Wire) - Austrian Foreign Minister Anna Gruber met her Slovenian counterpart Luka Kos in Vienna on Tuesday. The two said that they would meet again in the autumn.\n",
  );
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const put = (file: string, bytes: string | Uint8Array): void => {
  mkdirSync(join(home, "in", file, ".."), { recursive: true });
  writeFileSync(join(home, "in", file), bytes);
};

/** Runs the command line in the temporary folder. */
const readout = (...args: readonly string[]) => {
  const cli = join(process.cwd(), "src/cli.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), cli, ...args], {
    cwd: home,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly advice: string }[];
  readonly warnings: readonly { readonly article_id: string; readonly warning: string }[];
}
const report = (): Report => JSON.parse(readFileSync(join(home, "out/run.json"), "utf8")) as Report;

it("says nothing on stderr and exits with 0 where all is well", () => {
  const { status, stdout, stderr } = readout("build", "in", "--out", "out");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("1 articles");
  expect(report().counts).toMatchObject({ articles: 1, meetings: 2, participants: 4 });
});

it.each([
  ["empty.txt", "", "the file is empty"],
  ["blank.txt", " \n\n ", "nothing but white space"],
  ["binary.txt", Uint8Array.from({ length: 400 }, (_, i) => i % 7), "no text"],
])("skips %s, reads the rest and exits with 1", (file, bytes, reason) => {
  put(file, bytes);
  const { status, stderr } = readout("build", "in", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`skipped in/${file}: .*${reason}.*; .+`));
  expect(report()).toMatchObject({ counts: { articles: 1 }, skipped: [{ file: `in/${file}` }] });
  expect(report().skipped[0]?.advice).not.toBe("");
});

it("keeps an article without a date and one in a broken encoding, with a warning", () => {
  put("dateless.txt", "The President of Chad met the Prime Minister of Benin on Monday.\n");
  put(
    "latin.txt",
    Buffer.from(" date 2024-06-11 The minister of Spain, José Peña, met the minister of Chile, Raúl Ibáñez, in Madrid.\n", "latin1"),
  );
  const { status, stderr } = readout("build", "in", "--out", "out");
  expect(status).toBe(0);
  expect(stderr).toContain("warning in/dateless.txt: no date");
  expect(stderr).toContain("warning in/latin.txt: not UTF-8");
  expect(
    report()
      .warnings.map(({ article_id }) => article_id)
      .sort(),
  ).toEqual(["dateless", "latin"]);
  expect(readFileSync(join(home, "out/dates.csv"), "utf8")).toContain('"Monday","date",,');
});

it("reads a line of 50 MB within a minute", () => {
  put("long.txt", `${" date 2024-06-11 VIENNA, June 11 - "}${"the council went on with its work and ".repeat(1_316_000)}`);
  const started = performance.now();
  const { status } = readout("build", "in", "--out", "out");
  expect(status).toBe(0);
  expect(report().counts.articles).toBe(2);
  expect((performance.now() - started) / 1000).toBeLessThan(60);
});

it("names a folder without articles, a missing path and a dead link, and reads the rest", () => {
  mkdirSync(join(home, "nothing"));
  symlinkSync(join(home, "gone.txt"), join(home, "in/dead.txt"));
  const { status, stderr } = readout("build", "in", "nothing", "missing", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toContain("skipped nothing: the folder holds no article; put .txt or .md files into it");
  expect(stderr).toContain("skipped missing: no such file or folder; check the path");
  expect(stderr).toContain("skipped in/dead.txt: ");
  expect(report().counts.articles).toBe(1);
  expect(
    report()
      .skipped.map(({ file }) => file)
      .sort(),
  ).toEqual(["in/dead.txt", "missing", "nothing"]);
});

it.skipIf(process.getuid?.() === 0)(
  `skips a file that may not be read${process.getuid?.() === 0 ? " (SKIPPED: root may read everything)" : ""}`,
  () => {
    put("secret.txt", "x");
    spawnSync("chmod", ["000", join(home, "in/secret.txt")]);
    const { status, stderr } = readout("build", "in", "--out", "out");
    expect({ status, told: stderr.includes("skipped in/secret.txt: it may not be read") }).toEqual({ status: 1, told: true });
  },
);

it("reads one of two files with the same article_id and names the other", () => {
  put("good.md", "# Another\n\nThe minister of Chad met the minister of Benin.\n");
  const { status, stderr } = readout("build", "in", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toContain('skipped in/good.txt: the same article_id "good" as in/good.md, which is read; rename one');
  expect(report().counts.articles).toBe(1);
});

it("says why an output folder cannot be written, and leaves what is there", () => {
  writeFileSync(join(home, "out"), "mine");
  const { status, stderr } = readout("build", "in", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toContain("Cannot write the folder out: a file is in the way of a folder");
  expect(readFileSync(join(home, "out"), "utf8")).toBe("mine");
});

it("writes nothing where nothing could be read", () => {
  rmSync(join(home, "in/good.txt"));
  const { status, stderr } = readout("build", "in", "--out", "out");
  expect({ status, written: existsSync(join(home, "out")) }).toEqual({ status: 1, written: false });
  expect(stderr).toContain("No article could be read");
});

it.each([
  [["build", "in"], "required option '--out <folder>' not specified"],
  [["build", "--out", "out"], "missing required argument 'path'"],
  [["bild", "in"], "unknown command 'bild'"],
  [["try", "They met.", "--published", "yesterday"], '--published "yesterday" is no day; write it as 2024-06-11'],
  [["explain", "missing.txt"], "missing.txt: no such file or folder"],
  [["explain", "in/good.txt", "m9"], "has no row m9; it has "],
  [["evaluate", "out", "gold"], "gold: no such folder"],
])("exits with 2 for %j", (args, message) => {
  const { status, stderr } = readout(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(readdirSync(home)).toEqual(["in"]);
});

it("names file, line and the nearest value for a mistake in an own lexicon", () => {
  mkdirSync(join(home, "words"));
  writeFileSync(
    join(home, "words/offices.csv"),
    "name,also,office_type,weak,example,not\nharbour master,,senior_oficial,,The harbour master spoke.,\n",
  );
  const { status, stderr } = readout("build", "in", "--out", "out", "--lexicon", "words");
  expect(status).toBe(2);
  expect(stderr).toContain('offices.csv:2  office_type "senior_oficial" is unknown; did you mean "senior_official"?');
});
