import type { Read } from "../../0-ground/rule.ts";
import { CAPITAL, LINE } from "../../2-segment/tokens.ts";
import type { Marked } from "./marked.ts";
import { isDash, numberGoesOn, part } from "./parts.ts";
import type { Clock } from "./said.ts";
import { S, SHAPES } from "./shapes.ts";
import { K, PLURAL, UNIT, WHICH, zoneOffset } from "./vocabulary.ts";

/** Clock times, and what stands between them and their date. */

function meridiem(text: Marked, at: number): Read<number> | null {
  if (text.kind[at] === K.meridiem) return { value: text.value[at] as number, last: at + 1 };
  const { doc } = text;
  if (!doc.isWord(at) || text.breaks(at)) return null;
  const length = text.digits(at);
  const letter = doc.text.charCodeAt(doc.start(at)) | 0x20;
  if (letter !== 0x61 && letter !== 0x70) return null;
  const value = letter === 0x70 ? 12 : 0;
  if (length === 4) return /^[ap]\.m\.$/i.test(doc.slice(at, at + 1)) ? { value, last: at + 1 } : null;
  if (length !== 1 || text.markAt(at + 1) !== 0x2e || !text.glued(at + 2) || !doc.isWord(at + 2)) return null;
  if ((doc.text.charCodeAt(doc.start(at + 2)) | 0x20) !== 0x6d || text.digits(at + 2) !== 1) return null;
  return { value, last: text.markAt(at + 3) === 0x2e && text.glued(at + 3) ? at + 4 : at + 3 };
}

/** `GMT`, `(UTC+04:00)`, `+0400`, `GMT+3` */
export function zone(text: Marked, at: number, iso = false): Read<string> | null {
  const bracket = text.markAt(at) === 0x28 || text.markAt(at) === 0x5b;
  let i = bracket ? at + 1 : at;
  let offset: string | null = null;
  if (text.kind[i] === K.zone && text.doc.is(i, CAPITAL)) {
    offset = zoneOffset(text.value[i] as number);
    i++;
  } else if (bracket) return null;
  const sign = text.markAt(i);
  if (
    (sign === 0x2b || ((iso || offset !== null) && isDash(sign))) &&
    text.is(i + 1, K.number) &&
    text.glued(i + 1) &&
    (offset === "Z" || (offset === null && (text.digits(i + 1) === 2 || text.digits(i + 1) === 4)))
  ) {
    const written = text.digits(i + 1);
    let hours = text.value[i + 1] as number;
    let minutes = 0;
    let last = i + 2;
    if (written === 4) {
      minutes = hours % 100;
      hours = Math.floor(hours / 100);
    } else if (text.markAt(last) === 0x3a && text.is(last + 1, K.number)) {
      minutes = text.value[last + 1] as number;
      last += 2;
    }
    if (hours > 14 || minutes > 59) return null;
    offset = hours === 0 && minutes === 0 ? "Z" : `${sign === 0x2b ? "+" : "-"}${pad(hours)}:${pad(minutes)}`;
    i = last;
  }
  if (offset === null) return null;
  if (bracket) {
    const close = text.markAt(i);
    if (close !== 0x29 && close !== 0x5d) return null;
    i++;
  }
  return { value: offset, last: i };
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** "at 3" + "this afternoon", "at 7" + "tonight", "by 10" + "tomorrow morning": 0 or 12 for the half of the day, or null. */
function halfBehind(text: Marked, at: number): number | null {
  if (text.kind[at] === K.deictic && (text.value[at] as number) === TONIGHT) return 12;
  if (!((text.kind[at] === K.which && (text.value[at] as number) === WHICH.this) || text.kind[at] === K.deictic)) return null;
  if (text.kind[at + 1] !== K.dayPart || text.breaks(at)) return null;
  const part = text.value[at + 1] as number;
  return part === 0 ? 0 : part <= 3 ? 12 : null;
}
const TONIGHT = 2;

const saysWhen = (text: Marked, at: number): boolean => text.kindBefore(at) === K.at || text.kindBefore(at) === K.by;

/** A glance: a number, and a colon, a stop, "a.m.", a zone or "o'clock" behind it. */
export function beginsClock(text: Marked, at: number): boolean {
  if (text.kind[at] !== K.number) return false;
  const digits = text.digits(at);
  if (digits > 4) return false;
  const next = text.kind[at + 1] as number;
  // "7 a.m."
  if (next === K.a) return text.doc.mark(at + 2) === 0x2e;
  if (next === K.which || next === K.deictic) return digits <= 2 && halfBehind(text, at + 1) !== null && saysWhen(text, at);
  if (next !== K.none)
    return next === K.meridiem || next === K.zone || next === K.oclock || next === K.hours || (next === K.unit && digits === 4);
  const mark = text.doc.mark(at + 1);
  if (mark === 0) {
    // "p.m.", `19h00`
    const letter = text.initial(at + 1);
    const letters = text.digits(at + 1);
    if (letter === 0x68) return letters === 3;
    return (letter === 0x61 || letter === 0x70) && (letters === 4 || (letters === 1 && text.doc.mark(at + 2) === 0x2e));
  }
  if (mark === 0x3a || mark === 0x2e)
    return digits <= 2 && text.kind[at + 2] === K.number && text.glued(at + 2) && text.digits(at + 2) === 2;
  return digits === 4 && ((mark === 0x28 && text.kind[at + 2] === K.zone) || (mark === 0x2b && text.kind[at + 2] === K.number));
}

/** `10:00`, `10.30 a.m.`, `7pm`, `1500 GMT`, `9 o'clock`, `noon`; with its zone. `10:00` alone needs a preposition, which the rules see to. */
export const clock = part("clock", (text, at): Read<Clock> | null => {
  if (text.kind[at] === K.dayPart) {
    const word = text.value[at] as number;
    return word === 4 ? { value: { hour: 12, minute: 0, zone: null }, last: at + 1 } : null;
  }
  if (text.kind[at] !== K.number) return null;
  const first = text.value[at] as number;
  const written = text.digits(at);
  if (written === 4) return military(text, at, first);
  if (written > 2 || first > 24) return null;
  const colon = text.markAt(at + 1);
  let hour = first;
  let minute = 0;
  let second: number | undefined;
  let last = at + 1;
  let sure = false;
  const french = hourMark(text, at + 1);
  if (french !== null) {
    minute = french;
    last = at + 2;
    sure = true;
  } else if (
    (colon === 0x3a || colon === 0x2e) &&
    text.glued(at + 1) &&
    text.is(at + 2, K.number) &&
    text.glued(at + 2) &&
    text.digits(at + 2) === 2
  ) {
    minute = text.value[at + 2] as number;
    last = at + 3;
    sure = colon === 0x3a || (first > 5 && isStoppedClock(text, at, last));
    if (
      text.markAt(last) === 0x3a &&
      text.is(last + 1, K.number) &&
      text.glued(last + 1) &&
      text.digits(last + 1) === 2 &&
      (text.value[last + 1] as number) < 60
    ) {
      second = text.value[last + 1] as number;
      last += 2;
    }
    if (numberGoesOn(text, last)) return null;
  }
  if (minute > 59) return null;
  const half = meridiem(text, last);
  if (half) {
    if (hour > 12 && half.value === 0) return null;
    hour = hour > 12 ? hour : (hour % 12) + half.value;
    last = half.last;
    sure = true;
  } else if (last === at + 1 && text.is(last, K.oclock)) {
    last++;
    sure = true;
  } else if (last > at + 1 && text.kind[last] === K.unit && ((text.value[last] as number) & 15) === UNIT.hour) {
    last++;
    sure = true;
  } else if (last > at + 1 && text.is(last, K.hours)) {
    last++;
    sure = true;
  }
  // "at 3 this afternoon"
  const part = half || hour > 12 || hour === 0 ? null : halfBehind(text, last);
  if (part !== null && (sure || saysWhen(text, at))) {
    hour = (hour % 12) + part;
    sure = true;
  }
  const where = zone(text, last) ?? (sure ? namedZone(text, last) : null);
  if (where && last > at + 1) sure = true;
  if (!sure || hour > 24 || (hour === 24 && minute > 0)) return null;
  return {
    value: { hour: hour === 24 ? 0 : hour, minute, ...(second === undefined ? {} : { second }), zone: where?.value || null },
    last: where?.last ?? last,
  };
});

/** The minutes of `19h00`, `9h30`: "h" and its digits are one word. */
function hourMark(text: Marked, at: number): number | null {
  const { doc } = text;
  if (!doc.isWord(at) || !text.glued(at) || text.digits(at) !== 3) return null;
  const start = doc.start(at);
  if ((doc.text.charCodeAt(start) | 0x20) !== 0x68) return null;
  const minute = (doc.text.charCodeAt(start + 1) - 0x30) * 10 + doc.text.charCodeAt(start + 2) - 0x30;
  return minute >= 0 && minute < 60 ? minute : null;
}

/** "at 14.15 while", "at 12.45 during": what follows is no unit of anything. */
function isStoppedClock(text: Marked, at: number, last: number): boolean {
  if (text.breaks(at)) return false;
  const { doc } = text;
  // "shortly after 18.00 on Monday"
  if (text.kindAt(at - 1) !== K.at && !BEFORE_STOPPED.has(doc.lower(at - 1))) return false;
  if (text.kindAt(last) === K.weekday) return true;
  return (
    ((!doc.isWord(last) || text.breaks(last)) && doc.mark(last) !== 0x25 && doc.mark(last) !== 0x24) || BEHIND_CLOCK.has(doc.lower(last))
  );
}
const BEFORE_STOPPED: ReadonlySet<string> = new Set(["after", "before", "until", "till"]);
const BEHIND_CLOCK: ReadonlySet<string> = new Set(
  "on during while and in local when after before where at with today tomorrow yesterday".split(" "),
);

/** "local time", "Eastern Standard Time", "Moscow time"; the value is empty where the words give no offset. */
function namedZone(text: Marked, at: number): Read<string> | null {
  const { doc } = text;
  // "10:30 am, Indian time"
  const comma = doc.mark(at) === 0x2c && doc.lower(at + 2) === "time" && ZONES_OF[doc.lower(at + 1)] !== undefined;
  if (comma) return { value: ZONES_OF[doc.lower(at + 1)] as string, last: at + 3 };
  if (!doc.isWord(at) || text.breaks(at)) return null;
  const first = doc.lower(at);
  if (!doc.is(at, CAPITAL) && first !== "local") return null;
  for (let i = at + 1; i < at + 4 && doc.isWord(i) && !text.breaks(i); i++) {
    if (doc.lower(i) === "time") return { value: NAMED_ZONES[first] ?? ZONES_OF[first] ?? "", last: i + 1 };
    if (!doc.is(i, CAPITAL)) return null;
  }
  return null;
}
const NAMED_ZONES: Readonly<Record<string, string>> = { eastern: "ET", central: "CT", mountain: "MT", pacific: "PT", greenwich: "Z" };

/** Times called after a country or its capital that has one offset all the year. */
const ZONES_OF: Readonly<Record<string, string>> = {
  indian: "+05:30",
  moscow: "+03:00",
  minsk: "+03:00",
  baku: "+04:00",
  tbilisi: "+04:00",
  yerevan: "+04:00",
  tashkent: "+05:00",
  dushanbe: "+05:00",
  bishkek: "+06:00",
  pakistan: "+05:00",
  nepal: "+05:45",
  bangladesh: "+06:00",
  beijing: "+08:00",
  singapore: "+08:00",
  malaysian: "+08:00",
  manila: "+08:00",
  philippine: "+08:00",
  taipei: "+08:00",
  thailand: "+07:00",
  bangkok: "+07:00",
  hanoi: "+07:00",
  jakarta: "+07:00",
  japan: "+09:00",
  japanese: "+09:00",
  tokyo: "+09:00",
  korean: "+09:00",
  seoul: "+09:00",
  uae: "+04:00",
  dubai: "+04:00",
  saudi: "+03:00",
  riyadh: "+03:00",
  doha: "+03:00",
  kuwait: "+03:00",
  baghdad: "+03:00",
  nairobi: "+03:00",
};

function military(text: Marked, at: number, value: number): Read<Clock> | null {
  const hour = Math.floor(value / 100);
  const minute = value % 100;
  if (hour > 23 || minute > 59) return null;
  let last = at + 1;
  let sure = false;
  if (
    text.is(last, K.hours) ||
    (text.kind[last] === K.unit &&
      (text.value[last] as number) === UNIT.hour + PLURAL &&
      (text.kindAt(at - 1) === K.at || BEFORE_STOPPED.has(text.doc.lower(at - 1)) || text.doc.text.charCodeAt(text.doc.start(at)) === 0x30))
  ) {
    last++;
    sure = true;
  }
  const where = zone(text, last);
  if (!where && !sure) return null;
  return { value: { hour, minute, zone: where?.value ?? null }, last: where?.last ?? last };
}

const BETWEEN_DATE_AND_CLOCK = new Set([0x2c, 0x7c, 0x2d, 0x2013, 0x2014, 0x2f, 0xb7, 0x2022, 0x40]);

/** By shape: 1 where a clock time may begin behind a date. */
const BEFORE_CLOCK = new Uint8Array(SHAPES);
for (const shape of [K.number, K.dayPart, K.at, S.year, S.word, S.mark, S.dash, S.comma, S.stop, S.slash, S.bracket])
  BEFORE_CLOCK[shape] = 1;

/** ", 17:40", "at 10 a.m.", "| 08:00 AM", "[11:37]", "T10:00Z" after a date. */
export const clockTail = part("[clock]", (text, at): Read<Clock | null> => {
  const none = { value: null, last: at };
  const shape = text.shape[at] as number;
  if (BEFORE_CLOCK[shape] === 0) return none;
  const glued = shape === S.word ? isoTime(text, at) : null;
  if (glued !== null || shape === S.word) return glued ?? none;
  let i = at;
  const opening = text.markAt(i);
  const bracket = opening === 0x5b || opening === 0x28;
  // "12.11.2021. 12:05"
  const stopped = text.doc.mark(i) === 0x2e && text.kind[i + 1] === K.number && text.doc.mark(i + 2) === 0x3a && !text.doc.is(i + 1, LINE);
  if (bracket || stopped || BETWEEN_DATE_AND_CLOCK.has(opening)) i++;
  if (text.is(i, K.at)) i++;
  const read = clock.read(text, i);
  if (!read) return none;
  if (!bracket) return { value: read.value, last: read.last };
  const close = text.markAt(read.last);
  return close === 0x5d || close === 0x29 ? { value: read.value, last: read.last + 1 } : none;
});

// `2024-06-11T10:00:00+04:00`: a letter and its digits are one word.
function isoTime(text: Marked, at: number): Read<Clock> | null {
  const { doc } = text;
  if (!doc.isWord(at) || !text.glued(at) || text.digits(at) !== 3 || text.markAt(at + 1) !== 0x3a) return null;
  const found = /^T(\d\d)$/.exec(doc.slice(at, at + 1));
  if (!found || !text.is(at + 2, K.number) || text.digits(at + 2) !== 2) return null;
  const hour = Number(found[1]);
  const minute = text.value[at + 2] as number;
  if (hour > 23 || minute > 59) return null;
  let last = at + 3;
  if (text.markAt(last) === 0x3a && text.is(last + 1, K.number)) last += 2;
  if (text.markAt(last) === 0x2e && text.glued(last) && text.is(last + 1, K.number) && text.glued(last + 1)) last += 2;
  if (doc.isWord(last) && text.glued(last) && doc.slice(last, last + 1) === "Z")
    return { value: { hour, minute, zone: "Z" }, last: last + 1 };
  const where = zone(text, last, true);
  return { value: { hour, minute, zone: where?.value ?? null }, last: where?.last ?? last };
}
