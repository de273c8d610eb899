import type { Because } from "../0-ground/because.ts";
import { type Day, isoDay, parseIsoDay, weekday } from "../0-ground/civil-day.ts";
import { type Bounds, edtfBounds } from "../0-ground/edtf.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Clock, Mod, Point, Ref, Said } from "../3-recognise/dates/said.ts";
import { changed } from "../3-recognise/dates/telling.ts";
import { type Around, Firm, type Last, type Resolution, Until } from "./calendar-around.ts";
import { becauseOf, noteOf } from "./calendar-because.ts";
import { onClock } from "./calendar-clock.ts";
import { NumericDates } from "./calendar-numeric.ts";
import { NOT_TOLD, none } from "./calendar-period.ts";
import { isYearless, nearReference, type Reference, Referred, referenceOf } from "./calendar-reference.ts";
import { approximate, edgeValue, opened, rangeValue, spanValue } from "./calendar-stretch.ts";
import { type Direction, isSaying, type Tense, tenseAt } from "./calendar-tense.ts";
import { calendarValue } from "./calendar-value.ts";

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
  private readonly numerics: NumericDates;
  private mention: DateMention | null = null;
  private tense: Tense | null | undefined;

  constructor(
    private readonly doc: Doc,
    private readonly mentions: readonly DateMention[],
    readonly published: Day | null,
    { country = null }: CalendarOptions,
  ) {
    this.numerics = new NumericDates(mentions, published, country);
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

  /** In the sentences shortly before: "Tuesday, August 8" at the opening is not the Tuesday on which somebody spoke. */
  named(weekday: number): Last | null {
    const known = this.weekdays[weekday];
    if (known === undefined || this.mention === null) return null;
    const there = this.mentions[known.index] as DateMention;
    return (this.doc.sentence[this.mention.first] as number) - (this.doc.sentence[there.first] as number) <= MOST_SENTENCES ? known : null;
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
    const apart = (doc.sentence[mention.first] as number) - (doc.sentence[there.first] as number);
    // "They have met since October 2017. On the 10th he came": of the month of the report
    const month = parseIsoDay(`${last.value.slice(0, 7)}-01`);
    if (apart > 0 && this.published !== null && month !== null && this.published - month > REMOTE) return null;
    return apart <= 2 ? last : null;
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
    this.numerics.evidence = null;
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
    if (this.reference !== null && read.anchor === "published") read = nearReference(read, this.reference);
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
      because: becauseOf(mention, note, tense, this.numerics.evidence),
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
        return this.numerics.read(said);
      case "range":
        return rangeValue(said, around, (point, beside) => this.end(point, beside));
      case "edge":
        return edgeValue(said, around);
      case "span":
        return spanValue(said, around);
      case "time":
        return this.time(said.clock, mention, index);
      case "unknown":
        return none(NOT_TOLD);
    }
  }

  private end(point: Point, around: Around): Resolution {
    if (point.kind === "calendar") return calendarValue(point, around);
    if (point.kind === "numeric") return this.numerics.read(point);
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
    return this.published === null ? none("no day stands beside it") : onClock(isoDay(this.published), clock, "published");
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

const isToday = (said: Said): boolean =>
  said.kind === "calendar" && said.within?.unit === "day" && said.within.from === "published" && said.clock === undefined;
/** Days after which a month that was mentioned is no longer the one that "the 10th" is of. */
const REMOTE = 366;

/** A weekday named with its day is meant again in as many sentences. */
const MOST_SENTENCES = 4;

const isWeekday = (said: Said): boolean => said.kind === "calendar" && said.weekday !== undefined && said.day === undefined;
