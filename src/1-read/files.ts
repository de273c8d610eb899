import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { byUnit } from "../0-ground/by-unit.ts";
import { LARGEST } from "./decode.ts";

/** A file that is not read, in words for the person who gave it. */
export interface Skipped {
  readonly file: string;
  /** Its article_id, or null where it has none (a missing path, a folder). */
  readonly id: string | null;
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
}

/** An article on disk. `file` is its path as given, with `/` between the parts. */
export interface ArticleFile {
  readonly id: string;
  readonly file: string;
}

export type Found = ArticleFile | Skipped;

export const isSkipped = (found: object): found is Skipped => "reason" in found;

const ENDING = /\.(?:txt|md)$/i;

/**
 * The articles under `paths` (files and folders) and what is wrong with them, sorted by code unit of the article_id, then
 * of the file; independent of the order of the paths' folders on disk. Never throws.
 */
export function findFiles(paths: readonly string[]): Found[] {
  const articles: ArticleFile[] = [];
  const problems: Skipped[] = [];
  for (const path of paths) {
    const file = slashed(path);
    const entry = kindOf(path);
    if (entry.kind === "problem") problems.push({ file, id: null, ...entry });
    else if (entry.kind === "folder") {
      const before = articles.length + problems.length;
      walk(path, file, "", new Set(), articles, problems);
      if (articles.length + problems.length === before)
        problems.push({
          file,
          id: null,
          reason: "the folder holds no article",
          advice: "put .txt or .md files into it, or give another folder",
        });
    } else if (!ENDING.test(path))
      problems.push({
        file,
        id: idOf(basename(path)),
        reason: "neither .txt nor .md",
        advice: "save the article as plain text (.txt) or Markdown (.md)",
      });
    else articles.push({ id: idOf(basename(path)), file });
  }
  return [...withoutTwins(articles, problems), ...problems].sort(byId);
}

/** The bytes of a file, or why they cannot be had. Never throws. */
export function readBytes(found: ArticleFile): Uint8Array | Skipped {
  let handle: number | null = null;
  try {
    handle = openSync(found.file, "r");
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { ...found, reason: "not a regular file", advice: "give a .txt or .md file" };
    if (stat.size > LARGEST)
      return {
        ...found,
        reason: `${Math.round(stat.size / 1048576)} MB; one article may have 256 MB`,
        advice: "cut it into one file per article",
      };
    const bytes = Buffer.allocUnsafe(stat.size);
    let at = 0;
    while (at < bytes.length) {
      const read = readSync(handle, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.subarray(0, at);
  } catch (error) {
    return { ...found, ...whyNot(error) };
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

type Entry = { readonly kind: "file" | "folder" } | { readonly kind: "problem"; readonly reason: string; readonly advice: string };

function kindOf(path: string): Entry {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { kind: "folder" };
    if (stat.isFile()) return { kind: "file" };
    return { kind: "problem", reason: "neither a file nor a folder", advice: "give .txt or .md files, or folders that hold them" };
  } catch (error) {
    return { kind: "problem", ...whyNot(error) };
  }
}

/** Names that begin with a full stop are passed over; a folder met twice through a link is read once. */
function walk(path: string, file: string, below: string, seen: Set<string>, articles: ArticleFile[], problems: Skipped[]): void {
  let names: string[];
  try {
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    names = readdirSync(path).sort(byUnit);
  } catch (error) {
    problems.push({ file, id: null, ...whyNot(error) });
    return;
  }
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const inner = join(path, name);
    const innerFile = file.endsWith("/") ? file + name : `${file}/${name}`;
    const entry = kindOf(inner);
    if (entry.kind === "folder") walk(inner, innerFile, `${below}${name}/`, seen, articles, problems);
    else if (!ENDING.test(name)) continue;
    else if (entry.kind === "problem")
      problems.push({ file: innerFile, id: idOf(below + name), reason: entry.reason, advice: entry.advice });
    else articles.push({ id: idOf(below + name), file: innerFile });
  }
}

/** One file per article_id: the first by code unit of its path; a file reached by two ways is no twin. */
function withoutTwins(articles: readonly ArticleFile[], problems: Skipped[]): ArticleFile[] {
  const reached = new Set<string>();
  const first = new Map<string, ArticleFile>();
  const single: ArticleFile[] = [];
  for (const article of [...articles].sort(byId)) {
    const real = resolve(article.file);
    if (reached.has(real)) continue;
    reached.add(real);
    const twin = first.get(article.id);
    if (twin === undefined) {
      first.set(article.id, article);
      single.push(article);
    } else
      problems.push({
        ...article,
        reason: `the same article_id "${article.id}" as ${twin.file}, which is read`,
        advice: "rename one of the two files, or give the folder above both",
      });
  }
  return single;
}

function whyNot(error: unknown): { reason: string; advice: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return { reason: "no such file or folder", advice: "check the path" };
  if (code === "EACCES" || code === "EPERM") return { reason: "it may not be read", advice: "give yourself the right to read it" };
  if (code === "ELOOP") return { reason: "a link that leads back to itself", advice: "remove the link" };
  return { reason: `it cannot be read (${code || String(error)})`, advice: "check the file and its disk" };
}

const slashed = (path: string): string => (process.platform === "win32" ? path.replaceAll("\\", "/") : path);

/** Composed letters (NFC), so that a name has one id on every file system. */
const idOf = (path: string): string => path.replace(ENDING, "").normalize("NFC");

const byId = (a: Found, b: Found): number => byUnit(a.id ?? "", b.id ?? "") || byUnit(a.file, b.file);
