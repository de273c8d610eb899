import { expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { CAPITAL } from "../../src/2-segment/tokens.ts";
import { settleNames } from "../../src/3-recognise/parties/namesakes.ts";
import { cpuTime } from "../cpu-time.ts";

const doc = new Doc(new Dictionary(loadLexicon()));

/** The capitalised words, each with how often it stands for a person and how often for what it means otherwise: "May 2/1". */
function settled(text: string, words: string): string {
  doc.read(text);
  settleNames(doc);
  const told = words.split(" ").map((word) => {
    let [names, others] = [0, 0];
    for (let i = 0; i < doc.count; i++) if (doc.is(i, CAPITAL) && doc.slice(i, i + 1) === word) doc.word[i] === 0 ? names++ : others++;
    return `${word} ${names}/${others}`;
  });
  return told.join(", ");
}

it.each([
  ["Prime Minister Ada May met the guests on 3 May. May left in May.", "May", "May 2/2"],
  ["The King met Defence Minister Ole King. King, who arrived on Friday, told the King of it.", "King", "King 2/2"],
  ["President Chad Long came to Chad. Long talks followed; Long thanked the hosts.", "Chad Long", "Chad 1/1, Long 2/1"],
  ["the Minister of Trade of Kenya, Winston Young, spoke. Young people came. Then Young left.", "Young", "Young 2/1"],
  [
    "his counterparts from Kenya and Mali, Ada Field and Ole Price, came. Price met Field. Price rises go on.",
    "Field Price",
    "Field 2/0, Price 2/1",
  ],
  ["Ole Bishop, Kenya's new trade minister, came. The Bishop of Oslo met Bishop.", "Bishop", "Bishop 2/1"],
  ["Mr Young met the minister.", "Young", "Young 1/0"],
  ["DR Congo and Kenya agreed. DR Congo went on.", "Congo", "Congo 0/2"],
  ["the General Ole Field Hospital in Oslo. Field work goes on.", "Field", "Field 0/2"],
  ["Foreign Minister Ole Dahl Meets Kenyan Visitors. Meets of that kind are rare.", "Meets", "Meets 0/2"],
])("%s", (text, words, want) => expect(settled(text, words)).toBe(want));

it("keeps surnames in capitals, which no lexicon knows, as names like others", () => {
  doc.read("Foreign Minister Ada DIOUF met Ole Dahl. DIOUF left.");
  settleNames(doc);
  const capitals = Array.from({ length: doc.count }, (_, at) => at).filter((at) => doc.slice(at, at + 1) === "DIOUF");
  expect(capitals.map((at) => doc.is(at, 2))).toEqual([false, false]);
});

it("takes time in step with the text", () => {
  const text = "President Chad Long and Minister May May King, Peter King, the Minister of Young, ".repeat(1000);
  const once = (times: number): number => cpuTime(() => settleNames(doc.read(text.repeat(times))));
  // The least of several: the rest is what else the process has to do.
  const time = (times: number): number => Math.min(...[1, 2, 3, 4].map(() => once(times)));
  once(8);
  expect(time(8) / time(1)).toBeLessThan(24);
});
