import { fileURLToPath } from "node:url";
import type { ColumnTable } from "arquero";
import type { Tables } from "../../7-tabulate/schema.ts";
import type { Chart } from "../charts/frame.ts";
import { textTable } from "./text-table.ts";

type Value = string | number | boolean | null | Date | readonly string[];

/** A table as plain data: what a notebook shows crosses from one process to another. */
export interface ShownTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** How many rows the table has, shown or not. */
  readonly all: number;
}

/** Words of an article and what they gave, as UTF-16 offsets. */
export interface ShownWords {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

export type Output =
  | { readonly kind: "stat"; readonly label: string; readonly value: string; readonly note: string | null }
  | { readonly kind: "table"; readonly title: string | null; readonly table: ShownTable; readonly text: string }
  | { readonly kind: "chart"; readonly name: string; readonly chart: Chart }
  | {
      readonly kind: "article";
      readonly id: string;
      readonly title: string | null;
      readonly text: string;
      readonly words: readonly ShownWords[];
    }
  | { readonly kind: "md"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

/** An output and the line of the notebook that made it; null where no line of it called, as after a promise that nobody awaits. */
export interface PlacedOutput {
  readonly line: number | null;
  readonly output: Output;
}

export interface Collector {
  readonly notebook: string;
  readonly outputs: PlacedOutput[];
}

const key = Symbol.for("readout.notebook");
type Holder = { [key]?: Collector };

/** From now on, what the helpers show is collected here and not printed. */
export const collectFor = (notebook: string): Collector => {
  const collector: Collector = { notebook, outputs: [] };
  (globalThis as Holder)[key] = collector;
  return collector;
};

/** The line of `notebook` nearest to the top of a stack. */
export function lineIn(stack: string, notebook: string): number | null {
  for (const [, path = "", line] of stack.matchAll(/\(?((?:file:\/\/)?[^\s()]+?):(\d+):\d+\)?/g)) {
    const file = path.startsWith("file:") ? fileURLToPath(path.replace(/\?.*$/, "")) : path;
    if (file === notebook) return Number(line);
  }
  return null;
}

export const place = (output: Output): void => {
  const collector = (globalThis as Holder)[key];
  if (collector === undefined) console.log(inTerminal(output));
  else collector.outputs.push({ line: lineIn(new Error().stack ?? "", collector.notebook), output });
};

/** An output as text. */
export function inTerminal(output: Output): string {
  switch (output.kind) {
    case "stat":
      return `\n${output.label}: ${output.value}${output.note === null ? "" : ` (${output.note})`}`;
    case "table":
      return `\n${output.title === null ? "" : `${output.title}\n\n`}${output.text}`;
    case "chart":
      return `\n[chart ${output.name}] ${output.chart.description ?? ""}`;
    case "article":
      return `\n${output.title ?? output.id}\n\n${output.text.trim()}\n\n${output.words.map(({ start, end, says }) => `  ${says}: "${output.text.slice(start, end).replace(/\s+/g, " ")}"`).join("\n")}`;
    default:
      return `\n${output.text}`;
  }
}

/** Shows a number with what it is, and if need be with a note. */
export const stat = (label: string, value: number | string, note: string | null = null): void =>
  place({ kind: "stat", label, value: typeof value === "number" ? value.toLocaleString("en") : value, note });

/** Shows the first rows of a table: ten, or as many as `rows` says. */
export const table = (
  of: ColumnTable,
  { title = null, rows = 10 }: { readonly title?: string | null; readonly rows?: number } = {},
): void => {
  const columns = of.columnNames();
  const objects = of.objects({ limit: rows }) as Readonly<Record<string, Value>>[];
  place({
    kind: "table",
    title,
    table: { columns, rows: objects.map((row) => columns.map((column) => row[column] ?? null)), all: of.numRows() },
    text: textTable(of, { rows }),
  });
};

/** Shows a chart, `timeline(tables)` or any Vega-Lite specification of yours. Its files bear the name. */
export const chart = (of: Chart, name = "chart"): void => place({ kind: "chart", name, chart: of });

interface Told {
  readonly articles: readonly { readonly article: { readonly id: string; readonly title: string | null; readonly text: string } }[];
  readonly tables: Tables;
}

/**
 * Shows an article with the words that its rows were read from.
 * @param of what `readArticles` gave
 * @param only the row whose words are wanted, `m1` or `m1/p2`; all rows where it is left out
 * @throws where there is no such article
 */
export const article = ({ articles, tables }: Told, id: string, only: string | null = null): void => {
  const found = articles.find(({ article: { id: one } }) => one === id)?.article;
  if (found === undefined) throw new Error(`There is no article ${id}; the first is ${articles[0]?.article.id ?? "not there either"}.`);
  const units = [...found.text];
  const unit = (offset: number): number => units.slice(0, offset).join("").length;
  const words = [...tables.meetings, ...tables.visitors, ...tables.statistics]
    .filter((row) => row.article_id === id)
    .map((row) => ({ row, key: String(Object.values(row)[0]) }))
    .filter(({ key: rowKey }) => only === null || rowKey === `${id}/${only}`)
    .map(({ row, key: rowKey }) => ({ start: unit(row.start), end: unit(row.end), says: rowKey.slice(id.length + 1) }));
  place({ kind: "article", id, title: found.title, text: found.text, words });
};

/** Shows text as Markdown, for prose with numbers in it. */
export const md = (text: string): void => place({ kind: "md", text });
