import { HashBits } from "../0-ground/hash-bits.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import type { Stretch } from "../3-recognise/quantities/phrases.ts";

export const CHANNELS = ["interview", "post", "press_conference", "statement", "press_service", "speech", "letter"] as const;
export type Channel = (typeof CHANNELS)[number];

// By channel, the first that a sentence tells: an interview with reporters is an interview.
const WORDS: Readonly<Record<Channel, string>> = {
  interview: "interview",
  post: "x post tweet tweeted tweets posted twitter facebook telegram instagram weibo linkedin youtube vkontakte",
  press_conference: "conference briefing",
  statement: "statement communique communiqué readout release declaration",
  press_service: "spokesman spokeswoman spokesperson service office bureau secretariat",
  speech: "speech address addressing keynote addressed",
  letter: "letter message telegram",
};
const BY_WORD = new HashBits();
for (const [k, channel] of CHANNELS.entries()) BY_WORD.addWords(WORDS[channel], 1 << k);

/** How the words came, where the sentence tells it outside of them. */
export function channelOf(doc: Doc, { first, last }: Stretch, pieces: readonly Stretch[]): Channel | null {
  let told = 0;
  let p = 0;
  for (let i = first; i < last; i++) {
    while (p < pieces.length && (pieces[p] as Stretch).last <= i) p++;
    if (p < pieces.length && (pieces[p] as Stretch).first <= i) continue;
    if (!doc.isWord(i)) continue;
    const bits = BY_WORD.get(doc.tokens.hash[i] as number);
    if (bits !== 0 && isMeant(doc, i, bits)) told |= bits;
  }
  return told === 0 ? null : (CHANNELS[31 - Math.clz32(told & -told)] as Channel);
}

/** "the press service", "a press conference": the second word alone is anything. */
function isMeant(doc: Doc, at: number, bits: number): boolean {
  const word = doc.lower(at);
  const before = doc.lower(at - 1);
  if (/^(?:service|office|bureau|secretariat)$/.test(word)) return before === "press" || before === "media";
  if (word === "conference") return before === "press" || before === "news";
  // "the border post"; but "in a farewell post on X"
  if (word === "x") return before === "on" && doc.is(at, CAPITAL);
  if (word === "post") return doc.lower(at + 1) === "on" || /^(?:a|an|the|his|her|their|its|media)$/.test(before);
  return bits !== 0;
}

const VERBS = bitOf("verbs");
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  "said say|welcomed welcome|welcoming welcome|agreed agree|decided decide|resolved resolve|learnt learn|gathered gather|known make known|attributed attribute|attributes attribute|sought seek|went go on|goes go on|told tell|found find|drew draw attention|draws draw attention|drawing draw attention|drawn draw attention|draw draw attention|made make clear|makes make clear|making make clear|make make clear|shown show|showed show|shows show|put put|puts put|thought think|citing cite|quoting quote|referring refer|reference refer|via cite|according according to|lauded laud|indicated indicate|concluded conclude|continued continue|praised praise|requested request|regretted regret|considered consider|hoped hope|expected expect|expects expect|wants want|wanted want|believed believe|hailed hail|estimated estimate|calculated calculate|recorded record|counted count|listed list|unveiled unveil|projected project|voiced voice|conveyed convey|boasted boast|vowed vow|promised promise|thanked thank|congratulated congratulate|emphasised emphasize|presented present|argued argue|forecast forecast"
    .split("|")
    .map((pair) => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]),
);

/** The base form of a verb of speech. */
export function lemmaAt(doc: Doc, at: number): string | null {
  const word = doc.lower(at);
  if (word === "") return null;
  const base = baseAt(doc, at, word);
  return doc.lower(at + 1) === "out" ? `${base} out` : base;
}

function baseAt(doc: Doc, at: number, word: string): string {
  const row = doc.begins(at, VERBS) ? doc.find(at, "verbs")?.sense.row.cells : undefined;
  const known = IRREGULAR.get(word) ?? (row?.kind?.includes("speech") ? row.lemma : undefined);
  if (known !== undefined) return known;
  if (/ies$|ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(at|is|iz|ag|uc|ud|rg|ng|v|s)(ed|ing)$/.test(word)) return word.replace(/(ed|ing)$/, "e");
  if (/ed$|es$/.test(word) && /(ss|sh|ch|x|z)(ed|es)$/.test(word)) return word.slice(0, -2);
  return word.replace(/(ing|ed|s)$/, "");
}
