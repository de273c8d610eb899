import { describe, expect, it } from "vitest";
import { frame } from "../../../src/9-present/charts/frame.ts";
import { toPng, toSvg } from "../../../src/9-present/charts/render.ts";
import { textWidth } from "../../../src/9-present/charts/text-width.ts";
import { pixelsOf } from "./png-pixels.ts";

const chart = (title: string) => frame({ title, subtitle: "Unit", caption: ["Source"], description: 'Of "a" < b & c', panels: [] });

const letter = (text: string) =>
  pixelsOf(
    toPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="10" y="45" font-size="40" font-family="'Source Sans 3', 'DejaVu Sans'">${text}</text></svg>`,
    ),
  ).ink();

describe("toPng", () => {
  it.each([..."əƏşŞğĞıİçöüŁøЖїΩარعי"])("draws %s", (one) => {
    expect(letter(one)).toBeGreaterThan(100);
    // A letter that no font has is drawn as the same empty box or as nothing.
    expect(letter(one)).not.toBe(letter("\u{10FFFD}"));
  });

  it("tells dotted from dotless", () => {
    expect(letter("İ")).toBeGreaterThan(letter("I"));
    expect(letter("i")).toBeGreaterThan(letter("ı"));
  });

  it("is twice the size of the SVG", async () => {
    const svg = await toSvg(chart("A finding"));
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(pixelsOf(toPng(svg))).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height) });
  });
});

describe("toSvg", () => {
  it("carries the description as alternative text, escaped", async () => {
    expect(await toSvg(chart("A finding"))).toMatch(/^<svg role="img" aria-label="Of &quot;a&quot; &lt; b &amp; c" /);
  });

  it("lays text out by the font's own widths", async () => {
    const narrow = await toSvg({ ...chart(""), title: { text: "i".repeat(200) } });
    const wide = await toSvg({ ...chart(""), title: { text: "W".repeat(200) } });
    const widthOf = (svg: string) => Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect(widthOf(wide)).toBe(Math.ceil(textWidth("W".repeat(200), 19, "semibold") + 40));
    expect(widthOf(narrow)).toBeLessThan(widthOf(wide) / 2);
  });
});

it("gives each text the width that it was laid out for, so that another font does not burst it", async () => {
  const svg = await toSvg(chart("A <finding> & 会談"));
  const source = textWidth("Source", 12).toFixed(1).replace(/\.0$/, "");
  expect(svg).toMatch(new RegExp(`textLength="${source}" lengthAdjust="spacingAndGlyphs">Source<`));
  // The width of letters that the font lacks is an estimate, and so no measure.
  expect(svg).toMatch(/<text (?![^>]*textLength)[^>]*>A &lt;finding&gt; &amp; 会談</);
});
