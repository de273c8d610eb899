import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import type { OfficePhrase } from "./offices.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isAnd = oneOf("and");
const isFrom = oneOf("of from representing");

/** A state or an international organisation of which somebody is, by its name alone. */
interface Home {
  readonly first: number;
  readonly last: number;
  readonly country: string | null;
  readonly organisation: string | null;
}

/**
 * "of the European Union, Kenya and Mali", "from Norway, the EU and Japan": the homes that stand behind the first `of`, `from` or
 * `representing` of `[at, until)`, an organisation among states; null where there are only states, or one home.
 */
export function mixedHomes(doc: Doc, at: number, until: number): readonly Home[] | null {
  let i = at;
  while (i < until && !isFrom(doc, i)) i++;
  if (i >= until) return null;
  const homes: Home[] = [];
  for (let next = i + 1; homes.length < 16; ) {
    while (doc.hasClass(next, ARTICLE)) next++;
    const home = homeAt(doc, next);
    if (home === null) break;
    homes.push(home);
    let j = doc.isMark(home.last, ",") ? home.last + 1 : home.last;
    if (isAnd(doc, j)) j++;
    if (j === home.last || doc.is(j, LINE)) break;
    next = j;
  }
  return homes.length > 1 && homes.some(({ organisation }) => organisation !== null) ? homes : null;
}

function homeAt(doc: Doc, at: number): Home | null {
  if (!doc.is(at, CAPITAL)) return null;
  const body = doc.find(at, "organisations");
  const country = readCountry(doc, at);
  if (body?.sense.row.cells.kind === "international" && body.last >= (country?.last ?? 0))
    return { first: at, last: body.last, country: null, organisation: doc.slice(at, body.last) };
  return country === null || country.adjective || country.possessive
    ? null
    : { first: at, last: country.last, country: country.code, organisation: null };
}

/** One party for each home: unnamed people of it, or the holder of one office there. */
export const partiesOfHomes = (at: number, homes: readonly Home[], noun: string, office: OfficePhrase | null): PartyDraft[] =>
  homes.map(({ first, last, country, organisation }, i) => ({
    ...draftParty(i === 0 ? at : first),
    last,
    kind: office === null ? "delegation" : "office",
    noun,
    country,
    organisation,
    offices: office === null ? [] : [{ ...office, country, organisation }],
  }));
