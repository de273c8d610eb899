import { type Day, parseIsoDay, partsOf, two, weekday } from "../../src/0-ground/civil-day.ts";
import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { type Edit, edited, likeIn, type Placed, placed, withRows } from "./rows.ts";
import type { Swap, Told } from "./swap.ts";

export const MONTHS = "January February March April May June July August September October November December".split(" ");
const SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
export const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Other words for a dated expression, or undefined where it is none that the swap speaks of. */
type Rewrite = (at: Placed, told: Told) => (Edit & { readonly text: string }) | undefined;

/** The expressions that `rewrite` has other words for, in those words; what they mean stays. */
const rewritten =
  (rewrite: Rewrite): Swap =>
  (told) => {
    const rows = new Map<number, Cells>();
    const edits: Edit[] = [];
    for (const at of placed(told).dates) {
      if (at.start < headEnd(told.text)) continue;
      const edit = rewrite(at, told);
      if (edit === undefined || edit.text === at.row.text) continue;
      rows.set(at.index, { ...at.row, text: edit.text });
      edits.push(edit);
    }
    if (edits.length === 0) return undefined;
    return {
      id: told.id,
      text: edited(told.text, edits),
      gold: withRows(told, "dates", rows),
      fillers: [...rows.values()].map(({ text }) => String(text)),
    };
  };

/** The header's own day is written in one form only. */
export const headEnd = (text: string): number => /^(?: date \d{4}-\d\d-\d\d|---\n[\s\S]*?\n---\n)/.exec(text)?.[0].length ?? 0;

export const dayIn = ({ row }: Placed): Day | null =>
  row.type === "date" && typeof row.value === "string" && /^\d{4}-\d\d-\d\d$/.test(row.value) ? parseIsoDay(row.value) : null;

export const publishedOf = ({ gold }: Told): Day | null => parseIsoDay(String(gold.article.published ?? ""));

const MONTH = `(?:${MONTHS.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;
const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
const DAY = "\\d\\d?(?:st|nd|rd|th)?";
const WRITTEN = new RegExp(`^(${WEEKDAY},? )?(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY})(,? \\d{4})?$`, "i");

interface Written {
  readonly day: Day;
  readonly hasYear: boolean;
  readonly hasWeekday: boolean;
}

export function writtenDay(at: Placed): Written | undefined {
  const parts = WRITTEN.exec(String(at.row.text));
  const day = dayIn(at);
  return parts === null || day === null ? undefined : { day, hasYear: parts[2] !== undefined, hasWeekday: parts[1] !== undefined };
}

const ordinal = (day: number): string => {
  const tail = day % 100 > 10 && day % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${tail}`;
};

interface Parts {
  readonly d: number;
  readonly m: number;
  readonly y: number;
  readonly month: string;
  readonly short: string;
  readonly weekday: string;
}

export function partsIn(day: Day): Parts {
  const { year, month, day: d } = partsOf(day);
  return {
    d,
    m: month,
    y: year,
    month: MONTHS[month - 1] as string,
    short: SHORT[month - 1] as string,
    weekday: WEEKDAYS[weekday(day) - 1] as string,
  };
}

type Form = (parts: Parts) => string;

/** How a day is written: with its year, and without. */
const FORMS: Readonly<Record<string, readonly [withYear: Form, withoutYear: Form]>> = {
  british: [({ d, month, y }) => `${d} ${month} ${y}`, ({ d, month }) => `${d} ${month}`],
  american: [({ d, month, y }) => `${month} ${d}, ${y}`, ({ d, month }) => `${month} ${d}`],
  abbreviated: [({ d, short, y }) => `${short} ${d}, ${y}`, ({ d, short }) => `${short} ${d}`],
  bare_abbreviated: [({ d, month, y }) => `${d} ${month.slice(0, 3)} ${y}`, ({ d, month }) => `${d} ${month.slice(0, 3)}`],
  hyphens: [({ d, month, y }) => `${d}-${month.slice(0, 3)}-${String(y).slice(2)}`, ({ d, month }) => `${d}-${month.slice(0, 3)}`],
  points: [({ d, m, y }) => `${two(d)}.${two(m)}.${y}`, ({ d, month }) => `${d}. ${month}`],
  iso: [({ d, m, y }) => `${y}-${two(m)}-${two(d)}`, ({ d, month }) => `${ordinal(d)} ${month}`],
  ordinal_first: [({ d, month, y }) => `${ordinal(d)} ${month} ${y}`, ({ d, month }) => `${ordinal(d)} ${month}`],
  ordinal_of: [({ d, month, y }) => `${ordinal(d)} of ${month}, ${y}`, ({ d, month }) => `${ordinal(d)} of ${month}`],
  ordinal_last: [({ d, month, y }) => `${month} ${ordinal(d)}, ${y}`, ({ d, month }) => `${month} ${ordinal(d)}`],
  weekday_american: [(p) => `${p.weekday}, ${p.month} ${p.d}, ${p.y}`, (p) => `${p.weekday}, ${p.month} ${p.d}`],
  weekday_british: [(p) => `${p.weekday} ${p.d} ${p.month} ${p.y}`, (p) => `${p.weekday} ${p.d} ${p.month}`],
  weekday_short: [(p) => `${p.weekday.slice(0, 3)}, ${p.d} ${p.month} ${p.y}`, (p) => `${p.weekday.slice(0, 3)}. ${p.d} ${p.month}`],
  comma_british: [({ d, month, y }) => `${d} ${month}, ${y}`, ({ d, month }) => `${d} ${month}`],
  the_ordinal: [({ d, month, y }) => `the ${ordinal(d)} of ${month} ${y}`, ({ d, month }) => `the ${ordinal(d)} of ${month}`],
};

/** The word before `start`, in small letters. */
export const wordBefore = (text: string, start: number): string =>
  /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? "";

/** Whether another day stands right beside it ("Tuesday (12 March)", "Tuesday, 12 March"). */
function standsBeside(at: Placed, told: Told): boolean {
  return placed(told).dates.some(({ start, end }) => (start >= at.end && start - at.end < 4) || (end <= at.start && at.start - end < 4));
}

const inForm =
  ([withYear, withoutYear]: readonly [Form, Form]): Rewrite =>
  (at, told) => {
    const written = writtenDay(at);
    if (written === undefined || standsBeside(at, told)) return undefined;
    const words = (written.hasYear ? withYear : withoutYear)(partsIn(written.day));
    // "on the 3rd of May"; a dateline has no article
    if (words.startsWith("the ") && !/\b(?:on|until|till|by|since|from|before|after) $/.test(told.text.slice(0, at.start)))
      return undefined;
    return { start: at.start, end: at.end, words, text: words };
  };

const PREPOSITIONS = new Set(
  "on of by until till since from for as before after between through and or to than in this last next".split(" "),
);

/** "on Tuesday", "Tuesday", "today": its place in the sentence with its preposition, where nothing but the day is said. */
function namedDay(at: Placed, told: Told): { readonly day: Day; readonly start: number } | undefined {
  const day = dayIn(at);
  const { text } = told;
  if (day === null || !new RegExp(`^(?:${WEEKDAY}|today|yesterday|tomorrow)$`, "i").test(String(at.row.text))) return undefined;
  if (/^(?:['’]|-|,? (?:evening|morning|night|afternoon))/.test(text.slice(at.end)) || standsBeside(at, told)) return undefined;
  const before = wordBefore(text, at.start);
  if (before === "on") return { day, start: at.start - 3 };
  return PREPOSITIONS.has(before) ? undefined : { day, start: at.start };
}

/** A day that the article names by its weekday or as today, with the words for it and their preposition. */
const namedAs =
  (words: (day: Day, published: Day, parts: Parts) => readonly [preposition: string, words: string] | undefined): Rewrite =>
  (at, told) => {
    const named = namedDay(at, told);
    const published = publishedOf(told);
    if (named === undefined || published === null) return undefined;
    const other = words(named.day, published, partsIn(named.day));
    if (other === undefined) return undefined;
    const [preposition, text] = other;
    const before = told.text.slice(named.start, at.end);
    const opens = /^\p{Lu}/u.test(before) && (named.start < at.start || /^(?:Today|Yesterday|Tomorrow)/.test(before));
    const all = `${preposition}${text}`;
    const written = opens ? likeIn("A", all) : all;
    return { start: named.start, end: at.end, words: written, text: written.slice(preposition.length) };
  };

const sameMonth = (day: Day, published: Day): boolean => partsIn(day).m === partsIn(published).m && partsIn(day).y === partsIn(published).y;

const theDay = namedAs((day, published, { d }) => (sameMonth(day, published) ? ["on ", `the ${ordinal(d)}`] : undefined));

/** Then "the 12th" may be a day of that month. */
function namesOtherMonth(told: Told): boolean {
  const month = String(told.gold.article.published).slice(0, 7);
  return told.gold.dates.some(({ value }) => /^\d{4}-\d\d(?:-|$)/.test(String(value)) && !String(value).startsWith(month));
}

/** How a day near that of publication is named. */
const NAMED: Readonly<Record<string, Rewrite>> = {
  yesterday: namedAs((day, published) => {
    const word = ["yesterday", "today", "tomorrow"][day - published + 1];
    return word === undefined ? undefined : ["", word];
  }),
  weekday: namedAs((day, published, parts) => (day > published || published - day > 6 ? undefined : ["on ", parts.weekday])),
  american: namedAs((_, __, { month, d }) => ["on ", `${month} ${d}`]),
  british: namedAs((_, __, { month, d }) => ["on ", `${d} ${month}`]),
  weekday_and_day: namedAs((_, __, { weekday: name, month, d }) => ["on ", `${name}, ${month} ${d}`]),
  the_day: (at, told) => (namesOtherMonth(told) ? undefined : theDay(at, told)),
  day_of_this_month: namedAs((day, published, { d }) =>
    sameMonth(day, published) ? ["on ", `the ${ordinal(d)} of this month`] : undefined,
  ),
  of_month: namedAs((_, __, { month, d }) => ["on ", `the ${ordinal(d)} of ${month}`]),
};

const RANGE = new RegExp(
  `^(?:(${MONTH}) (\\d\\d?) ?(?:-|–|to|and) ?(?:(${MONTH}) )?(\\d\\d?)|(\\d\\d?) ?(?:(${MONTH}) )?(?:-|–|to|and) ?(\\d\\d?) (${MONTH}))(,? \\d{4})?$`,
);

type RangeForm = (first: Parts, last: Parts, year: string) => string;

const one = ({ m: first }: Parts, { m: last }: Parts): boolean => first === last;

const RANGES: Readonly<Record<string, RangeForm>> = {
  american_hyphen: (a, b, y) => `${one(a, b) ? `${a.month} ${a.d}-${b.d}` : `${a.month} ${a.d} - ${b.month} ${b.d}`}${y && `, ${y}`}`,
  american_dash: (a, b, y) => `${one(a, b) ? `${a.month} ${a.d}–${b.d}` : `${a.month} ${a.d} – ${b.month} ${b.d}`}${y && `, ${y}`}`,
  american_to: (a, b, y) => `${one(a, b) ? `${a.month} ${a.d} to ${b.d}` : `${a.month} ${a.d} to ${b.month} ${b.d}`}${y && `, ${y}`}`,
  american_through: (a, b, y) =>
    `${one(a, b) ? `${a.month} ${a.d} through ${b.d}` : `${a.month} ${a.d} through ${b.month} ${b.d}`}${y && `, ${y}`}`,
  british_hyphen: (a, b, y) => `${one(a, b) ? `${a.d}-${b.d} ${b.month}` : `${a.d} ${a.month} - ${b.d} ${b.month}`}${y && ` ${y}`}`,
  british_to: (a, b, y) => `${one(a, b) ? `${a.d} to ${b.d} ${b.month}` : `${a.d} ${a.month} to ${b.d} ${b.month}`}${y && ` ${y}`}`,
  ordinals: (a, b, y) =>
    `${one(a, b) ? `${ordinal(a.d)} to ${ordinal(b.d)} ${b.month}` : `${ordinal(a.d)} ${a.month} to ${ordinal(b.d)} ${b.month}`}${y && ` ${y}`}`,
  abbreviated: (a, b, y) => `${one(a, b) ? `${a.short} ${a.d}-${b.d}` : `${a.short} ${a.d} - ${b.short} ${b.d}`}${y && `, ${y}`}`,
  twice: (a, b, y) => `${a.month} ${a.d} to ${b.month} ${b.d}${y && `, ${y}`}`,
};

const inRange =
  (form: RangeForm): Rewrite =>
  (at) => {
    const parts = RANGE.exec(String(at.row.text));
    const [first, last] = String(at.row.value).split("/").map(parseIsoDay);
    if (parts === null || first === undefined || last === undefined || first === null || last === null) return undefined;
    const words = form(partsIn(first), partsIn(last), parts[9]?.replace(/\D/g, "") ?? "");
    return { start: at.start, end: at.end, words, text: words };
  };

type ClockForm = (hour: number, minute: string) => string;

const half = (hour: number): string => (hour < 12 ? "a.m." : "p.m.");
const CLOCKS: Readonly<Record<string, ClockForm>> = {
  colon: (hour, minute) => `${two(hour)}:${minute}`,
  point: (hour, minute) => `${two(hour)}.${minute}`,
  half_days: (hour, minute) => `${hour % 12 || 12}:${minute} ${half(hour)}`,
  short_half_days: (hour, minute) => `${hour % 12 || 12}${minute === "00" ? "" : `.${minute}`}${half(hour).replaceAll(".", "")}`,
  capital_half_days: (hour, minute) => `${hour % 12 || 12}:${minute} ${half(hour).replaceAll(".", "").toUpperCase()}`,
  hours: (hour, minute) => `${two(hour)}${minute} hours`,
};

const inClock =
  (form: ClockForm, isHours: boolean): Rewrite =>
  (at) => {
    const text = String(at.row.text);
    const value = /T(\d\d):(\d\d)/.exec(String(at.row.value));
    const clock =
      /(?<![\d.:-])(\d\d?[:.]\d\d(?: ?(?:[ap]\.?m\.?|[AP]M))?|\d\d? ?(?:[ap]\.?m\.?|[AP]M)|\d{4}(?= (?:GMT|hours)))(?![\d:])/.exec(text);
    // A clock behind the day of a byline is no sentence's.
    if (at.row.type !== "time" || value === null || clock === null || /\d{4}/.test(text.replace(clock[0], ""))) return undefined;
    if (isHours && /^ ?(?:[A-Z]|local)/.test(text.slice(clock.index + clock[0].length))) return undefined;
    const words = text.replace(clock[0], form(Number(value[1]), value[2] as string));
    return { start: at.start, end: at.end, words, text: words };
  };

/** "last year" for "in 2023" and the other way round. */
const inYear =
  (isByNumber: boolean): Rewrite =>
  (at, told) => {
    const published = publishedOf(told);
    const text = String(at.row.text);
    const year = Number(at.row.value);
    if (
      published === null ||
      !/^\d{4}$/.test(String(at.row.value)) ||
      at.row.mod !== null ||
      told.text[at.end] === "'" ||
      told.text[at.end] === "’"
    )
      return undefined;
    const before = wordBefore(told.text, at.start);
    const words = ["last year", "this year", "next year"][year - partsIn(published).y + 1];
    if (words === undefined) return undefined;
    if (isByNumber && /^(?:last|this|next) year$/i.test(text)) {
      const governed = PREPOSITIONS.has(before) || before === "with";
      const other = `${governed ? "" : likeIn(text, "in ")}${year}`;
      return { start: at.start, end: at.end, words: other, text: String(year) };
    }
    if (!isByNumber && before === "in" && /^\d{4}$/.test(text)) {
      const other = likeIn(told.text.slice(at.start - 3, at.start), words);
      return { start: at.start - 3, end: at.end, words: other, text: other };
    }
    return undefined;
  };

const SPAN = new RegExp(`^(${MONTHS.join("|")}) ?(?:-|–|to|through) ?(${MONTHS.join("|")})$`);
const ELAPSED = /^the first (\w+) months of (the|this) year$/;

/** "January-August", "the first eight months of the year", "January to August". */
const inMonths =
  (form: (months: number, first: string, last: string) => string): Rewrite =>
  (at) => {
    const text = String(at.row.text);
    const span = SPAN.exec(text);
    const elapsed = ELAPSED.exec(text);
    const value = /^(\d{4})-01\/\1-(\d\d)$/.exec(String(at.row.value));
    if ((span === null && elapsed === null) || value === null) return undefined;
    const months = Number(value[2]);
    if (months < 2 || months > 11) return undefined;
    const words = form(months, "January", MONTHS[months - 1] as string);
    return { start: at.start, end: at.end, words, text: words };
  };

const PERIODS: Readonly<Record<string, Rewrite>> = {
  months_elapsed: inMonths((months) => `the first ${NUMBERS[months]} months of the year`),
  months_elapsed_digits: inMonths((months) => `the first ${months} months of this year`),
  months_hyphen: inMonths((_, first, last) => `${first}-${last}`),
  months_dash: inMonths((_, first, last) => `${first}–${last}`),
  months_to: inMonths((_, first, last) => `${first} to ${last}`),
  months_through: inMonths((_, first, last) => `${first} through ${last}`),
  months_short: inMonths((_, __, last) => `Jan-${last.slice(0, 3)}`),
  years_by_number: inYear(true),
  years_by_word: inYear(false),
};

const named = (kind: string, rewrites: Readonly<Record<string, Rewrite>>): [string, Swap][] =>
  Object.entries(rewrites).map(([name, rewrite]) => [`dates/${kind}/${name}`, rewritten(rewrite)]);

const mapped = <F>(forms: Readonly<Record<string, F>>, rewrite: (form: F, name: string) => Rewrite): Readonly<Record<string, Rewrite>> =>
  Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, rewrite(form, name)]));

/** The same day or stretch of days in other words. */
export const dateForms: readonly (readonly [string, Swap])[] = [
  ...named("day", mapped(FORMS, inForm)),
  ...named("named", NAMED),
  ...named("range", mapped(RANGES, inRange)),
  ...named(
    "clock",
    mapped(CLOCKS, (form, name) => inClock(form, name === "hours")),
  ),
  ...named("period", PERIODS),
];
