import { addMonths, type Day, dayOf, isoDay, monthLength, parseIsoDay, partsOf, weekday } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { Calendar } from "../3-recognise/dates/said.ts";
import type { Around, Resolution } from "./calendar-around.ts";
import { against, inYear, NO_ANCHOR, none } from "./calendar-period.ts";

interface Candidate {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

/** Days between a candidate and the publication; 0 where it holds it. */
const distance = ({ first, last }: Candidate, published: Day): number =>
  published < first ? first - published : published > last ? published - last : 0;

/** A month, day or season whose year the clause tells: back, ahead, or the nearest. */
export function yearless(said: Calendar, around: Around): Resolution {
  const { published } = around;
  if (published === null) return none(NO_ANCHOR);
  const { year } = partsOf(published);
  // A leap day may be four years away, or eight.
  const reach = said.month === 2 && said.day === 29 ? 8 : 1;
  const candidates: Candidate[] = [];
  let nearest: Candidate | null = null;
  for (let y = year - reach; y <= year + reach; y++) {
    const candidate = candidateIn(said, y);
    if (candidate === null) continue;
    candidates.push(candidate);
    if (nearest === null || distance(candidate, published) < distance(nearest, published)) nearest = candidate;
  }
  if (nearest === null) return none("there is no such day");
  const named = said.which;
  const inItsYear = (candidate: Candidate): string | null => inYear(said, candidate.year);
  if (named === "this") return against(inItsYear(candidates[reach] ?? nearest), null);
  const direction = named === "last" ? "past" : named === "next" || named === "coming" ? "future" : around.direction();
  if (direction === null || (named === undefined && around.isNearest()))
    return against(inItsYear(nearest), null, "the nearest: no verb tells");
  // A report may be dated a day before its dateline.
  const slack = named !== undefined ? -1 : said.day === undefined ? 0 : 1;
  let fits: Candidate | null = null;
  for (const candidate of candidates) {
    if (direction === "past") {
      if ((named ? candidate.last : candidate.first) <= published + slack) fits = candidate;
    } else if (fits === null && (named ? candidate.first : candidate.last) >= published - slack) fits = candidate;
  }
  if (fits === null) return against(inItsYear(nearest), null);
  // "Wednesday, June 3" of another year than the tense tells: the weekday tells better.
  if (said.weekday !== undefined && weekday(fits.first) !== said.weekday) {
    const named = candidates.filter(({ first }) => weekday(first) === said.weekday && Math.abs(first - published) < 200);
    if (named.length === 1) return against(inItsYear(named[0] as Candidate), null, "the year in which it is that weekday");
  }
  // "was invited to come on 3 May", read in April: a date a few weeks off is not the one most of a year away.
  if (named === undefined && !around.firm && isFarther(distance(nearest, published), distance(fits, published), around.isRemote()))
    return against(inItsYear(nearest), null, "the nearest, against the tense");
  return against(inItsYear(fits), direction);
}

const isFarther = (near: number, far: number, remote: boolean): boolean =>
  (near <= 31 && far >= 290) || (remote && near <= 60 && far >= 240);

function candidateIn(said: Calendar, year: number): Candidate | null {
  const { month, day } = said;
  if (month !== undefined) {
    const first = dayOf(year, month, day ?? 1);
    if (first === null) return null;
    return { year, first, last: day === undefined ? first + monthLength(year, month) - 1 : first };
  }
  const value = inYear(said, year);
  const bounds = value === null ? null : edtfBounds(value);
  return value === null || bounds?.first == null || bounds.last == null ? null : { year, first: bounds.first, last: bounds.last };
}

/** "on the 12th" */
export function dayOfMonth(day: number, named: number | undefined, around: Around): Resolution {
  const { published } = around;
  const near = named === undefined ? around.monthNear() : null;
  if (near !== null) {
    const day0 = parseIsoDay(`${near.value.slice(0, 7)}-01`);
    const from = near.value.length >= 10 ? parseIsoDay(near.value.slice(-10)) : null;
    // "arrived on May 30 and leaves on the 2nd": the month after
    const month = day0 === null ? null : from !== null && partsOf(from).day > day ? partsOf(addMonths(day0, 1)) : partsOf(day0);
    const at = month === null ? null : dayOf(month.year, month.month, day);
    const isAfter = at !== null && published !== null && at > published;
    if (at !== null && !(isAfter && near.value.length >= 10 && around.direction() === "past"))
      return { value: isoDay(at), anchor: near.index, direction: null, note: "in the month mentioned before" };
  }
  if (published === null) return none(NO_ANCHOR);
  if (named !== undefined) {
    // "on Wednesday (14)": the nearest month in which it is that weekday
    for (const shift of [0, 1, -1, 2, -2]) {
      const at = partsOf(addMonths(published, shift));
      const here = dayOf(at.year, at.month, day);
      if (here !== null && weekday(here) === named)
        return against(isoDay(here), here < published ? "past" : here > published ? "future" : null);
    }
    return none("the weekday is another");
  }
  const direction = around.direction() ?? "past";
  const ahead = direction === "future";
  for (let shift = 0; shift < 3; shift++) {
    const at = partsOf(addMonths(published, ahead ? shift : -shift));
    const here = dayOf(at.year, at.month, day);
    if (here !== null && (ahead ? here >= published : here <= published)) return against(isoDay(here), direction);
  }
  return none("there is no such day");
}
