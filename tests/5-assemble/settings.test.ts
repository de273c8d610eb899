import { describe, expect, it } from "vitest";
import { type Setting, scenesOf, settingOf } from "../../src/5-assemble/settings.ts";
import { shippedEngine } from "../own-articles.ts";

/** The setting of a meeting that the word "met" or "received" tells of. */
function settingIn(text: string): Setting {
  const { doc } = shippedEngine();
  doc.read(text);
  const start = text.search(/met|received|held/);
  const sentence = Array.from({ length: doc.sentences }, (_, i) => i).find((i) => doc.end(doc.sentenceRange(i).last - 1) > start) ?? 0;
  const [scene] = scenesOf(doc, [{ sentence, because: { rule: "test", start, end: start + 3 } }]);
  return settingOf(doc, scene as NonNullable<typeof scene>);
}

describe("venue", () => {
  it.each([
    ["He met her at the Ministry of Defence on Monday.", "Ministry of Defence"],
    ["The president received the guest in the Kremlin.", "Kremlin"],
    ["They met at Akershus Castle in Oslo.", "Akershus Castle"],
    ["They met at the Prime Minister's Office.", "Prime Minister's Office"],
    ["They met at State House on Friday.", "State House"],
    ["They met in Oslo on Monday.", null],
    ["They met at noon. He works at the Ministry of Defence.", null],
  ])("%s", (text, venue) => expect(settingIn(text).venue).toBe(venue));
});

describe("occasion", () => {
  it.each([
    [
      "They met within the 13th meeting of the Halden High-Level Military Dialogue in Oslo.",
      "13th meeting of the Halden High-Level Military Dialogue",
    ],
    ["They met on the sidelines of the Munich Security Conference.", "Munich Security Conference"],
    ["They met during the ninth session of the Joint Commission on Trade on Monday.", "ninth session of the Joint Commission on Trade"],
    ["She met the chair of the European Council.", null],
    ["The president met his 12 guests.", null],
  ])("%s", (text, occasion) => expect(settingIn(text).occasion).toBe(occasion));
});

describe("topics", () => {
  it.each([
    ["They met on Monday and discussed trade and energy. Trade has grown.", ["trade", "energy"]],
    ["The Defence Minister met the Secretary of the Security Council.", []],
    ["They met to discuss bilateral relations and regional issues.", ["bilateral_relations", "regional_issues"]],
  ])("%s", (text, topics) => expect(settingIn(text).topics).toEqual(topics));

  it("end where the next meeting begins", () => {
    const { doc } = shippedEngine();
    doc.read("One met two. They spoke of trade. One met three. They spoke of energy.");
    const scenes = scenesOf(doc, [
      { sentence: 0, because: { rule: "test", start: 4, end: 7 } },
      { sentence: 2, because: { rule: "test", start: 38, end: 41 } },
    ]);
    expect(scenes.map((scene) => settingOf(doc, scene).topics)).toEqual([["trade"], ["energy"]]);
  });
});
