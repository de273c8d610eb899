import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { readDelegation } from "./delegations.ts";
import { readBareName, readTitled } from "./persons.ts";
import type { PartyDraft } from "./phrase.ts";
import { oneOf } from "./vocabulary.ts";

const DETERMINER = classBit("article") | classBit("possessive");
const isLed = oneOf("led headed chaired");

export const opensLed = (doc: Doc, at: number): boolean => doc.is(at, CAPITAL) && isLed(doc, at) && doc.lower(at + 1) === "by";

/** "Led by A, chair of the committee, the Czech delegation [met B]": who heads it, told before it. */
export function readFrontedLeader(doc: Doc, at: number): PartyDraft | null {
  if (!opensLed(doc, at)) return null;
  const from = doc.hasClass(at + 2, DETERMINER) ? at + 3 : at + 2;
  const leader = readTitled(doc, from) ?? readBareName(doc, from);
  if (leader === null || leader.name === null || !doc.isMark(leader.last, ",")) return null;
  let noun = leader.last + 1;
  while (doc.hasClass(noun, DETERMINER)) noun++;
  if (isTeam(doc, noun)) return { ...leader, first: at, last: noun + 1, leads: true };
  const team = readDelegation(doc, noun);
  if (team === null || Array.isArray(team) || team.kind !== "delegation" || team.plural) return null;
  return { ...leader, first: at, last: team.last, leads: true, country: leader.country ?? team.country };
}
const isTeam = oneOf("delegation team mission");
