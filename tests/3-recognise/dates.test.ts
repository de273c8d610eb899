import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseDates } from "../../src/3-recognise/dates/dates.ts";
import { glance } from "../../src/3-recognise/dates/glance.ts";
import { dateRules, rangeRule, rulesAt } from "../../src/3-recognise/dates/grammar.ts";
import { Marked } from "../../src/3-recognise/dates/marked.ts";
import { printSaid } from "../../src/3-recognise/dates/said.ts";

const doc = new Doc(new Dictionary(loadLexicon()));
const texts = (text: string): string[] => recogniseDates(doc.read(text)).map(({ start, end }) => text.slice(start, end));
const said = (text: string): string[] => recogniseDates(doc.read(text)).map((mention) => printSaid(mention.said));

describe("recogniseDates", () => {
  it.each<[string, string[]]>([
    [" date 2023-09-14 14 September 2023 09:30 (UTC+03:00)", ["2023-09-14", "14 September 2023 09:30 (UTC+03:00)"]],
    ["The envoy stayed from May 12 to 14 and came back on July 1st, 2022.", ["May 12 to 14", "July 1st, 2022"]],
    ["Invited to the fair to be held in Lome in September this year, she agreed.", ["September this year"]],
    ["In early February the 4-month course ended; in January it was half done.", ["early February", "4-month", "January"]],
    ["Oslo, 3 Aug. - They met on Aug. 3. The 5th exhibition opens in Sept. in Riga.", ["3 Aug.", "Aug. 3", "Sept."]],
    ["On Tuesday morning and again on Friday evening", ["Tuesday morning", "Friday evening"]],
    ["The two sat down on Wednesday (June 12) for the first time since the 1990s.", ["Wednesday", "June 12", "the 1990s"]],
    ["At noon on Monday, 10 June 2024", ["noon on Monday, 10 June 2024"]],
    ["Exports in Jan.-Sept. 2023 beat those of the year before.", ["Jan.-Sept. 2023", "the year before"]],
  ])("%s", (text, want) => expect(texts(text)).toEqual(want));

  it("opens what a preposition opens", () => {
    expect(said("In force since 1991, it holds until 2025 and from 2030 on; by 2027 it is due.")).toEqual([
      "1991/..",
      "../2025",
      "2030/..",
      "2027",
    ]);
    expect(said("They have talked since the beginning of 2023, but not since the June 2020 clash.")).toEqual([
      "2023/.. (start)",
      "2020-06",
    ]);
  });

  it.each([
    "Theresa May may march on; Jan Nowak sat in the sun, and April Jones wed.",
    "He came second in the 300th anniversary race, 21:15, and was 65 years old, a 65-year-old man.",
    "Resolution 1701, Expo 2020, Vision 2030, the F-2000, flight 1549 and Article 12 of the 2030 Agenda",
    "Call +994 12 498 2021 around the clock, 24/7, for $2,021 or 2000 people.",
    "Read The Sunday Times, the Daily Planet and India Today.",
    "recently, now, soon, in recent years, for decades, many years, year-on-year, at the end of the day",
    "https://wire.example/2023/09/18/talks?id=2021",
  ])("leaves: %s", (text) => expect(texts(text)).toEqual([]));

  it("passes over page furniture", () => {
    const text = "Talks on Monday\nRelated: fair opens on Friday";
    expect(recogniseDates(doc.read(text, [{ start: text.indexOf("Related"), end: text.length }]))).toHaveLength(1);
  });

  it.each(dateRules.filter((rule) => rule !== rangeRule).map((rule) => [rule.name, rule] as const))(
    "asks %s wherever it reads",
    (_name, rule) => {
      const text = new Marked();
      for (const example of Object.keys(rule.yes)) {
        text.mark(doc.read(example));
        let at = 0;
        while (rule.read(text, at) === null) at++;
        text.enter(at);
        const choice = rulesAt(text, at, text.kindAt(at));
        const index = choice?.rules.indexOf(rule) ?? -1;
        expect(index, example).toBeGreaterThanOrEqual(0);
        expect((choice?.needs[index] as number) & ~glance(text, at, choice?.asked ?? 0), example).toBe(0);
      }
    },
  );

  it("never overlaps, whatever the order of the words", () => {
    const words =
      "the last 3 June 2021 to May 12 and Monday of next week - 10:00 a.m. early mid 1990s quarter first since a year ago , . two half".split(
        " ",
      );
    let seed = 7;
    const random = (): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 40 }, () => words[Math.floor(random() * words.length)]).join(" ");
      let end = 0;
      for (const mention of recogniseDates(doc.read(text))) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
    }
  });

  it.each(["June ", "the ", "3 ", "2021-", "Monday and ", "between 3 May 2021 and ", "early ", "1, ", "a year and "])(
    "takes time in line with length: %j again and again",
    (unit) => {
      const time = (length: number): number => {
        const read = doc.read(unit.repeat(length / unit.length));
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const before = process.cpuUsage();
          recogniseDates(read);
          const { user, system } = process.cpuUsage(before);
          best = Math.min(best, user + system);
        }
        return best;
      };
      time(50_000);
      expect(time(200_000)).toBeLessThan(Math.max(time(50_000), 4000) * 4 * 4);
    },
  );
});
