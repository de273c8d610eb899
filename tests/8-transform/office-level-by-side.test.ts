import { expect, it } from "vitest";
import { officeLevelBySide } from "../../src/8-transform/office-level-by-side.ts";
import { toArquero } from "../../src/8-transform/to-arquero.ts";
import { meeting, participant } from "./sample-rows.ts";

it("counts a party once an encounter and gives its share of the side", () => {
  const meetings = toArquero("meetings", [
    meeting("m1"),
    meeting("m2", { event_id: "e-m1" }),
    meeting("m3"),
    meeting("m4", { status: "planned" }),
  ]);
  const minister = { person_id: "p1", office_type: "foreign_minister" } as const;
  const participants = toArquero("participants", [
    participant("1", "m1", "host", "FJI", minister),
    participant("2", "m2", "host", "FJI", minister),
    participant("3", "m3", "host", "FJI", minister),
    participant("4", "m3", "host", "FJI", { office_type: "ambassador" }),
    participant("5", "m3", "host", "FJI", { office_type: "ambassador" }),
    participant("6", "m3", "host", "FJI", { office_type: "legislator" }),
    participant("7", "m3", "visitor", "TON", { office_type: null }),
    participant("8", "m3", "visitor", "TON", { office_type: "other" }),
    participant("9", "m4", "visitor", "TON", { office_type: "executive" }),
  ]);
  expect(officeLevelBySide(meetings, participants).objects()).toEqual([
    { side: "host", office_type: "ambassador", parties: 2, share: 0.4 },
    { side: "host", office_type: "foreign_minister", parties: 2, share: 0.4 },
    { side: "host", office_type: "legislator", parties: 1, share: 0.2 },
    { side: "visitor", office_type: "other", parties: 1, share: 1 },
  ]);
});
