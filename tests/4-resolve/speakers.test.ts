import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseDates } from "../../src/3-recognise/dates/dates.ts";
import { resolveDates } from "../../src/4-resolve/calendar.ts";
import { type PersonMention, readSpeech } from "../../src/4-resolve/speakers.ts";
import { cpuTime } from "../cpu-time.ts";

const doc = new Doc(new Dictionary(loadLexicon()));
const NAMES: Readonly<Record<string, string>> = {
  Ana: "Ana Ferro",
  Boris: "Boris Hale",
  "the minister": "Ana Ferro",
  "The minister": "Ana Ferro",
  "the guest": "Boris Hale",
};

/** Who tells the word `goats`: a person's full name, `source: ...`, or null. Every one of NAMES is a mention. */
function speaker(text: string): string | null {
  doc.read(text);
  const persons: PersonMention[] = [];
  for (let i = 0; i < doc.count; i++) {
    for (const [words, name] of Object.entries(NAMES)) {
      const last = i + words.split(" ").length;
      if (last <= doc.count && doc.slice(i, last) === words) persons.push({ first: i, last, entity: { name } });
    }
  }
  let at = 0;
  while (at < doc.count && doc.slice(at, at + 1) !== "goats") at++;
  const days = resolveDates(doc, recogniseDates(doc), null).map(({ mention: { first, last }, type }) => ({ first, last, type }));
  const said = readSpeech(doc, persons, null, days).speakerAt(at);
  if (said === null) return null;
  if (said.person !== undefined && said.source !== undefined)
    return `${said.person.name}; source: ${doc.slice(said.source.first, said.source.last)}`;
  return said.person?.name ?? (said.source === undefined ? null : `source: ${doc.slice(said.source.first, said.source.last)}`);
}

describe("who speaks", () => {
  const cases: Readonly<Record<string, string | null>> = {
    "Ana said that 5 goats were sold.": "Ana Ferro",
    "Some 5 goats were sold. Ana disclosed this in Oslo.": "Ana Ferro",
    "Some 5 goats were sold.\n\nAna stated this in parliament.": "Ana Ferro",
    "Ana met Boris. Ferro, in turn, said that 5 goats were sold.": "Ana Ferro",
    "They met Ana, who pledged to sell 5 goats.": "Ana Ferro",
    "Ana noted much. According to her, 5 goats were sold.": "Ana Ferro",
    "Ana noted much. According to her words, 5 goats were sold.": "Ana Ferro",
    "Some 5 goats were sold. Ana said it on the sidelines of a fair.": "Ana Ferro",
    "Some 5 goats were sold. This is according to figures from the goat board.": "source: figures from the goat board",
    "Ana urged member states to sell 5 goats.": "Ana Ferro",
    "Ana voiced an expectation that 5 goats would be sold.": "Ana Ferro",
    "Ana said on Friday that her village's best herders pledged 5 goats.": "Ana Ferro",
    "The Ministry of Herds and Barns said 5 goats were sold.": "source: Ministry of Herds and Barns",
    "According to the Ministry of Herds and Barns, 5 goats were sold.": "source: Ministry of Herds and Barns",
    "A statement published by the goat board said 5 goats were sold.": "source: statement published by the goat board",
    'Ana smiled. "It was cold," Ana said. "We sold 5 goats," said Boris.': "Boris Hale",
    "Ana said the plan asked for 5 goats.": "Ana Ferro",
    "Ana repeatedly said that 5 goats were sold.": "Ana Ferro",
    "Ana yesterday said that 5 goats were sold.": "Ana Ferro",
    "Ana late on Monday evening said that 5 goats were sold.": "Ana Ferro",
    "Chad on Monday, July 6 reported that 5 goats were sold.": "source: Chad",
    "Ana is confident that 5 goats will be sold.": "Ana Ferro",
    "Ana is glad of the barn and 5 goats.": null,
    "Ana expressed readiness to buy 5 goats.": "Ana Ferro",
    "Ana expressed concern over 5 goats.": null,
    "In the words of Ana, 5 goats were sold.": "Ana Ferro",
    "Ana smiled. In her words, 5 goats were sold.": "Ana Ferro",
    "The office of the minister said 5 goats were sold.": "source: office of the minister",
    "Chad informed the visitors that 5 goats were sold.": "source: Chad",
    "Data from the goat office show that 5 goats were sold.": "source: Data from the goat office",
    "Some 5 goats were sold, figures released by the board yesterday show.": "source: figures released by the board",
    "Herders at the bank estimate that 5 goats were sold.": "source: Herders",
    "Some 5 goats to be sold – ministry": "source: ministry",
    "The joint commission, chaired by Ana and Boris, said 5 goats were sold.": "source: joint commission",
    "The High Commissioner for Herds (HCH) said 5 goats were sold.": "source: High Commissioner for Herds",
    "The Office for the Care of Herds reports that 5 goats were sold.": "source: Office for the Care of Herds",
    "Officials say 5 goats were sold.": "source: Officials",
    "Some 5 goats were sold, figures from the Bank of Herds show.": "source: figures from the Bank of Herds",
    "The bank, in its annual report, said 5 goats were sold.": "source: bank",
    "Ana pays a courtesy call before 5 goats come.": null,
    "Ana told reporters on Monday that 5 goats were sold.": "Ana Ferro",
    "Ana, who came by train, said 5 goats were sold.": "Ana Ferro",
    "Five goats were sold, Ana said.": "Ana Ferro",
    "Five goats were sold, said Boris.": "Boris Hale",
    '"We sold 5 goats," Ana said.': "Ana Ferro",
    'Ana said: "We sold 5 goats."': "Ana Ferro",
    '"It was cold. We sold 5 goats," Ana remarked.': "Ana Ferro",
    '"We sold 5 goats. It was cold," Ana remarked.': "Ana Ferro",
    '"It was cold," Ana said. "We sold 5 goats."': "Ana Ferro",
    '"It was cold," Ana said.\n\n"We sold 5 goats," she added.': "Ana Ferro",
    "Stressing that times are hard, the minister noted that 5 goats were sold.": "Ana Ferro",
    "Ana spoke of the winter. It was noted that 5 goats were sold.": "Ana Ferro",
    "Ana said that it was cold. He added that 5 goats were sold.": "Ana Ferro",
    "Ana said that it was cold, while Boris noted that 5 goats were sold.": "Boris Hale",
    "Trade, Boris said, rose by 5 goats a day.": "Boris Hale",
    "Five goats were sold, according to Boris.": "Boris Hale",
    "Five goats were sold, according to the latest figures.": "source: latest figures",
    "The Farm Ministry said that 5 goats were sold.": "source: Farm Ministry",
    "Norway on Monday reported 5 goats.": "source: Norway",
    "The statement said it was cold. Five goats were sold.": "source: statement",
    "Under a draft seen by the Post, 5 goats would be sold.": "source: draft",
    "Five goats were sold, the Post reports with reference to the Statistics Committee.": "source: Statistics Committee",
    "Ana went on to say that 5 goats were sold.": "Ana Ferro",
    "Ana drew attention to the fact that 5 goats were sold.": "Ana Ferro",
    "Ana made it clear that 5 goats were sold.": "Ana Ferro",
    "Ana, in her opening remarks, said 5 goats were sold.": "Ana Ferro",
    "5 goats were sold, Ana said. That is all.": "Ana Ferro",
    "The ministry expects that 5 goats will be sold, Ana said.": "Ana Ferro",
    "Two union leaders said 5 goats were sold.": "source: union leaders",
    "Five goats were sold, two security sources said.": "source: security sources",
    "A survey by the Farm Institute found that 5 goats were sold.": "source: survey by the Farm Institute",
    "According to figures released by the statistics office, 5 goats were sold.": "source: figures released by the statistics office",
    "A statement shared with the Herald said 5 goats were sold.": "source: statement",
    "Ana welcomed a delegation with 5 goats from Hungary.": null,
    "The terminal would add 5 goats.": null,
    "The envoy paid a courtesy call and saw 5 goats.": null,
    "Ana and Boris said that 5 goats were sold.": null,
    "The sides noted that 5 goats were sold.": null,
    "Ana, citing farm data, said 5 goats were sold.": "Ana Ferro; source: farm data",
    "The office said in an email that Ana noted that 5 goats were sold.": "Ana Ferro; source: office",
    "Ana noted that 5 goats were sold, the Farm Ministry said.": "Ana Ferro; source: Farm Ministry",
    "Five goats were sold.": null,
    "Ana said that it was cold.\n\nFive goats were sold.": null,
  };
  for (const [text, want] of Object.entries(cases)) it(text.replaceAll("\n", " / "), () => expect(speaker(text)).toBe(want));
});

describe("reports of speech", () => {
  it("keeps verb, mode and cover for whoever reads statements", () => {
    doc.read("Ana said it was cold.");
    const [report] = readSpeech(doc, [{ first: 0, last: 1, entity: { name: "Ana Ferro" } }]).reportsOf(0);
    expect(report).toMatchObject({ at: 1, mode: "indirect", covers: { first: 1, last: 6 } });
  });

  for (const unit of ['" ', "he said that ", "according to ", "Ana "]) {
    it(`takes time in proportion: ${JSON.stringify(unit)}`, () => {
      const once = (size: number): number => {
        doc.read(unit.repeat(Math.ceil(size / unit.length)));
        return cpuTime(() => readSpeech(doc, []).speakerAt(doc.count - 1));
      };
      const time = (size: number): number => Math.min(once(size), once(size), once(size));
      const short = Math.max(time(10_000), 1);
      expect(time(100_000) / short).toBeLessThan(40);
    });
  }
});
