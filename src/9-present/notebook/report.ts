import { basename } from "node:path";
import MarkdownIt from "markdown-it";
import { toSvg } from "../charts/render.ts";
import { asset, escapeHtml, fontFaces, inlineSvg, strictHead } from "../page/head.ts";
import { type Cell, cellsOf } from "./cells.ts";
import type { Output, PlacedOutput, ShownTable, ShownWords } from "./outputs.ts";

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

const cellText = (value: ShownTable["rows"][number][number]): string => {
  if (value === null) return "";
  if (typeof value === "number")
    return Number.isInteger(value)
      ? value.toLocaleString("en", { useGrouping: Math.abs(value) >= 10_000 })
      : String(Math.round(value * 1000) / 1000);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return Array.isArray(value) ? value.join("; ") : String(value);
};

const tableHtml = ({ columns, rows, all }: ShownTable, title: string | null): string =>
  `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title ?? "Table")}"><table>${title === null ? "" : `<caption>${escapeHtml(title)}</caption>`}<thead><tr>${columns
    .map((column) => `<th scope="col">${escapeHtml(column)}</th>`)
    .join("")}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((value) => `<td${typeof value === "number" ? ' class="number"' : ""}>${escapeHtml(cellText(value))}</td>`).join("")}</tr>`,
    )
    .join(
      "",
    )}</tbody></table>${all > rows.length ? `<p class="more">and ${(all - rows.length).toLocaleString("en")} more rows</p>` : ""}</div>`;

/** The text cut at every border, each piece with all that it is evidence of. */
export const markedHtml = (text: string, words: readonly ShownWords[]): string => {
  const borders = [...new Set([0, text.length, ...words.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return borders
    .slice(1)
    .map((to, index) => {
      const from = borders[index];
      const says = words.filter(({ start, end }) => start <= from && to <= end).map((one) => one.says);
      const piece = escapeHtml(text.slice(from, to));
      return says.length === 0 ? piece : `<mark title="${escapeHtml(says.join(", "))}">${piece}</mark>`;
    })
    .join("");
};

const outputHtml = async (output: Output, id: string): Promise<string> => {
  switch (output.kind) {
    case "stat":
      return `<p class="stat"><b>${escapeHtml(output.value)}</b> ${escapeHtml(output.label)}${output.note === null ? "" : `<small>${escapeHtml(output.note)}</small>`}</p>`;
    case "table":
      return tableHtml(output.table, output.title);
    case "chart":
      return `<figure class="wide" tabindex="0" aria-label="${escapeHtml(output.name)}">${inlineSvg(id, await toSvg(output.chart))}</figure>`;
    case "article":
      return `<section class="article"><h3>${escapeHtml(output.title ?? output.id)}</h3><div>${markedHtml(output.text.trimEnd(), output.words)}</div></section>`;
    case "md":
      return markdown.render(output.text);
    case "text":
      return `<pre>${escapeHtml(output.text)}</pre>`;
    case "error":
      return `<pre class="error" role="alert">${escapeHtml(output.text)}</pre>`;
  }
};

const styles = (): string => `${fontFaces()}\n${asset("base.css")}\n${asset("report.css")}`;

/** The title of a notebook: its first heading, else the name of its file. */
export const titleOfNotebook = (cells: readonly Cell[], file: string): string =>
  cells.flatMap(({ kind, text }) => (kind === "markdown" ? [/^# (.+)$/m.exec(text)?.[1]] : [])).find((title) => title !== undefined) ??
  basename(file);

/**
 * A notebook that has run as one HTML file: prose, code (folded), and under each cell what it showed; what no line of it
 * showed stands at the end. It loads nothing. `script` is for the preview alone.
 */
export const reportOf = async (
  source: string,
  outputs: readonly PlacedOutput[],
  { file, script = null }: { readonly file: string; readonly script?: string | null },
): Promise<string> => {
  const cells = cellsOf(source);
  const inCell = (line: number | null): number =>
    line === null ? -1 : cells.findIndex(({ first, last }) => first <= line && line <= last);
  const byCell = new Map<number, string[]>();
  for (const [index, { line, output }] of outputs.entries()) {
    const cell = inCell(line);
    byCell.set(cell, [...(byCell.get(cell) ?? []), await outputHtml(output, `o${index}`)]);
  }
  const body = cells.map(({ kind, text }, index) =>
    kind === "markdown"
      ? `<section>${markdown.render(text)}${(byCell.get(index) ?? []).join("\n")}</section>`
      : `<section><details><summary>code</summary><pre><code>${escapeHtml(text)}</code></pre></details>${(byCell.get(index) ?? []).join("\n")}</section>`,
  );
  const stray = byCell.get(-1);
  const css = styles();
  const head = strictHead(titleOfNotebook(cells, file), css, script === null ? [] : [script]);
  return `<!doctype html>
<html lang="en">
<head>
${script === null ? head : head.replace("base-uri", "connect-src 'self'; base-uri")}</head>
<body>
<main>
${body.join("\n")}
${stray === undefined ? "" : `<section><h2>Output of no cell</h2>${stray.join("\n")}</section>`}
</main>
${script === null ? "" : `<script>${script}</script>\n`}</body>
</html>
`;
};
