import { type ColumnTable, desc, escape as fn, from as tableFrom } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface Reciprocity {
  /** Alpha-3 codes in alphabetical order. */
  readonly country_a: string;
  readonly country_b: string;
  /** Visits by persons of `country_a` to `country_b`. */
  readonly a_to_b: number;
  readonly b_to_a: number;
  readonly returned: boolean;
  /** The rarer direction over the more frequent one: 1 is even, 0 is one way. */
  readonly balance: number;
  readonly visit_ids: readonly string[];
}

type Visit = Pick<Row<"visitors">, "visit_id" | "country" | "destination_country"> & { readonly visit: string };

/**
 * Are visits returned?
 *
 * One row is a pair of countries with a visit in at least one direction; a person's stay counts once, however many articles
 * report it. Left out: planned visits, and those whose visitor or destination has no country.
 */
export const reciprocityOfVisits = (visitors: ColumnTable): ColumnTable => {
  const visits = reportedVisits(visitors)
    .filter(fn((visit: Visit) => visit.country !== null && visit.country !== visit.destination_country))
    .orderby("visit_id")
    .objects() as Visit[];
  const pairs = new Map<string, { to: Set<string>; back: Set<string>; ids: string[] }>();
  for (const { visit_id, country, destination_country, visit } of visits) {
    const [a, b] = [country ?? "", destination_country ?? ""].toSorted();
    const pair = pairs.get(`${a} ${b}`) ?? { to: new Set(), back: new Set(), ids: [] };
    (country === a ? pair.to : pair.back).add(visit);
    pair.ids.push(visit_id);
    pairs.set(`${a} ${b}`, pair);
  }
  const rows: Reciprocity[] = [...pairs].map(([key, { to, back, ids }]) => ({
    country_a: key.slice(0, 3),
    country_b: key.slice(4),
    a_to_b: to.size,
    b_to_a: back.size,
    returned: to.size > 0 && back.size > 0,
    balance: Math.min(to.size, back.size) / Math.max(to.size, back.size),
    visit_ids: ids,
  }));
  return tableFrom(rows, ["country_a", "country_b", "a_to_b", "b_to_a", "returned", "balance", "visit_ids"])
    .derive({ all: fn((pair: Reciprocity) => pair.a_to_b + pair.b_to_a) })
    .orderby(desc("all"), desc("balance"), "country_a", "country_b")
    .select("country_a", "country_b", "a_to_b", "b_to_a", "returned", "balance", "visit_ids")
    .reify();
};
