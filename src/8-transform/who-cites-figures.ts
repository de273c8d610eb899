import { type ColumnTable, desc, escape as fn, op } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";

export interface CitedBy {
  /** A person, by full name, or a body or document. */
  readonly who: string;
  readonly kind: "speaker" | "source";
  readonly figures: number;
  readonly articles: number;
  /** Those figures that only bound the quantity, or are about or vague: all but `=`. */
  readonly inexact: number;
  /** The units used, in alphabetical order. */
  readonly units: readonly string[];
  readonly statistic_ids: readonly string[];
}

type Figure = Pick<Row<"statistics">, "speaker" | "source" | "comparator">;

/**
 * Who stands behind the figures, and how exact are they?
 *
 * One row is a speaker or a source. A figure with both counts for the speaker, who said it. Left out: figures for which the
 * article gives neither.
 */
export const whoCitesFigures = (statistics: ColumnTable): ColumnTable =>
  statistics
    .filter(fn((figure: Figure) => figure.speaker !== null || figure.source !== null))
    .derive({
      who: fn((figure: Figure) => figure.speaker ?? figure.source),
      kind: fn((figure: Figure) => (figure.speaker === null ? "source" : "speaker")),
      loose: fn((figure: Figure) => (figure.comparator === "=" ? 0 : 1)),
    })
    .orderby("statistic_id")
    .groupby("who", "kind")
    .rollup({
      figures: op.count(),
      articles: op.distinct("article_id"),
      inexact: op.sum("loose"),
      units: op.array_agg_distinct("unit"),
      statistic_ids: op.array_agg("statistic_id"),
    })
    .derive({ units: fn(({ units }: { readonly units: readonly string[] }) => units.toSorted()) })
    .orderby(desc("figures"), desc("articles"), "who", "kind")
    .reify();
