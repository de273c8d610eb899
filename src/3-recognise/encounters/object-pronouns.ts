import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";

const AFTER = classBit("preposition") | classBit("conjunction") | classBit("adverb") | classBit("time") | classBit("relative");
const isObject = oneOf("him her them");
const isHer = oneOf("her");

/** True where the token is `him`, `them`, or a `her` that owns nothing. */
export const isObjectPronoun = (doc: Doc, at: number): boolean =>
  at >= 0 && at < doc.count && isObject(doc, at) && (!isHer(doc, at) || !doc.isWord(at + 1) || doc.hasClass(at + 1, AFTER));

/** Token of the pronoun that one of `prepositions` governs right at `at`: "with him", "on her at her office"; or -1. */
export const pronounAfter = (doc: Doc, at: number, prepositions: ReadonlySet<string>): number =>
  prepositions.has(wordAt(doc, at)) && isObjectPronoun(doc, at + 1) ? at + 1 : -1;
