import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import * as vega from "vega";
import { compile } from "vega-lite";
import type { Chart } from "./frame.ts";
import { isMeasured, textWidth } from "./text-width.ts";

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

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: "lt" | "gt" | "quot" | "amp") => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]);

/** Each text with the width that it was laid out for, so that another font in a reader's browser fits into its place. */
const withWidths = (svg: string): string =>
  svg.replace(/<text ([^>]*)>(.*?)<\/text>/g, (whole, attributes: string, content: string) => {
    const fontSize = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
    const weight = Number(/font-weight="(\d+)"/.exec(attributes)?.[1] ?? 400) >= 600 ? "semibold" : "regular";
    const width = (written: string): string => {
      const text = unescaped(written);
      if (text.trim() === "" || !isMeasured(text, weight)) return "";
      return ` textLength="${Math.round(textWidth(text, fontSize, weight) * 10) / 10}" lengthAdjust="spacingAndGlyphs"`;
    };
    if (!Number.isFinite(fontSize)) return whole;
    if (!content.startsWith("<tspan")) return `<text ${attributes}${width(content)}>${content}</text>`;
    return `<text ${attributes}>${content.replace(/<tspan([^>]*)>([^<]*)<\/tspan>/g, (_, own: string, text: string) => `<tspan${own}${width(text)}>${text}</tspan>`)}</text>`;
  });
const widths = / textLength="[^"]*" lengthAdjust="[^"]*"/g;

/** The chart as SVG with its description as alternative text, the same bytes on every run and machine. */
export const toSvg = async (chart: Chart): Promise<string> => {
  vega.resetSVGDefIds();
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return `${withWidths(svg.replace(control, " ")).replace("<svg ", `<svg role="img" aria-label="${escaped((chart.description ?? "").replace(control, " "))}" `)}\n`;
};

/** An SVG of ours as PNG of twice its size, with fonts that ship with Readout and no others. */
export const toPng = (svg: string): Uint8Array =>
  new Resvg(svg.replace(widths, ""), {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  })
    .render()
    .asPng();
