import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { byUnit } from "../0-ground/by-unit.ts";
import { findFiles } from "../1-read/files.ts";
import { type CorrectableTable, cellText, contextOf, correctableColumns, correctableTables, type Patch } from "../7-tabulate/patches.ts";
import { columnsOf, schema, type Tables } from "../7-tabulate/schema.ts";
import { cellChange } from "../9-present/export/edited.ts";
import { readTables } from "../9-present/present.ts";
import { reviewPage } from "../9-present/review/review-page.ts";
import { readCorpus } from "../pipeline.ts";
import { engineFor } from "../read-articles.ts";
import { readPatches, writePatches } from "./correct.ts";
import { UsageError } from "./usage-error.ts";

export interface ReviewOptions {
  readonly articles: readonly string[];
  /** Folder of patches: those that are there count as decided, and new ones go there. */
  readonly corrections: string;
  readonly author: string;
}

type AnyRow = Readonly<Record<string, unknown>>;

interface ReviewRow {
  readonly table: CorrectableTable;
  readonly row_id: string;
  readonly article_id: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly {
    readonly column: string;
    readonly value: string;
    readonly kind: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** How many cells are inferred: the uncertain ones. */
  readonly inferred: number;
  decision: string | null;
}

/** A running review: its address, with the token behind `#`, and how to end it. */
export interface Review {
  readonly url: string;
  readonly server: Server;
}

/** `readout review`: serves the rows of a build on 127.0.0.1 until it is ended, and prints the address to open. */
export async function reviewFolder(out: string, options: ReviewOptions): Promise<number> {
  const { url, server } = await startReview(out, options);
  console.log(`Review at ${url}\nDecisions go to ${options.corrections}; end with Ctrl+C.`);
  await new Promise<void>((resolve) => {
    server.on("close", resolve);
    process.once("SIGINT", () => server.close());
  });
  return 0;
}

/**
 * Starts the review on a free port of 127.0.0.1. Every request but the page's own needs the token, and the host that was
 * given out, so that no other page can reach it.
 */
export async function startReview(out: string, { articles: paths, corrections, author }: ReviewOptions): Promise<Review> {
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${out}: no such folder; give one that "readout build" wrote`);
  const tables = readTables((file) => readFileSync(join(out, file), "utf8"));
  const texts = new Map(readCorpus(engineFor({}), findFiles(paths)).articles.map(({ article }) => [article.id, article.text]));
  const rows = reviewRows(tables, corrections);
  const token = randomBytes(18).toString("base64url");
  const server = createServer((request, response) => {
    const port = (server.address() as AddressInfo).port;
    handle(request, response, { port, token, rows, tables, texts, corrections, author }).catch((error: unknown) => {
      answer(response, 500, error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/#${token}`, server };
}

interface Session {
  readonly port: number;
  readonly token: string;
  readonly rows: ReviewRow[];
  readonly tables: Tables;
  readonly texts: ReadonlyMap<string, string>;
  readonly corrections: string;
  readonly author: string;
}

async function handle(request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> {
  const url = new URL(request.url ?? "/", `http://127.0.0.1:${session.port}`);
  if (request.headers.host !== `127.0.0.1:${session.port}`) return answer(response, 403, "this review answers at 127.0.0.1 only");
  if (url.pathname === "/") {
    const nonce = randomBytes(12).toString("base64url");
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return answer(response, 200, reviewPage(nonce), "text/html; charset=utf-8");
  }
  if (!sameToken(String(request.headers["x-readout-token"] ?? ""), session.token))
    return answer(response, 403, "open the address that readout review printed");
  if (url.pathname === "/rows") return answer(response, 200, JSON.stringify(session.rows), "application/json");
  if (url.pathname === "/article") {
    const text = session.texts.get(url.searchParams.get("id") ?? "");
    return text === undefined
      ? answer(response, 404, "the article is not among those given with --articles")
      : answer(response, 200, JSON.stringify({ text }), "application/json");
  }
  if (url.pathname === "/decision" && request.method === "POST") {
    const decided = decide(session, JSON.parse(await bodyOf(request)) as Decision);
    return answer(
      response,
      decided.ok ? 200 : 422,
      decided.ok ? JSON.stringify({ decision: decided.says }) : decided.says,
      "application/json",
    );
  }
  answer(response, 404, "no such page");
}

const sameToken = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

function answer(response: ServerResponse, status: number, body: string, type = "text/plain; charset=utf-8"): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", "x-content-type-options": "nosniff" });
  response.end(body);
}

const LONGEST_BODY = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_BODY) throw new Error("a decision is not that long");
  }
  return body;
}

/** The rows that can be corrected, those with the most inferred cells first within each article. */
function reviewRows(tables: Tables, corrections: string): ReviewRow[] {
  const evidence = new Map(tables.evidence.map((row) => [row.evidence_id, row]));
  const decided = new Map<string, string>();
  if (statSync(corrections, { throwIfNoEntry: false })?.isDirectory())
    for (const patches of readPatches(corrections).values())
      for (const { table, row_id, op } of patches) decided.set(`${table}#${row_id}`, said(op));
  const rows = correctableTables.flatMap((table) =>
    (tables[table] as readonly AnyRow[]).map((row): ReviewRow => {
      const row_id = String(row[schema[table].key]);
      const cells = correctableColumns(table).map((column) => {
        const told = evidence.get(`${table}#${row_id}#${column}`);
        return { column, value: cellText(row[column]) ?? "", kind: told?.kind ?? "", start: told?.start ?? 0, end: told?.end ?? 0 };
      });
      return {
        table,
        row_id,
        article_id: String(row.article_id),
        start: Number(row.start),
        end: Number(row.end),
        cells,
        inferred: cells.filter(({ kind, column }) => kind === "inferred" && column !== "side" && column !== "topics").length,
        decision: decided.get(`${table}#${row_id}`) ?? null,
      };
    }),
  );
  return rows.sort((a, b) => byUnit(a.article_id, b.article_id));
}

const said = (op: Patch["op"]): string => ({ accept: "accepted", change: "corrected", delete: "rejected", add: "added" })[op];

interface Decision {
  readonly table: CorrectableTable;
  readonly row_id: string;
  readonly op: "accept" | "change" | "delete";
  readonly cells: Readonly<Record<string, string>>;
  readonly note: string;
}

/** Writes the decision as a patch; what is no value of the column is refused with the reason. */
function decide(
  { rows, tables, texts, corrections, author }: Session,
  { table, row_id, op, cells, note }: Decision,
): { ok: boolean; says: string } {
  const row = rows.find((one) => one.table === table && one.row_id === row_id);
  const whole = (tables[table] as readonly AnyRow[] | undefined)?.find((one) => one[schema[table].key] === row_id);
  if (row === undefined || whole === undefined || !["accept", "change", "delete"].includes(op))
    return { ok: false, says: "no such row or decision" };
  const changed: Record<string, { from: string | null; to: string | null }> = {};
  for (const [column, value] of op === "change" ? Object.entries(cells) : []) {
    const declared = columnsOf(table).find(({ name }) => name === column);
    if (declared === undefined || !correctableColumns(table).includes(column))
      return { ok: false, says: `${column} is not corrected by hand` };
    const from = cellText(whole[column]);
    const change = cellChange(declared, from ?? "", String(value));
    if (change.kind === "refused") return { ok: false, says: `${column}: ${change.why}` };
    if (change.kind === "changed") changed[column] = { from, to: change.to };
  }
  const text = texts.get(row.article_id);
  const around = text === undefined ? { before: "", after: "" } : contextOf(text, row.start, row.end);
  const quote = String(table === "dates" ? whole.text : whole.quote);
  writePatches(corrections, [
    { article_id: row.article_id, table, op, row_id, quote, ...around, cells: changed, author, note: String(note) },
  ]);
  row.decision = said(op);
  return { ok: true, says: row.decision };
}
