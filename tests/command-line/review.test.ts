import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readTables } from "../../src/9-present/present.ts";
import { build } from "../../src/command-line/build.ts";
import { type Review, startReview } from "../../src/command-line/review.ts";

const home = mkdtempSync(join(tmpdir(), "readout-review-"));
const [articles, out, again, corrections] = ["articles", "out", "again", "corrections"].map((name) => join(home, name)) as [
  string,
  string,
  string,
  string,
];
let review: Review;
let address: string;
let token: string;

interface Row {
  readonly table: string;
  readonly row_id: string;
  readonly decision: string | null;
  readonly cells: readonly { readonly column: string; readonly value: string; readonly kind: string }[];
}

beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  mkdirSync(articles);
  writeFileSync(
    join(articles, "one.txt"),
    " date 2024-06-11 OSLO, June 11 - Norwegian Defence Minister Ingrid Solberg received Kenyan Defence Minister Daniel Mutiso in Oslo on Monday.\n",
  );
  await build([articles], { out, lexicon: [], report: false, formats: ["csv"] });
  review = await startReview(out, { articles: [articles], corrections, author: "A. Analyst" });
  [address = "", token = ""] = review.url.split("#");
});
afterAll(() => {
  review.server.close();
  rmSync(home, { recursive: true });
});

const ask = (path: string, body?: object, given = token): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-readout-token": given },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const rows = async (): Promise<Row[]> => (await (await ask("rows")).json()) as Row[];

it("listens on this machine only, on a random port, behind a token", async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(token.length).toBeGreaterThan(20);
  expect((await ask("rows", undefined, "")).status).toBe(403);
  expect((await ask("rows", undefined, "x".repeat(token.length))).status).toBe(403);
  const status = await new Promise<number | undefined>((resolve) => {
    httpRequest(`${address}rows`, { headers: { host: "evil.example", "x-readout-token": token } }, (response) =>
      resolve(response.statusCode),
    ).end();
  });
  expect(status).toBe(403);
});

it("serves one page that loads nothing and may run nothing else", async () => {
  const page = await fetch(address);
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'nonce-/);
  expect(await page.text()).not.toMatch(/(?:src|href)=/);
});

it("shows each cell with the words that it came from", async () => {
  const meeting = (await rows()).find(({ row_id }) => row_id === "one/m1");
  expect(meeting?.cells.find(({ column }) => column === "city")).toMatchObject({ value: "Oslo", kind: "quoted" });
  expect((await (await ask("article?id=one")).json()) as object).toHaveProperty("text");
  expect((await ask("article?id=none")).status).toBe(404);
});

it("writes decisions as patches that the next build applies", async () => {
  const decide = async (row_id: string, table: string, op: string, cells: object = {}): Promise<[number, string]> => {
    const answer = await ask("decision", { table, row_id, op, cells, note: "seen" });
    return [answer.status, await answer.text()];
  };
  expect(await decide("one/m1", "meetings", "change", { city: "Bergen" })).toEqual([200, '{"decision":"corrected"}']);
  expect((await decide("one/m1/p1", "participants", "accept"))[0]).toBe(200);
  expect((await decide("one/v1", "visitors", "delete"))[0]).toBe(200);
  expect(await decide("one/m1", "meetings", "change", { status: "done" })).toEqual([422, expect.stringContaining("none of held")]);
  expect((await decide("one/m1", "meetings", "change", { meeting_id: "x" }))[0]).toBe(422);
  expect((await decide("one/m7", "meetings", "accept"))[0]).toBe(422);
  expect((await rows()).filter(({ decision }) => decision !== null).map(({ row_id, decision }) => [row_id, decision])).toEqual([
    ["one/m1", "corrected"],
    ["one/m1/p1", "accepted"],
    ["one/v1", "rejected"],
  ]);

  await build([articles], { out: again, lexicon: [], report: false, formats: ["csv"], corrections });
  const tables = readTables((file) => readFileSync(join(again, file), "utf8"));
  expect(tables.meetings).toMatchObject([{ city: "Bergen", checked: "corrected" }]);
  expect(tables.participants.map(({ checked }) => checked)).toEqual(["checked", "machine"]);
  expect(tables.visitors).toEqual([]);
});
