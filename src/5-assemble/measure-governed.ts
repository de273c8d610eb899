import { isCurrency } from "../0-ground/codes.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { numeralAt } from "../3-recognise/quantities/amounts.ts";
import { befell, type Told } from "../3-recognise/quantities/befell.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPresentParticiple,
  PREPOSITION,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { isNounOfChange, nounBefore, nounFrom } from "../3-recognise/quantities/phrases.ts";
import { subjectOf } from "../3-recognise/quantities/subjects.ts";
import {
  type Around,
  afterBracket,
  type Earlier,
  isAgoish,
  isAnd,
  isIn,
  isPeak,
  isState,
  isUp,
  type Measure,
  purposeOf,
  stretch,
  told,
  whole,
} from "./measure-around.ts";
import {
  isAgreeing,
  isAlwaysNoun,
  isAside,
  isAsking,
  isAt,
  isBare,
  isBy,
  isCosting,
  isFollowing,
  isForOnly,
  isHarm,
  isMarking,
  isMoving,
  isPointing,
  isProviding,
  isPut,
  isRaising,
  isTarget,
} from "./measure-governing-words.ts";
import { changedObject, forWhich, givenTo, isFor, isTo, putAt, subjectAside } from "./measure-objects.ts";
import { ownerBefore, topicBefore, withoutChange } from "./measure-topics.ts";
import { isAct, isAdding, withPurpose } from "./measure-verbs.ts";

const isGeneric = wordSet(
  "generation output production yield cost costs value price sum budget length area capacity worth amount volume number distance size",
);

/** "compared with", "against": the figure behind is another's. */
export const isCompared = wordSet("compared opposed comparison against than versus");

const isFollowed = wordSet("with by and");

const isForecast = wordSet("forecast projected seen");
const isTraded = wordSet("imports exports sales purchases");
const isWith = wordSet("with");
const isSaying = wordSet("said says noted added");

/** The verb or noun that governs the figure through a preposition or straight: `grew by`, `amounted to`, `a rate of`. */
export function governed(around: Around, near: Earlier | null): Measure | null {
  const { doc, words, floor, quantity, limit } = around;
  let at = around.before;
  if (at < floor) return null;
  if (near !== null && (isCompared(doc, at) || isCompared(doc, at - 1)))
    return {
      noun: near.measure.noun,
      befell: near.measure.befell.filter(({ first }) => changeAt(doc, first) === null),
      rule: "measure/compared",
    };
  const preposition = grammar(doc, at) & PREPOSITION && changeAt(doc, at) === null ? doc.slice(at, at + 1).toLowerCase() : "";
  const of = preposition === "of";
  if (preposition !== "") at--;
  while (
    at > floor &&
    ((grammar(doc, at) & ADVERB && changeAt(doc, at) === null) ||
      isUp(doc, at) ||
      words.busy[at] === 1 ||
      // "has grown over 30 years from"
      (preposition === "from" && grammar(doc, at) & PREPOSITION && words.busy[at + 1] === 1) ||
      (of && doc.mark(at) === 0x2c))
  )
    at--;
  // "trained 3,000 soldiers, and Chad a further 1,500": the verb and the thing go without saying
  if (
    preposition === "" &&
    near !== null &&
    near.quantity.unit === quantity.unit &&
    doc.begins(at, PLACES) &&
    (isAnd(doc, at - 1) || doc.mark(at - 1) === 0x2c) &&
    doc.sentence[near.quantity.first] === doc.sentence[at] &&
    !isOpen(doc, quantity.last)
  )
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  // "double its exports to Peru from 200 to 400 million": past the place
  if (preposition === "from" && doc.begins(at, PLACES) && isTo(doc, at - 1)) at -= 2;
  // "The ministry said 14,000 hectares had been sown"
  if (preposition === "" && isSaying(doc, at)) {
    const fate = befell(words, quantity.last, limit, true);
    if (fate !== null) return { noun: withPurpose(around, fate), befell: [], rule: "measure/befell" };
  }
  // "went down by 61 per cent, to 224"
  if (
    preposition === "to" &&
    near !== null &&
    doc.mark(at) === 0x2c &&
    doc.sentence[near.quantity.first] === doc.sentence[at] &&
    at - near.quantity.last < 4
  )
    return { noun: near.measure.noun, befell: [], rule: "measure/from-to" };
  if (preposition !== "" && words.busy[at] === 2 && near !== null) {
    // "rose by 62 per cent to 4.5 million tons"
    return { noun: near.measure.noun, befell: quantity.unit === "%" ? near.measure.befell : [], rule: "measure/from-to" };
  }
  if (near !== null && isGenitive(around, at))
    return { noun: withoutChange(doc, near.measure.noun), befell: [], rule: "measure/as-before" };
  // "raise it to 50 million first and then to 75 million"
  if (preposition === "to" && near !== null && isNext(around, near))
    return { noun: near.measure.noun, befell: [], rule: "measure/from-to" };
  const object = preposition === "to" || preposition === "by" || preposition === "from" ? changedObject(around, at) : null;
  if (object !== null) return { noun: [object.thing], befell: preposition === "by" ? [object.verb] : [], rule: "measure/changed-object" };
  // "Growth is forecast at 4 percent"
  if (preposition === "at" && isForecast(doc, at) && grammar(doc, at - 1) & AUXILIARY) {
    const subject = subjectOf(words, at, floor);
    if (subject !== null) return { noun: whole(subject), befell: [{ first: at, last: at + 1 }], rule: "measure/subject" };
  }
  const valued = preposition === "at" ? putAt(around, at) : null;
  if (valued !== null) return { noun: valued, befell: [], rule: "measure/put-at" };
  // "2,500 students came, with 180 on scholarships"
  const isPartOfThem = near?.quantity.unit === "count" && quantity.unit === "count" && grammar(doc, quantity.last) & PREPOSITION;
  if (
    preposition === "with" &&
    isPartOfThem &&
    near !== null &&
    doc.mark(at) === 0x2c &&
    doc.sentence[near.quantity.first] === doc.sentence[at]
  )
    return { noun: near.measure.noun, befell: [], rule: "measure/as-before" };
  if (preposition === "with" && doc.mark(at) === 0x2c) {
    const fate = befell(words, quantity.last, limit, true);
    if (fate !== null && fate.first === quantity.last) return { noun: withPurpose(around, fate), befell: [], rule: "measure/befell" };
    const noun = nounBefore(words, at, floor);
    if (noun !== null && !doc.is(noun.head, CAPITAL)) return { noun: whole(noun), befell: [], rule: "measure/noun-before" };
  }
  if (preposition === "" && isAlwaysNoun(doc, at)) {
    const noun = nounBefore(words, at + 1, floor);
    if (noun !== null) return { noun: whole(noun), befell: [], rule: "measure/noun-before" };
  }
  // "was 25 percent funded"
  if (
    preposition === "" &&
    quantity.unit === "%" &&
    grammar(doc, at) & AUXILIARY &&
    (looksPast(doc, quantity.last) || isState(doc, quantity.last))
  ) {
    const subject = subjectOf(words, at, floor);
    // "the first three are 40 percent complete": of what was counted before
    const counted = subject !== null && numeralAt(doc, subject.head) !== null ? (near?.measure.noun ?? []) : undefined;
    if (subject !== null)
      return { noun: counted ?? whole(subject), befell: [{ first: quantity.last, last: quantity.last + 1 }], rule: "measure/subject" };
  }
  // "raised $40 million for clinics"
  const raised = isCurrency(quantity.unit) && preposition === "" && isRaising(doc, at);
  const moved = isUp(doc, at + 1) && isMoving(doc, at);
  const change = raised ? null : moved ? "up" : changeAt(doc, at);
  const asNoun =
    change !== null &&
    preposition !== "" &&
    (isNounOfChange(doc, at) || (of && grammar(doc, at - 1) & ARTICLE)) &&
    (of || (grammar(doc, at - 1) & (ARTICLE | DEFINITE | PREPOSITION) && !isTo(doc, at - 1)) || isPut(doc, at - 1));
  if (change !== null && !asNoun) {
    // "a 28-percent increase in sales to hit 4 billion"
    if (near !== null && isTo(doc, at - 1) && near.measure.noun.at(-1)?.last === at - 1 && near.measure.rule === "measure/compound")
      return { noun: near.measure.noun.slice(-1), befell: [], rule: "measure/as-before" };
    const actor = subjectOf(words, at, floor);
    // "contributing to an increase in sales to hit": of the sales
    const isActing = actor !== null && actor.last - actor.first === 1 && looksPresentParticiple(doc, actor.head) && isTo(doc, at - 1);
    const subject = isActing ? nounBefore(words, at - 1, floor) : actor;
    const changed =
      change === "level" || (preposition === "to" && quantity.unit !== "%") ? [] : [{ first: at, last: moved ? at + 2 : at + 1 }];
    if (
      subject !== null &&
      near !== null &&
      subject.complement === null &&
      subject.last - subject.first === 1 &&
      isBare(doc, subject.head) &&
      (grammar(doc, subject.first - 1) & DEFINITE || isPointing(doc, subject.first - 1))
    )
      return { noun: withoutChange(doc, near.measure.noun), befell: changed, rule: "measure/subject-before" };
    // "this figure stands at": what was told of in the sentence before
    const meant =
      subject !== null &&
      near === null &&
      subject.last - subject.first === 1 &&
      isBare(doc, subject.head) &&
      isPointing(doc, subject.first - 1)
        ? topicBefore(around)
        : null;
    if (meant !== null) return { noun: [meant], befell: changed, rule: "measure/topic" };
    // "20 percent, a share that will rise to 36"
    const aside =
      subject !== null && isBare(doc, subject.head) && grammar(doc, subject.first - 1) & ARTICLE && doc.mark(subject.first - 2) === 0x2c;
    if (aside && near !== null && doc.sentence[near.quantity.first] === doc.sentence[at])
      return { noun: withoutChange(doc, near.measure.noun), befell: [{ first: at, last: at + 1 }], rule: "measure/subject-before" };
    if (subject !== null && !isPointing(doc, subject.head)) {
      const end = subject.complement?.last ?? subject.last;
      // "the number of people affected is": what befell the subject
      const reduced =
        change === "level" && end < at && looksPast(doc, end) && changeAt(doc, end) === null && !(grammar(doc, end - 1) & AUXILIARY)
          ? [{ first: end, last: end + 1 }]
          : [];
      const cost = isCurrency(quantity.unit) && isCosting(doc, at) ? { implied: "cost of" } : {};
      return { noun: told(words, subject, at), befell: [...reduced, ...changed], ...cost, rule: "measure/subject" };
    }
    const topic = near === null ? topicBefore(around) : null;
    if (topic !== null) return { noun: [topic], befell: changed, rule: "measure/topic" };
    const cost = isCurrency(quantity.unit) && isCosting(doc, at) ? { implied: "cost of" } : {};
    return near === null ? null : { noun: withoutChange(doc, near.measure.noun), befell: changed, ...cost, rule: "measure/subject-before" };
  }
  // "agreed on 2 billion to support deliveries"
  if (preposition === "on" && isCurrency(quantity.unit) && isAgreeing(doc, at)) {
    const next = afterBracket(words, quantity.last);
    const aim = isTo(doc, next) && isOpen(doc, next + 1) ? nounFrom(words, next + 2, limit) : null;
    const purpose = aim === null ? purposeOf(around, next) : { first: next, last: aim.complement?.last ?? aim.last };
    return { noun: [{ first: at, last: at + 1 }, ...(purpose === null ? [] : [purpose])], befell: [], rule: "measure/act" };
  }
  if (preposition === "for" && isCurrency(quantity.unit) && isAsking(doc, at)) {
    // "appealed for $4 million to feed families"
    const aim = isTo(doc, quantity.last) && isOpen(doc, quantity.last + 1) ? nounFrom(words, quantity.last + 2, limit) : null;
    const purpose = aim === null ? purposeOf(around, quantity.last) : { first: quantity.last, last: aim.last };
    return { noun: [{ first: at, last: at + 1 }, ...(purpose === null ? [] : [purpose])], befell: [], rule: "measure/act" };
  }
  // "will provide Kenya with 90 million"
  const furnished = preposition === "with" && isCurrency(quantity.unit) ? givenTo(around, at) : null;
  if (furnished !== null) return furnished;
  if (preposition !== "") {
    if (looksPast(doc, at)) {
      // "is put at", "was raised by"
      const subject = subjectOf(words, at, floor);
      if (subject !== null)
        return { noun: whole(subject), befell: preposition === "at" ? [] : [{ first: at, last: at + 1 }], rule: "measure/subject" };
    }
    // "wages are low, at 13,000 a month"
    const aside = preposition === "at" && doc.mark(around.before - 1) === 0x2c ? subjectAside(around, around.before - 1) : null;
    if (aside !== null) return { noun: told(words, aside, around.before - 1), befell: [], rule: "measure/subject" };
    const noun = nounBefore(words, at + 1, floor);
    if (noun === null) return null;
    // "would put it at $22 and Lima at $16"
    const isSame = near !== null && doc.lower(near.quantity.first - 1) === preposition && doc.is(noun.head, CAPITAL);
    if (near !== null && isSame && preposition !== "with" && isAnd(doc, noun.first - 1) && noun.first - near.quantity.last < 4)
      return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
    if (
      near !== null &&
      (isWith(doc, around.before) || (preposition === "for" && isAnd(doc, noun.first - 1))) &&
      doc.is(noun.head, CAPITAL)
    )
      return {
        // "Chile with a turnover of 8 million, Peru with 5": each its own
        noun: near.measure.noun.filter(({ first }) => !doc.begins(first, PLACES)),
        befell: [stretch(noun)],
        rule: "measure/followed-by",
      };
    // "bring the figure to 35 million": of what was measured before
    if (
      near !== null &&
      noun.complement === null &&
      noun.last - noun.first === 1 &&
      isBare(doc, noun.head) &&
      (doc.lower(noun.first - 1) === "the" || isPointing(doc, noun.first - 1)) &&
      !of
    )
      return { noun: withoutChange(doc, near.measure.noun), befell: [], rule: "measure/as-before" };
    if ((of || preposition === "at" || preposition === "with") && noun.complement === null && isPeak(doc, noun.head)) {
      // "to reach a new high of more than $11 billion", "made a ten-year high at 7 percent", "was record high at 2 billion"
      let verb = noun.first - 1;
      while (verb > floor && (grammar(doc, verb) & ARTICLE || words.busy[verb] === 1 || doc.mark(verb) === 0x2d || isAt(doc, verb))) verb--;
      const marked = changeAt(doc, verb) !== null || isMarking(doc, verb) || (grammar(doc, verb) & AUXILIARY) !== 0;
      const subject = marked ? subjectOf(words, verb, floor) : null;
      if (subject !== null) return { noun: told(words, subject, verb), befell: [], rule: "measure/subject" };
    }
    // "trained 20,000 soldiers and will reach the target of 30,000"
    const isGoal = of && noun.complement === null && noun.last - noun.first === 1 && isTarget(doc, noun.head);
    if (isGoal && near?.quantity.unit === quantity.unit && doc.sentence[near.quantity.first] === doc.sentence[quantity.first])
      return { noun: [stretch(noun), ...near.measure.noun], befell: near.measure.befell, rule: "measure/aim" };
    if (of && noun.complement === null && (isGeneric(doc, noun.head) || isBare(doc, noun.head))) {
      // "fell by a quarterly rate of 2 percent", "trade, which reached a record volume of $45 billion"
      let verb = noun.first - 1;
      // "by a year-on-year rate of"
      for (let k = verb; k > floor && verb - k < 8; k--) {
        if (isBy(doc, k)) verb = k;
        if (doc.mark(k) !== 0 && !doc.isMark(k, "-")) break;
      }
      while (verb > floor && grammar(doc, verb) & (ARTICLE | PREPOSITION) && changeAt(doc, verb) === null) verb--;
      const changing = isNounOfChange(doc, verb) ? null : changeAt(doc, verb);
      const subject = changing === null ? null : subjectOf(words, verb, floor);
      if (subject !== null && !isPointing(doc, subject.head))
        return {
          noun: told(words, subject, verb),
          befell: changing === "level" ? [{ first: noun.head, last: noun.head + 1 }] : [{ first: verb, last: verb + 1 }],
          rule: "measure/subject",
        };
      const owner =
        ownerBefore(around, noun) ?? (isAnd(doc, noun.first - 1) && near?.measure.rule === "measure/noun-of" ? near.measure.noun[1] : null);
      if (owner) return { noun: [stretch(noun), owner], befell: [], rule: "measure/noun-of" };
    }
    // "a decrease of 35 per cent in casualties"
    const inside =
      isNounOfChange(doc, noun.head) && isIn(doc, quantity.last) && words.busy[quantity.last + 1] === 0
        ? nounFrom(words, quantity.last + 1, limit)
        : null;
    return {
      noun: inside === null ? whole(noun) : [...whole(noun), { first: quantity.last, last: inside.last }],
      befell: [],
      rule: "measure/noun-before",
    };
  }
  // "Exports made up $410 million and imports $332 million": a noun, and the verb goes without saying
  const isGapped = preposition === "" && near?.quantity.unit === quantity.unit && isAnd(doc, at - 1) && at - near.quantity.last < 3;
  if (isGapped && isTraded(doc, at)) return { noun: [{ first: at, last: at + 1 }], befell: [], rule: "measure/noun-before" };
  if (isHarm(doc, at)) {
    // "killing 19 people and injuring 247"
    // "two bombings hit the city, killing 46 and injuring dozens": no bombings
    const people =
      near !== null &&
      near.quantity.unit === "count" &&
      doc.sentence[near.quantity.first] === doc.sentence[quantity.first] &&
      (near.measure.implied === PEOPLE || near.measure.befell.some(({ first }) => isHarm(doc, first)) || !looksPresentParticiple(doc, at));
    return {
      noun: people ? near.measure.noun : [],
      befell: [{ first: at, last: at + 1, form: "participle" }],
      ...(people && near.measure.implied !== PEOPLE ? {} : { implied: PEOPLE }),
      rule: "measure/act",
    };
  }
  if (isAct(doc, at)) {
    const act: Told = { first: at, last: at + 1, form: "participle" };
    // "allocated $5 million for embankments"
    let next = afterBracket(words, quantity.last);
    while (
      next < limit &&
      (words.busy[next] === 1 ||
        // "spend 100 million over five years on the camp"
        (grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 1) ||
        grammar(doc, next) & ADVERB ||
        isAgoish(doc, next) ||
        (grammar(doc, next) & ARTICLE && grammar(doc, next + 1) & TIME) ||
        grammar(doc, next) & TIME)
    )
      next++;
    // "carry a million barrels in its first phase": when
    const given = isTo(doc, next) && isProviding(doc, at);
    const purpose = given || (isFor(doc, next) && doc.lower(next + 1) !== "its") || (isAdding(doc, at) && isTo(doc, next));
    // "mobilized to improve food security", "needed to feed"
    const aim = isTo(doc, next) && !given && isOpen(doc, next + 1) && !doc.is(next + 1, CAPITAL) ? nounFrom(words, next + 2, limit) : null;
    if (aim !== null && !isAdding(doc, at)) return { noun: [act, { first: next, last: aim.last }], befell: [], rule: "measure/act" };
    const object = purpose && words.busy[next + 1] === 0 ? nounFrom(words, next + 1, limit) : null;
    if (object !== null && isAdding(doc, at)) return { noun: whole(object), befell: [act], rule: "measure/act" };
    if (object !== null && (!doc.is(object.head, CAPITAL) || isForOnly(doc, next) || given))
      return { noun: [act, { first: next, last: object.complement?.last ?? object.last }], befell: [], rule: "measure/act" };
    if (quantity.unit === "other") return { noun: [{ first: quantity.last - 1, last: quantity.last }], befell: [act], rule: "measure/act" };
    // "has killed 40 people and driven a million from their homes"
    const isPeople = quantity.unit === "count" && near !== null && near.quantity.unit === "count" && isAnd(doc, at - 1);
    if (isPeople && doc.sentence[near.quantity.first] === doc.sentence[quantity.first])
      return { noun: near.measure.noun, befell: [act], rule: "measure/act" };
    const subject = subjectOf(words, at, floor);
    // "Inflation was kept under 4 percent": a capital for the sentence's sake
    const opens = subject !== null && subject.head === doc.sentenceStart[doc.sentence[at] as number] && !doc.begins(subject.head, PLACES);
    const isTold = opens && quantity.unit === "%" && looksPast(doc, at) && (grammar(doc, at - 1) & AUXILIARY) !== 0;
    const known = subject !== null && (isTold || !doc.is(subject.head, CAPITAL)) && !isPointing(doc, subject.head);
    // "and was targeting 10 per cent"
    const same =
      near !== null &&
      quantity.unit === "%" &&
      near.quantity.unit === "%" &&
      doc.sentence[near.quantity.first] === doc.sentence[quantity.first];
    if (same && !known) return { noun: near.measure.noun, befell: [act], rule: "measure/act" };
    const aimed = isCurrency(quantity.unit) ? forWhich(around, at) : null;
    if (aimed !== null) return { noun: [act, ...whole(aimed)], befell: [], rule: "measure/act" };
    return { noun: known ? whole(subject) : [], befell: [act], rule: "measure/act" };
  }
  const lent = isCurrency(quantity.unit) ? givenTo(around, at) : null;
  if (lent !== null) return lent;
  // "set aside 250 million"
  if (isAside(doc, at) && isAct(doc, at - 1)) {
    const act: Told = { first: at - 1, last: at + 1, form: "participle" };
    const purpose = purposeOf(around, afterBracket(words, quantity.last));
    return { noun: purpose === null ? [act] : [act, purpose], befell: [], rule: "measure/act" };
  }
  const fallen = befell(words, quantity.last, limit, true);
  // "21 billion compared to 28 billion"
  const fate = fallen !== null && isCompared(doc, fallen.first) ? null : fallen;
  const noun = nounBefore(words, at + 1, floor);
  // "Another $500 million would follow"
  if (near !== null && fate !== null && isFollowing(doc, fate.first))
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  if (noun !== null && near !== null && doc.mark(at) === 0 && isFollowed(doc, at))
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  // "Jordan would take 250,000, Lebanon 120,000"
  if (
    noun !== null &&
    near !== null &&
    at + 1 === quantity.first &&
    quantity.first - near.quantity.last < 10 &&
    doc.begins(noun.head, PLACES) &&
    near.quantity.unit === quantity.unit
  )
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  if (noun !== null) return { noun: whole(noun), befell: fate === null ? [] : [fate], rule: "measure/noun-before" };
  if (fate !== null && near === null) {
    const next = fate.last;
    const object = grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 0 ? nounFrom(words, next + 1, limit, false) : null;
    return { noun: object === null ? [fate] : [fate, { first: next, last: object.last }], befell: [], rule: "measure/befell" };
  }
  return null;
}

/** True where only "first and then", "and later" stand between two goals of one thing. */
function isNext({ doc, words, before }: Around, near: Earlier): boolean {
  if (doc.sentence[near.quantity.first] !== doc.sentence[before] || before - near.quantity.last > 8) return false;
  for (let i = near.quantity.last; i < before; i++) if (!isThen(doc, i) && doc.mark(i) !== 0x2c && words.busy[i] !== 1) return false;
  return near.quantity.last < before && isThen(doc, before - 1);
}
const isThen = wordSet("first and then later next subsequently eventually ultimately by in finally even");

/** "and Ghana's at 900,000": the noun goes without saying. */
const isGenitive = ({ doc }: Around, at: number): boolean => doc.mark(at) === 0x27 && doc.is(at - 1, CAPITAL);

const PLACES = bitOf("countries") | bitOf("capitals") | bitOf("cities");

const PEOPLE = "people";
