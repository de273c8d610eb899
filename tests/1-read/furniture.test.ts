import { describe, expect, test } from "vitest";
import { furnitureOf, LAST, LEAD, MORE, page, read } from "./page-of.ts";

/** Lines marked as furniture, as one list. */
const marked = (text: string): string[] =>
  furnitureOf(read(text))
    .flatMap((stretch) => stretch.split("\n").map((line) => line.trim()))
    .filter((line) => line !== "");

describe("furniture above the text", () => {
  test.each([
    ["Home | Minister | News | Contact"],
    ["REGION - COAST > NEWS"],
    ["• HOMEPAGE"],
    ["Left Menu"],
    ["All news"],
    ["You are here:   Home"],
    ["+ ↺ − 16 px"],
    ["CRL 12.50 Increased By ▲ 0.75 (6.38%)"],
    ["Email | Print | Subscribe | Comments | Forum"],
    ["Facebook icon"],
    ["Share this: Twitter"],
    ["AA photo"],
    ["PHOTO: PID"],
    ["© Ann Berg/POOL/TASS"],
    ["By Ann Berg"],
    ["Translator"],
    ["ann.berg@post.example"],
    ["29.2 C"],
    ["- Advertisement -"],
    ["Politics"],
    ["Subscribe | Log in"],
    ["Trending now: Floods | Chess Olympiad"],
    ["1 204 views"],
    ["[Read also: Envoy calls on minister]"],
    [">> Read: Envoy calls on minister"],
    ["» Envoy to visit the port"],
    ["Stay informed! Join our channel with 25,000 readers."],
    ["Found a typo? Select it and press Ctrl + Enter"],
    ["Credit: Ann Berg"],
    ["Time in Minsk: 11:07:36,   12 August"],
    ["Reading time: 3 minutes"],
  ])("%s", (line) => {
    expect(marked(page(`Port opens to all ships\n\n${line}\n\n`))).toEqual([line]);
    expect(marked(page(`${line}\n\nPort opens to all ships\n\n`))).toEqual([line]);
  });

  test("other pages' headlines between bullets", () => {
    const links = "Bridge toll to fall in May  • Judge named for the harbour inquiry  • Lake ferries to run at night: mayor";
    expect(marked(page(`Off the wire\n${links}  \nPort opens to all ships\n\n`))).toEqual(["Off the wire", links]);
  });

  test("other pages' headlines right below their heading", () => {
    expect(
      marked(page("Trending\nBridge toll to fall by 4 percent\nJudge named for the harbour inquiry\n\nPort opens to all ships\n\n")),
    ).toEqual(["Trending", "Bridge toll to fall by 4 percent", "Judge named for the harbour inquiry"]);
  });

  test("of a stamp all but the day and its time", () => {
    expect(marked(page("Port opens to all ships\n\nPublished : Friday, 4 June, 2021 at 11:30 PM  Count : 92\n\n"))).toEqual([
      "Published :",
      "Count : 92",
    ]);
    expect(marked(page("Port opens to all ships\n\nBy Staff Report in World on 19 August 2022\n\n"))).toEqual([
      "By Staff Report in World on",
    ]);
    expect(marked(page("Port opens to all ships\n\nAnn Berg 15.10.2018 11:21\n"))).toEqual(["Ann Berg"]);
    expect(
      marked(
        page(
          "Port opens to all ships\n07/06/2023PREMIER MEETS THE NEW AMBASSADOR OF THE NEIGHBOURING STATE AT THE STATE HOUSE\n12/06/2023Published On: 09/06/2023\n",
        ),
      ),
    ).toEqual(["07/06/2023PREMIER MEETS THE NEW AMBASSADOR OF THE NEIGHBOURING STATE AT THE STATE HOUSE", "12/06/2023Published On:"]);
  });

  test("of front matter all but title and date", () => {
    expect(marked(page("---\ntitle: Port opens\ndate: 2023-08-03\noutlet: Horn Wire\n---\n\n"))).toEqual([
      "---",
      "title:",
      "date:",
      "outlet: Horn Wire",
      "---",
    ]);
  });

  test("the word of the header", () => {
    expect(marked(page(" date 2021-06-03 "))).toEqual(["date"]);
  });
});

describe("furniture in and below the text", () => {
  test.each([
    ["Also Read: Fuel prices fall by a shilling at the pump"],
    ["Related: Coral sells its first ferry abroad"],
    ["READ MORE: Port gets a new crane"],
    ["Follow us on Twitter @CoralPost"],
    ["Subscribe to our newsletter"],
    ["© 2021 Atoll Times"],
    ["Views: 1432"],
    ["318 views"],
    ["13 hours ago"],
    ["0 Comments"],
    ["News ID 7700112 | Photos: 4 | Comments: 2"],
    ["Share   Print   Send by e-mail"],
    ["WhatsApp"],
    ["Orphus sistemi"],
    ["We use cookies for analytics, personalised content and ads."],
    ["(Visited 92 times, 1 visit today)"],
    ["Tags: port, ships"],
    ["Reporter: Ann Berg"],
    ["(pk)"],
    ["相关新闻"],
    ["https://post.example/port/88213.html"],
    ["<https://post.example/port/88213.html>"],
    ["Kaynak/Source:"],
    ["###"],
    ["MENAFN03052024000012345678ID1234567890"],
    ["(With inputs from Reuters)"],
    ["For further information: Port Office, tel. +00 58 000 00 00"],
  ])("%s", (line) => {
    expect(marked(`${LEAD}\n\n${MORE}\n\n${LAST}\n\n${line}\n\n${MORE}\n`)).toEqual([line]);
    expect(marked(page("", `\n${line}\n`))).toEqual([line]);
  });

  test("a list of other articles, as long as it goes", () => {
    expect(
      marked(page("", "\nRELATED\n- Market to close on Sunday\n- Council to vote on the budget\n\nSubscribe to our newsletter\n")),
    ).toEqual(["RELATED", "- Market to close on Sunday", "- Council to vote on the budget", "Subscribe to our newsletter"]);
    expect(marked(`${LEAD}\n\n${MORE}\n\n${LAST}\n\nHIGHLIGHTS\nCORAL\n13 hours ago\nNew rules for lighthouses\n\n${LEAD}\n`)).toEqual([
      "HIGHLIGHTS",
      "CORAL",
      "13 hours ago",
      "New rules for lighthouses",
    ]);
  });

  test("all that follows a form for comments or an author's portrait", () => {
    expect(marked(page("", `\nLeave a Reply\n\n${MORE}\n`))).toEqual(["Leave a Reply", MORE]);
    expect(marked(page("", "\nABOUT THE AUTHOR Ann Berg has been a newshound for 11 years and loves the sea.\n"))).toHaveLength(1);
  });

  test("lines cut short at the end announce other articles", () => {
    const teasers = [
      "Council hears of the new budget. The figures are to be looked into by..",
      "Fog in the north and sun in the south. The wind will blow from..",
    ];
    expect(marked(page("", `\n${teasers.join("\n")}\n`))).toEqual(teasers);
  });

  test("a photo's credit, not the caption that tells of the meeting", () => {
    expect(
      marked(page("Port opens to all ships\n\n").replace(MORE, "Ann Berg and Omar Said in Minsk on Monday. Photo credit: Port Office.")),
    ).toEqual(["Photo credit: Port Office."]);
    expect(
      marked(page("Port opens to all ships\n\nAnn Berg calls on Omar Said at his residence in the capital on Monday. PHOTO: PID\n\n")),
    ).toEqual(["PHOTO: PID"]);
  });

  test("an address inside a sentence", () => {
    expect(marked(page("").replace("spring", "spring, as https://post.example/2021/03/04/x says"))).toEqual([
      "https://post.example/2021/03/04/x",
    ]);
  });

  test.each([
    ["Also on Monday, the guest was received by the president of the republic at the residence."],
    ["Home minister Omar Said took part in the talks, and so did the two ambassadors of the states."],
    ["Share of the port in the trade of the region rose to 12 percent, the minister said on Monday."],
    ["Report: the guests praised the port and its workers."],
    ["Views were exchanged on the railway, on grain and on visas for the drivers of lorries."],
    ["Photo Caption: Call on the minister by Omar Said on Saturday, 23 March 2019."],
    ["Comments made by the guest on Sunday were welcomed by the minister and by the two ambassadors."],
    ["'Military cooperation'"],
    ["Watch towers along the border will be manned by both sides from June on, he said."],
    ["There were guests from ten states, and all of them went to see the port on Monday."],
    ["Related issues were discussed by the two ministers at the port on Monday."],
    ["Image of the state abroad depends on its ports, the minister told the guests."],
    ["Disclaimers apart, the ministers agreed on most of the points that were on the agenda."],
  ])("no furniture: %s", (line) => {
    expect(marked(`${LEAD}\n\n${MORE}\n\n${LAST}\n\n${line}\n\n${MORE}\n`)).toEqual([]);
  });
});
