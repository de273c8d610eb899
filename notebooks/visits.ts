// %% [markdown]
// # Visits and reciprocity
//
// Who travels where, who receives whom, and is a visit returned?

import { fileURLToPath } from "node:url";
import {
  chart,
  charts,
  countryNames,
  type DelegationsLed,
  delegationsLed,
  firstVisits,
  lengthAndTypeOfVisits,
  md,
  type Reciprocity,
  readArticles,
  reciprocityOfVisits,
  stat,
  type Traveller,
  table,
  toArquero,
  topTravellers,
  visitsByCountryPair,
} from "../src/index.ts";

const { tables } = await readArticles([fileURLToPath(new URL("../articles", import.meta.url))]);
const names = countryNames();
const visitors = toArquero("visitors", tables.visitors);

// %% [markdown]
// ## From which country to which?
//
// A person's stay counts once, however many articles report it; visits that are only planned are left out.

chart(charts["route-map"](tables, names), "routes");
table(visitsByCountryPair(visitors), { title: "Visits by country pair" });

// %% [markdown]
// ## Is a visit returned?

const pairs = reciprocityOfVisits(visitors).objects() as Reciprocity[];
const returned = pairs.filter((pair) => pair.returned);
stat(
  "pairs of countries with visits in both directions",
  `${returned.length} of ${pairs.length}`,
  returned.length === 0 ? "in these articles nobody returns a visit" : null,
);
table(reciprocityOfVisits(visitors).select("country_a", "country_b", "a_to_b", "b_to_a", "returned", "balance"), { title: "Reciprocity" });

// %% [markdown]
// ## Who receives whom?
//
// The same question put to the meetings: hosts receive in their own country, visitors have come from another.

chart(charts["host-visitor-matrix"](tables, names), "matrix");

// %% [markdown]
// ## Who goes first, how long, and with whom?

table(firstVisits(visitors).select("country", "destination_country", "date", "name", "office_type"), {
  title: "First visits in these articles",
});
table(lengthAndTypeOfVisits(visitors).select("visit_type", "visits", "with_length", "median_days", "longest_days"), {
  title: "Length and type",
});

const [most] = delegationsLed(visitors).objects({ limit: 1 }) as DelegationsLed[];
if (most !== undefined && most.led > 0)
  md(
    `No country's visitors led more delegations than those of **${names.get(most.country) ?? most.country}**: ${most.led} of ${most.visits} visits, by ${most.leaders.join(", ")}.`,
  );

// %% [markdown]
// ## Who travels most?

const travellers = topTravellers(visitors, toArquero("people", tables.people));
chart(charts["top-visitors"](tables, names), "top visitors");
const [first] = travellers.objects({ limit: 1 }) as Traveller[];
if (first !== undefined) {
  const said = tables.visitors.filter((visit) => first.visit_ids.includes(visit.visit_id));
  md(
    `The sentences behind the count of **${first.name}**:\n\n${said.map((visit) => `> ${visit.quote.replace(/\s+/g, " ")}\n>\n> ${visit.article_id}, to ${visit.destination_country ?? "an unknown place"}`).join("\n\n")}`,
  );
}
