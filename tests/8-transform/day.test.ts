import { expect, it } from "vitest";
import { isoDay } from "../../src/8-transform/day.ts";

it.each([
  ["2024-06-04", "2024-06-04"],
  [Date.UTC(1969, 11, 31), "1969-12-31"],
  [new Date("2024-02-29T00:00:00Z"), "2024-02-29"],
  [0, "1970-01-01"],
  [null, null],
])("reads %j as %j", (day, iso) => {
  expect(isoDay(day)).toBe(iso);
});
