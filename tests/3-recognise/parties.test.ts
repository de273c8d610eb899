import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseParties } from "../../src/3-recognise/parties/parties.ts";
import { printParty } from "../../src/3-recognise/parties/phrase.ts";
import { partyRules } from "../../src/3-recognise/parties/rules.ts";
import { cpuTime } from "../cpu-time.ts";

const doc = new Doc(new Dictionary(loadLexicon()));

/** What a rule reads first in a text, in one line; null where it reads nothing. */
function first(rule: (typeof partyRules)[number], text: string): string | null {
  doc.read(text);
  for (let at = 0; at < doc.count; at++) {
    const read = rule.read(doc, at);
    if (read) return read.value.map(printParty).join("; ");
  }
  return null;
}

for (const rule of partyRules) {
  describe(rule.name, () => {
    for (const [text, want] of Object.entries(rule.yes)) it(`reads "${text}"`, () => expect(first(rule, text)).toBe(want));
    for (const text of rule.no) it(`leaves "${text}"`, () => expect(first(rule, text)).toBeNull());
  });
}

const persons = (text: string): string[] =>
  recogniseParties(doc.read(text))
    .filter((party) => party.name !== null)
    .map(printParty);

describe("a whole sentence", () => {
  it.each([
    [
      "On Monday he spoke with Lagos State Governor Babajide Okon about the new roads there.",
      "Babajide Okon | Lagos State Governor <senior_official> | NGA",
    ],
    [
      "On Monday he spoke with Norvik Electric Corp. CEO Aris Candor about the new plant there.",
      "Aris Candor | CEO <executive> | Norvik Electric Corp.",
    ],
    [
      "On Monday Senator Robert Miles, D-NJ, who serves as Chairman of the Senate Foreign Relations Committee, arrived with two others.",
      "Robert Miles | Senator <legislator> + Chairman of the Senate Foreign Relations Committee <legislator> | USA",
    ],
  ])("reads %j whole, by whichever rule", (text, want) => expect(persons(text)).toEqual([want]));

  it.each([
    ["Governor of Karvan Ada Berg Lund met them.", "Ada Berg Lund | Governor of Karvan <senior_official>"],
    ["Mayor of New Halden Olav Kranz met them.", "Olav Kranz | Mayor of New Halden <senior_official>"],
    ["The Chief Executive of Bergen Drilling, Ada Kranz, met them.", "Ada Kranz | Chief Executive <executive> | Bergen Drilling"],
    ["CEO of Norvik Ada Kranz met them.", "Ada Kranz | CEO <executive> | Norvik"],
    ["Speaker National Assembly Ada Kranz met them.", "Ada Kranz | Speaker National Assembly <legislator>"],
    ["Usec. Ada Kranz met them.", "Ada Kranz | Usec. <deputy_minister>"],
    [
      "They met the Minister of Land Transport and Light Rail, Ada Kranz.",
      "Ada Kranz | Minister of Land Transport and Light Rail <other_minister>",
    ],
    [
      "General Ada Berg, Commander, U.S. Southern Command (SOUTHCOM), met them.",
      "General Ada Berg | Commander, Southern Command <senior_officer> | USA",
    ],
    ["On Monday Norvik Energy Vice President Ada Kranz met them.", "Ada Kranz | Vice President <executive> | Norvik Energy"],
    ["General Ada Berg, Commander, Army, met them.", "General Ada Berg | Commander, Army <senior_officer>"],
  ])("parts the holder from the place, body or field before: %j", (text, want) => expect(persons(text)).toEqual([want]));

  it("keeps neighbours apart", () => {
    expect(persons("Foreign Minister Anna Berg, Defence Minister Jon Lie and Ambassador Ole Dahl met King Harald II of Norway.")).toEqual([
      "Anna Berg | Foreign Minister <foreign_minister>",
      "Jon Lie | Defence Minister <defence_minister>",
      "Ole Dahl | Ambassador <ambassador>",
      "Harald II | King <head_of_state> | NOR",
    ]);
  });
  it("reads one text the same way again", () => {
    const text = "The President of Ghana, Kofi Mensah, received NATO chief Marco Rutte-Vos in Accra.";
    expect(persons(text)).toEqual(persons(text));
  });
  it("stays linear on a long run of titles", () => {
    const text = "Deputy Prime Minister and ".repeat(20000);
    expect(cpuTime(() => recogniseParties(doc.read(text)))).toBeLessThan(3000);
  });
});
