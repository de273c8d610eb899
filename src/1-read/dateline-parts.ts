import { CHAR, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { credited, isName, looksLikeOutlet, NAMELESS } from "./credit.ts";
import type { Element } from "./elements.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { isLetters, type Mark } from "./marks.ts";
import type { WrittenDay } from "./written-day.ts";

/** What a dateline's elements have told so far. */
export interface State {
  place: Span | null;
  /** The place is a city of the lexicon. */
  known: boolean;
  country: (Span & { readonly code: string }) | null;
  day: WrittenDay | null;
  readonly outlets: Span[];
}

/** Gives the element its part in the dateline; false where it has none. `over`: after a dash only a credit may follow. */
export function takes(text: string, state: State, element: Element, over: boolean, lexicon: ReadingLexicon): boolean {
  if (element.kind === "day") {
    // "CORAL TIMES, March 14 —"; "18 June, Kathmandu:" needs a city behind the day.
    if (state.day !== null) return false;
    state.day = element.day;
    return true;
  }
  return element.kind === "name" ? takesName(text, state, element, over, lexicon) : takesEnclosed(text, state, element, lexicon);
}

export const isEmpty = (state: State): boolean => state.place === null && state.country === null;

function takesName(text: string, state: State, element: Element, over: boolean, lexicon: ReadingLexicon): boolean {
  const { start, end, mark } = element;
  const isOutlet = outletAt(lexicon, text, element) !== undefined;
  const mayCredit = state.outlets.length === 0;
  // "MOSCOW, April 3 - RIA Novosti. Text", "Baghdad-INA"
  const key = keyOf(text, start, end);
  const isCity = lexicon.cities.has(key);
  // "State House, Freetown:": a house or a body before its city.
  // "United Nations/New York, September 26"
  if (isCity && state.place !== null && !state.known && /^(?:United Nations|UN)$/i.test(text.slice(state.place.start, state.place.end))) {
    state.place = element;
    state.known = true;
    return true;
  }
  if (isCity && state.place !== null && !state.known && SEAT.test(text.slice(state.place.start, state.place.end))) {
    state.place = element;
    state.known = true;
    return true;
  }
  // "May 14, 2022 - Ottawa, Ontario - Coral Affairs Office", "Oslo, Norway – Coral Affairs Office" on a line of their own
  const from = state.place?.start ?? 0;
  const isOfficeBehind = state.day === null ? end - from < 60 : state.day.end <= from;
  if (over && mark === "line" && state.known && mayCredit && isOfficeBehind && isName(text, element)) return take(state, element);
  // "BAKU, Azerbaijan, June 3. By Ann Berg - Coral Press:"
  const isBehindAuthor =
    mark === "colon" && state.day !== null && /\bBy \p{Lu}[^:\n]{3,40} [-–—] $/u.test(text.slice(state.day.end, start));
  if (over)
    return (
      (isOutlet || (mark === "line" && state.known && isLetters(text, start, end)) || (isBehindAuthor && isName(text, element))) &&
      mayCredit &&
      !isEmpty(state) &&
      CREDIT_MARKS.has(mark) &&
      take(state, element)
    );
  // "Press Release – Banjul:"
  if (isEmpty(state) && GENERIC.test(text.slice(start, end))) return mark === "dash" || mark === "colon";
  // A day that came first is the text's own but for a city behind it.
  if (!isCity && state.day !== null && isEmpty(state) && state.outlets.length === 0) return false;
  // "AMN / NEW DELHI": letters that are no place before a slash and a city are the agency's.
  if (isCity && state.place !== null && !state.known && mayCredit && isAcronymBefore(text, state.place, start)) {
    take(state, state.place);
    state.place = null;
  }
  if (isCity && state.place === null) {
    state.place = element;
    state.known = true;
    return true;
  }
  const country = lexicon.countries.get(key);
  if (country !== undefined && !isOutlet) {
    if (state.country !== null) return mark !== "stop";
    state.country = { start, end, code: country };
    return true;
  }
  // "MILL CITY, Coral Coast (CNA) —": a city that the lexicon has not, in capitals.
  if (!state.known && state.country === null && state.day === null && isSmallCity(text, state.place, element)) {
    state.known = mark === "dash";
    const cities = lexicon.cities.get(key);
    if (cities?.length === 1) state.country = { start, end, code: (cities[0] as { country: string }).country };
    return true;
  }
  // A second city: "TUNIS, Tunisia / ISTANBUL", "WASHINGTON, D.C."
  if (isCity && !isOutlet) return state.known && state.day === null;
  const isNamed = isOutlet || looksLikeOutlet(text, element);
  // "BAKU, Azerbaijan, June 3. By Ann Berg - Trend:"
  if (!isEmpty(state) && text.startsWith("By ", start)) return mark === "dash" && state.outlets.length === 0;
  if (isEmpty(state)) {
    // "TEMPO.CO, Jakarta - "
    // "CORAL-NEWS. November 9, 2009. Text"
    if (isNamed && mayCredit && mark === "stop" && isLoud(text, element)) return take(state, element);
    if (isNamed && mayCredit) return (mark === "comma" || mark === "dash" || mark === "slash") && take(state, element);
    if (isOutlet || lexicon.weekdays.has(key) || text.startsWith("By ", start) || LABEL.test(text.slice(start, end))) return false;
    // "CNW – The minister received": letters that stand for no body and no country are the outlet's.
    if (mark === "dash" && mayCredit && isLetters(text, start, end) && !lexicon.bodies.has(key) && !NO_OUTLET.test(text.slice(start, end)))
      return take(state, element);
    // "UNITED NATIONS, Sept. 20 (Xinhua) --": a body's seat.
    if (lexicon.bodies.has(key) && !(/\S \S/.test(text.slice(start, end)) && (mark === "bracket" || mark === "comma" || mark === "slash")))
      return false;
    state.place = element;
    return true;
  }
  if (mayCredit && CREDIT_MARKS.has(mark)) {
    // "Kota Kinabalu, Sabah": a region that a newspaper is named after.
    const isRegion =
      mark === "line" && state.day === null && !looksLikeOutlet(text, element) && outletAt(lexicon, text, element)?.agency === false;
    if (isNamed && !isRegion) return take(state, element);
    const isShaped: boolean = mark !== "colon" && isName(text, element) && !/^(?:\p{Lu}\.)+$/u.test(text.slice(start, end));
    const isDayBehind = state.day !== null && state.day.start > (state.place?.start ?? 0);
    if (isShaped && (isDayBehind || (mark === "dash" && isLoud(text, element)))) return take(state, element);
    // "Ramallah/CNA /"
    if (state.known && (mark === "line" || mark === "slash") && isLetters(text, start, end) && text[start - 1] === "/")
      return take(state, element);
  }
  // "Georgetown, CNA, October 5, 2021 -"
  if (mayCredit && mark === "comma" && outletAt(lexicon, text, element)?.agency === true) return take(state, element);
  // A region: "BOSTON, Mass. (AP)".
  const isDayFirst = state.day !== null && state.day.end <= (state.place?.start ?? 0);
  return (
    state.known && (state.day === null || isDayFirst) && (mark === "comma" || mark === "dash" || mark === "slash" || mark === "bracket")
  );
}

/** A name in capitals, its region in small letters behind a comma, before a credit or a dash. */
function isSmallCity(text: string, place: Span | null, { start, end, mark }: Element): boolean {
  if (place === null || (mark !== "dash" && mark !== "bracket") || !isLoud(text, place) || isLoud(text, { start, end })) return false;
  if (place.end - place.start < 5 || !/^\.?, ?$/.test(text.slice(place.end, start))) return false;
  // "UPDATE, Friday Night –"
  if (mark === "dash" && text[end] !== "." && !/\S \S/.test(text.slice(place.start, place.end))) return false;
  return /^\p{Lu}[\p{L}.]+(?: (?:del |de |of )?\p{Lu}[\p{L}.]+){0,2}$/u.test(text.slice(start, end));
}

const GENERIC = /^(?:press|media|news) (?:release|statement|note|communiqu[eé])$/i;

/** `Published : Jan. 4`: what a day is. */
const LABEL = /^(?:published|posted|updated|modified|created|uploaded|issued|released|date|time|last update)$/i;

/** Names of what stands in a city and is none. */
const SEAT =
  /\b(?:house|palace|villa|office|hall|headquarters|hq|ministry|embassy|parliament|residence|residency|presidency|airport|university|barracks|secretariat)\b/i;

/** Letters before a dash that tell what follows, or of whom it tells. */
const NO_OUTLET =
  /^(?:UPDATES?|VIDEOS?|PHOTOS?|PICS?|WATCH|LIVE|BREAKING|NEWS|ALERT|URGENT|EXCL(?:USIVE)?|LEAD|PM|FM|DM|MP|MPS|CM|CJ|COAS|CDS|CJCSC|MFA|MOD|MOFA|MEA|EAM|TV|WORLD|LOCAL|POLITICS|SPORTS?|OPINION|FACTS?|NOTE|AND|THE|IN|AT|ON|GCC|BRICS)$/;

/** Two to five capitals, a slash behind them. */
const isAcronymBefore = (text: string, { start, end }: Span, next: number): boolean =>
  end - start <= 5 && /^\p{Lu}{2,5}\s*\/\s*$/u.test(text.slice(start, next));

/** Marks behind a credit that stands in no brackets. */
const CREDIT_MARKS: ReadonlySet<Mark> = new Set<Mark>(["dash", "stop", "line", "slash", "colon"]);

function takesEnclosed(text: string, state: State, element: Element, lexicon: ReadingLexicon): boolean {
  const { start, end, mark } = element;
  const country = lexicon.countries.get(keyOf(text, start, end));
  if (country !== undefined && state.place !== null) {
    state.country ??= { start, end, code: country };
    return true;
  }
  // "United States (US) Secretary of State X": a country with its short form is who acts, not where
  if (country !== undefined && country === state.country?.code) return false;
  // "STRELNA /ST. PETERSBURG/": the city that a suburb belongs to
  if (state.place !== null && lexicon.cities.has(keyOf(text, start, end)) && outletAt(lexicon, text, { start, end }) === undefined)
    return true;
  // "May 14, 2019 (JUBA) –"
  if (isEmpty(state) && state.day !== null && lexicon.cities.has(keyOf(text, start, end))) {
    state.place = { start, end };
    state.known = true;
    return true;
  }
  // "KIGALI (Our Correspondent) –"
  if (!isEmpty(state) && NAMELESS.test(text.slice(start, end))) return true;
  // "/Coral Press Organization (CPO)/"
  const short = /\s?\(\p{Lu}{2,6}\)$/u.exec(text.slice(start, end));
  const { outlets, day } = credited(text, short === null ? element : { start, end: end - short[0].length }, lexicon);
  const known = outlets.some((outlet) => outletAt(lexicon, text, outlet) !== undefined);
  // "São Paulo (SP) –": two letters that are no outlet's are a region's where cities are written so.
  if (!known && state.place !== null && end - start === 2 && isOfRegions(text, state.place, lexicon)) return true;
  // "Shillong (Meghalaya) [India]": the first names the region.
  if (!isEmpty(state) && mark === "bracket" && text[element.after] === "[" && !known) return true;
  // "(cabinet.gov.example) –": the site's own address
  if (outlets.length === 0 && state.known && /^[a-z\d-]{2,}(?:\.[a-z\d-]{2,}){1,3}$/.test(text.slice(start, end))) return true;
  if (outlets.length === 0) {
    if (day === null || !state.known || state.day !== null) return false;
    state.day = day;
    return true;
  }
  // The first thing of a text in brackets may be anything: it must look like a credit.
  if (isEmpty(state) && !known && text[start - 1] === "[" && !isBeforeCity(text, element, lexicon)) return false;
  if (isEmpty(state) && !known && !outlets.some((outlet) => looksLikeCredit(text, outlet))) return false;
  state.outlets.push(...outlets);
  state.day ??= day;
  return true;
}

/** `[Coral Post] Nairobi -- The minister`: behind the brackets a city and its mark. */
function isBeforeCity(text: string, { after }: Element, lexicon: ReadingLexicon): boolean {
  const city = /^\p{Lu}[\p{L}'’. -]{1,24}?(?= ?[,:–—]| -)/u.exec(text.slice(after, after + 32));
  return city !== null && lexicon.cities.has(keyOf(city[0]));
}

const isOfRegions = (text: string, { start, end }: Span, lexicon: ReadingLexicon): boolean =>
  lexicon.cities.get(keyOf(text, start, end))?.some(({ country }) => country === "BRA" || country === "ITA") === true;

/** An outlet's noun, an acronym or two words and more. */
const looksLikeCredit = (text: string, span: Span): boolean =>
  isName(text, span) && (looksLikeOutlet(text, span) || isLoud(text, span) || /\S \S/.test(text.slice(span.start, span.end)));

function take(state: State, outlet: Span): true {
  state.outlets.push({ start: outlet.start, end: outlet.end });
  return true;
}

/** Two capitals at least and no small letter. */
export function isLoud(text: string, span: Span): boolean {
  let capitals = 0;
  for (let i = span.start; i < span.end; i++) {
    const kind = CHAR[text.charCodeAt(i)] as number;
    if (kind & UPPER) capitals++;
    else if (kind & LETTER) return false;
  }
  return capitals > 1;
}
