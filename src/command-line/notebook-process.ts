import { type ChildProcess, fork } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { NotebookDone } from "./notebook-child.ts";
import { typescriptLoader } from "./typescript-loader.ts";

/** In a checkout the program is TypeScript that tsx runs; an installed one is JavaScript. */
const own = fileURLToPath(import.meta.url);
const childFile = own.replace(/notebook-process\.(ts|js)$/, "notebook-child.$1");

/** The folder of Readout's own TypeScript, where it is run from that. */
export const ownSource: string | null = own.endsWith(".ts") ? dirname(dirname(own)) : null;

/** A process of its own for one notebook: a notebook that fails or hangs takes nothing else with it. */
export class NotebookProcess {
  readonly #notebook: string;
  readonly #child: ChildProcess;

  constructor(notebook: string) {
    this.#notebook = notebook;
    this.#child = fork(childFile, [], {
      execArgv: typescriptLoader(dirname(resolve(notebook)), dirname(own)),
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
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
