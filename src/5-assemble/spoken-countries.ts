import type { Doc } from "../2-segment/doc.ts";
import { readCountry } from "../3-recognise/parties/offices.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { PLACES, readPlace } from "../3-recognise/places.ts";
import { isPerson, type Mention } from "../4-resolve/entities.ts";
import type { Reading } from "./reading.ts";

const isAnd = oneOf("and");

/** How often the text names each country, and which two it names together: "relations between Oman and Kenya". */
export interface Spoken {
  readonly counts: ReadonlyMap<string, number>;
  /** How often it speaks of the country's own people as one of the sides: "the Omani side", "Omani officials". */
  readonly sides: ReadonlyMap<string, number>;
  readonly pairs: readonly (readonly [string, string])[];
}

export function spokenCountries(reading: Reading): Spoken {
  const counts = new Map<string, number>();
  const sides = new Map<string, number>();
  const pairs: [string, string][] = [];
  const { doc } = reading;
  let before = "";
  let end = -9;
  let isListed = false;
  const names = surnames(reading);
  const named = reading.register.mentions.filter(({ phrase }) => phrase.nameFirst >= 0);
  let next = 0;
  for (let i = doc.nextBegin(0, doc.count, PLACES); i < doc.count; i = doc.nextBegin(i + 1, doc.count, PLACES)) {
    if (doc.furniture[i]) continue;
    while (next < named.length && (named[next] as Mention).phrase.nameLast <= i) next++;
    // "Douglas Holl": a first name
    if ((named[next]?.phrase.nameFirst ?? doc.count) <= i) continue;
    const country = readCountry(doc, i);
    // Who is called as a town is: no place.
    const place = country || names.has(doc.slice(i, i + 1)) ? null : readPlace(doc, i);
    const code = country?.code ?? place?.country ?? null;
    if (code === null) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (country !== null && isOwn(doc, country.last)) sides.set(code, (sides.get(code) ?? 0) + 1);
    const isNear = before !== "" && code !== before && i - end <= 3;
    // "Brazil, Russia and South Africa": three are no pair
    if (isNear && !isListed && joinsCountries(doc, end, i)) pairs.push([before, code]);
    isListed = isNear && doc.isMark(end, ",");
    end = country?.last ?? (place?.last as number);
    before = code;
    i = end - 1;
  }
  return { counts, sides, pairs };
}

/** Behind a country's adjective: those who speak or act for it. */
const isOwn = oneOf("side officials official government delegation embassy ministry authorities leadership cabinet presidency");

/** The words of the names of the article's persons but for the first. */
const surnames = ({ register }: Reading): ReadonlySet<string> =>
  new Set(register.entities.filter(isPerson).flatMap(({ name }) => name.split(" ").slice(1)));

/** "Oman and Kenya", "Oman-Kenya", "Oman and the Republic of Kenya". */
function joinsCountries(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.isMark(i, "-") || doc.isMark(i, "–") || isAnd(doc, i)) return true;
  return from === to;
}
