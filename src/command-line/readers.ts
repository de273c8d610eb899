import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Found } from "../1-read/files.ts";
import { type Engine, readFiles, type Told } from "../pipeline.ts";
import type { Portion, ReaderSetup } from "./reader.ts";
import { typescriptLoader } from "./typescript-loader.ts";

const own = fileURLToPath(import.meta.url);
const readerFile = own.replace(/readers\.(ts|js)$/, "reader.$1");
/** In a checkout the program is TypeScript, an installed one is JavaScript; tsx runs none in a thread of Node 20, so readers are processes. */
const execArgv = own.endsWith(".ts") ? typescriptLoader(dirname(own)) : [];

/** Files that a reader takes at once: enough that the way between processes costs little, few enough that all end together. */
const PORTION = 64;

/** A reader needs a second to load its lexicon and its code: below so many files it brings nothing. */
const WORTH_A_READER = 400;

/**
 * As many readers as the machine has cores, but none for few files or on two cores, where V8's own threads use the second (nothing was gained
 * there); more than eight would wait for the disk and the writer.
 */
export const usualReaders = (files: number, cores = availableParallelism()): number =>
  cores < 3 ? 0 : Math.min(cores, 8, Math.floor(files / WORTH_A_READER));

interface Options {
  readonly readers: number;
  /** Folders of own lexicon tables. */
  readonly lexicon: readonly string[];
  readonly audit: boolean;
  readonly progress: (done: number, all: number) => void;
}

/**
 * `readFiles` in several processes. An article is read by itself, so the answers are the same, in the same order, however many readers there are.
 * Where a reader fails (out of memory), its files are read here.
 */
export async function readWithReaders(engine: Engine, found: readonly Found[], { readers, ...options }: Options): Promise<Told[]> {
  if (readers < 2) return readFiles(engine, found, options);
  const portions = Array.from({ length: Math.ceil(found.length / PORTION) }, (_, index) =>
    found.slice(index * PORTION, (index + 1) * PORTION),
  );
  const told: (readonly Told[])[] = [];
  let next = 0;
  let done = 0;
  const readHere = (portion: Portion): Told[] => readFiles(engine, portion, { audit: options.audit });
  const setup: ReaderSetup = { lexicon: options.lexicon, audit: options.audit };
  const readOn = async (): Promise<void> => {
    let reader: ChildProcess | null = fork(readerFile, [JSON.stringify(setup)], { execArgv, serialization: "advanced" });
    while (next < portions.length) {
      const index = next++;
      const portion = portions[index] as Portion;
      const answer: readonly Told[] | null = reader === null ? null : await answerOf(reader, portion).catch(() => null);
      if (answer === null) reader = null;
      told[index] = answer ?? readHere(portion);
      done += portion.length;
      options.progress(done, found.length);
    }
    reader?.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(readers, portions.length) }, readOn));
  return told.flat();
}

/** @throws where the reader ends before it answers */
const answerOf = (reader: ChildProcess, portion: Portion): Promise<readonly Told[]> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      reader.off("message", answered).off("error", failed).off("exit", ended);
      finish();
    };
    const answered = (answer: unknown): void => settle(() => resolve(answer as readonly Told[]));
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number | null): void => settle(() => reject(new Error(`a reader ended with ${code ?? "a signal"}`)));
    reader.on("message", answered).on("error", failed).on("exit", ended);
    reader.send(portion as object as Found[]);
  });
