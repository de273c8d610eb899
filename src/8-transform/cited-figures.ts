import { type ColumnTable, desc, escape as fn, op } from "arquero";

export interface CitedFigure {
  readonly measure: string | null;
  readonly country: string | null;
  readonly period: string | null;
  readonly unit: string;
  readonly comparator: string;
  readonly value: number;
  readonly value_max: number | null;
  /** The figure as the first statement of it has it. */
  readonly text: string;
  readonly articles: number;
  readonly statements: number;
  /** Who said so: speakers and sources, in alphabetical order. */
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
  readonly statistic_ids: readonly string[];
}

type Grouped = Pick<CitedFigure, "speakers" | "sources" | "statistic_ids"> & { readonly texts: readonly string[] };

const english = new Intl.Collator("en");
const named = (names: readonly (string | null)[]): string[] => names.filter((name) => name !== null).toSorted(english.compare);

/**
 * Which figures do the articles cite, how often, and who stands behind them?
 *
 * One row is a figure: the same value with the same comparator and unit for the same measure, country and period. The
 * most cited come first. Nothing is left out.
 */
export const citedFigures = (statistics: ColumnTable): ColumnTable =>
  statistics
    .orderby("statistic_id")
    .groupby("measure", "country", "period", "unit", "comparator", "value", "value_max")
    .rollup({
      texts: op.array_agg("text"),
      articles: op.distinct("article_id"),
      statements: op.count(),
      speakers: op.array_agg_distinct("speaker"),
      sources: op.array_agg_distinct("source"),
      statistic_ids: op.array_agg("statistic_id"),
    })
    .derive({
      first_id: fn((figure: Grouped) => figure.statistic_ids[0]),
      text: fn((figure: Grouped) => figure.texts[0]),
      speakers: fn((figure: Grouped) => named(figure.speakers)),
      sources: fn((figure: Grouped) => named(figure.sources)),
    })
    .orderby(desc("articles"), desc("statements"), desc("value"), "first_id")
    .select(
      "measure",
      "country",
      "period",
      "unit",
      "comparator",
      "value",
      "value_max",
      "text",
      "articles",
      "statements",
      "speakers",
      "sources",
      "statistic_ids",
    )
    .reify();
