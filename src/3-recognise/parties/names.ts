import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, DOTTED, GLUED, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";
import { isBorne, isWordName, leadsOnTo } from "./borne-names.ts";
import { shouting } from "./headlines.ts";
import { closesQuote, isDigraph, isInitials, isPatronymic, nicknameEnd, wordSurname } from "./name-parts.ts";
import { arePlain } from "./plain-words.ts";
import {
  isLandmark,
  isLooseLandmark,
  isNamelike,
  isParticle,
  isRoman,
  isRoyal,
  isSunArticle,
  leadsToPlace,
  oneOf,
  opensPlace,
} from "./vocabulary.ts";

const COMMON = classBit("common");
const PRONOUN = classBit("pronoun");
const ARTICLE = classBit("article");
const ENCOUNTERS = bitOf("encounters");
const DEMONYMS = bitOf("demonyms");

const SMALL = classBit("preposition") | classBit("conjunction") | classBit("modal") | classBit("will") | classBit("adverb");
const NOT_IN_NAMES =
  SMALL |
  classBit("article") |
  classBit("pronoun") |
  classBit("possessive") |
  classBit("relative") |
  classBit("common") |
  classBit("be") |
  classBit("have") |
  classBit("negation") |
  classBit("time") |
  classBit("former") |
  classBit("quantifier");
const OFFICES = bitOf("offices");
const TITLES = OFFICES | bitOf("ranks") | bitOf("honorifics");
const PLACES = bitOf("countries") | bitOf("demonyms") | bitOf("cities") | bitOf("capitals") | bitOf("organisations") | bitOf("seats");
const REGIONS = bitOf("regions");
const FIELDS = bitOf("portfolios");
const DAYS = bitOf("months") | bitOf("weekdays");
const VERBS = bitOf("verbs");
const COMPANY = classBit("company");

/** True where a token may stand in a person's name: capitalised and no word of another trade. */
function namePart(doc: Doc, at: number, first: number, titled: boolean): boolean {
  if (!doc.isWord(at) || !doc.is(at, CAPITAL) || doc.furniture[at]) return false;
  const inner = at > first;
  if (inner && doc.is(at, LINE)) return false;
  // "Al Said", "De March": after a particle any word is a name.
  if (inner && isParticle(doc, at - 1) && !doc.is(at, CAPITALS)) return true;
  if (doc.is(at, SINGLE))
    return (
      doc.isMark(at + 1, ".") ||
      inner ||
      titled ||
      (doc.is(at + 1, CAPITAL) && !doc.hasClass(at, NOT_IN_NAMES) && !doc.is(at + 1, CAPITALS))
    );
  if (doc.is(at, DOTTED)) return !doc.find(at, "countries") && !doc.find(at, "organisations");
  if (isDigraph(doc, at) || isInitials(doc, at, first, titled) || (titled && wordSurname(doc, at, first))) return true;
  const digit = doc.text.charCodeAt(doc.end(at) - 1);
  if (digit <= 0x39 && digit >= 0x30) return false;
  if (inner && (isParticle(doc, at) || isRoman(doc, at))) return true;
  // "HoR Speaker X": a body's short form
  if (!inner && doc.begins(at + 1, OFFICES) && /^[A-Z][a-z]?[A-Z]$/.test(doc.slice(at, at + 1))) return false;
  const joined = hyphen(doc, at + 1);
  if (doc.is(at, CAPITALS) && doc.end(at) - doc.start(at) <= 4 && inner && !doc.is(at - 1, CAPITALS)) return false;
  if (isLandmark(doc, at) || (!titled && isLooseLandmark(doc, at))) return false;
  if (!inner && !titled && opensPlace(doc, at)) return false;
  if (doc.word[at] === 0) return true;
  // "Mesa-Cuadra": half of a double name may be a place.
  if (joined && (inner || titled) && doc.is(at + 2, CAPITAL) && doc.word[at + 2] === 0) return true;
  // "Theresa May ... May met"
  if (!inner && isWordName(doc, at) && (titled || doc.begins(at + 1, VERBS)) && !leadsOnTo(doc, at - 1) && isBorne(doc, at)) return true;
  if (doc.begins(at, DAYS)) {
    const named = doc.find(at, "months") ?? doc.find(at, "weekdays");
    // "Theresa May", "Agusto Nisan": after a title and a first name, no number following
    // "Marco" folds to the Portuguese "março": only a month written as such counts.
    if (named && named.last === at + 1 && doc.slice(at, at + 1).toLowerCase() === named.sense.spelling.toLowerCase())
      return (
        ((named.sense.row.cells.weak ?? "").split("|").includes(named.sense.spelling) ||
          // "President Domingos Alves"
          (titled && !inner && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0 && !doc.is(at + 1, LINE))) &&
        (inner || titled || isFirstName(doc, at)) &&
        !doc.isNumber(at + 1) &&
        !shouting(doc, at)
      );
  }
  // "Vice Premier He Li": a surname, right after a title
  if (titled && !inner && isHe(doc, at) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0 && !doc.is(at, LINE)) return true;
  if (doc.hasClass(at, NOT_IN_NAMES)) {
    // "Kim Young-sam", "To Lam", "Phan Van On": a small word with a capital in the middle of a sentence
    const small = doc.hasClass(at, SMALL) && !doc.hasClass(at, COMMON | PRONOUN | ARTICLE);
    // "Mr Key", "Ms. Strong"
    const mister = titled && !inner && doc.hasClass(at, COMMON) && isCourtesy(doc, doc.isMark(at - 1, ".") ? at - 2 : at - 1);
    if (!mister && !((joined && (inner || titled)) || (small && (inner || (titled && doc.is(at + 1, CAPITAL))) && !shouting(doc, at))))
      return false;
  }
  if (!inner && doc.hasClass(at, COMPANY)) return false;
  // "Secretary-General X" is no double name.
  if (joined && doc.begins(at, OFFICES) && (doc.find(at, "offices")?.last ?? 0) > at + 2) return false;
  if (doc.begins(at, TITLES) && !joined) {
    const found = doc.find(at, "offices") ?? doc.find(at, "ranks") ?? doc.find(at, "honorifics");
    if (found) {
      const next = doc.is(found.last, CAPITAL) || isParticle(doc, found.last);
      const one = found.last === at + 1 && !doc.isMark(at + 1, ".");
      // "Ng Eng Hen", "Rajiv Shah": a short honorific or a title that is a name too
      const within =
        one &&
        (inner
          ? (found.sense.table === "honorifics" ? next || !doc.is(at, CAPITALS) : found.sense.weak && !next) || isNamelike(doc, at)
          : isGivenName(doc, at) ||
            (titled &&
              isNamelike(doc, at) &&
              (isParticle(doc, at + 1) || (next && (!isRoyal(doc, at) || isShortTitle(doc, at - 1)) && !doc.isMark(at - 1, ",")))));
      if (!within) return false;
    }
  }
  if (doc.begins(at, VERBS) && (inner ? shouting(doc, at) : !titled || shouting(doc, at))) return false;
  if (doc.begins(at, ENCOUNTERS) && doc.find(at, "encounters")) return false;
  // "across Africa and the Indo-Pacific": a region of several words
  if (!titled && doc.begins(at, REGIONS) && (doc.find(at, "regions")?.last ?? 0) > at + 1) return false;
  if (doc.begins(at, PLACES)) return placeInName(doc, at, inner, titled);
  return true;
}

/** "Amir Khan" is a name; "the Amir", "Kuwait's Amir" and "Amir Sheikh X" an office. */
export const isGivenName = (doc: Doc, at: number): boolean =>
  (isAmir(doc, at) ? doc.is(at + 1, CAPITAL) && !isSheikh(doc, at + 1) : isSultan(doc, at) && isAl(doc, at + 1)) &&
  !doc.hasClass(at - 1, ARTICLE) &&
  doc.mark(at - 1) !== 0x27;

/** Names written short with a full stop: "Mohd. Yusof". */
const isShortened = oneOf("mohd moh muh abd wm geo chas thos jas robt");
/** "met Jan Brandt", but not "on 5 Jan Brandt" */
const isFirstName = (doc: Doc, at: number): boolean =>
  isJan(doc, at) && doc.is(at + 1, CAPITAL) && doc.word[at + 1] === 0 && !doc.isNumber(at - 1) && !doc.is(at + 1, LINE);
const isJan = oneOf("jan");
const isHe = oneOf("he");
const isSultan = oneOf("sultan prince");
const isAl = oneOf("al");
const isAmir = oneOf("amir emir");
const isSheikh = oneOf("sheikh shaikh sheik his hh");

/** "Foreign Minister Israel Katz", "Jordan Bardella": a place that a capitalised word follows, or that follows a first name. */
function placeInName(doc: Doc, at: number, inner: boolean, titled: boolean): boolean {
  const body = doc.find(at, "organisations");
  // "Mod Jalle" is no MoD
  const isLetters =
    body !== null && /^\p{Lu}\p{Ll}?\p{Lu}+$/u.test(body.sense.spelling) && /^\p{Lu}\p{Ll}+$/u.test(doc.slice(at, body.last));
  const named =
    (isLetters ? null : body) ??
    doc.find(at, "demonyms") ??
    doc.find(at, "countries") ??
    doc.find(at, "cities") ??
    doc.find(at, "capitals") ??
    doc.find(at, "seats");
  if (named === null) return true;
  if (named.last > at + 1) return false;
  const { table, weak } = named.sense;
  // "Ada Berg Rada, ": a second family name
  if (
    table === "organisations" &&
    inner &&
    doc.isMark(at + 1, ",") &&
    !doc.is(at, CAPITALS) &&
    doc.is(at - 2, CAPITAL) &&
    doc.isWord(at - 1)
  )
    return doc.is(at - 1, CAPITAL) && doc.word[at - 1] === 0;
  if (table === "demonyms" || table === "organisations") return inner && weak;
  if (inner) return weak || (table !== "countries" && table !== "capitals");
  // "Lloyd Austin ... Austin met", "General Austin"
  if ((titled || (table === "cities" && !leadsOnTo(doc, at - 1))) && !doc.is(at + 1, CAPITAL) && isBorne(doc, at)) return true;
  // "Mr. Vinh", "Ms Houston"
  if (titled && table !== "seats" && isCourtesy(doc, doc.isMark(at - 1, ".") ? at - 2 : at - 1)) return true;
  return (
    (titled || weak || (table === "cities" && !leadsToPlace(doc, at - 1))) &&
    (isParticle(doc, at + 1) || namePart(doc, at + 1, at + 1, false)) &&
    !doc.is(at + 1, POSSESSIVE)
  );
}

const isCourtesy = oneOf("mr mrs ms miss mme dr");

/** "the President of Sri" + "Lanka Omar Berg": nobody's name begins inside that of a country. */
const isInsidePlace = (doc: Doc, at: number): boolean =>
  doc.begins(at - 1, COUNTRIES) && doc.finds(at - 1, COUNTRIES) && (doc.find(at - 1, "countries")?.last ?? 0) > at;
const COUNTRIES = bitOf("countries");

/** Token after the last of a personal name that begins at `at`, or -1. `titled`: a title stands right before it. */
export function readName(doc: Doc, at: number, titled: boolean): number {
  let first = at;
  // "al-Sisi", "von der Leyen" after a title
  if (titled) while (smallBefore(doc, first)) first += doc.isMark(first + 1, "-") ? 2 : 1;
  if (!namePart(doc, first, first, titled) || isInsidePlace(doc, first)) return -1;
  let i = first;
  let last = -1;
  for (let parts = 0; parts < 14; ) {
    if (!doc.isMark(i + 1, "/") && namePart(doc, i, first, titled)) {
      parts++;
      last = i + 1;
      // "R. Hari", "Ma. Lourdes", "Md. Shahidul"
      if ((doc.end(i) - doc.start(i) <= 2 || isShortened(doc, i)) && doc.isMark(i + 1, ".") && doc.is(i + 1, GLUED)) {
        i += 2;
        continue;
      }
      // "Kang Kyung-wha", "Al-Sisi", "Jean-Yves"
      while (
        hyphen(doc, last) &&
        doc.isWord(last + 1) &&
        doc.is(last + 1, GLUED) &&
        !doc.begins(last + 1, DEMONYMS) &&
        !isLed(doc, last + 1)
      )
        last += 2;
      i = last;
      continue;
    }
    if (last < 0 || doc.is(i, LINE)) break;
    // "Valiyev Karim Tofig oglu"
    if (i > first + 1 && isPatronymic(doc, i)) {
      last = i + 1;
      break;
    }
    const onward = afterMark(doc, i, first);
    if (onward > i) {
      i = onward;
      continue;
    }
    const next = afterParticles(doc, i);
    if (next < 0) break;
    // After "bin" or "al" comes a name, whatever else the word may mean: "al Said", "de March".
    last = next + 1;
    while (hyphen(doc, last) && doc.isWord(last + 1) && doc.is(last + 1, GLUED)) last += 2;
    i = last;
    parts++;
  }
  if (last < 0 || (last - first === 1 && doc.is(first, SINGLE))) return -1;
  // "Carlito Galvez, Jr.,"
  if (doc.isMark(last, ",") && /^(jr|sr)$/.test(doc.lower(last + 1)) && doc.is(last + 1, CAPITAL))
    last += doc.isMark(last + 2, ".") ? 3 : 2;
  // "Gen. A. Byrne Jr., chairman of", "Minister Ole Dahl Jr. and"
  else if (/^(jr|sr)$/.test(doc.lower(last - 1)) && doc.isMark(last, ".") && doc.sentence[last + 1] === doc.sentence[last]) last++;
  return namesOther(doc, first, last, titled) ? -1 : last;
}

/** The token after a nickname in quotation marks or a letter written as one, and after initials in capitals: `“Bong”`, `‘` in `Siale ‘Akau`, `LP`; else the token itself. */
function afterMark(doc: Doc, at: number, first: number): number {
  const mark = doc.mark(at);
  const close = nicknameEnd(doc, at);
  if (close > 0 || mark === 0x201c || mark === 0x22) {
    return close > 0 && doc.is(close + 1, CAPITAL) && namePart(doc, close + 1, first, true) ? close + 1 : at;
  }
  // "Ole Dahl (OD) Bergsen", "Ada (Mimi) Holt"
  if (mark === 0x28 && doc.isMark(at + 2, ")") && doc.is(at + 1, CAPITAL) && doc.is(at + 3, CAPITAL) && !doc.is(at + 3, LINE))
    return doc.word[at + 3] === 0 && !doc.is(at + 3, CAPITALS) && !doc.find(at + 1, "countries") ? at + 3 : at;
  // "Zainal A/L Perumal", "Ravi s/o Mohan": son or daughter of
  if (doc.isMark(at + 1, "/") && isSon(doc, at) && doc.is(at + 2, SINGLE) && doc.is(at + 3, CAPITAL) && !doc.is(at + 3, LINE))
    return at + 3;
  // "Mohammed Shia' Al-Sud"
  const ends = (mark === 0x27 || mark === 0x2019) && doc.is(at, GLUED) && !doc.is(at + 1, GLUED) && !/s$/i.test(doc.lower(at - 1));
  if (ends && isParticle(doc, at + 1) && doc.is(at + 1, CAPITAL) && !doc.is(at + 1, LINE)) return at + 1;
  const letter =
    (mark === 0x2018 || mark === 0x2019 || (mark === 0x27 && !closesQuote(doc, at))) && doc.is(at + 1, GLUED) && !doc.is(at, GLUED);
  if (letter && doc.is(at + 1, CAPITAL)) return namePart(doc, at + 1, first, true) ? at + 1 : at;
  const initials = doc.is(at, CAPITALS) && doc.word[at] === 0 && doc.end(at) - doc.start(at) === 2 && !doc.is(at, DOTTED);
  return initials && doc.is(at + 1, CAPITAL) && !doc.is(at + 1, LINE) && doc.word[at + 1] === 0 ? at + 1 : at;
}

const isSon = oneOf("a s d");

const smallBefore = (doc: Doc, at: number): boolean =>
  !doc.is(at, CAPITAL) &&
  ((isParticle(doc, at) && (doc.is(at + 1, CAPITAL) || doc.isMark(at + 1, "-") || isParticle(doc, at + 1))) ||
    (isSunArticle(doc, at) && doc.isMark(at + 1, "-")));

/** The capitalised word after one or more particles, or -1. */
function afterParticles(doc: Doc, at: number): number {
  let next = at;
  while (isParticle(doc, next) || (isSunArticle(doc, next) && doc.isMark(next + 1, "-"))) {
    next++;
    if (doc.isMark(next, "-")) next++;
  }
  return next > at && doc.isWord(next) && doc.is(next, CAPITAL) && !doc.is(next, LINE) && !doc.is(next, CAPITALS) ? next : -1;
}

/** "Heydar Aliyev Center", "King Salman Air Base", "Batu Ferringhi": named after a person, or a place. */
function namesOther(doc: Doc, first: number, last: number, titled: boolean): boolean {
  const capital = doc.is(last, CAPITAL) && !doc.is(last, LINE) && doc.isWord(last);
  if (capital && (doc.hasClass(last, COMPANY) || isLandmark(doc, last)) && !(titled && shouting(doc, last))) return true;
  if (last - first > 1 && doc.is(last - 1, CAPITAL) && doc.hasClass(last - 1, COMPANY) && !isParticle(doc, last - 1)) return true;
  // "the General Ada Berg training area", "the Ada Berg airport"
  if (last - first > 1 && !doc.is(last, CAPITAL) && (isSite(doc, last) || (isOfSite(doc, last) && isSite(doc, last + 1)))) return true;
  if (titled) return false;
  if (last - first > 1 && arePlain(doc, first, last)) return true;
  // "Civil Aviation", "Urban Development"
  if (last - first > 1 && doc.begins(last - 1, FIELDS) && doc.word[first] !== 0 && doc.find(last - 1, "portfolios")) return true;
  // "Jomo Kenyatta International Airport"
  if (capital && doc.hasClass(last, COMMON) && isLandmark(doc, last + 1) && !shouting(doc, last)) return true;
  if (capital && isLooseLandmark(doc, last) && !shouting(doc, last)) return true;
  if (last - first === 1 && doc.is(first, CAPITALS)) return true;
  const before = doc.mark(first - 1);
  // "@SecBlinken", "#KIZILELMAs", "pic.twitter.com"
  if (before === 0x40 || before === 0x23) return true;
  if (doc.isMark(last, ".") && doc.is(last, GLUED) && doc.isWord(last + 1) && doc.is(last + 1, GLUED)) return true;
  // "By Song Sang-ho" opens an article, "(Serendib Today)" is an agency.
  if (isByline(doc, first - 1) && doc.is(first - 1, LINE) && doc.is(first - 1, CAPITAL)) return true;
  if (before === 0x28 && doc.isMark(last, ")")) return true;
  return leadsToPlace(doc, first - 1) && doc.sentence[first - 1] === doc.sentence[first];
}

/** "Ole Dahl" + "-led delegation" */
const isLed = oneOf("led headed chaired backed brokered mediated appointed");
const isSite = oneOf(
  "airport airfield area base barracks range hospital stadium school museum library square street avenue bridge university academy ground grounds",
);
const isOfSite = oneOf("training air naval military international memorial firing test shooting sports regional");

// After these "Sultan" and "Prince" are names: "General Sultan Kamaletdinov".
const isShortTitle = oneOf("general colonel major admiral brigadier marshal lieutenant captain dr mr minister");
const isByline = oneOf("by");

export function hyphen(doc: Doc, at: number): boolean {
  const mark = doc.mark(at);
  return (mark === 0x2d || mark === 0x2011) && doc.is(at, GLUED);
}
