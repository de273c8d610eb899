/** Writes tables whose cells try every program's patience: `npx tsx .ci/hostile.ts FOLDER`. */

import { noRows, type Row, type Tables } from "../src/7-tabulate/schema.ts";
import { tableFormats } from "../src/9-present/export/formats.ts";
import { writeFolder } from "../src/9-present/export/write.ts";
import { presentationFiles } from "../src/9-present/present.ts";

/** Formulas, separators, line breaks, quotation marks, letters of many scripts, numbers and days that are texts. */
const cells = [
  '=HYPERLINK("http://example.org/?"&A1,"click")',
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-1+1",
  "@SUM(1,1)",
  "＝1+1",
  "fine;=1+1",
  "fine, =1+1",
  "fine|=2*3",
  "two\nlines\r\n=1+1",
  "a\ttab\t=1+1",
  '"=1+1"',
  "' =1+1",
  "00420",
  "1.5",
  "3-4",
  "1e5",
  "TRUE",
  "NaN",
  "NA",
  "null",
  "Şükrü İğdır, Əli Ağayev",
  "Ярослав Їжак",
  "Ελένη Παπαδοπούλου",
  "გიორგი",
  "محمد",
  "李明",
  "it\u0007 rings\u0000",
  "a \u{1f91d} handshake",
  `long ${"word ".repeat(8000)}`,
];

const offsets = { start: 0, end: 9 };
const articles: Row<"articles">[] = cells.map((cell, index) => ({
  article_id: `00420/${String(index).padStart(3, "0")}`,
  file: `00420/${String(index).padStart(3, "0")}.txt`,
  title: cell,
  outlet: index % 3 === 0 ? null : cell,
  published: index % 4 === 0 ? null : `20${String(10 + (index % 15)).padStart(2, "0")}-02-28`,
  published_basis: index % 4 === 0 ? null : "header",
  place: null,
  country: null,
  url: index === 0 ? "javascript:alert(1)" : `https://example.org/${index}?q=ə`,
  language: "en",
  words: index,
  sha256: "0".repeat(64),
}));

const tables: Tables = {
  ...noRows,
  articles,
  meetings: articles.map(({ article_id }, index) => ({
    meeting_id: `${article_id}/m1`,
    article_id,
    event_id: `e${index}`,
    status: "held",
    mode: index % 2 === 0 ? null : "phone",
    date: null,
    date_start: null,
    date_end: null,
    date_basis: null,
    city: cells[index],
    country: null,
    venue: null,
    occasion: cells[index],
    topics: index % 2 === 0 ? [] : ["trade", "energy"],
    hosts: [cells[index], "=2+2"],
    visitors: [],
    quote: cells[index],
    ...offsets,
  })),
  participants: articles.map(({ article_id }, index) => ({
    participant_id: `${article_id}/m1/p1`,
    meeting_id: `${article_id}/m1`,
    article_id,
    person_id: index % 2 === 0 ? null : `p${index}`,
    name: cells[index],
    rank: null,
    office: cells[index],
    office_type: null,
    organisation: null,
    country: null,
    side: "host",
    leads_delegation: index % 2 === 0,
    quote: cells[index],
    ...offsets,
  })),
  visitors: [],
  dates: [],
  statistics: articles.map(({ article_id }, index) => ({
    statistic_id: `${article_id}/s1`,
    article_id,
    text: cells[index],
    value: [0, -1.5, 1e15, 0.1 + 0.2, 3][index % 5],
    value_max: index % 2 === 0 ? null : 7,
    comparator: (["=", ">", "~", "vague"] as const)[index % 4],
    unit: "count",
    measure: cells[index],
    country: null,
    period: null,
    speaker: null,
    source: null,
    quote: cells[index],
    ...offsets,
  })),
  people: articles.flatMap((_, index) =>
    index % 2 === 0
      ? []
      : [
          {
            person_id: `p${index}`,
            name: cells[index],
            aliases: [cells[index], "x"],
            countries: [],
            offices: [],
            articles: 1,
            meetings: 1,
            first_seen: "0999-12-31",
            last_seen: null,
          },
        ],
  ),
  events: articles.map(({ article_id }, index) => ({
    event_id: `e${index}`,
    date: null,
    country: null,
    city: null,
    people: index % 2 === 0 ? [] : [`p${index}`],
    articles: [article_id],
    reports: 1,
  })),
};

const out = process.argv[2];
if (out === undefined) throw new Error("Give the folder to write into.");
writeFolder(out, await presentationFiles(tables, {}, { formats: tableFormats }));
