// %% [markdown]
// # Visits and reciprocity
//
// Who travels where, who receives whom, and is a visit returned? The tables come from `output/` where `npm start`
// has made them, and from reading `articles/` where not.
//
// Run it with `npx tsx notebooks/visits.ts`.

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type CountryPairOfVisits,
  type HostAndVisitor,
  hostVisitorMatrix,
  readArticles,
  readTables,
  type Traveller,
  textTable,
  toArquero,
  topTravellers,
  visitsByCountryPair,
} from "../src/index.ts";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const tables = existsSync(at("output/visitors.csv"))
  ? readTables((file) => readFileSync(at(`output/${file}`), "utf8"))
  : (await readArticles([at("articles")])).tables;

const print = (title: string, text: string): void => console.log(`\n## ${title}\n\n${text}`);

// %% [markdown]
// ## From which country to which?
//
// One row is a pair of countries with a direction. A person's stay counts once, however many articles report it;
// visits that are only planned are left out.

const visitors = toArquero("visitors", tables.visitors);
const pairs = visitsByCountryPair(visitors);
print("Visits by country pair", textTable(pairs));

// %% [markdown]
// ## Is a visit returned?
//
// Of the pairs of countries with visits in at least one direction, how many have them in both?

const visits = new Map(
  (pairs.objects() as CountryPairOfVisits[]).map((pair) => [`${pair.country} ${pair.destination_country}`, pair.visits]),
);
const unordered = new Map<string, readonly [number, number]>();
for (const key of visits.keys()) {
  const [one = "", other = ""] = key.split(" ").toSorted();
  unordered.set(`${one} ${other}`, [visits.get(`${one} ${other}`) ?? 0, visits.get(`${other} ${one}`) ?? 0]);
}
const returned = [...unordered].filter(([, [there, back]]) => there > 0 && back > 0).toSorted();
print(
  "Reciprocity",
  [
    `${returned.length} of ${unordered.size} pairs of countries have visits in both directions.`,
    ...returned.map(([pair, [there, back]]) => `${pair.replace(" ", " to ")}: ${there}, and back: ${back}`),
  ].join("\n"),
);

// %% [markdown]
// ## Who receives whom?
//
// The same question put to the meetings: hosts receive in their own country, visitors have come from another.
// Calls and meetings in a third country have neither, and are left out.

const matrix = hostVisitorMatrix(toArquero("meetings", tables.meetings), toArquero("participants", tables.participants));
print("Hosts and visitors", textTable(matrix.select("host", "visitor", "meetings")));

const guests = new Map<string, Set<string>>();
for (const { host, visitor } of matrix.objects() as HostAndVisitor[]) guests.set(host, (guests.get(host) ?? new Set()).add(visitor));
const [widest] = [...guests].toSorted((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
if (widest !== undefined)
  console.log(`\nNo host received visitors from more countries than ${widest[0]}: ${[...widest[1]].toSorted().join(", ")}.`);

// %% [markdown]
// ## Who travels most?

const travellers = topTravellers(visitors, toArquero("people", tables.people));
print("Persons by visits", textTable(travellers.select("name", "country", "visits", "destinations")));

// %% [markdown]
// ## What do the articles say of the first of them?
//
// The sentences behind the count: a number that cannot be read back in the articles is not worth having.

const [first] = travellers.objects({ limit: 1 }) as Traveller[];
if (first !== undefined) {
  const said = tables.visitors.filter((visit) => first.visit_ids.includes(visit.visit_id));
  print(
    `Visits of ${first.name}`,
    said.map((visit) => `${visit.destination_country} ${visit.date ?? ""} [${visit.article_id}]\n  ${visit.quote}`).join("\n"),
  );
}

// %% [markdown]
// ## How many led a delegation?

const made = tables.visitors.filter((visit) => visit.status !== "planned");
const led = made.filter((visit) => visit.leads_delegation).length;
console.log(`\n${led} of ${made.length} reports of visits say that the visitor led a delegation.`);
