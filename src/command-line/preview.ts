import { watch } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { basename, dirname, resolve } from "node:path";
import { reportOf } from "../9-present/notebook/report.ts";
import { sourceOf } from "./notebook.ts";
import { NotebookProcess, ownSource } from "./notebook-process.ts";

// Keeps the place on the page over a reload.
const live = `const at=sessionStorage.getItem("at");if(at)scrollTo(0,Number(at));
new EventSource("/changes").onmessage=()=>{sessionStorage.setItem("at",String(scrollY));location.reload()};`;

/** A run that goes on so many milliseconds after the next edit is ended: it may be a loop without an end. */
const PATIENCE = 5_000;

/**
 * The page of a notebook, made anew by `change`. The process that runs it is kept from edit to edit, with all that it has read; code
 * that the notebook imports is loaded once in a process, so a change of that starts another.
 */
class Preview {
  readonly #notebook: string;
  readonly #changed: () => void;
  #process: NotebookProcess;
  #isRunning = false;
  #again = false;
  #impatience: NodeJS.Timeout | undefined;
  page = "";

  constructor(notebook: string, changed: () => void) {
    this.#notebook = notebook;
    this.#changed = changed;
    this.#process = new NotebookProcess(notebook);
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  kill(): void {
    this.#process.kill();
  }

  async change({ afresh }: { readonly afresh: boolean }): Promise<void> {
    if (afresh) this.kill();
    if (this.#isRunning) {
      this.#again = true;
      this.#impatience ??= setTimeout(() => this.kill(), PATIENCE);
      return;
    }
    this.#isRunning = true;
    do {
      this.#again = false;
      this.page = await this.#make();
      clearTimeout(this.#impatience);
      this.#impatience = undefined;
    } while (this.#again);
    this.#isRunning = false;
    this.#changed();
  }

  async #make(): Promise<string> {
    const source = sourceOf(this.#notebook);
    if (!this.#process.lives) this.#process = new NotebookProcess(this.#notebook);
    const page = { file: this.#notebook, script: live };
    try {
      return await reportOf(source, (await this.#process.run()).outputs, page);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return await reportOf(source, [{ line: null, output: { kind: "error", text } }], page);
    }
  }
}

/** `readout preview`: the notebook as a page on this machine alone, made anew at every change beside it. Ends with the process. */
export async function previewNotebook(notebook: string, port: number): Promise<void> {
  sourceOf(notebook);
  const listeners = new Set<ServerResponse>();
  const preview = new Preview(notebook, () => {
    for (const listener of listeners) listener.write("data: changed\n\n");
  });
  process.on("exit", () => preview.kill());
  await preview.change({ afresh: false });

  let waiting: NodeJS.Timeout | undefined;
  let afresh = false;
  const follow = (folder: string): void => {
    watch(folder, { recursive: true }, (_, name) => {
      const isNotebook = name === basename(notebook) && folder === dirname(resolve(notebook));
      const isCode = !isNotebook && (name === null || /\.(?:[cm]?[jt]s|json)$/.test(name));
      // Data that changes during a run is likely the notebook's own doing: it would run for ever.
      if (preview.isRunning && !isNotebook && !isCode) return;
      afresh ||= isCode;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void preview.change({ afresh });
        afresh = false;
      }, 20);
    });
  };
  follow(dirname(resolve(notebook)));
  if (ownSource !== null) follow(ownSource);

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
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(preview.page);
    else response.writeHead(404).end();
  });
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    console.log(
      `${notebook} at http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}/ (Ctrl+C ends it)`,
    );
  });
}
