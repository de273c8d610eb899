import { optional, type Read } from "../../0-ground/rule.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import { isOpen, looksPast } from "../quantities/grammar.ts";
import { clockTail } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { type Amount, amount, dateRule, day, kind, month, nothing, part, the, unitAhead, unitName, weekday } from "./parts.ts";
import { daysMonth, monthDays } from "./rules-days.ts";
import { ends, isPrior } from "./rules-period.ts";
import type { Calendar, Range, Ref } from "./said.ts";
import { dayPartTail, periodRef, weekdayTail, yearTail } from "./tails.ts";
import { telling } from "./telling.ts";
import { K, PART, PLURAL, TO, UNIT, WHICH } from "./vocabulary.ts";

/** Weekdays, "today", "last week", "two years ago", "the same day": told from the day of publication or the date last mentioned. */

export const deictic = dateRule({
  name: "date/today",
  starts: (text, at) => text.kind[at] === K.deictic && !isTitle(text, at),
  pattern: [
    kind("today|yesterday|tomorrow", K.deictic),
    dayPartTail,
    part("[(weekday)]", (text, at) => (text.markAt(at) === 0x28 ? weekdayTail.read(text, at) : null) ?? nothing(null, at)),
    clockTail,
  ],
  make: (shift, _part, _weekday, clock) => {
    const calendar = telling("calendar");
    calendar.within = { unit: "day", shift: shift === 2 ? 0 : shift, from: "published" };
    if (clock !== null) calendar.clock = clock;
    return calendar;
  },
  yes: {
    "met today,": "day+0",
    "yesterday morning": "day-1",
    "tomorrow at 10:00": "day+1T10:00",
    tonight: "day+0",
    "Yesterday (Monday) he": "day-1",
  },
  no: ["todays", "Monday", "(Ferro Today) said"],
});

/** "India Today": the name of a paper */
const isTitle = (text: Marked, at: number): boolean => {
  const { doc } = text;
  if (!doc.is(at, CAPITAL) || !doc.isWord(at - 1) || !doc.is(at - 1, CAPITAL) || text.opens(at)) return false;
  return doc.mark(at + 1) !== 0x2c && (!doc.isWord(at + 1) || doc.is(at + 1, LINE));
};

/** "this morning", "last night", "that evening", "the next morning" */
export const whichPart = dateRule({
  name: "date/this-morning",
  starts: (text, at) => text.kind[at] === K.which && text.kind[at + 1] === K.dayPart,
  pattern: [
    kind("this|last|that|next", K.which, WHICH.this, WHICH.last, WHICH.that, WHICH.same, WHICH.next, WHICH.following, WHICH.previous),
    kind("part of day", K.dayPart, 0, 1, 2, 3),
  ],
  make: (which, part) => {
    if (which === WHICH.last) return part === 3 || part === 2 ? onDay(-1, "published") : null;
    if (which === WHICH.this) return onDay(0, "published");
    return onDay(which === WHICH.previous ? -1 : which === WHICH.next || which === WHICH.following ? 1 : 0, "mentioned");
  },
  yes: { "this morning": "day+0", "last night": "day-1", "that evening": "day+0 from it", "the next morning": "day+1 from it" },
  no: ["this noon hour", "last morning"],
});

const onDay = (shift: number, from: Ref["from"]): Calendar => ({ kind: "calendar", within: { unit: "day", shift, from } });

export const dayBeforeYesterday = dateRule({
  name: "date/day-before-yesterday",
  starts: (text, at) =>
    (text.kind[at] === K.the && text.kind[at + 1] === K.unit) || (text.kind[at] === K.unit && (text.value[at] as number) === UNIT.day),
  pattern: [
    optional(the),
    kind("day", K.unit, UNIT.day),
    part("before|after", (text, at) => (text.is(at, K.before) ? nothing(-1, at + 1) : text.is(at, K.after) ? nothing(1, at + 1) : null)),
    kind("yesterday|tomorrow", K.deictic, -1, 1),
  ],
  make: (_the, _day, before, deictic) =>
    before === deictic ? { kind: "calendar", within: { unit: "day", shift: before * 2, from: "published" } } : null,
  yes: { "the day before yesterday": "day-2", "the day after tomorrow": "day+2" },
  no: ["the day before the talks", "the day after yesterday"],
});

const counts = (text: Marked, at: number): boolean =>
  (text.kind[at] === K.number || text.kind[at] === K.cardinal || text.kind[at] === K.a || text.kind[at] === K.half) && unitAhead(text, at);

export const whole = ({ count, unit }: Amount, sign: number, from: Ref["from"]): Calendar | null => {
  if (unit < UNIT.day) return null;
  const years = unit === UNIT.year ? count : unit === UNIT.decade ? count * 10 : unit === UNIT.century ? count * 100 : null;
  if (years !== null) return { kind: "calendar", within: { unit: "year", shift: sign * Math.round(years), from } };
  if (!Number.isInteger(count)) return null;
  if (unit === UNIT.quarter) return { kind: "calendar", within: { unit: "month", shift: sign * count * 3, from } };
  return { kind: "calendar", within: { unit: unitName(unit), shift: sign * count, from } };
};

/** "over twenty years ago", "two weeks ago" */
export const ago = dateRule({
  name: "date/ago",
  starts: counts,
  pattern: [amount, kind("ago", K.ago)],
  make: (value) => {
    const calendar = whole(value, -1, "published");
    if (calendar === null) return { kind: "unknown" };
    return Number.isInteger(value.count) && value.unit < UNIT.century ? calendar : { ...calendar, mod: "approx" };
  },
  yes: {
    "two weeks ago": "week-2",
    "20 years ago": "year-20",
    "a year ago": "year-1",
    "half a century ago": "year-50 (approx)",
    "three hours ago": "?",
    "a decade ago": "year-10",
    "a century ago": "year-100 (approx)",
  },
  no: ["years ago", "two ago"],
});

/** "three days later", "a year earlier": from the date last mentioned */
export const laterEarlier = dateRule({
  name: "date/later",
  starts: counts,
  pattern: [
    amount,
    part("later|earlier|before", (text, at) => {
      if (text.is(at, K.later)) return nothing(1, at + 1);
      if (text.is(at, K.earlier) || ((text.is(at, K.before) || isPrior(text, at)) && ends(text, at + 1))) return nothing(-1, at + 1);
      return null;
    }),
    part("than", (text, at) =>
      text.doc.isWord(at) && /^than$/i.test(text.doc.slice(at, at + 1)) && !text.breaks(at) ? null : nothing(null, at),
    ),
  ],
  make: (value, sign) => (Number.isInteger(value.count) ? whole(value, sign, "mentioned") : null),
  yes: {
    "$9.73 a year prior.": "year-1 from it",
    "two weeks previously,": "week-2 from it",
    "three days later": "day+3 from it",
    "a year earlier.": "year-1 from it",
    "two months before.": "month-2 from it",
  },
  no: ["two days later than planned", "two days before the talks", "two hours later", "later"],
});

/** "two weeks from now", "in three days' time" */
export const fromNow = dateRule({
  name: "date/from-now",
  starts: counts,
  pattern: [
    amount,
    part("from now|time", (text, at) => {
      const { doc } = text;
      if (text.is(at, K.from) && doc.isWord(at + 1) && /^(now|today)$/i.test(doc.slice(at + 1, at + 2))) return nothing(null, at + 2);
      return doc.mark(at) === 0x27 && doc.isWord(at + 1) && /^time$/i.test(doc.slice(at + 1, at + 2)) ? nothing(null, at + 2) : null;
    }),
  ],
  make: (value) => (Number.isInteger(value.count) ? whole(value, 1, "published") : null),
  yes: { "two weeks from now": "week+2", "in three days' time": "day+3", "a year from now": "year+1" },
  no: ["two weeks from Monday"],
});

const monthRef = periodRef(UNIT.month);

/** "on the 12th", "the 12th of this month": the month is told elsewhere. */
export const ordinalDay = dateRule({
  name: "date/the-12th",
  starts: (text, at) =>
    text.kind[at] === K.the && ((text.kind[at + 1] === K.number && text.kind[at + 2] === K.suffix) || text.kind[at + 1] === K.ordinal),
  pattern: [
    the,
    part("day", (text, at) => {
      if (text.kind[at] !== K.ordinal) return day.read(text, at);
      const value = text.value[at] as number;
      return value > 1 && value <= 31 ? nothing(value, at + 1) : null;
    }),
    part("[of the month]", (text, at): Read<Ref | null> | null => {
      const ref = monthRef.read(text, text.is(at, K.of) ? at + 1 : at);
      if (ref) return ref;
      const back = text.kind[at - 1] === K.ordinal ? at - 3 : at - 4;
      const introducedBy = text.kindAt(back);
      if (back === at - 3 && introducedBy !== K.on) return null;
      const alone =
        (introducedBy === K.on ||
          introducedBy === K.by ||
          introducedBy === K.since ||
          (introducedBy === K.to && (text.value[back] as number) === TO.until)) &&
        (ends(text, at) ||
          text.is(at, K.by) ||
          text.is(at, K.at) ||
          text.markAt(at) === 0x28 ||
          /^(?:for|instead|when|after|before)$/.test(text.doc.lower(at)) ||
          (introducedBy === K.on && back === at - 4 && goesOn(text, at))) &&
        text.markAt(at) !== 0x25;
      return alone ? nothing(null, at) : null;
    }),
  ],
  make: (_the, day, within) => ({ kind: "calendar", day, ...(within ? { within } : {}) }),
  yes: {
    "on the 12th, they": "---12",
    "on the 22nd the minister": "---22",
    "the envoy on the 22nd held talks": "---22",
    "spoke on the 18th about the bridge": "---18",
    "landed on the 22nd and left": "---22",
    "on the eighth for": "---08",
    "on the 9th instead": "---09",
    "on the 28th (local time)": "---28",
    "the 5th of this month": "---05 month+0",
    "the 3rd of next month": "---03 month+1",
  },
  no: [
    "on the 20th anniversary",
    "on the 8th extended session",
    "the 12th meeting",
    "on the 13th session",
    "the 12th of May",
    "the 2nd",
    "on the second day",
    "on the third floor",
  ],
});

/** "on the 12th the minister", "on the 12th met her", "on the 12th with": no noun that it tells apart. */
function goesOn(text: Marked, at: number): boolean {
  if (text.is(at, K.the) || text.is(at, K.a) || isPronoun(text, at)) return true;
  const { doc } = text;
  if (!doc.isWord(at) || doc.is(at, CAPITAL)) return false;
  const next = at + 1;
  if (doc.lower(at) === "and") return doc.isWord(next) && text.kind[next] === K.none && text.kind[next + 1] !== K.suffix;
  if (GOING_ON.has(doc.lower(at)) || DOING.has(doc.lower(at))) return true;
  const isObject =
    text.is(next, K.the) ||
    text.is(next, K.a) ||
    text.kind[next] === K.number ||
    isPronoun(text, next) ||
    doc.is(next, CAPITAL) ||
    GOING_ON.has(doc.lower(next));
  return looksPast(doc, at) && (isObject || !isOpen(doc, next) || doc.lower(next) === "that");
}
const GOING_ON: ReadonlySet<string> = new Set(
  "in with about under over during as that who where while near from into through has have had was were will would said says told also because since until ahead alongside".split(
    " ",
  ),
);
const DOING: ReadonlySet<string> = new Set(
  "held met received hosted led signed opened visited called discussed inspected attended arrived left flew chaired addressed launched".split(
    " ",
  ),
);

const isPronoun = (text: Marked, at: number): boolean => /^(?:he|she|they|it|we|both|his|her|their)$/.test(text.doc.lower(at));

/** "the night of May 3", "the morning of 5 June 2021" */
export const partOfDay = dateRule({
  name: "date/night-of",
  starts: (text, at) =>
    (text.kind[at] === K.dayPart || text.kind[at] === K.part) &&
    (text.kind[at + 1] === K.of || text.kind[at + 2] === K.of) &&
    (text.kind[at] === K.dayPart || isHours(text, at)),
  pattern: [
    part("part of day", (text, at) => {
      if (isHours(text, at)) return nothing(null, at + 2);
      return text.kind[at] === K.dayPart && (text.value[at] as number) <= 3 ? nothing(null, at + 1) : null;
    }),
    kind("of", K.of),
    part("day month", (text, at): Read<Calendar | Range> | null => {
      const nights = nightsAt(text, at);
      if (nights !== null) return nights;
      const named = weekday.read(text, at);
      if (named) {
        const after = text.markAt(named.last) === 0x2c ? named.last + 1 : named.last;
        const date = text.kind[after] === K.month || text.kind[after] === K.number ? dayMonthAt(text, after) : null;
        return date
          ? nothing({ ...date.value, weekday: named.value }, date.last)
          : nothing({ kind: "calendar", weekday: named.value }, named.last);
      }
      return dayMonthAt(text, at);
    }),
  ],
  make: (_part, _of, calendar) => calendar,
  yes: {
    "the night of May 3": "--05-03",
    "the night of May 3-4": "--05-03 to --05-04",
    "the morning of 5 June 2021": "2021-06-05",
    "the early hours of June 24": "--06-24",
    "the early hours of Monday": "Mon",
    "on the evening of Friday, 3 May": "Fri --05-03",
  },
  no: ["the night of the long talks", "evening of 3 people", "the early hours of talks"],
});

/** "May 3-4", "3-4 May": the night between two days. */
function nightsAt(text: Marked, at: number): Read<Range> | null {
  const read = monthDays.read(text, at) ?? daysMonth.read(text, at);
  return read?.value.kind === "range" ? { value: read.value, last: read.last } : null;
}

/** "early hours", "small hours" */
const isHours = (text: Marked, at: number): boolean =>
  text.kind[at] === K.part &&
  text.kind[at + 1] === K.unit &&
  (text.value[at + 1] as number) === UNIT.hour + PLURAL &&
  ((text.value[at] as number) === PART.early || (text.value[at] as number) === PART.late);

function dayMonthAt(text: Marked, at: number): Read<Calendar> | null {
  const first = month.read(text, at);
  const number = day.read(text, first?.last ?? at);
  const named = first ?? (number && month.read(text, number.last));
  if (!number || !named) return null;
  const last = first ? number.last : named.last;
  const tail = yearTail.read(text, last);
  return nothing({ kind: "calendar", ...tail?.value, month: named.value, day: number.value }, tail?.last ?? last);
}
