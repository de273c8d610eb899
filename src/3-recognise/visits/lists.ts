import type { Doc } from "../../2-segment/doc.ts";
import { type Clauses, isRelative } from "../clauses.ts";
import { prepositionOf } from "../groups.ts";
import type { PartyPhrase } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { isSpouseInCompany } from "../spouses.ts";

/** The named persons of the list that begins at a token: up to the next verb that is none of theirs. */
export function listFrom(clauses: Clauses, from: number): PartyPhrase[] {
  const { doc, groups, verbs, last } = clauses;
  const next = verbs.find((verb) => verb.form === "finite" && verb.first > from + 1 && !isRelative(clauses, verb));
  const end = next?.first ?? last;
  const members: PartyPhrase[] = [];
  for (const member of groups.flatMap((group) => group.members)) {
    // "a delegation comprising X": the phrase of X begins at the delegation
    if (member.last <= from) continue;
    if (member.last > end) break;
    // "to meet with A": no member
    if (members.length > 0 && isBeyond(doc, member.first)) break;
    if (isSpouseInCompany(doc, member)) continue;
    if (isNamed(member) && (member.sure || !isOf(doc, member.first - 1))) members.push(member);
  }
  // "..., and B said": the last before a verb is its subject
  const final = members.at(-1);
  if (next && final && members.length > 1 && !next.passive && next.first - final.last <= 1) members.pop();
  return members;
}

const isBeyond = (doc: Doc, at: number): boolean => /^(with|between|against)$/.test(prepositionOf(doc, at));

const isOf = oneOf("of from at");

/** In a list of names a name of two words is a person's, though no office stands with it. */
export const isNamed = (member: PartyPhrase): boolean => member.kind === "person" && (member.sure || member.name?.includes(" ") === true);
