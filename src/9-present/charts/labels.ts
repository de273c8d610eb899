import type { Panel } from "./frame.ts";
import { ink, size } from "./theme.ts";

/** A name at a dot, in pixels; lines are parted by line feeds. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: "left" | "right" | "center";
  /** From the dot to the text. */
  readonly dx: number;
}

const pixels = (field: string) => ({ field, type: "quantitative" as const, scale: null, axis: null });

/** Names over a picture: each twice, first as a broad light outline, so that they can be read on lines. */
export const namesOver = (labels: readonly Label[]): Panel[] =>
  [true, false].map((isOutline) => ({
    data: { values: labels.map((label) => ({ ...label })) },
    mark: {
      type: "text",
      aria: false,
      align: { expr: "datum.align" },
      dx: { expr: "datum.dx" },
      baseline: "middle",
      lineBreak: "\n",
      lineHeight: size.caption + 2,
      fontSize: size.caption,
      color: ink.strong,
      ...(isOutline ? { stroke: ink.paper, strokeWidth: 3, strokeJoin: "round" } : {}),
    },
    encoding: { x: pixels("x"), y: pixels("y"), text: { field: "text", type: "nominal" } },
  }));
