import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import * as vega from "vega";
import { compile } from "vega-lite";
import type { Chart } from "./frame.ts";
import { textWidth } from "./text-width.ts";

declare module "vega" {
  /** Vega measures text by this where it has no canvas; its types leave it out. */
  const textMetrics: { width: (item: { readonly fontSize?: number; readonly fontWeight?: string | number }, text: unknown) => number };
}

const require = createRequire(import.meta.url);

// TTF: from WOFF files the renderer draws no text, without a word. What Source Sans 3 lacks comes from DejaVu Sans.
const fontFiles = [
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
].map((file) => require.resolve(file));

vega.textMetrics.width = (item, text) =>
  textWidth(String(text ?? "").trim(), item.fontSize ?? 11, Number(item.fontWeight ?? 400) >= 600 ? "semibold" : "regular");

// XML has no place for them, and the PNG renderer refuses them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** The chart as SVG with its description as alternative text, the same bytes on every run and machine. */
export const toSvg = async (chart: Chart): Promise<string> => {
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg.replace(control, " ").replace("<svg ", `<svg role="img" aria-label="${escaped((chart.description ?? "").replace(control, " "))}" `)}\n`;
};

/** An SVG of ours as PNG of twice its size, with fonts that ship with Readout and no others. */
export const toPng = (svg: string): Uint8Array =>
  new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  })
    .render()
    .asPng();
