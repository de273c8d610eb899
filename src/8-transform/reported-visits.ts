import { type ColumnTable, escape as fn } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

type Visit = Omit<Row<"visitors">, "date_start" | "date_end"> & { readonly date_start: Day; readonly date_end: Day };

/**
 * The visits that took place or go on and whose destination country is known, with a column `visit` that is the same
 * for reports of one person's stay in one country on the same dates. A person's undated visits to a country are one;
 * an unnamed delegation's are one a report.
 */
export const reportedVisits = (visitors: ColumnTable): ColumnTable =>
  visitors.filter(fn((visit: Visit) => visit.status !== "planned" && visit.destination_country !== null)).derive({
    visit: fn((visit: Visit) =>
      [visit.person_id ?? visit.visit_id, visit.destination_country, isoDay(visit.date_start), isoDay(visit.date_end)].join(" "),
    ),
  });
