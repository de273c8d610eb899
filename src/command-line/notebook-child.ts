/** The process in which a notebook runs: it is warm before it is told which, so that an edit shows at once. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { collectFor, lineIn, type PlacedOutput, place } from "../9-present/notebook/outputs.ts";
import "../9-present/present.ts"; // the larger part of what a notebook imports, charts and all
import { readText } from "../read-articles.ts";

export interface NotebookDone {
  readonly outputs: readonly PlacedOutput[];
  readonly failed: boolean;
}

const send = (message: unknown): void => {
  // Whoever asked may be gone by now: nobody waits for the answer then.
  process.send?.(message, undefined, undefined, () => {});
};

process.once("message", async (notebook: string) => {
  const file = resolve(notebook);
  process.argv[1] = file;
  const collector = collectFor(file);
  let failed = false;
  const fail = (error: unknown): void => {
    failed = true;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // A notebook that does not compile has its place in the message: x.ts:12:5: ERROR
    const compiled = /:(\d+):\d+: ERROR/.exec(stack)?.[1];
    const line = lineIn(stack, file) ?? (compiled === undefined ? null : Number(compiled));
    const text = error instanceof Error ? `${error.name}: ${error.message}` : stack;
    collector.outputs.push({ line, output: { kind: "error", text: line === null ? stack : `line ${line}: ${text}` } });
  };
  console.log = (...values: unknown[]) => place({ kind: "text", text: format(...values) });
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    fail(error);
  }
  // What nobody awaited may still be under way: the end is when nothing is.
  process.once("beforeExit", () => send({ outputs: collector.outputs, failed } satisfies NotebookDone));
  process.channel?.unref();
});

// Loads the lexicon, and lets the reader run often enough to be compiled: reading is the larger part of most notebooks.
const warmer =
  "OSLO, June 10 - Norwegian Defence Minister Ingrid Solberg received her Kenyan counterpart, Lt. Gen. Daniel Mutiso, in Oslo on Monday. Mutiso said that more than 1,200 engineers had been trained since 2019, 40 percent of them in Norway. He will travel to Vienna on Friday for a two-day visit at the head of a delegation.\n\n";
for (let turn = 0; turn < 60; turn++) readText(warmer.repeat(4), "2024-06-11");
send("warm");
