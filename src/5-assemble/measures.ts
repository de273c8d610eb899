import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, LINE } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  CLAUSE,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  QUANTIFIER,
  RELATIVE,
  TIME,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { gerundOf, participleOf } from "../3-recognise/quantities/inflect.ts";
import { changeAt } from "../3-recognise/quantities/lexis.ts";
import {
  befell,
  isNounOfChange,
  isVerbal,
  type Marked,
  type Noun,
  nounBefore,
  nounFrom,
  type Stretch,
  subjectOf,
  type Told,
} from "../3-recognise/quantities/phrases.ts";
import type { QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";

/** What is counted or measured: stretches of the text in the order in which they are told. */
export interface Measure {
  /** The thing: `civilians and servicemen`. */
  readonly noun: readonly Stretch[];
  /** What befell it: `wounded`. */
  readonly befell: readonly Told[];
  /** Whose members or parts are counted: `trade mission` in "a trade mission of 30 companies". */
  readonly owner?: Stretch;
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
const isLike = wordSet("or and plus");
const isUp = wordSet("up down");
const isThan = wordSet("than against from versus to");
const isMore = wordSet("more less higher lower fewer larger smaller faster");
const isGeneric = wordSet("cost costs value price sum budget length area capacity worth amount volume number distance size");
const isGroup = wordSet(
  "mission delegation group team contingent unit force fleet squad consortium list crew package series party convoy batch guard honour honor battalion company committee commission panel club pool network corps",
);
const isComprising = wordSet("comprising comprises comprised including numbering consisting");
const isOfThis = wordSet("this that which whom these those them it");
const isAnd = wordSet("and or to");
const isCompared = wordSet("compared comparison against than versus");
const isFollowed = wordSet("with by and");
const isWith = wordSet("with");
const isStretching = wordSet("go goes went come comes came lie lies run runs");
const isPurpose = wordSet("with for under against between");
const isTrade = wordSet("exports imports deliveries aid assistance supplies export import shipments loans");
const isDirection = wordSet("to from");
const isTotal = wordSet("total additional further another record combined some");
const isMember = wordSet("member person seat seater bed room man strong");
const isPlace = wordSet(
  "region country world area province city district capital territory year month period total addition turn general particular case cash value",
);
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
  while (before > floor && transparent(doc, before)) before--;
  const around: Around = { words, doc, quantity, floor, limit, before };
  const nearest = earlier.at(-1);
  const near =
    nearest !== undefined &&
    (doc.paragraph[doc.sentence[nearest.quantity.first] as number] as number) ===
      (doc.paragraph[doc.sentence[quantity.first] as number] as number)
      ? nearest
      : null;
  const counted = quantity.unit === "count" && !quantity.compound;
  return (
    second(around, near) ??
    worth(around, near) ??
    ofThem(around, earlier) ??
    partOf(around, near) ??
    ofWhole(around) ??
    memberOf(around) ??
    (counted ? countedNoun(around, near) : amountOf(around)) ??
    upFrom(around, near) ??
    inserted(around) ??
    governed(around, near) ??
    fallback(around, near)
  );
}

const isThat = wordSet("that");

/** What may stand between a figure and what governs it: an article, an adverb, "a total of". */
function transparent(doc: Doc, at: number): boolean {
  if (isThat(doc, at)) return false;
  const bits = grammar(doc, at);
  if (isOf(doc, at)) return isTotal(doc, at - 1);
  return isTotal(doc, at) || ((bits & (ARTICLE | DEFINITE | ADVERB)) !== 0 && (bits & PREPOSITION) === 0);
}

const stretch = ({ first, last }: Stretch): Stretch => ({ first, last });
/** The noun with what tells it apart behind it: "companies with Turkish capital", "exports to Germany". */
function told(words: Marked, noun: Noun, limit: number): Stretch[] {
  const { doc, busy } = words;
  const end = noun.last;
  if (noun.complement !== null || end + 1 >= limit) return whole(noun);
  const purpose = isPurpose(doc, end) || (isDirection(doc, end) && isTrade(doc, noun.head));
  if (!purpose || busy[end + 1] !== 0) return whole(noun);
  const inside = nounFrom(words, end + 1, limit, false);
  if (inside === null || inside.last - inside.first > 4) return whole(noun);
  // "between Azerbaijan and Russia"
  const pair = isBetween(doc, end) && isAnd(doc, inside.last) ? nounFrom(words, inside.last + 1, limit, false) : null;
  return [{ first: noun.first, last: pair?.last ?? inside.last }];
}

const isBetween = wordSet("between");

const whole = (noun: Noun): Stretch[] =>
  noun.complement === null
    ? [stretch(noun)]
    : noun.complement.first >= noun.last
      ? [{ first: noun.first, last: noun.complement.last }]
      : [stretch(noun)];

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
  if (near !== null && near.quantity.last <= noun.first && noun.first - near.quantity.last <= 4)
    return { ...near.measure, rule: "measure/worth" };
  return { noun: whole(noun), befell: [], rule: "measure/worth" };
}

/** `68 of them died`, `thousands of others were injured`: the thing counted before, and what befell these. */
function ofThem(around: Around, earlier: readonly Earlier[]): Measure | null {
  const { doc, quantity, words, limit } = around;
  const of = isOf(doc, quantity.last);
  let at = of ? quantity.last + 1 : quantity.last;
  const others = (of && isThem(doc, at)) || (isThem(doc, at) && wordOthers(doc, at));
  const otherwise = wordOthers(doc, at);
  const parts = quantity.unit === "count" || quantity.unit === "share" || quantity.unit === "%";
  const bare = !of && parts && !quantity.compound && (grammar(doc, at) & AUXILIARY) !== 0 && quantity.style !== "vague";
  if (!others && !bare && !otherwise) return null;
  const antecedent =
    others && grammar(doc, at) & RELATIVE
      ? nounBefore(words, doc.mark(quantity.first - 1) === 0x2c ? quantity.first - 1 : quantity.first, around.floor)
      : null;
  const last = earlier.at(-1);
  const counted = isSingle(doc, at)
    ? last
    : ([...earlier].reverse().find((one) => one.quantity.unit === "count" && !one.quantity.compound) ?? last);
  const noun = antecedent !== null ? whole(antecedent) : counted?.measure.noun;
  if (noun === undefined || noun.length === 0) return null;
  if (!bare) at++;
  const fate = befell(words, at, limit, true);
  return { noun, befell: fate === null ? (antecedent === null ? (counted?.measure.befell ?? []) : []) : [fate], rule: "measure/of-them" };
}

const isSingle = wordSet("it this that");

/** `of whom 3,100 come from`, `of which 2,250 kilometres lie in`, `of this amount, 3.2 million tons`: a part of what was counted before. */
function partOf(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit, floor } = around;
  if (near === null) return null;
  let at = quantity.first - 1;
  let steps = 0;
  while (at > floor && steps < 8 && !(isOf(doc, at) && isOfThis(doc, at + 1))) {
    at--;
    steps++;
  }
  if (!(isOf(doc, at) && isOfThis(doc, at + 1)) || words.busy[at] !== 0) return null;
  if (near.quantity.last > at) return null;
  const noun = quantity.unit === "count" && !isVerbal(doc, quantity.last) ? nounFrom(words, quantity.last, limit) : null;
  const own = noun !== null && looksPlural(doc, noun.head) ? noun : null;
  const fate = befell(words, own?.last ?? quantity.last, limit, true);
  const moved = fate !== null && isStretching(doc, fate.first) && near.measure.befell.length > 0;
  return {
    noun: own === null ? near.measure.noun : whole(own),
    befell: fate === null || moved ? near.measure.befell : [fate],
    rule: "measure/part-of",
  };
}

/** "Of the people told to leave, a fifth go": the whole opens the sentence. */
function ofWhole({ doc, quantity, words, floor, limit }: Around): Measure | null {
  const open = doc.sentenceStart[doc.sentence[quantity.first] as number] as number;
  if (!isOf(doc, open) || open < floor || quantity.first - open > 14) return null;
  const noun = nounFrom(words, open + 1, quantity.first);
  if (noun === null) return null;
  const reduced = looksPast(doc, noun.last) ? [{ first: noun.last, last: noun.last + 1 }] : [];
  const fate = befell(words, quantity.last, limit, true);
  return { noun: whole(noun), befell: fate === null ? reduced : [...reduced, fate], rule: "measure/of-whole" };
}

/** "a trade mission of 30 companies", "the contingent comprising 76 personnel": members of the group named before. */
function memberOf(around: Around): Measure | null {
  const { doc, quantity, words, limit, before, floor } = around;
  if (quantity.unit !== "count" || quantity.compound) return null;
  const noun = nounFrom(words, isOf(doc, quantity.last) ? quantity.last + 1 : quantity.last, limit);
  if (noun === null) return null;
  if (isComprising(doc, before) || (isOf(doc, before) && isComprising(doc, before - 1))) {
    let at = isOf(doc, before) ? before - 1 : before;
    const subject = doc.mark(at - 1) === 0x2c ? nounBefore(words, at - 1, floor) : subjectOf(words, at, floor);
    if (subject === null) return null;
    at = subject.complement?.last ?? subject.last;
    return { noun: whole(noun), befell: [], owner: { first: subject.first, last: Math.max(at, subject.last) }, rule: "measure/member-of" };
  }
  if (!isOf(doc, before) || !isGroup(doc, before - 1)) return null;
  const group = nounBefore(words, before, floor, false);
  return group === null
    ? null
    : {
        noun: whole(noun),
        befell: [],
        owner: { first: Math.max(group.first, group.last - 2), last: group.last },
        rule: "measure/member-of",
      };
}

const wordOthers = wordSet("others");

/** `three agreements were signed`, `broke up 48 drug rings`, `26 servicemen have completed the course` */
function countedNoun(around: Around, near: Earlier | null): Measure | null {
  const { doc, quantity, words, limit } = around;
  let from = quantity.last;
  if (isOf(doc, from)) from++;
  // "six of the 16 chapters", "from 66 to 91 ships", "no fewer than 12" aircraft
  let skip = from;
  while (skip < limit && (grammar(doc, skip) & (ARTICLE | DEFINITE) || isAnd(doc, skip))) skip++;
  if (isOpen(doc, skip) && words.busy[skip + 1] === 2 && skip > from) skip++;
  if (words.busy[skip] === 2 && skip - from < 4) {
    while (skip < limit && words.busy[skip] === 2) skip++;
    from = skip;
  }
  if (isQuote(doc.mark(from))) from++;
  if (looksPast(doc, from) && !isOpen(doc, from + 1)) return null;
  const noun = nounFrom(words, from, limit);
  if (noun === null) return null;
  const end = noun.complement?.last ?? noun.last;
  const object = isComprising(doc, around.before) ? null : objectVerb(around, near);
  const behind = befell(words, end, limit, noun.plural);
  const active = behind !== null && finite(doc, end, behind.first);
  const befallen = object !== null && !active ? object : behind;
  return { noun: told(words, noun, limit), befell: befallen === null ? [] : [befallen], rule: "measure/counted" };
}

const isQuote = (mark: number): boolean => mark === 0x22 || mark === 0x201d;

/** True where an auxiliary stands between a noun's end and the verb: a clause, no reduced relative. */
function finite(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (grammar(doc, i) & AUXILIARY) return true;
  return false;
}

/** The verb whose object the figure is: `signed` in "signed three agreements"; shared along a list. */
function objectVerb({ doc, before, words, floor }: Around, near: Earlier | null): Told | null {
  if (before < floor) return null;
  const particle =
    grammar(doc, before) & PREPOSITION || isUp(doc, before) || /^(out|aside)$/.test(doc.slice(before, before + 1)) ? before - 1 : -1;
  if (doc.mark(before) === 0x2c || isLike(doc, before)) {
    return near !== null && near.quantity.last < before && before - near.quantity.last < 12 && near.measure.befell.length > 0
      ? (near.measure.befell[0] as Told)
      : null;
  }
  if (
    particle >= floor &&
    words.busy[particle] === 0 &&
    isAct(doc, particle) &&
    /^(up|out|down|off|aside)$/.test(doc.slice(before, before + 1))
  )
    return { first: particle, last: before + 1, form: "participle" };
  return words.busy[before] === 0 && isAct(doc, before) ? { first: before, last: before + 1, form: "participle" } : null;
}

/** A verb that does something to its object, by its look; verbs of saying and of level do not. */
function isAct(doc: Doc, at: number): boolean {
  if (!doc.isWord(at) || changeAt(doc, at) === "level" || grammar(doc, at) & (AUXILIARY | PREPOSITION)) return false;
  if (isSaying(doc, at)) return false;
  if (looksPast(doc, at) || looksPresentParticiple(doc, at)) return true;
  if (!isOpen(doc, at) || doc.is(at, CAPITAL)) return false;
  // before a numeral a third person is likelier than a plural: "covers 20%"
  if (!doc.isWord(at - 1)) return false;
  if (/[^s]s$/.test(doc.slice(at, at + 1))) return true;
  const governor = doc.slice(at - 1, at).toLowerCase();
  return governor === "to" || /^(will|would|can|could|may|might|must|should|shall)$/.test(governor) || doc.begins(at, VERBS);
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
    return {
      noun: whole(noun),
      befell: object === null ? [] : [object],
      rule: "measure/compound",
      ...(member === undefined ? {} : { implied: member }),
    };
  }
  if (quantity.unit === "times") {
    const object = quantity.last - quantity.first === 1 || quantity.style === "words" ? objectOf(words, last, limit) : null;
    if (object !== null) return { noun: whole(object), befell: [], rule: "measure/times-of" };
    if (quantity.style === "digits") return null;
    const subject = subjectOf(words, quantity.first, around.floor);
    return subject === null ? null : { noun: whole(subject), befell: [], rule: "measure/times" };
  }
  if (isOf(doc, last) && !isOfThis(doc, last + 1)) {
    const noun = nounFrom(words, last + 1, limit);
    if (noun !== null && doc.mark(noun.last) === 0x27 && !isOpen(doc, noun.last + 1)) return null;
    const share = noun === null || (quantity.unit !== "%" && quantity.unit !== "share") ? null : shareOf(around, noun);
    if (share !== null) return share;
    if (noun !== null) {
      const end = noun.complement?.last ?? noun.last;
      const object = objectVerb(around, null);
      const behind = befell(words, end, limit, true);
      const fate = object ?? behind;
      return { noun: whole(noun), befell: fate === null ? [] : [fate], rule: "measure/of" };
    }
  }
  if (
    isOpen(doc, last) &&
    last < limit &&
    !doc.is(last, LINE) &&
    words.busy[last] === 0 &&
    !(grammar(doc, last) & TIME) &&
    !looksPast(doc, last) &&
    !isAgoish(doc, last) &&
    !isStretching(doc, last)
  ) {
    const noun = nounFrom(words, last, limit);
    if (noun !== null) {
      const next = noun.last;
      const inside = isIn(doc, next) ? nounFrom(words, next + 1, limit, false) : null;
      return {
        noun: inside === null || noun.complement !== null ? whole(noun) : [{ first: noun.first, last: inside.last }],
        befell: [],
        rule: "measure/adjective",
      };
    }
  }
  const being =
    grammar(doc, last) & AUXILIARY &&
    /^(is|was|are|were)$/.test(doc.slice(last, last + 1)) &&
    isOpen(doc, last + 1) &&
    !looksPast(doc, last + 1)
      ? nounFrom(words, last + 1, limit)
      : null;
  if (being !== null) return { noun: whole(being), befell: [], rule: "measure/is" };
  if (
    grammar(doc, last) & AUXILIARY &&
    !(grammar(doc, around.before) & PREPOSITION) &&
    quantity.unit !== "%" &&
    quantity.unit !== "share" &&
    quantity.unit !== "times"
  ) {
    // "About 96 billion was invested in base stations"
    const fate = befell(words, last, limit, true);
    if (fate !== null && looksPast(doc, fate.first)) return { noun: withPurpose(around, fate), befell: [], rule: "measure/befell" };
  }
  const inward = afterBracket(words, last);
  if (isIn(doc, inward) && words.busy[inward + 1] === 0 && quantity.unit !== "%" && !doc.is(inward + 1, CAPITAL)) {
    const noun = nounFrom(words, inward + 1, limit);
    if (noun !== null && !isPlace(doc, noun.head) && !(grammar(doc, inward + 1) & DEFINITE)) {
      const object = objectVerb(around, null);
      return { noun: whole(noun), befell: object === null ? [] : [object], rule: "measure/in" };
    }
  }
  return null;
}

/** Past the same amount in another currency: "2.9 million euros (3.88 million dollars) in aid". */
function afterBracket({ doc, busy }: Marked, at: number): number {
  if (doc.mark(at) !== 0x28) return at;
  let i = at + 1;
  while (i < at + 12 && busy[i] === 2) i++;
  return i > at + 1 && doc.mark(i) === 0x29 ? i + 1 : at;
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

/** The object of a verb that multiplies: `double the volume`. */
function objectOf(words: Marked, at: number, limit: number): Noun | null {
  const { doc } = words;
  if (at >= limit || !(grammar(doc, at) & (ARTICLE | DEFINITE) || isOpen(doc, at))) return null;
  if (grammar(doc, at) & CLAUSE && !(grammar(doc, at) & ARTICLE)) return null;
  return nounFrom(words, at, limit);
}

/** A verb and what it was for: "invested in base stations". */
function withPurpose({ doc, words, limit }: Around, fate: Told): Told[] {
  const next = fate.last;
  if (!(grammar(doc, next) & PREPOSITION) || words.busy[next + 1] !== 0 || next + 1 >= limit) return [fate];
  const object = nounFrom(words, next + 1, limit, false);
  return object === null ? [fate] : [fate, { first: next, last: object.last }];
}

const VERBS = bitOf("verbs");
// Behind these a clause stands, no object: "said 40 mills had closed".
const isSaying = wordSet(
  "say says said saying tell tells told telling note notes noted noting state states stated stating explain explains explained stress stresses stressed think thinks thought believe believes believed",
);
const isAgoish = wordSet("ago respectively year-on-year yearly annually apiece each monthly daily");

/** "the estimate of homes destroyed -- 290,000 --", "the 2005 tsunami (five million)": what the figure is set behind. */
function inserted({ doc, quantity, words, floor }: Around): Measure | null {
  const mark = doc.mark(quantity.first - 1);
  if (quantity.unit !== "count" || quantity.compound || (mark !== 0x28 && mark !== 0x2d && mark !== 0x2013 && mark !== 0x2014)) return null;
  let at = quantity.first;
  while (at > floor && doc.mark(at - 1) !== 0) at--;
  const past = looksPast(doc, at - 1) ? [{ first: at - 1, last: at }] : [];
  const noun = nounBefore(words, at - past.length, floor);
  return noun === null ? null : { noun: whole(noun), befell: past, rule: "measure/inserted" };
}

/** `up 19.6 percent from`, `down 5%`, `or 40 percent more`: the thing measured just before, and which way. */
function upFrom({ doc, quantity, before: last }: Around, near: Earlier | null): Measure | null {
  if (near === null) return null;
  let before = doc.slice(last, last + 1) === "by" && isUp(doc, last - 1) ? last - 1 : last;
  // ", slightly up by"
  if (isUp(doc, before) && doc.slice(before - 1, before).endsWith("ly")) before--;
  if (before < last && !isUp(doc, before))
    return { noun: near.measure.noun, befell: [{ first: before + 1, last: before + 2 }], rule: "measure/up-from" };
  const said =
    isUp(doc, before) && (doc.mark(before - 1) !== 0 || looksPlural(doc, before - 1)) && changeAt(doc, before - 1) === null
      ? before
      : isMore(doc, quantity.last) && (doc.mark(quantity.first - 1) !== 0 || isLike(doc, before) || isThan(doc, quantity.last + 1))
        ? quantity.last
        : -1;
  if (said < 0) return null;
  return { noun: near.measure.noun, befell: [{ first: said, last: said + 1 }], rule: "measure/up-from" };
}

/** The verb or noun that governs the figure through a preposition or straight: `grew by`, `amounted to`, `a rate of`. */
function governed(around: Around, near: Earlier | null): Measure | null {
  const { doc, words, floor, quantity, limit } = around;
  let at = around.before;
  if (at < floor) return null;
  if (near !== null && (isCompared(doc, at) || isCompared(doc, at - 1)))
    return { noun: near.measure.noun, befell: [], rule: "measure/compared" };
  const preposition = grammar(doc, at) & PREPOSITION && changeAt(doc, at) === null ? doc.slice(at, at + 1).toLowerCase() : "";
  const of = preposition === "of";
  if (preposition !== "") at--;
  while (
    at > floor &&
    ((grammar(doc, at) & ADVERB && changeAt(doc, at) === null) || isUp(doc, at) || words.busy[at] === 1 || (of && doc.mark(at) === 0x2c))
  )
    at--;
  if (preposition !== "" && words.busy[at] === 2 && near !== null) {
    // "rose by 62 per cent to 4.5 million tons"
    return { noun: near.measure.noun, befell: quantity.unit === "%" ? near.measure.befell : [], rule: "measure/from-to" };
  }
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
  const change = changeAt(doc, at);
  const asNoun =
    change !== null && preposition !== "" && isNounOfChange(doc, at) && (of || grammar(doc, at - 1) & (ARTICLE | DEFINITE | PREPOSITION));
  if (change !== null && !asNoun) {
    const subject = subjectOf(words, at, floor);
    const changed = change === "level" || (preposition === "to" && quantity.unit !== "%") ? [] : [{ first: at, last: at + 1 }];
    if (subject !== null && !isPointing(doc, subject.head)) {
      const end = subject.complement?.last ?? subject.last;
      // "the number of people affected is": what befell the subject
      const reduced =
        change === "level" && end < at && looksPast(doc, end) && changeAt(doc, end) === null && !(grammar(doc, end - 1) & AUXILIARY)
          ? [{ first: end, last: end + 1 }]
          : [];
      return { noun: told(words, subject, at), befell: [...reduced, ...changed], rule: "measure/subject" };
    }
    const topic = near === null ? topicBefore(around) : null;
    if (topic !== null) return { noun: [topic], befell: changed, rule: "measure/topic" };
    return near === null ? null : { noun: withoutChange(doc, near.measure.noun), befell: changed, rule: "measure/subject-before" };
  }
  if (preposition !== "") {
    if (looksPast(doc, at)) {
      // "is put at", "was raised by"
      const subject = subjectOf(words, at, floor);
      if (subject !== null)
        return { noun: whole(subject), befell: preposition === "at" ? [] : [{ first: at, last: at + 1 }], rule: "measure/subject" };
    }
    const noun = nounBefore(words, at + 1, floor);
    if (noun === null) return null;
    if (
      near !== null &&
      (isWith(doc, around.before) || (preposition === "for" && isAnd(doc, noun.first - 1))) &&
      doc.is(noun.head, CAPITAL)
    )
      return { noun: near.measure.noun, befell: [stretch(noun)], rule: "measure/followed-by" };
    if (of && noun.complement === null && isPeak(doc, noun.head)) {
      // "to reach a new high of more than $11 billion"
      let verb = noun.first - 1;
      while (verb > floor && grammar(doc, verb) & ARTICLE) verb--;
      const subject = changeAt(doc, verb) === null ? null : subjectOf(words, verb, floor);
      if (subject !== null) return { noun: told(words, subject, verb), befell: [], rule: "measure/subject" };
    }
    if (of && noun.complement === null && isGeneric(doc, noun.head)) {
      const owner = ownerBefore(around, noun);
      if (owner !== null) return { noun: [stretch(noun), owner], befell: [], rule: "measure/noun-of" };
    }
    return { noun: whole(noun), befell: [], rule: "measure/noun-before" };
  }
  if (isAct(doc, at)) {
    const act: Told = { first: at, last: at + 1, form: "participle" };
    // "allocated $5 million for embankments"
    let next = quantity.last;
    while (
      next < limit &&
      (words.busy[next] === 1 ||
        grammar(doc, next) & ADVERB ||
        isAgoish(doc, next) ||
        (grammar(doc, next) & ARTICLE && grammar(doc, next + 1) & TIME) ||
        grammar(doc, next) & TIME)
    )
      next++;
    const purpose = isFor(doc, next) || (isAdding(doc, at) && isTo(doc, next));
    const object = purpose && words.busy[next + 1] === 0 ? nounFrom(words, next + 1, limit) : null;
    if (object !== null && isAdding(doc, at)) return { noun: whole(object), befell: [act], rule: "measure/act" };
    if (object !== null && !doc.is(object.head, CAPITAL))
      return { noun: [act, { first: next, last: object.complement?.last ?? object.last }], befell: [], rule: "measure/act" };
    if (quantity.unit === "other") return { noun: [{ first: quantity.last - 1, last: quantity.last }], befell: [act], rule: "measure/act" };
    const subject = subjectOf(words, at, floor);
    const known = subject !== null && !doc.begins(subject.head, bitOf("countries") | bitOf("capitals")) && !isPointing(doc, subject.head);
    return { noun: known ? whole(subject) : [], befell: [act], rule: "measure/act" };
  }
  const fate = befell(words, quantity.last, limit, true);
  const noun = nounBefore(words, at + 1, floor);
  if (noun !== null && near !== null && doc.mark(at) === 0 && isFollowed(doc, at))
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  if (noun !== null) return { noun: whole(noun), befell: fate === null ? [] : [fate], rule: "measure/noun-before" };
  if (fate !== null && near === null) {
    const next = fate.last;
    const object = grammar(doc, next) & PREPOSITION && words.busy[next + 1] === 0 ? nounFrom(words, next + 1, limit, false) : null;
    return { noun: object === null ? [fate] : [fate, { first: next, last: object.last }], befell: [], rule: "measure/befell" };
  }
  return null;
}

/** `trade turnover` for "increase in trade turnover", where the turnover itself is told. */
function withoutChange(doc: Doc, noun: readonly Stretch[]): Stretch[] {
  return noun.map(({ first, last }) =>
    isNounOfChange(doc, first) && first + 2 < last && (isIn(doc, first + 1) || isOf(doc, first + 1))
      ? { first: first + 2, last }
      : { first, last },
  );
}

const isPeak = wordSet("high record low peak mark maximum minimum all-time");
const isAlwaysNoun = wordSet("growth expansion contraction reduction improvement inflation unemployment");
const isPointing = wordSet("it they we he she i you this that these those there each all both aim target goal");
const isFor = wordSet("for in on into towards toward");
const isAdding = wordSet("add adds added adding bring brings brought bringing");
const isTo = wordSet("to");
// What meetings measure; "bring it to $5 billion" speaks of the nearest of them.
const isTopic = wordSet(
  "trade turnover commerce investment investments exports imports budget production output debt aid deliveries supplies",
);

/** The measurable thing named nearest before, in this sentence or the one before. */
function topicBefore({ doc, quantity }: Around): Stretch | null {
  const sentence = doc.sentence[quantity.first] as number;
  const open = doc.sentenceStart[Math.max(0, sentence - 1)] as number;
  for (let i = quantity.first - 1; i >= open && quantity.first - i < MOST_BACK; i--) {
    if (!isTopic(doc, i)) continue;
    const modified = isOpen(doc, i - 1) && !looksPast(doc, i - 1) && !doc.is(i - 1, CAPITAL) && i - 1 >= open;
    return { first: modified ? i - 1 : i, last: i + 1 };
  }
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
function fallback(around: Around, near: Earlier | null): Measure | null {
  const { doc, words, quantity, floor } = around;
  if (near !== null) return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/as-before" };
  let at = quantity.first;
  while (at > floor && doc.mark(at - 1) !== 0) at--;
  const noun = nounBefore(words, at, floor);
  if (noun !== null) return { noun: whole(noun), befell: [], rule: "measure/nearest" };
  const topic = topicBefore(around);
  return topic === null ? null : { noun: [topic], befell: [], rule: "measure/topic" };
}

/** The measure in the article's words; verbs in the form that tells what befell the thing. */
export function measureText(doc: Doc, measure: Measure): string | null {
  const parts = [...measure.noun, ...measure.befell].map((stretch) => render(doc, stretch));
  if (measure.implied) parts.unshift(measure.implied);
  if (measure.owner) parts.push("of", render(doc, measure.owner));
  const text = parts.filter((part) => part !== "").join(" ");
  return text === "" ? null : text;
}

function render(doc: Doc, stretch: Told): string {
  let { first } = stretch;
  // "Azerbaijan's territory": the owner has its own column
  for (let i = first + 1; i < stretch.last - 1 && i < first + 5; i++) {
    if (doc.mark(i) === 0x27 && doc.begins(first, bitOf("countries")) && (doc.find(first, "countries")?.last ?? 0) === i) {
      first = i + 1;
      break;
    }
  }
  const written = doc.slice(first, stretch.last);
  const text = written.includes("\n") || written.includes("  ") ? written.replace(/\s+/g, " ") : written;
  if (stretch.form === undefined) return text;
  const verb = doc.slice(first, first + 1);
  return (stretch.form === "participle" ? participleOf(verb) : gerundOf(verb)) + text.slice(verb.length);
}
