import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { NotebookDone } from "./notebook-child.ts";
import { UsageError } from "./usage-error.ts";

/** In a checkout the program is TypeScript that tsx runs; an installed one is JavaScript. */
const own = fileURLToPath(import.meta.url);
const childFile = own.replace(/notebook-process\.(ts|js)$/, "notebook-child.$1");

/** The folder of Readout's own TypeScript, where it is run from that. */
export const ownSource: string | null = own.endsWith(".ts") ? dirname(dirname(own)) : null;

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

/** A process of its own for one notebook: a notebook that fails or hangs takes nothing else with it. */
export class NotebookProcess {
  readonly #notebook: string;
  readonly #child: ChildProcess;

  constructor(notebook: string) {
    this.#notebook = notebook;
    this.#child = fork(childFile, [], { execArgv: loader(notebook), stdio: ["ignore", "inherit", "inherit", "ipc"] });
  }

  /** False once the process has ended. */
  get lives(): boolean {
    return this.#child.connected && !this.#child.killed;
  }

  /** Runs the notebook as it stands on disk, one run at a time. */
  run(): Promise<NotebookDone> {
    return new Promise((done, fail) => {
      const ended = (code: number | null): void =>
        fail(new Error(`${this.#notebook}: its process ended with ${code ?? "a signal"} before the notebook did`));
      this.#child.once("exit", ended);
      this.#child.once("error", fail);
      this.#child.once("message", (message: NotebookDone) => {
        this.#child.off("exit", ended).off("error", fail);
        done(message);
      });
      this.#child.send(resolve(this.#notebook));
    });
  }

  /** Lets the process end once nothing is under way in it. */
  leave(): void {
    this.#child.disconnect();
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
