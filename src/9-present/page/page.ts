import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Tables } from "../../7-tabulate/schema.ts";
import type { Chart } from "../charts/frame.ts";
import { toSvg } from "../charts/render.ts";
import { linkedChart, type Mark } from "./linked-charts.ts";
import { articlePieces, columnsOfTable, infoOf, shownTables } from "./pack.ts";

const require = createRequire(import.meta.url);
const asset = (name: string): string => readFileSync(new URL(`../../../assets/page/${name}`, import.meta.url), "utf8");

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** JSON that no HTML parser takes for the end of its element. */
const inlined = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>\n`;

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
} as const;

/** The charts' letters, so that the page looks alike on every machine; other scripts come from the reader's own fonts. */
export const fontFaces = (): string =>
  Object.entries(ranges)
    .flatMap(([subset, range]) =>
      [400, 600].map((weight) => {
        const bytes = readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`));
        return `@font-face{font-family:"Source Sans 3";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
      }),
    )
    .join("\n");

/** The head that lets a page load nothing and run only what it carries. */
export const strictHead = (title: string, styles: string, scripts: readonly string[]): string => {
  const policy = [
    "default-src 'none'",
    `style-src ${digest(styles)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map(digest).join(" ")}`]),
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
`;
};

/** An SVG to stand beside others in one page: its ids are its own, and nothing in it is styled by attribute. */
export const inlineSvg = (name: string, svg: string): string =>
  svg
    .replace(/<\?xml[^>]*>/, "")
    .replace(/\sid="([^"]+)"/g, ` id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/\sstyle="[^"]*"/g, "");

export interface Page {
  readonly title: string;
  readonly version: string;
  /** By their names, in the order of the page. */
  readonly charts: Readonly<Record<string, Chart>>;
  /** Texts by article_id, for the reader. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The whole page as one file that opens by double-click, offline: counts, charts, tables, and the articles with the words
 * behind every cell. Its policy lets it load nothing. The charts are there without scripts.
 */
export const pageOf = async (tables: Tables, { title, version, charts, texts }: Page): Promise<string> => {
  const marks: Record<string, readonly Mark[]> = {};
  const figures: string[] = [];
  for (const [name, chart] of Object.entries(charts)) {
    const linked = linkedChart(name, chart);
    marks[name] = linked.marks;
    const svg = inlineSvg(name, await toSvg(linked.chart)).replace('role="img" ', 'role="group" ');
    figures.push(
      `<figure class="chart" id="chart-${name}" tabindex="0" aria-label="${escapeHtml(name.replaceAll("-", " "))}">${svg}</figure>`,
    );
  }
  const styles = `${fontFaces()}\n${asset("page.css")}`;
  const script = asset("client.js");
  // A table without rows has no view.
  const filled = shownTables.filter((table) => tables[table].length > 0);
  const links = filled.map((table) => `<li><a href="#table/${table}">${table}</a></li>`).join("");
  const counts = filled.map((table) => `<li><b>${tables[table].length.toLocaleString("en")}</b>${table}</li>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
${strictHead(title, styles, [script])}</head>
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
${inlined("info", infoOf(tables))}${inlined("marks", marks)}${shownTables.map((table) => inlined(`table-${table}`, columnsOfTable(table, tables))).join("")}${articlePieces(
  tables,
  texts,
)
  .map((piece, index) => inlined(`articles-${index}`, piece))
  .join("")}<script>${script}</script>
</body>
</html>
`;
};
