import { describe, expect, it } from "vitest";
import { FILLER, plain, readable } from "../../src/0-ground/readable.ts";
import { cpuTime } from "../cpu-time.ts";

const shown = (text: string): string => readable(text).replaceAll(FILLER, "~");

const CASES: Readonly<Record<string, string>> = {
  "met **Ann Berg**, envoy": "met   Ann Berg~~, envoy",
  "**OSLO:** The envoy": "  OSLO:   The envoy",
  "the envoy&rsquo;s aide": "the envoy~~~~~~’s aide",
  "said&nbsp;that": "said      that",
  "&ldquo;We met,&rdquo; she": "      “We met,~~~~~~” she",
  "Jos&eacute; and R&amp;D": "Jos~~~~~~~é and R~~~~&D",
  "&#8217;s, &#x2013; &unknown; AT&T": "~~~~~~’s, ~~~~~~~– &unknown; AT&T".replace("~~~~~~’s", "      ’s").replace("~~~~~~~–", "       –"),
  "co\u00adop\u00aderate \u200bnow": "co~op~erate  now",
  "Oslo\u00a0–\u202fthe non\u2011paper": "Oslo – the non-paper",
  "„Come in“, he said": "“Come in“, he said".replace("in“", "in”"),
  "``Come in,'' he": " “Come in,~” he",
  "met [Ann Berg](https://a.example/b) in Oslo": `met  Ann Berg${" ".repeat(22)} in Oslo`,
  "seen ![Ann Berg](/p.jpg) today": `seen ${" ".repeat(19)} today`,
  "in Oslo.<br>The <b>envoy</b>, too": `in Oslo.   \nThe    envoy~~~~, too`,
  "***\n* * *\n---": "***\n* * *\n---",
  "*5 June 2023*\nText, *so* it is_": " 5 June 2023 \nText, *so* it is_",
  "5 < 6 and a_b, snake__case": "5 < 6 and a_b, snake__case",
};

describe("a text as a reader sees it", () => {
  for (const [text, want] of Object.entries(CASES))
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(shown(text)).toBe(want);
      expect(readable(text)).toHaveLength(text.length);
    });

  it("cuts a cell without marks and fillers, its hyphens as written", () => {
    expect(plain("**Ann\u00a0Berg**")).toBe("Ann Berg");
    expect(plain("Jos&eacute; Vel\u00adasco")).toBe("José Velasco");
    expect(plain("Al\u2011Harthi")).toBe("Al\u2011Harthi");
  });

  it("stays linear in what never closes", () => {
    for (const open of ["[a](", "<a ", "„", "**", "&amp", "![", "``"]) {
      const text = open.repeat(40_000);
      expect(cpuTime(() => readable(text))).toBeLessThan(3000);
    }
  });
});
