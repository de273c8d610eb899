import { createRequire } from "node:module";
import { openSync } from "fontkit";
import { describe, expect, it } from "vitest";
import { textWidth, wrap } from "../../../src/9-present/charts/text-width.ts";

const file = createRequire(import.meta.url).resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf");

describe("textWidth", () => {
  it("is the sum of the font's own advances", () => {
    const font = openSync(file);
    const text = "Şükrü Iğdır, Əli İlham — Ірина Παπάς 1,234";
    const advances = [...text].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth);
    expect(textWidth(text, 1000, "semibold")).toBe(advances.reduce((sum, advance) => sum + advance, 0));
  });

  it("grows with the size and with the weight", () => {
    expect(textWidth("Meetings", 26)).toBeCloseTo(2 * textWidth("Meetings", 13));
    expect(textWidth("Meetings", 13, "semibold")).toBeGreaterThan(textWidth("Meetings", 13));
  });

  it("counts a combining mark as nothing and an unknown letter as wide", () => {
    expect(textWidth("e\u0301", 100)).toBe(textWidth("e", 100));
    expect(textWidth("თ", 100)).toBeGreaterThan(50);
  });
});

describe("wrap", () => {
  it("breaks at spaces, and keeps every word", () => {
    const lines = wrap("people displaced by the floods in the northern provinces", 13, 150);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe("people displaced by the floods in the northern provinces");
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(150);
  });

  it("ends in an ellipsis what has no room, within the limit", () => {
    const lines = wrap("people displaced by the floods in the northern provinces", 13, 100, { maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of [...lines, ...wrap("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 13, 100)]) {
      expect(textWidth(line, 13)).toBeLessThanOrEqual(100);
    }
  });
});
