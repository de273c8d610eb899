import { classBit } from "../../2-segment/dictionary.ts";
import type { Clauses } from "../clauses.ts";
import { prepositional } from "../groups.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import { type EncounterFrame, UNTOLD } from "./frame.ts";
import type { Noun } from "./nouns.ts";

const VERBLESS = classBit("preposition") | classBit("conjunction") | classBit("relative") | classBit("article");
const isWhile = oneOf("during at in");
const isDeterminer = oneOf("the a their this that his her");
const isThe = oneOf("the this that");
const isPast = /(?:ed|ew|oke|aw|ound|eld)$/;

/**
 * "During the meeting at the palace, A and B examined trade": persons of two sides who did something together at a meeting met
 * there, whatever the verb is.
 */
export function togetherAt(clauses: Clauses, nouns: readonly Noun[]): EncounterFrame | null {
  const { doc, sentence, groups } = clauses;
  const noun = nouns.find((one) => one.use === "yes" && opens(clauses, one));
  const group = noun && groups.find(({ first }) => first > noun.last && doc.isMark(first - 1, ","));
  if (!group || group.members.length < 2 || prepositional(doc, group.first)) return null;
  if (!group.members.every((party) => isSomebody(party) && party.sure)) return null;
  if (new Set(group.members.map(({ country }) => country)).size < 2) return null;
  const act = group.last;
  if (!doc.isWord(act) || doc.hasClass(act, VERBLESS) || !isPast.test(wordAt(doc, act))) return null;
  const definite = isThe(doc, noun.first - 1);
  return { ...UNTOLD, rule: "encounter/together-at", sentence, at: noun.first, left: group.members, mode: noun.mode, definite };
}

/** "At the two-hour meeting": the noun's determiner is the sentence's second word. */
const opens = ({ doc, first }: Clauses, noun: Noun): boolean =>
  isWhile(doc, first) && isDeterminer(doc, first + 1) && noun.first - first < 5;
