import { monthLength } from "../../0-ground/civil-day.ts";
import { optional, type Part, type Read } from "../../0-ground/rule.ts";
import { beginsClock, clock } from "./clock.ts";
import type { Marked } from "./marked.ts";
import { dateRule, isDash, part, the, unitName, year4 } from "./parts.ts";
import { weekdayInBrackets } from "./rules-apposition.ts";
import { apostropheDecade } from "./rules-year.ts";
import type { Calendar, Mod, Point, Said } from "./said.ts";
import { changed } from "./telling.ts";
import { ABOUT, K, PART, TO, UNIT } from "./vocabulary.ts";

/** Expressions made of a point: "early February", "around 2003", "10:00 on 3 June", "May 30 to June 2". `point` reads any point. */

const nothing = <V>(value: V, last: number): Read<V> => ({ value, last });

const MODS: Readonly<Record<number, Mod>> = {
  [PART.start]: "start",
  [PART.early]: "start",
  [PART.mid]: "mid",
  [PART.middle]: "mid",
  [PART.end]: "end",
  [PART.late]: "end",
};

export function compoundRules(point: Part<Marked, Point>) {
  /** "the end of the year": the running one */
  const running = part("the unit", (text, at): Read<Calendar> | null => {
    const the = text.is(at, K.the) ? at + 1 : at;
    const i = text.is(the, K.fiscal) && text.value[the] === 1 ? the + 1 : the;
    if (the === at || text.kind[i] !== K.unit) return null;
    const unit = text.value[i] as number;
    if (
      unit !== UNIT.week &&
      unit !== UNIT.month &&
      unit !== UNIT.year &&
      unit !== UNIT.decade &&
      unit !== UNIT.century &&
      unit !== UNIT.quarter
    )
      return null;
    return nothing({ kind: "calendar", within: { unit: unitName(unit), shift: 0, from: "published" } }, i + 1);
  });

  const target = part(
    "point",
    (text, at): Read<Point> | null => point.read(text, at) ?? running.read(text, at) ?? apostropheDecade.read(text, at),
  );

  const partOf = dateRule({
    name: "date/part-of",
    starts: (text, at) => text.kind[at] === K.part || (text.kind[at] === K.the && text.kind[at + 1] === K.part),
    pattern: [
      optional(the),
      part("early|mid|end", (text, at) => {
        if (text.kind[at] !== K.part) return null;
        return nothing(text.value[at] as number, at + 1);
      }),
      part("[of in -]", (text, at) => {
        if (isDash(text.markAt(at))) return text.glued(at) ? nothing("-", at + 1) : null;
        if (text.is(at, K.of)) return nothing("of", at + 1);
        if (text.is(at, K.in) || text.is(at, K.on)) return nothing("in", at + 1);
        return nothing("", at);
      }),
      part("[part of day]", (text, at) => nothing(text.is(at, K.dayPart), at)),
      target,
      part("part of day", (text, at) => nothing(text.kind[at - 1] === K.dayPart, at)),
    ],
    make: (_the, which, joint, isPartOfDay, target, withinDay) => {
      // Early in the morning, not in the day.
      if (isPartOfDay) return joint === "" && target.mod === undefined ? target : null;
      const early = which === PART.early || which === PART.late || which === PART.mid;
      if (joint === "of" && early && which !== PART.mid) return null;
      if (!early && joint === "in") return null;
      if (!early && joint === "" && which === PART.start) return null;
      if (joint === "" && which === PART.end && (target.kind !== "calendar" || target.year === undefined)) return null;
      if (target.kind === "time" || target.kind === "unknown" || target.mod !== undefined) return null;
      // "early on Nov. 4", "late Tuesday night": early in it, late at night.
      if (early && target.kind === "calendar" && target.day !== undefined && joint === "in") return null;
      if (early && target.kind === "calendar" && withinDay) return target;
      return changed(target, { mod: MODS[which] as Mod });
    },
    yes: {
      "in early February": "--02 (start)",
      "mid-July": "--07 (mid)",
      "the end of last year": "year-1 (end)",
      "by the end of the year": "year+0 (end)",
      "by the end of the calendar year": "year+0 (end)",
      "since the beginning of 2023": "2023 (start)",
      "late in 2022": "2022 (end)",
      "the mid-1990s": "199X (mid)",
      "early next year": "year+1 (start)",
      "at the start of May": "--05 (start)",
      "early spring next year": "--21 year+1 (start)",
      "the end of November": "--11 (end)",
      "late on Monday": "Mon (end)",
      "the early '70s": "197X (start)",
      "early morning of August 16": "--08-16",
    },
    no: ["at the end of the day", "the start of talks", "late minister", "an early meeting", "the end of the war"],
  });

  /** "earlier this month", "later in September"; "earlier on April 1" adds nothing */
  const earlierIn = dateRule({
    name: "date/earlier-in",
    starts: (text, at) => text.kind[at] === K.earlier || text.kind[at] === K.later,
    pattern: [
      part("earlier|later", (_text, at) => nothing(null, at + 1)),
      part("[in]", (text, at) => (text.kind[at] === K.in ? nothing(true, at + 1) : text.kind[at] === K.which ? nothing(false, at) : null)),
      target,
    ],
    make: (_earlier, _in, target) =>
      target.kind === "calendar" &&
      target.day === undefined &&
      !(target.within?.unit === "day" && target.within.from === "mentioned") &&
      target.mod === undefined
        ? target
        : null,
    yes: {
      "earlier this month": "month+0",
      "later in September": "--09",
      "later this week": "week+0",
      "earlier in the week": "week+0",
      "later this year": "year+0",
    },
    no: ["earlier in the day", "later in the talks", "earlier on April 1"],
  });

  /** "10:00 on 3 June 2021", "9 a.m. Monday" */
  const clockOnDate = dateRule({
    name: "time/clock-on-date",
    starts: (text, at) => beginsClock(text, at) || (text.kind[at] === K.dayPart && (text.value[at] as number) === 4),
    pattern: [
      clock,
      part("[on ,]", (text, at) => {
        const i = text.markAt(at) === 0x2c || text.markAt(at) === 0x7c || isDash(text.markAt(at)) ? at + 1 : at;
        return nothing(null, text.is(i, K.on) || text.is(i, K.of) ? i + 1 : i);
      }),
      point,
    ],
    make: (clock, _on, target): Said | null => {
      if (target.kind === "calendar" && target.clock === undefined && isDayLike(target)) return { ...target, clock };
      return target.kind === "numeric" && target.clock === undefined ? { ...target, clock } : null;
    },
    yes: {
      "at 10:00 on 3 June 2021": "2021-06-03T10:00",
      "9 a.m. Monday": "MonT09:00",
      "17:40, 11 May 2023": "2023-05-11T17:40",
      "15:00 GMT on Friday": "FriT15:00Z",
      "10:15 today": "day+0T10:15",
      "at 3 this afternoon": "day+0T15:00",
      "at 7 tonight": "day+0T19:00",
      "by 10 tomorrow morning": "day+1T10:00",
      "at 9.30 this evening": "day+0T21:30",
      "at noon on Monday": "MonT12:00",
    },
    no: ["10:00 in May", "at 10 on Monday", "9 a.m. talks"],
  });

  const timed = part("point", (text, at): Read<Point> | null => {
    const read = clockOnDate.read(text, at);
    return read && (read.value.kind === "calendar" || read.value.kind === "numeric")
      ? { value: read.value, last: read.last }
      : point.read(text, at);
  });

  const about = dateRule({
    name: "date/around",
    starts: (text, at) => text.kind[text.kind[at] === K.more ? at + 1 : at] === K.about,
    pattern: [
      part("[more]", (text, at) => nothing(null, text.kind[at] === K.more ? at + 1 : at)),
      // "20 percent higher than a year ago" is no bound
      part("around", (text, at) =>
        text.is(at, K.about) && !(text.doc.lower(at) === "than" && text.kindAt(at - 1) !== K.more)
          ? nothing(text.value[at] as number, at + 1)
          : null,
      ),
      part("[the]", (text, at) => nothing(text.is(at, K.the), text.is(at, K.the) ? at + 1 : at)),
      timed,
      part("words", (text, at) => nothing(text.kind[at - 1] === K.ago, at)),
    ],
    make: (_more, how, the, target, isAgo) => {
      // "spoke about the 2024 agreement"
      if (the && how === ABOUT.about) return null;
      if (target.kind === "time") return how === ABOUT.nearly ? null : { ...target, mod: "approx" };
      if (target.kind !== "calendar") return null;
      if (target.clock !== undefined && how !== ABOUT.nearly) return { ...target, mod: "approx" };
      if (isAgo) return { ...target, mod: "approx" };
      const precise = target.weekday !== undefined || target.within !== undefined || target.clock !== undefined || target.mod !== undefined;
      if (how === ABOUT.nearly || precise) return null;
      if (
        how === ABOUT.about &&
        (target.month !== undefined || target.year === undefined || target.unknown !== undefined || target.group !== undefined)
      )
        return null;
      return { ...target, mod: "approx" };
    },
    yes: {
      "around 2003": "2003 (approx)",
      "over twenty years ago": "year-20 (approx)",
      "nearly two years ago": "year-2 (approx)",
      "more than 30 years ago": "year-30 (approx)",
      "around June 10": "--06-10 (approx)",
      "circa 1900": "1900 (approx)",
      "about 10 a.m.": "T10:00 (approx)",
      "about 11:30 p.m. Saturday": "SatT23:30 (approx)",
    },
    no: ["about Monday's vote", "over 2000 people", "about June", "around the table", "higher than a year ago"],
  });

  const joiner = part("to|-|and", (text, at) => {
    const mark = text.markAt(at);
    if (isDash(mark)) return nothing("-", at + 1);
    // "July/August 2023"
    if (mark === 0x2f && text.glued(at) && text.kind[at + 1] === K.month && text.kindAt(at - 1) === K.month) return nothing("-", at + 1);
    if (text.is(at, K.to)) return nothing((text.value[at] as number) === TO.until ? "until" : "to", at + 1);
    return text.is(at, K.and) ? nothing("and", at + 1) : null;
  });

  const range = dateRule({
    name: "date/range",
    starts: () => true,
    pattern: [
      part("before", (text, at) =>
        nothing(
          {
            between: text.kindAt(at - 1) === K.between || (text.kindAt(at - 1) === K.the && text.kindAt(at - 2) === K.between),
            moved: isMoved(text, at),
          },
          at,
        ),
      ),
      rangeEnd(point, partOf),
      joiner,
      part("[the]", (_text, at) => nothing(null, at)),
      rangeEnd(point, partOf, running),
      // "January to June in 2020"
      part("[in year]", (text, at) => {
        const year = text.is(at, K.in) && text.kindAt(at - 1) === K.month ? year4.read(text, at + 1) : null;
        return year ?? nothing(null, at);
      }),
      part("[respectively]", (text, at) => nothing(text.doc.lower(at) === "respectively", at)),
    ],
    make: ({ between, moved }, from, joint, _the, to, year, apart) => {
      if (moved) return null;
      const end = year !== null && to.kind === "calendar" && to.year === undefined && to.day === undefined ? { ...to, year } : to;
      return joint === "and" && !between ? (apart ? null : nextDays(from, end)) : rangeOf(from, end, joint);
    },
    yes: {
      "from May 30 to June 2": "--05-30 to --06-02",
      "January-August": "--01 to --08",
      "January to June in 2020": "2020-01 to 2020-06",
      "between May 2020 and June 2021": "2020-05 to 2021-06",
      "Monday to Wednesday": "Mon to Wed",
      "from March to May 2023": "2023-03 to 2023-05",
      "July/August 2023": "2023-07 to 2023-08",
      "Dec. 30-Jan. 2, 2022": "2021-12-30 to 2022-01-02",
      "from 3 June until 5 July 2021": "2021-06-03 to 2021-07-05",
      "from late 2021 to early 2022": "2021 (end) to 2022 (start)",
      "02.04.2021-05.04.2021": "02.04.2021 to 05.04.2021",
      "on Tuesday and Wednesday": "Tue to Wed",
      "on 31 October and 1 November": "--10-31 to --11-01",
      "Wednesday and Thursday of next week": "Wed week+1 to Thu week+1",
      "July through the end of 2020": "2020-07 to 2020-12",
      "this year to November": "--01 year+0 to --11 year+0",
    },
    no: [
      "from Monday to Baku",
      "postponed from Monday to Thursday",
      "May and June",
      "Monday and Thursday",
      "Monday and Tuesday respectively",
      "from last year to 91",
    ],
  });

  return { partOf, earlierIn, about, clockOnDate, range };
}

const rangeEnd = (point: Part<Marked, Point>, partOf: Part<Marked, Said>, running?: Part<Marked, Point>) =>
  part("point", (text, at): Read<Point> | null => {
    const bracketed = weekdayInBrackets.read(text, at);
    if (bracketed) return bracketed;
    const modified = partOf.read(text, at);
    if (modified && modified.value.kind === "calendar") return { value: modified.value, last: modified.last };
    return point.read(text, at) ?? running?.read(text, at) ?? null;
  });

/** Any year without a leap day. */
const COMMON_YEAR = 2023;

/** "Tuesday and Wednesday" are one stretch of two days. */
function nextDays(from: Point, to: Point): Said | null {
  // "31 October and 1 November"
  if (from.kind === "calendar" && to.kind === "calendar" && to.day === 1 && from.month !== undefined && to.month === (from.month % 12) + 1)
    return from.day !== undefined &&
      from.day >= monthLength(from.year ?? to.year ?? COMMON_YEAR, from.month) &&
      from.clock === undefined &&
      to.clock === undefined
      ? rangeOf(from, to, "to")
      : null;
  if (from.kind !== "calendar" || to.kind !== "calendar" || from.weekday === undefined || to.weekday !== (from.weekday % 7) + 1)
    return null;
  if (from.day !== undefined || to.day !== undefined || to.which !== undefined || from.clock || to.clock || from.mod || to.mod) return null;
  return { kind: "range", from: to.within && !from.within ? { ...from, within: to.within } : from, to };
}

const isDayLike = (said: Calendar): boolean => said.day !== undefined || said.weekday !== undefined || said.within?.unit === "day";

// "postponed from June 3 to June 10" tells two dates, not a stretch.
function isMoved(text: Marked, at: number): boolean {
  if (text.kindAt(at - 1) !== K.from) return false;
  for (let i = at - 2; i >= 0 && i > at - 9; i--) {
    if (text.doc.mark(i) === 0x2e) return false;
    if (
      text.doc.isWord(i) &&
      /^(postponed|rescheduled|moved|delayed|shifted|pushed|changed|brought|deferred)$/i.test(text.doc.slice(i, i + 1))
    )
      return true;
  }
  return false;
}

/** How finely a point is told: what a range joins must be alike. */
function grain(said: Point): "day" | "month" | "year" | "other" {
  if (said.kind === "numeric") return "day";
  if (said.kind !== "calendar") return "other";
  if (isDayLike(said)) return "day";
  if (said.month !== undefined || said.group !== undefined || said.within?.unit === "month") return "month";
  return said.year !== undefined || said.within?.unit === "year" ? "year" : "other";
}

function rangeOf(from: Point, to: Point, joint: string): Said | null {
  const left = grain(from);
  const right = grain(to);
  if (left === "other" || right === "other") return null;
  // "from July through the end of 2020"
  if (left === "month" && right === "year" && to.kind === "calendar" && to.mod === "end" && to.year !== undefined)
    return rangeOf(from, { kind: "calendar", year: to.year, month: 12 }, joint);
  if (joint === "-" && left !== right) return null;
  if (from.kind === "numeric" || to.kind === "numeric") return from.kind === to.kind ? { kind: "range", from, to } : null;
  if (from.kind !== "calendar" || to.kind !== "calendar") return null;
  if (left === "year" && right === "day") return null;
  // "this year to November": from its first month on
  if (from.within?.unit === "year" && from.month === undefined && to.month !== undefined && to.year === undefined)
    return { kind: "range", from: { ...from, month: 1 }, to: { ...to, within: from.within } };
  if (from.year !== undefined && to.year === undefined && left === right && joint === "-") return null;
  if (from.weekday !== undefined && from.day === undefined && (to.weekday === undefined || to.day !== undefined) && joint === "-")
    return null;
  if (
    from.year !== undefined &&
    to.year !== undefined &&
    (from.year > to.year ||
      (from.year === to.year && left === right && (from.month ?? 0) * 32 + (from.day ?? 0) >= (to.month ?? 0) * 32 + (to.day ?? 0)))
  )
    return null;
  if (from.year === undefined && from.within === undefined && from.month !== undefined && to.month !== undefined) {
    // "from March to May 2023": the year stands once, at the end.
    const wraps = from.month > to.month;
    if (to.year !== undefined) return { kind: "range", from: { ...from, year: wraps ? to.year - 1 : to.year }, to };
    if (to.within?.unit === "year" && !wraps) return { kind: "range", from: { ...from, within: to.within }, to };
  }
  return { kind: "range", from, to };
}
