/** The process in which notebooks run, one run after the other. What it has read, it knows at the next run. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { collectFor, lineIn, type PlacedOutput, place } from "../9-present/notebook/outputs.ts";
import "../9-present/present.ts"; // the larger part of what a notebook imports, charts and all
import { rememberArticles } from "../read-articles.ts";

export interface NotebookDone {
  readonly outputs: readonly PlacedOutput[];
  readonly failed: boolean;
}

const send = (message: NotebookDone): void => {
  // Whoever asked may be gone by now: nobody waits for the answer then.
  process.send?.(message, undefined, undefined, () => {});
};

console.log = (...values: unknown[]) => place({ kind: "text", text: format(...values) });

let run = 0;
let outputs: PlacedOutput[] = [];
let file = "";
let failed = false;

const fail = (error: unknown): void => {
  failed = true;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  // A notebook that does not compile has its place in the message: x.ts:12:5: ERROR
  const compiled = /:(\d+):\d+: ERROR/.exec(stack)?.[1];
  const line = lineIn(stack, file) ?? (compiled === undefined ? null : Number(compiled));
  const text = error instanceof Error ? `${error.name}: ${error.message}` : stack;
  outputs.push({ line, output: { kind: "error", text: line === null ? stack : `line ${line}: ${text}` } });
};
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

process.on("message", async (notebook: string) => {
  file = resolve(notebook);
  failed = false;
  process.argv[1] = file;
  outputs = collectFor(file).outputs;
  rememberArticles();
  process.channel?.unref();
  try {
    // A module is loaded once by its address: each run has another.
    await import(run++ === 0 ? pathToFileURL(file).href : `${pathToFileURL(file).href}?run=${run}`);
  } catch (error) {
    fail(error);
  }
});

// What nobody awaited may still be under way: the end of a run is when nothing is. Then the channel keeps the process for the next.
process.on("beforeExit", () => {
  if (!process.connected) return;
  process.channel?.ref();
  send({ outputs, failed });
});
