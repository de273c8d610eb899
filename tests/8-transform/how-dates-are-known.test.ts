import { expect, it } from "vitest";
import { howDatesAreKnown } from "../../src/8-transform/how-dates-are-known.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { meeting } from "./sample-rows.ts";

it("tells day, month, year, interval and nothing apart, by status and basis", () => {
  const days = (date_start: string | null, date_end: string | null) => ({ date_start, date_end });
  const meetings = toArquero("meetings", [
    meeting("m1"),
    meeting("m2"),
    meeting("m3", { date_basis: "published" }),
    meeting("m4", { date_basis: null, ...days(null, null) }),
    meeting("m5", { status: "planned", ...days("2024-02-01", "2024-02-29") }),
    meeting("m6", { status: "planned", ...days("2024-01-01", "2024-12-31") }),
    meeting("m7", { status: "planned", ...days("2024-02-01", "2024-02-28") }),
    meeting("m8", { status: "planned", ...days("2024-02-01", null) }),
  ]);
  expect(howDatesAreKnown(meetings).objects()).toEqual([
    { status: "held", date_basis: "stated", precision: "day", reports: 2, share: 0.5 },
    { status: "held", date_basis: null, precision: "none", reports: 1, share: 0.25 },
    { status: "held", date_basis: "published", precision: "day", reports: 1, share: 0.25 },
    { status: "planned", date_basis: "stated", precision: "interval", reports: 2, share: 0.5 },
    { status: "planned", date_basis: "stated", precision: "month", reports: 1, share: 0.25 },
    { status: "planned", date_basis: "stated", precision: "year", reports: 1, share: 0.25 },
  ]);
});
