import { expect, it } from "vitest";
import { meetingsByCountryAndTime } from "../../src/8-transform/meetings-by-country-and-time.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { meeting } from "./sample-rows.ts";

const on = (date_start: string | null, date_end = date_start) => ({ date_start, date_end });

it.each([
  ["day", ["2024-05-31", "2024-06-04"]],
  ["month", ["2024-05-01", "2024-06-01"]],
  ["quarter", ["2024-04-01", "2024-04-01"]],
  ["year", ["2024-01-01", "2024-01-01"]],
] as const)("counts encounters by %s", (step, [may, june]) => {
  const meetings = toArquero("meetings", [
    meeting("m2", { event_id: "e-m1", article_id: "b" }),
    meeting("m1"),
    meeting("m3", { ...on("2024-05-31"), country: "TON" }),
  ]);
  const rows = meetingsByCountryAndTime(meetings, step).objects();
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual({ country: "FJI", date: june, meetings: 1, meeting_ids: ["m1", "m2"] });
  expect(rows).toContainEqual({ country: "TON", date: may, meetings: 1, meeting_ids: ["m3"] });
});

it("leaves out what was not held, has no country, or has no known day", () => {
  const meetings = toArquero("meetings", [
    meeting("m1", { status: "planned" }),
    meeting("m2", { country: null }),
    meeting("m3", on(null)),
    meeting("m4", on("2024-06-03", "2024-06-04")),
  ]);
  expect(meetingsByCountryAndTime(meetings, "day").objects()).toEqual([]);
});
