import { fold } from "../../src/0-ground/fold.ts";
import { type LexiconRow, list, loadLexicon } from "../../src/0-ground/lexicon.ts";

/** What a country is called in running text. */
export interface Land {
  readonly code: string;
  readonly name: string;
  /** "Republic of Moldova", where it has such a name. */
  readonly long: string | undefined;
  /** Whether "the" stands before the name: the Gambia, the UAE. */
  readonly definite: boolean;
  readonly adjective: string;
  /** Its people: Fijians, Swedes, Vietnamese. */
  readonly people: string;
  readonly capital: string;
  readonly cities: readonly string[];
}

/** A country of the lexicon by its code, with what it is called instead of what the lexicon says first. */
export type Called = string | (Pick<Land, "code"> & Partial<Land>);

export type Kind = "name" | "long" | "adjective" | "people" | "capital" | "city" | "kept";

/** One way to write something of a country. */
export interface Spelling {
  readonly text: string;
  readonly kind: Kind;
  /** "" for words that no swap may touch: Gulf of Guinea. */
  readonly code: string;
}

export const lexicon = loadLexicon();
export const rows = (table: string): readonly LexiconRow[] => lexicon.get(table) ?? [];

const LONG =
  /^(?:(?:Federal |Islamic |Democratic |People's |United |Hellenic |Arab |Kyrgyz |Slovak |Federative )*Republic|Kingdom|State|Commonwealth|Sultanate|Principality|Union|Co-operative Republic|Federated States|Independent State)\b/;
const DEFINITE =
  /^(?:United |Netherlands|Philippines|Maldives|Comoros|Bahamas|Gambia|Holy See|Vatican$|.*\bRepublic\b|.*(?<!Solomon) Islands$|Republic|Kingdom|State |Federated|UK$|U\.K\.$|US$|U\.S\.$|UAE$|DRC$|KSA$|ROK$|PRC$|DPRK$|CAR$|Lao PDR$)/;
/** Peoples whose name is not the adjective with an s. */
const PEOPLES: Readonly<Record<string, string>> = {
  SWE: "Swedes",
  DNK: "Danes",
  POL: "Poles",
  ESP: "Spaniards",
  TUR: "Turks",
  FIN: "Finns",
  NLD: "Dutchmen",
  PHL: "Filipinos",
  FRA: "Frenchmen",
  IRL: "Irishmen",
  GBR: "Britons",
  NZL: "New Zealanders",
  ISL: "Icelanders",
  SLB: "Solomon Islanders",
  CHE: "Swiss",
  LUX: "Luxembourgers",
  SGP: "Singaporeans",
};

/** @throws Error where the lexicon has no such country. */
export function landOf(called: Called): Land {
  const told = typeof called === "string" ? { code: called } : called;
  const row = rows("countries").find(({ cells }) => cells.code === told.code);
  if (row === undefined) throw new Error(`no country has the code ${told.code}; use one of lexicon/countries.csv`);
  const name = told.name ?? row.spellings[0] ?? "";
  const adjective = told.adjective ?? list(row.cells.demonym)[0] ?? name;
  const capital = told.capital ?? list(row.cells.capital)[0] ?? "";
  const cities = rows("cities")
    .filter(({ cells, spellings }) => cells.country === told.code && !cells.weak && fold(spellings[0] ?? "") !== fold(capital))
    .map(({ spellings }) => spellings[0] ?? "");
  return {
    name,
    long: row.spellings.find((each) => LONG.test(each)),
    definite: DEFINITE.test(name),
    adjective,
    people: PEOPLES[told.code] ?? (/(?:[sc]e|sh|ch|ss|u|tho)$/.test(adjective) ? adjective : `${adjective}s`),
    capital,
    cities,
    ...told,
  };
}

/** Names that hold a country's word and are not said of it. */
const KEPT = rows("regions").flatMap(({ spellings, cells }) => (cells.country ? [] : spellings));
const MONEY = ["US$", "U.S.$", "US dollar", "US dollars", "U.S. dollar", "U.S. dollars", "American dollars", "English Channel"];

/** Everything of countries that a text may hold, by its folded first word, longest first. */
export const spellings: ReadonlyMap<string, readonly Spelling[]> = (() => {
  const all: Spelling[] = [...KEPT, ...MONEY].map((text) => ({ text, kind: "kept", code: "" }));
  for (const { spellings: names, cells } of rows("countries")) {
    const code = cells.code ?? "";
    for (const text of names) all.push({ text, kind: LONG.test(text) && text !== names[0] ? "long" : "name", code });
    for (const text of list(cells.demonym)) {
      all.push({ text, kind: "adjective", code });
      if (!/(?:[sc]e|sh|ch|ss|men)$/.test(text)) all.push({ text: `${text}s`, kind: "people", code });
    }
    for (const text of list(cells.capital)) all.push({ text, kind: "capital", code });
  }
  for (const { spellings: names, cells } of rows("cities"))
    for (const text of names) all.push({ text, kind: "city", code: cells.country ?? "" });
  const byWord = new Map<string, Spelling[]>();
  for (const one of all)
    for (const text of new Set([one.text, one.text.toUpperCase()])) {
      const plain = unaccented(text);
      const word = /^[\p{L}\p{N}]+/u.exec(plain)?.[0] ?? plain;
      byWord.set(word, [...(byWord.get(word) ?? []), { ...one, text: plain }]);
    }
  for (const each of byWord.values()) each.sort((a, b) => b.text.length - a.text.length);
  return byWord;
})();

/** The same text, unit for unit, without accents. */
export function unaccented(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    if (letter === "’" || letter === "‘") return "'";
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
    return plain.length === letter.length ? plain : letter;
  });
}

/** Words that stand for a country beside its names: a swap of its names would leave them behind. */
export function tellsOtherwise(code: string, text: string): boolean {
  return (telltales.get(code) ?? []).some((words) => words.test(text));
}
const BLOCS = {
  Baltic: ["EST", "LVA", "LTU"],
  Benelux: ["BEL", "NLD", "LUX"],
  Nordic: ["DNK", "FIN", "ISL", "NOR", "SWE"],
  Visegrad: ["CZE", "HUN", "POL", "SVK"],
};
const telltales: ReadonlyMap<string, readonly RegExp[]> = (() => {
  const words = new Map<string, string[]>();
  const add = (code: string | undefined, texts: readonly string[]): void => {
    if (code) words.set(code, [...(words.get(code) ?? []), ...texts]);
  };
  for (const { spellings: texts, cells } of [...rows("seats"), ...rows("organisations"), ...rows("regions")]) {
    add(cells.country, texts);
    add(cells.seat_country, texts);
  }
  for (const { spellings: texts, cells } of rows("state-offices")) add(cells.code, texts);
  for (const [bloc, codes] of Object.entries(BLOCS)) for (const code of codes) add(code, [bloc]);
  const prefixes = {
    CHN: "Sino",
    FRA: "Franco",
    RUS: "Russo",
    GBR: "Anglo",
    ESP: "Hispano",
    PRT: "Luso",
    ITA: "Italo",
    TUR: "Turko",
    IND: "Indo",
  };
  for (const [code, prefix] of Object.entries(prefixes)) add(code, [`${prefix}-`]);
  return new Map(
    [...words].map(([code, texts]) => [
      code,
      [new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`, "u")],
    ]),
  );
})();
