import { isCurrency } from "../0-ground/codes.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { opensQuotation } from "../2-segment/quotation-marks.ts";
import { CAPITAL, GLUED } from "../2-segment/tokens.ts";
import { befell, type Told } from "../3-recognise/quantities/befell.ts";
import {
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { gerundOf, participleOf } from "../3-recognise/quantities/inflect.ts";
import { changeAt, speechAt } from "../3-recognise/quantities/lexis.ts";
import { hyphen, isNounOfChange, type Marked, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import { magnitudeBeside, type QuantityMention } from "../3-recognise/quantities/recognise-quantities.ts";
import { subjectOf } from "../3-recognise/quantities/subjects.ts";
import { amountOf } from "./measure-amounts.ts";
import {
  type Around,
  beforeOf,
  type Earlier,
  isCompoundEnd,
  isLike,
  isOf,
  isUp,
  type Measure,
  MOST_AHEAD,
  MOST_BACK,
  purposeOf,
  transparent,
  whole,
} from "./measure-around.ts";
import { countedNoun, memberOf } from "./measure-counts.ts";
import { governed, isCompared } from "./measure-governed.ts";
import { listedBefore } from "./measure-lists.ts";
import { ofThem, ofWhole, partOf } from "./measure-parts.ts";
import { topicBefore } from "./measure-topics.ts";

const COUNTRIES = bitOf("countries");

const isWorth = wordSet("worth valued costing totaling totalling amounting");

const isThan = wordSet("than against from versus to");

const isMore = wordSet("more less higher lower fewer larger smaller faster");

/** What `quantity` counts or measures. `earlier`: what was found before it, the nearest last. */
export function measureOf(words: Marked, figure: QuantityMention, earlier: readonly Earlier[]): Measure | null {
  const { doc } = words;
  const quantity = { ...figure, last: beforeOf(words, figure) };
  const { first: open, last: close } = doc.sentenceRange(doc.sentence[quantity.first] as number);
  const floor = Math.max(open, quantity.first - MOST_BACK);
  const limit = Math.min(close, quantity.last + MOST_AHEAD);
  let before = quantity.first - 1;
  while (before > floor && (transparent(doc, before) || isCompoundEnd(doc, before))) before -= isCompoundEnd(doc, before) ? 3 : 1;
  // "wanted "no fewer than 12" aircraft"
  if (opensQuotation(doc.mark(before)) && before > floor) before--;
  const around: Around = { words, doc, quantity, floor, limit, before };
  // "35 people, including 12 children, were killed and dozens injured": people
  const last = earlier.at(-1);
  const nearest = last?.measure.rule === "measure/included" ? (earlier.at(-2) ?? last) : last;
  const near =
    nearest !== undefined &&
    (doc.paragraph[doc.sentence[nearest.quantity.first] as number] as number) ===
      (doc.paragraph[doc.sentence[quantity.first] as number] as number)
      ? nearest
      : null;
  const counted = quantity.unit === "count" && !quantity.compound;
  return (
    shareInside(around) ??
    magnitude(around) ??
    distance(around) ??
    dimension(around) ??
    second(around, near) ??
    labelled(around) ??
    changeBeside(around, near) ??
    worth(around, near) ??
    (isOf(doc, quantity.last) ? null : partOf(around, near)) ??
    ofThem(around, earlier) ??
    partOf(around, near) ??
    ofWhole(around) ??
    memberOf(around) ??
    (counted ? countedNoun(around, near) : amountOf(around, near)) ??
    upFrom(around, near) ??
    inserted(around, near) ??
    governed(around, near) ??
    fallback(around, near)
  );
}

/** "six patients in ten": the thing stands inside the share. */
function shareInside({ doc, words, quantity, limit }: Around): Measure | null {
  const at = quantity.numeral + 1;
  if (quantity.unit !== "share" || at + 2 >= quantity.last || !isOpen(doc, at) || !isInOut(doc, at + 1)) return null;
  const fate = befell(words, quantity.last, limit, true);
  return { noun: [{ first: at, last: at + 1 }], befell: fate === null ? [] : [fate], rule: "measure/share-inside" };
}
const isInOut = wordSet("in out");

/** The same amount in another currency, in brackets or behind a stroke. */
function second({ doc, quantity }: Around, near: Earlier | null): Measure | null {
  if (near === null) return null;
  const gap = quantity.first - near.quantity.last;
  if (gap > 3 || gap < 1 || near.quantity.unit === quantity.unit) return null;
  const mark = doc.mark(near.quantity.last);
  if (mark !== 0x28 && mark !== 0x2f && mark !== 0x5b) return null;
  return { ...near.measure, rule: "measure/second-currency" };
}

/** "(export – USD 204 million, import – USD 115 million)": what stands before its dash. */
function labelled({ doc, words, quantity, before, floor }: Around): Measure | null {
  const mark = doc.mark(before);
  if (mark !== 0x2013 && mark !== 0x2014 && mark !== 0x2d && mark !== 0x3a) return null;
  if (quantity.unit === "count" || doc.is(before, GLUED)) return null;
  const noun = nounBefore(words, before, floor, false);
  if (noun === null || noun.last !== before) return null;
  let open = noun.first - 1;
  while (open > floor && grammar(doc, open) & (ARTICLE | DEFINITE)) open--;
  return doc.mark(open) === 0x28 || ((doc.mark(open) === 0x2c || doc.mark(open) === 0x3b) && words.busy[open - 1] === 2)
    ? { noun: whole(noun), befell: [], rule: "measure/labelled" }
    : null;
}

/** "200 km northwest of the capital", "2,000 km away": how far from where. */
function distance({ doc, words, quantity, before, floor, limit }: Around): Measure | null {
  if (quantity.compound || (quantity.unit !== "km" && quantity.unit !== "m" && quantity.unit !== "other")) return null;
  if (quantity.unit === "other" && !isMile(doc, quantity.last - 1)) return null;
  let at = quantity.last;
  // "(120 miles)"
  if (doc.mark(at) === 0x28) while (at < quantity.last + 8 && doc.mark(at - 1) !== 0x29) at++;
  else if (doc.mark(at) === 0x29) at++;
  const from = isWay(doc, at) ? at + 1 : at;
  if (from === at && !isFrom(doc, at)) return null;
  const place = isFrom(doc, from) || isOf(doc, from) ? nounFrom(words, from + 1, limit) : null;
  // "Monguno, 135 km away", "the post, which lies 310 km east of Windhoek"
  const lies = isLying(doc, before) ? before - 1 : before;
  const clause = doc.lower(lies) === "which" ? lies - 1 : lies;
  const thing = doc.mark(clause) === 0x2c ? nounBefore(words, clause, floor, false) : null;
  const from2 = place === null ? [] : whole(place);
  if (thing !== null)
    return { noun: [{ first: thing.first, last: thing.last }, ...from2], befell: [], implied: "distance of", rule: "measure/distance" };
  return { noun: from2, befell: [], implied: place === null ? "distance" : "distance from", rule: "measure/distance" };
}

/** "The bridge, some 3.1 kilometres long", "each is 39 metres long": the thing with its dimension. */
function dimension({ doc, words, quantity, before, floor }: Around): Measure | null {
  // "30 high-speed trains"
  if (quantity.compound || !isLong(doc, quantity.last) || hyphen(doc, quantity.last + 1)) return null;
  if (quantity.unit === "count" && doc.lower(quantity.last) !== "strong") return null;
  const aside = doc.mark(before) === 0x2c ? nounBefore(words, before, floor) : null;
  const subject = aside ?? (grammar(doc, before) & AUXILIARY ? subjectOf(words, before, floor) : nounBefore(words, quantity.first, floor));
  if (subject === null) return null;
  // "the line from Furancungo to Chipata would be 310 km long"
  const to = doc.lower(subject.last) === "from" ? nounFrom(words, subject.last + 1, quantity.first, false) : null;
  const end = to !== null && doc.lower(to.last) === "to" ? nounFrom(words, to.last + 1, quantity.first, false) : null;
  return {
    noun: end === null ? whole(subject) : [{ first: subject.first, last: end.last }],
    befell: [{ first: quantity.last, last: quantity.last + 1 }],
    rule: "measure/dimension",
  };
}
const isLong = wordSet("long wide deep high tall thick strong");

const isMile = wordSet("mile miles league leagues");
const isLying = wordSet("lies lie lay is are stands");
const isFrom = wordSet("from");
const isWay = wordSet(
  "north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern away off outside",
);

/** "a 7.0-magnitude earthquake", "a quake of magnitude 6.6" */
function magnitude({ doc, words, quantity, floor, limit }: Around): Measure | null {
  const at = quantity.unit === "other" ? magnitudeBeside(doc, quantity) : -1;
  if (at < 0) return null;
  // "an earthquake measuring 5.6"
  if (at === quantity.first - 2 && doc.mark(at + 1) === 0)
    return { noun: [{ first: at, last: at + 1 }], befell: [], implied: "magnitude", rule: "measure/magnitude" };
  const noun =
    at > quantity.first || (isOpen(doc, quantity.last) && !isOf(doc, at - 1))
      ? nounFrom(words, Math.max(at + 1, quantity.last), limit)
      : nounBefore(words, isOf(doc, at - 1) ? at - 1 : at, floor);
  return { noun: [{ first: at, last: at + 1 }, ...(noun === null ? [] : whole(noun))], befell: [], rule: "measure/magnitude" };
}

/** "sold 400 cars, an increase of 25%", "compared to a 0.1 percent rise", "the $10 billion target": what was measured before tells of what. */
function changeBeside({ doc, quantity, before }: Around, near: Earlier | null): Measure | null {
  if (near === null) return null;
  const { last } = quantity;
  const beside = isOpen(doc, last) ? last : -1;
  if (beside >= 0 && isAim(doc, beside) && !isOf(doc, beside + 1) && !isOpen(doc, beside + 1))
    return { noun: [{ first: beside, last: beside + 1 }, ...near.measure.noun], befell: [], rule: "measure/aim" };
  if (doc.sentence[near.quantity.first] !== doc.sentence[quantity.first]) return null;
  // "from 60% to 40% of GDP"
  if (isInto(doc, before) && near.quantity.last === before && near.quantity.unit === quantity.unit && isOf(doc, last))
    return { noun: near.measure.noun, befell: near.measure.befell, rule: "measure/from-to" };
  // ", a 20 percent increase": of what was told before the comma
  const isAside = doc.mark(before) === 0x2c && grammar(doc, quantity.first - 1) & ARTICLE;
  if (beside >= 0 && isNounOfChange(doc, beside) && (isAside || isCompared(doc, before) || isCompared(doc, before - 1)))
    return { noun: near.measure.noun, befell: [{ first: beside, last: beside + 1 }], rule: "measure/compared" };
  if (!isOf(doc, before) || !isNounOfChange(doc, before - 1)) return null;
  let open = before - 2;
  while (
    open > near.quantity.last &&
    (grammar(doc, open) & ARTICLE || (isOpen(doc, open) && doc.mark(open - 1) === 0 && grammar(doc, open - 1) & ARTICLE))
  )
    open--;
  // ", registering a growth of 30 percent"
  if (looksPresentParticiple(doc, open) && doc.mark(open - 1) === 0x2c) open--;
  const mark = doc.mark(open);
  if (mark !== 0x2c && mark !== 0x2d && mark !== 0x2013 && mark !== 0x2014 && mark !== 0x28) return null;
  return { noun: near.measure.noun, befell: [{ first: before - 1, last: before }], rule: "measure/compared" };
}

const isAim = wordSet("target goal threshold mark objective ceiling cap quota");
const isInto = wordSet("to");

/** `33 projects worth $141 million`: the amount is of the same thing. */
export function worth(around: Around, near: Earlier | null): Measure | null {
  const { doc, before, words, floor } = around;
  let at = before;
  if (grammar(doc, at) & PREPOSITION && !isWorth(doc, at)) at--;
  if (!isWorth(doc, at)) return null;
  // "The support is worth $3 million"
  const noun =
    grammar(doc, at - 1) & AUXILIARY ? subjectOf(words, at, floor) : nounBefore(words, doc.mark(at - 1) === 0x2c ? at - 1 : at, floor);
  if (noun === null) return near === null ? null : { ...near.measure, rule: "measure/worth" };
  // "exceeds $14 billion, of which projects worth $4 billion": projects
  const isOfNear = near !== null && (near.quantity.unit !== around.quantity.unit || doc.mark(near.quantity.last) !== 0x2c);
  if (isOfNear && near.quantity.last <= noun.first && noun.first - near.quantity.last <= 4 && !isLike(doc, near.quantity.last))
    return { ...near.measure, rule: "measure/worth" };
  // "a deal with Halden Works worth $2 billion"
  const outer = doc.is(noun.first, CAPITAL) && grammar(doc, noun.first - 1) & PREPOSITION ? nounBefore(words, noun.first - 1, floor) : null;
  if (outer !== null) return { noun: whole(outer), befell: [], rule: "measure/worth" };
  // "orders worth $2 billion for 40 aircraft"
  const purpose = purposeOf(around, around.quantity.last);
  const listed = [listedBefore(words, noun, floor)];
  return { noun: purpose === null ? listed : [...whole(noun), purpose], befell: [], rule: "measure/worth" };
}

/** "the estimate of homes destroyed -- 290,000 --", "the 2005 tsunami (five million)": what the figure is set behind. */
function inserted({ doc, quantity, words, floor }: Around, near: Earlier | null): Measure | null {
  const mark = doc.mark(quantity.first - 1);
  if (
    quantity.compound ||
    quantity.unit === "%" ||
    isCurrency(quantity.unit) ||
    (mark !== 0x28 && mark !== 0x2d && mark !== 0x2013 && mark !== 0x2014)
  )
    return null;
  // "42 joint projects - 29 in Kenya, 13 in Peru": the parts of what was counted
  if (
    near !== null &&
    doc.sentence[near.quantity.first] === doc.sentence[quantity.first] &&
    grammar(doc, quantity.last) & PREPOSITION &&
    mark !== 0x28
  )
    return { noun: near.measure.noun, befell: [], rule: "measure/as-before" };
  let at = quantity.first;
  while (at > floor && doc.mark(at - 1) !== 0) at--;
  // "the number of people crossing the pass on foot – 102,000 –"
  for (let i = at - 1; i > floor && at - i < 16 && doc.mark(i) === 0; i--)
    if (isOf(doc, i) && isNumberOf(doc, i - 1)) {
      const counted = nounFrom(words, i + 1, at);
      if (counted !== null)
        return { noun: [{ first: counted.first, last: Math.min(at, counted.last + 4) }], befell: [], rule: "measure/inserted" };
    }
  const past = looksPast(doc, at - 1) ? [{ first: at - 1, last: at }] : [];
  const noun = nounBefore(words, at - past.length, floor);
  return noun === null ? null : { noun: whole(noun), befell: past, rule: "measure/inserted" };
}

const isNumberOf = wordSet("number total");

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

const impliedOf = ({ measure }: Earlier): Pick<Measure, "implied"> => (measure.implied ? { implied: measure.implied } : {});

/** Nothing near tells it: the thing measured before in the paragraph, else the nearest noun before. */
function fallback(around: Around, near: Earlier | null): Measure | null {
  const { doc, words, quantity, floor } = around;
  // "another 10 million for the north": what a sum is for tells it apart
  const purpose = isCurrency(quantity.unit) || quantity.value >= 1e6 ? purposeOf(around, quantity.last) : null;
  if (near !== null)
    return purpose === null
      ? { noun: near.measure.noun, befell: near.measure.befell, ...impliedOf(near), rule: "measure/as-before" }
      : { noun: [...near.measure.noun.slice(0, 1), purpose], befell: [], rule: "measure/purpose" };
  const said = saidOf(around);
  if (said !== null) return { noun: [said], befell: [], rule: "measure/said-of" };
  if (purpose !== null) return { noun: [purpose], befell: [], rule: "measure/purpose" };
  let at = quantity.first;
  while (at > floor && doc.mark(at - 1) !== 0) at--;
  const noun = nounBefore(words, at, floor);
  if (noun !== null) return { noun: whole(noun), befell: [], rule: "measure/nearest" };
  const topic = topicBefore(around);
  return topic === null ? null : { noun: [topic], befell: [], rule: "measure/topic" };
}

/** "“We are at 26 percent,” she said of the subway" */
function saidOf({ doc, words, quantity }: Around): Stretch | null {
  if (doc.quoted[quantity.first] !== 1) return null;
  const close = doc.sentenceRange(doc.sentence[quantity.first] as number).last;
  for (let i = quantity.last; i < close && i < quantity.last + 16; i++)
    if (doc.quoted[i] === 0 && speechAt(doc, i) && isOf(doc, i + 1)) {
      const noun = nounFrom(words, i + 2, close, false);
      return noun === null ? null : { first: noun.first, last: noun.last };
    }
  return null;
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
    if (doc.mark(i) === 0x27 && doc.begins(first, COUNTRIES) && (doc.find(first, "countries")?.last ?? 0) === i) {
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
