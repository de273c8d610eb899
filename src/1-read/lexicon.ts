import { CHAR, DIGIT, FOLD, LETTER, UPPER } from "../0-ground/fold.ts";
import { type LexiconTables, list } from "../0-ground/lexicon.ts";
import type { Span } from "../0-ground/span.ts";

/** A city as datelines name it. */
export interface City {
  /** The lexicon's spelling. */
  readonly name: string;
  /** alpha-3 */
  readonly country: string;
  readonly capital: boolean;
}

export interface Outlet {
  /** The lexicon's spelling. */
  readonly name: string;
  /** A news agency, which others credit; else a publication that speaks for itself. */
  readonly agency: boolean;
}

/** What reading needs of the lexicon. Keys are `keyOf` a spelling. */
export interface ReadingLexicon {
  /** 1 to 12 */
  readonly months: ReadonlyMap<number, number>;
  readonly weekdays: ReadonlySet<number>;
  readonly cities: ReadonlyMap<number, readonly City[]>;
  readonly countries: ReadonlyMap<number, string>;
  /** Countries whose capital has their name and "City": `KUWAIT:`. */
  readonly cityStates: ReadonlySet<number>;
  /** Countries by the single words that tell of them: names and demonyms. */
  readonly nations: ReadonlyMap<number, string>;
  readonly outlets: ReadonlyMap<number, Outlet>;
  /** Bodies that are no place and no outlet (`NATO`), though written like one. */
  readonly bodies: ReadonlySet<number>;
}

/**
 * Hash (FNV-1a) of the letters and digits of a stretch, folded, so that `NUR-SULTAN`, `Nur Sultan` and `Nursultan` are one.
 * Two different names of the lexicon never share it; an unknown one does once in some hundred thousand.
 */
export function keyOf(text: string, start = 0, end: number = text.length): number {
  let key = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (((CHAR[unit] as number) & (LETTER | DIGIT)) === 0) continue;
    const folded = FOLD[unit] as number;
    if (folded !== 0) key = Math.imul(key ^ folded, 0x01000193);
  }
  return key | 0;
}

/** The outlet that a stretch names: written with capitals where the lexicon has them (`Foreign Policy`, not `Foreign policy`). */
export function outletAt(lexicon: ReadingLexicon, text: string, span: Span): Outlet | undefined {
  const { start, end } = span;
  const outlet = lexicon.outlets.get(keyOf(text, start, end));
  if (outlet === undefined) return undefined;
  for (let i = start, j = 0; i < end && j < outlet.name.length; ) {
    const unit = text.charCodeAt(i);
    const isUpper = ((CHAR[unit] as number) & UPPER) !== 0;
    if (!isUpper && ((CHAR[outlet.name.charCodeAt(j)] as number) & UPPER) !== 0 && ((CHAR[unit] as number) & LETTER) !== 0)
      return undefined;
    i = nextWord(text, i, end);
    j = nextWord(outlet.name, j, outlet.name.length);
  }
  return outlet;
}

function nextWord(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) !== 0x20) i++;
  while (i < end && text.charCodeAt(i) === 0x20) i++;
  return i;
}

export function readingLexicon(tables: LexiconTables): ReadingLexicon {
  const months = new Map<number, number>();
  for (const row of tables.get("months") ?? []) for (const spelling of row.spellings) months.set(keyOf(spelling), Number(row.cells.month));
  const weekdays = new Set<number>();
  for (const row of tables.get("weekdays") ?? []) for (const spelling of row.spellings) weekdays.add(keyOf(spelling));
  const cities = new Map<number, City[]>();
  const addCity = (spelling: string, city: City): void => {
    const known = cities.get(keyOf(spelling)) ?? [];
    if (!known.some((other) => other.country === city.country)) cities.set(keyOf(spelling), [...known, city]);
  };
  const countries = new Map<number, string>();
  const nations = new Map<number, string>();
  for (const { cells, spellings } of tables.get("countries") ?? []) {
    const weak = list(cells.weak);
    const code = cells.code ?? "";
    for (const capital of list(cells.capital)) addCity(capital, { name: capital, country: code, capital: true });
    for (const spelling of spellings) if (!countries.has(keyOf(spelling))) countries.set(keyOf(spelling), code);
    for (const word of [...spellings, ...list(cells.demonym)]) {
      if (/^\p{L}{4,}$/u.test(word) && !weak.includes(word)) nations.set(keyOf(word), nations.has(keyOf(word)) ? "" : code);
    }
  }
  // "FORT LEE, Fla. -": a state of a federation stands for the country
  for (const { cells, spellings } of tables.get("regions") ?? [])
    if (cells.country) for (const spelling of spellings) if (!countries.has(keyOf(spelling))) countries.set(keyOf(spelling), cells.country);
  // Spellings that are weak elsewhere (`Male`, `Washington`) name a city where a dateline's marks stand around them.
  const cityStates = new Set<number>();
  for (const { spellings } of tables.get("countries") ?? [])
    for (const spelling of spellings) if (cities.has(keyOf(`${spelling}City`))) cityStates.add(keyOf(spelling));
  for (const { cells, spellings } of tables.get("cities") ?? [])
    for (const spelling of spellings) addCity(spelling, { name: spelling, country: cells.country ?? "", capital: false });
  const outlets = new Map<number, Outlet>();
  for (const { cells, spellings } of tables.get("outlets") ?? [])
    for (const name of spellings) {
      const key = keyOf(name);
      // "Vietnam+" is not told from the country by its letters.
      if (!countries.has(key) && !outlets.has(key)) outlets.set(key, { name, agency: cells.kind === "agency" });
    }
  const bodies = new Set<number>();
  for (const { spellings } of tables.get("organisations") ?? []) for (const spelling of spellings) bodies.add(keyOf(spelling));
  return { months, weekdays, cities, countries, cityStates, nations, outlets, bodies };
}
