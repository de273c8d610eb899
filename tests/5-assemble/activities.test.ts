import { describe, expect, it } from "vitest";
import { extract } from "../../src/pipeline.ts";
import { articleOf } from "../../src/read-articles.ts";
import { corpusOf, shippedEngine } from "../own-articles.ts";

/** "who > country: activities" of each visit of a text. */
function activitiesOf(text: string): string[] {
  return extract(shippedEngine().doc, articleOf(text, "2024-06-11")).visits.map(
    ({ visitor, country, activities }) =>
      `${visitor.name ?? visitor.office ?? "?"} > ${country}: ${activities.map(({ activity }) => activity).join(", ")}`,
  );
}

const ARRIVAL = "Norwegian Defence Minister Olav Berg arrived in Accra on an official visit on Monday.";

describe("activities of a visit", () => {
  it.each([
    [
      "what the guest does is the guest's",
      `${ARRIVAL} The guest laid a wreath at the memorial. Berg then inspected a guard of honour.`,
      ["Olav Berg > GHA: wreath_laying, guard_of_honour"],
    ],
    [
      "what both sides, the hosts or nobody named did is told of the visit",
      `${ARRIVAL} He met President Kwame Asante of Ghana. Three documents were signed. President Kwame Asante of Ghana conferred the Order of the Volta on him.`,
      ["Olav Berg > GHA: signing, award"],
    ],
    [
      "what is to be done is no activity of a visit that goes on",
      `${ARRIVAL} A memorandum will be signed on Thursday.`,
      ["Olav Berg > GHA: "],
    ],
    [
      "of a planned visit it is",
      "Norwegian Defence Minister Olav Berg will visit Ghana on Thursday. He will lay a wreath in Accra.",
      ["Olav Berg > GHA: wreath_laying"],
    ],
    ["history is none", `${ARRIVAL} The ministers recalled that an accord was signed in Oslo in May 2011.`, ["Olav Berg > GHA: "]],
    [
      "of two destinations nobody knows which",
      "Norwegian Defence Minister Olav Berg visited Ghana and Kenya. Two agreements were signed.",
      ["Olav Berg > GHA: ", "Olav Berg > KEN: "],
    ],
  ])("%s", (_, text, want) => expect(activitiesOf(text)).toEqual(want));

  it("stand in the words that they are grounded in", () => {
    let told = 0;
    for (const { article, facts } of corpusOf("articles").articles)
      for (const { activities } of facts.visits)
        for (const { because } of activities) {
          expect(article.text.slice(because.start, because.end)).toMatch(/\p{L}/u);
          told++;
        }
    expect(told).toBeGreaterThan(10);
  });
});
