import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { extract } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";

/** "city country day: host | visitor | other" of each meeting of a text. */
function meetingsOf(text: string): string[] {
  const { doc, reading } = shippedEngine();
  const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(text, "utf8") }, reading);
  if ("skipped" in read) throw new Error(read.skipped.reason);
  return extract(doc, read.article).meetings.map(({ city, country, date, parties }) => {
    const on = (side: string): string =>
      parties
        .filter((one) => one.side === side)
        .map(({ party }) => party.name ?? party.office ?? "?")
        .join(", ");
    return `${city ?? "-"} ${country ?? "-"} ${date ?? "-"}: ${["host", "visitor", "other"].map(on).join(" | ")}`;
  });
}

const DAY = " date 2024-06-11 ";

describe("where a meeting was, and who came to whom", () => {
  it.each([
    [
      "the guest's trip",
      `${DAY}Kenyan Foreign Minister Ann Otieno arrived in Lima on Monday for a three-day visit. She met Peruvian Foreign Minister Luis Quispe on Tuesday.`,
      ["Lima PER 2024-06-11: Luis Quispe | Ann Otieno | "],
    ],
    [
      "an envoy's residence",
      `${DAY}The Ambassador of Ghana to Nepal, Kofi Asante, paid a courtesy call on Defence Minister Ram Thapa on Monday.`,
      ["- NPL 2024-06-10: Ram Thapa | Kofi Asante | "],
    ],
    [
      "the dateline",
      `${DAY}OSLO, June 11 (NTB) -- Norwegian Defence Minister Ingrid Solberg met her Kenyan counterpart Daniel Mutiso on Monday.`,
      ["Oslo NOR 2024-06-10: Ingrid Solberg | Daniel Mutiso | "],
    ],
    [
      "here",
      `${DAY}OSLO, June 11 (NTB) -- Kenyan Defence Minister Daniel Mutiso and Peruvian Defence Minister Luis Quispe held talks here on Monday.`,
      ["Oslo NOR 2024-06-10:  |  | Daniel Mutiso, Luis Quispe"],
    ],
    [
      "another from there",
      `${DAY}Kenyan Foreign Minister Ann Otieno met Peruvian Foreign Minister Luis Quispe in Lima on Tuesday. Otieno also held talks with Peruvian Trade Minister Rosa Huaman.`,
      ["Lima PER 2024-06-11: Luis Quispe | Ann Otieno | ", "Lima PER 2024-06-11: Rosa Huaman | Ann Otieno | "],
    ],
    [
      "a topic's place",
      `${DAY}Kenyan Foreign Minister Ann Otieno received Peruvian Foreign Minister Luis Quispe on Tuesday for talks on the situation in Haiti.`,
      ["- KEN 2024-06-11: Ann Otieno | Luis Quispe | "],
    ],
    [
      "whose trips lead elsewhere is no guest",
      `${DAY}EU special envoy Ann Lind is visiting Oslo. On Monday Lind talked about trade with UK special envoy Paul Carver.`,
      ["Oslo NOR 2024-06-10:  |  | Ann Lind, Paul Carver"],
    ],
    [
      "a call on somebody is no telephone's",
      `${DAY}Kenyan Foreign Minister Ann Otieno is in Lima. She will also pay a call on Peruvian President Luis Quispe on Friday.`,
      ["Lima PER 2024-06-14: Luis Quispe | Ann Otieno | "],
    ],
    [
      "the place of somebody's earlier trip is not the scene",
      `${DAY}Kenyan Foreign Minister Ann Otieno arrived in Peru on Monday. She met Peruvian President Luis Quispe. Kenyan President Daniel Mutiso visited Lima last year.`,
      ["- PER 2024-06-11: Luis Quispe | Ann Otieno | "],
    ],
    [
      "where an errand leads",
      `${DAY}Kenyan Foreign Minister Ann Otieno plans to stop in Lima for talks with Foreign Minister Luis Quispe en route to Chile on Friday.`,
      ["Lima PER 2024-06-14: Luis Quispe | Ann Otieno | "],
    ],
    [
      "where the clause is",
      `${DAY}Kenyan Foreign Minister Ann Otieno made a stop in Oslo on her way to Peru, where she will take part in a forum and also hold talks with her Chinese counterpart Li Wen.`,
      ["- PER -:  |  | Ann Otieno, Li Wen"],
    ],
    [
      "a third country, told of beside the meeting",
      `${DAY}Kenyan Prime Minister Ann Otieno and Peruvian Prime Minister Luis Quispe praised the talks. During their meeting in Doha, the two leaders spoke of trade.`,
      ["Doha QAT 2024-06-11:  |  | Ann Otieno, Luis Quispe"],
    ],
    [
      "a town told by its country",
      `${DAY}Kenyan Defence Minister Daniel Mutiso met Peruvian Defence Minister Luis Quispe in Haldenby, south of Oslo, on Monday.`,
      ["Haldenby NOR 2024-06-10:  |  | Daniel Mutiso, Luis Quispe"],
    ],
    [
      "on the margins nobody is at home",
      `${DAY}DOHA, June 11 (NTB) -- Prime Minister Ann Otieno met Peruvian President Luis Quispe on the margins of the summit on Monday.`,
      ["Doha QAT 2024-06-10:  |  | Ann Otieno, Luis Quispe"],
    ],
    [
      "where the opening puts the principal",
      `${DAY}OSLO, June 11 (NTB) -- Norwegian Defence Minister Ingrid Solberg held talks with officials on the margins of an exhibition in Bergen. The exhibition has opened. Later Solberg met Kenyan Defence Minister Daniel Mutiso.`,
      ["Bergen NOR 2024-06-11: Ingrid Solberg | Daniel Mutiso | "],
    ],
    [
      "at an organisation's seat",
      `${DAY}BRUSSELS, June 11 (NTB) -- NATO Secretary General Ann Lind met Kenyan President Daniel Mutiso on Monday.`,
      ["Brussels BEL 2024-06-10:  |  | Ann Lind, Daniel Mutiso"],
    ],
    [
      "by phone",
      `${DAY}OSLO, June 11 (NTB) -- Norwegian Defence Minister Ingrid Solberg spoke by phone with her Kenyan counterpart Daniel Mutiso on Monday.`,
      ["- - 2024-06-10:  |  | Ingrid Solberg, Daniel Mutiso"],
    ],
    [
      "a day that opens a clause",
      `${DAY}Kenyan Foreign Minister Ann Otieno met Peruvian Foreign Minister Luis Quispe in Lima on Monday and on Tuesday she was received by Peruvian President Rosa Huaman.`,
      ["Lima PER 2024-06-10: Luis Quispe | Ann Otieno | ", "Lima PER 2024-06-11: Rosa Huaman | Ann Otieno | "],
    ],
  ])("%s", (_, text, expected) => expect(meetingsOf(text)).toEqual(expected));
});
