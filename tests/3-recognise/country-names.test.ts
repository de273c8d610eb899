import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseParties } from "../../src/3-recognise/parties/parties.ts";
import { printParty } from "../../src/3-recognise/parties/phrase.ts";
import { verbGroups } from "../../src/3-recognise/verbs.ts";

const doc = new Doc(new Dictionary(loadLexicon()));
const parties = (text: string): string[] => recogniseParties(doc.read(text)).map(printParty);

describe("names of countries", () => {
  it.each([
    ["hosted New Zealand's Ada Berg and the United States' Ole Dahl", ["Ada Berg | NZL", "Ole Dahl | USA"]],
    ["hosted Saint Vincent and the Grenadines' Ada Berg", ["Ada Berg | VCT"]],
    ["the chief executive of the US company Halden Works, Ada Berg,", ["Ada Berg | chief executive <executive> | USA Halden Works"]],
    ["the commander of the Sierra Leone army, General Ole Dahl,", ["General Ole Dahl | commander of the army <senior_officer> | SLE"]],
    ["met Turkish Armed Forces Minister Ada Berg", ["Ada Berg | Armed Forces Minister <defence_minister> | TUR"]],
    ["a delegation of the People's Republic of China", ["delegation | CHN"]],
    ["Brazzaville: Congolese Foreign Minister Ada Berg met", ["Ada Berg | Foreign Minister <foreign_minister> | COG"]],
    ["Congolese Foreign Minister Ada Berg met", ["Ada Berg | Foreign Minister <foreign_minister> | COD"]],
  ])("reads %s", (text, want) => expect(parties(text)).toEqual(want));

  it("finds no other country inside a longer name", () => {
    doc.read("Papua New Guinea, Port of Spain and South Sudan");
    const found: string[] = [];
    for (let i = 0; i < doc.count; i++) found.push(doc.find(i, "countries")?.sense.row.cells.code ?? "-");
    expect(found.join("")).toMatch(/^PNG-+SSD-$/);
  });

  it("joins nothing with the words inside a name", () => {
    doc.read("Trinidad and Tobago and the Republic of Korea; the President of the Republic of Korea");
    const joins = Array.from({ length: doc.count }, (_, i) => doc.lower(i)).filter((word) => word === "and" || word === "of");
    expect(joins).toEqual(["and", "of", "of"]);
  });

  it("sees no verb in the United States or the Holy See", () => {
    doc.read("the Holy See and the United States met");
    expect(verbGroups(doc, 0, doc.count).map(({ lemma }) => lemma)).toEqual(["meet"]);
  });
});
