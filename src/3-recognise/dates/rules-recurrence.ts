import { CAPITAL } from "../../2-segment/tokens.ts";
import { word } from "./context.ts";
import type { Marked } from "./marked.ts";
import { amount, dateRule, isDash, isoDuration, kind, nothing, part, unit } from "./parts.ts";
import type { Recurrence } from "./said.ts";
import { telling } from "./telling.ts";
import { K, PLURAL, UNIT } from "./vocabulary.ts";

/** What recurs. */

const FREQUENCY: Readonly<Record<number, string>> = {
  1: "P1Y",
  2: "P1M",
  3: "P1W",
  4: "P1D",
  5: "P3M",
  6: "P2Y",
  7: "PT1H",
  8: "P6M",
  9: "P2W",
  10: "P1D",
  11: "P3Y",
  12: "P1W",
  13: "P2M",
};

function recurring(iso: string): Recurrence {
  const set = telling("set");
  set.iso = iso;
  return set;
}

/** "annual", "weekly", "every two years", "each month", "per day" */
export const frequency = dateRule({
  name: "set/annual",
  starts: (text, at) =>
    text.kind[at] === K.frequency && (text.value[at] === 12 || !text.doc.is(at, CAPITAL) || opensSentence(text, at)) && !isPaper(text, at),
  pattern: [
    kind("frequency", K.frequency),
    part("bi-", (text, at) => nothing(isDash(text.doc.mark(at - 2)) && text.glued(at - 1) && text.doc.lower(at - 3) === "bi", at)),
  ],
  make: (which, isBi) => {
    const iso = FREQUENCY[which] as string;
    return recurring(isBi && (which === 2 || which === 3) ? `P2${iso.slice(2)}` : iso);
  },
  yes: {
    "the annual consultations": "every P1Y",
    "meet weekly": "every P1W",
    "on Mondays and": "every P1W",
    "a quarterly report": "every P3M",
  },
  no: ["Daily Sabah", "the daily Nova wrote", "26th Annual Session", "the Turkish daily said", "told the daily, which"],
});

/** "six-monthly", "bi-weekly", "two-yearly", "twice-yearly": so many times the period, or so often in it. */
export const countedFrequency = dateRule({
  name: "set/six-monthly",
  starts: (text, at) => isDash(text.doc.mark(at + 1)) && text.kind[at + 2] === K.frequency && (text.value[at + 2] as number) <= 4,
  pattern: [
    part("count", (text, at) => {
      if (text.kind[at] === K.cardinal || (text.kind[at] === K.number && text.digits(at) < 3))
        return nothing(text.value[at] as number, at + 1);
      return null;
    }),
    part("-", (text, at) => (isDash(text.markAt(at)) && text.glued(at) ? nothing(null, at + 1) : null)),
    kind("frequency", K.frequency, 1, 2, 3, 4),
  ],
  make: (count, _dash, which) => (count < 2 ? null : { kind: "set", iso: `P${count}${(FREQUENCY[which] as string).slice(2)}` }),
  yes: { "their six-monthly meeting": "every P6M", "the 2-yearly fair": "every P2Y" },
  no: ["one-weekly", "six weekly meetings"],
});

const opensSentence = (text: Marked, at: number): boolean =>
  (at === 0 || text.doc.sentence[at] !== text.doc.sentence[at - 1]) && !(text.doc.isWord(at + 1) && text.doc.is(at + 1, CAPITAL));

const isPaper = (text: Marked, at: number): boolean => {
  const next = word(text, at + 1);
  if (/^(newspaper|newspapers|paper|papers|said|reported|reports|wrote|magazine|life|lives|bread|news|journal|tabloid)$/.test(next))
    return true;
  // "in an interview with the daily, he said"
  const isNoun = (text.is(at - 1, K.the) || text.is(at - 1, K.a)) && (!text.doc.isWord(at + 1) || text.breaks(at + 1));
  if (isNoun && ((text.value[at] as number) === 3 || (text.value[at] as number) === 4) && text.doc.mark(at + 1) !== 0x2d) return true;
  return (
    (text.value[at] as number) <= 4 &&
    (text.value[at] as number) >= 3 &&
    text.doc.isWord(at + 1) &&
    text.doc.is(at + 1, CAPITAL) &&
    !text.breaks(at + 1)
  );
};

export const everyUnit = dateRule({
  name: "set/every",
  starts: (text, at) => text.kind[at] === K.every,
  pattern: [
    kind("every", K.every),
    // "every other day", "every second Tuesday"
    part("[other]", (text, at) => {
      if (word(text, at) === "other") return nothing(2, at + 1);
      const isCounted =
        text.kind[at] === K.ordinal && (text.value[at] as number) < 6 && (text.kind[at + 1] === K.weekday || text.kind[at + 1] === K.unit);
      return isCounted ? nothing(text.value[at] as number, at + 1) : nothing(1, at);
    }),
    part("[count] unit", (text, at) => {
      const read = amount.read(text, at);
      if (read) return nothing(read.value, read.last);
      const single = unit.read(text, at);
      if (single)
        return single.value < PLURAL
          ? nothing(
              { count: single.value === UNIT.fortnight ? 2 : 1, unit: single.value === UNIT.fortnight ? UNIT.week : single.value },
              single.last,
            )
          : null;
      if (text.kind[at] === K.weekday) return nothing({ count: 1, unit: UNIT.week }, at + 1);
      if (text.kind[at] === K.season) return nothing({ count: 1, unit: UNIT.year }, at + 1);
      return text.kind[at] === K.month || (text.kind[at] === K.dayPart && word(text, at) !== "noon")
        ? nothing({ count: 1, unit: text.kind[at] === K.month ? UNIT.year : UNIT.day }, at + 1)
        : null;
    }),
  ],
  make: (_every, other, { count, unit }) => {
    const iso = isoDuration(unit === UNIT.weekend ? { count: 1, unit: UNIT.week } : { count: count * other, unit });
    return iso === null ? null : recurring(iso);
  },
  yes: {
    "every two years": "every P2Y",
    "each year": "every P1Y",
    "every other day": "every P2D",
    "every second Tuesday": "every P2W",
    "per day": "every P1D",
    "every Monday": "every P1W",
    "every 5 minutes": "every PT5M",
  },
  no: ["every minister", "each two", "per cent"],
});

/** "60 cases a day", "twice a year" */
export const timesAUnit = dateRule({
  name: "set/a-day",
  starts: (text, at) => text.kind[at] === K.a && text.kind[at + 1] === K.unit && isRate(text, at),
  pattern: [
    kind("a", K.a),
    kind("unit", K.unit, UNIT.minute, UNIT.hour, UNIT.day, UNIT.week, UNIT.month, UNIT.year),
    part("end", (text, at) =>
      isDash(text.markAt(at)) ||
      text.is(at, K.ago) ||
      text.is(at, K.later) ||
      text.is(at, K.earlier) ||
      text.is(at, K.before) ||
      text.is(at, K.after) ||
      text.is(at, K.of) ||
      /^(ahead|when|since|apart|off|trip|visit)$/.test(word(text, at)) ||
      (text.is(at, K.and) && text.is(at + 1, K.a))
        ? null
        : nothing(null, at),
    ),
  ],
  make: (_a, unit) => {
    const iso = isoDuration({ count: 1, unit });
    return iso === null ? null : recurring(iso);
  },
  yes: {
    "twice a year": "every P1Y",
    "60 new cases a day,": "every P1D",
    "300,000 tonnes a year": "every P1Y",
    "once a week": "every P1W",
    "or more than 400 a day in": "every P1D",
    "from three to seven a week.": "every P1W",
    "3 million tonnes of green hydrogen a year": "every P1Y",
  },
  no: [
    "for a year",
    "two treaties a year after",
    "a year ago",
    "in a day",
    "a day ahead of 12 talks",
    "met 12 ministers a day ahead of the talks",
    "12 people in a month",
  ],
});

/** A rate stands behind a figure or behind "once", "twice", "times". */
function isRate(text: Marked, at: number): boolean {
  const before = word(text, at - 1);
  if (/^(once|twice|thrice|times)$/.test(before)) return true;
  const { doc } = text;
  // "more than 400 a day", "from three to seven a week"
  if (doc.isNumber(at - 1) || text.kindAt(at - 1) === K.cardinal) return true;
  const previous = text.kindAt(at - 1);
  if (
    before === ""
      ? doc.mark(at - 1) !== 0x25 && doc.mark(at - 1) !== 0x24
      : previous !== K.none && previous !== K.number && previous !== K.unit
  )
    return false;
  if (
    /^(for|with|nearly|almost|such|what|only|just|into|least|exactly|lasted|lasting|took|takes|last|spent|quite|rather|or|within|under|whole|once|not|is|was|as|that|be)$/.test(
      before,
    )
  )
    return false;
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    if (text.breaks(i + 1) || (doc.mark(i) === 0x2c && !text.glued(i + 1))) return false;
    if (text.kindAt(i) === K.number || text.kindAt(i) === K.cardinal) return true;
  }
  return /^(million|billion|thousand|thousands|hundreds|dozens)$/.test(word(text, at - 2)) || /^(million|billion)$/.test(before);
}
