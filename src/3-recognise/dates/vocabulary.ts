import { fold, foldedHash } from "../../0-ground/fold.ts";
import type { LexiconTables } from "../../0-ground/lexicon.ts";
import { type Asked, layer } from "../../2-segment/triggers.ts";
import type { Unit } from "./said.ts";

/** What a token is to the calendar. Months, weekdays and numerals come from the lexicon; the closed classes stand below. */
export const K = {
  none: 0,
  number: 1,
  month: 2,
  weekday: 3,
  season: 4,
  unit: 5,
  dayPart: 6,
  deictic: 7,
  which: 8,
  part: 9,
  ordinal: 10,
  cardinal: 11,
  the: 12,
  a: 13,
  every: 14,
  frequency: 15,
  of: 16,
  to: 17,
  and: 18,
  between: 19,
  from: 20,
  since: 21,
  by: 23,
  about: 24,
  ago: 25,
  earlier: 26,
  later: 27,
  before: 28,
  after: 29,
  at: 30,
  in: 31,
  on: 32,
  meridiem: 33,
  zone: 34,
  fiscal: 35,
  half: 36,
  suffix: 37,
  decade: 38,
  year: 39,
  oclock: 40,
  filler: 41,
  hours: 42,
  long: 43,
  quarterCode: 44,
  age: 45,
  roman: 46,
  couple: 47,
  latter: 48,
  more: 49,
} as const;
export type Kind = (typeof K)[keyof typeof K];

/** Kinds with which no expression begins: "of", "in", "gmt"; they are no triggers. */
export const INNER = new Uint8Array(64);
for (const kind of [
  K.of,
  K.to,
  K.and,
  K.between,
  K.from,
  K.since,
  K.by,
  K.ago,
  K.before,
  K.after,
  K.at,
  K.in,
  K.on,
  K.meridiem,
  K.zone,
  K.suffix,
  K.decade,
  K.oclock,
  K.filler,
  K.hours,
  K.age,
  K.roman,
  K.couple,
])
  INNER[kind] = 1;

/** A token that no date runs over: the first of a line that begins a sentence, or of a sentence. Added to its kind. */
export const BREAK = 0x80;

export const UNITS: readonly Unit[] = [
  "second",
  "minute",
  "hour",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
];
export const UNIT = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  weekend: 4,
  week: 5,
  month: 6,
  quarter: 7,
  year: 8,
  decade: 9,
  century: 10,
  fortnight: 11,
} as const;
/** Added to a unit's value where it is plural. */
export const PLURAL = 16;

export const WHICH = { this: 0, last: 1, next: 2, same: 3, that: 4, previous: 5, following: 6, past: 7, coming: 8, current: 9 } as const;
export const PART = { start: 0, mid: 1, end: 2, early: 3, late: 4, middle: 5 } as const;

export const ABOUT = { around: 0, about: 1, nearly: 2 } as const;
export const TO = { to: 0, through: 1, until: 2 } as const;

/** Added to a month's or weekday's value. */
export const SHORT = 32;
export const WEAK = 64;
export const FOREIGN = 128;

const CLOSED: readonly (readonly [kind: Kind, value: number, words: string])[] = [
  [K.unit, UNIT.second + PLURAL, "seconds"],
  [K.unit, UNIT.minute, "minute min"],
  [K.unit, UNIT.minute + PLURAL, "minutes mins"],
  [K.unit, UNIT.hour, "hour hr"],
  [K.unit, UNIT.hour + PLURAL, "hours hrs"],
  [K.unit, UNIT.day, "day"],
  [K.unit, UNIT.day + PLURAL, "days"],
  [K.unit, UNIT.weekend, "weekend"],
  [K.unit, UNIT.weekend + PLURAL, "weekends"],
  [K.unit, UNIT.week, "week"],
  [K.unit, UNIT.week + PLURAL, "weeks"],
  [K.unit, UNIT.fortnight, "fortnight"],
  [K.unit, UNIT.fortnight + PLURAL, "fortnights"],
  [K.unit, UNIT.month, "month"],
  [K.unit, UNIT.month + PLURAL, "months"],
  [K.unit, UNIT.quarter, "quarter"],
  [K.unit, UNIT.quarter + PLURAL, "quarters"],
  [K.unit, UNIT.year, "year yr"],
  [K.unit, UNIT.year + PLURAL, "years yrs"],
  [K.unit, UNIT.decade, "decade"],
  [K.unit, UNIT.decade + PLURAL, "decades"],
  [K.unit, UNIT.century, "century"],
  [K.unit, UNIT.century + PLURAL, "centuries"],
  [K.season, 21, "spring springtime"],
  [K.season, 22, "summer summertime"],
  [K.season, 23, "autumn fall"],
  [K.season, 24, "winter wintertime"],
  [K.dayPart, 0, "morning forenoon"],
  [K.dayPart, 1, "afternoon"],
  [K.dayPart, 2, "evening"],
  [K.dayPart, 3, "night"],
  [K.dayPart, 4, "noon"],
  [K.dayPart, 7, "midday lunchtime"],
  [K.dayPart, 5, "midnight"],
  [K.dayPart, 6, "dawn dusk sunrise sunset"],
  [K.deictic, 0, "today"],
  [K.deictic, -1, "yesterday"],
  [K.deictic, 1, "tomorrow"],
  [K.deictic, 2, "tonight"],
  [K.which, WHICH.this, "this"],
  [K.which, WHICH.last, "last"],
  [K.which, WHICH.next, "next"],
  [K.which, WHICH.same, "same"],
  [K.which, WHICH.that, "that"],
  [K.which, WHICH.previous, "previous preceding prior"],
  [K.which, WHICH.following, "following subsequent"],
  [K.which, WHICH.past, "past"],
  [K.which, WHICH.coming, "coming upcoming forthcoming"],
  [K.which, WHICH.current, "current ongoing"],
  [K.part, PART.start, "beginning start onset"],
  [K.part, PART.mid, "mid"],
  [K.part, PART.middle, "middle"],
  [K.part, PART.end, "end close"],
  [K.part, PART.early, "early"],
  [K.part, PART.late, "late"],
  [K.the, 0, "the"],
  [K.a, 1, "a an"],
  [K.every, 0, "every each"],
  [K.every, 1, "per"],
  [K.frequency, 1, "annual annually yearly"],
  [K.frequency, 2, "monthly"],
  [K.frequency, 3, "weekly"],
  [K.frequency, 4, "daily"],
  [K.frequency, 5, "quarterly"],
  [K.frequency, 6, "biennial biennially"],
  [K.frequency, 7, "hourly"],
  [K.frequency, 8, "biannual biannually semiannual semiannually"],
  [K.frequency, 9, "fortnightly biweekly"],
  [K.frequency, 13, "bimonthly"],
  [K.frequency, 10, "nightly"],
  [K.frequency, 11, "triennial"],
  [K.frequency, 12, "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends"],
  [K.of, 0, "of"],
  [K.to, TO.to, "to"],
  [K.to, TO.through, "through thru"],
  [K.to, TO.until, "till until"],
  [K.and, 0, "and"],
  [K.between, 0, "between"],
  [K.from, 0, "from"],
  [K.since, 0, "since"],
  [K.by, 0, "by"],
  [K.about, ABOUT.around, "around circa approximately roughly"],
  [K.about, ABOUT.about, "about"],
  [K.about, ABOUT.nearly, "some nearly almost over than"],
  [K.ago, 0, "ago"],
  [K.earlier, 0, "earlier"],
  [K.later, 0, "later"],
  [K.before, 0, "before"],
  [K.after, 0, "after"],
  [K.at, 0, "at"],
  [K.in, 0, "in during throughout within"],
  [K.on, 0, "on"],
  [K.meridiem, 0, "am"],
  [K.meridiem, 12, "pm"],
  [K.fiscal, 0, "fiscal financial fy"],
  [K.fiscal, 1, "calendar"],
  [K.half, 0, "half"],
  [K.suffix, 0, "st nd rd th"],
  [K.decade, 20, "twenties"],
  [K.decade, 30, "thirties"],
  [K.decade, 40, "forties"],
  [K.decade, 50, "fifties"],
  [K.decade, 60, "sixties"],
  [K.decade, 70, "seventies"],
  [K.decade, 80, "eighties"],
  [K.decade, 90, "nineties"],
  [K.oclock, 0, "o'clock"],
  [K.more, 0, "more less fewer"],
  [
    K.filler,
    0,
    "full working consecutive straight successive business calendar whole further additional other entire intense intensive separate extra short odd academic school fiscal",
  ],
  [K.hours, 0, "h"],
  [K.long, 0, "long"],
  [K.age, 0, "old"],
  [K.couple, 2, "couple"],
  [K.latter, 1, "former"],
  [K.latter, 2, "latter final"],
  [K.quarterCode, 33, "q1"],
  [K.quarterCode, 34, "q2"],
  [K.quarterCode, 35, "q3"],
  [K.quarterCode, 36, "q4"],
  [K.quarterCode, 40, "h1"],
  [K.quarterCode, 41, "h2"],
  [K.long, UNIT.day + 1, "daylong"],
  [K.long, UNIT.week + 1, "weeklong"],
  [K.long, UNIT.month + 1, "monthlong"],
  [K.long, UNIT.year + 1, "yearlong"],
  [K.long, UNIT.hour + 1, "hourlong"],
  [K.long, UNIT.decade + 1, "decadelong"],
];

/** Zones by their abbreviation, with the offset that it names; null where several places use it. */
export const ZONES: Readonly<Record<string, string>> = {
  utc: "Z",
  gmt: "Z",
  z: "Z",
  msk: "+03:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  bst: "+01:00",
  edt: "-04:00",
  est: "-05:00",
  cdt: "-05:00",
  mdt: "-06:00",
  pdt: "-07:00",
  pst: "-08:00",
  jst: "+09:00",
  kst: "+09:00",
  wib: "+07:00",
  pkt: "+05:00",
  hkt: "+08:00",
  sgt: "+08:00",
  azt: "+04:00",
  eat: "+03:00",
  ist: "+05:30",
  sast: "+02:00",
  aest: "+10:00",
  aedt: "+11:00",
  nzst: "+12:00",
  wat: "+01:00",
  wita: "+08:00",
  // Those of North America go with the day: summer time from the second Sunday of March to the first of November.
  et: "ET",
  ct: "CT",
  mt: "MT",
  pt: "PT",
};
const ZONE_NAMES = Object.keys(ZONES);
export const zoneOffset = (value: number): string => ZONES[ZONE_NAMES[value] as string] as string;

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** Layer of the words of the calendar: their kind, and above it (`>> KIND_BITS`) their value. */
export const CALENDAR: number = layer((tables) => calendarWords(tables));
export const KIND_BITS = 8;

/** The first meaning of a word stands: the closed classes come before the lexicon. */
function calendarWords(tables: LexiconTables): Asked {
  const words = new Map<number, number>();
  const add = (word: string, kind: Kind, value: number): void => {
    if (/[^\p{L}\d'’]/u.test(word)) return;
    const hash = foldedHash(word, 0, word.length);
    if (!words.has(hash)) words.set(hash, kind | (value << KIND_BITS));
  };
  for (const [kind, value, spellings] of CLOSED) for (const word of spellings.split(" ")) add(word, kind, value);
  for (let year = 1990; year < 2050; year++) {
    add(`fy${year}`, K.fiscal, year);
    add(`fy${String(year % 100).padStart(2, "0")}`, K.fiscal, year);
  }
  ZONE_NAMES.forEach((zone, index) => {
    if (zone !== "z") add(zone, K.zone, index);
  });
  for (const row of tables.get("weekdays") ?? [])
    for (const spelling of row.spellings) add(spelling, K.weekday, Number(row.cells.weekday) | weekdayFlags(spelling));
  for (const row of tables.get("months") ?? [])
    for (const spelling of row.spellings) add(spelling, K.month, Number(row.cells.month) | monthFlags(spelling));
  for (const row of tables.get("numerals") ?? []) {
    const kind = row.cells.kind === "ordinal" ? K.ordinal : row.cells.kind === "cardinal" ? K.cardinal : null;
    const value = Number(row.cells.value);
    if (kind !== null && value < 1000) for (const spelling of row.spellings) add(spelling, kind, value);
  }
  ROMAN.forEach((roman, index) => {
    add(roman, K.roman, index + 1);
  });
  return words;
}

const ENGLISH_MONTHS = new Set([
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]);
const ENGLISH_SHORT = new Set(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]);

function monthFlags(spelling: string): number {
  const word = fold(spelling);
  if (word === "may" || word === "march") return WEAK;
  if (ENGLISH_MONTHS.has(word)) return 0;
  return SHORT | (ENGLISH_SHORT.has(word) ? 0 : FOREIGN);
}

function weekdayFlags(spelling: string): number {
  const word = fold(spelling);
  return word.endsWith("day") ? 0 : SHORT | (/^(mon|tues?|weds?|thu|thurs?|fri|sat|sun)$/.test(word) ? 0 : FOREIGN);
}
