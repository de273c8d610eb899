import type { Because } from "../0-ground/because.ts";
import { type Day, isoDay } from "../0-ground/civil-day.ts";
import { type Bounds, edtfBounds } from "../0-ground/edtf.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Clock, Edge, Mod, Numeric, Point, Range, Said } from "../3-recognise/dates/said.ts";
import { numericOrder, type Order } from "./calendar-order.ts";
import { calendarValue, clockValue, type Last, onDay, type Resolution, readPeriod } from "./calendar-period.ts";
import { type Direction, type Tense, tenseAt } from "./calendar-tense.ts";

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
export function resolveDates(doc: Doc, mentions: readonly DateMention[], published: Day | null, options: CalendarOptions = {}): ResolvedDate[] {
  const resolver = new Resolver(doc, mentions, published, options);
  return mentions.map((mention, index) => resolver.resolve(mention, index));
}

class Resolver {
  private last: Last | null = null;
  private lastDay: Last | null = null;
  private order: Order | null | undefined;

  constructor(
    private readonly doc: Doc,
    private readonly mentions: readonly DateMention[],
    private readonly published: Day | null,
    private readonly options: CalendarOptions,
  ) {}

  resolve(mention: DateMention, index: number): ResolvedDate {
    const { said } = mention;
    const because = (note: string | null, from: readonly Because[] = []): Because => ({
      rule: mention.rule,
      start: mention.start,
      end: mention.end,
      ...(note === null ? {} : { note }),
      ...(from.length === 0 ? {} : { from }),
    });
    if (said.kind === "duration" || said.kind === "set") return { mention, type: said.kind, value: said.iso, mod: null, anchor: null, direction: null, because: because(null) };
    let tense: Tense | null | undefined;
    const context = {
      published: this.published,
      last: this.last,
      lastDay: this.lastDay,
      direction: (): Direction | null => {
        if (tense === undefined) tense = tenseAt(this.doc, mention.first, mention.last);
        return tense?.direction ?? null;
      },
    };
    const read = this.read(said, said.open === "after" ? { ...context, direction: () => "past", firm: true } : context, mention);
    const isTime = said.kind === "time" || ((said.kind === "calendar" || said.kind === "numeric") && said.clock !== undefined);
    const value = read.value === null ? null : opened(approximate(read.value, said), said);
    if (read.value !== null) this.remember(read.value, index);
    const evidence: Because[] = tense ? [{ rule: `tense/${tense.direction}`, start: tense.start, end: tense.end }] : [];
    return {
      mention,
      type: isTime ? "time" : "date",
      value,
      mod: said.mod ?? null,
      anchor: read.anchor,
      direction: read.direction,
      because: because(noteOf(read, this.published), evidence),
    };
  }

  private read(said: Exclude<Said, { kind: "duration" | "set" }>, context: Context, mention: DateMention): Resolution {
    switch (said.kind) {
      case "calendar":
        return calendarValue(said, context);
      case "numeric":
        return this.numeric(said);
      case "range":
        return this.range(said, context);
      case "edge":
        return edgeValue(said, context);
      case "time":
        return this.time(said.clock, mention);
      case "unknown":
        return { value: null, anchor: null, direction: null, note: "the calendar does not tell it" };
    }
  }

  private numeric(said: Numeric): Resolution {
    if (this.order === undefined) this.order = numericOrder(this.mentions, this.published, this.options.country ?? null);
    const order = said.stops && said.second <= 12 ? { dayFirst: true, note: "full stops: the day first" } : said.first > 12 ? { dayFirst: true, note: null } : said.second > 12 ? { dayFirst: false, note: null } : said.first === said.second ? { dayFirst: true, note: null } : this.order;
    if (order === null) return { value: null, anchor: null, direction: null, note: "nothing tells whether the day or the month stands first" };
    const [day, month] = order.dayFirst ? [said.first, said.second] : [said.second, said.first];
    const value = onDay(said.year, month, day);
    return { value: value === null ? null : withClock(value, said.clock), anchor: null, direction: null, note: order.note };
  }

  private range(said: Range, context: Context): Resolution {
    const one = (point: Point, within: Context): Resolution => {
      if (point.kind === "calendar") return calendarValue(point, within);
      return point.kind === "numeric" ? this.numeric(point) : point.kind === "edge" ? edgeValue(point, within) : { value: null, anchor: null, direction: null, note: null };
    };
    const anchored = (resolution: Resolution): Context => {
      const bounds = resolution.value === null ? null : edtfBounds(resolution.value);
      return bounds?.first == null ? context : { ...context, published: bounds.first, direction: () => "future" };
    };
    const explicitEnd = said.to.kind === "calendar" && (said.to.year !== undefined || said.to.within !== undefined) && said.from.kind === "calendar" && said.from.year === undefined && said.from.within === undefined;
    let from: Resolution;
    let to: Resolution;
    if (explicitEnd) {
      to = one(said.to, context);
      const bounds = to.value === null ? null : edtfBounds(to.value);
      from = bounds?.last == null ? to : one(said.from, { ...context, published: bounds.last, direction: () => "past" });
    } else {
      from = one(said.from, { ...context, firm: true });
      to = isRelative(said.to) ? one(said.to, anchored(from)) : one(said.to, context);
    }
    if (from.value === null || to.value === null) return { value: null, anchor: null, direction: null, note: from.note ?? to.note };
    const left = from.value.split("/")[0] as string;
    const right = to.value.split("/").at(-1) as string;
    const first = edtfBounds(left)?.first;
    const last = edtfBounds(right)?.last;
    if (first == null || last == null || first > last) return { value: null, anchor: null, direction: null, note: "it would end before it begins" };
    return { value: left === right ? left : `${left}/${right}`, anchor: from.anchor ?? to.anchor, direction: from.direction, note: from.note };
  }

  /** A clock time stands on the day that its own sentence or the one before names, else on that of the publication. */
  private time(clock: Clock, mention: DateMention): Resolution {
    const sentence = this.doc.sentence[mention.first];
    const last = this.lastDay;
    const near = last !== null && (sentence as number) - (this.doc.sentence[(this.mentions[last.index] as DateMention).first] as number) <= 1;
    if (last && near) return { value: withClock(isoDay(last.first), clock), anchor: last.index, direction: null, note: null };
    if (this.published === null) return { value: null, anchor: null, direction: null, note: "no day stands beside it" };
    return { value: withClock(isoDay(this.published), clock), anchor: "published", direction: null, note: null };
  }

  private remember(value: string, index: number): void {
    const bounds = edtfBounds(value);
    if (bounds?.first == null || bounds.last == null) return;
    this.last = { value, first: bounds.first, last: bounds.last, index };
    if (bounds.first === bounds.last) this.lastDay = this.last;
  }
}

export interface Context {
  readonly published: Day | null;
  readonly last: Last | null;
  readonly lastDay: Last | null;
  readonly direction: () => Direction | null;
  readonly firm?: boolean;
}

const isRelative = (point: Point): boolean => point.kind === "calendar" && point.year === undefined && point.within === undefined;

const withClock = (day: string, clock: Clock | undefined): string => {
  if (!clock) return day;
  return `${day}${clockValue(clock)}`;
};

/** "the first seven months of this year": whole months where its parts are months, else days. */
function edgeValue(said: Edge, context: Context): Resolution {
  const of = calendarValue(said.of, context);
  const bounds = of.value === null ? null : edtfBounds(of.value);
  if (bounds?.first == null || bounds.last == null) return { ...of, value: null };
  const value = readPeriod(said, bounds.first, bounds.last);
  return { ...of, value };
}

const approximate = (value: string, said: Said): string => (said.mod === "approx" && !/[T/X]/.test(value) ? `${value}~` : value);

function opened(value: string, said: Said): string {
  if (said.open === undefined) return value;
  const parts = value.split("/");
  return said.open === "after" ? `${parts[0]}/..` : `../${parts.at(-1)}`;
}

function noteOf(read: Resolution, published: Day | null): string | null {
  const against = read.anchor === "published" && published !== null ? `against the publication, ${isoDay(published)}${read.direction ? `, ${read.direction}` : ""}` : typeof read.anchor === "number" ? "against a date mentioned before" : null;
  return [against, read.note].filter((note) => note !== null).join("; ") || null;
}

