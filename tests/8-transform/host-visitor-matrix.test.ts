import { expect, it } from "vitest";
import { hostVisitorMatrix } from "../../src/8-transform/host-visitor-matrix.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { meeting, participant } from "./sample-rows.ts";

it("counts each encounter once for each pair of countries, however many sat on a side", () => {
  const meetings = toArquero("meetings", [
    meeting("m1"),
    meeting("m2", { event_id: "e-m1" }),
    meeting("m3"),
    meeting("m4", { status: "planned" }),
    meeting("m5"),
  ]);
  const participants = toArquero("participants", [
    participant("1", "m1", "host", "FJI"),
    participant("2", "m1", "host", "FJI"),
    participant("3", "m1", "visitor", "TON"),
    participant("4", "m1", "visitor", "NZL"),
    participant("5", "m2", "host", "FJI"),
    participant("6", "m2", "visitor", "NZL"),
    participant("7", "m3", "host", "FJI"),
    participant("8", "m3", "visitor", "NZL"),
    participant("9", "m4", "host", "FJI"),
    participant("10", "m4", "visitor", "AUS"),
    participant("11", "m5", "other", "FJI"),
    participant("12", "m5", "visitor", null),
  ]);
  expect(hostVisitorMatrix(meetings, participants).objects()).toEqual([
    { host: "FJI", visitor: "NZL", meetings: 2, meeting_ids: ["m1", "m2", "m3"] },
    { host: "FJI", visitor: "TON", meetings: 1, meeting_ids: ["m1"] },
  ]);
});
