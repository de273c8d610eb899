import { expect, it } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { extract } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";

/** "status day city country: surname and side of each party" of each meeting of a text published on 12 June 2024. */
function meetingsOf(text: string): string[] {
  const { doc, reading } = shippedEngine();
  const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(` date 2024-06-12 \n${text}\n`, "utf8") }, reading);
  if ("skipped" in read) throw new Error(read.skipped.reason);
  return extract(doc, read.article).meetings.map(({ status, date, city, country, parties }) => {
    const sides = parties.map(({ party, side }) => `${(party.name ?? "?").split(" ").at(-1)} ${side}`).join(", ");
    return `${status} ${date ?? "-"} ${city ?? "-"} ${country ?? "-"}: ${sides}`;
  });
}

const STORIES: Readonly<Record<string, readonly string[]>> = {
  // Each leg of a tour has its own meetings.
  "Kenyan President Daniel Mutiso arrived in Oslo on Monday. On Tuesday he met Prime Minister Ingrid Solberg. On Wednesday he flew to Stockholm, where he was received by King Olof.":
    ["held 2024-06-11 Oslo NOR: Mutiso visitor, Solberg host", "held 2024-06-12 Stockholm SWE: Mutiso visitor, Olof host"],
  // On the margins of an event nobody is at home.
  "Japanese Defence Minister Ken Mori met Kenyan President Daniel Mutiso on the margins of the UN General Assembly.": [
    "held 2024-06-12 New York USA: Mori other, Mutiso other",
  ],
  "On the sidelines of the Halden Dialogue in Singapore, Japanese Defence Minister Ken Mori met his Australian counterpart Jane Colby on Sunday.":
    ["held 2024-06-09 Singapore SGP: Mori other, Colby other"],
  "Japanese Defence Minister Ken Mori took part in the Conference of Chiefs of Staff and Ministers of Pacific Nations, which was held in Suva. On the sidelines of the conference he met his Australian counterpart Jane Colby.":
    ["held 2024-06-12 Suva FJI: Mori other, Colby other"],
  // Who has gone to a third country meets others there.
  "Ghana's Foreign Minister Kofi Asante is in New York to attend the UN General Assembly. On Monday he held talks with Kenyan President Daniel Mutiso.":
    ["held 2024-06-10 New York USA: Asante other, Mutiso other"],
  // Whoever is met abroad without a country is from there; who is still there goes on to others.
  "Finnish Foreign Minister Arto Halme began a visit to Fiji on Monday. He met Prime Minister Ratu Vela in Suva.": [
    "held 2024-06-12 Suva FJI: Halme visitor, Vela host",
  ],
  // The day of the journey is that of its errand.
  "Finnish Foreign Minister Arto Halme visited Suva on Tuesday, where he met Fijian Prime Minister Ratu Vela.": [
    "held 2024-06-11 Suva FJI: Halme visitor, Vela host",
  ],
  "Finnish Foreign Minister Arto Halme heads for Suva on Tuesday to hold talks with his Fijian counterpart Ratu Vela.": [
    "planned 2024-06-18 Suva FJI: Halme visitor, Vela host",
  ],
  "On Thursday, Chilean President Juan Soto is scheduled to address the Mexican Senate, where he will meet Mexican Senator Rosa Vega.": [
    "planned 2024-06-13 - -: Soto other, Vega other",
  ],
  // A day that tells which agreement, or when a report was made, does not date the meeting.
  "Finnish Foreign Minister Arto Halme met Fijian Prime Minister Ratu Vela in Suva about the 2023 agreement.": [
    "held 2024-06-12 Suva FJI: Halme visitor, Vela host",
  ],
  "According to a report on June 8, Finnish Foreign Minister Arto Halme is scheduled to meet Fijian Prime Minister Ratu Vela in Suva.": [
    "planned - Suva FJI: Halme visitor, Vela host",
  ],
  // Talking alone is nowhere.
  "OTTAWA - Canadian Prime Minister Anne Roy spoke today with the Prime Minister of Fiji, Ratu Vela.": [
    "held 2024-06-12 - -: Roy other, Vela other",
  ],
};

it.each(Object.entries(STORIES))("%s", (text, want) => expect(meetingsOf(text)).toEqual(want));
