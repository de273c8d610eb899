import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { credited, isName, looksLikeOutlet } from "./credit.ts";
import { type Element, type Mark, readElements } from "./elements.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import type { WrittenDay } from "./written-day.ts";

/** `MINSK, 12 March (BelTA) –`: where and when a report was filed, and by whom, at the beginning of a paragraph. */
export interface Dateline extends Span {
  readonly place: Span | null;
  /** The country that it names. */
  readonly country: (Span & { readonly code: string }) | null;
  readonly day: WrittenDay | null;
  /** The outlets that it credits, in order. */
  readonly outlets: readonly Span[];
  /** It is the whole line. */
  readonly alone: boolean;
}

/** A dateline ends within so many characters. */
const LONGEST = 150;

interface State {
  place: Span | null;
  /** The place is a city of the lexicon. */
  known: boolean;
  country: (Span & { readonly code: string }) | null;
  day: WrittenDay | null;
  readonly outlets: Span[];
}

/**
 * The dateline at the beginning of the line `[start, end)`, or null. It ends with the last mark that can end one.
 *
 *     BAKU, Azerbaijan, June 3        MINSK, 12 March (BelTA) –      BAKU, February 25. /TASS/. Text
 *     KUWAIT, April 3 (KUNA) --       GEORGE TOWN:                   Baku, 1 April, AZERTAC
 */
export function readDateline(text: string, start: number, end: number, lexicon: ReadingLexicon): Dateline | null {
  const unit = text.charCodeAt(start);
  if (((CHAR[unit] as number) & UPPER) === 0 && unit !== 0x28 && unit !== 0x2f) return null;
  const limit = Math.min(end, start + LONGEST);
  const elements = readElements(text, start, limit, lexicon);
  // The cut at `LONGEST` is not the line's end.
  if (limit < end && elements[elements.length - 1]?.mark === "line") elements.pop();
  if (elements.length === 0) return null;
  const state: State = { place: null, known: false, country: null, day: null, outlets: [] };
  let found: Dateline | null = null;
  let over = false;
  for (const element of elements) {
    const { mark } = element;
    if (!takes(text, state, element, over, lexicon)) break;
    if (ends(text, state, element, lexicon)) {
      const { place, country, day } = state;
      found = {
        start,
        end: element.after,
        place,
        country,
        day,
        outlets: state.outlets.slice(),
        alone: mark === "line" || (mark === "dash" && element.after >= end),
      };
    }
    // "(ANSA) - ROME, OCT 5 -": before the place a dash ends the credit only.
    over ||= (mark === "dash" && !isEmpty(state)) || mark === "colon";
    if (mark === "colon") break;
  }
  return found;
}

/** Gives the element its part in the dateline; false where it has none. `over`: after a dash only a credit may follow. */
function takes(text: string, state: State, element: Element, over: boolean, lexicon: ReadingLexicon): boolean {
  if (element.kind === "day") {
    // "CORAL TIMES, March 14 —"
    if (state.day !== null || (isEmpty(state) && state.outlets.length === 0)) return false;
    state.day = element.day;
    return true;
  }
  return element.kind === "name" ? takesName(text, state, element, over, lexicon) : takesEnclosed(text, state, element, lexicon);
}

const isEmpty = (state: State): boolean => state.place === null && state.country === null;

function takesName(text: string, state: State, element: Element, over: boolean, lexicon: ReadingLexicon): boolean {
  const { start, end, mark } = element;
  const isOutlet = outletAt(lexicon, text, element) !== undefined;
  const mayCredit = state.outlets.length === 0;
  // "MOSCOW, April 3 - RIA Novosti. Text", "Baghdad-INA"
  if (over)
    return (
      (isOutlet || (mark === "line" && state.known && isLetters(text, element))) &&
      mayCredit &&
      !isEmpty(state) &&
      CREDIT_MARKS.has(mark) &&
      take(state, element)
    );
  const key = keyOf(text, start, end);
  const isCity = lexicon.cities.has(key);
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
  // A second city: "TUNIS, Tunisia / ISTANBUL", "WASHINGTON, D.C."
  if (isCity && !isOutlet) return state.known && state.day === null;
  const isNamed = isOutlet || looksLikeOutlet(text, element);
  // "BAKU, Azerbaijan, June 3. By Ann Berg - Trend:"
  if (!isEmpty(state) && text.startsWith("By ", start)) return mark === "dash" && state.outlets.length === 0;
  if (isEmpty(state)) {
    // "TEMPO.CO, Jakarta - "
    if (isNamed && mayCredit) return (mark === "comma" || mark === "dash" || mark === "slash") && take(state, element);
    if (isOutlet || lexicon.weekdays.has(key) || text.startsWith("By ", start)) return false;
    // "CNW – The minister received": letters that stand for no body and no country are the outlet's.
    if (mark === "dash" && mayCredit && isLetters(text, element) && !lexicon.bodies.has(key) && !NO_OUTLET.test(text.slice(start, end)))
      return take(state, element);
    // "UNITED NATIONS, Sept. 20 (Xinhua) --": a body's seat.
    if (lexicon.bodies.has(key) && !(/\S \S/.test(text.slice(start, end)) && (mark === "bracket" || mark === "comma"))) return false;
    state.place = element;
    return true;
  }
  if (mayCredit && CREDIT_MARKS.has(mark)) {
    // "Kota Kinabalu, Sabah": a region that a newspaper is named after.
    const isRegion =
      mark === "line" && state.day === null && !looksLikeOutlet(text, element) && outletAt(lexicon, text, element)?.agency === false;
    if (isNamed && !isRegion) return take(state, element);
    const isShaped: boolean = mark !== "colon" && isName(text, element) && !/^(?:\p{Lu}\.)+$/u.test(text.slice(start, end));
    if (isShaped && (state.day !== null || (mark === "dash" && isLoud(text, element)))) return take(state, element);
  }
  // "Georgetown, CNA, October 5, 2021 -"
  if (mayCredit && mark === "comma" && outletAt(lexicon, text, element)?.agency === true) return take(state, element);
  // A region: "BOSTON, Mass. (AP)".
  return state.known && state.day === null && (mark === "comma" || mark === "dash" || mark === "slash" || mark === "bracket");
}

/** Letters before a dash that tell what follows, or of whom it tells. */
const NO_OUTLET =
  /^(?:UPDATES?|VIDEOS?|PHOTOS?|PICS?|WATCH|LIVE|BREAKING|NEWS|ALERT|URGENT|EXCL(?:USIVE)?|LEAD|PM|FM|DM|MP|MPS|CM|CJ|COAS|CDS|CJCSC|MFA|MOD|MOFA|MEA|EAM|TV|WORLD|LOCAL|POLITICS|SPORTS?|OPINION|FACTS?|NOTE|AND|THE|IN|AT|ON|GCC|BRICS)$/;

/** Two to eight capitals and nothing else. */
const isLetters = (text: string, span: Span): boolean =>
  span.end - span.start <= 8 && span.end - span.start >= 2 && /^\p{Lu}+$/u.test(text.slice(span.start, span.end));

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
  const { outlets, day } = credited(text, element, lexicon);
  const known = outlets.some((outlet) => outletAt(lexicon, text, outlet) !== undefined);
  // "Shillong (Meghalaya) [India]": the first names the region.
  if (!isEmpty(state) && mark === "bracket" && text[element.after] === "[" && !known) return true;
  if (outlets.length === 0) {
    if (day === null || !state.known || state.day !== null) return false;
    state.day = day;
    return true;
  }
  // The first thing of a text in brackets may be anything: it must look like a credit.
  if (isEmpty(state) && !known && !outlets.some((outlet) => looksLikeCredit(text, outlet))) return false;
  state.outlets.push(...outlets);
  state.day ??= day;
  return true;
}

/** An outlet's noun, an acronym or two words and more. */
const looksLikeCredit = (text: string, span: Span): boolean =>
  isName(text, span) && (looksLikeOutlet(text, span) || isLoud(text, span) || /\S \S/.test(text.slice(span.start, span.end)));

function take(state: State, outlet: Span): true {
  state.outlets.push({ start: outlet.start, end: outlet.end });
  return true;
}

/** True where a dateline may end with the element: its mark ends one, and what was read is evidence enough. */
function ends(text: string, state: State, element: Element, lexicon: ReadingLexicon): boolean {
  const { place, known, country, day, outlets } = state;
  const { mark } = element;
  const loud = place !== null && isLoud(text, place);
  const isCredit = element.kind === "bracket" || element.kind === "slashes";
  if (mark === "line") {
    if (place === null) return country !== null && day !== null && outlets.length > 0;
    if (known) return day !== null || outlets.length > 0 || loud;
    return loud && day !== null && (country !== null || outlets.length > 0);
  }
  const next = (CHAR[text.charCodeAt(element.after)] ?? 0) & (UPPER | DIGIT | LETTER);
  const credited =
    isCredit && outlets.length > 0 && (mark === "none" || mark === "stop" || element.kind === "slashes") && (next & (UPPER | DIGIT)) !== 0;
  // "Dar es Salaam. The president said": a city alone is no sentence.
  const stopped =
    mark === "stop" && (day !== null || outlets.length > 0 || (known && place?.end === element.end)) && element.kind !== "bracket";
  const slashed = mark === "slash" && element.kind === "name" && outlets.length > 0;
  if (mark !== "dash" && mark !== "colon" && !credited && !stopped && !slashed) return false;
  // "Ann Berg | 05.10.2021 -" is an author's line.
  if (place !== null && !known && !loud && text.slice(place.end, place.end + 4).includes("|")) return false;
  if (place === null && country === null) return outlets.length > 0 && (credited || mark === "dash");
  if (place === null) return day !== null || outlets.length > 0 || (mark === "colon" && isCityState(text, country, lexicon));
  if (known) return mark !== "slash" || outlets.length > 0;
  return (
    (loud || day !== null) &&
    ((day !== null && (mark !== "stop" || country !== null)) || (country !== null && mark !== "stop") || (outlets.length > 0 && isCredit))
  );
}

/** `KUWAIT:` names the city: the country has its capital's name. */
function isCityState(text: string, country: Span | null, lexicon: ReadingLexicon): boolean {
  return country !== null && isLoud(text, country) && lexicon.cityStates.has(keyOf(text, country.start, country.end));
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
