import { bitOf } from "../../2-segment/dictionary.ts";
import { CAPITAL, CAPITALS, GLUED, POSSESSIVE } from "../../2-segment/tokens.ts";
import { isOpen, looksPlural } from "../quantities/grammar.ts";
import type { Marked } from "./marked.ts";
import { isDash, monthValue } from "./parts.ts";
import { isName } from "./tails.ts";
import { ABOUT, K, TO } from "./vocabulary.ts";

export const word = (text: Marked, at: number): string => text.doc.lower(at);

const VERBS = bitOf("verbs");
const INTRODUCES: ReadonlySet<string> = new Set(["for", "until", "till", "around", "about", "mid", "pre", "post"]);

/** Whether a bare word or number is a date by what stands around it. */

const BEFORE_PERIOD: ReadonlySet<number> = new Set([
  K.of,
  K.between,
  K.from,
  K.since,
  K.by,
  K.in,
  K.part,
  K.which,
  K.before,
  K.after,
  K.earlier,
  K.later,
]);

/** True where a word before the token introduces a period: "in", "since", "early", "last", "until". */
export function introduced(text: Marked, at: number): boolean {
  const before = text.kindBefore(at);
  if (before === K.to) return true;
  if (BEFORE_PERIOD.has(before)) return true;
  return !text.opens(at) && INTRODUCES.has(text.doc.lower(at - 1));
}

/** A month on the other side of a dash or "to". */
function sibling(text: Marked, at: number, step: number): boolean {
  let i = at;
  if (text.doc.mark(i) === 0x2e) i += step;
  if (!isDash(text.doc.mark(i)) && text.kindAt(i) !== K.to) return false;
  i += step;
  if (step < 0 && text.doc.mark(i) === 0x2e) i--;
  return text.kindAt(i) === K.month && text.doc.is(i, CAPITAL);
}

const firm: ReadonlySet<number> = new Set([K.of, K.in, K.since, K.between, K.part, K.which, K.earlier, K.later]);

/** A month with neither day nor year: "in May", "the February earthquakes"; not "Theresa May", "may", "April Jones", "Jan". */
export function isBareMonth(text: Marked, at: number): boolean {
  const { doc } = text;
  const { month, short, weak, foreign } = monthValue(text, at);
  if (foreign || isName(text, at + 1)) return false;
  const dash = text.glued(at) && doc.is(at - 1, GLUED) && text.kindAt(at - 2) === K.part;
  const before = dash ? K.part : text.kindBefore(at);
  const capital = doc.is(at, CAPITAL);
  if (!capital) return !weak && !short && introduced(text, at);
  const nextIsName =
    doc.isWord(at + 1) && doc.is(at + 1, CAPITAL) && !text.breaks(at + 1) && text.kind[at + 1] === K.none && doc.mark(at + 1) === 0;
  // "January-May", "Jan.-Aug.", "March and May"
  const beside = sibling(text, at - 1, -1) || sibling(text, at + 1, 1);
  if (beside && (short || weak)) return true;
  if (short) {
    const dotted = doc.mark(at + 1) === 0x2e && doc.is(at + 1, 4);
    return (
      (firm.has(before) || before === K.by || (before === K.to && (text.value[at - 1] as number) === TO.until)) && (dotted || !nextIsName)
    );
  }
  if (weak) {
    if (firm.has(before)) return true;
    if (doc.isWord(at + 1) && nextIsName) return false;
    if (before === K.the) return doc.isWord(at + 1) && !doc.is(at + 1, CAPITAL) && text.kind[at + 1] === K.none;
    if (before === K.and || before === K.to) return text.kindAt(at - 2) === K.month || (before === K.to && !text.hasPerson(at));
    return introduced(text, at) && !text.hasPerson(at);
  }
  // "the minister, January Ferro": an unknown name in capitals behind a month that nothing introduces
  const bareBefore = before === K.none && !text.opens(at) && (doc.mark(at - 1) === 0x2c || doc.is(at - 1, CAPITAL));
  if (bareBefore && nextIsName && (doc.word[at + 1] as number) === 0) return false;
  // "April Jones", "June told us": these months are names of people too.
  const isForename = month === 4 || month === 6 || month === 8;
  if (!isForename || introduced(text, at) || before === K.the) return true;
  const opensSentence = at === 0 || doc.sentence[at] !== doc.sentence[at - 1];
  return !nextIsName && !(opensSentence && doc.begins(at + 1, VERBS) && !text.breaks(at + 1));
}

const NUMBERED = new Set([
  "no",
  "number",
  "resolution",
  "resolutions",
  "article",
  "articles",
  "flight",
  "room",
  "page",
  "decree",
  "order",
  "law",
  "form",
  "version",
  "paragraph",
  "section",
  "convention",
  "protocol",
  "unit",
  "regiment",
  "model",
  "chapter",
  "some",
  "than",
  "nearly",
  "almost",
  "over",
  "least",
  "rs",
  "tk",
  "usd",
  "eur",
  "copyright",
  "total",
]);

const NAMED = new Set([
  "strategy",
  "agenda",
  "vision",
  "roadmap",
  "expo",
  "olympics",
  "olympic",
  "games",
  "world",
  "fifa",
  "paralympics",
  "protocol",
  "goals",
  "framework",
]);

/** "2022 World Cup", "2023 Coral Sea Volleyball Tournament": the capitals that follow end in an event's noun. */
function isOfName(text: Marked, from: number): boolean {
  const { doc } = text;
  for (let i = from; i < from + 8 && !text.breaks(i); i++) {
    if (doc.mark(i) === 0x2d || doc.mark(i) === 0x27 || doc.isNumber(i) || (i > from && doc.is(i, GLUED))) continue;
    if (!doc.isWord(i) || text.kind[i] !== K.none) return false;
    const word = doc.lower(i);
    if (i > from && EVENTS.has(word)) return true;
    if (!doc.is(i, CAPITAL)) return (word === "road" || word === "bike") && EVENTS.has(doc.lower(i + 1));
    if (NAMED.has(word) && (i === from || EVENTS.has(word))) return true;
  }
  return false;
}
const LAWS: ReadonlySet<string> = new Set("act bill ordinance regulations rules code law amendment order".split(" "));
const EVENTS: ReadonlySet<string> = new Set(
  "summit forum breakfast symposium tournament championship championships cup games olympics paralympics expo exposition festival fair marathon race regatta awards prize exercise".split(
    " ",
  ),
);

const COUNTED = new Set([
  "people",
  "percent",
  "per",
  "km",
  "kilometres",
  "kilometers",
  "mw",
  "megawatts",
  "troops",
  "children",
  "men",
  "women",
  "hectares",
  "tonnes",
  "tons",
  "meters",
  "metres",
  "m",
  "kg",
  "feet",
  "miles",
  "million",
  "billion",
  "thousand",
  "lakh",
  "crore",
  "dollars",
  "euros",
  "pounds",
  "rupees",
  "barrels",
  "copies",
  "seats",
  "employees",
  "soldiers",
  "servicemen",
  "personnel",
  "households",
  "homes",
  "houses",
  "villages",
  "families",
  "companies",
  "students",
  "participants",
  "delegates",
  "guests",
  "citizens",
  "civilians",
  "refugees",
  "migrants",
  "cases",
  "deaths",
  "vehicles",
  "trucks",
  "trees",
  "jobs",
  "workers",
  "officers",
  "cadets",
  "patients",
  "beds",
  "mm",
  "hp",
  "units",
  "points",
  "times",
  "hours",
  "pages",
  "words",
  "volunteers",
  "residents",
  "prisoners",
  "athletes",
  "firms",
  "enterprises",
  "projects",
]);

/** "2000 Kenyan nurses", "1950 islanders", "1200 new buses": a round number before a plural, its people or one word more between. */
function countsAhead(text: Marked, from: number): boolean {
  const { doc } = text;
  const noun = doc.begins(from, PEOPLES) ? (doc.find(from, "demonyms")?.last ?? from + 1) : from;
  // "up to 2000 Western Islanders"
  if (noun === from && text.kindAt(from - 2) === K.to && doc.lower(from - 3) === "up" && doc.isWord(from) && text.kind[from] === K.none)
    return looksPlural(doc, from) || (doc.isWord(from + 1) && looksPlural(doc, from + 1));
  if (doc.is(from, GLUED)) return false;
  // "2000 law-enforcement officers"
  const behind = doc.isMark(noun + 1, "-") && doc.is(noun + 2, GLUED) ? noun + 3 : noun + 1;
  return isCountable(text, noun) || (isOpen(doc, noun) && !doc.is(noun, CAPITAL) && !looksPlural(doc, noun) && isCountable(text, behind));
}
const PEOPLES = bitOf("demonyms");

/** A plural in small letters, none of those that are told of by their year: "2000 elections". */
const isCountable = (text: Marked, at: number): boolean =>
  text.doc.isWord(at) &&
  text.kind[at] === K.none &&
  !text.breaks(at) &&
  !text.doc.is(at, CAPITAL) &&
  looksPlural(text.doc, at) &&
  !OF_A_YEAR.has(text.doc.lower(at));
const OF_A_YEAR: ReadonlySet<string> = new Set(
  "elections polls games championships olympics accords agreements talks negotiations reforms protests riots clashes events floods fires attacks wars conflicts levels figures prices results standards goals targets sales exports imports data was is has plans estimates revenues profits talks regulations rules laws sanctions summits".split(
    " ",
  ),
);

/** A number of four digits that is a year by itself: "since 1991", "the 2021 budget"; not "2000 people", "Expo 2020", "resolution 1701". */
export function isBareYear(text: Marked, at: number): boolean {
  const { doc } = text;
  const year = text.value[at] as number;
  const next = at + 1;
  // "said that 1800 welders came": a conjunction
  const that = doc.lower(at - 1) === "that";
  const before = that ? K.none : text.kindBefore(at);
  if (text.glued(next) && !text.breaks(next)) {
    const mark = doc.mark(next);
    if (mark === 0) return false;
    if (
      (mark === 0x2d || mark === 0x2f || mark === 0x5f || mark === 0x40 || mark === 0x23 || mark === 0x3d) &&
      text.glued(next + 1) &&
      next + 1 < doc.count
    )
      return false;
    if ((mark === 0x2e || mark === 0x2c || mark === 0x3a) && text.glued(next + 1) && text.kindAt(next + 1) === K.number) return false;
    if (mark === 0x25 || mark === 0x20ac || mark === 0x24) return false;
  }
  if (text.kind[next] === K.number && text.digits(next) > 2 && !text.breaks(next)) return false;
  if (before === K.number) return false;
  const introducedByPeriod =
    firm.has(before) ||
    before === K.by ||
    before === K.from ||
    before === K.before ||
    before === K.after ||
    before === K.fiscal ||
    (before === K.unit && /^year$/i.test(doc.slice(at - 1, at)) && !/^(?:last|this|next|per|every|each)$/.test(doc.lower(at - 2)));
  // "474 of 1800", "474 out of 1800"
  if (before === K.of && year % 50 === 0 && (doc.lower(at - 2) === "out" || doc.isNumber(at - 2))) return false;
  if (text.kind[next] === K.none && doc.isWord(next) && !text.breaks(next) && !text.glued(next)) {
    const word = doc.lower(next);
    if (COUNTED.has(word))
      return (
        introducedByPeriod &&
        before !== K.of &&
        year % 50 !== 0 &&
        year > 1900 &&
        year < 2100 &&
        word !== "people" &&
        !/^(percent|per|km|mw|million|billion|thousand|lakh|crore)$/.test(word)
      );
  }
  if (year % 50 === 0 && !introducedByPeriod && before !== K.the && countsAhead(text, next)) return false;
  // "the 2030 Agenda", "the 2022 World Cup": the number is of the name.
  if (isOfName(text, next)) return false;
  if (text.kind[next] === K.unit && !text.breaks(next) && (text.value[next] as number) >= 16) return false;
  const common = year >= 1900 && year <= 2100;
  if (introducedByPeriod) return common || before !== K.by;
  if (!common) return before === K.to && year > 1700;
  if (text.opens(at)) return true;
  const mark = doc.mark(at - 1);
  if (mark !== 0) {
    if (mark === 0xa9) return false;
    // "the Companies Act, 2013"; "the Ports Forum (PF) 2022"
    if (mark === 0x2c && doc.is(at - 2, CAPITAL) && LAWS.has(doc.lower(at - 2))) return false;
    if (mark === 0x29 && doc.mark(at - 3) === 0x28 && doc.is(at - 2, CAPITAL) && doc.is(at - 2, CAPITALS) && doc.is(at - 4, CAPITAL))
      return false;
    if (mark === 0x2e) return !text.glued(at) && !(doc.isWord(at - 2) && /^no$/i.test(doc.slice(at - 2, at - 1)) && !doc.is(at - 1, 2));
    if (doc.is(at - 1, POSSESSIVE)) return true;
    if (mark === 0x24 || mark === 0x20ac || mark === 0xa3 || mark === 0x23 || mark === 0x2b || mark === 0x20b9) return false;
    const outer = doc.lower(at - 2);
    return (
      text.kindAt(at - 2) === K.part ||
      outer === "pre" ||
      outer === "post" ||
      !(text.glued(at) && (mark === 0x2d || mark === 0x2f || mark === 0x3d || mark === 0x2013))
    );
  }
  if (!doc.isWord(at - 1)) return true;
  if (before === K.about) return (text.value[at - 1] as number) !== ABOUT.nearly && !doc.isWord(next);
  if (before !== K.none) return true;
  const word = doc.lower(at - 1);
  if (NUMBERED.has(word)) return false;
  // "Expo 2020", "Vision 2030": a name and its number. At the head of a sentence a preposition or noun has its capital too.
  if (doc.is(at - 1, CAPITAL))
    return (
      /^(until|till|for|with|on|under|autumn|fall|spring|summer|winter|year|budget|elections?|forum|summit)$/.test(word) &&
      isLower(text, at - 2, word)
    );
  return true;
}

const isLower = (text: Marked, _at: number, word: string): boolean =>
  !/^(forum|summit|budget|elections?)$/.test(word) || !text.doc.is(_at, CAPITAL);
