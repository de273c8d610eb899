import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { extract } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";

/** "who (of) > country, status" of each visit of a text. */
function visitsOf(text: string): string[] {
  const { doc, reading } = shippedEngine();
  const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(text, "utf8") }, reading);
  if ("skipped" in read) throw new Error(read.skipped.reason);
  return extract(doc, read.article).visits.map(
    ({ visitor, country, status }) => `${visitor.name ?? visitor.office ?? "?"} (${visitor.country ?? "-"}) > ${country}, ${status}`,
  );
}

const DAY = " date 2024-06-11 ";

describe("who travels where", () => {
  it.each([
    [
      "home is where somebody returns to",
      `${DAY}Prime Minister Olav Berg returned to Oslo on Monday after a three-day visit to Ghana.`,
      ["Olav Berg (NOR) > GHA, completed"],
    ],
    [
      "who arrived yesterday is there",
      `${DAY}OSLO, June 11 (Fjord Wire) – Swedish Foreign Minister Lars Holm arrived in Accra on Monday.`,
      ["Lars Holm (SWE) > GHA, current"],
    ],
    [
      "one who was met before the journey went on",
      `${DAY}After meeting Ghanaian President Kwame Asante in Accra, Swedish Foreign Minister Lars Holm flew to Oslo.`,
      ["Lars Holm (SWE) > GHA, completed", "Lars Holm (SWE) > NOR, current"],
    ],
    [
      "talks were in the place that was left",
      `${DAY}Swedish Foreign Minister Lars Holm left Accra for Oslo on Monday after talks with Ghanaian President Kwame Asante.`,
      ["Lars Holm (SWE) > NOR, current", "Lars Holm (SWE) > GHA, completed"],
    ],
    [
      "several visits paid are one to each",
      `${DAY}Swedish Foreign Minister Lars Holm will pay official visits to Ghana and Norway next month.`,
      ["Lars Holm (SWE) > GHA, planned", "Lars Holm (SWE) > NOR, planned"],
    ],
    ["military delegations travel, too", `${DAY}A Swedish military delegation arrived in Accra.`, ["? (SWE) > GHA, current"]],
    [
      "a foreigner who returns is on another visit",
      `${DAY}Norwegian Prime Minister Olav Berg returned to Ghana for a second round of talks.`,
      ["Olav Berg (NOR) > GHA, current"],
    ],
    [
      "two who meet each other are of two countries",
      `${DAY}Ghanaian President Kwame Asante and Prime Minister Olav Berg held talks in Oslo on Monday.`,
      ["Kwame Asante (GHA) > NOR, current"],
    ],
    [
      "two who meet a third are of one",
      `${DAY}Ghanaian President Kwame Asante and Foreign Minister Kofi Boateng met King Harald Lund in Oslo.`,
      ["Kwame Asante (GHA) > NOR, current", "Kofi Boateng (GHA) > NOR, current"],
    ],
    [
      "colleagues from elsewhere travel along",
      `${DAY}Norwegian Foreign Minister Olav Berg visited Ghana on Monday together with Swedish Foreign Minister Lars Holm.`,
      ["Olav Berg (NOR) > GHA, current", "Lars Holm (SWE) > GHA, current"],
    ],
    [
      "what a state calls off its minister does not make",
      `${DAY}Norway has postponed a high-profile visit to Ghana. Norwegian Foreign Minister Olav Berg had said that he would travel to Ghana soon.`,
      [],
    ],
    [
      "those who wait at an event are there",
      `${DAY}Norwegian Prime Minister Olav Berg met Ghanaian President Kwame Asante on the sidelines of the summit in Doha on Monday. He is also due to meet Swedish Prime Minister Lars Holm on the sidelines of the summit.`,
      ["Olav Berg (NOR) > QAT, current", "Kwame Asante (GHA) > QAT, current", "Lars Holm (SWE) > QAT, current"],
    ],
    [
      "who leaves for home has been there",
      `${DAY}Norwegian Prime Minister Olav Berg met Ghanaian President Kwame Asante in Accra on Monday, shortly before leaving for Oslo.`,
      ["Olav Berg (NOR) > GHA, completed"],
    ],
    [
      "at the end of a trip",
      `${DAY}Norwegian Prime Minister Olav Berg met Ghanaian President Kwame Asante in Accra on Monday. At the end of the trip, Berg praised the talks.`,
      ["Olav Berg (NOR) > GHA, completed"],
    ],
    [
      "who arrives comes to where the article is",
      `${DAY}The summit will be held in Accra on Wednesday. Norwegian Prime Minister Olav Berg has already arrived to attend it. Trade Minister Kofi Boateng arrived late.`,
      ["Olav Berg (NOR) > GHA, current"],
    ],
    [
      "the visit of somebody before was to here",
      `${DAY}Several days after the visit of US Deputy Secretary of State Paul Carver, Ghanaian President Kwame Asante met Norwegian Prime Minister Olav Berg in Accra on Monday.`,
      ["Paul Carver (USA) > GHA, completed", "Olav Berg (NOR) > GHA, current"],
    ],
    [
      "who leaves home has a trip before them",
      `${DAY}OSLO, June 11 (NTB) -- Norwegian Foreign Minister Olav Berg left Oslo on Monday on a tour, taking him to Ghana and Malta. Earlier this month he was in Jakarta.`,
      ["Olav Berg (NOR) > GHA, current", "Olav Berg (NOR) > MLT, current", "Olav Berg (NOR) > IDN, completed"],
    ],
    [
      "one leg on the way from another to a third",
      `${DAY}Norwegian Foreign Minister Olav Berg made a stop in Accra on Monday, en route from Malta to Jakarta.`,
      ["Olav Berg (NOR) > GHA, current", "Olav Berg (NOR) > MLT, completed", "Olav Berg (NOR) > IDN, planned"],
    ],
    [
      "whoever invites does not travel",
      `${DAY}At the invitation of Ghana's foreign minister, Norwegian Foreign Minister Olav Berg will pay an official visit to Ghana.`,
      ["Olav Berg (NOR) > GHA, planned"],
    ],
    [
      "news from home tells of the guest's company",
      `${DAY}OSLO, June 11 (NTB) -- Foreign Minister Olav Berg met Ghanaian President Kwame Asante in Accra on Monday. The meeting was attended by Trade Minister Lise Dahl.`,
      ["Olav Berg (NOR) > GHA, current", "Lise Dahl (NOR) > GHA, current"],
    ],
    [
      "the legs of a trip",
      `${DAY}Prime Minister Olav Berg will embark on a series of visits to Ghana, then on an official visit to Malta, followed by a visit to Jakarta.`,
      ["Olav Berg (-) > GHA, planned", "Olav Berg (-) > MLT, planned", "Olav Berg (-) > IDN, planned"],
    ],
    [
      "the place named before",
      `${DAY}The meeting follows that held in Lima on May 28 when Foreign Minister Olav Berg flew there for a lightning visit.`,
      ["Olav Berg (-) > PER, completed"],
    ],
    [
      "whom a delegation includes",
      `${DAY}Ghanaian President Kwame Asante is to pay a working visit to Norway on Thursday. He will be accompanied by eight ministers. These include Trade Minister Ama Owusu and Health Minister Esi Annan.`,
      ["Kwame Asante (GHA) > NOR, planned", "Ama Owusu (GHA) > NOR, planned", "Esi Annan (GHA) > NOR, planned"],
    ],
    [
      "whoever is greeted on arrival has arrived",
      `${DAY}Upon arrival in Oslo on Monday, Foreign Minister Lise Dahl received Ghanaian President Kwame Asante.`,
      ["Kwame Asante (GHA) > NOR, current"],
    ],
  ])("%s", (_, text, visits) => {
    expect(visitsOf(text)).toEqual(visits);
  });
});

describe("the days of a trip", () => {
  it.each([
    [
      "its first day and its length",
      `${DAY}Ghanaian President Kwame Asante arrived in Oslo on Monday. During his four-day visit he will meet King Harald Lund.`,
      "2024-06-10/2024-06-13",
    ],
    [
      "its first day and its last",
      `${DAY}Ghanaian President Kwame Asante begins an official visit to Norway on Tuesday. The visit, until June 15, will be his first. He will meet King Harald Lund.`,
      "2024-06-11/2024-06-15",
    ],
    ["no length without a first day", `${DAY}Ghanaian President Kwame Asante is on a four-day visit to Norway.`, null],
  ])("%s", (_, text, date) => {
    const { doc, reading } = shippedEngine();
    const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(text, "utf8") }, reading);
    if ("skipped" in read) throw new Error(read.skipped.reason);
    expect(extract(doc, read.article).visits[0]?.date ?? null).toBe(date);
  });
});
