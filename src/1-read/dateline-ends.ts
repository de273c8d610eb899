import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { isLoud, type State } from "./dateline-parts.ts";
import type { Element } from "./elements.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";

/** True where a dateline may end with the element: its mark ends one, and what was read is evidence enough. */
export function ends(text: string, state: State, element: Element, lexicon: ReadingLexicon): boolean {
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
  // "Georgetown, Guyana — (September 12, 2023) The president"
  // "Addis Ababa (CNA) February 16, 2023 Ministers of five countries"
  // "NEW YORK, Jan 17 More than half the people": a wire's form without its mark.
  const isWire = element.kind === "day" && loud && known && country === null;
  const isDated = isCredit || isWire || (element.kind === "day" && day?.year != null && outlets.length > 0);
  const goesOn = mark === "none" && (next & UPPER) !== 0;
  const dated = isDated && day !== null && known && goesOn;
  // "ENA February 10, 2020 The prime minister"
  if (place === null && country === null && element.kind === "day" && day?.year != null && outlets.length === 1 && goesOn) return true;
  // "CORAL-NEWS. November 9, 2009. The ministers met"
  if (place === null && country === null && element.kind === "day" && mark === "stop" && day?.year != null && outlets.length === 1)
    return isSentenceAt(text, element.after);
  // "Kigali, 3 October 2020 | The general met"
  if (element.kind === "day" && known && /^ ?\| ?$/.test(text.slice(element.end, element.after)) && isSentenceAt(text, element.after))
    return true;
  // "Rabat, August 21, 2023, In a new turn, the minister"
  if (mark === "comma" && element.kind === "day" && day?.year != null && known && isSentenceAt(text, element.after)) return true;
  if (mark !== "dash" && mark !== "colon" && !credited && !stopped && !slashed && !dated) return false;
  // "Ann Berg | 05.10.2021 -" is an author's line.
  if (place !== null && !known && !loud && text.slice(place.end, place.end + 4).includes("|")) return false;
  if (place === null && country === null)
    return outlets.length > 0 && (credited || mark === "dash" || (slashed && isSentenceAt(text, element.after)));
  if (place === null) return day !== null || outlets.length > 0 || (mark === "colon" && isCityState(text, country, lexicon));
  if (known) return mark !== "slash" || outlets.length > 0;
  return (
    (loud || day !== null) &&
    ((day !== null && (mark !== "stop" || country !== null)) || (country !== null && mark !== "stop") || (outlets.length > 0 && isCredit))
  );
}

/** A word with a capital, behind it one in small letters or a second one: text rather than a name or a picture's credit. */
const isSentenceAt = (text: string, at: number): boolean => /^["“‘]?\p{Lu}[\p{L}’'-]*,?(?: \S+){4}/u.test(text.slice(at, at + 80));

/** `KUWAIT:` names the city: the country has its capital's name. */
function isCityState(text: string, country: Span | null, lexicon: ReadingLexicon): boolean {
  return country !== null && isLoud(text, country) && lexicon.cityStates.has(keyOf(text, country.start, country.end));
}
