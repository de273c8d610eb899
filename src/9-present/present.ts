import { checkTables } from "../7-tabulate/check.ts";
import { type Tables, tableNames } from "../7-tabulate/schema.ts";
import { charts } from "./charts/charts.ts";
import { toPng, toSvg } from "./charts/render.ts";
import type { CountryNames } from "./charts/wording.ts";
import { citation, roCrate, titleOf } from "./export/citation.ts";
import { codebook } from "./export/codebook.ts";
import { fromCsv } from "./export/csv.ts";
import { dataPackage } from "./export/data-package.ts";
import { type TableFormat, tableFiles, usualFormats } from "./export/formats.ts";
import { manifestFile, type Provenance } from "./export/manifest.ts";
import type { OutputFile } from "./export/write.ts";
import { pageFiles } from "./page/page.ts";

export interface Presentation {
  /** English country names by alpha-3 code, for the charts; a code without one is shown as it is. */
  readonly names?: CountryNames;
  readonly formats?: readonly TableFormat[];
  /** The day on which the tables are published, ISO, for the papers about them. */
  readonly issued?: string | null;
  /** Readout's version, for the papers. */
  readonly version?: string;
  /** What the tables were made by and from: with it, `manifest.json` is made too. */
  readonly provenance?: Provenance;
  /** Texts by article_id: with them, the page `index.html` is made too. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whether the page's data lie in a folder beside it, `index_files`, for many articles. */
  readonly site?: boolean;
}

const newestOf = (tables: Tables): string | null =>
  tables.articles.reduce<string | null>(
    (newest, { published }) => (published !== null && published > (newest ?? "") ? published : newest),
    null,
  );

/**
 * All files of a build: the tables in the formats asked for, each chart as `.vl.json` (with its data), `.svg` and `.png`, the
 * run report as `run.json`, the `manifest.json`, the page `index.html`, and the papers (`codebook.md`, `datapackage.json`, `CITATION.cff`, `ro-crate-metadata.json`). The
 * same tables give the same bytes.
 * @throws where a row breaks the schema or refers to a row that is not there
 */
export const presentationFiles = async (
  tables: Tables,
  runReport: object,
  { names = new Map(), formats = usualFormats, issued = null, version = "0", provenance, texts, site = false }: Presentation = {},
): Promise<OutputFile[]> => {
  checkTables(tables);
  const newest = newestOf(tables);
  const { files: inFormats, fileOf, says } = await tableFiles(tables, formats, issued ?? newest);
  const files: OutputFile[] = [...inFormats];
  const drawn = Object.fromEntries(Object.entries(charts).map(([name, chartOf]) => [name, chartOf(tables, names)]));
  for (const [name, chart] of Object.entries(drawn)) {
    const svg = await toSvg(chart);
    files.push(
      { path: `charts/${name}.vl.json`, bytes: `${JSON.stringify(chart, null, 1)}\n` },
      { path: `charts/${name}.svg`, bytes: svg },
      { path: `charts/${name}.png`, bytes: toPng(svg) },
    );
  }
  const imprint = { title: titleOf(tables), issued, version };
  const described = dataPackage(fileOf, imprint);
  files.push(
    { path: "run.json", bytes: `${JSON.stringify(runReport, null, 2)}\n` },
    ...(provenance === undefined ? [] : [manifestFile(tables, provenance, (table) => fileOf(table, "csv")?.bytes)]),
    { path: "codebook.md", bytes: codebook() },
    ...(described === null ? [] : [described]),
    citation(imprint),
  );
  if (texts !== undefined) files.push(...(await pageFiles(tables, { ...imprint, charts: drawn, texts, site })));
  files.push(roCrate(files, imprint, newest, says));
  return files;
};

/**
 * The tables of a folder that `readout build` wrote. `read` gives the text of a file by its name, `meetings.csv`, or null where
 * it is missing: that table then has no rows.
 */
export const readTables = (read: (file: string) => string | null): Tables =>
  Object.fromEntries(
    tableNames.map((table) => {
      const text = read(`${table}.csv`);
      return [table, text === null ? [] : fromCsv(table, text)];
    }),
  ) as unknown as Tables;
