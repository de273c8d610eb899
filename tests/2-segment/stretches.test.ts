import { expect, test } from "vitest";
import { stretchesOf } from "../../src/2-segment/stretches.ts";
import { readText } from "../../src/read-articles.ts";

test("a report is one stretch; longer texts are cut at blank lines, else at lines, sentences, words", () => {
  expect(stretchesOf("")).toEqual([{ start: 0, end: 0 }]);
  expect(stretchesOf("One. Two.")).toEqual([{ start: 0, end: 9 }]);
  for (const unit of ["a b. c\n\n", "a b. c\n", "a b. ", "a ", "a", "\u{1F600}"]) {
    const text = unit.repeat(200_000 / unit.length);
    const stretches = stretchesOf(text);
    expect(stretches.length).toBeGreaterThan(2);
    expect(stretches.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { end } of stretches.slice(0, -1)) expect(text.slice(0, end).endsWith(unit)).toBe(true);
  }
});

test("rows of every stretch are grounded in the whole text", () => {
  const report = "Oslo's mayor Ana Lund met Kenyan Defence Minister Daniel Mutiso in Oslo on 3 May 2024. He cited 1,200 engineers.\n\n";
  const text = report.repeat(Math.ceil(140_000 / report.length));
  const { meetings, dates, statistics } = readText(text, "2024-05-04");
  expect(new Set(meetings.map(({ meeting_id }) => meeting_id)).size).toBe(meetings.length);
  expect(meetings.length).toBeGreaterThan(2);
  expect(new Set(dates.map(({ text: said }) => said))).toEqual(new Set(["3 May 2024"]));
  for (const row of statistics) expect(text.slice(row.start as number, row.end as number)).toBe(row.quote);
  // Every date that dates a meeting stands in the stretch of its meeting.
  for (const { meeting_id, start } of dates) {
    const meeting = meetings.find((other) => other.meeting_id === meeting_id);
    if (meeting !== undefined) expect(Math.abs((meeting.start as number) - (start as number))).toBeLessThan(64_000);
  }
});
