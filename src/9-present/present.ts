import { type Row, type Tables, tableNames } from "../7-tabulate/schema.ts";
import { figures } from "./charts/figures.ts";
import type { Chart } from "./charts/frame.ts";
import { matrix } from "./charts/matrix.ts";
import { toPng, toSvg } from "./charts/render.ts";
import { timeline } from "./charts/timeline.ts";
import { topVisitors } from "./charts/visitors.ts";
import type { CountryNames } from "./charts/wording.ts";
import { toArrow } from "./export/arrow.ts";
import { fromCsv, toCsv } from "./export/csv.ts";
import type { OutputFile } from "./export/write.ts";

/** The charts of a build by the name of their files. */
const charts: Readonly<Record<string, (tables: Tables, names?: CountryNames) => Chart>> = {
  timeline,
  "host-visitor-matrix": matrix,
  "top-visitors": topVisitors,
  "cited-figures": figures,
};

/**
 * All files of a build: each table as CSV and Arrow, each chart as `.vl.json` (with its data), `.svg` and `.png`, and
 * the run report as `run.json`. The same tables give the same bytes.
 * @param names English country names by alpha-3 code, for the charts; a code without one is shown as it is.
 */
export const presentationFiles = async (tables: Tables, runReport: object, names: CountryNames = new Map()): Promise<OutputFile[]> => {
  const files: OutputFile[] = [];
  for (const table of tableNames) {
    const rows = tables[table] as readonly Row<typeof table>[];
    files.push({ path: `${table}.csv`, bytes: toCsv(table, rows) }, { path: `${table}.arrow`, bytes: toArrow(table, rows) });
  }
  for (const [name, chartOf] of Object.entries(charts)) {
    const chart = chartOf(tables, names);
    const svg = await toSvg(chart);
    files.push(
      { path: `charts/${name}.vl.json`, bytes: `${JSON.stringify(chart, null, 1)}\n` },
      { path: `charts/${name}.svg`, bytes: svg },
      { path: `charts/${name}.png`, bytes: toPng(svg) },
    );
  }
  files.push({ path: "run.json", bytes: `${JSON.stringify(runReport, null, 2)}\n` });
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
