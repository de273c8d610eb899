import fc from "fast-check";
import { expect, it } from "vitest";
import { guard, unguard } from "../../../src/9-present/export/formula-guard.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-1+1", "'-1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  [' "=1+1"', ' "\'=1+1"'],
  ["a;=1+1", "a;'=1+1"],
  ["a, -5 percent", "a, '-5 percent"],
  ["a|@b", "a|'@b"],
  ["x\r\n=1+1", "x  =1+1"],
  ["\t=1+1", " '=1+1"],
  ["a\u2028b\u0085c\u0000d", "a b c d"],
  ["Mr. X - a well-known man", "Mr. X - a well-known man"],
  ["3 = 3", "3 = 3"],
])("makes %j safe as %j", (text, safe) => {
  expect(guard(text)).toBe(safe);
});

it("leaves no cell, cut at any of the separators, that starts with a sign, and gives the text back", () => {
  const hostile = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "＝", ";", ",", "|", "'", '"', " ", "a", "ə") });
  fc.assert(
    fc.property(hostile, (text) => {
      for (const part of guard(text).split(/[;,|]/)) expect(part).not.toMatch(/^[\s"]*[=+\-@＝]/);
      expect(unguard(guard(text))).toBe(text);
    }),
  );
});
