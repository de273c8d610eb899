import { isCurrency } from "../0-ground/codes.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, LINE } from "../2-segment/tokens.ts";
import { befell } from "../3-recognise/quantities/befell.ts";
import {
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPresentParticiple,
  PREPOSITION,
  PRONOUN,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { isNounOfChange, isVerbal, type Marked, type Noun, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import { subjectOf } from "../3-recognise/quantities/subjects.ts";
import {
  type Around,
  afterBracket,
  type Earlier,
  isAgoish,
  isIn,
  isMember,
  isOf,
  isOfThis,
  isPeak,
  isPlace,
  isState,
  isStretching,
  isUp,
  type Measure,
  stretch,
  told,
  whole,
} from "./measure-around.ts";
import { pastReduced } from "./measure-counts.ts";
import { isBare } from "./measure-governing-words.ts";
import { listedBehind } from "./measure-lists.ts";
import { isTo } from "./measure-objects.ts";
import { objectVerb, withObject, withPurpose } from "./measure-verbs.ts";

/** "a 323-km-long border", "the 760-kilometer (471-mile) line": where the noun begins that an amount before it measures, or `last`. */
function pastShape(words: Marked, last: number): number {
  const { doc } = words;
  if (doc.isMark(last, "-") && isDimension(doc, last + 1)) return last + 2;
  // the second of the two, in its brackets
  if (doc.mark(last) === 0x29 && doc.isMark(last - 2, "-") && isOpen(doc, last + 1)) return last + 1;
  const bracket = doc.isMark(last - 2, "-") ? afterBracket(words, last) : last;
  return bracket > last && isOpen(doc, bracket) ? bracket : last;
}
/** "85 percent of its $55 billion in exports": past the sum and what joins it to the thing. */
function pastSum({ doc, words, limit }: Around, from: number): number {
  let at = from;
  while (at < limit && grammar(doc, at) & (ARTICLE | DEFINITE)) at++;
  if (words.busy[at] !== 2) return from;
  while (at < limit && words.busy[at] === 2) at++;
  return isIn(doc, at) || isOf(doc, at) ? at + 1 : from;
}
const isFitting = wordSet("bed seat room");
const isDimension = wordSet("long wide high deep tall strong");

/** A measure with its unit: what it is of, what it stands before, what governs it. */
export function amountOf(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit } = around;
  const { last } = quantity;
  const behind = pastShape(words, last);
  if ((quantity.compound && quantity.unit !== "times") || behind > last) {
    const noun = nounFrom(words, behind, limit);
    if (noun === null) return null;
    const kind = quantity.unit === "count" ? last - 1 : -1;
    // "the eight-nation bloc's resources", "a 45-member delegation"
    if (isNation(doc, kind)) {
      const implied = doc.lower(kind) === "nation" ? "nations of" : "countries of";
      return { noun: [upToOwner(doc, noun)], befell: [], implied, rule: "measure/compound" };
    }
    // "a 500-bed hospital"
    const member = isMember(doc, kind) ? (isFitting(doc, kind) ? `${doc.lower(kind)}s of` : "members of") : undefined;
    // "closed its 1,400-kilometre border with Norway": with whom tells it apart
    const isBorder = (quantity.unit === "km" || quantity.unit === "m") && doc.lower(noun.last) === "with";
    const object = member === undefined && !isBorder ? objectVerb(around, null) : null;
    // "a 28-percent increase in its sales to Chad"
    const inside =
      isNounOfChange(doc, noun.head) && isIn(doc, noun.last) && words.busy[noun.last + 1] === 0
        ? nounFrom(words, noun.last + 1, limit)
        : null;
    if (inside !== null && noun.complement === null)
      return {
        noun: [{ first: noun.first, last: noun.last + 1 }, ...told(words, inside, limit)],
        befell: [],
        rule: "measure/compound",
      };
    return {
      noun: isBorder ? told(words, noun, limit) : whole(noun),
      befell: object === null ? [] : [object],
      rule: "measure/compound",
      ...(member === undefined ? {} : { implied: member }),
    };
  }
  if (quantity.unit === "times") {
    // "twice as many victims"
    const many = doc.slice(last, last + 1) === "as" && isMany(doc, last + 1) ? nounFrom(words, last + 2, limit) : null;
    if (many !== null) return { noun: whole(many), befell: [], rule: "measure/times-of" };
    const object = quantity.last - quantity.first === 1 || quantity.style === "words" ? objectOf(words, last, limit) : null;
    if (object !== null) {
      // "double the volume": of what was measured before
      if (
        near !== null &&
        object.complement === null &&
        object.last - object.first === 1 &&
        isLevel(doc, object.head) &&
        doc.lower(object.first - 1) === "the"
      )
        return { noun: [stretch(object), ...near.measure.noun], befell: [], rule: "measure/times-of" };
      const inside = isNounOfChange(doc, object.head) && isIn(doc, object.last) ? nounFrom(words, object.last + 1, limit, false) : null;
      return { noun: inside === null ? whole(object) : [{ first: object.first, last: inside.last }], befell: [], rule: "measure/times-of" };
    }
    if (quantity.style === "digits") return null;
    const subject = subjectOf(words, quantity.first, around.floor);
    return subject === null ? null : { noun: told(words, subject, quantity.first), befell: [], rule: "measure/times" };
  }
  // "30 percent of these refugees" names them; "30 percent of these" does not; "half the population" has no "of"
  const these =
    isOf(doc, last) &&
    isOfThis(doc, last + 1) &&
    isPointing(doc, last + 1) &&
    isOpen(doc, last + 2) &&
    !looksPast(doc, last + 2) &&
    // "$410 million of this amount"
    !(isCurrency(quantity.unit) && isBare(doc, last + 2));
  const straight = quantity.unit === "share" && (grammar(doc, last) & (ARTICLE | DEFINITE)) !== 0;
  // "only 38% of whose funds have been disbursed"
  const whose = isOf(doc, last) && doc.lower(last + 1) === "whose";
  if ((isOf(doc, last) && !isOfThis(doc, last + 1)) || these || straight) {
    const noun = nounFrom(words, straight ? last : whose ? last + 2 : pastSum(around, last + 1), limit);
    if (noun !== null && doc.mark(noun.last) === 0x27 && !isOpen(doc, noun.last + 1)) return null;
    const share = noun === null || (quantity.unit !== "%" && quantity.unit !== "share") ? null : shareOf(around, noun);
    if (share !== null) return share;
    if (noun !== null) {
      const end = noun.complement?.last ?? noun.last;
      const object = objectVerb(around, null);
      // "spends 3 percent of GDP on defence"
      const on = doc.lower(end) === "on" && object !== null && words.busy[end + 1] === 0 ? nounFrom(words, end + 1, limit, false) : null;
      if (on !== null && quantity.unit === "%")
        return { noun: [{ first: noun.first, last: on.last }], befell: object === null ? [] : [object], rule: "measure/of" };
      const fate = object ?? pastReduced(around, noun, befell(words, end, limit, true));
      const fell = fate === null ? [] : fate === object ? [fate] : withObject(around, fate);
      // "15 million of grants, soft loans and credits"
      if (isCurrency(quantity.unit) && fate === object)
        return { noun: [listedBehind(words, noun, limit)], befell: fell, rule: "measure/of" };
      return { noun: whole(noun), befell: fell, rule: "measure/of" };
    }
  }
  // "£118m worth of hake"
  // "$8 million worth contracts"
  if (isCurrency(quantity.unit) && doc.lower(last) === "worth" && (isOf(doc, last + 1) || isOpen(doc, last + 1))) {
    const noun = nounFrom(words, isOf(doc, last + 1) ? last + 2 : last + 1, limit);
    const act = noun === null ? null : (objectVerb(around, null) ?? befell(words, noun.complement?.last ?? noun.last, limit, true));
    if (noun !== null) return { noun: whole(noun), befell: act === null ? [] : [act], rule: "measure/of" };
  }
  // "5 billion it promised"
  if (isCurrency(quantity.unit) && grammar(doc, last) & PRONOUN && looksPast(doc, last + 1)) {
    const to = nounFrom(words, last + 2, limit, false);
    return { noun: [{ first: last + 1, last: to?.last ?? last + 2 }], befell: [], rule: "measure/relative" };
  }
  // "Of the $500 million pledged, only 120 has been paid out"
  const isEnd = doc.mark(last + 1) !== 0 || (grammar(doc, last + 1) & AUXILIARY) !== 0;
  if (isCurrency(quantity.unit) && looksPast(doc, last) && isEnd && grammar(doc, around.before + 1) & DEFINITE && isOf(doc, around.before))
    return { noun: [{ first: last, last: last + 1 }], befell: [], rule: "measure/participle" };
  // "praised them for the $7 million pledged to fishers"
  if (isCurrency(quantity.unit) && looksPast(doc, last) && isToward(doc, last + 1) && grammar(doc, around.before + 1) & DEFINITE) {
    const object = words.busy[last + 2] === 0 ? nounFrom(words, last + 2, limit) : null;
    if (object !== null)
      return { noun: [{ first: last, last: object.complement?.last ?? object.last }], befell: [], rule: "measure/participle" };
  }
  // "billions of dollars belonging to the bank"
  if (isCurrency(quantity.unit) && looksPresentParticiple(doc, last) && !(grammar(doc, last) & AUXILIARY)) {
    const object = grammar(doc, last + 1) & PREPOSITION ? nounFrom(words, last + 2, limit) : null;
    return {
      noun: [{ first: last - 1, last: object?.complement?.last ?? object?.last ?? last + 1 }],
      befell: [],
      rule: "measure/participle",
    };
  }
  const isPart = quantity.unit === "%" || quantity.unit === "share";
  // "3 percent on defence and 5 percent on schools"
  const spentOn = near?.measure.befell.find(({ first }) => isSpending(doc, first));
  if (spentOn !== undefined && doc.lower(last) === "on" && near?.quantity.unit === quantity.unit && isAnd(doc, around.before)) {
    const noun = words.busy[last + 1] === 0 ? nounFrom(words, last + 1, limit) : null;
    if (noun !== null) return { noun: whole(noun), befell: [spentOn], rule: "measure/spent-on" };
  }
  const bracket = afterBracket(words, last);
  if (bracket > last && isOpen(doc, bracket) && !looksPast(doc, bracket) && grammar(doc, around.before + 1) & ARTICLE) {
    // "a 500 million forint (1.6 million euro) agreement"
    const noun = nounFrom(words, bracket, limit);
    if (noun !== null) return { noun: told(words, noun, limit), befell: [], rule: "measure/adjective" };
  }
  // "The loan of 300 million dollars carries", "the first shipment of 30,000 tonnes is due": of what it is
  const isOfThing = isOf(doc, around.before) && isOpen(doc, around.before - 1) && !isSum(doc, around.before - 1);
  if (
    isOpen(doc, last) &&
    !(isOfThing && isThirdForm(doc, last)) &&
    last < limit &&
    !doc.is(last, LINE) &&
    words.busy[last] === 0 &&
    !(grammar(doc, last) & TIME) &&
    // "a 30 percent cut in tariffs"
    (!looksPast(doc, last) ||
      (isNounOfChange(doc, last) && grammar(doc, quantity.first - 1) & ARTICLE && isIn(doc, last + 1)) ||
      (quantity.unit === "share" && isOpen(doc, last + 1) && !looksPast(doc, last + 1))) &&
    !(isPart && isVerbal(doc, last)) &&
    !isSeason(doc, last) &&
    !isAgoish(doc, last) &&
    !(doc.lower(last) === "first" && !isOpen(doc, last + 1)) &&
    !(isState(doc, last) && grammar(doc, around.before) & AUXILIARY) &&
    !isStretching(doc, last)
  ) {
    const noun = nounFrom(words, last, limit);
    if (noun !== null && !isPeak(doc, noun.head)) {
      const next = noun.last;
      const changed = near === null && noun.complement === null && isNounOfChange(doc, noun.head) ? changedBefore(around) : null;
      if (changed !== null && !(isIn(doc, next) && words.busy[next + 1] === 0))
        return { noun: changed, befell: [{ first: noun.head, last: noun.head + 1 }], rule: "measure/compared" };
      const fate =
        quantity.unit === "share" && noun.plural
          ? pastReduced(around, noun, befell(words, noun.complement?.last ?? next, limit, true))
          : null;
      if (fate !== null) return { noun: whole(noun), befell: [fate], rule: "measure/adjective" };
      const inside = isIn(doc, next) ? nounFrom(words, next + 1, limit, false) : null;
      // "a $60 million project to build a harbour"
      const aim = isPlan(doc, noun.head) && isTo(doc, next) && isOpen(doc, next + 1) ? nounFrom(words, next + 2, limit) : null;
      if (aim !== null && noun.complement === null)
        return { noun: [{ first: noun.first, last: aim.last }], befell: [], rule: "measure/adjective" };
      return {
        noun:
          inside === null || noun.complement !== null || isTimely(doc, inside.head)
            ? whole(noun)
            : [{ first: noun.first, last: inside.last }],
        befell: [],
        rule: "measure/adjective",
      };
    }
  }
  const being =
    !isOfThing &&
    grammar(doc, last) & AUXILIARY &&
    /^(is|was|are|were)$/.test(doc.slice(last, last + 1)) &&
    isOpen(doc, last + 1) &&
    !looksPast(doc, last + 1) &&
    !/(?:able|ible|ful|ous)$/.test(doc.lower(last + 1))
      ? nounFrom(words, last + 1, limit)
      : null;
  if (being !== null) return { noun: whole(being), befell: [], rule: "measure/is" };
  const verb = pastRate(around, bracket);
  if (
    grammar(doc, verb) & AUXILIARY &&
    doc.lower(verb) !== "having" &&
    (!(grammar(doc, around.before) & PREPOSITION) || doc.mark(around.before) !== 0) &&
    quantity.unit !== "%" &&
    quantity.unit !== "share" &&
    quantity.unit !== "times"
  ) {
    // "About 96 billion was invested in base stations"
    const fate = befell(words, verb, limit, true);
    // "is to be allocated"
    const act =
      fate !== null && fate.last - fate.first === 3 && looksPast(doc, fate.last - 1) ? { first: fate.last - 1, last: fate.last } : fate;
    if (act !== null && looksPast(doc, act.first)) {
      const purpose = withPurpose(around, act);
      const known = purpose.length > 1 ? null : (forWhich(around, around.before) ?? furtherFor(around, near));
      return { noun: known === null ? purpose : [...purpose, known], befell: [], rule: "measure/befell" };
    }
  }
  const inward = afterBracket(words, last);
  if (isIn(doc, inward) && words.busy[inward + 1] === 0 && quantity.unit !== "%" && !doc.is(inward + 1, CAPITAL)) {
    const noun = nounFrom(words, inward + 1, limit);
    if (noun !== null && !isPlace(doc, noun.head) && !(grammar(doc, inward + 1) & DEFINITE)) {
      const object = objectVerb(around, null);
      const list = listedBehind(words, noun, limit);
      const thing = list.last > (noun.complement?.last ?? noun.last) ? [list] : told(words, noun, limit);
      return { noun: thing, befell: object === null ? [] : [object], rule: "measure/in" };
    }
  }
  return null;
}

/** "a steady increase in arrivals, with a 52 percent increase", "Arrivals rose, with a 52 percent increase": what had changed. */
function changedBefore({ doc, words, before, floor }: Around): Stretch[] | null {
  if (doc.lower(before) !== "with" || doc.mark(before - 1) !== 0x2c) return null;
  for (let i = before - 2; i > floor && before - i < 24; i--) {
    if (words.busy[i] === 2) return null;
    if (isNounOfChange(doc, i) && isIn(doc, i + 1)) {
      const thing = nounFrom(words, i + 2, before - 1);
      return thing === null ? null : whole(thing);
    }
    if (changeAt(doc, i) === null || !looksPast(doc, i)) continue;
    const subject = subjectOf(words, i, floor);
    return subject === null ? null : whole(subject);
  }
  return null;
}

const isSpending = wordSet("spend spends spent spending invest invests invested allocate allocated allocates");
const isAnd = wordSet("and");
const isSum = wordSet("total number sum amount some worth excess order average maximum minimum tune");

/** "carries", "helps": a verb by its ending and by what stands behind it. */
const isThirdForm = (doc: Doc, at: number): boolean =>
  doc.text.charCodeAt(doc.end(at) - 1) === 0x73 &&
  (doc.isNumber(at + 1) || isOpen(doc, at + 1) || (grammar(doc, at + 1) & (ARTICLE | DEFINITE | PREPOSITION)) !== 0) &&
  !isOf(doc, at + 1);

const isLevel = wordSet("volume level amount figure number value sum total");
const isNation = wordSet("nation country");

/** "bloc" of "bloc's limited resources" */
function upToOwner(doc: Doc, { first, last }: Noun): Stretch {
  let end = first + 1;
  while (end < last && doc.mark(end) !== 0x27) end++;
  return { first, last: end };
}

/** "defence spending will exceed 2% of GDP", "oil accounts for 90 percent of exports": the subject's share in the whole. */
function shareOf({ doc, words, before, floor }: Around, of: Noun): Measure | null {
  const at = grammar(doc, before) & PREPOSITION || isUp(doc, before) ? before - 1 : before;
  if (at < floor || changeAt(doc, at) === null || isNounOfChange(doc, at)) return null;
  const subject = subjectOf(words, at, floor);
  return subject === null
    ? null
    : {
        noun: [stretch(subject), { first: of.first - 1 < of.last ? of.first : of.first, last: of.complement?.last ?? of.last }],
        befell: [],
        rule: "measure/share",
      };
}

/** Past "a bag" behind a price: "475 cedis a bag has been paid". */
function pastRate({ doc }: Around, at: number): number {
  return (grammar(doc, at) & ARTICLE || doc.lower(at) === "per") && isOpen(doc, at + 1) && grammar(doc, at + 2) & AUXILIARY ? at + 2 : at;
}

/** "the programme, for which 2 trillion has been approved" */
function forWhich({ doc, words, floor }: Around, at: number): Stretch | null {
  if (doc.lower(at) !== "which" || doc.lower(at - 1) !== "for") return null;
  const noun = nounBefore(words, doc.mark(at - 2) === 0x2c ? at - 2 : at - 1, floor);
  return noun === null ? null : (whole(noun)[0] ?? null);
}

/** "approved 6 million for the operation, and a further 4 million may be needed": for the same. */
function furtherFor({ doc, quantity }: Around, near: Earlier | null): Stretch | null {
  if (near === null || doc.sentence[near.quantity.first] !== doc.sentence[quantity.first] || !isFurther(doc, quantity.first - 1))
    return null;
  return near.measure.noun.find(({ first }) => doc.lower(first) === "for") ?? null;
}
const isFurther = wordSet("further another additional extra");

const isPointing = wordSet("these those this that");
const isSeason = wordSet("last next");
const isToward = wordSet("to for on in by");
const isPlan = wordSet("project plan deal scheme programme program contract agreement campaign effort");
const isTimely = wordSet("previous period same last");
const isMany = wordSet("many much");

/** The object of a verb that multiplies: `double the volume`. */
function objectOf(words: Marked, at: number, limit: number): Noun | null {
  const { doc } = words;
  if (at >= limit || !(grammar(doc, at) & (ARTICLE | DEFINITE) || isOpen(doc, at))) return null;
  if (grammar(doc, at) & CLAUSE && !(grammar(doc, at) & ARTICLE)) return null;
  return nounFrom(words, at, limit);
}
