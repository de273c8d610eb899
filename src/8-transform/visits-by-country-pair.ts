import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface CountryPairOfVisits {
  readonly country: string;
  readonly destination_country: string;
  /** Persons' stays, each once, however many articles report it. */
  readonly visits: number;
  /** Those of them by a person who led a delegation. */
  readonly led: number;
  readonly reports: number;
}

type Visit = Pick<Row<"visitors">, "country" | "leads_delegation"> & { readonly visit: string };

/**
 * From which country to which do officials travel, and how often?
 *
 * One row is a pair of the country represented and the country visited. Left out: planned visits, and visits whose
 * visitor has no country (international organisations) or whose destination is not told.
 */
export const visitsByCountryPair = (visitors: ColumnTable): ColumnTable =>
  reportedVisits(visitors)
    .filter(fn((visit: Visit) => visit.country !== null))
    .derive({ led: fn((visit: Visit) => (visit.leads_delegation ? visit.visit : null)) })
    .groupby("country", "destination_country")
    .rollup({ visits: op.distinct("visit"), led: op.array_agg_distinct("led"), reports: op.count() })
    .derive({ led: fn((pair: { led: readonly (string | null)[] }) => pair.led.filter((visit) => visit !== null).length) })
    .orderby(desc("visits"), desc("reports"), "country", "destination_country")
    .reify();
