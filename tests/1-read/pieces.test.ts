import { describe, expect, test } from "vitest";
import { readStamps } from "../../src/1-read/byline.ts";
import { readFrontMatter } from "../../src/1-read/front-matter.ts";
import { readHeader } from "../../src/1-read/header.ts";
import { cutLines, merged } from "../../src/1-read/lines.ts";
import { addressesIn, dayInName, dayInUrl, readLink } from "../../src/1-read/url.ts";
import { findDays } from "../../src/1-read/written-day.ts";
import { lexicon } from "./small-lexicon.ts";

const pad = (value: number): string => String(value).padStart(2, "0");

describe("a written day", () => {
  test.each([
    ["2021-06-03", "2021-06-03"],
    ["2021/06/03", "2021-06-03"],
    ["02.04.2021", "2021-04-02"],
    ["13/06/2021", "2021-06-13"],
    ["06/13/2021", "2021-06-13"],
    ["06/07/2021", "2021-07-06?"],
    ["1 April 2021", "2021-04-01"],
    ["1st April, 2021", "2021-04-01"],
    ["12th Oct, 2020", "2020-10-12"],
    ["1. avgust 2023", "2023-08-01"],
    ["02-Apr-2021", "2021-04-02"],
    ["April 1, 2021", "2021-04-01"],
    ["Nov. 20", "-11-20"],
    ["July 1st, 2022", "2022-07-01"],
    ["November 3/2021", "2021-11-03"],
    ["08:10, August 10, 2010", "2010-08-10"],
    ["22:10, 24 April 2025", "2025-04-24"],
    ["Desk03.01.2018 Coral", "2018-01-03"],
    ["3 May and 5 May 2021", "-05-03 2021-05-05"],
    ["31 June 2021", ""],
    ["29 February 2024", "2024-02-29"],
    ["29 February 2023", ""],
    ["March 2021", ""],
    ["May 10:30", ""],
    ["12 March Street", "-03-12"],
    ["1.234.5678", ""],
    ["20210603", ""],
    ["3 Mayors", ""],
    ["June 3000", ""],
  ])("%s", (text, expected) => {
    const days = findDays(text, 0, text.length, lexicon.months).map(
      ({ year, month, day, swappable }) => `${year ?? ""}-${pad(month)}-${pad(day)}${swappable ? "?" : ""}`,
    );
    expect(days.join(" ")).toBe(expected);
  });
});

describe("stamps", () => {
  test.each([
    ["Harbour Post (1 April 2021)", "byline Harbour Post"],
    ["Xinhua, February 19, 2016 Adjust font size:", "byline Xinhua"],
    ["Published in The Harbour Post, July 1st, 2022", "byline The Harbour Post"],
    ["By Ann Berg | 24 October 2024", "byline"],
    ["Published: 3 March 2024", "published"],
    ["Posted on May 3, 2024", "published"],
    ["Press Release Published 11 Oct, 2022 04:30am", "published"],
    ["12 May 2023 Published On: 13 May 2023", "bare,published"],
    ["Updated: 3 March 2024", "updated"],
    ["Last modified: 21 June, 2023, 10:10 pm", "updated"],
    ["21 June, 2023, 09:50 pm", "bare"],
    ["27.04.2021 [10:25]", "bare"],
    ["2018-09-27 14:05 | www.trend.example | 3", "bare"],
    ["Omar Said (@omar) 40 seconds ago Fri 05th March 2021 | 09:30 AM", "bare"],
    ["12/06/2023NEXT ARTICLE", "bare glued"],
    ["The guests leave on 3 May 2024", ""],
    ["Port opens to all ships", ""],
  ])("%s", (line, expected) => {
    const stamps = readStamps(line, 0, line.length, lexicon);
    const shown = stamps.map(
      ({ said, outlet, glued }) =>
        `${said}${outlet && said === "byline" ? ` ${line.slice(outlet.start, outlet.end)}` : ""}${glued ? " glued" : ""}`,
    );
    expect(shown.join()).toBe(expected);
  });
});

describe("the header", () => {
  test.each([
    [" date 2021-06-03 BAKU, Azerbaijan", "2021-06-03", "BAKU, Azerbaijan"],
    ["date 2021-06-03 BAKU", "2021-06-03", "BAKU"],
    [" date 2021-06-03\nBAKU", "2021-06-03", "\nBAKU"],
    [" date 2021-06-03T10:00:00+04:00 BAKU", "2021-06-03", "BAKU"],
    [" date\nBAKU", null, "\nBAKU"],
    [" date 2021-13-03 BAKU", null, "BAKU"],
  ])("%j", (text, day, rest) => {
    const header = readHeader(text);
    expect([header?.day, text.slice(header?.rest)]).toEqual([day, rest]);
    if (header?.day != null) expect(text.slice(header.span.start, header.span.end)).toBe(day);
  });

  test.each([" date palms grow here", "date: 2021-06-03", " update 2021-06-03", "\n date 2021-06-03", " date 2021-06-031"])(
    "none: %j",
    (text) => {
      expect(readHeader(text)).toBeNull();
    },
  );
});

describe("front matter", () => {
  test("values as spans, quotation marks left out, the first of two, lists and blocks passed over", () => {
    const text =
      "---\ntitle: \"A: b\"\ndate: 2023-08-03\n# note\ntags:\n  - x\nOutlet: 'Horn Wire'\ntext: |\n  block\ndate: 2020-01-01\n---\nBody";
    const matter = readFrontMatter(text);
    const values = [...(matter?.values ?? [])].map(([key, { start, end }]) => `${key}=${text.slice(start, end)}`);
    expect(values).toEqual(["title=A: b", "date=2023-08-03", "outlet=Horn Wire"]);
    expect(text.slice(matter?.rest)).toBe("Body");
  });

  test.each([
    ["a Markdown rule", "---\n\n## Heading\n\n---\n"],
    ["a rule and a sentence", "---\nThe minister said: no.\n---\n"],
    ["no end", "---\ntitle: x\n"],
    ["nothing in it", "---\n---\n"],
    ["code", "---js\ntitle: x\n---\n"],
    ["not at the beginning", "\n---\ntitle: x\n---\n"],
  ])("none: %s", (_, text) => {
    expect(readFrontMatter(text)).toBeNull();
  });
});

describe("addresses", () => {
  test.each([
    ["https://post.example/a", "https://post.example/a"],
    ["<https://post.example/a>", "https://post.example/a"],
    ["www.post.example/a", "www.post.example/a"],
    ["Kaynak/Source: https://post.example/a", "https://post.example/a"],
    ["See https://post.example/a for more", undefined],
    ["Kaynak/Source:", undefined],
  ])("%s", (line, expected) => {
    const link = readLink(line, 0, line.length);
    expect(link === null ? undefined : line.slice(link.start, link.end)).toBe(expected);
  });

  test.each([
    ["https://post.example/2021/06/03/port", "2021-06-03"],
    ["https://post.example/2021-06-03-port", "2021-06-03"],
    ["https://post.example/20210603/port", "2021-06-03"],
    ["https://post.example/2021/02/30/port", null],
    ["https://post.example/99202106033/port", null],
  ])("day in %s", (url, day) => {
    expect(dayInUrl(url)).toBe(day);
  });

  test.each([
    ["news/2021-06-03-port.txt", "2021-06-03"],
    ["20210603_port.txt", "2021-06-03"],
    ["2021-06-03/port.txt", null],
    ["port-120210603.txt", null],
  ])("day in the name %s", (file, day) => {
    expect(dayInName(file)).toBe(day);
  });

  test("inside a text", () => {
    const text = "See https://a.example/1 and (http://b.example/2). No: a://, nor 1://2.";
    expect(addressesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "https://a.example/1",
      "http://b.example/2).",
      "a://,",
    ]);
  });
});

describe("lines and spans", () => {
  test("lines without blanks at their ends, blank ones left out", () => {
    const text = " a \n\n\t\u00a0\n b c\u200b";
    const { start, end } = cutLines(text, 0);
    expect(start.map((from, i) => text.slice(from, end[i]))).toEqual(["a", "b c"]);
  });

  test("merged spans are in order and do not touch", () => {
    expect(
      merged([
        { start: 5, end: 7 },
        { start: 0, end: 2 },
        { start: 2, end: 3 },
        { start: 6, end: 6 },
        { start: 9, end: 9 },
      ]),
    ).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 7 },
    ]);
  });
});
