import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseQuantities } from "../../src/3-recognise/quantities/recognise-quantities.ts";
import { cpuTime } from "../cpu-time.ts";

const doc = new Doc(new Dictionary(loadLexicon()));

/** The figures of a text: as written, with what they are read as. */
const read = (text: string): string[] => {
  doc.read(text);
  return recogniseQuantities(doc).map(
    ({ start, end, comparator, value, valueMax, unit }) =>
      `${text.slice(start, end)}: ${comparator} ${value}${valueMax === null ? "" : `..${valueMax}`} ${unit}`,
  );
};

describe("figures", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "They opened three bakeries and twelve kiosks.": ["three: = 3 count", "twelve: = 12 count"],
    "Output rose from 66 to 91 barges.": ["66: = 66 count", "91: = 91 count"],
    "It bought 33 ferries worth $141 million (€120 million).": [
      "33: = 33 count",
      "$141 million: = 141000000 USD",
      "€120 million: = 120000000 EUR",
    ],
    "Between 40 and 60 goats were sold.": ["Between 40 and 60: = 40..60 count"],
    "More than a third of the wells ran dry.": ["More than a third: > 0.333333 share"],
    "The fleet has more than doubled.": ["more than doubled: > 2 times"],
    "Harvests have grown almost 4 times.": ["almost 4 times: ~ 4 times"],
    "Six of the 16 clauses were dropped.": ["Six: = 6 count", "16: = 16 count"],
    "Up to 250 beds or more were set up.": ["Up to 250: <= 250 count"],
    "A 12-member choir sang.": ["12-member: = 12 count"],
    "The road is some 20 miles long.": ["some 20 miles: ~ 20 other"],
    "The mill made 3.9 billion minutes of noise.": ["3.9 billion minutes: = 3900000000 other"],
    "Tickets cost RM35.": ["RM35: = 35 MYR"],
    "Pakistan paid Rs. 500 million and Pakistani banks Rs 20 million.": [
      "Rs. 500 million: = 500000000 PKR",
      "Rs 20 million: = 20000000 PKR",
    ],
    "He said that five shops had closed.": ["five: = 5 count"],
    "One farmer and two herders were wounded.": ["One: = 1 count", "two: = 2 count"],
    "Prices rose by 27, 27.4 and 50.2 percent.": ["27: = 27 %", "27.4: = 27.4 %", "50.2 percent: = 50.2 %"],
    "It spent RM200m, N3bn and Tk50cr.": ["RM200m: = 200000000 MYR", "N3bn: = 3000000000 NGN", "Tk50cr: = 500000000 BDT"],
    "A quake of magnitude 6.6 and a 5.9-magnitude one.": ["6.6: = 6.6 other", "5.9: = 5.9 other"],
    "Storm kills 13, injures 19": ["13: = 13 count", "19: = 19 count"],
    "Two more ferries sank.": ["Two: = 2 count"],
    "He handed over two reports.": ["two: = 2 count"],
    "All 29 NATO member nations agreed.": ["29: = 29 count"],
    "Envoys of five island countries held two separate meetings.": [],
    "They met at 14.15 and left after a 21-gun salute, about 1½ hours later.": [],
    "They came for a 2 + 2 format and COP27.": [],
  };
  for (const [text, want] of Object.entries(cases)) it(text, () => expect(read(text)).toEqual(want));
});

describe("no figures", () => {
  const texts = [
    "The two ministers met.",
    "Both sides spoke of trust between two countries.",
    "It was one of the main reasons.",
    "They met one-on-one.",
    "He flew in an F-16 over Highway 21.",
    "Under Article 5 and Resolution 1701 they may.",
    "The G20 and the Group of 77 agreed.",
    "Version 3.5.2 was out.",
    "They won 3-1.",
    "Call +998 71 123 45 67.",
    "He was aged 45.",
    "Children under ten stayed at home.",
    "It took four hours.",
    "They met twice and spoke three times.",
    "An accord on double taxation was signed.",
    "The 21st session ended.",
    "A five-point plan and a two-state solution.",
    "The Three Lakes Initiative began.",
    "Covid-19 spread.",
    "The first two rounds were held.",
    "The two of them agreed.",
  ];
  for (const text of texts) it(text, () => expect(read(text)).toEqual([]));

  it("leaves what is taken, and page furniture", () => {
    const text = "In 2019 some 300 goats came. 40 views";
    doc.read(text, [{ start: 29, end: 37 }]);
    expect(recogniseQuantities(doc, [{ first: 1, last: 2 }]).map(({ value }) => value)).toEqual([300]);
  });
});

describe("any input", () => {
  const units = [
    "1",
    "1 ",
    "1,111,",
    "1,11,",
    "111 ",
    "$5 ",
    "twenty ",
    "hundred ",
    "5-",
    "between 5 and ",
    "from 5 to ",
    "thousands of ",
    "more than ",
    '" ',
  ];
  for (const unit of units) {
    it(`takes time in proportion: ${JSON.stringify(unit)}`, () => {
      const once = (size: number): number => {
        doc.read(unit.repeat(Math.ceil(size / unit.length)));
        return cpuTime(() => recogniseQuantities(doc));
      };
      const time = (size: number): number => Math.min(once(size), once(size), once(size));
      const short = Math.max(time(10_000), 1);
      expect(time(100_000) / short).toBeLessThan(40);
    });
  }
});
