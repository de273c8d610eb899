import type { Because } from "../0-ground/because.ts";
import { CHAR, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import type { Stamp } from "./byline.ts";
import type { Dateline } from "./dateline.ts";
import { isLoud } from "./dateline-parts.ts";
import { type City, keyOf, type ReadingLexicon } from "./lexicon.ts";

/** Where a report was filed. */
export interface Where {
  /** In mixed case. */
  readonly place: string | null;
  /** alpha-3 */
  readonly country: string | null;
  readonly because: Because;
  readonly countryBecause: Because;
}

/** Country and city of the datelines, else of a stamp that names a city. */
export function placeOf(text: string, datelines: readonly Dateline[], stamps: readonly Stamp[], lexicon: ReadingLexicon): Where | null {
  const named = datelines.find((dateline) => dateline.country !== null)?.country ?? null;
  let span = datelines.find((dateline) => dateline.place !== null)?.place ?? null;
  let rule = "place/dateline";
  if (span === null && named !== null && lexicon.cityStates.has(keyOf(text, named.start, named.end)) && isLoud(text, named)) span = named;
  if (span === null && datelines.length === 0) {
    span = stamps.find((stamp) => stamp.place !== null)?.place ?? null;
    rule = "place/beside-the-day";
  }
  if (span === null)
    return named === null
      ? null
      : {
          place: null,
          country: named.code,
          because: { rule, ...spanOf(named) },
          countryBecause: { rule: "country/dateline", ...spanOf(named) },
        };
  const cities = spelledSo(text.slice(span.start, span.end), lexicon.cities.get(keyOf(text, span.start, span.end)) ?? []);
  // "Harare, ANGOLA": a city of one country and the name of another, which mean none
  const isAtOdds = named !== null && cities.length > 0 && cities.every((city) => city.country !== named.code);
  const country = isAtOdds ? null : (named?.code ?? chosen(text, span, cities, lexicon));
  return {
    place: mixedCase(text.slice(span.start, span.end), cities),
    country,
    because: { rule, ...spanOf(span) },
    countryBecause: named === null ? { rule: "country/of-the-city", ...spanOf(span) } : { rule: "country/dateline", ...spanOf(named) },
  };
}

/** Of "Georgetown" and "George Town" the one that is written so, where one is. */
function spelledSo(written: string, cities: readonly City[]): readonly City[] {
  if (cities.length < 2) return cities;
  const same = cities.filter(({ name }) => unaccented(name) === unaccented(written));
  return same.length > 0 ? same : cities;
}
const unaccented = (name: string): string => lowered(name).normalize("NFD").replace(/\p{M}/gu, "");

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** So many characters after a dateline tell which of several cities it names. */
const NEAR = 1500;

/** Of several countries with such a city the one that the beginning of the text names, else the one whose capital it is. */
function chosen(text: string, place: Span, cities: readonly City[], lexicon: ReadingLexicon): string | null {
  if (cities.length < 2) return cities[0]?.country ?? null;
  const told = new Set<string>();
  const end = Math.min(text.length, place.end + NEAR);
  for (let at = place.end; at < end; at++) {
    if (((CHAR[text.charCodeAt(at)] as number) & UPPER) === 0) continue;
    const from = at;
    while (at < end && ((CHAR[text.charCodeAt(at)] as number) & LETTER) !== 0) at++;
    const code = at - from < 4 ? undefined : lexicon.nations.get(keyOf(text, from, at));
    if (code !== undefined && cities.some((city) => city.country === code)) told.add(code);
  }
  if (told.size === 1) return [...told][0] ?? null;
  const capitals = cities.filter((city) => city.capital && (told.size === 0 || told.has(city.country)));
  return capitals.length === 1 ? (capitals[0]?.country ?? null) : null;
}

const SMALL: ReadonlySet<string> = new Set("of and de do da del du des la las los le el es al sur am an in".split(" "));

/** `KUALA LUMPUR` as `Kuala Lumpur`, `PORT OF SPAIN` as `Port of Spain`; the lexicon's letters where it has the very name. */
export function mixedCase(written: string, cities: readonly City[]): string {
  if (!isLoud(written, { start: 0, end: written.length })) return written;
  const lower = lowered(written);
  const same = cities.find((city) => lowered(city.name) === lower);
  if (same !== undefined) return same.name;
  let out = "";
  for (let i = 0; i < written.length; ) {
    if (((CHAR[written.charCodeAt(i)] as number) & LETTER) === 0) {
      out += written[i++];
      continue;
    }
    let stop = i;
    while (stop < written.length && (CHAR[written.charCodeAt(stop)] as number) & LETTER) stop++;
    const word = lowered(written.slice(i, stop));
    // "D.C." and the "D" of "COTE D'IVOIRE" stay as they are.
    const isInitial = stop === i + 1 && (CHAR[written.charCodeAt(i)] as number) & UPPER;
    // and so does "WASHINGTON DC"
    const isShort = i > 0 && stop === written.length && stop - i < 4 && !/[aeiouy]/.test(word);
    out +=
      (i > 0 && SMALL.has(word)) || isInitial
        ? isInitial
          ? written[i]
          : word
        : isShort
          ? written.slice(i, stop)
          : written[i] + word.slice(1);
    i = stop;
  }
  return out;
}

/** Small letters; the Turkish dotted capital has one dot only. */
const lowered = (word: string): string => word.replaceAll("İ", "i").toLowerCase();
