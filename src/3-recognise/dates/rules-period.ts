import { optional, type Read } from "../../0-ground/rule.ts";
import { CAPITAL, POSSESSIVE } from "../../2-segment/tokens.ts";
import { introduced, isBareMonth, isBareYear } from "./context.ts";
import type { Marked } from "./marked.ts";
import { count, dateRule, fullYear, isDash, kind, month, numberGoesOn, ordinal, part, the, unitAhead, unitName, year4, yearShort } from "./parts.ts";
import { freeStanding } from "./rules-calendar.ts";
import type { Calendar, Range, Ref, Which } from "./said.ts";
import { periodRef, type YearTail, yearTail } from "./tails.ts";
import { K, PLURAL, UNIT, WHICH } from "./vocabulary.ts";

/** Months, quarters, seasons, years, decades and centuries, and the first or last so many of their parts. */

const nothing = <V>(value: V, last: number): Read<V> => ({ value, last });

export const monthYear = dateRule({
  name: "date/month-year",
  starts: (text, at) =>
    text.kind[at] === K.month &&
    (text.kind[at + 1] === K.number ||
      text.kind[at + 1] === K.which ||
      text.kind[at + 1] === K.of ||
      text.kind[at + 1] === K.the ||
      text.doc.mark(at + 1) !== 0),
  pattern: [month, part("year", (text, at) => (text.markAt(at) === 0x2c && !isYearAfterComma(text, at) ? null : yearTail.read(text, at)))],
  make: (month, tail) => ({ kind: "calendar", ...tail, month }),
  yes: {
    "in March 2024": "2024-03",
    "May, 2023": "2023-05",
    "September this year": "--09 year+0",
    "in May of last year": "--05 year-1",
    "Feb. 2019": "2019-02",
    "December of 2020": "2020-12",
    "in October that year": "--10 year+0 from it",
  },
  no: ["may 2023", "Theresa May, 2000 people", "March on"],
});

const isYearAfterComma = (text: Marked, at: number): boolean =>
  text.kind[at + 1] !== K.number ||
  !(text.kind[at + 2] === K.none && text.doc.isWord(at + 2) && !text.breaks(at + 2) && (text.value[at + 1] as number) % 50 === 0);

export const bareMonth = dateRule({
  name: "date/month",
  starts: (text, at) => text.kind[at] === K.month && isBareMonth(text, at),
  pattern: [month],
  make: (month) => ({ kind: "calendar", month }),
  yes: {
    "in January": "--01",
    "the February earthquakes": "--02",
    "since May": "--05",
    "by Sept. the work": "--09",
    "in March the two": "--03",
  },
  no: ["Theresa May said", "may come", "Jan Nowak came", "April Jones said", "Mar Mattai", "they march on"],
});

/** "last May", "next March", "this September" */
export const whichMonth = dateRule({
  name: "date/which-month",
  starts: (text, at) => text.kind[at] === K.which && text.kind[at + 1] === K.month,
  pattern: [kind("this|last|next", K.which, WHICH.this, WHICH.last, WHICH.next, WHICH.past, WHICH.coming), month],
  make: (which, month) => ({ kind: "calendar", month, which: nameOf(which) }),
  yes: { "last May": "last --05", "this September": "this --09", "next January": "next --01" },
  no: ["that May", "same June"],
});

export const nameOf = (which: number): Which =>
  which === WHICH.coming
    ? "coming"
    : which === WHICH.this || which === WHICH.current
      ? "this"
      : which === WHICH.last || which === WHICH.past || which === WHICH.previous
        ? "last"
        : "next";

const yearNumber = (text: Marked, at: number): boolean => text.kind[at] === K.number && text.digits(at) === 4 && freeStanding(text, at);

export const bareYear = dateRule({
  name: "date/year",
  starts: (text, at) =>
    yearNumber(text, at) && (text.value[at] as number) >= 1000 && (text.value[at] as number) < 2200 && isBareYear(text, at),
  pattern: [year4],
  make: (year) => ({ kind: "calendar", year }),
  yes: {
    "in 1918": "1918",
    "the plan for 2021": "2021",
    "Since 1991, they": "1991",
    "(2019)": "2019",
    "the 2018 agreement": "2018",
    "by 2030": "2030",
    "in 1453": "1453",
  },
  no: [
    "resolution 1701",
    "Expo 2020",
    "2000 people",
    "more than 2000",
    "2,020",
    "F-2000",
    "$2020",
    "1500 soldiers",
    "2020-member",
    "No. 2019",
    "by 1500 soldiers",
    "12 2021",
  ],
});

export const theYear = dateRule({
  name: "date/the-year",
  starts: (text, at) =>
    (text.kind[at] === K.unit && (text.value[at] as number) === UNIT.year) || (text.kind[at] === K.the && text.kind[at + 1] === K.unit),
  pattern: [optional(the), kind("year", K.unit, UNIT.year), year4],
  make: (_the, _year, year) => ({ kind: "calendar", year }),
  yes: { "in the year 2024": "2024", "year 2020": "2020" },
  no: ["the year of 2000 people", "years 2020"],
});

/** `'99` after a preposition; the apostrophe stands outside. */
export const apostropheYear = dateRule({
  name: "date/apostrophe-year",
  starts: (text, at) =>
    text.kind[at] === K.number &&
    text.digits(at) === 2 &&
    text.glued(at) &&
    isApostrophe(text, at - 1) &&
    (text.kindAt(at - 2) === K.in || text.kindAt(at - 2) === K.since || text.kindAt(at - 2) === K.of),
  pattern: [
    part("yy", (text, at) =>
      numberGoesOn(text, at + 1) || (text.doc.isWord(at + 1) && text.glued(at + 1))
        ? null
        : nothing(fullYear(text.value[at] as number), at + 1),
    ),
  ],
  make: (year) => ({ kind: "calendar", year }),
  yes: { "in '99": "1999" },
  no: ["in '90s", "in 99"],
});

const isApostrophe = (text: Marked, at: number): boolean => {
  const mark = text.doc.mark(at);
  return (mark === 0x27 || mark === 0x2019 || mark === 0x2018) && !text.glued(at);
};

/** `2015-2020`, `2024–25`, `2019/20`, "from 2015 to 2020", "between 2015 and 2020" */
export const years = dateRule({
  name: "date/years",
  starts: (text, at) =>
    yearNumber(text, at) &&
    (text.kind[at + 1] === K.to || text.kind[at + 1] === K.and || text.markAt(at + 1) === 0x2f || isDash(text.markAt(at + 1))),
  pattern: [
    year4,
    part("- to and", (text, at) => {
      const mark = text.markAt(at);
      if (isDash(mark)) return nothing("-", at + 1);
      if (mark === 0x2f && text.glued(at)) return nothing("/", at + 1);
      if (text.is(at, K.to)) return nothing("to", at + 1);
      return text.is(at, K.and) ? nothing("and", at + 1) : null;
    }),
    part("year", (text, at) => {
      if (text.kind[at] !== K.number || numberGoesOn(text, at + 1)) return null;
      const digits = text.digits(at);
      if (digits !== 4 && !(digits === 2 && text.glued(at))) return null;
      if (
        text.glued(at + 1) &&
        !text.breaks(at + 1) &&
        (text.doc.isWord(at + 1) || ((isDash(text.doc.mark(at + 1)) || text.doc.mark(at + 1) === 0x2f) && text.glued(at + 2)))
      )
        return null;
      return nothing(
        { value: text.value[at] as number, digits, between: text.kindAt(at - 3) === K.between, unit: text.kind[at + 1] === K.unit },
        at + 1,
      );
    }),
  ],
  make: (from, joint, { value, digits, between, unit }) => {
    const to = digits === 4 ? value : Math.floor(from / 100) * 100 + value;
    if (unit || to <= from || to > 2199 || to - from > 400) return null;
    if (joint === "and" && !between) return null;
    if ((joint === "/" || digits === 2) && to !== from + 1 && (digits === 4 || value <= 12)) return null;
    if (from < 1500 && joint !== "to") return null;
    return { kind: "range", from: { kind: "calendar", year: from }, to: { kind: "calendar", year: to } };
  },
  yes: {
    "for 2024-2025": "2024 to 2025",
    "from 2015 to 2020": "2015 to 2020",
    "between 2015 and 2020": "2015 to 2020",
    "2019/20": "2019 to 2020",
    "2021-22": "2021 to 2022",
    "2014–2020": "2014 to 2020",
  },
  no: ["in 2015 and 2020", "2020-2015", "2021-06-03", "2021-06", "from 2000 to 2500 people"],
});

/** `2021-06`, where the two digits are no year that follows. */
export const isoMonth = dateRule({
  name: "date/year-month",
  starts: (text, at) => yearNumber(text, at) && isDash(text.doc.mark(at + 1)) && text.glued(at + 1),
  pattern: [
    year4,
    part("-", (text, at) => (isDash(text.markAt(at)) ? nothing(null, at + 1) : null)),
    part("month", (text, at) => {
      const month = text.value[at] as number;
      if (text.kind[at] !== K.number || !text.glued(at) || text.digits(at) !== 2 || month < 1 || month > 12) return null;
      return text.glued(at + 1) &&
        !text.breaks(at + 1) &&
        (text.doc.isWord(at + 1) || isDash(text.doc.mark(at + 1)) || numberGoesOn(text, at + 1))
        ? null
        : nothing(month, at + 1);
    }),
  ],
  make: (year, _dash, month) => (month === (year % 100) + 1 || year < 1900 || year > 2099 ? null : { kind: "calendar", year, month }),
  yes: { "2021-06": "2021-06" },
  no: ["2011-12", "2021-13", "2021-06-03"],
});

const decadeOf = (text: Marked, at: number): Read<number> | null => {
  if (text.kind[at] === K.decade) return nothing(1900 + (text.value[at] as number), at + 1);
  let i = at;
  const mark = text.markAt(i);
  const apostrophe = mark === 0x27 || mark === 0x2019 || mark === 0x2018;
  if (apostrophe) i++;
  if (text.kind[i] !== K.number) return null;
  const value = text.value[i] as number;
  const digits = text.digits(i);
  if (value % 10 !== 0 || (digits !== 4 && digits !== 2)) return null;
  const tail = i + 1;
  const plural =
    (text.doc.isWord(tail) && text.glued(tail) && text.digits(tail) === 1 && /^s$/i.test(text.doc.slice(tail, tail + 1))) ||
    (text.doc.is(tail, POSSESSIVE) && text.glued(tail) && text.digits(tail) === 2);
  if (!plural) return null;
  if (digits === 4) return value >= 1500 && value < 2100 ? nothing(value, tail + 1) : null;
  return value < 20 ? null : nothing(1900 + value, tail + 1);
};

const beginsDecade = (text: Marked, at: number): boolean => {
  if (text.kind[at] === K.decade) return true;
  const i = isApostrophe(text, at) ? at + 1 : at;
  return (
    text.kind[i] === K.number &&
    (text.value[i] as number) % 10 === 0 &&
    text.glued(i + 1) &&
    (text.doc.isWord(i + 1) || text.doc.is(i + 1, POSSESSIVE))
  );
};

export const decade = dateRule({
  name: "date/decade",
  starts: (text, at) => (text.kind[at] === K.the ? beginsDecade(text, at + 1) : beginsDecade(text, at) && freeStanding(text, at)),
  pattern: [
    part("[the]", (text, at) => nothing(text.is(at, K.the), text.is(at, K.the) ? at + 1 : at)),
    part("decade", (text, at) => decadeOf(text, at)),
    part("digits", (text, at) => nothing(text.digits(at - 2), at)),
  ],
  make: (definite, year, digits) => (!definite && digits !== 4 ? null : { kind: "calendar", year, unknown: 1 }),
  yes: {
    "in the 1990s": "199X",
    "1980s policies": "198X",
    "the sixties": "196X",
    "the '90s": "199X",
    "the 1970's": "197X",
    "the 90s": "199X",
  },
  no: ["in his 60s", "the 1995s", "the 12s"],
});

/** "'70s" after "early" and the like */
export const apostropheDecade = part("'70s", (text, at): Read<Calendar> | null => {
  const read = isApostrophe(text, at) ? decadeOf(text, at) : null;
  return read && { value: { kind: "calendar", year: read.value, unknown: 1 }, last: read.last };
});

export const century = dateRule({
  name: "date/century",
  starts: (text, at) => {
    for (let i = at; i < at + 6; i++) if (text.kind[i] === K.unit) return (text.value[i] as number) === UNIT.century;
    return false;
  },
  pattern: [
    optional(the),
    ordinal,
    part("[-]", (text, at) => nothing(null, isDash(text.markAt(at)) ? at + 1 : at)),
    kind("century", K.unit, UNIT.century),
  ],
  make: (_the, number) => (number < 11 || number > 22 ? null : { kind: "calendar", year: (number - 1) * 100, unknown: 2 }),
  yes: { "the 21st century": "20XX", "in the nineteenth century": "18XX", "20th-century art": "19XX", "the twenty-first century": "20XX" },
  no: ["the third century", "20 centuries"],
});

export const season = dateRule({
  name: "date/season",
  starts: (text, at) => text.kind[at] === K.season || (text.kind[at] === K.the && text.kind[at + 1] === K.season),
  pattern: [
    optional(the),
    part("season", (text, at) => seasonAt(text, at)),
    part("[year]", (text, at): Read<YearTail | null> => yearTail.read(text, at) ?? nothing(null, at)),
  ],
  make: (_the, { group, fall, alone }, tail) => {
    if (tail === null && (fall || !alone)) return null;
    return { kind: "calendar", ...tail, group };
  },
  yes: {
    "in the spring of 2020": "2020-21",
    "summer 2022": "2022-22",
    "the fall of 2021": "2021-23",
    "in the autumn": "--23",
    "spring next year": "--21 year+1",
    "by summer": "--22",
  },
  no: ["the fall of Kabul", "Arab Spring", "fall in prices", "spring water", "The Summer Palace"],
});

function seasonAt(text: Marked, at: number): Read<{ group: number; fall: boolean; alone: boolean }> | null {
  if (text.kind[at] !== K.season) return null;
  const { doc } = text;
  const fall = (text.value[at] as number) === 23 && doc.text.charCodeAt(doc.start(at)) % 32 === 6;
  const from = text.kindAt(at - 1) === K.the ? at - 1 : at;
  const next = at + 1;
  const modifies =
    doc.isWord(next) &&
    !text.breaks(next) &&
    text.kind[next] === K.none &&
    !/^(and|or|for|with|to|when|as|is|was|will|has|but|that|which)$/i.test(doc.slice(next, next + 1));
  const alone =
    introduced(text, from) && !modifies && !(text.kind[next] === K.of) && (!doc.is(at, CAPITAL) || text.kindAt(from - 1) === K.in);
  return nothing({ group: text.value[at] as number, fall, alone }, next);
}

export const whichSeason = dateRule({
  name: "date/which-season",
  starts: (text, at) => text.kind[at] === K.which && text.kind[at + 1] === K.season,
  pattern: [kind("this|last|next", K.which, WHICH.this, WHICH.last, WHICH.next, WHICH.past, WHICH.coming), kind("season", K.season)],
  make: (which, group) => ({ kind: "calendar", group, which: nameOf(which) }),
  yes: { "this summer": "this --22", "last fall": "last --23", "next spring": "next --21" },
  no: ["that summer"],
});

/** What the parts of a period are parts of: "of 2024", "of this year", "of May 2021", "2023", or nothing. */
const ofPeriod = part("[of period]", (text, at): Read<Calendar | null> => {
  const from = text.is(at, K.of) ? at + 1 : at;
  const direct = text.is(at, K.of);
  if (text.kind[from] === K.month && direct) {
    const read = month.read(text, from);
    if (read) {
      const tail = yearTail.read(text, read.last);
      return nothing({ kind: "calendar", ...tail?.value, month: read.value }, tail?.last ?? read.last);
    }
  }
  const skipped =
    text.is(from, K.the) &&
    text.kind[from + 1] === K.unit &&
    (text.value[from + 1] as number) === UNIT.year &&
    text.kind[from + 2] === K.number
      ? from + 2
      : from;
  const year = year4.read(text, skipped) ?? yearShort.read(text, from);
  if (year) return nothing({ kind: "calendar", year: year.value }, year.last);
  const ref: Read<Ref> | null = periodRef(UNIT.year, UNIT.month, UNIT.quarter, UNIT.decade, UNIT.century).read(text, from);
  if (ref) return nothing({ kind: "calendar", within: ref.value }, ref.last);
  if (direct && text.is(from, K.the) && text.kind[from + 1] === K.unit) {
    const unit = text.value[from + 1] as number;
    if (unit === UNIT.year || unit === UNIT.month)
      return nothing({ kind: "calendar", within: { unit: unitName(unit), shift: 0, from: "published" } }, from + 2);
  }
  return nothing(null, at);
});

/** "the first quarter of 2024", "the second half of this year", "the last quarter" */
export const quarter = dateRule({
  name: "date/quarter",
  starts: (text, at) => startsOrdinal(text, at),
  pattern: [
    optional(the),
    part("first|last", (text, at) =>
      text.kind[at] === K.which && (text.value[at] as number) === WHICH.last
        ? nothing(-1, at + 1)
        : (ordinal.read(text, at) ?? latter(text, at)),
    ),
    part("[-]", (text, at) => nothing(null, isDash(text.markAt(at)) ? at + 1 : at)),
    part("quarter|half", (text, at) => {
      if (text.is(at, K.half)) return nothing("half", at + 1);
      return text.kind[at] === K.unit && (text.value[at] as number) === UNIT.quarter ? nothing("quarter", at + 1) : null;
    }),
    ofPeriod,
    part("context", (text, at) => nothing({ of: text.is(at, K.of), century: text.kind[at - 1] === K.unit }, at)),
  ],
  make: (_the, number, _dash, what, period, context) => {
    if (context.of) return null;
    const index = number === -1 ? (what === "half" ? 2 : 4) : number;
    if (index < 1 || index > (what === "half" ? 2 : 4)) return null;
    if (what === "half") {
      const unit = period?.month !== undefined ? "month" : period?.within ? period.within.unit : "year";
      if (unit !== "month" && unit !== "year") return null;
      return {
        kind: "edge",
        edge: index === 1 ? "first" : "last",
        count: 1,
        unit: "half",
        of: period ?? { kind: "calendar", within: { unit: "year", shift: 0, from: "published" } },
      };
    }
    if (period?.month !== undefined || (period?.within && period.within.unit !== "year")) return null;
    return { kind: "calendar", ...period, group: 32 + index };
  },
  yes: {
    "the first quarter of 2024": "2024-33",
    "in the first quarter,": "--33",
    "the second half of this year": "last 1 half of year+0",
    "the fourth quarter of last year": "--36 year-1",
    "in the first half of May": "first 1 half of --05",
    "the latter half of June 2022": "last 1 half of 2022-06",
    "third-quarter results": "--35",
    "the first half of 2022": "first 1 half of 2022",
  },
  no: ["the fifth quarter", "the first half of the match", "the third half"],
});

const latter = (text: Marked, at: number): Read<number> | null =>
  text.kind[at] === K.latter ? nothing((text.value[at] as number) === 1 ? 1 : -1, at + 1) : null;

const startsOrdinal = (text: Marked, at: number): boolean => {
  const i = text.kind[at] === K.the ? at + 1 : at;
  const what = text.kind[i];
  return (
    what === K.ordinal ||
    what === K.latter ||
    (what === K.which && (text.value[i] as number) === WHICH.last) ||
    (what === K.number && text.kind[i + 1] === K.suffix)
  );
};

/** `Q1 2023`, "Q3 of last year", "H1 2024", `1Q 2023` */
export const quarterCode = dateRule({
  name: "date/quarter-code",
  starts: (text, at) => text.kind[at] === K.quarterCode,
  pattern: [kind("Q1", K.quarterCode), ofPeriod],
  make: (group, period) => {
    if (period?.month !== undefined || (period?.within && period.within.unit !== "year")) return null;
    if (group < 40) return { kind: "calendar", ...period, group };
    return period === null ? null : { kind: "edge", edge: group === 40 ? "first" : "last", count: 1, unit: "half", of: period };
  },
  yes: { "in Q1 2023": "2023-33", "Q3 of last year": "--35 year-1", "H1 2024": "first 1 half of 2024" },
  no: ["Q5 2023", "Q 1"],
});

/** "the first seven months of this year", "the last three weeks of May", "the first week of June", "the last day of the year" */
export const edge = dateRule({
  name: "date/first-units-of",
  starts: (text, at) => startsOrdinal(text, at),
  pattern: [
    optional(the),
    part("first|last", (text, at) => {
      if (text.kind[at] === K.which && (text.value[at] as number) === WHICH.last) return nothing(-1, at + 1);
      return ordinal.read(text, at);
    }),
    optional(count),
    part("unit", (text, at) => (text.kind[at] === K.unit ? nothing(text.value[at] as number, at + 1) : null)),
    ofPeriod,
    part("context", (text, at) => nothing(!text.is(at, K.of) && !(text.kind[at] === K.after) && text.kindAt(at) !== K.since, at)),
  ],
  make: (_the, which, number, unit, period, closed) => {
    const base = unit & (PLURAL - 1);
    if (base < UNIT.day || base === UNIT.weekend || base > UNIT.quarter || !closed) return null;
    const amount = number ?? (unit >= PLURAL ? null : 1);
    if (period === null) {
      if (which !== 1 || amount === null || amount < 2 || (base !== UNIT.month && base !== UNIT.quarter)) return null;
      return {
        kind: "edge",
        edge: "first",
        count: amount,
        unit: unitName(unit),
        of: { kind: "calendar", within: { unit: "year", shift: 0, from: "published" } },
      };
    }
    if (amount === null) return { ...period, mod: which === 1 ? "start" : which === -1 ? "end" : "mid" };
    if (!Number.isInteger(amount)) return null;
    if (base === UNIT.week && number === null)
      return { ...period, mod: which === -1 || which === 4 ? "end" : which === 1 ? "start" : "mid" };
    if (which !== 1 && which !== -1) return which === 2 || number !== null ? null : null;
    return { kind: "edge", edge: which === 1 ? "first" : "last", count: amount, unit: unitName(unit), of: period };
  },
  yes: {
    "the first seven months of this year": "first 7 month of year+0",
    "the first three quarters of 2023": "first 3 quarter of 2023",
    "the last two months of 2021": "last 2 month of 2021",
    "the first week of June": "--06 (start)",
    "the last days of May 2022": "2022-05 (end)",
    "the first day of the month": "first 1 day of month+0",
    "in the first ten months,": "first 10 month of year+0",
  },
  no: ["the first day of the visit", "the first two months of war", "the first three months after the war"],
});

/** "in 9 months of 2023": the first nine, as agencies of the region count */
export const monthsOfYear = dateRule({
  name: "date/months-of-year",
  starts: (text, at) => (text.kind[at] === K.number || text.kind[at] === K.cardinal) && unitAhead(text, at) && text.kindBefore(at) !== K.ordinal && text.kindBefore(at) !== K.which,
  pattern: [
    count,
    kind("months", K.unit, UNIT.month + PLURAL, UNIT.quarter + PLURAL),
    part("of period", (text, at) => (text.is(at, K.of) ? ofPeriod.read(text, at) : null)),
  ],
  make: (number, unit, period) => {
    if (period === null || period.month !== undefined || (period.within && period.within.unit !== "year") || !Number.isInteger(number)) return null;
    return number < 2 || number > 11 ? null : { kind: "edge", edge: "first", count: number, unit: unitName(unit), of: period };
  },
  yes: { "in 9 months of 2023": "first 9 month of 2023", "over ten months of this year": "first 10 month of year+0" },
  no: ["nine months of talks", "9 months of May", "the last two months of 2021"],
});

/** "fiscal 2021", "fiscal year 2021-22", "FY 2023" */
export const fiscalYear = dateRule({
  name: "date/fiscal-year",
  starts: (text, at) => text.kind[at] === K.fiscal,
  pattern: [
    kind("fiscal", K.fiscal),
    part("[year]", (text, at) => nothing(null, text.kind[at] === K.unit && (text.value[at] as number) === UNIT.year ? at + 1 : at)),
    year4,
    part("[-yy]", (text, at) => {
      const mark = text.markAt(at);
      if ((!isDash(mark) && mark !== 0x2f) || text.kind[at + 1] !== K.number || !text.glued(at + 1)) return nothing(null, at);
      const digits = text.digits(at + 1);
      return digits === 2 || digits === 4 ? nothing((text.value[at + 1] as number) % 100, at + 2) : nothing(null, at);
    }),
  ],
  make: (_fiscal, _year, year, short) => {
    if (short === null) return { kind: "calendar", year };
    const to = Math.floor(year / 100) * 100 + short;
    return to === year + 1 ? { kind: "range", from: { kind: "calendar", year }, to: { kind: "calendar", year: to } } : null;
  },
  yes: { "fiscal 2021": "2021", "financial year 2021-22": "2021 to 2022", "FY 2023": "2023", "fiscal year 2020/21": "2020 to 2021" },
  no: ["fiscal policy", "financial 12"],
});

/** "the current fiscal year": a date whose bounds no calendar tells */
export const unknownYear = dateRule({
  name: "date/which-fiscal-year",
  starts: (text, at) => {
    const i = text.kind[at] === K.the ? at + 1 : at;
    return text.kind[i] === K.which && (text.kind[i + 1] === K.fiscal || text.kind[i + 1] === K.filler);
  },
  pattern: [
    optional(the),
    kind("this|last|next", K.which),
    part("fiscal|academic", (text, at) =>
      text.kind[at] === K.fiscal || (text.kind[at] === K.filler && /^(academic|school)$/i.test(text.doc.slice(at, at + 1)))
        ? nothing(null, at + 1)
        : null,
    ),
    part("[year]", (text, at): Read<null> | null => {
      if (text.kind[at] === K.unit && (text.value[at] as number) === UNIT.year) return nothing(null, at + 1);
      return text.doc.isWord(at) && !text.breaks(at) && text.kind[at] === K.none ? null : nothing(null, at);
    }),
    part("[2023-24]", (text, at): Read<Range | null> => {
      const read = years.read(text, at);
      return read?.value.kind === "range" ? nothing(read.value, read.last) : nothing(null, at);
    }),
  ],
  make: (_the, _which, _fiscal, _year, range) => range ?? { kind: "unknown" },
  yes: {
    "in the current fiscal year": "?",
    "the current financial year 2023-24": "2023 to 2024",
    "cross the mark this fiscal.": "?",
    "last financial year": "?",
    "this academic year": "?",
  },
  no: ["this year", "fiscal year"],
});
