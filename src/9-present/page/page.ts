import type { Tables } from "../../7-tabulate/schema.ts";
import type { Chart } from "../charts/frame.ts";
import { toSvg } from "../charts/render.ts";
import type { OutputFile } from "../export/write.ts";
import { asset, escapeHtml, fontFaces, inlineSvg, strictHead } from "./head.ts";
import { linkedChart, type Mark } from "./linked-charts.ts";
import { articlePieces, columnsOfTable, infoOf, shownTables } from "./pack.ts";

/** The folder of a page that does not carry its data, beside it. */
const folder = "index_files";

/** The parts of the page's script, in the order in which they build on each other. */
const scriptParts = ["data", "nodes", "tip", "marks", "time-axis", "zoom", "rows", "table", "words", "reader", "views"];

const scriptOf = (): string => `(() => {\n"use strict";\n${scriptParts.map((part) => asset(`client/${part}.js`)).join("\n")}})();`;

/** A piece of data by its name: in the file as JSON that no HTML parser takes for the end of its element, ... */
const inlined = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>\n`;

/** ... or as a script in the folder. */
const beside = (id: string, value: unknown): OutputFile => ({
  path: `${folder}/${id}.js`,
  bytes: `readoutPiece(${JSON.stringify(id)}, ${JSON.stringify(value)});\n`,
});

/** Charts with more in them than fits: in time they are stretched sideways, in the plane both ways. */
const zooms: Readonly<Record<string, "time" | "plane">> = { timeline: "time", "route-map": "plane", network: "plane" };

/** What a figure tells the script about its zoom; a chart in time says when its axis begins and ends, in milliseconds. */
const zoomOf = (name: string, chart: Chart): string => {
  const kind = zooms[name];
  if (kind !== "time") return kind === undefined ? "" : ` data-zoom="${kind}"`;
  const [, from, to] = /"type":"utc","domain":\["([^"]+)","([^"]+)"\]/.exec(JSON.stringify(chart)) ?? [];
  return from === undefined || to === undefined ? "" : ` data-zoom="time" data-from="${Date.parse(from)}" data-to="${Date.parse(to)}"`;
};

export interface Page {
  readonly title: string;
  readonly version: string;
  /** By their names, in the order of the page. */
  readonly charts: Readonly<Record<string, Chart>>;
  /** Texts by article_id, for the reader. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether the data lie in a folder beside the page, in pieces that are loaded when they are looked at. */
  readonly site?: boolean;
}

/**
 * The page `index.html`: counts, charts, tables, and the articles with the words behind every cell. One file that opens by
 * double-click, offline, and loads nothing; or, for many articles, that file and a folder of pieces. The charts are there without scripts.
 */
export const pageFiles = async (tables: Tables, { title, version, charts, texts, site = false }: Page): Promise<OutputFile[]> => {
  const marks: Record<string, readonly Mark[]> = {};
  const figures: string[] = [];
  for (const [name, chart] of Object.entries(charts)) {
    const linked = linkedChart(name, chart);
    marks[name] = linked.marks;
    const svg = inlineSvg(name, await toSvg(linked.chart)).replace('role="img" ', 'role="group" ');
    figures.push(
      `<figure class="chart" id="chart-${name}" tabindex="0" aria-label="${escapeHtml(name.replaceAll("-", " "))}"${zoomOf(name, chart)}>${svg}</figure>`,
    );
  }
  const styles = `${fontFaces()}\n${asset("base.css")}\n${asset("page.css")}`;
  const script = scriptOf();
  // A table without rows has no view.
  const filled = shownTables.filter((table) => tables[table].length > 0);
  const links = filled.map((table) => `<li><a href="#table/${table}">${table}</a></li>`).join("");
  const counts = filled.map((table) => `<li><b>${tables[table].length.toLocaleString("en")}</b>${table}</li>`).join("");
  const pieces: readonly (readonly [string, unknown])[] = [
    ["marks", marks],
    ...shownTables.map((table) => [`table-${table}`, columnsOfTable(table, tables)] as const),
    ...articlePieces(tables, texts, { withRows: site }).map((piece, index) => [`articles-${index}`, piece] as const),
  ];
  const page = `<!doctype html>
<html lang="en">
<head>
${strictHead(title, styles, [script], site)}</head>
<body>
<a class="skip" href="#main">To the content</a>
<header><strong>Readout</strong><nav id="views" aria-label="Views"><ul><li><a href="#overview">overview</a></li>${links}</ul></nav></header>
<main id="main">
<section id="view-overview">
<h1 tabindex="-1">${escapeHtml(title)}</h1>
<noscript><p>Scripts are off: the charts stand here, the tables in the files beside this one.</p></noscript>
<ul class="counts">${counts}</ul>
<p class="needs-script">Hover or focus a mark to see the sentences behind it; Enter or a click shows its rows.</p>
<div id="charts">
${figures.join("\n")}
</div>
</section>
<section id="view-table" hidden></section>
<section id="view-article" hidden></section>
</main>
<footer>Made by Readout ${escapeHtml(version)}. Every row was read from the words of an article; nothing was looked up anywhere else.</footer>
<div id="tip" role="tooltip" hidden></div>
${inlined("info", infoOf(tables, site ? folder : null))}${site ? "" : pieces.map(([id, value]) => inlined(id, value)).join("")}<script>${script}</script>
</body>
</html>
`;
  return [{ path: "index.html", bytes: page }, ...(site ? pieces.map(([id, value]) => beside(id, value)) : [])];
};
