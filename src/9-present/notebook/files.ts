import { toPng, toSvg } from "../charts/render.ts";
import { guard } from "../export/formula-guard.ts";
import type { OutputFile } from "../export/write.ts";
import type { PlacedOutput, ShownTable } from "./outputs.ts";

const cellOf = (value: ShownTable["rows"][number][number]): string => {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : Array.isArray(value) ? value.join("; ") : String(value);
  return `"${guard(text).replaceAll('"', '""')}"`;
};

const csvOf = ({ columns, rows }: ShownTable): string =>
  `\ufeff${[columns.map((column) => `"${column}"`), ...rows.map((row) => row.map(cellOf))].map((line) => `${line.join(",")}\r\n`).join("")}`;

/** What a notebook showed as files: tables as CSV (the rows that it showed), charts as SVG and PNG, numbered in their order. */
export const filesOfNotebook = async (outputs: readonly PlacedOutput[]): Promise<OutputFile[]> => {
  const files: OutputFile[] = [];
  for (const [index, { output }] of outputs.entries()) {
    const number = String(index + 1).padStart(2, "0");
    if (output.kind === "table") files.push({ path: `${number}-${slug(output.title ?? "table")}.csv`, bytes: csvOf(output.table) });
    if (output.kind !== "chart") continue;
    const svg = await toSvg(output.chart);
    files.push(
      { path: `${number}-${slug(output.name)}.svg`, bytes: svg },
      { path: `${number}-${slug(output.name)}.png`, bytes: toPng(svg) },
    );
  }
  return files;
};

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "output";
