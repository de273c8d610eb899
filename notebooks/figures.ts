// %% [markdown]
// # Figures, and who said them
//
// Reports cite numbers: trade turnover, casualties, kilometres of road. Readout keeps the bound ("more than"), the unit, what is
// counted, and who stands behind it.

import { fileURLToPath } from "node:url";
import {
  article,
  type CitedBy,
  chart,
  charts,
  citedFigures,
  countryNames,
  md,
  readArticles,
  stat,
  table,
  toArquero,
  whoCitesFigures,
} from "../src/index.ts";

const corpus = await readArticles([fileURLToPath(new URL("../articles", import.meta.url))]);
const { tables } = corpus;
const statistics = toArquero("statistics", tables.statistics);

// %% [markdown]
// ## What kind of figures?

stat(
  "figures",
  tables.statistics.length,
  `in ${new Set(tables.statistics.map(({ article_id }) => article_id)).size} of ${tables.articles.length} articles`,
);
chart(charts["cited-figures"](tables, countryNames()), "figures");

// %% [markdown]
// ## How exact are they?
//
// Only `=` is a plain number. The rest bound it, or are about it: quoting "more than 1,200" as 1200 would say more than the article does.

table(statistics.groupby("comparator").count().orderby("comparator"), { title: "Figures by comparator" });
const exact = tables.statistics.filter(({ comparator }) => comparator === "=").length;
md(`${tables.statistics.length - exact} of ${tables.statistics.length} figures are bounds, approximate or vague.`);

// %% [markdown]
// ## Who stands behind them?

const cited = whoCitesFigures(statistics);
table(cited.select("who", "kind", "figures", "articles", "inexact", "units"), { title: "Speakers and sources", rows: 15 });
const nameless = tables.statistics.filter(({ speaker, source }) => speaker === null && source === null).length;
stat("figures for which the article names nobody", nameless, `${Math.round((100 * nameless) / tables.statistics.length)} % of all`);

// %% [markdown]
// ## The one who cites most, in the words of the article

const [first] = cited.objects({ limit: 1 }) as CitedBy[];
if (first !== undefined) {
  md(`**${first.who}** stands behind ${first.figures} figures, ${first.inexact} of them inexact.`);
  const [id] = first.statistic_ids;
  const row = tables.statistics.find(({ statistic_id }) => statistic_id === id);
  if (row !== undefined) article(corpus, row.article_id);
}

// %% [markdown]
// ## Figures cited more than once

table(citedFigures(statistics).select("measure", "country", "period", "text", "articles", "statements", "speakers", "sources"), {
  title: "Most cited",
});
