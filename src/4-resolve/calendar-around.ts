import type { Day } from "../0-ground/civil-day.ts";
import type { Ref } from "../3-recognise/dates/said.ts";
import type { Direction } from "./calendar-tense.ts";

/** The date last mentioned: its value, and which mention it was. */
export interface Last {
  readonly value: string;
  readonly index: number;
}

export interface Resolution {
  readonly value: string | null;
  readonly anchor: "published" | number | null;
  readonly direction: Direction | null;
  readonly note: string | null;
}

/** What a date may stand on. */
export interface Around {
  /** The date that the text gave with this weekday's name before. */
  named(weekday: number): Last | null;
  /** The mention before, where it counts back from another in the same words: both mean one period. */
  counted(ref: Ref): Last | null;
  /** The day on which a quotation was spoken, where "today" stands in one; else the publication. */
  readonly spoken: Day | null;
  readonly published: Day | null;
  readonly last: Last | null;
  readonly lastDay: Last | null;
  /** The month, `2022-09`, of a date mentioned shortly before: what "on the 22nd" is a day of. */
  monthNear(): Last | null;
  /** The direction is certain: "since January 1" lies behind, a range's ends lie together. */
  readonly firm?: boolean;
  /** The day last mentioned on which something happened, not was said. */
  eventDay(): Last | null;
  direction(): Direction | null;
  /** The verb that gave the direction stands so far off that it may be another clause's. */
  isRemote(): boolean;
  /** The tense leaves both sides open: the nearest such date is meant. */
  isNearest(): boolean;
}

/** What a date stands on, where the words around leave no doubt of the direction: "since January 1", the ends of a range. */
export class Firm implements Around {
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

/** "arrived for a visit until Friday": an end lies ahead, unless the verb itself ends there ("stayed until Friday"). */
export class Until extends Firm {
  override readonly firm: boolean = false;

  constructor(
    private readonly clause: Around & { isLasting(): boolean },
    private readonly weekday: boolean,
  ) {
    super(clause, clause.published, null);
  }

  override direction(): Direction | null {
    const direction = this.clause.direction();
    return this.clause.isLasting() ? direction : "future";
  }

  override isNearest(): boolean {
    return !this.weekday && !this.clause.isLasting() && this.clause.direction() !== "future";
  }
}
