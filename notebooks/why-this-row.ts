// %% [markdown]
// # Why this row?
//
// A row is only as good as the words behind it. This notebook takes one meeting and asks three questions: which rules made it, which
// words gave each cell, and why are its empty cells empty? `readout explain` gives the same answers in the terminal.

import { fileURLToPath } from "node:url";
import { article, explain, md, readArticles, stat, table, toArquero } from "../src/index.ts";

const corpus = await readArticles([fileURLToPath(new URL("../articles", import.meta.url))], { ledgers: true });
const { tables, articles } = corpus;

// %% [markdown]
// ## The meeting
//
// The one with the most parties, so that there is much to explain.

const parties = new Map<string, number>();
for (const { meeting_id } of tables.participants) parties.set(meeting_id, (parties.get(meeting_id) ?? 0) + 1);
const chosen = tables.meetings.toSorted((a, b) => (parties.get(b.meeting_id) ?? 0) - (parties.get(a.meeting_id) ?? 0))[0];
const told = articles.find(({ article: { id } }) => id === chosen.article_id);
stat(chosen.meeting_id, `${parties.get(chosen.meeting_id) ?? 0} parties`, chosen.quote.replace(/\s+/g, " "));
table(
  toArquero("participants", tables.participants)
    .params({ id: chosen.meeting_id })
    .filter("d.meeting_id === id")
    .select("name", "rank", "office", "office_type", "country", "side"),
  {
    title: "Its parties",
    rows: 20,
  },
);

// %% [markdown]
// ## Which rules and words made it?
//
// The tree reads from the top: each line is a rule and the words that it read; what it stood on is indented below it.

const number = Number(/\/m(\d+)$/.exec(chosen.meeting_id)?.[1] ?? "1") - 1;
const because = told?.facts.meetings[number]?.because;
if (because !== undefined && told !== undefined) console.log(explain(because, told.article.text));

// %% [markdown]
// ## Which words gave each cell?
//
// `quoted`: it stands there as it is. `normalised`: the words mean it. `inferred`: it follows by a rule of the codebook. `default`:
// no words give it, and the day of publication stands in.

table(
  toArquero("evidence", tables.evidence)
    .params({ id: chosen.meeting_id })
    .filter("d.row_id === id")
    .select("column", "kind", "rule", "quote"),
  {
    title: "Evidence",
    rows: 20,
  },
);
const kinds = toArquero("evidence", tables.evidence).groupby("kind").count().orderby("kind");
table(kinds, { title: "All cells of all tables by kind of evidence" });

// %% [markdown]
// ## Why are its empty cells empty?

table(
  toArquero("absences", tables.absences).params({ id: chosen.meeting_id }).filter("d.row_id === id").select("column", "reason", "note"),
  { title: "Absences" },
);
const reasons = toArquero("absences", tables.absences).groupby("reason").count().objects() as { reason: string; count: number }[];
md(`Over all tables, ${reasons.map(({ reason, count }) => `${count} cells are empty because \`${reason}\``).join(", ")}.`);

// %% [markdown]
// ## The article, with the words of this meeting

article(corpus, chosen.article_id, chosen.meeting_id.slice(chosen.article_id.length + 1));
