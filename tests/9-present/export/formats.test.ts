import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { readXlsx } from "hucre";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { columnsOf, type Row, schema, tableNames } from "../../../src/7-tabulate/schema.ts";
import { citation, roCrate } from "../../../src/9-present/export/citation.ts";
import { codebook } from "../../../src/9-present/export/codebook.ts";
import { toPlainCsv } from "../../../src/9-present/export/csv.ts";
import { dataPackage } from "../../../src/9-present/export/data-package.ts";
import { type TableFormat, tableFiles, tableFormats } from "../../../src/9-present/export/formats.ts";
import { toNdjson } from "../../../src/9-present/export/ndjson.ts";
import { toParquet } from "../../../src/9-present/export/parquet.ts";
import { toWorkbook } from "../../../src/9-present/export/workbook.ts";
import { sampleTables as tables } from "./sample-tables.ts";

const imprint = { title: "Meetings", issued: "2024-07-01", version: "0.1.0" };

describe.each(tableNames)("%s", (table) => {
  const rows = tables[table] as readonly Row<typeof table>[];

  it("comes back from NDJSON", () => {
    const lines = toNdjson(table, rows).split("\n").filter(Boolean);
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it("comes back from Parquet, with declared types where there are no rows too", async () => {
    const bytes = toParquet(table, rows);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = (await parquetReadObjects({ file })) as Record<string, unknown>[];
    const dates = columnsOf(table).filter(({ type }) => type === "date");
    for (const row of read)
      for (const { name } of dates) if (row[name] !== null) row[name] = (row[name] as Date).toISOString().slice(0, 10);
    expect(read).toEqual(rows);
    const { schema: elements, key_value_metadata: said } = parquetMetadata(file);
    expect(elements.filter(({ name }) => name !== "list" && name !== "element").map(({ name }) => name)).toEqual([
      "root",
      ...columnsOf(table).map(({ name }) => name),
    ]);
    expect(said?.find(({ key }) => key === "description")?.value).toBe(schema[table].description);
    const columns = JSON.parse(said?.find(({ key }) => key === "columns")?.value ?? "{}") as Record<string, { description: string }>;
    for (const { name, description } of columnsOf(table)) expect(columns[name]?.description).toBe(description);
  });

  it("stands in the codebook, column by column", () => {
    const page = codebook();
    for (const { name, description } of columnsOf(table)) expect(page).toContain(`| \`${name}\` |`) ?? expect(page).toContain(description);
  });
});

it("writes plain CSV exactly, with quotation marks only where they are needed", () => {
  const csv = toPlainCsv("meetings", tables.meetings);
  expect(csv.startsWith("meeting_id,article_id,")).toBe(true);
  expect(csv).toContain('"They\nmet; =1+1"');
  expect(csv.split("\r\n")).toHaveLength(4);
});

describe("the workbook", () => {
  it("leaves out a ledger that no spreadsheet would open, and says where it is", async () => {
    const evidence = Array.from(
      { length: 100_001 },
      (_, index): Row<"evidence"> => ({
        evidence_id: `meetings#a/m${index}#city`,
        table: "meetings",
        row_id: `a/m${index}`,
        column: "city",
        article_id: "a",
        kind: "quoted",
        rule: "city/named",
        quote: "Oslo",
        start: 0,
        end: 4,
      }),
    );
    const { sheets } = await readXlsx(await toWorkbook({ ...tables, evidence }, null));
    expect(sheets.find(({ name }) => name === "evidence")?.rows).toHaveLength(1);
    expect(sheets.find(({ name }) => name === "absences")?.rows).toHaveLength(tables.absences.length + 1);
    const codebookRows = sheets.find(({ name }) => name === "codebook")?.rows ?? [];
    expect(codebookRows.find(([table, column]) => table === "evidence" && column === null)?.[4]).toContain("100001 rows do not stand here");
  });

  it("has typed cells, a frozen header, filters, links and a codebook", async () => {
    const bytes = await toWorkbook(tables, "2024-06-05");
    expect(Buffer.from(await toWorkbook(tables, "2024-06-05")).equals(Buffer.from(bytes))).toBe(true);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([...tableNames, "codebook"]);
    const [articles, meetings] = sheets;
    expect(articles?.rows[1]?.slice(0, 4)).toEqual(["00420", "00420.txt", "=1+1", null]);
    expect(articles?.rows[1]?.[4]).toEqual(new Date("2024-06-05T00:00:00Z"));
    expect(meetings?.freezePane).toMatchObject({ rows: 1 });
    expect(meetings?.autoFilter?.range).toBe(`A1:${String.fromCharCode(64 + columnsOf("meetings").length)}3`);
    expect(meetings?.cells?.get("1,1")?.hyperlink).toMatchObject({ location: "articles!A2" });
    expect(articles?.cells?.get("1,8")?.hyperlink).toMatchObject({ target: "https://example.org/a" });
    expect([...(meetings?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it("links to web addresses only", async () => {
    const [article] = tables.articles;
    const url = "javascript:alert(1)";
    const { sheets } = await readXlsx(await toWorkbook({ ...tables, articles: [{ ...article, url } as Row<"articles">] }, null));
    expect(sheets[0]?.cells?.get("1,8")?.hyperlink).toBeUndefined();
  });
});

describe("the data package", () => {
  // Ours, which demands more, and the published one.
  const profiles = ["data-package.profile.json", "profile-2.0/data-package.json"].map((file) =>
    new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")),
    ),
  );

  it.each(tableFormats.filter((format) => format !== "xlsx"))("fits the standard for tables in %s", async (format) => {
    const { fileOf } = await tableFiles(tables, [format], null);
    const made = dataPackage(fileOf, imprint);
    const descriptor = JSON.parse(String(made?.bytes));
    for (const valid of profiles) {
      valid(descriptor);
      expect(valid.errors).toBeNull();
      expect(valid({ ...descriptor, resources: [{ name: 1 }] })).toBe(false);
    }
    const names = descriptor.resources.map(({ name }: { name: string }) => name);
    expect(names).toEqual(tableNames);
    // The published profile accepts keys to nowhere; this does not.
    for (const { schema: one } of descriptor.resources)
      for (const { fields, reference } of one.foreignKeys ?? []) {
        const target = descriptor.resources.find(({ name }: { name: string }) => name === reference.resource);
        expect(target.schema.primaryKey).toEqual(reference.fields);
        expect(one.fields.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(fields));
      }
  });

  it("is not made where no table has a file of its own", async () => {
    const { fileOf } = await tableFiles(tables, ["xlsx"], null);
    expect(dataPackage(fileOf, imprint)).toBeNull();
  });

  it("prefers CSV", async () => {
    const { fileOf } = await tableFiles(tables, tableFormats as readonly TableFormat[], null);
    expect(JSON.parse(String(dataPackage(fileOf, imprint)?.bytes)).resources[0].path).toBe("articles.csv");
  });
});

it("writes a template to cite by, and a crate that lists every file", () => {
  expect(String(citation(imprint).bytes)).toContain("date-released: 2024-07-01");
  expect(String(citation({ ...imprint, issued: null }).bytes)).not.toContain("date-released");
  const files = [
    { path: "b.csv", bytes: "é" },
    { path: "a.png", bytes: new Uint8Array(3) },
  ];
  const crate = JSON.parse(String(roCrate(files, imprint, null, new Map([["b.csv", "Rows."]])).bytes));
  const byId = new Map<string, Record<string, unknown>>(crate["@graph"].map((node: { "@id": string }) => [node["@id"], node]));
  expect(byId.get("./")).toMatchObject({ datePublished: "2024-07-01", hasPart: [{ "@id": "a.png" }, { "@id": "b.csv" }] });
  expect(byId.get("b.csv")).toMatchObject({ contentSize: "2", encodingFormat: "text/csv", description: "Rows." });
  expect(byId.get("ro-crate-metadata.json")).toMatchObject({ conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" } });
});

it("keeps docs/codebook.md in step with the schema", () => {
  expect(readFileSync("docs/codebook.md", "utf8"), "run npm run docs and commit the page").toBe(codebook());
});
