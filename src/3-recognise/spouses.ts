import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { PartyPhrase } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";

// Spouses stand among the parties of a sentence and are none: they neither meet nor travel on their own account.

const POSSESSIVE_WORD = classBit("possessive");
const SPOUSES = "wife husband spouse consort";
const isSpouseWord = oneOf(SPOUSES);
const isOf = oneOf("of");
const isMarriedTitle = oneOf("madam madame mme mrs");
const tellsOfSpouse = oneOf(`lady gentleman ${SPOUSES} madam madame`);

/** "President A and his wife, B, were received": told of by whose they are. */
export function isSomebodysSpouse(doc: Doc, { first, kind }: PartyPhrase): boolean {
  if (kind !== "person") return false;
  const at = doc.isMark(first - 1, ",") ? first - 2 : first - 1;
  return isSpouseWord(doc, at) && doc.hasClass(at - 1, POSSESSIVE_WORD);
}

/** "Mr. A B accompanied by Madam C B": of one surname with the member of the list before; "President A and First Lady B". */
export const isSpouseOf = (doc: Doc, { first, name, offices }: PartyPhrase, before: PartyPhrase | undefined): boolean =>
  (before?.kind === "person" && offices.some(({ text }) => /^first (?:lady|gentleman)$/i.test(text))) ||
  (isMarriedTitle(doc, first) && offices.length === 0 && name !== null && lastWord(before?.name ?? "") === lastWord(name));
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** "First Lady A", "his wife A", "Madame A": in a list of those who travel a title is enough. */
export function isSpouseInCompany(doc: Doc, { first, last }: PartyPhrase): boolean {
  for (let i = first - 1; i < last; i++) if (tellsOfSpouse(doc, i)) return true;
  // "Ada Berg, wife of the ambassador"
  return doc.isMark(last, ",") && isSpouseWord(doc, last + 1) && isOf(doc, last + 2);
}
