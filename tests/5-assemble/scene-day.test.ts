import { expect, it } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { extract } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";

/** "status day: surnames" of each meeting of a text published on Wednesday, 12 June 2024. */
function meetingsOf(text: string, header = " date 2024-06-12"): string[] {
  const { doc, reading } = shippedEngine();
  const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(`${header} \n${text}\n`, "utf8") }, reading);
  if ("skipped" in read) throw new Error(read.skipped.reason);
  return extract(doc, read.article).meetings.map(
    ({ status, date, parties }) =>
      `${status} ${date ?? "-"}: ${parties.map(({ party }) => (party.name ?? "?").split(" ").at(-1)).join(", ")}`,
  );
}

const STORIES: Readonly<Record<string, readonly string[]>> = {
  // The day of the dateline dates nothing; nor does a report that is set in part a day from its verb.
  "SUVA, June 12 (Reef Wire) – On Tuesday, the Minister of Trade of Finland, Arto Halme, met Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-11: Halme, Vela",
  ],
  "Finnish Trade Minister Arto Halme will be received by Fijian Trade Minister Ratu Vela, the statement said, on Thursday.": [
    "planned 2024-06-13: Halme, Vela",
  ],
  "Finnish Trade Minister Arto Halme, who is accompanied by aides, on Tuesday met Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-11: Halme, Vela",
  ],
  // What was planned for a day and falls through.
  "A meeting between Finnish Trade Minister Arto Halme and Fijian Trade Minister Ratu Vela planned for Friday in Suva has been cancelled.":
    ["cancelled 2024-06-14: Halme, Vela"],
  "The meeting of Finnish Trade Minister Arto Halme with Fijian Trade Minister Ratu Vela in Suva on Friday will not take place.": [
    "cancelled 2024-06-14: Halme, Vela",
  ],
  "Finnish Trade Minister Arto Halme has called off a meeting with Fijian Trade Minister Ratu Vela that was due in Suva on Friday.": [
    "cancelled 2024-06-14: Halme, Vela",
  ],
  // Another mode or another city is another meeting of the same two; consultations that go on are none.
  "Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela in Suva on Monday. The two ministers also spoke by phone on Tuesday.":
    ["held 2024-06-10: Halme, Vela", "held 2024-06-11: Halme, Vela"],
  "Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela in Suva on Monday. The sides agreed to continue consultations.": [
    "held 2024-06-10: Halme, Vela",
  ],
  "Finnish Trade Minister Arto Halme and Fijian Trade Minister Ratu Vela agreed to raise trade during talks in Suva on Tuesday.": [
    "held 2024-06-11: Halme, Vela",
  ],
  // What one of them said or did before the meeting is told of is of the meeting's day.
  "Finnish Trade Minister Arto Halme on Monday said the port would cut costs. The minister was chairing a meeting with Fijian Trade Minister Ratu Vela.":
    ["held 2024-06-10: Halme, Vela"],
  "Finnish Trade Minister Arto Halme and Fijian Trade Minister Ratu Vela opened a line for disputes on Tuesday. The pair met behind closed doors.":
    ["held 2024-06-11: Halme, Vela"],
  "Finnish President Arto Halme met on Monday with a large number of guests of the fair. More than 300 guests came. The fair is the tenth. During a meeting with Fijian Trade Minister Ratu Vela, Halme spoke of fish.":
    ["held 2024-06-10: Halme, Vela"],
  // The talks that open the sentence have a time of their own; so has a place behind them.
  "In phone talks held last month, Finnish Trade Minister Arto Halme and Fijian Trade Minister Ratu Vela agreed on fish.": [
    "held 2024-05: Halme, Vela",
  ],
  "Finnish Trade Minister Arto Halme speaks with Fijian Trade Minister Ratu Vela after their meeting at the ministry in Suva on May 28.": [
    "held 2024-05-28: Halme, Vela",
  ],
  // Another encounter, somebody else's words, a journey: the day of publication.
  "Finnish Trade Minister Arto Halme on Monday opened a bridge. He also met Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-12: Halme, Vela",
  ],
  "The port was closed on Monday. Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela.": ["held 2024-06-12: Halme, Vela"],
  "Finnish Trade Minister Arto Halme arrived in Suva on Sunday. He met Fijian Trade Minister Ratu Vela.": ["held 2024-06-12: Halme, Vela"],
  "The second meeting of the commission was held in Suva on June 3, chaired by Finnish Trade Minister Arto Halme and Fijian Trade Minister Ratu Vela.":
    ["held 2024-06-03: Halme, Vela"],
  // The only days of the article are those of the trip ahead, where their sentence speaks of it or opens with them.
  "Finnish Trade Minister Arto Halme will travel to Suva to attend a fair on July 3 and 4. He will meet Fijian Trade Minister Ratu Vela there.":
    ["planned 2024-07-03/2024-07-04: Halme, Vela"],
  "Fiji is to welcome Finnish Trade Minister Arto Halme on an official visit. Scheduled for July 3-4, 2024, the minister's stay is his first. Halme is due to meet Fijian Trade Minister Ratu Vela.":
    ["planned 2024-07-03/2024-07-04: Halme, Vela"],
  "Finnish Trade Minister Arto Halme is due to meet Fijian Trade Minister Ratu Vela in Suva. The fair of fish will run from July 3 to 9.": [
    "planned -: Halme, Vela",
  ],
  // The day stands before the clause that tells of the meeting.
  "Finnish Trade Minister Arto Halme disclosed this on Monday when he received Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-10: Halme, Vela",
  ],
  "Cases fell, the ministry said yesterday, as Health Minister Solange Umutesi held a meeting with Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-11: Umutesi, Vela",
  ],
  "He recalled that last Friday Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela.": ["held 2024-06-07: Halme, Vela"],
  // What was told of the talks has times of its own.
  "Finnish Trade Minister Arto Halme told the press on Tuesday after his talks with Fijian Trade Minister Ratu Vela that trade grew from 3 million euros in 1995.":
    ["held 2024-06-11: Halme, Vela"],
  "Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela two days after the flood of June 8.": [
    "held 2024-06-12: Halme, Vela",
  ],
  // Each counterpart with the day behind them; each clause with its own.
  "Finnish Trade Minister Arto Halme will meet Fijian Trade Minister Ratu Vela on 18 June and Swedish Trade Minister Ivo Brandt on 19 June.":
    ["planned 2024-06-18: Halme, Vela", "planned 2024-06-19: Halme, Brandt"],
  "Finnish Trade Minister Arto Halme had breakfast with Fijian Trade Minister Ratu Vela on Tuesday and on Monday he was received by President Ken Mori.":
    ["held 2024-06-11: Halme, Vela", "held 2024-06-10: Halme, Mori"],
  "Finnish Trade Minister Arto Halme arrived in Suva on Tuesday and has also met Fijian Trade Minister Ratu Vela.": [
    "held 2024-06-12: Halme, Vela",
  ],
  // What follows another appointment is of its day.
  "Finnish Trade Minister Arto Halme will meet Fijian Trade Minister Ratu Vela on Friday. Following the talks, Halme will meet Fijian President Ken Mori.":
    ["planned 2024-06-14: Halme, Vela", "planned 2024-06-14: Halme, Mori"],
  // The event's day, where it is over.
  "The Halden Conference was held in Rome from 3 to 5 June. On the sidelines of the conference, Finnish Trade Minister Arto Halme met Fijian Trade Minister Ratu Vela.":
    ["held 2024-06-03/2024-06-05: Halme, Vela"],
};

it.each(Object.entries(STORIES))("%s", (text, meetings) => expect(meetingsOf(text)).toEqual(meetings));
