import { optional, type Read } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { introduced, isBareMonth } from "./context.ts";
import type { Marked } from "./marked.ts";
import { dateRule, isDash, kind, month, nothing, numberGoesOn, part, the, year4 } from "./parts.ts";
import { yearNumber } from "./rules-year.ts";
import type { Calendar, Which } from "./said.ts";
import { type YearTail, yearTail } from "./tails.ts";
import { telling } from "./telling.ts";
import { K, WHICH } from "./vocabulary.ts";

/** Months and seasons. */

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
  make: (month, tail) => inYear(tail, month),
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

function inYear(tail: YearTail | null, month: number): Calendar {
  const calendar = telling("calendar");
  if (tail?.year !== undefined) calendar.year = tail.year;
  if (tail?.within !== undefined) calendar.within = tail.within;
  calendar.month = month;
  return calendar;
}

const isYearAfterComma = (text: Marked, at: number): boolean =>
  text.kind[at + 1] !== K.number ||
  !(text.kind[at + 2] === K.none && text.doc.isWord(at + 2) && !text.breaks(at + 2) && (text.value[at + 1] as number) % 50 === 0);

const isDayNext = (text: Marked, at: number): boolean =>
  text.kind[at] === K.number &&
  text.digits(at) <= 2 &&
  (text.value[at] as number) < 32 &&
  !numberGoesOn(text, at + 1) &&
  text.kind[at + 1] !== K.unit;

export const bareMonth = dateRule({
  name: "date/month",
  starts: (text, at) => text.kind[at] === K.month && !isDayNext(text, at + 1) && isBareMonth(text, at),
  pattern: [month],
  make: (month) => inYear(null, month),
  yes: {
    "in January": "--01",
    "the February earthquakes": "--02",
    "since May": "--05",
    "by Sept. the work": "--09",
    "in March the two": "--03",
  },
  no: [
    "Theresa May said",
    "may come",
    "Jan Nowak came",
    "April Jones said",
    "the minister, January Ferrovo, said",
    "Mar Mattai",
    "they march on",
  ],
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
