import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../src/0-ground/civil-day.ts";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseDates } from "../../src/3-recognise/dates/dates.ts";
import { type CalendarOptions, dayBounds, type ResolvedDate, resolveDates } from "../../src/4-resolve/calendar.ts";

const doc = new Doc(new Dictionary(loadLexicon()));

/** Wednesday, 12 June 2024, where no other day is given. */
function resolve(text: string, published: string | null = "2024-06-12", options: CalendarOptions = {}): ResolvedDate[] {
  doc.read(text);
  return resolveDates(doc, recogniseDates(doc), published === null ? null : parseIsoDay(published), options);
}
const values = (text: string, published?: string | null, options?: CalendarOptions): string[] =>
  resolve(text, published, options).map(({ value, mod }) => `${value}${mod ? ` ${mod}` : ""}`);

describe("resolveDates", () => {
  it("reads 03/04/2024 by the weekday beside it, the same day in words, another date, the outlet's country, else not", () => {
    expect(values("It came on Thursday (04/07/2024) and left on 05/07/2024.", "2024-08-20")).toEqual(["2024-07-04", "2024-07-05"]);
    expect(values("It came on 7 April 2024, on 04/07/2024.", "2024-08-20")).toEqual(["2024-04-07", "2024-04-07"]);
    expect(values("It came on 04/07/2024 and on 25/07/2024.", "2024-08-20")).toEqual(["2024-07-04", "2024-07-25"]);
    expect(values("It came on 04/07/2024.", "2024-08-20", { country: "USA" })).toEqual(["2024-04-07"]);
    expect(values("It came on 04/07/2024.", "2024-08-20")).toEqual(["null"]);
    const [first] = resolve("It came on 04/07/2024 and on 25/07/2024.", "2024-08-20");
    expect(first?.because.from?.[0]).toEqual({ rule: "order/other-date", start: 29, end: 39 });
  });

  it("dates a day without its year by the text's own first date, where no day of publication is known", () => {
    expect(
      values("A and B met on 8-9 October 2018. On Monday, October 8, they dined; on Tuesday they left; today it is over.", null),
    ).toEqual(["2018-10-08/2018-10-09", "2018-10-08", "null", "null"]);
  });

  it("dates a day without its year by the same day with its year farther down", () => {
    expect(values("On Monday and Tuesday, or on May 1 at noon, said he. She came on March 6. — March 6, 2023", null).slice(-2)).toEqual([
      "2023-03-06",
      "2023-03-06",
    ]);
  });

  it.each<[text: string, want: string[], published?: string]>([
    // weekdays, by the tense of their clause
    ["The envoy arrived on Monday.", ["2024-06-10"]],
    ["The envoy met the king on Wednesday.", ["2024-06-12"]],
    ["The envoy will arrive on Monday.", ["2024-06-17"]],
    ["On Friday he will sit down with the speaker.", ["2024-06-14"]],
    ["She said on Tuesday that he would arrive on Thursday.", ["2024-06-11", "2024-06-13"]],
    ['"We will meet again on Friday," the minister said on Monday.', ["2024-06-14", "2024-06-10"]],
    ["The premier, who came on Sunday, is expected to leave on Friday.", ["2024-06-09", "2024-06-14"]],
    ["Talks scheduled for Thursday have been postponed to July 23.", ["2024-06-13", "2024-07-23"]],
    ["The speaker on Friday told reporters that the fair is to open on Saturday.", ["2024-06-07", "2024-06-15"]],
    ["He is due to leave for Lima on Thursday and to return on Tuesday.", ["2024-06-13", "2024-06-18"]],
    ["The exhibition runs until Saturday.", ["../2024-06-15"]],
    ["Envoy to arrive in Oslo on Friday", ["2024-06-14"]],
    ["The pact signed on May 3 is to be reviewed.", ["2024-05-03"]],
    ["Talks have been put off until July 23.", ["2024-07-23"]],
    ["He met the envoy on Monday ahead of the summit.", ["2024-06-10"]],
    ["He will return on Wednesday (July 3, 2024). He is expected to speak on Wednesday.", ["2024-07-03", "2024-07-03", "2024-07-03"]],
    ["They met on Tuesday (12 March 2024) in Riga.", ["2024-03-12", "2024-03-12"]],
    ["September brought new talks. On the 22nd the minister received the envoy.", ["2023-09", "2023-09-22"]],
    ["He was told of it this Sunday. He will travel this Sunday.", ["2024-06-09", "2024-06-16"]],
    ["Exports rose in January-May 2024, against the same period last year.", ["2024-01/2024-05", "2023-01/2023-05"]],
    [
      "The strike began on Monday. It began at 6:30 pm and will run until Friday morning.",
      ["2024-06-10", "2024-06-10T18:30", "../2024-06-14"],
    ],
    ["They met on 3 May 2024. Output fell against the same quarter a year ago.", ["2024-05-03", "2023"]],
    ["The next month should see new flights; the sides agreed to a truce for Saturday.", ["null", "2024-06-15"]],
    ["They met on Monday. The quake, which hit at 11:49 a.m., killed two.", ["2024-06-10", "2024-06-10T11:49"]],
    ['They won on Tuesday. "Enjoy tonight, it is about recovery tomorrow," he said.', ["2024-06-11", "2024-06-11", "2024-06-12"]],
    ["In March it rose, compared to the previous month. It fell in the previous month.", ["2024-03", "2024-02", "2024-02"]],
    ["It closes at 2:30 p.m. ET on June 24 and opened at 2:30 p.m. ET on January 5.", ["2024-06-24T14:30-04:00", "2024-01-05T14:30-05:00"]],
    ["They play on Wednesday (19).", ["2024-06-19"]],
    ["West crude for January delivery fell.", ["2025-01"]],
    ["last Friday, this Friday, next Friday, this coming Friday", ["2024-06-07", "2024-06-14", "2024-06-21", "2024-06-14"]],
    ["He will be there on Wednesday and Thursday of next week.", ["2024-06-19/2024-06-20"]],
    // months and days without a year
    ["The pact was signed on November 10.", ["2020-11-10"], "2021-04-01"],
    ["The pact will be signed on November 10.", ["2021-11-10"], "2021-04-01"],
    ["The minister took office in August.", ["2023-08"]],
    ["The fair is to be held in January.", ["2025-01"]],
    ["Exports rose in January-April and since January 1.", ["2024-01/2024-04", "2024-01-01/.."]],
    ["A consignment could be pumped in January.", ["2023-01"], "2022-11-04"],
    ["LIMA, 31 December. The two met here today.", ["2023-12-31", "2024-01-01"], "2024-01-01"],
    ["The round was set for July 3 but fell through.", ["2024-07-03"]],
    // relative to the publication
    ["today, yesterday, tomorrow, the day before yesterday", ["2024-06-12", "2024-06-11", "2024-06-13", "2024-06-10"]],
    ["last week, this month, next year", ["2024-06-03/2024-06-09", "2024-06", "2025"]],
    ["earlier this month, later this week, later in September", ["2024-06", "2024-06-10/2024-06-16", "2024-09"]],
    ["two weeks ago, three months ago, 30 years ago, over twenty years ago", ["2024-05-27/2024-06-02", "2024-03", "1994", "2004~ approx"]],
    ["September this year, May last year, early spring next year", ["2024-09", "2023-05", "2025-21 start"]],
    ["They met over the weekend.", ["2024-06-08/2024-06-09"]],
    ["They will meet at the weekend.", ["2024-06-15/2024-06-16"]],
    ["in the week of September 9", ["2024-09-09/2024-09-15"]],
    // relative to the date last mentioned
    [
      "They met on 24 February 2022; three days later talks opened, and the following day they failed.",
      ["2022-02-24", "2022-02-27", "2022-02-28"],
    ],
    ["In 2019 it was 4 bn, up from 3 bn a year earlier.", ["2019", "2018"]],
    ["In Oslo on May 3, he met A. On the same day he met B.", ["2024-05-03", "2024-05-03"]],
    ["He came on 3 May 2021 and left in October that year.", ["2021-05-03", "2021-10"]],
    // parts, stretches, openness
    [
      "the first quarter of 2024, the first seven months of this year, the second half of 2023",
      ["2024-33", "2024-01/2024-07", "2023-07/2023-12"],
    ],
    ["from May 30 to June 2, 2023", ["2023-05-30/2023-06-02"]],
    ["from 30 December to 2 January 2023", ["2022-12-30/2023-01-02"]],
    ["between 2015 and 2020, 2019/20, for 2024-2025", ["2015/2020", "2019/2020", "2024/2025"]],
    [
      "since 1991, until 2025, since the beginning of 2023, since the first quarter of 2022",
      ["1991/..", "../2025", "2023/.. start", "2022-01/.."],
    ],
    [
      "in the 1990s, in the 21st century, around 2003, mid-July 2022, the end of last year",
      ["199X", "20XX", "2003~ approx", "2022-07 mid", "2023 end"],
    ],
    // lengths and what recurs
    ["the 44-day war, a year and a half, half an hour, the past five years", ["P44D", "P1Y6M", "PT30M", "P5Y"]],
    ["annual talks, every two years, twice a month", ["P1Y", "P2Y", "P1M"]],
    // clock times
    ["11 June 2024 10:00 (UTC+04:00)", ["2024-06-11T10:00+04:00"]],
    ["It began at 10 a.m. on Monday and ended at 5:30 p.m.", ["2024-06-10T10:00", "2024-06-10T17:30"]],
    ["It shook at 04:17 (0117 GMT) on Monday.", ["2024-06-10T04:17", "2024-06-10T01:17Z", "2024-06-10"]],
    ["He landed at 7:15pm.", ["2024-06-12T19:15"]],
    // what no calendar tells
    ["in the current fiscal year", ["null"]],
  ])("%s", (text, want, published) => expect(values(text, published)).toEqual(want));

  it("leaves what hangs on the publication empty where there is none", () => {
    expect(values("On Monday, on May 3 and last year and at 10:00", null)).toEqual(["null", "null", "null", "null"]);
    expect(values("Two years after 2019, on 3 May 2021, a day later", null)).toEqual(["P2Y", "2019", "2021-05-03", "2021-05-04"]);
  });

  describe("numeric order", () => {
    it.each<[string, string[], string | null, CalendarOptions?]>([
      ["02.04.2021", ["2021-04-02"], null],
      ["03/12/2024", ["null"], null],
      ["25/03/2024 and 03/12/2024", ["2024-03-25", "2024-12-03"], null],
      ["03/25/2024 and 03/12/2024", ["2024-03-25", "2024-03-12"], null],
      ["03/12/2024", ["2024-03-12"], "2024-03-12"],
      ["03/12/2024", ["2024-03-12"], null, { country: "USA" }],
      ["03/12/2024", ["2024-12-03"], null, { country: "IND" }],
      ["25/03/2024, 03/25/2024 and 03/12/2024", ["2024-03-25", "2024-03-25", "null"], null],
    ])("%s", (text, want, published, options) => expect(values(text, published, options)).toEqual(want));

    it("says what decided", () => {
      expect(resolve("25/03/2024 and 03/12/2024", null)[1]?.because.note).toContain("another date of the article");
    });
  });

  it("tells its anchor, its direction and the verb that gave it", () => {
    const [friday] = resolve("He will arrive on Friday.");
    expect(friday).toMatchObject({ anchor: "published", direction: "future", because: { rule: "date/weekday" } });
    expect(friday?.because.from?.[0]?.rule).toBe("tense/future");
    const [, later] = resolve("He came on 3 May 2021 and left three days later.");
    expect(later).toMatchObject({ anchor: 0, value: "2021-05-06", direction: "future" });
    expect(resolve("in 2021")[0]).toMatchObject({ anchor: null, direction: null });
  });

  it("gives the days that a value allows", () => {
    const [week, length, since] = resolve("last week, three days, since 1991");
    expect(dayBounds(week as ResolvedDate)).toEqual({ first: parseIsoDay("2024-06-03"), last: parseIsoDay("2024-06-09") });
    expect(dayBounds(length as ResolvedDate)).toBeNull();
    expect(dayBounds(since as ResolvedDate)).toEqual({ first: parseIsoDay("1991-01-01"), last: null });
  });

  it.each(["on Monday ", "the same day ", "at 10:00 ", "03/12/2024 ", "in May and "])(
    "takes time in line with length: %j without a full stop",
    (unit) => {
      const time = (length: number): number => {
        doc.read(unit.repeat(length / unit.length));
        const mentions = recogniseDates(doc);
        const before = process.cpuUsage();
        resolveDates(doc, mentions, 19000);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      };
      time(50_000);
      expect(time(200_000)).toBeLessThan(Math.max(time(50_000), 4000) * 4 * 4);
    },
  );
});
