import type { Doc } from "../../2-segment/doc.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";

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
const SERVES = /representative|envoy|advis|aide|assistant|secretary|emissary|counsell?or|spokes|chief of staff|coordinator/;
