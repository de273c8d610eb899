import { fold } from "../0-ground/fold.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { type Cast, type Entity, isPerson, type Mention } from "./entities.ts";
import { latest, type Resolved } from "./office-references.ts";

/** By the noun of a style, the words with which its bearer may be named, and the offices that bear it. */
const STYLES: ReadonlyMap<string, { readonly called: RegExp; readonly held: RegExp | null }> = new Map([
  ["majesty", { called: /\b(majest|h\.? ?m\b)/, held: /\b(king|queen|sultan|emperor|empress|yang di-pertuan)\b/ }],
  ["highness", { called: /\b(highness|h\.? ?(?:r\.? ?)?h\b)/, held: /\b(emir|amir|prince|princess|sheikh|sheikha|ruler|duke|duchess)\b/ }],
  ["excellency", { called: /\b(excellenc|h\.? ?e\b)/, held: null }],
  ["holiness", { called: /\bholiness/, held: /\b(pope|patriarch|catholicos)\b/ }],
  ["eminence", { called: /\beminence/, held: /\bcardinal\b/ }],
]);
const MALE = /\b(king|prince|sultan|emperor|emir|amir|duke)\b/;
const FEMALE = /\b(queen|princess|empress|duchess|sheikha)\b/;

export const isStyle = (noun: string): boolean => STYLES.has(noun);

/** "His Majesty", "Her Royal Highness": who was named with the style, else who holds such an office; of several the one spoken of last. */
export function resolveStyle(doc: Doc, phrase: PartyPhrase, cast: Cast, mentions: readonly Mention[]): Resolved {
  const style = STYLES.get(phrase.noun);
  const wrong = phrase.determiner === "her" ? MALE : phrase.determiner === "his" ? FEMALE : null;
  const known = cast.people.filter(
    (entity) =>
      isPerson(entity) && entity.mentions.length > 0 && !(wrong !== null && entity.offices.some(({ text }) => wrong.test(fold(text)))),
  );
  const called = known.filter(({ mentions: own }) => own.some((mention) => style?.called.test(fold(titlesOf(doc, mention)))));
  const bears = ({ offices }: Entity): boolean =>
    style?.held == null ? offices.length > 0 : offices.some(({ text }) => style.held?.test(fold(text)));
  const holders = called.length > 0 ? called : known.filter(bears);
  // An Excellency whom nobody was called is the only holder of an office, or nobody.
  if (called.length === 0 && style?.held == null && holders.length > 1) return { entities: [], rule: "coreference/style" };
  const chosen: Entity | null = holders.length === 1 ? (holders[0] as Entity) : latest(doc, holders, mentions);
  return { entities: chosen ? [chosen] : [], rule: "coreference/style" };
}

/** What stands of a mention before the name, or all of it. */
const titlesOf = (doc: Doc, { phrase }: Mention): string =>
  // "Director of the Office of His Majesty": the style of another
  doc.slice(phrase.first, phrase.nameFirst > phrase.first ? phrase.nameFirst : phrase.last).replace(/\b(?:of|to) (?:His|Her) .*/, "");
