import { type ColumnTable, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface FirstVisit {
  readonly country: string;
  readonly destination_country: string;
  /** The first day that the first visit's date allows. */
  readonly date: string;
  readonly name: string | null;
  readonly office_type: string | null;
  readonly visit_id: string;
  /** Persons' stays from this country to that one, this one too. */
  readonly visits: number;
}

type Visit = Pick<Row<"visitors">, "country"> & { readonly date_start: Day };

const keys = ["country", "destination_country"];

/**
 * Who was the first to go from one country to another, as far as these articles tell?
 *
 * One row is a pair of the country represented and the country visited, with its earliest dated visit; where two began on the
 * same day, the first by id. Left out: planned and undated visits, and visitors without a country. A first visit in the
 * articles need not be the first in history.
 */
export const firstVisits = (visitors: ColumnTable): ColumnTable => {
  const dated = reportedVisits(visitors)
    .filter(fn((visit: Visit) => visit.country !== null && visit.date_start !== null))
    .derive({ date: fn((visit: Visit) => isoDay(visit.date_start)) })
    .orderby("date", "visit_id");
  const counts = dated.groupby("country", "destination_country").rollup({ visits: op.distinct("visit") });
  return dated
    .groupby("country", "destination_country")
    .slice(0, 1)
    .ungroup()
    .join(counts, [keys, keys])
    .select("country", "destination_country", "date", "name", "office_type", "visit_id", "visits")
    .orderby("date", "country", "destination_country")
    .reify();
};
