import type { Because } from "../0-ground/because.ts";
import { addMonths, type Day, dayOf, isoDay, parseIsoDay, weekday } from "../0-ground/civil-day.ts";
import { type Bounds, edtfBounds } from "../0-ground/edtf.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Calendar, Clock, Edge, Mod, Numeric, Point, Range, Ref, Said, Span } from "../3-recognise/dates/said.ts";
import { changed } from "../3-recognise/dates/telling.ts";
import { numericOrder, type Order, stopsMonthFirst } from "./calendar-order.ts";
import {
  type Around,
  calendarValue,
  clockValue,
  ENDS_BEFORE,
  type Last,
  NO_SUCH_DAY,
  NOT_TOLD,
  onDay,
  type Resolution,
  readPeriod,
} from "./calendar-period.ts";
import { type Direction, isSaying, type Tense, tenseAt } from "./calendar-tense.ts";

export interface ResolvedDate {
  readonly mention: DateMention;
  readonly type: "date" | "time" | "duration" | "set";
  /** EDTF for `date` and `time`, an ISO 8601 duration for `duration` and `set`; null where the words and the evidence give none. */
  readonly value: string | null;
  readonly mod: Mod | null;
  /** What it was resolved against: the day of publication, or the mention of this index; null where its own words give all. */
  readonly anchor: "published" | number | null;
  readonly direction: Direction | null;
  readonly because: Because;
}

export interface CalendarOptions {
  /** Country of the outlet (ISO 3166-1 alpha-3): evidence for the order of `03/12/2024`. */
  readonly country?: string | null;
}

/** First and last day that a resolved date allows; null where it has no value, or is a length or what recurs. */
export function dayBounds(resolved: ResolvedDate): Bounds | null {
  return resolved.value === null || resolved.type === "duration" || resolved.type === "set" ? null : edtfBounds(resolved.value);
}

/** What was said, as values: in the order of the text, since "the same day" stands on the date last mentioned. */
export function resolveDates(
  doc: Doc,
  mentions: readonly DateMention[],
  published: Day | null,
  options: CalendarOptions = {},
): ResolvedDate[] {
  const resolver = new Resolver(doc, mentions, published, options);
  return mentions.map((mention, index) => resolver.resolve(mention, index));
}

class Resolver implements Around {
  last: Last | null = null;
  lastDay: Last | null = null;
  /** The first day that the report told of. */
  private leadDay: Day | null = null;
  private beforeLastDay: Last | null = null;
  private lastRef: Ref | null = null;
  /** By weekday, the date last given together with its name. */
  private readonly weekdays: (Last | undefined)[] = [];
  private readonly reference: Reference | null;
  private order: Order | null | undefined;
  private stopsOrder: Order | null | undefined;
  /** What told the order of the numeric date at hand. */
  private evidence: Order["evidence"] | null = null;
  private mention: DateMention | null = null;
  private tense: Tense | null | undefined;

  constructor(
    private readonly doc: Doc,
    private readonly mentions: readonly DateMention[],
    readonly published: Day | null,
    private readonly options: CalendarOptions,
  ) {
    this.reference = published === null ? referenceOf(mentions) : null;
  }

  /** The very day that the reference names with its year. */
  private isReference(said: Said): boolean {
    const named = this.reference === null ? undefined : this.mentions[this.reference.index]?.said;
    return named?.kind === "calendar" && said.kind === "calendar" && named.month === said.month && named.day === said.day;
  }

  /** Direction of the clause around the mention at hand; looked up only where its value hangs on it. */
  direction(): Direction | null {
    const mention = this.mention as DateMention;
    if (this.tense === undefined) this.tense = tenseAt(this.doc, mention.first, mention.last);
    return this.tense?.direction ?? null;
  }

  named(weekday: number): Last | null {
    return this.weekdays[weekday] ?? null;
  }

  counted(ref: Ref): Last | null {
    const { last, doc, mention } = this;
    if (last === null || this.lastRef === null) return null;
    // "5 million last year, against 4 million in the year before"
    const there = this.mentions[last.index] as DateMention;
    const isBeside = mention !== null && doc.sentence[there.first] === doc.sentence[mention.first];
    if (this.lastRef.from === "published" && isBeside) return null;
    return this.lastRef.unit === ref.unit && this.lastRef.shift === ref.shift && ref.unit !== "day" ? last : null;
  }

  /** Words spoken on the day that the report begins with, the day before it appeared: "enjoy tonight". */
  get spoken(): Day | null {
    const { published, leadDay, mention, doc } = this;
    return published !== null && leadDay === published - 1 && mention !== null && doc.quoted[mention.first] === 1 ? leadDay : published;
  }

  /** Of the date mentioned last, in the same sentence or one of the two before. */
  monthNear(): Last | null {
    const { last, mention, doc } = this;
    if (last === null || mention === null || !/^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?:\/\d{4}-\d\d-\d\d)?$/.test(last.value)) return null;
    const there = this.mentions[last.index] as DateMention;
    if (there.said.kind === "calendar" && there.said.month === undefined) return null;
    return (doc.sentence[mention.first] as number) - (doc.sentence[there.first] as number) <= 2 ? last : null;
  }

  eventDay(): Last | null {
    const { lastDay, beforeLastDay } = this;
    if (lastDay === null || beforeLastDay === null) return lastDay;
    const [here, there] = [this.mentions[lastDay.index] as DateMention, this.mentions[beforeLastDay.index] as DateMention];
    const near = (this.doc.sentence[here.first] as number) - (this.doc.sentence[there.first] as number) <= 3;
    return near && isSaying(this.doc, here.first) && !isSaying(this.doc, there.first) ? beforeLastDay : lastDay;
  }

  isRemote(): boolean {
    return this.tense?.remote === true;
  }

  isNearest(): boolean {
    return this.tense?.nearest === true;
  }

  /** "stayed", "lasted": what an "until" ends. */
  isLasting(): boolean {
    return this.tense?.lasting === true;
  }

  resolve(mention: DateMention, index: number): ResolvedDate {
    const { said } = mention;
    if (said.kind === "duration" || said.kind === "set")
      return {
        mention,
        type: said.kind,
        // ISO 8601 has no range of lengths: "18 to 24 months".
        value: said.iso.includes("/") ? null : said.iso,
        mod: null,
        anchor: null,
        direction: null,
        because: becauseOf(mention, null, null, null),
      };
    this.mention = mention;
    this.tense = undefined;
    this.evidence = null;
    const bracketed = this.bracketed(mention, index);
    let read =
      bracketed ??
      this.read(
        said,
        this.reference !== null && isYearless(said) && (this.reference.index < index || this.isReference(said))
          ? new Referred(this, this.reference)
          : said.open === "after"
            ? new Firm(this, this.published, "past")
            : said.open === "before"
              ? new Until(this, isWeekday(said))
              : this,
        mention,
        index,
      );
    // What hangs on another date of the text only lies near it.
    if (this.reference !== null && read.anchor === "published") read = this.referred(read, this.reference);
    const isTime = said.kind === "time" || ((said.kind === "calendar" || said.kind === "numeric") && said.clock !== undefined);
    if (read.value !== null) this.remember(read.value, index);
    if (read.value?.length === 10 && said.kind === "calendar" && said.weekday !== undefined && said.day !== undefined)
      this.weekdays[said.weekday] = { value: read.value, index };
    if (bracketed?.value != null && said.kind === "calendar" && said.weekday !== undefined)
      this.weekdays[said.weekday] = { value: bracketed.value, index };
    if (this.leadDay === null && read.anchor === "published" && read.value !== null) this.leadDay = parseIsoDay(read.value);
    if (read.value !== null)
      this.lastRef = said.kind === "calendar" && said.within !== undefined && said.within.shift < 0 ? said.within : null;
    const note = noteOf(read, this.published);
    const tense = this.tense as Tense | null | undefined;
    return {
      mention,
      type: isTime ? "time" : "date",
      value: read.value === null ? null : opened(approximate(read.value, said), said),
      mod: said.mod ?? null,
      anchor: read.anchor,
      direction: read.direction,
      because: becauseOf(mention, note, tense, this.evidence),
    };
  }

  /** "last Tuesday (April 15, 2024)": the date in brackets says which Tuesday. */
  private bracketed(mention: DateMention, index: number): Resolution | null {
    const next = this.mentions[index + 1];
    const { said } = mention;
    if (next !== undefined && isToday(said)) return this.glossed(mention, next);
    if (next === undefined || said.kind !== "calendar" || said.weekday === undefined || said.day !== undefined || said.clock !== undefined)
      return null;
    if (next.first !== mention.last + 1 || this.doc.mark(mention.last) !== 0x28 || this.published === null) return null;
    if (next.said.kind !== "calendar" || next.said.day === undefined || next.said.month === undefined || next.said.clock !== undefined)
      return null;
    const read = calendarValue(changed(next.said, { weekday: said.weekday }), this);
    const day = read.value === null ? null : parseIsoDay(read.value);
    return day !== null && weekday(day) === said.weekday ? { ...read, anchor: "published" } : null;
  }

  /** "this morning (29)", "today (29 May 2017)": the date in brackets says which day, where it is near the publication. */
  private glossed(mention: DateMention, next: DateMention): Resolution | null {
    if (next.first !== mention.last + 1 || this.doc.mark(mention.last) !== 0x28) return null;
    if (next.said.kind !== "calendar" || next.said.day === undefined || next.said.clock !== undefined) return null;
    const read = calendarValue(next.said, this);
    const day = read.value?.length === 10 ? parseIsoDay(read.value) : null;
    return day !== null && (this.published === null || Math.abs(day - this.published) <= 2) ? read : null;
  }

  private read(said: Exclude<Said, { kind: "duration" | "set" }>, around: Around, mention: DateMention, index: number): Resolution {
    switch (said.kind) {
      case "calendar":
        return calendarValue(said, around);
      case "numeric":
        return this.numeric(said);
      case "range":
        return this.range(said, around);
      case "edge":
        return edgeValue(said, around);
      case "span":
        return spanValue(said, around);
      case "time":
        return this.time(said.clock, mention, index);
      case "unknown":
        return { value: null, anchor: null, direction: null, note: NOT_TOLD };
    }
  }

  private referred(read: Resolution, { day, index }: Reference): Resolution {
    const bounds = read.value === null ? null : edtfBounds(read.value);
    const isNear = bounds?.first != null && Math.abs(bounds.first - day) <= NEAR_REFERENCE;
    return isNear
      ? { ...read, anchor: index, note: null }
      : { value: null, anchor: null, direction: null, note: "the article has no day of publication" };
  }

  private numeric(said: Numeric): Resolution {
    this.evidence = null;
    if (this.order === undefined) this.order = numericOrder(this.mentions, this.published, this.options.country ?? null);
    if (said.stops && this.stopsOrder === undefined) this.stopsOrder = stopsMonthFirst(this.mentions);
    const order: Order | null =
      said.stops && said.second <= 12
        ? (this.stopsOrder ?? { dayFirst: true, note: "full stops: the day first" })
        : said.first > 12
          ? { dayFirst: true, note: null }
          : said.second > 12
            ? { dayFirst: false, note: null }
            : said.first === said.second
              ? { dayFirst: true, note: null }
              : this.order;
    this.evidence = order?.evidence ?? null;
    if (order === null)
      return { value: null, anchor: null, direction: null, note: "nothing tells whether the day or the month stands first" };
    const [day, month] = order.dayFirst ? [said.first, said.second] : [said.second, said.first];
    const value = onDay(said.year, month, day);
    if (value === null) return { value, anchor: null, direction: null, note: NO_SUCH_DAY };
    return { value: withClock(value, said.clock), anchor: null, direction: null, note: order.note };
  }

  private range(said: Range, around: Around): Resolution {
    const { from: first, to: second } = said;
    let from: Resolution;
    let to: Resolution;
    if (first.kind === "calendar" && isRelative(first) && second.kind === "calendar" && !isRelative(second)) {
      to = this.end(second, around);
      const last = to.value === null ? null : edtfBounds(to.value)?.last;
      from = last == null ? to : this.end(first, new Firm(around, last, "past"));
    } else if (isMonthAlone(first) && isMonthAlone(second) && around.direction() !== "future") {
      // "in the July-March period": its end lies behind, and its beginning before that
      to = this.end(second, around);
      const last = to.value === null ? null : edtfBounds(to.value)?.last;
      from = last == null ? to : this.end(first, new Firm(around, last, "past"));
    } else {
      from = this.end(first, first.kind === "calendar" && first.day === undefined ? new Firm(around, around.published, null) : around);
      const start = from.value !== null && isRelative(second) ? edtfBounds(from.value)?.first : null;
      to = this.end(second, start == null ? around : new Firm(around, start, "future"));
    }
    if (from.value === null || to.value === null) return { value: null, anchor: null, direction: null, note: from.note ?? to.note };
    const left = begins(from.value);
    const right = ends(to.value);
    const begin = edtfBounds(left)?.first;
    const end = edtfBounds(right)?.last;
    if (begin == null || end == null || begin > end) return { value: null, anchor: null, direction: null, note: ENDS_BEFORE };
    return {
      value: left === right ? left : `${left}/${right}`,
      anchor: from.anchor ?? to.anchor,
      direction: from.direction,
      note: from.note,
    };
  }

  private end(point: Point, around: Around): Resolution {
    if (point.kind === "calendar") return calendarValue(point, around);
    if (point.kind === "numeric") return this.numeric(point);
    return point.kind === "edge" ? edgeValue(point, around) : { value: null, anchor: null, direction: null, note: null };
  }

  /** A clock time stands on the day that its own sentence names, or the one before, else on that of the publication. */
  private time(clock: Clock, mention: DateMention, index: number): Resolution {
    const sentence = this.doc.sentence[mention.first] as number;
    const { lastDay } = this;
    const behind = lastDay === null ? -1 : (this.doc.sentence[(this.mentions[lastDay.index] as DateMention).first] as number);
    if (lastDay !== null && behind === sentence) return onClock(lastDay.value.slice(0, 10), clock, lastDay.index);
    const ahead = this.dayAhead(index, sentence);
    if (ahead !== null) return onClock(ahead, clock, "published");
    if (lastDay !== null && (behind === sentence - 1 || this.hangsOn(lastDay)))
      return onClock(lastDay.value.slice(0, 10), clock, lastDay.index);
    return this.published === null
      ? { value: null, anchor: null, direction: null, note: "no day stands beside it" }
      : onClock(isoDay(this.published), clock, "published");
  }

  /** "The quake, which hit at 11:49 a.m.": what is told in the past was on the day of which the report tells, in the days before. */
  private hangsOn({ value }: Last): boolean {
    const day = parseIsoDay(value.slice(0, 10));
    if (this.published === null) return true;
    return day !== null && day <= this.published && this.published - day <= 7 && this.direction() === "past";
  }

  /** "At 4:17 a.m. (0117 GMT) on Monday": the day that the sentence names after the time. */
  private dayAhead(index: number, sentence: number): string | null {
    for (let i = index + 1; i <= index + 2; i++) {
      const next = this.mentions[i];
      if (next === undefined || this.doc.sentence[next.first] !== sentence) return null;
      const { said } = next;
      if (
        said.kind !== "calendar" ||
        // "at 6:30 pm, and will run until Friday"
        said.open !== undefined ||
        (said.day === undefined && said.weekday === undefined && said.within?.unit !== "day") ||
        said.within?.from === "mentioned" ||
        // "at 0830 GMT, down from yesterday's level"
        this.doc.mark(next.last) === 0x27
      )
        continue;
      this.mention = next;
      this.tense = undefined;
      const { value } = calendarValue(said, this);
      return value !== null && value.length >= 10 && !value.includes("/") ? value.slice(0, 10) : null;
    }
    return null;
  }

  private remember(value: string, index: number): void {
    this.last = { value, index };
    // `2021-06-03`, with or without a clock time
    if (value.length >= 10 && value.charCodeAt(7) === 0x2d && !value.includes("/")) {
      this.beforeLastDay = this.lastDay;
      this.lastDay = this.last;
    }
  }
}

/** What a date stands on, where the words around leave no doubt of the direction: "since January 1", the ends of a range. */
class Firm implements Around {
  readonly firm: boolean = true;

  constructor(
    private readonly around: Around,
    readonly published: Day | null,
    private readonly towards: Direction | null,
  ) {}

  get last(): Last | null {
    return this.around.last;
  }

  get lastDay(): Last | null {
    return this.around.lastDay;
  }

  get spoken(): Day | null {
    return this.around.spoken;
  }

  counted(ref: Ref): Last | null {
    return this.around.counted(ref);
  }

  monthNear(): Last | null {
    return this.around.monthNear();
  }

  named(weekday: number): Last | null {
    return this.around.named(weekday);
  }

  eventDay(): Last | null {
    return this.around.eventDay();
  }

  isRemote(): boolean {
    return false;
  }

  isNearest(): boolean {
    return this.towards === null && this.around.isNearest();
  }

  direction(): Direction | null {
    return this.towards ?? this.around.direction();
  }
}

/** A date of the text, with its year, that stands for the publication where no day of publication is known. */
interface Reference {
  readonly day: Day;
  readonly index: number;
}

/** Days. */
const NEAR_REFERENCE = 45;
const FIRST_MENTIONS = 3;

/** One of the first mentions that has a year and a month. */
function referenceOf(mentions: readonly DateMention[]): Reference | null {
  for (let index = 0; index < Math.min(FIRST_MENTIONS, mentions.length); index++) {
    const { said } = mentions[index] as DateMention;
    const point = said.kind === "range" ? said.to : said;
    if (point.kind !== "calendar" || point.year === undefined || point.month === undefined || said.open !== undefined) continue;
    const day = dayOf(point.year, point.month, point.day ?? 15);
    if (day !== null) return { day, index };
  }
  // "on March 6 ... — March 6, 2023": farther down, where it gives the year to a day told without one
  for (const [index, { said }] of mentions.entries()) {
    if (said.kind !== "calendar" || said.year === undefined || said.month === undefined || said.day === undefined) continue;
    const told = mentions.some(
      ({ said: other }) => isYearless(other) && other.kind === "calendar" && other.month === said.month && other.day === said.day,
    );
    const day = told ? dayOf(said.year, said.month, said.day) : null;
    if (day !== null) return { day, index };
  }
  return null;
}

/** A day and month, a stretch of such; a bare weekday stays open. */
const isYearless = (said: Said): boolean =>
  said.kind === "range"
    ? isYearless(said.from) && isYearless(said.to)
    : said.kind === "calendar" &&
      said.year === undefined &&
      said.within === undefined &&
      said.month !== undefined &&
      said.day !== undefined;

/** Without a day of publication a bare month and day is the one nearest to the text's own first date. */
class Referred implements Around {
  constructor(
    private readonly resolver: Resolver,
    private readonly reference: Reference,
  ) {}

  get published(): Day {
    return this.reference.day;
  }

  get spoken(): Day | null {
    return null;
  }

  get last(): Last | null {
    return this.resolver.last;
  }

  get lastDay(): Last | null {
    return this.resolver.lastDay;
  }

  counted(): Last | null {
    return null;
  }

  monthNear(): Last | null {
    return this.resolver.monthNear();
  }

  named(): Last | null {
    return null;
  }

  eventDay(): Last | null {
    return this.resolver.eventDay();
  }

  isRemote(): boolean {
    return false;
  }

  isNearest(): boolean {
    return true;
  }

  direction(): Direction | null {
    return null;
  }
}

/** "arrived for a visit until Friday": an end lies ahead, unless the verb itself ends there ("stayed until Friday"). */
class Until extends Firm {
  override readonly firm: boolean = false;

  constructor(
    private readonly resolver: Resolver,
    private readonly weekday: boolean,
  ) {
    super(resolver, resolver.published, null);
  }

  override direction(): Direction | null {
    const direction = this.resolver.direction();
    return this.resolver.isLasting() ? direction : "future";
  }

  override isNearest(): boolean {
    return !this.weekday && !this.resolver.isLasting() && this.resolver.direction() !== "future";
  }
}

function becauseOf(
  { rule, start, end }: DateMention,
  note: string | null,
  tense: Tense | null | undefined,
  evidence: Order["evidence"] | null,
): Because {
  if (!tense && !evidence) return note === null ? { rule, start, end } : { rule, start, end, note };
  const from: Because[] = [];
  if (tense) from.push({ rule: tense.direction === "past" ? "tense/past" : "tense/future", start: tense.start, end: tense.end });
  if (evidence) from.push(evidence);
  return note === null ? { rule, start, end, from } : { rule, start, end, note, from };
}

const isToday = (said: Said): boolean =>
  said.kind === "calendar" && said.within?.unit === "day" && said.within.from === "published" && said.clock === undefined;
const isWeekday = (said: Said): boolean => said.kind === "calendar" && said.weekday !== undefined && said.day === undefined;

const onClock = (day: string, clock: Clock, anchor: "published" | number): Resolution => ({
  value: withClock(day, clock),
  anchor,
  direction: null,
  note: null,
});

const isRelative = (point: Point): boolean => point.kind === "calendar" && point.year === undefined && point.within === undefined;

const withClock = (day: string, clock: Clock | undefined): string => {
  if (!clock) return day;
  return `${day}${clockValue(clock, day)}`;
};

/** "the first seven months of this year": whole months where its parts are months, else days. */
function edgeValue(said: Edge, around: Around): Resolution {
  const of = calendarValue(said.of, around);
  const bounds = of.value === null ? null : edtfBounds(of.value);
  if (bounds?.first == null || bounds.last == null) return { ...of, value: null };
  const value = readPeriod(said, bounds.first, bounds.last);
  return { ...of, value };
}

/** "the year to June 2017" begins as many months before the end of June, "the 10 days to August 7" nine days before that day. */
function spanValue({ count, unit, to }: Span, around: Around): Resolution {
  const end = calendarValue(to, to.year === undefined ? new Firm(around, around.published, "past") : around);
  const last = end.value === null ? null : edtfBounds(end.value)?.last;
  if (end.value === null || last == null) return { ...end, value: null };
  const months = MONTHS_OF[unit];
  const first = months === undefined ? last + 1 - count * (unit === "week" ? 7 : 1) : addMonths(last + 1, -count * months);
  return { ...end, value: `${isoDay(first).slice(0, end.value.length)}/${end.value}` };
}
const MONTHS_OF: Readonly<Partial<Record<Span["unit"], number>>> = { month: 1, quarter: 3, year: 12 };

const approximate = (value: string, said: Said): string => (said.mod === "approx" && !/[T/X]/.test(value) ? `${value}~` : value);

function opened(value: string, said: Said): string {
  if (said.open === undefined) return value;
  // "since the winter of 2022"
  if (said.open === "after" && SEASON.test(value)) return `${value}/..`;
  return said.open === "after" ? `${begins(value)}/..` : `../${ends(value)}`;
}
const SEASON = /^\d{4}-2[1-4]$/;

/** "July" without a year. */
const isMonthAlone = (said: Point): said is Calendar =>
  said.kind === "calendar" &&
  said.month !== undefined &&
  said.day === undefined &&
  said.year === undefined &&
  said.within === undefined &&
  said.which === undefined;

// A stretch EDTF interval has no seasons or quarters for its ends: their months stand for them.
const GROUP = /^\d{4}-(2[1-4]|3[3-6])$/;

function begins(value: string): string {
  const left = value.includes("/") ? value.slice(0, value.indexOf("/")) : value;
  const first = GROUP.test(left) ? edtfBounds(left)?.first : null;
  return first == null ? left : isoDay(first).slice(0, 7);
}

function ends(value: string): string {
  const right = value.includes("/") ? value.slice(value.indexOf("/") + 1) : value;
  const last = GROUP.test(right) ? edtfBounds(right)?.last : null;
  return last == null ? right : isoDay(last).slice(0, 7);
}

function noteOf(read: Resolution, published: Day | null): string | null {
  if (read.anchor === null) return read.note;
  const against =
    read.anchor === "published"
      ? `against the publication, ${published === null ? "" : isoDay(published)}${read.direction ? `, ${read.direction}` : ""}`
      : "against a date mentioned before";
  return read.note === null ? against : `${against}; ${read.note}`;
}
