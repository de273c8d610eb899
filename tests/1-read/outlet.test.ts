import { describe, expect, test } from "vitest";
import { furnitureOf, LAST, LEAD, MORE, page, read } from "./page-of.ts";

const lead = (words: string): string => `${LEAD.slice(0, -1)}${words}\n\n${MORE}\n\n${LAST}\n`;
const end = (words: string): string => `${LEAD}\n\n${MORE}\n\n${LAST}${words}\n`;

describe("outlets that a page names", () => {
  test.each([
    ["front matter", page("---\noutlet: Horn Wire\ndate: 2023-08-03\n---\n\nBAKU (Trend) – "), "Horn Wire"],
    ["handed on by an aggregator", page(" date 2023-10-09 (MENAFN- Coral Gazette)\n\n"), "Coral Gazette"],
    ["handed on, a bracket lost", page(" date 2023-10-09 MENAFN - The Peninsula) QNA\n\n"), "The Peninsula"],
    ["handed on in the lead", page("(MENAFN- Trend News Agency ) "), "Trend News Agency"],
    ["with its own day", page("Harbour Post (1 April 2021)\n\n"), "Harbour Post"],
    ["before its own day", page("Port opens to all ships\n\nXinhua, February 19, 2016 Adjust font size:\n\n"), "Xinhua"],
    [
      "below the text, with the day",
      page("Port opens to all ships\n\n", "\nPublished in The Harbour Post, July 1st, 2022\n"),
      "The Harbour Post",
    ],
    ["its own report", page("Port opens to all ships\n\nCoral Gazette report\n\n"), "Coral Gazette"],
    ["the author's", page("Port opens to all ships\n\nBy Ann Berg – Trend:\n\n"), "Trend"],
    ["a press release", page("Port opens to all ships\n\nPress Release: Coral Islands Government\n\n"), "Coral Islands Government"],
    [
      "an issuing body",
      page("Federal Port Office\nPress release No. 214\nMinsk, 4 November 2022\n\nPort opens to all ships\n\n"),
      "Federal Port Office",
    ],
    [
      "a body above its release",
      page("Union Department of Ports\nIMMEDIATE RELEASE\n\nPort opens to all ships\n\n"),
      "Union Department of Ports",
    ],
    ["a ministry's statement", page("MFA Press Statement: Meeting of the Ministers of Foreign Affairs, 23 March 2019\n\n"), "MFA"],
    ["the page's title", page(" date 2024-01-02 Port opens to all ships of the region | India Today\n\n"), "India Today"],
    ["a name alone", page(" date 2024-01-02 Thousand Isles Daily\n\nPort opens to all ships\n\n"), "Thousand Isles Daily"],
    ["an agency's report taken over", page("Port opens to all ships\n\nReuters - Coral English\n\n"), "Coral English"],
    ["a city and letters above the text", page("Port opens to all ships\n\nMinsk-CNW\n\n"), "CNW"],
    ["letters beside the day", page("Port opens to all ships\n\nBy CN - Nov 08,2019\n\n"), "CN"],
    ["a newsroom", page("Port opens to all ships\n\nRédaction Coral 24 with Ann Berg\n\n"), "Coral 24"],
    ["a press office", page("Port opens to all ships\n\nBy Northern Command Public Affairs\n\n"), "Northern Command Public Affairs"],
    ["a page to follow", page("Port opens to all ships\n\n", "\nFollow Coral Newsline on Facebook\n"), "Coral Newsline"],
    ["the site's name at the end", page("Port opens to all ships\n\n", "\ncoralnews.ro\n"), "coralnews.ro"],
    ["copyright behind the words", page("Port opens to all ships\n\n", "\nCopyright © All rights reserved Coral Air\n"), "Coral Air"],
    ["copyright", page("Port opens to all ships\n\n", "\n© 2021 Atoll Standard. All rights reserved.\n"), "Atoll Standard"],
    [
      "copyright in words",
      page("Port opens to all ships\n\n", "\n*Copyright 2024 The River Herald. All rights reserved.*\n"),
      "The River Herald",
    ],
    ["copyright in capitals", page("Port opens to all ships\n\n", "\nCOPYRIGHT © CORAL POST 2021\n"), "CORAL POST"],
    [
      "a notice on comments",
      page("Port opens to all ships\n\n", "\nWhile most comments will be posted, The River Herald does not endorse any of them.\n"),
      "The River Herald",
    ],
    ["the original", page("Port opens to all ships\n\n", "\nRead the original article on River Herald.\n"), "River Herald"],
    ["a name and its city", page("Port opens to all ships\n\n9 August 2019\nCoral Times (Dhaka)\n\n"), "Coral Times"],
    ["by its letters in a menu, with the year", page("Facebook\nCoral.news © 2025. .\nWORLD\n\nPort opens to all ships\n\n"), "Coral.news"],
    [
      "an owner before the sign",
      page("Port opens to all ships\n\n", "\nAtoll Standard © 2019-2024. All rights reserved.\n"),
      "Atoll Standard",
    ],
    ["a page that welcomes", page("Welcome to the Coral Times. All the news\n\nPort opens to all ships of the region\n\n"), "Coral Times"],
    ["an organisation that welcomes", page("Welcome to NATO!\n\nPort opens to all ships of the region\n\n"), "NATO"],
    ["by a newspaper", page("Port opens to all ships\n\nBy The Coral Gazette\n\n"), "The Coral Gazette"],
    ["its staff", page("Port opens to all ships\n\nBy Dawn Staff\n\n"), "Dawn"],
    ["an author's newspaper in brackets", page("Port opens to all ships\n\nAnn Berg (India Today)\n\n"), "India Today"],
    ["a news service", page("Harbour News Service\n\nPort opens to all ships of the region\n\n"), "Harbour News Service"],
    ["a newspaper and an unknown town", page("30 November 2017\n\nAtoll Gazette (Portville)\n\n"), "Atoll Gazette"],
    [
      "before its own day and a colon",
      page("Port opens to all ships\n\nAtoll Isles Telegraph: 21 February 2019:\n\n"),
      "Atoll Isles Telegraph",
    ],
    [
      "where a post appeared first",
      page("Port opens to all ships\n\n", "\nThe post Port opens to all ships appeared first on The River Herald.\n"),
      "The River Herald",
    ],
    [
      "whose staff did not edit it",
      page("Port opens to all ships\n\n", "\n(This story has not been edited by Riverdesk staff and comes from a syndicated feed.)\n"),
      "Riverdesk",
    ],
    [
      "a notice below the text",
      page("Port opens to all ships\n\n", "\nThe text may be shortened. Isles.News does not take positions or sides.\n"),
      "Isles.News",
    ],
    ["a newspaper before its dateline's day", page("HARBOUR TIMES, March 14, 2020 — "), "HARBOUR TIMES"],
    ["a publication before the agency it has it from", page("ISTANBUL (Reuters - The Peninsula / Coral Wire) "), "The Peninsula"],
    ["who provides a release", page("Port opens to all ships\n\nNews provided by\nCoral Group\nOct 05, 2021, 09:12 ET\n\n"), "Coral Group"],
    ["with agencies", page("Port opens to all ships\n\nby Coral Times with Agencies\nOct 05, 2021\n\n"), "Coral Times"],
    ["issued by", page("Port opens to all ships\n\n", "\nIssued by the Presidency\n"), "Presidency"],
    [
      "on behalf of",
      page("Port opens to all ships\n\n", "\nDistributed by Coral Group on behalf of Ministry of Ports.\n"),
      "Ministry of Ports",
    ],
  ])("%s", (_, text, outlet) => {
    const article = read(text);
    expect(article.outlet).toBe(outlet);
    const { outlet: because } = article.because;
    expect(because && text.slice(because.start, because.end)).toBe(outlet);
  });
});

describe("agencies that a page credits", () => {
  test.each([
    ["dateline", page("BAKU, February 25. /TASS/. "), "TASS"],
    ["dateline before the lead's credit", lead(", Trend reports.").replace(/^/, "MINSK, 12 March (BelTA) – "), "BelTA"],
    ["Trend reports", lead(", Trend reports referring to the ministry."), "Trend"],
    ["an unknown one reports", lead(", Quokka reports, citing the ministry."), "Quokka"],
    ["Report informs", lead(", Report informs."), "Report"],
    ["reports UNB", lead(", reports UNB."), "UNB"],
    ["reports on a day", lead(", Trend reports on May 18 referring to the ministry."), "Trend"],
    ["the news agency X reported", lead(", the news agency Masis reported."), "Masis"],
    ["a known agency reported", lead(", Xinhua reported."), "Xinhua"],
    ["with a dash", end(" — Bernama"), "Bernama"],
    ["with a hyphen", end("     -UNB"), "UNB"],
    ["in brackets", end(" (NNT)"), "NNT"],
    ["by its letters", end(" RNA"), "RNA"],
    ["with its writers", end(" Kazinform (author: Ann Berg, editor: Omar Said)"), "Kazinform"],
    ["with a mark of equality", end("\n=TASS"), "TASS"],
    ["below a text of one paragraph", `${LEAD}\n\nSource: BERNAMA News Agency\n`, "BERNAMA News Agency"],
    ["Source:", end("\n\nSource: BERNAMA News Agency"), "BERNAMA News Agency"],
    ["Source without a colon", end("\n\nSource KUNA"), "KUNA"],
    ["a line of its own", end("\n\n(Coral Agency)"), "Coral Agency"],
    ["with inputs", end("\n\n(With inputs from Reuters)"), "Reuters"],
    ["a source above the text", page(" date 2022-05-31 Regional News of Tuesday, 31 May 2022\n\nSource: UNB\n\n"), "UNB"],
    ["a source and its writer", end("\n\nSource: CNQ (Ann Berg)"), "CNQ"],
    ["a source in another language", end("\n\nSursa: Coralfax"), "Coralfax"],
    ["two sources", end("\n\nSOURCE: CORAL TIMES/ISLENEWS"), "CORAL TIMES"],
    ["a source behind the last sentence", end(" (Source: Coralfax)"), "Coralfax"],
    ["inputs behind the last sentence", end(" (With inputs from PTI)"), "PTI"],
    ["inputs named first", end("\n(With PTI Inputs)"), "PTI"],
    ["a source, a bar and the time", page("Source: Xinhua|  2020-01-09 18:51:33|Editor: ann\n\nPort opens to all ships\n\n"), "Xinhua"],
    ["a source glued to its colon", page("Port opens to all ships\n\nBy Xinhua Source:Xinhua Published: 2019/5/3 18:48:40\n\n"), "Xinhua"],
    ["by an agency", page(" date 2020-08-04 By Reuters\n\n"), "Reuters"],
    ["its writer's", page("Port opens to all ships\n\nAnn Berg - Reuters\n\n"), "Reuters"],
    ["a staff writer with it", page("Port opens to all ships\n\nStaff writer, with UNB\n\n"), "UNB"],
    [
      "spelled out below the author, letters in the dateline",
      page("Port opens to all ships\n\nBy ANN BERG and OLE BERG\nBERNAMA News Agency\nKUALA LUMPUR (UNB) — "),
      "BERNAMA News Agency",
    ],
    ["over two lines, with its city", page("Port opens to all ships\n\nPTI\nPTI, New Delhi,\n  • Jun 26 2023, 05:46 ist\n"), "PTI"],
    ["beside its city with a bullet", page("Port opens to all ships\n\nMinsk • UNB\n\n"), "UNB"],
    ["letters, a slash and a city", page("Port opens to all ships\n\nQZN / HAVANA\n\n"), "QZN"],
    ["brackets before the city", page("(QZN) - MINSK, OCT 5 - "), "QZN"],
    ["a name that begins like a note's", page("MINSK (Belarus), October 5 (SeeWire) – "), "SeeWire"],
    ["behind another calendar's day", page("Minsk, Safar 28, 1443, October 5, 2021, UNB -- "), "UNB"],
    ["behind a day that corresponds", page("Minsk, 18 Shaban 1438 H corresponding to 14 May 2017 UNB-- "), "UNB"],
    ["before its address", end(" (QZN)(www.qzn.example)"), "QZN"],
    ["a source and its editor", end("\n\nSource: Xinhua Editor: Ann"), "Xinhua"],
    ["the first of two sources", end("\n\nSources: Reuters, UNB"), "Reuters"],
    ["a source beside the day", page("Date: 05/10/2021 | Source: CNQ.isles\nPort opens to all ships\n\n"), "CNQ.isles"],
    [
      "a service beside the day",
      page("Port opens to all ships\n\nBy Harbour News Service | Updated: 05 Oct 2021\n\n"),
      "Harbour News Service",
    ],
    [
      "below the author and the day",
      page("Port opens to all ships\n\nBy Ann Berg\nOctober 5, 2021\nBERNAMA News Agency\nMINSK (UNB) — "),
      "BERNAMA News Agency",
    ],
    ["between city and day", page("Minsk, UNB, October 5, 2021 - "), "UNB"],
    ["behind a body's seat", page("UNITED NATIONS, Sept. 20 (Xinhua) -- "), "Xinhua"],
    ["behind the author in the dateline", page("BAKU, Azerbaijan, June 3. By Ann Berg - Trend:\n\n"), "Trend"],
    ["spelled out before its letters", lead(", the official Coral News Agency (CNQ) reports."), "Coral News Agency"],
    ["spelled out, reported", lead(", the Coral News Agency (CNQ) reported."), "Coral News Agency"],
    ["called a news agency behind its name", lead(", the Quokka-Isles news agency reports."), "Quokka-Isles"],
    ["a sign-off, then the hour", end("\n--KUNA\n00:42 LOCAL TIME 21:42 GMT"), "KUNA"],
    ["a desk's line", page("Port opens to all ships\n\nPTI | New Delhi | Updated: 07-10-2021 16:05 IST\n"), "PTI"],
    ["whom a source told", end("\n\nThe work is going well, an official of the port told Dawn."), "Dawn"],
    ["to whom it was confirmed", end("\n\nThe visit was confirmed to The Meridian on Sunday."), "The Meridian"],
  ])("%s", (_, text, outlet) => {
    expect(read(text).outlet).toBe(outlet);
  });

  test.each([
    ["a special correspondent", page("Port opens to all ships\n\nBy Special Correspondent\n\n")],
    ["our diplomatic correspondent", page("Port opens to all ships\n\nBy Our Diplomatic Correspondent\n\n")],
    ["a staff reporter", page("Port opens to all ships\n\nStaff Reporter\n\n")],
    ["a city's bureau", page("Port opens to all ships\n\nNew Delhi Bureau\n\n")],
    ["a bureau's line", page("Port opens to all ships\n\nFrom Our Lahore Bureau\n\n")],
    ["a news desk", page("Port opens to all ships\n\nBy News Desk\n\n")],
    ["agencies", page("Port opens to all ships\n\nBy Agencies\n\n")],
    ["a writer and the title", page("Port opens to all ships\n\nAnn Berg, Senior Staff Writer\n\n")],
    ["a writer, the title and the desk", page("Port opens to all ships\n\nAnn Berg\nStaff Writer, Political Desk\n\n")],
    ["a desk's report", page("Port opens to all ships\n\nWeb Report\n\n")],
    ["a kind of report", page("Port opens to all ships\n\nAnnual Trade Report\n\n")],
    ["agencies as the source", end("\n\nSource: Agencies")],
    ["a network as the source", end("\n\nSource: Facebook")],
    ["a picture's source", page("Port opens to all ships\n\nSource: PTI/Getty Images\n\n")],
    ["a picture's owner", end("\n\nPhoto © 2020 Ann Berg")],
    ["a menu's service", page("State News Service Live\n\nPort opens to all ships of the region\n\n")],
    ["a title with an outlet's noun", page("Atoll, Harbour Independent Trade Standard\n\nPort opens\n\n")],
    ["a welcome to the site", page("Welcome to our website!\n\nPort opens to all ships\n\n")],
    ["a welcome to a city", page("Welcome to Baku\n\nPort opens to all ships\n\n")],
    ["an author beside the day", page("Port opens to all ships\n\nAnn Berg   |05.10.2021 - Update : 06.10.2021\n\n")],
    ["a paragraph's subject", end("\n\nThe port is open, but Quokka does not accept any ships.")],
    ["a press service", lead(", the Meridian press service said.")],
    ["a ministry", lead(", the Ministry of Ports reports.")],
    ["a newspaper cited", lead(", the Greek newspaper Kathimera reported.")],
    ["a photo's agency", page("© Ann Berg/POOL/TASS\n\n")],
    ["a photo's line", page("Photo : KBS News\n\n")],
    ["a section's name", page("Foreign policy\n\nPort opens to all ships\n\n")],
    ["a section's name with an outlet's noun", page("World News\n\nPort opens to all ships\n\n")],
    ["a menu's word", page("News Feed\n\nPort opens to all ships\n\n")],
    ["an address", page("UrduPort.com\nPort opens to all ships\n\n", "\nhttps://www.trend.example/2020/01/02/port\n")],
    ["initials of a writer", end("\n\n(pk)")],
    ["a sentence's last word", end(" He praised the UN.")],
    ["a quotation's speaker", lead(', "and I thank our friends," he said.')],
    ["a person told another", lead(", he told President Anna Berg.")],
  ])("none: %s", (_, text) => {
    expect(read(text).outlet).toBeNull();
  });

  test("credits are furniture, the sentence before is not", () => {
    const article = read(end(" — Bernama"));
    expect(furnitureOf(article)).toEqual(["— Bernama"]);
  });
});
