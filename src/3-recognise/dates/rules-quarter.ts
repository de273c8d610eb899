import { optional, type Read } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { count, dateRule, isDash, kind, month, nothing, ordinal, part, the, unitAhead, unitName, year4, yearShort } from "./parts.ts";
import { unknownYear } from "./rules-year.ts";
import type { Calendar, Ref } from "./said.ts";
import { periodRef, yearTail } from "./tails.ts";
import { K, PLURAL, UNIT, WHICH } from "./vocabulary.ts";

/** Quarters, halves, and the first or last so many parts of a period. */

const wholeRef = periodRef(UNIT.year, UNIT.month, UNIT.quarter, UNIT.decade, UNIT.century);

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
  const ref: Read<Ref> | null = wholeRef.read(text, from);
  if (ref) return nothing({ kind: "calendar", within: ref.value }, ref.last);
  if (direct && text.is(from, K.the) && text.kind[from + 1] === K.unit) {
    const unit = text.value[from + 1] as number;
    if (unit === UNIT.year || unit === UNIT.month)
      return nothing({ kind: "calendar", within: { unit: unitName(unit), shift: 0, from: "published" } }, from + 2);
  }
  return nothing(null, at);
});

/** "2022-23" behind "the second quarter of", "FY23" behind `Q2`: of a fiscal year, whose months no calendar tells. */
const fiscalTail = part("[fiscal]", (text, at): Read<boolean> => {
  if (text.kind[at] === K.fiscal && (text.value[at] as number) > 1000) return nothing(true, at + 1);
  const unknown = text.is(at, K.of) ? unknownYear.read(text, at + 1) : null;
  if (unknown?.value.kind === "unknown") return nothing(true, unknown.last);
  const mark = text.markAt(at);
  const isSplit =
    (isDash(mark) || mark === 0x2f) &&
    text.glued(at) &&
    text.is(at + 1, K.number) &&
    text.glued(at + 1) &&
    text.kindAt(at - 1) === K.number &&
    ((text.value[at - 1] as number) + 1) % 100 === (text.value[at + 1] as number) % 100;
  return nothing(isSplit, isSplit ? at + 2 : at);
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
    part("[-]", (text, at) => nothing(isDash(text.markAt(at)), isDash(text.markAt(at)) ? at + 1 : at)),
    part("quarter|half", (text, at) => {
      if (text.is(at, K.half)) return nothing("half", at + 1);
      return text.kind[at] === K.unit && (text.value[at] as number) === UNIT.quarter ? nothing("quarter", at + 1) : null;
    }),
    ofPeriod,
    fiscalTail,
    part("context", (text, at) => nothing({ of: text.is(at, K.of), isBusiness: BUSINESS.has(text.doc.lower(at)) && !text.breaks(at) }, at)),
  ],
  make: (the, number, dash, what, period, fiscal, context) => {
    // The article of "the first-quarter results" is the results'.
    if (context.of || (dash && the !== null)) return null;
    if (fiscal && period === null && number !== -1) return { kind: "unknown" };
    // "the first half" by itself is a match's, "first-half profit" a year's.
    if (what === "half" && period === null && !(dash && context.isBusiness)) return null;
    const index = number === -1 ? (what === "half" ? 2 : 4) : number;
    if (index < 1 || index > (what === "half" ? 2 : 4)) return null;
    if (fiscal) return { kind: "unknown" };
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
    "the first half of the current Ethiopian calendar year": "?",
    "the first quarter of 2024": "2024-33",
    "in the first quarter,": "--33",
    "the second half of this year": "last 1 half of year+0",
    "the fourth quarter of last year": "--36 year-1",
    "in the first half of May": "first 1 half of --05",
    "first-half profit": "first 1 half of year+0",
    "the latter half of June 2022": "last 1 half of 2022-06",
    "third-quarter results": "--35",
    "the first half of 2022": "first 1 half of 2022",
    "the second quarter of 2022-23": "?",
  },
  no: ["scored in the first half,", "first-half stoppage time", "the fifth quarter", "the first half of the match", "the third half"],
});

const BUSINESS: ReadonlySet<string> = new Set(
  "profit profits earnings revenue revenues sales net income loss losses results figures gdp growth exports imports trade output operating pretax turnover".split(
    " ",
  ),
);

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
  pattern: [kind("Q1", K.quarterCode), ofPeriod, fiscalTail],
  make: (group, period, fiscal) => {
    if (fiscal) return { kind: "unknown" };
    if (period?.month !== undefined || (period?.within && period.within.unit !== "year")) return null;
    if (group < 40) return { kind: "calendar", ...period, group };
    return period === null ? null : { kind: "edge", edge: group === 40 ? "first" : "last", count: 1, unit: "half", of: period };
  },
  yes: { "in Q1 2023": "2023-33", "Q3 of last year": "--35 year-1", "H1 2024": "first 1 half of 2024", "Q2 2022/23": "?", "Q2 FY23": "?" },
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
  starts: (text, at) =>
    (text.kind[at] === K.number || text.kind[at] === K.cardinal) &&
    unitAhead(text, at) &&
    text.kindBefore(at) !== K.ordinal &&
    text.kindBefore(at) !== K.which,
  pattern: [
    count,
    kind("months", K.unit, UNIT.month + PLURAL, UNIT.quarter + PLURAL),
    part("of period", (text, at) => (text.is(at, K.of) ? ofPeriod.read(text, at) : null)),
  ],
  make: (number, unit, period) => {
    if (period === null || period.month !== undefined || (period.within && period.within.unit !== "year") || !Number.isInteger(number))
      return null;
    return number < 2 || number > 11 ? null : { kind: "edge", edge: "first", count: number, unit: unitName(unit), of: period };
  },
  yes: { "in 9 months of 2023": "first 9 month of 2023", "over ten months of this year": "first 10 month of year+0" },
  no: ["nine months of talks", "9 months of May", "the last two months of 2021"],
});
