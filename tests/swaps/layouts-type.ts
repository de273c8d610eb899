import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";
import type { Draw, Told } from "./swap.ts";

/** Another way to set the same text, or undefined where nothing of the kind stands in it. `gold` is for what must not be cut. */
export type Setting = (told: Told, draw: Draw) => string | undefined;

const replacing =
  (...pairs: readonly (readonly [RegExp, string])[]): Setting =>
  ({ text }) => {
    let set = text;
    for (const [from, to] of pairs) set = set.replace(from, to);
    return set === text ? undefined : set;
  };

/** The text behind its header, title and first line; the front matter of a file is left alone. */
const hasMatter = (text: string): boolean => text.startsWith("---\n");

/** Between two sentences of one paragraph, where no abbreviation stands before the stop. */
const SENTENCES = /(?<=\p{Ll}{4}[.!?]["”’]?) (?=["“‘]?\p{Lu})/gu;

/** All words of the rows, so that none of them is cut. */
const wordsOf = (gold: GoldArticle): string => JSON.stringify(gold);

const paragraphs = (text: string): string[] => text.split(/\n{2,}/);

export const SETTINGS: Readonly<Record<string, Setting>> = {
  "straight quotes": replacing([/[“”„«»]/g, '"'], [/[‘’]/g, "'"]),
  "curly quotes": replacing([/(?<=^|[\s(—–-])"(?=\S)/gm, "“"], [/"/g, "”"], [/(?<=^|[\s(—–-])'(?=\S)/gm, "‘"], [/'/g, "’"]),
  guillemets: replacing([/“|(?<=^|[\s(—–-])"(?=\S)/gm, "«"], [/[”"]/g, "»"]),
  "german quotes": replacing([/“|(?<=^|[\s(—–-])"(?=\S)/gm, "„"], [/[”"]/g, "“"]),
  "single quotes": replacing([/“|(?<=^|[\s(—–-])"(?=\S)/gm, "‘"], [/[”"]/g, "’"]),
  "doubled quotes": replacing([/“|(?<=^|[\s(—–-])"(?=\S)/gm, "``"], [/[”"]/g, "''"]),
  "hyphens for dashes": replacing([/[–—]/g, "-"]),
  "double hyphens": replacing([/ [–—-] /g, " -- "], [/—/g, "--"]),
  "em dashes": replacing([/ [–-] /g, " — "], [/ -- /g, " — "]),
  "tight em dashes": replacing([/(?<=\p{Ll}) [–—-] (?=\p{Ll})/gu, "—"]),
  "non-breaking hyphens": replacing([/(?<=\p{L})-(?=\p{L})/gu, "\u2011"]),
  "no-break spaces": ({ text }, draw) => text.replace(/(?<=\S) (?=\S)/g, () => (draw.below(3) === 0 ? "\u00a0" : " ")),
  "no-break spaces in names": replacing([/(?<=\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|President|Minister|Ambassador)\.?) (?=\p{Lu})/gu, "\u00a0"]),
  "no blank lines": replacing([/\n{2,}(?!---)/g, "\n"]),
  "many blank lines": replacing([/\n{2,}(?!---)/g, "\n\n\n\n"]),
  "trailing spaces": replacing([/(?<=\S)\n/g, "   \n"]),
  indents: (told) => (hasMatter(told.text) ? undefined : told.text.replace(/\n(?=\p{L})/gu, "\n\t")),
  "indents of spaces": (told) => (hasMatter(told.text) ? undefined : told.text.replace(/\n(?=\p{L})/gu, "\n    ")),
  "indents of no-break spaces": (told) => (hasMatter(told.text) ? undefined : told.text.replace(/\n(?=\p{L})/gu, "\n\u00a0\u00a0 ")),
  "two blanks behind a stop": replacing([SENTENCES, "  "]),
  "no blank behind a stop": ({ text }, draw) => {
    const set = text.replace(SENTENCES, (blank) => (draw.below(3) === 0 ? "" : blank));
    return set === text ? undefined : set;
  },
  "a line for each sentence": ({ text, gold }) =>
    gold.statistics.some(({ source, speaker }) => source !== null || speaker !== null) ? undefined : text.replace(SENTENCES, "\n\n"),
  "a line for each sentence, close": ({ text, gold }) =>
    gold.statistics.some(({ source, speaker }) => source !== null || speaker !== null) ? undefined : text.replace(SENTENCES, "\n"),
  wrapped: ({ text }) => (hasMatter(text) ? undefined : wrappedAt(text, 70)),
  "wrapped narrow": ({ text }) => (hasMatter(text) ? undefined : wrappedAt(text, 48)),
  entities: replacing(
    [/"/g, "&quot;"],
    [/“/g, "&ldquo;"],
    [/”/g, "&rdquo;"],
    [/ – /g, " &ndash; "],
    [/(?<=\p{Ll})['’](?=s )/gu, "&rsquo;"],
  ),
  "numbered entities": replacing([/["“”]/g, "&#34;"], [/(?<=\p{Ll})['’](?=s )/gu, "&#8217;"], [/ – /g, " &#8211; "]),
  "entities of blanks": ({ text }, draw) => text.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, () => (draw.below(12) === 0 ? "&nbsp;" : " ")),
  "soft hyphens": ({ text, gold }, draw) => {
    const held = wordsOf(gold);
    return text.replace(/(?<!\p{L})\p{Ll}{4,6}(?=(\p{Ll}{3,})(?!\p{L}))/gu, (start, end: string) =>
      held.includes(start + end) || draw.below(2) === 0 ? start : `${start}\u00ad`,
    );
  },
  "zero-width spaces": ({ text }, draw) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, () => (draw.below(10) === 0 ? " \u200b" : " ")),
  "zero-width marks at lines": replacing([/\n(?=\p{L})/gu, "\n\u200b"]),
  "byte order mark": ({ text }) => `\ufeff${text}`,
  "carriage returns": replacing([/\n/g, "\r\n"]),
  bullets: ({ text }) => marked(text, "• "),
  "bullets of hyphens": ({ text }) => marked(text, "- "),
  "bullets of arrows": ({ text }) => marked(text, "► "),
  "quoted lines": ({ text }) => marked(text, "> "),
  "bold names": ({ text, gold }) => boldly(text, gold),
};

/** The paragraphs behind the third as items of a list. */
function marked(text: string, mark: string): string | undefined {
  const all = paragraphs(text);
  const set = all.map((one, at) => (at >= 3 && /^\p{Lu}.{100}/u.test(one) ? mark + one : one));
  return all.length < 5 ? undefined : set.join("\n\n");
}

function boldly(text: string, gold: GoldArticle): string | undefined {
  let set = text;
  for (const { participants } of gold.meetings)
    for (const { name } of participants)
      if (typeof name === "string" && name !== "") set = set.replace(new RegExp(`(?<![\\p{L}*])${name}(?![\\p{L}*])`, "u"), `**${name}**`);
  return set === text ? undefined : set;
}

/** Broken at blanks so that no line is longer than `width`. */
export function wrappedAt(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let open = "";
      for (const word of line.split(/(?<=\S) (?=\S)/)) {
        if (open !== "" && open.length + 1 + word.length > width) {
          lines.push(open);
          open = word;
        } else open = open === "" ? word : `${open} ${word}`;
      }
      return [...lines, open].join("\n");
    })
    .join("\n");
}
