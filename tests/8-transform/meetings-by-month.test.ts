import { expect, it } from "vitest";
import { meetingsByMonth } from "../../src/8-transform/meetings-by-month.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { meeting } from "./sample-rows.ts";

const on = (date_start: string | null, date_end = date_start) => ({ date_start, date_end });

it("counts encounters once and their reports apart, month after month", () => {
  const meetings = toArquero("meetings", [
    meeting("m1", on("2024-06-30")),
    meeting("m2", on("2023-12-01", "2023-12-31")),
    meeting("m3", { ...on("2024-06-29"), event_id: "e" }),
    meeting("m4", { ...on("2024-06-28", "2024-06-29"), event_id: "e" }),
  ]);
  expect(meetingsByMonth(meetings).objects()).toEqual([
    { month: "2023-12", meetings: 1, reports: 1 },
    { month: "2024-06", meetings: 2, reports: 3 },
  ]);
});

it("leaves out what was not held, has no date, or may lie in two months", () => {
  const meetings = toArquero("meetings", [
    meeting("m1", { status: "planned" }),
    meeting("m2", { status: "cancelled" }),
    meeting("m3", on(null)),
    meeting("m4", on("2024-06-30", "2024-07-01")),
    meeting("m5", on("2024-06-30", null)),
  ]);
  expect(meetingsByMonth(meetings).objects()).toEqual([]);
  expect(meetingsByMonth(toArquero("meetings", [])).columnNames()).toEqual(["month", "meetings", "reports"]);
});
