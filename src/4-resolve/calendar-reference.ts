import { type Day, dayOf } from "../0-ground/civil-day.ts";
import { edtfBounds } from "../0-ground/edtf.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Said } from "../3-recognise/dates/said.ts";
import type { Around, Last, Resolution } from "./calendar-around.ts";
import { NO_ANCHOR, none } from "./calendar-period.ts";
import type { Direction } from "./calendar-tense.ts";

/** A date of the text, with its year, that stands for the publication where no day of publication is known. */
export interface Reference {
  readonly day: Day;
  readonly index: number;
}

const FIRST_MENTIONS = 3;

/** One of the first mentions that has a year and a month. */
export function referenceOf(mentions: readonly DateMention[]): Reference | null {
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
export const isYearless = (said: Said): boolean =>
  said.kind === "range"
    ? isYearless(said.from) && isYearless(said.to)
    : said.kind === "calendar" &&
      said.year === undefined &&
      said.within === undefined &&
      said.month !== undefined &&
      said.day !== undefined;

/** Without a day of publication a bare month and day is the one nearest to the text's own first date. */
export class Referred implements Around {
  constructor(
    private readonly around: Around,
    private readonly reference: Reference,
  ) {}

  get published(): Day {
    return this.reference.day;
  }

  get spoken(): Day | null {
    return null;
  }

  get last(): Last | null {
    return this.around.last;
  }

  get lastDay(): Last | null {
    return this.around.lastDay;
  }

  counted(): Last | null {
    return null;
  }

  monthNear(): Last | null {
    return this.around.monthNear();
  }

  named(): Last | null {
    return null;
  }

  eventDay(): Last | null {
    return this.around.eventDay();
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

/** Days. */
const NEAR_REFERENCE = 45;

/** What hangs on a reference only lies near it; else it has no value. */
export function nearReference(read: Resolution, { day, index }: Reference): Resolution {
  const bounds = read.value === null ? null : edtfBounds(read.value);
  const isNear = bounds?.first != null && Math.abs(bounds.first - day) <= NEAR_REFERENCE;
  return isNear ? { ...read, anchor: index, note: null } : none(NO_ANCHOR);
}
