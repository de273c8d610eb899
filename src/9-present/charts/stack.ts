import type { Panel } from "./frame.ts";
import { textWidth } from "./text-width.ts";
import { ink, palette, size } from "./theme.ts";
import { counted, grouped } from "./wording.ts";

export interface Part {
  /** `2024-06`, `2024-Q2` or `2024` */
  readonly period: string;
  readonly kind: string;
  readonly meetings: number;
  readonly meeting_ids: readonly string[];
}

// The order of the parts is the same in every bar and in the legend, so that they can be told apart without colour.
const colours = [palette.navy, palette.green, palette.orange, palette.grey] as const;

type Step = "month" | "quarter" | "year";

/** `2024-Q3` as the number of quarters since year 0, and so on, so that empty periods keep their place. */
const ordinal = (period: string): number => {
  const year = +period.slice(0, 4);
  if (period.includes("Q")) return year * 4 + +period.slice(6) - 1;
  return period.length === 7 ? year * 12 + +period.slice(5) - 1 : year;
};

const periodAt = (ordinalOf: number, step: Step): string => {
  if (step === "year") return String(ordinalOf).padStart(4, "0");
  const parts = step === "quarter" ? 4 : 12;
  const [year, part] = [String(Math.floor(ordinalOf / parts)).padStart(4, "0"), (ordinalOf % parts) + 1];
  return step === "quarter" ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, "0")}`;
};

/** The finest step that gives at most 24 bars; years where even those are more. */
export const stepOf = (days: readonly (string | null)[]): Step => {
  const known = days.filter((day) => day !== null).toSorted();
  if (known.length === 0) return "year";
  const months = (day: string): number => +day.slice(0, 4) * 12 + +day.slice(5, 7);
  const span = months(known[known.length - 1]) - months(known[0]) + 1;
  return span <= 24 ? "month" : span <= 72 ? "quarter" : "year";
};

/** Bars in time, stacked by kind, with the total above each; periods without a meeting keep an empty place. */
export const stackOf = (parts: readonly Part[], kinds: readonly string[], step: Step): Panel => {
  const numbers = parts.map(({ period }) => ordinal(period));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const periods = Array.from({ length: last - first + 1 }, (_, index) => periodAt(first + index, step));
  const totals = new Map<string, number>();
  for (const { period, meetings } of parts) totals.set(period, (totals.get(period) ?? 0) + meetings);
  const present = kinds.filter((kind) => parts.some((part) => part.kind === kind));
  const barWidth = Math.max(6, Math.min(48, Math.floor(size.chart / periods.length) - 6));
  const labelEvery = Math.ceil((textWidth(periods[0] ?? "", size.label) + 4) / (barWidth + 6));
  const bars = parts.map((part) => ({
    ...part,
    order: kinds.indexOf(part.kind),
    says: `${part.period}, ${part.kind}: ${counted(part.meetings, "meeting")}`,
  }));
  const x = { field: "period", type: "nominal" as const, scale: { domain: periods, paddingInner: 0.12 } };
  return {
    width: periods.length * (barWidth + 6),
    height: 260,
    layer: [
      {
        data: { values: bars },
        mark: { type: "bar", stroke: ink.paper, strokeWidth: 1 },
        encoding: {
          x: {
            ...x,
            axis: {
              title: null,
              labelAngle: 0,
              values: periods.filter((_, index) => index % labelEvery === 0),
              domain: true,
              labelOverlap: false,
            },
          },
          y: {
            field: "meetings",
            type: "quantitative",
            axis: { title: null, grid: true, tickCount: 4, format: ",d", tickMinStep: 1 },
          },
          color: {
            field: "kind",
            type: "nominal",
            scale: { domain: present, range: present.map((kind) => colours[kinds.indexOf(kind) % colours.length]) },
            legend: { title: null, orient: "top", direction: "horizontal", symbolType: "square" },
          },
          order: { field: "order", type: "quantitative" },
          description: { field: "says", type: "nominal" },
          tooltip: { field: "says", type: "nominal" },
        },
      },
      {
        data: { values: [...totals].map(([period, total]) => ({ period, total, shown: grouped(total) })) },
        mark: { type: "text", aria: false, baseline: "bottom", dy: -4, color: ink.soft, fontSize: size.caption },
        encoding: {
          x,
          y: { field: "total", type: "quantitative" },
          text: barWidth < 16 ? { value: "" } : { field: "shown", type: "nominal" },
        },
      },
    ],
  };
};
