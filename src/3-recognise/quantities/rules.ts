import { either, optional, type Part, type Read, type Rule, rule } from "../../0-ground/rule.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { words } from "../../2-segment/parts.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { amountAt, isArticle, numeralAt } from "./amounts.ts";
import { Figure, measured, paired, signBefore, signWithin, spanned } from "./figures.ts";
import { AUXILIARY, grammar, isOpen, looksPast, wordSet } from "./grammar.ts";
import { type Comparator, type Comparing, keyAt, lexisOf } from "./lexis.ts";

/** What one rule reads: one figure, or two where "from 66 to 91" tells both. */
export class Figures {
  constructor(readonly all: readonly Figure[]) {}

  toString(): string {
    return this.all.join("; ");
  }
}

const one = (figure: Figure): Figures => new Figures([figure]);

interface Bound {
  readonly comparator: Comparator;
  readonly first: number;
}

const follows = (doc: Doc, at: number, comparing: Comparing): boolean => comparing.hashes.every((hash, k) => keyAt(doc, at + k) === hash);

/** `more than`, `at least`: the longest comparator that begins here. */
const bound: Part<Doc, Bound> = {
  name: "comparator",
  read(doc, at) {
    for (let last = at + 5; last > at; last--) {
      if (last > doc.count) continue;
      const found = comparatorEnding(doc, last);
      if (found !== null && found.first === at) return { value: found, last };
    }
    return null;
  },
};

/** `or more`, `or so`, `+`; null where none follows. */
const boundBehind: Part<Doc, Bound> = {
  name: "comparator behind",
  read(doc, at) {
    for (const comparing of lexisOf(doc).after.get(keyAt(doc, at)) ?? []) {
      if (follows(doc, at, comparing))
        return { value: { comparator: comparing.comparator, first: at }, last: at + comparing.hashes.length };
    }
    return null;
  },
};

/** The longest comparator whose last word stands before token `last`. */
export function comparatorEnding(doc: Doc, last: number): Bound | null {
  if (last < 1) return null;
  for (const comparing of lexisOf(doc).before.get(keyAt(doc, last - 1)) ?? []) {
    const first = last - comparing.hashes.length;
    if (first >= 0 && follows(doc, first, comparing)) return { comparator: comparing.comparator, first };
  }
  return null;
}

const startsFigure = (doc: Doc, at: number): boolean =>
  doc.isNumber(at) ||
  numeralAt(doc, at) !== null ||
  isArticle(doc, at) ||
  signWithin(doc, at) !== null ||
  signBefore(doc, at + 1)?.first === at ||
  signBefore(doc, at + 2)?.first === at ||
  amountAt(doc, at) !== null;

/** A bound before and one behind: the first tells more, but for "some ... or more". */
const bounded = (figure: Figure, before: Bound | null, behind: Bound | null, last: number): Figure => {
  let { comparator } = figure;
  if (before !== null && (figure.comparator === "=" || before.comparator !== "~")) comparator = before.comparator;
  else if (behind !== null) comparator = behind.comparator;
  if (figure.comparator === "vague")
    comparator = before !== null && before.comparator !== "~" && figure.amount.style !== "vague" ? before.comparator : "vague";
  return figure.with({ first: before?.first ?? figure.first, last, comparator });
};

/** Reads a figure and what bounds it behind, and says where it ends. */
const closed: Part<Doc, Figure> = {
  name: "figure, bound behind",
  read(doc, at): Read<Figure> | null {
    const read = spanned.read(doc, at);
    if (read === null) return null;
    const behind = boundBehind.read(doc, read.last);
    return behind === null ? read : { value: bounded(read.value, null, behind.value, behind.last), last: behind.last };
  },
};

const number = rule({
  name: "quantity/number",
  starts: startsFigure,
  pattern: [closed],
  make: one,
  yes: {
    "1,300 companies": "= 1300 count",
    "1 300 companies": "= 1300 count",
    "1.300 companies": "= 1300 count",
    "2,30,000 families": "= 230000 count",
    "25, 000 tents": "= 25000 count",
    "12.5 percent": "= 12.5 %",
    "12,5 %": "= 12.5 %",
    "ninety-two officers": "= 92 count",
    "two hundred and five trucks": "= 205 count",
    "two lakh people": "= 200000 count",
    "Tk 1,250 crore": "= 12500000000 BDT",
    "half a million voters": "= 500000 count",
    "half a percentage point": "= 0.5 pp",
    "a quarter of a million tonnes": "= 250000 t",
    "three quarters of a million people": "= 750000 count",
    "two dozen agreements": "= 24 count",
    "one and a half billion dollars": "= 1500000000 USD",
    "4 billion 200 million soums": "= 4200000000 UZS",
    "$3.2bn": "= 3200000000 USD",
    "1.5mln tonnes": "= 1500000 t",
    "€20m": "= 20000000 EUR",
    "N2.7 trillion": "= 2700000000000 NGN",
    "US$417 million": "= 417000000 USD",
    "500 billion won": "= 500000000000 KRW",
    "11-kilometre border": "= 11 km",
    "a $500-million loan": "= 500000000 USD",
    "45-member delegation": "= 45 count",
    "3.5 times more": "= 3.5 times",
    "1,100 GWh": "= 1100000000000 Wh",
    "20 to 30 percent": "= 20..30 %",
    "10-12 ships": "= 10..12 count",
    "$4.5 billion to $4.7 billion": "= 4500000000..4700000000 USD",
    "two or three ships": "= 2..3 count",
    "thousands of people": "vague 1000 count",
    "hundreds of thousands of people": "vague 100000 count",
    "several hundred people": "vague 100 count",
    "50,000 or more": ">= 50000 count",
  },
  no: ["companies", "the company", "a company"],
});

const between = rule({
  name: "quantity/between",
  starts: wordSet("between"),
  pattern: [words("between"), optional(bound), measured, words("and"), measured],
  make: (_, before, low, __, high) => {
    const pair = paired(low, high);
    if (pair === null || pair[1].value <= pair[0].value) return null;
    const range = pair[0].with({ first: low.first - 1, last: high.last, valueMax: pair[1].value, unit: pair[1].unit });
    return one(before === null ? range : range.with({ comparator: before.comparator }));
  },
  yes: { "between 40 and 60 cases": "= 40..60 count", "between 2 and 3 million euros": "= 2000000..3000000 EUR" },
  no: ["between Oslo and Riga", "between 60 and 40"],
});

const fromTo = rule({
  name: "quantity/from-to",
  starts: wordSet("from"),
  pattern: [words("from"), optional(bound), measured, words("to"), optional(bound), measured],
  make: (_, before, low, __, after, high) => {
    const pair = paired(low, high);
    if (pair === null) return null;
    return new Figures([
      before === null ? pair[0] : bounded(pair[0], before, null, pair[0].last),
      after === null ? pair[1] : bounded(pair[1], after, null, pair[1].last),
    ]);
  },
  yes: {
    "from 1.5 to two billion euros": "= 1500000000 EUR; = 2000000000 EUR",
    "from 66 to 91": "= 66 count; = 91 count",
    "from 12 to more than 20 percent": "= 12 %; > 20 %",
  },
  no: ["from 5 to Oslo", "from Oslo"],
});

const isOf = wordSet("of");
const isOrderly = wordSet("first second last latter other next");
const isPartOf = wordSet("of the its their his her our these those all this that whom which");
const isTimeOf = wordSet(
  "hour year century day month decade hours years dozen million billion hundred thousand century's final finals time marathon sister brother way",
);

/** `two-thirds`, `three quarters`, `a third of`, `half of`: shares of one. */
const fraction: Part<Doc, Figure> = {
  name: "fraction",
  read(doc, at): Read<Figure> | null {
    const first = numeralAt(doc, at);
    const amount = amountAt(doc, at);
    // "half a million", "half a dozen"
    if (
      (first === null && !isArticle(doc, at)) ||
      (amount?.scale ?? 1) >= 1000 ||
      (first?.kind === "fraction" && (amount?.value ?? 0) >= 6)
    )
      return null;
    if (first === null || first.kind === "fraction") {
      const here = first === null ? at + 1 : at;
      const numeral = numeralAt(doc, here);
      // "the first half of", "a quarter of a century"
      if (numeral?.kind !== "fraction" || numeral.value > 0.5 || isOrderly(doc, at - 1)) return null;
      if (isOf(doc, here + 1) && isArticle(doc, here + 2) && isTimeOf(doc, here + 3)) return null;
      const next = here + 1;
      // "a half a dozen"
      if (here > at && (amountAt(doc, here)?.value ?? 0) >= 6) return null;
      if (here > at) return isOpen(doc, next) && !doc.is(next, LINE) && !looksPast(doc, next) ? null : shareOf(at, next, numeral.value);
      if (numeral.value !== 0.5 || isTimeOf(doc, next)) return null;
      // "Half had been delivered", "dearer by half"
      const alone = (grammar(doc, next) & AUXILIARY) !== 0 || doc.lower(at - 1) === "by";
      return alone || isPartOf(doc, next) || comparatorEnding(doc, at) !== null ? shareOf(at, next, numeral.value) : null;
    }
    if (first.kind !== "cardinal" || first.value > 20) return null;
    const here = doc.isMark(at + 1, "-") ? at + 2 : at + 1;
    const part = numeralAt(doc, here);
    return part?.kind !== "fraction" || part.value >= 1 ? null : shareOf(at, here + 1, first.value * part.value);
  },
};

/** A share of one, to six digits: 0.666667. */
function shareOf(at: number, last: number, value: number): Read<Figure> {
  const amount = { value, first: at, last, style: "words", decimals: 0, scale: 1 } as const;
  return { value: new Figure(at, last, Number(value.toPrecision(6)), null, "=", "share", amount, false, ""), last };
}

const share = rule({
  name: "quantity/fraction",
  starts: (doc: Doc, at: number) => numeralAt(doc, at) !== null || isArticle(doc, at),
  pattern: [fraction],
  make: one,
  yes: {
    "two-thirds of the members": "= 0.666667 share",
    "three-quarters": "= 0.75 share",
    "one third of exports": "= 0.333333 share",
    "a third of the exports": "= 0.333333 share",
    "half of the members": "= 0.5 share",
  },
  no: ["the third meeting", "the first half", "a third meeting", "a quarter of a century"],
});

/** `six patients in ten`, `three homes out of four`: the thing that the share is of, where nothing counted stands behind. */
const partNoun: Part<Doc, string> = {
  name: "noun",
  read(doc, at) {
    if (!isOpen(doc, at) || doc.is(at, CAPITAL) || !(isIn(doc, at + 1) || isOut(doc, at + 1))) return null;
    const whole = isOut(doc, at + 1) ? at + 3 : at + 2;
    const numeral = amountAt(doc, whole);
    if (numeral === null || numeral.style !== "words" || isOpen(doc, numeral.last)) return null;
    return { value: doc.lower(at), last: at + 1 };
  },
};
const isIn = wordSet("in");
const isOut = wordSet("out");

/** `one in five`, `four out of ten` */
const inEvery = rule({
  name: "quantity/one-in",
  starts: (doc: Doc, at: number) => numeralAt(doc, at)?.kind === "cardinal" || (doc.isNumber(at) && doc.number(at) < 10),
  pattern: [
    measured,
    optional(partNoun),
    either(words("in"), words("out"), words("of")),
    optional(words("of")),
    optional(words("every")),
    measured,
  ],
  make: (part, noun, between, __, every, whole) => {
    // "eight of every ten"; "eight of ten ships" are two figures
    if (between === "of" && every === null) return null;
    if (noun !== null && between === "in" && whole.value > 10) return null;
    if (
      part.unit !== "count" ||
      whole.unit !== "count" ||
      part.value >= whole.value ||
      part.value > 9 ||
      whole.value > 100 ||
      // "6 out of 10", "9 in 10"; but "3 in 2020", "5 in 12 cities"
      // "1 in every 3", "1 in 4 children"
      (part.amount.style !== "words" &&
        every === null &&
        !(part.value === 1 && whole.value <= 10) &&
        (between === "in" ? whole.value !== 10 : whole.value > 10))
    )
      return null;
    return one(part.with({ last: whole.last, value: Number((part.value / whole.value).toPrecision(6)), unit: "share" }));
  },
  yes: {
    "one in five households": "= 0.2 share",
    "four out of ten firms": "= 0.4 share",
    "6 out of 10 firms": "= 0.6 share",
    "9 in 10 firms": "= 0.9 share",
    "six patients in ten.": "= 0.6 share",
    "eight of every ten sacks": "= 0.8 share",
    "three homes out of four.": "= 0.75 share",
    "1 in every 3 people": "= 0.333333 share",
    "1 in 4 children": "= 0.25 share",
  },
  no: ["one in Oslo", "five in four", "3 in 2020", "5 in 12 cities"],
});

const isNoTwice = wordSet("taxation standards standard digit digits tax blow check decker track tracking edged entry counting");

const times: Part<Doc, Figure> = {
  name: "times",
  read(doc, at): Read<Figure> | null {
    const numeral = numeralAt(doc, at);
    if (numeral?.kind !== "multiplier") return null;
    const next = doc.isMark(at + 1, "-") ? at + 2 : at + 1;
    if (isNoTwice(doc, next)) return null;
    const amount = { value: numeral.value, first: at, last: at + 1, style: "words", decimals: 0, scale: 1 } as const;
    return { value: new Figure(at, at + 1, numeral.value, null, "=", "times", amount, false, ""), last: at + 1 };
  },
};

/** `doubled`, `threefold` */
const multiplied = rule({
  name: "quantity/multiplied",
  starts: (doc: Doc, at: number) => numeralAt(doc, at)?.kind === "multiplier",
  pattern: [times],
  make: one,
  yes: { "doubled in a year": "= 2 times", "tripled since then": "= 3 times" },
  no: ["double taxation", "double-digit growth", "two"],
});

const inEveryPart: Part<Doc, Figure> = {
  name: "one in",
  read(doc, at) {
    const read = inEvery.read(doc, at);
    const figure = read?.value.all[0];
    return read === null || figure === undefined ? null : { value: figure, last: read.last };
  },
};

const withBound = rule({
  name: "quantity/bounded",
  starts: (doc: Doc, at: number) => bound.read(doc, at) !== null,
  pattern: [bound, either(times, fraction, inEveryPart, closed)],
  make: (before, figure) => one(bounded(figure, before, null, figure.last)),
  yes: {
    "more than 12 percent": "> 12 %",
    "over $5 million": "> 5000000 USD",
    "at least 1,500 nurses": ">= 1500 count",
    "no fewer than forty ships": ">= 40 count",
    "up to 1.5 million tonnes": "<= 1500000 t",
    "fewer than 300 tractors": "< 300 count",
    "close to US$190 million": "~ 190000000 USD",
    "some 17 lakh people": "~ 1700000 count",
    "an estimated 40 ships": "~ 40 count",
    "as many as two dozen firms": "<= 24 count",
    "more than doubled": "> 2 times",
    "about two-thirds of them": "~ 0.666667 share",
    "almost 4 times": "~ 4 times",
    "nearly one in three children": "~ 0.333333 share",
    "about a quarter of a million": "~ 250000 count",
  },
  no: ["over lunch", "at last 40", "about trade", "more than double taxation"],
});

/** Rules by what their first token is: `between` or `from`, a comparator, the numeral itself. In each, the first that reads wins. */
export const spanRules: readonly Rule<Doc, Figures>[] = [between, fromTo];
export const boundRules: readonly Rule<Doc, Figures>[] = [withBound];
export const numeralRules: readonly Rule<Doc, Figures>[] = [multiplied, share, inEvery, number];
export const quantityRules: readonly Rule<Doc, Figures>[] = [...spanRules, ...boundRules, ...numeralRules];
