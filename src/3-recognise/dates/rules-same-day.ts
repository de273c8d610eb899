import type { Marked } from "./marked.ts";
import { dateRule, day, isDash, kind, nothing, part, the } from "./parts.ts";
import { ends } from "./rules-period.ts";
import type { Calendar, Ref } from "./said.ts";
import { K, UNIT } from "./vocabulary.ts";

/** "earlier in the day", "in the evening", "today (19)": a time of the day last mentioned, and a day that only its number names. */

const onDay = (from: Ref["from"]): Calendar => ({ kind: "calendar", within: { unit: "day", shift: 0, from } });

/** "Earlier in the day, he": the day last mentioned */
export const inTheDay = dateRule({
  name: "date/earlier-in-the-day",
  starts: (text, at) =>
    (text.kind[at] === K.earlier || text.kind[at] === K.later) && text.kind[at + 1] === K.in && text.kind[at + 2] === K.the,
  pattern: [part("earlier|later", (_text, at) => nothing(null, at + 1)), kind("in", K.in), the, kind("day", K.unit, UNIT.day)],
  make: () => onDay("mentioned"),
  yes: { "Earlier in the day, he met": "day+0 from it", "left later in the day.": "day+0 from it" },
  no: ["earlier in the week", "later in the talks", "early in the day"],
});

/** "in the afternoon, but", "In the evening the two met" */
export const inTheEvening = dateRule({
  name: "date/in-the-evening",
  starts: (text, at) =>
    text.kind[at] === K.the && text.kind[at + 1] === K.dayPart && text.kindAt(at - 1) === K.in && !isClock(text, at - 2),
  pattern: [
    the,
    kind("morning|afternoon|evening", K.dayPart, 0, 1, 2),
    part("end", (text, at) =>
      ends(text, at) || text.is(at, K.at) || text.is(at, K.the) || text.is(at, K.a) || text.is(at, K.by) ? nothing(null, at) : null,
    ),
  ],
  make: () => onDay("mentioned"),
  yes: { "was received in the afternoon, but": "day+0 from it", "in the morning the two met": "day+0 from it" },
  no: ["in the evening sun", "at 10 in the morning", "the evening of May 3", "in the morning hours", "all the morning"],
});

/** "10 in the morning", "5 p.m. in the evening" */
const isClock = (text: Marked, at: number): boolean => {
  const what = text.kindAt(at);
  return what === K.number || what === K.cardinal || what === K.meridiem || what === K.oclock || text.doc.mark(at) === 0x2e;
};

/** "today (19)", "this morning (29)": the day's number behind a word for it */
export const numberInBrackets = dateRule({
  name: "date/number-in-brackets",
  starts: (text, at) =>
    text.kind[at] === K.number && text.doc.mark(at - 1) === 0x28 && text.doc.mark(at + 1) === 0x29 && isNamed(text, at - 2),
  pattern: [day],
  make: (day) => ({ kind: "calendar", day }),
  yes: { "called on him today (19).": "---19", "at the house this morning (29)": "---29" },
  no: ["the members (19)", "today (45)", "today, 19"],
});

const isNamed = (text: Marked, at: number): boolean => {
  const what = text.kindAt(at);
  return what === K.deictic || (what === K.dayPart && text.kindAt(at - 1) === K.which);
};

/** "by year's end", "the year-end" */
export const yearEnd = dateRule({
  name: "date/year-end",
  starts: (text, at) =>
    text.kind[at] === K.unit && (text.value[at] as number) === UNIT.year && (text.doc.mark(at + 1) !== 0 || text.kind[at + 1] === K.part),
  pattern: [
    kind("year", K.unit, UNIT.year),
    part("['s]", (text, at) => {
      const mark = text.markAt(at);
      if (mark === 0x27 || mark === 0x2019) return nothing(null, text.doc.lower(at + 1) === "s" ? at + 2 : at + 1);
      return nothing(null, isDash(mark) && text.glued(at) ? at + 1 : at);
    }),
    part("end", (text, at) => (text.doc.lower(at) === "end" && !text.breaks(at) && ends(text, at + 1) ? nothing(null, at + 1) : null)),
  ],
  make: () => ({ kind: "calendar", within: { unit: "year", shift: 0, from: "published" }, mod: "end" }),
  yes: { "by year's end.": "year+0 (end)", "expected by year end, he": "year+0 (end)", "before the year-end.": "year+0 (end)" },
  no: ["the year-end report", "year endings", "the year ended"],
});
