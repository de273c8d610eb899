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
    ["a desk's line", page("Port opens to all ships\n\nPTI | New Delhi | Updated: 07-10-2021 16:05 IST\n"), "PTI"],
    ["whom a source told", end("\n\nThe work is going well, an official of the port told Dawn."), "Dawn"],
    ["to whom it was confirmed", end("\n\nThe visit was confirmed to The Meridian on Sunday."), "The Meridian"],
  ])("%s", (_, text, outlet) => {
    expect(read(text).outlet).toBe(outlet);
  });

  test.each([
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
