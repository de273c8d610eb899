import type { Read } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { clockTail } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { dateRule, day, kind, nothing, part, weekday } from "./parts.ts";
import { nameOf } from "./rules-month.ts";
import type { Ref } from "./said.ts";
import { dayPartTail, periodRef } from "./tails.ts";
import { telling } from "./telling.ts";
import { FOREIGN, K, SHORT, UNIT, WHICH } from "./vocabulary.ts";

/** Weekdays by themselves. */

const TITLES: ReadonlySet<string> = new Set([
  "times",
  "telegraph",
  "mail",
  "express",
  "mirror",
  "post",
  "club",
  "herald",
  "mass",
  "school",
  "league",
]);

function standsAlone(text: Marked, at: number): boolean {
  const { doc } = text;
  const value = text.value[at] as number;
  if (value & FOREIGN) return false;
  if (doc.is(at + 1, CAPITAL) && TITLES.has(doc.lower(at + 1))) return false;
  const before = !text.opens(at) && doc.isWord(at - 1) ? doc.lower(at - 1) : "";
  if (
    before === "black" ||
    before === "good" ||
    before === "bloody" ||
    before === "super" ||
    before === "cyber" ||
    before === "palm" ||
    before === "ash"
  )
    return !doc.is(at - 1, CAPITAL);
  if (!(value & SHORT)) return true;
  // "Sat", "Sun", "Wed" are words and names: they need a preposition and their capital.
  return (
    doc.is(at, CAPITAL) &&
    !doc.is(at, 2) &&
    (text.kindAt(at - 1) === K.on || text.kindAt(at - 1) === K.which) &&
    !(doc.isWord(at + 1) && doc.is(at + 1, CAPITAL))
  );
}

const weekRef = periodRef(UNIT.week);

/** "Monday of next week", "Monday last week" */
const weekTail = part("[week]", (text, at): Read<Ref | null> => {
  const read = weekRef.read(text, text.is(at, K.of) ? at + 1 : at);
  return read ?? nothing(null, at);
});

export const bareWeekday = dateRule({
  name: "date/weekday",
  starts: (text, at) => text.kind[at] === K.weekday && standsAlone(text, at),
  pattern: [weekday, weekTail, dayPartTail, clockTail],
  make: (weekday, within, _part, clock) => {
    const calendar = telling("calendar");
    calendar.weekday = weekday;
    if (within !== null) calendar.within = within;
    if (clock !== null) calendar.clock = clock;
    return calendar;
  },
  yes: {
    "on Monday": "Mon",
    "Friday evening": "Fri",
    "Tuesday's talks": "Tue",
    "on Thu.": "Thu",
    "Monday of next week": "Mon week+1",
    "Thursday last week": "Thu week-1",
    "on Friday at 10:30": "FriT10:30",
    "Wednesday, 9 a.m.": "WedT09:00",
  },
  no: ["The Sunday Times wrote", "Sat Parkash came", "he sat down", "Black Friday", "the sun"],
});

/** "on Wednesday (14)", "on Friday 14": the month is told elsewhere. */
const isOrdinal = (text: Marked, at: number): boolean =>
  text.kind[at] === K.number && text.kind[at + 1] === K.suffix && text.digits(at) <= 2;

export const weekdayNumber = dateRule({
  name: "date/weekday-number",
  starts: (text, at) =>
    text.kind[at] === K.weekday &&
    (((text.doc.mark(at + 1) === 0x28 || text.kind[at + 1] === K.the) && text.kind[at + 2] === K.number) ||
      isOrdinal(text, at + (text.doc.mark(at + 1) === 0x2c ? 2 : 1))),
  pattern: [
    weekday,
    part("( the", (text, at) => {
      if (text.markAt(at) === 0x28) return nothing(true, at + 1);
      // "Friday 24th", "Friday, 24th"
      const comma = text.markAt(at) === 0x2c ? 1 : 0;
      if (isOrdinal(text, at + comma)) return nothing(false, at + comma);
      return text.is(at, K.the) ? nothing(false, at + 1) : null;
    }),
    day,
    part("[)]", (text, at) => {
      if (text.markAt(at) === 0x29) return nothing(true, at + 1);
      const ordinal = text.kind[at - 1] === K.suffix;
      return ordinal && !(text.doc.isWord(at) && text.kind[at] === K.none && !text.breaks(at)) ? nothing(false, at) : null;
    }),
  ],
  make: (weekday, open, day, closed) => (open === closed ? { kind: "calendar", weekday, day } : null),
  yes: {
    "on Wednesday (14).": "Wed ---14",
    "on Tuesday the 5th, he": "Tue ---05",
    "on Friday 24th.": "Fri ---24",
    "Friday, 24th, in": "Fri ---24",
  },
  no: ["on Friday, 24 people", "on Wednesday (14 people)", "Tuesday the 5th meeting", "Tuesday (32)"],
});

export const whichWeekday = dateRule({
  name: "date/which-weekday",
  starts: (text, at) => text.kind[at] === K.which && text.kind[at + 1] === K.weekday,
  pattern: [
    kind("this|last|next", K.which, WHICH.this, WHICH.last, WHICH.next, WHICH.past, WHICH.coming, WHICH.previous, WHICH.following),
    weekday,
    dayPartTail,
    clockTail,
  ],
  make: (which, weekday, _part, clock) => {
    const calendar = telling("calendar");
    calendar.weekday = weekday;
    calendar.which = nameOf(which);
    if (which === WHICH.previous || which === WHICH.following) calendar.from = "mentioned";
    if (clock !== null) calendar.clock = clock;
    return calendar;
  },
  yes: {
    "the following Monday": "next Mon from it",
    "this Thursday": "this Thu",
    "last Friday evening": "last Fri",
    "next Monday": "next Mon",
    "this coming Friday": "coming Fri",
  },
  no: ["same Friday"],
});
