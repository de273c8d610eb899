import type { Doc } from "../2-segment/doc.ts";
import type { PartyPhrase } from "../3-recognise/parties/phrase.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { type Entity, typeOf } from "./register.ts";

const includeWord = oneOf("included includes include including comprised comprises were are namely");
const articleWord = oneOf("the");
const includes = (doc: Doc, at: number): boolean => includeWord(doc, articleWord(doc, at - 1) ? at - 2 : at - 1);
const joins = oneOf("and as well with");
const parts = oneOf("between");
const small = oneOf("and as well with along the his her its");

/**
 * Persons named in one list come from one country: "Russian Foreign Minister A, Energy Minister B and C, head of the agency".
 * Only the first tells it; two holders of one highest office are of two countries, and so are those "between" whom talks are.
 */
export function shareCountries(doc: Doc, phrases: readonly PartyPhrase[], byPhrase: ReadonlyMap<PartyPhrase, Entity>): void {
  let group: PartyPhrase | null = null;
  let country: string | null = null;
  let last = -1;
  let held: Set<string> = new Set();
  for (const phrase of phrases) {
    if (phrase.kind === "delegation" && phrase.country !== null) group = phrase;
    const entity = byPhrase.get(phrase);
    if (entity === undefined) continue;
    const listed = last >= 0 && follows(doc, last, phrase.first);
    if (!listed || (phrase.country !== null && phrase.country !== country)) {
      country = parts(doc, phrase.first - 1) || parts(doc, phrase.first - 2) ? null : phrase.country;
      held = new Set();
      // "The Omani officials in the talks included Minister A and General B"
      if (
        group !== null &&
        group.first < phrase.first &&
        doc.sentence[group.first] === doc.sentence[phrase.first] &&
        includes(doc, phrase.first)
      ) {
        country = group.country;
        if (entity.country === null && isNational(entity)) entity.country = country;
      }
    } else if (country !== null && entity.country === null && isNational(entity) && !held.has(typeOf(entity) as string))
      entity.country = country;
    const type = typeOf(entity);
    if (type !== null && HIGHEST.has(type)) held.add(type);
    last = phrase.last;
  }
}

const HIGHEST: ReadonlySet<string> = new Set([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "chief_of_defence",
]);

const isNational = (entity: Entity): boolean => {
  const type = typeOf(entity);
  return type !== null && type !== "org_official" && entity.organisation === null;
};

/** True where only commas and joining words stand between. */
function follows(doc: Doc, from: number, to: number): boolean {
  if (to - from > 5 || to <= from || doc.sentence[from - 1] !== doc.sentence[to]) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    if (doc.isMark(i, ",") || doc.isMark(i, ";") || joins(doc, i)) joined = true;
    else if (!small(doc, i)) return false;
  }
  return joined;
}
