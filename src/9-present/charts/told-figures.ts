import { byUnit } from "../../0-ground/by-unit.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { figuresOverTime, type ToldFigure } from "../../8-transform/figures-over-time.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { amountLabel, unitInWords } from "./figures.ts";
import { type Chart, frame, labelsOf, type Panel, sourceOf } from "./frame.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, dateInWords, grouped, spanning } from "./wording.ts";

const maxPanels = 3;
const maxRows = 8;
const labelLimit = 260;
const textLimit = 190;

type Row = ToldFigure & { readonly quoted: string };

/** The series with most tellings, the longest first; of each its latest tellings, in order of time. */
const seriesOf = (told: readonly ToldFigure[]): ToldFigure[][] => {
  const series = new Map<string, ToldFigure[]>();
  for (const telling of told) series.set(telling.series, [...(series.get(telling.series) ?? []), telling]);
  return [...series.values()]
    .toSorted((a, b) => b.length - a.length || byUnit(a[0]?.series ?? "", b[0]?.series ?? ""))
    .slice(0, maxPanels)
    .map((tellings) => tellings.slice(-maxRows));
};

const labelOf = ({ date, teller }: ToldFigure): string[] =>
  wrap(`${dateInWords(date)}: ${teller ?? "no one named"}`, size.label, labelLimit, { maxLines: 2 });

/** What the axis spans: all values, and room at both ends for bounds that are open. */
const domainOf = (rows: readonly ToldFigure[]): [number, number] => {
  const values = rows.flatMap(({ value, low, high }) => [value, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least) * 0.25 || Math.abs(most) * 0.1 || 1;
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
};

const panelOf = (
  rows: readonly Row[],
  title: string,
  labels: Readonly<Record<string, readonly string[]>>,
  layout: { readonly labelWidth: number; readonly width: number },
): Panel => {
  const order = rows.map(({ statistic_id }) => statistic_id);
  const domain = domainOf(rows);
  const [from, to] = domain;
  return {
    data: {
      values: rows.map((row) => ({
        ...row,
        statistic_ids: [row.statistic_id],
        left: row.low ?? from,
        right: row.high ?? to,
        open: row.low === null || row.high === null,
        says: `${labelOf(row).join(" ")}: ${row.text}`,
      })),
    },
    width: layout.width,
    height: { step: 38 },
    encoding: {
      y: {
        field: "statistic_id",
        type: "nominal",
        sort: order,
        scale: { domain: order },
        axis: { title: null, ...labelsOf(labels), labelPadding: 14, minExtent: layout.labelWidth, maxExtent: layout.labelWidth + 16 },
      },
      x: {
        field: "left",
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title: null, grid: true, labelFlush: false, tickCount: 3, labelExpr: amountLabel },
      },
    },
    layer: [
      {
        data: { values: [{ text: title }] },
        mark: { type: "text", align: "left", fontWeight: 600 },
        encoding: { x: { value: 0 }, y: { value: -12 }, text: { field: "text", type: "nominal" } },
      },
      {
        mark: { type: "rule", aria: false, color: palette.blue, strokeWidth: 3 },
        encoding: {
          x2: { field: "right" },
          strokeDash: { condition: { test: "datum.open", value: [4, 3] }, value: [1, 0] },
        },
      },
      {
        mark: { type: "point", filled: true, shape: "circle", size: 80, opacity: 1, color: palette.navy },
        encoding: {
          x: { field: "value", type: "quantitative" },
          description: { field: "says", type: "nominal" },
          tooltip: { field: "says", type: "nominal" },
        },
      },
      {
        mark: { type: "text", aria: false, align: "left", dx: 10, color: ink.strong },
        encoding: { x: { datum: to }, text: { field: "quoted", type: "nominal" } },
      },
    ],
  };
};

/** How is the same figure told over time, by whom, and between which bounds? A row a telling, the open side of a bound dashed. */
export const toldFigures = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const told = figuresOverTime(
    toArquero("statistics", tables.statistics),
    toArquero("articles", tables.articles),
  ).objects() as ToldFigure[];
  const all = new Set(told.map(({ series }) => series)).size;
  const chosen = seriesOf(told).map((rows) =>
    rows.map((row): Row => ({ ...row, quoted: wrap(row.text, size.label, textLimit, { maxLines: 1 })[0] ?? "" })),
  );
  const shown = chosen.flat();
  const labels = Object.fromEntries(shown.map((row) => [row.statistic_id, labelOf(row)]));
  const labelWidth = Math.max(0, ...Object.values(labels).flatMap((lines) => lines.map((line) => textWidth(line, size.label))));
  const textAtRight = Math.max(0, ...shown.map(({ quoted }) => textWidth(quoted, size.label)));
  const layout = { labelWidth, width: Math.round(size.chart - labelWidth - textAtRight - 36) };
  const titleOf = ([first]: readonly Row[]): string => {
    const country = first?.country == null ? "" : ` (${names.get(first.country) ?? first.country})`;
    return (
      wrap(`${first?.measure ?? ""}${country}: ${unitInWords(first?.unit ?? "")}`, size.label, size.chart - labelWidth, {
        maxLines: 1,
        weight: "semibold",
      })[0] ?? ""
    );
  };
  const title =
    all === 0
      ? "No figure is told by more than one article"
      : `${grouped(all)} ${all === 1 ? "figure is" : "figures are"} told by more than one article, ${counted(told.length, "time")} in all`;
  return frame({
    title,
    subtitle: `The figures told most often, by day of publication and speaker or source${spanning(shown.map(({ date }) => date))}`,
    caption:
      shown.length === 0
        ? [sourceOf(tables)]
        : [
            "A dashed line runs to the side that the telling leaves open (more than, at least, up to).",
            `${sourceOf(tables)} Shown: ${shown.length} of ${counted(told.length, "telling")}.`,
          ],
    description: `Dot chart of figures that several articles tell. ${title}. ${shown.map((row) => `${labelOf(row).join(" ")}: ${row.text}`).join("; ")}.`,
    panels: chosen.map((rows) => panelOf(rows, titleOf(rows), labels, layout)),
  });
};
