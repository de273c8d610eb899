import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { engineFor } from "../../src/read-articles.ts";

const { reading } = engineFor({});
const TITLE = "Minister of Transport receives new ambassador of the islands";
const LEAD =
  "The Minister of Transport, Anna Berg, received the ambassador of the islands, Karl Holm, at the ministry on Tuesday and spoke with him about ports and railways.";
const MORE =
  "The two sides also discussed the preparations for a visit of the prime minister and agreed to stay in touch on all these matters of common interest.";
const page = (before: string, after = ""): string => `${TITLE}\n\n${before}${LEAD}\n\n${MORE}${after}\n`;
const said = (words: string): string => `${TITLE}\n\n${LEAD.slice(0, -1)}${words}\n\n${MORE}\n`;

/** "outlet | published | place | country" of a text. */
function read(text: string): string {
  const result = readArticle({ id: "x", file: "x.txt", bytes: Buffer.from(text, "utf8") }, reading);
  if (!("article" in result)) return "skipped";
  const { outlet, published, place, country } = result.article;
  return [outlet, published, place, country].map((one) => one ?? "").join(" | ");
}

describe("forms of heads and feet, with the whole lexicon", () => {
  test.each([
    // datelines
    [page("AKP Phnom Penh, September 27, 2018 — "), "AKP | 2018-09-27 | Phnom Penh | KHM"],
    [page("KPL Vientiane — "), "KPL |  | Vientiane | LAO"],
    [page("Shafaq News/ "), "Shafaq News |  |  | "],
    [page("ALGIERS – Thursday, 25 August 2022 (APS) – "), "APS | 2022-08-25 | Algiers | DZA"],
    [page("Georgetown, Guyana—(September 12, 2023) "), " | 2023-09-12 | Georgetown | GUY"],
    [page("Kingston, Jamaica; May 3, 2021 – "), " | 2021-05-03 | Kingston | JAM"],
    [page("Ramallah/CNW /\n"), "CNW |  | Ramallah | PSE"],
    [page("State House, Banjul, 4 March 2020 – "), " | 2020-03-04 | Banjul | GMB"],
    [page("Press Release – State House – Banjul: "), " |  | Banjul | GMB"],
    [page("18 June, Kathmandu: "), " |  | Kathmandu | NPL"],
    [page("May 14, 2019 (KHARTOUM) – "), " | 2019-05-14 | Khartoum | SDN"],
    [page("São Paulo (SP) |\n"), " |  | São Paulo | BRA"],
    [page("Addis Ababa May 14/2019 (ENA) "), "ENA | 2019-05-14 | Addis Ababa | ETH"],
    [page("Addis Ababa (ENA) May 14, 2019 "), "ENA | 2019-05-14 | Addis Ababa | ETH"],
    [page("ASTANA. KAZINFORM "), "KAZINFORM |  | Astana | KAZ"],
    [page("DAMASCUS-SANA "), "SANA |  | Damascus | SYR"],
    [page("NEW DELHI (Web Desk) - "), " |  | New Delhi | IND"],
    [`May 14, 2022\nOttawa, Ontario\n${LEAD}\n\n${MORE}\n`, " | 2022-05-14 | Ottawa | CAN"],
    [page("ENA February 10/2020 "), "ENA | 2020-02-10 |  | "],
    [page("November 19, 2021 – Ottawa, Ontario – Global Affairs Canada\n\n"), "Global Affairs Canada | 2021-11-19 | Ottawa | CAN"],
    [page("Karl Holm at the port. CNW photoSYDNEY, March 17 — "), " |  | Sydney | AUS"],
    [page("NEW YORK, Jan 17 "), " |  | New York | USA"],
    // authors' lines
    [page("Ann Berg in Abuja\n\n"), " |  | Abuja | NGA"],
    [page("By Ann Berg, Lusaka\n\n"), " |  | Lusaka | ZMB"],
    [page("Ann Berg (Abuja)\n\n"), " |  | Abuja | NGA"],
    [page("By Ann Berg | Kigali\n\n"), " |  | Kigali | RWA"],
    [page("LAHORE - Our Correspondent\n\n"), " |  | Lahore | PAK"],
    [page("Staff Correspondent, Dhaka\n\n"), " |  | Dhaka | BGD"],
    [page("Trade Talks in Abuja\n\n"), " |  |  | "],
    [page("Coral Times Reporter\n"), "Coral Times |  |  | "],
    [page("By Ann Berg, Coral Times Staff Writer\n\n"), "Coral Times |  |  | "],
    [page("By Ann Berg / Coral Tribune\n\n"), "Coral Tribune |  |  | "],
    [page("By Ann Berg for Coral Times\n\n"), "Coral Times |  |  | "],
    [page("Coral Times - 3 May 2021\n\n"), "Coral Times | 2021-05-03 |  | "],
    [page("World News - 3 May 2021\n\n"), " | 2021-05-03 |  | "],
    [page("May 3, 2021 by Coral News\n\n"), "Coral News | 2021-05-03 |  | "],
    [page("Published 12 February 2025 | The Coral Sentinel\n\n"), "The Coral Sentinel | 2025-02-12 |  | "],
    // titles
    [`${TITLE} - Coral Online, 11 April 2016\n\n${LEAD}\n\n${MORE}\n`, "Coral Online | 2016-04-11 |  | "],
    [`${TITLE} | Coral Times\n\n${LEAD}\n\n${MORE}\n`, "Coral Times |  |  | "],
    [`${TITLE} (Paris - July 6, 2017)\n\n${LEAD}\n\n${MORE}\n`, " | 2017-07-06 | Paris | FRA"],
    // sites
    [
      `Ministry of Foreign Affairs of the Czech Republic\n\nAdvanced search\n\n${page("")}`,
      "Ministry of Foreign Affairs of the Czech Republic |  |  | ",
    ],
    [`Office of the President (OP)\nNews\n22.10.10\n${LEAD}\n\n${MORE}\n`, "Office of the President | 2010-10-22 |  | "],
    [`Skip to main content\n\nPMO News\n\n${page("")}`, "PMO News |  |  | "],
    [`Press Release\n\n${page("")}`, " |  |  | "],
    [`9.5 C\nOslo\nFriday, May 29, 2020\n\n${page("")}`, " |  |  | "],
    [page("Coral Media September 28, 2020 News\n"), "Coral Media | 2020-09-28 |  | "],
    [page("World News September 28, 2020 News\n"), " | 2020-09-28 |  | "],
    [page("Mon, 02/04/2019 - 15:09\n\n"), " | 2019-02-04 |  | "],
    [page("  • 2010-04-14\n  • By Ann Berg\n\n"), " | 2010-04-14 |  | "],
    [page("(Communicated by the Harbour Spokesperson)\n"), "Harbour Spokesperson |  |  | "],
    [page("", "\n— Anna Berg (@annaberg) October 13, 2022"), " |  |  | "],
    // feet
    [page("", "\n\nXinhua"), "Xinhua |  |  | "],
    [page("", "\n\nAFP/Reuters"), "AFP |  |  | "],
    [page("", " PTI ABC DE"), "PTI |  |  | "],
    [page("", " /ANA-MPA/"), "ANA-MPA |  |  | "],
    [page("", "\n\nSource – Swedish Government"), "Swedish Government |  |  | "],
    [page("", "\n\nSource: The Republic of Coral Islands State House"), "The Republic of Coral Islands State House |  |  | "],
    [page("", "\n\n— with files from Reuters"), "Reuters |  |  | "],
    [page("", "\n\nThe Coral Herald May 21/2023"), "The Coral Herald | 2023-05-21 |  | "],
    [page("", "\n\nPress Service of the Ministry of Defense"), "Press Service of the Ministry of Defense |  |  | "],
    // in the text
    [said(", an AFP journalist said."), "AFP |  |  | "],
    [said(", a Coralfax correspondent reports."), "Coralfax |  |  | "],
    [said(", according to a press release sent to AGERPRES."), "AGERPRES |  |  | "],
    [said(", a source told the Coral Post."), "Coral Post |  |  | "],
    [said(", the official SANA news agency said."), "SANA |  |  | "],
    [said(", according to Interfax."), "Interfax |  |  | "],
    [said(", she said in an interview with Coral Radio."), " |  |  | "],
  ])("%#", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
