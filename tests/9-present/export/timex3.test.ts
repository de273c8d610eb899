import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/0-ground/lexicon.ts";
import { readTimeMl } from "../../../src/1-read/timeml.ts";
import { timexesOf, toTimeMl } from "../../../src/9-present/export/timex3.ts";
import { engineOf, readTimes } from "../../../src/pipeline.ts";
import { articleOf } from "../../../src/read-articles.ts";

const { doc } = engineOf(loadLexicon());
const tagsOf = (text: string, day: string | null = "2013-03-22") => {
  const { dates, vague } = readTimes(doc, articleOf(text, day));
  return timexesOf(text, dates, vague);
};
const shown = (text: string, day?: string | null): string[] =>
  tagsOf(text, day).map(({ type, value, mod, quant }) => [type, value, mod, quant].filter((part) => part !== null).join(" "));

describe("TIMEX3", () => {
  it.each<[text: string, want: string[], day?: string | null]>([
    ["They met on Thursday.", ["DATE 2013-03-21"]],
    ["They met last week.", ["DATE 2013-W11"]],
    ["They met last weekend.", ["DATE 2013-W11-WE"]],
    ["They met on Thursday evening.", ["TIME 2013-03-21TEV"]],
    ["They met on 3 May 2012 at 10:00 GMT.", ["TIME 2012-05-03T10:00Z"]],
    ["It grew in the first quarter of 2012 and in the second half of 2011.", ["DATE 2012-Q1", "DATE 2011-H2"]],
    ["It rained in the spring of 2012 and in the 1990s.", ["DATE 2012-SP", "DATE 199"]],
    ["Since 1991 and until 2015 it held.", ["DATE 1991", "DATE 2015"]],
    ["The war took 44 days, two decades ago it took three years.", ["DURATION P44D", "DATE 1993", "DURATION P3Y"]],
    ["It met every two years, then annually.", ["SET P2Y EVERY", "SET P1Y"]],
    ["In early May 2012, around 2003.", ["DATE 2012-05 START", "DATE 2003 APPROX"]],
    ["It runs from June 3 to 5, 2012.", ["DURATION P3D"]],
    ["It runs from March to May 2012.", ["DURATION P3M"]],
    ["Recently, in recent years and for several months, soon.", ["DATE PAST_REF", "DATE PAST_REF", "DURATION PXM", "DATE FUTURE_REF"]],
    ["It takes 18 to 24 months.", ["DURATION PXM"]],
    ["They met on Thursday and on May 3.", ["DATE XXXX-WXX-4", "DATE XXXX-05-03"], null],
    ["New Year fell into the week of December 31, 2012.", ["DATE 2013-W01"]],
  ])("%s", (text, want, day) => {
    expect(shown(text, day)).toEqual(want);
  });

  it("says what a value was reckoned from, and where a stretch begins and ends", () => {
    const [monday, later, stretch] = tagsOf("They met on Monday, again two days later; they will meet from June 3 to 5.");
    expect(monday?.anchor).toBe("t0");
    expect(later?.anchor).toBe(monday?.tid);
    expect(stretch?.ends?.map(({ value }) => value)).toEqual(["2013-06-03", "2013-06-05"]);
  });

  it("writes a document that reads back to the same text and day", () => {
    const text = 'Smith & Sons <plc> said on Thursday that "it" runs from June 3 to 5.\nThe end.';
    const written = toTimeMl(text, tagsOf(text), "2013-03-22", "a&b");
    const read = readTimeMl(written);
    expect(read).toEqual({ text, created: "2013-03-22", id: "a&b" });
    expect(written).toContain(
      '<TIMEX3 tid="t1" type="DATE" value="2013-03-21" temporalFunction="true" anchorTimeID="t0">Thursday</TIMEX3>',
    );
  });

  it("tags a long text in one piece", () => {
    const text = `${"They met on 3 May 2012. ".repeat(4000)}They met a year later.`;
    const tags = tagsOf(text);
    expect(tags).toHaveLength(4001);
    expect(tags.at(-1)?.value).toBe("2013");
  });
});

describe("readTimeMl", () => {
  it("takes the text without marks, and the creation time though it has an hour", () => {
    const xml =
      '<TimeML><DCT><TIMEX3 tid="t0" value="2013-03-22T10:00" functionInDocument="CREATION_TIME">x</TIMEX3></DCT><TEXT>\nA &amp; B <EVENT eid="e1">met</EVENT> &#8212; on <TIMEX3 tid="t1" value="2013-03-21">Thursday</TIMEX3>.\n</TEXT></TimeML>';
    expect(readTimeMl(xml)).toEqual({ text: "\nA & B met — on Thursday.\n", created: "2013-03-22", id: null });
  });

  it.each([
    ["plain text, no marks", "plain text, no marks"],
    ["<TEXT>cut short", "cut short"],
    ["&bogus; &#xD800; <<", "&bogus; &#xD800; <<"],
  ])("does not fail on %j", (xml, text) => {
    expect(readTimeMl(xml)).toMatchObject({ text, created: null });
  });
});
