import { type ColumnTable, escape as fn } from "arquero";
import type { Row } from "../7-tabulate/schema.ts";
import { type Day, isoDay } from "./day.ts";

/** One telling of a figure that others tell too. */
export interface ToldFigure {
  /** What all tellings of the figure have in common: unit, country and the words of the measure. */
  readonly series: string;
  /** The measure as the first telling of the series has it. */
  readonly measure: string;
  readonly country: string | null;
  readonly unit: string;
  /** Day of publication. */
  readonly date: string;
  readonly text: string;
  readonly comparator: Row<"statistics">["comparator"];
  readonly value: number;
  /** The least and the most that the telling allows; null where it leaves that end open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Speaker, else source, else null: the article itself. */
  readonly teller: string | null;
  readonly period: string | null;
  readonly status: Row<"statistics">["status"];
  readonly article_id: string;
  readonly statistic_id: string;
}

type Figure = Row<"statistics"> & { readonly published: Day };

const SMALL = new Set("of the and a an for in on to by with from at its their this that".split(" "));

/** `trade, turnover` of "turnover of trade": order, case, plural and small words do not part two tellings. */
const wordsOf = (measure: string): string =>
  [
    ...new Set(
      measure
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "" && !SMALL.has(word))
        .map((word) => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word)),
    ),
  ]
    .toSorted()
    .join(" ");

const seriesOf = ({ unit, country, measure }: Figure): string => `${unit}|${country ?? ""}|${wordsOf(measure ?? "")}`;

const lowOf = ({ comparator, value }: Figure): number | null => (comparator === "<" || comparator === "<=" ? null : value);
const highOf = ({ comparator, value, value_max }: Figure): number | null =>
  comparator === ">" || comparator === ">=" || comparator === "vague" ? null : (value_max ?? value);
const tellerOf = ({ speaker, source }: Figure): string | null => speaker ?? source;

interface Series {
  readonly series: string;
  readonly articles: ReadonlySet<string>;
  readonly measure: string;
}

/**
 * How is the same figure told by different speakers and articles over time, and between which bounds?
 *
 * One row is one telling, in order of series and day. A series is one unit, country and measure (whatever the order of its words)
 * that at least two articles tell. Left out: figures without a measure, and those of articles without a date.
 */
export const figuresOverTime = (statistics: ColumnTable, articles: ColumnTable): ColumnTable => {
  const figures = statistics
    .join(articles.select("article_id", "published"), "article_id")
    .filter(fn((figure: Figure) => figure.measure !== null && isoDay(figure.published) !== null))
    .derive({ series: fn(seriesOf), date: fn((figure: Figure) => isoDay(figure.published)) })
    .orderby("series", "date", "statistic_id")
    .reify();
  const series = new Map<string, Series>();
  for (const row of figures.objects() as (Figure & { readonly series: string })[]) {
    const known = series.get(row.series);
    series.set(row.series, {
      series: row.series,
      articles: new Set([...(known?.articles ?? []), row.article_id]),
      measure: known?.measure ?? row.measure ?? "",
    });
  }
  return figures
    .filter(fn((row: { readonly series: string }) => (series.get(row.series)?.articles.size ?? 0) > 1))
    .derive({
      measure: fn((row: { readonly series: string }) => series.get(row.series)?.measure ?? ""),
      low: fn(lowOf),
      high: fn(highOf),
      teller: fn(tellerOf),
    })
    .select(
      "series",
      "measure",
      "country",
      "unit",
      "date",
      "text",
      "comparator",
      "value",
      "low",
      "high",
      "teller",
      "period",
      "status",
      "article_id",
      "statistic_id",
    )
    .reify();
};
