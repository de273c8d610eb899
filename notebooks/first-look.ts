// %% [markdown]
// # A first look
//
// What is in a folder of articles, once Readout has read it? This notebook counts the rows, asks how far the
// dates can be trusted, and follows one row back to the words that it came from. It takes the tables of
// `output/` where `npm start` has made them, and reads `articles/` itself where not.
//
// Run it with `npx tsx notebooks/first-look.ts`.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  howDatesAreKnown,
  meetingsByMonth,
  officeLevelBySide,
  readArticles,
  readTables,
  type TableName,
  tableNames,
  textTable,
  toArquero,
} from "../src/index.ts";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const tables = existsSync(at("output/meetings.csv"))
  ? readTables((file) => readFileSync(at(`output/${file}`), "utf8"))
  : (await readArticles([at("articles")])).tables;

const print = (title: string, text: string): void => console.log(`\n## ${title}\n\n${text}`);

// %% [markdown]
// ## How much is there?
//
// Every row of every table stands for something that an article says, so these counts say what the articles are rich in.

const counts = tableNames.map((table: TableName) => `${table.padEnd(14)}${String(tables[table].length).padStart(6)}`);
print("Rows", counts.join("\n"));

// %% [markdown]
// ## What kind of meetings?
//
// Planned and cancelled meetings are rows too. An empty mode means that the article leaves it open whether the
// parties met in one room: "spoke with", "talks are under way".

const meetings = toArquero("meetings", tables.meetings);
const participants = toArquero("participants", tables.participants);

print("Meetings by status and mode", textTable(meetings.groupby("status", "mode").count().orderby("status", "mode")));

// %% [markdown]
// ## When?
//
// Meetings held, by month. Those whose date may lie in more than one month are not in this table.

const months = meetingsByMonth(meetings);
print("Meetings by month", textTable(months, { rows: 12 }));

const busiest = (months.objects() as { month: string; meetings: number }[]).toSorted((a, b) => b.meetings - a.meetings)[0];
if (busiest !== undefined) console.log(`\nNo month has more meetings than ${busiest.month}: ${busiest.meetings}.`);

// %% [markdown]
// ## How are the dates known?
//
// Before trusting a time series, look at its dates: `stated` means that the article gives the date of the meeting,
// `published` that the day of publication stands in for it.

print("Basis and precision of dates", textTable(howDatesAreKnown(meetings), { rows: 20 }));

const held = tables.meetings.filter((meeting) => meeting.status === "held");
const stated = held.filter((meeting) => meeting.date_basis === "stated").length;
console.log(`\n${stated} of the ${held.length} reports of held meetings state the date themselves.`);

// %% [markdown]
// ## Who sits at the table?
//
// The kind of office held by the parties on each side, where the article tells it.

print("Offices by side", textTable(officeLevelBySide(meetings, participants), { rows: 40 }));

// %% [markdown]
// ## Why is this row here?
//
// Each row carries the sentence that it was read from, and where that sentence stands in the article.

const example = tables.meetings.find((meeting) => meeting.status === "held" && meeting.hosts.length > 0 && meeting.visitors.length > 0);
if (example !== undefined) {
  print(
    "One meeting and its words",
    [
      `meeting   ${example.meeting_id}`,
      `hosts     ${example.hosts.join("; ")}`,
      `visitors  ${example.visitors.join("; ")}`,
      `date      ${example.date ?? ""} (${example.date_basis ?? "not known"})`,
      `words     ${example.start} to ${example.end}: ${example.quote}`,
    ].join("\n"),
  );
}
