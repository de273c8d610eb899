/** A length of time as the calendar counts it. A `part` is a stretch of the day; a `weekend` is Saturday and Sunday. */
export type Unit = "second" | "minute" | "hour" | "day" | "weekend" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** A period told by its distance from the day of publication, or from the date last mentioned. */
export interface Ref {
  readonly unit: Unit;
  readonly shift: number;
  readonly from: "published" | "mentioned";
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** `Z`, `+04:00`, or null where none is told. */
  readonly zone: string | null;
}

/** "coming" is the first one ahead, "next" may be that of next week. */
export type Which = "this" | "last" | "next" | "coming";

/** A point or period of the calendar, with those parts that the words give. */
export interface Calendar {
  readonly kind: "calendar";
  readonly year?: number;
  /** How many last digits of `year` are not told: 1 for a decade, 2 for a century. */
  readonly unknown?: 1 | 2;
  /** The period that holds it: "this year" in "September this year". Alone, the expression itself: "last week". */
  readonly within?: Ref;
  /** EDTF grouping of months: 21 to 24 seasons, 33 to 36 quarters, 40 and 41 halves. */
  readonly group?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO, 1 is Monday */
  readonly weekday?: number;
  /** "last Monday", "next May", "this summer" */
  readonly which?: Which;
  /** "the following Monday": counted from the date last mentioned */
  readonly from?: "mentioned";
  readonly clock?: Clock;
  /** "the week of September 12" */
  readonly week?: true;
  /** "the same period last year": the months or days mentioned before, in this year */
  readonly same?: true;
}

/** `03/12/2024`: which of the two is the month is for the evidence to say. */
export interface Numeric {
  readonly kind: "numeric";
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Full stops stand where the day comes first. */
  readonly stops: boolean;
  /** ISO, 1 is Monday; evidence for the order. */
  readonly weekday?: number;
  readonly clock?: Clock;
}

export interface Range {
  readonly kind: "range";
  readonly from: Point;
  readonly to: Point;
}

/** "the first seven months of this year", "the last three weeks of May" */
export interface Edge {
  readonly kind: "edge";
  readonly edge: "first" | "last";
  readonly count: number;
  readonly unit: Unit | "half";
  readonly of: Calendar;
}

/** "the year to June 2017", "the 10 days to August 7": so many units that end with a point. */
export interface Span {
  readonly kind: "span";
  readonly count: number;
  readonly unit: Unit;
  readonly to: Calendar;
}

/** A clock time with no date beside it. */
export interface Time {
  readonly kind: "time";
  readonly clock: Clock;
}

/** An ISO 8601 duration. */
export interface Duration {
  readonly kind: "duration";
  readonly iso: string;
}

/** What recurs, by its period. */
export interface Recurrence {
  readonly kind: "set";
  readonly iso: string;
}

/** A date by its form whose value the calendar does not give ("the current fiscal year"). */
export interface Unknown {
  readonly kind: "unknown";
}

export type Mod = "start" | "mid" | "end" | "approx";
/** "since 1991" is open after its beginning, "until 2025" before its end. */
export type Open = "after" | "before";

export interface Modified {
  readonly mod?: Mod;
  readonly open?: Open;
}

export type Point = (Calendar | Numeric | Edge | Time | Unknown) & Modified;
export type Said = Point | ((Range | Span | Duration | Recurrence) & Modified);

const two = (value: number): string => String(value).padStart(2, "0");

/** What was said in one line, for tests and `explain`: `--06-03`, `Mon`, `year-1`, `2021/2022`, `--02 (start)`. */
export function printSaid(said: Said): string {
  const open = said.open === undefined ? "" : said.open === "after" ? "/.." : "../";
  const body = printBody(said);
  return `${open === "../" ? open : ""}${body}${open === "/.." ? open : ""}${said.mod ? ` (${said.mod})` : ""}`;
}

function printBody(said: Said): string {
  switch (said.kind) {
    case "calendar":
      return printCalendar(said);
    case "numeric":
      return `${said.weekday === undefined ? "" : `${WEEKDAYS[said.weekday - 1]} `}${two(said.first)}${said.stops ? "." : "/"}${two(said.second)}${said.stops ? "." : "/"}${said.year}${printClock(said.clock)}`;
    case "range":
      return `${printSaid(said.from)} to ${printSaid(said.to)}`;
    case "edge":
      return `${said.edge} ${said.count} ${said.unit} of ${printCalendar(said.of)}`;
    case "span":
      return `${said.count} ${said.unit} to ${printCalendar(said.to)}`;
    case "time":
      return printClock(said.clock);
    case "duration":
      return said.iso;
    case "set":
      return `every ${said.iso}`;
    case "unknown":
      return "?";
  }
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

function printCalendar(said: Calendar): string {
  const words: string[] = [];
  if (said.which) words.push(said.which);
  if (said.weekday !== undefined) words.push(WEEKDAYS[said.weekday - 1] as string);
  const year =
    said.year === undefined
      ? "-"
      : said.unknown
        ? String(said.year).padStart(4, "0").slice(0, -said.unknown) + "X".repeat(said.unknown)
        : String(said.year).padStart(4, "0");
  const rest = [said.group, said.month, said.day];
  if (said.day !== undefined && said.month === undefined) words.push(`---${two(said.day)}`);
  else if (said.year !== undefined || rest.some((part) => part !== undefined))
    words.push([year, ...rest.filter((part) => part !== undefined).map((part) => two(part as number))].join("-"));
  if (said.within)
    words.push(
      `${said.within.unit}${said.within.shift < 0 ? "" : "+"}${said.within.shift}${said.within.from === "mentioned" ? " from it" : ""}`,
    );
  if (said.from) words.push("from it");
  if (said.week) words.unshift("week of");
  if (said.same) words.unshift("same");
  return words.join(" ") + printClock(said.clock);
}

const printClock = (clock: Clock | undefined): string =>
  clock ? `T${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? "" : `:${two(clock.second)}`}${clock.zone ?? ""}` : "";
