import type { Read } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { word } from "./context.ts";
import type { Marked } from "./marked.ts";
import { type Amount, amount, dateRule, isDash, isoDuration, kind, nothing, part, unit, unitAhead, unless } from "./parts.ts";
import type { Duration } from "./said.ts";
import { andHalf } from "./tails.ts";
import { telling } from "./telling.ts";
import { K, PLURAL, UNIT, WHICH } from "./vocabulary.ts";

/** Lengths of time, what recurs, and clock times by themselves. */

/** "three years", "44-day", "25 minutes", "half an hour", "a decade" */
export const length = dateRule({
  name: "duration/count-unit",
  starts: (text, at) => {
    const what = text.kind[at];
    if (!unitAhead(text, at)) return false;
    if (what === K.a)
      return (
        text.kind[at + 1] === K.unit ||
        text.kind[at + 1] === K.half ||
        text.kind[at + 1] === K.couple ||
        text.kind[at + 1] === K.filler ||
        text.kind[at + 1] === K.cardinal
      );
    return what === K.number
      ? !(
          text.glued(at) &&
          at > 0 &&
          (isDash(text.doc.mark(at - 1)) || text.doc.mark(at - 1) === 0x2e || text.doc.mark(at - 1) === 0x2c) &&
          text.glued(at - 1)
        )
      : what === K.cardinal || what === K.half;
  },
  pattern: [
    part("[count to]", (text, at): Read<number | null> => {
      // "18 to 24 months"
      const what = text.kind[at];
      if (what !== K.number && what !== K.cardinal) return nothing(null, at);
      const dash = isDash(text.markAt(at + 1)) && text.kind[at + 2] === K.number;
      if (
        !(dash || text.is(at + 1, K.to)) ||
        (text.kind[at + 2] !== K.number && text.kind[at + 2] !== K.cardinal) ||
        (what === K.number && text.digits(at) > 3) ||
        text.markAt(at + 3) === 0x2f
      )
        return nothing(null, at);
      return nothing(text.value[at] as number, at + 2);
    }),
    amount,
    andHalf,
    part("[and more]", moreAmounts),
    part("[-long]", (text, at) => {
      const next = isDash(text.markAt(at)) ? at + 1 : at;
      return nothing(null, text.is(next, K.long) && (text.value[next] as number) === 0 && next > at ? next + 1 : at);
    }),
    unless("plan", isPlan),
    part("context", (text, at) => nothing({ text, at }, at)),
  ],
  make: (least, value, half, more, _long, _plan, { text, at }) => {
    if (refused(text, at, value.unit, value.count)) return null;
    if (least !== null) {
      const [from, to] = [isoDuration({ count: least, unit: value.unit }), isoDuration(value)];
      return least < value.count && !half && more.length === 0 && from !== null && to !== null
        ? { kind: "duration", iso: `${from}/${to}` }
        : null;
    }
    const iso = sumOf([half ? { count: value.count + 0.5, unit: value.unit } : value, ...more]);
    return iso === null ? null : lasting(iso);
  },
  yes: {
    "the 44-day war": "P44D",
    "a 4-month course": "P4M",
    "for three years": "P3Y",
    "lasted 25 minutes": "PT25M",
    "half an hour": "PT30M",
    "two and a half years": "P2Y6M",
    "a two-and-a-half-year term": "P2Y6M",
    "a year and a half": "P1Y6M",
    "1 hour and 30 minutes": "PT1H30M",
    "two hours, one minute and 39 seconds": "PT2H1M39S",
    "3 hours 20 minutes": "PT3H20M",
    "2-1/2 years": "P2Y6M",
    "for a quarter of a century": "P25Y",
    "a quarter of an hour": "PT15M",
    "lasted 2 1/2 hours": "PT2H30M",
    "over 10 working days": "P10D",
    "a decade of work": "P10Y",
    "a two-day visit": "P2D",
    "a one-day visit": "P1D",
    "one day after the talks": "P1D",
    "over a year and two months": "P1Y2M",
    "two decades": "P20Y",
    "twenty-five years": "P25Y",
    "48 hours": "PT48H",
    "18 to 24 months": "P18M/P24M",
    "in 2-3 days": "P2D/P3D",
  },
  no: [
    "the 13th Five Year Plan",
    "nearly a year-round season",
    "a man aged 42 years",
    "a 65-year-old man",
    "years of talks",
    "on a day that mixed talks",
    "a minute of silence",
    "would one day lead",
    "at the end of a week when",
    "Double Ten Day",
    "30 years of age",
    "a second term",
    "per day",
    "many years",
    "the accords of 1997 and 2008 years",
    "24/7",
    "100-year anniversary",
    "the 30 years old",
    "in the 2017 year",
  ],
});

function lasting(iso: string): Duration {
  const duration = telling("duration");
  duration.iso = iso;
  return duration;
}

/** Smaller units that go on: "and 30 minutes", ", one minute and 39 seconds", "20 minutes". */
function moreAmounts(text: Marked, from: number): Read<readonly Amount[]> {
  const more: Amount[] = [];
  let last = from;
  let above = text.kind[from - 1] === K.unit ? (text.value[from - 1] as number) & (PLURAL - 1) : 0;
  for (;;) {
    const at = text.is(last, K.and) || text.markAt(last) === 0x2c ? last + 1 : last;
    const read = text.kind[at] === K.number || text.kind[at] === K.cardinal ? amount.read(text, at) : null;
    // "two years, three months": of one span; "met for two hours, 10 days later" is no sum, nor "an hour 10 days"
    if (read === null || read.value.unit >= above || !isNextBelow(above, read.value.unit, at === last)) return nothing(more, last);
    more.push(read.value);
    above = read.value.unit;
    last = read.last;
  }
}

/** What adds up: the parts of a clock by themselves, those of the calendar with an "and" or a comma between. */
const isNextBelow = (above: number, below: number, isBare: boolean): boolean =>
  above <= UNIT.hour === below <= UNIT.hour ? !isBare || above <= UNIT.hour : !isBare && above === UNIT.day;

/** One ISO 8601 duration of amounts from the largest unit down; null where one of them is none. */
function sumOf(amounts: readonly Amount[]): string | null {
  const [only] = amounts;
  if (only !== undefined && amounts.length === 1) return isoDuration(only);
  let calendar = "";
  let clock = "";
  for (const each of amounts) {
    const iso = isoDuration(each);
    if (iso === null) return null;
    const [days = "", time = ""] = iso.slice(1).split("T");
    calendar += days;
    clock += time;
  }
  return `P${calendar}${clock === "" ? "" : `T${clock}`}`;
}

/** "the 13th Five Year Plan": a name */
function isPlan(text: Marked, at: number): boolean {
  const { doc } = text;
  return doc.is(at - 1, CAPITAL) && doc.is(at, CAPITAL) && !text.breaks(at) && PLANS.has(doc.lower(at));
}
const PLANS: ReadonlySet<string> = new Set("plan plans programme program strategy".split(" "));

/** "on a day that", "at the end of a week when", "a minute of silence", "to, one day, become": one such, no length. */
function isOneOfThem(text: Marked, at: number, unit: number): boolean {
  const next = word(text, at);
  if (unit === UNIT.minute && next === "of" && /^(silence|applause|meeting)$/.test(word(text, at + 1))) return true;
  if (text.kindAt(at - 2) === K.a)
    return (
      (text.kindAt(at - 3) !== K.in && /^(that|when|which|where|whose|coming)$/.test(next)) ||
      (next === "with" && /^(ended|closed|began|opened)$/.test(word(text, at - 3)))
    );
  if (unit !== UNIT.day || text.kindAt(at - 2) !== K.cardinal || isDash(text.doc.mark(at - 1))) return false;
  const before = word(text, at - 3);
  return (
    /^(will|would|may|might|could|can|must|to)$/.test(before) ||
    (text.doc.mark(at - 3) === 0x2c && text.doc.mark(at) === 0x2c && !text.opens(at - 2))
  );
}

function refused(text: Marked, at: number, unit: number, count: number): boolean {
  const next = word(text, at);
  if (count === 1 && isOneOfThem(text, at, unit)) return true;
  if (next === "anniversary" || next === "birthday" || next === "anniversaries") return true;
  // "in the 2017 year"
  if (count > 1000 && text.kind[at - 1] === K.unit && (text.value[at - 1] as number) < PLURAL && !isDash(text.doc.mark(at - 2)))
    return true;
  // "of 1997 and 2008 years": two years of the calendar
  if (unit === UNIT.year && count >= 1900 && count < 2100 && text.digits(at - 2) === 4) return true;
  // "Double Ten Day"
  if (count > 1 && unit === UNIT.day && text.doc.is(at - 1, CAPITAL) && text.doc.is(at - 2, CAPITAL) && !text.opens(at - 2)) return true;
  if (next === "minutes" || (unit === UNIT.minute && word(text, at) === "of" && word(text, at + 1) === "meeting")) return true;
  // "a day" alone names no length: "the need of a day", but "for a day", "an hour-long" do.
  if (count === 1 && unit === UNIT.second) return true;
  return unit === UNIT.quarter;
}

/** "half-hour talks" */
export const halfHour = dateRule({
  name: "duration/half-hour",
  starts: (text, at) => text.kind[at] === K.half && isDash(text.doc.mark(at + 1)),
  pattern: [
    kind("half", K.half),
    part("-", (text, at) => (isDash(text.markAt(at)) && text.glued(at) ? nothing(null, at + 1) : null)),
    kind("unit", K.unit, UNIT.hour, UNIT.day, UNIT.year, UNIT.century),
  ],
  make: (_half, _dash, unit) => {
    const iso = isoDuration({ count: 0.5, unit });
    return iso === null ? null : { kind: "duration", iso };
  },
  yes: { "a half-hour meeting": "PT30M", "the half-century of ties": "P50Y" },
  no: ["half-hearted", "half hour", "the half-yearly report"],
});

/** "day-long", "hour-long", "decade-long" */
export const longUnit = dateRule({
  name: "duration/unit-long",
  starts: (text, at) =>
    (text.kind[at] === K.unit && isDash(text.doc.mark(at + 1))) || (text.kind[at] === K.long && (text.value[at] as number) > 0),
  pattern: [
    part("unit-long", (text, at) => {
      if (text.kind[at] === K.long) return nothing((text.value[at] as number) - 1, at + 1);
      const which = text.value[at] as number;
      return which < PLURAL &&
        isDash(text.markAt(at + 1)) &&
        text.glued(at + 1) &&
        text.is(at + 2, K.long) &&
        (text.value[at + 2] as number) === 0
        ? nothing(which, at + 3)
        : null;
    }),
  ],
  make: (which) => {
    const iso = isoDuration(which === UNIT.fortnight ? { count: 2, unit: UNIT.week } : { count: 1, unit: which });
    return iso === null ? null : { kind: "duration", iso };
  },
  yes: { "a day-long meeting": "P1D", "the decade-long conflict": "P10Y", "an hour-long talk": "PT1H", "a daylong visit": "P1D" },
  no: ["years-long", "lifelong", "long"],
});

/** "will last two days": the verb */
const BEFORE_VERB: ReadonlySet<string> = new Set("will would to may can could should must not".split(" "));

/** "the past five years", "the next two days", "the last decade": a length, though it hangs on today */
export const pastLength = dateRule({
  name: "duration/past-count-unit",
  starts: (text, at) => {
    const i = text.kind[at] === K.the ? at + 1 : at;
    return (
      (text.kind[i] === K.which || text.kind[i] === K.ordinal) && unitAhead(text, i) && !(i === at && BEFORE_VERB.has(word(text, at - 1)))
    );
  },
  pattern: [
    part("the past|next", (text, at) => {
      const definite = text.is(at, K.the);
      const i = definite ? at + 1 : at;
      if (text.kind[i] === K.ordinal) return nothing({ which: -1, definite }, i + 1);
      const which = text.value[i] as number;
      if (which === WHICH.same || which === WHICH.that) return null;
      return nothing({ which, definite }, i + 1);
    }),
    part("[count] unit", (text, at) => {
      const read = amount.read(text, at);
      if (read && text.kind[at] !== K.a) return nothing({ ...read.value, counted: true }, read.last);
      const single = unit.read(text, at);
      return single && single.value < PLURAL ? nothing({ count: 1, unit: single.value, counted: false }, single.last) : null;
    }),
    andHalf,
    part("end", (text, at) =>
      nothing(
        {
          of: text.is(at, K.of) && text.kind[at + 1] !== K.none,
          ago: text.is(at, K.ago) || text.is(at, K.earlier) || text.is(at, K.later),
        },
        at,
      ),
    ),
  ],
  make: ({ which, definite }, { count: whole, unit, counted }, half, { of, ago }) => {
    const count = half ? whole + 0.5 : whole;
    if (ago || of) return null;
    if (which === -1 && !counted) return null;
    if (!counted) {
      if (unit === UNIT.weekend || unit < UNIT.hour || unit === UNIT.century) return null;
      if (which !== WHICH.past && !(definite && (which === WHICH.last || which === WHICH.next))) return null;
      if (unit === UNIT.day && which !== WHICH.past) return null;
    }
    const iso = isoDuration(unit === UNIT.fortnight ? { count: count * 2, unit: UNIT.week } : { count, unit });
    return iso === null ? null : { kind: "duration", iso };
  },
  yes: {
    "over the last fortnight": "P2W",
    "over the past five years": "P5Y",
    "in the past 24 hours": "PT24H",
    "the next two days": "P2D",
    "the last decade": "P10Y",
    "the past year": "P1Y",
    "for the past year and a half": "P1Y6M",
    "the first 100 days": "P100D",
    "last three years": "P3Y",
  },
  no: [
    "the first seven months of this year",
    "the talks will last three days",
    "last year",
    "the next day",
    "the last day",
    "recent years",
    "the same day",
    "the past years",
  ],
});
