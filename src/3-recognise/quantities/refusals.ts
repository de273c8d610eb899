import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { closesQuotation } from "../../2-segment/quotation-marks.ts";
import { GLUED, LINE } from "../../2-segment/tokens.ts";
import { numeralAt } from "./amounts.ts";
import type { Figure } from "./figures.ts";
import {
  ADVERB,
  AUXILIARY,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  TIME,
  wordSet,
} from "./grammar.ts";
import { changeAt, speechAt } from "./lexis.ts";
import { wordsBetween } from "./phrases.ts";
import { refusedAge, refusedName, refusedShape, refusedYear } from "./refusal-names.ts";

const isParticipant = wordSet(
  "sides countries nations states peoples parties leaders ministers presidents officials governments delegations ministries armies militaries heads parliaments chiefs diplomats counterparts administrations factions camps neighbours neighbors capitals republics economies powers men women figures politicians statesmen friends partners allies brothers institutions organisations organizations agencies bodies houses territories continents regions speakers ambassadors premiers generals commanders foreign defence defense brotherly friendly fraternal sisterly neighbouring neighboring sovereign interlocutors dignitaries",
);
const isPart = wordSet(
  "ways parts fields aspects directions levels fronts reasons things points factors tracks principles stages phases halves thirds sets sorts kinds types forms formats tiers options hands categories pillars terms words visits trips conclusions rounds sessions occasions times ends wings more others questions",
);
const isRace = wordSet("race run road marathon resolution video screen");
const isSayer = wordSet(
  "sources source officials witnesses people diplomats residents officers ministers lawmakers analysts others men women",
);
const isOrderly = wordSet("first last next past previous latter former other remaining coming following preceding final top early another");
const isTalk = wordSet(
  "talk talked talks speak spoke spoken speaking inform informed informing told tell asked ask concerned concern know knew learn learned think thought discuss discussed briefed brief agreed agree remarks questions information details",
);
const isOrdinalEnding = wordSet("st nd rd th");
const isAged = wordSet("aged age ages");
const isOne = wordSet("one");
const isOf = wordSet("of");
const isAnd = wordSet("and or");
const isBefallen = wordSet(
  "killed died wounded injured martyred dead arrested detained missing hospitalized hospitalised captured dies kidnapped rescued evacuated signed",
);
const isDocument = wordSet(
  "agreement memorandum memoranda document contract agreements documents memorandums declaration treaty protocol deal deals contracts protocols soldier civilian person serviceman child woman man police policeman officer citizen national worker journalist plane aircraft ship helicopter tank drone vehicle vessel village",
);
const isGrowing = wordSet(
  "soar soared soaring surge surged surging jump jumped jumping mushroom mushroomed balloon ballooned skyrocketed swell swelled climb climbed climbing expand expanded expanding grow grew grown growing grows increase increased increases increasing rise rose risen rising rises multiply multiplied fall fell fallen decrease decreased decline declined drop dropped reduce reduced exceed exceeds exceeded by almost nearly more up",
);
const isComparing = wordSet(
  "more higher greater larger bigger faster lower less fewer as the that compared since over smaller cheaper longer what its increase rise growth jump surge decrease decline drop fall reduction expansion",
);
const isPer = wordSet("per every each");
const isAnother = wordSet("another further additional");
const isSecond = wordSet("second");

const glued = (doc: Doc, at: number): boolean => doc.is(at, GLUED);

/** Why a figure as read is none in the world, in a few words; null where it is one. */
export function refusal(doc: Doc, figure: Figure, previous: Figure | null): string | null {
  const { first, last, amount, unit } = figure;
  const numeral = amount.first;
  const before = first - 1;
  const joint = doc.mark(numeral - 1);
  const designed = refusedShape(doc, figure);
  if (designed !== null) return designed;
  // "a magnitude-6.5 quake"
  if (joint === 0x2d && isMagnitude(doc, numeral - 2)) return null;
  if (
    first === numeral &&
    glued(doc, numeral) &&
    (joint === 0x2d ||
      joint === 0x2f ||
      joint === 0x3a ||
      joint === 0x5f ||
      joint === 0x2e ||
      joint === 0x2b ||
      joint === 0x40 ||
      joint === 0x23 ||
      joint === 0x2011)
  )
    return "stands inside a designation";
  if (joint === 0x23 || joint === 0x2116) return "is a number of a series";
  // "the C5 + 1 format", "a 10K road race"
  if ((joint === 0x2b && (doc.isWord(numeral - 2) || doc.isNumber(numeral - 2))) || (amount.scale === 1000 && isRace(doc, last)))
    return "stands inside a designation";
  if (
    (doc.isNumber(first - 1) && first === numeral && !doc.is(first, LINE)) ||
    (doc.isNumber(last) && !doc.is(last, LINE) && amount.style === "digits" && unit === "count" && !figure.compound)
  )
    return "is one of a row of numbers";
  if (glued(doc, last) && doc.isWord(last) && unit === "count" && amount.style === "digits")
    return isOrdinalEnding(doc, last) ? "is an ordinal" : "is part of a word";
  const mark = doc.mark(last);
  if (
    amount.style === "digits" &&
    glued(doc, last) &&
    glued(doc, last + 1) &&
    doc.isNumber(last + 1) &&
    (mark === 0x3a || mark === 0x2f || mark === 0x2d || mark === 0x2013 || mark === 0x2b || mark === 0x2e || mark === 0x2c)
  )
    return "is a score, a time or a version";
  const hyphened = doc.isMark(last, "-") && glued(doc, last) && glued(doc, last + 1);
  const noun = hyphened ? last + 1 : last;
  // "120 second-hand cars"
  const isSecondHand = !hyphened && isSecond(doc, noun) && doc.isMark(noun + 1, "-") && glued(doc, noun + 1);
  if (grammar(doc, noun) & TIME && unit === "count" && amount.scale < 1e6 && !doc.is(noun, LINE) && !isSecondHand)
    return "is a length of time";
  if ((doc.isMark(noun, "'") || doc.mark(noun) === 0x2019) && grammar(doc, noun + 1) & TIME) return "is a length of time";
  if (isAged(doc, before) || (isOf(doc, before) && isAged(doc, before - 1))) return "is an age";
  if (unit === "times") return refusedTimes(doc, figure);
  if (figure.compound) {
    if (unit === "m" && figure.value < 1) return "is a calibre";
    return isTour(doc, last) ? "counts stops" : null;
  }
  if (unit !== "count") {
    // "four surveys were carried out, and a fifth would begin": the next of them
    if (
      unit === "share" &&
      previous?.unit === "count" &&
      grammar(doc, last) & AUXILIARY &&
      Math.abs(1 / figure.value - previous.value - 1) < 1e-6
    )
      return "is an ordinal";
    if (unit === "m" && amount.value > 0 && figure.value / amount.value < 0.005) return "is a calibre";
    return null;
  }
  if (hyphened) return isMagnitude(doc, last + 1) ? null : "is part of a compound";
  if (amount.style === "vague") return null;
  if (isPer(doc, before)) return "is a base of comparison";
  return refusedName(doc, figure, previous) ?? refusedYear(doc, figure) ?? refusedAge(doc, figure) ?? refusedPointer(doc, figure, previous);
}
const isMagnitude = wordSet("magnitude");
/** "a three-nation tour" */
const isTour = wordSet("tour trip visit swing journey");

function refusedTimes(doc: Doc, figure: Figure): string | null {
  if (figure.amount.last === figure.last && numeralAt(doc, figure.amount.first)?.kind === "multiplier") {
    const word = doc.slice(figure.amount.first, figure.amount.last).toLowerCase();
    // "trimmed twice since last autumn"
    if (word === "twice") return isComparing(doc, figure.last) && doc.lower(figure.last) !== "since" ? null : "tells how often";
    if (word === "double" || word === "triple" || word === "treble" || word === "quadruple") {
      const from = grammar(doc, figure.first - 1);
      const doing =
        doc.isWord(figure.first - 1) &&
        (doc.slice(figure.first - 1, figure.first).toLowerCase() === "to" || (from & AUXILIARY) !== 0 || figure.comparator !== "=");
      return doing || isComparing(doc, figure.last) ? null : "is an adjective";
    }
    return null;
  }
  if (isComparing(doc, figure.last)) return null;
  if (doc.lower(figure.last) === "over") return "tells how often";
  for (let i = figure.first; i >= figure.first - 4 && i >= 0; i--) {
    const change = changeAt(doc, i);
    if (isGrowing(doc, i) || change === "up" || change === "down") return null;
  }
  return "tells how often";
}

/** Small words that only point at participants or parts: `the two countries`, `both sides`, `one of the`. */
function refusedPointer(doc: Doc, figure: Figure, previous: Figure | null): string | null {
  const { amount, last, first } = figure;
  const small = amount.scale === 1 && figure.value <= (amount.style === "words" ? 12 : 9);
  if (!small) return bare(doc, figure, previous);
  const before = first - 1;
  if (isOne(doc, amount.first) && amount.last - amount.first === 1) return oneCounts(doc, figure) ? null : "only points";
  if (first !== amount.first) {
    // "talked about three issues": no bound
    if (figure.comparator === "~" && isTalk(doc, before) && amount.style === "words") return "is no bound";
    return null;
  }
  if (isOf(doc, last)) {
    if (grammar(doc, before) & DEFINITE) return "points at participants";
    const definite = grammar(doc, last + 1) & (DEFINITE | RELATIVE | PRONOUN);
    if (!definite) return bare(doc, figure, previous);
    return isParticipant(doc, last + 2) ? "points at participants" : null;
  }
  const partitive = isOf(doc, before - 1) && (numeralAt(doc, before - 2) !== null || doc.isNumber(before - 2));
  const definite = (grammar(doc, before) & DEFINITE) !== 0 || (doc.mark(before) === 0x27 && before > 0);
  if (definite && !(partitive && !isParticipant(doc, last) && !isOne(doc, before - 2))) return "points at what is known";
  if (isAll(doc, before)) return "points at what is known";
  if (isOrderly(doc, before)) return "points at a part of a row";
  let head = isMoreOf(doc, last) && isOpen(doc, last + 1) ? last + 1 : last;
  while (head < last + 3 && isOpen(doc, head) && !looksPlural(doc, head)) head++;
  // "consists of five members", "hosted four heads of government": how many they are is told
  if (isComposed(doc, before) || (isOf(doc, before) && isComposed(doc, before - 1))) return bare(doc, figure, previous);
  if (figure.value <= 3 && (isParticipant(doc, head) || isParticipant(doc, last))) {
    for (let i = head + 1; i < head + 5 && i < doc.count; i++) if (isBefallen(doc, i)) return null;
    // "lost three men"
    if (isLosing(doc, before) || isHarm(doc, before)) return null;
    return "points at participants";
  }
  // "17 participants who come from six countries": how many is told
  const counted = figure.value > 3 && isAcross(doc, before);
  if (amount.style === "words" && figure.value <= 10 && isParty(doc, head) && !counted) {
    for (let i = head + 1; i < head + 6 && i < doc.count; i++) if (isBefallen(doc, i)) return null;
    // "Seven states had offered tents": how many did so
    if (figure.value > 3 && isState(doc, head) && head === last && hasActed(doc, head + 1)) return null;
    // "Three preparatory meetings have already taken place"
    for (let i = head + 1; i < head + 9 && i < doc.count && doc.mark(i) === 0; i++)
      if (isTaken(doc, i) && grammar(doc, i - 1) & (AUXILIARY | ADVERB)) return null;
    return "points at participants";
  }
  // "two security sources said": how many speak is no figure
  if (isSayer(doc, head) && (speechAt(doc, head + 1) || speechAt(doc, head - 2))) return "only counts who speaks";
  // "six boundary pillars", "two more crossing points": of a kind that is counted; "three main pillars" are parts
  const isKind = head > last && isOpen(doc, head - 1) && looksPlural(doc, head) && !isPlain(doc, head - 1) && !looksPast(doc, head - 1);
  const isMore = isMoreOf(doc, last) && head === last && grammar(doc, last + 1) & AUXILIARY;
  if (isPart(doc, head) && !isKind && !isMore) return "points at parts";
  // "Two senior advisers of the government met the envoy": they are told of, not counted
  if (amount.style === "words" && meets(doc, head)) return "points at participants";
  return bare(doc, figure, previous);
}

const isComposed = wordSet(
  "consists consist consisting comprises comprising comprised comprise composed includes numbering hosted hosts send sends sent sending dispatched appointed named elected",
);
const isTaken = wordSet("taken held");
const isState = wordSet("countries nations states");
const hasActed = (doc: Doc, at: number): boolean =>
  grammar(doc, at) & AUXILIARY ? looksPast(doc, at + 1) && !isMeeting(doc, at + 1) && !isTaken(doc, at + 1) : false;
const isAcross = wordSet("from across in");
const isAll = wordSet("all");
/** A verb of meeting stands shortly behind the noun, with no other clause between. */
function meets(doc: Doc, head: number): boolean {
  for (let i = head + 1; i < head + 9 && i < doc.count; i++) {
    if (isMeeting(doc, i) || (isPaying(doc, i) && isCourtesy(doc, i + 1))) return !isInfinitive(doc, i - 1);
    if ((doc.mark(i) !== 0 && doc.mark(i) !== 0x27) || grammar(doc, i) & (AUXILIARY | RELATIVE)) return false;
  }
  return false;
}
const isMeeting = wordSet("met meet meets exchanged discussed");
const isPaying = wordSet("pay pays paid");
const isCourtesy = wordSet("courtesy a");
const isInfinitive = wordSet("to");
const isMoreOf = wordSet("more other further");
const isLosing = wordSet("lost lose loses losing");
// Before "points", "pillars", "levels": parts all the same.
const isPlain = wordSet(
  "main key major important basic core different separate distinct broad new old great big small general specific strategic essential crucial fundamental principal priority central other further good bad simple similar official foreign high political economic military bilateral working consecutive successive",
);
const isParty = wordSet(
  "countries nations states envoys members meetings talks conversations consultations ambassadors lawmakers legislators parliamentarians senators",
);

/** A numeral with nothing counted beside it, and nothing that says it measures. */
function bare(doc: Doc, figure: Figure, previous: Figure | null): string | null {
  const { last, first, amount } = figure;
  if (figure.comparator !== "=" || figure.valueMax !== null) return null;
  if (amount.scale >= 1000 || (amount.style === "digits" && figure.value >= 1000 && amount.last - amount.first > 1)) return null;
  // "31 billion in 2018, last year 34.2"
  const isScaled = previous !== null && previous.unit !== "count" && previous.value >= 1e6;
  if (amount.decimals > 0 && previous !== null && (isScaled || previous.amount.decimals > 0)) return null;
  let before = first - 1;
  // "there were only five before", "willing to put up eight"
  if (isOnly(doc, before) || isParticle(doc, before)) before--;
  const here = doc.isWord(last) && !doc.is(last, LINE);
  // "600 employees in Riga and another 250 in Turku"
  if (isAnother(doc, before) && previous?.unit === "count" && (!here || grammar(doc, last) & PREPOSITION)) return null;
  // "a single sea, not two"
  if (doc.lower(before) === "not" && doc.mark(before - 1) === 0x2c && !here) return "counts nothing";
  if (here && (isOpen(doc, last) || isOf(doc, last) || isOthers(doc, last))) return null;
  if (here && grammar(doc, last) & (PRONOUN | AUXILIARY | RELATIVE)) return null;
  if (
    grammar(doc, before) & (PREPOSITION | AUXILIARY) ||
    looksPast(doc, before) ||
    looksPresentParticiple(doc, before) ||
    isHarm(doc, before) ||
    changeAt(doc, before) !== null ||
    (before < first - 1 && isParticle(doc, first - 1)) ||
    // "of which 41 (68%) have been met"
    (grammar(doc, before) & RELATIVE && isOf(doc, before - 1))
  )
    return null;
  // "Geothermal had 45 per cent and wind 16."
  if (
    previous !== null &&
    previous.unit !== "count" &&
    isAnd(doc, first - 2) &&
    first - previous.last < 4 &&
    (doc.mark(last) !== 0 || last >= doc.count)
  )
    return null;
  // "recorded in Chad (834)"
  if (doc.mark(before) === 0x28 && doc.mark(last) === 0x29 && figure.value > 99 && endsPlace(doc, before)) return null;
  if (closesQuotation(doc.mark(last)) && isOpen(doc, last + 1) && amount.style === "digits") return null;
  if (isAnd(doc, before) || isAnd(doc, last)) return null;
  // "2,250 kilometres lie in Algeria, 841 in Niger"
  if (
    previous !== null &&
    wordsBetween(doc, previous.last, first) < 8 &&
    (doc.mark(before) === 0x2c || doc.mark(before) === 0x28 || isDashed(doc, before, last))
  )
    return null;
  return "counts nothing";
}

/** A country or capital ends before the token: "in Sri Lanka" + "(834)". */
function endsPlace(doc: Doc, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6 && doc.isWord(i); i--)
    if (doc.begins(i, PLACES)) return (doc.find(i, "countries") ?? doc.find(i, "capitals"))?.last === at;
  return false;
}
const PLACES = bitOf("countries") | bitOf("capitals");

/** "42 joint projects - 29 in Kenya, 13 in Peru": the parts of what was counted. */
const isDashed = (doc: Doc, dash: number, next: number): boolean => {
  const mark = doc.mark(dash);
  return (mark === 0x2d || mark === 0x2013 || mark === 0x2014 || mark === 0x3a) && (grammar(doc, next) & PREPOSITION) !== 0;
};

/** Verbs that take the number of people alone as object: "kills 19, injures 247". */
const isHarm = wordSet(
  "kill kills injure injures wound wounds hurt hurts leave leaves claim claims displace displaces hit hits arrest arrests detain detains evacuate evacuates rescue rescues strand strands trap traps",
);

const isHarming = wordSet("killing injuring wounding hurting killed injured wounded kills injures wounds");

const isOnly = wordSet("only just");
const isParticle = wordSet("up out");
const isOthers = wordSet("other others more additional new further such");

/** `one` counts only beside what happened to it, or in a list of counts: "two soldiers and one civilian were killed". */
function oneCounts(doc: Doc, figure: Figure): boolean {
  const { last, first } = figure;
  // "killing one and wounding four"
  if (isHarming(doc, first - 1) && !isOf(doc, last) && (doc.mark(last) !== 0 || isAnd(doc, last))) return true;
  if (
    !doc.isWord(last) ||
    doc.is(last, LINE) ||
    isOf(doc, last) ||
    grammar(doc, last) & (PREPOSITION | AUXILIARY | RELATIVE | PRONOUN | TIME | DEFINITE)
  )
    return false;
  if (isOpen(doc, last) && isAnd(doc, last + 1) && (numeralAt(doc, last + 2) !== null || doc.isNumber(last + 2))) return true;
  if (!isDocument(doc, last) && !isDocument(doc, last + 1)) return false;
  if (isAnd(doc, first - 1) || isAnd(doc, last + 1) || isAnd(doc, last + 2)) return true;
  for (let i = last + 1; i < last + 5 && i < doc.count; i++) if (isBefallen(doc, i)) return true;
  return false;
}
