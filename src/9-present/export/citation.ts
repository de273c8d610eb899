import type { Tables } from "../../7-tabulate/schema.ts";
import type { OutputFile } from "./write.ts";

/** What the papers about a build say of it. */
export interface Imprint {
  readonly title: string;
  /** The day on which the tables are published, ISO; null where nobody said. */
  readonly issued: string | null;
  /** Readout's version. */
  readonly version: string;
}

export const titleOf = (tables: Tables): string => {
  const days = tables.articles.flatMap(({ published }) => (published === null ? [] : [published])).toSorted();
  const years =
    days.length === 0
      ? ""
      : `, ${days[0].slice(0, 4)}${days[0].slice(0, 4) === days[days.length - 1].slice(0, 4) ? "" : ` to ${days[days.length - 1].slice(0, 4)}`}`;
  return `Official meetings in ${tables.articles.length} news reports${years}`;
};

/** `CITATION.cff` (1.2.0), a template: the author is a placeholder that the owner of the data fills in. */
export const citation = ({ title, issued, version }: Imprint): OutputFile => ({
  path: "CITATION.cff",
  bytes: `# A template: put your name (and your ORCID, DOI, licence) in, then keep it beside the tables.
cff-version: 1.2.0
message: "If you use these tables, please cite them as below."
type: dataset
title: ${JSON.stringify(title)}
authors:
  - family-names: "YOUR FAMILY NAME"
    given-names: "YOUR GIVEN NAMES"
${issued === null ? "" : `date-released: ${issued}\n`}abstract: "Meetings, participants, visitors, dates and cited figures, read from news reports with Readout ${version}; every row carries the words it was read from."
keywords:
  - diplomacy
  - event data
references:
  - type: software
    title: Readout
    version: ${JSON.stringify(version)}
    authors:
      - name: "Readout contributors"
`,
});

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  html: "text/html",
  md: "text/markdown",
  cff: "text/yaml",
};

/**
 * `ro-crate-metadata.json` (RO-Crate 1.1): every file of the folder with its size and kind, and the program that made it.
 * The day of publication, which the format demands, is `issued`, else that of the newest article, else 1980-01-01; it is no clock's.
 * @param says what a file is, by its path, for those that have a description
 */
export const roCrate = (
  files: readonly OutputFile[],
  { title, issued, version }: Imprint,
  newest: string | null,
  says: ReadonlyMap<string, string>,
): OutputFile => {
  const parts = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      name: title,
      description: `Tables, charts and a page made from news reports by Readout ${version}.${issued === null ? " No day of publication was given: datePublished is the day of the newest article." : ""}`,
      datePublished: issued ?? newest ?? "1980-01-01",
      license: "The owner of these tables has not chosen a licence yet; put its address here.",
      hasPart: parts.map(({ path }) => ({ "@id": path })),
      mentions: { "@id": "#made" },
    },
    { "@id": "#readout", "@type": "SoftwareApplication", name: "Readout", version },
    { "@id": "#made", "@type": "CreateAction", name: "readout build", instrument: { "@id": "#readout" }, result: { "@id": "./" } },
    ...parts.map(({ path, bytes }) => ({
      "@id": path,
      "@type": "File",
      name: path,
      ...(says.has(path) ? { description: says.get(path) } : {}),
      // A workbook's size is its packer's, and so the version of Node's.
      ...(path.endsWith(".xlsx") ? {} : { contentSize: String(typeof bytes === "string" ? Buffer.byteLength(bytes) : bytes.length) }),
      encodingFormat: mediaTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    })),
  ];
  return {
    path: "ro-crate-metadata.json",
    bytes: `${JSON.stringify({ "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph }, null, 1)}\n`,
  };
};
