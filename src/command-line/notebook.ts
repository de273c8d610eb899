import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync, watch } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFolder } from "../9-present/export/write.ts";
import { filesOfNotebook } from "../9-present/notebook/files.ts";
import { inTerminal } from "../9-present/notebook/outputs.ts";
import { reportOf } from "../9-present/notebook/report.ts";
import type { NotebookDone } from "./notebook-child.ts";
import { UsageError } from "./usage-error.ts";

/** In a checkout the program is TypeScript that tsx runs; an installed one is JavaScript. */
const own = fileURLToPath(import.meta.url);
const childFile = own.replace(/notebook\.(ts|js)$/, "notebook-child.$1");

/** How TypeScript is run here: by tsx where the project has it, by Node itself from 22.18 on. */
const loader = (notebook: string): string[] => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  for (const from of [dirname(resolve(notebook)), dirname(own)])
    for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
      if (existsSync(join(folder, "node_modules/tsx/package.json")))
        return ["--import", new URL("dist/loader.mjs", `file://${join(folder, "node_modules/tsx/")}`).href];
  if (major > 22 || (major === 22 && minor >= 18)) return [];
  throw new UsageError("a notebook is TypeScript: install tsx (npm install --save-dev tsx), or use Node 22.18 or later");
};

const sourceOf = (notebook: string): string => {
  try {
    return readFileSync(notebook, "utf8");
  } catch {
    throw new UsageError(`${notebook}: no such notebook; give the path of a .ts file`);
  }
};

const warmChild = (notebook: string): ChildProcess =>
  fork(childFile, [], { execArgv: loader(notebook), stdio: ["ignore", "inherit", "inherit", "ipc"] });

/** Runs the notebook in a process that waits for it. */
const runIn = (child: ChildProcess, notebook: string): Promise<NotebookDone> =>
  new Promise((done, fail) => {
    let result: NotebookDone | null = null;
    child.on("message", (message: NotebookDone | "warm") => {
      if (message !== "warm") result = message;
    });
    child.on("exit", (code) => {
      if (result !== null) done(result);
      else fail(new Error(`${notebook}: its process ended with ${code ?? "a signal"} before the notebook did`));
    });
    child.send(resolve(notebook));
  });

const nameOf = (notebook: string): string => basename(notebook).replace(/\.[cm]?[tj]s$/, "");

/** `readout notebook`: shows what the notebook shows, and writes its tables and charts as files; 1 where it failed. */
export async function runNotebook(notebook: string, out: string): Promise<number> {
  sourceOf(notebook);
  const { outputs, failed } = await runIn(warmChild(notebook), notebook);
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
  const { outputs, failed } = await runIn(warmChild(notebook), notebook);
  const page = await reportOf(source, outputs, { file: notebook });
  writeFolder(join(out, nameOf(notebook)), [{ path: "report.html", bytes: page }]);
  console.log(`${join(out, nameOf(notebook), "report.html")}: ${outputs.length} outputs${failed ? ", one of them an error" : ""}`);
  for (const { output } of outputs) if (output.kind === "error") console.error(output.text);
  return failed ? 1 : 0;
}

// Keeps the place on the page over a reload.
const live = `const at=sessionStorage.getItem("at");if(at)scrollTo(0,Number(at));
new EventSource("/changes").onmessage=()=>{sessionStorage.setItem("at",String(scrollY));location.reload()};`;

/** `readout preview`: the notebook as a page on this machine alone, made anew at every change beside it. Ends with the process. */
export async function previewNotebook(notebook: string, port: number): Promise<void> {
  sourceOf(notebook);
  let child = warmChild(notebook);
  const make = async (): Promise<string> => {
    const running = child;
    child = warmChild(notebook);
    const source = sourceOf(notebook);
    try {
      return await reportOf(source, (await runIn(running, notebook)).outputs, { file: notebook, script: live });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return await reportOf(source, [{ line: null, output: { kind: "error", text } }], { file: notebook, script: live });
    }
  };
  let page = await make();
  const listeners = new Set<ServerResponse>();
  let waiting: NodeJS.Timeout | undefined;
  let isMaking = false;
  let again = false;
  const remake = async (): Promise<void> => {
    if (isMaking) {
      again = true;
      return;
    }
    isMaking = true;
    do {
      again = false;
      page = await make();
    } while (again);
    isMaking = false;
    for (const listener of listeners) listener.write("data: changed\n\n");
  };
  watch(dirname(resolve(notebook)), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void remake(), 30);
  });
  const server = createServer((request, response) => {
    // A page elsewhere that points a name of its own at this machine may not read the notebook.
    if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? "")) {
      response.writeHead(403).end();
    } else if (request.url === "/changes") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(":\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
    } else if (request.url === "/")
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(page);
    else response.writeHead(404).end();
  });
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    console.log(
      `${notebook} at http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}/ (Ctrl+C ends it)`,
    );
  });
  process.on("exit", () => child.kill());
}
