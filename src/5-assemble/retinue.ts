import type { Doc } from "../2-segment/doc.ts";
import { POSSESSIVE } from "../2-segment/tokens.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import type { Entity } from "../4-resolve/entities.ts";
import type { Told } from "./told.ts";

/** The parties of both sides, each once; "the premier and members of the Kenyan delegation" are the premier and whoever came along. */
export function withoutRetinue({ left, right }: Told): Entity[] {
  const parties = [...new Set([...left, ...right])];
  const isLed = (entity: Entity): boolean =>
    entity.kind === "delegation" &&
    entity.country !== null &&
    (left.includes(entity) ? left : right).some((other) => other.kind === "person" && other.country === entity.country);
  return parties.some(isLed) ? parties.filter((entity) => !isLed(entity)) : parties;
}

/** "his wife Ada Berg": no party, in whatever sentence. */
export function isSpouse(doc: Doc, { kind, offices, rank, mentions }: Entity): boolean {
  const first = mentions[0]?.first ?? 0;
  if (kind !== "person" || offices.length > 0 || rank !== null || first === 0) return false;
  const at = doc.isMark(first - 1, ",") ? first - 2 : first - 1;
  return SPOUSE.test(wordAt(doc, at)) && (/^(?:his|her|their)$/.test(wordAt(doc, at - 1)) || doc.is(at - 1, POSSESSIVE));
}
const SPOUSE = /^(?:wife|husband|spouse|consort)$/;
