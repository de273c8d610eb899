import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/1-read/article.ts";
import { extract } from "../../src/pipeline.ts";
import { shippedEngine } from "../own-articles.ts";

/** "A + B" of each meeting of a text. */
function metIn(text: string): string[] {
  const { doc, reading } = shippedEngine();
  const read = readArticle({ file: "t.txt", id: "t", bytes: Buffer.from(` date 2024-06-11 ${text}`, "utf8") }, reading);
  if ("skipped" in read) throw new Error(read.skipped.reason);
  return extract(doc, read.article).meetings.map(({ parties }) => parties.map(({ party }) => party.name).join(" + "));
}

describe("heads of two delegations at one event", () => {
  it("have met there", () => {
    expect(
      metIn(
        "The seventh session of the joint commission was held in Nairobi, Kenya. The delegation of Kenya was led by Peter Otieno, Minister of Defence. " +
          "The delegation of Zambia was led by Edgar Lunda, Minister of Defence.",
      ),
    ).toEqual(["Peter Otieno + Edgar Lunda"]);
    expect(
      metIn(
        "A border conference began on Wednesday in Busia. A Kenyan delegation led by Brigadier General Paul Otieno took part. " +
          "Brigadier General John Okello is leading the Ugandan delegation.",
      ),
    ).toEqual(["Paul Otieno + John Okello"]);
  });

  it("have not where no event is told of, where both are of one state, or where there are three", () => {
    expect(
      metIn("A Kenyan delegation led by General Paul Otieno left for Oslo. A Ugandan delegation led by General John Okello left for Rome."),
    ).toEqual([]);
    expect(
      metIn(
        "A conference was held in Busia. One Kenyan delegation was led by General Paul Otieno. Another Kenyan delegation was led by General John Kamau.",
      ),
    ).toEqual([]);
    expect(
      metIn(
        "A conference was held in Busia. The Kenyan delegation was led by General Paul Otieno. The Ugandan delegation was led by General John Okello. " +
          "The Malian delegation was led by General Omar Diallo.",
      ),
    ).toEqual([]);
  });
});
