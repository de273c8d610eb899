import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { oneOf, wordAt } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isWhose = oneOf("his her their");
const isCrowned = oneOf("royal imperial serene");
const NOUNS: ReadonlyMap<string, string> = new Map([
  ["majesty", "majesty"],
  ["majesties", "majesty"],
  ["highness", "highness"],
  ["highnesses", "highness"],
  ["excellency", "excellency"],
  ["holiness", "holiness"],
  ["eminence", "eminence"],
]);

export const opensStyle = (doc: Doc, at: number): boolean => isWhose(doc, at) && doc.is(at, CAPITAL);

/** `His Majesty`, `Her Royal Highness`, `His Excellency` without a name or office behind: whoever bears the style. */
export function readStyle(doc: Doc, at: number): PartyDraft | null {
  if (!opensStyle(doc, at)) return null;
  const i = isCrowned(doc, at + 1) && doc.is(at + 1, CAPITAL) ? at + 2 : at + 1;
  const noun = doc.is(i, CAPITAL) ? NOUNS.get(wordAt(doc, i)) : undefined;
  const next = i + 1;
  if (noun === undefined || (!doc.is(next, LINE) && (doc.is(next, CAPITAL) || doc.hasClass(next, ARTICLE)))) return null;
  return { ...draftParty(at), kind: "role", noun, determiner: wordAt(doc, at), last: next };
}
