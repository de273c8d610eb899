import { isCabinet, isMinisterThere } from "../../src/3-recognise/parties/office-types.ts";
import { type Called, type Land, landOf, type Spelling, spellings, tellsOtherwise, unaccented } from "./lands.ts";
import type { Draw, Swap, Told } from "./swap.ts";

/** Countries of one sort, which are called alike. */
export const LANDS: Readonly<Record<string, readonly Called[]>> = {
  plain: ["AGO", "PER", "EST", "KEN", "NPL", "MAR"],
  "plain-2": ["ZMB", "ECU", "LVA", "LBY", "KHM", "HND"],
  big: ["USA", "CHN", "IND", "BRA", "FRA", "DEU"],
  "big-2": ["RUS", "JPN", "IDN", "GBR", "NGA", "MEX", "CAN"],
  pacific: ["FJI", "WSM", "TON", "VUT", "TUV"],
  "pacific-2": ["KIR", "NRU", "PLW", "MHL", "SLB", "PNG", "COK"],
  caribbean: ["BRB", "JAM", "HTI", "GRD", "LCA"],
  "caribbean-2": ["BHS", "DMA", "KNA", "VCT", "GUY", "SUR", "BLZ"],
  "two words": ["SLE", "BFA", "CPV", "GNQ"],
  "two words-2": ["COG", "COD", "CIV", "SSD", "CAF", "LKA", "CRI"],
  and: ["ATG", "TTO", "BIH"],
  "and-2": ["STP", "KNA", "VCT"],
  namesakes: ["GEO", "JOR", "TCD", "TUR", "GIN"],
  "namesakes-2": ["NER", "DMA", "DOM", "MLI", "OMN", "TGO", "IRL"],
  halves: ["KOR", "SSD", "FSM"],
  "halves-2": ["PRK", "ASM", "MKD", "SDN"],
  short: [
    { code: "GBR", name: "UK", adjective: "UK" },
    { code: "USA", name: "US", adjective: "US" },
    { code: "ARE", name: "UAE", adjective: "UAE" },
    { code: "COD", name: "DRC", adjective: "Congolese" },
  ],
  "short-2": [
    { code: "USA", name: "U.S.", adjective: "U.S." },
    { code: "PNG", name: "PNG", adjective: "PNG", definite: false },
    { code: "SAU", name: "KSA", adjective: "Saudi" },
    { code: "KOR", name: "ROK", adjective: "ROK" },
    { code: "PRK", name: "DPRK", adjective: "DPRK" },
    { code: "CHN", name: "PRC", adjective: "PRC" },
    { code: "LAO", name: "Lao PDR", adjective: "Lao" },
  ],
  renamed: [
    { code: "CZE", name: "Czech Republic" },
    { code: "SWZ", name: "Eswatini", adjective: "Eswatini" },
    { code: "TLS", name: "Timor-Leste" },
    { code: "TUR", name: "Türkiye" },
  ],
  "renamed-2": [
    "MKD",
    "CZE",
    { code: "CIV", name: "Ivory Coast" },
    { code: "KGZ", name: "Kyrgyz Republic" },
    { code: "VNM", name: "Viet Nam" },
    { code: "BRN", name: "Brunei Darussalam" },
    { code: "COD", name: "Democratic Republic of Congo" },
  ],
  "city states": ["SGP", "DJI", "KWT", "PAN"],
  "city states-2": ["LUX", "GTM", "VAT", "MEX", "SMR"],
  capitals: ["SLV", "GUY", "JAM", "CRI"],
  "capitals-2": ["SYC", "ATG", "MLT", "TTO", "CHL", "TUN", "DZA"],
  disputed: ["XKX", "PSE", "TWN"],
  adjectives: ["VUT", "LSO", "ARE", "NLD", "LKA"],
  "adjectives-2": ["KIR", "GNB", "BWA", "SAU", "PHL", "NZL", "BFA", "MDG"],
  attributive: [
    { code: "LKA", adjective: "Sri Lanka" },
    { code: "SLB", adjective: "Solomon Islands" },
    { code: "MYS", adjective: "Malaysia" },
    { code: "SLE", adjective: "Sierra Leone" },
  ],
  "attributive-2": [
    { code: "KIR", adjective: "Kiribati" },
    { code: "XKX", adjective: "Kosovo" },
    { code: "LSO", adjective: "Lesotho" },
    { code: "VUT", adjective: "Vanuatu" },
    { code: "CIV", adjective: "Ivory Coast" },
    { code: "HKG", adjective: "Hong Kong", capital: "Hong Kong" },
  ],
  the: ["GMB", "MDV", "PHL", "COM"],
  "the-2": ["MHL", "BHS", "SYC", "NLD", "CAF", "ARE"],
};

/** Every party's country that goes by names alone becomes another one, with its people, capital and cities. */
export const moved =
  (called: readonly Called[], most = Number.POSITIVE_INFINITY): Swap =>
  (told, draw) => {
    const found = mentionsIn(told.text, countriesOf(told));
    const movable = countriesOf(told).filter((code) => isMovable(code, told, found));
    const cast = castFor(draw.shuffled(movable).slice(0, most), called, found, /secretar/i.test(told.text), draw);
    if (cast.size === 0) return undefined;
    const edits = editsOf(told.text, found, cast);
    const text = edited(told.text, edits, 0, told.text.length);
    if (text === told.text) return undefined;
    return { id: told.id, text, gold: movedRows(told, edits, cast), fillers: [...cast.values()].map(({ land }) => land.name) };
  };

export interface Mention extends Spelling {
  readonly start: number;
  readonly end: number;
  /** Whether the same word is name and adjective: US, New Zealand. */
  readonly both: boolean;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A new country, and what the old one's towns become. */
interface Part {
  readonly land: Land;
  readonly towns: ReadonlyMap<string, string>;
}

export function countriesOf({ gold }: Told): string[] {
  const persons = [...gold.meetings.flatMap((meeting) => meeting.participants), ...gold.visitors];
  const codes = [...persons, ...gold.meetings].flatMap((row) => [
    row.country,
    "destination_country" in row ? row.destination_country : null,
  ]);
  return [...new Set(codes.filter((code): code is string => typeof code === "string"))];
}

/** Names of countries and towns, the longest at each word; of several countries that it may be the one that is among the parties'. */
export function mentionsIn(text: string, codes: readonly string[]): Mention[] {
  const plain = unaccented(text);
  const found: Mention[] = [];
  let covered = 0;
  for (const { index: start, 0: word } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (start < covered) continue;
    const fits = (spellings.get(word) ?? []).filter(
      ({ text: words }) => plain.startsWith(words, start) && !/^[\p{L}\p{N}]/u.test(plain.slice(start + words.length)),
    );
    const longest = fits.filter(({ text: words }) => words.length === fits[0]?.text.length);
    const [first] = [...longest].sort((a, b) => Number(codes.includes(b.code)) - Number(codes.includes(a.code)));
    if (first === undefined) continue;
    const both = first.kind === "name" && longest.some(({ kind, code }) => kind === "adjective" && code === first.code);
    covered = start + first.text.length;
    found.push({ ...first, start, end: covered, both });
  }
  return found;
}

/** Countries whose name is also their town's, or one town of which has several capitals: what is meant is told by the word alone. */
export const TWOFOLD = new Set(["SGP", "DJI", "LUX", "SMR", "MCO", "VAT", "PAN", "KWT"]);

function isMovable(code: string, { text, gold }: Told, found: readonly Mention[]): boolean {
  const own = found.filter((mention) => mention.code === code);
  const persons = [...gold.meetings.flatMap((meeting) => meeting.participants), ...gold.visitors].map(({ name }) => name);
  return (
    own.some(({ kind }) => kind !== "city") &&
    !TWOFOLD.has(code) &&
    new Set(own.filter(({ kind }) => kind === "capital").map((capital) => capital.text.toLowerCase())).size < 2 &&
    !tellsOtherwise(code, text) &&
    // "rupees" and "FCFA" are those of the countries around them
    !gold.statistics.some(({ unit }) => /^(?!USD|EUR)[A-Z]{3}$/.test(String(unit))) &&
    ![...persons, gold.article.outlet].some((name) => mentionsIn(String(name), [code]).some((mention) => mention.code === code))
  );
}

/** Where a secretary is a minister in one of two states, he is no minister in the other. */
const isSameOffice = (one: string, other: string): boolean =>
  isCabinet(one) === isCabinet(other) && isMinisterThere(one) === isMinisterThere(other);

function castFor(
  codes: readonly string[],
  called: readonly Called[],
  found: readonly Mention[],
  secretaries: boolean,
  draw: Draw,
): Map<string, Part> {
  const named = new Set(found.map(({ code }) => code));
  const free = draw.shuffled(called.map(landOf)).filter(({ code }) => !named.has(code) && !codes.includes(code));
  const cast = new Map<string, Part>();
  for (const code of codes) {
    const own = found.filter((mention) => mention.code === code);
    const towns = [...new Set(own.filter(({ kind }) => kind === "city").map(({ text }) => text.toLowerCase()))];
    const isAlike = (land: Land): boolean =>
      land.cities.length >= towns.length && land.capital !== "" && (!secretaries || isSameOffice(code, land.code));
    const at = free.findIndex(isAlike);
    const [land] = at < 0 ? [] : free.splice(at, 1);
    if (land === undefined) continue;
    const others = draw.shuffled(land.cities);
    cast.set(code, { land, towns: new Map(towns.map((town, index) => [town, others[index] ?? ""])) });
  }
  return cast;
}

function editsOf(text: string, found: readonly Mention[], cast: ReadonlyMap<string, Part>): Edit[] {
  const edits: Edit[] = [];
  for (const [index, mention] of found.entries()) {
    const part = cast.get(mention.code);
    if (part === undefined) continue;
    const before = found[index - 1];
    const isAddress = before?.code === mention.code && /^, $/.test(text.slice(before.end, mention.start));
    edits.push(...editsAt(text, mention, part, isAddress));
  }
  return edits;
}

/** The old words for the new, with the article before them and the 's behind. */
function editsAt(text: string, mention: Mention, part: Part, isAddress: boolean): Edit[] {
  const { start, end, kind } = mention;
  const isAttribute = isAttributive(text, end);
  const asAdjective = kind === "adjective" || (mention.both && isAttribute);
  let by = wordsFor(asAdjective ? { ...mention, kind: "adjective" } : mention, part);
  const old = text.slice(start, end);
  if (old.length > 5 && old === old.toUpperCase()) by = by.toUpperCase();
  const edits: Edit[] = [];
  const article = /(?<![\p{L}\p{N}])(the|a|an) $/iu.exec(text.slice(Math.max(0, start - 5), start))?.[1];
  if (article !== undefined) {
    const instead = articleFor(article, by, kind, asAdjective || isAttribute, part.land);
    if (instead !== article) edits.push({ start: start - article.length - 1, end: start, by: instead === "" ? "" : `${instead} ` });
    // "The Netherlands said" becomes "Tonga said".
  } else if (kind === "name" && part.land.definite && !asAdjective && !isAttribute && !isAddress && isInSentence(text, start)) {
    edits.push({ start, end: start, by: isOpening(text, start) ? "The " : "the " });
  }
  edits.push({ start, end, by });
  const owner = /^(?:['’]s|(?<=s)['’](?= ))/u.exec(text.slice(end, end + 2))?.[0];
  if (owner !== undefined && /s$/i.test(by) && owner.length === 2) edits.push({ start: end, end: end + 2, by: "'" });
  if (/s$/i.test(old) && !/s$/i.test(by) && /^['’] \p{L}/u.test(text.slice(end, end + 3)))
    edits.push({ start: end, end: end + 1, by: "'s" });
  return edits;
}

function wordsFor({ kind, text }: Mention, { land, towns }: Part): string {
  if (kind === "name") return land.name;
  if (kind === "long") return land.long ?? land.name;
  if (kind === "adjective") return land.adjective;
  if (kind === "people") return land.people;
  return kind === "capital" ? land.capital : (towns.get(text.toLowerCase()) ?? text);
}

function articleFor(article: string, words: string, kind: string, attributive: boolean, land: Land): string {
  if (/^the$/i.test(article)) {
    const stays = attributive || (kind !== "name" && kind !== "long") || (kind === "long" && land.long !== undefined) || land.definite;
    return stays ? article : "";
  }
  const isVowel = /^(?:[AEIO]|U(?!g|k|r|S|K|A|ni|\.))/.test(words);
  return `${article[0]}${isVowel ? "n" : ""}`;
}

/** "Malaysia Foreign Minister", "UAE side", "Japan-Fiji" */
export const isAttributive = (text: string, end: number): boolean =>
  /^(?:-| (?:\p{Lu}|(?:side|delegation|government|ambassador|president|minister|officials?|compan(?:y|ies)|army|navy|troops|forces|embassy|foreign|defen[cs]e|prime|deputy|vice|military|parliament|counterpart|border|market|firms?|authorities|police|team|soldiers|leaders?|citizens|nationals)(?!\p{L})))/u.test(
    text.slice(end, end + 20),
  );

/** A line that ends as a sentence does: headlines have no articles. */
export function isInSentence(text: string, at: number): boolean {
  const end = text.indexOf("\n", at);
  return /[.!?:,]["”’)*]*\s*$/.test(text.slice(at, end < 0 ? text.length : end));
}

export const isOpening = (text: string, at: number): boolean =>
  /(?:^|[.!?:]["”’]?\s|\n|["“])\s*$/.test(text.slice(Math.max(0, at - 4), at));

/** The words from `from` to `to`, as edited. */
export function edited(text: string, edits: readonly Edit[], from: number, to: number): string {
  let made = "";
  let at = from;
  for (const { start, end, by } of edits) {
    if (start < from || end > to || (start === end && start === from && from > 0)) continue;
    made += text.slice(at, start) + by;
    at = end;
  }
  return made + text.slice(at, to);
}

function movedRows(told: Told, edits: readonly Edit[], cast: ReadonlyMap<string, Part>): Told["gold"] {
  const codes = [...cast.keys()];
  const move = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => move(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, move(item, name)]));
    if (typeof value !== "string" || key === "name" || key === "outlet") return value;
    if (/country$/.test(key)) return cast.get(value)?.land.code ?? value;
    if (!/city$|^place$/.test(key)) {
      const at = told.text.indexOf(value);
      if (at >= 0 && value.length > 3) return edited(told.text, edits, at, at + value.length);
    }
    return edited(value, editsOf(value, mentionsIn(value, codes), cast), 0, value.length);
  };
  return move(told.gold, "") as Told["gold"];
}
