import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeFolder } from "../9-present/export/write.ts";
import { filesOfNotebook } from "../9-present/notebook/files.ts";
import { inTerminal } from "../9-present/notebook/outputs.ts";
import { reportOf } from "../9-present/notebook/report.ts";
import type { NotebookDone } from "./notebook-child.ts";
import { NotebookProcess } from "./notebook-process.ts";
import { UsageError } from "./usage-error.ts";

export const sourceOf = (notebook: string): string => {
  try {
    return readFileSync(notebook, "utf8");
  } catch {
    throw new UsageError(`${notebook}: no such notebook; give the path of a .ts file`);
  }
};

const runOnce = async (notebook: string): Promise<NotebookDone> => {
  const process = new NotebookProcess(notebook);
  const done = await process.run();
  process.leave();
  return done;
};

const nameOf = (notebook: string): string => basename(notebook).replace(/\.[cm]?[tj]s$/, "");

/** `readout notebook`: shows what the notebook shows, and writes its tables and charts as files; 1 where it failed. */
export async function runNotebook(notebook: string, out: string): Promise<number> {
  sourceOf(notebook);
  const { outputs, failed } = await runOnce(notebook);
  for (const { output } of outputs) (output.kind === "error" ? console.error : console.log)(inTerminal(output));
  const files = await filesOfNotebook(outputs);
  const folder = join(out, nameOf(notebook));
  if (!failed && files.length > 0) {
    writeFolder(folder, files);
    console.log(`\n${folder}: ${files.length} files`);
  }
  return failed ? 1 : 0;
}

/** `readout report`: the notebook as one HTML file; 1 where it failed, with the error in its cell. */
export async function reportNotebook(notebook: string, out: string): Promise<number> {
  const source = sourceOf(notebook);
  const { outputs, failed } = await runOnce(notebook);
  const page = await reportOf(source, outputs, { file: notebook });
  writeFolder(join(out, nameOf(notebook)), [{ path: "report.html", bytes: page }]);
  console.log(`${join(out, nameOf(notebook), "report.html")}: ${outputs.length} outputs${failed ? ", one of them an error" : ""}`);
  for (const { output } of outputs) if (output.kind === "error") console.error(output.text);
  return failed ? 1 : 0;
}
