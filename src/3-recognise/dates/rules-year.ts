import { optional, type Read } from "../../0-ground/rule.ts";
import { bitOf } from "../../2-segment/dictionary.ts";
import { POSSESSIVE } from "../../2-segment/tokens.ts";
import { isBareYear } from "./context.ts";
import type { Marked } from "./marked.ts";
import { dateRule, fullYear, isDash, kind, nothing, numberGoesOn, ordinal, part, the, year4 } from "./parts.ts";
import { freeStanding } from "./rules-day.ts";
import type { Calendar, Range } from "./said.ts";
import { telling } from "./telling.ts";
import { K, UNIT } from "./vocabulary.ts";

/** Years, decades and centuries. */

export const yearNumber = (text: Marked, at: number): boolean =>
  text.kind[at] === K.number && text.digits(at) === 4 && freeStanding(text, at);

export const bareYear = dateRule({
  name: "date/year",
  starts: (text, at) =>
    yearNumber(text, at) && (text.value[at] as number) >= 1000 && (text.value[at] as number) < 2200 && isBareYear(text, at),
  pattern: [year4],
  make: (year) => {
    const calendar = telling("calendar");
    calendar.year = year;
    return calendar;
  },
  yes: {
    "in 1918": "1918",
    "the plan for 2021": "2021",
    "Since 1991, they": "1991",
    "(2019)": "2019",
    "the 2018 agreement": "2018",
    "by 2030": "2030",
    "in 1453": "1453",
    "the post-2015 agenda": "2015",
    "pre-2014 levels": "2014",
  },
  no: [
    "resolution 1701",
    "Expo 2020",
    "the 2018 South-east Coral Counter-Flood Symposium",
    "the 2022 CRC 10K road race",
    "2000 people",
    "sent 15 pumps and 2000 bags",
    "said that 1800 young welders came",
    "474 tractors out of 1800",
    "Last year 2140 babies",
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
    // "for 2022 and 2023": two that follow each other are one stretch
    if (joint === "and" && !between && to !== from + 1) return null;
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
    "for 2022 and 2023,": "2022 to 2023",
  },
  no: ["in 2015 and 2020", "2020-2015", "2021-06-03", "2021-06", "from 2000 to 2500 people"],
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

/** `FY2023`, `FY24` */
export const fiscalCode = dateRule({
  name: "date/fiscal-code",
  starts: (text, at) => text.kind[at] === K.fiscal && (text.value[at] as number) > 1000,
  pattern: [kind("FY2023", K.fiscal)],
  make: (year) => ({ kind: "calendar", year }),
  yes: { "in FY2023": "2023", "FY24 results": "2024" },
  no: ["FYROM", "fiscal results"],
});

/** "the current fiscal year": a date whose bounds no calendar tells */
export const unknownYear = dateRule({
  name: "date/which-fiscal-year",
  starts: (text, at) => {
    const i = text.kind[at] === K.the ? at + 1 : at;
    if (text.kind[i] !== K.which) return false;
    const isFiscal = text.kind[i + 1] === K.fiscal && text.value[i + 1] === 0;
    return isFiscal || text.kind[i + 1] === K.filler || (text.kind[i + 1] === K.none && text.kind[i + 2] === K.fiscal);
  },
  pattern: [
    optional(the),
    kind("this|last|next", K.which),
    part("[incomplete|Ethiopian]", (text, at): Read<null> | null => {
      if (text.kind[at] !== K.none || text.kind[at + 1] !== K.fiscal) return nothing(null, at);
      // another people's calendar
      const isTheirs = text.value[at + 1] === 0 || text.doc.begins(at, bitOf("demonyms"));
      return text.doc.isWord(at) && !text.breaks(at) && isTheirs ? nothing(null, at + 1) : null;
    }),
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
  make: (_the, _which, _kind, _fiscal, _year, range) => range ?? { kind: "unknown" },
  yes: {
    "in the current fiscal year": "?",
    "the current financial year 2023-24": "2023 to 2024",
    "cross the mark this fiscal.": "?",
    "last financial year": "?",
    "the current incomplete fiscal year": "?",
    "the current Ethiopian calendar year": "?",
    "this academic year": "?",
  },
  no: ["this year", "fiscal year"],
});
