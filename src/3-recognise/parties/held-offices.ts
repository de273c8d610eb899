import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { readName } from "./names.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { readTitles } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

/** "the British Prime Minister's special envoy", "the King's adviser": one office with the other's country. */
export function ofHolder(doc: Doc, holder: OfficePhrase | null): OfficePhrase | null {
  if (holder === null || holder.plural || !doc.is(holder.last, POSSESSIVE) || !mayOpenOffice(doc, holder.last + 1)) return holder;
  const office = readOffice(doc, holder.last + 1);
  if (office === null || office.plural || office.country !== null || !SERVES.test(office.head)) return holder;
  return {
    ...office,
    first: holder.first,
    text: `${holder.text}${doc.slice(holder.last, holder.last + 1)} ${office.text}`,
    type: holder.type === "org_official" ? "org_official" : office.type.startsWith("head_of") ? "senior_official" : office.type,
    weak: false,
    country: holder.country,
    organisation: holder.organisation ?? office.organisation,
    head: office.head,
  };
}
/** "[A,] adviser to President B", "aide to the head of the council B": the token after the master's name, or -1. */
export function pastMaster(doc: Doc, { head, first, last }: OfficePhrase): number {
  if (!SERVES.test(head)) return -1;
  for (let i = first + 1; i <= last; i++) {
    if (!isTo(doc, i)) continue;
    const at = doc.hasClass(i + 1, ARTICLE) ? i + 2 : i + 1;
    const master = mayOpenOffice(doc, at) ? readOffice(doc, at) : null;
    if (master === null || master.plural || (i < last && master.last !== last)) continue;
    return readName(doc, readTitles(doc, master.last).last, true);
  }
  return -1;
}
const isTo = oneOf("to of for");
const ARTICLE = classBit("article");

const SERVES = /representative|envoy|advis|aide|assistant|secretary|emissary|counsell?or|spokes|chief of staff|coordinator/;
