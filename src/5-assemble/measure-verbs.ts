import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import type { Told } from "../3-recognise/quantities/befell.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPresentParticiple,
  PREPOSITION,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { nounFrom } from "../3-recognise/quantities/phrases.ts";
import { type Around, type Earlier, isLike, isUp } from "./measure-around.ts";

export const isComprising = wordSet("comprising comprises comprised including numbering consisting consists consist");

/** The verb whose object the figure is: `signed` in "signed three agreements"; shared along a list. */
export function objectVerb({ doc, before, words, floor }: Around, near: Earlier | null): Told | null {
  if (before < floor) return null;
  const particle =
    grammar(doc, before) & PREPOSITION || isUp(doc, before) || /^(out|aside)$/.test(doc.slice(before, before + 1)) ? before - 1 : -1;
  if (doc.mark(before) === 0x2c || isLike(doc, before)) {
    return near !== null && near.quantity.last <= before && before - near.quantity.last < 12 && near.measure.befell.length > 0
      ? (near.measure.befell[0] as Told)
      : null;
  }
  if (
    particle >= floor &&
    words.busy[particle] === 0 &&
    isAct(doc, particle) &&
    /^(up|out|down|off|aside)$/.test(doc.slice(before, before + 1))
  )
    return { first: particle, last: before + 1, form: "participle" };
  return words.busy[before] === 0 && isAct(doc, before) ? { first: before, last: before + 1, form: "participle" } : null;
}

/** A verb that does something to its object, by its look; verbs of saying and of level do not. */
export function isAct(doc: Doc, at: number): boolean {
  if (!doc.isWord(at) || changeAt(doc, at) === "level" || grammar(doc, at) & (AUXILIARY | PREPOSITION)) return false;
  if (isSaying(doc, at)) return false;
  if (looksPast(doc, at) || looksPresentParticiple(doc, at)) return true;
  if (!isOpen(doc, at) || doc.is(at, CAPITAL)) return false;
  // before a numeral a third person is likelier than a plural: "covers 20%"
  if (!doc.isWord(at - 1)) return false;
  if (/[^s]s$/.test(doc.slice(at, at + 1))) return !isObject(doc, at);
  const governor = doc.lower(at - 1);
  // "we use barely two-thirds"
  if (/^(?:we|they|i|you)$/.test(governor)) return true;
  // "will build a dam and irrigate 40,000 hectares"
  if (governor === "and" || governor === "or")
    for (let i = at - 2; i > at - 16 && i >= 0 && doc.mark(i) !== 0x2e; i--) if (isModal(doc, i)) return true;
  return governor === "to" || /^(will|would|can|could|may|might|must|should|shall)$/.test(governor) || doc.begins(at, VERBS);
}

/** "cost the island nations 600 million": behind a verb of its clause it is a noun. */
function isObject(doc: Doc, at: number): boolean {
  for (let i = at - 1; i > at - 4 && i >= 0 && doc.isWord(i); i--) {
    if (changeAt(doc, i) !== null || looksPast(doc, i)) return true;
    // "the number of Kenyan tourists"
    if (grammar(doc, i) & (AUXILIARY | PREPOSITION))
      return (grammar(doc, i) & PREPOSITION) !== 0 && (i === at - 1 || (i === at - 2 && doc.begins(at - 1, PEOPLES)));
  }
  return false;
}

/** A verb and what it was for: "invested in base stations". */
export function withPurpose({ doc, words, limit }: Around, fate: Told): Told[] {
  let next = fate.last;
  // "budgeted for 2024 for the army"
  if (grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 1) for (next++; next < limit && words.busy[next] === 1; ) next++;
  if (!(grammar(doc, next) & PREPOSITION) || words.busy[next + 1] !== 0 || next + 1 >= limit) return [fate];
  const object = nounFrom(words, next + 1, limit, false);
  return object === null ? [fate] : [fate, { first: next, last: object.last }];
}

const isModal = wordSet("will would can could may might must should shall to");

const VERBS = bitOf("verbs");
const PEOPLES = bitOf("demonyms");

// Behind these a clause stands, no object: "said 40 mills had closed".
const isSaying = wordSet(
  "say says said saying tell tells told telling note notes noted noting state states stated stating explain explains explained stress stresses stressed think thinks thought believe believes believed",
);

export const isAdding = wordSet("add adds added adding bring brings brought bringing");

const isPassive = wordSet("is are was were be been being get gets got getting");

/**
 * A verb that tells what those counted do, with its object: "used the ford", "earn their living", "depend on the crop".
 * What was done to them stands alone: "were wounded in the blast".
 */
export function withObject({ doc, words, limit }: Around, fate: Told): Told[] {
  if (fate.form === "participle") return [fate];
  const way = wayOf({ doc, words, limit }, fate);
  if (way !== null) return [fate, way];
  let before = fate.first - 1;
  while (grammar(doc, before) & ADVERB) before--;
  if (isPassive(doc, before)) return [fate];
  let at = fate.last;
  const behind = grammar(doc, at) & PREPOSITION;
  // "people affected by": a participle; "families depend on": a verb
  if (behind && fate.form !== "gerund" && !isDepending(doc, fate.first)) return [fate];
  if (behind) at++;
  while (at < limit && words.busy[at] === 2) at++;
  if (at >= limit || words.busy[at] !== 0 || !(grammar(doc, at) & (ARTICLE | DEFINITE) || isOpen(doc, at))) return [fate];
  if (!behind && looksPast(doc, at)) return [fate];
  const object = nounFrom(words, at, limit, false);
  if (object === null || object.last - at > MOST_OBJECT || grammar(doc, object.head) & TIME) return [fate];
  return [fate, { first: behind ? fate.last : object.first, last: object.last }];
}

/** "goes to major equipment", "came from Russia and Ukraine": where to or from is what tells it apart. */
function wayOf({ doc, words, limit }: Pick<Around, "doc" | "words" | "limit">, { first, last }: Told): Told | null {
  if (!isGoing(doc, first) || !isWay(doc, last) || words.busy[last + 1] !== 0) return null;
  const noun = nounFrom(words, last + 1, limit, false);
  if (noun === null || grammar(doc, noun.head) & TIME) return null;
  const other =
    doc.lower(noun.last) === "and" && doc.is(noun.last + 1, CAPITAL) && doc.is(noun.head, CAPITAL)
      ? nounFrom(words, noun.last + 1, limit, false)
      : null;
  return { first: last, last: other?.last ?? noun.last };
}
const isGoing = wordSet("go goes went gone going come comes came coming");
const isWay = wordSet("to into from towards");
const isDepending = wordSet("depended relied lived worked belonged");

/** A longer object is a clause of its own. */
const MOST_OBJECT = 5;
