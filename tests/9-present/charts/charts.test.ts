import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { noRows, type Row, type Tables } from "../../../src/7-tabulate/schema.ts";
import { calendar } from "../../../src/9-present/charts/calendar.ts";
import { charts } from "../../../src/9-present/charts/charts.ts";
import { figures } from "../../../src/9-present/charts/figures.ts";
import type { Chart } from "../../../src/9-present/charts/frame.ts";
import { levels } from "../../../src/9-present/charts/levels.ts";
import { matrix } from "../../../src/9-present/charts/matrix.ts";
import { modes } from "../../../src/9-present/charts/modes.ts";
import { network } from "../../../src/9-present/charts/network.ts";
import { toPng, toSvg } from "../../../src/9-present/charts/render.ts";
import { routeMap } from "../../../src/9-present/charts/routes.ts";
import { ink, palette } from "../../../src/9-present/charts/theme.ts";
import { timeline } from "../../../src/9-present/charts/timeline.ts";
import { topics } from "../../../src/9-present/charts/topics.ts";
import { topVisitors } from "../../../src/9-present/charts/visitors.ts";
import { article, figure, meeting, participant, person, visitor } from "../../8-transform/sample-rows.ts";
import { pixelsOf } from "./png-pixels.ts";

const empty = noRows;

const day = (number: number) => new Date(Date.UTC(2024, 0, number)).toISOString().slice(0, 10);
const on = (date: string) => ({ date, date_start: date, date_end: date });

const countries = [
  "FJI",
  "TON",
  "NZL",
  "AUS",
  "JPN",
  "KOR",
  "CHN",
  "IND",
  "PAK",
  "IRN",
  "TUR",
  "AZE",
  "GEO",
  "DEU",
  "FRA",
  "ESP",
  "PRT",
  "USA",
];
const names = new Map([
  ["FJI", "Fiji"],
  ["TON", "Tonga"],
  ["NZL", "New Zealand"],
]);

/** As many meetings as asked for, a day apart, with hosts and visitors in turn. */
const many = (count: number): Tables => {
  const host = (index: number) => countries[index % countries.length];
  const guest = (index: number) => countries[(index * 7 + 1) % countries.length];
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    ...empty,
    meetings: indices.map((index) =>
      meeting(`m${index}`, { country: host(index), topics: index % 4 === 0 ? [] : ["trade"], ...on(day(index + 1)) }),
    ),
    participants: indices.flatMap((index) => [
      participant(`p${index}h`, `m${index}`, "host", host(index), { office_type: index % 3 === 0 ? "head_of_state" : "foreign_minister" }),
      participant(`p${index}v`, `m${index}`, "visitor", guest(index), { office_type: index % 2 === 0 ? "head_of_state" : "ambassador" }),
    ]),
    visitors: indices.map((index) => visitor(`v${index}`, `p${index % 40}`, host(index), { ...on(day(index + 1)), country: guest(index) })),
    people: Array.from({ length: 40 }, (_, index) => person(`p${index}`, `Şükrü Əliyev-İğdır ${index}`)),
    articles: indices.slice(0, 2).map((index) => article(`a${index}`, day(index + 1))),
    statistics: indices.map((index) =>
      figure(`s${index}`, 10 ** (index % 9), { unit: ["count", "%", "USD", "km"][index % 4], article_id: `a${index % 3 === 0 ? 1 : 0}` }),
    ),
  };
};

/** Every datum that is drawn with words of its own: what it says and the rows that it stands for. */
const marksOf = (node: unknown): { says: string; ids: readonly string[] }[] => {
  if (Array.isArray(node)) return node.flatMap(marksOf);
  if (typeof node !== "object" || node === null) return [];
  const { says } = node as { says?: unknown };
  if (typeof says !== "string") return Object.values(node).flatMap(marksOf);
  const ids = Object.entries(node).find(([name]) => name.endsWith("_ids"))?.[1] as readonly string[] | undefined;
  return [{ says, ids: ids ?? [] }];
};

const titleOf = (chart: Chart): string => ((chart.title as { text: string[] }).text ?? []).join(" ");
const captionOf = (chart: Chart): string =>
  (JSON.stringify(chart).match(/"text":\[("[^[\]]*")\],"orient":"bottom"/)?.[1] ?? "").replaceAll('","', " ");

describe.each(Object.entries(charts))("%s", (_, chartOf) => {
  it.each([0, 1, 5, 200])("compiles without a warning, with %i meetings", (count) => {
    const warnings: unknown[] = [];
    const note = (...args: readonly unknown[]) => {
      warnings.push(args);
      return logger;
    };
    const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger } as unknown as NonNullable<
      NonNullable<Parameters<typeof compile>[1]>["logger"]
    >;
    expect(compile(chartOf(many(count), names), { logger }).spec.marks).not.toHaveLength(0);
    expect(warnings).toEqual([]);
  });

  it("gives every mark the rows that it stands for, and words", () => {
    const tables = many(200);
    const keys = new Set(
      [tables.meetings, tables.visitors, tables.statistics].flatMap((rows) => rows.map((row) => Object.values(row)[0] as string)),
    );
    const marks = marksOf(chartOf(tables, names));
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter(({ ids }) => ids.length === 0 || !ids.every((id) => keys.has(id)))).toEqual([]);
  });

  it("is the same bytes on two runs", async () => {
    const [one, two] = [await toSvg(chartOf(many(30), names)), await toSvg(chartOf(many(30), names))];
    expect(two).toBe(one);
    expect(Buffer.from(toPng(two)).equals(Buffer.from(toPng(one)))).toBe(true);
  });

  it("has ink where its title, its labels and its source stand", async () => {
    const svg = await toSvg(chartOf(many(5), names));
    const { width, height, ink } = pixelsOf(toPng(svg));
    expect(ink(40, 40, width, 88)).toBeGreaterThan(1000);
    expect(ink(40, height - 80, width, height - 30)).toBeGreaterThan(200);
    expect(ink(0, 0, 30, height) + ink(width - 16, 0, width, height) + ink(0, 0, width, 30) + ink(0, height - 16, width, height)).toBe(0);
  });

  it("has no text that is null, undefined or not a number", async () => {
    expect(await toSvg(chartOf(many(40)))).not.toMatch(/>[^<]*\b(?:null|undefined|NaN|Infinity)\b|aria-label="undefined/);
  });

  it("says so where there is nothing to draw", async () => {
    expect(await toSvg(chartOf(empty))).toContain("Nothing to draw.");
  });

  it("describes itself with its finding", () => {
    const chart = chartOf(many(5), names);
    expect(chart.description).toContain(titleOf(chart));
  });
});

describe("timeline", () => {
  const at = (...places: readonly (string | null)[]): Tables => ({
    ...empty,
    meetings: places.map((country, index) => meeting(`m${index}`, { country })),
  });

  it.each([
    [at("FJI", "TON", "FJI"), "Fiji hosted more meetings than any other country: 2 of 3"],
    [at("FJI", "TON", "FJI", "TON", "NZL"), "Fiji and Tonga hosted the most meetings: 2 each, of 5"],
    [at("FJI", "TON"), "No country hosted more than one of the 2 meetings"],
    [at("FJI", "FJI"), "Fiji hosted all 2 meetings"],
    [at("FJI"), "Fiji hosted the only meeting"],
    [at(), "No held meeting has a known country and day"],
  ])("says its finding", (tables, title) => {
    expect(titleOf(timeline(tables, names))).toBe(title);
  });

  it("says what it left out", () => {
    const tables = at("FJI", null, null);
    const unclear: Row<"meetings"> = meeting("m9", { date_end: "2024-06-30" });
    expect(captionOf(timeline({ ...tables, meetings: [...tables.meetings, unclear, meeting("m8", { status: "planned" })] }))).toContain(
      "Left out: 2 reports without a country, 1 report without a known day.",
    );
  });

  it("puts countries beyond the fourteenth in one row", () => {
    expect(JSON.stringify(timeline(many(countries.length)))).toContain("4 other countries");
  });
});

describe("matrix", () => {
  const pair = (id: string, host: string | null, guest: string) => ({
    meetings: [meeting(id)],
    participants: [participant(`${id}h`, id, "host", host), participant(`${id}v`, id, "visitor", guest)],
  });
  const of = (...pairs: readonly ReturnType<typeof pair>[]): Tables => ({
    ...empty,
    meetings: pairs.flatMap((one) => one.meetings),
    participants: pairs.flatMap((one) => one.participants),
  });

  it.each([
    [of(pair("a", "FJI", "TON"), pair("b", "FJI", "TON"), pair("c", "TON", "FJI")), "Fiji received Tonga most often: 2 of 3 meetings"],
    [of(pair("a", "FJI", "TON"), pair("b", "TON", "FJI")), "No country received another more than once: 2 pairs in 2 meetings"],
    [of(pair("a", "FJI", "TON")), "Fiji received Tonga in the only meeting"],
    [of(), "No held meeting has a host and a visitor of known country"],
  ])("says its finding", (tables, title) => {
    expect(titleOf(matrix(tables, names))).toBe(title);
  });

  it("says what it left out and what it does not show", () => {
    expect(captionOf(matrix(of(pair("a", "FJI", "TON"), pair("b", null, "TON"))))).toContain(
      "Left out: 1 report without a host and a visitor of known country.",
    );
    expect(captionOf(matrix(many(200)))).toMatch(/Shown are the most frequent pairs, with \d+ of 200 meetings\./);
  });
});

describe("topVisitors", () => {
  const people = [person("p1", "Litia Vakaloa"), person("p2", "Ana Tui")];
  const of = (...visitors: readonly Row<"visitors">[]): Tables => ({ ...empty, visitors, people });

  it.each([
    [
      of(visitor("1", "p1", "TON"), visitor("2", "p1", "NZL"), visitor("3", "p2", "TON")),
      "Litia Vakaloa made the most visits: 2, to 2 countries",
    ],
    [of(visitor("1", "p1", "TON"), visitor("2", "p2", "TON")), "None of the 2 named visitors made more than one visit"],
    [of(visitor("1", "p1", "TON")), "Litia Vakaloa is the only named visitor, with 1 visit"],
    [of(), "No named person is reported on a visit abroad"],
  ])("says its finding", (tables, title) => {
    expect(titleOf(topVisitors(tables, names))).toBe(title);
  });

  it("says what it left out", () => {
    expect(captionOf(topVisitors(of(visitor("1", "p1", "TON"), visitor("2", null, "TON"), visitor("3", "p2", null))))).toContain(
      "Left out: 1 report without a name, 1 report without a destination country.",
    );
  });
});

describe("figures", () => {
  const of = (...statistics: readonly Row<"statistics">[]): Tables => ({ ...empty, statistics });

  it.each([
    [of(figure("1", 5), figure("2", 6), figure("3", 7, { unit: "EUR" })), "Counts are the most frequent kind of figure: 2 of 3"],
    [of(figure("1", 5), figure("2", 5, { article_id: "b" }), figure("3", 7)), "Most cited, in 2 articles: 5, people displaced"],
    [of(), "The articles cite no figure"],
  ])("says its finding", (tables, title) => {
    expect(titleOf(figures(tables))).toBe(title);
  });

  it("draws figures of nought, below nought, in ranges and of any comparator", async () => {
    const comparators = ["=", ">", ">=", "<", "<=", "~", "vague"] as const;
    const tables = of(
      ...comparators.map((comparator, index) => figure(`c${index}`, 10 ** index, { comparator })),
      figure("n", 0),
      figure("b", -4, { unit: "%" }),
      figure("r", 20, { value_max: 30, unit: "km" }),
    );
    const svg = await toSvg(figures(tables, names));
    expect(svg).not.toContain("NaN");
    expect(svg).toContain("Kilometres");
  });

  it("says what it left out", () => {
    expect(captionOf(figures(of(figure("1", 5), figure("2", 5, { measure: null }))))).toContain("Left out: 1 figure without a measure.");
  });
});

describe("the later charts say their finding and what they left out", () => {
  const met = (
    id: string,
    countries: readonly string[],
    change: Partial<Row<"meetings">> = {},
    office: Row<"participants">["office_type"] = null,
  ): Tables => ({
    ...empty,
    meetings: [meeting(id, change)],
    participants: countries.map((country, index) => participant(`${id}/${index}`, id, "other", country, { office_type: office })),
  });
  const all = (...parts: readonly Tables[]): Tables => ({
    ...empty,
    meetings: parts.flatMap(({ meetings }) => meetings),
    participants: parts.flatMap(({ participants }) => participants),
    visitors: parts.flatMap(({ visitors }) => visitors),
  });
  const went = (...visitors: readonly Row<"visitors">[]): Tables => ({ ...empty, visitors });
  const undated = { date: null, date_start: null, date_end: null };

  it.each(
    (
      [
        [
          calendar,
          all(met("1", ["FJI"]), met("2", ["FJI"]), met("3", ["FJI"], on("2024-06-05"))),
          "The busiest day was 4 June 2024: 2 of 3 meetings",
          "",
        ],
        [
          calendar,
          all(met("1", ["FJI"]), met("2", ["FJI"], undated)),
          "The only meeting was on 4 June 2024",
          "Left out: 1 report without a known day.",
        ],
        [
          calendar,
          all(
            met("1", ["FJI"], on("2001-06-04")),
            ...["2", "3", "7"].map((id) => met(id, ["FJI"], on(`201${id}-06-04`))),
            ...["4", "5", "6"].map((id) => met(id, ["FJI"], on(`2020-01-0${id}`))),
          ),
          "The busiest month was January 2020: 3 of 7 meetings",
          "",
        ],
        [
          network,
          all(met("1", ["FJI", "TON"]), met("2", ["FJI", "NZL"]), met("3", ["FJI"])),
          "Fiji met with the most countries: 2 other countries",
          "Left out: 1 report without two parties of known and different country.",
        ],
        [
          routeMap,
          went(visitor("1", "p", "TON"), visitor("2", "q", "TON"), visitor("3", "q", "NZL"), visitor("4", "q", null)),
          "The busiest route leads from Fiji to Tonga: 2 of 3 visits",
          "Left out: 1 report without the visitor's country or a destination.",
        ],
        [
          levels,
          all(
            met("1", ["FJI", "TON"], {}, "head_of_state"),
            met("2", ["FJI", "TON"], {}, "head_of_state"),
            met("3", ["FJI", "TON"], {}, "ambassador"),
            met("4", ["FJI", "TON"]),
          ),
          "Most meetings are between leaders: 2 of 3",
          "Left out: 1 report without a known month or two countries whose offices are known.",
        ],
        [
          modes,
          all(met("1", ["FJI"], { mode: "phone" }), met("2", ["FJI"]), met("3", ["FJI"], { mode: null })),
          "1 of 3 meetings was by telephone or video",
          "Of 1 meeting no article tells how.",
        ],
        [
          topics,
          all(
            met("1", ["FJI"], { topics: ["bilateral_relations", "trade"] }),
            met("2", ["FJI"], { topics: ["bilateral_relations"] }),
            met("3", ["FJI"]),
          ),
          "Bilateral relations is the most frequent topic: at 2 of 2 meetings",
          "Left out: 1 report of which no topic is told.",
        ],
      ] as const
    ).map(([chartOf, tables, title, note]) => [title, chartOf, tables, note] as const),
  )("%s", (title, chartOf, tables, note) => {
    const chart = chartOf(tables, names);
    expect(titleOf(chart)).toBe(title);
    expect(captionOf(chart)).toContain(note);
  });
});

it("has colours that stand out from the paper by three to one", () => {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (hex: string): number => (light(ink.paper) + 0.05) / (light(hex) + 0.05);
  expect(Object.values(palette).filter((colour) => contrast(colour) < 3)).toEqual([]);
  expect([ink.strong, ink.soft].filter((colour) => contrast(colour) < 4.5)).toEqual([]);
});
