import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { ADVERB, ARTICLE, AUXILIARY, DEFINITE, grammar, looksPast, looksPresentParticiple, PREPOSITION, QUANTIFIER, RELATIVE, wordSet } from "../3-recognise/quantities/grammar.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import { befell, type Marked, type Noun, nounBefore, nounFrom, type Stretch, subjectOf } from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";

/** What is counted or measured: stretches of the text in the order in which they are told. */
export interface Measure {
  /** The thing: `civilians and servicemen`. */
  readonly noun: readonly Stretch[];
  /** What befell it: `wounded`. */
  readonly befell: readonly Stretch[];
  /** Words that the article implies by its form: `members` in `45-member delegation`. */
  readonly implied?: string;
  /** `measure/what-shape` */
  readonly rule: string;
}

/** A measure already found, that an elliptical figure may lean on. */
export interface Earlier {
  readonly quantity: QuantityMention;
  readonly measure: Measure;
}

const isOf = wordSet("of");
const isIn = wordSet("in");
const isThem = wordSet("them these those whom which others us it");
const isWorth = wordSet("worth valued costing totaling totalling amounting");
const isBy = wordSet("by");
const isLike = wordSet("or and plus");
const isUp = wordSet("up down");
const isThan = wordSet("than against from versus to");
const isMore = wordSet("more less higher lower fewer larger smaller faster");
const isGeneric = wordSet("cost costs value price sum budget total level length area capacity worth rate share amount volume number distance size average turnover turnovers figure increase decrease growth decline rise drop fall reduction");
const isTotal = wordSet("total additional further another record combined some");
const isMember = wordSet("member person seat seater bed room man strong");
const isPlace = wordSet("region country world area province city district capital territory year month period total addition turn general particular case cash value");
const MOST_BACK = 60;
const MOST_AHEAD = 40;

interface Around {
  readonly words: Marked;
  readonly doc: Doc;
  readonly quantity: QuantityMention;
  readonly floor: number;
  readonly limit: number;
  /** First token before the numeral and all that bounds it. */
  readonly before: number;
}

/** What `quantity` counts or measures. `earlier`: what was found before it, the nearest last. */
export function measureOf(words: Marked, quantity: QuantityMention, earlier: readonly Earlier[]): Measure | null {
  const { doc } = words;
  const { first: open, last: close } = doc.sentenceRange(doc.sentence[quantity.first] as number);
  const floor = Math.max(open, quantity.first - MOST_BACK);
  const limit = Math.min(close, quantity.last + MOST_AHEAD);
  let before = quantity.first - 1;
  while (before > floor && (grammar(doc, before) & (ARTICLE | DEFINITE | ADVERB) || isTotal(doc, before) || (isOf(doc, before) && isTotal(doc, before - 1))) && !(grammar(doc, before) & PREPOSITION && !isOf(doc, before))) before--;
  const around: Around = { words, doc, quantity, floor, limit, before };
  const nearest = earlier.at(-1);
  const near = nearest !== undefined && (doc.paragraph[doc.sentence[nearest.quantity.first] as number] as number) === (doc.paragraph[doc.sentence[quantity.first] as number] as number) ? nearest : null;
  const counted = quantity.unit === "count" && !quantity.compound;
  return (
    second(around, near) ??
    worth(around, near) ??
    ofThem(around, earlier) ??
    (counted ? countedNoun(around, near) : amountOf(around)) ??
    upFrom(around, near) ??
    governed(around, near) ??
    fallback(around, near)
  );
}

const stretch = ({ first, last }: Stretch): Stretch => ({ first, last });
const whole = (noun: Noun): Stretch[] => (noun.complement === null ? [stretch(noun)] : noun.complement.first >= noun.last ? [{ first: noun.first, last: noun.complement.last }] : [stretch(noun)]);

/** The same amount in another currency, in brackets or behind a stroke. */
function second({ doc, quantity }: Around, near: Earlier | null): Measure | null {
  if (near === null) return null;
  const gap = quantity.first - near.quantity.last;
  if (gap > 3 || gap < 1 || near.quantity.unit === quantity.unit) return null;
  const mark = doc.mark(near.quantity.last);
  if (mark !== 0x28 && mark !== 0x2f && mark !== 0x5b) return null;
  return { ...near.measure, rule: "measure/second-currency" };
}

/** `33 projects worth $141 million`: the amount is of the same thing. */
function worth(around: Around, near: Earlier | null): Measure | null {
  const { doc, before, words, floor } = around;
  let at = before;
  if (grammar(doc, at) & PREPOSITION && !isWorth(doc, at)) at--;
  if (!isWorth(doc, at)) return null;
  const noun = nounBefore(words, doc.mark(at - 1) === 0x2c ? at - 1 : at, floor);
  if (noun === null) return near === null ? null : { ...near.measure, rule: "measure/worth" };
  if (near !== null && near.quantity.last <= noun.first && noun.first - near.quantity.last <= 4) return { ...near.measure, rule: "measure/worth" };
  return { noun: whole(noun), befell: [], rule: "measure/worth" };
}

/** `68 of them died`, `thousands of others were injured`: the thing counted before, and what befell these. */
function ofThem(around: Around, earlier: readonly Earlier[]): Measure | null {
  const { doc, quantity, words, limit } = around;
  let at = quantity.last;
  if (isOf(doc, at)) at++;
  while (grammar(doc, at) & ADVERB && grammar(doc, at) !== 0 && at < limit && !isThem(doc, at)) at++;
  const others = isThem(doc, at);
  const bare = !isOf(doc, quantity.last) && quantity.unit === "count" && (grammar(doc, at) & AUXILIARY) !== 0;
  const otherwise = wordOthers(doc, at);
  if (!others && !bare && !otherwise) return null;
  const antecedent = others && grammar(doc, at) & RELATIVE ? nounBefore(words, doc.mark(quantity.first - 1) === 0x2c ? quantity.first - 1 : quantity.first, around.floor) : null;
  const counted = [...earlier].reverse().find((one) => one.quantity.unit === "count" && !one.quantity.compound);
  const noun = antecedent !== null ? whole(antecedent) : counted?.measure.noun;
  if (noun === undefined) return null;
  const fate = befell(words, bare ? at : at + 1, limit, true);
  return { noun, befell: fate === null ? (counted?.measure.befell ?? []) : [fate], rule: "measure/of-them" };
}

const wordOthers = wordSet("others");

/** `three agreements were signed`, `broke up 48 drug rings`, `26 servicemen have completed the course` */
function countedNoun(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit } = around;
  let from = quantity.last;
  if (isOf(doc, from)) from++;
  // "six of the 16 chapters"
  let skip = from;
  while (grammar(doc, skip) & (ARTICLE | DEFINITE)) skip++;
  if (words.busy[skip] === 2) {
    while (words.busy[skip] === 2) skip++;
    from = skip;
  }
  const noun = nounFrom(words, from, limit);
  if (noun === null) return null;
  const end = noun.complement?.last ?? noun.last;
  const object = objectVerb(around, near);
  const behind = befell(words, end, limit, noun.plural);
  const active = behind !== null && finite(doc, end, behind.first);
  const befallen = object !== null && !active ? object : behind;
  return { noun: whole(noun), befell: befallen === null ? [] : [befallen], rule: "measure/counted" };
}

/** True where an auxiliary stands between a noun's end and the verb: a clause, no reduced relative. */
function finite(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (grammar(doc, i) & AUXILIARY) return true;
  return false;
}

/** The verb whose object the figure is: `signed` in "signed three agreements"; shared along a list. */
function objectVerb({ doc, before, words, floor }: Around, near: Earlier | null): Stretch | null {
  if (before < floor) return null;
  const particle = grammar(doc, before) & PREPOSITION || isUp(doc, before) || doc.slice(before, before + 1) === "out" ? before - 1 : -1;
  if (doc.mark(before) === 0x2c || isLike(doc, before)) {
    return near !== null && near.quantity.last < before && before - near.quantity.last < 12 && near.measure.befell.length > 0 ? (near.measure.befell[0] as Stretch) : null;
  }
  if (particle >= floor && words.busy[particle] === 0 && isAct(doc, particle) && /^(up|out|down|off)$/.test(doc.slice(before, before + 1))) return { first: particle, last: before + 1 };
  return words.busy[before] === 0 && isAct(doc, before) ? { first: before, last: before + 1 } : null;
}

/** A verb that does something to its object, by its look; verbs of saying and of level do not. */
function isAct(doc: Doc, at: number): boolean {
  if (!doc.isWord(at) || changeAt(doc, at) === "level" || grammar(doc, at) & (AUXILIARY | PREPOSITION)) return false;
  const verb = doc.begins(at, bitOf("verbs")) ? doc.find(at, "verbs") : null;
  if (verb !== null && (verb.sense.row.cells.kind ?? "").includes("speech")) return false;
  if (looksPast(doc, at) || looksPresentParticiple(doc, at)) return true;
  if (!doc.isWord(at - 1) || grammar(doc, at) !== 0) return verb !== null && grammar(doc, at) === 0;
  const governor = doc.slice(at - 1, at).toLowerCase();
  return governor === "to" || /^(will|would|can|could|may|might|must|should|shall)$/.test(governor) || verb !== null;
}

/** A measure with its unit: what it is of, what it stands before, what governs it. */
function amountOf(around: Around): Measure | null {
  const { doc, quantity, words, limit } = around;
  const { last } = quantity;
  if (quantity.compound) {
    const noun = nounFrom(words, last, limit);
    if (noun === null) return null;
    const member = quantity.unit === "count" && isMember(doc, last - 1) ? "members of" : undefined;
    const object = member === undefined ? objectVerb(around, null) : null;
    return { noun: whole(noun), befell: object === null ? [] : [object], rule: "measure/compound", ...(member === undefined ? {} : { implied: member }) };
  }
  if (isOf(doc, last)) {
    const noun = nounFrom(words, last + 1, limit);
    if (noun !== null) {
      const end = noun.complement?.last ?? noun.last;
      const object = objectVerb(around, null);
      const behind = befell(words, end, limit, true);
      const fate = object ?? behind;
      return { noun: whole(noun), befell: fate === null ? [] : [fate], rule: "measure/of" };
    }
  }
  if (doc.isWord(last) && last < limit && !doc.is(last, 8) && grammar(doc, last) === 0 && words.busy[last] === 0 && !looksPast(doc, last) && !isAgoish(doc, last)) {
    const noun = nounFrom(words, last, limit);
    if (noun !== null) {
      const next = noun.last;
      const inside = isIn(doc, next) ? nounFrom(words, next + 1, limit, false) : null;
      return { noun: inside === null || noun.complement !== null ? whole(noun) : [{ first: noun.first, last: inside.last }], befell: [], rule: "measure/adjective" };
    }
  }
  if (isIn(doc, last) && words.busy[last + 1] === 0 && quantity.unit !== "%" && !doc.is(last + 1, 1)) {
    const noun = nounFrom(words, last + 1, limit);
    if (noun !== null && !isPlace(doc, noun.head) && !(grammar(doc, last + 1) & DEFINITE)) {
      const object = objectVerb(around, null);
      return { noun: whole(noun), befell: object === null ? [] : [object], rule: "measure/in" };
    }
  }
  return null;
}

const isAgoish = wordSet("ago respectively year-on-year yearly annually apiece each monthly daily");

/** `up 19.6 percent from`, `down 5%`, `or 40 percent more`: the thing measured just before, and which way. */
function upFrom({ doc, quantity, before }: Around, near: Earlier | null): Measure | null {
  if (near === null) return null;
  const said = isUp(doc, before) ? before : isMore(doc, quantity.last) && (doc.mark(quantity.first - 1) !== 0 || isLike(doc, before) || isThan(doc, quantity.last + 1)) ? quantity.last : -1;
  if (said < 0) return null;
  return { noun: near.measure.noun, befell: [{ first: said, last: said + 1 }], rule: "measure/up-from" };
}

/** The verb or noun that governs the figure through a preposition or straight: `grew by`, `amounted to`, `a rate of`. */
function governed(around: Around, near: Earlier | null): Measure | null {
  const { doc, words, floor, quantity, limit } = around;
  let at = around.before;
  if (at < floor) return null;
  if (isThan(doc, at) && near !== null && near.quantity.last >= at - 3 && near.quantity.last <= at) return { noun: near.measure.noun, befell: [], rule: "measure/compared" };
  const preposition = grammar(doc, at) & PREPOSITION && changeAt(doc, at) === null ? doc.slice(at, at + 1).toLowerCase() : "";
  if (preposition !== "") at--;
  while (at > floor && (grammar(doc, at) & ADVERB || isUp(doc, at)) && changeAt(doc, at) === null) at--;
  while (at > floor && words.busy[at] === 1) at--;
  if (preposition !== "" && words.busy[at] === 2 && near !== null) {
    // "rose by 62 per cent to 4.5 million tons"
    return { noun: near.measure.noun, befell: quantity.unit === "%" ? near.measure.befell : [], rule: "measure/from-to" };
  }
  const change = changeAt(doc, at);
  const nounOfChange = change !== null && change !== "level" && preposition !== "" && grammar(doc, at - 1) & (ARTICLE | DEFINITE | PREPOSITION);
  if (change !== null && !nounOfChange) {
    const subject = subjectOf(words, at, floor) ?? null;
    const told = change === "level" || (preposition === "to" && quantity.unit !== "%") ? [] : [{ first: at, last: at + 1 }];
    if (subject !== null) return { noun: whole(subject), befell: told, rule: "measure/subject" };
    if (near !== null) return { noun: near.measure.noun, befell: told, rule: "measure/subject-before" };
    return null;
  }
  if (preposition !== "") {
    const noun = nounBefore(words, at + 1, floor);
    if (noun !== null) {
      if (isGeneric(doc, noun.head) && noun.complement === null && isOf(doc, around.before)) {
        const of = ownerBefore(around, noun);
        if (of !== null) return { noun: [stretch(noun), of], befell: [], rule: "measure/noun-of" };
      }
      return { noun: whole(noun), befell: [], rule: "measure/noun-before" };
    }
    if (looksPast(doc, at)) {
      const subject = subjectOf(words, at, floor);
      if (subject !== null) return { noun: whole(subject), befell: [{ first: at, last: at + 1 }], rule: "measure/subject" };
    }
    return null;
  }
  if (isAct(doc, at)) {
    // "allocated $5 million for embankments"
    const next = quantity.last;
    const object = grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 0 ? nounFrom(words, next + 1, limit, false) : null;
    if (object !== null) return { noun: [{ first: at, last: at + 1 }, { first: next, last: object.last }], befell: [], rule: "measure/act" };
    const subject = subjectOf(words, at, floor);
    return { noun: subject === null ? [] : whole(subject), befell: [{ first: at, last: at + 1 }], rule: "measure/act" };
  }
  const fate = befell(words, quantity.last, limit, true);
  const noun = nounBefore(words, at + 1, floor);
  if (noun !== null) return { noun: whole(noun), befell: fate === null ? [] : [fate], rule: "measure/noun-before" };
  if (isBy(doc, at) && near !== null) return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/subject-before" };
  return null;
}

/** `a laboratory at a cost of`: what the generic noun is of, where `of` does not say. */
function ownerBefore({ doc, words, floor }: Around, noun: Noun): Stretch | null {
  let at = noun.first - 1;
  while (at > floor && grammar(doc, at) & (ARTICLE | DEFINITE | QUANTIFIER)) at--;
  if (!(grammar(doc, at) & PREPOSITION)) return null;
  const owner = nounBefore(words, at, floor);
  if (owner === null) return null;
  const place = owner.first - 1;
  if (doc.is(owner.first, 1) && grammar(doc, place) & PREPOSITION && !isOf(doc, place)) {
    const real = nounBefore(words, place, floor);
    if (real !== null) return stretch(real);
  }
  return stretch(owner);
}

/** Nothing near tells it: the thing measured before in the paragraph, else the nearest noun before. */
function fallback({ words, quantity, floor }: Around, near: Earlier | null): Measure | null {
  if (near !== null) return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  const noun = nounBefore(words, quantity.first, floor);
  return noun === null ? null : { noun: whole(noun), befell: [], rule: "measure/nearest" };
}

/** The measure in the article's words. */
export function measureText(doc: Doc, measure: Measure): string | null {
  const parts = [...measure.noun, ...measure.befell].map(({ first, last }) => doc.slice(first, last).replace(/\s+/g, " "));
  if (measure.implied) parts.unshift(measure.implied);
  const text = parts.filter((part) => part !== "").join(" ");
  return text === "" ? null : text;
}
