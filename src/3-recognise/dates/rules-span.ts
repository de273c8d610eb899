import type { Part, Read } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { type Amount, amount, dateRule, month, nothing, part, unit, unitAhead, unitName } from "./parts.ts";
import type { Calendar, Point } from "./said.ts";
import { K, PLURAL, UNIT } from "./vocabulary.ts";

/** Stretches told by their length and their end, as statistics offices do: "the year to June 2017", "the June 2017 quarter". */
export function spanRules(point: Part<Marked, Point>) {
  /** "ended", "ending", "to", "through": what comes is the last of it. */
  const ending = part("ended|to", (text, at) => {
    const word = text.doc.lower(at);
    if (word === "ended" || word === "ending" || word === "through" || word === "to")
      return nothing(null, text.is(at + 1, K.on) ? at + 2 : at + 1);
    return word === "up" && text.doc.lower(at + 1) === "to" ? nothing(null, at + 2) : null;
  });

  /** A month or a day by its name. */
  const end = part("month|day", (text, at): Read<Calendar> | null => {
    const read = point.read(text, at);
    return read?.value.kind === "calendar" &&
      read.value.month !== undefined &&
      read.value.clock === undefined &&
      read.value.mod === undefined
      ? { value: read.value, last: read.last }
      : null;
  });

  const spanTo = dateRule({
    name: "date/span-to",
    starts: (text, at) => text.kind[at] === K.the && (text.kind[at + 1] === K.unit || unitAhead(text, at + 1)),
    pattern: [
      part("the", (_text, at) => nothing(null, at + 1)),
      part("[last]", (text, at) => nothing(null, text.kind[at] === K.which ? at + 1 : at)),
      part("[count] unit", (text, at): Read<Amount> | null => {
        const counted = text.kind[at] === K.a ? null : amount.read(text, at);
        if (counted) return counted;
        const single = unit.read(text, at);
        return single && single.value < PLURAL ? nothing({ count: 1, unit: single.value }, single.last) : null;
      }),
      ending,
      end,
    ],
    make: (_the, _last, length, _ended, to) => spanOf(length, to),
    yes: {
      "in the year to June 2017": "1 year to 2017-06",
      "the 12 months ended June 30, 2017": "12 month to 2017-06-30",
      "the three months to September": "3 month to --09",
      "in the 10 days to August 7": "10 day to --08-07",
      "the quarter ending March 2018": "1 quarter to 2018-03",
    },
    no: ["the year to come", "the week to Sunday", "the two years to peace", "the four hours to May 3", "the month to June 2017"],
  });

  return { spanTo };
}

/** Whole units that reach the end: days and weeks need a day, months and years a month at least. */
function spanOf({ count, unit: which }: Amount, to: Calendar) {
  const isShort = which === UNIT.day || which === UNIT.week;
  const isLong = which === UNIT.month || which === UNIT.quarter || which === UNIT.year;
  if (!Number.isInteger(count) || (isShort ? to.day === undefined : !isLong) || (which === UNIT.month && count === 1)) return null;
  return { kind: "span" as const, count, unit: unitName(which), to };
}

/** "the June 2017 year", "the September quarter of 2017": the twelve or three months that end with it. */
export const monthsYear = dateRule({
  name: "date/month-year-span",
  starts: (text, at) => text.kind[at] === K.month && (text.kind[at + 1] === K.unit || text.kind[at + 2] === K.unit),
  pattern: [
    month,
    part("[year]", (text, at): Read<number | null> => {
      const isYear = text.kind[at] === K.number && text.digits(at) === 4;
      return nothing(isYear ? (text.value[at] as number) : null, isYear ? at + 1 : at);
    }),
    part("year|quarter", (text, at) =>
      text.kind[at] === K.unit && (text.value[at] === UNIT.year || text.value[at] === UNIT.quarter)
        ? nothing(text.value[at] as number, at + 1)
        : null,
    ),
    part("[of year]", (text, at): Read<number | null> => {
      const isYear = text.is(at, K.of) && text.kind[at + 1] === K.number && text.digits(at + 1) === 4;
      return nothing(isYear ? (text.value[at + 1] as number) : null, isYear ? at + 2 : at);
    }),
  ],
  make: (month, before, which, behind) => {
    const year = before ?? behind;
    // "the June year" would be any; "the September quarter" is the last one
    if (year === null && which === UNIT.year) return null;
    return { kind: "span", count: 1, unit: unitName(which), to: { kind: "calendar", month, ...(year === null ? {} : { year }) } };
  },
  yes: {
    "in the June 2017 year": "1 year to 2017-06",
    "the September quarter": "1 quarter to --09",
    "the March quarter of 2018": "1 quarter to 2018-03",
  },
  no: ["June 2017", "the June year", "In May 2017 quarters were found."],
});
