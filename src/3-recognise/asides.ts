import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { closesQuotation, opensQuotation } from "../2-segment/quotation-marks.ts";
import type { PartyPhrase } from "./parties/parties.ts";
import { oneOf } from "./parties/vocabulary.ts";
import type { VerbGroup } from "./verbs.ts";

const PRONOUN = classBit("pronoun");

/** Tokens `[first, last)` from the comma that opens a report set into a sentence to behind the one that closes it. */
export interface Aside {
  readonly first: number;
  readonly last: number;
}

/** Longest report that is set in: "the press service of the ministry said". */
const LONGEST = 12;
const goesOn = oneOf("in at on during for");

/**
 * Reports set between what they interrupt: "X, officials said, received Y", "met Y, the ministry said, in Oslo". Only where the words behind go
 * on with those before: a verb that has its subject before the comma, or a place or time where nobody is named who said it.
 */
export function reportingAsides(doc: Doc, first: number, verbs: readonly VerbGroup[], phrases: readonly PartyPhrase[]): Aside[] {
  const asides: Aside[] = [];
  for (const [k, verb] of verbs.entries()) {
    if (verb.form !== "finite" || !verb.kind.includes("speech") || !doc.isMark(verb.last, ",")) continue;
    const open = commaBefore(doc, verb.first, Math.max(first, verb.first - LONGEST), verbs[k - 1]);
    if (open <= first || isQuotation(doc, open - 1) || isQuotation(doc, verb.last + 1)) continue;
    const next = verb.last + 1;
    const isVerb = verbs.some((other) => other.form === "finite" && other.first === next && !other.kind.includes("speech"));
    const isNamed =
      (doc.hasClass(verb.first - 1, PRONOUN) && doc.lower(verb.first - 1) !== "it") ||
      phrases.some((phrase) => phrase.first > open && phrase.last <= verb.first && phrase.kind !== "body" && !isMany(doc, phrase));
    if (isVerb || (goesOn(doc, next) && !isNamed)) asides.push({ first: open, last: verb.last + 1 });
  }
  return asides;
}

const isMany = (doc: Doc, { plural, kind, first, last }: PartyPhrase): boolean =>
  plural || (kind !== "person" && /^(?:officials|sources|media|ministry)$/.test(doc.lower(last - 1)) && last - first <= 3);

/** The comma right before the subject of a verb, with no other verb between; or -1. */
function commaBefore(doc: Doc, at: number, floor: number, before: VerbGroup | undefined): number {
  for (let i = at - 1; i > floor && i >= (before?.last ?? 0); i--) if (doc.isMark(i, ",")) return at - i > 1 ? i : -1;
  return -1;
}

const isQuotation = (doc: Doc, at: number): boolean => opensQuotation(doc.mark(at)) || closesQuotation(doc.mark(at)) || doc.isMark(at, '"');
