import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { findFiles } from "../1-read/files.ts";
import type { Tables } from "../7-tabulate/schema.ts";
import { toBrat } from "../9-present/export/brat.ts";
import { toPlover } from "../9-present/export/plover.ts";
import { toWebAnnotations } from "../9-present/export/web-annotation.ts";
import { type OutputFile, writeFolder } from "../9-present/export/write.ts";
import { readTables } from "../9-present/present.ts";
import { readCorpus } from "../pipeline.ts";
import { engineFor } from "../read-articles.ts";
import { UsageError } from "./usage-error.ts";

export const foreignForms = ["plover", "brat", "w3c-annotation"] as const;
export type ForeignForm = (typeof foreignForms)[number];

export interface ExportOptions {
  readonly as: ForeignForm;
  readonly out: string;
  /** The articles: brat shows their texts, Web Annotations quote the words around. */
  readonly articles: readonly string[];
}

/** `readout export`: the rows of a build in the form of another tool. */
export function exportFolder(built: string, { as, out, articles: paths }: ExportOptions): number {
  if (!statSync(built, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${built}: no such folder; give one that "readout build" wrote`);
  if (as === "brat" && paths.length === 0) throw new UsageError("brat shows the texts themselves: give the articles with --articles");
  const tables = readTables((file) => readFileSync(join(built, file), "utf8"));
  const texts = new Map(
    paths.length === 0
      ? []
      : readCorpus(engineFor({}), findFiles(paths)).articles.map(({ article }) => [article.id, article.text] as const),
  );
  const files = filesOf(as, tables, texts);
  writeFolder(out, files);
  console.log(`${out}: ${files.length} files`);
  return 0;
}

function filesOf(as: ForeignForm, tables: Tables, texts: ReadonlyMap<string, string>): OutputFile[] {
  const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
  switch (as) {
    case "plover":
      return [{ path: "plover.jsonl", bytes: lines(toPlover(tables)) }];
    case "w3c-annotation":
      return [{ path: "annotations.jsonl", bytes: lines(toWebAnnotations(tables, texts)) }];
    case "brat":
      return toBrat(tables, texts);
  }
}
