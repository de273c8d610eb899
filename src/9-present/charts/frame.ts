import type { TopLevelSpec } from "vega-lite";
import type { Tables } from "../../7-tabulate/schema.ts";
import { wrap } from "./text-width.ts";
import { config, ink, size } from "./theme.ts";
import { counted } from "./wording.ts";

export type Chart = TopLevelSpec;

type OneOf<Spec> = Spec extends { layer: unknown } | { mark: unknown } ? Spec : never;

/** A chart of one mark, or of several on the same axes. */
export type Panel = OneOf<Extract<TopLevelSpec, { vconcat: unknown }>["vconcat"][number]>;

interface Frame {
  /** The finding, with its numbers. */
  readonly title: string;
  /** What is counted, in which unit, over which time. */
  readonly subtitle: string;
  /** Where the data come from, and how much was left out for want of a value. */
  readonly caption: readonly string[];
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  readonly panels: readonly Panel[];
}

const captionOf = (lines: readonly string[]): NonNullable<Panel["title"]> => ({
  text: lines.flatMap((line) => wrap(line, size.caption, size.chart)),
  orient: "bottom" as const,
  fontSize: size.caption,
  fontWeight: 400,
  color: ink.soft,
  lineHeight: 16,
  offset: 16,
});

/** The labels of an axis by its values, two lines of text centred where there are two. */
export const labelsOf = (lines: Readonly<Record<string, readonly string[]>>) => {
  const labelExpr = `${JSON.stringify(lines)}[datum.value]`;
  return { labelExpr, labelOffset: { condition: { test: `length(${labelExpr}) > 1`, value: -size.line / 2 }, value: 0 } };
};

export const sourceOf = (tables: Tables): string => `Source: ${counted(tables.articles.length, "article")} read by Readout.`;

/** `Left out: 2 reports without a country.`, or no line where nothing was. */
export const leftOut = (reasons: readonly (readonly [count: number, what: string])[]): string[] => {
  const given = reasons.filter(([count]) => count > 0).map(([count, what]) => `${counted(count, "report")} ${what}`);
  return given.length === 0 ? [] : [`Left out: ${given.join(", ")}.`];
};

/** Where there is nothing to draw, a line that says so stands in the place of the marks. */
const nothing: Panel = {
  data: { values: [{ text: "Nothing to draw." }] },
  width: size.chart,
  height: 40,
  mark: { type: "text", align: "left", x: 0, color: ink.soft },
  encoding: { text: { field: "text", type: "nominal" } },
};

/** Lines that part no day from its month and year. */
const lines = (text: string, fontSize: number, weight: "regular" | "semibold" = "regular"): string[] =>
  wrap(text.replace(/(\d+) (\p{Lu}\p{Ll}+) (\d{4})/gu, "$1\u00a0$2\u00a0$3"), fontSize, size.chart, { weight }).map((line) =>
    line.replaceAll("\u00a0", " "),
  );

/** The panels one below the other, in the one form that all charts have: finding above, source below. */
export const frame = ({ title, subtitle, caption, description, panels }: Frame): Chart => ({
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  description,
  title: {
    text: lines(title, size.title, "semibold"),
    subtitle: lines(subtitle, size.subtitle),
  },
  vconcat: [{ vconcat: panels.length === 0 ? [nothing] : [...panels], spacing: 24, title: captionOf(caption) }],
  config,
});
