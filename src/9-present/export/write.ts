import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { sha256 } from "../../0-ground/sha256.ts";

/** A file to be written: its path below the folder, with `/` on every system. Text is written as UTF-8. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** What Readout wrote into a folder, in the form that `sha256sum --check` reads; by it the next build knows its own files. */
const manifestName = "SHA256SUMS";

const manifestOf = (files: readonly OutputFile[]): OutputFile => ({
  path: manifestName,
  bytes: files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => `${sha256(file.bytes)}  ${file.path}\n`)
    .join(""),
});

const isInside = (path: string): boolean =>
  path !== "" && path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\:]/.test(part));

/** The files of an earlier build that still are as it left them; one changed since then belongs to its editor. */
const earlierFiles = (dir: string): string[] => {
  const manifest = join(dir, manifestName);
  if (!existsSync(manifest)) return [];
  return readFileSync(manifest, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined || !isInside(path)) return [];
      const file = join(dir, path);
      return statSync(file, { throwIfNoEntry: false })?.isFile() && sha256(readFileSync(file)) === hash ? [path] : [];
    });
};

const writeAll = (dir: string, files: readonly OutputFile[]): void => {
  for (const file of files) {
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.bytes);
  }
};

/** Puts the files of `staged` in the place of `old` ones; where one step fails, undoes those before it. */
const exchange = (dir: string, staged: string, old: string, files: readonly OutputFile[], stale: readonly string[]): void => {
  const done: { from: string; to: string }[] = [];
  const move = (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    done.push({ from, to });
  };
  try {
    for (const path of new Set([...stale, ...files.map((file) => file.path)]))
      if (existsSync(join(dir, path))) move(join(dir, path), join(old, path));
    for (const { path } of files) move(join(staged, path), join(dir, path));
  } catch (error) {
    for (const { from, to } of done.reverse()) renameSync(to, from);
    throw error;
  }
};

const removeEmpty = (dir: string, folder: string): void => {
  if (folder === ".") return;
  try {
    rmdirSync(join(dir, folder));
  } catch {
    return; // not empty, or gone already
  }
  removeEmpty(dir, dirname(folder));
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission to write there",
  EPERM: "you have no permission to write there",
  EROFS: "it is on a read-only disk",
  ENOSPC: "the disk is full",
  EDQUOT: "your disk quota is used up",
  ENOTDIR: "a file is in the way of a folder",
  EEXIST: "a file is in the way of a folder",
  EISDIR: "a folder is in the way of a file",
};

/**
 * Writes the files below `dir`, all of them or none: they are made whole in a temporary folder beside their place, then
 * renamed into it. Files that an earlier build wrote and this one does not are removed; other files in the folder stay
 * as they are. `SHA256SUMS` lists what was written.
 * @throws an error that names the folder and what to do, where it cannot be written; the folder is as before.
 */
export const writeFolder = (dir: string, files: readonly OutputFile[]): void => {
  const paths = new Set(files.map((file) => file.path));
  if (paths.size < files.length) throw new Error("Two output files have the same path.");
  for (const path of paths)
    if (!isInside(path) || path === manifestName) throw new Error(`An output file may not have the path ${JSON.stringify(path)}.`);

  const all = [...files, manifestOf(files)];
  const target = resolve(dir);
  let temporary: string | undefined;
  try {
    if (!existsSync(target)) {
      mkdirSync(dirname(target), { recursive: true });
      temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
      const whole = join(temporary, "whole"); // mkdtemp gives a folder that its owner alone may read; this one is as the umask says
      mkdirSync(whole);
      writeAll(whole, all);
      renameSync(whole, target);
    } else {
      // Inside the folder: it may be a disk of its own, and nothing can be renamed from one disk to another.
      temporary = mkdtempSync(join(target, ".readout-"));
      writeAll(join(temporary, "new"), all);
      const stale = earlierFiles(target).filter((path) => !paths.has(path));
      exchange(target, join(temporary, "new"), join(temporary, "old"), all, stale);
      for (const path of stale) removeEmpty(target, dirname(path));
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new Error(
      `Cannot write the folder ${dir}: ${reasons[code] ?? (error as Error).message}. Nothing in it was changed. Choose another folder with --out.`,
      {
        cause: error,
      },
    );
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
};
