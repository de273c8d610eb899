import { byUnit } from "../../0-ground/by-unit.ts";
import { isCurrency } from "../../0-ground/codes.ts";
import type { Tables } from "../../7-tabulate/schema.ts";
import { type CitedFigure, citedFigures } from "../../8-transform/cited-figures.ts";
import { toArquero } from "../../8-transform/to-arquero.ts";
import { type Chart, frame, labelsOf, type Panel, sourceOf } from "./frame.ts";
import { textWidth, wrap } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { type CountryNames, counted, grouped, spanning } from "./wording.ts";

const maxPanels = 3;
const maxRows = 7;
const labelLimit = 300;

/** A unit as the title of a panel. */
export const unitInWords = (unit: string): string => {
  const words: Readonly<Record<string, string>> = {
    count: "Counts",
    "%": "Percentages",
    pp: "Percentage points",
    share: "Shares of one",
    times: "Multiples",
    km2: "Square kilometres (km²)",
    m3: "Cubic metres (m³)",
    km: "Kilometres",
    m: "Metres",
    ha: "Hectares",
    t: "Tonnes",
    kg: "Kilograms",
    bbl: "Barrels",
    W: "Watts",
    Wh: "Watt hours",
    other: "Other units",
  };
  return words[unit] ?? (isCurrency(unit) ? `Amounts in ${unit}` : unit);
};

// Shape says what the comparator says, so that the bound can be read without colour.
const shapes: Readonly<Record<string, { readonly shape: string; readonly angle: number; readonly filled: boolean }>> = {
  "=": { shape: "circle", angle: 0, filled: true },
  ">": { shape: "triangle", angle: 90, filled: true },
  ">=": { shape: "triangle", angle: 90, filled: true },
  "<": { shape: "triangle", angle: 270, filled: true },
  "<=": { shape: "triangle", angle: 270, filled: true },
  "~": { shape: "diamond", angle: 0, filled: true },
  vague: { shape: "circle", angle: 0, filled: false },
};

const unitsOf = (figures: readonly CitedFigure[]): [unit: string, statements: number][] => {
  const units = new Map<string, number>();
  for (const { unit, statements } of figures) units.set(unit, (units.get(unit) ?? 0) + statements);
  return [...units].toSorted((a, b) => b[1] - a[1] || byUnit(a[0], b[0]));
};

const finding = (figures: readonly CitedFigure[], all: number): string => {
  const [first] = figures;
  if (first === undefined) return "The articles cite no figure";
  const leaders = figures.filter((figure) => figure.articles === first.articles).length;
  if (first.articles > 1 && leaders > 1)
    return `${grouped(leaders)} figures are cited in ${grouped(first.articles)} articles each, none in more`;
  if (first.articles > 1)
    return `Most cited, in ${grouped(first.articles)} articles: ${first.text}${first.measure === null ? "" : `, ${first.measure}`}`;
  const [[unit, count]] = unitsOf(figures);
  return `${unitInWords(unit)} are the most frequent kind of figure: ${grouped(count)} of ${grouped(all)}`;
};

/** A logarithmic axis from power of ten to power of ten, with at most six of them labelled. */
const powersFor = (values: readonly number[]): { readonly domain: [number, number]; readonly ticks: number[] } => {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const step = Math.ceil((high - low) / 5);
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => 10 ** (low + index * step));
  return { domain: [10 ** low, 10 ** high], ticks };
};

/** The label of a tick: `1,000`, `2.5 million`. */
export const amountLabel = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
  [0, ""],
]
  .map(([from, word]) => `datum.value >= ${from} ? format(datum.value / ${from || 1}, ',.10~r') + '${word}' : `)
  .concat("format(datum.value, ',.10~r')")
  .join("");

interface Layout {
  readonly labelWidth: number;
  readonly width: number;
}

const keyOf = (figure: CitedFigure): string => figure.statistic_ids[0] ?? "";

const panelOf = (
  unit: string,
  figures: readonly CitedFigure[],
  labels: Readonly<Record<string, readonly string[]>>,
  layout: Layout,
): Panel => {
  const order = figures.map(keyOf);
  const values = figures.flatMap(({ value, value_max }) => (value_max === null ? [value] : [value, value_max]));
  const highest = Math.max(...values);
  // Shares stand on a scale from nought; what spans powers of ten, and has no nought, on a logarithmic one.
  const linear = unit === "%" || unit === "share" || unit === "pp" || Math.min(...values) <= 0 || highest / Math.min(...values) < 30;
  const { domain, ticks } = powersFor(linear ? [1] : values);
  const y = { field: "key", type: "nominal", sort: order, scale: { domain: order } } as const;
  const points = figures.map((figure) => ({
    ...figure,
    key: keyOf(figure),
    says: `${labels[keyOf(figure)]?.join(" ")}: ${figure.text}`,
    from: figure.value,
    to: figure.value_max ?? figure.value,
    ...shapes[figure.comparator],
  }));
  return {
    data: { values: points },
    width: layout.width,
    height: { step: 38 },
    encoding: {
      y: {
        ...y,
        axis: {
          title: null,
          ...labelsOf(labels),
          minExtent: layout.labelWidth,
          maxExtent: layout.labelWidth + 10,
        },
      },
      x: {
        field: "from",
        type: "quantitative",
        scale: linear
          ? { domain: [Math.min(0, ...values), unit === "%" ? Math.max(100, highest) : highest], nice: unit !== "%" }
          : { type: "log", domain },
        axis: {
          title: null,
          grid: true,
          labelFlush: false,
          labelExpr: amountLabel,
          ...(linear ? { tickCount: unit === "%" ? 5 : 3 } : { values: ticks }),
        },
      },
    },
    layer: [
      {
        data: { values: [{ text: `${unitInWords(unit)}${linear ? "" : ", logarithmic scale"}` }] },
        mark: { type: "text", align: "left", fontWeight: 600 },
        encoding: { x: { value: 0 }, y: { value: -12 }, text: { field: "text", type: "nominal" } },
      },
      { mark: { type: "rule", aria: false, color: palette.blue, strokeWidth: 3 }, encoding: { x2: { field: "to" } } },
      {
        mark: { type: "point", size: 80, strokeWidth: 1.5, opacity: 1, stroke: palette.navy },
        encoding: {
          description: { field: "says", type: "nominal" },
          tooltip: { field: "says", type: "nominal" },
          shape: { field: "shape", type: "nominal", scale: null },
          angle: { field: "angle", type: "quantitative", scale: null },
          fill: { condition: { test: "datum.filled", value: palette.navy }, value: ink.paper },
        },
      },
      {
        mark: { type: "text", aria: false, align: "left", dx: 10, color: ink.strong },
        encoding: { x: { field: "to", type: "quantitative" }, text: { field: "quoted", type: "nominal" } },
      },
    ],
  };
};

/** Which figures do the articles cite? The most cited and largest ones of the three most frequent units, each with its bound. */
export const figures = (tables: Tables, names: CountryNames = new Map()): Chart => {
  const all = citedFigures(toArquero("statistics", tables.statistics)).objects() as CitedFigure[];
  const units = unitsOf(all)
    .filter(([unit]) => unit !== "other")
    .slice(0, maxPanels);
  const chosen = units.map(([unit]) =>
    all
      .filter((figure) => figure.unit === unit && figure.measure !== null)
      .slice(0, maxRows)
      .toSorted((a, b) => b.value - a.value || byUnit(keyOf(a), keyOf(b)))
      .map((figure) => ({ ...figure, quoted: wrap(figure.text, size.label, 190, { maxLines: 1 })[0] })),
  );
  const shown = chosen.flat();

  const labelOf = ({ measure, country, period }: CitedFigure): string[] => {
    const about = [country === null ? null : (names.get(country) ?? country), period].filter((part) => part !== null).join(", ");
    return wrap(`${measure ?? ""}${about === "" ? "" : ` (${about})`}`, size.label, labelLimit, { maxLines: 2 });
  };
  const labels = Object.fromEntries(shown.map((figure) => [keyOf(figure), labelOf(figure)]));
  const labelWidth = Math.max(0, ...Object.values(labels).flatMap((lines) => lines.map((line) => textWidth(line, size.label))));
  const textAtRight = Math.max(0, ...shown.map(({ quoted }) => textWidth(quoted ?? "", size.label)));
  const layout = { labelWidth, width: Math.round(size.chart - labelWidth - textAtRight - 30) };

  const published = spanning(tables.articles.map((article) => article.published));
  const title = finding(all, tables.statistics.length);
  const nameless = tables.statistics.filter((statistic) => statistic.measure === null).length;
  return frame({
    title,
    subtitle: `Most cited, then largest, figures by unit, in articles${published === "" ? " without a date" : ` of ${published.slice(2)}`}`,
    caption: [
      "Triangles point to where a bounded figure may lie; diamonds are approximate, hollow circles vague.",
      `${sourceOf(tables)} Shown: ${shown.length} of ${counted(all.length, "different figure")}.`,
      ...(nameless > 0 ? [`Left out: ${counted(nameless, "figure")} without a measure.`] : []),
    ],
    description: `Dot chart of figures that the articles cite. ${title}. ${shown.map((figure) => `${figure.text}: ${labelOf(figure).join(" ")}`).join("; ")}.`,
    panels: units.flatMap(([unit], index) => (chosen[index].length === 0 ? [] : [panelOf(unit, chosen[index], labels, layout)])),
  });
};
