import type { Span } from "../0-ground/span.ts";
import { isRole, NAMELESS } from "./credit.ts";
import { type FrontMatter, valueAt } from "./front-matter.ts";
import type { Head } from "./head.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { type OutletMention, RANK } from "./outlet-mention.ts";
import { outletInSentence, outletLeanedOn } from "./outlet-sentence.ts";
import type { Rest } from "./rest.ts";

const OUTLET_KEYS: readonly string[] = ["outlet", "publisher", "publication", "source", "site", "site_name", "sitename", "agency"];

/** The outlet, by rank: what publishes before what is credited, what stands in its own place before what a sentence says. */
export function outletOf(text: string, matter: FrontMatter | null, head: Head, rest: Rest, lexicon: ReadingLexicon): OutletMention | null {
  const best = named(text, matter, head, rest, lexicon);
  return best === null ? null : (spelledOut(text, best, [...head.outlets, ...rest.outlets]) ?? best);
}

/** `Source: Volta News Agency` above the dateline's `VNA`: the page itself says what the letters stand for. */
function spelledOut(text: string, { start, end }: Span, mentions: readonly OutletMention[]): OutletMention | undefined {
  const letters = text.slice(start, end);
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return undefined;
  return mentions.find((other) => initials(text.slice(other.start, other.end)) === letters);
}

const initials = (name: string): string => (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join("");

function named(text: string, matter: FrontMatter | null, head: Head, rest: Rest, lexicon: ReadingLexicon): OutletMention | null {
  const value = matter === null ? null : valueAt(matter, OUTLET_KEYS);
  if (value !== null && !/^(?:https?:|www\.)/.test(text.slice(value.start, value.end)))
    return { rule: "outlet/front-matter", rank: RANK.metadata, ...value };
  let best = lower(null, head.outlets, text, lexicon);
  best = lower(best, rest.outlets, text, lexicon);
  for (const dateline of head.datelines) {
    const outlets = dateline.outlets.filter((outlet) => !NAMELESS.test(text.slice(outlet.start, outlet.end)));
    // "(APP - Coral Post)": the publication before the agency that it has the report from.
    const first = outlets.find((outlet) => outletAt(lexicon, text, outlet)?.agency === false) ?? outlets[0];
    if (first !== undefined && (best === null || best.rank > RANK.dateline))
      best = { rule: "outlet/dateline", rank: RANK.dateline, start: first.start, end: first.end };
  }
  if (best !== null && best.rank <= RANK.reports) return best;
  const body = head.paragraphs[0]?.start ?? 0;
  for (const paragraph of head.paragraphs) best = inSentence(best, text, paragraph, lexicon, paragraph.start - body < OPENING);
  if (rest.last !== null) best = inSentence(best, text, rest.last, lexicon);
  return best ?? outletLeanedOn(text, head.paragraphs[0]?.start ?? 0, lexicon);
}

function lower(
  best: OutletMention | null,
  mentions: readonly OutletMention[],
  text: string,
  lexicon: ReadingLexicon,
): OutletMention | null {
  let least = best;
  for (const mention of mentions) if ((least === null || mention.rank < least.rank) && isOutlet(text, mention, lexicon)) least = mention;
  return least;
}

/** No reporter's title, no desk. */
const isOutlet = (text: string, span: Span, lexicon: ReadingLexicon): boolean =>
  outletAt(lexicon, text, span) !== undefined ||
  (!isRole(text, span, lexicon) && !NAMELESS.test(text.slice(span.start, span.end))) ||
  // "Palestine News Network": a country or a city and an agency's nouns
  /^\p{Lu}\S+ .*(?:News|Press) (?:Service|Agency|Network)$/u.test(text.slice(span.start, span.end));

/** So many characters open a text. */
const OPENING = 250;

function inSentence(best: OutletMention | null, text: string, span: Span, lexicon: ReadingLexicon, opens = false): OutletMention | null {
  if (best !== null && best.rank <= RANK.reports) return best;
  const said = outletInSentence(text, span.start, span.end, lexicon);
  if (said === null || (said.rule === "outlet/according-to" && !opens && outletAt(lexicon, text, said)?.agency !== true)) return best;
  return best === null || said.rank < best.rank ? said : best;
}
