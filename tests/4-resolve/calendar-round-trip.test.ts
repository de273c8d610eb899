import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, dayOf, isoDay, monthLength, partsOf, weekday, weekStart } from "../../src/0-ground/civil-day.ts";
import { edtfBounds } from "../../src/0-ground/edtf.ts";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseDates } from "../../src/3-recognise/dates/dates.ts";
import { resolveDates } from "../../src/4-resolve/calendar.ts";

const doc = new Doc(new Dictionary(loadLexicon()));
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const two = (value: number): string => String(value).padStart(2, "0");
const ordinal = (value: number): string =>
  `${value}${value % 100 > 10 && value % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;

/** A way to write a day, and the value that the writing keeps of it. */
type Form = (at: Day, published: Day) => { readonly text: string; readonly value: string } | null;

const full =
  (write: (year: number, month: number, day: number, at: Day) => string): Form =>
  (at) => {
    const { year, month, day } = partsOf(at);
    return { text: write(year, month, day, at), value: isoDay(at) };
  };
const near =
  (days: number, form: Form): Form =>
  (at, published) =>
    Math.abs(at - published) > days ? null : form(at, published);

const name = (month: number): string => MONTHS[month - 1] as string;
const short = (month: number): string => SHORT[month - 1] as string;
const weekdayName = (at: Day): string => WEEKDAYS[weekday(at) - 1] as string;

const forms: Readonly<Record<string, Form>> = {
  "12 March 2024": full((y, m, d) => `They met on ${d} ${name(m)} ${y}.`),
  "March 12, 2024": full((y, m, d) => `They met on ${name(m)} ${d}, ${y}, in Riga.`),
  "March 12th, 2024": full((y, m, d) => `They met on ${name(m)} ${ordinal(d)}, ${y}.`),
  "12th of March 2024": full((y, m, d) => `They met on the ${ordinal(d)} of ${name(m)} ${y}.`),
  "Mar. 12, 2024": full((y, m, d) => `RIGA, ${short(m)} ${d}, ${y} - They met.`),
  "12-Mar-2024": full((y, m, d) => `Posted ${d}-${name(m).slice(0, 3)}-${y} by the desk`),
  "2024-03-12": full((y, m, d) => ` date ${y}-${two(m)}-${two(d)} They met.`),
  "2024/03/12": full((y, m, d) => `${y}/${two(m)}/${two(d)}`),
  "12.03.2024": full((y, m, d) => `${two(d)}.${two(m)}.${y}`),
  "Tuesday, 12 March 2024": full((y, m, d, at) => `They met on ${weekdayName(at)}, ${d} ${name(m)} ${y}.`),
  "Tuesday, March 12, 2024": full((y, m, d, at) => `They met on ${weekdayName(at)}, ${name(m)} ${d}, ${y}.`),
  "March 2024": (at) => ({ text: `They met in ${name(partsOf(at).month)} ${partsOf(at).year}.`, value: isoDay(at).slice(0, 7) }),
  "2024": (at) => ({ text: `They met in ${partsOf(at).year}.`, value: isoDay(at).slice(0, 4) }),
  "the 1990s": (at) => ({
    text: `They met in the ${Math.floor(partsOf(at).year / 10)}0s.`,
    value: `${Math.floor(partsOf(at).year / 10)}X`,
  }),
  "the first quarter of 2024": (at) => {
    const { year, month } = partsOf(at);
    const index = Math.floor((month - 1) / 3);
    return {
      text: `Trade fell in the ${["first", "second", "third", "fourth"][index]} quarter of ${year}.`,
      value: `${year}-${33 + index}`,
    };
  },
  "spring 2024": (at) => {
    const { year, month } = partsOf(at);
    if (month < 3 || month > 11) return null;
    const index = Math.floor((month - 3) / 3);
    return { text: `They met in the ${["spring", "summer", "autumn"][index]} of ${year}.`, value: `${year}-${21 + index}` };
  },
  "early March 2024": (at) => ({
    text: `They met in early ${name(partsOf(at).month)} ${partsOf(at).year}.`,
    value: isoDay(at).slice(0, 7),
  }),
  "since 2024": (at) => ({ text: `They have talked since ${partsOf(at).year}.`, value: `${partsOf(at).year}/..` }),
  "until March 12, 2024": (at) => {
    const { year, month, day } = partsOf(at);
    return { text: `It holds until ${name(month)} ${day}, ${year}.`, value: `../${isoDay(at)}` };
  },
  "12-13 March 2024": (at) => {
    const { year, month, day } = partsOf(at);
    return day >= monthLength(year, month)
      ? null
      : { text: `They met on ${day}-${day + 1} ${name(month)} ${year}.`, value: `${isoDay(at)}/${isoDay(at + 1)}` };
  },
  "from March 12 to April 20, 2024": (at) => {
    const to = at + 39;
    const [a, b] = [partsOf(at), partsOf(to)];
    return a.month === b.month
      ? null
      : { text: `It ran from ${name(a.month)} ${a.day} to ${name(b.month)} ${b.day}, ${b.year}.`, value: `${isoDay(at)}/${isoDay(to)}` };
  },
  "11 June 2024 10:00 (UTC+04:00)": (at) => {
    const { year, month, day } = partsOf(at);
    return { text: `${day} ${name(month)} ${year} 10:00 (UTC+04:00)`, value: `${isoDay(at)}T10:00+04:00` };
  },
  "12 Mar 2024 (Tuesday)": full((y, m, d, at) => `They met on ${d} ${name(m)} ${y} (${weekdayName(at)}).`),
  "today, March 12, 2024": full((y, m, d) => `They met today, ${name(m)} ${d}, ${y}.`),
  "the night of March 12, 2024": full((y, m, d) => `They met on the night of ${name(m)} ${d}, ${y}.`),
  "the early hours of March 12, 2024": full((y, m, d) => `They left in the early hours of ${name(m)} ${d}, ${y}.`),
  "12.III.2024": full((y, m, d) => `RIGA, ${d}.${["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][m - 1]}.${y}`),
  "03/12/2024, the weekday beside it": (at) => {
    const { year, month, day } = partsOf(at);
    const swapped = day > 12 || day === month ? null : dayOf(year, day, month);
    // Both orders may fall on that weekday: then nothing tells.
    return swapped !== null && weekday(swapped) === weekday(at)
      ? null
      : { text: `They met on ${weekdayName(at)} (${two(month)}/${two(day)}/${year}).`, value: isoDay(at) };
  },
  "Q1 2024": (at) => {
    const { year, month } = partsOf(at);
    const index = Math.floor((month - 1) / 3);
    return { text: `Trade fell in Q${index + 1} ${year}.`, value: `${year}-${33 + index}` };
  },
  "the first half of 2024": (at) => {
    const { year, month } = partsOf(at);
    return month <= 6
      ? { text: `Trade fell in the first half of ${year}.`, value: `${year}-01/${year}-06` }
      : { text: `Trade fell in the second half of ${year}.`, value: `${year}-07/${year}-12` };
  },
  "the late 1990s": (at) => ({
    text: `They met in the late ${Math.floor(partsOf(at).year / 10)}0s.`,
    value: `${Math.floor(partsOf(at).year / 10)}X`,
  }),
  "2024-2026": (at) => ({
    text: `The plan for ${partsOf(at).year}-${partsOf(at).year + 2} stands.`,
    value: `${partsOf(at).year}/${partsOf(at).year + 2}`,
  }),
  "between 2019 and 2024": (at) => ({
    text: `They met between ${partsOf(at).year - 5} and ${partsOf(at).year}.`,
    value: `${partsOf(at).year - 5}/${partsOf(at).year}`,
  }),
  "fiscal 2024": (at) => ({ text: `Trade fell in fiscal ${partsOf(at).year}.`, value: `${partsOf(at).year}` }),
  "around 2024": (at) => ({ text: `They met around ${partsOf(at).year}.`, value: `${partsOf(at).year}~` }),
  "March 12-13": (at) => {
    const { year, month, day } = partsOf(at);
    return day >= monthLength(year, month)
      ? null
      : { text: `They met on ${name(month)} ${day}-${day + 1}, ${year}.`, value: `${isoDay(at)}/${isoDay(at + 1)}` };
  },
  "from March to May 2024": (at) => {
    const { year, month } = partsOf(at);
    return month > 10
      ? null
      : { text: `It ran from ${name(month)} to ${name(month + 2)} ${year}.`, value: `${year}-${two(month)}/${year}-${two(month + 2)}` };
  },
  "10 a.m. on March 12, 2024": (at) => {
    const { year, month, day } = partsOf(at);
    return { text: `They met at 10 a.m. on ${name(month)} ${day}, ${year}.`, value: `${isoDay(at)}T10:00` };
  },
  "2024-03-12T10:00:00Z": (at) => ({ text: `${isoDay(at)}T10:00:00Z`, value: `${isoDay(at)}T10:00Z` }),
  "the week of March 12, 2024": (at) => {
    const { year, month, day } = partsOf(at);
    return {
      text: `They meet in the week of ${name(month)} ${day}, ${year}.`,
      value: `${isoDay(weekStart(at))}/${isoDay(weekStart(at) + 6)}`,
    };
  },
  "n months ago": (at, published) => {
    const [there, here] = [partsOf(at), partsOf(published)];
    const months = (here.year - there.year) * 12 + here.month - there.month;
    return months < 2 ? null : { text: `They met ${months} months ago.`, value: isoDay(at).slice(0, 7) };
  },
  "last year": (at, published) => {
    const years = partsOf(at).year - partsOf(published).year;
    return Math.abs(years) > 1 ? null : { text: `${["Last", "This", "Next"][years + 1]} year they talk.`, value: isoDay(at).slice(0, 4) };
  },
  "March this year": (at, published) =>
    partsOf(at).year === partsOf(published).year
      ? { text: `They met in ${name(partsOf(at).month)} this year.`, value: isoDay(at).slice(0, 7) }
      : null,
  "last Tuesday": (at, published) =>
    published - at > 7 || published - at < 1 ? null : { text: `They met last ${weekdayName(at)}.`, value: isoDay(at) },
  // without a year: a past report tells of the last such day, an announcement of the next
  "on March 12 (past)": (at, published) =>
    at > published || published - at > 170
      ? null
      : { text: `They met on ${name(partsOf(at).month)} ${partsOf(at).day}.`, value: isoDay(at) },
  "on March 12 (ahead)": (at, published) =>
    at < published || at - published > 170
      ? null
      : { text: `They will meet on ${name(partsOf(at).month)} ${partsOf(at).day}.`, value: isoDay(at) },
  "on Tuesday (past)": (at, published) =>
    at > published || published - at > 6 ? null : { text: `They met on ${weekdayName(at)}.`, value: isoDay(at) },
  "on Tuesday (ahead)": (at, published) =>
    at < published || at - published > 6 ? null : { text: `They will meet on ${weekdayName(at)}.`, value: isoDay(at) },
  "n days ago": (at, published) =>
    at >= published || published - at > 60 || published - at < 2
      ? null
      : { text: `They met ${published - at} days ago.`, value: isoDay(at) },
  yesterday: near(1, (at, published) => ({ text: `It is ${["yesterday", "today", "tomorrow"][at - published + 1]}.`, value: isoDay(at) })),
  "last week": (at, published) => {
    const weeks = (weekStart(at) - weekStart(published)) / 7;
    return Math.abs(weeks) > 1
      ? null
      : { text: `${["Last", "This", "Next"][weeks + 1]} week they talk.`, value: `${isoDay(weekStart(at))}/${isoDay(weekStart(at) + 6)}` };
  },
};

const first = dayOf(1950, 1, 1) as Day;
const last = dayOf(2049, 12, 31) as Day;
const anyDay = fc.integer({ min: first, max: last });
const nearDay = fc.integer({ min: -180, max: 180 });

const read = (text: string, published: Day | null) => {
  doc.read(text);
  return resolveDates(doc, recogniseDates(doc), published);
};

describe("a day, written and read again", () => {
  it("comes back as its words tell it, more than 2,400 times over all forms", () => {
    let told = 0;
    const names = Object.keys(forms);
    fc.assert(
      fc.property(anyDay, nearDay, fc.integer({ min: 0, max: names.length - 1 }), (published, distance, index) => {
        // Forms that hang on the publication take a day near it, and the nearer days more often.
        for (const at of [published + distance, published + Math.round(distance / 60), published + Math.round(distance / 20)]) {
          const form = (forms[names[index] as string] as Form)(at, published);
          if (form === null) continue;
          told++;
          const values = read(form.text, published).map(({ value }) => value);
          expect(values, form.text).toEqual([form.value]);
        }
      }),
      { numRuns: 2400, seed: 20240612 },
    );
    expect(told).toBeGreaterThan(2400);
  });

  it("is a value that EDTF allows, with the bounds that it gives", () => {
    fc.assert(
      fc.property(anyDay, nearDay, fc.constantFrom(...Object.values(forms)), (published, distance, form) => {
        const written = form(published + distance, published);
        for (const { value, type } of written ? read(written.text, published) : []) {
          if (value === null || type === "duration" || type === "set") continue;
          const theirs = edtf(value);
          const ours = edtfBounds(value);
          expect(ours, value).not.toBeNull();
          // The package counts seasons as quarters from January on; a clock time's zone moves its day.
          if (/-2[1-4]$/.test(value) || value.includes("T")) continue;
          const dayFrom = (time: number): Day | null => (Number.isFinite(time) ? Math.floor(time / 86_400_000) : null);
          if (!value.startsWith("..")) expect(dayFrom(theirs.min), value).toBe(ours?.first);
          expect(dayFrom(theirs.max), value).toBe(ours?.last);
        }
      }),
      { numRuns: 800, seed: 7 },
    );
  });

  it("is no day, month or year where no word tells one, whatever stands together", () => {
    const vocabulary =
      "12 3 31 1999 2024 '99 March May Jan. Mart Monday Sat spring fall the a of to - , . / ( ) and from since until by between early late mid end beginning quarter half year month week day hours years two three last next this same every annual ago later earlier today tomorrow night morning noon 10:00 a.m. GMT th first second third Q1 fiscal around about over than in on at 1990s decade century weekend".split(
        " ",
      );
    fc.assert(
      fc.property(anyDay, fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 }), (published, words) => {
        const text = words.join(" ");
        for (const { value, type, mention } of read(text, published)) {
          if (value === null || type === "duration" || type === "set") continue;
          const written = text.slice(mention.start, mention.end);
          expect(edtfBounds(value), `${text}: ${value}`).not.toBeNull();
          if (/^\d{4}-\d\d-\d\d/.test(value) && !value.includes("/"))
            expect(written, `${text}: ${value}`).toMatch(/\d|Monday|Sat|day|today|tomorrow|night|morning|noon|first|last|second|third/);
          if (/^\d{4}-(?:0\d|1[0-2])$/.test(value))
            expect(written, `${text}: ${value}`).toMatch(/March|May|Jan|Mart|month|quarter|year|half|\d{4}/);
        }
      }),
      { numRuns: 4000, seed: 5 },
    );
  });

  it("is never more precise than its words", () => {
    const words: Readonly<Record<string, RegExp>> = {
      "They met in %M.": /^\d{4}-\d{2}$/,
      "They met in %Y.": /^\d{4}$/,
      "They will meet in early %M %Y.": /^\d{4}-\d{2}$/,
      "They met last week.": /^\S+\/\S+$/,
      "They met last month.": /^\d{4}-\d{2}$/,
      "They met two years ago.": /^\d{4}$/,
      "They met over five years ago.": /^\d{4}~$/,
      "They meet in the spring of %Y.": /^\d{4}-21$/,
      "They met a year earlier than %Y.": /^\d{4}$/,
      "They met in the same month.": /^null$/,
      "They met at 10:00 in %M %Y.": /^\d{4}-\d{2}$|T/,
    };
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...Object.entries(words)),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1950, max: 2049 }),
        (published, [text, allowed], month, year) => {
          for (const { value, type } of read(text.replace("%M", name(month)).replace("%Y", String(year)), published))
            if (type !== "duration") expect(String(value), text).toMatch(allowed);
        },
      ),
      { numRuns: 500, seed: 11 },
    );
  });
});
