import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Tables } from "../7-tabulate/schema.ts";
import { type Change, changesBetween, comparedTables } from "../8-evaluate/changes.ts";
import { listCsv } from "../9-present/export/csv.ts";
import { readTables } from "../9-present/present.ts";
import { UsageError } from "./usage-error.ts";

export interface DiffOptions {
  readonly json: boolean;
  readonly csv: boolean;
}

/** `readout diff`: rows and cells that a new build gained, lost and changed against an old one. Always 0: a difference is no fault. */
export function diffFolders(old: string, now: string, { json, csv }: DiffOptions): number {
  const [before, after] = [tablesOf(old), tablesOf(now)];
  const rules = rulesOf(before, after);
  const changes = changesBetween(before, after).map((change) => ({ ...change, rule: rules(change) }));
  if (json) console.log(JSON.stringify(changes, null, 1));
  else if (csv)
    process.stdout.write(
      listCsv(
        ["kind", "table", "article_id", "row_id", "column", "old", "new", "rule", "quote"],
        changes.map((change) => [
          change.kind,
          change.table,
          change.article_id,
          change.row_id,
          change.column,
          change.old,
          change.new,
          change.rule,
          change.quote,
        ]),
      ),
    );
  else console.log([...changes.map(lineOf), ...summaryOf(changes)].join("\n"));
  return 0;
}

type RuledChange = Change & { readonly rule: string | null };

/** The rule that the ledger of evidence names for a row or cell, in the new build, or in the old one for what was lost. */
function rulesOf(before: Tables, after: Tables): (change: Change) => string | null {
  const index = (tables: Tables): Map<string, string> => {
    const rules = new Map<string, string>();
    for (const { evidence_id, table, row_id, rule } of tables.evidence) {
      rules.set(evidence_id, rule);
      const row = `${table}#${row_id}`;
      if (!rules.has(row)) rules.set(row, rule);
    }
    return rules;
  };
  const [was, is] = [index(before), index(after)];
  return ({ kind, table, row_id, column }) => {
    const rules = kind === "lost" ? was : is;
    const row = `${table}#${row_id}`;
    return (column === null ? undefined : rules.get(`${row}#${column}`)) ?? rules.get(row) ?? null;
  };
}

function lineOf({ kind, table, article_id, row_id, column, old, new: now, rule, quote }: RuledChange): string {
  const sign = { gained: "+", lost: "-", changed: "~" }[kind];
  const says = kind === "changed" ? `${column}: ${old ?? "nothing"} -> ${now ?? "nothing"}` : (now ?? old ?? "");
  const row = row_id === article_id ? row_id : `${table} ${row_id}`;
  return `${sign} ${row}  ${says}${rule === null ? "" : `  (${rule})`}${quote === null ? "" : `\n    "${quote.replace(/\s+/g, " ")}"`}`;
}

function summaryOf(changes: readonly Change[]): string[] {
  const lines = comparedTables.flatMap((table) => {
    const of = (kind: Change["kind"]): Change[] => changes.filter((change) => change.table === table && change.kind === kind);
    const [gained, lost, cells] = [of("gained").length, of("lost").length, of("changed")];
    if (gained + lost + cells.length === 0) return [];
    const columns = [...new Set(cells.map(({ column }) => column))].map(
      (name) => `${name} ${cells.filter(({ column }) => column === name).length}`,
    );
    return [
      `${table}: ${gained} rows gained, ${lost} lost, ${cells.length} cells changed${columns.length > 0 ? ` (${columns.join(", ")})` : ""}`,
    ];
  });
  return lines.length === 0 ? ["No difference."] : ["", ...lines];
}

function tablesOf(folder: string): Tables {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${folder}: no such folder; give two that "readout build" wrote`);
  try {
    // The ledgers of a build may have been left behind: they only name the rules.
    return readTables((file) => (isLedger(file) && !existsSync(join(folder, file)) ? null : readFileSync(join(folder, file), "utf8")));
  } catch (error) {
    throw new UsageError(`${folder}: ${error instanceof Error ? error.message : String(error)}; build it again with this version`);
  }
}

const isLedger = (file: string): boolean => /^(?:evidence|absences)\.csv$/.test(file);
