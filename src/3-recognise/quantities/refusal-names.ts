import { isCurrency } from "../../0-ground/codes.ts";
import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import type { Figure } from "./figures.ts";
import { DEFINITE, grammar, isOpen, looksPast, looksPlural, QUANTIFIER, wordSet } from "./grammar.ts";

const isOf = wordSet("of");
const isAnd = wordSet("and or");

const isDesignator = wordSet(
  "article articles resolution resolutions chapter chapters phase phases stage block flight line lines channel page pages unit type model class version number no nos nr part parts section annex item para paras point step level tier category rule law decree order room gate pillar paragraph clause track route highway protocol group expo agenda vision division brigade battalion regiment battery reactor terminal runway corridor grade form tel phone fax ext serial lot plot house sector zone district ward apt suite box photo figure table top episode season series generation floor session convention act directive statement release bulletin issue vol volume",
);
const isNumbering = wordSet("no nos nr");
const isEdition = wordSet("anniversary birthday");
const isParent = wordSet("mother father parent");
const isUnder = wordSet("under over above below");
const isYear = wordSet("in since of until by from during for fiscal year till before after");

/** By its shape no figure: `COP27`, `2 + 2`, `at 14.15`, `1½`, `21-gun salute`. */
export function refusedShape(doc: Doc, { first, last, amount, unit, value }: Figure): string | null {
  // "the Line of Actual Control (LAC)"
  if (isLac(doc, first) && doc.is(first, CAPITAL)) return "is a name";
  if (value === 0 && isTolerance(doc, last)) return "is a way of saying none";
  if (amount.style !== "digits") return null;
  const named = isCurrency(unit) && value < 100 && amount.scale === 1;
  if (
    named &&
    !isCommon(doc, first) &&
    doc.isWord(first) &&
    doc.text.startsWith(unit, doc.start(first)) &&
    doc.end(first) - doc.start(first) > 3
  )
    return "is a designation";
  const mark = doc.mark(last);
  if (mark === 0x2b && doc.isNumber(last + 1) && value < 10) return "stands inside a designation";
  if (mark >= 0xbc && mark <= 0xbe) return "is a length of time";
  if (unit !== "count") return null;
  // "a 21-gun salute"; but "212 guns"
  const gun = doc.isMark(last, "-") ? last + 1 : last;
  if (isGun(doc, gun) && (gun > last || doc.lower(gun + 1) === "salute")) return "is a salute";
  // "(511) 204-2400"
  if (doc.isMark(first + 1, "-") && doc.mark(first - 1) === 0x29 && doc.isNumber(first - 2) && doc.isNumber(first + 2))
    return "is a telephone number";
  const clock = amount.decimals === 2 && amount.scale === 1 && value < 24 && Math.round((value % 1) * 100) < 60;
  return clock && isAt(doc, first - 1) && (!isOpen(doc, last) || isHours(doc, last)) ? "is a time" : null;
}

/** "USD92": no name is made of it. */
const isCommon = (doc: Doc, at: number): boolean => /^(?:USD|EUR|GBP)\d/.test(doc.slice(at, at + 1));

const isPersons = wordSet("soldiers troops people men women workers students police officers peacekeepers guards volunteers");
const isOut = wordSet("out");
const isLac = wordSet("lac");
const isTolerance = wordSet("tolerance sum");
const isGun = wordSet("gun guns");
const isAt = wordSet("at until till from to by between");
const isHours = wordSet("hours hrs local gmt am pm");

/** Numbers in names and designations: `Article 5`, `Resolution 1701`, `Three Seas Initiative`. */
export function refusedName(doc: Doc, figure: Figure, previous: Figure | null): string | null {
  const { first, last, amount } = figure;
  const before = first - 1;
  const opens = doc.is(first, LINE) || doc.sentenceStart[doc.sentence[first] as number] === first;
  if (first === amount.first && !opens && doc.isWord(before) && amount.scale === 1) {
    if (isDesignator(doc, before) && !(amount.style === "words" && looksPlural(doc, last))) return "is a designation";
    const named = doc.is(before, CAPITAL) && grammar(doc, before) === 0 && doc.sentenceStart[doc.sentence[before] as number] !== before;
    const country = doc.begins(before, bitOf("countries") | bitOf("demonyms") | bitOf("verbs"));
    if (named && amount.style === "digits" && !(country && isOpen(doc, last)) && !isListed(doc, figure, previous))
      return "is part of a name";
    // "last December six Rwandans were held"
    const dated = doc.begins(before, bitOf("months") | bitOf("weekdays"));
    if (named && !dated && amount.style === "words" && doc.is(last, CAPITAL) && !doc.is(last, LINE)) return "is part of a name";
  }
  if (
    amount.style === "digits" &&
    figure.value < 1000 &&
    first === amount.first &&
    doc.isWord(last) &&
    doc.is(last, CAPITAL) &&
    !doc.is(last, LINE) &&
    !doc.begins(last, bitOf("demonyms") | bitOf("countries"))
  ) {
    // "14 Infantry Regiment"; but "20 Boeing aircraft"
    let i = last;
    // "18 Leopard 2 tanks", "6 Su-30 jets"
    while (i < last + 5 && ((doc.isWord(i) && doc.is(i, CAPITAL)) || (i > last && (doc.isNumber(i) || doc.isMark(i, "-"))))) i++;
    // "29 NATO member nations"
    while (i < last + 4 && isOpen(doc, i) && !looksPlural(doc, i) && isOpen(doc, i + 1)) i++;
    if (!looksPlural(doc, i) && !looksPlural(doc, i - 1)) return "is part of a name";
  }
  // "No. 2 leader"
  if (doc.isMark(before, ".") && isNumbering(doc, before - 1) && first === amount.first && amount.style === "digits")
    return "is a designation";
  // "the 100 anniversary"
  if (isEdition(doc, last)) return "is an ordinal";
  // "a mother of three"
  if (isOf(doc, before) && isParent(doc, before - 1)) return "counts nothing";
  if (isOf(doc, before) && doc.isWord(before - 1) && doc.slice(before - 1, before).toLowerCase() === "group" && doc.is(before - 1, CAPITAL))
    return "is part of a name";
  if (amount.style === "words" && doc.is(amount.first, CAPITAL) && !doc.is(amount.first, CAPITALS)) {
    const capitalBehind = doc.isWord(last) && doc.is(last, CAPITAL) && !doc.is(last, LINE);
    const country = doc.begins(last, bitOf("demonyms") | bitOf("countries"));
    if (!opens && !doc.isMark(before, '"') && doc.mark(before) !== 0x201c && doc.mark(before) !== 0x3a && first === amount.first)
      return "is part of a name";
    // "Twenty-four Rafales": so many, and no name
    const isMany = amount.last - amount.first > 1 && looksPlural(doc, last);
    if (capitalBehind && !country && !isMany && !doc.is(last, CAPITALS) && first === amount.first) return "is part of a name";
  }
  if (opens && amount.style === "digits" && (doc.isMark(last, ".") || doc.isMark(last, ")"))) return "numbers a list";
  if (opens && (last >= doc.count || doc.is(last, LINE))) return "stands alone on its line";
  return null;
}

/** "Jordan would take 250,000, Lebanon 120,000": a list of places with a figure each. */
function isListed(doc: Doc, figure: Figure, previous: Figure | null): boolean {
  // "Singaporeans made up 52.7 percent and Malaysians 16."
  if (previous?.unit === "%" && isAnd(doc, figure.first - 2) && figure.first - previous.last < 4 && doc.mark(figure.last) !== 0)
    return true;
  return (
    previous !== null &&
    previous.unit === figure.unit &&
    figure.value >= 100 &&
    figure.first - previous.last < 10 &&
    doc.begins(figure.first - 1, PLACES) &&
    (doc.mark(figure.first - 2) === 0x2c || isAnd(doc, figure.first - 2) || doc.mark(figure.first - 3) === 0x2c)
  );
}
const PLACES = bitOf("countries") | bitOf("capitals") | bitOf("cities");

export function refusedYear(doc: Doc, figure: Figure): string | null {
  const { amount, first, last } = figure;
  if (amount.style !== "digits" || amount.scale !== 1 || amount.last - amount.first !== 1) return null;
  if (amount.value < 1500 || amount.value > 2100) return null;
  // "474 tractors out of 1800"
  const isRound = amount.value % 50 === 0 && isOf(doc, first - 1);
  if (isRound && (isOut(doc, first - 2) || doc.isNumber(first - 2))) return null;
  // "a force of 2000 soldiers"
  if (isRound && looksPlural(doc, last) && isPersons(doc, last)) return null;
  if (first === amount.first && isYear(doc, first - 1)) return "is a year";
  if (looksPlural(doc, last)) return null;
  // "2000 Kenyan nurses"
  if (amount.value % 50 === 0 && !(grammar(doc, first - 1) & DEFINITE) && doc.begins(last, bitOf("demonyms"))) {
    const people = doc.find(last, "demonyms")?.last ?? last + 1;
    if (isOpen(doc, people) && looksPlural(doc, people)) return null;
  }
  // "up to 2000 Western Islanders"
  if (figure.comparator === "<=" && isOpen(doc, last) && looksPlural(doc, last + 1)) return null;
  // "their 2014 plan" is of a year, "2014 farm workers" are counted
  // "1606 Kenyan students": no year that news tells of
  const isLongAgo = (amount.value < 1800 && doc.begins(last, bitOf("demonyms"))) || grammar(doc, last) & QUANTIFIER;
  let head = isLongAgo ? last + 1 : last;
  while (head < last + 4 && isOpen(doc, head) && !doc.is(head, CAPITAL) && !looksPlural(doc, head)) head++;
  return isOpen(doc, head) && looksPlural(doc, head) && !doc.is(head, CAPITAL) ? null : "is a year";
}

/** `children under ten` */
export function refusedAge(doc: Doc, figure: Figure): string | null {
  const { first, last } = figure;
  if (first === figure.amount.first || figure.value > 99 || !isUnder(doc, first) || !looksPlural(doc, first - 1)) return null;
  return isOpen(doc, last) && !looksPast(doc, last) && !doc.is(last, LINE) ? null : "is an age";
}
