import { expect, it } from "vitest";
import { counted, dateInWords, grouped, listed, periodInWords, spanning } from "../../../src/9-present/charts/wording.ts";

it.each([
  ["day", "4 November 2024"],
  ["month", "November 2024"],
  ["quarter", "fourth quarter of 2024"],
  ["year", "2024"],
] as const)("says a date by %s", (step, words) => {
  expect(dateInWords("2024-11-04", step)).toBe(words);
});

it("says a period, and one day as one", () => {
  expect(periodInWords("2024-01-09", "2024-02-10")).toBe("9 January 2024 to 10 February 2024");
  expect(periodInWords("2024-01-09", "2024-01-09")).toBe("9 January 2024");
  expect(spanning([null, "2024-02-10", "2023-01-09", null])).toBe(", 9 January 2023 to 10 February 2024");
  expect(spanning([null])).toBe("");
});

it.each([
  [0, "0"],
  [999, "999"],
  [1234567, "1,234,567"],
  [-1234.5678, "-1,234.5678"],
])("groups %d as %s", (value, words) => {
  expect(grouped(value)).toBe(words);
});

it("counts and lists", () => {
  expect([counted(1, "country", "countries"), counted(2000, "country", "countries")]).toEqual(["1 country", "2,000 countries"]);
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
});
