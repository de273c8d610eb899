// %% [markdown]
// # A first look
//
// What is in a folder of articles, once Readout has read it? This notebook counts the rows, asks how far the dates can be
// trusted, and follows one row back to the words that it came from.
//
// Run it with `npm run notebook -- notebooks/first-look.ts`, look at it live with `npm run preview -- notebooks/first-look.ts`,
// and make one HTML file of it with `npm run report -- notebooks/first-look.ts`.

import { fileURLToPath } from "node:url";
import {
  article,
  chart,
  charts,
  countryNames,
  howDatesAreKnown,
  md,
  modesInTime,
  officeLevelBySide,
  readArticles,
  stat,
  table,
  tableNames,
  toArquero,
} from "../src/index.ts";

const corpus = await readArticles([fileURLToPath(new URL("../articles", import.meta.url))]);
const { tables } = corpus;
const names = countryNames();

// %% [markdown]
// ## How much is there?
//
// Every row of every table stands for something that an article says, so these counts say what the articles are rich in.

for (const name of tableNames) if (tables[name].length > 0) stat(name, tables[name].length);

// %% [markdown]
// ## When and where?
//
// Each dot is a country and a time with meetings. A planned or cancelled meeting is a row of the table, but not in the chart.

table(modesInTime(toArquero("meetings", tables.meetings), "year").select("period", "mode", "meetings", "share"), {
  title: "Meetings by year and mode; an empty mode is left open by the article",
  rows: 30,
});

// %%
chart(charts.timeline(tables, names), "timeline");
chart(charts.calendar(tables, names), "calendar");

// %% [markdown]
// ## How are the dates known?
//
// Before trusting a time series, look at its dates: `stated` means that the article gives the date of the meeting, `published`
// that the day of publication stands in for it.

table(howDatesAreKnown(toArquero("meetings", tables.meetings)), { title: "Basis and precision of dates", rows: 20 });

const held = tables.meetings.filter(({ status }) => status === "held");
const stated = held.filter(({ date_basis }) => date_basis === "stated").length;
md(`**${stated} of ${held.length}** reports of held meetings state the date themselves: ${Math.round((100 * stated) / held.length)} %.`);

// %% [markdown]
// ## Who sits at the table?

table(officeLevelBySide(toArquero("meetings", tables.meetings), toArquero("participants", tables.participants)), {
  title: "Kinds of office by side",
  rows: 12,
});

// %% [markdown]
// ## One row, back to its words
//
// The first held meeting that has a host and a visitor, in the article that tells of it.

const example = held.find(({ hosts, visitors }) => hosts.length > 0 && visitors.length > 0);
if (example !== undefined) {
  stat(
    example.meeting_id,
    `${example.hosts.join("; ")} received ${example.visitors.join("; ")}`,
    `${example.date ?? "no date"}, ${example.date_basis ?? ""}`,
  );
  article(corpus, example.article_id, example.meeting_id.slice(example.article_id.length + 1));
}
