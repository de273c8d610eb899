import { type ColumnTable, desc, escape as fn, op } from "arquero";
import { type Day, isoDay } from "./day.ts";
import { reportedVisits } from "./reported-visits.ts";

export interface VisitKind {
  /** As the article names it; null where it names none. */
  readonly visit_type: string | null;
  /** Persons' stays, each once. */
  readonly visits: number;
  /** Those of them whose first and last day are told. */
  readonly with_length: number;
  /** Days, the first and the last included; null where no length is told. */
  readonly median_days: number | null;
  readonly longest_days: number | null;
  readonly visit_ids: readonly string[];
}

type Visit = { readonly date: Day; readonly date_start: Day; readonly date_end: Day };

const days = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

/** A month or a season is no length: only a day, or an interval of two days, tells how long a visit is. */
const lengthOf = ({ date, date_start, date_end }: Visit): number | null => {
  const [start, end] = [isoDay(date_start), isoDay(date_end)];
  const written = typeof date === "string" ? date : isoDay(date);
  if (start === null || end === null || written === null || !days.test(written)) return null;
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
};

/**
 * How long are visits, and of what kind?
 *
 * One row is a type of visit as the articles name it, with those of no named type in a row of their own. A person's stay
 * counts once. Left out: planned visits and those of unknown destination; from the lengths, visits dated only by month, year
 * or season.
 */
export const lengthAndTypeOfVisits = (visitors: ColumnTable): ColumnTable =>
  reportedVisits(visitors)
    .derive({ days: fn(lengthOf) })
    .orderby("visit_id")
    .groupby("visit_type", "visit")
    .rollup({ days: op.max("days"), ids: op.array_agg("visit_id") })
    .groupby("visit_type")
    .rollup({
      visits: op.count(),
      with_length: op.valid("days"),
      median_days: op.median("days"),
      longest_days: op.max("days"),
      ids: op.array_agg("ids"),
    })
    .derive({
      median_days: fn((kind: { readonly with_length: number; readonly median_days: number }) =>
        kind.with_length === 0 ? null : kind.median_days,
      ),
      longest_days: fn((kind: { readonly with_length: number; readonly longest_days: number }) =>
        kind.with_length === 0 ? null : kind.longest_days,
      ),
      visit_ids: fn(({ ids }: { readonly ids: readonly (readonly string[])[] }) => ids.flat().toSorted()),
    })
    .orderby(desc("visits"), "visit_type")
    .select("visit_type", "visits", "with_length", "median_days", "longest_days", "visit_ids")
    .reify();
