// %% [markdown]
// # Bring your own articles
//
// Put your reports (`.txt`, `.md`, one article a file) into a folder and name it:
//
// ```
// READOUT_ARTICLES=my-articles npm run report -- notebooks/your-own-articles.ts
// ```
//
// Without a folder, the notebook reads the articles that come with Readout, so that you see what to expect. Readout is not
// right everywhere: the last cell draws rows for you to check by hand, and says how.

import { fileURLToPath } from "node:url";
import {
  article,
  busiestPlaces,
  chart,
  charts,
  contacts,
  countryNames,
  coverageByOutlet,
  gapsBetweenMeetings,
  md,
  readArticles,
  stat,
  table,
  toArquero,
  topicsOfMeetings,
} from "../src/index.ts";

const folder = process.env.READOUT_ARTICLES ?? fileURLToPath(new URL("../articles", import.meta.url));
const corpus = await readArticles([folder]);
const { tables, skipped, articles } = corpus;
const names = countryNames();
const [meetings, participants] = [toArquero("meetings", tables.meetings), toArquero("participants", tables.participants)];

// %% [markdown]
// ## Was everything read?
//
// What could not be read is named with its reason. An article without a date keeps its relative dates unresolved.

stat("articles read", tables.articles.length);
stat("files skipped", skipped.length, skipped.map(({ file, reason }) => `${file}: ${reason}`).join("; ") || null);
const warned = articles.flatMap(({ article: { id, warnings } }) => warnings.map((warning) => `- ${id}: ${warning}`));
md(warned.length === 0 ? "No article gave a warning." : `**Warnings**\n\n${warned.slice(0, 20).join("\n")}`);
const silent = tables.articles.filter(({ article_id }) => !tables.meetings.some((meeting) => meeting.article_id === article_id));
stat(
  "articles in which no meeting was found",
  silent.length,
  silent
    .slice(0, 8)
    .map(({ article_id }) => article_id)
    .join(", ") || null,
);

// %% [markdown]
// ## Where do the rows come from?

table(coverageByOutlet(toArquero("articles", tables.articles), meetings, toArquero("statistics", tables.statistics)), { title: "Outlets" });

// %% [markdown]
// ## Who meets whom, where, and about what?

chart(charts.network(tables, names), "network");
table(contacts(meetings, participants).select("country_a", "country_b", "meetings", "remote", "first", "last"), {
  title: "Pairs that met",
});
table(gapsBetweenMeetings(meetings, participants), { title: "Longest times without a meeting" });
table(busiestPlaces(meetings).select("city", "country", "meetings", "venues"), { title: "Busiest places" });
table(topicsOfMeetings(meetings).select("topic", "meetings", "share", "alone"), { title: "Topics", rows: 14 });
chart(charts["level-of-contact"](tables, names), "level of contact");

// %% [markdown]
// ## Check before you publish
//
// Read these articles beside their rows. To measure how far Readout can be trusted on your sources, draw a sample with
// `readout sample`, code it by hand, and compare with `readout evaluate`: the how-to "Add an article" says how.

const drawn = tables.articles.filter((_, index) => index % Math.max(1, Math.floor(tables.articles.length / 2)) === 0).slice(0, 2);
for (const { article_id } of drawn) article(corpus, article_id);
