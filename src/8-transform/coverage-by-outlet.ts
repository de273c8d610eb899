import { type ColumnTable, desc, escape as fn, op } from "arquero";
import { type Day, isoDay } from "./day.ts";

export interface Coverage {
  /** Null for the articles of which no outlet is told. */
  readonly outlet: string | null;
  readonly articles: number;
  /** Encounters that it reports, planned and cancelled ones too, each once. */
  readonly events: number;
  /** Those of them that no other outlet here reports. */
  readonly alone: number;
  /** Figures that it cites. */
  readonly figures: number;
  readonly first: string | null;
  readonly last: string | null;
}

type Dated = { readonly published: Day };
type Filled = readonly (string | null)[];
type Counts = { readonly events: number | undefined; readonly alone: number | undefined; readonly figures: number | undefined };

const filled = (values: Filled): string[] => values.filter((value) => value !== null).toSorted();

/**
 * Which outlets do the rows come from, and what would be missing without each?
 *
 * One row is an outlet, with the articles of unknown outlet in a row of their own. Nothing is left out: planned and cancelled
 * meetings count, since the question is what is reported.
 */
export const coverageByOutlet = (articles: ColumnTable, meetings: ColumnTable, statistics: ColumnTable): ColumnTable => {
  // A missing outlet is a key like any other; null would join with nothing.
  const outlets = articles.select("article_id", "outlet").derive({ key: fn((article: { outlet: string | null }) => article.outlet ?? "") });
  const reports = meetings
    .select("article_id", "event_id")
    .join(outlets.select("article_id", "key"), "article_id")
    .select("event_id", "key")
    .dedupe();
  const sole = reports
    .groupby("event_id")
    .rollup({ outlets: op.count() })
    .filter(fn((event: { readonly outlets: number }) => event.outlets === 1));
  const eventsBy = reports.groupby("key").rollup({ events: op.count() });
  const aloneBy = reports.semijoin(sole, "event_id").groupby("key").rollup({ alone: op.count() });
  const figuresBy = statistics
    .select("article_id")
    .join(outlets.select("article_id", "key"), "article_id")
    .groupby("key")
    .rollup({ figures: op.count() });
  return articles
    .derive({
      key: fn((article: { readonly outlet: string | null }) => article.outlet ?? ""),
      day: fn((article: Dated) => isoDay(article.published)),
    })
    .groupby("key")
    .rollup({ articles: op.count(), days: op.array_agg("day") })
    .join_left(eventsBy, "key")
    .join_left(aloneBy, "key")
    .join_left(figuresBy, "key")
    .derive({
      outlet: fn(({ key }: { readonly key: string }) => (key === "" ? null : key)),
      events: fn(({ events }: Counts) => events ?? 0),
      alone: fn(({ alone }: Counts) => alone ?? 0),
      figures: fn(({ figures }: Counts) => figures ?? 0),
      first: fn(({ days }: { readonly days: Filled }) => filled(days)[0] ?? null),
      last: fn(({ days }: { readonly days: Filled }) => filled(days).at(-1) ?? null),
    })
    .orderby(desc("articles"), desc("events"), "outlet")
    .select("outlet", "articles", "events", "alone", "figures", "first", "last")
    .reify();
};
