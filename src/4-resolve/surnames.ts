import { fold } from "../0-ground/fold.ts";
import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { PartyPhrase } from "../3-recognise/parties/phrase.ts";

const VERBS = bitOf("verbs");
const HAVE = classBit("have") | classBit("will");
const ARTICLE = classBit("article");

/** What only a person does, be it a company's or a team's name otherwise: arrives, meets, receives. */
const PERSONAL: ReadonlySet<string> = new Set(["arrival", "meeting", "departure", "accompany", "visit"]);

/**
 * Single words that nobody's full name explains and that the text treats as a person's surname: named twice at least, once
 * as one who arrives, meets or receives; never with an article.
 */
export function loneSurnames(doc: Doc, named: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, unknown>): PartyPhrase[][] {
  const bySurname = new Map<string, PartyPhrase[]>();
  for (const phrase of named) {
    if (byPhrase.has(phrase) || phrase.nameLast - phrase.nameFirst !== 1 || doc.word[phrase.nameFirst] !== 0) continue;
    const key = fold(phrase.name as string);
    const known = bySurname.get(key);
    if (known) known.push(phrase);
    else bySurname.set(key, [phrase]);
  }
  return [...bySurname.values()].filter(
    (phrases) =>
      phrases.length > 1 &&
      !phrases.some((phrase) => doc.hasClass(phrase.first - 1, ARTICLE)) &&
      phrases.some((phrase) => acts(doc, phrase.last)),
  );
}

/** True where a verb of somebody who meets, travels or (with `speaks`) says something stands at the token. */
export function acts(doc: Doc, at: number, speaks = false): boolean {
  const head = doc.hasClass(at, HAVE) ? at + 1 : at;
  if (!doc.begins(head, VERBS)) return false;
  const kinds = (doc.find(head, "verbs")?.sense.row.cells.kind ?? "").split("|");
  return kinds.some((kind) => PERSONAL.has(kind) || (speaks && kind === "speech"));
}
