import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface Traveller {
  readonly person_id: string;
  readonly name: string;
  readonly country: string | null;
  /** Stays in a country, each once, however many articles report it. */
  readonly visits: number;
  readonly countries: number;
  /** The countries visited, by code. */
  readonly destinations: readonly string[];
  readonly visit_ids: readonly string[];
}

type Visit = Pick<Row<"visitors">, "person_id">;
type Grouped = {
  readonly destinations: readonly string[];
  readonly countries_represented: readonly (string | null)[];
  readonly visit_ids: readonly string[];
};

/**
 * Which persons made the most visits abroad, and where to?
 *
 * One row is a person. The country is the one represented; where a person represented several, the first by code. Left
 * out: planned visits, those whose destination country is not told, and delegations of which no one is named.
 */
export const topTravellers = (visitors: ColumnTable, people: ColumnTable): ColumnTable =>
  reportedVisits(visitors)
    .filter(fn((visit: Visit) => visit.person_id !== null))
    .groupby("person_id")
    .rollup({
      visits: op.distinct("visit"),
      countries: op.distinct("destination_country"),
      destinations: op.array_agg_distinct("destination_country"),
      countries_represented: op.array_agg_distinct("country"),
      visit_ids: op.array_agg("visit_id"),
    })
    .derive({
      country: fn((person: Grouped) => person.countries_represented.filter((country) => country !== null).toSorted()[0] ?? null),
      destinations: fn((person: Grouped) => person.destinations.toSorted()),
      visit_ids: fn((person: Grouped) => person.visit_ids.toSorted()),
    })
    .join(people.select("person_id", "name"), "person_id")
    .select("person_id", "name", "country", "visits", "countries", "destinations", "visit_ids")
    .orderby(desc("visits"), desc("countries"), "person_id")
    .reify();
