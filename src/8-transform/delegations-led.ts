import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface DelegationsLed {
  readonly country: string;
  /** Persons' stays, each once. */
  readonly visits: number;
  /** Those of them by a person who led a delegation. */
  readonly led: number;
  /** From 0 to 1. */
  readonly share: number;
  /** Names of the leaders, in alphabetical order. */
  readonly leaders: readonly string[];
  readonly destinations: readonly string[];
  readonly visit_ids: readonly string[];
}

type Visit = Pick<Row<"visitors">, "country" | "leads_delegation" | "name" | "destination_country" | "visit_id"> & {
  readonly visit: string;
};
type Filled = readonly (string | null)[];
type Grouped = { readonly visits: number; readonly stays: Filled; readonly names: Filled; readonly places: Filled; readonly ids: Filled };

const english = new Intl.Collator("en");
const filled = (values: Filled): string[] => values.filter((value) => value !== null).toSorted(english.compare);

/**
 * Which countries send delegations, who leads them, and where do they go?
 *
 * One row is a country with at least one visit by its people; `led` counts those of which an article says that the visitor
 * leads or heads a delegation. Left out: planned visits, those of unknown destination, and visitors without a country.
 */
export const delegationsLed = (visitors: ColumnTable): ColumnTable => {
  const ifLed = (value: (visit: Visit) => string | null) => fn((visit: Visit) => (visit.leads_delegation ? value(visit) : null));
  return reportedVisits(visitors)
    .filter(fn((visit: Visit) => visit.country !== null))
    .derive({
      stay: ifLed(({ visit }) => visit),
      leader: ifLed(({ name }) => name),
      place: ifLed(({ destination_country }) => destination_country),
      id: ifLed(({ visit_id }) => visit_id),
    })
    .groupby("country")
    .rollup({
      visits: op.distinct("visit"),
      stays: op.array_agg_distinct("stay"),
      names: op.array_agg_distinct("leader"),
      places: op.array_agg_distinct("place"),
      ids: op.array_agg_distinct("id"),
    })
    .derive({
      led: fn((country: Grouped) => filled(country.stays).length),
      share: fn((country: Grouped) => filled(country.stays).length / country.visits),
      leaders: fn((country: Grouped) => filled(country.names)),
      destinations: fn((country: Grouped) => filled(country.places)),
      visit_ids: fn((country: Grouped) => filled(country.ids)),
    })
    .orderby(desc("led"), desc("visits"), "country")
    .select("country", "visits", "led", "share", "leaders", "destinations", "visit_ids")
    .reify();
};
