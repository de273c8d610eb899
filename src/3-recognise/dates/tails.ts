import type { Read } from "../../0-ground/rule.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import type { Marked } from "./marked.ts";
import { part, weekday, year4, yearShort } from "./parts.ts";
import type { Calendar, Ref } from "./said.ts";
import { K, PLURAL, UNIT, UNITS, WHICH } from "./vocabulary.ts";

/** What stands around a date and belongs to it: its year, its weekday, its time of day, the period that holds it. */

/** "this year", "the same month", "last week", "the current quarter": the period, as a distance. */
export const periodRef = (...units: readonly number[]) =>
  part("this|last|next|same period", (text, at): Read<Ref> | null => {
    let i = at;
    const here = text.is(i, K.the);
    const definite = here || (!text.breaks(at) && text.kindAt(at - 1) === K.the);
    if (here) i++;
    if (text.kind[i] !== K.which) return null;
    // "that same day", "this calendar year"
    const isSame = text.kind[i + 1] === K.which && text.value[i + 1] === WHICH.same;
    const named = isSame || (text.is(i + 1, K.fiscal) && text.value[i + 1] === 1) ? i + 2 : i + 1;
    if (text.kind[named] !== K.unit) return null;
    const unit = text.value[named] as number;
    if (unit >= PLURAL || !units.includes(unit)) return null;
    // "The next month should see": a date; "over the next month" is a length.
    if (here && text.value[i] === WHICH.next && unit !== UNIT.day && unit !== UNIT.decade && !isLength(text, at - 1)) {
      const name = UNITS[unit];
      return name === undefined || unit === UNIT.fortnight ? null : { value: { unit: name, shift: 1, from: "mentioned" }, last: named + 1 };
    }
    const ref = refOf(isSame ? WHICH.that : (text.value[i] as number), unit, definite);
    return ref && { value: ref, last: named + 1 };
  });

/** A preposition, or a verb, after which "the next month" tells how long: "over the next month", "spend the next week". */
const isLength = (text: Marked, at: number): boolean => {
  const before = text.kindAt(at);
  if (at < 0 || text.doc.mark(at) !== 0) return false;
  return before !== K.none || LENGTHS.has(text.doc.lower(at)) || text.doc.lower(at).endsWith("ing");
};
const LENGTHS: ReadonlySet<string> = new Set("over for across into spend spends spent up and or next take takes took".split(" "));

/** "the next year" and "the last year" are lengths; "the next day" is a day. */
function refOf(which: number, unit: number, definite: boolean): Ref | null {
  const name = UNITS[unit === UNIT.fortnight ? UNIT.week : unit];
  if (name === undefined || unit === UNIT.fortnight) return null;
  const isDay = unit === UNIT.day;
  switch (which) {
    case WHICH.this:
    case WHICH.current:
      return isDay || (definite && which === WHICH.this) ? null : { unit: name, shift: 0, from: "published" };
    case WHICH.last:
      return isDay || definite ? null : { unit: name, shift: -1, from: "published" };
    case WHICH.next:
      if (isDay) return { unit: name, shift: 1, from: "mentioned" };
      return definite ? null : { unit: name, shift: 1, from: "published" };
    case WHICH.coming:
      return isDay ? null : { unit: name, shift: 1, from: "published" };
    case WHICH.same:
      return definite ? { unit: name, shift: 0, from: "mentioned" } : null;
    case WHICH.that:
      return { unit: name, shift: 0, from: "mentioned" };
    case WHICH.previous:
      return { unit: name, shift: -1, from: "mentioned" };
    case WHICH.following:
      return { unit: name, shift: 1, from: "mentioned" };
    default:
      return null;
  }
}

const yearRef = periodRef(UNIT.year);

export type YearTail = Pick<Calendar, "year" | "within">;

/** `2021`, `, 2021`, `'21`, "this year", "of last year", "of the same year". */
export const yearTail = part("year", (text, at): Read<YearTail> | null => {
  const next = text.markAt(at) === 0x2c ? at + 1 : at;
  const year = year4.read(text, next) ?? yearShort.read(text, next);
  if (year) return text.is(year.last, K.unit) || text.markAt(year.last) === 0x25 ? null : { value: { year: year.value }, last: year.last };
  const from = text.is(next, K.of) ? next + 1 : next;
  if (text.is(from, K.of)) return null;
  const ofYear = text.is(next, K.of) ? year4.read(text, from) : null;
  if (ofYear) return { value: { year: ofYear.value }, last: ofYear.last };
  const within = yearRef.read(text, from);
  return within && { value: { within: within.value }, last: within.last };
});

/** ", Monday", "(Monday)" after a date. */
export const weekdayTail = part("[weekday]", (text, at): Read<number | null> => {
  const mark = text.markAt(at);
  const bracket = mark === 0x28;
  const read = weekday.read(text, bracket || mark === 0x2c ? at + 1 : at);
  if (!read) return { value: null, last: at };
  // "June 3, Monday" is one date; "June 3 Monday morning" hardly ever stands, but is one too.
  if (bracket && text.markAt(read.last) !== 0x29) return { value: null, last: at };
  return { value: read.value, last: bracket ? read.last + 1 : read.last };
});

/** "Friday evening": a part of the day adds words and no value. */
export const dayPartTail = part("[part of day]", (text, at): Read<null> => {
  let i = at;
  if (text.is(i, K.part)) i++;
  if (!text.is(i, K.dayPart) || ((text.value[i] as number) > 3 && text.value[i] !== 7)) return { value: null, last: at };
  return { value: null, last: i + 1 };
});

/** "a year and a half" */
export const andHalf = part("[and a half]", (text, at): Read<boolean> => {
  const half = text.is(at, K.and) && text.is(at + 1, K.a) && text.is(at + 2, K.half) && text.kind[at + 3] !== K.unit;
  return { value: half, last: half ? at + 3 : at };
});

const NAME_WORDS = new Set([
  "street",
  "avenue",
  "square",
  "boulevard",
  "road",
  "stadium",
  "bridge",
  "airport",
  "university",
  "movement",
  "alliance",
  "coalition",
  "brigade",
  "park",
  "hospital",
  "metro",
  "mosque",
  "martyrs",
]);

/** "12 March Street", "July 15 Martyrs' Bridge": a date in a name is none. */
export function isName(text: Marked, at: number): boolean {
  const { doc } = text;
  return (
    doc.isWord(at) &&
    doc.is(at, CAPITAL) &&
    !text.breaks(at) &&
    text.kind[at] === K.none &&
    NAME_WORDS.has(doc.slice(at, at + 1).toLowerCase())
  );
}
