import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { shouting } from "./headlines.ts";
import { Bearers } from "./namesakes-again.ts";
import { arePlain } from "./plain-words.ts";
import { isLandmark, isLooseLandmark, isNamelike, isParticle, isSurname, oneOf } from "./vocabulary.ts";

/** The last words of titles, ranks and offices, and other words that somebody's name stands behind. */
const TITLES = trigger(
  "minister premier president chancellor secretary undersecretary ambassador envoy commissioner governor mayor chairman chairwoman chairperson chair chief director general admiral colonel captain major commander commodore brigadier marshal lieutenant sergeant mr mrs ms miss dr prof professor sir dame senator congressman congresswoman representative speaker deputy adviser advisor counterpart colleague leader head ceo gen adm col lt capt maj brig vadm radm amb pm fm dpm spokesman spokesperson spokeswoman judge justice attorney commandant superintendent inspector consul attache negotiator coordinator officer manager excellency hon taoiseach tánaiste eng engr datuk dato ratu haji shri smt patriarch peer bishop archbishop cardinal ministers presidents premiers secretaries counterparts colleagues ambassadors leaders peers generals governors envoys mayors chiefs commissioners speakers messrs",
);
const isSeveral = oneOf(
  "ministers presidents premiers secretaries counterparts colleagues ambassadors leaders peers generals governors envoys mayors chiefs commissioners speakers messrs",
);
const isCourtesy = oneOf("mr mrs ms miss dr");
const isOfPlace = oneOf("the at in on along near of");
/** Behind these a name often names a road, a palace or a prize. */
const isEponym = oneOf("president general marshal admiral sir captain major colonel");

const SMALL =
  classBit("preposition") |
  classBit("conjunction") |
  classBit("article") |
  classBit("pronoun") |
  classBit("possessive") |
  classBit("relative") |
  classBit("be") |
  classBit("have") |
  classBit("negation") |
  classBit("quantifier");
const ADVERB = classBit("adverb") | classBit("will") | classBit("modal") | classBit("time");
const COMPANY = classBit("company");
const TITLED = bitOf("offices") | bitOf("ranks") | bitOf("honorifics");
const DEMONYMS = bitOf("demonyms");
const FIELDS = bitOf("portfolios");
const BODIES = bitOf("organisations");
const DAYS = bitOf("months") | bitOf("weekdays");
const PLACES = bitOf("countries") | bitOf("cities");
const VERBS = bitOf("verbs");
const TITLES_OF = ["offices", "ranks", "honorifics"] as const;
const PHRASES = ["countries", "cities", "capitals", "seats", "organisations", "offices", "ranks", "portfolios", "regions"] as const;

/**
 * Before anything else is read: words that are somebody's name in this text and something else in others ("Theresa May", "Peter KING", "Chad Long")
 * become words that no lexicon knows, wherever they stand for the person. Who is so called is told by a title before the name in full, or behind it.
 */
export function settleNames(doc: Doc): void {
  const bearers = new Bearers();
  for (let title = doc.nextTrigger(0, doc.count, TITLES); title < doc.count; title = doc.nextTrigger(title + 1, doc.count, TITLES)) {
    // "DR Congo"
    if (doc.furniture[title] || (doc.is(title, CAPITALS) && isDoctor(doc, title)) || shouting(doc, title)) continue;
    readBehind(doc, title, bearers);
    readBefore(doc, title, bearers);
  }
  bearers.settle(doc);
}
const isDoctor = oneOf("dr");

const isLink = oneOf("of for and the to in on at with from");
const isAnd = oneOf("and");
/** How far fields, countries and a list of names may reach behind a title. */
const REACH = 30;

/** "Minister Chad Long", "the Minister of Trade of Kenya, Peter King", "his counterparts from Kenya and Mali, Ada May and Peter King". */
function readBehind(doc: Doc, title: number, bearers: Bearers): void {
  // "Datuk Seri", "General of the Army"
  const whole = Math.max(title + 1, ...TITLES_OF.map((table) => doc.find(title, table)?.last ?? 0));
  const at = doc.isMark(whole, ".") && doc.is(whole, GLUED) ? whole + 1 : whole;
  const sentence = doc.sentence[title];
  if (doc.sentence[at] !== sentence || doc.is(at, LINE)) return;
  if (isCourtesy(doc, title) && doc.is(at, CAPITAL) && isMister(doc, at)) {
    bearers.add(doc, [at]);
    return;
  }
  const many = isSeveral(doc, title);
  let direct = doc.is(at, CAPITAL);
  let link = title;
  for (let i = at; i < at + REACH && doc.sentence[i] === sentence && !doc.is(i, LINE); ) {
    if (!doc.is(i, CAPITAL)) {
      if (!isLink(doc, i) && !doc.isMark(i, ",") && !doc.isMark(i, ":") && !isFieldWord(doc, i)) return;
      link = i++;
      direct &&= many;
      continue;
    }
    const words = capitalised(doc, i);
    const listed = doc.isMark(link, ",") || isAnd(doc, link) || doc.isMark(link, ":");
    const name = (direct || listed ? nameOf(doc, words, direct) : null) ?? (direct ? null : nameBehindField(doc, words));
    if (name !== null && !(isLooseLandmark(doc, name.at(-1) as number) && isEponym(doc, title) && isOfPlace(doc, title - 1)))
      bearers.add(doc, name);
    if (!many && (direct || doc.isMark(link, ","))) return;
    i = words.length === 0 ? i + 1 : (words.at(-1) as number) + 1;
  }
}

/** "minister of trade Peter King": words of a field in small letters. */
const isFieldWord = (doc: Doc, at: number): boolean => doc.isWord(at) && !doc.hasClass(at, SMALL | ADVERB) && !doc.begins(at, VERBS);

/** "Mr Young met": one word behind the courtesy, a word of the language. */
const isMister = (doc: Doc, at: number): boolean =>
  !doc.is(at + 1, CAPITAL) && !doc.isMark(at + 1, ".") && doc.word[at] !== 0 && !doc.is(at, SINGLE) && mayClose(doc, at);

/** "Minister of Defence Winston Young": the field's last word stands before the given name. */
function nameBehindField(doc: Doc, words: readonly number[]): readonly number[] | null {
  const [field, given, surname] = words.slice(-3);
  if (field === undefined || given === undefined || surname === undefined) return null;
  // "the Da Nang People's Committee", "President of Sri Lanka Omar"
  if (PHRASES.some((table) => (doc.find(field, table)?.last ?? 0) > field + 1)) return null;
  const isSound = isSurname(doc, surname)
    ? !isWord(doc, given) || doc.finds(given, PLACES)
    : isArticle(doc, given) || (!isWord(doc, given) && !arePlain(doc, surname, surname + 1));
  return doc.word[field] !== 0 && isSound ? nameOf(doc, [given, surname], false) : null;
}

/** "Peter King, Kenya's new Minister of Trade,": the words of a name before the comma that opens the title. */
function readBefore(doc: Doc, title: number, bearers: Bearers): void {
  let comma = title - 1;
  while (comma > title - BEFORE && (doc.isWord(comma) || doc.is(comma, POSSESSIVE) || doc.isMark(comma, "-"))) comma--;
  if (!doc.isMark(comma, ",") || doc.sentence[comma] !== doc.sentence[title] || !doc.is(comma - 1, CAPITAL)) return;
  let first = comma - 1;
  while (first > comma - MOST_WORDS && doc.isWord(first - 1) && doc.is(first - 1, CAPITAL) && !doc.is(first, LINE)) first--;
  // "the head of the Council of Kenya Ada Berg, Minister of Trade", "the director of Varna Chemical, Admiral Ole Dahl"
  const name = !isWord(doc, first) && !isLink(doc, first - 1) ? nameOf(doc, capitalised(doc, first), false) : null;
  if (name !== null) bearers.add(doc, name);
}
const BEFORE = 9;

const MOST_WORDS = 5;

/** The words, where they may be a name in full of which some word needs it to be told that it is one; else null. `direct`: right behind a title. */
function nameOf(doc: Doc, words: readonly number[], direct: boolean): readonly number[] | null {
  const [given, ...others] = words;
  const surname = others.at(-1);
  if (given === undefined || surname === undefined || words.length > MOST_WORDS) return null;
  if (words.every((word) => doc.word[word] === 0 && !doc.is(word, CAPITALS))) return null;
  if (PHRASES.some((table) => (doc.find(given, table)?.last ?? 0) > given + 1)) return null;
  if (!mayOpen(doc, given, direct) || !mayClose(doc, surname)) return null;
  if (others.slice(0, -1).some((word) => doc.word[word] !== 0 && doc.begins(word, TITLED | DEMONYMS | FIELDS | BODIES))) return null;
  // One of the two is a word that nobody knows; "Chad Long" is told by a title right before it, or by a surname that is known for one.
  return direct || !isWord(doc, given) || !isWord(doc, surname) || (isSurname(doc, surname) && doc.finds(given, PLACES)) ? words : null;
}

/** True for a word of some trade by itself, not one that begins longer names only: "Peter" in "Peterhof" and "Peter and Paul". */
const isWord = (doc: Doc, at: number): boolean =>
  doc.word[at] !== 0 && !isForename(doc, at) && (doc.hasClass(at, ANY) || doc.finds(at, ANY) || arePlain(doc, at, at + 1));
const ANY = -1;
/** Words of the language that are given names, too. */
const isForename = oneOf(
  "mark grace hope faith joy bill will grant frank pat rob sue rose art gene jack rich rick chuck drew pierce chase christian blessing gift mercy patience comfort peace prudence precious innocent fortune wisdom justice victory praise happy pretty beauty sunday monday friday april may june august summer autumn winter dawn iris lily daisy violet olive ivy holly ruby pearl amber crystal jade melody harmony charity constance clement miles",
);

/** The tokens of capitalised words in a row, over initials, particles and hyphens. */
function capitalised(doc: Doc, at: number): number[] {
  const words: number[] = [];
  for (let i = at; words.length <= MOST_WORDS && doc.isWord(i) && doc.sentence[i] === doc.sentence[at]; i++) {
    if (doc.furniture[i] || (i > at && doc.is(i, LINE))) break;
    if (!doc.is(i, CAPITAL)) {
      if (words.length > 0 && isParticle(doc, i) && (doc.is(i + 1, CAPITAL) || isParticle(doc, i + 1))) continue;
      break;
    }
    words.push(i);
    if ((doc.is(i, SINGLE) && doc.isMark(i + 1, ".")) || (doc.isMark(i + 1, "-") && doc.is(i + 1, GLUED))) i++;
  }
  return words;
}

/** True where a token may be a given name. */
function mayOpen(doc: Doc, at: number, direct: boolean): boolean {
  if (doc.is(at, CAPITALS)) return false;
  if (doc.word[at] === 0 || doc.is(at, SINGLE)) return true;
  if (doc.begins(at, TITLED) && (doc.find(at, "offices") ?? doc.find(at, "ranks") ?? doc.find(at, "honorifics")))
    // "Minister Dean Young", but "Foreign Minister Sheikh Omar"
    return direct && isDean(doc, at) && doc.word[at + 1] !== 0 && !doc.begins(at + 1, TITLED);
  if (isLandmark(doc, at) || doc.hasClass(at, COMPANY)) return false;
  // "the mayor, An Yong,": no article has a capital inside a sentence.
  if (doc.hasClass(at, SMALL)) return (direct ? isShort(doc, at) : isArticle(doc, at)) && doc.word[at + 1] === 0;
  // "the minister, Sunday Adeyo,", but "received on Wednesday Ada Berg"
  if (!direct && doc.begins(at, DAYS) && !doc.isMark(at - 1, ",") && !doc.is(at - 1, CAPITAL)) return false;
  return !(doc.finds(at, DEMONYMS | FIELDS) || (doc.finds(at, BODIES) && !isName(doc, at)));
}
const isDean = oneOf("dean earl duke king noble judge");
const isArticle = oneOf("an");
const isShort = oneOf("an he to so on do by or as than");
const isName = (doc: Doc, at: number): boolean => doc.find(at, "cities") !== null || doc.find(at, "countries") !== null;

/** True where a token may be a surname: no noun that ends the name of something, no office, no verb in its forms. */
function mayClose(doc: Doc, at: number): boolean {
  if (doc.isNumber(at + 1) || doc.is(at, SINGLE)) return false;
  if (doc.word[at] === 0) return !doc.is(at, CAPITALS) || doc.end(at) - doc.start(at) > 2;
  if (isSurname(doc, at)) return true;
  if (doc.is(at, CAPITALS) && doc.begins(at, BODIES | TITLED)) return false;
  if (isLandmark(doc, at) || doc.hasClass(at, COMPANY | SMALL)) return false;
  if (doc.begins(at, TITLED) && (doc.find(at, "offices") ?? doc.find(at, "ranks") ?? doc.find(at, "honorifics")))
    return isNamelike(doc, at);
  if (doc.begins(at, VERBS) && /(?:s|ed|ing)$/.test(doc.lower(at))) return false;
  return !(doc.finds(at, FIELDS) || doc.finds(at, BODIES));
}
