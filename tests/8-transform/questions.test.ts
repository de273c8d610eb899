import { expect, it } from "vitest";
import type { Row } from "../../src/7-tabulate/schema.ts";
import * as readout from "../../src/index.ts";
import { figure, meeting, participant, visitor } from "./sample-rows.ts";

const meetings = (...rows: Row<"meetings">[]) => readout.toArquero("meetings", rows);
const participants = (...rows: Row<"participants">[]) => readout.toArquero("participants", rows);
const visitors = (...rows: Row<"visitors">[]) => readout.toArquero("visitors", rows);
const on = (date: string | null, end = date) => ({ date: date === end ? date : `${date}/${end}`, date_start: date, date_end: end });

/** A meeting of the given countries. */
const met = (id: string, countries: readonly string[], change: Partial<Row<"meetings">> = {}) => ({
  meeting: meeting(id, change),
  parties: countries.map((country, index) => participant(`${id}/p${index}`, id, "other", country)),
});
const tablesOf = (...all: readonly ReturnType<typeof met>[]) =>
  [meetings(...all.map((one) => one.meeting)), participants(...all.flatMap((one) => one.parties))] as const;

it("counts each pair of a meeting of three, and a meeting that two articles report once", () => {
  const tables = tablesOf(
    met("m1", ["TON", "FJI", "NZL"], on("2024-06-04")),
    met("m2", ["FJI", "TON"], { ...on("2024-06-04"), event_id: "e-m1", article_id: "b" }),
    met("m3", ["FJI", "TON"], { ...on("2023-01-02"), mode: "phone", country: null }),
    met("m4", ["FJI", "TON"], { status: "planned" }),
    met("m5", ["FJI", "FJI"]),
  );
  expect(readout.contacts(...tables).objects()).toEqual([
    {
      country_a: "FJI",
      country_b: "TON",
      meetings: 2,
      remote: 1,
      first: "2023-01-02",
      last: "2024-06-04",
      meeting_ids: ["m1", "m2", "m3"],
    },
    { country_a: "FJI", country_b: "NZL", meetings: 1, remote: 0, first: "2024-06-04", last: "2024-06-04", meeting_ids: ["m1"] },
    { country_a: "NZL", country_b: "TON", meetings: 1, remote: 0, first: "2024-06-04", last: "2024-06-04", meeting_ids: ["m1"] },
  ]);
});

it("sets visits against visits", () => {
  const of = visitors(
    visitor("v1", "p1", "TON"),
    visitor("v2", "p1", "TON", { article_id: "b" }),
    visitor("v3", "p2", "TON"),
    visitor("v4", "p3", "FJI", { country: "TON" }),
    visitor("v5", "p3", "NZL", { country: "TON" }),
    visitor("v6", "p3", "AUS", { country: "TON", status: "planned" }),
    visitor("v7", "p4", "FJI"),
  );
  expect(readout.reciprocityOfVisits(of).objects()).toEqual([
    { country_a: "FJI", country_b: "TON", a_to_b: 2, b_to_a: 1, returned: true, balance: 0.5, visit_ids: ["v1", "v2", "v3", "v4"] },
    { country_a: "NZL", country_b: "TON", a_to_b: 0, b_to_a: 1, returned: false, balance: 0, visit_ids: ["v5"] },
  ]);
});

it("finds who came first", () => {
  const of = visitors(
    visitor("v1", "p1", "TON", on("2024-06-04")),
    visitor("v2", "p2", "TON", { ...on("2023-02-01", "2023-02-03"), office_type: "foreign_minister" }),
    visitor("v3", "p3", "TON", on(null)),
    visitor("v4", "p3", "TON", { ...on("2020-01-01"), status: "planned" }),
  );
  expect(readout.firstVisits(of).objects()).toEqual([
    {
      country: "FJI",
      destination_country: "TON",
      date: "2023-02-01",
      name: "p2",
      office_type: "foreign_minister",
      visit_id: "v2",
      visits: 2,
    },
  ]);
});

it("takes the level on which two countries met", () => {
  const party = (id: string, of: string, country: string | null, office_type: Row<"participants">["office_type"]) =>
    participant(id, of, "other", country, { office_type });
  const tables = [
    meetings(meeting("m1"), meeting("m2"), meeting("m3"), meeting("m4", on("2024-12-30", "2025-01-02"))),
    participants(
      party("1", "m1", "FJI", "head_of_state"),
      party("2", "m1", "TON", "foreign_minister"),
      party("3", "m1", "TON", "ambassador"),
      party("4", "m2", "FJI", "head_of_state"),
      party("5", "m2", "TON", "head_of_government"),
      party("6", "m3", "FJI", "head_of_state"),
      party("7", "m3", null, "org_official"),
      party("8", "m4", "FJI", "head_of_state"),
      party("9", "m4", "TON", "head_of_state"),
    ),
  ] as const;
  expect(readout.levelOfContact(...tables, "quarter").objects()).toEqual([
    { period: "2024-Q2", level: "leaders", meetings: 1, meeting_ids: ["m2"] },
    { period: "2024-Q2", level: "ministers", meetings: 1, meeting_ids: ["m1"] },
  ]);
});

it("measures visits whose first and last day are told", () => {
  const of = visitors(
    visitor("v1", "p1", "TON", { ...on("2024-06-04", "2024-06-06"), visit_type: "state" }),
    visitor("v2", "p2", "TON", { ...on("2024-06-04"), visit_type: "state" }),
    visitor("v3", "p3", "TON", { date: "2024-06", date_start: "2024-06-01", date_end: "2024-06-30", visit_type: "state" }),
    visitor("v4", "p4", "TON", on(null)),
  );
  expect(readout.lengthAndTypeOfVisits(of).objects()).toEqual([
    { visit_type: "state", visits: 3, with_length: 2, median_days: 2, longest_days: 3, visit_ids: ["v1", "v2", "v3"] },
    { visit_type: null, visits: 1, with_length: 0, median_days: null, longest_days: null, visit_ids: ["v4"] },
  ]);
});

it("counts delegations and names their leaders", () => {
  const led = { leads_delegation: true };
  const of = visitors(visitor("v1", "p1", "TON", led), visitor("v2", "p1", "TON", { ...led, article_id: "b" }), visitor("v3", "p2", "NZL"));
  expect(readout.delegationsLed(of).objects()).toEqual([
    { country: "FJI", visits: 2, led: 1, share: 0.5, leaders: ["p1"], destinations: ["TON"], visit_ids: ["v1", "v2"] },
  ]);
});

it("tells topics of all meetings and of pairs", () => {
  const tables = tablesOf(
    met("m1", ["FJI", "TON"], { topics: ["trade", "energy"] }),
    met("m2", ["FJI", "TON"], { topics: ["trade"] }),
    met("m3", ["FJI", "TON"]),
  );
  expect(readout.topicsOfMeetings(tables[0]).objects()).toEqual([
    { topic: "trade", meetings: 2, share: 1, alone: 1, meeting_ids: ["m1", "m2"] },
    { topic: "energy", meetings: 1, share: 0.5, alone: 0, meeting_ids: ["m1"] },
  ]);
  expect(readout.topicsByPair(...tables).objects()).toEqual([
    { country_a: "FJI", country_b: "TON", topic: "trade", meetings: 2, share: 1, meeting_ids: ["m1", "m2"] },
    { country_a: "FJI", country_b: "TON", topic: "energy", meetings: 1, share: 0.5, meeting_ids: ["m1"] },
  ]);
});

it("finds the longest time without a meeting", () => {
  const tables = tablesOf(
    met("m1", ["FJI", "TON"], on("2024-01-01")),
    met("m2", ["FJI", "TON"], on("2024-01-11")),
    met("m3", ["FJI", "TON"], on("2024-03-01")),
    met("m4", ["FJI", "TON"], on("2025-01-01", "2025-01-09")),
    met("m5", ["FJI", "NZL"], on("2024-01-01")),
  );
  expect(readout.gapsBetweenMeetings(...tables).objects()).toEqual([
    {
      country_a: "FJI",
      country_b: "TON",
      days: 3,
      first: "2024-01-01",
      last: "2024-03-01",
      median_gap: 30,
      longest_gap: 50,
      gap_from: "2024-01-11",
      gap_to: "2024-03-01",
    },
  ]);
});

it("ranks places", () => {
  const of = meetings(
    meeting("m1", { city: "Suva", venue: "Government House" }),
    meeting("m2", { city: "Suva", event_id: "e-m1" }),
    meeting("m3", { city: null }),
    meeting("m4", { city: "Apia", country: "WSM", status: "planned" }),
  );
  expect(readout.busiestPlaces(of).objects()).toEqual([
    {
      city: "Suva",
      country: "FJI",
      meetings: 1,
      venues: ["Government House"],
      first: "2024-06-04",
      last: "2024-06-04",
      meeting_ids: ["m1", "m2"],
    },
  ]);
});

it("sets calls against meetings in person", () => {
  const of = meetings(meeting("m1"), meeting("m2", { mode: "phone" }), meeting("m3", { mode: null }), meeting("m4", { date_start: null }));
  expect(
    readout
      .modesInTime(of, "year")
      .objects()
      .map((row) => ({ ...row })),
  ).toEqual(
    expect.arrayContaining([
      { period: "2024", mode: "in_person", meetings: 1, share: 1 / 3, meeting_ids: ["m1"] },
      { period: "2024", mode: "phone", meetings: 1, share: 1 / 3, meeting_ids: ["m2"] },
      { period: "2024", mode: null, meetings: 1, share: 1 / 3, meeting_ids: ["m3"] },
    ]),
  );
});

it("tells what each outlet alone reports", () => {
  const article = (article_id: string, outlet: string | null, published: string | null): Row<"articles"> => ({
    article_id,
    file: `${article_id}.txt`,
    title: null,
    outlet,
    published,
    published_basis: null,
    place: null,
    country: null,
    url: null,
    language: "en",
    words: 1,
    sha256: "0".repeat(64),
  });
  const articles = readout.toArquero("articles", [
    article("a", "Wire", "2024-06-05"),
    article("b", null, null),
    article("c", "Wire", "2024-01-01"),
  ]);
  const of = meetings(meeting("m1"), meeting("m2", { article_id: "b", event_id: "e-m1" }), meeting("m3", { article_id: "c" }));
  const statistics = readout.toArquero("statistics", [figure("s1", 1), figure("s2", 2, { article_id: "b" })]);
  expect(readout.coverageByOutlet(articles, of, statistics).objects()).toEqual([
    { outlet: "Wire", articles: 2, events: 2, alone: 1, figures: 1, first: "2024-01-01", last: "2024-06-05" },
    { outlet: null, articles: 1, events: 1, alone: 0, figures: 1, first: null, last: null },
  ]);
});

it("gives figures to the speaker before the source", () => {
  const of = readout.toArquero("statistics", [
    figure("s1", 1, { speaker: "Ana Tui", source: "Treasury", comparator: ">" }),
    figure("s2", 2, { speaker: "Ana Tui", unit: "%", article_id: "b" }),
    figure("s3", 3, { source: "Treasury" }),
    figure("s4", 4),
  ]);
  expect(readout.whoCitesFigures(of).objects()).toEqual([
    { who: "Ana Tui", kind: "speaker", figures: 2, articles: 2, inexact: 1, units: ["%", "count"], statistic_ids: ["s1", "s2"] },
    { who: "Treasury", kind: "source", figures: 1, articles: 1, inexact: 0, units: ["count"], statistic_ids: ["s3"] },
  ]);
});
