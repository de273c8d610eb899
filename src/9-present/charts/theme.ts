import type { TopLevelSpec } from "vega-lite";

export const palette = { navy: "#00295b", blue: "#4c6a9c", red: "#883039", orange: "#d55e00", green: "#009e73", grey: "#767676" } as const;

export const ink = { strong: "#1f1f1f", soft: "#5b5b5b", grid: "#e7e7e7", paper: "#ffffff" } as const;

/** Pixels. Every chart is about `chart` wide, so that a row of them lines up. */
export const size = { title: 19, subtitle: 14, label: 13, caption: 12, chart: 760, line: 16 } as const;

const font = "'Source Sans 3', 'Source Sans Pro', 'DejaVu Sans', Arial, sans-serif";

export const config: NonNullable<TopLevelSpec["config"]> = {
  background: ink.paper,
  padding: 20,
  font,
  title: {
    anchor: "start",
    frame: "bounds",
    font,
    fontSize: size.title,
    fontWeight: 600,
    color: ink.strong,
    lineHeight: 24,
    offset: 18,
    subtitleFont: font,
    subtitleFontSize: size.subtitle,
    subtitleFontWeight: 400,
    subtitleColor: ink.soft,
    subtitleLineHeight: 19,
    subtitlePadding: 7,
  },
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: false,
    labelFont: font,
    labelFontSize: size.label,
    labelColor: ink.strong,
    labelLimit: 0,
    labelPadding: 8,
    labelLineHeight: size.line,
    labelSeparation: 14,
    titleFont: font,
    titleFontSize: size.label,
    titleFontWeight: 400,
    titleColor: ink.soft,
    gridColor: ink.grid,
    tickColor: ink.soft,
    domainColor: ink.soft,
  },
  legend: {
    labelFont: font,
    labelFontSize: size.label,
    labelColor: ink.strong,
    labelLimit: 0,
    titleFont: font,
    titleFontSize: size.label,
    titleFontWeight: 400,
    titleColor: ink.soft,
    titleLimit: 0,
    symbolFillColor: palette.navy,
    symbolStrokeWidth: 0,
  },
  text: { font, fontSize: size.label, color: ink.strong },
};
